using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>What the administrator does with certificates: issues one to a signer who stands before him, refuses, revokes.</summary>
public sealed class PengurusSertifikat(AppDb db, OtoritasKantor otoritas, RahasiaUlang ulang, PencatatAkses catatan, CatatanAdministrasi riwayat, IConfiguration pengaturan, TimeProvider jam)
{
    private const int MasaBulan = 24;

    /// <summary>Issues the certificate of a request; an earlier one of the same person ends with it.</summary>
    /// <param name="id">The request.</param>
    /// <param name="sidik">The key's fingerprint as the signer's screen shows it, typed by the administrator.</param>
    /// <param name="frasa">The authority's passphrase.</param>
    /// <param name="oleh">The administrator.</param>
    /// <param name="batal">Cancels before the write begins.</param>
    /// <exception cref="AturanDilanggarException">Not as it must be; nothing has changed.</exception>
    public async Task<SertifikatPenanda> SetujuiAsync(Guid id, string? sidik, string? frasa, Petugas oleh, CancellationToken batal = default)
    {
        var pengajuan = await CariAsync(id, batal);
        if (pengajuan.OrangId == oleh.OrangId)
        {
            throw new AturanDilanggarException("Sertifikat Anda sendiri disetujui Administrator sistem lain.");
        }

        if (Rapi(sidik) != Rapi(pengajuan.SidikCetak))
        {
            throw new AturanDilanggarException("Sidik kunci tidak sama dengan yang diajukan. Minta penanda tangan membuka halaman Sertifikat tanda tangan dan bacakan kodenya.", "Sidik");
        }

        using var penerbit = await ulang.BukaAsync(new(JenisAkses.FrasaSandi, "frasa sandi otoritas", "Frasa", "Otoritas sertifikat"), oleh.OrangId, frasa, diketik => otoritas.BukaKunciAsync(diketik, batal));
        var orang = await db.Orang.AsNoTracking().SingleAsync(o => o.Id == pengajuan.OrangId, batal);
        var kini = jam.GetUtcNow();
        var masa = kini.AddMonths(pengaturan.GetValue("TandaTangan:MasaSertifikatBulan", MasaBulan)) - kini;
        using var sertifikat = await otoritas.TerbitkanAsync(penerbit, orang.Nama, orang.Nip, pengajuan.KunciPublik, masa, batal);
        await db.TulisAsync(
            async () =>
            {
                var saat = kini.UtcDateTime;
                foreach (var lama in await db.SertifikatPenanda.Where(s => s.OrangId == orang.Id && s.DisetujuiPada != null && s.DicabutPada == null).ToListAsync(batal))
                {
                    lama.Cabut("Diganti sertifikat yang baru.", oleh.Nama, saat);
                }

                var baris = await db.SertifikatPenanda.SingleAsync(s => s.Id == id, batal);
                baris.Setujui(sertifikat.RawData, sertifikat.SerialNumber, sertifikat.NotBefore.ToUniversalTime(), sertifikat.NotAfter.ToUniversalTime(), oleh.Nama, saat);
                await catatan.CatatAsync(JenisAkses.Sertifikat, HasilAkses.Berhasil, $"Sertifikat {orang.Nama} diterbitkan, nomor seri {sertifikat.SerialNumber}", batal);
                await riwayat.CatatPerubahan($"Sertifikat tanda tangan {orang.Nama} diterbitkan, nomor seri {sertifikat.SerialNumber}, berlaku sampai {Waktu.Tanggal(Waktu.HariWib(sertifikat.NotAfter.ToUniversalTime()))}.");
            },
            batal);
        return pengajuan;
    }

    /// <summary>Revokes a certificate, or refuses a request; letters that were signed before stay valid.</summary>
    /// <exception cref="AturanDilanggarException">No reason, or over already.</exception>
    public Task<SertifikatPenanda> CabutAsync(Guid id, string? alasan, Petugas oleh, CancellationToken batal = default) => db.TulisAsync(
        async () =>
        {
            var baris = await db.SertifikatPenanda.SingleOrDefaultAsync(s => s.Id == id, batal) ?? throw new KeyNotFoundException();
            var kata = baris.DisetujuiPada is null ? "ditolak" : "dicabut";
            baris.Cabut(alasan, oleh.Nama, jam.GetUtcNow().UtcDateTime);
            await catatan.CatatAsync(JenisAkses.Sertifikat, HasilAkses.Berhasil, $"Sertifikat {baris.Nama} {kata}: {baris.AlasanDicabut}", batal);
            await riwayat.CatatPerubahan($"Sertifikat tanda tangan {baris.Nama} {kata}: {baris.AlasanDicabut}");
            return baris;
        },
        batal);

    private async Task<SertifikatPenanda> CariAsync(Guid id, CancellationToken batal)
    {
        var baris = await db.SertifikatPenanda.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, batal) ?? throw new KeyNotFoundException();

        // Said before the passphrase is asked for: it would be typed in vain.
        return baris.Keadaan(jam.GetUtcNow().UtcDateTime) == KeadaanSertifikat.Menunggu ? baris : throw new AturanDilanggarException("Pengajuan ini sudah disetujui, ditolak, atau diganti. Muat ulang halaman ini.");
    }

    private static string Rapi(string? sidik) => string.Concat((sidik ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
