namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// All that a seksi reports for one row, as a value: kept when the row is returned or corrected, and compared with what it says later.
/// Evidence is not part of it: its own rows never go away, so that their moments tell what was there.
/// </summary>
public sealed record IsiBaris(decimal? Nilai, string NilaiTeks, bool Nihil, string AlasanNihil, string Keterangan, string FaktorPendorong, string FaktorPenghambat, string TindakLanjut)
{
    /// <summary>Nothing reported.</summary>
    public static IsiBaris Kosong { get; } = new(null, "", false, "", "", "", "", "");

    /// <summary>Money spent pada triwulan ini, in rupiah; null while empty.</summary>
    public decimal? RealisasiAnggaran { get; init; }

    /// <summary>The realisasi in words: "1.234,5", "nihil", "kosong".</summary>
    public string Realisasi => Nihil ? "nihil" : Nilai is { } n ? Angka.Tulis(n) : NilaiTeks.Length > 0 ? NilaiTeks : "kosong";

    /// <summary>Every field with its label, in the order of the entry page.</summary>
    public IReadOnlyList<(string Label, string Teks)> Bidang =>
    [
        ("Realisasi", Realisasi), ("Realisasi anggaran", RealisasiAnggaran is { } uang ? Angka.Rupiah(uang) : ""), ("Alasan nihil", AlasanNihil), ("Faktor penghambat", FaktorPenghambat), ("Tindak lanjut", TindakLanjut), ("Faktor pendorong", FaktorPendorong), ("Keterangan", Keterangan),
    ];

    /// <summary>The fields in which another state of the row differs.</summary>
    public IReadOnlyList<PerubahanBidang> BedaDengan(IsiBaris kini) =>
        [.. Bidang.Zip(kini.Bidang, (lama, baru) => new PerubahanBidang(lama.Label, lama.Teks, baru.Teks)).Where(p => p.Semula != p.Menjadi)];
}

/// <summary>One field that changed.</summary>
/// <param name="Label">As on the entry page.</param>
/// <param name="Semula">What stood there; empty when nothing.</param>
/// <param name="Menjadi">What stands there now; empty when nothing.</param>
public sealed record PerubahanBidang(string Label, string Semula, string Menjadi);
