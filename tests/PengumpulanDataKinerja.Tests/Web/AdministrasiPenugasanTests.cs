using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

public sealed class AdministrasiPenugasanTests : IClassFixture<WebHost>, IAsyncLifetime
{
    private readonly WebHost host;
    private Unit unit = null!;

    public AdministrasiPenugasanTests(WebHost host) => this.host = host;

    private Seksi Seksi => unit.DaftarSeksi[0];

    public async Task InitializeAsync()
    {
        await host.SetelJamAsync(new DateTime(2026, 9, 23, 10, 0, 0));
        unit = new Unit($"Bidang {Guid.NewGuid():N}", JenisUnit.Bidang, "Kepala Bidang Uji", 5, new(2020, 1, 1));
        unit.TambahSeksi($"Seksi {Guid.NewGuid():N}", "Kepala Seksi Uji", new(2020, 1, 1));
        await host.DalamAsync(async db =>
        {
            db.Add(unit);
            await db.SaveChangesAsync();
        });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_gap_is_shown_filled_and_ended()
    {
        using var peramban = await AdministratorAsync();
        var orang = await host.BuatOrangAsync(Akun("kasi"));
        var sebelum = await peramban.BukaBaikAsync("/administrasi/penugasan");
        Assert.Contains("kosong, langkah 8 jatuh kepada Kabid", sebelum.Teks, StringComparison.Ordinal);

        var daftar = await TambahAsync(peramban, orang.Id, $"Kasi:{Seksi.Id}", "Definitif", "2026-01-02", dasar: "SK Bupati 1/2026");
        Assert.Equal("/administrasi/penugasan", daftar.Alamat);
        var penugasan = Assert.Single(await PenugasanAsync(orang.Id));
        Assert.Equal((Peran.Kasi, (Guid?)Seksi.Id, (Guid?)null, "SK Bupati 1/2026"), (penugasan.Peran, penugasan.SeksiId, penugasan.UnitId, penugasan.Dasar));

        await (await peramban.BukaBaikAsync($"/administrasi/penugasan/{penugasan.Id}/akhiri")).Formulir($"/administrasi/penugasan/{penugasan.Id}/akhiri").Isi("HariTerakhir", "2026-09-30").KirimAsync();
        Assert.Equal(new DateOnly(2026, 9, 30), (await PenugasanAsync(orang.Id))[0].Sampai);
    }

    [Fact]
    public async Task A_second_definitive_holder_is_refused_but_a_plt_is_not()
    {
        using var peramban = await AdministratorAsync();
        var pertama = await host.BuatOrangAsync(Akun("kabid"));
        var kedua = await host.BuatOrangAsync(Akun("kabid"));
        await TambahAsync(peramban, pertama.Id, $"Kabid:{unit.Id}", "Definitif", "2026-01-02");
        var ditolak = await TambahAsync(peramban, kedua.Id, $"Kabid:{unit.Id}", "Definitif", "2026-06-01");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ditolak.Kode);
        Assert.Equal([$"Kabid Uji sudah dipegang {pertama.Nama} sejak 2 Januari 2026. Akhiri penugasan itu dahulu, atau catat yang ini sebagai Plt. atau Plh."], ditolak.Masalah);
        Assert.Empty(await PenugasanAsync(kedua.Id));

        await TambahAsync(peramban, kedua.Id, $"Kabid:{unit.Id}", "Plh", "2026-06-01", "2026-06-05", "800/14/2026", "2026-05-29");
        Assert.Equal(JenisPenugasan.Plh, Assert.Single(await PenugasanAsync(kedua.Id)).Jenis);
    }

