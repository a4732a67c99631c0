using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>People and their accounts. An account is disabled, never deleted: papers name its person.</summary>
[Route("administrasi/orang")]
[HanyaPeran(Peran.AdministratorSistem)]
public sealed class OrangController(AppDb db, UserManager<Orang> akun, PetugasHariIni petugas, PerubahanAdministrasi perubahan, AksesOrang aksesOrang) : Controller
{
    private const int SebanyakSehalaman = 25;
    private const string KunciSandi = "SandiSekali";

    [HttpGet("")]
    public async Task<IActionResult> Index(string? cari, bool semua = false, int halaman = 1)
    {
        var saring = db.Orang.AsNoTracking().Where(o => semua || o.Aktif);
        foreach (var kata in (cari ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(5))
        {
            var pola = "%" + kata.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_").Replace("[", "\\[") + "%";
            saring = saring.Where(o => EF.Functions.Like(o.Nama, pola, "\\") || EF.Functions.Like(o.UserName!, pola, "\\") || EF.Functions.Like(o.Nip!, pola, "\\"));
        }

        var jumlah = await saring.CountAsync();
        var jumlahHalaman = Math.Max(1, (jumlah + SebanyakSehalaman - 1) / SebanyakSehalaman);
        halaman = Math.Clamp(halaman, 1, jumlahHalaman);
        var orang = await saring.OrderBy(o => o.Nama).ThenBy(o => o.Id).Skip((halaman - 1) * SebanyakSehalaman).Take(SebanyakSehalaman).ToListAsync();
        var jabatan = await JabatanAsync(orang.Select(o => o.Id).ToList());
        var baris = orang.Select(o => new BarisOrang(o.Id, o.Nama, o.UserName, o.Nip, o.Aktif, o.WajibGantiSandi, jabatan.GetValueOrDefault(o.Id))).ToList();
        return View(new DaftarOrang(baris, cari, semua, halaman, jumlahHalaman, jumlah));
    }

    [HttpGet("tambah")]
    public IActionResult Tambah() => View(new OrangBaruInput());

    [HttpPost("tambah")]
    public async Task<IActionResult> Tambah(OrangBaruInput isian)
    {
        var sandi = BuatAdmin.SandiSementara();
        var orang = new Orang { UserName = isian.NamaAkun, WajibGantiSandi = true };
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            Terapkan(orang, isian);
            await PeriksaNipAsync(orang);
            Wajib(await akun.CreateAsync(orang, sandi), nameof(OrangBaruInput.NamaAkun));
            return $"Akun {orang.UserName} dibuat untuk {orang.Nama}.";
        });
        return tersimpan ? DenganSandi(orang.Id, sandi) : View(isian);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Rincian(Guid id) =>
        await MuatAsync(id) is { } orang
            ? View(await RincianAsync(orang, TempData[KunciSandi] as string))
            : NotFound();

    [HttpGet("{id:guid}/ubah")]
    public async Task<IActionResult> Ubah(Guid id)
    {
        if (await MuatAsync(id) is not { } orang)
        {
            return NotFound();
        }

        ViewData["Orang"] = orang;
        return View(OrangInput.Dari(orang));
    }

    [HttpPost("{id:guid}/ubah")]
    public async Task<IActionResult> Ubah(Guid id, OrangInput isian)
    {
        if (await MuatAsync(id) is not { } lama)
        {
            return NotFound();
        }

        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var orang = await TerkunciAsync(id, isian.Versi);
            Terapkan(orang, isian);
            await PeriksaNipAsync(orang);
            Wajib(await akun.UpdateAsync(orang));
            return $"Data {lama.Nama} diubah menjadi {orang.Nama}, NIP {orang.Nip ?? "kosong"}, pangkat {orang.Pangkat ?? "kosong"}, surel {orang.Email ?? "kosong"}.";
        });
        if (tersimpan)
        {
            return Selesai(id, $"Perubahan pada {isian.Nama} sudah disimpan. Surat yang sudah ada tetap memakai data lama.");
        }

        ViewData["Orang"] = lama;
        return View(isian);
    }

