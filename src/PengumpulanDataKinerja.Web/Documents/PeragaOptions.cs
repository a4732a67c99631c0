namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>Section "Peraga" of the configuration: the Chromium that prints and the poppler that reads back.</summary>
public sealed class PeragaOptions
{
    public const string Bagian = "Peraga";

    /// <summary>Path of a Chromium; empty looks for chromium-headless-shell, chromium, Chrome or Edge.</summary>
    public string? Chromium { get; set; }

    /// <summary>Path of poppler's pdftotext; empty looks along PATH.</summary>
    public string? Pdftotext { get; set; }

    /// <summary>Seconds that one attempt at a document may take.</summary>
    public double BatasDetik { get; set; } = 20;

    /// <summary>Documents printed side by side; the others wait.</summary>
    public int Serentak { get; set; } = 2;

    /// <summary>Documents after which Chromium is replaced by a fresh one.</summary>
    public int DaurUlang { get; set; } = 200;

    /// <summary>Largest HTML taken in, in bytes of UTF-8.</summary>
    public int BatasHtml { get; set; } = 8 * 1024 * 1024;

    /// <summary>Largest PDF given out, in bytes.</summary>
    public int BatasPdf { get; set; } = 32 * 1024 * 1024;

    /// <summary>Start Chromium soon after the application has started, so that the first letter does not wait for it.</summary>
    public bool Panaskan { get; set; } = true;

    internal TimeSpan BatasWaktu => TimeSpan.FromSeconds(BatasDetik);
}
