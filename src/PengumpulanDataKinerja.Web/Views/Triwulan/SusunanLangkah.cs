using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Lays out the 14 rows of a run with both clocks: Waktu as information, Tanggal as the verdict.</summary>
public sealed class SusunanLangkah(Permintaan permintaan, Konteks konteks)
{
    private const string Selesai = "selesai";
    private const string Berjalan = "berjalan";
    private const string BelumMulai = "belum mulai";

    public IReadOnlyList<LangkahTampil> Susun() => [.. Sop.Baris.Select(b => ((int)b.Langkah is >= 7 and <= 10 ? BarisUnit(b) : BarisUtama(b)) with { Kertas = Kertas(b.Langkah) })];

    private List<KertasTampil> Kertas(Langkah langkah) => [..
        from g in permintaan.DaftarGiliran
        where g.Langkah == langkah && g.Jalur != Jalur.Peringatan
        let kertas = permintaan.KertasUntuk(g)
        where kertas is not null
        orderby kertas.DikerjakanPada
        select new KertasTampil(
            $"{(g.Jalur == Jalur.Permintaan ? "" : $"{permintaan.Perihal(g)}: ")}{(g.Hasil == HasilGiliran.Dikembalikan ? "dikembalikan " : "")}{kertas.Tanda}",
            permintaan.BolehMelihatKertas(kertas, konteks.Petugas!, konteks.Organisasi) ? $"/kertas/{kertas.Id}" : null)];

    private LangkahTampil BarisUtama(BarisSop baris)
    {
        var semua = permintaan.DaftarGiliran.Where(g => g.Jalur == Jalur.Permintaan && g.Langkah == baris.Langkah).OrderBy(g => g.Putaran).ToList();
        var kini = permintaan.GiliranKini?.Langkah;
        var terakhir = semua.LastOrDefault();
        if (terakhir is null || (kini is { } k && baris.Langkah > k) || terakhir.Hasil is HasilGiliran.Dihapus or HasilGiliran.Dikembalikan)
        {
            return Nanti(baris, semua);
        }

        // At row 11 the machine waits while its units still collect.
        return terakhir.Terbuka
            ? terakhir.DapatDikerjakan ? Kini(baris, terakhir, semua) : Nanti(baris, semua)
            : Usai(baris, terakhir, semua);
    }

    private LangkahTampil Usai(BarisSop baris, Giliran giliran, List<Giliran> semua) => new(baris.No, baris.Judul, Selesai, [$"{Putaran(giliran)}{TglJam(giliran.SelesaiPada!.Value)}"])
    {
        Tebal = $"{giliran.Pelaku?.Nama} sebagai {giliran.Pelaku?.Jabatan}",
        Waktu = Lama(baris.Waktu, giliran.DapatDikerjakanSejak ?? giliran.DibukaPada, giliran.SelesaiPada!.Value),
        Baku = $"baku {baris.Waktu}",
        Tanggal = konteks.Kalender.SebutanKetepatan(giliran.Tenggat, Waktu.HariWib(giliran.SelesaiPada.Value)),
        Batas = $"batas {Tgl(giliran.Tenggat)}",
        Lewat = Waktu.HariWib(giliran.SelesaiPada.Value) > giliran.Tenggat,
        Putaran = Sebelumnya(semua, giliran),
    };

    private LangkahTampil Kini(BarisSop baris, Giliran giliran, List<Giliran> semua) => new(baris.No, baris.Judul, Berjalan, [$"{Putaran(giliran)}sejak {TglJam(giliran.DapatDikerjakanSejak!.Value)}"])
    {
        Tebal = $"Pada {Pemegang(giliran)}",
        Waktu = $"{Lama(baris.Waktu, giliran.DapatDikerjakanSejak.Value, konteks.Sekarang)} sejauh ini",
        Baku = $"baku {baris.Waktu}",
        Tanggal = konteks.Kalender.SebutanTenggat(giliran.Tenggat, konteks.Hari),
        Batas = $"batas {Tgl(giliran.Tenggat)}",
        Lewat = giliran.Tenggat < konteks.Hari,
        Putaran = Sebelumnya(semua, giliran),
    };

    private LangkahTampil Nanti(BarisSop baris, List<Giliran> semua)
    {
        var jadwal = permintaan.JadwalUntuk(baris.Langkah);
        var berhenti = permintaan.DibatalkanPada is not null;
        var siapa = string.Join(", ", baris.Pelaksana.Select(Tampil.Sebutan));
        var lewat = !berhenti && jadwal.Tenggat < konteks.Hari;
        return new(baris.No, baris.Judul, berhenti ? "dihentikan" : BelumMulai, [$"{siapa}, {baris.Waktu}, {Tgl(jadwal.Buka)} sampai {Tgl(jadwal.Tenggat)}"])
        {
            Baku = $"baku {baris.Waktu}",
            Tanggal = lewat ? konteks.Kalender.SebutanTenggat(jadwal.Tenggat, konteks.Hari) : null,
            Batas = $"batas {Tgl(jadwal.Tenggat)}",
            Lewat = lewat,
            Putaran = Sebelumnya(semua, null),
        };
    }

