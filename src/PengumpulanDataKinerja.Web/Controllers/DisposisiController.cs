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

/// <summary>One lembar disposisi, as page and as PDF made on demand, and what its receivers do with it beside the SOP.</summary>
[Route("disposisi/{id:guid}")]
public sealed class DisposisiController(AppDb db, AlurKerja alur, PetugasHariIni hariIni, SuratPrinter pencetak) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken batal) => await BukaAsync(id, batal) is { } model ? View(model) : NotFound();

    [HttpGet("/disposisi/{id:guid}.pdf")]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> Pdf(Guid id, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } model)
        {
            return NotFound();
        }

        Response.Headers.ContentDisposition = $"inline; filename=disposisi-langkah-{(int)model.Disposisi.Langkah}-tw{model.Permintaan.Triwulan}-{model.Permintaan.Tahun}.pdf";
        return File(await pencetak.CetakAsync(model.Naskah, batal), "application/pdf");
    }

    [HttpPost("baca")]
    public async Task<IActionResult> Baca(Guid id, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } model)
        {
            return NotFound();
        }

        var baru = await alur.LakukanAsync(model.Permintaan.Id, User.OrangId(), (p, k) => p.BacaDisposisi(id, k), batal: batal);
        TempData["Pesan"] = baru ? "Disposisi ini tercatat sudah Anda baca." : "Disposisi ini sudah tercatat dibaca sebelumnya.";
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpPost("catatan")]
    public async Task<IActionResult> Catat(Guid id, CatatDisposisiInput isian, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } model)
        {
            return NotFound();
        }

        model.PastikanPenerima();
        if (ModelState.IsValid && await this.CobaAsync(() => alur.LakukanAsync(model.Permintaan.Id, User.OrangId(), (p, k) => p.CatatDisposisi(id, isian.Catatan, k), batal: batal)))
        {
            TempData["Pesan"] = "Catatan penyelesaian Anda sudah disimpan.";
            return RedirectToAction(nameof(Index), new { id });
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Index), model with { Catatan = isian });
    }

    [HttpGet("teruskan")]
    public async Task<IActionResult> Teruskan(Guid id, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } model)
        {
            return NotFound();
        }

        model.PastikanPenerima();
        return View(new TeruskanDisposisiInput { Halaman = model });
    }

    [HttpPost("teruskan")]
    public async Task<IActionResult> Teruskan(Guid id, TeruskanDisposisiInput isian, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } model)
        {
            return NotFound();
        }

        model.PastikanPenerima();
        if (ModelState.IsValid && await this.CobaAsync(() => alur.LakukanAsync(model.Permintaan.Id, User.OrangId(), (p, k) => p.TeruskanDisposisi(id, isian.Isi(Permintaan.PilihanTerusan(p.Disposisi(id), k)), k), batal: batal)))
        {
            TempData["Pesan"] = "Disposisi sudah diteruskan.";
            return RedirectToAction(nameof(Index), new { id });
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        isian.Halaman = model;
        return View(isian);
    }

    private async Task<DisposisiHalamanModel?> BukaAsync(Guid id, CancellationToken batal)
    {
        var permintaanId = await db.Disposisi.AsNoTracking().Where(d => d.Id == id).Select(d => (Guid?)d.PermintaanId).FirstOrDefaultAsync(batal);
        var konteks = await hariIni.KonteksAsync();
        if (permintaanId is not { } induk || konteks.Petugas is not { } petugas)
        {
            return null;
        }

        var permintaan = await alur.LihatAsync(induk, batal: batal);
        var disposisi = permintaan.DaftarDisposisi.First(d => d.Id == id);
        return disposisi.BolehDilihat(petugas, konteks.Organisasi)
            ? new DisposisiHalamanModel(permintaan, disposisi, konteks, await pencetak.DisposisiAsync(permintaan, disposisi, konteks, batal))
            : null;
    }
}

