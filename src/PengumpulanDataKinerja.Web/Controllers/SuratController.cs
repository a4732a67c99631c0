using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>One letter: to read, to edit while it is a draft, as PDF, and the receipt of those it went to.</summary>
[Route("surat/{id:guid}")]
public sealed class SuratController(AppDb db, AlurKerja alur, PetugasHariIni hariIni, SuratPrinter pencetak, FileStore berkas) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken batal) =>
        await BukaAsync(id, batal) is { } b ? View(await HalamanAsync(b, batal)) : NotFound();

    [HttpPost("baca")]
    public async Task<IActionResult> Baca(Guid id, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } b)
        {
            return NotFound();
        }

        var dibaca = await alur.LakukanAsync(b.Permintaan.Id, User.OrangId(), (p, k) => p.BacaSurat(id, k), batal: batal);
        TempData["Pesan"] = dibaca ? "Tanda terima Anda sudah dicatat." : "Tanda terima surat ini sudah tercatat sebelumnya.";
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpGet("ubah")]
    public async Task<IActionResult> Ubah(Guid id, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } b)
        {
            return NotFound();
        }

        WajibBolehUbah(b);
        return View(await LengkapiAsync(UbahSuratModel.Dari(b.Surat), b, batal));
    }

    [HttpPost("ubah")]
    public async Task<IActionResult> Ubah(Guid id, UbahSuratModel model, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } b)
        {
            return NotFound();
        }

        WajibBolehUbah(b);
        if (model.VersiTeks != b.Surat.VersiTeks)
        {
            TunjukkanKeduanya(model, b.Surat);
        }

        if (ModelState.IsValid && await this.CobaAsync(() => SimpanAsync(b, model, batal)))
        {
            TempData["Pesan"] = "Naskah surat sudah disimpan.";
            return Redirect(b.Permintaan.GiliranSurat(b.Surat) is { } giliran ? $"/tugas/{giliran.Id}" : $"/surat/{id}");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(await LengkapiAsync(model, b, batal));
    }

    /// <summary>The letter with the text being typed: the sheet alone for the script, the whole page without it.</summary>
    [HttpPost("pratinjau")]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> Pratinjau(Guid id, UbahSuratModel model, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } b)
        {
            return NotFound();
        }

        WajibBolehUbah(b);
        await LengkapiAsync(model, b, batal);
        return Request.Headers.ContainsKey("X-Pratinjau") ? PartialView("_Pratinjau", model) : View("Ubah", model);
    }

    /// <summary>The draft: the one on record (or an older one that was initialled), else printed now.</summary>
    [HttpGet("konsep.pdf")]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> Konsep(Guid id, string? sidik, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } b || !b.KonsepTerlihat)
        {
            return NotFound();
        }

        if (sidik is not null)
        {
            string?[] tercatat = [b.Surat.KonsepSha256, b.Surat.TandaTangan?.KonsepSha256, .. b.Surat.DaftarParaf.Select(p => p.Sha256)];
            return tercatat.Contains(sidik) && berkas.Ada(sidik) ? Pdf(berkas.Buka(sidik), $"konsep-{b.NamaBerkas}") : NotFound();
        }

        return b.Surat is { KonsepMutakhir: true, KonsepSha256: { } sha } && berkas.Ada(sha)
            ? Pdf(berkas.Buka(sha), $"konsep-{b.NamaBerkas}")
            : Pdf(new MemoryStream(await pencetak.CetakAsync(await pencetak.ModelAsync(b.Permintaan, b.Surat, b.Konteks, batal: batal), batal)), $"konsep-{b.NamaBerkas}");
    }

    /// <summary>The signed PDF, byte for byte as it was signed.</summary>
    [HttpGet("/surat/{id:guid}.pdf")]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> Ditandatangani(Guid id, CancellationToken batal) =>
        await BukaAsync(id, batal) is { Surat.TandaTangan: { } ttd } b ? Pdf(berkas.Buka(ttd.PdfSha256), b.NamaBerkas) : NotFound();

    private async Task<SuratTerbuka?> BukaAsync(Guid id, CancellationToken batal)
    {
        var letak = await db.Surat.AsNoTracking().Where(s => s.Id == id).Select(s => new { s.PermintaanId, s.Jenis }).FirstOrDefaultAsync(batal);
        var konteks = await hariIni.KonteksAsync();
        if (letak is null || konteks.Petugas is not { } petugas)
        {
            return null;
        }

        // The list of what is missing, lampiran of a surat peringatan, is made from the data rows.
        var permintaan = await alur.LihatAsync(letak.PermintaanId, letak.Jenis == JenisSurat.Peringatan ? Muatan.Seluruhnya : default, batal);
        var surat = permintaan.Surat(id);
        return surat.BolehDilihat(petugas, konteks.Organisasi) ? new SuratTerbuka(permintaan, surat, konteks) : null;
    }

    private async Task<SuratHalamanModel> HalamanAsync(SuratTerbuka b, CancellationToken batal) =>
        new(b, await pencetak.ModelAsync(b.Permintaan, b.Surat, b.Konteks, batal: batal))
        {
            Versi = b.KonsepTerlihat
                ? await db.VersiNaskah.AsNoTracking().Where(v => v.SuratId == b.Surat.Id).OrderByDescending(v => v.Versi).Take(5).Select(v => new VersiRingkas(v.Versi, v.Penulis, v.Waktu)).ToListAsync(batal)
                : [],
        };

    private static void WajibBolehUbah(SuratTerbuka b)
    {
        var giliran = b.Permintaan.GiliranSurat(b.Surat) ?? throw new AturanDilanggarException("Surat ini sudah tidak dapat diubah.");
        if (giliran.Langkah is not (Langkah.KonsepSurat or Langkah.Rekapitulasi))
        {
            throw new AturanDilanggarException($"Surat sedang menunggu langkah {(int)giliran.Langkah} ({Sop.Untuk(giliran.Langkah).Judul}). Naskah dapat diubah setelah surat dikembalikan ke langkah 3.");
        }

        Permintaan.Wewenang(giliran, b.Konteks);
        if (b.Surat.TandaTangan is not null)
        {
            throw new AturanDilanggarException("Surat sudah ditandatangani, isinya tidak dapat diubah lagi.");
        }
    }

    private async Task SimpanAsync(SuratTerbuka b, UbahSuratModel model, CancellationToken batal)
    {
        var naskah = model.Naskah();
        NaskahMarkup.Periksa(naskah.Isi, nameof(model.Isi));
        await alur.LakukanAsync(
            b.Permintaan.Id,
            User.OrangId(),
            (p, k) =>
            {
                p.UbahNaskah(b.Surat.Id, model.VersiTeks, naskah, k);
                return true;
            },
            batal: batal);
    }

    // Nobody's words are lost: the stored text is shown beside the typed one, and saving again takes the typed one knowingly.
    private void TunjukkanKeduanya(UbahSuratModel model, Surat surat)
    {
        ModelState.Clear();
        ModelState.AddModelError("", "Naskah ini sudah diubah orang lain sejak Anda membukanya. Tulisan Anda belum disimpan dan masih ada di bawah; naskah yang tersimpan tampil sesudahnya. Sesuaikan, lalu simpan lagi.");
        model.VersiTeks = surat.VersiTeks;
        model.Tersimpan = surat.Naskah;
    }

    private async Task<UbahSuratModel> LengkapiAsync(UbahSuratModel model, SuratTerbuka b, CancellationToken batal)
    {
        model.Terbuka = b;
        try
        {
            var naskah = model.Naskah();
            NaskahMarkup.Periksa(naskah.Isi, nameof(model.Isi));
            model.Pratinjau = await pencetak.ModelAsync(b.Permintaan, b.Surat, b.Konteks, naskah, batal);
        }
        catch (AturanDilanggarException galat)
        {
            model.PratinjauGagal = galat.Message;
        }

        return model;
    }

    private FileStreamResult Pdf(Stream isi, string nama)
    {
        Response.Headers.ContentDisposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("inline") { FileName = nama + ".pdf" }.ToString();
        return File(isi, "application/pdf");
    }
}

