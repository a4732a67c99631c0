using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The runs of the SOP: where each stands, its units, papers and history. Nothing is changed here.</summary>
[Route("triwulan")]
public sealed class TriwulanController(AppDb db, AlurKerja alur, PetugasHariIni hariIni) : Controller
{
    private const int RiwayatTerbaru = 5;
    private const int RiwayatSehalaman = 25;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken batal)
    {
        var konteks = await KonteksAsync(batal);
        var baris = await db.Permintaan.AsNoTracking()
            .OrderByDescending(p => p.Tahun).ThenByDescending(p => p.Triwulan).ThenByDescending(p => p.DirencanakanPada)
            .Select(p => new
            {
                p.Id,
                p.Tahun,
                p.Triwulan,
                p.DibukaPada,
                p.SelesaiPada,
                p.DibatalkanPada,
                p.AlasanBatal,
                Unit = p.DaftarUnit.Count,
                Diterima = p.DaftarUnit.Count(u => u.Hasil == HasilUnit.Diterima),
                Langkah = p.DaftarGiliran.Where(g => g.SelesaiPada == null && g.Jalur == Jalur.Permintaan).Select(g => (Langkah?)g.Langkah).FirstOrDefault(),
                Buka = p.Jadwal.Where(j => j.Langkah == Langkah.PerintahSekretaris).Select(j => j.Buka).First(),
                Rekap = p.Jadwal.Where(j => j.Langkah == Langkah.Rekapitulasi).Select(j => j.Tenggat).First(),
            })
            .ToListAsync(batal);
        var berikut = baris.Count == 0 ? TriwulanTahun.Dari(konteks.Hari) : new TriwulanTahun(baris[0].Tahun, baris[0].Triwulan).Berikutnya;
        return View(new DaftarTriwulanModel(
            [.. baris.Select(p =>
            {
                var mengumpulkan = p.Langkah == Langkah.Rekapitulasi && p.Diterima < p.Unit;
                var (keadaan, rincian) = p switch
                {
                    { DibatalkanPada: { } b } => ("Dibatalkan", $"{Waktu.Tanggal(b)}: {p.AlasanBatal}"),
                    { SelesaiPada: { } s } => ("Selesai", $"diarsipkan {Waktu.Tanggal(s)}"),
                    { Langkah: { } l } => ("Berjalan", mengumpulkan ? "langkah 7–10, pengumpulan data" : $"langkah {(int)l}, {Sop.Untuk(l).Judul}"),
                    _ => ("Direncanakan", $"dibuka {Waktu.Tanggal(p.Buka)}"),
                };
                return new BarisTriwulan(new(p.Tahun, p.Triwulan), $"/triwulan/{p.Tahun}/{p.Triwulan}{(p.DibatalkanPada is null ? "" : $"?id={p.Id}")}", keadaan, rincian, p.Unit == 0 ? "–" : $"{p.Diterima} dari {p.Unit}", Waktu.Tanggal(p.Rekap));
            })],
            $"{berikut.Sebutan} direncanakan pada {Waktu.Tanggal(berikut.HariPertama)} dan menurut kalender dibuka {Waktu.HariTanggal(konteks.Kalender.HariBuka(berikut))}.",
            Surat.BolehMelihatKonsep(konteks.Petugas!)));
    }

    [HttpGet("{tahun:int}/{tw:int}")]
    public Task<IActionResult> Rincian(int tahun, int tw, Guid? id, CancellationToken batal) => PerjalananAsync(nameof(Rincian), tahun, tw, id, batal);

    /// <summary>The same run as the SOP's own drawing.</summary>
    [HttpGet("{tahun:int}/{tw:int}/alur")]
    public Task<IActionResult> Alur(int tahun, int tw, Guid? id, CancellationToken batal) => PerjalananAsync(nameof(Alur), tahun, tw, id, batal);

    [HttpGet("{tahun:int}/{tw:int}/riwayat")]
    public async Task<IActionResult> Riwayat(int tahun, int tw, Guid? id, int halaman = 1, CancellationToken batal = default)
    {
        var konteks = await KonteksAsync(batal);
        if (await alur.CariPermintaanAsync(tahun, tw, id, batal) is not { } permintaanId)
        {
            return NotFound();
        }

        var kepala = await db.Permintaan.AsNoTracking().Where(p => p.Id == permintaanId).Select(p => new { p.RiwayatUrut, p.RiwayatHash }).SingleAsync(batal);
        var jumlahHalaman = Math.Max(1, (kepala.RiwayatUrut + RiwayatSehalaman - 1) / RiwayatSehalaman);
        halaman = Math.Clamp(halaman, 1, jumlahHalaman);
        var baris = await RiwayatAsync(permintaanId, konteks, (halaman - 1) * RiwayatSehalaman, RiwayatSehalaman, batal);
        return View(new RiwayatModel(new(tahun, tw), $"/triwulan/{tahun}/{tw}", baris, halaman, jumlahHalaman, kepala.RiwayatUrut, kepala.RiwayatHash));
    }

    [HttpGet("{tahun:int}/{tw:int}/unit/{unitId:guid}")]
    public async Task<IActionResult> Unit(int tahun, int tw, Guid unitId, CancellationToken batal)
    {
        // Somebody else's figures do not exist for this person.
        var konteks = await KonteksAsync(batal);
        if (!konteks.Organisasi.BolehMelihatData(konteks.Petugas!, unitId) || await alur.CariPermintaanAsync(tahun, tw, null, batal) is not { } permintaanId)
        {
            return NotFound();
        }

        var permintaan = await alur.LihatAsync(permintaanId, Muatan.Seluruhnya, batal);
        return permintaan.DaftarUnit.FirstOrDefault(u => u.UnitId == unitId) is { } unit
            ? View(new SusunanTriwulan(permintaan, konteks).SusunUnit(unit))
            : NotFound();
    }

    private async Task<IActionResult> PerjalananAsync(string tampilan, int tahun, int tw, Guid? id, CancellationToken batal)
    {
        var konteks = await KonteksAsync(batal);
        if (await alur.CariPermintaanAsync(tahun, tw, id, batal) is not { } permintaanId)
        {
            return NotFound();
        }

        var permintaan = await alur.LihatAsync(permintaanId, Muatan.Seluruhnya, batal);
        var riwayat = await RiwayatAsync(permintaanId, konteks, 0, RiwayatTerbaru, batal);
        return View(tampilan, new SusunanTriwulan(permintaan, konteks).Susun(riwayat));
    }

    private async Task<Konteks> KonteksAsync(CancellationToken batal)
    {
        var konteks = await hariIni.KonteksAsync();
        return konteks.Petugas is { } petugas && Organisasi.BolehMelihatAlur(petugas)
            ? konteks
            : throw new BukanWewenangException("Perjalanan triwulan hanya dapat dilihat oleh pelaksana SOP dan Auditor.");
    }

    private async Task<List<RiwayatTampil>> RiwayatAsync(Guid permintaanId, Konteks konteks, int lewati, int ambil, CancellationToken batal)
    {
        var rantai = permintaanId.ToString();
        var baris = await db.Riwayat.AsNoTracking()
            .Where(r => r.Rantai == rantai)
            .OrderByDescending(r => r.Urut)
            .Skip(lewati).Take(ambil)
            .Select(r => new { r.Urut, r.Waktu, r.Pelaku.Nama, r.Pelaku.Jabatan, r.Uraian, r.Catatan, r.UnitId, r.Hash, r.DikerjakanPada })
            .ToListAsync(batal);

        // A note about a unit may quote its figures: it goes with the right to see them.
        return [.. baris.Select(r => new RiwayatTampil(
            r.Urut,
            r.Waktu,
            r.Jabatan.Length == 0 ? r.Nama : $"{r.Nama}, {r.Jabatan}",
            r.Uraian,
            r.UnitId is null || konteks.Organisasi.BolehMelihatData(konteks.Petugas!, r.UnitId.Value) ? r.Catatan : null,
            r.Hash) { DikerjakanPada = r.DikerjakanPada })];
    }
}