    [Fact]
    public async Task A_second_substitute_on_the_same_days_is_refused_and_the_decree_is_asked_for_at_its_field()
    {
        using var peramban = await AdministratorAsync();
        var plh = await host.BuatOrangAsync(Akun("plh"));
        var lain = await host.BuatOrangAsync(Akun("plh"));
        var tanpaDasar = await TambahAsync(peramban, plh.Id, $"Kabid:{unit.Id}", "Plh", "2027-06-01", "2027-06-05");
        Assert.Equal(["Isi nomor surat keputusan atau surat perintah: Plt. dan Plh. hanya sah dengan dasarnya."], tanpaDasar.Masalah);
        Assert.NotNull(tanpaDasar.Dokumen.QuerySelector("#Dasar-salah"));

        var daftar = await TambahAsync(peramban, plh.Id, $"Kabid:{unit.Id}", "Plh", "2027-06-01", "2027-06-05", "800/14/2027", "2027-05-28");
        var kedua = await TambahAsync(peramban, lain.Id, $"Kabid:{unit.Id}", "Plt", "2027-06-05", "", "800/15/2027", "2027-06-01");

        Assert.Equal("/administrasi/penugasan", daftar.Alamat);
        Assert.StartsWith($"Kabid Uji sudah digantikan {plh.Nama} (Plh. Kabid Uji)", Assert.Single(kedua.Masalah), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 5, 28), Assert.Single(await PenugasanAsync(plh.Id)).TanggalDasar);
    }

    [Fact]
    public async Task A_penugasan_may_follow_on_the_day_after_another_ends()
    {
        using var peramban = await AdministratorAsync();
        var lama = await host.BuatOrangAsync(Akun("lama"));
        var baru = await host.BuatOrangAsync(Akun("baru"));
        await TambahAsync(peramban, lama.Id, $"Kabid:{unit.Id}", "Definitif", "2026-01-02", "2026-06-30");
        Assert.NotEmpty((await TambahAsync(peramban, baru.Id, $"Kabid:{unit.Id}", "Definitif", "2026-06-30")).Masalah);
        Assert.Empty((await TambahAsync(peramban, baru.Id, $"Kabid:{unit.Id}", "Definitif", "2026-07-01")).Masalah);
    }

    [Theory]
    [InlineData("Kasi:{unit}")]
    [InlineData("Kabid:{seksi}")]
    [InlineData("Kasubbag:{seksi}")]
    [InlineData("KepalaDunia")]
    [InlineData("Kabid:00000000-0000-0000-0000-000000000000")]
    public async Task A_jabatan_that_the_office_does_not_have_is_refused(string kunci)
    {
        using var peramban = await AdministratorAsync();
        var orang = await host.BuatOrangAsync(Akun("palsu"));
        var formulir = (await peramban.BukaBaikAsync("/administrasi/penugasan/tambah")).Formulir().Pilih("OrangId", orang.Id.ToString());
        var halaman = await formulir.Selundupkan("Jabatan", kunci.Replace("{unit}", unit.Id.ToString(), StringComparison.Ordinal).Replace("{seksi}", Seksi.Id.ToString(), StringComparison.Ordinal)).KirimAsync();
        Assert.Equal(["Pilih jabatan dari daftar."], halaman.Masalah);
    }

    [Fact]
    public async Task Reversed_days_are_answered_at_the_field()
    {
        using var peramban = await AdministratorAsync();
        var orang = await host.BuatOrangAsync(Akun("terbalik"));
        var halaman = await TambahAsync(peramban, orang.Id, $"Pengisi:{Seksi.Id}", "Definitif", "2026-06-01", "2026-05-01");
        Assert.Equal(["Tanggal selesai penugasan tidak boleh mendahului tanggal mulainya."], halaman.Masalah);
        Assert.NotNull(halaman.Dokumen.QuerySelector(".ada-masalah a[href='#Sampai']"));
    }

    [Fact]
    public async Task A_penugasan_that_has_not_begun_can_be_cancelled_and_a_running_one_cannot()
    {
        using var peramban = await AdministratorAsync();
        var orang = await host.BuatOrangAsync(Akun("nanti"));
        await TambahAsync(peramban, orang.Id, $"Pengisi:{Seksi.Id}", "Definitif", "2026-12-01");
        var nanti = Assert.Single(await PenugasanAsync(orang.Id));
        var halaman = await peramban.BukaBaikAsync($"/administrasi/penugasan/{nanti.Id}/akhiri");
        var batalkan = halaman.Formulir($"/administrasi/penugasan/{nanti.Id}/batalkan");

        await host.SetelJamAsync(new DateTime(2026, 12, 1, 8, 0, 0));
        Assert.Single((await batalkan.KirimAsync()).Masalah);
        Assert.Single(await PenugasanAsync(orang.Id));

        await host.SetelJamAsync(new DateTime(2026, 9, 23, 10, 0, 0));
        await batalkan.KirimAsync();
        Assert.Empty(await PenugasanAsync(orang.Id));
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        using var sendiri = new WebHost();
        await sendiri.BuatOrangAsync("satu.satunya", Peran.AdministratorSistem);
        using var peramban = await sendiri.MasukAsync("satu.satunya");
        var id = await sendiri.DalamAsync(db => db.Penugasan.Select(p => p.Id).SingleAsync());
        var halaman = await (await peramban.BukaBaikAsync($"/administrasi/penugasan/{id}/akhiri")).Formulir($"/administrasi/penugasan/{id}/akhiri").Isi("HariTerakhir", "2030-01-01").KirimAsync();
        Assert.Equal(["Sesudah itu tidak ada lagi Administrator sistem. Tugaskan Administrator sistem lain dahulu."], halaman.Masalah);
    }

    private static string Akun(string awal) => $"{awal}.{Guid.NewGuid():N}"[..16];

    private static async Task<HalamanUji> TambahAsync(PerambanUji peramban, Guid orangId, string jabatan, string jenis, string mulai, string sampai = "", string dasar = "", string tanggalDasar = "") =>
        await (await peramban.BukaBaikAsync("/administrasi/penugasan/tambah")).Formulir()
            .Pilih("OrangId", orangId.ToString()).Pilih("Jabatan", jabatan).Pilih("Jenis", jenis).Isi("Mulai", mulai).Isi("Sampai", sampai).Isi("Dasar", dasar).Isi("TanggalDasar", tanggalDasar).KirimAsync();

    private async Task<PerambanUji> AdministratorAsync()
    {
        var akun = Akun("admin");
        await host.BuatOrangAsync(akun, Peran.AdministratorSistem);
        return await host.MasukAsync(akun);
    }

    private Task<List<Penugasan>> PenugasanAsync(Guid orangId) => host.DalamAsync(db => db.Penugasan.AsNoTracking().Where(p => p.OrangId == orangId).ToListAsync());
}
