using System.ComponentModel.DataAnnotations;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>What may be typed about the office. The emblem is uploaded by itself.</summary>
public sealed class PengaturanInput
{
    [Display(Name = "Baris pertama kop"), Wajib("Isi nama pemerintah daerah."), Teks(150)]
    public string? NamaPemda { get; set; }

    [Display(Name = "Baris kedua kop"), Wajib("Isi nama kantor."), Teks(150)]
    public string? NamaKantor { get; set; }

    [Display(Name = "Nama kantor dalam kalimat"), Wajib("Isi nama kantor seperti ditulis dalam kalimat surat."), Teks(150)]
    public string? NamaKantorKalimat { get; set; }

    [Display(Name = "Alamat"), Teks(200)]
    public string? Alamat { get; set; }

    [Display(Name = "Kota"), Teks(100)]
    public string? Kota { get; set; }

    [Display(Name = "Kode pos"), RegularExpression(@"\s*[0-9]{5}\s*", ErrorMessage = "Kode pos harus 5 angka.")]
    public string? KodePos { get; set; }

    [Display(Name = "Telepon"), Teks(50)]
    public string? Telepon { get; set; }

    [Display(Name = "Laman"), Teks(100)]
    public string? Laman { get; set; }

    [Display(Name = "Pos-el"), RegularExpression(@"\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*", ErrorMessage = "Pos-el harus seperti dishub@contoh.go.id."), Teks(100)]
    public string? PosEl { get; set; }

    [Display(Name = "Tempat penandatanganan"), Wajib("Isi tempat yang tertulis di depan tanggal surat."), Teks(100)]
    public string? TempatTandaTangan { get; set; }

    [Display(Name = "Kertas"), Wajib("Pilih ukuran kertas."), EnumDataType(typeof(UkuranKertas), ErrorMessage = "Pilih ukuran kertas dari daftar.")]
    public UkuranKertas? Kertas { get; set; }

    [Display(Name = "Huruf surat"), Wajib("Pilih huruf surat."), EnumDataType(typeof(HurufNaskah), ErrorMessage = "Pilih huruf surat dari daftar.")]
    public HurufNaskah? Huruf { get; set; }

    [Display(Name = "Atas"), Wajib("Isi margin atas."), Range(10, 60, ErrorMessage = "Margin harus 10 sampai 60 mm.")]
    public int? MarginAtas { get; set; }

    [Display(Name = "Bawah"), Wajib("Isi margin bawah."), Range(10, 60, ErrorMessage = "Margin harus 10 sampai 60 mm.")]
    public int? MarginBawah { get; set; }

    [Display(Name = "Kiri"), Wajib("Isi margin kiri."), Range(10, 60, ErrorMessage = "Margin harus 10 sampai 60 mm.")]
    public int? MarginKiri { get; set; }

    [Display(Name = "Kanan"), Wajib("Isi margin kanan."), Range(10, 60, ErrorMessage = "Margin harus 10 sampai 60 mm.")]
    public int? MarginKanan { get; set; }

    [Display(Name = "Kode kantor"), Wajib("Isi kode kantor untuk {unit}."), RegularExpression(@"\s*[A-Za-z0-9][A-Za-z0-9.\-/ ]{0,29}", ErrorMessage = "Kode kantor paling banyak 30 huruf, angka, titik, atau garis.")]
    public string? KodeKantor { get; set; }

    [Display(Name = "Kode klasifikasi"), Wajib("Isi kode klasifikasi arsip."), RegularExpression(@"\s*[0-9]{3}(\.[0-9]{1,3}){0,5}\s*", ErrorMessage = "Kode klasifikasi harus seperti 000.8.6.3.")]
    public string? KodeKlasifikasi { get; set; }

    [Display(Name = "Pola nomor surat keluar"), Wajib("Isi pola nomor surat keluar."), Teks(100)]
    public string? PolaSuratKeluar { get; set; }

