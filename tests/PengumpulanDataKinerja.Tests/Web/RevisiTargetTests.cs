using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests;

/// <summary>A Kabid asks for other targets, Kasubbag PKP decides.</summary>
public sealed class RevisiTargetTests(KantorMenghimpun isian) : IClassFixture<KantorMenghimpun>
{
    private readonly WebHost host = isian.Host;

    [Fact]
    public async Task A_Kabid_asks_with_a_document_Kasubbag_PKP_sees_old_and_new_and_approves_and_the_page_keeps_the_story()
    {
        var id = await IndikatorAsync("Persentase penyerapan anggaran");
        using var dewi = await isian.MasukAsync("dewi");
        using var rahmi = await isian.MasukAsync("rahmi");
        Assert.DoesNotContain("revisi target menunggu", (await rahmi.BukaBaikAsync("/")).Teks, StringComparison.Ordinal);
        Assert.NotNull((await dewi.BukaBaikAsync($"/data-kinerja/{id}")).Dokumen.QuerySelector($"a[href='/data-kinerja/{id}/revisi']"));

        var diajukan = await Isi(await dewi.BukaBaikAsync(Alamat(id)), id).Isi("Target4", "92,5").Isi("TargetTahun", "92,5").Isi("Tulisan4", "92,5 persen pagu").Lampirkan("Berkas", "perjanjian.pdf", ContohBerkas.Pdf("perjanjian")).KirimAsync();

        Assert.Empty(diajukan.Masalah);
        var alamat = diajukan.Alamat;
        Assert.StartsWith("/data-kinerja/revisi/", alamat, StringComparison.Ordinal);
        Assert.Contains("1 permintaan revisi target menunggu putusan Anda.", (await rahmi.BukaBaikAsync("/")).Teks, StringComparison.Ordinal);
        Assert.Contains("1 menunggu putusan", (await rahmi.BukaBaikAsync("/data-kinerja")).Teks, StringComparison.Ordinal);
        Assert.NotNull((await rahmi.BukaBaikAsync("/data-kinerja/revisi")).Dokumen.QuerySelector($"a[href='{alamat}']"));
        Assert.Null((await dewi.BukaBaikAsync(alamat)).Dokumen.QuerySelector("form[action$='/setujui']"));

        var putusan = await rahmi.BukaBaikAsync(alamat);
        var baris = putusan.Dokumen.QuerySelectorAll("[aria-labelledby=banding] tbody tr").Select(b => string.Join('|', b.Children.Select(s => s.TextContent.Trim()))).ToList();
        Assert.Contains("Triwulan III|70|70", baris);
        Assert.Contains(baris, b => b.StartsWith("Triwulan IV|95|92,5 persen pagu (dihitung 92,5)", StringComparison.Ordinal));
        using (var dokumen = await rahmi.MintaAsync(HttpMethod.Get, alamat + "/dokumen"))
        {
            Assert.Equal(ContohBerkas.Pdf("perjanjian"), await dokumen.Content.ReadAsByteArrayAsync());
        }

        var disetujui = await putusan.Formulir(alamat + "/setujui").KirimAsync();
        Assert.Contains("disetujui", disetujui.Judul, StringComparison.Ordinal);
        var indikator = await BacaAsync(id);
        Assert.Equal((92.5m, 92.5m, "92,5 persen pagu", 70m), (indikator.Target.IV, indikator.TargetTahun, indikator.TulisanTarget.IV, indikator.Target.III));

        var rincian = await dewi.BukaBaikAsync($"/data-kinerja/{id}");
        foreach (var kata in new[] { "Triwulan IV 95 menjadi 92,5 persen pagu", "Perjanjian Kinerja Perubahan Nomor 12/PK/2026 tanggal 1 Agustus 2026", "Dewi Anggraini, Kepala Bidang Lalu Lintas", "disetujui", "Rahmi Oktaviana" })
        {
            Assert.Contains(kata, rincian.Teks, StringComparison.Ordinal);
        }

        // What the running permintaan shows stays as it was when its letter went out.
        var (pertama, kedua) = (await isian.BarisAsync(isian.Perlengkapan, 2), await dewi.BukaBaikAsync($"/isian/{isian.Perlengkapan.Id}"));
        Assert.Equal((95m, 95m, ""), (pertama.Target.IV, pertama.TargetTahun, pertama.TulisanTarget.IV));
        Assert.DoesNotContain("92,5", kedua.Teks, StringComparison.Ordinal);

        using var hendra = await isian.MasukAsync("hendra");
        Assert.Equal(HttpStatusCode.NotFound, (await hendra.BukaAsync(alamat)).Kode);
        Assert.DoesNotContain("92,5", (await hendra.BukaBaikAsync($"/data-kinerja/{id}")).Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("penyerapan", (await hendra.BukaBaikAsync("/data-kinerja/revisi?tahun=2026")).Teks, StringComparison.Ordinal);
        var riwayat = await host.DalamAsync(db => db.Riwayat.AsNoTracking().Where(r => r.Rantai == Riwayat.RantaiKantor && r.Uraian.Contains("Persentase penyerapan anggaran")).OrderBy(r => r.Urut).ToListAsync());
        Assert.Equal([(Tindakan.MemintaRevisi, "Dewi Anggraini"), (Tindakan.MemutusRevisi, "Rahmi Oktaviana")], riwayat.Select(r => (r.Tindakan, r.Pelaku.Nama)));
        await using var lingkup = host.Services.CreateAsyncScope();
        var temuan = await new Periksa(lingkup.ServiceProvider.GetRequiredService<AppDb>(), lingkup.ServiceProvider.GetRequiredService<FileStore>()).JalankanAsync();

        // The files of this office's letters were never printed.
        Assert.DoesNotContain(temuan, t => !t.Kalimat.Contains(Contoh.Sidik, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        var id = await IndikatorAsync("Rata-rata lama layanan");
        using var dewi = await isian.MasukAsync("dewi");
        var kosong = await (await dewi.BukaBaikAsync(Alamat(id))).Formulir(Alamat(id)).Isi("Target4", "banyak").KirimAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, kosong.Kode);
        Assert.Equal("banyak", kosong.Formulir(Alamat(id)).Nilai("Target4"));
        foreach (var bidang in new[] { "Target4", "Alasan", "NomorDokumen", "TanggalDokumen" })
        {
            Assert.Equal("true", kosong.Dokumen.GetElementById(bidang)!.GetAttribute("aria-invalid"));
        }

        var sama = await Isi(await dewi.BukaBaikAsync(Alamat(id)), id).KirimAsync();
        Assert.Contains("sama dengan target sekarang", Assert.Single(sama.Masalah), StringComparison.Ordinal);
        var besok = await Isi(await dewi.BukaBaikAsync(Alamat(id)), id).Isi("Target4", "44").Isi("TanggalDokumen", "2099-01-01").KirimAsync();
        Assert.Contains("tidak boleh sesudah hari ini", Assert.Single(besok.Masalah), StringComparison.Ordinal);
        Assert.Equal(("44", "12/PK/2026", "Anggaran perubahan."), (besok.Formulir(Alamat(id)).Nilai("Target4"), besok.Formulir(Alamat(id)).Nilai("NomorDokumen"), besok.Formulir(Alamat(id)).Nilai("Alasan")!.Trim()));
        var bukanPindaian = await Isi(await dewi.BukaBaikAsync(Alamat(id)), id).Isi("Target4", "44").Lampirkan("Berkas", "daftar.xlsx", ContohBerkas.Buat("xlsx")).KirimAsync();
        Assert.Contains("bukan pindaian", Assert.Single(bukanPindaian.Masalah), StringComparison.Ordinal);
        Assert.False(await host.DalamAsync(db => db.RevisiTarget.AnyAsync(r => r.IndikatorId == id)));
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_a_request_can_be_withdrawn_and_pressing_twice_does_nothing_more()
    {
        var id = await IndikatorAsync("Persentase pengaduan yang ditindaklanjuti");
        using var dewi = await isian.MasukAsync("dewi");
        using var rahmi = await isian.MasukAsync("rahmi");
        var formulir = Isi(await dewi.BukaBaikAsync(Alamat(id)), id).Isi("Target4", "90");
        var satu = await formulir.KirimAsync();
        var dua = await formulir.KirimAsync();
        Assert.Equal((satu.Alamat, 1), (dua.Alamat, await host.DalamAsync(db => db.RevisiTarget.CountAsync(r => r.IndikatorId == id))));
        Assert.Contains("masih menunggu putusan", (await dewi.BukaBaikAsync(Alamat(id))).Teks, StringComparison.Ordinal);
        Assert.Contains("masih menunggu putusan", Assert.Single((await formulir.Isi("Alasan", "Lain").KirimAsync()).Masalah), StringComparison.Ordinal);

        var tarik = (await dewi.BukaBaikAsync(satu.Alamat)).Formulir(satu.Alamat + "/tarik");
        Assert.Contains("ditarik", (await tarik.KirimAsync()).Judul, StringComparison.Ordinal);
        Assert.Contains("ditarik", (await tarik.KirimAsync()).Judul, StringComparison.Ordinal);

        var lagi = await Isi(await dewi.BukaBaikAsync(Alamat(id)), id).Isi("Target4", "90").KirimAsync();
        var tolak = lagi.Alamat + "/tolak";
        var tanpa = await (await rahmi.BukaBaikAsync(lagi.Alamat)).Formulir(tolak).KirimAsync();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "true"), (tanpa.Kode, tanpa.Dokumen.GetElementById("Alasan")!.GetAttribute("aria-invalid")));
        var dengan = tanpa.Formulir(tolak).Isi("Alasan", "Belum ada dasarnya.");
        Assert.Contains("Belum ada dasarnya.", (await dengan.KirimAsync()).Teks, StringComparison.Ordinal);
        Assert.Contains("ditolak", (await dengan.KirimAsync()).Judul, StringComparison.Ordinal);
        Assert.Equal(100, (await BacaAsync(id)).Target.IV);
        Assert.Contains("“Belum ada dasarnya.”", (await dewi.BukaBaikAsync($"/data-kinerja/{id}")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_against_an_indicator_that_was_changed_meanwhile_says_so_first()
    {
        var id = await IndikatorAsync("Jumlah forum");
        using var dewi = await isian.MasukAsync("dewi");
        using var rahmi = await isian.MasukAsync("rahmi");
        using var fadli = await isian.MasukAsync("fadli");
        var alamat = (await Isi(await dewi.BukaBaikAsync(Alamat(id)), id).Isi("Target4", "2").Isi("TargetTahun", "2").KirimAsync()).Alamat;
        var basi = await rahmi.BukaBaikAsync(alamat);
        Assert.DoesNotContain("Sekarang", basi.Teks, StringComparison.Ordinal);
        Assert.Empty((await (await fadli.BukaBaikAsync($"/data-kinerja/{id}/ubah")).Formulir($"/data-kinerja/{id}/ubah").Isi("Target3", "1").KirimAsync()).Masalah);

        var ditahan = await basi.Formulir(alamat + "/setujui").KirimAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, ditahan.Kode);
        Assert.Contains("diubah sejak Anda membuka halaman ini", Assert.Single(ditahan.Masalah), StringComparison.Ordinal);
        Assert.Contains("Sekarang", ditahan.Dokumen.QuerySelectorAll("[aria-labelledby=banding] thead th").Select(t => t.TextContent));
        Assert.Equal(new EmpatTriwulan(null, null, 1, 1), (await BacaAsync(id)).Target);
        Assert.Contains("disetujui", (await ditahan.Formulir(alamat + "/setujui").KirimAsync("Ganti target sekarang dan setujui")).Judul, StringComparison.Ordinal);
        Assert.Equal(new EmpatTriwulan(null, null, null, 2), (await BacaAsync(id)).Target);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_wins_and_the_other_reads_who_it_was()
    {
        var id = await IndikatorAsync("Predikat penilaian");
        await host.BuatOrangAsync("plh.pkp", Peran.KasubbagPkp);
        using var dewi = await isian.MasukAsync("dewi");
        using var rahmi = await isian.MasukAsync("rahmi");
        using var plh = await host.MasukAsync("plh.pkp");
        var diajukan = await Isi(await dewi.BukaBaikAsync(Alamat(id)), id).Isi("TargetTeks", "a").KirimAsync();
        Assert.Empty(diajukan.Masalah);
        var alamat = diajukan.Alamat;
        var (setuju, tolak) = ((await rahmi.BukaBaikAsync(alamat)).Formulir(alamat + "/setujui"), (await plh.BukaBaikAsync(alamat)).Formulir(alamat + "/tolak").Isi("Alasan", "Tidak"));

        var jawaban = await Task.WhenAll(setuju.KirimAsync(), tolak.KirimAsync());

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], jawaban.Select(j => j.Kode).Order());
        var revisi = await host.DalamAsync(db => db.RevisiTarget.AsNoTracking().SingleAsync(r => r.IndikatorId == id));
        Assert.Contains($"sudah {revisi.SebutanPutusan} oleh {revisi.DiputusOleh!.Nama}", jawaban.Single(j => j.Kode == HttpStatusCode.Conflict).Teks, StringComparison.Ordinal);
        Assert.Equal(revisi.Putusan == PutusanRevisi.Disetujui ? "A" : "BB", (await BacaAsync(id)).TargetTeks);
    }

    private static string Alamat(Guid id) => $"/data-kinerja/{id}/revisi";

    private static FormulirUji Isi(HalamanUji halaman, Guid id) =>
        halaman.Formulir(Alamat(id)).Isi("Alasan", "Anggaran perubahan.").Isi("NomorDokumen", "12/PK/2026").Isi("TanggalDokumen", "2026-08-01");

    private Task<Guid> IndikatorAsync(string nama) => host.DalamAsync(db => db.Indikator.Where(i => i.Nama == nama).Select(i => i.Id).SingleAsync());

    private Task<Indikator> BacaAsync(Guid id) => host.DalamAsync(db => db.Indikator.AsNoTracking().SingleAsync(i => i.Id == id));
}
