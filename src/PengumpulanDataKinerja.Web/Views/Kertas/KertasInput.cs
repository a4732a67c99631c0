using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>What was decided on the paper.</summary>
public enum HasilKertas
{
    /// <summary>The row was completed.</summary>
    Selesai,

    /// <summary>It was sent back with a note.</summary>
    Dikembalikan,
}

/// <summary>The form of a step done on paper; each row reads its own part.</summary>
public sealed class KertasInput
{
    [Display(Name = "Tanggal dikerjakan")]
    [Wajib("Isi tanggal langkah ini dikerjakan di atas kertas.")]
    [TanggalWajar(TahunPertama = 2000)]
    public DateOnly? Tanggal { get; set; }

    [Display(Name = "Pukul (WIB)")]
    [Wajib("Isi pukul langkah ini dikerjakan di atas kertas.")]
    public TimeOnly? Jam { get; set; }

    [Display(Name = "Pelaksana")]
    [Wajib("Pilih pelaksana: siapa yang mengerjakannya di atas kertas.")]
    public Guid? PelaksanaId { get; set; }

    [Display(Name = "Saksi")]
    [Wajib("Pilih saksi.")]
    public Guid? SaksiId { get; set; }

    [Display(Name = "Pindaian kertas")]
    [Wajib("Pilih berkas pindaian kertasnya.")]
    public IFormFile? Berkas { get; set; }

    [Display(Name = "Alasan")]
    [Wajib("Tulis alasan: mengapa langkah ini dikerjakan di atas kertas.")]
    [Teks(1000, Baris = true)]
    public string? Alasan { get; set; }

    [Display(Name = "Putusan pada kertas")]
    public HasilKertas Hasil { get; set; }

    [Display(Name = "Dikembalikan ke")]
    public Langkah? Ke { get; set; }

    [Display(Name = "Seksi")]
    public List<Guid> Seksi { get; set; } = [];

    /// <summary>Rows 5 and 11.</summary>
    [Display(Name = "Nomor urut pada surat")]
    public int? Urut { get; set; }

    /// <summary>Rows 1, 2, 7 and 13.</summary>
    [Display(Name = "Isi perintah")]
    [Teks(2000, Baris = true)]
    public string? Instruksi { get; set; }

    [Display(Name = "Dikerjakan paling lambat")]
    [TanggalWajar]
    public DateOnly? Tenggat { get; set; }

    [Display(Name = "Catatan")]
    [Teks(2000, Baris = true)]
    public string? Catatan { get; set; }

    /// <summary>What the page shows around the form.</summary>
    [BindNever]
    [ValidateNever]
    public KertasModel Halaman { get; set; } = null!;

    /// <summary>The real time, UTC; of a form whose required fields are filled.</summary>
    public DateTime Saat() => Waktu.KeUtc(Tanggal!.Value, Jam!.Value);

    /// <summary>The same as the domain takes it.</summary>
    /// <param name="pindaian">The stored scan.</param>
    /// <param name="saksi">The witness on the real day.</param>
    /// <param name="penerima">To whom a slip of that day went: the paper's slip goes to all of them.</param>
    public IsiKertas Isi(BerkasBukti pindaian, Petugas saksi, IReadOnlyList<TujuanDisposisi> penerima) => new(pindaian, saksi, Alasan)
    {
        Disposisi = new IsiDisposisi(penerima, Instruksi ?? "", Catatan, Tenggat),
        Kembali = Hasil == HasilKertas.Dikembalikan ? new PengembalianKertas(Ke, Seksi) : null,
        Catatan = Catatan,
    };
}
