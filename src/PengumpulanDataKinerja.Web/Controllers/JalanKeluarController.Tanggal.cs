using Microsoft.AspNetCore.Mvc;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

// GeserTanggal: Kasubbag PKP chooses other dates, the computed ones stay beside them.
public sealed partial class JalanKeluarController
{
    private const string BukanPenggeser = "Tanggal hanya dapat digeser oleh Kasubbag PKP.";

    [HttpGet("geser")]
    public async Task<IActionResult> Geser(int tahun, int tw, bool usul, bool kalender, CancellationToken batal)
    {
        if (await SiapkanAsync(tahun, tw, Peran.KasubbagPkp, BukanPenggeser, batal) is not { } siap)
        {
            return NotFound();
        }

        var isi = UntukGeser(new GeserModel(), siap.Permintaan);
        if (usul && isi.BelumDibuka && isi.Baris is [{ No: 1 } pertama, ..] && siap.Konteks.Kalender.UsulanHariBuka(isi.Triwulan) is var hari && hari < pertama.Buka)
        {
            pertama.Buka = hari;
            isi.Usul = $"Tanggal buka langkah 1 diisi dengan usul satu minggu lebih awal: {Waktu.HariTanggal(hari)}.{(siap.Konteks.Kalender.PeringatanWaktuSempit(isi.Triwulan) is { } sempit ? $" {sempit}" : "")}";
        }

        if (kalender && isi.Halangan is null)
        {
            PakaiKalender(isi, siap.Permintaan, siap.Konteks);
        }

        return View(isi);
    }

    [HttpPost("geser")]
    public async Task<IActionResult> Geser(int tahun, int tw, GeserModel isi, CancellationToken batal)
    {
        if (await SiapkanAsync(tahun, tw, Peran.KasubbagPkp, BukanPenggeser, batal) is not { Permintaan: var permintaan })
        {
            return NotFound();
        }

        UntukGeser(isi, permintaan);
        PeriksaTanggal(isi);
        if (ModelState.IsValid)
        {
            var tanggal = isi.Baris.ToDictionary(b => (Langkah)b.No, b => (b.Buka!.Value, b.Tenggat!.Value));
            if (await this.CobaAsync(() => LakukanAsync(permintaan.Id, (p, k) => p.GeserTanggal(tanggal, isi.Alasan, k), batal)))
            {
                return Selesai("Tanggal digeser. Tenggat tugas yang masih terbuka ikut berubah; tanggal hitungan tetap tersimpan.");
            }

            foreach (var (urut, baris) in isi.Baris.Index())
            {
                PindahkanGalat($"buka-{baris.No}", $"Baris[{urut}].Buka");
                PindahkanGalat($"tenggat-{baris.No}", $"Baris[{urut}].Tenggat");
            }
        }

        return View(isi);
    }

    // The dates of the calendar as it is now, to be taken over with a reason.
    private static void PakaiKalender(GeserModel isi, Permintaan permintaan, Konteks konteks)
    {
        var beda = BedaTanggal.Cari(permintaan.TriwulanTahun, permintaan.Jadwal, !isi.BelumDibuka, konteks.Kalender, konteks.Hari).Where(b => isi.Baris.Exists(i => i.No == (int)b.Langkah)).ToList();
        foreach (var b in beda)
        {
            var baris = isi.Baris.Find(i => i.No == (int)b.Langkah)!;
            (baris.Buka, baris.Tenggat) = (b.Baru.Buka, b.Baru.Tenggat);
        }

        isi.Usul = beda.Count == 0
            ? "Tanggal langkah yang belum selesai sudah sama dengan kalender sekarang."
            : $"Diisi menurut kalender sekarang: {BedaTanggal.Kalimat(beda)}. Tulis alasannya, misalnya keputusan yang mengubah hari libur, lalu simpan.";
    }

    private static GeserModel UntukGeser(GeserModel isi, Permintaan permintaan)
    {
        isi.Triwulan = permintaan.TriwulanTahun;
        isi.BelumDibuka = permintaan.DibukaPada is null;
        isi.Halangan = permintaan.DibatalkanPada is not null || permintaan.SelesaiPada is not null ? $"{permintaan.Sebutan} sudah berakhir." : null;
        var dikirim = isi.Baris.DistinctBy(b => b.No).ToDictionary(b => b.No);
        isi.Baris = [.. permintaan.Jadwal.Where(j => BelumLewat(permintaan, j.Langkah)).OrderBy(j => j.Langkah).Select(j => new GeserBaris
        {
            No = (int)j.Langkah,
            Judul = Sop.Untuk(j.Langkah).Judul,
            BukaHitungan = j.BukaHitungan,
            TenggatHitungan = j.TenggatHitungan,
            BukaTerkunci = j.Langkah == Langkah.PerintahSekretaris && permintaan.DibukaPada is not null,
            Buka = dikirim.TryGetValue((int)j.Langkah, out var lama) ? lama.Buka : j.Buka,
            Tenggat = dikirim.TryGetValue((int)j.Langkah, out var lama2) ? lama2.Tenggat : j.Tenggat,
        })];
        isi.Akibat =
        [
            "Tanggal pilihan Anda berlaku untuk semua pelaksana; tanggal hitungan tetap tersimpan di sebelahnya.",
            "Tenggat tugas yang masih terbuka ikut berubah dan menentukan tepat atau terlambat.",
            .. isi.BelumDibuka ? (string[])["Langkah 1 menunggu Sekretaris mulai tanggal buka yang Anda pilih, juga bila tanggal itu hari ini atau sudah lewat."] : [],
        ];
        return isi;
    }

    // While the units collect, rows 7–10 are what runs although the permintaan waits at row 11.
    private static bool BelumLewat(Permintaan permintaan, Langkah langkah) =>
        permintaan.GiliranKini is not { } kini || langkah >= kini.Langkah
        || (kini.Langkah == Langkah.Rekapitulasi && langkah > Langkah.Distribusi && permintaan.DaftarUnit.Any(u => u.Hasil is null));

    private void PeriksaTanggal(GeserModel isi)
    {
        var (awal, akhir) = (isi.Triwulan.HariPertama, isi.Triwulan.Berikutnya.HariTerakhir);
        foreach (var (urut, baris) in isi.Baris.Index())
        {
            Periksa($"Baris[{urut}].Buka", baris.Buka, $"Isi tanggal buka langkah {baris.No}.");
            Periksa($"Baris[{urut}].Tenggat", baris.Tenggat, $"Isi tenggat langkah {baris.No}.");
        }

        void Periksa(string bidang, DateOnly? hari, string kosong)
        {
            if (ModelState.TryGetValue(bidang, out var keadaan) && keadaan.Errors.Count > 0)
            {
                return;
            }

            if (hari is null)
            {
                ModelState.AddModelError(bidang, kosong);
            }
            else if (hari < awal || hari > akhir)
            {
                ModelState.AddModelError(bidang, $"Tanggal harus di antara {Waktu.Tanggal(awal)} dan {Waktu.Tanggal(akhir)}.");
            }
        }
    }
}