    [Display(Name = "Pola nomor nota dinas"), Wajib("Isi pola nomor nota dinas."), Teks(100)]
    public string? PolaNotaDinas { get; set; }

    [Display(Name = "Alamat verifikasi"), Teks(200)]
    public string? AlamatVerifikasi { get; set; }

    [Display(Name = "Kasubbag PKP memaraf sebelum Sekretaris")]
    public bool ParafKasubbag { get; set; }

    [Display(Name = "Batas unggahan bukti dukung"), Wajib("Isi batas unggahan."), Range(1, 30, ErrorMessage = "Batas unggahan harus 1 sampai 30 MB.")]
    public int? BatasUnggahMb { get; set; }

    public int Versi { get; set; }

    public static PengaturanInput Dari(PengaturanKantor p) => new()
    {
        NamaPemda = p.NamaPemda,
        NamaKantor = p.NamaKantor,
        NamaKantorKalimat = p.NamaKantorKalimat,
        Alamat = p.Alamat,
        Kota = p.Kota,
        KodePos = p.KodePos,
        Telepon = p.Telepon,
        Laman = p.Laman,
        PosEl = p.PosEl,
        TempatTandaTangan = p.TempatTandaTangan,
        Kertas = p.Kertas,
        Huruf = p.Huruf,
        MarginAtas = p.MarginAtas,
        MarginBawah = p.MarginBawah,
        MarginKiri = p.MarginKiri,
        MarginKanan = p.MarginKanan,
        KodeKantor = p.KodeKantor,
        KodeKlasifikasi = p.KodeKlasifikasi,
        PolaSuratKeluar = p.PolaSuratKeluar,
        PolaNotaDinas = p.PolaNotaDinas,
        AlamatVerifikasi = p.AlamatVerifikasi,
        ParafKasubbag = p.ParafKasubbag,
        BatasUnggahMb = p.BatasUnggahMb,
        Versi = p.Versi,
    };

    /// <summary>Writes what was typed into the settings.</summary>
    public void Terapkan(PengaturanKantor p)
    {
        p.NamaPemda = Rapi(NamaPemda);
        p.NamaKantor = Rapi(NamaKantor);
        p.NamaKantorKalimat = Rapi(NamaKantorKalimat);
        p.Alamat = Rapi(Alamat);
        p.Kota = Rapi(Kota);
        p.KodePos = Rapi(KodePos);
        p.Telepon = Rapi(Telepon);
        p.Laman = Rapi(Laman);
        p.PosEl = Rapi(PosEl);
        p.TempatTandaTangan = Rapi(TempatTandaTangan);
        p.Kertas = Kertas!.Value;
        p.Huruf = Huruf!.Value;
        p.MarginAtas = MarginAtas!.Value;
        p.MarginBawah = MarginBawah!.Value;
        p.MarginKiri = MarginKiri!.Value;
        p.MarginKanan = MarginKanan!.Value;
        p.KodeKantor = Rapi(KodeKantor);
        p.KodeKlasifikasi = Rapi(KodeKlasifikasi);
        p.PolaSuratKeluar = Rapi(PolaSuratKeluar);
        p.PolaNotaDinas = Rapi(PolaNotaDinas);
        p.AlamatVerifikasi = string.IsNullOrWhiteSpace(AlamatVerifikasi) ? null : AlamatVerifikasi.Trim().TrimEnd('/');
        p.ParafKasubbag = ParafKasubbag;
        p.BatasUnggahMb = BatasUnggahMb!.Value;
    }

    private static string Rapi(string? teks) => teks?.Trim() ?? "";
}

/// <summary>The emblem that is uploaded.</summary>
public sealed class LambangInput
{
    [Display(Name = "Berkas lambang"), Wajib("Pilih berkas lambang, PNG atau SVG.")]
    public IFormFile? Berkas { get; set; }

    public int Versi { get; set; }
}
