namespace PengumpulanDataKinerja.Domain;

/// <summary>How a unit runs through rows 7–10. Stored as text.</summary>
public enum JenisUnit
{
    /// <summary>The sekretariat: straight to its Kasubbag, no rows 7 and 9.</summary>
    Sekretariat,

    /// <summary>A bidang: 7 (Kabid), 8 (each Kasi), 9 (Kabid), 10 (Kasubbag PKP).</summary>
    Bidang,

    /// <summary>A technical unit; runs on the bidang path.</summary>
    Uptd,
}

/// <summary>A bidang, the sekretariat or a UPTD. It is closed with a date, never deleted.</summary>
public sealed class Unit
{
    private readonly List<Seksi> daftarSeksi = [];

    private Unit()
    {
    }

    /// <summary>Creates a unit.</summary>
    /// <param name="nama">Full name as printed, e.g. "Bidang Lalu Lintas".</param>
    /// <param name="jenis">Which path it takes through rows 7–10.</param>
    /// <param name="sebutanKepala">Title of its head as printed in letters, e.g. "Kepala Bidang Lalu Lintas".</param>
    /// <param name="urutan">Place in lists and letters, from 1.</param>
    /// <param name="berlakuDari">First day on which the unit exists.</param>
    public Unit(string nama, JenisUnit jenis, string sebutanKepala, int urutan, DateOnly berlakuDari)
    {
        Id = Guid.CreateVersion7();
        Nama = nama;
        Jenis = jenis;
        SebutanKepala = sebutanKepala;
        Urutan = urutan;
        BerlakuDari = berlakuDari;
    }

    public Guid Id { get; private set; }

    /// <summary>Full name as printed, e.g. "Bidang Lalu Lintas".</summary>
    public string Nama { get; set; } = "";

    public JenisUnit Jenis { get; set; }

    /// <summary>Title of the head as printed in letters; text, since titles change (domain paper, organisasi section 1).</summary>
    public string SebutanKepala { get; set; } = "";

    /// <summary>Place in lists and letters, from 1.</summary>
    public int Urutan { get; set; }

    public DateOnly BerlakuDari { get; set; }

    /// <summary>Last day on which the unit exists; null while it is open.</summary>
    public DateOnly? BerlakuSampai { get; set; }

    /// <summary>Concurrency token.</summary>
    public int Versi { get; set; }

    public IReadOnlyList<Seksi> DaftarSeksi => daftarSeksi;

    public bool BerlakuPada(DateOnly hari) => BerlakuDari <= hari && (BerlakuSampai is null || hari <= BerlakuSampai);

    /// <summary>Adds a seksi (bidang, UPTD) or a subbagian (sekretariat).</summary>
    public Seksi TambahSeksi(string nama, string sebutanKepala, DateOnly berlakuDari, bool pkp = false)
    {
        var seksi = new Seksi(Id, nama, sebutanKepala, daftarSeksi.Count + 1, berlakuDari, pkp);
        daftarSeksi.Add(seksi);
        return seksi;
    }
}

/// <summary>A seksi of a bidang or a subbagian of the sekretariat: the place where data are collected (row 8).</summary>
public sealed class Seksi
{
    private Seksi()
    {
    }

    internal Seksi(Guid unitId, string nama, string sebutanKepala, int urutan, DateOnly berlakuDari, bool pkp)
    {
        Id = Guid.CreateVersion7();
        UnitId = unitId;
        Nama = nama;
        SebutanKepala = sebutanKepala;
        Urutan = urutan;
        BerlakuDari = berlakuDari;
        AdalahPkp = pkp;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>Full name as printed, e.g. "Seksi Perlengkapan Jalan".</summary>
    public string Nama { get; set; } = "";

    /// <summary>Title of the head as printed, e.g. "Kepala Seksi Perlengkapan Jalan".</summary>
    public string SebutanKepala { get; set; } = "";

    /// <summary>Place within the unit, from 1.</summary>
    public int Urutan { get; set; }

    /// <summary>True for the Subbagian Perencanaan, Keuangan dan Pelaporan, which also carries the indicators "Dinas".</summary>
    public bool AdalahPkp { get; set; }

    public DateOnly BerlakuDari { get; set; }

    /// <summary>Last day on which the seksi exists; null while it is open.</summary>
    public DateOnly? BerlakuSampai { get; set; }

    /// <summary>Concurrency token.</summary>
    public int Versi { get; set; }

    public bool BerlakuPada(DateOnly hari) => BerlakuDari <= hari && (BerlakuSampai is null || hari <= BerlakuSampai);
}
