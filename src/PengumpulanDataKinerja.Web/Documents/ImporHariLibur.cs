using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>What an import would do with one day of its list.</summary>
/// <param name="Baris">Number of its row in the file.</param>
/// <param name="Tanggal">The day.</param>
/// <param name="Nama">Its name in the file.</param>
/// <param name="Jenis">Its kind in the file.</param>
/// <param name="Lama">What is on record now; null when the day is new.</param>
public sealed record BarisLibur(int Baris, DateOnly Tanggal, string Nama, JenisHariLibur Jenis, HariLibur? Lama)
{
    public bool Baru => Lama is null;

    public bool Berubah => Lama is not null && (Lama.Nama != Nama || Lama.Jenis != Jenis);
}

/// <summary>
/// Reads a list of holidays (workbook or CSV) against those on record. Preview and import run the same code: what is shown is what will
/// be saved. Nothing is ever removed by it: days missing from the file are only named.
/// </summary>
public sealed class ImporHariLibur(IEnumerable<HariLibur> tersimpan)
{
    /// <summary>Most rows that are taken: some years at once.</summary>
    public const int BarisTerbanyak = 500;

    /// <summary>Name of the sheet, where there are several.</summary>
    public const string Lembar = "Hari libur";

    private static readonly string[][] judul = [["tanggal", "nama", "jenis"], ["date", "name", "kind"]];
    private static readonly (string Kata, JenisHariLibur Jenis)[] kataJenis =
        [.. Enum.GetValues<JenisHariLibur>().Select(j => (Tampil.Sebutan(j).ToUpperInvariant(), j)), ("NASIONAL", JenisHariLibur.LiburNasional), ("DAERAH", JenisHariLibur.LiburDaerah)];

    private readonly Dictionary<DateOnly, HariLibur> lama = tersimpan.ToDictionary(l => l.Tanggal);
    private readonly PembacaSel sel = new();
    private readonly List<BarisLibur> baris = [];

    /// <summary>The headings of the sample.</summary>
    public static IReadOnlyList<string> Kepala => judul[0];

    /// <summary>Faults, each at its cell; the file is taken only when there is none.</summary>
    public IReadOnlyList<KekeliruanSel> Kekeliruan => [.. sel.Kekeliruan.OrderBy(k => k.Alamat.Baris).ThenBy(k => k.Alamat.Kolom)];

    /// <summary>The days of the file.</summary>
    public IReadOnlyList<BarisLibur> Baris => baris;

    /// <summary>Its years.</summary>
    public IReadOnlyList<int> Tahun => [.. baris.Select(b => b.Tanggal.Year).Distinct().Order()];

    public IReadOnlyList<BarisLibur> Baru => [.. baris.Where(b => b.Baru).OrderBy(b => b.Tanggal)];

    public IReadOnlyList<BarisLibur> Berubah => [.. baris.Where(b => b.Berubah).OrderBy(b => b.Tanggal)];

    public int Sama => baris.Count(b => b is { Baru: false, Berubah: false });

