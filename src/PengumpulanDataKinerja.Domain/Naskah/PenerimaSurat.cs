namespace PengumpulanDataKinerja.Domain;

/// <summary>One recipient of a letter, with the receipt.</summary>
public sealed class PenerimaSurat
{
    private PenerimaSurat()
    {
    }

    internal PenerimaSurat(Guid suratId, int urut, TujuanSurat tujuan)
    {
        Id = Guid.CreateVersion7();
        SuratId = suratId;
        Urut = urut;
        Sebutan = tujuan.Sebutan;
        UnitId = tujuan.UnitId;
        SeksiId = tujuan.SeksiId;
    }

    public Guid Id { get; private set; }

    public Guid SuratId { get; private set; }

    public int Urut { get; private set; }

    /// <summary>Title as printed after "Yth.".</summary>
    public string Sebutan { get; private set; } = "";

    /// <summary>The unit whose head receives it.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The subbagian whose head receives it (sekretariat).</summary>
    public Guid? SeksiId { get; private set; }

    public DateTime? DikirimPada { get; private set; }

    public DateTime? DibacaPada { get; private set; }

    /// <summary>Who read it first.</summary>
    public Pelaku? DibacaOleh { get; private set; }

    /// <summary>The receipt that was signed for the hardcopy; null while nobody entered one.</summary>
    public TandaTerima? TandaTerima { get; private set; }

    internal void CatatTandaTerima(TandaTerima tanda) => TandaTerima = tanda;

    internal void Kirim(DateTime sekarang) => DikirimPada ??= sekarang;

    internal bool Baca(Pelaku pelaku, DateTime sekarang)
    {
        if (DikirimPada is null || DibacaPada is not null)
        {
            return false;
        }

        DibacaPada = sekarang;
        DibacaOleh = pelaku;
        return true;
    }
}

/// <summary>A receipt on paper: who took the hardcopy, when, and who entered it.</summary>
public sealed record TandaTerima
{
    /// <summary>Longest name, letters.</summary>
    public const int PanjangNama = 200;

    /// <summary>Longest title, letters.</summary>
    public const int PanjangJabatan = 250;

    private TandaTerima()
    {
    }

    internal TandaTerima(string nama, string jabatan, DateTime pada, Pelaku pencatat, DateTime dicatatPada)
    {
        (Nama, Jabatan, Pada, Pencatat, DicatatPada) = (nama, jabatan, pada, pencatat, dicatatPada);
    }

    public string Nama { get; private set; } = "";

    public string Jabatan { get; private set; } = "";

    /// <summary>When it was taken, UTC.</summary>
    public DateTime Pada { get; private set; }

    public Pelaku Pencatat { get; private set; } = Pelaku.Sistem;

    public DateTime DicatatPada { get; private set; }
}

/// <summary>A recipient of a letter.</summary>
public sealed record TujuanSurat(string Sebutan, Guid? UnitId, Guid? SeksiId);
