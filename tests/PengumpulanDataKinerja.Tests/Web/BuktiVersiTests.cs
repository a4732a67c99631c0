using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests;

/// <summary>An office whose Seksi Manajemen owes two pieces of evidence.</summary>
public sealed class KantorBukti : IAsyncLifetime
{
    private KantorContoh? kantor;

    public Contoh Contoh { get; } = Contoh.Di(Langkah.Menghimpun, c => c.Kamus = c.Kamus with
    {
        Indikator =
        [
            .. c.Kamus.Indikator,
            Indikator(c.Lalin.DaftarSeksi[1].Id, 2, "Jumlah marka"),
            Indikator(c.Lalin.DaftarSeksi[1].Id, 3, "Jumlah cermin tikungan"),
            Indikator(c.Lalin.DaftarSeksi[1].Id, 4, "Jumlah zebra cross"),
            Indikator(c.Lalin.DaftarSeksi[1].Id, 5, "Jumlah lampu"),
        ],
    });

    public WebHost Host => kantor!.Host;

    public PengumpulanSeksi Manajemen => Contoh.Permintaan.Unit(Contoh.Lalin.Id).DaftarSeksi[1];

    public PengumpulanSeksi Perlengkapan => Contoh.Permintaan.Unit(Contoh.Lalin.Id).DaftarSeksi[0];

    public string Alamat => $"/isian/{Manajemen.Id}";

    public async Task InitializeAsync() => kantor = await KantorContoh.MulaiAsync(Contoh);

    public Task DisposeAsync() => kantor!.DisposeAsync().AsTask();

    public Task<PerambanUji> MasukAsync(string namaDepan) => kantor!.SebagaiAsync(Contoh.SemuaOrang.Single(o => o.Nama.StartsWith(namaDepan, StringComparison.OrdinalIgnoreCase)));

    public async Task<Isian> IsianAsync(int urutan) => await Host.DalamAsync(db => db.Isian.AsNoTracking().Include(i => i.DaftarBukti).ThenInclude(b => b.DaftarCatatan).SingleAsync(i => i.PengumpulanSeksiId == Manajemen.Id && i.Urutan == urutan));

    /// <summary>Uploads for a row and gives what now counts.</summary>
    public async Task<BuktiDukung> UnggahAsync(PerambanUji peramban, int baris, string nama, byte[] isi, string untuk = "")
    {
        var formulir = (await peramban.BukaBaikAsync(Alamat)).Formulir(Alamat).Lampirkan($"Baris[{baris}].Berkas", nama, isi);
        if (baris > 1)
        {
            formulir.Pilih($"Baris[{baris}].Untuk", untuk);
        }

        var jawaban = await formulir.KirimAsync("Unggah");
        Assert.Empty(jawaban.Masalah);
        return (await IsianAsync(baris)).BuktiBerlaku.Single(b => b.Nama == nama);
    }

    private static Indikator Indikator(Guid seksiId, int urutan, string nama) =>
        new(2026, seksiId, false, urutan, new IsiIndikator(LevelIndikator.SubKegiatan, nama, "Unit", TipeData.Angka, Arah.Naik, Agregasi.Jumlah, RumusTurun.A, 12, null, new(3, 3, 3, 3), 0, EmpatTriwulan.Kosong, null)
        {
            Keterangan = KeteranganIndikator.Kosong with { BuktiWajib = "Berita acara\nFoto" },
        });
}