    [HttpPost("{id:guid}/nonaktifkan")]
    public async Task<IActionResult> Nonaktifkan(Guid id, string? versi)
    {
        if (await MuatAsync(id) is not { } lama)
        {
            return NotFound();
        }

        var tersimpan = await perubahan.SimpanAsync(this, new OrangInput { Versi = versi }, async () =>
        {
            var orang = await TerkunciAsync(id, versi);
            if (orang.Id == (await petugas.PetugasAsync())?.OrangId)
            {
                throw new AturanDilanggarException("Anda tidak dapat menonaktifkan akun Anda sendiri. Minta Administrator sistem lain melakukannya.");
            }

            orang.Aktif = false;

            // A new stamp ends every session at once.
            Wajib(await akun.UpdateSecurityStampAsync(orang));
            await aksesOrang.AkhiriSesiAsync(orang, "akun dinonaktifkan");
            return $"Akun {orang.UserName} ({orang.Nama}) dinonaktifkan.";
        });
        return tersimpan
            ? Selesai(id, $"Akun {lama.Nama} dinonaktifkan dan semua sesinya berakhir. Penugasannya tidak berubah: akhiri bila jabatannya sudah dipegang orang lain.")
            : await RincianLagiAsync(id);
    }

    [HttpPost("{id:guid}/aktifkan")]
    public async Task<IActionResult> Aktifkan(Guid id, string? versi)
    {
        if (await MuatAsync(id) is not { } lama)
        {
            return NotFound();
        }

        var tersimpan = await perubahan.SimpanAsync(this, new OrangInput { Versi = versi }, async () =>
        {
            var orang = await TerkunciAsync(id, versi);
            orang.Aktif = true;
            Wajib(await akun.UpdateAsync(orang));
            return $"Akun {orang.UserName} ({orang.Nama}) diaktifkan kembali.";
        });
        return tersimpan ? Selesai(id, $"Akun {lama.Nama} aktif kembali.") : await RincianLagiAsync(id);
    }

    [HttpPost("{id:guid}/sandi")]
    public async Task<IActionResult> AturUlangSandi(Guid id, string? versi)
    {
        if (await MuatAsync(id) is null)
        {
            return NotFound();
        }

        var sandi = BuatAdmin.SandiSementara();
        var tersimpan = await perubahan.SimpanAsync(this, new OrangInput { Versi = versi }, async () =>
        {
            var orang = await TerkunciAsync(id, versi);
            orang.WajibGantiSandi = true;
            orang.AccessFailedCount = 0;
            orang.LockoutEnd = null;
            Wajib(await akun.RemovePasswordAsync(orang));
            Wajib(await akun.AddPasswordAsync(orang, sandi));
            await aksesOrang.CatatSandiBaruAsync(orang);
            return $"Kata sandi akun {orang.UserName} ({orang.Nama}) diatur ulang.";
        });
        return tersimpan ? DenganSandi(id, sandi) : await RincianLagiAsync(id);
    }

    /// <summary>Takes the authenticator of somebody who lost it away; who must have one sets a new one at the next sign-in.</summary>
    [HttpPost("{id:guid}/autentikator")]
    public async Task<IActionResult> AturUlangAutentikator(Guid id, string? versi)
    {
        if (await MuatAsync(id) is not { } lama)
        {
            return NotFound();
        }

        var tersimpan = await perubahan.SimpanAsync(this, new OrangInput { Versi = versi }, async () =>
        {
            var orang = await TerkunciAsync(id, versi);
            if (orang.Id == (await petugas.PetugasAsync())?.OrangId)
            {
                throw new AturanDilanggarException("Anda tidak dapat mengatur ulang autentikator Anda sendiri di sini. Buka Akun saya, atau minta Administrator sistem lain.");
            }

            await aksesOrang.LepasAutentikatorAsync(orang);
            return $"Autentikator akun {orang.UserName} ({orang.Nama}) diatur ulang.";
        });
        return tersimpan ? Selesai(id, $"Autentikator {lama.Nama} sudah dilepas dan semua sesinya berakhir.") : await RincianLagiAsync(id);
    }

