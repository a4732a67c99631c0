namespace PengumpulanDataKinerja.Domain;

// Slips beside the rows that they complete: read, passed on to somebody below, their being done in the receiver's words.
public sealed partial class Permintaan
{
    /// <summary>A slip by its id.</summary>
    /// <exception cref="AturanDilanggarException">It is not of this permintaan, or was not given yet.</exception>
    public Disposisi Disposisi(Guid disposisiId) => daftarDisposisi.FirstOrDefault(d => d.Id == disposisiId && d.DiberikanPada is not null) ?? throw new AturanDilanggarException("Lembar disposisi ini belum diberikan.");

    /// <summary>The slips from the head of the chain down to this one.</summary>
    public IReadOnlyList<Disposisi> RantaiDisposisi(Disposisi disposisi)
    {
        var rantai = new List<Disposisi> { disposisi };
        while (daftarDisposisi.FirstOrDefault(d => d.Id == rantai[0].IndukId) is { } induk)
        {
            rantai.Insert(0, induk);
        }

        return rantai;
    }

    /// <summary>The slips that pass a slip on, the SOP's own among them, in the order in which they were given.</summary>
    public IReadOnlyList<Disposisi> TerusanDisposisi(Disposisi disposisi) => [.. daftarDisposisi.Where(d => d.IndukId == disposisi.Id && d.DiberikanPada is not null).OrderBy(d => d.DiberikanPada)];

    /// <summary>The receiver of a slip that a person is that day, with his record; null when he is none.</summary>
    public static (PenerimaDisposisi Penerima, Pelaku Pelaku)? PenerimaSebagai(Disposisi disposisi, Konteks konteks)
    {
        foreach (var penerima in disposisi.Penerima.OrderBy(p => p.Urut))
        {
            var boleh = Pemegang(penerima, konteks.Organisasi);
            if (konteks.Petugas?.Penugasan.Where(t => boleh.Any(b => b.Id == t.Id)).OrderBy(t => t.Jenis).FirstOrDefault() is { } penugasan)
            {
                return (penerima, konteks.Organisasi.Pelaku(konteks.Petugas, penugasan));
            }
        }

        return null;
    }

    /// <summary>To whom a receiver may pass a slip on: whoever stands below him. Kasubbag PKP has his Staf, a seksi or subbagian its Pengisi.</summary>
    public static IReadOnlyList<TujuanDisposisi> PilihanTerusan(Disposisi disposisi, Konteks konteks)
    {
        if (PenerimaSebagai(disposisi, konteks) is not { Penerima: var penerima })
        {
            return [];
        }

        var organisasi = konteks.Organisasi;
        var bawahan = penerima.Peran switch
        {
            Peran.KasubbagPkp => organisasi.Penugasan.Where(p => p.Peran == Peran.StafPkp || (p.Peran == Peran.Pengisi && organisasi.Seksi(p.SeksiId)?.AdalahPkp == true)),
            null => organisasi.Penugasan.Where(p => p.Peran == Peran.Pengisi && p.SeksiId == penerima.SeksiId),
            _ => [],
        };
        return [.. bawahan.Where(p => p.OrangId != konteks.Petugas!.OrangId).Select(p => Tujuan(p, organisasi))];
    }

    /// <summary>Notes that a receiver read a slip; only the first reading counts.</summary>
    /// <returns>Whether this was the first.</returns>
    /// <exception cref="BukanWewenangException">The slip did not go to this person.</exception>
    public bool BacaDisposisi(Guid disposisiId, Konteks konteks)
    {
        var disposisi = Disposisi(disposisiId);
        var (penerima, pelaku) = WajibPenerima(disposisi, konteks);
        if (penerima.DibacaPada is not null)
        {
            return false;
        }

        penerima.Baca(konteks.Sekarang);
        Catat(Tindakan.MembacaDisposisi, pelaku, konteks, $"Disposisi {disposisi.Agenda} dibaca {penerima.Sebutan}.", disposisi.Langkah, disposisi.UnitId);
        return true;
    }

