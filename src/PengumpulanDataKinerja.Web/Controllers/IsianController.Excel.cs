using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

// SOP row 8 by workbook. What comes back is taken as if it had been typed: good rows are saved, the others are shown on the page as they
// stand in the workbook, each with its cell and its fault, and the next press of the form decides.
public sealed partial class IsianController
{
    [HttpGet("excel")]
    public async Task<IActionResult> Unduh(Guid id, bool bidang, CancellationToken batal)
    {
        if (!ModelState.IsValid || await pemuat.MuatAsync(id, batal) is not { } model)
        {
            return NotFound();
        }

        if (bidang && !model.BolehUnit)
        {
            throw new BukanWewenangException($"Data {model.Unit.NamaUnit} seluruhnya hanya dapat dilihat orang unit itu, PKP, Sekretaris, dan Kepala Dinas.");
        }

        var buku = new BukuIsian(model.Triwulan, model.Unit);
        var daftar = bidang
            ? await db.PengumpulanSeksi.AsNoTracking().Include(s => s.DaftarIsian).Where(s => s.PengumpulanUnitId == model.Unit.Id).OrderBy(s => s.Urutan).ThenBy(s => s.Id).ToListAsync(batal)
            : [model.Seksi];
        var identitas = bidang ? buku.UntukUnit : buku.UntukSeksi(model.Seksi);
        return this.Buku($"Isian {model.Tw} {model.Triwulan.Tahun} {identitas.Lingkup}.xlsx", isi => buku.Tulis(isi, identitas, daftar));
    }

    [HttpPost("excel")]
    [Batas(KelompokBatas.Unggah)]
    public async Task<IActionResult> Unggah(Guid id, IFormFile? buku, CancellationToken batal)
    {
        if (await pemuat.MuatAsync(id, batal) is not { } model)
        {
            return NotFound();
        }

        model.PastikanDapatDiisi();
        var (diambil, isian) = (new List<string>(), new IsianInput());
        if (ModelState.IsValid)
        {
            await this.CobaAsync(async () => isian = await AmbilAsync(model, buku, diambil, batal));
        }

        if (ModelState.IsValid)
        {
            TempData["Pesan"] = string.Join(" ", diambil);
            return Redirect(model.Alamat);
        }

        ViewData["Diambil"] = string.Join(" ", diambil);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Index), await pemuat.MuatAsync(id, batal, isian.YangSalah(ModelState)));
    }

    // Faults of this seksi's rows stand in their fields; those of another seksi's sheet beside the workbook.
    private async Task<IsianInput> AmbilAsync(IsianModel model, IFormFile? kiriman, List<string> diambil, CancellationToken batal)
    {
        if (kiriman is not { Length: > 0 })
        {
            throw new AturanDilanggarException(kiriman is null ? "Pilih buku kerja (.xlsx) yang diunggah." : "Berkas ini kosong (0 byte). Pilih buku kerja Excel (.xlsx) yang benar.", PembacaBukuIsian.Bidang);
        }

        await using var aliran = kiriman.OpenReadStream();
        using var buku = Buka(aliran);
        var susunan = new BukuIsian(model.Triwulan, model.Unit);
        var milikUnit = Periksa(() => buku.Identitas())?.LingkupId == model.Unit.Id;
        Periksa(() => buku.PastikanUntuk(milikUnit ? susunan.UntukUnit : susunan.UntukSeksi(model.Seksi)));
        var (isian, masalah) = await SimpanBukuAsync(model, Periksa(() => buku.Lembar(susunan.Lembar(model.Seksi))), diambil);
        masalah.ForEach(m => ModelState.AddModelError(m.Kunci, m.Kalimat));
        foreach (var (seksiId, nama) in milikUnit ? model.SeksiLain : [])
        {
            if (await pemuat.MuatAsync(seksiId, batal) is { Terbuka: true } lain && lain.Unit.Id == model.Unit.Id)
            {
                var (_, masalahLain) = await SimpanBukuAsync(lain, Periksa(() => buku.Lembar(susunan.Lembar(lain.Seksi))), diambil);
                masalahLain.ForEach(m => ModelState.AddModelError(PembacaBukuIsian.Bidang, $"{nama}: {m.Kalimat}"));
            }
        }

        return isian;
    }

    private async Task<(IsianInput Isian, List<(string Kunci, string Kalimat)> Masalah)> SimpanBukuAsync(IsianModel model, LembarMasuk lembar, List<string> diambil)
    {
        var pembaca = new PembacaBukuIsian(model.Baris, model.Triwulan.Triwulan);
        var isian = Periksa(() => pembaca.Baca(lembar));
        var salah = isian.Baris.Keys.Where(n => pembaca.Masalah.Any(m => m.Kunci.StartsWith($"Baris[{n}].", StringComparison.Ordinal))).ToHashSet();

        // Not cancelled when the browser goes away: what was sent is saved.
        var (tersimpan, masalah) = await alur.LakukanAsync(
            model.Permintaan.Id,
            User.OrangId(),
            (permintaan, konteks) =>
            {
                var (seksi, pelaku) = permintaan.BukaIsian(model.Seksi.SeksiId, konteks);
                var penulisan = new PenulisanIsian(seksi, pelaku, konteks.Sekarang);
                foreach (var (nomor, baris) in isian.Baris.Where(b => !salah.Contains(b.Key)))
                {
                    penulisan.Tulis(nomor, baris, salahKetik: false);
                }

                return (penulisan.Tersimpan, penulisan.Masalah);
            },
            Muatan.Seksi(model.Seksi.UnitId, model.Seksi.SeksiId));
        diambil.Add(tersimpan > 0 ? $"{tersimpan} baris {model.Seksi.NamaSeksi} diambil dari buku kerja." : $"Tidak ada baris {model.Seksi.NamaSeksi} yang berubah.");
        return (isian, [.. pembaca.Masalah, .. masalah]);
    }

    private static BukuMasuk Buka(Stream aliran) => Periksa(() => BukuMasuk.Buka(aliran));

    // What the workbook itself is refused for belongs to the field that took it.
    private static T Periksa<T>(Func<T> baca)
    {
        try
        {
            return baca();
        }
        catch (AturanDilanggarException galat) when (galat.Bidang is null)
        {
            throw new AturanDilanggarException(galat.Message, PembacaBukuIsian.Bidang);
        }
    }
}
