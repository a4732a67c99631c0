namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// A step that was done on paper because network or power were down, and entered afterwards (SOP, settled silences, no. 8): its real time,
/// the scan, the witness, and who entered it. The turn itself bears the real time; this record is why it may.
/// </summary>
public sealed class CatatanKertas
{
    private CatatanKertas()
    {
    }

    internal CatatanKertas(Giliran giliran, DateTime dikerjakanPada, DateTime dicatatPada, Pelaku pencatat, Pelaku saksi, string alasan, BerkasBukti pindaian)
    {
        Id = Guid.CreateVersion7();
        PermintaanId = giliran.PermintaanId;
        GiliranId = giliran.Id;
        DikerjakanPada = dikerjakanPada;
        DicatatPada = dicatatPada;
        Pencatat = pencatat;
        Saksi = saksi;
        Alasan = alasan;
        Nama = pindaian.Nama;
        Tipe = pindaian.Tipe;
        Sha256 = pindaian.Sha256;
        Ukuran = pindaian.Ukuran;
    }

    public Guid Id { get; private set; }

    public Guid PermintaanId { get; private set; }

    /// <summary>The turn that was ended on paper.</summary>
    public Guid GiliranId { get; private set; }

    /// <summary>The real time as written on the paper, UTC; equal to the end of the turn.</summary>
    public DateTime DikerjakanPada { get; private set; }

    /// <summary>When it was entered, UTC.</summary>
    public DateTime DicatatPada { get; private set; }

    /// <summary>Who entered it, as of that day.</summary>
    public Pelaku Pencatat { get; private set; } = Pelaku.Sistem;

    /// <summary>Who saw it being done, as of the real day; neither the pelaksana nor the one who entered it.</summary>
    public Pelaku Saksi { get; private set; } = Pelaku.Sistem;

    /// <summary>Why it was done on paper.</summary>
    public string Alasan { get; private set; } = "";

    /// <summary>Name of the scan as shown, cleaned.</summary>
    public string Nama { get; private set; } = "";

    /// <summary>MIME type as found in its content.</summary>
    public string Tipe { get; private set; } = "";

    /// <summary>Its name in the store, hex.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Ukuran { get; private set; }

    /// <summary>"di atas kertas, dicatat 16 September 2026, 08.10 WIB oleh …, saksi …": the mark that follows the step everywhere.</summary>
    public string Tanda => $"di atas kertas, dicatat {Waktu.TanggalJam(DicatatPada)} oleh {Pencatat}, saksi {Saksi}";
}

/// <summary>What the paper says, as typed from it.</summary>
/// <param name="Pindaian">The scan, already in the store.</param>
/// <param name="Saksi">The witness with the penugasan of the real day.</param>
/// <param name="Alasan">Why it was done on paper.</param>
public sealed record IsiKertas(BerkasBukti Pindaian, Petugas Saksi, string? Alasan)
{
    public const string TipePdf = "application/pdf";

    /// <summary>Rows 1, 2, 7 and 13: what the slip says.</summary>
    public IsiDisposisi? Disposisi { get; init; }

    /// <summary>Rows 5 and 11: the number written on the letter.</summary>
    public NomorSurat? Nomor { get; init; }

    /// <summary>Where it was sent back to; null when the row was completed.</summary>
    public PengembalianKertas? Kembali { get; init; }

    /// <summary>The note of a return, or optional words.</summary>
    public string? Catatan { get; init; }
}

/// <summary>A return that was decided on paper.</summary>
/// <param name="Ke">Where to; null takes the row's only arrow.</param>
/// <param name="SeksiId">The seksi whose data went back, when the arrow leads to row 8.</param>
public sealed record PengembalianKertas(Langkah? Ke, IReadOnlyCollection<Guid> SeksiId);
