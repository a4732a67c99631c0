using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The days on which the office is closed, year by year.</summary>
[Route("administrasi/hari-libur")]
[HanyaPeran(Peran.AdministratorSistem, Peran.KasubbagPkp)]
public sealed class HariLiburController(AppDb db, PetugasHariIni petugas, PerubahanAdministrasi perubahan) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => Redirect($"/administrasi/hari-libur/{petugas.Hari.Year}");

    [HttpGet("{tahun:int}")]
    public async Task<IActionResult> Tahun(int tahun)
    {
        if (tahun is < TriwulanTahun.TahunPertama or > TriwulanTahun.TahunTerakhir)
        {
            return NotFound();
        }

        var awal = new DateOnly(tahun, 1, 1);
        var akhir = new DateOnly(tahun, 12, 31);
        var libur = await db.HariLibur.AsNoTracking().Where(l => l.Tanggal >= awal && l.Tanggal <= akhir).OrderBy(l => l.Tanggal).ToListAsync();
        var kalender = new KalenderKerja(libur);
        var hariKerja = Enumerable.Range(1, 12).Select(b => Enumerable.Range(1, DateTime.DaysInMonth(tahun, b)).Count(h => kalender.HariKerja(new(tahun, b, h)))).ToList();
        var konteks = await petugas.KonteksAsync();
        ViewData["Tagihan"] = konteks.Kalender.TagihanTahunLibur(petugas.Hari) is { } tagihan && tagihan != kalender.CatatanTahunLibur(tahun) ? tagihan : null;
        ViewData["Beda"] = await BedaAsync(konteks);
        ViewData["BolehGeser"] = konteks.BertugasSebagai(Peran.KasubbagPkp);
        return View(new TahunLibur(tahun, petugas.Hari, libur, kalender.CatatanTahunLibur(tahun), hariKerja, tahun > TriwulanTahun.TahunPertama, tahun < TriwulanTahun.TahunTerakhir));
    }

    [HttpGet("tambah")]
    public IActionResult Tambah(int? tahun)
    {
        ViewData["Tahun"] = tahun ?? petugas.Hari.Year;
        return View(new HariLiburInput { Jenis = JenisHariLibur.LiburNasional });
    }

    [HttpPost("tambah")]
    public async Task<IActionResult> Tambah(HariLiburInput isian, int? tahun)
    {
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var libur = new HariLibur(isian.Tanggal!.Value, isian.Nama!, isian.Jenis!.Value);
            await TolakBilaAdaAsync(libur.Tanggal, null);
            db.Add(libur);
            return $"Hari libur {Waktu.Tanggal(libur.Tanggal)} ({libur.Nama}) ditambahkan.";
        });
        if (tersimpan)
        {
            return Selesai(isian.Tanggal!.Value.Year, $"{Waktu.HariTanggal(isian.Tanggal.Value)} ditambahkan sebagai hari libur.");
        }

        ViewData["Tahun"] = tahun ?? petugas.Hari.Year;
        return View(isian);
    }

    [HttpGet("{id:guid}/ubah")]
    public async Task<IActionResult> Ubah(Guid id) => await MuatAsync(id) is { } libur ? View(HariLiburInput.Dari(libur)) : NotFound();

    [HttpPost("{id:guid}/ubah")]
    public async Task<IActionResult> Ubah(Guid id, HariLiburInput isian)
    {
        if (await MuatAsync(id) is not { } lama)
        {
            return NotFound();
        }

        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var libur = await TerkunciAsync(id, isian.Versi);
            if (isian.Tanggal!.Value == libur.Tanggal)
            {
                libur.Ubah(isian.Nama!, isian.Jenis!.Value);
            }
            else
            {
                // Another day is another holiday; the list keeps one row per day.
                var baru = new HariLibur(isian.Tanggal.Value, isian.Nama!, isian.Jenis!.Value);
                await TolakBilaAdaAsync(baru.Tanggal, id);
                db.Remove(libur);
                db.Add(baru);
            }

            return $"Hari libur {Waktu.Tanggal(lama.Tanggal)} ({lama.Nama}) diubah menjadi {Tampil.Tanggal(isian.Tanggal)} ({isian.Nama!.Trim()}, {Tampil.Nilai(isian.Jenis)}).";
        });
        return tersimpan ? Selesai(isian.Tanggal!.Value.Year, $"Perubahan pada {isian.Nama} sudah disimpan.") : View(isian);
    }

    [HttpGet("{id:guid}/hapus")]
    public async Task<IActionResult> Hapus(Guid id) => await MuatAsync(id) is { } libur ? View(libur) : NotFound();

    [HttpPost("{id:guid}/hapus")]
    public async Task<IActionResult> Hapus(Guid id, int versi)
    {
        if (await MuatAsync(id) is not { } lama)
        {
            return NotFound();
        }

        var tersimpan = await perubahan.SimpanAsync(this, new HariLiburInput { Versi = versi }, async () =>
        {
            db.Remove(await TerkunciAsync(id, versi));
            return $"Hari libur {Waktu.Tanggal(lama.Tanggal)} ({lama.Nama}) dihapus.";
        });
        return tersimpan ? Selesai(lama.Tanggal.Year, $"{Waktu.Tanggal(lama.Tanggal)} ({lama.Nama}) bukan lagi hari libur.") : View(lama);
    }

    // Runs not over whose dates this list would make others.
    private async Task<List<(TriwulanTahun Triwulan, string Kalimat)>> BedaAsync(Konteks konteks)
    {
        var jalan = await db.Permintaan.AsNoTracking().IgnoreAutoIncludes().Where(p => p.DibatalkanPada == null && p.SelesaiPada == null)
            .OrderBy(p => p.Tahun).ThenBy(p => p.Triwulan).Select(p => new { p.Tahun, p.Triwulan, p.DibukaPada, Jadwal = p.Jadwal.ToList() }).ToListAsync();
        return [.. jalan.Select(p => (Triwulan: new TriwulanTahun(p.Tahun, p.Triwulan), p.DibukaPada, p.Jadwal))
            .Select(p => (p.Triwulan, Beda: BedaTanggal.Cari(p.Triwulan, p.Jadwal, p.DibukaPada is not null, konteks.Kalender, konteks.Hari)))
            .Where(p => p.Beda.Count > 0).Select(p => (p.Triwulan, BedaTanggal.Kalimat(p.Beda)))];
    }

    private Task<HariLibur?> MuatAsync(Guid id) => db.HariLibur.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id);

    private async Task<HariLibur> TerkunciAsync(Guid id, int versi)
    {
        var libur = await db.HariLibur.SingleAsync(l => l.Id == id);
        return libur.Versi == versi ? libur : throw new SudahBerubahException(HariLiburInput.Dari(libur));
    }

    private async Task TolakBilaAdaAsync(DateOnly tanggal, Guid? selain)
    {
        if (await db.HariLibur.AsNoTracking().FirstOrDefaultAsync(l => l.Tanggal == tanggal && l.Id != selain) is { } ada)
        {
            throw new AturanDilanggarException($"{Waktu.Tanggal(tanggal)} sudah tercatat sebagai {ada.Nama}.", nameof(HariLiburInput.Tanggal));
        }
    }

    private RedirectResult Selesai(int tahun, string kalimat)
    {
        TempData["Pesan"] = kalimat;
        return Redirect($"/administrasi/hari-libur/{tahun}");
    }
}
