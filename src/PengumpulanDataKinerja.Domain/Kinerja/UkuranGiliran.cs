namespace PengumpulanDataKinerja.Domain;

/// <summary>One turn measured by both clocks. It names a place, never a person.</summary>
/// <param name="Langkah">The row.</param>
/// <param name="Putaran">Round, from 1.</param>
/// <param name="Sejak">When it could be done, UTC.</param>
/// <param name="Sampai">When it was done, UTC; now, while it waits.</param>
/// <param name="Tenggat">The calendar's due date.</param>
public sealed record UkuranGiliran(Langkah Langkah, int Putaran, DateTime Sejak, DateTime Sampai, DateOnly Tenggat)
{
    /// <summary>The unit or seksi of rows 7–10; null where the row runs once.</summary>
    public string? Tempat { get; init; }

    /// <summary>The unit of rows 7–10.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Whether it still waits, so that both clocks run on.</summary>
    public bool Berjalan { get; init; }

    /// <summary>Whether it was sent back.</summary>
    public bool Dikembalikan { get; init; }

    /// <summary>Whether it decides tepat or terlambat: the last round, and nothing before it has been opened again.</summary>
    public bool Menentukan { get; init; }

    /// <summary>Whether it was done on paper; its time is then the real one.</summary>
    public bool DiKertas { get; init; }

    /// <summary>Service time, in what the row's mutu baku counts.</summary>
    public required int Lama { get; init; }

    /// <summary>Minutes of office hours past the mutu baku.</summary>
    public required int MenitLewat { get; init; }

    /// <summary>Working days past the tenggat; 0 also for one done on a free day right after it.</summary>
    public required int HariTerlambat { get; init; }

    /// <summary>The calendar's verdict on this turn in words.</summary>
    public required string SebutanKetepatan { get; init; }

    /// <summary>Whether it was done, or waits, past its tenggat.</summary>
    public bool Terlambat => KalenderKerja.Ketepatan(Tenggat, Sampai) == Ketepatan.Terlambat;

    /// <summary>Why it was late, as its pelaksana said.</summary>
    public string? Sebab { get; init; }

    /// <summary>What it was in words: "Lantas, putaran ke-2"; null where nothing needs to be told apart.</summary>
    public string? Sebutan
    {
        get
        {
            var bagian = new[] { Tempat, Putaran > 1 ? $"putaran ke-{Putaran}" : null, Berjalan ? "masih berjalan" : null }.OfType<string>().ToList();
            return bagian.Count == 0 ? null : string.Join(", ", bagian);
        }
    }
}
