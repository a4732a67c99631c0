using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>Thrown inside a change when the row is no longer the one the form was filled against.</summary>
/// <param name="tersimpan">What is stored now, in the shape of the form.</param>
/// <param name="sebutan">Words for stored values that are no words themselves (ids), by field.</param>
public sealed class SudahBerubahException(object tersimpan, IReadOnlyDictionary<string, string>? sebutan = null) : Exception
{
    public object Tersimpan { get; } = tersimpan;

    public IReadOnlyDictionary<string, string> Sebutan { get; } = sebutan ?? new Dictionary<string, string>();
}

/// <summary>
/// One change by an administrator: reads, decides and writes in one transaction with its note; refusals come back as
/// sentences at the fields, a row that moved on as both values side by side.
/// </summary>
public sealed class PerubahanAdministrasi(AppDb db, CatatanAdministrasi catatan)
{
    private const string KunciVersi = "Versi";

    /// <summary>Runs the change; it returns the sentence for the history, null when all stood so already. False when it was refused and the form must be shown again.</summary>
    public async Task<bool> SimpanAsync(Controller halaman, object isian, Func<Task<string?>> ubah)
    {
        var keadaan = halaman.ModelState;
        if (!keadaan.IsValid)
        {
            halaman.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return false;
        }

        try
        {
            await db.TulisAsync(async () =>
            {
                if (await ubah() is { } kalimat)
                {
                    await catatan.CatatPerubahan(kalimat);
                }
            });
            return true;
        }
        catch (AturanDilanggarException galat) when (galat is not (BukanWewenangException or SudahSelesaiException))
        {
            keadaan.AddModelError(galat.Bidang ?? "", galat.Message);
            halaman.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        catch (SudahBerubahException galat)
        {
            TandaiBeda(keadaan, isian, galat);
            halaman.Response.StatusCode = StatusCodes.Status409Conflict;
        }
        catch (DbUpdateConcurrencyException)
        {
            keadaan.AddModelError("", "Data ini baru saja diubah orang lain. Muat ulang halaman ini, lalu ulangi perubahan Anda.");
            halaman.Response.StatusCode = StatusCodes.Status409Conflict;
        }
        catch (DbUpdateException galat) when (galat.KarenaSudahAda())
        {
            keadaan.AddModelError("", "Data yang sama baru saja disimpan orang lain. Muat ulang halaman ini untuk melihatnya.");
            halaman.Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return false;
    }

    // Both values are shown: the typed one stays in the input, the stored one stands in the sentence below it.
    private static void TandaiBeda(ModelStateDictionary keadaan, object isian, SudahBerubahException galat)
    {
        var tersimpan = galat.Tersimpan;
        keadaan.AddModelError("", "Data ini diubah orang lain sejak Anda membukanya. Perubahan Anda belum disimpan. Periksa isian yang berbeda, lalu simpan lagi bila tetap ingin memakai isian Anda.");
        foreach (var bidang in isian.GetType().GetProperties().Where(p => p.CanWrite))
        {
            // A form of one button may know less than what is stored beside it.
            if (tersimpan.GetType().GetProperty(bidang.Name) is not { } simpanan)
            {
                continue;
            }

            var kini = simpanan.GetValue(tersimpan);
            if (bidang.Name == KunciVersi)
            {
                bidang.SetValue(isian, kini);
                keadaan.Remove(KunciVersi);
            }
            else if (!Equals(Rapi(bidang.GetValue(isian)), Rapi(kini)))
            {
                var nama = bidang.GetCustomAttribute<DisplayAttribute>()?.Name ?? bidang.Name;
                keadaan.AddModelError(bidang.Name, $"{nama} sekarang: {galat.Sebutan.GetValueOrDefault(bidang.Name) ?? Tampil.Nilai(kini)}.");
            }
        }
    }

    private static object? Rapi(object? nilai) => nilai is string teks ? teks.ReplaceLineEndings("\n").Trim() is { Length: > 0 } isi ? isi : null : nilai;
}