    /// <summary>Days of the joint decree, of the file's years, that it does not name. The region's own days are in no such list.</summary>
    public IReadOnlyList<HariLibur> TidakDisebut
    {
        get
        {
            var (tahun, hari) = (Tahun.ToHashSet(), baris.Select(b => b.Tanggal).ToHashSet());
            return [.. lama.Values.Where(l => l.Jenis != JenisHariLibur.LiburDaerah && tahun.Contains(l.Tanggal.Year) && !hari.Contains(l.Tanggal)).OrderBy(l => l.Tanggal)];
        }
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="AturanDilanggarException">It is neither a workbook nor a CSV, or has no such columns.</exception>
    public void Baca(Stream berkas)
    {
        if (CsvMasuk.Mirip(berkas))
        {
            BacaTabel(CsvMasuk.Baca(berkas, BarisTerbanyak + 1));
        }
        else
        {
            using var buku = BukuMasuk.Buka(berkas);
            var nama = buku.NamaLembar.FirstOrDefault(n => string.Equals(n.Trim(), Lembar, StringComparison.OrdinalIgnoreCase)) ?? buku.NamaLembar.First();
            BacaTabel([.. buku.Lembar(nama.Trim()).Baris().Take(BarisTerbanyak + 2).Select(b => b.Isi)]);
        }
    }

    /// <summary>Changes what is on record and gives what is new; only of a file without faults.</summary>
    public IReadOnlyList<HariLibur> Terapkan()
    {
        foreach (var b in Berubah)
        {
            b.Lama!.Ubah(b.Nama, b.Jenis);
        }

        return [.. Baru.Select(b => new HariLibur(b.Tanggal, b.Nama, b.Jenis))];
    }

    private void BacaTabel(IReadOnlyList<IReadOnlyList<SelMasuk>> isi)
    {
        // Headings may stand under a title.
        var (mulai, kolom) = isi.Take(10).Select((b, i) => (i, KolomDari(b))).FirstOrDefault(k => k.Item2 is not null);
        if (kolom is null)
        {
            throw new AturanDilanggarException("Berkas ini tidak memuat judul kolom tanggal, nama, dan jenis. Pakai berkas contoh.", "unggahan");
        }

        if (isi.Count - mulai - 1 > BarisTerbanyak)
        {
            throw new AturanDilanggarException($"Berkas ini memuat lebih dari {BarisTerbanyak} baris. Bagi menjadi beberapa berkas.", "unggahan");
        }

        var terlihat = new Dictionary<DateOnly, int>();
        foreach (var b in isi.Skip(mulai + 1).Where(b => b.Any(s => s.Jenis != JenisSel.Kosong)))
        {
            BacaBaris(b, kolom, terlihat);
        }

        if (baris.Count == 0 && sel.Kekeliruan.Count == 0)
        {
            throw new AturanDilanggarException("Berkas ini tidak memuat satu hari libur pun di bawah judul kolomnya.", "unggahan");
        }
    }

    private static int[]? KolomDari(IReadOnlyList<SelMasuk> baris)
    {
        foreach (var kepala in judul)
        {
            int[] kolom = [.. kepala.Select(k => baris.FirstOrDefault(s => s.Jenis == JenisSel.Teks && string.Equals(s.Mentah.Trim(), k, StringComparison.OrdinalIgnoreCase))?.Alamat.Kolom ?? 0)];
            if (!kolom.Contains(0))
            {
                return kolom;
            }
        }

        return null;
    }

    private void BacaBaris(IReadOnlyList<SelMasuk> isi, int[] kolom, Dictionary<DateOnly, int> terlihat)
    {
        var nomor = isi[0].Alamat.Baris;
        SelMasuk Sel(int k) => isi.FirstOrDefault(s => s.Alamat.Kolom == kolom[k]) ?? new SelMasuk(new(nomor, kolom[k]));
        var (tanggal, nama, jenis) = (Hari(Sel(0)), Nama(Sel(1)), Jenis(Sel(2)));
        if (tanggal is { } hari && !terlihat.TryAdd(hari, nomor))
        {
            sel.Tolak(Sel(0), $"{Waktu.Tanggal(hari)} sudah ada pada baris {terlihat[hari]}. Satu tanggal satu baris.");
        }
        else if (tanggal is { } ada && nama is not null && jenis is { } j)
        {
            baris.Add(new(nomor, ada, nama, j, lama.GetValueOrDefault(ada)));
        }
    }

    private DateOnly? Hari(SelMasuk s)
    {
        if (s.Jenis == JenisSel.Kosong)
        {
            sel.Tolak(s, "tanggal kosong. Isi tanggalnya, atau hapus baris ini.");
            return null;
        }

        var hari = sel.Tanggal(s);
        if (hari is { Year: < TriwulanTahun.TahunPertama or > TriwulanTahun.TahunTerakhir })
        {
            sel.Tolak(s, $"tahun harus di antara {TriwulanTahun.TahunPertama} dan {TriwulanTahun.TahunTerakhir}.");
            return null;
        }

        return hari;
    }

    private string? Nama(SelMasuk s)
    {
        if (s.Jenis == JenisSel.Kosong)
        {
            sel.Tolak(s, "nama kosong. Isi nama hari libur seperti dalam SKB.");
            return null;
        }

        var nama = sel.Teks(s, HariLibur.PanjangNama);
        if (nama is not null && TeksSel.MiripRumus(nama))
        {
            sel.Tolak(s, $"“{Tampil.Kutip(nama)}” dimulai seperti rumus. Tulis namanya saja.");
            return null;
        }

        if (nama is not null && new TeksAttribute(HariLibur.PanjangNama).GetValidationResult(nama, new(this) { DisplayName = "Nama" }) is { } salah)
        {
            sel.Tolak(s, salah.ErrorMessage!);
            return null;
        }

        return nama;
    }

    private JenisHariLibur? Jenis(SelMasuk s)
    {
        if (s.Jenis == JenisSel.Kosong)
        {
            sel.Tolak(s, "jenis kosong. Isi libur nasional, cuti bersama, atau libur daerah.");
            return null;
        }

        if (sel.Teks(s, HariLibur.PanjangNama) is not { } teks)
        {
            return null;
        }

        var kata = teks.Replace('_', ' ').ToUpperInvariant();
        var i = Array.FindIndex(kataJenis, k => k.Kata == kata);
        if (i < 0)
        {
            sel.Tolak(s, $"jenis “{Tampil.Kutip(teks)}” tidak dikenal. Isi libur nasional, cuti bersama, atau libur daerah.");
            return null;
        }

        return kataJenis[i].Jenis;
    }
}
