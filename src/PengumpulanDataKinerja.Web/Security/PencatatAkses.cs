using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>
/// Writes the access log. Inside a write of this request the row is part of it; otherwise it is one short transaction of its
/// own, so that what the request has changed and not saved stays out of it.
/// </summary>
public sealed class PencatatAkses(AppDb db, IServiceProvider layanan, IHttpContextAccessor akses, TimeProvider jam, ILogger<PencatatAkses> log)
{
    /// <summary>Notes what the signed-in person did.</summary>
    public async Task CatatAsync(JenisAkses jenis, HasilAkses hasil, string objek, CancellationToken batal = default)
    {
        var petugas = layanan.GetRequiredService<PetugasHariIni>();
        var orang = await petugas.PetugasAsync();
        await TulisAsync(jenis, hasil, Isi(orang?.OrangId, orang?.Nama ?? "tanpa akun", await petugas.JabatanAsync(), objek), batal);
    }

    /// <summary>Notes what was done with an account, by somebody who is not signed in (yet) or who proves to be its owner.</summary>
    public async Task CatatAkunAsync(JenisAkses jenis, HasilAkses hasil, Orang? orang, string akun, string objek, Guid? perangkat = null)
    {
        // What is no account may be a password in the wrong field: only its beginning is kept.
        var nama = orang?.Nama ?? $"akun tidak dikenal: {akun[..Math.Min(3, akun.Length)]}…";
        await TulisAsync(jenis, hasil, Isi(orang?.Id, nama, hasil == HasilAkses.Berhasil ? await SebagaiAsync(orang) : null, objek) with { PerangkatId = perangkat }, CancellationToken.None);
    }

    /// <summary>Notes what a job did by itself, or because somebody asked for it.</summary>
    /// <param name="pekerjaan">Its name on the schedule.</param>
    /// <param name="hasil">Done or failed.</param>
    /// <param name="kalimat">What it did.</param>
    /// <param name="pemintaId">Who asked; null for the schedule.</param>
    public async Task CatatPekerjaanAsync(string pekerjaan, HasilAkses hasil, string kalimat, Guid? pemintaId)
    {
        var peminta = pemintaId is { } id ? await db.Orang.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id) : null;
        await TulisAsync(JenisAkses.Pekerjaan, hasil, new(peminta?.Id, peminta?.Nama ?? "Aplikasi", pekerjaan, kalimat, "", "jadwal", null, ""), CancellationToken.None);
    }

    private IsiAkses Isi(Guid? orangId, string nama, string? sebagai, string objek) =>
        new(orangId, nama, sebagai, objek, akses.HttpContext?.Alamat() ?? "", akses.HttpContext?.Perangkat() ?? "di luar peramban", null, akses.HttpContext?.TraceIdentifier ?? "");

    private async Task<string?> SebagaiAsync(Orang? orang)
    {
        var konteks = await layanan.GetRequiredService<KonteksKantor>().UntukAsync(orang?.Id);
        return konteks.Petugas is { Penugasan: { Count: > 0 } penugasan } ? string.Join(", ", penugasan.OrderBy(p => p.Peran).Select(konteks.Organisasi.Singkatan)) : null;
    }

    private async Task TulisAsync(JenisAkses jenis, HasilAkses hasil, IsiAkses isi, CancellationToken batal)
    {
        var waktu = jam.GetUtcNow().UtcDateTime;
        CatatanAkses baris;
        if (db.SedangMenulis)
        {
            baris = await SambungAsync(db, waktu, jenis, hasil, isi, batal);
        }
        else
        {
            await using var ruang = layanan.CreateAsyncScope();
            var sendiri = ruang.ServiceProvider.GetRequiredService<AppDb>();
            baris = await sendiri.TulisAsync(() => SambungAsync(sendiri, waktu, jenis, hasil, isi, batal), batal);
        }

        // Outside the database the log keeps where the chain stood: a chain written anew would not agree with it.
        log.LogInformation(
            "Akses {Urut} {Jenis} {Hasil} oleh {Nama}: {Objek}, dari {Alamat}, {Korelasi}, {Hash}",
            baris.Urut, baris.Jenis, baris.Hasil, baris.Nama, baris.Objek, baris.Alamat, baris.Korelasi, baris.Hash);
    }

    // Writers run one after the other on both engines: the head stays the head until this is committed.
    private static async Task<CatatanAkses> SambungAsync(AppDb tempat, DateTime waktu, JenisAkses jenis, HasilAkses hasil, IsiAkses isi, CancellationToken batal)
    {
        var kepala = await tempat.CatatanAkses.AsNoTracking().OrderByDescending(c => c.Urut).Select(c => new { c.Urut, c.Hash }).FirstOrDefaultAsync(batal);
        var baris = new CatatanAkses((kepala?.Urut ?? 0) + 1, kepala?.Hash ?? Riwayat.HashAwal, waktu, jenis, hasil, isi);
        tempat.Add(baris);

        // At once: the next row of the same transaction reads this one as its head.
        await tempat.SaveChangesAsync(batal);
        return baris;
    }
}
