using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>All runs, newest first.</summary>
public sealed record DaftarTriwulanModel(IReadOnlyList<BarisTriwulan> Baris, string Berikutnya, bool BolehMelihatTemplat);

/// <summary>One run in the list.</summary>
public sealed record BarisTriwulan(TriwulanTahun Triwulan, string Alamat, string Keadaan, string Rincian, string Unit, string Tenggat);

/// <summary>The page of one run.</summary>
public sealed record TriwulanModel
{
    public required TriwulanTahun Triwulan { get; init; }

    /// <summary>Where the run stands, one sentence below the title.</summary>
    public required string Keadaan { get; init; }

    /// <summary>Id and number of the request letter once it is out; null before.</summary>
    public required (Guid Id, string Nomor, DateTime Pada)? Surat { get; init; }

    /// <summary>Buttons that belong to this person; the domain decides anyway.</summary>
    public required IReadOnlyList<(string Kata, string Alamat)> Tindakan { get; init; }

    /// <summary>Planner's warning, closing, cancelling: what everybody should know first.</summary>
    public required IReadOnlyList<string> Catatan { get; init; }

    public required IReadOnlyList<AngkaRingkas> Ringkas { get; init; }

    public required IReadOnlyList<LangkahTampil> Langkah { get; init; }

    public required IReadOnlyList<BarisMatriks> Matriks { get; init; }

    public required IReadOnlyList<BarisCapaian> Capaian { get; init; }

    public required IReadOnlyList<NaskahTampil> Naskah { get; init; }

    public required IReadOnlyList<DisposisiTampil> Disposisi { get; init; }

    public required IReadOnlyList<PenerimaTampil> Penerima { get; init; }

    /// <summary>Requests for corrections of units whose data the reader may see, waiting ones first.</summary>
    public required IReadOnlyList<KoreksiTampil> Koreksi { get; init; }

    public required IReadOnlyList<RiwayatTampil> Riwayat { get; init; }

    public required int JumlahRiwayat { get; init; }

    /// <summary>How many steps were done on paper.</summary>
    public required int JumlahKertas { get; init; }

    public required string VersiSop { get; init; }

    /// <summary>Address of the recap when there is something to show; null before.</summary>
    public required string? AlamatRekap { get; init; }

    /// <summary>The closed berkas in words; null while it is open.</summary>
    public required string? Berkas { get; init; }

    public string Alamat => $"/triwulan/{Triwulan.Tahun}/{Triwulan.Triwulan}";

    public string RingkasLangkah
    {
        get
        {
            var bagian = new[] { (Langkah.Count(l => l.Keadaan == "selesai"), "selesai"), (Langkah.Count(l => l.Keadaan == "berjalan"), "berjalan"), (Langkah.Count(l => l.Keadaan is "belum mulai" or "dihentikan"), "belum") };
            return string.Join(", ", bagian.Where(b => b.Item1 > 0).Select(b => $"{b.Item1} {b.Item2}"));
        }
    }

    public IEnumerable<PenerimaTampil> BelumDibaca => Penerima.Where(p => p.DibacaPada is null);
}

/// <summary>One of the figures on top.</summary>
/// <param name="Lewat">The note speaks of lateness.</param>
public sealed record AngkaRingkas(string Judul, string Angka, string Satuan, string Catatan, bool Lewat = false);

/// <summary>One row of the 14, with both clocks.</summary>
/// <param name="Keadaan">"selesai", "berjalan", "belum mulai", "dihentikan".</param>
public sealed record LangkahTampil(int No, string Judul, string Keadaan, IReadOnlyList<string> Kalimat)
{
    /// <summary>The words in bold at the head of the first sentence.</summary>
    public string? Tebal { get; init; }

    /// <summary>First clock: service time against mutu baku.</summary>
    public string? Waktu { get; init; }

    public string? Baku { get; init; }

    /// <summary>Second clock: tepat, terlambat, or what is left.</summary>
    public string? Tanggal { get; init; }

    public string? Batas { get; init; }

    public bool Lewat { get; init; }

    /// <summary>What of the row was done on paper, in whichever round.</summary>
    public IReadOnlyList<KertasTampil> Kertas { get; init; } = [];

    /// <summary>Rounds before the present one, one sentence each.</summary>
    public IReadOnlyList<string> Putaran { get; init; } = [];

    public string Kelas => Keadaan switch { "selesai" => "", "berjalan" => "l-kini", _ => "l-nanti" };
}

/// <summary>One step done on paper; the address of its scan where the reader may open it.</summary>
public sealed record KertasTampil(string Kalimat, string? Alamat);

/// <summary>One unit against rows 7–10.</summary>
/// <param name="Sel">Four cells, rows 7 to 10.</param>
public sealed record BarisMatriks(Guid UnitId, string Nama, string? Alamat, IReadOnlyList<SelMatriks> Sel, string? Tanda);

/// <summary>One cell: words carry it, the tint only supports.</summary>
/// <param name="Kelas">m-selesai, m-kini, m-lewat, m-perlu or m-kosong.</param>
public sealed record SelMatriks(string Kelas, string Kata, string? Rincian = null);

/// <summary>Completeness and mean capaian of a unit, or of the block "Dinas".</summary>
public sealed record BarisCapaian(string Nama, string? Alamat, int Terisi, int Diminta, decimal? Capaian, string Kata);

/// <summary>One letter of the run.</summary>
public sealed record NaskahTampil(Guid Id, string Judul, string Nomor, string Keterangan, bool Boleh, bool BertandaTangan);

/// <summary>One slip of the run.</summary>
public sealed record DisposisiTampil(Guid Id, string Judul, string Keterangan, bool Boleh);

/// <summary>One request for a correction.</summary>
public sealed record KoreksiTampil(Guid Id, string Judul, string Keterangan, bool Menunggu);

/// <summary>One recipient of the request letter.</summary>
public sealed record PenerimaTampil(string Sebutan, DateTime DikirimPada, DateTime? DibacaPada, string? DibacaOleh);

/// <summary>One row of the history.</summary>
public sealed record RiwayatTampil(int Urut, DateTime Waktu, string Siapa, string Uraian, string? Catatan, string Hash)
{
    /// <summary>The real time of what was done on paper; null otherwise.</summary>
    public DateTime? DikerjakanPada { get; init; }
}

/// <summary>The whole history, a page at a time.</summary>
public sealed record RiwayatModel(TriwulanTahun Triwulan, string Alamat, IReadOnlyList<RiwayatTampil> Baris, int Halaman, int JumlahHalaman, int Jumlah, string HashKepala);

/// <summary>One unit of a run with its data.</summary>
public sealed record UnitModel(TriwulanTahun Triwulan, string Nama, BarisMatriks Matriks, BarisCapaian Capaian, IReadOnlyList<string> Kalimat, IReadOnlyList<NaskahTampil> Peringatan, IReadOnlyList<PengumpulanSeksi> Seksi, AturanCapaian Aturan, KoreksiTabel Koreksi);
