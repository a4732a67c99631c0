using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The dictionary of indicators: everybody in the SOP reads it, Staf PKP keeps it. Runs already opened hold their own copy.</summary>
[Route("data-kinerja")]
public sealed class DataKinerjaController(AppDb db, PetugasHariIni petugas, PerubahanAdministrasi perubahan, PotretTerakhir<DaftarKamus> terakhir, DaftarTugas tugas) : Controller
{
    private const string Nama = "DataKinerja";

    [HttpGet("")]
    public async Task<IActionResult> Index(int? tahun, CancellationToken batal)
    {
        var konteks = await petugas.KonteksAsync();
        if (konteks.Petugas is not { } orang || !Organisasi.BolehMelihatAlur(orang))
        {
            throw new BukanWewenangException("Kamus indikator hanya dapat dilihat oleh pelaksana SOP dan auditor.");
        }

        var pilih = tahun ?? petugas.Hari.Year;
        var kamus = await terakhir.AmbilAsync(db, await db.VersiPekerjaanAsync(batal), pilih, () => DaftarKamus.MuatAsync(db, pilih, batal));
        var kelompok =
            from s in kamus.Seksi
            where s.DenganAngka.Count > 0 || (s.Isian is not null && s.Seksi.BerlakuPada(petugas.Hari))
            let boleh = konteks.Organisasi.BolehMelihatData(orang, s.Seksi.UnitId)
            select new KelompokIndikator(s.NamaUnit, s.Seksi, boleh, boleh ? s.Isian : null, boleh ? s.DenganAngka : s.TanpaAngka, s.Aktif);
        var revisi = (await tugas.PotretAsync(batal)).RevisiMenunggu.Count(unitId => konteks.Organisasi.BolehMelihatData(orang, unitId));
        return View(new DataKinerjaModel(pilih, kamus.SemuaTahun.Where(t => t != pilih).ToList(), kelompok.ToList(), orang.Sebagai(Peran.StafPkp), revisi));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Rincian(Guid id, CancellationToken batal)
    {
        var konteks = await petugas.KonteksAsync();
        if (konteks.Petugas is not { } orang || !Organisasi.BolehMelihatAlur(orang))
        {
            throw new BukanWewenangException("Kamus indikator hanya dapat dilihat oleh pelaksana SOP dan auditor.");
        }

        if (await db.Indikator.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, batal) is not { } indikator)
        {
            return NotFound();
        }

        var pohon = await PohonAsync(indikator.Tahun);
        var unsur = pohon[indikator.UnsurId];
        var seksi = await db.Seksi.AsNoTracking().SingleAsync(s => s.Id == indikator.SeksiId, batal);
        var namaUnit = await db.Unit.Where(u => u.Id == seksi.UnitId).Select(u => u.Nama).SingleAsync(batal);
        var boleh = konteks.Organisasi.BolehMelihatData(orang, seksi.UnitId);
        var revisi = boleh ? await db.RevisiTarget.AsNoTracking().Where(r => r.IndikatorId == id).OrderByDescending(r => r.DiajukanPada).ToListAsync(batal) : [];
        return View(new RincianIndikator(indikator, unsur, unsur is null ? [] : pohon.Jalur(unsur), seksi, namaUnit, boleh, orang.Sebagai(Peran.StafPkp), RevisiTarget.BolehMeminta(indikator, konteks), revisi));
    }

    [HanyaPeran(Peran.StafPkp)]
    [HttpGet("tambah")]
    public async Task<IActionResult> Tambah(int? tahun, Guid? seksi, Guid? unsur) => View("Formulir", await FormulirBaruAsync(new IndikatorInput
    {
        UnsurId = unsur,
        Tahun = tahun ?? petugas.Hari.Year,
        SeksiId = seksi,
        Level = LevelIndikator.SubKegiatan,
        Tipe = TipeData.Angka,
        Arah = Arah.Naik,
        Agregasi = Agregasi.Jumlah,
        RumusTurun = RumusTurun.A,
    }));

