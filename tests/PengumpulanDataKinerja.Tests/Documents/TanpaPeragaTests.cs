using System.Text.RegularExpressions;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Documents;

public sealed partial class TanpaPeragaTests
{
    [Fact]
    public async Task A_driver_of_Chromium_that_may_not_be_run_does_not_take_the_server_down()
    {
        using var folder = new FolderSementara();
        var bukanProgram = Path.Combine(folder.Jalur, "node");
        await File.WriteAllTextAsync(bukanProgram, "");
        using var server = ProsesPerintah.MulaiDengan(("PLAYWRIGHT_NODEJS_PATH", bukanProgram), "--urls=http://127.0.0.1:0", $"--FolderData={folder.Jalur}/data");
        try
        {
            var alamat = "";
            while (await server.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) is { } baris && !baris.Contains("Chromium did not start", StringComparison.Ordinal))
            {
                alamat = Alamat().Match(baris) is { Success: true } cocok ? cocok.Value : alamat;
            }

            using var klien = new HttpClient();
            Assert.True((await klien.GetAsync(new Uri(alamat + "/sehat"))).IsSuccessStatusCode);
            Assert.False(server.HasExited);
        }
        finally
        {
            server.Kill();
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Alamat();
}
