using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The books of letters: a year as page, as PDF and as workbook.</summary>
[Route("buku")]
[HanyaPeran(Peran.KasubbagPkp, Peran.StafPkp, Peran.Sekretaris, Peran.KepalaDinas, Peran.Auditor)]
public sealed class BukuController(AppDb db, PetugasHariIni hariIni, BukuRegister register, BukuEkspedisi ekspedisi, BukuDisposisi disposisi, LembarBerkas lembar) : Controller
{
    private const int SebanyakSehalaman = 25;

    [HttpGet("")]
    public IActionResult Awal() => Redirect($"/buku/{BukuSurat.Kata(JenisBuku.SuratKeluar)}/{hariIni.Hari.Year}");

    [HttpGet("{jenis}/{tahun:int:range(2000,2100)}")]
    public async Task<IActionResult> Index(string jenis, int tahun, CancellationToken batal, int halaman = 1)
    {
        if (await SusunAsync(jenis, tahun, batal) is not { } buku)
        {
            return NotFound();
        }

        var jumlahHalaman = Math.Max(1, (buku.Baris.Count + SebanyakSehalaman - 1) / SebanyakSehalaman);
        halaman = Math.Clamp(halaman, 1, jumlahHalaman);
        return View(new BukuHalamanModel(buku, [.. buku.Baris.Skip((halaman - 1) * SebanyakSehalaman).Take(SebanyakSehalaman)], halaman, jumlahHalaman, await TahunAsync(tahun, batal)));
    }

    [HttpGet("{jenis}/{tahun:int:range(2000,2100)}/pdf")]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> Pdf(string jenis, int tahun, CancellationToken batal) => await SusunAsync(jenis, tahun, batal) is { } buku
        ? File(await lembar.MendatarAsync(buku, $"{buku.Judul} {tahun}", batal), "application/pdf", $"{jenis}-{tahun}.pdf")
        : NotFound();

    [HttpGet("{jenis}/{tahun:int:range(2000,2100)}/excel")]
    public async Task<IActionResult> Excel(string jenis, int tahun, CancellationToken batal) =>
        await SusunAsync(jenis, tahun, batal) is { } buku ? this.Buku($"{jenis}-{tahun}.xlsx", buku.TulisExcel) : NotFound();

    private async Task<BukuSurat?> SusunAsync(string jenis, int tahun, CancellationToken batal) => BukuSurat.Dari(jenis) switch
    {
        JenisBuku.SuratKeluar => await register.SusunAsync(RegisterSurat.SuratKeluar, tahun, batal),
        JenisBuku.NotaDinas => await register.SusunAsync(RegisterSurat.NotaDinas, tahun, batal),
        JenisBuku.Ekspedisi => await ekspedisi.SusunAsync(tahun, batal),
        JenisBuku.Disposisi => await disposisi.SusunAsync(tahun, batal),
        null => null,
    };

    // Every year in which a letter or a slip was made, this year and the one looked at.
    private async Task<IReadOnlyList<int>> TahunAsync(int tahun, CancellationToken batal)
    {
        var surat = await db.BarisRegister.Select(b => b.Tahun).Distinct().ToListAsync(batal);
        var slip = await db.Disposisi.Where(d => d.TahunAgenda != null).Select(d => d.TahunAgenda!.Value).Distinct().ToListAsync(batal);
        return [.. surat.Concat(slip).Append(hariIni.Hari.Year).Append(tahun).Distinct().OrderDescending()];
    }
}

/// <summary>One page of a book's year.</summary>
public sealed record BukuHalamanModel(BukuSurat Buku, IReadOnlyList<BarisBuku> Baris, int Halaman, int JumlahHalaman, IReadOnlyList<int> Tahun)
{
    public string Alamat => AlamatTahun(Buku.Tahun);

    /// <summary>What the book holds, one sentence.</summary>
    public string Penjelasan => Buku.Jenis switch
    {
        JenisBuku.SuratKeluar or JenisBuku.NotaDinas => "Setiap nomor yang pernah diambil, termasuk yang dipesan, dibatalkan, atau suratnya dicabut.",
        JenisBuku.Ekspedisi => "Setiap surat yang dikirim, kepada siapa, dan siapa yang menerimanya: di layar, atau hardcopy yang dicatat PKP.",
        JenisBuku.Disposisi => "Setiap lembar disposisi yang diberikan, terusannya, dan apa yang terjadi dengannya.",
    };

    public string AlamatTahun(int tahun) => $"/buku/{BukuSurat.Kata(Buku.Jenis)}/{tahun}";
}
