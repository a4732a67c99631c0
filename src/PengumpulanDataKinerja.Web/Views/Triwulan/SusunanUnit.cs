using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Lays out the units of a run against rows 7–10, late ones first, and their completeness and capaian.</summary>
public sealed class SusunanUnit(Permintaan permintaan, Konteks konteks, Rekap rekap)
{
    private static readonly SelMatriks TidakBerlaku = new("m-kosong", "tidak berlaku");
    private static readonly SelMatriks BelumMulai = new("m-kosong", "belum mulai");

    private string Alamat => $"/triwulan/{permintaan.Tahun}/{permintaan.Triwulan}";

    public IReadOnlyList<BarisMatriks> Matriks() => [.. permintaan.DaftarUnit
        .Select(u => (Unit: u, Baris: Baris(u)))
        .OrderByDescending(x => x.Baris.Sel.Any(s => s.Kelas == "m-lewat"))
        .ThenByDescending(x => x.Unit.Hasil == HasilUnit.TidakMenyampaikan)
        .ThenByDescending(x => x.Baris.Sel.Any(s => s.Kelas == "m-perlu"))
        .ThenByDescending(x => x.Unit.Hasil is null)
        .ThenBy(x => x.Unit.Urutan)
        .ThenBy(x => x.Unit.NamaUnit, StringComparer.Ordinal)
        .Select(x => x.Baris)];

    public BarisMatriks Baris(PengumpulanUnit unit)
    {
        var sekretariat = unit.Jenis == JenisUnit.Sekretariat;
        return new(
            unit.UnitId,
            unit.NamaUnit,
            AlamatUnit(unit),
            [sekretariat ? TidakBerlaku : Perintah(unit), Menghimpun(unit), sekretariat ? TidakBerlaku : Meneruskan(unit), Menerima(unit)],
            unit.PengirimPenerimaSama ? "pengirim dan penerima sama" : null);
    }

    /// <summary>Completeness and mean capaian per unit, as the matrix orders them; the block "Dinas" last, in no unit's average.</summary>
    public IReadOnlyList<BarisCapaian> Capaian(IEnumerable<Guid> urutan)
    {
        var baris = urutan.Select(id => Capaian(permintaan.Unit(id))).ToList();
        if (rekap.Dinas is [var pertama, ..])
        {
            baris.Add(Susun("Dinas", permintaan.Unit(pertama.UnitId), rekap.Dinas, rekap.RataRataDinas));
        }

        return baris;
    }

    public BarisCapaian Capaian(PengumpulanUnit unit)
    {
        var baris = rekap.Unit.Single(u => u.Unit.UnitId == unit.UnitId);
        return Susun(unit.NamaUnit, unit, baris.Indikator, baris.RataRata);
    }

    // What is typed fills the bar at once; a mean takes a row when its seksi has forwarded it, as the recap does.
    private BarisCapaian Susun(string nama, PengumpulanUnit unit, IEnumerable<RekapIndikator> indikator, RataRataCapaian rata)
    {
        var diminta = indikator.Select(i => i.Isian).Where(i => i.Direncanakan).ToList();
        var kata = unit.Hasil == HasilUnit.TidakMenyampaikan ? "tidak menyampaikan" : rata.Nilai is null ? "belum ada capaian" : $"capaian {Tampil.Persen(rata.Nilai)}";
        return new(nama, AlamatUnit(unit), diminta.Count(i => i.SudahTerisi), diminta.Count, rata.Nilai, kata);
    }

    private string? AlamatUnit(PengumpulanUnit unit) =>
        konteks.Petugas is { } petugas && konteks.Organisasi.BolehMelihatData(petugas, unit.UnitId) ? $"{Alamat}/unit/{unit.UnitId}" : null;

    private SelMatriks Perintah(PengumpulanUnit unit)
    {
        var giliran = Terakhir(unit.UnitId, Langkah.PerintahKabid);
        return giliran switch
        {
            null => BelumMulai,
            { Hasil: HasilGiliran.Selesai } => Usai(giliran, ""),
            { Terbuka: true } => Berjalan(giliran, "pada Kabid"),
            _ => new("m-kosong", "tidak diselesaikan"),
        };
    }

    private SelMatriks Menghimpun(PengumpulanUnit unit)
    {
        var sebutan = unit.Jenis == JenisUnit.Sekretariat ? "subbagian" : "seksi";
        var sudah = unit.DaftarSeksi.Count(s => s.SudahDiteruskan);
        var kata = $"{sudah} dari {unit.DaftarSeksi.Count} {sebutan}";
        var terbuka = permintaan.DaftarGiliran.Where(g => g.Terbuka && g.Jalur == Jalur.Seksi && g.UnitId == unit.UnitId).ToList();
        if (terbuka.Count == 0)
        {
            var akhir = unit.DaftarSeksi.Max(s => s.DiteruskanPada);
            return akhir is null
                ? unit.Hasil == HasilUnit.TidakMenyampaikan ? new("m-kosong", kata) : BelumMulai
                : new("m-selesai", kata, $"{Pendek(akhir.Value)}{(Waktu.HariWib(akhir.Value) > permintaan.JadwalUntuk(Langkah.Menghimpun).Tenggat ? ", terlambat" : "")}{(unit.DaftarSeksi.Any(s => permintaan.KertasPenerusan(s) is not null) ? ", di kertas" : "")}");
        }

        var putaran = terbuka.Max(g => g.Putaran);
        var perbaikan = putaran > 1 ? $"perbaikan, putaran {putaran}" : null;
        return Berjalan(terbuka.MinBy(g => g.Tenggat)!, kata, perbaikan);
    }

