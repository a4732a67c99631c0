using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>What administrators change is noted in the office's own chain of history, inside the same transaction as the change.</summary>
public sealed class CatatanAdministrasi(AppDb db, PetugasHariIni petugas)
{
    /// <summary>Notes one change in one sentence, e.g. "Unit Bidang Angkutan ditutup per 31 Desember 2026."</summary>
    public async Task CatatPerubahan(string uraian)
    {
        var konteks = await petugas.KonteksAsync();
        await CatatAsync(konteks.Organisasi.Pelaku(konteks.Petugas) ?? Pelaku.Sistem, konteks.Sekarang, Tindakan.MengubahAdministrasi, uraian);
    }

    /// <summary>Notes an act under the jabatan in which it was done, with the actor's own words.</summary>
    public async Task CatatAsync(Pelaku pelaku, DateTime saat, Tindakan tindakan, string uraian, string? alasan = null)
    {
        var terakhir = await db.Riwayat.AsNoTracking().Where(r => r.Rantai == Riwayat.RantaiKantor).OrderByDescending(r => r.Urut).Select(r => new { r.Urut, r.Hash }).FirstOrDefaultAsync();
        db.Add(new Riwayat(Riwayat.RantaiKantor, (terakhir?.Urut ?? 0) + 1, terakhir?.Hash ?? Riwayat.HashAwal, saat, pelaku, tindakan, uraian, catatan: alasan));
    }
}
