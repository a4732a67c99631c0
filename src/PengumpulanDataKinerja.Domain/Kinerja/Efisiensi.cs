namespace PengumpulanDataKinerja.Domain;

/// <summary>What the money brought (Banjarnegara e-SAKIP): capaian compared with serapan.</summary>
public enum TingkatEfisiensi
{
    /// <summary>Serapan runs ahead of capaian by more than the threshold.</summary>
    TidakEfisien,

    /// <summary>Both lie within the threshold of each other.</summary>
    CukupEfisien,

    /// <summary>Capaian runs ahead of serapan by more than the threshold.</summary>
    Efisien,
}

/// <summary>Capaian less serapan, in points.</summary>
/// <param name="Selisih">Points, unrounded.</param>
/// <param name="Tingkat">What it means.</param>
public sealed record Efisiensi(decimal Selisih, TingkatEfisiensi Tingkat)
{
    /// <summary>Null when either figure is missing: a blank amount is not zero.</summary>
    /// <param name="capaian">Capaian of the row or unit.</param>
    /// <param name="serapan">Serapan of the same.</param>
    /// <param name="ambang">Points that still count as "cukup"; the bound itself belongs to it.</param>
    public static Efisiensi? Dari(NilaiCapaian capaian, NilaiCapaian serapan, decimal ambang = IsiAturanCapaian.AmbangEfisiensiBawaan)
    {
        if (capaian.Nilai - serapan.Nilai is not { } selisih)
        {
            return null;
        }

        return new(selisih, selisih > ambang ? TingkatEfisiensi.Efisien : selisih < -ambang ? TingkatEfisiensi.TidakEfisien : TingkatEfisiensi.CukupEfisien);
    }

    /// <summary>"efisien", "cukup efisien", "tidak efisien".</summary>
    public string Sebutan => Tingkat switch
    {
        TingkatEfisiensi.Efisien => "efisien",
        TingkatEfisiensi.CukupEfisien => "cukup efisien",
        TingkatEfisiensi.TidakEfisien => "tidak efisien",
    };
}
