using System.Globalization;
using System.Text.RegularExpressions;

namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// The templat of a kind of letter: the five fields of a letter with variables in braces. The domain fills them when it composes a
/// letter; from then on the letter's text is plain text.
/// </summary>
public static partial class TemplatNaskah
{
    /// <summary>How long the text of a letter may be.</summary>
    public const int IsiTerpanjang = 10_000;

    private static readonly VariabelNaskah[] Semua = [new("triwulan", "Triwulan dengan angka Romawi", 3), new("tahun", "Tahun triwulan itu", 4)];

    private static readonly VariabelNaskah[] UntukPermintaan =
    [
        .. Semua,
        new("tenggat", "Hari dan tanggal terakhir data diterima", 30) { Wajib = true, HanyaIsi = true },
    ];

    private static readonly VariabelNaskah[] UntukPeringatan =
    [
        .. Semua,
        new("ke", "Peringatan yang keberapa, angka Romawi", 3),
        new("unit", "Bidang atau sekretariat yang diperingatkan", 200),
        new("nomorPermintaan", "Nomor surat permintaan", 120) { HanyaIsi = true },
        new("tanggalPermintaan", "Tanggal surat permintaan", 20) { HanyaIsi = true },
        new("halPermintaan", "Hal surat permintaan", NaskahSurat.HalTerpanjang) { HanyaIsi = true },
        new("tanggalPosisi", "Tanggal konsep peringatan disusun: sampai saat itu data belum diterima", 20) { HanyaIsi = true },
        new("tenggat", "Tanggal tenggat semula", 20) { HanyaIsi = true },
        new("batasBaru", "Tenggat baru, dua hari kerja sesudah surat ditandatangani; tanggalnya tercetak saat itu", 60) { Wajib = true, HanyaIsi = true },
    ];

    private static readonly VariabelNaskah[] UntukNotaDinas =
    [
        .. Semua,
        new("jumlahUnit", "Berapa bidang dan sekretariat yang diminta", 4) { HanyaIsi = true },
        new("jumlahTepat", "Berapa yang menyampaikan tepat waktu", 4) { HanyaIsi = true },
        new("jumlahTerlambat", "Berapa yang terlambat", 4) { HanyaIsi = true },
        new("jumlahBelum", "Berapa yang tidak menyampaikan", 4) { HanyaIsi = true },
        new("jumlahIndikator", "Berapa indikator yang diminta", 5) { HanyaIsi = true },
        new("rataRata", "Rata-rata capaian, misalnya 98,25%", 15) { HanyaIsi = true },
        new("predikat", "Predikat rata-rata itu", 50) { HanyaIsi = true },
        new("uraian", "Uraian dari angka rekap: perbandingan, indikator terendah, yang terlambat; boleh beberapa alinea", 5_000) { HanyaIsi = true },
    ];

    /// <summary>What may stand in braces in the templat of a kind of letter.</summary>
    public static IReadOnlyList<VariabelNaskah> Variabel(JenisSurat jenis) => jenis switch
    {
        JenisSurat.Permintaan => UntukPermintaan,
        JenisSurat.Peringatan => UntukPeringatan,
        JenisSurat.NotaDinasRekap => UntukNotaDinas,
    };

    /// <summary>Refuses a templat from which no letter could be made.</summary>
    /// <exception cref="AturanDilanggarException">A variable is unknown, misplaced or missing, or what comes out may be too long; the sentence names it.</exception>
    public static void Periksa(JenisSurat jenis, NaskahSurat templat)
    {
        var dikenal = Variabel(jenis);
        foreach (var (bidang, teks) in templat.Bidang)
        {
            PeriksaTulisan(dikenal, bidang, teks);
        }

        if (dikenal.FirstOrDefault(v => v.Wajib && !templat.Isi.Contains(v.Tulisan, StringComparison.Ordinal)) is { } kurang)
        {
            throw new AturanDilanggarException($"Naskah harus memuat {kurang.Tulisan}: {char.ToLowerInvariant(kurang.Arti[0])}{kurang.Arti[1..]}.", nameof(NaskahSurat.Isi));
        }

        PeriksaPanjang(dikenal, templat.Hal, nameof(NaskahSurat.Hal), NaskahSurat.HalTerpanjang);
        PeriksaPanjang(dikenal, templat.Isi, nameof(NaskahSurat.Isi), IsiTerpanjang);
    }

