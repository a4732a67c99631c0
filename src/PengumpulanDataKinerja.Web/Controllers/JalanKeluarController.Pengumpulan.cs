using Microsoft.AspNetCore.Mvc;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

// SOP row 10: the letters to units that are missing, and the close of the collection without them.
public sealed partial class JalanKeluarController
{
    private const string BukanKasubbag = "Surat peringatan disusun oleh Kasubbag PKP.";
    private const string BukanPenutup = "Pengumpulan hanya dapat ditutup oleh Kasubbag PKP.";

    [HttpGet("peringatan")]
    public async Task<IActionResult> Peringatan(int tahun, int tw, CancellationToken batal) =>
        await SiapkanAsync(tahun, tw, Peran.KasubbagPkp, BukanKasubbag, batal) is { } siap ? View(UntukPeringatan(siap.Permintaan, siap.Konteks)) : NotFound();

    [HttpPost("peringatan")]
    public Task<IActionResult> SusunPeringatan(int tahun, int tw, CancellationToken batal) => SusunAsync(tahun, tw, null, batal);

    [HttpPost("peringatan/{unitId:guid}")]
    public Task<IActionResult> SusunPeringatanUnit(int tahun, int tw, Guid unitId, CancellationToken batal) => SusunAsync(tahun, tw, unitId, batal);

    [HttpGet("tutup")]
    public async Task<IActionResult> Tutup(int tahun, int tw, CancellationToken batal) =>
        await SiapkanAsync(tahun, tw, Peran.KasubbagPkp, BukanPenutup, batal) is { } siap ? View(UntukTutup(new TutupModel(), siap.Permintaan, siap.Konteks)) : NotFound();

    [HttpPost("tutup")]
    public async Task<IActionResult> Tutup(int tahun, int tw, TutupModel isi, CancellationToken batal)
    {
        if (await SiapkanAsync(tahun, tw, Peran.KasubbagPkp, BukanPenutup, batal) is not { Permintaan.Id: var id })
        {
            return NotFound();
        }

        var tanpa = isi.Tanpa.Where(t => !string.IsNullOrWhiteSpace(t.Alasan)).DistinctBy(t => t.UnitId).ToDictionary(t => t.UnitId, t => t.Alasan!);
        if (ModelState.IsValid && await this.CobaAsync(() => LakukanAsync(id, (p, k) => p.TutupPengumpulan(isi.Alasan, tanpa, k), batal)))
        {
            return Selesai("Pengumpulan ditutup. Laporan rekapitulasi (langkah 11) sekarang ada pada Tugas saya.");
        }

        isi = UntukTutup(isi, await alur.LihatAsync(id, batal: batal), await hariIni.KonteksAsync());
        foreach (var (urut, satu) in isi.Tanpa.Index())
        {
            PindahkanGalat($"tanpa-{satu.UnitId}", $"Tanpa[{urut}].Alasan");
        }

        return View(isi);
    }

    private async Task<IActionResult> SusunAsync(int tahun, int tw, Guid? unitId, CancellationToken batal)
    {
        if (await alur.CariPermintaanAsync(tahun, tw, null, batal) is not { } id)
        {
            return NotFound();
        }

        IReadOnlyList<Surat> disusun = [];
        if (!await this.CobaAsync(async () => disusun = await alur.SusunPeringatanAsync(id, User.OrangId(), unitId, batal)))
        {
            return View(nameof(Peringatan), UntukPeringatan(await alur.LihatAsync(id, batal: batal), await hariIni.KonteksAsync()));
        }

        return Selesai(disusun.Count == 0
            ? "Tidak ada konsep baru: surat peringatan unit yang belum menyampaikan sudah disusun."
            : $"{disusun.Count} konsep surat peringatan disusun. Periksa dan ajukan dari Tugas saya; sesudah itu Sekretaris memaraf dan Kepala Dinas menandatangani.");
    }

    private static PeringatanModel UntukPeringatan(Permintaan permintaan, Konteks konteks)
    {
        var unit = permintaan.DaftarUnit.Where(u => u.Hasil is null && !u.AdaPadaKasubbag).OrderBy(u => u.Urutan).Select(u => Unit(permintaan, u, konteks)).ToList();
        return new PeringatanModel
        {
            Triwulan = permintaan.TriwulanTahun,
            Unit = unit,
            Halangan = permintaan switch
            {
                { DibatalkanPada: not null } or { SelesaiPada: not null } => $"{permintaan.Sebutan} sudah berakhir.",
                { SudahDidistribusikan: false } => "Surat permintaan belum didistribusikan, jadi belum ada yang dapat diperingatkan.",
                { DitutupPada: not null } => "Pengumpulan sudah ditutup.",
                _ when konteks.Hari < permintaan.HariPeringatan => $"Surat peringatan baru dapat disusun mulai {Waktu.HariTanggal(permintaan.HariPeringatan)}.",
                _ when unit.Count == 0 => "Data semua unit sudah ada pada Anda; tidak ada yang perlu diperingatkan.",
                _ => null,
            },
            Akibat =
            [
                "Untuk setiap unit dibuat satu konsep surat peringatan beserta daftar indikator yang belum disampaikan.",
                "Konsep menunggu Anda atau Staf PKP; Sekretaris memaraf, Kepala Dinas menandatangani, lalu Anda mengirimkannya.",
                "Belum ada yang terkirim sekarang. Bila data diterima sebelum ditandatangani, konsepnya batal sendiri.",
            ],
        };
    }

