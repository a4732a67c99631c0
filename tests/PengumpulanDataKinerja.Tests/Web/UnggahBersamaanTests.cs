using System.Net;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Web;

/// <summary>Evidence that arrives while its data are handed on: it goes with them, or the person is told that it came too late.</summary>
public sealed class UnggahBersamaanTests
{
    private const string Bidang = "Baris[1].Berkas";

    [Fact]
    public async Task An_upload_while_the_data_are_forwarded_goes_with_them_or_is_told_that_it_came_too_late()
    {
        await using var host = new WebHost();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.Menghimpun);
        var permintaan = await kantor.PermintaanAsync();
        var pekerjaan = new List<(PengumpulanSeksi Seksi, FormulirUji Unggah, Func<Task<HalamanUji>> Teruskan, PerambanUji Peramban)>();
        foreach (var (akun, seksiId) in new[] { ("kasi.perlengkapan", kantor.Lalin.DaftarSeksi[0].Id), ("kasi.manajemen", kantor.Lalin.DaftarSeksi[1].Id), ("kasi.pelabuhan", kantor.Pelayaran.DaftarSeksi[0].Id), ("kasubbag.umum", kantor.Sekretariat.DaftarSeksi[1].Id) })
        {
            var seksi = permintaan.DaftarUnit.SelectMany(u => u.DaftarSeksi).Single(s => s.SeksiId == seksiId);
            var giliran = permintaan.GiliranSeksi(seksiId)!;
            var (tab, lain) = (await host.MasukAsync(akun), await host.MasukAsync(akun));
            var alamat = $"/isian/{seksi.Id}";
            await (await tab.BukaBaikAsync(alamat)).Formulir(alamat).Isi("Baris[1].Nilai", "3").Isi("Baris[1].FaktorPendorong", "Anggaran").KirimAsync("Simpan draf");
            var formulir = (await tab.BukaBaikAsync(alamat)).Formulir(alamat).Lampirkan(Bidang, "susulan.pdf", ContohBerkas.Pdf($"susulan {akun}"));
            var token = await KantorAkses.TokenAsync(lain);
            pekerjaan.Add((seksi, formulir, () => KantorAkses.KirimAsync(lain, token, $"/tugas/{giliran.Id}/lanjutkan"), tab));
        }

        var jawaban = await Task.WhenAll(pekerjaan.Select(async (p, i) =>
        {
            // Now one first, now the other.
            var unggah = i % 2 == 0 ? p.Unggah.KirimAsync("Unggah") : null;
            var teruskan = p.Teruskan();
            return (Unggah: await (unggah ?? p.Unggah.KirimAsync("Unggah")), Teruskan: await teruskan);
        }));

        var sesudah = await kantor.PermintaanAsync();
        foreach (var (p, j) in pekerjaan.Zip(jawaban))
        {
            var seksi = sesudah.DaftarUnit.SelectMany(u => u.DaftarSeksi).Single(s => s.SeksiId == p.Seksi.SeksiId);
            Assert.True(j.Teruskan.Kode == HttpStatusCode.Redirect, j.Teruskan.Teks);
            Assert.True(seksi.SudahDiteruskan);
            await TepatSatuAsync(p.Peramban, seksi, j.Unggah);
        }

        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task An_upload_while_the_reviewer_receives_comes_too_late_and_the_reviewer_gets_what_was_forwarded()
    {
        await using var host = new WebHost();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.Menghimpun);
        var seksi = (await kantor.PermintaanAsync()).Unit(kantor.Sekretariat.Id).DaftarSeksi.Single(s => s.SeksiId == kantor.Sekretariat.DaftarSeksi[1].Id);
        using var kasubbagUmum = await host.MasukAsync("kasubbag.umum");
        var alamat = $"/isian/{seksi.Id}";
        var lama = (await kasubbagUmum.BukaBaikAsync(alamat)).Formulir(alamat).Lampirkan(Bidang, "susulan.pdf", ContohBerkas.Pdf("susulan"));
        await kantor.SelesaikanAsync(Langkah.Menghimpun, kantor.Sekretariat.DaftarSeksi[0].Id);
        await kantor.SelesaikanAsync(Langkah.Menghimpun, kantor.Sekretariat.DaftarSeksi[1].Id);
        var giliran = (await kantor.PermintaanAsync()).GiliranUnit(kantor.Sekretariat.Id)!;
        Assert.Equal(Langkah.MenerimaKasubbag, giliran.Langkah);
        using var kasubbag = await host.MasukAsync("kasubbag");
        var token = await KantorAkses.TokenAsync(kasubbag);

        var unggah = lama.KirimAsync("Unggah");
        var terima = await KantorAkses.KirimAsync(kasubbag, token, $"/tugas/{giliran.Id}/lanjutkan");

        Assert.Equal(HttpStatusCode.Redirect, terima.Kode);
        var jawaban = await unggah;
        Assert.Equal(HttpStatusCode.Conflict, jawaban.Kode);
        Assert.Contains("Isian Anda belum disimpan", jawaban.Teks, StringComparison.Ordinal);
        Assert.Empty((await kantor.PermintaanAsync()).Unit(kantor.Sekretariat.Id).DaftarSeksi.SelectMany(s => s.DaftarIsian).SelectMany(i => i.DaftarBukti));
        await kantor.TanpaTemuanAsync();
    }

    private static async Task TepatSatuAsync(PerambanUji peramban, PengumpulanSeksi seksi, HalamanUji unggah)
    {
        var bukti = seksi.DaftarIsian.SelectMany(i => i.DaftarBukti).ToList();
        if (unggah.Kode == HttpStatusCode.OK)
        {
            Assert.Equal("susulan.pdf", Assert.Single(bukti).Nama);
            Assert.Equal(HttpStatusCode.OK, (await peramban.BukaAsync($"/bukti/{bukti[0].Id}")).Kode);
            return;
        }

        Assert.True(unggah.Kode == HttpStatusCode.Conflict, $"{unggah.Kode} {unggah.Teks}");
        Assert.Contains("sudah diteruskan", unggah.Teks, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(bukti);
    }
}
