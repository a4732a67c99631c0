using System.Diagnostics;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>Kills a process at its n-th system call of a kind, from outside: the product knows nothing of it.</summary>
internal sealed class Strace : IDisposable
{
    private readonly Process proses;

    private Strace(Process proses) => this.proses = proses;

    /// <summary>Why it cannot be used here; null when it can.</summary>
    public static string? Halangan { get; } = CariHalangan();

    /// <summary>Takes hold of a running process. Calls are counted from here on, for each kind and thread by itself.</summary>
    /// <param name="id">The process.</param>
    /// <param name="panggilan">Names of system calls; one that this machine does not know is left out.</param>
    /// <param name="n">The how-manieth call it does not survive.</param>
    public static async Task<Strace> BunuhPadaAsync(int id, string panggilan, int n)
    {
        var daftar = string.Join(',', panggilan.Split(',').Select(p => "?" + p));
        var strace = new Strace(Mulai("-f", "-q", "-p", $"{id}", "-o", "/dev/null", "-e", $"trace={daftar}", "-e", $"inject={daftar}:signal=KILL:when={n}"));
        while (!(await File.ReadAllTextAsync($"/proc/{id}/status")).Contains($"TracerPid:\t{strace.proses.Id}\n", StringComparison.Ordinal))
        {
            Assert.False(strace.proses.HasExited, "strace ended at once.");
            await Task.Delay(20);
        }

        // The other threads follow the first.
        await Task.Delay(100);
        return strace;
    }

    public void Dispose()
    {
        if (!proses.HasExited)
        {
            proses.Kill();
            proses.WaitForExit();
        }

        proses.Dispose();
    }

    private static Process Mulai(params string[] argumen) => Process.Start(new ProcessStartInfo("strace", argumen) { RedirectStandardError = true })!;

    private static string? CariHalangan()
    {
        try
        {
            using var tidur = Process.Start("sleep", "30");
            using var coba = Mulai("-p", $"{tidur.Id}", "-e", "inject=all:signal=KILL:when=1");
            var berhasil = coba.StandardError.ReadLine()?.Contains("attached", StringComparison.Ordinal) == true;
            tidur.Kill();
            coba.WaitForExit();
            return berhasil ? null : "strace may not take hold of a process here.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "strace is not installed.";
        }
    }
}

/// <summary>A theory that needs <see cref="Strace"/>; skipped by name where it cannot be used.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StraceTheoryAttribute : TheoryAttribute
{
    public StraceTheoryAttribute() => Skip = Strace.Halangan;
}
