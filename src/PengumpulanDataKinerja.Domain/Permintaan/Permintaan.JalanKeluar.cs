namespace PengumpulanDataKinerja.Domain;

// The named exits and the one edit: cancelled, closed without every unit, a unit opened again, dates shifted.
public sealed partial class Permintaan
{
    /// <summary>Cancels the run. The Sekretaris may, until row 6 is done; a signed letter becomes dicabut, its number stays used.</summary>
    public void Batalkan(string? alasan, Konteks konteks)
    {
        var pelaku = Wajib(konteks, Peran.Sekretaris, "Permintaan hanya dapat dibatalkan oleh Sekretaris.");
        PastikanBerjalan();
        if (SudahDidistribusikan)
        {
            throw new AturanDilanggarException("Surat sudah didistribusikan (langkah 6). Permintaan tidak dapat dibatalkan lagi, hanya dapat diselesaikan.");
        }

        if (string.IsNullOrWhiteSpace(alasan))
        {
            throw new AturanDilanggarException("Tulis alasan pembatalan.", "Alasan");
        }

        foreach (var surat in daftarSurat)
        {
            LepasNomor(surat, $"Permintaan dibatalkan: {alasan.Trim()}", pelaku, konteks.Sekarang);
        }

        DibatalkanPada = konteks.Sekarang;
        AlasanBatal = alasan.Trim();
        foreach (var giliran in daftarGiliran.Where(g => g.Terbuka))
        {
            giliran.Akhiri(HasilGiliran.Dihapus, pelaku, konteks.Sekarang);
        }

        foreach (var surat in daftarSurat.Where(s => s.TandaTangan is not null))
        {
            surat.Cabut($"Permintaan dibatalkan: {AlasanBatal}", konteks.Sekarang);
        }

        Catat(Tindakan.Membatalkan, pelaku, konteks, $"{Sebutan} dibatalkan.", catatan: AlasanBatal);
    }

    /// <summary>Changes the dates of rows that are not over yet; the computed dates are kept beside them.</summary>
    /// <exception cref="AturanDilanggarException">No reason, reversed dates, or nothing changed.</exception>
    public void GeserTanggal(IReadOnlyDictionary<Langkah, (DateOnly Buka, DateOnly Tenggat)> tanggal, string? alasan, Konteks konteks)
    {
        var pelaku = Wajib(konteks, Peran.KasubbagPkp, "Tanggal hanya dapat digeser oleh Kasubbag PKP.");
        PastikanBelumBerakhir();
        if (string.IsNullOrWhiteSpace(alasan))
        {
            throw new AturanDilanggarException("Tulis alasan penggeseran tanggal.", "Alasan");
        }

        var berubah = jadwal.Where(j => tanggal.TryGetValue(j.Langkah, out var t) && (t.Buka != j.Buka || t.Tenggat != j.Tenggat)).ToList();
        if (berubah.Count == 0)
        {
            throw new AturanDilanggarException("Belum ada tanggal yang diubah.");
        }

        foreach (var j in berubah)
        {
            if (DibukaPada is not null && j.Langkah == Langkah.PerintahSekretaris && tanggal[j.Langkah].Buka != j.Buka)
            {
                throw new AturanDilanggarException("Triwulan sudah dibuka; tanggal bukanya tidak dapat digeser lagi.", "buka-1");
            }

            j.Geser(tanggal[j.Langkah].Buka, tanggal[j.Langkah].Tenggat, alasan.Trim());
        }

        foreach (var giliran in daftarGiliran.Where(g => g.Terbuka))
        {
            giliran.Tenggat = TenggatGiliran(giliran.Jalur, giliran.Langkah, giliran.Tenggat);
        }

        var rincian = string.Join("; ", berubah.Select(j => $"langkah {(int)j.Langkah} {Waktu.Tanggal(j.Buka)} sampai {Waktu.Tanggal(j.Tenggat)}"));
        Catat(Tindakan.MenggeserTanggal, pelaku, konteks, $"Tanggal digeser: {rincian}.", catatan: alasan.Trim());
        Buka(konteks.Sekarang);
    }

