using System.Net;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;

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
        await UjiAsync(host, langkah, () => kecil.Penuhi(), kecil.Lapangkan, "Ruang penyimpanan peladen penuh");
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

    // The drawing, the PDF and the database each find the disk full at some of these.
    [FolderKecilFact]
    public async Task A_signature_that_finds_the_disk_full_anywhere_takes_no_number_and_succeeds_when_there_is_room()
    {
        using var kecil = new FolderKecil();
        await using var host = WebHost.Dengan(("FolderData", kecil.Jalur));
        var kantor = await SiapTandaTanganAsync(host);
        using var kepala = await host.MasukAsync("kepala");
        var tekan = await TindakanAsync(kantor, kepala, Langkah.TandaTanganKepalaDinas);
        foreach (var sisa in new[] { 0, 4 << 10, 32 << 10 })
        {
            kecil.Penuhi(sisa);
            var jawaban = await tekan();
            kecil.Lapangkan();
            Assert.True(jawaban.Kode == HttpStatusCode.ServiceUnavailable, $"{sisa}: {jawaban.Kode} {jawaban.Teks} {string.Join('\n', host.Catatan.Baris)}");
            Assert.Contains("Ruang penyimpanan peladen penuh", jawaban.Teks, StringComparison.Ordinal);
            var surat = (await kantor.PermintaanAsync()).SuratPermintaan!;
            Assert.Equal((null, null, null), (surat.Nomor, surat.TandaTangan, surat.KodeVerifikasi));
            await kantor.TanpaTemuanAsync();
        }

        Assert.Equal(HttpStatusCode.OK, (await tekan()).Kode);
        Assert.Equal(1, (await kantor.PermintaanAsync()).SuratPermintaan!.Nomor!.Urut);
        await kantor.TanpaTemuanAsync();
        Assert.Empty(Directory.GetFiles(Path.Combine(host.Lokasi.Berkas, "sementara")));
    }

    [FolderKecilTheory]
    [InlineData(Langkah.KonsepSurat)]
    [InlineData(Langkah.TandaTanganKepalaDinas)]
    [InlineData(Langkah.Menghimpun)]
    public async Task A_file_store_mounted_read_only_is_said_read_as_ever_and_written_again_when_it_can_be(Langkah langkah)
    {
        using var folder = new FolderSementara();
        using var kecil = new FolderKecil(Path.Combine(folder.Jalur, "berkas"));
        await using var host = WebHost.Dengan(("FolderData", folder.Jalur));
        await UjiAsync(host, langkah, kecil.BacaSaja, kecil.BolehTulis, "Penyimpanan berkas di peladen tidak dapat ditulisi");
    }

    [FolderKecilFact]
    public async Task An_upload_too_large_for_memory_is_told_that_the_store_is_read_only()
    {
        using var folder = new FolderSementara();
        using var kecil = new FolderKecil(Path.Combine(folder.Jalur, "berkas"));
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun);
        await using var peladen = new ProsesPeladen(folder.Jalur);
        kantor.SalinKe(peladen.Folder);
        await peladen.MulaiAsync();
        using var kasi = await peladen.MasukAsync("kasi.perlengkapan");
        var formulir = await KirimanBesarAsync(kantor, kasi);

        kecil.BacaSaja();
        var jawaban = await formulir.KirimAsync("Unggah");
        kecil.BolehTulis();
        Assert.True(jawaban.Kode == HttpStatusCode.ServiceUnavailable, $"{jawaban.Kode} {jawaban.Teks} {peladen.Keluaran}");
        Assert.Contains("Penyimpanan berkas di peladen tidak dapat ditulisi", jawaban.Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await formulir.KirimAsync("Unggah")).Kode);
        await peladen.UtuhAsync();
    }

    [FolderKecilFact]
    public async Task An_upload_too_large_for_memory_is_told_that_the_disk_is_full_and_not_that_its_form_is_stale()
    {
        using var kecil = new FolderKecil();
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun);
        await using var peladen = new ProsesPeladen(kecil.Jalur);
        kantor.SalinKe(peladen.Folder);
        await peladen.MulaiAsync();
        using var kasi = await peladen.MasukAsync("kasi.perlengkapan");
        var formulir = await KirimanBesarAsync(kantor, kasi);

        kecil.Penuhi();
        var jawaban = await formulir.KirimAsync("Unggah");

        Assert.True(jawaban.Kode == HttpStatusCode.ServiceUnavailable, $"{jawaban.Kode} {jawaban.Teks} {peladen.Keluaran}");
        Assert.Contains("Ruang penyimpanan peladen penuh", jawaban.Teks, StringComparison.Ordinal);
        kecil.Lapangkan();
        Assert.Equal(HttpStatusCode.OK, (await formulir.KirimAsync("Unggah")).Kode);
        await peladen.UtuhAsync();
    }

    private static async Task<FormulirUji> KirimanBesarAsync(KantorNyata kantor, PerambanUji kasi)
    {
        var alamat = $"/isian/{(await kantor.PermintaanAsync()).Unit(kantor.Lalin.Id).DaftarSeksi.Single(s => s.SeksiId == kantor.Lalin.DaftarSeksi[0].Id).Id}";
        var isi = new byte[2 << 20];
        ContohBerkas.Pdf("besar").CopyTo(isi, isi.Length - ContohBerkas.Pdf("besar").Length);
        ContohBerkas.Pdf("besar").CopyTo(isi, 0);
        return (await kasi.BukaBaikAsync(alamat)).Formulir(alamat).Lampirkan("Baris[1].Berkas", "besar.pdf", isi);
    }

    // The letter stands printed before the signer, as the Staf has sent it up.
    private static async Task<KantorNyata> SiapTandaTanganAsync(WebHost host)
    {
        var kantor = await KantorNyata.DalamAsync(host, Langkah.KonsepSurat);
        await kantor.DenganAsync<KonsepSurat, Giliran>(async k => await k.AjukanAsync((await kantor.PermintaanAsync()).GiliranKini!.Id, kantor.Orang("staf").Id));
        await kantor.SelesaikanAsync(Langkah.ParafSekretaris);
        return kantor;
    }

    private static async Task UjiAsync(WebHost host, Langkah langkah, Action rusak, Action pulih, string kalimat)
    {
        var kantor = langkah == Langkah.TandaTanganKepalaDinas ? await SiapTandaTanganAsync(host) : await KantorNyata.DalamAsync(host, langkah);
        using var orang = await host.MasukAsync(langkah switch { Langkah.PerintahSekretaris => "sekretaris", Langkah.KonsepSurat => "staf", Langkah.TandaTanganKepalaDinas => "kepala", _ => "kasi.perlengkapan" });
        var tekan = await TindakanAsync(kantor, orang, langkah);
        var sebelum = await KantorAkses.JejakAsync(host);

        rusak();
        var jawaban = await tekan();
        var sesudah = await KantorAkses.JejakAsync(host);
        var halaman = await orang.BukaAsync("/");
        using var konsep = langkah == Langkah.TandaTanganKepalaDinas ? await orang.MintaAsync(HttpMethod.Get, $"/surat/{(await kantor.PermintaanAsync()).SuratPermintaan!.Id}/konsep.pdf") : null;
        pulih();

        Assert.True(jawaban.Kode == HttpStatusCode.ServiceUnavailable, $"{jawaban.Kode} {jawaban.Teks} {string.Join('\n', host.Catatan.Baris)}");
        Assert.Contains(kalimat, jawaban.Teks, StringComparison.Ordinal);
        Assert.Equal(sebelum, sesudah);
        Assert.Equal(HttpStatusCode.OK, halaman.Kode);
        Assert.Equal("application/pdf", konsep is null ? "application/pdf" : konsep.Content.Headers.ContentType?.MediaType);
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
        return () => (langkah switch
        {
            Langkah.PerintahSekretaris => isian.Isi("Instruksi", "Siapkan surat.").Centang("Penerima", nilai: "0"),
            Langkah.TandaTanganKepalaDinas => isian.Isi("KataSandi", WebHost.Sandi).Isi("Gambar", PngUji.DataUrl(PngUji.Coretan())),
            _ => isian,
        }).KirimAsync();
    }
}
