namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>Lembar disposisi, half a sheet (domain paper, naskah-dinas 4.3). Print it with <see cref="CetakOpsi.SetengahHalaman"/>.</summary>
public sealed record LembarDisposisiModel : NaskahModel
{
    public override string Tampilan => "~/Views/Naskah/_LembarDisposisi.cshtml";

    public required KopModel Kop { get; init; }

    /// <summary>SOP rows 1 and 2 start without an incoming letter.</summary>
    public string SuratDari { get; init; } = "Agenda rutin (SOP Pengumpulan Data Kinerja)";

    public string NomorSurat { get; init; } = "-";

    public string TanggalSurat { get; init; } = "-";

    public required string Hal { get; init; }

    public string DiterimaTanggal { get; init; } = "-";

    public string NomorAgenda { get; init; } = "-";

    /// <summary>"Sangat Segera", "Segera" or "Rahasia" ticks its box; anything else none.</summary>
    public string Sifat { get; init; } = "";

    /// <summary>Jabatan (and name) of each receiver.</summary>
    public required IReadOnlyList<string> DiteruskanKepada { get; init; }

    public IReadOnlyList<PilihanDisposisi> Harapan { get; init; } =
    [
        new("Tanggapan dan saran", false), new("Proses lebih lanjut", true), new("Koordinasi/konfirmasikan", false),
    ];

    /// <summary>Instruction and notes; plain text with line breaks.</summary>
    public required string IsiDisposisi { get; init; }

    /// <summary>"Kamis, 18 Juni 2026"; null for none.</summary>
    public string? BatasWaktu { get; init; }

    /// <summary>Title of the giver as printed that day.</summary>
    public required string JabatanPemberi { get; init; }

    public required string NamaPemberi { get; init; }

    public string? NipPemberi { get; init; }

    /// <summary>Moment of the giver's paraf (UTC); null while it is a draft.</summary>
    public DateTime? DiparafPada { get; init; }

    /// <summary>"di atas kertas, dicatat …": the slip was given on paper; null otherwise.</summary>
    public string? TandaKertas { get; init; }

    /// <summary>Drawn paraf as a data: address.</summary>
    public string? GambarParaf { get; init; }

    /// <summary>The slips that this one passes on, from the head of the chain; empty at the head.</summary>
    public IReadOnlyList<string> Rantai { get; init; } = [];

    /// <summary>What the receivers said about it being done.</summary>
    public IReadOnlyList<string> Penyelesaian { get; init; } = [];
}

public sealed record PilihanDisposisi(string Teks, bool Dipilih);

/// <summary>Form sent with the request letter: what each seksi is asked for.</summary>
/// <param name="Periode">"Triwulan II Tahun 2026".</param>
public sealed record FormulirDataModel(string Periode, IReadOnlyList<FormulirKelompok> Kelompok) : LembarIsiModel
{
    public override string TampilanIsi => "~/Views/Naskah/_FormulirData.cshtml";

    /// <summary>"paling lambat Jumat, 26 Juni 2026"; null for none.</summary>
    public string? BatasWaktu { get; init; }
}

/// <summary>The indicators of one unit or of one of its seksi.</summary>
public sealed record FormulirKelompok(string Unit, string? Seksi, IReadOnlyList<FormulirBaris> Baris);

/// <summary>One indicator with texts as printed; the empty ones are to be filled in.</summary>
public sealed record FormulirBaris(string Indikator, string Satuan, string TargetTahun, string TargetTriwulan)
{
    public string Realisasi { get; init; } = "";

    public string FaktorPendorong { get; init; } = "";

    public string FaktorPenghambat { get; init; } = "";

    public string TindakLanjut { get; init; } = "";

    public string BuktiDukung { get; init; } = "";
}

/// <summary>Lampiran of the warning letter: the indicators still missing.</summary>
public sealed record DaftarKurangModel(string Periode, string Unit, DateOnly PosisiTanggal, IReadOnlyList<DaftarKurangBaris> Baris) : LembarIsiModel
{
    public override string TampilanIsi => "~/Views/Naskah/_DaftarKurang.cshtml";

    public override bool Mendatar => false;
}

/// <param name="Kurang">What is missing, in words: "realisasi, bukti dukung".</param>
public sealed record DaftarKurangBaris(string Seksi, string Indikator, string Satuan, string TargetTriwulan, string Kurang);

/// <summary>Who initialled which text of a letter; filed beside the signed letter, never sent with it.</summary>
public sealed record LembarParafModel(string Hal, string? NomorSurat, IReadOnlyList<LembarParafBaris> Baris) : LembarIsiModel
{
    public override string TampilanIsi => "~/Views/Naskah/_LembarParaf.cshtml";

    public override bool Mendatar => false;
}

/// <param name="Waktu">Moment of the paraf, UTC.</param>
/// <param name="Sha256">Hex digest of the text that was initialled.</param>
/// <param name="Catatan">E.g. "gugur: teks diubah 16 Juni 2026"; null when it stands.</param>
public sealed record LembarParafBaris(string Jabatan, string Nama, DateTime Waktu, string Sha256, string? Catatan = null);

/// <summary>The SOP sheet: head and the 14 rows with the printed columns.</summary>
public sealed record TentangSopModel : LembarIsiModel
{
    public override string TampilanIsi => "~/Views/Naskah/_TentangSop.cshtml";

    public required string Nomor { get; init; }

    public required string Nama { get; init; }

    public required string TanggalPembuatan { get; init; }

    public string TanggalRevisi { get; init; } = "-";

    public required string TanggalEfektif { get; init; }

    public required string DisahkanOleh { get; init; }

    public required IReadOnlyList<string> DasarHukum { get; init; }

    public required IReadOnlyList<string> KualifikasiPelaksana { get; init; }

    public required IReadOnlyList<string> Keterkaitan { get; init; }

    public required IReadOnlyList<string> Peralatan { get; init; }

    public required string Peringatan { get; init; }

    public required string Pencatatan { get; init; }

    /// <summary>Titles of the lanes, left to right.</summary>
    public required IReadOnlyList<string> Lajur { get; init; }

    public required IReadOnlyList<TentangSopBaris> Baris { get; init; }
}

/// <param name="Lajur">Indexes into <see cref="TentangSopModel.Lajur"/> of those who do the row.</param>
public sealed record TentangSopBaris(int No, string Kegiatan, IReadOnlyList<int> Lajur, string Kelengkapan, string Waktu, string Output, string Keterangan);

/// <summary>Daftar berkas, the list of active files (domain paper, arsip section 3).</summary>
public sealed record DaftarBerkasModel(string UnitPengolah, IReadOnlyList<DaftarBerkasBaris> Baris) : LembarIsiModel
{
    public override string TampilanIsi => "~/Views/Naskah/_DaftarBerkas.cshtml";
}

public sealed record DaftarBerkasBaris(string Klasifikasi, string NomorBerkas, string UnitPengolah, string Uraian, string KurunWaktu, string Jumlah, string Keterangan);

/// <summary>Daftar isi berkas, what one file holds (domain paper, arsip section 3).</summary>
public sealed record DaftarIsiBerkasModel(string UnitPengolah, string NomorBerkas, string Klasifikasi, string Indeks, string KurunWaktu, IReadOnlyList<DaftarIsiBerkasBaris> Baris) : LembarIsiModel
{
    public override string TampilanIsi => "~/Views/Naskah/_DaftarIsiBerkas.cshtml";
}

public sealed record DaftarIsiBerkasBaris(string NomorItem, string Klasifikasi, string Uraian, string Tanggal, string Jumlah, string Keterangan);
