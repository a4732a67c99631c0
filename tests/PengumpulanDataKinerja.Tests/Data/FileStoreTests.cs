using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests;

public sealed class FileStoreTests : IDisposable
{
    private readonly FolderSementara folder = new();
    private readonly FileStore berkas;

    public FileStoreTests() => berkas = new FileStore(new LokasiData(folder.Jalur));

    private string Sementara => Path.Combine(folder.Jalur, "berkas", "sementara");

    [Fact]
    public async Task A_file_lies_under_the_sha256_of_its_content_and_comes_back_whole()
    {
        var isi = RandomNumberGenerator.GetBytes(300_000);
        var tersimpan = await berkas.SimpanAsync(new MemoryStream(isi));

        Assert.Equal(new BerkasTersimpan(Convert.ToHexStringLower(SHA256.HashData(isi)), isi.Length), tersimpan);
        Assert.Equal(isi, await berkas.BacaAsync(tersimpan.Sha256));
        Assert.True(File.Exists(Path.Combine(folder.Jalur, "berkas", tersimpan.Sha256[..2], tersimpan.Sha256[2..4], tersimpan.Sha256)));
        Assert.True(await berkas.UtuhAsync(tersimpan.Sha256));
        Assert.Empty(Directory.GetFiles(Sementara));
    }

    [Fact]
    public async Task The_same_content_many_times_at_once_is_one_file()
    {
        var isi = Encoding.UTF8.GetBytes("bukti dukung yang sama");
        var semua = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => berkas.SimpanAsync(isi))));
        Assert.Single(semua.Distinct());
        Assert.Single(Directory.GetFiles(Path.Combine(folder.Jalur, "berkas"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_content_past_its_limit_is_refused_and_leaves_nothing()
    {
        await Assert.ThrowsAsync<BerkasTerlaluBesarException>(() => berkas.SimpanAsync(new MemoryStream(new byte[1001]), 1000));
        Assert.Equal(1000, (await berkas.SimpanAsync(new MemoryStream(new byte[1000]), 1000)).Ukuran);
        Assert.Single(Directory.GetFiles(Path.Combine(folder.Jalur, "berkas"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() => berkas.SimpanAsync(new AliranPutus()));
        Assert.Empty(Directory.GetFiles(Path.Combine(folder.Jalur, "berkas"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_a_killed_process_left_between_write_and_rename_is_gone_after_start()
    {
        var sisa = Path.Combine(Sementara, "terputus");
        await File.WriteAllTextAsync(sisa, "tertulis, belum diberi nama");

        using var basisData = BasisDataUji.Buat();
        await using var host = await DataHost.MulaiAsync(basisData, folder);

        Assert.False(File.Exists(sisa));
        Assert.NotNull(host.Layanan.GetRequiredService<FileStore>());
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/..")]
    public void A_name_that_is_no_sha256_never_reaches_the_disk(string nama) => Assert.Throws<ArgumentException>(() => berkas.Jalur(nama));

    [Fact]
    public async Task A_damaged_file_is_seen_and_healed_by_the_same_content()
    {
        var isi = Encoding.UTF8.GetBytes("surat permintaan");
        var tersimpan = await berkas.SimpanAsync(isi);
        await File.WriteAllTextAsync(berkas.Jalur(tersimpan.Sha256), "rusak");
        Assert.False(await berkas.UtuhAsync(tersimpan.Sha256));
        await berkas.SimpanAsync(isi);
        Assert.True(await berkas.UtuhAsync(tersimpan.Sha256));
    }

    public void Dispose() => folder.Dispose();

    private sealed class AliranPutus : MemoryStream
    {
        private int dibaca;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            dibaca++ < 3 ? ValueTask.FromResult(Math.Min(buffer.Length, 1000)) : throw new IOException("The connection broke off.");
    }
}
