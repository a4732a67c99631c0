using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web;

/// <summary>The list of closed berkas.</summary>
/// <param name="Daftar">In order of code and number.</param>
/// <param name="BolehMembuka">Whether the reader may open and download.</param>
public sealed record ArsipModel(IReadOnlyList<BarisArsip> Daftar, bool BolehMembuka);

/// <summary>One closed berkas.</summary>
public sealed record BarisArsip(BerkasArsip Berkas, int Tahun, int Triwulan)
{
    public string Judul => $"Pengumpulan Data Kinerja Triwulan {new TriwulanTahun(Tahun, Triwulan).Romawi} Tahun {Tahun}";

    /// <summary>kode / nomor berkas / indeks / kurun waktu.</summary>
    public string Label => $"{Berkas.KodeKlasifikasi} / {Berkas.NomorBerkas} / {Berkas.Indeks} / {Berkas.KurunWaktu}";

    /// <summary>Where the paper lies.</summary>
    public string Tempat => TempatSimpan.Tulis(Berkas.Ruang, Berkas.Lemari, Berkas.Laci, Berkas.Boks);
}

/// <summary>One berkas with what its package holds; null when the package is missing.</summary>
public sealed record BerkasModel(BarisArsip Baris, IReadOnlyList<IsiPaketBaris>? Isi);

/// <summary>One file of a package.</summary>
public sealed record IsiPaketBaris(string Jalur, long Ukuran);