    /// <summary>Passes a slip on to somebody below its receiver; it hangs below that slip and changes no row. The same once more is harmless.</summary>
    /// <exception cref="BukanWewenangException">The slip did not go to this person.</exception>
    /// <exception cref="AturanDilanggarException">The run is over, nobody is below the receiver, or the slip is not whole.</exception>
    public Disposisi TeruskanDisposisi(Guid disposisiId, IsiDisposisi isi, Konteks konteks)
    {
        var induk = Disposisi(disposisiId);
        var (penerima, pelaku) = WajibPenerima(induk, konteks);
        PastikanBelumBerakhir();
        var pilihan = PilihanTerusan(induk, konteks);
        if (pilihan.Count == 0)
        {
            throw new AturanDilanggarException("Tidak ada pejabat atau staf di bawah Anda yang dapat menerima terusan disposisi ini.");
        }

        var baru = new Disposisi(induk);
        baru.Isi(isi with { Penerima = [.. isi.Penerima.Where(pilihan.Contains)] }, konteks.Hari);
        if (TerusanDisposisi(induk).FirstOrDefault(d => d.Pemberi?.OrangId == pelaku.OrangId && d.Instruksi == baru.Instruksi && d.Tenggat == baru.Tenggat && d.Penerima.Select(p => p.OrangId).ToHashSet().SetEquals(baru.Penerima.Select(p => p.OrangId))) is { } sama)
        {
            return sama;
        }

        penerima.Baca(konteks.Sekarang);
        baru.Berikan(pelaku, konteks.Sekarang);
        daftarDisposisi.Add(baru);
        Catat(Tindakan.MeneruskanDisposisi, pelaku, konteks, $"Disposisi {induk.Agenda} diteruskan kepada {string.Join(", ", baru.Penerima.Select(p => p.Sebutan))}.", induk.Langkah, induk.UnitId, catatan: baru.Instruksi);
        return baru;
    }

    /// <summary>
    /// Notes in the receiver's words that a slip was done. A slip beside the SOP is done by this; one of a row is done when the row is. The
    /// same once more is harmless.
    /// </summary>
    /// <returns>Whether something was noted.</returns>
    /// <exception cref="BukanWewenangException">The slip did not go to this person.</exception>
    /// <exception cref="AturanDilanggarException">The run is over, nothing was written, or something else was noted before.</exception>
    public bool CatatDisposisi(Guid disposisiId, string? catatan, Konteks konteks)
    {
        var disposisi = Disposisi(disposisiId);
        var (penerima, pelaku) = WajibPenerima(disposisi, konteks);
        PastikanBelumBerakhir();
        var teks = catatan?.ReplaceLineEndings("\n").Trim() ?? "";
        if (teks.Length is 0 or > Domain.Disposisi.PanjangCatatan)
        {
            throw new AturanDilanggarException(teks.Length == 0 ? "Tulis catatan penyelesaian." : $"Catatan paling panjang {Domain.Disposisi.PanjangCatatan} huruf; tulisan Anda {teks.Length} huruf.", "Catatan");
        }

        if (penerima.Catatan == teks)
        {
            return false;
        }

        if (penerima.DicatatPada is { } sudah)
        {
            throw new AturanDilanggarException($"Catatan penyelesaian sudah ditulis {penerima.DicatatOleh} pada {Waktu.TanggalJam(sudah)} dan tidak diubah lagi.", "Catatan");
        }

        penerima.Catat(teks, pelaku, konteks.Sekarang);
        if (disposisi.AdalahTerusan)
        {
            penerima.Selesaikan(konteks.Sekarang);
        }

        Catat(Tindakan.MencatatDisposisi, pelaku, konteks, $"Catatan penyelesaian disposisi {disposisi.Agenda} ditulis {penerima.Sebutan}.", disposisi.Langkah, disposisi.UnitId, catatan: teks);
        return true;
    }

