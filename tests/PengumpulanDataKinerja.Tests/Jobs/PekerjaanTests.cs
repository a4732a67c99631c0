using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Notifications;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests;

/// <summary>What the product does by itself, as its administrator and its auditor see it.</summary>
public sealed class PekerjaanTests
{
    [Fact]
    public async Task The_administrator_runs_a_job_now_and_reads_what_it_did_who_asked_and_when_it_looks_next()
    {
        await using var host = new WebHost();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.PerintahKabid);
        await kantor.SetelJamAsync(2026, 10, 1, 9);
        using var admin = await host.MasukAsync("administrator");

        var hasil = await (await admin.BukaBaikAsync("/administrasi/pekerjaan")).Formulir("/administrasi/pekerjaan/susun-peringatan/jalankan").KirimAsync();

        Assert.Contains($"Konsep surat peringatan I untuk {kantor.Lalin.Nama}, Triwulan III 2026, disusun.", hasil.Teks, StringComparison.Ordinal);
        Assert.Contains("Bayu Saputra", hasil.Teks, StringComparison.Ordinal);
        Assert.Contains("detik", hasil.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("tidak terjadwal", hasil.Teks, StringComparison.Ordinal);
        Assert.Equal(3, await host.DalamAsync(db => db.Surat.CountAsync(s => s.Jenis == JenisSurat.Peringatan)));

        // Once more: nothing is due any more, and that somebody asked is noted.
        await hasil.Formulir("/administrasi/pekerjaan/susun-peringatan/jalankan").KirimAsync();
        var catatan = await host.DalamAsync(db => db.CatatanAkses.AsNoTracking().Where(c => c.Sebagai == "susun-peringatan").OrderBy(c => c.Urut).ToListAsync());
        Assert.Equal((2, "Tidak ada yang jatuh tempo.", "Bayu Saputra"), (catatan.Count, catatan[1].Objek, catatan[1].Nama));
        Assert.Equal(3, await host.DalamAsync(db => db.Surat.CountAsync(s => s.Jenis == JenisSurat.Peringatan)));
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task The_auditor_reads_the_page_and_has_no_button()
    {
        await using var host = new WebHost();
        await KantorNyata.DalamAsync(host);
        using var auditor = await host.MasukAsync("auditor");

        var halaman = await auditor.BukaBaikAsync("/administrasi/pekerjaan");

        Assert.Contains("Merencanakan triwulan dan membukanya pada harinya", halaman.Teks, StringComparison.Ordinal);
        Assert.Null(halaman.Dokumen.QuerySelector("form[action*=jalankan]"));
    }

    [Fact]
    public async Task The_nightly_check_names_what_was_changed_behind_the_products_back()
    {
        await using var host = new WebHost();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.Distribusi);
        using var admin = await host.MasukAsync("administrator");
        const string alamat = "/administrasi/pekerjaan/periksa-keutuhan/jalankan";
        var baik = await (await admin.BukaBaikAsync("/administrasi/pekerjaan")).Formulir(alamat).KirimAsync();
        Assert.Contains("tidak ada temuan", baik.Teks, StringComparison.Ordinal);

        await kantor.SqlAsync("UPDATE Riwayat SET Uraian = 'lain' WHERE Urut = 2");
        var rusak = await baik.Formulir(alamat).KirimAsync();

        Assert.Contains("gagal. Alasannya", rusak.Teks, StringComparison.Ordinal);
        Assert.Contains("Pemeriksaan keutuhan:", rusak.Teks, StringComparison.Ordinal);
        Assert.Equal(HasilAkses.Gagal, await host.DalamAsync(db => db.CatatanAkses.Where(c => c.Sebagai == "periksa-keutuhan").OrderByDescending(c => c.Urut).Select(c => c.Hasil).FirstAsync()));
    }

