using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Units of the office. They are closed with a day, never deleted: old papers name them.</summary>
[Route("administrasi/unit")]
[HanyaPeran(Peran.AdministratorSistem)]
public sealed class UnitController(AppDb db, PetugasHariIni petugas, PerubahanAdministrasi perubahan) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var hari = petugas.Hari;
        var semua = await db.Unit.AsNoTracking().Include(u => u.DaftarSeksi).OrderBy(u => u.Urutan).ToListAsync();
        var pemegang = await (
            from p in db.Penugasan
            join o in db.Orang on p.OrangId equals o.Id
            where (p.Peran == Peran.Kabid || p.Peran == Peran.Kasi || p.Peran == Peran.Kasubbag || p.Peran == Peran.KasubbagPkp) && p.Mulai <= hari && (p.Sampai == null || p.Sampai >= hari)
            select new { p.Peran, p.Jenis, p.UnitId, p.SeksiId, o.Nama }).ToListAsync();
        var pkp = semua.SelectMany(u => u.DaftarSeksi).FirstOrDefault(s => s.AdalahPkp && s.BerlakuPada(hari))?.Id;
        var menurutTempat = pemegang
            .Select(p => (Id: p.UnitId ?? p.SeksiId ?? (p.Peran == Peran.KasubbagPkp ? pkp : null), Kata: p.Jenis == JenisPenugasan.Definitif ? p.Nama : $"{p.Nama} ({p.Jenis}.)"))
            .Where(p => p.Id is not null)
            .GroupBy(p => p.Id!.Value, p => p.Kata)
            .ToDictionary(g => g.Key, g => string.Join(", ", g));
        return View(new DaftarUnit(
            hari,
            semua.Where(u => u.BerlakuSampai is null || u.BerlakuSampai >= hari).ToList(),
            semua.Where(u => u.BerlakuSampai < hari).ToList(),
            menurutTempat));
    }

    [HttpGet("tambah")]
    public async Task<IActionResult> Tambah()
    {
        var urutan = await db.Unit.MaxAsync(u => (int?)u.Urutan) ?? 0;
        return View("Formulir", FormulirBaru(new UnitInput { Jenis = JenisUnit.Bidang, Urutan = urutan + 1, BerlakuDari = petugas.Hari }));
    }

    [HttpPost("tambah")]
    public async Task<IActionResult> Tambah(UnitInput isian)
    {
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var unit = new Unit(isian.Nama!.Trim(), isian.Jenis!.Value, isian.SebutanKepala!.Trim(), isian.Urutan!.Value, isian.BerlakuDari!.Value);
            await PeriksaAsync(unit);
            db.Add(unit);
            return $"Unit {unit.Nama} ditambahkan, berlaku dari {Waktu.Tanggal(unit.BerlakuDari)}.";
        });
        return tersimpan ? Selesai($"{isian.Nama} sudah ditambahkan.") : View("Formulir", FormulirBaru(isian));
    }

    [HttpGet("{id:guid}/ubah")]
    public async Task<IActionResult> Ubah(Guid id) =>
        await db.Unit.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id) is { } unit ? View("Formulir", FormulirUbah(unit, UnitInput.Dari(unit))) : NotFound();

    [HttpPost("{id:guid}/ubah")]
    public async Task<IActionResult> Ubah(Guid id, UnitInput isian)
    {
        if (await db.Unit.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id) is not { } lama)
        {
            return NotFound();
        }

        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var unit = await db.Unit.SingleAsync(u => u.Id == id);
            if (unit.Versi != isian.Versi)
            {
                throw new SudahBerubahException(UnitInput.Dari(unit));
            }

            if (unit.Jenis != isian.Jenis && await AdaPenugasanAsync(id, petugas.Hari))
            {
                throw new AturanDilanggarException("Jenis unit tidak dapat diubah selama ada penugasan padanya. Akhiri penugasannya dahulu, atau tutup unit ini dan buat yang baru.", nameof(UnitInput.Jenis));
            }

            unit.Nama = isian.Nama!.Trim();
            unit.Jenis = isian.Jenis!.Value;
            unit.SebutanKepala = isian.SebutanKepala!.Trim();
            unit.Urutan = isian.Urutan!.Value;
            unit.BerlakuDari = isian.BerlakuDari!.Value;
            await PeriksaAsync(unit);
            return $"Unit {lama.Nama} diubah menjadi {unit.Nama} ({Tampil.Sebutan(unit.Jenis)}, {unit.SebutanKepala}, urutan {unit.Urutan}, berlaku dari {Waktu.Tanggal(unit.BerlakuDari)}).";
        });
        return tersimpan ? Selesai($"Perubahan pada {isian.Nama} sudah disimpan.") : View("Formulir", FormulirUbah(lama, isian));
    }

    [HttpGet("{id:guid}/tutup")]
    public async Task<IActionResult> Tutup(Guid id) =>
        await MuatAsync(id) is { } unit ? View(HalamanTutup(unit, new() { HariTerakhir = petugas.Hari, Versi = unit.Versi })) : NotFound();

    [HttpPost("{id:guid}/tutup")]
    public async Task<IActionResult> Tutup(Guid id, HariTerakhirInput isian)
    {
        if (await MuatAsync(id) is not { } lama)
        {
            return NotFound();
        }

        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var unit = await db.Unit.Include(u => u.DaftarSeksi).SingleAsync(u => u.Id == id);
            if (unit.Versi != isian.Versi)
            {
                throw new SudahBerubahException(new HariTerakhirInput { HariTerakhir = unit.BerlakuSampai, Versi = unit.Versi });
            }

            var terakhir = isian.HariTerakhir!.Value;
            if (terakhir < unit.BerlakuDari)
            {
                throw new AturanDilanggarException($"Hari terakhir tidak boleh mendahului hari pertama unit ini, {Waktu.Tanggal(unit.BerlakuDari)}.", nameof(HariTerakhirInput.HariTerakhir));
            }

            await TolakBilaDipegangAsync(unit.DaftarSeksi.Select(s => s.Id).Append(id).ToList(), terakhir);
            unit.BerlakuSampai = terakhir;
            foreach (var seksi in unit.DaftarSeksi.Where(s => s.BerlakuSampai is null || s.BerlakuSampai > terakhir))
            {
                seksi.BerlakuSampai = terakhir < seksi.BerlakuDari ? seksi.BerlakuDari : terakhir;
            }

            return $"Unit {unit.Nama} dan semua seksinya ditutup per {Waktu.Tanggal(terakhir)}.";
        });
        return tersimpan ? Selesai($"{lama.Nama} ditutup per {Tampil.Tanggal(isian.HariTerakhir)}.") : View(HalamanTutup(lama, isian));
    }

    [HttpPost("{id:guid}/buka")]
    public async Task<IActionResult> Buka(Guid id, int versi)
    {
        if (await MuatAsync(id) is not { } lama)
        {
            return NotFound();
        }

        var isian = new HariTerakhirInput { Versi = versi };
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var unit = await db.Unit.SingleAsync(u => u.Id == id);
            if (unit.Versi != versi)
            {
                throw new SudahBerubahException(new HariTerakhirInput { HariTerakhir = unit.BerlakuSampai, Versi = unit.Versi });
            }

            if (unit.BerlakuSampai is null)
            {
                return null;
            }

            unit.BerlakuSampai = null;
            await PeriksaAsync(unit);
            return $"Unit {unit.Nama} dibuka kembali.";
        });
        return tersimpan ? Selesai($"{lama.Nama} dibuka kembali. Seksinya dibuka satu per satu.") : View("Tutup", HalamanTutup(lama, isian));
    }

    private static FormulirUnit<UnitInput> FormulirBaru(UnitInput isian) => new("Tambah unit", isian, null, "Tambah unit");

    private static FormulirUnit<UnitInput> FormulirUbah(Unit unit, UnitInput isian) => new($"Ubah {unit.Nama}", isian, unit, "Simpan perubahan");

    private static FormulirTutup HalamanTutup(Unit unit, HariTerakhirInput isian) => new(
        unit.Nama,
        isian,
        unit.BerlakuSampai,
        [
            "Seksi dan subbagiannya yang masih berlaku ikut ditutup pada hari yang sama.",
            "Triwulan yang sudah dibuka tetap memuat unit ini sampai selesai; triwulan berikutnya tidak lagi.",
            "Surat, data, dan riwayat unit ini tetap tersimpan.",
        ]);

    private Task<Unit?> MuatAsync(Guid id) => db.Unit.AsNoTracking().Include(u => u.DaftarSeksi).FirstOrDefaultAsync(u => u.Id == id);

    private RedirectToActionResult Selesai(string kalimat)
    {
        TempData["Pesan"] = kalimat;
        return RedirectToAction(nameof(Index));
    }

    private Task<bool> AdaPenugasanAsync(Guid unitId, DateOnly dari) => db.Penugasan.AnyAsync(p =>
        (p.Sampai == null || p.Sampai >= dari) && (p.UnitId == unitId || db.Seksi.Any(s => s.Id == p.SeksiId && s.UnitId == unitId)));

    // Inside the write transaction, so that two administrators cannot both be right.
    private async Task PeriksaAsync(Unit unit)
    {
        var lain = await db.Unit.AsNoTracking().Where(u => u.Id != unit.Id && (u.BerlakuSampai == null || u.BerlakuSampai >= unit.BerlakuDari)).ToListAsync();
        if (unit.BerlakuSampai < unit.BerlakuDari)
        {
            throw new AturanDilanggarException($"Unit ini sudah ditutup per {Tampil.Tanggal(unit.BerlakuSampai)}; hari pertamanya tidak boleh sesudah itu.", nameof(UnitInput.BerlakuDari));
        }

        if (lain.Any(u => string.Equals(u.Nama, unit.Nama, StringComparison.OrdinalIgnoreCase)))
        {
            throw new AturanDilanggarException($"Sudah ada unit bernama {unit.Nama}.", nameof(UnitInput.Nama));
        }

        if (unit.Jenis == JenisUnit.Sekretariat && lain.FirstOrDefault(u => u.Jenis == JenisUnit.Sekretariat) is { } sekretariat)
        {
            throw new AturanDilanggarException($"Kantor hanya mempunyai satu sekretariat, yaitu {sekretariat.Nama}.", nameof(UnitInput.Jenis));
        }
    }

    private async Task TolakBilaDipegangAsync(List<Guid> tempat, DateOnly terakhir)
    {
        var nama = await (
            from p in db.Penugasan
            join o in db.Orang on p.OrangId equals o.Id
            where ((p.UnitId != null && tempat.Contains(p.UnitId.Value)) || (p.SeksiId != null && tempat.Contains(p.SeksiId.Value))) && (p.Sampai == null || p.Sampai > terakhir)
            select o.Nama).Distinct().Take(5).ToListAsync();
        if (nama.Count > 0)
        {
            throw new AturanDilanggarException($"Masih ada penugasan sesudah {Waktu.Tanggal(terakhir)}: {string.Join(", ", nama)}. Akhiri penugasan itu dahulu.", nameof(HariTerakhirInput.HariTerakhir));
        }
    }
}