    /// <summary>The text of a letter: every variable replaced by its value, once, so that no value is read for variables again.</summary>
    /// <param name="templat">With variables.</param>
    /// <param name="nilai">Values by name. A variable without one stays as it is.</param>
    public static NaskahSurat Isi(NaskahSurat templat, IReadOnlyDictionary<string, string> nilai)
    {
        // An empty value may leave an empty paragraph.
        var isi = BarisKosong().Replace(Ganti(templat.Isi.ReplaceLineEndings("\n")), "\n\n").Trim();
        return new NaskahSurat(Ganti(templat.Hal), templat.Sifat, Ganti(templat.Lampiran), isi, Ganti(templat.Tembusan));

        string Ganti(string teks) => Kurung().Replace(teks, k => nilai.GetValueOrDefault(k.Groups[1].Value, k.Value));
    }

    private static void PeriksaTulisan(IReadOnlyList<VariabelNaskah> dikenal, string bidang, string teks)
    {
        foreach (var nama in Kurung().Matches(teks).Select(k => k.Groups[1].Value))
        {
            if (dikenal.FirstOrDefault(v => v.Nama == nama) is not { } variabel)
            {
                throw new AturanDilanggarException($"Variabel {{{nama}}} tidak dikenal. {Saran(dikenal, nama)}", bidang);
            }

            if (variabel.HanyaIsi && bidang != nameof(NaskahSurat.Isi))
            {
                throw new AturanDilanggarException($"Variabel {variabel.Tulisan} hanya dapat dipakai di dalam naskah, tidak di sini.", bidang);
            }
        }

        if (Kurung().Replace(teks, "").AsSpan().ContainsAny('{', '}'))
        {
            throw new AturanDilanggarException("Ada kurung kurawal yang tidak berpasangan. Kurung kurawal hanya untuk variabel, misalnya {triwulan}.", bidang);
        }
    }

    private static string Saran(IReadOnlyList<VariabelNaskah> dikenal, string nama)
    {
        var (terdekat, jarak) = dikenal.Select(v => (v, Jarak: Jarak(v.Nama.ToUpperInvariant(), nama.Trim().ToUpperInvariant()))).MinBy(v => v.Jarak);
        return jarak <= Math.Max(2, terdekat.Nama.Length / 3)
            ? $"Mungkin maksud Anda {terdekat.Tulisan}."
            : $"Yang ada: {string.Join(", ", dikenal.Select(v => v.Tulisan))}.";
    }

    private static void PeriksaPanjang(IReadOnlyList<VariabelNaskah> dikenal, string teks, string bidang, int paling)
    {
        var terisi = Kurung().Matches(teks).Aggregate(teks.Length, (n, k) => n - k.Length + dikenal.First(v => v.Nama == k.Groups[1].Value).Terpanjang);
        if (terisi > paling)
        {
            throw new AturanDilanggarException(
                string.Create(CultureInfo.GetCultureInfo("id-ID"), $"Paling panjang {paling:N0} huruf sesudah variabelnya diisi; templat ini dapat mencapai {terisi:N0} huruf. Pendekkan, atau kurangi variabel yang panjang."),
                bidang);
        }
    }

    // Levenshtein: how many letters to add, drop or change.
    private static int Jarak(string a, string b)
    {
        if (b.Length > 60)
        {
            return int.MaxValue;
        }

        var baris = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var serong = baris[0];
            baris[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (serong, baris[j]) = (baris[j], Math.Min(Math.Min(baris[j], baris[j - 1]) + 1, serong + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return baris[^1];
    }

    [GeneratedRegex(@"\{([^{}\n]*)\}")]
    private static partial Regex Kurung();

    [GeneratedRegex(@"\n(?:[ \t]*\n){2,}")]
    private static partial Regex BarisKosong();
}
