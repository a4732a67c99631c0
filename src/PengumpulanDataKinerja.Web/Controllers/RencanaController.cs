using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The plan of a year as a tree: tujuan, sasaran, program, kegiatan, sub kegiatan. Everybody in the SOP reads it, Staf PKP keeps it.</summary>
[Route("data-kinerja/rencana")]
public sealed class RencanaController(AppDb db, PetugasHariIni petugas, PerubahanAdministrasi perubahan) : Controller
{
    private const string Nama = "Rencana";

    [HttpGet("")]
    public async Task<IActionResult> Index(int? tahun, CancellationToken batal)
    {
        var konteks = await petugas.KonteksAsync();
        if (konteks.Petugas is not { } orang || !Organisasi.BolehMelihatAlur(orang))
        {
            throw new BukanWewenangException("Pohon rencana hanya dapat dilihat oleh pelaksana SOP dan auditor.");
        }

        var pilih = tahun ?? petugas.Hari.Year;
        var indikator = await (
            from i in db.Indikator.AsNoTracking()
            join s in db.Seksi on i.SeksiId equals s.Id
            where i.Tahun == pilih && i.Aktif
            orderby i.Urutan
            select new IndikatorPohon(i.Id, i.UnsurId ?? Guid.Empty, i.Nama, s.Nama)).ToListAsync(batal);

        // The money of one unit can be told from the tree's sums: it is shown to whoever may see all units.
        var semua = konteks.Organisasi.DaftarUnit.All(u => konteks.Organisasi.BolehMelihatData(orang, u.Id));
        return View(new RencanaModel(pilih, await PohonAsync(pilih), indikator.ToLookup(i => i.UnsurId), semua, orang.Sebagai(Peran.StafPkp)));
    }

    [HanyaPeran(Peran.StafPkp)]
    [HttpGet("tambah")]
    public async Task<IActionResult> Tambah(int? tahun) => View("Formulir", await FormulirAsync(new UnsurInput { Tahun = tahun ?? petugas.Hari.Year, Level = LevelIndikator.SubKegiatan }));

