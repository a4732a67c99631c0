namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// A row as it stood when its data were sent back, and what the reviewer found wrong with it. Kept for every row that lay before the
/// reviewer, also those he had nothing to say of: on resubmission he sees first what changed, and what was returned stays readable.
/// </summary>
public sealed class PengembalianIsian
{
    /// <summary>Longest fault and answer, in characters.</summary>
    public const int PanjangKalimat = 1000;

    private PengembalianIsian()
    {
    }

    internal PengembalianIsian(Isian isian, Giliran giliran, string kesalahan, Pelaku pelaku, DateTime pada)
    {
        Id = Guid.CreateVersion7();
        IsianId = isian.Id;
        GiliranId = giliran.Id;
        Langkah = giliran.Langkah;
        Pada = pada;
        Oleh = pelaku;
        Kesalahan = kesalahan;
        Isi = isian.IsiKini;
        PosisiPerTanggal = isian.PosisiPerTanggal;
    }

    public Guid Id { get; private set; }

    public Guid IsianId { get; private set; }

    /// <summary>The turn that was left by the return: all rows of one return bear the same.</summary>
    public Guid GiliranId { get; private set; }

    /// <summary>The row of the SOP at which the reviewer stood: 9 or 10.</summary>
    public Langkah Langkah { get; private set; }

    /// <summary>When it came into the product, UTC.</summary>
    public DateTime Pada { get; private set; }

    public Pelaku Oleh { get; private set; } = Pelaku.Sistem;

    /// <summary>What is wrong with the row, in the reviewer's words; empty when he did not name it.</summary>
    public string Kesalahan { get; private set; } = "";

    /// <summary>What the row said.</summary>
    public IsiBaris Isi { get; private set; } = IsiBaris.Kosong;

    /// <summary>The day that the figure then spoke for.</summary>
    public DateOnly? PosisiPerTanggal { get; private set; }

    /// <summary>Why the row stays as it is, in the words of the seksi; empty when it does not say so.</summary>
    public string Jawaban { get; private set; } = "";

    /// <summary>Whether the reviewer named the row.</summary>
    public bool Ditandai => Kesalahan.Length > 0;

    internal void Jawab(string jawaban) => Jawaban = jawaban;
}

/// <summary>A row that a reviewer names, with what is wrong with it.</summary>
public sealed record KesalahanBaris(Guid IsianId, string? Kesalahan);

/// <summary>What became of a row since it was returned.</summary>
/// <param name="Seksi">Whose row it is.</param>
/// <param name="Isian">The row now.</param>
/// <param name="Sejak">The row as it was returned.</param>
/// <param name="Bidang">The fields that differ.</param>
/// <param name="BuktiBaru">Evidence added since.</param>
/// <param name="BuktiDihapus">Evidence taken away since.</param>
/// <param name="BuktiDiganti">Evidence that has a newer version since; that one is among the new.</param>
public sealed record PerubahanIsian(PengumpulanSeksi Seksi, Isian Isian, PengembalianIsian Sejak, IReadOnlyList<PerubahanBidang> Bidang, IReadOnlyList<BuktiDukung> BuktiBaru, IReadOnlyList<BuktiDukung> BuktiDihapus, IReadOnlyList<BuktiDukung> BuktiDiganti)
{
    public bool Berubah => Bidang.Count + BuktiBaru.Count + BuktiDihapus.Count > 0;

    /// <summary>"berubah", "tidak diubah, dijawab", "tidak diubah".</summary>
    public string Sebutan => Berubah ? "berubah" : Sejak.Jawaban.Length > 0 ? "tidak diubah, dijawab" : "tidak diubah";
}
