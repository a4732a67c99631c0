using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests;

public sealed class AdministrasiOrangTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task A_new_person_signs_in_with_the_password_that_is_shown_once()
    {
        using var peramban = await AdministratorAsync();
        var rincian = await (await peramban.BukaBaikAsync("/administrasi/orang/tambah")).Formulir()
            .Isi("Nama", "Rahmi Oktaviana, S.E.").Isi("NamaAkun", "rahmi.baru").Isi("Nip", "19850101 201001 2 001").Isi("Pangkat", "Penata (III/c)").Isi("AlamatSurel", " rahmi@contoh.go.id ").KirimAsync();
        var sandi = rincian.Dokumen.QuerySelector(".sandi-sekali")!.TextContent;
        Assert.Null((await peramban.BukaBaikAsync(rincian.Alamat)).Dokumen.QuerySelector(".sandi-sekali"));

        var orang = await OrangAsync("rahmi.baru");
        Assert.Equal(("Rahmi Oktaviana, S.E.", "198501012010012001", "rahmi@contoh.go.id", true, true), (orang.Nama, orang.Nip, orang.Email, orang.WajibGantiSandi, orang.Aktif));
        using var baru = host.Peramban();
        Assert.Equal("/akun/sandi", (await baru.MasukAsync("rahmi.baru", sandi)).Alamat);
    }

    [Fact]
    public async Task Wrong_nip_account_and_empty_name_are_answered_at_their_fields()
    {
        using var peramban = await AdministratorAsync();
        var halaman = await (await peramban.BukaBaikAsync("/administrasi/orang/tambah")).Formulir().Isi("NamaAkun", "Rahmi O").Isi("Nip", "１９８５01012010012001").Isi("AlamatSurel", "rahmi@contoh.go.id, lain@contoh.go.id").KirimAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, halaman.Kode);
        Assert.Equal(4, halaman.Masalah.Count);
        Assert.Contains("Tulis satu alamat surel, misalnya nama@contoh.go.id.", halaman.Masalah);
        Assert.Contains("NIP harus 18 angka, misalnya 198501012010011001.", halaman.Masalah);
        Assert.Equal("Rahmi O", halaman.Formulir().Nilai("NamaAkun"));
    }

    [Fact]
    public async Task Account_and_nip_are_unique()
    {
        using var peramban = await AdministratorAsync();
        await host.BuatOrangAsync("sudah.ada", ubah: o => o.Nip = "197001011990011001");
        var nip = await (await peramban.BukaBaikAsync("/administrasi/orang/tambah")).Formulir().Isi("Nama", "Kembar").Isi("NamaAkun", "kembar.nip").Isi("Nip", "197001011990011001").KirimAsync();
        Assert.Contains("NIP ini sudah dipakai orang lain", Assert.Single(nip.Masalah), StringComparison.Ordinal);
        var akun = await (await peramban.BukaBaikAsync("/administrasi/orang/tambah")).Formulir().Isi("Nama", "Kembar").Isi("NamaAkun", "sudah.ada").KirimAsync();
        Assert.Single(akun.Masalah);
        Assert.NotNull(akun.Dokumen.QuerySelector(".ada-masalah a[href='#NamaAkun']"));
        Assert.False(await host.DalamAsync(db => db.Orang.AnyAsync(o => o.Nama == "Kembar")));
    }

    [Fact]
    public async Task Overposted_fields_change_nothing()
    {
        using var peramban = await AdministratorAsync();
        var orang = await host.BuatOrangAsync("selundup");
        var lama = await OrangAsync("selundup");
        await (await peramban.BukaBaikAsync($"/administrasi/orang/{orang.Id}/ubah")).Formulir().Isi("Nama", "Nama Baru")
            .Selundupkan("UserName", "admin2").Selundupkan("Aktif", "false").Selundupkan("PasswordHash", "x").Selundupkan("WajibGantiSandi", "true").Selundupkan("SecurityStamp", "x").KirimAsync();
        var kini = await OrangAsync("selundup");
        Assert.Equal(("Nama Baru", true, lama.PasswordHash, false, lama.SecurityStamp), (kini.Nama, kini.Aktif, kini.PasswordHash, kini.WajibGantiSandi, kini.SecurityStamp));
    }

    [Fact]
    public async Task Disabling_ends_the_sessions_at_once_and_enabling_lets_in_again()
    {
        using var peramban = await AdministratorAsync();
        var orang = await host.BuatOrangAsync("dinonaktifkan", Peran.StafPkp);
        using var korban = await host.MasukAsync("dinonaktifkan");
        Assert.Equal("/akun", (await korban.BukaAsync("/akun")).Alamat);

        var rincian = await (await peramban.BukaBaikAsync($"/administrasi/orang/{orang.Id}")).Formulir($"/administrasi/orang/{orang.Id}/nonaktifkan").KirimAsync();
        Assert.Contains("nonaktif, tidak dapat masuk", rincian.Teks, StringComparison.Ordinal);
        Assert.StartsWith("/masuk", (await korban.BukaAsync("/akun")).Alamat, StringComparison.Ordinal);
        Assert.Single((await korban.MasukAsync("dinonaktifkan", WebHost.Sandi)).Masalah);

        await rincian.Formulir($"/administrasi/orang/{orang.Id}/aktifkan").KirimAsync();
        Assert.Equal("/akun", (await korban.MasukAsync("dinonaktifkan", WebHost.Sandi)).Alamat);
    }

    [Fact]
    public async Task A_reset_ends_the_sessions_and_gives_a_new_password()
    {
        using var peramban = await AdministratorAsync();
        var orang = await host.BuatOrangAsync("lupa.sandi", ubah: o => o.LockoutEnd = DateTimeOffset.MaxValue);
        var rincian = await (await peramban.BukaBaikAsync($"/administrasi/orang/{orang.Id}")).Formulir($"/administrasi/orang/{orang.Id}/sandi").KirimAsync();
        var sandi = rincian.Dokumen.QuerySelector(".sandi-sekali")!.TextContent;
        using var baru = host.Peramban();
        Assert.Single((await baru.MasukAsync("lupa.sandi", WebHost.Sandi)).Masalah);
        Assert.Equal("/akun/sandi", (await baru.MasukAsync("lupa.sandi", sandi)).Alamat);
    }

    [Fact]
    public async Task Nobody_disables_the_own_account()
    {
        using var peramban = await AdministratorAsync();
        var saya = await host.DalamAsync(db => db.Orang.AsNoTracking().OrderByDescending(o => o.Id).FirstAsync(o => o.UserName!.StartsWith("admin")));
        var halaman = await peramban.BukaBaikAsync($"/administrasi/orang/{saya.Id}");
        Assert.False(halaman.AdaFormulir($"/administrasi/orang/{saya.Id}/nonaktifkan"));

        // Sent by hand all the same.
        var sandi = halaman.Formulir($"/administrasi/orang/{saya.Id}/sandi");
        var jawaban = await peramban.MintaAsync(HttpMethod.Post, $"/administrasi/orang/{saya.Id}/nonaktifkan", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["versi"] = sandi.Nilai("versi")!,
            ["__RequestVerificationToken"] = sandi.Nilai("__RequestVerificationToken")!,
        }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.StatusCode);
        Assert.True(await host.DalamAsync(db => db.Orang.Where(o => o.Id == saya.Id).Select(o => o.Aktif).SingleAsync()));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("[a-z]")]
    [InlineData("' OR 1=1 --")]
    public async Task Marks_of_the_search_language_are_only_text(string cari)
    {
        using var peramban = await AdministratorAsync();
        var halaman = await peramban.BukaBaikAsync("/administrasi/orang?cari=" + Uri.EscapeDataString(cari));
        Assert.Contains("Tidak ada orang yang cocok", halaman.Teks, StringComparison.Ordinal);
    }

    private async Task<PerambanUji> AdministratorAsync()
    {
        var akun = $"admin{Guid.NewGuid():N}"[..12];
        await host.BuatOrangAsync(akun, Peran.AdministratorSistem);
        return await host.MasukAsync(akun);
    }

    private Task<Orang> OrangAsync(string akun) => host.DalamAsync(db => db.Orang.AsNoTracking().SingleAsync(o => o.UserName == akun));
}
