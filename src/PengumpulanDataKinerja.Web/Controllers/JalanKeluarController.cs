using Microsoft.AspNetCore.Mvc;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>
/// The named exits of a run and its one edit. Each asks on a page of its own before it acts; the domain decides whether it may.
/// </summary>
[Route("triwulan/{tahun:int}/{tw:int}")]
public sealed partial class JalanKeluarController(AlurKerja alur, PetugasHariIni hariIni) : Controller
{
    private const string BukanPembatal = "Permintaan hanya dapat dibatalkan oleh Sekretaris.";
    private const string BukanPerencana = "Triwulan yang dibatalkan hanya dapat direncanakan lagi oleh Sekretaris.";
    private const string BukanPembuka = "Unit hanya dapat dibuka kembali oleh Kasubbag PKP.";

    private string Alamat => $"/triwulan/{RouteData.Values["tahun"]}/{RouteData.Values["tw"]}";

    [HttpGet("batalkan")]
    public async Task<IActionResult> Batalkan(int tahun, int tw, CancellationToken batal) =>
        await SiapkanAsync(tahun, tw, Peran.Sekretaris, BukanPembatal, batal) is { } siap ? View(UntukBatal(new AlasanModel(), siap.Permintaan)) : NotFound();

    [HttpPost("batalkan")]
    public async Task<IActionResult> Batalkan(int tahun, int tw, AlasanModel isi, CancellationToken batal)
    {
        if (await SiapkanAsync(tahun, tw, Peran.Sekretaris, BukanPembatal, batal) is not { } siap)
        {
            return NotFound();
        }

        return ModelState.IsValid && await this.CobaAsync(() => LakukanAsync(siap.Permintaan.Id, (p, k) => p.Batalkan(isi.Alasan, k), batal))
            ? Selesai($"{new TriwulanTahun(tahun, tw).Sebutan} dibatalkan. Tidak ada langkah yang menunggu lagi.")
            : View(UntukBatal(isi, await alur.LihatAsync(siap.Permintaan.Id, batal: batal)));
    }

    [HttpGet("rencanakan-ulang")]
    public async Task<IActionResult> RencanakanUlang(int tahun, int tw, CancellationToken batal) =>
        await SiapkanAsync(tahun, tw, Peran.Sekretaris, BukanPerencana, batal) is { } siap ? View(UntukUlang(new AlasanModel(), siap.Permintaan, siap.Konteks)) : NotFound();

    [HttpPost("rencanakan-ulang")]
    public async Task<IActionResult> RencanakanUlang(int tahun, int tw, AlasanModel isi, CancellationToken batal)
    {
        if (await SiapkanAsync(tahun, tw, Peran.Sekretaris, BukanPerencana, batal) is not { } siap)
        {
            return NotFound();
        }

        return ModelState.IsValid && await this.CobaAsync(() => alur.RencanakanUlangAsync(siap.Permintaan.Id, User.OrangId(), isi.Alasan, batal))
            ? Selesai($"{siap.Permintaan.Sebutan} direncanakan lagi.")
            : View(UntukUlang(isi, siap.Permintaan, siap.Konteks));
    }

    [HttpGet("unit/{unitId:guid}/buka-kembali")]
    public async Task<IActionResult> BukaKembali(int tahun, int tw, Guid unitId, CancellationToken batal) =>
        await SiapkanAsync(tahun, tw, Peran.KasubbagPkp, BukanPembuka, batal) is { } siap && siap.Permintaan.DaftarUnit.Any(u => u.UnitId == unitId)
            ? View(UntukBukaKembali(new BukaKembaliModel(), siap.Permintaan, unitId))
            : NotFound();

    [HttpPost("unit/{unitId:guid}/buka-kembali")]
    public async Task<IActionResult> BukaKembali(int tahun, int tw, Guid unitId, BukaKembaliModel isi, CancellationToken batal)
    {
        if (await SiapkanAsync(tahun, tw, Peran.KasubbagPkp, BukanPembuka, batal) is not { } siap || siap.Permintaan.DaftarUnit.All(u => u.UnitId != unitId))
        {
            return NotFound();
        }

        if (ModelState.IsValid && await this.CobaAsync(() => LakukanAsync(siap.Permintaan.Id, (p, k) => p.BukaKembaliUnit(unitId, isi.Alasan, k), batal)))
        {
            return Selesai("Pengumpulan unit dibuka kembali. Pelaksananya mendapat tugasnya lagi, dan laporan rekapitulasi menunggu datanya.");
        }

        return View(UntukBukaKembali(isi, await alur.LihatAsync(siap.Permintaan.Id, batal: batal), unitId));
    }

