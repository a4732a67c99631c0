using Microsoft.AspNetCore.Mvc;
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
public sealed partial class IsianController(AppDb db, AlurKerja alur, PemuatIsian pemuat, PenerimaBukti penerima) : Controller
{
    private const string Hapus = "hapus:";
    private const long UkuranPermintaan = 256L * 1024 * 1024;

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken batal) => await pemuat.MuatAsync(id, batal) is { } model ? View(model) : NotFound();

    [HttpGet("periksa")]
    public async Task<IActionResult> Periksa(Guid id, CancellationToken batal) => await pemuat.MuatAsync(id, batal) switch
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
        if (await pemuat.MuatAsync(id, batal) is not { } model)
        {
            return NotFound();
        }

        model.PastikanDapatDiisi();
        var berkas = await TerimaBerkasAsync(isian, model.Pengaturan.BatasUnggahMb, batal);
        var (tersimpan, terunggah) = await SimpanAsync(model, isian, berkas);
        if (isian.Tindakan == "baris")
        {
            return await JawabBarisAsync(id, isian, batal);
        }

        if (ModelState.IsValid)
        {
            return await LanjutAsync(id, isian, tersimpan, terunggah, batal);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Index), await pemuat.MuatAsync(id, batal, isian.YangSalah(ModelState)));
    }

    private async Task<IActionResult> LanjutAsync(Guid id, IsianInput isian, int tersimpan, IReadOnlyList<BuktiDukung> terunggah, CancellationToken batal)
    {
        if (isian.Tindakan == "periksa")
        {
            return RedirectToAction(nameof(Periksa), new { id });
        }

        TempData["Pesan"] = isian.Tindakan?.StartsWith(Hapus, StringComparison.Ordinal) == true ? "Bukti dukung dihapus."
            : terunggah.Count > 0 ? $"{(tersimpan > 0 ? $"Draf tersimpan: {tersimpan} baris. " : "")}{await KataTerunggahAsync(id, terunggah, batal)}"
            : tersimpan == 0 ? "Tidak ada perubahan; draf Anda sudah tersimpan."
            : $"Draf tersimpan: {tersimpan} baris.";
        return RedirectToAction(nameof(Index), new { id });
    }

    // What was taken, and of a file that stands elsewhere too, where.
    private async Task<string> KataTerunggahAsync(Guid id, IReadOnlyList<BuktiDukung> terunggah, CancellationToken batal)
    {
        var kembar = (await pemuat.MuatAsync(id, batal))!.Kembar;
        var juga = terunggah.Select(b => BerkasKembar.Kalimat(b, kembar)).OfType<string>().Distinct().Take(3);
        return string.Join(' ', [$"{terunggah.Count} berkas diunggah.", .. juga]);
    }

    private async Task<IActionResult> JawabBarisAsync(Guid id, IsianInput isian, CancellationToken batal)
    {
        var model = (await pemuat.MuatAsync(id, batal, isian.YangSalah(ModelState)))!;
        return model.Baris.FirstOrDefault(b => isian.Baris.ContainsKey(b.Nomor)) is { } baris
            ? PartialView("_Jawaban", (model, baris, Diunggah: isian.Baris[baris.Nomor].Berkas is { Count: > 0 }))
            : NotFound();
    }

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

    private async Task<(int Tersimpan, IReadOnlyList<BuktiDukung> Terunggah)> SimpanAsync(IsianModel model, IsianInput isian, List<(int Nomor, BerkasBukti Berkas)> berkas)
    {
        var salahKetik = isian.YangSalah(ModelState).Keys.ToHashSet();
        var seksiId = model.Seksi.SeksiId;

        // Not cancelled when the browser goes away: what was sent is saved.
        var (tersimpan, terunggah, masalah) = await alur.LakukanAsync(
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

                var diterima = new List<BuktiDukung>();
                foreach (var (nomor, bukti) in berkas)
                {
                    penulisan.Coba(nomor, nameof(BarisInput.Berkas), () => diterima.Add(permintaan.UnggahBukti(seksiId, isian.Baris[nomor].Id, bukti, konteks, isian.Baris[nomor].Untuk)));
                }

                if (isian.Tindakan?.StartsWith(Hapus, StringComparison.Ordinal) == true && Guid.TryParse(isian.Tindakan.AsSpan(Hapus.Length), out var buktiId))
                {
                    permintaan.HapusBukti(seksiId, buktiId, konteks);
                }

                return (penulisan.Tersimpan, diterima, penulisan.Masalah);
            },
            Muatan.Seksi(model.Seksi.UnitId, seksiId));
        foreach (var (kunci, kalimat) in masalah)
        {
            ModelState.AddModelError(kunci, kalimat);
        }

        return (tersimpan, terunggah);
    }
}
