using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>A table on a sheet, its columns found by their headings: somebody may have put a column or a row in between.</summary>
public sealed class TabelMasuk
{
    // Headings stand near the top.
    private const int BarisDicari = 40;

    private readonly LembarMasuk lembar;
    private readonly Dictionary<string, int> kolom;
    private readonly int barisKepala;

    private TabelMasuk(LembarMasuk lembar, Dictionary<string, int> kolom, int barisKepala)
    {
        this.lembar = lembar;
        this.kolom = kolom;
        this.barisKepala = barisKepala;
    }

    /// <summary>The rows under the headings that hold anything.</summary>
    public IEnumerable<BarisMasuk> Baris() => lembar.Baris().SkipWhile(b => b.Nomor <= barisKepala);

    /// <summary>The cell under a heading that was asked for.</summary>
    public SelMasuk Sel(BarisMasuk baris, string kepala) => baris[kolom[kepala]];

    internal static TabelMasuk Cari(LembarMasuk lembar, string[] kepala)
    {
        var terbaik = new Dictionary<string, int>();
        foreach (var baris in lembar.Baris().TakeWhile(b => b.Nomor <= BarisDicari))
        {
            var ada = Cocok(lembar, baris, kepala);
            if (ada.Count == kepala.Length)
            {
                return new(lembar, ada, baris.Nomor);
            }

            terbaik = ada.Count > terbaik.Count ? ada : terbaik;
        }

        var kurang = kepala.Where(k => !terbaik.ContainsKey(k)).Select(k => $"“{k}”");
        throw new AturanDilanggarException($"Lembar “{lembar.Nama}” tidak memuat kolom {string.Join(", ", kurang)}. Jangan mengganti judul kolom; unduh buku kerja yang baru bila perlu.");
    }

    private static Dictionary<string, int> Cocok(LembarMasuk lembar, BarisMasuk baris, string[] kepala)
    {
        var hasil = new Dictionary<string, int>();
        foreach (var nama in kepala)
        {
            var sel = baris.Isi.Where(s => s.Jenis == JenisSel.Teks && Ringkas(s.Mentah) == Ringkas(nama)).ToList();
            if (sel.Count > 1)
            {
                throw new AturanDilanggarException($"Lembar “{lembar.Nama}” memuat kolom “{nama}” dua kali (sel {sel[0].Alamat} dan {sel[1].Alamat}). Hapus salah satunya.");
            }

            if (sel.Count == 1)
            {
                hasil[nama] = sel[0].Alamat.Kolom;
            }
        }

        return hasil;
    }

    private static string Ringkas(string teks) => string.Concat(teks.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
