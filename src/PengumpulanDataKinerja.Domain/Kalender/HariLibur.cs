namespace PengumpulanDataKinerja.Domain;

/// <summary>Why a day is free. Stored as text.</summary>
public enum JenisHariLibur
{
    /// <summary>Libur nasional of the SKB 3 Menteri.</summary>
    LiburNasional,

    /// <summary>Cuti bersama of the SKB 3 Menteri; for this office no working day.</summary>
    CutiBersama,

    /// <summary>Set by decree for the region: pilkada, local leave.</summary>
    LiburDaerah,
}

/// <summary>One day on which the office is closed. The list is edited and imported each year, when the SKB comes.</summary>
public sealed class HariLibur
{
    /// <summary>Longest name.</summary>
    public const int PanjangNama = 200;

    private HariLibur()
    {
    }

    /// <summary>Names a holiday.</summary>
    /// <exception cref="AturanDilanggarException">The name is blank or too long, or the day lies outside 2000 to 2100.</exception>
    public HariLibur(DateOnly tanggal, string nama, JenisHariLibur jenis)
    {
        if (tanggal.Year is < TriwulanTahun.TahunPertama or > TriwulanTahun.TahunTerakhir)
        {
            throw new AturanDilanggarException($"Tanggal hari libur harus di antara tahun {TriwulanTahun.TahunPertama} dan {TriwulanTahun.TahunTerakhir}.", nameof(Tanggal));
        }

        Id = Guid.CreateVersion7();
        Tanggal = tanggal;
        Ubah(nama, jenis);
    }

    public Guid Id { get; private set; }

    /// <summary>The day; unique.</summary>
    public DateOnly Tanggal { get; private set; }

    /// <summary>Name as printed in the SKB.</summary>
    public string Nama { get; private set; } = "";

    public JenisHariLibur Jenis { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Versi { get; set; }

    /// <summary>Corrects name and kind.</summary>
    /// <exception cref="AturanDilanggarException">The name is blank or too long.</exception>
    public void Ubah(string nama, JenisHariLibur jenis)
    {
        nama = nama?.Trim() ?? "";
        if (nama.Length is 0 or > PanjangNama)
        {
            throw new AturanDilanggarException($"Isi nama hari libur, paling banyak {PanjangNama} huruf.", nameof(Nama));
        }

        Nama = nama;
        Jenis = jenis;
    }
}
