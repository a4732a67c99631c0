using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Demo;

/// <summary>Two requests for other targets in the demo's past, through the same service as the pages: one refused, one that waits. No target changes.</summary>
public sealed class DemoRevisi(AppDb db, AlurRevisi alur, JamKantor jam, IConfiguration pengaturan)
{
    public async Task MainkanAsync(CancellationToken batal = default)
    {
        await PadaAsync(8, 3, "09.10", batal);
        var layanan = await AjukanAsync("Rata-rata lama layanan uji berkala per kendaraan", t => t with { Triwulan = t.Triwulan with { IV = 48 } }, ("Nota dinas", "000.8.6.3/17/ND/DISHUB/2026", new DateOnly(2026, 7, 28)), "Satu dari dua lajur uji diperbaiki sampai akhir tahun.", batal);
        await PadaAsync(8, 5, "10.25", batal);
        await alur.TolakAsync(layanan.Id, "Nota dinas bukan dasar perubahan target. Ajukan lagi sesudah perjanjian kinerja perubahan ditandatangani.", await OrangAsync("kasubbag-pkp", batal), batal);
        await PadaAsync(9, 22, "14.40", batal);
        await AjukanAsync("Jumlah Dokumen Bukti Lulus Uji Pengujian Berkala Kendaraan Bermotor", t => t with { Tahun = 4350, Triwulan = t.Triwulan with { IV = 1200 } }, ("Perjanjian Kinerja Perubahan", "000.8.6.3/41/DISHUB/2026", new DateOnly(2026, 9, 18)), "Layanan uji keliling ditambah pada triwulan IV menurut APBD perubahan.", batal);
        await jam.SetelAsync(db, pengaturan.GetValue<DateTimeOffset>("Demo:MulaiJam"), batal);
    }

    private async Task<RevisiTarget> AjukanAsync(string nama, Func<TargetIndikator, TargetIndikator> ubah, (string Nama, string Nomor, DateOnly Tanggal) dokumen, string alasan, CancellationToken batal)
    {
        var indikator = await db.Indikator.AsNoTracking().SingleAsync(i => i.Nama == nama, batal);
        return await alur.AjukanAsync(indikator.Id, await OrangAsync("kabid-teknik", batal), new IsiRevisi(ubah(indikator.DaftarTarget()), alasan, dokumen.Nama, dokumen.Nomor, dokumen.Tanggal, indikator.Versi), batal);
    }

    private Task<Guid> OrangAsync(string akun, CancellationToken batal) => db.Orang.Where(o => o.UserName == akun).Select(o => o.Id).SingleAsync(batal);

    private Task PadaAsync(int bulan, int hari, string saat, CancellationToken batal) =>
        jam.SetelAsync(db, new DateTimeOffset(Waktu.KeUtc(new DateOnly(2026, bulan, hari), TimeOnly.ParseExact(saat, "HH.mm", CultureInfo.InvariantCulture))), batal);
}
