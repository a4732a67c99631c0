namespace PengumpulanDataKinerja.Domain;

/// <summary>A stored file that becomes evidence.</summary>
/// <param name="Nama">Name as shown, cleaned.</param>
/// <param name="Tipe">MIME type as found in the content.</param>
/// <param name="Sha256">Its name in the store, hex.</param>
/// <param name="Ukuran">Bytes.</param>
public sealed record BerkasBukti(string Nama, string Tipe, string Sha256, long Ukuran);

/// <summary>
/// One evidence file of an isian, or one version of it: replacing it adds the next version, removing it hides all of them. Rows and
/// files stay either way.
/// </summary>
public sealed class BuktiDukung
{
    /// <summary>Longest note of a checker, in characters.</summary>
    public const int PanjangCatatan = 1000;

    private readonly List<CatatanBukti> daftarCatatan = [];

    private BuktiDukung()
    {
    }

    internal BuktiDukung(Guid isianId, BerkasBukti berkas, string untuk, Pelaku pelaku, DateTime sekarang, BuktiDukung? pendahulu = null)
    {
        Id = Guid.CreateVersion7();
        IsianId = isianId;
        RangkaianId = pendahulu?.RangkaianId ?? Id;
        VersiKe = (pendahulu?.VersiKe ?? 0) + 1;
        Nama = berkas.Nama;
        Tipe = berkas.Tipe;
        Sha256 = berkas.Sha256;
        Ukuran = berkas.Ukuran;
        Untuk = untuk;
        DiunggahOleh = pelaku;
        DiunggahPada = sekarang;
    }

    public Guid Id { get; private set; }

    public Guid IsianId { get; private set; }

    /// <summary>Id of the first version; every version of the file bears it.</summary>
    public Guid RangkaianId { get; private set; }

    /// <summary>Which version of the file it is, from 1.</summary>
    public int VersiKe { get; private set; }

    /// <summary>Name of the file as shown, cleaned.</summary>
    public string Nama { get; private set; } = "";

    /// <summary>MIME type as found in the content.</summary>
    public string Tipe { get; private set; } = "";

    /// <summary>SHA-256 of the stored file, hex.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Size in bytes.</summary>
    public long Ukuran { get; private set; }

    /// <summary>The piece of the required list that it is for; empty for anything else.</summary>
    public string Untuk { get; private set; } = "";

    public Pelaku DiunggahOleh { get; private set; } = Pelaku.Sistem;

    public DateTime DiunggahPada { get; private set; }

    /// <summary>When the next version took its place; by whom, that one says.</summary>
    public DateTime? DigantiPada { get; private set; }

    public DateTime? DihapusPada { get; private set; }

    /// <summary>Notes of those who checked this version, oldest first as written.</summary>
    public IReadOnlyList<CatatanBukti> DaftarCatatan => daftarCatatan;

    /// <summary>Whether it counts: the last version, not removed.</summary>
    public bool Berlaku => DigantiPada is null && DihapusPada is null;

    internal void Ganti(DateTime sekarang) => DigantiPada = sekarang;

    internal void Hapus(DateTime sekarang) => DihapusPada ??= sekarang;

    internal void Tandai(string untuk) => Untuk = untuk;

    // Sent twice: the same words of the same person are one note.
    internal bool Catat(string teks, Pelaku pelaku, DateTime sekarang)
    {
        if (daftarCatatan.MaxBy(c => c.Pada) is { } akhir && akhir.Teks == teks && akhir.Oleh.OrangId == pelaku.OrangId)
        {
            return false;
        }

        daftarCatatan.Add(new CatatanBukti(Id, teks, pelaku, sekarang));
        return true;
    }
}

/// <summary>What somebody who checked the data wrote about one version of an evidence file. Never changed, never removed.</summary>
public sealed class CatatanBukti
{
    private CatatanBukti()
    {
    }

    internal CatatanBukti(Guid buktiDukungId, string teks, Pelaku oleh, DateTime pada)
    {
        Id = Guid.CreateVersion7();
        BuktiDukungId = buktiDukungId;
        Teks = teks;
        Oleh = oleh;
        Pada = pada;
    }

    public Guid Id { get; private set; }

    public Guid BuktiDukungId { get; private set; }

    public string Teks { get; private set; } = "";

    public Pelaku Oleh { get; private set; } = Pelaku.Sistem;

    public DateTime Pada { get; private set; }
}