    /// <summary>Enters the receipt that was signed for a letter's hardcopy. PKP does; the same once more is harmless.</summary>
    /// <returns>Whether something was noted.</returns>
    /// <exception cref="BukanWewenangException">Not PKP.</exception>
    /// <exception cref="AturanDilanggarException">The letter was not sent, the moment cannot be, or another receipt was entered.</exception>
    public bool CatatTandaTerima(Guid suratId, Guid penerimaId, string nama, string jabatan, DateTime pada, Konteks konteks)
    {
        var pelaku = konteks.Organisasi.Pelaku(konteks.Petugas, Peran.StafPkp, Peran.KasubbagPkp) ?? throw new BukanWewenangException("Tanda terima hardcopy hanya dapat dicatat oleh Kasubbag PKP dan Staf PKP.");
        var surat = Surat(suratId);
        var penerima = surat.Penerima.FirstOrDefault(p => p.Id == penerimaId) ?? throw new AturanDilanggarException("Penerima ini tidak ditemukan pada surat.");
        if (penerima.DikirimPada is not { } dikirim)
        {
            throw new AturanDilanggarException("Surat belum dikirim.");
        }

        // Paper knows no seconds.
        if (pada > konteks.Sekarang || pada < dikirim.AddMinutes(-1))
        {
            throw new AturanDilanggarException($"Waktu terima harus sesudah surat dikirim ({Waktu.TanggalJam(dikirim)}) dan tidak boleh di masa depan.", "Tanggal");
        }

        if (penerima.TandaTerima is { } ada)
        {
            return ada.Nama == nama.Trim() && ada.Pada == pada
                ? false
                : throw new AturanDilanggarException($"Tanda terima {penerima.Sebutan} sudah dicatat {ada.Pencatat} pada {Waktu.TanggalJam(ada.DicatatPada)}: diterima {ada.Nama}, {Waktu.TanggalJam(ada.Pada)}.");
        }

        penerima.CatatTandaTerima(new TandaTerima(nama.Trim(), jabatan.Trim(), pada, pelaku, konteks.Sekarang));
        Catat(Tindakan.MencatatTandaTerima, pelaku, konteks, $"Hardcopy {surat.Sebutan} {surat.Nomor?.Teks} untuk {penerima.Sebutan} diterima {nama.Trim()}, {jabatan.Trim()}, pada {Waktu.TanggalJam(pada)}.", unitId: penerima.UnitId, suratId: surat.Id);
        return true;
    }

    private static (PenerimaDisposisi Penerima, Pelaku Pelaku) WajibPenerima(Disposisi disposisi, Konteks konteks) => PenerimaSebagai(disposisi, konteks)
        ?? throw new BukanWewenangException($"Disposisi ini hanya dapat ditindaklanjuti oleh penerimanya: {string.Join(", ", disposisi.Penerima.OrderBy(p => p.Urut).Select(p => p.Sebutan))}.");

    // The one named while he holds the jabatan, then whoever does.
    private static List<Penugasan> Pemegang(PenerimaDisposisi penerima, Organisasi organisasi)
    {
        List<Penugasan> calon = [.. penerima.Peran is { } peran
            ? organisasi.Penugasan.Where(p => p.Peran == peran && organisasi.Bertugas(p) && (penerima.SeksiId is null || p.SeksiId == penerima.SeksiId))
            : organisasi.Pelaksana(Jalur.Seksi, Langkah.Menghimpun, null, penerima.SeksiId)];
        return calon.Any(p => p.OrangId == penerima.OrangId) ? calon.FindAll(p => p.OrangId == penerima.OrangId) : calon;
    }

    private static TujuanDisposisi Tujuan(Penugasan penugasan, Organisasi organisasi) =>
        new($"{organisasi.Sebutan(penugasan)} ({organisasi.Nama(penugasan.OrangId)})", penugasan.SeksiId, penugasan.Peran, penugasan.OrangId);
}
