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
    public Penugasan(Guid orangId, Peran peran, Guid? unitId, Guid? seksiId, DateOnly mulai, DateOnly? sampai = null, JenisPenugasan jenis = JenisPenugasan.Definitif, string? dasar = null, DateOnly? tanggalDasar = null)
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
        TanggalDasar = tanggalDasar;
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

    /// <summary>Number of the decree; of a Plh. or Plt. always known.</summary>
    public string? Dasar { get; private set; }

    /// <summary>Date of the decree; of a Plh. or Plt. always known.</summary>
    public DateOnly? TanggalDasar { get; private set; }

    /// <summary>The decree in words, "800/14/2026 tanggal 3 September 2026"; null when none is known.</summary>
    public string? SebutanDasar => (Dasar, TanggalDasar) switch
    {
        ({ } nomor, { } tanggal) => $"{nomor} tanggal {Waktu.Tanggal(tanggal)}",
        ({ } nomor, null) => nomor,
        (null, { } tanggal) => $"tanggal {Waktu.Tanggal(tanggal)}",
        _ => null,
    };

    /// <summary>Concurrency token.</summary>
    public int Versi { get; set; }

    /// <summary>Which jabatan it is: the same for its holder and for whoever stands in for him.</summary>
    public (Peran Peran, Guid? UnitId, Guid? SeksiId) Jabatan => (Peran, UnitId, SeksiId);

    /// <summary>One person at a time holds this jabatan; staf, pengisi, administrators and auditors may be several.</summary>
    public bool SatuPemegang => Peran is Peran.Sekretaris or Peran.KasubbagPkp or Peran.KepalaDinas or Peran.Kabid or Peran.Kasi or Peran.Kasubbag;

    /// <summary>Stands in for the holder: its tasks are with this one on these days.</summary>
    public bool AdalahPengganti => Jenis is JenisPenugasan.Plt or JenisPenugasan.Plh;

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

        if (AdalahPengganti && string.IsNullOrWhiteSpace(Dasar))
        {
            throw new AturanDilanggarException("Isi nomor surat keputusan atau surat perintah: Plt. dan Plh. hanya sah dengan dasarnya.", nameof(Dasar));
        }

        if (AdalahPengganti && TanggalDasar is null)
        {
            throw new AturanDilanggarException("Isi tanggal surat keputusan atau surat perintah itu.", nameof(TanggalDasar));
        }

        if (Jenis == JenisPenugasan.Plh && Sampai is null)
        {
            throw new AturanDilanggarException("Isi hari terakhir Plh.: penggantinya hanya untuk sementara. Dapat diakhiri lebih awal atau ditugaskan lagi.", nameof(Sampai));
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