/// <summary>A letter that the reader may see, with its permintaan and the day.</summary>
public sealed record SuratTerbuka(Permintaan Permintaan, Surat Surat, Konteks Konteks)
{
    /// <summary>Drafts are for those who make, initial, sign and audit letters.</summary>
    public bool KonsepTerlihat => Surat.BolehMelihatKonsep(Konteks.Petugas!);

    public string NamaBerkas => $"{Surat.Sebutan.Replace(' ', '-')}-tw{Permintaan.Triwulan}-{Permintaan.Tahun}";
}

/// <summary>The page of a letter.</summary>
public sealed record SuratHalamanModel(SuratTerbuka Terbuka, SuratModel Naskah)
{
    public Permintaan Permintaan => Terbuka.Permintaan;

    public Surat Surat => Terbuka.Surat;

    public Konteks Konteks => Terbuka.Konteks;

    public Giliran? Giliran => Permintaan.GiliranSurat(Surat);

    /// <summary>The latest texts; empty for whoever does not see drafts.</summary>
    public IReadOnlyList<VersiRingkas> Versi { get; init; } = [];

    /// <summary>The reader is among the recipients and has not yet given the receipt.</summary>
    public bool MenungguTandaTerima => Permintaan.BelumDibacaOleh(Surat, Konteks);

