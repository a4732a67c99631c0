using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>The schema of a database against the migrations that this build knows.</summary>
public static class SusunanBasisData
{
    /// <summary>Refuses a database that a newer version of the product has changed: this one would misread it.</summary>
    /// <exception cref="BasisDataTidakSiapException">It carries a migration unknown here, or its server cannot be reached.</exception>
    public static async Task TolakYangLebihBaruAsync(AppDb db, CancellationToken batal = default)
    {
        if (string.IsNullOrEmpty(db.Database.GetConnectionString()))
        {
            throw new BasisDataTidakSiapException("BasisData:Sambungan belum diisi; pemasangan ini memakai SQL Server (BasisData:Penyedia).");
        }

        try
        {
            var asing = (await db.Database.GetAppliedMigrationsAsync(batal)).Except(db.Database.GetMigrations()).ToList();
            if (asing.Count > 0)
            {
                throw new BasisDataTidakSiapException(
                    $"Basis data ini bersusunan lebih baru daripada aplikasi ini (perubahan yang tidak dikenal: {string.Join(", ", asing)}). Tidak ada yang diubah. Pasang aplikasi versi yang terakhir dipakai atau yang lebih baru, atau pulihkan cadangan dari sebelum pembaruan.");
            }
        }
        catch (SqlException galat)
        {
            throw new BasisDataTidakSiapException($"Basis data SQL Server tidak dapat dibuka: {galat.Message} Periksa BasisData:Sambungan dan peladennya.", galat);
        }
    }

    /// <summary>Refuses a database that has not been brought up to date.</summary>
    /// <exception cref="BasisDataTidakSiapException">A migration of this build is missing in it.</exception>
    public static async Task TolakYangTertinggalAsync(AppDb db, CancellationToken batal = default)
    {
        if ((await db.Database.GetPendingMigrationsAsync(batal)).ToList() is { Count: > 0 } belum)
        {
            throw new BasisDataTidakSiapException($"Susunan basis data belum diperbarui (kurang: {string.Join(", ", belum)}). Jalankan perintah \"migrasi\" sekali, dengan semua peladen berhenti, lalu ulangi.");
        }
    }
}

/// <summary>The database cannot be worked with; the sentence says why and what to do.</summary>
public class BasisDataTidakSiapException(string kalimat, Exception? sebab = null) : Exception(kalimat, sebab);
