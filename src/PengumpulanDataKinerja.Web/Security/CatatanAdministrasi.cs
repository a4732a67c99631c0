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
        var pelaku = konteks.Organisasi.Pelaku(konteks.Petugas, Enum.GetValues<Peran>()) ?? Pelaku.Sistem;
        var terakhir = await db.Riwayat.AsNoTracking().Where(r => r.Rantai == Riwayat.RantaiKantor).OrderByDescending(r => r.Urut).Select(r => new { r.Urut, r.Hash }).FirstOrDefaultAsync();
        db.Add(new Riwayat(Riwayat.RantaiKantor, (terakhir?.Urut ?? 0) + 1, terakhir?.Hash ?? Riwayat.HashAwal, konteks.Sekarang, pelaku, Tindakan.MengubahAdministrasi, uraian));
    }
}
