using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

public sealed class AdministrasiAksesTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly string[] Semua = ["", "/unit", "/unit/tambah", "/orang", "/orang/tambah", "/penugasan", "/penugasan/tambah", "/pengaturan", "/pengaturan/lambang", "/hari-libur/2026", "/hari-libur/tambah", "/kesehatan"];
    private static readonly string[] JugaKasubbagPkp = ["", "/pengaturan", "/pengaturan/lambang", "/hari-libur/2026", "/hari-libur/tambah"];

    public static TheoryData<Peran> SemuaPeran => [.. Enum.GetValues<Peran>()];

    [Theory]
    [MemberData(nameof(SemuaPeran))]
    public async Task Each_page_lets_in_only_its_peran_of_the_day(Peran peran)
    {
        var unit = new Unit($"Bidang {peran}", JenisUnit.Bidang, "Kepala Bidang", 9, new(2019, 1, 1));
        unit.TambahSeksi("Seksi", "Kepala Seksi", new(2019, 1, 1));
        await host.DalamAsync(async db =>
        {
            db.Add(unit);
            await db.SaveChangesAsync();
        });
        var akun = $"akses.{peran}";
        await host.BuatOrangAsync(
            akun,
            peran,
            peran == Peran.Kabid ? unit.Id : null,
            peran is Peran.Kasi or Peran.Kasubbag or Peran.Pengisi ? unit.DaftarSeksi[0].Id : null);
        using var peramban = await host.MasukAsync(akun);
        foreach (var halaman in Semua)
        {
            var boleh = peran == Peran.AdministratorSistem || (peran == Peran.KasubbagPkp && JugaKasubbagPkp.Contains(halaman));
            var jawaban = await peramban.BukaAsync("/administrasi" + halaman);
            if (boleh)
            {
                // No emblem is uploaded: the picture itself is then missing, not forbidden.
                Assert.Contains(jawaban.Kode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.NotFound]);
            }
            else
            {
                Assert.Equal(HttpStatusCode.Forbidden, jawaban.Kode);
                Assert.Contains("Halaman ini hanya untuk Administrator sistem", jawaban.Teks, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Nobody_signed_in_is_sent_to_the_door()
    {
        using var peramban = host.Peramban();
        foreach (var halaman in Semua)
        {
            Assert.StartsWith("/masuk", (await peramban.BukaAsync("/administrasi" + halaman)).Alamat, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_right_that_ends_while_the_page_is_open_is_gone_at_the_next_act()
    {
        var orang = await host.BuatOrangAsync("akses.berakhir", Peran.AdministratorSistem);
        using var peramban = await host.MasukAsync("akses.berakhir");
        var formulir = (await peramban.BukaBaikAsync("/administrasi/unit/tambah")).Formulir().Isi("Nama", "Bidang Terlarang").Isi("SebutanKepala", "Kepala");
        await host.DalamAsync(async db =>
        {
            (await db.Penugasan.SingleAsync(p => p.OrangId == orang.Id)).Akhiri(new(2020, 12, 31));
            await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.Forbidden, (await formulir.KirimAsync()).Kode);
        Assert.False(await host.DalamAsync(db => db.Unit.AnyAsync(u => u.Nama == "Bidang Terlarang")));
    }

    [Fact]
    public async Task The_entry_of_the_menu_is_shown_to_those_who_may_use_it()
    {
        await host.BuatOrangAsync("akses.menu", Peran.AdministratorSistem);
        await host.BuatOrangAsync("akses.tanpa.menu", Peran.Auditor);
        using var admin = await host.MasukAsync("akses.menu");
        using var auditor = await host.MasukAsync("akses.tanpa.menu");
        Assert.NotNull((await admin.BukaBaikAsync("/akun")).Dokumen.QuerySelector("nav a[href='/administrasi']"));
        Assert.Null((await auditor.BukaBaikAsync("/akun")).Dokumen.QuerySelector("nav a[href='/administrasi']"));
    }
}