    [HanyaPeran(Peran.StafPkp)]
    [HttpPost("tambah")]
    public async Task<IActionResult> Tambah(IndikatorInput isian)
    {
        Indikator? baru = null;
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var seksi = await db.Seksi.AsNoTracking().FirstOrDefaultAsync(s => s.Id == isian.SeksiId) ?? throw new AturanDilanggarException("Pilih seksi atau subbagian dari daftar.", nameof(isian.SeksiId));
            if (isian.BlokDinas && !seksi.AdalahPkp)
            {
                throw new AturanDilanggarException("Indikator dinas hanya dimiliki Subbagian Perencanaan, Keuangan dan Pelaporan.", nameof(isian.BlokDinas));
            }

            var rencana = await UnsurAsync(isian.UnsurId, isian.Tahun!.Value);
            var (tahun, seksiId, blok, nama) = (isian.Tahun!.Value, seksi.Id, isian.BlokDinas, isian.Nama!.Trim());
            var lama = await db.Indikator.Where(i => i.Tahun == tahun && i.SeksiId == seksiId && i.BlokDinas == blok).Select(i => new { i.Nama, i.Urutan, i.Aktif }).ToListAsync();
            if (lama.Any(i => i.Aktif && string.Equals(i.Nama, nama, StringComparison.OrdinalIgnoreCase)))
            {
                throw new AturanDilanggarException($"{seksi.Nama} sudah mempunyai indikator dengan nama ini pada tahun {tahun}.", nameof(isian.Nama));
            }

            baru = new Indikator(tahun, seksiId, blok, lama.Select(i => i.Urutan).DefaultIfEmpty().Max() + 1, isian.KeIsi(rencana));
            db.Add(baru);
            return $"Indikator {baru.Nama} ({seksi.Nama}, {tahun}) ditambahkan.";
        });
        return tersimpan ? Selesai(baru!, "ditambahkan") : View("Formulir", await FormulirBaruAsync(isian));
    }

    [HanyaPeran(Peran.StafPkp)]
    [HttpGet("{id:guid}/ubah")]
    public async Task<IActionResult> Ubah(Guid id) =>
        await db.Indikator.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id) is { } indikator ? View("Formulir", await FormulirUbahAsync(indikator, IndikatorInput.Dari(indikator))) : NotFound();

    [HanyaPeran(Peran.StafPkp)]
    [HttpPost("{id:guid}/ubah")]
    public async Task<IActionResult> Ubah(Guid id, IndikatorInput isian)
    {
        if (await db.Indikator.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id) is not { } lama)
        {
            return NotFound();
        }

        // Year and place are settled when the indicator is born; whatever is sent for them is not read.
        (isian.Tahun, isian.SeksiId, isian.BlokDinas) = (lama.Tahun, lama.SeksiId, lama.BlokDinas);
        foreach (var tetap in new[] { nameof(isian.Tahun), nameof(isian.SeksiId), nameof(isian.BlokDinas) })
        {
            ModelState.Remove(tetap);
        }

        var indikator = lama;
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            indikator = await db.Indikator.SingleAsync(i => i.Id == id);
            if (indikator.Versi != isian.Versi)
            {
                throw new SudahBerubahException(IndikatorInput.Dari(indikator), new Dictionary<string, string>
                {
                    [nameof(isian.UnsurId)] = (await UnsurAsync(indikator.UnsurId, indikator.Tahun))?.Sebutan ?? "belum ada",
                });
            }

            indikator.Ubah(isian.KeIsi(await UnsurAsync(isian.UnsurId, indikator.Tahun)));
            return $"Indikator {lama.Nama} ({lama.Tahun}) diubah: target {string.Join("; ", indikator.Target.Larik().Select(t => Angka.Tulis(t)))}, tahun {Angka.Tulis(indikator.TargetTahun)}{indikator.TargetTeks}.";
        });
        return tersimpan ? Selesai(indikator, "disimpan") : View("Formulir", await FormulirUbahAsync(lama, isian));
    }

    [HanyaPeran(Peran.StafPkp)]
    [HttpPost("{id:guid}/aktif")]
    public async Task<IActionResult> Aktif(Guid id, int versi, bool aktif)
    {
        if (await db.Indikator.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id) is not { } lama)
        {
            return NotFound();
        }

        var isian = IndikatorInput.Dari(lama);
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var indikator = await db.Indikator.SingleAsync(i => i.Id == id);
            if (indikator.Aktif == aktif)
            {
                return null;
            }

            if (indikator.Versi != versi)
            {
                throw new SudahBerubahException(IndikatorInput.Dari(indikator));
            }

            indikator.Aktif = aktif;
            return $"Indikator {indikator.Nama} ({indikator.Tahun}) {(aktif ? "diaktifkan" : "dinonaktifkan")}.";
        });
        return tersimpan ? Selesai(lama, aktif ? "diaktifkan" : "dinonaktifkan", beriPeringatan: false) : View("Formulir", await FormulirUbahAsync(lama, isian));
    }

    private async Task<UnsurRencana?> UnsurAsync(Guid? id, int tahun) => id is null
        ? null
        : await db.UnsurRencana.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id && u.Tahun == tahun) ?? throw new AturanDilanggarException($"Pilih bagian rencana tahun {tahun} dari daftar.", nameof(IndikatorInput.UnsurId));

    private async Task<PohonRencana> PohonAsync(int tahun) => new(await db.UnsurRencana.AsNoTracking().Where(u => u.Tahun == tahun).ToListAsync());

    private RedirectToActionResult Selesai(Indikator indikator, string kata, bool beriPeringatan = true)
    {
        var peringatan = beriPeringatan ? indikator.PeringatanTarget() : null;
        TempData["Pesan"] = $"{indikator.Nama}: {kata}." + (peringatan is null ? "" : $" Perhatian: {peringatan}");
        return RedirectToAction(nameof(Index), Nama, new { tahun = indikator.Tahun }, $"i-{indikator.Id}");
    }

    private async Task<FormulirIndikator> FormulirBaruAsync(IndikatorInput isian)
    {
        var unit = await db.Unit.AsNoTracking().Include(u => u.DaftarSeksi).OrderBy(u => u.Urutan).ToListAsync();
        var pilihan = unit.Where(u => u.BerlakuPada(petugas.Hari)).SelectMany(u =>
        {
            var grup = new SelectListGroup { Name = u.Nama };
            return u.DaftarSeksi.Where(s => s.BerlakuPada(petugas.Hari)).OrderBy(s => s.Urutan).Select(s => new SelectListItem { Value = s.Id.ToString(), Text = s.Nama, Group = grup });
        }).ToList();
        return new("Tambah indikator", "Tambah indikator", isian, pilihan, PilihanIndikator.Rencana(await PohonAsync(isian.Tahun ?? petugas.Hari.Year)));
    }

    private async Task<FormulirIndikator> FormulirUbahAsync(Indikator indikator, IndikatorInput isian) =>
        new("Ubah indikator", "Simpan perubahan", isian, [], PilihanIndikator.Rencana(await PohonAsync(indikator.Tahun)), indikator, await db.Seksi.Where(s => s.Id == indikator.SeksiId).Select(s => s.Nama).SingleAsync());
}