    [HanyaPeran(Peran.StafPkp)]
    [HttpPost("tambah")]
    public async Task<IActionResult> Tambah(UnsurInput isian)
    {
        UnsurRencana? baru = null;
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var pohon = await PohonAsync(isian.Tahun!.Value);
            baru = new UnsurRencana(isian.Tahun.Value, pohon.Baris.Select(b => b.Unsur.Urutan).DefaultIfEmpty().Max() + 1, isian.KeIsi(), Induk(pohon, isian));
            pohon.Pastikan(baru);
            db.Add(baru);
            return $"{PohonRencana.Sebutan(baru.Level)} {baru.Sebutan} ({baru.Tahun}) ditambahkan ke rencana.";
        });
        return tersimpan ? Selesai(baru!, "ditambahkan") : View("Formulir", await FormulirAsync(isian));
    }

    [HanyaPeran(Peran.StafPkp)]
    [HttpGet("{id:guid}/ubah")]
    public async Task<IActionResult> Ubah(Guid id) =>
        await db.UnsurRencana.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id) is { } unsur ? View("Formulir", await FormulirAsync(UnsurInput.Dari(unsur), unsur)) : NotFound();

    [HanyaPeran(Peran.StafPkp)]
    [HttpPost("{id:guid}/ubah")]
    public async Task<IActionResult> Ubah(Guid id, UnsurInput isian)
    {
        if (await db.UnsurRencana.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id) is not { } lama)
        {
            return NotFound();
        }

        // The year is settled when it is born; whatever is sent for it is not read.
        isian.Tahun = lama.Tahun;
        ModelState.Remove(nameof(isian.Tahun));
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var unsur = await db.UnsurRencana.SingleAsync(u => u.Id == id);
            var pohon = await PohonAsync(lama.Tahun);
            if (unsur.Versi != isian.Versi)
            {
                throw new SudahBerubahException(UnsurInput.Dari(unsur), new Dictionary<string, string> { [nameof(isian.IndukId)] = pohon[unsur.IndukId]?.Sebutan ?? "paling atas" });
            }

            unsur.Ubah(isian.KeIsi(), Induk(pohon, isian));
            pohon.Pastikan(unsur);
            await IkutkanIndikatorAsync(unsur);
            return $"{PohonRencana.Sebutan(unsur.Level)} {lama.Sebutan} ({lama.Tahun}) diubah: {unsur.Sebutan}, pagu {(unsur.Pagu is { } pagu ? Angka.Rupiah(pagu) : "–")}.";
        });
        return tersimpan ? Selesai(lama, "disimpan") : View("Formulir", await FormulirAsync(isian, lama));
    }

    [HanyaPeran(Peran.StafPkp)]
    [HttpPost("{id:guid}/hapus")]
    public async Task<IActionResult> Hapus(Guid id, int versi)
    {
        if (await db.UnsurRencana.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id) is not { } lama)
        {
            return NotFound();
        }

        var isian = UnsurInput.Dari(lama);
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var unsur = await db.UnsurRencana.SingleAsync(u => u.Id == id);
            if (unsur.Versi != versi)
            {
                throw new SudahBerubahException(UnsurInput.Dari(unsur));
            }

            if (await SebabTetapAsync(unsur) is { } sebab)
            {
                throw new AturanDilanggarException(sebab);
            }

            db.Remove(unsur);
            return $"{PohonRencana.Sebutan(unsur.Level)} {unsur.Sebutan} ({unsur.Tahun}) dihapus dari rencana.";
        });
        if (!tersimpan)
        {
            return View("Formulir", await FormulirAsync(isian, lama));
        }

        TempData["Pesan"] = $"{lama.Sebutan}: dihapus.";
        return RedirectToAction(nameof(Index), Nama, new { tahun = lama.Tahun });
    }

    private static UnsurRencana? Induk(PohonRencana pohon, UnsurInput isian) => isian.IndukId is null
        ? null
        : pohon[isian.IndukId] ?? throw new AturanDilanggarException("Pilih bagian rencana dari daftar.", nameof(isian.IndukId));

    // An indicator stands at the level of its node.
    private async Task IkutkanIndikatorAsync(UnsurRencana unsur)
    {
        foreach (var indikator in await db.Indikator.Where(i => i.UnsurId == unsur.Id && i.Level != unsur.Level).ToListAsync())
        {
            indikator.Gantungkan(unsur);
        }
    }

    private async Task<string?> SebabTetapAsync(UnsurRencana unsur)
    {
        var anak = await db.UnsurRencana.CountAsync(u => u.IndukId == unsur.Id);
        var indikator = await db.Indikator.CountAsync(i => i.UnsurId == unsur.Id);
        return anak + indikator == 0 ? null : $"Belum dapat dihapus: masih ada {anak} bagian dan {indikator} indikator di bawahnya (yang tidak aktif ikut dihitung). Pindahkan dahulu.";
    }

    private async Task<PohonRencana> PohonAsync(int tahun) => new(await db.UnsurRencana.AsNoTracking().Where(u => u.Tahun == tahun).ToListAsync());

    private RedirectToActionResult Selesai(UnsurRencana unsur, string kata)
    {
        TempData["Pesan"] = $"{unsur.Sebutan}: {kata}.";
        return RedirectToAction(nameof(Index), Nama, new { tahun = unsur.Tahun }, $"u-{unsur.Id}");
    }

    private async Task<FormulirUnsur> FormulirAsync(UnsurInput isian, UnsurRencana? milik = null)
    {
        var tahun = milik?.Tahun ?? isian.Tahun ?? petugas.Hari.Year;
        var induk = PilihanIndikator.Rencana(await PohonAsync(tahun), u => u.Level != LevelIndikator.SubKegiatan && u.Id != milik?.Id);
        return milik is null
            ? new("Tambah bagian rencana", "Tambah bagian rencana", isian, tahun, induk)
            : new("Ubah bagian rencana", "Simpan perubahan", isian, tahun, induk, milik, await SebabTetapAsync(milik));
    }
}
