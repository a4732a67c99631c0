using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>
/// SOP row 8: a seksi or subbagian types its figures. One form for the page; every button saves what can be saved, names what cannot
/// and keeps it as typed. The script sends the same form with one row.
/// </summary>
[Route("isian/{id:guid}")]
public sealed class IsianController(AppDb db, AlurKerja alur, PetugasHariIni hariIni, PenerimaBukti penerima) : Controller
{
    private const string Hapus = "hapus:";
    private const long UkuranPermintaan = 256L * 1024 * 1024;

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken batal) => await MuatAsync(id, batal) is { } model ? View(model) : NotFound();

    [HttpGet("periksa")]
    public async Task<IActionResult> Periksa(Guid id, CancellationToken batal) => await MuatAsync(id, batal) switch
    {
        null => NotFound(),
        { Terbuka: false } => RedirectToAction(nameof(Index), new { id }),
        var model => View(model),
    };

    [HttpPost("")]
    [Batas(KelompokBatas.Unggah)]
    [RequestSizeLimit(UkuranPermintaan)]
    [RequestFormLimits(MultipartBodyLengthLimit = UkuranPermintaan, ValueCountLimit = 8192)]
    public async Task<IActionResult> Simpan(Guid id, IsianInput isian, CancellationToken batal)
    {
        if (await MuatAsync(id, batal) is not { } model)
        {
            return NotFound();
        }

        if (!model.BolehMengisi)
        {
            throw new BukanWewenangException($"Data {model.Seksi.NamaSeksi} hanya dapat diisi oleh {model.Konteks.Organisasi.SebutanPengisi(model.Seksi.SeksiId)}.");
        }

        if (model.SebabTerkunci is { } sebab)
        {
            throw new SudahSelesaiException($"{sebab} Isian Anda belum disimpan.", model.Seksi.DiteruskanOleh?.OrangId);
        }

        var berkas = await TerimaBerkasAsync(isian, model.Pengaturan.BatasUnggahMb, batal);
        var tersimpan = await SimpanAsync(model, isian, berkas);
        if (isian.Tindakan == "baris")
        {
            return await JawabBarisAsync(id, isian, batal);
        }

        if (ModelState.IsValid)
        {
            return Lanjut(id, isian, tersimpan);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Index), await MuatAsync(id, batal, YangSalah(isian)));
    }

    private RedirectToActionResult Lanjut(Guid id, IsianInput isian, int tersimpan)
    {
        if (isian.Tindakan == "periksa")
        {
            return RedirectToAction(nameof(Periksa), new { id });
        }

        TempData["Pesan"] = isian.Tindakan?.StartsWith(Hapus, StringComparison.Ordinal) == true ? "Bukti dukung dihapus."
            : tersimpan == 0 ? "Tidak ada perubahan; draf Anda sudah tersimpan."
            : $"Draf tersimpan: {tersimpan} baris.";
        return RedirectToAction(nameof(Index), new { id });
    }

    private async Task<IActionResult> JawabBarisAsync(Guid id, IsianInput isian, CancellationToken batal)
    {
        var model = (await MuatAsync(id, batal, YangSalah(isian)))!;
        return model.Baris.FirstOrDefault(b => isian.Baris.ContainsKey(b.Nomor)) is { } baris
            ? PartialView("_Jawaban", (model, baris))
            : NotFound();
    }

    // Rows at fault are shown again as typed; a row changed by somebody else meanwhile is shown over its new version, so that the
    // second press decides.
    private Dictionary<int, BarisInput> YangSalah(IsianInput isian) =>
        isian.Baris.Where(b => ModelState.FindKeysWithPrefix($"Baris[{b.Key}]").Any(k => k.Value is { Errors.Count: > 0 })).ToDictionary();

    private async Task<List<(int Nomor, BerkasBukti Berkas)>> TerimaBerkasAsync(IsianInput isian, int batasMb, CancellationToken batal)
    {
        var diterima = new List<(int, BerkasBukti)>();
        foreach (var (nomor, baris) in isian.Baris)
        {
            foreach (var kiriman in baris.Berkas ?? [])
            {
                try
                {
                    diterima.Add((nomor, await penerima.TerimaAsync(kiriman, batasMb, batal)));
                }
                catch (AturanDilanggarException galat)
                {
                    ModelState.AddModelError($"Baris[{nomor}].{nameof(BarisInput.Berkas)}", galat.Message);
                }
            }
        }

        return diterima;
    }

    private async Task<int> SimpanAsync(IsianModel model, IsianInput isian, List<(int Nomor, BerkasBukti Berkas)> berkas)
    {
        var salahKetik = YangSalah(isian).Keys.ToHashSet();
        var seksiId = model.Seksi.SeksiId;

        // Not cancelled when the browser goes away: what was sent is saved.
        var (tersimpan, masalah) = await alur.LakukanAsync(
            model.Permintaan.Id,
            User.OrangId(),
            (permintaan, konteks) =>
            {
                var (seksi, pelaku) = permintaan.BukaIsian(seksiId, konteks);
                var penulisan = new PenulisanIsian(seksi, pelaku, konteks.Sekarang);
                foreach (var (nomor, baris) in isian.Baris)
                {
                    penulisan.Tulis(nomor, baris, salahKetik.Contains(nomor));
                }

                foreach (var (nomor, bukti) in berkas)
                {
                    penulisan.Coba(nomor, nameof(BarisInput.Berkas), () => permintaan.UnggahBukti(seksiId, isian.Baris[nomor].Id, bukti, konteks));
                }

                if (isian.Tindakan?.StartsWith(Hapus, StringComparison.Ordinal) == true && Guid.TryParse(isian.Tindakan.AsSpan(Hapus.Length), out var buktiId))
                {
                    permintaan.HapusBukti(seksiId, buktiId, konteks);
                }

                return (penulisan.Tersimpan, penulisan.Masalah);
            },
            Muatan.Seksi(model.Seksi.UnitId, seksiId));
        foreach (var (kunci, kalimat) in masalah)
        {
            ModelState.AddModelError(kunci, kalimat);
        }

        return tersimpan;
    }

    // Somebody else's unit does not exist for a stranger; whoever may look but not type gets the page without inputs.
    private async Task<IsianModel?> MuatAsync(Guid id, CancellationToken batal, Dictionary<int, BarisInput>? ketikan = null)
    {
        var konteks = await hariIni.KonteksAsync();
        if (konteks.Petugas is not { } petugas || !Organisasi.BolehMelihatAlur(petugas))
        {
            throw new BukanWewenangException("Data kinerja hanya dapat dibuka oleh pelaksana SOP dan Auditor yang penugasannya berlaku hari ini.");
        }

        // The turns before the data: forwarded in between, the data then tell by whom, and the act itself has the last word.
        var permintaanId = await (from s in db.PengumpulanSeksi join u in db.PengumpulanUnit on s.PengumpulanUnitId equals u.Id where s.Id == id select u.PermintaanId).SingleOrDefaultAsync(batal);
        var terbuka = await db.Giliran.AsNoTracking().Where(g => g.PermintaanId == permintaanId && g.Jalur == Jalur.Seksi && g.SelesaiPada == null).ToListAsync(batal);
        var seksi = await db.PengumpulanSeksi.AsNoTracking().Include(s => s.DaftarIsian).ThenInclude(i => i.DaftarBukti).AsSplitQuery().FirstOrDefaultAsync(s => s.Id == id, batal);
        if (seksi is null || !(konteks.Organisasi.BolehMengisi(petugas, seksi.SeksiId) || konteks.Organisasi.BolehMelihatData(petugas, seksi.UnitId)))
        {
            return null;
        }

        var unit = await db.PengumpulanUnit.AsNoTracking().SingleAsync(u => u.Id == seksi.PengumpulanUnitId, batal);
        var lain = terbuka.Where(g => g.SeksiId != seksi.SeksiId && konteks.Organisasi.BolehMengisi(petugas, g.SeksiId!.Value)).Select(g => g.SeksiId).ToList();
        var model = new IsianModel
        {
            Permintaan = await db.Permintaan.AsNoTracking().SingleAsync(p => p.Id == unit.PermintaanId, batal),
            Unit = unit,
            Seksi = seksi,
            Pengaturan = await db.PengaturanKantor.AsNoTracking().SingleOrDefaultAsync(batal) ?? new PengaturanKantor(),
            Konteks = konteks,
            Giliran = terbuka.FirstOrDefault(g => g.SeksiId == seksi.SeksiId),
            SeksiLain = lain.Count == 0 ? [] : (await (
                from s in db.PengumpulanSeksi.AsNoTracking()
                join u in db.PengumpulanUnit on s.PengumpulanUnitId equals u.Id
                where u.PermintaanId == unit.PermintaanId && lain.Contains(s.SeksiId)
                select new { s.Id, s.NamaSeksi }).ToListAsync(batal)).Select(s => (s.Id, s.NamaSeksi)).ToList(),
            Ketikan = ketikan ?? [],
        };
        return Segarkan(model);
    }

    // A typed row keeps its words, but its version and fingerprint are those of the row as it is now stored.
    private static IsianModel Segarkan(IsianModel model)
    {
        foreach (var baris in model.Baris.Where(b => b.Ketikan is not null))
        {
            var kini = BarisInput.Dari(baris.Isian);
            (baris.Ketikan!.Id, baris.Ketikan.Versi, baris.Ketikan.Asal) = (kini.Id, kini.Versi, kini.Asal);
        }

        return model;
    }
}