/// <summary>Versions, preview, the required list and notes of evidence, as the pages show and take them.</summary>
public sealed class BuktiVersiTests(KantorBukti kantor) : IClassFixture<KantorBukti>
{
    [Fact]
    public async Task A_file_is_replaced_by_a_version_and_both_can_be_read()
    {
        using var mukhlis = await kantor.MasukAsync("mukhlis");
        var satu = await kantor.UnggahAsync(mukhlis, 2, "laporan.pdf", ContohBerkas.Pdf("versi satu"), "Foto");
        var halaman = await mukhlis.BukaBaikAsync($"/bukti/{satu.Id}/lihat");

        var jawaban = await halaman.Formulir($"/bukti/{satu.Id}/ubah").Lampirkan("Berkas", "laporan dua.pdf", ContohBerkas.Pdf("versi dua")).KirimAsync();

        var dua = (await kantor.IsianAsync(2)).BuktiBerlaku.Single();
        Assert.Equal(("laporan dua.pdf", 2, "Foto"), (dua.Nama, dua.VersiKe, dua.Untuk));
        Assert.Equal($"/bukti/{dua.Id}/lihat", jawaban.Alamat);
        Assert.Contains("Versi 2 berlaku", jawaban.Teks, StringComparison.Ordinal);
        var lama = await mukhlis.BukaBaikAsync($"/bukti/{satu.Id}/lihat");
        Assert.Contains("Versi 1 dari 2, digantikan", lama.Teks, StringComparison.Ordinal);
        Assert.Contains("oleh Mukhlis Daulay", lama.Teks, StringComparison.Ordinal);
        Assert.Null(lama.Dokumen.QuerySelector("form[action$='/ubah']"));
        Assert.Equal(ContohBerkas.Pdf("versi satu"), (await mukhlis.BukaBaikAsync($"/bukti/{satu.Id}")).IsiBerkas);
        using var dewi = await kantor.MasukAsync("dewi");
        Assert.Equal(HttpStatusCode.OK, (await dewi.BukaAsync($"/bukti/{satu.Id}/lihat")).Kode);
        using var hendra = await kantor.MasukAsync("hendra");
        foreach (var alamat in new[] { $"/bukti/{satu.Id}/lihat", $"/bukti/{satu.Id}/isi", $"/bukti/{dua.Id}/lihat" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await hendra.BukaAsync(alamat)).Kode);
        }
    }

    [Fact]
    public async Task Of_two_who_replace_the_same_version_at_once_one_wins_and_the_other_is_told()
    {
        using var mukhlis = await kantor.MasukAsync("mukhlis");
        using var lain = await kantor.MasukAsync("mukhlis");
        var bukti = await kantor.UnggahAsync(mukhlis, 3, "bersama.pdf", ContohBerkas.Pdf("bersama"));
        var tujuan = $"/bukti/{bukti.Id}/ubah";
        var satu = (await mukhlis.BukaBaikAsync($"/bukti/{bukti.Id}/lihat")).Formulir(tujuan).Lampirkan("Berkas", "kiri.pdf", ContohBerkas.Pdf("kiri"));
        var dua = (await lain.BukaBaikAsync($"/bukti/{bukti.Id}/lihat")).Formulir(tujuan).Lampirkan("Berkas", "kanan.pdf", ContohBerkas.Pdf("kanan"));

        var jawaban = await Task.WhenAll(satu.KirimAsync(), dua.KirimAsync());

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity], jawaban.Select(j => j.Kode).Order());
        Assert.Contains("sudah diganti oleh Mukhlis Daulay", Assert.Single(jawaban.Single(j => j.Kode != HttpStatusCode.OK).Masalah), StringComparison.Ordinal);
        var isian = await kantor.IsianAsync(3);
        Assert.Equal((2, 2), (isian.DaftarBukti.Count, isian.BuktiBerlaku.Single().VersiKe));
    }

    [Fact]
    public async Task A_replacement_sent_twice_is_one_version()
    {
        using var mukhlis = await kantor.MasukAsync("mukhlis");
        var bukti = await kantor.UnggahAsync(mukhlis, 4, "ganda.pdf", ContohBerkas.Pdf("ganda"));
        var formulir = (await mukhlis.BukaBaikAsync($"/bukti/{bukti.Id}/lihat")).Formulir($"/bukti/{bukti.Id}/ubah").Lampirkan("Berkas", "ganda dua.pdf", ContohBerkas.Pdf("ganda dua"));

        var jawaban = new[] { await formulir.KirimAsync(), await formulir.KirimAsync() };

        Assert.All(jawaban, j => Assert.Equal(HttpStatusCode.OK, j.Kode));
        Assert.Equal(2, (await kantor.IsianAsync(4)).DaftarBukti.Count(b => b.RangkaianId == bukti.RangkaianId));
    }

    [Fact]
    public async Task Pictures_and_pdf_are_shown_within_the_page_in_a_sandbox_and_every_look_is_noted()
    {
        using var mukhlis = await kantor.MasukAsync("mukhlis");
        var gambar = await kantor.UnggahAsync(mukhlis, 5, "foto lokasi é.png", ContohBerkas.Buat("png"));
        var pdf = await kantor.UnggahAsync(mukhlis, 5, "tampak.pdf", ContohBerkas.Pdf("tampak"));
        var excel = await kantor.UnggahAsync(mukhlis, 5, "tabel.xlsx", ContohBerkas.Buat("xlsx"));
        using var dewi = await kantor.MasukAsync("dewi");

        Assert.Equal($"/bukti/{gambar.Id}/isi", (await dewi.BukaBaikAsync($"/bukti/{gambar.Id}/lihat")).Dokumen.QuerySelector(".gambar-bukti img")!.GetAttribute("src"));
        Assert.Equal($"/bukti/{pdf.Id}/isi", (await dewi.BukaBaikAsync($"/bukti/{pdf.Id}/lihat")).Dokumen.QuerySelector("[data-pdf]")!.GetAttribute("data-pdf"));
        Assert.Contains("tidak dapat ditampilkan di sini", (await dewi.BukaBaikAsync($"/bukti/{excel.Id}/lihat")).Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await dewi.BukaAsync($"/bukti/{excel.Id}/isi")).Kode);
        foreach (var (bukti, tipe) in new[] { (gambar, "image/png"), (pdf, "application/pdf") })
        {
            var isi = await dewi.MintaAsync(HttpMethod.Get, $"/bukti/{bukti.Id}/isi");
            Assert.Equal((tipe, "inline"), (isi.Content.Headers.ContentType!.MediaType, isi.Content.Headers.ContentDisposition!.DispositionType));
            Assert.Equal("default-src 'none'; sandbox; frame-ancestors 'none'", isi.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", isi.Headers.GetValues("X-Content-Type-Options").Single());
        }

        var dilihat = await kantor.Host.DalamAsync(db => db.CatatanAkses.AsNoTracking().Where(c => c.Jenis == JenisAkses.BukaBerkas && c.Nama == "Dewi Anggraini").Select(c => c.Objek).ToListAsync());
        Assert.Contains($"foto lokasi é.png /bukti/{gambar.Id}/isi", dilihat);
        Assert.Contains($"tampak.pdf /bukti/{pdf.Id}/isi", dilihat);
    }

    [Fact]
    public async Task The_same_file_under_another_indicator_is_taken_and_told_to_its_unit_only()
    {
        using var teguh = await kantor.MasukAsync("teguh");
        var isi = ContohBerkas.Pdf("sekali jadi");
        var alamat = $"/isian/{kantor.Perlengkapan.Id}";
        Assert.Empty((await (await teguh.BukaBaikAsync(alamat)).Formulir(alamat).Lampirkan("Baris[1].Berkas", "asal.pdf", isi).KirimAsync("Unggah")).Masalah);

        using var mukhlis = await kantor.MasukAsync("mukhlis");
        var jawaban = await (await mukhlis.BukaBaikAsync(kantor.Alamat)).Formulir(kantor.Alamat).Lampirkan("Baris[1].Berkas", "salinan.pdf", isi).KirimAsync("Unggah");
        Assert.Contains("1 berkas diunggah. Berkas salinan.pdf juga ada pada Jumlah laporan Seksi Perlengkapan Jalan (Triwulan III 2026).", jawaban.Teks, StringComparison.Ordinal);
        var bukti = (await kantor.IsianAsync(1)).BuktiBerlaku.Single(b => b.Nama == "salinan.pdf");
        Assert.Contains("Berkas yang sama juga ada pada", (await mukhlis.BukaBaikAsync($"/bukti/{bukti.Id}/lihat")).Teks, StringComparison.Ordinal);

        using var ridwan = await kantor.MasukAsync("ridwan");
        var pelabuhan = $"/isian/{kantor.Contoh.Permintaan.Unit(kantor.Contoh.Pelayaran.Id).DaftarSeksi[0].Id}";
        var diam = await (await ridwan.BukaBaikAsync(pelabuhan)).Formulir(pelabuhan).Lampirkan("Baris[1].Berkas", "salinan.pdf", isi).KirimAsync("Unggah");
        Assert.DoesNotContain("juga ada pada", diam.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_is_not_on_the_list_is_refused_and_the_file_form_says_what_it_wants()
    {
        using var mukhlis = await kantor.MasukAsync("mukhlis");
        var bukti = await kantor.UnggahAsync(mukhlis, 2, "butir.pdf", ContohBerkas.Pdf("butir"));
        var asing = await KantorAkses.KirimAsync(mukhlis, await KantorAkses.TokenAsync(mukhlis), $"/bukti/{bukti.Id}/ubah", ("Untuk", "Kuitansi"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asing.Kode);
        Assert.Contains("Pilih bukti wajib dari daftarnya", Assert.Single(asing.Masalah), StringComparison.Ordinal);

        var tanpaDaftar = await kantor.UnggahAsync(mukhlis, 1, "tanpa daftar.pdf", ContohBerkas.Pdf("tanpa daftar"));
        var kosong = await (await mukhlis.BukaBaikAsync($"/bukti/{tanpaDaftar.Id}/lihat")).Formulir($"/bukti/{tanpaDaftar.Id}/ubah").KirimAsync();
        Assert.Equal("Pilih berkas penggantinya.", Assert.Single(kosong.Masalah));
    }
}

/// <summary>From the missing piece to the note of the Kabid and back to the Kasi: one office that moves on.</summary>
public sealed class BuktiDiperiksaTests
{
    [Fact]
    public async Task What_is_missing_is_told_at_every_hand_and_a_note_comes_back_to_the_kasi_with_its_version()
    {
        var kantor = new KantorBukti();
        await kantor.InitializeAsync();
        using var mukhlis = await kantor.MasukAsync("mukhlis");
        var formulir = (await mukhlis.BukaBaikAsync(kantor.Alamat)).Formulir(kantor.Alamat);
        Assert.Equal("Berita acara", formulir.Nilai("Baris[2].Untuk"));
        for (var n = 1; n <= 5; n++)
        {
            formulir.Isi($"Baris[{n}].Nilai", "3").Isi($"Baris[{n}].FaktorPendorong", "Anggaran");
        }

        var terisi = await formulir.Lampirkan("Baris[2].Berkas", "ba.pdf", ContohBerkas.Pdf("ba")).KirimAsync("Simpan draf");
        Assert.Empty(terisi.Masalah);
        Assert.Contains("1 bukti (1 dari 2 wajib)", terisi.Teks, StringComparison.Ordinal);
        Assert.Equal("Foto", terisi.Formulir(kantor.Alamat).Nilai("Baris[2].Untuk"));
        var bukti = (await kantor.IsianAsync(2)).BuktiBerlaku.Single();
        var periksa = await mukhlis.BukaBaikAsync($"{kantor.Alamat}/periksa");
        Assert.Contains("Bukti wajib: 1 dari 8 ada.", periksa.Teks, StringComparison.Ordinal);
        Assert.Contains("Jumlah marka: Foto", periksa.Teks, StringComparison.Ordinal);

        var giliran = kantor.Contoh.Permintaan.GiliranSeksi(kantor.Manajemen.SeksiId)!.Id;
        Assert.Equal(HttpStatusCode.OK, (await periksa.Formulir($"/tugas/{giliran}/lanjutkan").KirimAsync()).Kode);
        Assert.Equal(HttpStatusCode.Conflict, (await KirimAsync(mukhlis, $"/bukti/{bukti.Id}/ubah")).Kode);
        using var dewi = await kantor.MasukAsync("dewi");
        var tugas = kantor.Contoh.Permintaan.GiliranUnit(kantor.Contoh.Lalin.Id)!.Id;
        Assert.Contains("Bukti wajib: 1 dari 8 ada.", (await dewi.BukaBaikAsync($"/tugas/{tugas}")).Teks, StringComparison.Ordinal);
        var lihat = await dewi.BukaBaikAsync($"/bukti/{bukti.Id}/lihat");
        Assert.Equal("Tulis catatannya.", Assert.Single((await lihat.Formulir($"/bukti/{bukti.Id}/catatan").KirimAsync()).Masalah));
        var tercatat = await lihat.Formulir($"/bukti/{bukti.Id}/catatan").Isi("Teks", "Tanda tangan penerima belum ada.").KirimAsync();
        Assert.Contains("Catatan tersimpan", tercatat.Teks, StringComparison.Ordinal);
        await (await dewi.BukaBaikAsync($"/tugas/{tugas}")).Formulir($"/tugas/{tugas}/kembalikan").Centang("Seksi", true, kantor.Manajemen.SeksiId.ToString()).Isi("Catatan", "Lihat catatan pada berkas.").KirimAsync();

        var kembali = await mukhlis.BukaBaikAsync(kantor.Alamat);
        Assert.Contains("Catatan Dewi Anggraini", kembali.Teks, StringComparison.Ordinal);
        Assert.Contains("Tanda tangan penerima belum ada.", kembali.Teks, StringComparison.Ordinal);
        await (await mukhlis.BukaBaikAsync($"/bukti/{bukti.Id}/lihat")).Formulir($"/bukti/{bukti.Id}/ubah").Lampirkan("Berkas", "ba bertanda tangan.pdf", ContohBerkas.Pdf("ba dua")).KirimAsync();
        var diganti = await mukhlis.BukaBaikAsync(kantor.Alamat);
        Assert.Contains("versi 1 dari 2, digantikan", diganti.Teks, StringComparison.Ordinal);
        Assert.Contains("Tanda tangan penerima belum ada.", diganti.Teks, StringComparison.Ordinal);
        Assert.Contains("1 bukti (1 dari 2 wajib)", diganti.Teks, StringComparison.Ordinal);
        await kantor.DisposeAsync();
    }

    private static async Task<HalamanUji> KirimAsync(PerambanUji peramban, string alamat) => await KantorAkses.KirimAsync(peramban, await KantorAkses.TokenAsync(peramban), alamat);
}
