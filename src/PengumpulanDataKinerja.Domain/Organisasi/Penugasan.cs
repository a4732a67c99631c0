namespace PengumpulanDataKinerja.Domain;

/// <summary>How somebody holds a jabatan. Stored as text.</summary>
public enum JenisPenugasan
{
    /// <summary>Holds the jabatan itself.</summary>
    Definitif,

    /// <summary>Pelaksana tugas: the jabatan is vacant.</summary>
    Plt,

    /// <summary>Pelaksana harian: its holder is absent for a while.</summary>
    Plh,

    /// <summary>Atas nama: its holder has left signing to somebody who goes on in a jabatan of his own.</summary>
    AtasNama,

    /// <summary>Untuk beliau: the Sekretaris, who acts atas nama, has passed it on once more.</summary>
    UntukBeliau,
}

/// <summary>
/// One person in one jabatan from a day to a day. All rights come from the penugasan valid on the day of the act,
/// never from a typed role list.
/// </summary>
public sealed class Penugasan
{
    private Penugasan()
    {
    }

    /// <summary>Creates a penugasan.</summary>
    /// <exception cref="AturanDilanggarException">The peran lacks its unit or seksi, or the days are reversed.</exception>
    public Penugasan(Guid orangId, Peran peran, Guid? unitId, Guid? seksiId, DateOnly mulai, DateOnly? sampai = null, JenisPenugasan jenis = JenisPenugasan.Definitif, string? dasar = null)
    {
        Id = Guid.CreateVersion7();
        OrangId = orangId;
        Peran = peran;
        UnitId = unitId;
        SeksiId = seksiId;
        Jenis = jenis;
        Mulai = mulai;
        Sampai = sampai;
        Dasar = dasar;
        Periksa();
    }

    public Guid Id { get; private set; }

    public Guid OrangId { get; private set; }

    public Peran Peran { get; private set; }

    /// <summary>The unit of a Kabid; null for jabatan of the whole office.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The seksi or subbagian of a Kasi, Kasubbag or Pengisi.</summary>
    public Guid? SeksiId { get; private set; }

    public JenisPenugasan Jenis { get; private set; }

    /// <summary>First day (WIB).</summary>
    public DateOnly Mulai { get; private set; }

    /// <summary>Last day (WIB), ends at midnight; null while it runs.</summary>
    public DateOnly? Sampai { get; private set; }

    /// <summary>Number and date of the decree.</summary>
    public string? Dasar { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Versi { get; set; }

    /// <summary>Signs for the holder, under two titles or three.</summary>
    public bool AdalahPelimpahan => Jenis is JenisPenugasan.AtasNama or JenisPenugasan.UntukBeliau;

    /// <inheritdoc cref="AwalanUntuk"/>
    public string Awalan => AwalanUntuk(Jenis);

    /// <summary>What stands before the jabatan on screen, with a space; empty for its holder.</summary>
    public static string AwalanUntuk(JenisPenugasan jenis) => jenis switch
    {
        JenisPenugasan.Definitif => "",
        JenisPenugasan.Plt => "Plt. ",
        JenisPenugasan.Plh => "Plh. ",
        JenisPenugasan.AtasNama => "a.n. ",
        JenisPenugasan.UntukBeliau => "u.b. ",
    };

    public bool BerlakuPada(DateOnly hari) => Mulai <= hari && (Sampai is null || hari <= Sampai);

    /// <summary>Ends the penugasan on a day; that day still counts.</summary>
    /// <exception cref="AturanDilanggarException">The day lies before the first one.</exception>
    public void Akhiri(DateOnly hariTerakhir)
    {
        Sampai = hariTerakhir;
        Periksa();
    }

    private void Periksa()
    {
        if (Sampai < Mulai)
        {
            throw new AturanDilanggarException("Tanggal selesai penugasan tidak boleh mendahului tanggal mulainya.", nameof(Sampai));
        }

        if (AdalahPelimpahan && Peran != Peran.KepalaDinas)
        {
            throw new AturanDilanggarException("a.n. dan u.b. hanya untuk jabatan Kepala Dinas: surat ditandatangani atas namanya.", nameof(Jenis));
        }

        if (Peran == Peran.Kabid && UnitId is null)
        {
            throw new AturanDilanggarException("Pilih bidang untuk penugasan Kabid/KPA.", nameof(UnitId));
        }

        if (Peran is Peran.Kasi or Peran.Kasubbag or Peran.Pengisi && SeksiId is null)
        {
            throw new AturanDilanggarException("Pilih seksi atau subbagian untuk penugasan ini.", nameof(SeksiId));
        }
    }
}