    /// <summary>
    /// Closes the collection although units are missing: from the first working day of the next quarter, once every missing
    /// unit has a sent surat peringatan or a reason why not. They stand in the recap as "tidak menyampaikan".
    /// </summary>
    /// <param name="alasan">Why the collection is closed.</param>
    /// <param name="tanpaPeringatan">Reasons by unit id for those without a sent surat peringatan.</param>
    /// <param name="konteks">Who, when.</param>
    public void TutupPengumpulan(string? alasan, IReadOnlyDictionary<Guid, string> tanpaPeringatan, Konteks konteks)
    {
        var pelaku = Wajib(konteks, Peran.KasubbagPkp, "Pengumpulan hanya dapat ditutup oleh Kasubbag PKP.");
        PastikanBerjalan();
        if (GiliranKini is not { Langkah: Langkah.Rekapitulasi })
        {
            throw new AturanDilanggarException("Pengumpulan hanya dapat ditutup sesudah surat didistribusikan dan sebelum laporan disampaikan.");
        }

        var kurang = daftarUnit.Where(u => u.Hasil is null).ToList();
        if (kurang.Count == 0)
        {
            throw new AturanDilanggarException("Semua unit sudah diterima; pengumpulan tidak perlu ditutup.");
        }

        if (konteks.Hari < HariPeringatan)
        {
            throw new AturanDilanggarException($"Pengumpulan baru dapat ditutup mulai {Waktu.HariTanggal(HariPeringatan)}.");
        }

        if (string.IsNullOrWhiteSpace(alasan))
        {
            throw new AturanDilanggarException("Tulis alasan penutupan.", "Alasan");
        }

        if (kurang.FirstOrDefault(u => u.AdaPadaKasubbag) is { } ada)
        {
            throw new AturanDilanggarException($"Data {ada.NamaUnit} sudah ada pada Anda. Terima atau kembalikan dahulu.");
        }

        foreach (var unit in kurang)
        {
            var beralasan = tanpaPeringatan.TryGetValue(unit.UnitId, out var sebab) && !string.IsNullOrWhiteSpace(sebab);
            if (!beralasan && !PeringatanUnit(unit.UnitId).Any(s => s.DikirimPada is not null))
            {
                throw new AturanDilanggarException($"{unit.NamaUnit} belum dikirimi surat peringatan. Kirim dahulu, atau tulis alasan mengapa tidak.", $"tanpa-{unit.UnitId}");
            }

            unit.Tutup(alasan.Trim(), beralasan ? sebab!.Trim() : null);
            HapusPeringatanBelumBertanda(unit, pelaku, "Pengumpulan ditutup.", konteks);
            foreach (var giliran in daftarGiliran.Where(g => g.Terbuka && g.UnitId == unit.UnitId))
            {
                giliran.Akhiri(HasilGiliran.Dihapus, pelaku, konteks.Sekarang);
            }
        }

        DitutupPada = konteks.Sekarang;
        AlasanTutup = alasan.Trim();
        Catat(Tindakan.MenutupPengumpulan, pelaku, konteks, $"Pengumpulan ditutup tanpa data {string.Join(", ", kurang.Select(u => u.NamaUnit))}.", catatan: AlasanTutup);
        PeriksaPenghalang();
    }

    /// <summary>Opens one unit again until row 12 is done; the recap then gets a new round.</summary>
    public void BukaKembaliUnit(Guid unitId, string? alasan, Konteks konteks)
    {
        var pelaku = Wajib(konteks, Peran.KasubbagPkp, "Unit hanya dapat dibuka kembali oleh Kasubbag PKP.");
        PastikanBerjalan();
        if (GiliranKini is not { Langkah: Langkah.Rekapitulasi or Langkah.TerimaLaporan } kini)
        {
            throw new AturanDilanggarException("Unit hanya dapat dibuka kembali sampai laporan diterima Sekretaris (langkah 12).");
        }

        var unit = Unit(unitId);
        if (unit.Hasil != HasilUnit.TidakMenyampaikan)
        {
            throw new AturanDilanggarException($"{unit.NamaUnit} tidak berstatus tidak menyampaikan.");
        }

        if (string.IsNullOrWhiteSpace(alasan))
        {
            throw new AturanDilanggarException("Tulis alasan membuka kembali unit.", "Alasan");
        }

        unit.BukaKembali();
        DitutupPada = null;
        AlasanTutup = null;
        Catat(Tindakan.MembukaKembali, pelaku, konteks, $"Pengumpulan {unit.NamaUnit} dibuka kembali.", unitId: unitId, catatan: alasan.Trim());
        if (kini.Langkah == Langkah.TerimaLaporan)
        {
            NotaDinasBerjalan?.Cabut($"{unit.NamaUnit} dibuka kembali: {alasan.Trim()}", konteks.Sekarang);
            kini.Akhiri(HasilGiliran.Dihapus, pelaku, konteks.Sekarang);
            BukaGiliran(Jalur.Permintaan, Langkah.Rekapitulasi, konteks.Sekarang);
        }
        else if (NotaDinasBerjalan is { TandaTangan: null } konsep)
        {
            // Its recap speaks of a collection that is open again.
            LepasNomor(konsep, $"{unit.NamaUnit} dibuka kembali: {alasan.Trim()}", pelaku, konteks.Sekarang);
            konsep.Cabut($"{unit.NamaUnit} dibuka kembali: {alasan.Trim()}", konteks.Sekarang);
        }

        if (unit.Jenis != JenisUnit.Sekretariat && !daftarGiliran.Any(g => g.UnitId == unitId && g is { Langkah: Langkah.PerintahKabid, Hasil: HasilGiliran.Selesai }))
        {
            BukaGiliran(Jalur.Unit, Langkah.PerintahKabid, konteks.Sekarang, unitId);
        }
        else
        {
            BukaGiliran(Jalur.Unit, unit.Jenis == JenisUnit.Sekretariat ? Langkah.MenerimaKasubbag : Langkah.MeneruskanKabid, konteks.Sekarang, unitId);
            foreach (var seksi in unit.DaftarSeksi.Where(s => !s.SudahDiteruskan))
            {
                seksi.Kembalikan();
                BukaGiliran(Jalur.Seksi, Langkah.Menghimpun, konteks.Sekarang, unitId, seksi.SeksiId);
            }
        }

        PeriksaPenghalang();
    }

    private void PastikanBelumBerakhir()
    {
        if (DibatalkanPada is not null)
        {
            throw new AturanDilanggarException($"{Sebutan} sudah dibatalkan.");
        }

        if (SelesaiPada is not null)
        {
            throw new AturanDilanggarException($"{Sebutan} sudah selesai dan diarsipkan.");
        }
    }

    private void PastikanBerjalan()
    {
        PastikanBelumBerakhir();
        if (DibukaPada is null)
        {
            throw new AturanDilanggarException($"{Sebutan} belum dibuka.");
        }
    }
}
