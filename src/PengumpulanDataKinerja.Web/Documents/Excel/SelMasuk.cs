namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>What a cell of an uploaded workbook holds.</summary>
public enum JenisSel
{
    /// <summary>Nothing, or blanks only. Blank is not zero.</summary>
    Kosong,

    /// <summary>A number; <see cref="SelMasuk.Mentah"/> has it as it stands in the file ("0.1").</summary>
    Angka,

    /// <summary>A number shown as a percentage: 0.219 is what the person sees as 21,90%.</summary>
    Persen,

    /// <summary>A day or moment, as the number of days that spreadsheets count.</summary>
    Tanggal,

    /// <summary>Text.</summary>
    Teks,

    /// <summary>"1" or "0".</summary>
    Logika,

    /// <summary>An error such as #REF!.</summary>
    Galat,
}

/// <summary>One cell of an uploaded workbook, as it stands there. <see cref="PembacaSel"/> makes numbers and texts of it.</summary>
/// <param name="Alamat">Where.</param>
/// <param name="Jenis">What.</param>
/// <param name="Mentah">Its content in the file's own spelling; empty when blank.</param>
public sealed record SelMasuk(AlamatSel Alamat, JenisSel Jenis = JenisSel.Kosong, string Mentah = "")
{
    /// <summary>Worked out by a formula; the value is what the spreadsheet saved last.</summary>
    public bool Rumus { get; init; }

    /// <summary>The merged area that it belongs to.</summary>
    public DaerahSel? Gabungan { get; init; }
}

/// <summary>A row of an uploaded workbook that holds anything.</summary>
public sealed class BarisMasuk
{
    private readonly List<SelMasuk> isi;
    private readonly List<DaerahSel> gabungan;

    internal BarisMasuk(int nomor, List<SelMasuk> isi, List<DaerahSel> gabungan)
    {
        Nomor = nomor;
        this.isi = isi;
        this.gabungan = gabungan;
    }

    /// <summary>Number at the left of the sheet.</summary>
    public int Nomor { get; }

    /// <summary>Its cells that hold anything, from left to right.</summary>
    public IReadOnlyList<SelMasuk> Isi => isi;

    /// <summary>The cell of a column, counted from 1; a blank one where nothing stands.</summary>
    public SelMasuk this[int kolom]
    {
        get
        {
            var alamat = new AlamatSel(Nomor, kolom);
            return isi.Find(s => s.Alamat.Kolom == kolom) ?? new SelMasuk(alamat) { Gabungan = Cari(gabungan, alamat) };
        }
    }

    internal static DaerahSel? Cari(List<DaerahSel> daerah, AlamatSel alamat)
    {
        var i = daerah.FindIndex(d => d.Memuat(alamat));
        return i < 0 ? null : daerah[i];
    }
}