    private static PeringatanUnit Unit(Permintaan permintaan, PengumpulanUnit unit, Konteks konteks)
    {
        var surat = permintaan.PeringatanUnit(unit.UnitId).ToList();
        var sudah = surat.Select(s => s.DikirimPada is { } kirim ? $"Peringatan {Surat.Romawi(s.Ke)}, nomor {s.Nomor?.Teks}, dikirim {Waktu.Tanggal(kirim)}, batas {Tampil.Tanggal(s.Batas)}" : $"Peringatan {Surat.Romawi(s.Ke)}, masih diproses").ToList();
        var sebab = surat.LastOrDefault() switch
        {
            { DikirimPada: null } s => $"{s.Sebutan} masih diproses",
            { Ke: 3 } => "sudah tiga kali diperingatkan",
            { Batas: { } batas } when konteks.Hari <= batas => $"batas surat terakhir {Waktu.Tanggal(batas)} belum lewat",
            _ => null,
        };
        return new(unit.UnitId, unit.NamaUnit, sudah, sebab is null ? $"surat peringatan {Surat.Romawi(surat.Count + 1)}" : null, sebab);
    }

    private static TutupModel UntukTutup(TutupModel isi, Permintaan permintaan, Konteks konteks)
    {
        var kurang = permintaan.DaftarUnit.Where(u => u.Hasil is null).OrderBy(u => u.Urutan).ToList();
        var ada = kurang.FirstOrDefault(u => u.AdaPadaKasubbag);
        isi.Triwulan = permintaan.TriwulanTahun;
        isi.Halangan = permintaan switch
        {
            { DibatalkanPada: not null } or { SelesaiPada: not null } => $"{permintaan.Sebutan} sudah berakhir.",
            { GiliranKini.Langkah: not Langkah.Rekapitulasi } or { GiliranKini: null } => "Pengumpulan hanya dapat ditutup sesudah surat didistribusikan dan sebelum laporan disampaikan.",
            _ when kurang.Count == 0 => "Semua unit sudah diterima; pengumpulan tidak perlu ditutup.",
            _ when konteks.Hari < permintaan.HariPeringatan => $"Pengumpulan baru dapat ditutup mulai {Waktu.HariTanggal(permintaan.HariPeringatan)}.",
            _ when ada is not null => $"Data {ada.NamaUnit} sudah ada pada Anda. Terima atau kembalikan dahulu.",
            _ => null,
        };
        isi.Tanpa = [.. kurang.Select(u => new TanpaPeringatan
        {
            UnitId = u.UnitId,
            Nama = u.NamaUnit,
            Alasan = isi.Tanpa.FirstOrDefault(t => t.UnitId == u.UnitId)?.Alasan,
            Peringatan = [.. permintaan.PeringatanUnit(u.UnitId).Where(s => s.DikirimPada is not null).Select(s => $"Peringatan {Surat.Romawi(s.Ke)}, nomor {s.Nomor?.Teks}, {Waktu.Tanggal(s.Tanggal!.Value)}")],
        })];
        isi.Akibat =
        [
            $"{string.Join(", ", kurang.Select(u => u.NamaUnit))} tercatat tidak menyampaikan, beserta nomor dan tanggal surat peringatannya.",
            "Tugas mereka yang masih terbuka hilang; yang sudah diketik tetap tersimpan, terkunci, dan tidak ikut dalam rata-rata.",
            "Konsep surat peringatan yang belum ditandatangani dibatalkan.",
            "Laporan rekapitulasi (langkah 11) terbuka bagi Anda. Sampai langkah 12, satu unit masih dapat dibuka kembali dengan alasan.",
        ];
        return isi;
    }

    // The domain names a field by what it is about; the form knows it by its place.
    private void PindahkanGalat(string dari, string ke)
    {
        var kalimat = ModelState.TryGetValue(dari, out var lama) ? lama.Errors.Select(g => g.ErrorMessage).ToList() : [];
        ModelState.Remove(dari);
        foreach (var satu in kalimat)
        {
            ModelState.AddModelError(ke, satu);
        }
    }
}
