using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Alur;

[Collection(Peraga.Koleksi)]
public class PaketArsipTests(Peraga peraga)
{
    [Fact]
    public async Task The_package_holds_everything_and_proves_itself_without_the_product()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun);
        await UnggahAsync(kantor, "../../etc/passwd", "CON.pdf", "laporan.pdf", "Laporan.PDF", "=cmd|' /C calc'!A0.csv", "gambar\u202Egpj.exe", new string('x', 250) + ".pdf");
        await kantor.MajuKeAsync(Langkah.Pengarsipan);
        var sebelum = await kantor.PermintaanAsync();
        await TutupAsync(kantor);

        var sesudah = await kantor.PermintaanAsync();
        Assert.NotNull(sesudah.SelesaiPada);
        Assert.Equal("Lemari 2", sesudah.Berkas!.Lemari);
        await kantor.TanpaTemuanAsync();
        var folder = await BongkarAsync(kantor, sesudah.Berkas.PaketSha256!);
        var akar = Assert.Single(Directory.GetDirectories(folder));
        Assert.Equal("data-kinerja-2026-tw3", Path.GetFileName(akar));
        await Sha256SumAsync(akar, "manifest-sha256.txt");
        await Sha256SumAsync(akar, "tagmanifest-sha256.txt");
        Assert.StartsWith("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8", await File.ReadAllTextAsync(Path.Combine(akar, "bagit.txt")), StringComparison.Ordinal);

        var berkas = Directory.GetFiles(Path.Combine(akar, "data"), "*", SearchOption.AllDirectories).Select(b => Path.GetRelativePath(akar, b).Replace('\\', '/')).ToList();
        var manifes = (await File.ReadAllLinesAsync(Path.Combine(akar, "manifest-sha256.txt"))).Select(b => b[66..]).ToList();
        Assert.Equal(berkas.Order(StringComparer.Ordinal), manifes.Order(StringComparer.Ordinal));
        Assert.Equal(berkas.Count, berkas.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(7, berkas.Count(b => b.Contains("Seksi Kepelabuhanan/", StringComparison.Ordinal)));
        Assert.All(berkas, b => Assert.DoesNotContain("..", b, StringComparison.Ordinal));
        Assert.Contains(berkas, b => b.EndsWith("/_CON.pdf", StringComparison.Ordinal));
        Assert.Contains(berkas, b => b.StartsWith("data/02-surat-permintaan/Surat permintaan 000.8.6.3-1-DISHUB-2026", StringComparison.Ordinal));
        Assert.Equal(5, berkas.Count(b => b.StartsWith("data/01-disposisi/", StringComparison.Ordinal)));

        await RantaiDihitungSendiriAsync(akar, sebelum);
        Assert.Contains("SHA-256 " + sesudah.Berkas.PaketSha256, (await RiwayatAsync(kantor, sebelum.RiwayatUrut + 1)).Uraian, StringComparison.Ordinal);
        Assert.Contains(sebelum.RiwayatHash, (await RiwayatAsync(kantor, sebelum.RiwayatUrut + 1)).Uraian, StringComparison.Ordinal);
        var csv = await File.ReadAllTextAsync(Directory.GetFiles(akar, "data-kinerja.csv", SearchOption.AllDirectories)[0]);
        Assert.Contains("'=1+1", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(";=1+1", csv, StringComparison.Ordinal);
        Assert.Contains("Pengumpulan Data Kinerja Triwulan III Tahun 2026", await File.ReadAllTextAsync(Path.Combine(akar, "data", "indeks.html")), StringComparison.Ordinal);
        var daftar = await peraga.Teks.BacaAsync(await File.ReadAllBytesAsync(Path.Combine(akar, "data", "daftar-isi-berkas.pdf")));
        Assert.Contains("DAFTAR ISI BERKAS", daftar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_on_paper_lies_in_the_package_with_its_scan_and_both_times()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.TandaTanganKepalaDinas);
        await kantor.CatatKertasAsync(Langkah.TandaTanganKepalaDinas, null, kantor.Jam.GetUtcNow().UtcDateTime);
        await kantor.MajuKeAsync(Langkah.PerintahKabid);
        await kantor.CatatKertasAsync(Langkah.PerintahKabid, kantor.Lalin.Id, kantor.Jam.GetUtcNow().UtcDateTime);
        await kantor.MajuKeAsync(Langkah.Pengarsipan);
        var sebelum = await kantor.PermintaanAsync();
        await TutupAsync(kantor);
        await kantor.TanpaTemuanAsync();

        var akar = Directory.GetDirectories(await BongkarAsync(kantor, (await kantor.PermintaanAsync()).Berkas!.PaketSha256!))[0];
        await Sha256SumAsync(akar, "manifest-sha256.txt");
        await RantaiDihitungSendiriAsync(akar, sebelum);
        var pindaian = Assert.Single(Directory.GetFiles(Path.Combine(akar, "data", "07-di-atas-kertas")));
        Assert.Contains("Langkah 7", pindaian, StringComparison.Ordinal);
        Assert.StartsWith("%PDF-1.7", await File.ReadAllTextAsync(pindaian), StringComparison.Ordinal);
        Assert.StartsWith("%PDF-1.7", await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(akar, "data", "02-surat-permintaan"), "Surat permintaan*.pdf")[0]), StringComparison.Ordinal);
        var indeks = await File.ReadAllTextAsync(Path.Combine(akar, "data", "indeks.html"));
        Assert.Contains("saksi Lestari Handayani", indeks, StringComparison.Ordinal);
        Assert.Contains("Tekstual (kertas), pindaian", indeks, StringComparison.Ordinal);
        Assert.Contains("Dikerjakan di atas kertas (WIB)", await File.ReadAllTextAsync(Path.Combine(akar, "data", "06-riwayat", "riwayat.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_press_is_told_who_closed_it()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Pengarsipan);
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        await TutupAsync(kantor);
        var galat = await Assert.ThrowsAsync<SudahSelesaiException>(() => kantor.DenganAsync<PaketArsip, Giliran>(p => p.TutupAsync(giliran.Id, kantor.Orang("staf").Id, KantorNyata.IsiBerkas)));
        Assert.Equal(kantor.Orang("staf").Id, galat.OlehOrangId);
    }

    [Fact]
    public async Task What_is_missing_is_named_and_nothing_is_closed()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun);
        await UnggahAsync(kantor, "laporan.pdf");
        await kantor.MajuKeAsync(Langkah.Pengarsipan);
        var sebelum = await kantor.PermintaanAsync();
        var bukti = sebelum.DaftarUnit.SelectMany(u => u.DaftarSeksi).SelectMany(s => s.DaftarIsian).SelectMany(i => i.DaftarBukti).Single();
        var jalur = kantor.Berkas.Jalur(bukti.Sha256);
        var isi = await File.ReadAllBytesAsync(jalur);

        File.Delete(jalur);
        Assert.Contains("bukti dukung laporan.pdf", (await DitolakAsync(kantor)).Message, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(jalur, [.. isi, 1]);
        Assert.Contains("rusak", (await DitolakAsync(kantor)).Message, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(jalur, isi);
        var kosong = await Assert.ThrowsAsync<AturanDilanggarException>(() => TutupAsync(kantor, KantorNyata.IsiBerkas with { Boks = " " }));
        Assert.Equal("Boks", kosong.Bidang);
        await Assert.ThrowsAsync<BukanWewenangException>(() => TutupAsync(kantor, akun: "kasubbag"));

        // A store that takes nothing: no half state, and the same act succeeds when it takes again.
        var sementara = Path.Combine(kantor.Folder, "berkas", "sementara");
        Directory.Delete(sementara, recursive: true);
        await Assert.ThrowsAnyAsync<IOException>(() => TutupAsync(kantor));
        var tetap = await kantor.PermintaanAsync();
        Assert.Equal((sebelum.RiwayatUrut, sebelum.Versi, (BerkasArsip?)null), (tetap.RiwayatUrut, tetap.Versi, tetap.Berkas));
        await kantor.TanpaTemuanAsync();
        Directory.CreateDirectory(sementara);
        await TutupAsync(kantor);
        await kantor.TanpaTemuanAsync();
        Assert.Empty(Directory.GetFiles(sementara));
    }

    [Fact]
    public async Task A_renderer_that_is_gone_gives_its_sentence_and_closes_nothing()
    {
        await using var kantor = await KantorNyata.BukaAsync(p => p["Peraga:Chromium"] = "/tidak/ada");
        await kantor.MajuKeAsync(Langkah.Pengarsipan);
        Assert.IsType<PeragaTidakTersediaException>(await DitolakAsync(kantor));
        Assert.Null((await kantor.PermintaanAsync()).Berkas);
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task A_crash_at_any_write_of_the_closing_act_leaves_it_to_be_repeated()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Pengarsipan);
        kantor.Pemutus.PutusSaatKomit();
        await Assert.ThrowsAsync<AliranPutusException>(() => TutupAsync(kantor));
        foreach (var n in new[] { 1, kantor.Pemutus.Tulisan })
        {
            kantor.Pemutus.PutusPada(n);
            await Assert.ThrowsAnyAsync<Exception>(() => TutupAsync(kantor));
            Assert.Null((await kantor.PermintaanAsync()).Berkas);
            await kantor.TanpaTemuanAsync();
        }

        kantor.Pemutus.Lepas();
        await TutupAsync(kantor);
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task Numbers_of_berkas_go_on_within_their_code()
    {
        await using var kantor = await KantorNyata.DiAsync((Langkah)15);
        Assert.Equal("2", await kantor.DenganAsync<PaketArsip, string>(p => p.NomorBerikutAsync("000.8.6.3")));
        Assert.Equal("1", await kantor.DenganAsync<PaketArsip, string>(p => p.NomorBerikutAsync("000.8.6.4")));
    }

    private static async Task<AturanDilanggarException> DitolakAsync(KantorNyata kantor)
    {
        var galat = (AturanDilanggarException)(await Record.ExceptionAsync(() => TutupAsync(kantor)))!;
        Assert.Equal(Langkah.Pengarsipan, (await kantor.PermintaanAsync()).GiliranKini!.Langkah);
        return galat;
    }

    [Fact]
    public async Task Every_version_of_a_file_lies_in_the_package_under_a_name_that_says_which_it_was()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun);
        await UnggahAsync(kantor, "laporan.pdf");
        var baru = await kantor.SimpanAsync("isi laporan yang baru");
        await kantor.LakukanAsync("kasi.pelabuhan", (p, k) =>
        {
            var seksi = p.Unit(kantor.Pelayaran.Id).DaftarSeksi.Single();
            return p.GantiBukti(seksi.SeksiId, seksi.DaftarIsian[0].BuktiBerlaku.Single().Id, new("laporan.pdf", "application/pdf", baru.Sha256, baru.Ukuran), null, k);
        });
        await kantor.MajuKeAsync(Langkah.Pengarsipan);
        var diperiksa = await kantor.DenganAsync<PaketArsip, IReadOnlyList<PemeriksaanBerkas>>(p => p.PeriksaAsync(kantor.PermintaanId));
        Assert.Contains(diperiksa, d => d.Nama == "Bukti dukung: 2 berkas" && d.Ada);

        await TutupAsync(kantor);

        await kantor.TanpaTemuanAsync();
        var folder = await BongkarAsync(kantor, (await kantor.PermintaanAsync()).Berkas!.PaketSha256!);
        var berkas = Directory.GetFiles(folder, "laporan*.pdf", SearchOption.AllDirectories).ToDictionary(f => Path.GetFileName(f)!, File.ReadAllText);
        Assert.Equal(["laporan (versi 1 dari 2, digantikan).pdf", "laporan.pdf"], berkas.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("isi laporan.pdf", "isi laporan yang baru"), (berkas["laporan (versi 1 dari 2, digantikan).pdf"], berkas["laporan.pdf"]));
        var data = await File.ReadAllTextAsync(Directory.GetFiles(folder, "data-kinerja.json", SearchOption.AllDirectories).Single(f => f.Contains("Pelayaran", StringComparison.Ordinal)));
        Assert.Contains("\"dariVersi\": 2", data, StringComparison.Ordinal);
    }

    private static Task<Giliran> TutupAsync(KantorNyata kantor, IsiBerkas? isi = null, string akun = "staf") => kantor.DenganAsync<PaketArsip, Giliran>(async paket =>
        await paket.TutupAsync((await kantor.PermintaanAsync()).GiliranKini!.Id, kantor.Orang(akun).Id, isi ?? KantorNyata.IsiBerkas));

    private static async Task UnggahAsync(KantorNyata kantor, params string[] nama)
    {
        var seksi = kantor.Pelayaran.DaftarSeksi[0].Id;
        foreach (var satu in nama)
        {
            var berkas = await kantor.SimpanAsync($"isi {satu}");
            await kantor.LakukanAsync("kasi.pelabuhan", (p, k) => p.Unit(kantor.Pelayaran.Id).DaftarSeksi.Single(s => s.SeksiId == seksi).DaftarIsian[0].TambahBukti(new(satu, "application/pdf", berkas.Sha256, berkas.Ukuran), null, Pelaku.Sistem, k.Sekarang));
        }
    }

    private static Task<Riwayat> RiwayatAsync(KantorNyata kantor, int urut) =>
        kantor.DenganAsync<AppDb, Riwayat>(db => db.Riwayat.AsNoTracking().SingleAsync(r => r.Rantai == kantor.PermintaanId.ToString() && r.Urut == urut));

    private static async Task<string> BongkarAsync(KantorNyata kantor, string sha256)
    {
        var folder = Path.Combine(kantor.Folder, "bongkar");
        await using var zip = kantor.Berkas.Buka(sha256);
        Assert.Equal(sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(zip)));
        var info = new ProcessStartInfo("unzip") { ArgumentList = { "-q", kantor.Berkas.Jalur(sha256), "-d", folder } };
        using var proses = Process.Start(info)!;
        await proses.WaitForExitAsync();
        Assert.Equal(0, proses.ExitCode);
        return folder;
    }

    private static async Task Sha256SumAsync(string folder, string manifes)
    {
        var info = new ProcessStartInfo("sha256sum") { ArgumentList = { "-c", "--strict", manifes }, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var proses = Process.Start(info)!;
        var keluaran = await proses.StandardOutput.ReadToEndAsync();
        await proses.WaitForExitAsync();
        Assert.True(proses.ExitCode == 0, keluaran);
    }

    // By the description inside the package, not by the product's own function.
    private static async Task RantaiDihitungSendiriAsync(string akar, Permintaan sebelum)
    {
        await using var isi = File.OpenRead(Path.Combine(akar, "data", "06-riwayat", "riwayat.json"));
        using var json = await JsonDocument.ParseAsync(isi);
        var hash = new string('0', 64);
        var urut = 0;
        foreach (var baris in json.RootElement.GetProperty("baris").EnumerateArray())
        {
            var pelaku = baris.GetProperty("pelaku");
            string?[] bagian =
            [
                Teks(baris, "rantai"), baris.GetProperty("urut").GetInt32().ToString(CultureInfo.InvariantCulture), Teks(baris, "waktu"), Teks(pelaku, "orangId"), Teks(pelaku, "nama"), Teks(pelaku, "nip"),
                Teks(pelaku, "pangkat"), Teks(pelaku, "jabatan"), Teks(baris, "tindakan"), Teks(baris, "langkah"), Teks(baris, "unitId"), Teks(baris, "seksiId"), Teks(baris, "suratId"), Teks(baris, "uraian"), Teks(baris, "catatan"), hash,
                .. Teks(baris, "dikerjakanPada") is { } nyata ? [nyata] : Array.Empty<string>(),
            ];
            hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(bagian.Select(b => $"{b?.Length ?? -1}:{b}\n")))));
            Assert.Equal(++urut, baris.GetProperty("urut").GetInt32());
            Assert.Equal(hash, Teks(baris, "hash"));
        }

        Assert.Equal((sebelum.RiwayatUrut, sebelum.RiwayatHash), (urut, hash));
        Assert.Equal(hash, Teks(json.RootElement.GetProperty("kepalaRantai"), "hash"));
    }

    private static string? Teks(JsonElement elemen, string nama) => elemen.GetProperty(nama) is { ValueKind: JsonValueKind.String } nilai ? nilai.GetString() : null;
}
