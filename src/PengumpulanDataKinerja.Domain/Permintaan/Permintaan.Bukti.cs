namespace PengumpulanDataKinerja.Domain;

// Evidence of SOP row 8: uploaded and replaced while the seksi may type, noted on while somebody checks.
public sealed partial class Permintaan
{
    /// <summary>Adds evidence whose file is already in the store; history keeps it.</summary>
    /// <exception cref="AturanDilanggarException">The same file is there already.</exception>
    public BuktiDukung UnggahBukti(Guid seksiId, Guid isianId, BerkasBukti berkas, Konteks konteks, string? untuk = null)
    {
        var (seksi, pelaku) = BukaIsian(seksiId, konteks);
        var isian = seksi.IsianUntuk(isianId);
        var bukti = isian.TambahBukti(berkas, untuk, pelaku, konteks.Sekarang);
        Catat(Tindakan.MengunggahBukti, pelaku, konteks, $"Bukti dukung {bukti.Nama} diunggah untuk {isian.NamaIndikator}{Sebagai(bukti)}.", Langkah.Menghimpun, seksi.UnitId, seksi.SeksiId);
        return bukti;
    }

    /// <summary>Replaces a file by a new version; the former stays with its notes. The same press twice is harmless.</summary>
    /// <returns>The version that now counts.</returns>
    /// <exception cref="AturanDilanggarException">It was replaced or removed meanwhile, or the file is the same.</exception>
    public BuktiDukung GantiBukti(Guid seksiId, Guid buktiId, BerkasBukti berkas, string? untuk, Konteks konteks)
    {
        var (seksi, pelaku) = BukaIsian(seksiId, konteks);
        var (isian, lama) = CariBukti(seksi, buktiId);
        var (bukti, baru) = isian.GantiBukti(lama, berkas, untuk, pelaku, konteks.Sekarang);
        if (baru)
        {
            Catat(Tindakan.MenggantiBukti, pelaku, konteks, $"Bukti dukung {lama.Nama} untuk {isian.NamaIndikator} diganti dengan versi {bukti.VersiKe}, {bukti.Nama}{Sebagai(bukti)}.", Langkah.Menghimpun, seksi.UnitId, seksi.SeksiId);
        }

        return bukti;
    }

    /// <summary>Says which required piece a file is for.</summary>
    /// <returns>Whether that is new.</returns>
    public bool TandaiBukti(Guid seksiId, Guid buktiId, string? untuk, Konteks konteks)
    {
        var (seksi, pelaku) = BukaIsian(seksiId, konteks);
        var (isian, bukti) = CariBukti(seksi, buktiId);
        var berubah = isian.TandaiBukti(bukti, untuk);
        if (berubah)
        {
            Catat(Tindakan.MenandaiBukti, pelaku, konteks, $"Bukti dukung {bukti.Nama} untuk {isian.NamaIndikator} ditandai{(bukti.Untuk.Length > 0 ? Sebagai(bukti) : " bukan bukti wajib")}.", Langkah.Menghimpun, seksi.UnitId, seksi.SeksiId);
        }

        return berubah;
    }

    /// <summary>Takes evidence, all its versions, out of the present data; rows, files and the history stay. Twice is harmless.</summary>
    public void HapusBukti(Guid seksiId, Guid buktiId, Konteks konteks)
    {
        var (seksi, pelaku) = BukaIsian(seksiId, konteks);
        var (isian, bukti) = CariBukti(seksi, buktiId);
        if (bukti.DihapusPada is not null)
        {
            return;
        }

        // The button stands at the version that counts; pressed on an older page it must not take away what came after.
        isian.PastikanBerlaku(bukti, "Bukti dukung tidak dihapus.");
        foreach (var versi in isian.VersiBukti(bukti))
        {
            versi.Hapus(konteks.Sekarang);
        }

        Catat(Tindakan.MenghapusBukti, pelaku, konteks, $"Bukti dukung {bukti.Nama} dihapus dari {isian.NamaIndikator}.", Langkah.Menghimpun, seksi.UnitId, seksi.SeksiId);
    }

