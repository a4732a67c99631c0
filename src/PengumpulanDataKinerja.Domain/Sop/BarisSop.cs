namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// One row of the SOP. The first properties are its printed columns, so that the SOP's owner can proof-read
/// <see cref="Sop"/>; the others say what the product makes of the row.
/// </summary>
/// <param name="Langkah">Column No.</param>
/// <param name="Kegiatan">Column Kegiatan, in the SOP's words.</param>
/// <param name="Pelaksana">The lanes that may complete the row.</param>
/// <param name="Kelengkapan">Column Kelengkapan.</param>
/// <param name="Waktu">Column Waktu: the service time.</param>
/// <param name="Output">Column Output.</param>
/// <param name="Keterangan">Column Ket., as printed.</param>
/// <param name="Jendela">Column Ket. as a rule of the calendar.</param>
public sealed record BarisSop(
    Langkah Langkah,
    string Kegiatan,
    IReadOnlyList<Peran> Pelaksana,
    string Kelengkapan,
    MutuBaku Waktu,
    string Output,
    string Keterangan,
    JendelaSop Jendela)
{
    /// <summary>The act that completes the row.</summary>
    public required Bentuk Bentuk { get; init; }

    /// <summary>Short name for time lines, e.g. "Paraf Sekretaris".</summary>
    public required string Judul { get; init; }

    /// <summary>Title of the task, verb first; {0} is what it is about (a unit, a seksi or the letter).</summary>
    public required string JudulTugas { get; init; }

    /// <summary>The button that completes it.</summary>
    public required string Tombol { get; init; }

    /// <summary>What happens once it is completed, one sentence each: shown beside the button.</summary>
    public IReadOnlyList<string> Sesudah { get; init; } = [];

    /// <summary>Where the "Tidak" arrows lead; empty when the row has none.</summary>
    public IReadOnlyList<Langkah> KembaliKe { get; init; } = [];

    /// <summary>Why the row cannot be completed yet, in words the user reads; null when it can.</summary>
    public Func<Permintaan, Giliran, string?> Halangan { get; init; } = (_, _) => null;

    /// <summary>
    /// Whether the row may be done on paper and entered afterwards. Not where its output is made by the product itself: the print of
    /// the draft (row 3), the package of the berkas (row 14).
    /// </summary>
    public bool DapatDiKertas => Bentuk is not (Bentuk.Konsep or Bentuk.Arsip);

    /// <summary>The printed number.</summary>
    public int No => (int)Langkah;
}
