using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Seksi of a bidang and subbagian of the sekretariat.</summary>
[Route("administrasi")]
[HanyaPeran(Peran.AdministratorSistem)]
public sealed class SeksiController(AppDb db, PetugasHariIni petugas, PerubahanAdministrasi perubahan) : Controller
{
    [HttpGet("unit/{unitId:guid}/seksi/tambah")]
    public async Task<IActionResult> Tambah(Guid unitId) =>
        await MuatUnitAsync(unitId) is { } unit
            ? View("~/Views/Unit/FormulirSeksi.cshtml", FormulirBaru(unit, new() { Urutan = unit.DaftarSeksi.Count + 1, BerlakuDari = petugas.Hari < unit.BerlakuDari ? unit.BerlakuDari : petugas.Hari }))
            : NotFound();

    [HttpPost("unit/{unitId:guid}/seksi/tambah")]
    public async Task<IActionResult> Tambah(Guid unitId, SeksiInput isian)
    {
        if (await MuatUnitAsync(unitId) is not { } lama)
        {
            return NotFound();
        }

        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var unit = await db.Unit.Include(u => u.DaftarSeksi).SingleAsync(u => u.Id == unitId);
            var seksi = unit.TambahSeksi(isian.Nama!.Trim(), isian.SebutanKepala!.Trim(), isian.BerlakuDari!.Value, isian.AdalahPkp);
            seksi.Urutan = isian.Urutan!.Value;
            await PeriksaAsync(unit, seksi);
            return $"{seksi.Nama} ditambahkan pada {unit.Nama}, berlaku dari {Waktu.Tanggal(seksi.BerlakuDari)}.";
        });
        return tersimpan ? Selesai($"{isian.Nama} sudah ditambahkan pada {lama.Nama}.") : View("~/Views/Unit/FormulirSeksi.cshtml", FormulirBaru(lama, isian));
    }

    [HttpGet("seksi/{id:guid}/ubah")]
    public async Task<IActionResult> Ubah(Guid id) =>
        await MuatAsync(id) is var (unit, seksi) && seksi is not null
            ? View("~/Views/Unit/FormulirSeksi.cshtml", FormulirUbah(unit!, seksi, SeksiInput.Dari(seksi)))
            : NotFound();

    [HttpPost("seksi/{id:guid}/ubah")]
    public async Task<IActionResult> Ubah(Guid id, SeksiInput isian)
    {
        var (unitLama, lama) = await MuatAsync(id);
        if (lama is null)
        {
            return NotFound();
        }

        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var unit = await db.Unit.Include(u => u.DaftarSeksi).SingleAsync(u => u.Id == lama.UnitId);
            var seksi = unit.DaftarSeksi.Single(s => s.Id == id);
            if (seksi.Versi != isian.Versi)
            {
                throw new SudahBerubahException(SeksiInput.Dari(seksi));
            }

            seksi.Nama = isian.Nama!.Trim();
            seksi.SebutanKepala = isian.SebutanKepala!.Trim();
            seksi.Urutan = isian.Urutan!.Value;
            seksi.AdalahPkp = isian.AdalahPkp;
            seksi.BerlakuDari = isian.BerlakuDari!.Value;
            await PeriksaAsync(unit, seksi);
            return $"{lama.Nama} diubah menjadi {seksi.Nama} ({seksi.SebutanKepala}, urutan {seksi.Urutan}, berlaku dari {Waktu.Tanggal(seksi.BerlakuDari)}).";
        });
        return tersimpan ? Selesai($"Perubahan pada {isian.Nama} sudah disimpan.") : View("~/Views/Unit/FormulirSeksi.cshtml", FormulirUbah(unitLama!, lama, isian));
    }

    [HttpGet("seksi/{id:guid}/tutup")]
    public async Task<IActionResult> Tutup(Guid id) =>
        await MuatAsync(id) is var (_, seksi) && seksi is not null
            ? View("~/Views/Unit/Tutup.cshtml", HalamanTutup(seksi, new() { HariTerakhir = petugas.Hari, Versi = seksi.Versi }))
            : NotFound();

    [HttpPost("seksi/{id:guid}/tutup")]
    public async Task<IActionResult> Tutup(Guid id, HariTerakhirInput isian)
    {
        var (_, lama) = await MuatAsync(id);
        if (lama is null)
        {
            return NotFound();
        }

        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var seksi = await TerkunciAsync(id, isian.Versi);
            var terakhir = isian.HariTerakhir!.Value;
            if (terakhir < seksi.BerlakuDari)
            {
                throw new AturanDilanggarException($"Hari terakhir tidak boleh mendahului hari pertamanya, {Waktu.Tanggal(seksi.BerlakuDari)}.", nameof(HariTerakhirInput.HariTerakhir));
            }

            await TolakBilaDipegangAsync(seksi, terakhir);
            seksi.BerlakuSampai = terakhir;
            return $"{seksi.Nama} ditutup per {Waktu.Tanggal(terakhir)}.";
        });
        return tersimpan ? Selesai($"{lama.Nama} ditutup per {Tampil.Tanggal(isian.HariTerakhir)}.") : View("~/Views/Unit/Tutup.cshtml", HalamanTutup(lama, isian));
    }

    [HttpPost("seksi/{id:guid}/buka")]
    public async Task<IActionResult> Buka(Guid id, int versi)
    {
        var (_, lama) = await MuatAsync(id);
        if (lama is null)
        {
            return NotFound();
        }

        var isian = new HariTerakhirInput { Versi = versi };
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var seksi = await TerkunciAsync(id, versi);
            var unit = await db.Unit.Include(u => u.DaftarSeksi).SingleAsync(u => u.Id == seksi.UnitId);
            if (unit.BerlakuSampai is { } tutup)
            {
                throw new AturanDilanggarException($"{unit.Nama} ditutup per {Waktu.Tanggal(tutup)}. Buka unitnya dahulu.");
            }

            if (seksi.BerlakuSampai is null)
            {
                return null;
            }

            seksi.BerlakuSampai = null;
            await PeriksaAsync(unit, seksi);
            return $"{seksi.Nama} dibuka kembali.";
        });
        return tersimpan ? Selesai($"{lama.Nama} dibuka kembali.") : View("~/Views/Unit/Tutup.cshtml", HalamanTutup(lama, isian));
    }

    private static FormulirUnit<SeksiInput> FormulirBaru(Unit unit, SeksiInput isian)
    {
        var apa = unit.Jenis == JenisUnit.Sekretariat ? "subbagian" : "seksi";
        return new($"Tambah {apa} pada {unit.Nama}", isian, unit, $"Tambah {apa}");
    }

    private static FormulirUnit<SeksiInput> FormulirUbah(Unit unit, Seksi seksi, SeksiInput isian) => new($"Ubah {seksi.Nama}", isian, unit, "Simpan perubahan");

    private static FormulirTutup HalamanTutup(Seksi seksi, HariTerakhirInput isian) => new(
        seksi.Nama,
        isian,
        seksi.BerlakuSampai,
        [
            "Triwulan yang sudah dibuka tetap memuatnya sampai selesai; triwulan berikutnya tidak lagi.",
            "Indikator, data, dan riwayatnya tetap tersimpan.",
        ]);

    private RedirectResult Selesai(string kalimat)
    {
        TempData["Pesan"] = kalimat;
        return Redirect("/administrasi/unit");
    }

    private Task<Unit?> MuatUnitAsync(Guid id) => db.Unit.AsNoTracking().Include(u => u.DaftarSeksi).FirstOrDefaultAsync(u => u.Id == id);

    private async Task<(Unit? Unit, Seksi? Seksi)> MuatAsync(Guid id)
    {
        var seksi = await db.Seksi.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id);
        return seksi is null ? (null, null) : (await MuatUnitAsync(seksi.UnitId), seksi);
    }

    private async Task<Seksi> TerkunciAsync(Guid id, int versi)
    {
        var seksi = await db.Seksi.SingleAsync(s => s.Id == id);
        return seksi.Versi == versi ? seksi : throw new SudahBerubahException(new HariTerakhirInput { HariTerakhir = seksi.BerlakuSampai, Versi = seksi.Versi });
    }

    private async Task PeriksaAsync(Unit unit, Seksi seksi)
    {
        var lain = unit.DaftarSeksi.Where(s => s.Id != seksi.Id && (s.BerlakuSampai is null || s.BerlakuSampai >= seksi.BerlakuDari));
        if (seksi.BerlakuDari < unit.BerlakuDari)
        {
            throw new AturanDilanggarException($"{unit.Nama} baru berlaku dari {Waktu.Tanggal(unit.BerlakuDari)}.", nameof(SeksiInput.BerlakuDari));
        }

        if (seksi.BerlakuSampai < seksi.BerlakuDari)
        {
            throw new AturanDilanggarException($"Sudah ditutup per {Tampil.Tanggal(seksi.BerlakuSampai)}; hari pertamanya tidak boleh sesudah itu.", nameof(SeksiInput.BerlakuDari));
        }

        if (lain.Any(s => string.Equals(s.Nama, seksi.Nama, StringComparison.OrdinalIgnoreCase)))
        {
            throw new AturanDilanggarException($"{unit.Nama} sudah mempunyai {seksi.Nama}.", nameof(SeksiInput.Nama));
        }

        if (seksi.AdalahPkp && unit.Jenis != JenisUnit.Sekretariat)
        {
            throw new AturanDilanggarException("Subbagian PKP hanya ada pada sekretariat.", nameof(SeksiInput.AdalahPkp));
        }

        if (seksi.AdalahPkp && await db.Seksi.AsNoTracking().FirstOrDefaultAsync(s => s.Id != seksi.Id && s.AdalahPkp && (s.BerlakuSampai == null || s.BerlakuSampai >= seksi.BerlakuDari)) is { } pkp)
        {
            throw new AturanDilanggarException($"Subbagian PKP sudah ada, yaitu {pkp.Nama}.", nameof(SeksiInput.AdalahPkp));
        }
    }

    private async Task TolakBilaDipegangAsync(Seksi seksi, DateOnly terakhir)
    {
        var nama = await (
            from p in db.Penugasan
            join o in db.Orang on p.OrangId equals o.Id
            where p.SeksiId == seksi.Id && (p.Sampai == null || p.Sampai > terakhir)
            select o.Nama).Distinct().Take(5).ToListAsync();
        if (nama.Count > 0)
        {
            throw new AturanDilanggarException($"Masih ada penugasan sesudah {Waktu.Tanggal(terakhir)}: {string.Join(", ", nama)}. Akhiri penugasan itu dahulu.", nameof(HariTerakhirInput.HariTerakhir));
        }
    }
}