    /// <summary>The turn at which the data of a seksi are being checked: row 9 or 10 of its unit once it has forwarded, row 11 after the receipt. Null while nobody checks.</summary>
    public Giliran? GiliranPemeriksa(PengumpulanSeksi seksi)
    {
        var diterima = Unit(seksi.UnitId).Hasil == HasilUnit.Diterima;
        return diterima
            ? GiliranKini is { Langkah: Langkah.Rekapitulasi } rekap ? rekap : null
            : seksi.SudahDiteruskan && GiliranUnit(seksi.UnitId) is { Langkah: Langkah.MeneruskanKabid or Langkah.MenerimaKasubbag } giliran ? giliran : null;
    }

    /// <summary>A note of the one who checks, on one file. It stays with that version; history keeps it.</summary>
    /// <exception cref="BukanWewenangException">Somebody else checks at this row.</exception>
    /// <exception cref="AturanDilanggarException">Nobody checks now, nothing was written, or the file was replaced.</exception>
    public bool CatatPadaBukti(Guid seksiId, Guid buktiId, string? teks, Konteks konteks)
    {
        var seksi = daftarUnit.SelectMany(u => u.DaftarSeksi).First(s => s.SeksiId == seksiId);
        var giliran = WewenangPemeriksa(seksi, konteks);
        var (isian, bukti) = CariBukti(seksi, buktiId);
        var rapi = teks?.ReplaceLineEndings("\n").Trim() ?? "";
        if (rapi.Length is 0 or > BuktiDukung.PanjangCatatan)
        {
            throw new AturanDilanggarException(rapi.Length == 0 ? "Tulis catatannya." : $"Catatan paling panjang {BuktiDukung.PanjangCatatan} huruf; tulisan Anda {rapi.Length} huruf.", "Teks");
        }

        isian.PastikanBerlaku(bukti, "Catatan Anda belum disimpan.");
        var pelaku = Wewenang(giliran, konteks);
        var baru = bukti.Catat(rapi, pelaku, konteks.Sekarang);
        if (baru)
        {
            Catat(Tindakan.MencatatBukti, pelaku, konteks, $"Catatan pada bukti dukung {bukti.Nama}{(bukti.VersiKe > 1 ? $" (versi {bukti.VersiKe})" : "")} untuk {isian.NamaIndikator}.", giliran.Langkah, seksi.UnitId, seksi.SeksiId, catatan: rapi);
        }

        return baru;
    }

    /// <summary>The turn at which a person may note on evidence of a seksi.</summary>
    /// <exception cref="BukanWewenangException">He does not check here; the sentence says who does.</exception>
    /// <exception cref="AturanDilanggarException">Nobody checks now.</exception>
    public Giliran WewenangPemeriksa(PengumpulanSeksi seksi, Konteks konteks)
    {
        if (GiliranPemeriksa(seksi) is { } giliran)
        {
            Wewenang(giliran, konteks);
            return giliran;
        }

        // Whoever could never check here is told so; the one who can, that it is not the time.
        var bolehNanti = konteks.Organisasi.Pelaksana(Jalur.Unit, Langkah.MeneruskanKabid, seksi.UnitId, null).Concat(konteks.Organisasi.Pelaksana(Jalur.Unit, Langkah.MenerimaKasubbag, seksi.UnitId, null));
        throw bolehNanti.Any(p => p.OrangId == konteks.Petugas?.OrangId)
            ? new AturanDilanggarException($"Catatan ditulis selama data diperiksa (langkah 9, 10, atau 11). Data {seksi.NamaSeksi} sedang tidak diperiksa.")
            : new BukanWewenangException("Catatan pada bukti dukung hanya dapat ditulis oleh Kabid unitnya dan Kasubbag PKP, selama mereka memeriksa data.");
    }

    private static (Isian Isian, BuktiDukung Bukti) CariBukti(PengumpulanSeksi seksi, Guid buktiId)
    {
        var isian = seksi.DaftarIsian.FirstOrDefault(i => i.DaftarBukti.Any(b => b.Id == buktiId)) ?? throw new AturanDilanggarException("Bukti dukung ini tidak ditemukan.");
        return (isian, isian.DaftarBukti.First(b => b.Id == buktiId));
    }

    private static string Sebagai(BuktiDukung bukti) => bukti.Untuk.Length > 0 ? $" sebagai “{bukti.Untuk}”" : "";
}
