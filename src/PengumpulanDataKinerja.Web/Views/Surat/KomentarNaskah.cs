using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web;

/// <summary>A comment on a draft as typed.</summary>
public sealed class KomentarInput
{
    [Display(Name = "Komentar")]
    [Teks(2000, Baris = true)]
    public string? Komentar { get; set; }
}

/// <summary>A comment on a draft as shown.</summary>
public sealed record KomentarTampil(string Nama, string Jabatan, DateTime Waktu, string Isi);

/// <summary>The comments on a draft, wherever it is read or edited. Nothing while there are none.</summary>
public sealed class KomentarNaskahViewComponent(AppDb db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Surat surat) => View(
        await db.KomentarNaskah(surat.PermintaanId, surat.Id).OrderBy(r => r.Urut).Select(r => new KomentarTampil(r.Pelaku.Nama, r.Pelaku.Jabatan, r.Waktu, r.Catatan!)).ToListAsync(HttpContext.RequestAborted));
}

public static class KomentarNaskahExtensions
{
    /// <summary>The rows of history that are comments on a letter.</summary>
    public static IQueryable<Riwayat> KomentarNaskah(this AppDb db, Guid permintaanId, Guid suratId)
    {
        var rantai = permintaanId.ToString();
        return db.Riwayat.AsNoTracking().Where(r => r.Rantai == rantai && r.SuratId == suratId && r.Tindakan == Tindakan.MengomentariNaskah);
    }
}
