using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests.Web;

/// <summary>Signing certificates from the request to the revocation, and what the public check says of letters signed with them.</summary>
[Collection(Peraga.Koleksi)]
public sealed class SertifikatTests : IAsyncLifetime
{
    private readonly SertifikatUji uji = new();

    public async Task InitializeAsync()
    {
        await uji.InitializeAsync();
        await uji.Host.BuatOrangAsync("pengelola", Peran.AdministratorSistem);
    }

    public Task DisposeAsync() => uji.DisposeAsync();

    [Fact]
    public async Task A_signer_asks_the_administrator_types_the_key_that_is_read_to_him_and_the_signer_can_sign()
    {
        using var kasubbag = await uji.Surat.MasukAsync(uji.Kantor.KasubbagPkp);
        var diajukan = await (await kasubbag.BukaBaikAsync("/akun/sertifikat")).Formulir("/akun/sertifikat")
            .Isi("Frasa", "rumput laut meja bulat").Isi("Ulangan", "rumput laut meja bulat").Isi("KataSandi", WebHost.Sandi).KirimAsync();
        var sidik = diajukan.Dokumen.QuerySelector("#sidik")!.TextContent.Trim();
        var id = await IdAsync(uji.Kantor.KasubbagPkp);

        using var admin = await uji.Host.MasukAsync("pengelola");
        var salah = await (await admin.BukaBaikAsync("/administrasi/sertifikat")).Formulir($"/administrasi/sertifikat/{id}/setujui").Isi("Sidik", "0000-1111-2222-3333").Isi("Frasa", SertifikatUji.FrasaOtoritas).KirimAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, salah.Kode);
        Assert.Contains("Sidik kunci tidak sama", salah.Teks, StringComparison.Ordinal);
        var frasa = await salah.Formulir($"/administrasi/sertifikat/{id}/setujui").Isi("Sidik", sidik.ToLowerInvariant()).Isi("Frasa", "bukan frasa otoritas itu").KirimAsync();
        Assert.Contains("Frasa sandi otoritas tidak cocok", frasa.Teks, StringComparison.Ordinal);
        Assert.Null(await BerlakuAsync(uji.Kantor.KasubbagPkp));
        var terbit = await frasa.Formulir($"/administrasi/sertifikat/{id}/setujui").Isi("Sidik", sidik.ToLowerInvariant()).Isi("Frasa", SertifikatUji.FrasaOtoritas).KirimAsync();

