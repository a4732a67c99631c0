using System.IO.Compression;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The closed berkas: their list, their label and place, and the package.</summary>
[Route("arsip")]
public sealed class ArsipController(AppDb db, PetugasHariIni hariIni, FileStore berkas, LembarBerkas lembar) : Controller
{
    /// <summary>List of berkas; whoever takes part in the SOP may see that they exist and where they lie.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken batal)
    {
        var petugas = await PetugasAsync(batal);
        return petugas is null || !Organisasi.BolehMelihatAlur(petugas)
            ? throw new BukanWewenangException("Daftar berkas dapat dilihat pelaksana SOP dan Auditor.")
            : View(new ArsipModel(await DaftarAsync(batal), BolehMembuka(petugas)));
    }

    [HttpGet("daftar-berkas.pdf")]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> DaftarBerkas(CancellationToken batal)
    {
        if (!await BolehMembukaAsync(batal))
        {
            return NotFound();
        }

        var baris = (await DaftarAsync(batal)).Select(b => new DaftarBerkasBaris(
            b.Berkas.KodeKlasifikasi, b.Berkas.NomorBerkas, LembarBerkas.UnitPengolah, b.Judul, b.Berkas.KurunWaktu, "1 berkas", $"Tekstual dan elektronik; {b.Tempat}"));
        var pdf = await lembar.MendatarAsync(new DaftarBerkasModel(LembarBerkas.UnitPengolah, [.. baris]), "Daftar berkas", batal);
        return File(pdf, "application/pdf", "daftar-berkas.pdf");
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Rincian(Guid id, CancellationToken batal)
    {
        if (!await BolehMembukaAsync(batal) || await CariAsync(id, batal) is not { } baris)
        {
            return NotFound();
        }

        return View(new BerkasModel(baris, await IsiAsync(baris.Berkas.PaketSha256!, batal)));
    }

    /// <summary>The package; a broken download goes on where it stopped.</summary>
    [HttpGet("{id:guid}/paket")]
    public async Task<IActionResult> Paket(Guid id, CancellationToken batal)
    {
        if (!await BolehMembukaAsync(batal) || await CariAsync(id, batal) is not { } baris)
        {
            return NotFound();
        }

        if (!berkas.Ada(baris.Berkas.PaketSha256!))
        {
            throw new AturanDilanggarException("Paket berkas ini tidak ada di penyimpanan. Hubungi administrator untuk memulihkannya dari cadangan.");
        }

        return File(berkas.Buka(baris.Berkas.PaketSha256!), "application/zip", $"data-kinerja-{baris.Tahun}-tw{baris.Triwulan}.zip", lastModified: baris.Berkas.DitutupPada, entityTag: new EntityTagHeaderValue($"\"{baris.Berkas.PaketSha256}\""), enableRangeProcessing: true);
    }

    private static bool BolehMembuka(Petugas petugas) => petugas.Sebagai(Peran.KasubbagPkp, Peran.StafPkp, Peran.Sekretaris, Peran.KepalaDinas, Peran.Auditor);

    private async Task<bool> BolehMembukaAsync(CancellationToken batal) => await PetugasAsync(batal) is { } petugas && BolehMembuka(petugas);

    private async Task<Petugas?> PetugasAsync(CancellationToken batal) => (await hariIni.KonteksAsync()).Petugas;

    private async Task<List<BarisArsip>> DaftarAsync(CancellationToken batal) =>
        [.. (await Tertutup().ToListAsync(batal)).OrderBy(b => b.Berkas.KodeKlasifikasi, StringComparer.Ordinal).ThenBy(b => b.Berkas.NomorBerkas.Length).ThenBy(b => b.Berkas.NomorBerkas, StringComparer.Ordinal)];

    private Task<BarisArsip?> CariAsync(Guid id, CancellationToken batal) => Tertutup(id).FirstOrDefaultAsync(batal);

    private IQueryable<BarisArsip> Tertutup(Guid? id = null) =>
        from b in db.BerkasArsip.AsNoTracking()
        join p in db.Permintaan.AsNoTracking() on b.PermintaanId equals p.Id
        where b.DitutupPada != null && b.PaketSha256 != null && (id == null || b.Id == id)
        select new BarisArsip(b, p.Tahun, p.Triwulan);

    private async Task<IReadOnlyList<IsiPaketBaris>?> IsiAsync(string sha256, CancellationToken batal)
    {
        if (!berkas.Ada(sha256))
        {
            return null;
        }

        await using var isi = berkas.Buka(sha256);
        await using var zip = await ZipArchive.CreateAsync(isi, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, batal);
        return [.. zip.Entries.Select(e => new IsiPaketBaris(e.FullName[(e.FullName.IndexOf('/', StringComparison.Ordinal) + 1)..], e.Length))
            .OrderBy(i => !i.Jalur.StartsWith("data/", StringComparison.Ordinal)).ThenBy(i => i.Jalur, StringComparer.Ordinal)];
    }
}
