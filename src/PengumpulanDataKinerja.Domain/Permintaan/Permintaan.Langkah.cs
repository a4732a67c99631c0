namespace PengumpulanDataKinerja.Domain;

// The two moves along the rows, who may make them, and the turns that they end and open.
public sealed partial class Permintaan
{
    /// <summary>Completes the row at which a turn waits.</summary>
    /// <param name="giliranId">The turn; its page carries it, so that a second press cannot complete the next row.</param>
    /// <param name="konteks">Who, when.</param>
    /// <param name="catatan">Optional words of the pelaksana.</param>
    /// <exception cref="SudahSelesaiException">The turn is over already.</exception>
    /// <exception cref="BukanWewenangException">The person may not complete this row.</exception>
    /// <exception cref="AturanDilanggarException">Something is still missing.</exception>
    public Giliran Lanjutkan(Guid giliranId, Konteks konteks, string? catatan = null)
    {
        var giliran = GiliranTerbuka(giliranId);
        var pelaku = Wewenang(giliran, konteks);
        if (Sop.Untuk(giliran.Langkah).Halangan(this, giliran) is { } kalimat)
        {
            throw new AturanDilanggarException(kalimat);
        }

        CatatBukti(giliran, pelaku, konteks);
        giliran.Akhiri(HasilGiliran.Selesai, pelaku, konteks.Sekarang);
        Catat(Tindakan.Melanjutkan, pelaku, konteks, $"{Tentang(giliran)} selesai{DiKertas(konteks)}.", giliran, catatan);
        BukaBerikutnya(giliran, konteks);
        PeriksaPenghalang(giliran.UnitId);
        return giliran;
    }

    /// <summary>Sends back to where the row's backward arrow leads, with a note.</summary>
    /// <param name="giliranId">The turn that is left.</param>
    /// <param name="ke">Where to; null takes the row's only arrow.</param>
    /// <param name="seksiId">The seksi whose data are sent back, when the arrow leads to row 8.</param>
    /// <param name="catatan">What is to be mended; required unless a row is named.</param>
    /// <param name="konteks">Who, when.</param>
    /// <param name="kesalahan">Rows 9 and 10: the data rows at fault. Their seksi go back with them.</param>
    /// <exception cref="AturanDilanggarException">No note and no row, no such arrow, or no seksi named.</exception>
    public Giliran Kembalikan(Guid giliranId, Langkah? ke, IReadOnlyCollection<Guid> seksiId, string? catatan, Konteks konteks, IEnumerable<KesalahanBaris>? kesalahan = null)
    {
        var giliran = GiliranTerbuka(giliranId);
        var pelaku = Wewenang(giliran, konteks);
        var panah = PanahKembali(giliran);
        if (panah.Count == 0)
        {
            throw new AturanDilanggarException($"Langkah {(int)giliran.Langkah} tidak mempunyai jalan kembali.");
        }

        PastikanTanpaPesanan(NomorDipesan(giliran));
        var keliru = BarisKeliru(giliran, kesalahan ?? []);
        if (string.IsNullOrWhiteSpace(catatan) && keliru.Count == 0)
        {
            throw new AturanDilanggarException($"Tulis catatan: apa yang perlu diperbaiki{(giliran.Jalur == Jalur.Unit ? ", atau tandai baris yang keliru" : "")}.", "Catatan");
        }

        var tujuan = ke ?? panah[0];
        if (!panah.Contains(tujuan))
        {
            throw new AturanDilanggarException($"Langkah {(int)giliran.Langkah} tidak dapat dikembalikan ke langkah {(int)tujuan}.", "Ke");
        }

        // A draft lies before the Sekretaris also while it waits for another paraf: whoever must give that one may want it mended first.
        if (!giliran.DapatDikerjakan && tujuan != Langkah.Menghimpun && giliran.Langkah != Langkah.ParafSekretaris)
        {
            throw new AturanDilanggarException("Belum ada yang dapat dikembalikan: langkah ini masih menunggu.");
        }

        var seksi = tujuan == Langkah.Menghimpun ? SeksiYangDikembalikan(giliran, [.. seksiId.Concat(keliru.Select(k => k.Seksi.SeksiId)).Distinct()]) : [];
        SimpanYangDikembalikan(giliran, seksi, keliru, pelaku, konteks.Dicatat);
        giliran.Akhiri(HasilGiliran.Dikembalikan, pelaku, konteks.Sekarang);
        var kepada = seksi.Count > 0 ? string.Join(", ", seksi.Select(s => s.NamaSeksi)) : Sop.Untuk(tujuan).Judul.ToLowerInvariant();
        Catat(Tindakan.Mengembalikan, pelaku, konteks, $"{Tentang(giliran)} dikembalikan{DiKertas(konteks)} ke langkah {(int)tujuan} ({kepada}){(keliru.Count == 0 ? "" : $", {keliru.Count} baris ditandai keliru")}.", giliran, Rangkum(catatan, keliru));
        Mundur(giliran, tujuan, seksi, catatan?.Trim() ?? "", konteks);
        PeriksaPenghalang(giliran.UnitId);
        return giliran;
    }