    /// <summary>The reader may complete the turn at which the letter waits.</summary>
    public bool GiliranSaya => Giliran is { } g && Konteks.Organisasi.Pelaksana(g).Any(p => p.OrangId == Konteks.Petugas!.OrangId);

    public bool BolehUbah => GiliranSaya && Giliran!.Langkah is Langkah.KonsepSurat or Langkah.Rekapitulasi && Surat.TandaTangan is null;

    /// <summary>The letter waits for its signature, and the reader may print it for a wet one.</summary>
    public bool DapatBasah => Giliran is { DapatDikerjakan: true, Langkah: Langkah.TandaTanganKepalaDinas or Langkah.Rekapitulasi } && Surat is { TandaTangan: null, KonsepMutakhir: true }
        && (GiliranSaya || Konteks.Petugas!.Sebagai(Peran.KasubbagPkp, Peran.StafPkp));

    /// <summary>Where it stands, in words.</summary>
    public string Keadaan => Surat switch
    {
        { DicabutPada: { } cabut } => $"Dicabut {Waktu.TanggalJam(cabut)}: {Surat.AlasanDicabut}",
        { DikirimPada: { } kirim } => $"Terkirim {Waktu.TanggalJam(kirim)}",
        _ when Giliran is { } g => $"Menunggu langkah {(int)g.Langkah}, {Sop.Untuk(g.Langkah).Judul}: {Konteks.Organisasi.SebutanPelaksana(g)}",
        { TandaTangan: not null } => "Sudah ditandatangani",
        _ => "Konsep",
    };
}

/// <summary>The form with which the draft is edited.</summary>
public sealed class UbahSuratModel
{
    [Display(Name = "Hal")]
    [Teks(300)]
    public string? Hal { get; set; }

    [Display(Name = "Sifat")]
    [Teks(50)]
    public string? Sifat { get; set; }

    [Display(Name = "Lampiran")]
    [Teks(100)]
    public string? Lampiran { get; set; }

    [Display(Name = "Naskah")]
    [Teks(NaskahMarkup.PanjangTerbanyak, Baris = true)]
    public string? Isi { get; set; }

    [Display(Name = "Tembusan")]
    [Teks(2000, Baris = true)]
    public string? Tembusan { get; set; }

    /// <summary>The text version that the form was filled from.</summary>
    public int VersiTeks { get; set; }

    [BindNever]
    [ValidateNever]
    public SuratTerbuka Terbuka { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public SuratModel? Pratinjau { get; set; }

    /// <summary>Why there is no preview.</summary>
    [BindNever]
    public string? PratinjauGagal { get; set; }

    /// <summary>What somebody else saved meanwhile.</summary>
    [BindNever]
    [ValidateNever]
    public NaskahSurat? Tersimpan { get; set; }

    public static UbahSuratModel Dari(Surat surat) => new()
    {
        Hal = surat.Hal,
        Sifat = surat.Sifat,
        Lampiran = surat.Lampiran,
        Isi = surat.Isi,
        Tembusan = surat.Tembusan,
        VersiTeks = surat.VersiTeks,
    };

    public NaskahSurat Naskah() => new(Hal ?? "", Sifat ?? "", Lampiran ?? "", Isi ?? "", Tembusan ?? "");
}