/// <summary>The page of a lembar disposisi.</summary>
public sealed record DisposisiHalamanModel(Permintaan Permintaan, Disposisi Disposisi, Konteks Konteks, LembarDisposisiModel Naskah)
{
    /// <summary>The completion note being typed.</summary>
    public CatatDisposisiInput Catatan { get; init; } = new();

    /// <summary>The reader's own line among the receivers, or null.</summary>
    public PenerimaDisposisi? Saya => Disposisi.DiberikanPada is null ? null : Permintaan.PenerimaSebagai(Disposisi, Konteks)?.Penerima;

    /// <summary>Nothing is added any more.</summary>
    public bool Berakhir => Permintaan is { SelesaiPada: not null } or { DibatalkanPada: not null };

    /// <summary>To whom the reader may pass it on.</summary>
    public IReadOnlyList<TujuanDisposisi> Pilihan => Berakhir ? [] : Permintaan.PilihanTerusan(Disposisi, Konteks);

    /// <summary>The whole tree that the slip stands in: its head and, per slip, how deep it lies.</summary>
    public IReadOnlyList<(Disposisi Disposisi, int Dalam)> Pohon => [.. Cabang(Permintaan.RantaiDisposisi(Disposisi)[0], 0)];

    /// <summary>What a line of the tree says of a receiver.</summary>
    public static string Keadaan(PenerimaDisposisi penerima) => penerima switch
    {
        { SelesaiPada: { } selesai } => $"selesai {Waktu.TanggalJam(selesai)}",
        { DibacaPada: { } dibaca } => $"dibaca {Waktu.TanggalJam(dibaca)}",
        _ => "belum dibaca",
    };

    /// <summary>Refuses whoever did not receive the slip.</summary>
    public void PastikanPenerima()
    {
        if (Saya is null)
        {
            throw new BukanWewenangException($"Disposisi ini hanya dapat ditindaklanjuti oleh penerimanya: {string.Join(", ", Disposisi.Penerima.OrderBy(p => p.Urut).Select(p => p.Sebutan))}.");
        }
    }

    private IEnumerable<(Disposisi, int)> Cabang(Disposisi disposisi, int dalam) =>
        Permintaan.TerusanDisposisi(disposisi).SelectMany(d => Cabang(d, dalam + 1)).Prepend((disposisi, dalam));
}

/// <summary>The completion note of a receiver.</summary>
public sealed class CatatDisposisiInput
{
    [Display(Name = "Catatan penyelesaian")]
    [Wajib("Tulis catatan penyelesaian.")]
    [Teks(Disposisi.PanjangCatatan, Baris = true)]
    public string? Catatan { get; set; }
}

/// <summary>Passing a slip on.</summary>
public sealed class TeruskanDisposisiInput
{
    /// <summary>Receivers, by their place in the list shown.</summary>
    [Display(Name = "Diteruskan kepada")]
    public List<int> Penerima { get; set; } = [];

    [Display(Name = "Isi perintah")]
    [Wajib("Tulis isi perintah.")]
    [Teks(2000, Baris = true)]
    public string? Instruksi { get; set; }

    [Display(Name = "Catatan")]
    [Teks(2000, Baris = true)]
    public string? Catatan { get; set; }

    [Display(Name = "Dikerjakan paling lambat")]
    [TanggalWajar]
    public DateOnly? Tenggat { get; set; }

    /// <summary>What the page shows around the form.</summary>
    [BindNever]
    [ValidateNever]
    public DisposisiHalamanModel Halaman { get; set; } = null!;

    /// <summary>The slip as the domain takes it.</summary>
    public IsiDisposisi Isi(IReadOnlyList<TujuanDisposisi> pilihan) =>
        new([.. Penerima.Distinct().Where(i => i >= 0 && i < pilihan.Count).Select(i => pilihan[i])], Instruksi ?? "", Catatan, Tenggat);
}