    [Fact]
    public async Task A_server_off_for_a_whole_quarter_makes_up_for_it_and_a_new_office_is_not_given_a_quarter_of_before()
    {
        await using var kantor = await KantorNyata.BukaAsync();
        Assert.Equal([(2026, 3)], await TriwulanAsync(kantor));

        await kantor.SetelJamAsync(2027, 1, 5, 8);
        var dikerjakan = await kantor.DenganAsync<AlurKerja, IReadOnlyList<string>>(a => a.BukaTriwulanAsync());

        Assert.Equal(["Triwulan IV 2026 direncanakan.", "Triwulan I 2027 direncanakan."], dikerjakan);
        Assert.Equal([(2026, 3), (2026, 4), (2027, 1)], await TriwulanAsync(kantor));
        Assert.Equal(new DateOnly(2027, 1, 5), Waktu.HariWib((await kantor.DenganAsync<AppDb, DateTime?>(db => db.Permintaan.Where(p => p.Tahun == 2026 && p.Triwulan == 4).Select(p => p.DibukaPada).SingleAsync()))!.Value));
        Assert.Empty(await kantor.DenganAsync<AlurKerja, IReadOnlyList<string>>(a => a.BukaTriwulanAsync()));
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task Notices_that_ended_more_than_a_year_ago_go_and_what_is_open_stays()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.PerintahKasubbag);
        await SusunPemberitahuanSebagaiNodeLainAsync(kantor);
        await kantor.SelesaikanAsync(Langkah.PerintahKasubbag);
        await SusunPemberitahuanSebagaiNodeLainAsync(kantor);
        Assert.Equal(2, await kantor.DenganAsync<AppDb, int>(db => db.Pemberitahuan.CountAsync()));

        await kantor.SetelJamAsync(2027, 9, 14, 8);
        Assert.Equal(0, await kantor.DenganAsync<KotakPemberitahuan, int>(k => k.BuangLamaAsync()));
        await kantor.SetelJamAsync(2027, 11, 14, 8);
        Assert.Equal(1, await kantor.DenganAsync<KotakPemberitahuan, int>(k => k.BuangLamaAsync()));

        var tinggal = await kantor.DenganAsync<AppDb, Pemberitahuan>(db => db.Pemberitahuan.AsNoTracking().SingleAsync());
        Assert.Equal((kantor.Orang("staf").Id, (DateTime?)null), (tinggal.OrangId, tinggal.BerakhirPada));
        await kantor.TanpaTemuanAsync();
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task Over_two_hundred_firings_in_pairs_every_act_of_the_schedule_happens_once(string penyedia)
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.PerintahKabid, penyedia);
        var mulai = new DateOnly(2026, 9, 28);
        for (var i = 0; i < 100; i++)
        {
            var hari = mulai.AddDays(i * 3);
            await kantor.SetelJamAsync(hari.Year, hari.Month, hari.Day, 8);
            await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
            {
                await kantor.DenganAsync<AlurKerja, IReadOnlyList<string>>(a => a.BukaTriwulanAsync());
                await kantor.DenganAsync<AlurKerja, IReadOnlyList<string>>(a => a.SusunPeringatanAsync());
                await SusunPemberitahuanSebagaiNodeLainAsync(kantor);
            }));
        }

        Assert.Equal([(2026, 3), (2026, 4), (2027, 1), (2027, 2), (2027, 3)], await TriwulanAsync(kantor));
        Assert.Equal(4, await kantor.DenganAsync<AppDb, int>(db => db.Riwayat.CountAsync(r => r.Tindakan == Tindakan.Membuka)));
        var peringatan = await kantor.DenganAsync<AppDb, List<Surat>>(db => db.Surat.AsNoTracking().Where(s => s.Jenis == JenisSurat.Peringatan).ToListAsync());
        Assert.Equal(3, peringatan.Count);
        Assert.Equal(3, peringatan.Select(s => s.UnitId).Distinct().Count());
        var kabar = await kantor.DenganAsync<AppDb, List<Pemberitahuan>>(db => db.Pemberitahuan.AsNoTracking().ToListAsync());
        Assert.NotEmpty(kabar);
        Assert.Equal(kabar.Count, kabar.Select(p => (p.OrangId, p.Kunci)).Distinct().Count());
        Assert.All(kabar.Where(p => p.Jenis == JenisPemberitahuan.Pengingat).GroupBy(p => (p.OrangId, p.GiliranId)), g => Assert.InRange(g.Count(), 1, AturanPengingat.PalingBanyak));
        await kantor.TanpaTemuanAsync();
    }

    // Knows nothing of what another one has just looked at.
    private static async Task SusunPemberitahuanSebagaiNodeLainAsync(KantorNyata kantor)
    {
        await using var lingkup = kantor.Layanan.CreateAsyncScope();
        using var terakhir = new SusunanTerakhir();
        await ActivatorUtilities.CreateInstance<SapuanPemberitahuan>(lingkup.ServiceProvider, terakhir).SusunAsync();
    }

    private static async Task<(int, int)[]> TriwulanAsync(KantorNyata kantor) =>
        [.. (await kantor.DenganAsync<AppDb, List<Permintaan>>(db => db.Permintaan.AsNoTracking().OrderBy(p => p.Tahun).ThenBy(p => p.Triwulan).ToListAsync())).Select(p => (p.Tahun, p.Triwulan))];
}
