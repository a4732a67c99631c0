using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests;

public sealed class KunciProsesTests
{
    [Fact]
    public async Task A_second_process_on_the_same_file_refuses_to_start_and_says_why()
    {
        await using var host = await DataHost.MulaiAsync();
        var (kode, _, galat) = await ProsesPerintah.JalankanAsync($"--FolderData={host.Lokasi.Folder}");
        Assert.Equal(KunciProses.KodeKeluar, kode);
        Assert.Contains("sedang dipakai proses lain", galat, StringComparison.Ordinal);

        (kode, _, galat) = await ProsesPerintah.JalankanAsync("buat-admin", "--nama", "Bayu Saputra", "--akun", "bayu", $"--FolderData={host.Lokasi.Folder}");
        Assert.Equal(KunciProses.KodeKeluar, kode);
        Assert.Contains("hentikan yang sedang berjalan", galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_command_is_named_with_the_known_ones()
    {
        var (kode, _, galat) = await ProsesPerintah.JalankanAsync("buat-adnim");
        Assert.Equal(2, kode);
        Assert.Contains("buat-admin --nama", galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_typed_in_another_folder_uses_the_settings_beside_the_program()
    {
        using var lain = new FolderSementara();
        using var data = new FolderSementara();
        var (kode, _, galat) = await ProsesPerintah.DariAsync(lain.Jalur, "isi-demo", "--kantor-saja=true", "--environment=Demo", $"--FolderData={data.Jalur}");
        Assert.True(kode == 0, galat);
        Assert.Empty(Directory.EnumerateFileSystemEntries(lain.Jalur));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_named_with_the_setting()
    {
        using var folder = new FolderSementara();
        var berkas = Path.Combine(folder.Jalur, "bukan-folder");
        await File.WriteAllTextAsync(berkas, "");
        var (kode, _, galat) = await ProsesPerintah.JalankanAsync("buat-admin", "--nama", "Bayu Saputra", "--akun", "bayu", $"--FolderData={berkas}/data");
        Assert.Equal(KunciProses.KodeKeluar, kode);
        Assert.Contains("Periksa setelan FolderData", galat, StringComparison.Ordinal);
    }
}
