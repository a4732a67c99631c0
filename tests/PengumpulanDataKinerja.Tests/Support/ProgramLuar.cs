using System.Diagnostics;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>Other people's programs (poppler, qpdf) that judge what this one writes.</summary>
internal static class ProgramLuar
{
    public static async Task<string> JalankanAsync(string program, byte[] berkas, params string[] sebelumBerkas)
    {
        var sementara = Path.Combine(Path.GetTempPath(), $"naskah-{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(sementara, berkas);
        try
        {
            var info = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argumen in sebelumBerkas.Append(sementara))
            {
                info.ArgumentList.Add(argumen);
            }

            using var proses = Process.Start(info)!;
            var galat = proses.StandardError.ReadToEndAsync();
            var keluaran = await proses.StandardOutput.ReadToEndAsync();
            await proses.WaitForExitAsync();
            Assert.True(proses.ExitCode == 0, $"{program}: {await galat}");
            return keluaran;
        }
        finally
        {
            File.Delete(sementara);
        }
    }
}