    // Rows 7–10 run once per unit, side by side: how many are through, who holds the rest, median and slowest.
    private LangkahTampil BarisUnit(BarisSop baris)
    {
        var semua = permintaan.DaftarGiliran.Where(g => g.Langkah == baris.Langkah && g.Jalur is Jalur.Unit or Jalur.Seksi).ToList();
        if (permintaan.DaftarUnit.Count == 0)
        {
            return Nanti(baris, []);
        }

        var terbuka = semua.Where(g => g.DapatDikerjakan).OrderBy(permintaan.Perihal, StringComparer.CurrentCulture).ToList();
        var usai = semua.Where(g => g.Hasil is HasilGiliran.Selesai or HasilGiliran.Dikembalikan && g.DapatDikerjakanSejak is not null).ToList();
        var (tebal, kalimat, lewatUnit) = Isi(baris.Langkah, semua, terbuka);
        var masihAda = terbuka.Count > 0 || BelumSampai(baris.Langkah);
        if (!masihAda || terbuka.Count > 0 || usai.Count > 0)
        {
            var tenggat = permintaan.JadwalUntuk(baris.Langkah).Tenggat;
            var lewat = (masihAda && tenggat < konteks.Hari) || lewatUnit > 0;
            return new(baris.No, baris.Judul, masihAda ? Berjalan : Selesai, kalimat)
            {
                Tebal = tebal,
                Waktu = Sebaran(baris, usai),
                Baku = $"baku {baris.Waktu}{(usai.Count == 0 ? " per unit" : "")}",
                Tanggal = masihAda ? konteks.Kalender.SebutanTenggat(tenggat, konteks.Hari) : lewatUnit > 0 ? $"{lewatUnit} terlambat" : "tepat",
                Batas = $"batas {Tgl(tenggat)}",
                Lewat = lewat,
                Putaran = [.. semua.Where(g => g.Putaran > 1).GroupBy(g => permintaan.Perihal(g)).Select(g => $"{g.Key}: putaran ke-{g.Max(x => x.Putaran)}")],
            };
        }

        return Nanti(baris, []);
    }

    private (string Tebal, IReadOnlyList<string> Kalimat, int Terlambat) Isi(Langkah langkah, List<Giliran> semua, List<Giliran> terbuka)
    {
        var berkabid = permintaan.DaftarUnit.Where(u => u.Jenis != JenisUnit.Sekretariat).ToList();
        var seksi = permintaan.DaftarUnit.SelectMany(u => u.DaftarSeksi).ToList();
        var ditunggu = terbuka.Count == 0 ? null : $"Ditunggu: {string.Join(", ", terbuka.Select(g => $"{permintaan.Perihal(g)}{(g.Putaran > 1 ? " (perbaikan)" : "")}"))}.";
        var pada = terbuka.Count == 0 ? null : $"Pada {string.Join("; ", terbuka.OrderBy(g => g.DapatDikerjakanSejak).Select(g => $"{Pemegang(g)} sejak {TglJam(g.DapatDikerjakanSejak!.Value)}"))}.";
        var tidakBerlaku = permintaan.DaftarUnit.Where(u => u.Jenis == JenisUnit.Sekretariat).Select(u => $"{u.NamaUnit}: tidak berlaku.").FirstOrDefault();
        var terlambat = semua.Count(g => g is { Hasil: HasilGiliran.Selesai, SelesaiPada: { } saat } && Waktu.HariWib(saat) > g.Tenggat && Terakhir(semua, g));
        return langkah switch
        {
            Langkah.PerintahKabid => ($"{berkabid.Count(u => Sudah(semua, u.UnitId))} dari {berkabid.Count} Kabid", Ada(AkhirPada(semua), ditunggu, tidakBerlaku), terlambat),
            Langkah.Menghimpun => ($"{seksi.Count(s => s.SudahDiteruskan)} dari {seksi.Count} seksi/subbagian sudah meneruskan", Ada(ditunggu, Dilewati(seksi)), terlambat),
            Langkah.MeneruskanKabid => ($"{berkabid.Count(u => u.DiteruskanPada is not null)} dari {berkabid.Count} bidang", Ada(pada, tidakBerlaku), berkabid.Count(u => u.HariTerlambat(konteks.Kalender, permintaan.TenggatData) > 0)),
            _ => ($"{permintaan.DaftarUnit.Count(u => u.Hasil == HasilUnit.Diterima)} dari {permintaan.DaftarUnit.Count} unit diterima", Ada(Dikembalikan(), TidakMenyampaikan(), pada, KapanPeringatan()), terlambat),
        };
    }

