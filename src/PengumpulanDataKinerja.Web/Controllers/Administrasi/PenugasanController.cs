using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Who holds which jabatan from when to when: the source of every right.</summary>
[Route("administrasi/penugasan")]
[HanyaPeran(Peran.AdministratorSistem)]
public sealed class PenugasanController(AppDb db, PetugasHariIni petugas, PerubahanAdministrasi perubahan) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await SusunanAsync());

    [HttpGet("tambah")]
    public async Task<IActionResult> Tambah(Guid? orang, string? jabatan) =>
        View(await FormulirAsync(new() { OrangId = orang, Jabatan = jabatan, Jenis = JenisPenugasan.Definitif, Mulai = petugas.Hari }));

    [HttpPost("tambah")]
    public async Task<IActionResult> Tambah(PenugasanInput isian)
    {
        var kalimat = "";
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var orang = await db.Orang.AsNoTracking().FirstOrDefaultAsync(o => o.Id == isian.OrangId && o.Aktif)
                ?? throw new AturanDilanggarException("Pilih orang dari daftar; akun yang nonaktif tidak dapat diberi penugasan.", nameof(PenugasanInput.OrangId));
            var unit = await db.Unit.AsNoTracking().Include(u => u.DaftarSeksi).ToListAsync();
            var jabatan = JabatanKantor.Daftar(unit).FirstOrDefault(j => j.Kunci == isian.Jabatan)
                ?? throw new AturanDilanggarException("Pilih jabatan dari daftar.", nameof(PenugasanInput.Jabatan));
            var dasar = string.IsNullOrWhiteSpace(isian.Dasar) ? null : isian.Dasar.Trim();
            var penugasan = new Penugasan(orang.Id, jabatan.Peran, jabatan.UnitId, jabatan.SeksiId, isian.Mulai!.Value, isian.Sampai, isian.Jenis!.Value, dasar, isian.TanggalDasar);
            PeriksaMasaTempat(unit, penugasan);
            await PeriksaTumpangTindihAsync(jabatan, penugasan);
            db.Add(penugasan);
            kalimat = $"{orang.Nama} ditugaskan sebagai {jabatan.Sebutan(penugasan)}, {SusunanPenugasan.Masa(penugasan)}.";
            return penugasan.SebutanDasar is { } sebutan ? $"{kalimat} Dasar: {sebutan}." : kalimat;
        });
        return tersimpan ? Selesai(kalimat) : View(await FormulirAsync(isian));
    }

    [HttpGet("{id:guid}/akhiri")]
    public async Task<IActionResult> Akhiri(Guid id) =>
        await MuatAsync(id) is { } penugasan
            ? View(await HalamanAkhiriAsync(penugasan, new() { HariTerakhir = penugasan.Sampai ?? (penugasan.Mulai > petugas.Hari ? penugasan.Mulai : petugas.Hari), Versi = penugasan.Versi }))
            : NotFound();

    [HttpPost("{id:guid}/akhiri")]
    public async Task<IActionResult> Akhiri(Guid id, HariTerakhirInput isian)
    {
        if (await MuatAsync(id) is not { } lama)
        {
            return NotFound();
        }

        var kalimat = "";
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var penugasan = await TerkunciAsync(id, isian.Versi);
            var terakhir = isian.HariTerakhir!.Value;
            if (terakhir < penugasan.Mulai)
            {
                throw new AturanDilanggarException($"Hari terakhir tidak boleh mendahului hari pertamanya, {Waktu.Tanggal(penugasan.Mulai)}.", nameof(HariTerakhirInput.HariTerakhir));
            }

            await TolakTanpaAdministratorAsync(penugasan, terakhir);
            penugasan.Akhiri(terakhir);
            PeriksaMasaTempat(await db.Unit.AsNoTracking().Include(u => u.DaftarSeksi).ToListAsync(), penugasan, nameof(HariTerakhirInput.HariTerakhir));
            await PeriksaTumpangTindihAsync(await JabatanDariAsync(penugasan), penugasan, nameof(HariTerakhirInput.HariTerakhir));
            kalimat = $"Penugasan {await NamaAsync(penugasan.OrangId)} sebagai {await SebutanAsync(penugasan)} berakhir {Waktu.Tanggal(terakhir)}.";
            return kalimat;
        });
        return tersimpan ? Selesai(kalimat) : View(await HalamanAkhiriAsync(lama, isian));
    }

    [HttpPost("{id:guid}/batalkan")]
    public async Task<IActionResult> Batalkan(Guid id, int versi)
    {
        if (await MuatAsync(id) is not { } lama)
        {
            return NotFound();
        }

        var isian = new HariTerakhirInput { Versi = versi };
        var kalimat = "";
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var penugasan = await TerkunciAsync(id, versi);
            if (penugasan.Mulai <= petugas.Hari)
            {
                throw new AturanDilanggarException("Penugasan ini sudah berlaku, jadi tidak dapat dibatalkan. Akhiri dengan tanggal.");
            }

            kalimat = $"Penugasan {await NamaAsync(penugasan.OrangId)} sebagai {await SebutanAsync(penugasan)} mulai {Waktu.Tanggal(penugasan.Mulai)} dibatalkan sebelum berlaku.";
            db.Remove(penugasan);
            return kalimat;
        });
        return tersimpan ? Selesai(kalimat) : View("Akhiri", await HalamanAkhiriAsync(lama, isian));
    }

    private static void PeriksaMasaTempat(List<Unit> unit, Penugasan penugasan, string bidang = nameof(PenugasanInput.Mulai))
    {
        (string Nama, DateOnly Dari, DateOnly? Sampai)? tempat =
            unit.FirstOrDefault(u => u.Id == penugasan.UnitId) is { } u ? (u.Nama, u.BerlakuDari, u.BerlakuSampai)
            : unit.SelectMany(x => x.DaftarSeksi).FirstOrDefault(s => s.Id == penugasan.SeksiId) is { } s ? (s.Nama, s.BerlakuDari, s.BerlakuSampai)
            : null;
        if (tempat is not { } t)
        {
            return;
        }

        if (penugasan.Mulai < t.Dari)
        {
            throw new AturanDilanggarException($"{t.Nama} baru berlaku dari {Waktu.Tanggal(t.Dari)}; penugasan tidak boleh mulai sebelum itu.", bidang);
        }

        if (t.Sampai is { } tutup && (penugasan.Sampai is null || penugasan.Sampai > tutup))
        {
            throw new AturanDilanggarException($"{t.Nama} ditutup per {Waktu.Tanggal(tutup)}; penugasan padanya harus berakhir paling lambat hari itu.", bidang == nameof(PenugasanInput.Mulai) ? nameof(PenugasanInput.Sampai) : bidang);
        }
    }

    private async Task PeriksaTumpangTindihAsync(JabatanKantor jabatan, Penugasan penugasan, string bidang = nameof(PenugasanInput.Mulai))
    {
        var akhir = penugasan.Sampai ?? DateOnly.MaxValue;
        var lain = (await db.Penugasan.AsNoTracking()
                .Where(p => p.Id != penugasan.Id && p.Peran == penugasan.Peran && p.Mulai <= akhir && (p.Sampai == null || p.Sampai >= penugasan.Mulai))
                .ToListAsync())
            .Where(jabatan.Milik)
            .ToList();
        if (lain.FirstOrDefault(p => p.OrangId == penugasan.OrangId) is { } sama)
        {
            throw new AturanDilanggarException($"{await NamaAsync(sama.OrangId)} sudah memegang {jabatan.Sebutan(sama)} {SusunanPenugasan.Masa(sama)}. Akhiri penugasan itu dahulu.", bidang);
        }

        if (penugasan.SatuPemegang && penugasan.Jenis == JenisPenugasan.Definitif && lain.FirstOrDefault(p => p.Jenis == JenisPenugasan.Definitif) is { } pemegang)
        {
            throw new AturanDilanggarException($"{jabatan.Nama} sudah dipegang {await NamaAsync(pemegang.OrangId)} {SusunanPenugasan.Masa(pemegang)}. Akhiri penugasan itu dahulu, atau catat yang ini sebagai Plt. atau Plh.", bidang);
        }

        if (penugasan.AdalahPengganti && penugasan.SatuPemegang && lain.FirstOrDefault(p => p.AdalahPengganti) is { } pengganti)
        {
            throw new AturanDilanggarException($"{jabatan.Nama} sudah digantikan {await NamaAsync(pengganti.OrangId)} ({jabatan.Sebutan(pengganti)}) {SusunanPenugasan.Masa(pengganti)}. Pada satu hari hanya satu orang menggantikan.", bidang);
        }
    }

    // Without anybody left, nobody could appoint one again.
    private async Task TolakTanpaAdministratorAsync(Penugasan penugasan, DateOnly terakhir)
    {
        var esok = terakhir.AddDays(1);
        if (penugasan.Peran == Peran.AdministratorSistem && penugasan.BerlakuPada(esok)
            && !await db.Penugasan.AnyAsync(p => p.Id != penugasan.Id && p.Peran == Peran.AdministratorSistem && p.Mulai <= esok && p.Sampai == null && db.Orang.Any(o => o.Id == p.OrangId && o.Aktif)))
        {
            throw new AturanDilanggarException("Sesudah itu tidak ada lagi Administrator sistem. Tugaskan Administrator sistem lain dahulu.", nameof(HariTerakhirInput.HariTerakhir));
        }
    }

    private Task<Penugasan?> MuatAsync(Guid id) => db.Penugasan.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id);

    private async Task<Penugasan> TerkunciAsync(Guid id, int versi)
    {
        var penugasan = await db.Penugasan.SingleAsync(p => p.Id == id);
        return penugasan.Versi == versi ? penugasan : throw new SudahBerubahException(new HariTerakhirInput { HariTerakhir = penugasan.Sampai, Versi = penugasan.Versi });
    }

    private async Task<string> NamaAsync(Guid orangId) => await db.Orang.Where(o => o.Id == orangId).Select(o => o.Nama).FirstAsync();

    private async Task<JabatanKantor> JabatanDariAsync(Penugasan penugasan) =>
        JabatanKantor.Daftar(await db.Unit.AsNoTracking().Include(u => u.DaftarSeksi).ToListAsync()).FirstOrDefault(j => j.Milik(penugasan))
        ?? new(penugasan.Peran, penugasan.UnitId, penugasan.SeksiId, Tampil.Sebutan(penugasan.Peran), "");

    private async Task<string> SebutanAsync(Penugasan penugasan) => (await JabatanDariAsync(penugasan)).Sebutan(penugasan);

    private async Task<SusunanPenugasan> SusunanAsync()
    {
        var unit = await db.Unit.AsNoTracking().Include(u => u.DaftarSeksi).ToListAsync();
        var nama = await db.Orang.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Aktif ? o.Nama : o.Nama + " (akun nonaktif)");
        return SusunanPenugasan.Dari(unit, await db.Penugasan.AsNoTracking().ToListAsync(), nama, petugas.Hari);
    }

    private async Task<FormulirPenugasan> FormulirAsync(PenugasanInput isian)
    {
        var orang = await db.Orang.AsNoTracking().Where(o => o.Aktif).OrderBy(o => o.Nama).Select(o => new { o.Id, o.Nama, o.Nip }).ToListAsync();
        var unit = await db.Unit.AsNoTracking().Include(u => u.DaftarSeksi).ToListAsync();
        var tertutup = unit.Where(u => u.BerlakuSampai < petugas.Hari).Select(u => u.Id).Concat(unit.SelectMany(u => u.DaftarSeksi).Where(s => s.BerlakuSampai < petugas.Hari).Select(s => s.Id)).ToHashSet();
        var kelompok = new Dictionary<string, SelectListGroup>();
        SelectListGroup Kelompok(string nama) => kelompok.TryGetValue(nama, out var ada) ? ada : kelompok[nama] = new SelectListGroup { Name = nama };
        return new(
            isian,
            orang.Select(o => new SelectListItem(o.Nip is null ? o.Nama : $"{o.Nama}, NIP {o.Nip}", o.Id.ToString())).ToList(),
            JabatanKantor.Daftar(unit).Where(j => (j.UnitId ?? j.SeksiId) is not { } tempat || !tertutup.Contains(tempat)).Select(j => new SelectListItem(j.Nama, j.Kunci) { Group = Kelompok(j.Kelompok) }).ToList());
    }

    private async Task<FormulirAkhiri> HalamanAkhiriAsync(Penugasan penugasan, HariTerakhirInput isian) => new(
        penugasan,
        await SebutanAsync(penugasan),
        await NamaAsync(penugasan.OrangId),
        isian,
        penugasan.Mulai > petugas.Hari ? "belum berlaku" : null);

    private RedirectToActionResult Selesai(string kalimat)
    {
        TempData["Pesan"] = kalimat;
        return RedirectToAction(nameof(Index));
    }
}
