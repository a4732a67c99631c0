namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// One node of the year's plan: a tujuan, sasaran, program, kegiatan or sub kegiatan, with its code and its money. Indicators hang on it.
/// </summary>
public sealed class UnsurRencana
{
    /// <summary>Longest code, in characters.</summary>
    public const int PanjangKode = 40;

    /// <summary>Longest name, in characters.</summary>
    public const int PanjangNama = 500;

    private UnsurRencana()
    {
    }

    /// <summary>Creates a node.</summary>
    /// <param name="tahun">Year of the plan.</param>
    /// <param name="urutan">Place among nodes without a code.</param>
    /// <param name="isi">Everything else.</param>
    /// <param name="induk">The node that it belongs to; null at the top.</param>
    public UnsurRencana(int tahun, int urutan, IsiUnsur isi, UnsurRencana? induk)
    {
        Id = Guid.CreateVersion7();
        Tahun = tahun;
        Urutan = urutan;
        Ubah(isi, induk);
    }

    public Guid Id { get; private set; }

    public int Tahun { get; private set; }

    public LevelIndikator Level { get; private set; }

    /// <summary>Code of the nomenclature, e.g. "2.15.02.2.02.0002"; empty for tujuan and sasaran.</summary>
    public string Kode { get; private set; } = "";

    public string Nama { get; private set; } = "";

    public Guid? IndukId { get; private set; }

    public int Urutan { get; set; }

    /// <summary>Budget of the year in rupiah; null when not given.</summary>
    public decimal? Pagu { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Versi { get; set; }

    /// <summary>Code and name in one line.</summary>
    public string Sebutan => Kode.Length > 0 ? $"{Kode} {Nama}" : Nama;

    /// <summary>All that it says, to be compared or taken over into another year.</summary>
    public IsiUnsur Isi() => new(Level, Kode, Nama, Pagu);

    /// <summary>Replaces what the node says and where it hangs.</summary>
    /// <exception cref="AturanDilanggarException">Name missing, or the parent is no higher one of the same year.</exception>
    public void Ubah(IsiUnsur isi, UnsurRencana? induk)
    {
        if (string.IsNullOrWhiteSpace(isi.Nama))
        {
            throw new AturanDilanggarException("Isi uraian.", nameof(isi.Nama));
        }

        if (induk is not null && (induk.Tahun != Tahun || induk.Level >= isi.Level))
        {
            throw new AturanDilanggarException($"{PohonRencana.Sebutan(isi.Level)} tidak dapat berada di bawah {PohonRencana.Sebutan(induk.Level).ToLowerInvariant()} {induk.Sebutan}. Urutannya: tujuan, sasaran, program, kegiatan, sub kegiatan.", nameof(IndukId));
        }

        Level = isi.Level;
        Kode = isi.Kode?.Trim() ?? "";
        Nama = isi.Nama.Trim();
        Pagu = isi.Pagu;
        IndukId = induk?.Id;
    }
}

/// <summary>What a node says, as typed or imported.</summary>
public sealed record IsiUnsur(LevelIndikator Level, string? Kode, string Nama, decimal? Pagu);

/// <summary>The plan of one year as a tree.</summary>
public sealed class PohonRencana
{
    private readonly Dictionary<Guid, UnsurRencana> menurutId;
    private readonly ILookup<Guid?, UnsurRencana> anak;

    /// <summary>Builds the tree.</summary>
    /// <param name="unsur">All nodes of the year, in any order.</param>
    public PohonRencana(IEnumerable<UnsurRencana> unsur)
    {
        menurutId = unsur.ToDictionary(u => u.Id);
        anak = menurutId.Values.OrderBy(u => u.Kode, StringComparer.Ordinal).ThenBy(u => u.Urutan).ThenBy(u => u.Id).ToLookup(u => u.IndukId);
        var baris = new List<(UnsurRencana Unsur, int Dalam)>(menurutId.Count);
        Susun(null, 0, baris);
        Baris = baris;
    }

