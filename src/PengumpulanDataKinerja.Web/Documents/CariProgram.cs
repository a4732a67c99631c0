namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>Finds the programs of the machine that the documents need: a setting first, then PATH, then the usual places.</summary>
internal static class CariProgram
{
    public static string Chromium(string? setelan)
    {
        if (!string.IsNullOrWhiteSpace(setelan))
        {
            return File.Exists(setelan)
                ? setelan
                : throw new PeragaTidakTersediaException($"Chromium pembuat PDF tidak ada di tempat yang disetel ({setelan}). Hubungi administrator: periksa setelan Peraga:Chromium.");
        }

        return DiPath("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "microsoft-edge")
            ?? TempatWindows().FirstOrDefault(File.Exists)
            ?? throw new PeragaTidakTersediaException("Pembuat PDF (Chromium) belum terpasang di server ini. Hubungi administrator: pasang chromium-headless-shell atau isi setelan Peraga:Chromium.");
    }

    public static string Pdftotext(string? setelan)
    {
        if (!string.IsNullOrWhiteSpace(setelan))
        {
            return File.Exists(setelan)
                ? setelan
                : throw new PeragaTidakTersediaException($"Pembaca PDF tidak ada di tempat yang disetel ({setelan}). Hubungi administrator: periksa setelan Peraga:Pdftotext.");
        }

        return DiPath("pdftotext")
            ?? throw new PeragaTidakTersediaException("Pembaca PDF (pdftotext) belum terpasang di server ini. Hubungi administrator: pasang poppler-utils atau isi setelan Peraga:Pdftotext.");
    }

    private static string? DiPath(params string[] nama)
    {
        var folder = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var akhiran = OperatingSystem.IsWindows() ? ".exe" : "";
        return nama.SelectMany(n => folder.Select(f => Path.Combine(f, n + akhiran))).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> TempatWindows()
    {
        if (!OperatingSystem.IsWindows())
        {
            yield break;
        }

        Environment.SpecialFolder[] folder = [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData];
        foreach (var akar in folder.Select(Environment.GetFolderPath).Where(p => p.Length > 0))
        {
            yield return Path.Combine(akar, "Google", "Chrome", "Application", "chrome.exe");
            yield return Path.Combine(akar, "Chromium", "Application", "chrome.exe");
            yield return Path.Combine(akar, "Microsoft", "Edge", "Application", "msedge.exe");
        }
    }
}
