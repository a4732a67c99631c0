using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>How one document is put on paper. Lengths are millimetres.</summary>
public sealed record CetakOpsi(string Judul)
{
    public UkuranKertas Kertas { get; init; } = UkuranKertas.A4;

    public HurufNaskah Huruf { get; init; }

    /// <summary>Landscape for the whole document; a lampiran turns itself, see <see cref="LembarIsiModel.Mendatar"/>.</summary>
    public bool Mendatar { get; init; }

    /// <summary>Half of the sheet, lying: the lembar disposisi.</summary>
    public bool SetengahHalaman { get; init; }

    public int MarginAtas { get; init; } = 20;

    public int MarginBawah { get; init; } = 25;

    public int MarginKiri { get; init; } = 30;

    public int MarginKanan { get; init; } = 20;

    public string Bahasa { get; init; } = "id";

    /// <summary>"Halaman 2 dari 3" from the second page on.</summary>
    public bool NomorHalaman { get; init; } = true;

    /// <summary>Width and height of the sheet as it is turned.</summary>
    public (decimal Lebar, decimal Tinggi) Ukuran
    {
        get
        {
            var (lebar, tinggi) = Tegak;
            return SetengahHalaman ? (lebar, tinggi / 2) : Mendatar ? (tinggi, lebar) : (lebar, tinggi);
        }
    }

    /// <summary>Width and height of the sheet lying, for the lampiran of a standing letter.</summary>
    public (decimal Lebar, decimal Tinggi) UkuranMendatar => (Tegak.Tinggi, Tegak.Lebar);

    private (decimal Lebar, decimal Tinggi) Tegak => Kertas switch
    {
        UkuranKertas.A4 => (210, 297),
        UkuranKertas.F4 => (215, 330),
    };

    /// <summary>Paper and margins as the office has set them.</summary>
    public static CetakOpsi Dari(PengaturanKantor pengaturan, string judul) => new(judul)
    {
        Kertas = pengaturan.Kertas,
        Huruf = pengaturan.Huruf,
        MarginAtas = pengaturan.MarginAtas,
        MarginBawah = pengaturan.MarginBawah,
        MarginKiri = pengaturan.MarginKiri,
        MarginKanan = pengaturan.MarginKanan,
    };
}
