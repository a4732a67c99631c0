using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

/// <summary>Every row of the SOP, pressed by everybody who may not; and rights that end while the page is open.</summary>
public sealed class AksesLangkahTests : IAsyncLifetime
{
    // Who holds the row, and to whom its page does not even exist. In rows 7–10 the turn is one of Bidang Lalu Lintas.
    private const string Tabel = """
        langkah | pelaksana         | tidak ada bagi
        1       | sekretaris        |
        2       | kasubbag          |
        3       | staf              |
        4       | sekretaris        |
        5       | kepala            |
        6       | kasubbag          |
        7       | kabid.lalin       | kabid.pelayaran kasi.pelabuhan kasubbag.umum
        8       | kasi.perlengkapan | kabid.pelayaran kasi.pelabuhan kasubbag.umum
        9       | kabid.lalin       | kabid.pelayaran kasi.pelabuhan kasubbag.umum
        10      | kasubbag          | kabid.pelayaran kasi.pelabuhan kasubbag.umum
        11      | kasubbag          |
        12      | sekretaris        |
        13      | kasubbag          |
        14      | staf              |
        """;

    private readonly WebHost host = WebHost.Dengan();
    private KantorNyata kantor = null!;

    public async Task InitializeAsync()
    {
        kantor = await KantorNyata.DalamAsync(host);
        await host.BuatOrangAsync("pengisi", Peran.Pengisi, null, kantor.Lalin.DaftarSeksi[0].Id);
        await host.BuatOrangAsync("tanpa.penugasan");
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Every_row_is_refused_to_everybody_but_its_pelaksana_and_nothing_changes()
    {
        var salah = new List<string>();
        var orang = new Dictionary<string, (PerambanUji Peramban, string Token)>();
        foreach (var akun in KantorAkses.Akun.Values)
        {
            var peramban = await host.MasukAsync(akun);
            orang[akun] = (peramban, await KantorAkses.TokenAsync(peramban));
        }

        foreach (var baris in Tabel.Split('\n').Skip(1).Select(b => b.Split('|', StringSplitOptions.TrimEntries)))
        {
            var langkah = (Langkah)int.Parse(baris[0], System.Globalization.CultureInfo.InvariantCulture);
            await kantor.MajuKeAsync(langkah);
            var giliran = await GiliranAsync(langkah);
            var pemegang = await host.DalamAsync(db => db.Orang.Where(o => o.UserName == baris[1]).Select(o => o.Nama).SingleAsync());
            var sebelum = await KantorAkses.JejakAsync(host);
            foreach (var (akun, (peramban, token)) in orang.Where(o => o.Key != baris[1]))
            {
                var kode = baris[2].Split(' ').Contains(akun) ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden;
                foreach (var tombol in new[] { "lanjutkan", "kembalikan", "lewati" })
                {
                    var halaman = await KantorAkses.KirimAsync(peramban, token, $"/tugas/{giliran.Id}/{tombol}", ("Instruksi", "Kerjakan"), ("Penerima", "0"), ("Catatan", "Kembali"), ("Alasan", "Tanpa"), ("KataSandi", WebHost.Sandi));
                    if (halaman.Kode != kode || (kode == HttpStatusCode.Forbidden && !halaman.Teks.Contains(akun is "administrator" or "tanpa.penugasan" ? "pelaksana yang penugasannya berlaku hari ini" : pemegang, StringComparison.Ordinal)))
                    {
                        salah.Add($"Row {baris[0]}, {tombol} by {akun}: {(int)halaman.Kode} {halaman.Teks}");
                    }
                }
            }

            var sesudah = await KantorAkses.JejakAsync(host);
            salah.AddRange(sebelum.Where(t => sesudah[t.Key] != t.Value).Select(t => $"Row {baris[0]}: somebody changed {t.Key}."));
        }

        Assert.True(salah.Count == 0, string.Join(Environment.NewLine, salah));
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task A_penugasan_that_ends_while_the_page_is_open_is_refused_at_the_press()
    {
        await kantor.MajuKeAsync(Langkah.PerintahKasubbag);
        using var peramban = await host.MasukAsync("kasubbag");
        var formulir = await FormulirAsync(peramban, Langkah.PerintahKasubbag);
        var orang = kantor.Orang("kasubbag").Id;
        await host.DalamAsync(db => db.TulisAsync(async () => (await db.Penugasan.SingleAsync(p => p.OrangId == orang)).Akhiri(new DateOnly(2026, 9, 13))));
        await DitolakAsync(formulir, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_plh_is_refused_from_midnight_WIB_on_although_his_page_was_opened_before()
    {
        var plh = await host.BuatOrangAsync("plh.sekretaris");
        await host.DalamAsync(db => db.TulisAsync(() =>
        {
            db.Add(new Penugasan(plh.Id, Peran.Sekretaris, null, null, new DateOnly(2026, 9, 14), new DateOnly(2026, 9, 14), JenisPenugasan.Plh, "800/14/2026", new DateOnly(2026, 9, 11)));
            return Task.CompletedTask;
        }));
        await host.SetelJamAsync(new DateTime(2026, 9, 14, 23, 58, 0));
        using var peramban = await host.MasukAsync("plh.sekretaris");
        var formulir = await FormulirAsync(peramban, Langkah.PerintahSekretaris);
        await host.SetelJamAsync(new DateTime(2026, 9, 15, 0, 0, 0));
        await DitolakAsync(formulir, HttpStatusCode.Forbidden);

        await host.SetelJamAsync(new DateTime(2026, 9, 14, 23, 58, 0));
        Assert.Equal(HttpStatusCode.OK, (await formulir.KirimAsync()).Kode);
        var riwayat = await host.DalamAsync(db => db.Riwayat.OrderByDescending(r => r.Urut).FirstAsync(r => r.Rantai == kantor.PermintaanId.ToString()));
        Assert.StartsWith("Plh. Sekretaris", riwayat.Pelaku.Jabatan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pengisi_whose_penugasan_ended_with_the_page_open_saves_nothing_and_reads_why()
    {
        await kantor.MajuKeAsync(Langkah.Menghimpun);
        var perlengkapan = kantor.Lalin.DaftarSeksi[0].Id;
        var alamat = $"/isian/{(await kantor.PermintaanAsync()).Unit(kantor.Lalin.Id).DaftarSeksi.Single(s => s.SeksiId == perlengkapan).Id}";
        using var peramban = await host.MasukAsync("pengisi");
        var formulir = (await peramban.BukaBaikAsync(alamat)).Formulir(alamat).Isi("Baris[1].Nilai", "5");
        await host.DalamAsync(db => db.TulisAsync(async () => (await db.Penugasan.SingleAsync(p => p.Peran == Peran.Pengisi)).Akhiri(new DateOnly(2026, 9, 13))));
        var halaman = await DitolakAsync(formulir, HttpStatusCode.Forbidden);
        Assert.Contains("penugasannya berlaku hari ini", halaman.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_account_is_at_the_door_at_the_press()
    {
        using var peramban = await host.MasukAsync("sekretaris");
        var formulir = await FormulirAsync(peramban, Langkah.PerintahSekretaris);
        await host.DalamAsync(db => db.TulisAsync(async () => (await db.Orang.SingleAsync(o => o.UserName == "sekretaris")).Aktif = false));
        var halaman = await DitolakAsync(formulir, HttpStatusCode.OK);
        Assert.StartsWith("/masuk", halaman.Alamat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_wrong_in_itself_shows_no_page_to_somebody_without_the_right()
    {
        using var peramban = await host.MasukAsync("staf");
        var halaman = await KantorAkses.KirimAsync(peramban, await KantorAkses.TokenAsync(peramban), $"/tugas/{(await GiliranAsync(Langkah.PerintahSekretaris)).Id}/lanjutkan", ("Tenggat", "kemarin"), ("Catatan", new string('a', 5000)));
        Assert.Equal(HttpStatusCode.Forbidden, halaman.Kode);
        Assert.Contains("hanya dapat dikerjakan oleh Sekretaris (Marlina Suryani)", halaman.Teks, StringComparison.Ordinal);
    }

    private async Task<HalamanUji> DitolakAsync(FormulirUji formulir, HttpStatusCode kode)
    {
        var sebelum = await KantorAkses.JejakAsync(host);
        var halaman = await formulir.KirimAsync();
        Assert.True(halaman.Kode == kode, $"{(int)halaman.Kode} {halaman.Teks}");
        Assert.Equal(sebelum, await KantorAkses.JejakAsync(host));
        return halaman;
    }

    private async Task<FormulirUji> FormulirAsync(PerambanUji peramban, Langkah langkah)
    {
        var alamat = $"/tugas/{(await GiliranAsync(langkah)).Id}";
        return (await peramban.BukaBaikAsync(alamat)).Formulir($"{alamat}/lanjutkan").Isi("Instruksi", "Siapkan surat.");
    }

    private async Task<Giliran> GiliranAsync(Langkah langkah)
    {
        var semua = (await kantor.PermintaanAsync()).DaftarGiliran.Where(g => g.Terbuka && g.Langkah == langkah).ToList();
        return semua.Count == 1 ? semua[0] : semua.Single(g => g.UnitId == kantor.Lalin.Id && (g.SeksiId is null || g.SeksiId == kantor.Lalin.DaftarSeksi[0].Id));
    }
}
