using Microsoft.AspNetCore.Mvc;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;

namespace PengumpulanDataKinerja.Web;

/// <summary>The recap on the task pages of rows 11 and 12, with the act beside it.</summary>
public sealed class RekapTugasViewComponent(RekapService rekap) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(TugasModel tugas)
    {
        var hitung = await rekap.HitungAsync(tugas.Permintaan.Id, HttpContext.RequestAborted);
        return View(new RekapTugasModel(tugas, new RekapHalamanModel(hitung, tugas.Konteks.Petugas!, tugas.Konteks.Organisasi)));
    }
}

/// <summary>A recap with the task it belongs to.</summary>
public sealed record RekapTugasModel(TugasModel Tugas, RekapHalamanModel Rekap)
{
    /// <summary>Row 11: the draft of the nota dinas is printed and can be signed.</summary>
    public bool NotaSiap => NotaDinasRekap.Siap(Tugas.Permintaan);
}

/// <summary>What the berkas will hold, on the page of row 14.</summary>
public sealed class PemeriksaanBerkasViewComponent(PaketArsip paket) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(TugasModel tugas)
    {
        var berkas = tugas.Isian.Berkas;
        if (berkas.NomorBerkas is null && ViewData.ModelState.IsValid)
        {
            var kode = tugas.Pengaturan.KodeKlasifikasi;
            berkas.KodeKlasifikasi = kode;
            berkas.NomorBerkas = await paket.NomorBerikutAsync(kode, HttpContext.RequestAborted);
            berkas.Indeks = $"Data kinerja, Triwulan {tugas.Permintaan.TriwulanTahun.Romawi}, {tugas.Permintaan.Tahun}";
            berkas.KurunWaktu = tugas.Permintaan.DibukaPada is { } buka ? $"{Waktu.Tanggal(buka)} – {Waktu.Tanggal(tugas.Konteks.Hari)}" : "";
        }

        return View(new PemeriksaanBerkasModel(tugas, await paket.PeriksaAsync(tugas.Permintaan.Id, HttpContext.RequestAborted)));
    }
}

/// <summary>The form of row 14 with the check beside it.</summary>
public sealed record PemeriksaanBerkasModel(TugasModel Tugas, IReadOnlyList<PemeriksaanBerkas> Daftar);
