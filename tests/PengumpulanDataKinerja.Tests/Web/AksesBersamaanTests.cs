using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

/// <summary>Two at once, by real requests against one real database: exactly one act counts, nobody's work is lost, everybody gets a sentence.</summary>
public sealed class AksesBersamaanTests : IAsyncLifetime
{
    private const int BanyakSeksi = 32;

    private readonly WebHost host = WebHost.Dengan();
    private readonly List<PerambanUji> peramban = [];
    private KantorNyata kantor = null!;

    public async Task InitializeAsync() => kantor = await KantorNyata.DalamAsync(host);

    public async Task DisposeAsync()
    {
        peramban.ForEach(p => p.Dispose());
        await host.DisposeAsync();
    }

    [Theory]
    [InlineData(Langkah.PerintahSekretaris)]
    [InlineData(Langkah.ParafSekretaris)]
    [InlineData(Langkah.TerimaLaporan)]
    public async Task Two_actors_press_one_step_one_acts_and_the_other_reads_who_did(Langkah langkah)
    {
        await AngkatAsync("sekretaris.dua", "Surya Darma", Peran.Sekretaris, null);
        await kantor.MajuKeAsync(langkah);
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        Assert.Equal(langkah, giliran.Langkah);
        var orang = new[] { await MasukAsync("sekretaris"), await MasukAsync("sekretaris.dua") };
        var (_, urut) = await JejakAsync(giliran);

        var jawaban = await Task.WhenAll(orang.Select(o => TekanAsync(o, giliran, "lanjutkan")));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], jawaban.Select(j => j.Kode).Order());
        var (pelaku, sesudah) = await JejakAsync(giliran);
        Assert.Equal(urut + 1, sesudah);
        var kalah = jawaban.Single(j => j.Kode == HttpStatusCode.Conflict);
        Assert.Contains($"Langkah ini sudah diselesaikan oleh {pelaku}", kalah.Teks, StringComparison.Ordinal);
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task The_same_person_pressing_often_acts_once_and_is_shown_the_confirmation_each_time()
    {
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        var sekretaris = await MasukAsync("sekretaris");
        var (_, urut) = await JejakAsync(giliran);
        var jawaban = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => TekanAsync(sekretaris, giliran, "lanjutkan")));
        Assert.All(jawaban, j => Assert.Equal((HttpStatusCode.Redirect, $"/tugas/{giliran.Id}"), (j.Kode, j.Jawaban.Headers.Location!.ToString())));
        Assert.Equal(urut + 1, (await JejakAsync(giliran)).Urut);

        // Also much later, and with a form that was spoilt on the way.
        Assert.Equal(HttpStatusCode.Redirect, (await TekanAsync(sekretaris, giliran, "lanjutkan")).Kode);
        Assert.Equal(HttpStatusCode.Redirect, (await TekanAsync(sekretaris, giliran, "lanjutkan", ("Tenggat", "rusak"))).Kode);
        Assert.Contains("selesai", (await sekretaris.Peramban.BukaBaikAsync($"/tugas/{giliran.Id}")).Judul, StringComparison.Ordinal);
        Assert.Equal(urut + 1, (await JejakAsync(giliran)).Urut);
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task Forwarding_and_returning_at_once_one_wins_and_the_other_is_told()
    {
        await AngkatAsync("kabid.dua", "Surya Darma", Peran.Kabid, kantor.Lalin.Id);
        await kantor.MajuKeAsync(Langkah.MeneruskanKabid);
        var giliran = (await kantor.PermintaanAsync()).GiliranUnit(kantor.Lalin.Id)!;
        var (kabid, plh) = (await MasukAsync("kabid.lalin"), await MasukAsync("kabid.dua"));

        var jawaban = await Task.WhenAll(
            TekanAsync(kabid, giliran, "lanjutkan"),
            TekanAsync(plh, giliran, "kembalikan", ("Seksi", kantor.Lalin.DaftarSeksi[0].Id.ToString()), ("Catatan", "Lengkapi faktor penghambat.")));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], jawaban.Select(j => j.Kode).Order());
        Assert.Matches("Langkah ini sudah (diselesaikan|dikembalikan) oleh (Dewi Anggraini|Surya Darma)", jawaban.Single(j => j.Kode == HttpStatusCode.Conflict).Teks);
        var sesudah = (await kantor.PermintaanAsync()).Giliran(giliran.Id);
        Assert.Equal(jawaban[0].Kode == HttpStatusCode.Redirect ? HasilGiliran.Selesai : HasilGiliran.Dikembalikan, sesudah.Hasil);
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task A_stale_page_of_a_turn_that_was_returned_meanwhile_is_told_so_and_does_nothing()
    {
        await AngkatAsync("sekretaris.dua", "Surya Darma", Peran.Sekretaris, null);
        await kantor.MajuKeAsync(Langkah.ParafSekretaris);
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        var (sekretaris, plh) = (await MasukAsync("sekretaris"), await MasukAsync("sekretaris.dua"));
        var lama = (await sekretaris.Peramban.BukaBaikAsync($"/tugas/{giliran.Id}")).Formulir($"/tugas/{giliran.Id}/lanjutkan");
        Assert.Equal(HttpStatusCode.Redirect, (await TekanAsync(plh, giliran, "kembalikan", ("Catatan", "Perbaiki tanggal."))).Kode);
        var (_, urut) = await JejakAsync(giliran);

        var halaman = await lama.KirimAsync();

        Assert.Equal(HttpStatusCode.Conflict, halaman.Kode);
        Assert.Contains("Langkah ini sudah dikembalikan oleh Surya Darma, Sekretaris", halaman.Teks, StringComparison.Ordinal);
        Assert.Equal(urut, (await JejakAsync(giliran)).Urut);
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task Thirty_two_clients_on_one_permintaan_lose_nothing_and_double_nothing()
    {
        var unit = new Unit("Bidang Ramai", JenisUnit.Bidang, "Kepala Bidang Ramai", 4, new DateOnly(2024, 1, 1));
        var seksi = Enumerable.Range(1, BanyakSeksi).Select(n => unit.TambahSeksi($"Seksi {n:00}", $"Kepala Seksi {n:00}", new DateOnly(2024, 1, 1))).ToList();
        await host.DalamAsync(db => db.TulisAsync(() =>
        {
            db.Add(unit);
            db.AddRange(seksi.Select(s => new Indikator(2026, s.Id, false, 1, new IsiIndikator(LevelIndikator.SubKegiatan, $"Jumlah laporan {s.Nama}", "Laporan", TipeData.Angka, Arah.Naik, Agregasi.Jumlah, RumusTurun.A, 400, null, new EmpatTriwulan(100, 100, 100, 100), 0, EmpatTriwulan.Kosong, null))));
            return Task.CompletedTask;
        }));
        await AngkatAsync("kabid.ramai", "Kabid Ramai", Peran.Kabid, unit.Id);
        await kantor.MajuKeAsync(Langkah.Menghimpun);
        var permintaan = await kantor.PermintaanAsync();
        var klien = new List<(int Nomor, FormulirUji Isian, Giliran Giliran, (PerambanUji Peramban, string Token) Orang)>();
        foreach (var (n, s) in seksi.Index())
        {
            await host.BuatOrangAsync($"kasi.{n}", Peran.Kasi, null, s.Id);
            var orang = await MasukAsync($"kasi.{n}");
            var id = permintaan.Unit(unit.Id).DaftarSeksi.Single(p => p.SeksiId == s.Id).Id;
            klien.Add((n, (await orang.Peramban.BukaBaikAsync($"/isian/{id}")).Formulir($"/isian/{id}").Isi("Baris[1].Nilai", $"{n + 1}").Isi("Baris[1].FaktorPendorong", $"Pendorong {n}").Isi("Baris[1].FaktorPenghambat", "Cuaca").Isi("Baris[1].TindakLanjut", "Dijadwalkan ulang"), permintaan.GiliranSeksi(s.Id)!, orang));
        }

        var urut = permintaan.RiwayatUrut;
        var jawaban = await Task.WhenAll(klien.Select(async k =>
        {
            var tersimpan = await k.Isian.KirimAsync();
            Assert.True(tersimpan.Kode == HttpStatusCode.OK, tersimpan.Teks);
            return await TekanAsync(k.Orang, k.Giliran, "lanjutkan");
        }));

        Assert.All(jawaban, j => Assert.True(j.Kode == HttpStatusCode.Redirect, $"{(int)j.Kode} {j.Teks}"));
        var sesudah = await kantor.PermintaanAsync();
        Assert.Equal(urut + BanyakSeksi, sesudah.RiwayatUrut);
        Assert.All(klien, k =>
        {
            var milik = sesudah.Unit(unit.Id).DaftarSeksi.Single(s => s.SeksiId == seksi[k.Nomor].Id);
            Assert.True(milik.SudahDiteruskan);
            Assert.Equal((k.Nomor + 1m, $"Pendorong {k.Nomor}"), (milik.DaftarIsian.Single().Nilai, milik.DaftarIsian.Single().FaktorPendorong));
            Assert.Equal(HasilGiliran.Selesai, sesudah.Giliran(k.Giliran.Id).Hasil);
        });
        Assert.Equal(seksi.Count, sesudah.DaftarGiliran.Count(g => g is { Langkah: Langkah.Menghimpun, Terbuka: false } && g.UnitId == unit.Id));
        await kantor.TanpaTemuanAsync();
    }

    private async Task<(PerambanUji Peramban, string Token)> MasukAsync(string akun)
    {
        var milik = await host.MasukAsync(akun);
        peramban.Add(milik);
        return (milik, await KantorAkses.TokenAsync(milik));
    }

    private static Task<HalamanUji> TekanAsync((PerambanUji Peramban, string Token) orang, Giliran giliran, string tombol, params (string, string)[] isi) =>
        KantorAkses.KirimAsync(orang.Peramban, orang.Token, $"/tugas/{giliran.Id}/{tombol}", [("Penerima", "0"), ("Instruksi", "Siapkan surat."), .. isi]);

    private async Task AngkatAsync(string akun, string nama, Peran peran, Guid? unitId)
    {
        var orang = await host.BuatOrangAsync(akun, ubah: o => o.Nama = nama);
        await host.DalamAsync(db => db.TulisAsync(() =>
        {
            db.Add(new Penugasan(orang.Id, peran, unitId, null, new DateOnly(2026, 9, 1), new DateOnly(2026, 12, 31)));
            return Task.CompletedTask;
        }));
    }

    private async Task<(string? Pelaku, int Urut)> JejakAsync(Giliran giliran)
    {
        var permintaan = await kantor.PermintaanAsync();
        return (permintaan.Giliran(giliran.Id).Pelaku?.ToString(), permintaan.RiwayatUrut);
    }
}
