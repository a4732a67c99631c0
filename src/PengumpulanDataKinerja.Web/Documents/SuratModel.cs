using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// What surat dinas and nota dinas have in common. Number, date, QR and code are born together in the act of signing: as long
/// as one of them is missing none is printed, only the announcement that it will come.
/// </summary>
public abstract record SuratModel : NaskahModel
{
    public const string PengumumanNomor = "(diberikan saat ditandatangani)";
    public const string PengumumanTanggal = "(tanggal diberikan saat ditandatangani)";

    public required KopModel Kop { get; init; }

    /// <summary>Null before the signature.</summary>
    public DateOnly? Tanggal { get; init; }

    /// <summary>Null before the signature; on paper (mode C) the booked number.</summary>
    public string? Nomor { get; init; }

    public string Sifat { get; init; } = "Biasa";

    /// <summary>"1 (satu) berkas" or "-".</summary>
    public string Lampiran { get; init; } = "-";

    public required string Hal { get; init; }

    /// <summary>In the markup of <see cref="NaskahMarkup"/>.</summary>
    public required string Isi { get; init; }

    public required BlokTandaTanganModel TandaTangan { get; init; }

    public IReadOnlyList<string> Tembusan { get; init; } = [];

    public IReadOnlyList<LembarIsiModel> HalamanLampiran { get; init; } = [];

    /// <summary>Address of the check page as printed, e.g. "https://kinerja.contoh.go.id/v".</summary>
    public required string AlamatVerifikasi { get; init; }

    /// <summary>"Surat" or "Nota Dinas", as a lampiran names the letter it belongs to.</summary>
    public abstract string Sebutan { get; }

    /// <summary>Number and date may be printed.</summary>
    public bool Terbit => Nomor is not null && Tanggal is not null && (TandaTangan.Cara == CaraTandaTangan.Basah || TandaTangan.SudahDitandatangani);

    public string NomorCetak => Terbit ? Nomor! : PengumumanNomor;

    public string TanggalCetak => Terbit ? Waktu.Tanggal(Tanggal!.Value) : PengumumanTanggal;

    public override string? Kaki => TandaTangan.Cara == CaraTandaTangan.Layar ? KalimatLayar(AlamatVerifikasi, Terbit ? TandaTangan.KodeVerifikasi : null) : null;

    public override IEnumerable<string> BagianSaatTandaTangan =>
        [NomorCetak, TanggalCetak, Kaki ?? "", BlokTandaTanganModel.PengumumanLayar, .. Terbit && TandaTangan.KodeVerifikasi is { } kode ? [kode] : Array.Empty<string>()];

    /// <summary><see cref="BagianSaatTandaTangan"/> and the signature block, whose holder may have changed since the draft.</summary>
    public IEnumerable<string> BagianBlokTandaTangan() =>
        [.. BagianSaatTandaTangan, .. TandaTangan.Jabatan, TandaTangan.NamaCetak, TandaTangan.Pangkat ?? "", TandaTangan.NipCetak ?? ""];

    /// <summary>The sentence of mode A (domain paper, tanda-tangan section 2); before the signature the code is announced.</summary>
    public static string KalimatLayar(string alamat, string? kode) =>
        "Dokumen ini ditandatangani secara elektronik melalui aplikasi Pengumpulan Data Kinerja (tanda tangan elektronik tidak tersertifikasi). " +
        $"Keaslian dokumen dapat diperiksa dengan memindai kode QR atau membuka {alamat} dengan kode {kode ?? "yang diberikan saat ditandatangani"}.";
}

/// <summary>Surat dinas: request and warning (domain paper, naskah-dinas 4.1).</summary>
public sealed record SuratDinasModel : SuratModel
{
    public override string Tampilan => "~/Views/Naskah/_SuratDinas.cshtml";

    public override string Sebutan => "Surat";

    /// <summary>Place of signing, before the date.</summary>
    public required string Tempat { get; init; }

    public required IReadOnlyList<string> Penerima { get; init; }

    /// <summary>The place under the recipients.</summary>
    public string TempatPenerima { get; init; } = "Tempat";
}

/// <summary>Nota dinas (domain paper, naskah-dinas 4.2).</summary>
public sealed record NotaDinasModel : SuratModel
{
    public override string Tampilan => "~/Views/Naskah/_NotaDinas.cshtml";

    public override string Sebutan => "Nota Dinas";

    public required IReadOnlyList<string> Kepada { get; init; }

    public required string Dari { get; init; }
}