    private static AlasanModel UntukBatal(AlasanModel isi, Permintaan permintaan)
    {
        isi.Triwulan = permintaan.TriwulanTahun;
        isi.Halangan = permintaan switch
        {
            { DibatalkanPada: not null } => $"{permintaan.Sebutan} sudah dibatalkan.",
            { DibukaPada: null } => $"{permintaan.Sebutan} belum dibuka.",
            { SudahDidistribusikan: true } => "Surat sudah didistribusikan (langkah 6). Permintaan tidak dapat dibatalkan lagi, hanya dapat diselesaikan.",
            _ => null,
        };
        var akibat = new List<string> { $"{permintaan.Sebutan} berhenti: tidak ada langkah yang menunggu siapa pun lagi." };
        if (permintaan.GiliranKini is { } kini)
        {
            akibat.Add($"Langkah {(int)kini.Langkah} ({Sop.Untuk(kini.Langkah).Judul}) hilang dari tugas pelaksananya.");
        }

        akibat.Add(permintaan.SuratPermintaan is { TandaTangan: not null, Nomor: { } nomor }
            ? $"Surat nomor {nomor.Teks} dicabut; nomornya tetap terpakai dan tidak diberikan lagi."
            : "Belum ada surat bertanda tangan, jadi tidak ada nomor yang terpakai.");
        akibat.Add("Riwayat, lembar disposisi, dan alasan Anda tetap tersimpan.");
        isi.Akibat = akibat;
        return isi;
    }

    private static AlasanModel UntukUlang(AlasanModel isi, Permintaan permintaan, Konteks konteks)
    {
        var buka = konteks.Kalender.Jendela(permintaan.TriwulanTahun, Sop.Untuk(Langkah.PerintahSekretaris).Jendela).Buka;
        isi.Triwulan = permintaan.TriwulanTahun;
        isi.Halangan = permintaan.DibatalkanPada is null ? $"{permintaan.Sebutan} tidak dibatalkan, atau sudah direncanakan lagi." : null;
        isi.Akibat =
        [
            $"{permintaan.Sebutan} mulai dari awal sebagai permintaan baru dengan tanggal menurut kalender.",
            buka <= konteks.Hari ? "Langkah 1 langsung menunggu Anda." : $"Langkah 1 menunggu Anda mulai {Waktu.HariTanggal(buka)}.",
            "Permintaan yang dibatalkan tetap tersimpan dengan riwayat dan alasannya; nomor suratnya tidak dipakai lagi.",
        ];
        return isi;
    }

    private static BukaKembaliModel UntukBukaKembali(BukaKembaliModel isi, Permintaan permintaan, Guid unitId)
    {
        var unit = permintaan.Unit(unitId);
        isi.Triwulan = permintaan.TriwulanTahun;
        isi.NamaUnit = unit.NamaUnit;
        isi.Halangan = unit.Hasil != HasilUnit.TidakMenyampaikan ? $"{unit.NamaUnit} tidak berstatus tidak menyampaikan."
            : permintaan.GiliranKini is not { Langkah: Langkah.Rekapitulasi or Langkah.TerimaLaporan } ? "Unit hanya dapat dibuka kembali sampai laporan diterima Sekretaris (langkah 12)."
            : null;
        isi.Akibat =
        [
            $"{unit.NamaUnit} mengumpulkan lagi: {string.Join(", ", unit.DaftarSeksi.Where(s => !s.SudahDiteruskan).Select(s => s.NamaSeksi).DefaultIfEmpty("datanya menunggu diteruskan"))}.",
            permintaan.GiliranKini?.Langkah == Langkah.TerimaLaporan
                ? "Laporan yang sedang menunggu Sekretaris ditarik, nota dinasnya dicabut, dan laporan mendapat putaran baru."
                : "Laporan rekapitulasi (langkah 11) menunggu sampai unit ini diterima atau pengumpulan ditutup lagi.",
            "Tenggat semula tetap menentukan tepat atau terlambat.",
        ];
        return isi;
    }

    // Null when there is no such run. A person without the right is told who has it, before anything that his form might lack.
    private async Task<(Permintaan Permintaan, Konteks Konteks)?> SiapkanAsync(int tahun, int tw, Peran peran, string kalimat, CancellationToken batal)
    {
        var konteks = await hariIni.KonteksAsync();
        if (!konteks.BertugasSebagai(peran))
        {
            throw new BukanWewenangException(kalimat);
        }

        return await alur.CariPermintaanAsync(tahun, tw, null, batal) is { } id ? (await alur.LihatAsync(id, batal: batal), konteks) : null;
    }

    private Task<bool> LakukanAsync(Guid id, Action<Permintaan, Konteks> tindakan, CancellationToken batal) => alur.LakukanAsync(
        id,
        User.OrangId(),
        (permintaan, konteks) =>
        {
            tindakan(permintaan, konteks);
            return true;
        },
        batal: batal);

    private RedirectResult Selesai(string kalimat)
    {
        TempData["Pesan"] = kalimat;
        return Redirect(Alamat);
    }
}
