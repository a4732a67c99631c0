using System.Net;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Gangguan;

/// <summary>A disk that is full or cannot be written: a sentence, nothing half done, and the same press succeeds when it is mended.</summary>
[Collection(Peraga.Koleksi)]
public sealed class DiskTests
{
    // The database alone, a PDF, an upload.
    [FolderKecilTheory]
    [InlineData(Langkah.PerintahSekretaris)]
    [InlineData(Langkah.KonsepSurat)]
    [InlineData(Langkah.Menghimpun)]
    public async Task A_full_disk_is_said_and_the_same_press_succeeds_when_there_is_room(Langkah langkah)
    {
        using var kecil = new FolderKecil();
        await using var host = WebHost.Dengan(("FolderData", kecil.Jalur));
        await UjiAsync(host, langkah, kecil.Penuhi, kecil.Lapangkan, "Ruang penyimpanan peladen penuh");
    }

    [Theory]
    [InlineData(Langkah.KonsepSurat)]
    [InlineData(Langkah.Menghimpun)]
    public async Task A_file_store_that_cannot_be_written_is_said_and_the_same_press_succeeds_when_it_can(Langkah langkah)
    {
        await using var host = new WebHost();
        var sementara = Path.Combine(host.Lokasi.Berkas, "sementara");
        await UjiAsync(
            host,
            langkah,
            () =>
            {
                // The one folder in which not even root may make a file.
                Directory.Delete(sementara);
                Directory.CreateSymbolicLink(sementara, "/sys");
            },
            () =>
            {
                Directory.Delete(sementara);
                Directory.CreateDirectory(sementara);
            },
            "Penyimpanan berkas di peladen tidak dapat ditulisi");
    }

    [FolderKecilFact]
    public async Task An_upload_too_large_for_memory_is_told_that_the_disk_is_full_and_not_that_its_form_is_stale()
    {
        using var kecil = new FolderKecil();
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun);
        await using var peladen = new ProsesPeladen(kecil.Jalur);
        kantor.SalinKe(peladen.Folder);
        await peladen.MulaiAsync();
        var alamat = $"/isian/{(await kantor.PermintaanAsync()).Unit(kantor.Lalin.Id).DaftarSeksi.Single(s => s.SeksiId == kantor.Lalin.DaftarSeksi[0].Id).Id}";
        using var kasi = await peladen.MasukAsync("kasi.perlengkapan");
        var isi = new byte[2 << 20];
        ContohBerkas.Pdf("besar").CopyTo(isi, isi.Length - ContohBerkas.Pdf("besar").Length);
        ContohBerkas.Pdf("besar").CopyTo(isi, 0);
        var formulir = (await kasi.BukaBaikAsync(alamat)).Formulir(alamat).Lampirkan("Baris[1].Berkas", "besar.pdf", isi);

        kecil.Penuhi();
        var jawaban = await formulir.KirimAsync("Unggah");

        Assert.True(jawaban.Kode == HttpStatusCode.ServiceUnavailable, $"{jawaban.Kode} {jawaban.Teks} {peladen.Keluaran}");
        Assert.Contains("Ruang penyimpanan peladen penuh", jawaban.Teks, StringComparison.Ordinal);
        kecil.Lapangkan();
        Assert.Equal(HttpStatusCode.OK, (await formulir.KirimAsync("Unggah")).Kode);
        await peladen.UtuhAsync();
    }

    private static async Task UjiAsync(WebHost host, Langkah langkah, Action rusak, Action pulih, string kalimat)
    {
        var kantor = await KantorNyata.DalamAsync(host, langkah);
        using var orang = await host.MasukAsync(langkah switch { Langkah.PerintahSekretaris => "sekretaris", Langkah.KonsepSurat => "staf", _ => "kasi.perlengkapan" });
        var tekan = await TindakanAsync(kantor, orang, langkah);
        var sebelum = await KantorAkses.JejakAsync(host);

        rusak();
        var jawaban = await tekan();
        var sesudah = await KantorAkses.JejakAsync(host);
        var halaman = await orang.BukaAsync("/");
        pulih();

        Assert.True(jawaban.Kode == HttpStatusCode.ServiceUnavailable, $"{jawaban.Kode} {jawaban.Teks} {string.Join('\n', host.Catatan.Baris)}");
        Assert.Contains(kalimat, jawaban.Teks, StringComparison.Ordinal);
        Assert.Equal(sebelum, sesudah);
        Assert.Equal(HttpStatusCode.OK, halaman.Kode);
        Assert.Equal(HttpStatusCode.OK, (await tekan()).Kode);
        Assert.NotEqual(sebelum, await KantorAkses.JejakAsync(host));
        await kantor.TanpaTemuanAsync();
        Assert.Empty(Directory.GetFiles(Path.Combine(host.Lokasi.Berkas, "sementara")));
    }

    private static async Task<Func<Task<HalamanUji>>> TindakanAsync(KantorNyata kantor, PerambanUji orang, Langkah langkah)
    {
        var permintaan = await kantor.PermintaanAsync();
        if (langkah == Langkah.Menghimpun)
        {
            var alamat = $"/isian/{permintaan.Unit(kantor.Lalin.Id).DaftarSeksi.Single(s => s.SeksiId == kantor.Lalin.DaftarSeksi[0].Id).Id}";
            var formulir = (await orang.BukaBaikAsync(alamat)).Formulir(alamat).Isi("Baris[1].Nilai", "3").Lampirkan("Baris[1].Berkas", "bukti.pdf", ContohBerkas.Pdf("bukti"));
            return () => formulir.KirimAsync("Unggah");
        }

        var tugas = $"/tugas/{permintaan.GiliranKini!.Id}";
        var isian = (await orang.BukaBaikAsync(tugas)).Formulir($"{tugas}/lanjutkan");
        return () => (langkah == Langkah.PerintahSekretaris ? isian.Isi("Instruksi", "Siapkan surat.").Centang("Penerima", nilai: "0") : isian).KirimAsync();
    }
}