    private bool BelumSampai(Langkah langkah) => permintaan.DaftarUnit.Any(u => u.Hasil is null && langkah switch
    {
        Langkah.PerintahKabid => permintaan.GiliranUnit(u.UnitId)?.Langkah == Langkah.PerintahKabid,
        Langkah.Menghimpun => u.DaftarSeksi.Any(s => !s.SudahDiteruskan && s.AlasanDilewati is null),
        Langkah.MeneruskanKabid => u.Jenis != JenisUnit.Sekretariat && u.DiteruskanPada is null,
        _ => true,
    });

    private string Lama(MutuBaku baku, DateTime sejak, DateTime sampai) => MutuBaku.Sebutan(baku.Satuan, konteks.Kalender.Lama(baku.Satuan, sejak, sampai));

    private string? Sebaran(BarisSop baris, List<Giliran> usai) =>
        SebaranWaktu.Dari(usai.Select(g => konteks.Kalender.Lama(baris.Waktu.Satuan, g.DapatDikerjakanSejak!.Value, g.SelesaiPada!.Value)))?.Sebutan(baris.Waktu.Satuan);

    private string? KapanPeringatan() =>
        konteks.Hari < permintaan.HariPeringatan && permintaan.DaftarUnit.Any(u => u.Hasil is null) ? $"Mulai {Tgl(permintaan.HariPeringatan)} surat peringatan dapat disusun untuk unit yang belum." : null;

    private string? Dikembalikan()
    {
        var kembali = permintaan.DaftarUnit.Count(u => u.Hasil is null && u.DiteruskanPada is null && u.DiteruskanPertamaPada is not null);
        return kembali == 0 ? null : $"{kembali} dikembalikan.";
    }

    private string? TidakMenyampaikan()
    {
        var tidak = permintaan.DaftarUnit.Where(u => u.Hasil == HasilUnit.TidakMenyampaikan).OrderBy(u => u.Urutan).Select(u => u.NamaUnit).ToList();
        return tidak.Count == 0 ? null : $"Tidak menyampaikan: {string.Join(", ", tidak)}.";
    }

    private static string? Dilewati(List<PengumpulanSeksi> seksi)
    {
        var lewat = seksi.Where(s => s.AlasanDilewati is not null).Select(s => s.NamaSeksi).ToList();
        return lewat.Count == 0 ? null : $"Diteruskan tanpa: {string.Join(", ", lewat)}.";
    }

    private string? AkhirPada(List<Giliran> semua) => semua.Max(g => g.SelesaiPada) is { } saat ? $"Terakhir {TglJam(saat)}." : null;

    private static bool Sudah(List<Giliran> semua, Guid unitId) => semua.Any(g => g.UnitId == unitId && g.Hasil == HasilGiliran.Selesai);

    private static bool Terakhir(List<Giliran> semua, Giliran giliran) => semua.Where(g => g.Mesin == giliran.Mesin).Max(g => g.Putaran) == giliran.Putaran;

    private string Pemegang(Giliran giliran)
    {
        var pelaksana = konteks.Organisasi.Pelaksana(giliran);
        return pelaksana.Count == 0
            ? "pejabat yang belum ditugaskan"
            : string.Join(" atau ", pelaksana.Select(p => $"{konteks.Organisasi.Nama(p.OrangId)}, {konteks.Organisasi.Singkatan(p)}"));
    }

    private static string Putaran(Giliran giliran) => giliran.Putaran > 1 ? $"Putaran ke-{giliran.Putaran}, " : "";

    private List<string> Sebelumnya(List<Giliran> semua, Giliran? kecuali) =>
        [.. semua.Where(g => g != kecuali && g.SelesaiPada is not null).Select(g => $"Putaran ke-{g.Putaran}: {Kata(g)} {g.Pelaku?.Nama}, {TglJam(g.SelesaiPada!.Value)}")];

    private static string Kata(Giliran giliran) => giliran.Hasil switch
    {
        HasilGiliran.Dikembalikan => "dikembalikan oleh",
        HasilGiliran.Dihapus => "dihentikan oleh",
        _ => "selesai oleh",
    };

    // The year stands in the title; only another one is written out.
    private string Tgl(DateOnly hari) => hari.Year == permintaan.Tahun ? $"{hari.Day} {Waktu.NamaBulan(hari.Month)}" : Waktu.Tanggal(hari);

    private string TglJam(DateTime saat) => $"{Tgl(Waktu.HariWib(saat))}, {Waktu.Jam(saat)}";

    private static IReadOnlyList<string> Ada(params string?[] kalimat) => [.. kalimat.OfType<string>()];
}