    /// <summary>Every node with its depth from 0, each parent before its children; siblings by code, those without one as they were entered.</summary>
    public IReadOnlyList<(UnsurRencana Unsur, int Dalam)> Baris { get; }

    /// <summary>A node of this year, or null.</summary>
    public UnsurRencana? this[Guid? id] => id is { } i ? menurutId.GetValueOrDefault(i) : null;

    /// <summary>The nodes right below one.</summary>
    public IEnumerable<UnsurRencana> Anak(UnsurRencana unsur) => anak[unsur.Id];

    /// <summary>The nodes above one, from the top.</summary>
    public IReadOnlyList<UnsurRencana> Jalur(UnsurRencana unsur)
    {
        var jalur = new List<UnsurRencana>();
        for (var atas = this[unsur.IndukId]; atas is not null; atas = this[atas.IndukId])
        {
            jalur.Insert(0, atas);
        }

        return jalur;
    }

    /// <summary>The way down to a node as one text, so that a snapshot can tell what lies below what: "{id}/{id}".</summary>
    public string TulisJalur(UnsurRencana unsur) => string.Join('/', Jalur(unsur).Append(unsur).Select(u => u.Id.ToString("N")));

    /// <summary>Refuses what the rest of the tree does not allow.</summary>
    /// <param name="unsur">A node of the tree, or one about to be added.</param>
    /// <exception cref="AturanDilanggarException">Its code is taken, its name stands there twice, or a child no longer fits below it.</exception>
    public void Pastikan(UnsurRencana unsur)
    {
        foreach (var lain in menurutId.Values)
        {
            if (lain.Id == unsur.Id)
            {
                continue;
            }

            if (unsur.Kode.Length > 0 && string.Equals(lain.Kode, unsur.Kode, StringComparison.OrdinalIgnoreCase))
            {
                throw new AturanDilanggarException($"Kode {unsur.Kode} sudah dipakai {Sebutan(lain.Level).ToLowerInvariant()} {lain.Nama}.", nameof(unsur.Kode));
            }

            if (lain.IndukId == unsur.IndukId && lain.Level == unsur.Level && lain.Kode == unsur.Kode && string.Equals(lain.Nama, unsur.Nama, StringComparison.OrdinalIgnoreCase))
            {
                throw new AturanDilanggarException($"{Sebutan(unsur.Level)} {unsur.Nama} sudah ada di tempat yang sama.", nameof(unsur.Nama));
            }
        }

        if (Anak(unsur).FirstOrDefault(a => a.Level <= unsur.Level) is { } bawah)
        {
            throw new AturanDilanggarException($"{Sebutan(bawah.Level)} {bawah.Sebutan} berada di bawahnya, jadi tingkatnya tidak dapat menjadi {Sebutan(unsur.Level).ToLowerInvariant()}.", nameof(unsur.Level));
        }
    }

    /// <summary>What a node should hold by plain sums of those below it; null when none of them has an amount.</summary>
    public decimal? JumlahPaguAnak(UnsurRencana unsur)
    {
        decimal? jumlah = null;
        foreach (var bawah in Anak(unsur))
        {
            if ((bawah.Pagu ?? JumlahPaguAnak(bawah)) is { } pagu)
            {
                jumlah = (jumlah ?? 0) + pagu;
            }
        }

        return jumlah;
    }

    /// <summary>A stored amount that differs from the sum of its children; null when all is well.</summary>
    public SelisihAnggaran? Selisih(UnsurRencana unsur) =>
        unsur.Pagu is { } pagu && JumlahPaguAnak(unsur) is { } jumlah && pagu != jumlah ? new(unsur.Sebutan, pagu, jumlah) : null;

    /// <summary>"Tujuan", "Sub kegiatan".</summary>
    public static string Sebutan(LevelIndikator level) => level == LevelIndikator.SubKegiatan ? "Sub kegiatan" : level.ToString();

    private void Susun(Guid? induk, int dalam, List<(UnsurRencana Unsur, int Dalam)> baris)
    {
        foreach (var unsur in anak[induk])
        {
            baris.Add((unsur, dalam));
            Susun(unsur.Id, dalam + 1, baris);
        }
    }
}
