namespace PengumpulanDataKinerja.Domain;

/// <summary>What a notice is about. Stored as text.</summary>
public enum JenisPemberitahuan
{
    /// <summary>A task has come to the reader.</summary>
    TugasBaru,

    /// <summary>A task has come back with a note.</summary>
    Dikembalikan,

    /// <summary>The tenggat of a task comes near, or has passed.</summary>
    Pengingat,

    /// <summary>A task below the reader is late.</summary>
    Eskalasi,

    /// <summary>A letter was sent to the reader.</summary>
    Surat,

    /// <summary>A slip was passed on to the reader.</summary>
    Disposisi,

    /// <summary>A correction waits for the reader's decision.</summary>
    Koreksi,
}

/// <summary>
/// One notice to one person. It is worked out from what the office holds and never holds anything itself: without it the task is on "Tugas
/// saya" all the same. Its key, with the person, is unique, so that however often it is worked out there is one.
/// </summary>
public sealed class Pemberitahuan
{
    /// <summary>Longest title and longest text.</summary>
    public const int PanjangJudul = 300;

    /// <inheritdoc cref="PanjangJudul"/>
    public const int PanjangIsi = 1000;

    private Pemberitahuan()
    {
    }

    /// <summary>Creates a notice.</summary>
    /// <param name="orangId">To whom.</param>
    /// <param name="kunci">What makes it one of its kind; unique together with the person.</param>
    /// <param name="tulisan">What it says.</param>
    /// <param name="giliranId">The turn it belongs to; null for what is no turn.</param>
    /// <param name="sekarang">Office's clock, UTC.</param>
    public Pemberitahuan(Guid orangId, string kunci, TulisanPemberitahuan tulisan, Guid? giliranId, DateTime sekarang)
    {
        Id = Guid.CreateVersion7();
        OrangId = orangId;
        Kunci = kunci;
        Jenis = tulisan.Jenis;
        Judul = Potong(tulisan.Judul, PanjangJudul);
        Isi = Potong(tulisan.Isi, PanjangIsi);
        Tautan = tulisan.Tautan;
        Tenggat = tulisan.Tenggat;
        GiliranId = giliranId;
        DibuatPada = sekarang;
    }

    public Guid Id { get; private set; }

    /// <summary>To whom.</summary>
    public Guid OrangId { get; private set; }

    public JenisPemberitahuan Jenis { get; private set; }

    /// <summary>The turn it belongs to; null for what is no turn.</summary>
    public Guid? GiliranId { get; private set; }

    /// <summary>What makes it one of its kind; unique together with the person.</summary>
    public string Kunci { get; private set; } = "";

    /// <summary>Verb first, as on "Tugas saya".</summary>
    public string Judul { get; private set; } = "";

    /// <summary>One or two sentences.</summary>
    public string Isi { get; private set; } = "";

    /// <summary>Local address to which it leads.</summary>
    public string Tautan { get; private set; } = "";

    /// <summary>Due date of what it is about, WIB, as it was then; null when there is none.</summary>
    public DateOnly? Tenggat { get; private set; }

    /// <summary>Office's clock, UTC.</summary>
    public DateTime DibuatPada { get; private set; }

    /// <summary>When its reader opened it, UTC.</summary>
    public DateTime? DibacaPada { get; private set; }

    /// <summary>When what it is about was finished, cancelled or given to somebody else, UTC.</summary>
    public DateTime? BerakhirPada { get; private set; }

    private static string Potong(string teks, int panjang) => teks.Length <= panjang ? teks : string.Concat(teks.AsSpan(0, panjang - 1), "…");
}

/// <summary>What a notice says.</summary>
/// <param name="Jenis">What it is about.</param>
/// <param name="Judul">Verb first.</param>
/// <param name="Isi">One or two sentences.</param>
/// <param name="Tautan">Local address.</param>
/// <param name="Tenggat">Due date, WIB.</param>
public sealed record TulisanPemberitahuan(JenisPemberitahuan Jenis, string Judul, string Isi, string Tautan, DateOnly? Tenggat);
