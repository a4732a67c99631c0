using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

public sealed class AdministrasiUnitTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task An_administrator_adds_changes_closes_and_reopens_a_unit_with_its_seksi()
    {
        using var peramban = await AdministratorAsync();
        var formulir = (await peramban.BukaBaikAsync("/administrasi/unit/tambah")).Formulir();
        var daftar = await formulir.Isi("Nama", "Bidang Uji Alur").Pilih("Jenis", "Bidang").Isi("SebutanKepala", "Kepala Bidang Uji Alur").Isi("Urutan", "7").Isi("BerlakuDari", "2024-01-01").KirimAsync();
        Assert.Equal("/administrasi/unit", daftar.Alamat);
        Assert.Contains("Bidang Uji Alur sudah ditambahkan.", daftar.Teks, StringComparison.Ordinal);

        var unit = await UnitAsync("Bidang Uji Alur");
        await (await peramban.BukaBaikAsync($"/administrasi/unit/{unit.Id}/seksi/tambah")).Formulir()
            .Isi("Nama", "Seksi Uji").Isi("SebutanKepala", "Kepala Seksi Uji").Isi("BerlakuDari", "2024-01-01").KirimAsync();
        await (await peramban.BukaBaikAsync($"/administrasi/unit/{unit.Id}/ubah")).Formulir().Isi("Nama", "Bidang Uji Baru").KirimAsync();
        unit = await UnitAsync("Bidang Uji Baru");
        Assert.Equal("Seksi Uji", Assert.Single(unit.DaftarSeksi).Nama);

        var tutup = await (await peramban.BukaBaikAsync($"/administrasi/unit/{unit.Id}/tutup")).Formulir().Isi("HariTerakhir", "2026-12-31").KirimAsync();
        Assert.Contains("ditutup per 31 Desember 2026", tutup.Teks, StringComparison.Ordinal);
        unit = await UnitAsync("Bidang Uji Baru");
        Assert.Equal((new DateOnly(2026, 12, 31), new DateOnly(2026, 12, 31)), (unit.BerlakuSampai, unit.DaftarSeksi[0].BerlakuSampai));

        await (await peramban.BukaBaikAsync($"/administrasi/unit/{unit.Id}/tutup")).Formulir().KirimAsync("Buka kembali");
        Assert.Null((await UnitAsync("Bidang Uji Baru")).BerlakuSampai);
    }

    [Fact]
    public async Task Bad_input_is_answered_at_the_field_and_stays_typed()
    {
        using var peramban = await AdministratorAsync();
        var halaman = await (await peramban.BukaBaikAsync("/administrasi/unit/tambah")).Formulir()
            .Isi("Nama", " ").Isi("SebutanKepala", "Kepala \u202Egnadib").Isi("Urutan", "tujuh").Isi("BerlakuDari", "31/02/2026").KirimAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, halaman.Kode);
        Assert.StartsWith("Kesalahan: ", halaman.Judul, StringComparison.Ordinal);
        Assert.Contains("Isi nama unit, misalnya Bidang Lalu Lintas.", halaman.Masalah);
        Assert.Contains("Sebutan kepala memuat tanda yang tidak terlihat. Ketik ulang isian ini.", halaman.Masalah);
        Assert.Equal(4, halaman.Masalah.Count);
        Assert.Equal(("tujuh", "31/02/2026"), (halaman.Formulir().Nilai("Urutan"), halaman.Formulir().Nilai("BerlakuDari")));

        var masukan = halaman.Dokumen.QuerySelector("#Nama")!;
        Assert.Equal("true", masukan.GetAttribute("aria-invalid"));
        Assert.Contains("Nama-salah", masukan.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
        Assert.NotNull(halaman.Dokumen.QuerySelector(".ada-masalah a[href='#Nama']"));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task A_day_that_no_office_means_is_refused(string hari)
    {
        using var peramban = await AdministratorAsync();
        var halaman = await (await peramban.BukaBaikAsync("/administrasi/unit/tambah")).Formulir()
            .Isi("Nama", "Bidang Tanggal").Isi("SebutanKepala", "Kepala").Isi("BerlakuDari", hari).KirimAsync();
        Assert.Equal(["Berlaku dari harus di antara tahun 1950 dan 2100."], halaman.Masalah);
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_have_are_ignored()
    {
        using var peramban = await AdministratorAsync();
        var palsu = Guid.NewGuid();
        await (await peramban.BukaBaikAsync("/administrasi/unit/tambah")).Formulir()
            .Isi("Nama", "Bidang Selundup").Isi("SebutanKepala", "Kepala Bidang Selundup")
            .Selundupkan("Id", palsu.ToString()).Selundupkan("BerlakuSampai", "2020-01-01").Selundupkan("Versi", "99").KirimAsync();
        var unit = await UnitAsync("Bidang Selundup");
        Assert.NotEqual(palsu, unit.Id);
        Assert.Equal(((DateOnly?)null, 0), (unit.BerlakuSampai, unit.Versi));
    }

    [Fact]
    public async Task Of_two_tabs_the_second_sees_both_values_and_may_insist()
    {
        using var peramban = await AdministratorAsync();
        var id = await TambahAsync(new Unit("Bidang Dua Tab", JenisUnit.Bidang, "Kepala A", 20, new(2024, 1, 1)));
        var pertama = await peramban.BukaBaikAsync($"/administrasi/unit/{id}/ubah");
        var kedua = await peramban.BukaBaikAsync($"/administrasi/unit/{id}/ubah");
        await pertama.Formulir().Isi("SebutanKepala", "Kepala B").KirimAsync();

        var bentrok = await kedua.Formulir().Isi("SebutanKepala", "Kepala C").KirimAsync();
        Assert.Equal(HttpStatusCode.Conflict, bentrok.Kode);
        Assert.Contains("Sebutan kepala sekarang: Kepala B.", bentrok.Masalah);
        Assert.Equal("Kepala C", bentrok.Formulir().Nilai("SebutanKepala"));
        Assert.Equal("Kepala B", (await UnitAsync("Bidang Dua Tab")).SebutanKepala);

        await bentrok.Formulir().KirimAsync();
        Assert.Equal("Kepala C", (await UnitAsync("Bidang Dua Tab")).SebutanKepala);
    }

    [Fact]
    public async Task A_unit_that_somebody_still_holds_is_not_closed()
    {
        using var peramban = await AdministratorAsync();
        var id = await TambahAsync(new Unit("Bidang Dipegang", JenisUnit.Bidang, "Kepala Bidang Dipegang", 21, new(2019, 1, 1)));
        await host.BuatOrangAsync("kabid.dipegang", Peran.Kabid, unitId: id);
        var halaman = await (await peramban.BukaBaikAsync($"/administrasi/unit/{id}/tutup")).Formulir().Isi("HariTerakhir", "2026-12-31").KirimAsync();
        Assert.Equal(["Masih ada penugasan sesudah 31 Desember 2026: Orang kabid.dipegang. Akhiri penugasan itu dahulu."], halaman.Masalah);
        Assert.Null((await UnitAsync("Bidang Dipegang")).BerlakuSampai);
    }

    [Fact]
    public async Task The_office_has_one_subbagian_pkp_and_only_in_its_sekretariat()
    {
        using var peramban = await AdministratorAsync();
        var sekretariat = new Unit("Sekretariat", JenisUnit.Sekretariat, "Sekretaris", 1, new(2019, 1, 1));
        sekretariat.TambahSeksi("Subbagian PKP", "Kepala Subbagian PKP", new(2019, 1, 1), pkp: true);
        var id = await TambahAsync(sekretariat);
        var kedua = await (await peramban.BukaBaikAsync($"/administrasi/unit/{id}/seksi/tambah")).Formulir()
            .Isi("Nama", "Subbagian Kembar").Isi("SebutanKepala", "Kepala").Isi("BerlakuDari", "2024-01-01").Centang("AdalahPkp").KirimAsync();
        Assert.Equal(["Subbagian PKP sudah ada, yaitu Subbagian PKP."], kedua.Masalah);

        var lain = await (await peramban.BukaBaikAsync("/administrasi/unit/tambah")).Formulir()
            .Isi("Nama", "Sekretariat Kedua").Pilih("Jenis", "Sekretariat").Isi("SebutanKepala", "Sekretaris").KirimAsync();
        Assert.Equal(["Kantor hanya mempunyai satu sekretariat, yaitu Sekretariat."], lain.Masalah);
    }

    [Fact]
    public async Task An_id_that_does_not_exist_is_404()
    {
        using var peramban = await AdministratorAsync();
        foreach (var alamat in new[] { "unit/{0}/ubah", "unit/{0}/tutup", "unit/{0}/seksi/tambah", "seksi/{0}/ubah", "seksi/{0}/tutup", "orang/{0}", "orang/{0}/ubah", "penugasan/{0}/akhiri", "hari-libur/{0}/ubah", "hari-libur/{0}/hapus" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await peramban.BukaAsync("/administrasi/" + alamat.Replace("{0}", Guid.NewGuid().ToString(), StringComparison.Ordinal))).Kode);
        }
    }

    private async Task<PerambanUji> AdministratorAsync()
    {
        var akun = $"admin{Guid.NewGuid():N}"[..12];
        await host.BuatOrangAsync(akun, Peran.AdministratorSistem);
        return await host.MasukAsync(akun);
    }

    private Task<Unit> UnitAsync(string nama) => host.DalamAsync(db => db.Unit.AsNoTracking().Include(u => u.DaftarSeksi).SingleAsync(u => u.Nama == nama));

    private Task<Guid> TambahAsync(Unit unit) => host.DalamAsync(async db =>
    {
        db.Add(unit);
        await db.SaveChangesAsync();
        return unit.Id;
    });
}
