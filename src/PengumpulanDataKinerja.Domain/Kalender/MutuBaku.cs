using System.Globalization;

namespace PengumpulanDataKinerja.Domain;

/// <summary>What a mutu baku counts.</summary>
public enum SatuanMutuBaku
{
    /// <summary>Minutes within office hours.</summary>
    Menit,

    /// <summary>Working days.</summary>
    Hari,
}

/// <summary>The column "Waktu" of the SOP: how long a row may take from the moment it can be done.</summary>
public sealed record MutuBaku
{
    private MutuBaku(int nilai, SatuanMutuBaku satuan)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(nilai);
        Nilai = nilai;
        Satuan = satuan;
    }

    /// <summary>Number of minutes or working days, at least 1.</summary>
    public int Nilai { get; }

    /// <summary>Unit of <see cref="Nilai"/>.</summary>
    public SatuanMutuBaku Satuan { get; }

    /// <summary>So many minutes within office hours.</summary>
    public static MutuBaku Menit(int nilai) => new(nilai, SatuanMutuBaku.Menit);

    /// <summary>So many working days.</summary>
    public static MutuBaku Hari(int nilai) => new(nilai, SatuanMutuBaku.Hari);

    /// <summary>A service time in words: "35 menit", "3 jam 35 menit", "hari yang sama", "2 hari kerja".</summary>
    public static string Sebutan(SatuanMutuBaku satuan, int lama) => satuan switch
    {
        SatuanMutuBaku.Menit when lama < 60 => string.Create(CultureInfo.InvariantCulture, $"{lama} menit"),
        SatuanMutuBaku.Menit when lama % 60 == 0 => string.Create(CultureInfo.InvariantCulture, $"{lama / 60} jam"),
        SatuanMutuBaku.Menit => string.Create(CultureInfo.InvariantCulture, $"{lama / 60} jam {lama % 60} menit"),
        SatuanMutuBaku.Hari => lama <= 0 ? "hari yang sama" : string.Create(CultureInfo.InvariantCulture, $"{lama} hari kerja"),
    };

    /// <summary>As the SOP prints it: "10 menit", "4 hari".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Nilai} {(Satuan == SatuanMutuBaku.Menit ? "menit" : "hari")}");
}
