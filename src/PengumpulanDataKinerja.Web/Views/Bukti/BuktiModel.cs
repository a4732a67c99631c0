using System.ComponentModel.DataAnnotations;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>Where an evidence file belongs, for one who may see it.</summary>
/// <param name="PermintaanId">The run.</param>
/// <param name="UnitId">Unit of the organisation.</param>
/// <param name="SeksiId">Seksi of the organisation.</param>
/// <param name="Nama">Name of the file.</param>
/// <param name="Tipe">MIME type.</param>
/// <param name="Sha256">The file.</param>
public sealed record LetakBukti(Guid PermintaanId, Guid UnitId, Guid SeksiId, string Nama, string Tipe, string Sha256);

/// <summary>The page of one version of an evidence file.</summary>
public sealed class BuktiModel
{
    public required Permintaan Permintaan { get; init; }

    public required PengumpulanUnit Unit { get; init; }

    public required PengumpulanSeksi Seksi { get; init; }

    public required Isian Isian { get; init; }

    public required BuktiDukung Bukti { get; init; }

    public required Konteks Konteks { get; init; }

    public required int BatasMb { get; init; }

    /// <summary>The same file elsewhere in the unit.</summary>
    public required IReadOnlyList<TempatKembar> Kembar { get; init; }

    /// <summary>What was typed and refused.</summary>
    public UbahBuktiInput Ubah { get; init; } = new();

    public CatatanBuktiInput Catatan { get; init; } = new();

    public string Alamat => $"/bukti/{Bukti.Id}";

    /// <summary>All versions, the first one first.</summary>
    public IReadOnlyList<BuktiDukung> Versi => Isian.VersiBukti(Bukti);

    /// <summary>The version that counts.</summary>
    public BuktiDukung Kini => Versi[^1];

    /// <summary>Who replaced this version and by what; null while it counts.</summary>
    public BuktiDukung? Pengganti => Bukti.Berlaku ? null : Versi[Bukti.VersiKe];

    /// <summary>Whether this reader may replace it now.</summary>
    public bool BolehMengubah => Bukti.Berlaku && Permintaan.GiliranSeksi(Seksi.SeksiId) is not null && Konteks.Organisasi.BolehMengisi(Konteks.Petugas!, Seksi.SeksiId);

    /// <summary>The turn at which this reader checks; null when he does not.</summary>
    public Giliran? GiliranPemeriksa => Permintaan.GiliranPemeriksa(Seksi) is { } giliran && Konteks.Organisasi.Pelaksana(giliran).Any(p => p.OrangId == Konteks.Petugas!.OrangId) ? giliran : null;

    /// <summary>Where the reader came from: the task of the one who checks, else the data.</summary>
    public (string Alamat, string Nama) Asal => GiliranPemeriksa is { Jalur: Jalur.Unit } giliran ? ($"/tugas/{giliran.Id}", Sop.Untuk(giliran.Langkah).Judul) : ($"/isian/{Seksi.Id}", $"Data kinerja {Seksi.NamaSeksi}");

    public IReadOnlyList<string> ButirWajib => Isian.KeteranganIndikator.DaftarBuktiWajib();
}

/// <summary>A new version, or another piece of the required list, or both.</summary>
public sealed class UbahBuktiInput
{
    [Display(Name = "Untuk bukti wajib")]
    [Teks(KeteranganIndikator.PanjangBukti)]
    public string? Untuk { get; set; }

    [Display(Name = "Berkas pengganti")]
    public IFormFile? Berkas { get; set; }
}

/// <summary>A note of the one who checks.</summary>
public sealed class CatatanBuktiInput
{
    [Display(Name = "Catatan")]
    [Wajib("Tulis catatannya.")]
    [Teks(BuktiDukung.PanjangCatatan, Baris = true)]
    public string? Teks { get; set; }
}
