using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests.Documents;

[Collection(Peraga.Koleksi)]
public sealed class PenandatangananTests(SuratUji uji) : IClassFixture<SuratUji>
{
    [Fact]
    public async Task Signing_gives_number_date_code_and_a_PDF_that_other_programs_read()
    {
        var id = await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        var urut = await uji.UrutTerakhirAsync();

        var giliran = await uji.TandatanganiAsync(id, i => i with { Cara = AsalGambar.Digambar, Gambar = PngUji.DataUrl(PngUji.Coretan()) });

        var surat = await uji.SuratAsync(id);
        Assert.Equal(HasilGiliran.Selesai, giliran.Hasil);
        Assert.Equal(Langkah.Distribusi, (await uji.GiliranAsync(id)).Langkah);
        Assert.Equal($"000.8.6.3/{urut + 1}/DISHUB/2026", surat.Nomor!.Teks);
        Assert.Equal(Waktu.HariWib(uji.Kantor.Sekarang), surat.Tanggal);
        var ttd = surat.TandaTangan!;
        Assert.Equal(("Yusrizal Hadinata", AsalGambar.Digambar, surat.KonsepSha256), (ttd.Pelaku.Nama, ttd.Cara, ttd.KonsepSha256));
        var pdf = await uji.BerkasAsync(ttd.PdfSha256);
        var teks = await uji.TeksPdfAsync(pdf);
        string[] isi =
        [
            surat.Nomor.Teks, surat.Hal, "Painan, 14 September 2026", "Kepala Bidang Lalu Lintas", "Kepala Bidang Pelayaran", "Kepala Subbagian Umum dan Kepegawaian",
            "KEPALA DINAS PERHUBUNGAN,", "YUSRIZAL HADINATA", "NIP 19800101 200501 1 001", "Jumlah laporan Seksi Kepelabuhanan", KodeVerifikasi.Tulis(surat.KodeVerifikasi!)[..9],
        ];
        Assert.All(isi, t => Assert.Contains(t, teks, StringComparison.Ordinal));
        Assert.DoesNotContain("diberikan saat ditandatangani", teks, StringComparison.Ordinal);
        var huruf = (await ProgramLuar.JalankanAsync("pdffonts", pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(huruf);
        Assert.All(huruf, h => Assert.Contains(" yes ", h, StringComparison.Ordinal));
        Simpan(pdf, "surat-permintaan");
        Simpan(await uji.BerkasAsync(ttd.KonsepSha256), "surat-permintaan-konsep");
        Assert.Contains("ditandatangani dengan nomor", (await RiwayatAsync(id)).Single(r => r.Tindakan == Tindakan.Menandatangani).Uraian, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_draft_announces_number_date_and_code_and_holds_none()
    {
        var id = await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);

        var teks = await uji.TeksPdfAsync(await uji.BerkasAsync((await uji.SuratAsync(id)).KonsepSha256!));

        Assert.Contains(SuratModel.PengumumanNomor, teks, StringComparison.Ordinal);
        Assert.DoesNotContain("000.8.6.3/", teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_said_at_its_field_counted_and_consumes_nothing()
    {
        var id = await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        var urut = await uji.UrutTerakhirAsync();

        var galat = await Assert.ThrowsAsync<AturanDilanggarException>(() => uji.TandatanganiAsync(id, i => i with { KataSandi = "bukan kata sandi saya" }));
        var kosong = await Assert.ThrowsAsync<AturanDilanggarException>(() => uji.TandatanganiAsync(id, i => i with { KataSandi = null }));

        Assert.Equal(("KataSandi", "KataSandi"), (galat.Bidang, kosong.Bidang));
        Assert.Equal(1, await uji.Host.DalamAsync(db => db.CatatanAkses.CountAsync(c => c.OrangId == uji.Kantor.KepalaDinas.OrangId && c.Jenis == JenisAkses.UlangSandi && c.Hasil == HasilAkses.Gagal)));
        await MasihMenungguAsync(id, urut);
        await uji.TandatanganiAsync(id);
        Assert.Equal(urut + 1, (await uji.SuratAsync(id)).Nomor!.Urut);
    }

    [Fact]
    public async Task A_blank_drawing_a_forged_picture_and_a_missing_specimen_are_refused()
    {
        var id = await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        var urut = await uji.UrutTerakhirAsync();

        foreach (var gambar in (string?[])[null, PngUji.DataUrl(PngUji.Kosong()), "data:image/png;base64,PHN2Zy8+", "data:image/svg+xml;base64,PHN2Zy8+"])
        {
            var galat = await Assert.ThrowsAsync<AturanDilanggarException>(() => uji.TandatanganiAsync(id, i => i with { Cara = AsalGambar.Digambar, Gambar = gambar }));
            Assert.Equal("Gambar", galat.Bidang);
        }

        await MasihMenungguAsync(id, urut);
    }

    [Fact]
    public async Task Somebody_else_cannot_sign_and_is_told_who_may()
    {
        var id = await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        var urut = await uji.UrutTerakhirAsync();

        var galat = await Assert.ThrowsAsync<BukanWewenangException>(() => uji.TandatanganiAsync(id, penanda: uji.Kantor.Sekretaris));

        Assert.Contains("Yusrizal Hadinata", galat.Message, StringComparison.Ordinal);
        await MasihMenungguAsync(id, urut);
    }

    [Fact]
    public async Task A_draft_that_is_no_longer_the_last_one_is_refused()
    {
        var id = await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        var lama = (await uji.SuratAsync(id)).KonsepSha256;
        await UbahDanAjukanLagiAsync(id);
        var urut = await uji.UrutTerakhirAsync();

        var galat = await Assert.ThrowsAsync<AturanDilanggarException>(() => uji.TandatanganiAsync(id, i => i with { KonsepSha256 = lama }));

        Assert.Contains("bukan naskah terakhir", galat.Message, StringComparison.Ordinal);
        await MasihMenungguAsync(id, urut);
    }

    [Fact]
    public async Task Settings_changed_after_the_draft_are_noticed_before_the_signature()
    {
        var id = await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        var urut = await uji.UrutTerakhirAsync();
        await uji.Host.DalamAsync(db => db.TulisAsync(async () => (await db.PengaturanKantor.SingleAsync()).Telepon = "(0756) 21000"));
        try
        {
            var galat = await Assert.ThrowsAsync<AturanDilanggarException>(() => uji.TandatanganiAsync(id));

            Assert.Contains("tidak sama dengan konsep", galat.Message, StringComparison.Ordinal);
            await MasihMenungguAsync(id, urut);
        }
        finally
        {
            await uji.Host.DalamAsync(db => db.TulisAsync(async () => (await db.PengaturanKantor.SingleAsync()).Telepon = ""));
        }
    }

    [Fact]
    public async Task A_new_indicator_after_the_draft_does_not_change_what_is_signed()
    {
        var id = await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        var tahun = (await uji.LihatAsync(id)).Tahun;
        await uji.Host.DalamAsync(db => db.TulisAsync(() =>
        {
            db.Add(new Indikator(tahun, uji.Kantor.Lalin.DaftarSeksi[0].Id, false, 9, new IsiIndikator(LevelIndikator.SubKegiatan, "Indikator susulan", "Unit", TipeData.Angka, Arah.Naik, Agregasi.Jumlah, RumusTurun.A, 4, null, new EmpatTriwulan(1, 1, 1, 1), 0, EmpatTriwulan.Kosong, null)));
            return Task.CompletedTask;
        }));

        await uji.TandatanganiAsync(id);

        var pdf = await uji.BerkasAsync((await uji.SuratAsync(id)).TandaTangan!.PdfSha256);
        Assert.DoesNotContain("Indikator susulan", await uji.TeksPdfAsync(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renderer_killed_in_the_act_leaves_the_letter_waiting_and_the_number_free()
    {
        var id = await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        var urut = await uji.UrutTerakhirAsync();
        var renderer = uji.Host.Services.GetRequiredService<PdfRenderer>();
        using var berhenti = new CancellationTokenSource();
        var pembunuh = Task.Run(async () =>
        {
            while (!berhenti.IsCancellationRequested)
            {
                foreach (var proses in renderer.Tanda is { } tanda ? Peramban.Proses(tanda) : [])
                {
                    using var p = Process.GetProcessById(proses);
                    p.Kill();
                }

                await Task.Delay(5);
            }
        });

        var galat = await Assert.ThrowsAsync<PeragaTidakTersediaException>(() => uji.TandatanganiAsync(id));

        await berhenti.CancelAsync();
        await pembunuh;
        Assert.Contains("coba lagi", galat.Message, StringComparison.OrdinalIgnoreCase);
        await MasihMenungguAsync(id, urut);
        await uji.TandatanganiAsync(id);
        Assert.Equal(urut + 1, (await uji.SuratAsync(id)).Nomor!.Urut);
    }

    [Fact]
    public async Task Ten_signatures_at_once_take_ten_consecutive_numbers()
    {
        var id = new List<Guid>();
        for (var i = 0; i < 10; i++)
        {
            id.Add(await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas));
        }

        var urut = await uji.UrutTerakhirAsync();
        await Task.WhenAll(id.Select(i => Task.Run(() => uji.TandatanganiAsync(i))));

        var nomor = new List<int>();
        foreach (var i in id)
        {
            nomor.Add((await uji.SuratAsync(i)).Nomor!.Urut);
        }

        Assert.Equal(Enumerable.Range(urut + 1, 10), nomor.Order());
    }

    [Fact]
    public async Task Pressing_twice_signs_once()
    {
        var id = await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        var urut = await uji.UrutTerakhirAsync();
        var giliran = await uji.GiliranAsync(id);
        var isian = new IsianTandaTangan(AsalGambar.Spesimen, null, WebHost.Sandi, (await uji.SuratAsync(id)).KonsepSha256);
        Task<Giliran> Tekan() => uji.DenganAsync((Penandatanganan p) => p.TandatanganiAsync(giliran.Id, uji.Kantor.KepalaDinas.OrangId, isian, "127.0.0.1"));

        Task<Giliran>[] dua = [Task.Run(Tekan), Task.Run(Tekan)];
        await Task.WhenAll(dua).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal(1, dua.Count(t => t.IsCompletedSuccessfully));
        Assert.IsType<SudahSelesaiException>(dua.Single(t => t.IsFaulted).Exception!.InnerException);
        Assert.Equal(urut + 1, await uji.UrutTerakhirAsync());
    }

    [Fact]
    public async Task Another_process_taking_the_number_only_costs_a_retry()
    {
        var id = await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        var lain = await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        var urut = await uji.UrutTerakhirAsync();
        var giliran = await uji.GiliranAsync(lain);
        var surat = await uji.SuratAsync(lain);

        // The other process: signs without our lock, between our reading of the number and our saving of it.
        var kita = Task.Run(() => uji.TandatanganiAsync(id));
        await uji.DenganAsync((AlurKerja alur) => alur.LanjutkanAsync(giliran.Id, uji.Kantor.KepalaDinas.OrangId, (p, g, k) =>
            p.Tandatangani(g.Id, surat.Id, new HasilTandaTangan(NomorSurat.Susun("{kode}/{urut}/DISHUB/{tahun}", RegisterSurat.SuratKeluar, urut + 1, "000.8.6.3", "DISHUB", k.Hari), KodeVerifikasi.Baru(), surat.KonsepSha256!, Contoh.Sidik, AsalGambar.Spesimen, Contoh.Sidik, "127.0.0.1"), k)));
        await kita;

        Assert.Equal(urut + 2, (await uji.SuratAsync(id)).Nomor!.Urut);
    }

    private async Task UbahDanAjukanLagiAsync(Guid id)
    {
        var giliran = await uji.GiliranAsync(id);
        await uji.DenganAsync((AlurKerja alur) => alur.KembalikanAsync(giliran.Id, uji.Kantor.KepalaDinas.OrangId, null, [], "Perbaiki kalimat penutup."));
        var surat = await uji.SuratAsync(id);
        await uji.DenganAsync((AlurKerja alur) => alur.LakukanAsync(id, uji.Kantor.StafPkp.OrangId, (p, k) =>
        {
            p.UbahNaskah(surat.Id, surat.VersiTeks, new NaskahSurat(surat.Hal, surat.Sifat, surat.Lampiran, surat.Isi + "\n\nTerima kasih.", surat.Tembusan), k);
            return true;
        }));
        await uji.AjukanAsync(id);
        await uji.LanjutkanAsync(id, uji.Kantor.Sekretaris);
    }

    private async Task MasihMenungguAsync(Guid id, int urut)
    {
        var surat = await uji.SuratAsync(id);
        Assert.Null(surat.Nomor);
        Assert.Null(surat.TandaTangan);
        Assert.Null(surat.KodeVerifikasi);
        Assert.Equal(Langkah.TandaTanganKepalaDinas, (await uji.GiliranAsync(id)).Langkah);
        Assert.Equal(urut, await uji.UrutTerakhirAsync());
        Assert.DoesNotContain(await RiwayatAsync(id), r => r.Tindakan == Tindakan.Menandatangani);
    }

    private Task<List<Riwayat>> RiwayatAsync(Guid id) => uji.Host.DalamAsync(db => db.Riwayat.AsNoTracking().Where(r => r.Rantai == id.ToString()).ToListAsync());

    // For the eye, when PDK_UJI_NASKAH names a folder.
    private static void Simpan(byte[] pdf, string nama)
    {
        if (Environment.GetEnvironmentVariable("PDK_UJI_NASKAH") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{nama}.pdf"), pdf);
        }
    }
}
