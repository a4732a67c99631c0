namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// A lembar disposisi of rows 1, 2, 7 and 13, or one with which a receiver of such a slip passes it on. It bears the giver's record, no PDF
/// signature.
/// </summary>
public sealed class Disposisi
{
    /// <summary>Longest completion note, letters.</summary>
    public const int PanjangCatatan = 1000;

    private readonly List<PenerimaDisposisi> penerima = [];

    private Disposisi()
    {
    }

    internal Disposisi(Giliran giliran, Guid? indukId)
    {
        Id = Guid.CreateVersion7();
        PermintaanId = giliran.PermintaanId;
        GiliranId = giliran.Id;
        Langkah = giliran.Langkah;
        UnitId = giliran.UnitId;
        IndukId = indukId;
    }

    /// <summary>A slip that passes another one on; it completes no row of the SOP.</summary>
    internal Disposisi(Disposisi induk)
    {
        Id = Guid.CreateVersion7();
        PermintaanId = induk.PermintaanId;
        Langkah = induk.Langkah;
        UnitId = induk.UnitId;
        IndukId = induk.Id;
    }

    public Guid Id { get; private set; }

    public Guid PermintaanId { get; private set; }

    /// <summary>The turn that it completes; null when it only passes another slip on.</summary>
    public Guid? GiliranId { get; private set; }

    /// <summary>Calendar year of its agenda number; null while it is only filled in.</summary>
    public int? TahunAgenda { get; private set; }

    /// <summary>Its place in the office's agenda of slips of that year, from 1. The store draws it when the slip is given.</summary>
    public int? NomorAgenda { get; private set; }

    public Langkah Langkah { get; private set; }

    public Guid? UnitId { get; private set; }

    /// <summary>The slip this one passes on; null at the head of the chain.</summary>
    public Guid? IndukId { get; private set; }

    /// <summary>What the receivers are to do.</summary>
    public string Instruksi { get; private set; } = "";

    /// <summary>Further note; may be empty.</summary>
    public string Catatan { get; private set; } = "";

    /// <summary>When it is to be done.</summary>
    public DateOnly? Tenggat { get; private set; }

    /// <summary>Who gave it; null while it is only filled in.</summary>
    public Pelaku? Pemberi { get; private set; }

    /// <summary>When it was given, UTC.</summary>
    public DateTime? DiberikanPada { get; private set; }

    public IReadOnlyList<PenerimaDisposisi> Penerima => penerima;

    /// <summary>Whether it passes another slip on beside the SOP.</summary>
    public bool AdalahTerusan => GiliranId is null;

    /// <summary>"12/2026", or null while it is only filled in.</summary>
    public string? Agenda => NomorAgenda is { } nomor ? $"{nomor}/{TahunAgenda}" : null;

    /// <summary>Whether it names a receiver and an instruction.</summary>
    public bool Lengkap => penerima.Count > 0 && !string.IsNullOrWhiteSpace(Instruksi);

    /// <summary>Whether a person may open the slip that day: everybody in the SOP, a unit's slip only whoever sees its data.</summary>
    public bool BolehDilihat(Petugas petugas, Organisasi organisasi) =>
        UnitId is { } unit ? organisasi.BolehMelihatData(petugas, unit) : Organisasi.BolehMelihatAlur(petugas);

    internal void Isi(IsiDisposisi isi, DateOnly hari)
    {
        if (string.IsNullOrWhiteSpace(isi.Instruksi))
        {
            throw new AturanDilanggarException("Tulis isi perintah.", nameof(IsiDisposisi.Instruksi));
        }

        if (isi.Penerima.Count == 0)
        {
            throw new AturanDilanggarException("Pilih sedikitnya satu penerima.", nameof(IsiDisposisi.Penerima));
        }

        if (isi.Tenggat < hari)
        {
            throw new AturanDilanggarException("Tenggat tidak boleh mendahului hari ini.", nameof(IsiDisposisi.Tenggat));
        }

        Instruksi = isi.Instruksi.Trim();
        Catatan = isi.Catatan?.Trim() ?? "";
        Tenggat = isi.Tenggat;
        penerima.Clear();
        penerima.AddRange(isi.Penerima.Select((p, i) => new PenerimaDisposisi(Id, i + 1, p)));
    }

    internal void Berikan(Pelaku pemberi, DateTime sekarang)
    {
        Pemberi = pemberi;
        DiberikanPada = sekarang;
    }
}

/// <summary>One receiver of a slip, with when it was read and done.</summary>
public sealed class PenerimaDisposisi
{
    private PenerimaDisposisi()
    {
    }

    internal PenerimaDisposisi(Guid disposisiId, int urut, TujuanDisposisi tujuan)
    {
        Id = Guid.CreateVersion7();
        DisposisiId = disposisiId;
        Urut = urut;
        Sebutan = tujuan.Sebutan;
        SeksiId = tujuan.SeksiId;
        Peran = tujuan.Peran;
        OrangId = tujuan.OrangId;
    }

    public Guid Id { get; private set; }

    public Guid DisposisiId { get; private set; }

    public int Urut { get; private set; }

    /// <summary>Title as printed on the slip.</summary>
    public string Sebutan { get; private set; } = "";

    /// <summary>The seksi or subbagian of the receiver; null for jabatan of the whole office.</summary>
    public Guid? SeksiId { get; private set; }

    /// <summary>The jabatan in which it was received; null for the head of the seksi.</summary>
    public Peran? Peran { get; private set; }

    /// <summary>Who held the jabatan when the slip was given; his successor stands in for him.</summary>
    public Guid? OrangId { get; private set; }

    /// <summary>First opened by the receiver, UTC.</summary>
    public DateTime? DibacaPada { get; private set; }

    /// <summary>What it ordered was completed, UTC.</summary>
    public DateTime? SelesaiPada { get; private set; }

    /// <summary>What the receiver says about it being done; null while he said nothing.</summary>
    public string? Catatan { get; private set; }

    /// <summary>Who said so.</summary>
    public Pelaku? DicatatOleh { get; private set; }

    /// <summary>When he said so, UTC.</summary>
    public DateTime? DicatatPada { get; private set; }

    internal void Baca(DateTime sekarang) => DibacaPada ??= sekarang;

    internal void Selesaikan(DateTime sekarang)
    {
        Baca(sekarang);
        SelesaiPada ??= sekarang;
    }

    internal void Catat(string catatan, Pelaku oleh, DateTime sekarang)
    {
        Baca(sekarang);
        (Catatan, DicatatOleh, DicatatPada) = (catatan, oleh, sekarang);
    }
}

/// <summary>What a slip says, as typed.</summary>
public sealed record IsiDisposisi(IReadOnlyList<TujuanDisposisi> Penerima, string Instruksi, string? Catatan, DateOnly? Tenggat);

/// <summary>A receiver of a slip.</summary>
/// <param name="Sebutan">Printed title.</param>
/// <param name="SeksiId">His seksi or subbagian.</param>
/// <param name="Peran">His jabatan; null for the head of the seksi.</param>
/// <param name="OrangId">Who holds it that day.</param>
public sealed record TujuanDisposisi(string Sebutan, Guid? SeksiId = null, Peran? Peran = null, Guid? OrangId = null);