    private SelMatriks Meneruskan(PengumpulanUnit unit)
    {
        var giliran = Terakhir(unit.UnitId, Langkah.MeneruskanKabid);
        return giliran switch
        {
            null => unit.Hasil == HasilUnit.TidakMenyampaikan ? new("m-kosong", "tidak diteruskan") : BelumMulai,
            { Terbuka: true, DapatDikerjakan: false } => new("m-kosong", "menunggu seksi"),
            { Terbuka: true } => Berjalan(giliran, "pada Kabid", giliran.Putaran > 1 ? $"perbaikan, putaran {giliran.Putaran}" : null),
            { Hasil: HasilGiliran.Selesai } when unit.DiteruskanPada is not null => Usai(giliran, ""),
            { Hasil: HasilGiliran.Dihapus } => new("m-kosong", "tidak diteruskan"),
            _ => BelumMulai,
        };
    }

    private SelMatriks Menerima(PengumpulanUnit unit)
    {
        if (unit.Hasil == HasilUnit.TidakMenyampaikan)
        {
            return new("m-lewat", "tidak menyampaikan", unit.AlasanTanpaPeringatan is null ? null : "tanpa surat peringatan");
        }

        var peringatan = permintaan.PeringatanTerakhir(unit.UnitId) is { DikirimPada: { } kirim } surat ? $"peringatan {Surat.Romawi(surat.Ke)} {Pendek(kirim)}" : null;
        if (unit.Hasil == HasilUnit.Diterima)
        {
            return new("m-selesai", "diterima", $"{Pendek(unit.DiterimaPada!.Value)}, {Sebutan(unit)}{(Terakhir(unit.UnitId, Langkah.MenerimaKasubbag) is { } terima && permintaan.KertasUntuk(terima) is not null ? ", di kertas" : "")}");
        }

        var kembali = permintaan.DaftarGiliran.Where(g => g.UnitId == unit.UnitId && g is { Langkah: Langkah.MenerimaKasubbag, Hasil: HasilGiliran.Dikembalikan }).MaxBy(g => g.SelesaiPada);
        if (unit.DiteruskanPada is null && kembali is not null)
        {
            return new("m-perlu", "dikembalikan", peringatan ?? $"{Pendek(kembali.SelesaiPada!.Value)}, {Waktu.Jam(kembali.SelesaiPada.Value)}");
        }

        var giliran = permintaan.GiliranUnit(unit.UnitId);
        return giliran is { Langkah: Langkah.MenerimaKasubbag, DapatDikerjakan: true }
            ? Berjalan(giliran, "pada Kasubbag PKP", peringatan)
            : new("m-kosong", "belum diterima", peringatan);
    }

    // The moment of forwarding decides, not that of the receipt (settled questions, "Late").
    private string Sebutan(PengumpulanUnit unit) => unit.HariTerlambat(konteks.Kalender, permintaan.TenggatData) is > 0 and { } hari ? $"terlambat {hari} hari kerja" : "tepat";

    private SelMatriks Berjalan(Giliran giliran, string kata, string? rincian = null)
    {
        var tenggat = konteks.Kalender.SebutanTenggat(giliran.Tenggat, konteks.Hari);
        return giliran.Tenggat < konteks.Hari ? new("m-lewat", kata, rincian is null ? tenggat : $"{rincian}, {tenggat}")
            : rincian is null ? new("m-kini", kata, tenggat)
            : new("m-perlu", kata, rincian);
    }

    private SelMatriks Usai(Giliran giliran, string kata)
    {
        var rincian = new[] { Waktu.HariWib(giliran.SelesaiPada!.Value) > giliran.Tenggat ? "terlambat" : null, permintaan.KertasUntuk(giliran) is null ? null : "di kertas" }.OfType<string>().ToList();
        return new("m-selesai", $"{kata}{Pendek(giliran.SelesaiPada.Value)}", rincian.Count == 0 ? null : string.Join(", ", rincian));
    }

    private Giliran? Terakhir(Guid unitId, Langkah langkah) => permintaan.DaftarGiliran.Where(g => g.Jalur == Jalur.Unit && g.UnitId == unitId && g.Langkah == langkah).MaxBy(g => g.Putaran);

    // "18 Sep": a cell is narrow and the year stands in the title.
    private static string Pendek(DateTime saat) => Waktu.TanggalPendek(Waktu.HariWib(saat))[..^5];
}