        Assert.Contains("sudah diterbitkan", terbit.Teks, StringComparison.Ordinal);
        Assert.NotNull(await BerlakuAsync(uji.Kantor.KasubbagPkp));
        Assert.Contains("Sertifikat yang berlaku", (await kasubbag.BukaBaikAsync("/akun/sertifikat")).Teks, StringComparison.Ordinal);
        Assert.Contains(await uji.Host.DalamAsync(db => db.Riwayat.AsNoTracking().Select(r => r.Uraian).ToListAsync()), u => u.StartsWith("Sertifikat tanda tangan", StringComparison.Ordinal) && u.Contains("diterbitkan", StringComparison.Ordinal));
        Assert.Equal(1, await uji.Host.DalamAsync(db => db.CatatanAkses.CountAsync(c => c.Jenis == JenisAkses.FrasaSandi && c.Hasil == HasilAkses.Gagal && c.Objek == "Otoritas sertifikat")));
    }

    [Fact]
    public async Task Who_has_to_act_for_a_certificate_is_told_before_a_letter_waits()
    {
        const string tanpa = "belum mempunyai sertifikat yang berlaku";
        using var kasubbag = await uji.Surat.MasukAsync(uji.Kantor.KasubbagPkp);
        using var kepala = await uji.Surat.MasukAsync(uji.Kantor.KepalaDinas);
        using var admin = await uji.Host.MasukAsync("pengelola");
        Assert.Contains(tanpa, (await kasubbag.BukaBaikAsync("/")).Teks, StringComparison.Ordinal);
        Assert.DoesNotContain(tanpa, (await kepala.BukaBaikAsync("/")).Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("menunggu persetujuan", (await admin.BukaBaikAsync("/administrasi")).Teks, StringComparison.Ordinal);

        await uji.AjukanAsync(uji.Kantor.KasubbagPkp, "rumput laut meja bulat");
        Assert.Contains(tanpa, (await kasubbag.BukaBaikAsync("/")).Teks, StringComparison.Ordinal);
        Assert.Contains("1 menunggu persetujuan", (await admin.BukaBaikAsync("/administrasi")).Teks, StringComparison.Ordinal);

        await uji.TerbitkanAsync(uji.Kantor.KasubbagPkp, "rumput laut meja bundar");
        Assert.DoesNotContain(tanpa, (await kasubbag.BukaBaikAsync("/")).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pendek", "pendek", WebHost.Sandi, "paling pendek 14")]
    [InlineData("aaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaa", WebHost.Sandi, "mudah ditebak")]
    [InlineData("rumput laut meja bulat", "rumput laut meja", WebHost.Sandi, "tidak sama")]
    [InlineData("rumput laut meja bulat", "rumput laut meja bulat", "salah", "Kata sandi tidak cocok")]
    [InlineData(WebHost.Sandi, WebHost.Sandi, WebHost.Sandi, "lain dari kata sandi")]
    public async Task A_weak_passphrase_or_a_wrong_password_asks_for_nothing(string frasa, string ulangan, string sandi, string kalimat)
    {
        using var kasubbag = await uji.Surat.MasukAsync(uji.Kantor.KasubbagPkp);

        var jawaban = await (await kasubbag.BukaBaikAsync("/akun/sertifikat")).Formulir("/akun/sertifikat").Isi("Frasa", frasa).Isi("Ulangan", ulangan).Isi("KataSandi", sandi).KirimAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.Kode);
        Assert.Contains(kalimat, jawaban.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("rumput", jawaban.Dokumen.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(0, await uji.Host.DalamAsync(db => db.SertifikatPenanda.CountAsync(s => s.OrangId == uji.Kantor.KasubbagPkp.OrangId)));
    }

    [Fact]
    public async Task Nobody_approves_his_own_certificate()
    {
        var pengajuan = await uji.AjukanAsync(uji.Kantor.Sekretaris, "rumput laut meja bulat");

        var galat = await Assert.ThrowsAsync<AturanDilanggarException>(() => uji.Surat.DenganAsync((PengurusSertifikat p) => p.SetujuiAsync(pengajuan.Id, pengajuan.SidikCetak, SertifikatUji.FrasaOtoritas, uji.Kantor.Sekretaris)));

        Assert.Contains("Administrator sistem lain", galat.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_passphrase_is_a_new_key_and_what_the_old_one_signed_stays_valid()
    {
        var surat = await uji.BertandaAsync();
        var lama = (await BerlakuAsync(uji.Kantor.KepalaDinas))!;

        var baru = await uji.TerbitkanAsync(uji.Kantor.KepalaDinas, "rumput laut meja bulat");

        Assert.NotEqual(lama.KunciPublik, baru.KunciPublik);
        var id = await uji.Surat.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        await Assert.ThrowsAsync<AturanDilanggarException>(() => uji.Surat.TandatanganiAsync(id, i => i with { Frasa = SertifikatUji.Frasa }));
        await uji.Surat.TandatanganiAsync(id, i => i with { Frasa = "rumput laut meja bulat" });
        using var umum = uji.Host.Peramban();
        var hasil = await CocokkanAsync(umum, await uji.Surat.BerkasAsync(surat.TandaTangan!.PdfSha256));
        Assert.Contains("Dokumen asli dan sah", hasil.Teks, StringComparison.Ordinal);
        Assert.Contains("sesudah surat ini ditandatangani", hasil.Teks, StringComparison.Ordinal);
        Assert.Contains("Signature is Valid.", await uji.PdfsigAsync(await uji.Surat.BerkasAsync(surat.TandaTangan.PdfSha256)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_certificate_signs_nothing_more()
    {
        var surat = await uji.BertandaAsync();
        var sertifikat = (await BerlakuAsync(uji.Kantor.KepalaDinas))!;
        using var admin = await uji.Host.MasukAsync("pengelola");
        var halaman = await admin.BukaBaikAsync("/administrasi/sertifikat");
        var tanpa = await halaman.Formulir($"/administrasi/sertifikat/{sertifikat.Id}/cabut").KirimAsync();
        Assert.Contains("Tulis alasannya", tanpa.Teks, StringComparison.Ordinal);

        await halaman.Formulir($"/administrasi/sertifikat/{sertifikat.Id}/cabut").Isi("Alasan", "Frasa sandi diketahui orang lain.").KirimAsync();

        var id = await uji.Surat.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        var galat = await Assert.ThrowsAsync<AturanDilanggarException>(() => uji.Surat.TandatanganiAsync(id, i => i with { Frasa = SertifikatUji.Frasa }));
        Assert.Contains("belum mempunyai sertifikat", galat.Message, StringComparison.Ordinal);
        using var umum = uji.Host.Peramban();
        Assert.Contains("Dokumen tercatat dan sah", (await umum.BukaBaikAsync($"/v/{surat.KodeVerifikasi}")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passphrases_hold_the_signer_for_a_while_and_nobody_else()
    {
        var id = await uji.Surat.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        for (var i = 0; i < 5; i++)
        {
            await Assert.ThrowsAsync<AturanDilanggarException>(() => uji.Surat.TandatanganiAsync(id, isi => isi with { Frasa = "salah sekali frasa ini" }));
        }

        var galat = await Assert.ThrowsAsync<AturanDilanggarException>(() => uji.Surat.TandatanganiAsync(id, i => i with { Frasa = SertifikatUji.Frasa }));

        Assert.Contains("Tunggu 15 menit", galat.Message, StringComparison.Ordinal);
        Assert.NotNull(await uji.TerbitkanAsync(uji.Kantor.KasubbagPkp, "rumput laut meja bulat"));
    }

    [Fact]
    public async Task The_page_of_the_signature_asks_for_the_passphrase_or_says_how_to_get_a_certificate()
    {
        var id = await uji.Surat.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        var giliran = await uji.Surat.GiliranAsync(id);
        using var kadis = await uji.Surat.MasukAsync(uji.Kantor.KepalaDinas);

        var salah = await (await kadis.BukaBaikAsync($"/tugas/{giliran.Id}")).Formulir($"/tugas/{giliran.Id}/lanjutkan").Isi("Frasa", "salah sekali frasa ini").KirimAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, salah.Kode);
        Assert.Contains("Frasa sandi tidak cocok", salah.Dokumen.QuerySelector("#Frasa-salah")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("salah sekali", salah.Dokumen.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await salah.Formulir($"/tugas/{giliran.Id}/lanjutkan").Isi("Frasa", SertifikatUji.Frasa).KirimAsync();
        Assert.NotNull((await uji.Surat.SuratAsync(id)).TandaTangan!.SertifikatId);

        await uji.Surat.DenganAsync((PengurusSertifikat p) => BerlakuAsync(uji.Kantor.KepalaDinas).ContinueWith(t => p.CabutAsync(t.Result!.Id, "Uji.", uji.Kantor.Sekretaris), TaskScheduler.Default).Unwrap());
        var lain = await uji.Surat.GiliranAsync(await uji.Surat.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas));
        var tanpa = await kadis.BukaBaikAsync($"/tugas/{lain.Id}");
        Assert.Null(tanpa.Dokumen.QuerySelector("input[name=Frasa]"));
        Assert.NotNull(tanpa.Dokumen.QuerySelector("a[href='/akun/sertifikat']"));
    }

    [Fact]
    public async Task The_public_check_tells_what_became_of_a_changed_copy()
    {
        var surat = await uji.BertandaAsync();
        var pdf = await uji.Surat.BerkasAsync(surat.TandaTangan!.PdfSha256);
        var diubah = (byte[])pdf.Clone();
        diubah[1_000] ^= 1;
        byte[] ditambah = [.. pdf, .. "\n% tambahan"u8];
        using var umum = uji.Host.Peramban();

        var asli = await CocokkanAsync(umum, pdf);
        var isi = await CocokkanAsync(umum, diubah);
        var ekor = await CocokkanAsync(umum, ditambah);

        Assert.Contains("Dokumen asli dan sah", asli.Teks, StringComparison.Ordinal);
        Assert.Contains("Kunci milik Yusrizal Hadinata", asli.Teks, StringComparison.Ordinal);
        Assert.Contains("Dokumen telah berubah", isi.Teks, StringComparison.Ordinal);
        Assert.Contains("tidak cocok dengan isi berkasnya", isi.Teks, StringComparison.Ordinal);
        Assert.Contains(surat.Nomor!.Teks, isi.Teks, StringComparison.Ordinal);
        Assert.Contains("11 bita ditambahkan", ekor.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_and_date_together_find_a_letter_one_alone_does_not()
    {
        var surat = await uji.BertandaAsync();
        using var umum = uji.Host.Peramban();
        var nomor = Uri.EscapeDataString(surat.Nomor!.Teks);

        var benar = await umum.BukaAsync($"/verifikasi?nomor={nomor}&tanggal={surat.Tanggal:yyyy-MM-dd}");
        var salah = await umum.BukaAsync($"/verifikasi?nomor={nomor}&tanggal=2026-01-02");
        var tanpa = await umum.BukaAsync($"/verifikasi?nomor={nomor}&tanggal=");

        Assert.Contains("Dokumen tercatat dan sah", benar.Teks, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (salah.Kode, tanpa.Kode));
        Assert.Contains("Tidak ada surat dengan nomor dan tanggal ini", salah.Teks, StringComparison.Ordinal);
        Assert.Contains("Masukkan tanggal surat", tanpa.Teks, StringComparison.Ordinal);
    }

    private Task<SertifikatPenanda?> BerlakuAsync(Petugas petugas) => uji.Surat.DenganAsync((KunciPenanda k) => k.BerlakuAsync(petugas.OrangId));

    private Task<Guid> IdAsync(Petugas petugas) => uji.Host.DalamAsync(db => db.SertifikatPenanda.Where(s => s.OrangId == petugas.OrangId).OrderByDescending(s => s.DiajukanPada).Select(s => s.Id).FirstAsync());

    private static async Task<HalamanUji> CocokkanAsync(PerambanUji umum, byte[] isi)
    {
        var halaman = await umum.BukaBaikAsync("/verifikasi");
        return await new FormulirUji(halaman, (AngleSharp.Html.Dom.IHtmlFormElement)halaman.Dokumen.QuerySelector("form[enctype]")!).Lampirkan("berkas", "surat.pdf", isi, "application/pdf").KirimAsync();
    }
}