    [HttpPost("{id:guid}/akhiri-sesi")]
    public async Task<IActionResult> AkhiriSesi(Guid id)
    {
        if (await MuatAsync(id) is not { } orang)
        {
            return NotFound();
        }

        await db.TulisAsync(() => aksesOrang.AkhiriSesiAsync(orang, "oleh administrator"));
        return Selesai(id, $"Semua sesi {orang.Nama} sudah berakhir.");
    }

    private async Task<RincianOrang> RincianAsync(Orang orang, string? sandi) => new(
        orang, await RiwayatPenugasanAsync(orang.Id), (await petugas.PetugasAsync())?.OrangId == orang.Id, sandi, await aksesOrang.JumlahSesiAsync(orang.Id));

    private static void Terapkan(Orang orang, OrangInput isian)
    {
        orang.Nama = isian.Nama!.Trim();
        orang.Nip = isian.NipRapi();
        orang.Pangkat = string.IsNullOrWhiteSpace(isian.Pangkat) ? null : isian.Pangkat.Trim();
        orang.Email = string.IsNullOrWhiteSpace(isian.AlamatSurel) ? null : isian.AlamatSurel.Trim();
    }

    private static void Wajib(IdentityResult hasil, string? bidang = null)
    {
        if (!hasil.Succeeded)
        {
            throw new AturanDilanggarException(string.Join(" ", hasil.Errors.Select(e => e.Description)), bidang);
        }
    }

    private Task<Orang?> MuatAsync(Guid id) => db.Orang.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id);

    private async Task<Orang> TerkunciAsync(Guid id, string? versi)
    {
        var orang = await db.Orang.SingleAsync(o => o.Id == id);
        return orang.ConcurrencyStamp == versi ? orang : throw new SudahBerubahException(OrangInput.Dari(orang));
    }

    private async Task PeriksaNipAsync(Orang orang)
    {
        if (orang.Nip is not null && await db.Orang.AsNoTracking().FirstOrDefaultAsync(o => o.Nip == orang.Nip && o.Id != orang.Id) is { } lain)
        {
            throw new AturanDilanggarException($"NIP ini sudah dipakai orang lain, {lain.Nama}, akun {lain.UserName}.", nameof(OrangInput.Nip));
        }
    }

    private async Task<Dictionary<Guid, string>> JabatanAsync(List<Guid> orang)
    {
        var kantor = (await petugas.KonteksAsync()).Organisasi;
        return kantor.Penugasan.Where(p => orang.Contains(p.OrangId)).GroupBy(p => p.OrangId).ToDictionary(g => g.Key, g => string.Join(", ", g.OrderBy(p => p.Peran).Select(kantor.Singkatan)));
    }

    private async Task<List<(string Jabatan, string Masa, bool Berlaku)>> RiwayatPenugasanAsync(Guid id)
    {
        var kantor = (await petugas.KonteksAsync()).Organisasi;
        var penugasan = await db.Penugasan.AsNoTracking().Where(p => p.OrangId == id).OrderByDescending(p => p.Mulai).ToListAsync();
        return penugasan.Select(p => (kantor.Singkatan(p), SusunanPenugasan.Masa(p), p.BerlakuPada(petugas.Hari))).OrderByDescending(p => p.Item3).ToList();
    }

    private async Task<IActionResult> RincianLagiAsync(Guid id)
    {
        // A page of buttons has no fields to mark: only the sentences about the whole act are kept.
        foreach (var kunci in ModelState.Keys.Where(k => k.Length > 0).ToList())
        {
            ModelState.Remove(kunci);
        }

        db.ChangeTracker.Clear();
        return await MuatAsync(id) is { } orang
            ? View(nameof(Rincian), await RincianAsync(orang, null))
            : NotFound();
    }

    private RedirectToActionResult DenganSandi(Guid id, string sandi)
    {
        TempData[KunciSandi] = sandi;
        return RedirectToAction(nameof(Rincian), new { id });
    }

    private RedirectToActionResult Selesai(Guid id, string kalimat)
    {
        TempData["Pesan"] = kalimat;
        return RedirectToAction(nameof(Rincian), new { id });
    }
}
