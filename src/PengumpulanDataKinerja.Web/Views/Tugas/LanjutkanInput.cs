using System.ComponentModel.DataAnnotations;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web;

/// <summary>All that the one form of a task may bring; each row reads its own part.</summary>
public sealed class LanjutkanInput
{
    /// <summary>Receivers of the slip, by their place in the list shown.</summary>
    public List<int> Penerima { get; set; } = [];

    [Display(Name = "Isi perintah")]
    [Teks(2000, Baris = true)]
    public string? Instruksi { get; set; }

    [Display(Name = "Catatan")]
    [Teks(2000, Baris = true)]
    public string? Catatan { get; set; }

    [Display(Name = "Tenggat")]
    [TanggalWajar]
    public DateOnly? Tenggat { get; set; }

    /// <summary>Row 3: the text version that the page showed.</summary>
    public int? VersiTeks { get; set; }

    /// <summary>Rows 5 and 11: drawn, or the stored specimen.</summary>
    public AsalGambar Cara { get; set; }

    /// <summary>The drawing as a data address.</summary>
    public string? Gambar { get; set; }

    [Display(Name = "Kata sandi")]
    [StringLength(200)]
    public string? KataSandi { get; set; }

    [Display(Name = "Frasa sandi tanda tangan")]
    [StringLength(FrasaSandi.Terpanjang)]
    public string? Frasa { get; set; }

    /// <summary>The draft that the page showed.</summary>
    [StringLength(64)]
    public string? KonsepSha256 { get; set; }

    /// <summary>Row 8: fingerprint of the striking rows that were confirmed; null when the box was not ticked.</summary>
    [StringLength(64)]
    public string? Pastikan { get; set; }

    /// <summary>Why it is late; asked only when it is.</summary>
    [Display(Name = "Sebab keterlambatan")]
    [Teks(Giliran.PanjangSebab)]
    public string? Sebab { get; set; }

    /// <summary>Row 14.</summary>
    public BerkasInput Berkas { get; set; } = new();

    /// <summary>What the signer brings.</summary>
    public IsianTandaTangan TandaTangan() => new(Cara, Gambar, KataSandi, KonsepSha256) { Frasa = Frasa, Sebab = Sebab };

    /// <summary>The slip as the domain takes it.</summary>
    public IsiDisposisi Disposisi(IReadOnlyList<TujuanDisposisi> pilihan) =>
        new(Penerima.Distinct().Where(i => i >= 0 && i < pilihan.Count).Select(i => pilihan[i]).ToList(), Instruksi ?? "", Catatan, Tenggat);
}

/// <summary>The berkas of row 14: what it is called and where its paper lies.</summary>
public sealed class BerkasInput
{
    [Display(Name = "Nomor berkas")]
    [Teks(200)]
    public string? NomorBerkas { get; set; }

    [Display(Name = "Kode klasifikasi")]
    [Teks(200)]
    public string? KodeKlasifikasi { get; set; }

    [Display(Name = "Indeks")]
    [Teks(200)]
    public string? Indeks { get; set; }

    [Display(Name = "Kurun waktu")]
    [Teks(200)]
    public string? KurunWaktu { get; set; }

    [Display(Name = "Ruang")]
    [Teks(200)]
    public string? Ruang { get; set; }

    [Display(Name = "Lemari")]
    [Teks(200)]
    public string? Lemari { get; set; }

    [Display(Name = "Laci")]
    [Teks(200)]
    public string? Laci { get; set; }

    [Display(Name = "Folder atau boks")]
    [Teks(200)]
    public string? Boks { get; set; }

    [Display(Name = "Catatan hardcopy")]
    [Teks(1000, Baris = true)]
    public string? CatatanHardcopy { get; set; }

    /// <summary>The same as the domain takes it.</summary>
    public IsiBerkas Isi() => new(NomorBerkas, KodeKlasifikasi, Indeks, KurunWaktu, Ruang, Lemari, Laci, Boks, CatatanHardcopy);
}

/// <summary>Sending back.</summary>
public sealed class KembalikanInput
{
    [Display(Name = "Kembalikan ke")]
    public Langkah? Ke { get; set; }

    [Display(Name = "Seksi")]
    public List<Guid> Seksi { get; set; } = [];

    [Display(Name = "Catatan")]
    [Teks(2000, Baris = true)]
    public string? Catatan { get; set; }

    /// <summary>Rows 9 and 10: what is wrong with which data row, by its number on the page.</summary>
    public Dictionary<int, BarisKeliruInput> Baris { get; set; } = [];

    /// <summary>The rows that were named.</summary>
    public IReadOnlyList<KesalahanBaris> Kesalahan() => [.. Baris.Values.Where(b => !string.IsNullOrWhiteSpace(b.Kesalahan)).Select(b => new KesalahanBaris(b.Id, b.Kesalahan))];
}

/// <summary>One data row at fault.</summary>
public sealed class BarisKeliruInput
{
    public Guid Id { get; set; }

    [Display(Name = "Yang keliru")]
    [Teks(PengembalianIsian.PanjangKalimat, Baris = true)]
    public string? Kesalahan { get; set; }
}

/// <summary>Forwarding without one seksi.</summary>
public sealed class LewatiInput
{
    public Guid Seksi { get; set; }

    [Display(Name = "Alasan")]
    [Teks(1000, Baris = true)]
    public string? Alasan { get; set; }
}
