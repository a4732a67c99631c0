namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>A sheet of an uploaded workbook; its rows are read one by one, as often as wanted.</summary>
public sealed class LembarMasuk
{
    private readonly Func<XmlBuku> buka;
    private readonly IsiBersama bersama;
    private readonly BatasBuku batas;
    private readonly List<DaerahSel> gabungan = [];

    internal LembarMasuk(string nama, Func<XmlBuku> buka, IsiBersama bersama, BatasBuku batas)
    {
        Nama = nama;
        this.buka = buka;
        this.bersama = bersama;
        this.batas = batas;
        BukuDitolak.Baca(Periksa);
    }

    public string Nama { get; }

    /// <summary>Areas merged into one cell.</summary>
    public IReadOnlyList<DaerahSel> Gabungan => gabungan;

    /// <summary>How many rows hold anything.</summary>
    public int JumlahBaris { get; private set; }

    /// <summary>The rows that hold anything, from the top.</summary>
    public IEnumerable<BarisMasuk> Baris()
    {
        using var xml = BukuDitolak.Baca(buka);
        var pembaca = new PembacaBaris(xml, Nama, bersama, gabungan, batas);
        while (BukuDitolak.Baca(pembaca.Berikut) is { } baris)
        {
            yield return baris;
        }
    }

    /// <summary>Finds the table with these headings (capitals and blanks do not matter; other columns may stand between).</summary>
    public TabelMasuk Tabel(params string[] kepala) => TabelMasuk.Cari(this, kepala);

    // The whole sheet once: merged areas stand behind the rows, and a file that ends half way ends before anything was believed.
    private bool Periksa()
    {
        using var xml = buka();
        var pembaca = new PembacaBaris(xml, Nama, bersama, gabungan, batas);
        while (pembaca.Berikut() is not null)
        {
            JumlahBaris++;
        }

        while (xml.Lanjut())
        {
            if (xml.Buka("mergeCell") && DaerahSel.CobaBaca(xml.Atribut("ref"), out var daerah))
            {
                // Areas over each other are in no honest file, and would make a cell's search a long one.
                if (gabungan.Exists(daerah.Menimpa))
                {
                    throw BukuDitolak.Rusak;
                }

                gabungan.Add(daerah);
                if (gabungan.Count > batas.Gabungan)
                {
                    throw BukuDitolak.TerlaluBanyak(Nama, "daerah gabungan", batas.Gabungan);
                }
            }
        }

        return true;
    }
}