    /// <summary>Where the waiting turn may be sent back to.</summary>
    public IReadOnlyList<Langkah> PanahKembali(Giliran giliran)
    {
        var panah = Sop.Untuk(giliran.Langkah).KembaliKe;
        // The sekretariat has no row 9.
        return giliran.Jalur == Jalur.Unit && UnitUntuk(giliran).Jenis == JenisUnit.Sekretariat ? panah.Where(l => l != Langkah.MeneruskanKabid).ToList() : panah;
    }

    /// <summary>A turn by its id, open or over.</summary>
    /// <exception cref="AturanDilanggarException">It is not of this permintaan.</exception>
    public Giliran Giliran(Guid giliranId) =>
        daftarGiliran.FirstOrDefault(g => g.Id == giliranId) ?? throw new AturanDilanggarException("Langkah ini tidak ditemukan pada permintaan.");

    /// <summary>The record under which a person may complete a turn that day.</summary>
    /// <exception cref="BukanWewenangException">He may not; the sentence says who may.</exception>
    public static Pelaku Wewenang(Giliran giliran, Konteks konteks)
    {
        var pelaksana = konteks.Organisasi.Pelaksana(giliran);
        var penugasan = konteks.Petugas?.Penugasan.Where(p => pelaksana.Any(q => q.Id == p.Id)).OrderBy(p => p.Jenis).FirstOrDefault();
        return penugasan is null
            ? throw new BukanWewenangException($"Langkah {(int)giliran.Langkah} ({Sop.Untuk(giliran.Langkah).Judul}) hanya dapat dikerjakan oleh {konteks.Organisasi.SebutanPelaksana(giliran)}.")
            : konteks.Organisasi.Pelaku(konteks.Petugas!, penugasan);
    }

    private static Pelaku Wajib(Konteks konteks, Peran peran, string kalimat) =>
        konteks.Organisasi.Pelaku(konteks.Petugas, peran) ?? throw new BukanWewenangException(kalimat);

    private Giliran GiliranTerbuka(Guid giliranId)
    {
        var giliran = Giliran(giliranId);
        if (giliran.Terbuka)
        {
            return giliran;
        }

        var kata = giliran.Hasil switch
        {
            HasilGiliran.Dikembalikan => "dikembalikan",
            HasilGiliran.Dihapus => "dihentikan",
            _ => "diselesaikan",
        };
        throw new SudahSelesaiException($"Langkah ini sudah {kata} oleh {giliran.Pelaku} pada {Waktu.TanggalJam(giliran.SelesaiPada!.Value)}.", giliran.Pelaku?.OrangId);
    }

    private Giliran BukaGiliran(Jalur jalur, Langkah langkah, DateTime sekarang, Guid? unitId = null, Guid? seksiId = null, Surat? surat = null)
    {
        var giliran = new Giliran(Id, jalur, unitId, seksiId, surat?.Id, langkah, 0, sekarang, TenggatGiliran(jalur, langkah, surat?.Batas ?? Waktu.HariWib(sekarang)));
        giliran = new Giliran(Id, jalur, unitId, seksiId, surat?.Id, langkah, 1 + daftarGiliran.Count(g => g.Mesin == giliran.Mesin && g.Langkah == langkah), sekarang, giliran.Tenggat);
        daftarGiliran.Add(giliran);
        if (Penghalang(giliran) is null)
        {
            giliran.Lepaskan(SiapSejak(giliran));
        }

        return giliran;
    }

    private DateOnly TenggatGiliran(Jalur jalur, Langkah langkah, DateOnly kini) =>
        jalur == Jalur.Peringatan ? kini : JadwalUntuk(langkah).Tenggat;

    // What others still have to do before the pelaksana can act: row 4 waits for a paraf before its own, rows 9, 10 and 11 for their children.
    private string? Penghalang(Giliran giliran) => giliran.Langkah switch
    {
        Langkah.ParafSekretaris => Halangan.ParafKasubbag(this, giliran),
        Langkah.MeneruskanKabid or Langkah.MenerimaKasubbag => Halangan.SeksiBelumMeneruskan(this, giliran),
        Langkah.Rekapitulasi => Halangan.UnitBelumSelesai(this),
        _ => null,
    };

    // The first clock starts when the last of those it waited for was done; on paper that may lie before the act that reports it.
    private DateTime SiapSejak(Giliran giliran)
    {
        var ditunggu = giliran.Langkah switch
        {
            Langkah.ParafSekretaris => SuratUntuk(giliran).ParafBerlaku.Select(p => (DateTime?)p.Waktu),
            Langkah.MeneruskanKabid or Langkah.MenerimaKasubbag => daftarGiliran.Where(g => g.Jalur == Jalur.Seksi && g.UnitId == giliran.UnitId).Select(g => g.SelesaiPada),
            Langkah.Rekapitulasi => daftarUnit.Select(u => u.DiterimaPada).Append(DitutupPada),
            _ => [],
        };
        return ditunggu.OfType<DateTime>().Append(giliran.DibukaPada).Max();
    }

    // An act of a unit moves the unit's own rows and the permintaan's; those of other units may not even be loaded.
    private void PeriksaPenghalang(Guid? unitId = null)
    {
        foreach (var giliran in daftarGiliran.Where(g => g.Terbuka && (unitId is null || g.UnitId is null || g.UnitId == unitId)))
        {
            if (Penghalang(giliran) is null)
            {
                giliran.Lepaskan(SiapSejak(giliran));
            }
            else
            {
                giliran.Tahan();
            }
        }
    }
}
