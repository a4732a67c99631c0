using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>One item of a berkas as its list names it, with the files that make it up.</summary>
/// <param name="Uraian">What it is.</param>
/// <param name="Tanggal">Its date; items stand in this order.</param>
/// <param name="Keterangan">"Elektronik, asli" and what else is to be said.</param>
public sealed record ItemArsip(string Uraian, DateOnly Tanggal, string Keterangan)
{
    public List<IsiBerkasPaket> Berkas { get; } = [];
}

/// <summary>One file of the package.</summary>
/// <param name="Jalur">Path below data/, safe on every system.</param>
/// <param name="Nama">What it is called in sentences.</param>
/// <param name="Sha256">Expected SHA-256 when it comes from the store; null when it is made here.</param>
/// <param name="TulisAsync">Writes its content.</param>
public sealed record IsiBerkasPaket(string Jalur, string Nama, string? Sha256, Func<Stream, CancellationToken, Task> TulisAsync);

/// <summary>What the package says about itself.</summary>
/// <param name="Permintaan">Everything of the run, data rows included, as it stands right before the closing act.</param>
/// <param name="Isi">Label and place.</param>
/// <param name="Riwayat">The whole chain up to that moment.</param>
/// <param name="Rekap">The recap.</param>
/// <param name="Konteks">Moment of the making and the office of that day.</param>
/// <param name="Oleh">Who closes.</param>
/// <param name="Kantor">The office's name in sentences.</param>
public sealed record BahanPaket(Permintaan Permintaan, IsiBerkas Isi, IReadOnlyList<Riwayat> Riwayat, RekapBahan Rekap, Konteks Konteks, Pelaku Oleh, string Kantor)
{
    /// <summary>Moment of the making, UTC.</summary>
    public DateTime Dibuat => Konteks.Sekarang;

    /// <summary>"Pengumpulan Data Kinerja Triwulan III Tahun 2026".</summary>
    public string Judul => $"Pengumpulan Data Kinerja Triwulan {Permintaan.TriwulanTahun.Romawi} Tahun {Permintaan.Tahun}";

    /// <summary>kode / nomor berkas / indeks / kurun waktu.</summary>
    public string Label => $"{Isi.KodeKlasifikasi?.Trim()} / {Isi.NomorBerkas?.Trim()} / {Isi.Indeks?.Trim()} / {Isi.KurunWaktu?.Trim()}";

    /// <summary>The one folder in which the package unpacks.</summary>
    public string Folder => $"data-kinerja-{Permintaan.Tahun}-tw{Permintaan.Triwulan}";

    public string KepalaRantai => Riwayat.Count == 0 ? Domain.Riwayat.HashAwal : Riwayat[^1].Hash;
}

/// <summary>The recap, worked out and as printed.</summary>
public sealed record RekapBahan(Rekap Rekap, RekapModel Lembar);

/// <summary>Where paper lies, in words.</summary>
public static class TempatSimpan
{
    /// <summary>"Ruang arsip, lemari 2, laci 1, boks 3"; what already says what it is stays as it is.</summary>
    public static string Tulis(string? ruang, string? lemari, string? laci, string? boks) => string.Join(", ", new[] { Sebut("ruang", ruang), Sebut("lemari", lemari), Sebut("laci", laci), Sebut("boks", boks) }.Where(t => t.Length > 0));

    private static string Sebut(string tempat, string? isi) => isi?.Trim() is not { Length: > 0 } nama ? "" : nama.Length <= 3 || char.IsAsciiDigit(nama[0]) ? $"{tempat} {nama}" : nama;
}
