using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

/// <summary>The running host on either engine: the SOP to its end, every page, and several at once where another row decides.</summary>
public sealed class MesinTests
{
    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task All_fourteen_rows_are_completed_and_nothing_is_to_be_found_fault_with(string penyedia)
    {
        await using var host = WebHost.Di(penyedia);
        await using var kantor = await KantorNyata.DalamAsync(host, (Langkah)15);
        Assert.NotNull((await kantor.PermintaanAsync()).SelesaiPada);
        await kantor.TanpaTemuanAsync();

        using var sekretaris = await host.MasukAsync("sekretaris");
        foreach (var alamat in (string[])["/", "/triwulan/2026/3", "/triwulan/2026/3/riwayat", "/rekap/2026/3", "/arsip"])
        {
            await sekretaris.BukaBaikAsync(alamat);
        }
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task Every_page_opens(string penyedia)
    {
        var kantor = KantorAkses.Di(penyedia);
        try
        {
            await kantor.InitializeAsync();
            var salah = new List<string>();
            foreach (var (pola, objek, kode) in AksesRuteTests.HalamanTerbuka())
            {
                var halaman = await kantor.BukaAsync(kode, kantor.Alamat(pola, objek));
                if (halaman.Kode != HttpStatusCode.OK)
                {
                    salah.Add($"{pola} by {kode}: {(int)halaman.Kode} {halaman.Judul}");
                }
            }

            Assert.True(salah.Count == 0, string.Join(Environment.NewLine, salah));
        }
        finally
        {
            await kantor.DisposeAsync();
        }
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task Of_many_who_appoint_somebody_to_one_jabatan_at_once_only_the_first_does(string penyedia)
    {
        await using var host = WebHost.Di(penyedia);
        await host.BuatOrangAsync("bayu", Peran.AdministratorSistem);
        var calon = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => host.BuatOrangAsync($"calon{n}")));
        using var peramban = await host.MasukAsync("bayu");
        var token = await KantorAkses.TokenAsync(peramban);
        var jawaban = await Task.WhenAll(calon.Select(o => KantorAkses.KirimAsync(
            peramban, token, "/administrasi/penugasan/tambah", ("OrangId", $"{o.Id}"), ("Jabatan", $"{Peran.KepalaDinas}"), ("Jenis", "Definitif"), ("Mulai", "2026-01-01"))));

        Assert.Single(jawaban, h => h.Kode == HttpStatusCode.Redirect);
        Assert.Equal(1, await host.DalamAsync(db => db.Penugasan.CountAsync(p => p.Peran == Peran.KepalaDinas)));
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task Of_two_administrators_who_end_each_other_at_once_one_stays(string penyedia)
    {
        await using var host = WebHost.Di(penyedia);
        await host.BuatOrangAsync("ani", Peran.AdministratorSistem);
        await host.BuatOrangAsync("budi", Peran.AdministratorSistem);
        var semua = await host.DalamAsync(db => db.Penugasan.AsNoTracking().ToListAsync());
        var akun = await host.DalamAsync(db => db.Orang.ToDictionaryAsync(o => o.Id, o => o.UserName!));
        var jawaban = await Task.WhenAll(semua.Select(async p =>
        {
            // Each presses for the other.
            using var peramban = await host.MasukAsync(akun.Single(a => a.Key != p.OrangId).Value);
            return await KantorAkses.KirimAsync(peramban, await KantorAkses.TokenAsync(peramban), $"/administrasi/penugasan/{p.Id}/akhiri", ("HariTerakhir", "2026-01-01"), ("Versi", $"{p.Versi}"));
        }));

        Assert.Single(jawaban, h => h.Kode == HttpStatusCode.Redirect);
        Assert.Equal(1, await host.DalamAsync(db => db.Penugasan.CountAsync(p => p.Sampai == null)));
        Assert.Equal(1, await host.DalamAsync(db => db.Riwayat.CountAsync(r => r.Rantai == Riwayat.RantaiKantor)));
    }
}
