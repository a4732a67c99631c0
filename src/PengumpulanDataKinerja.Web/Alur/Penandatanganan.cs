using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>What the signer brings.</summary>
/// <param name="Cara">Drawn now, or the stored specimen.</param>
/// <param name="Gambar">PNG data address of the drawing; unused with the specimen.</param>
/// <param name="KataSandi">The signer's password, asked at every signature.</param>
/// <param name="KonsepSha256">SHA-256 of the draft that was shown.</param>
public sealed record IsianTandaTangan(AsalGambar Cara, string? Gambar, string? KataSandi, string? KonsepSha256)
{
    /// <summary>The passphrase of the signer's key: asked instead of the password once the office has certificates.</summary>
    public string? Frasa { get; init; }

    /// <summary>Why the row is late, where it is.</summary>
    public string? Sebab { get; init; }
}

/// <summary>
/// SOP rows 5 and 11: the act in which number, date, code and PDF of a letter are born. Everything slow happens before one short
/// transaction; whatever fails leaves the letter waiting and consumes nothing.
/// </summary>
public sealed class Penandatanganan(AlurKerja alur, KonteksKantor kantor, GambarPenanda gambarPenanda, PenerbitanSurat penerbitan, KunciRegister kunci, PembuktianPenanda bukti)
{
    private const string Belum = "Surat belum ditandatangani";

    /// <summary>Signs the letter of a turn and completes its row.</summary>
    /// <exception cref="AturanDilanggarException">A refusal; its field is one of <see cref="IsianTandaTangan"/>.</exception>
    public async Task<Giliran> TandatanganiAsync(Guid giliranId, Guid orangId, IsianTandaTangan isian, string alamatIp, CancellationToken batal = default)
    {
        var giliran = await alur.CariGiliranAsync(giliranId, batal);
        var (surat, _, _) = await PeriksaAsync(giliran, orangId, isian, batal);
        var gambar = await gambarPenanda.AmbilAsync(orangId, isian, batal);
        using var kunciPenanda = await bukti.BuktikanAsync(orangId, isian, batal);
        return await kunci.DenganNomorAsync(surat.Register, () => SekaliAsync(giliran, orangId, isian, gambar, kunciPenanda, alamatIp, batal), Belum, batal);
    }

    private async Task<Giliran> SekaliAsync(Giliran giliran, Guid orangId, IsianTandaTangan isian, GambarTersimpan gambar, KunciTerbuka? kunciPenanda, string alamatIp, CancellationToken batal)
    {
        var (surat, penanda, konteks) = await PeriksaAsync(giliran, orangId, isian, batal);
        var terbit = await penerbitan.TerbitkanAsync(surat, penanda, gambar.Png, kunciPenanda, konteks, batal);
        var terbitan = terbit.Terbitan;
        var hasil = new HasilTandaTangan(terbitan.Nomor, terbitan.Kode, isian.KonsepSha256!, terbit.PdfSha256, isian.Cara, gambar.Sha256, alamatIp) { SertifikatId = terbit.SertifikatId, SidikNilai = terbit.SidikNilai };
        return await alur.LanjutkanAsync(
            giliran.Id,
            orangId,
            (p, g, k) =>
            {
                // What is saved must be what was printed.
                if (k.Hari != terbitan.Tanggal || Permintaan.Wewenang(g, k) != penanda)
                {
                    throw new HariBergantiException(Belum);
                }

                p.Tandatangani(g.Id, surat.Id, hasil, k);
            },
            sebab: isian.Sebab,
            batal: batal);
    }

    // The act itself on a copy that nobody keeps: every refusal of the domain comes out before anything is made.
    private async Task<(Surat Surat, Pelaku Penanda, Konteks Konteks)> PeriksaAsync(Giliran giliran, Guid orangId, IsianTandaTangan isian, CancellationToken batal)
    {
        var permintaan = await alur.LihatAsync(giliran.PermintaanId, batal: batal);
        var konteks = await kantor.UntukAsync(orangId, permintaan, batal);
        var penanda = Permintaan.Wewenang(giliran, konteks);
        var surat = (giliran.Langkah == Langkah.Rekapitulasi && permintaan.Giliran(giliran.Id).Terbuka ? permintaan.NotaDinasBerjalan : permintaan.SuratUntuk(giliran))
            ?? throw new AturanDilanggarException("Nota dinas belum disiapkan. Buka kembali halaman ini.");
        var coba = new HasilTandaTangan(new NomorSurat(surat.Register, konteks.Hari.Year, 0, ""), "", isian.KonsepSha256 ?? "", "", isian.Cara, "", "");
        permintaan.Tandatangani(giliran.Id, surat.Id, coba, konteks);
        permintaan.Lanjutkan(giliran.Id, konteks);
        return (surat, penanda, konteks);
    }
}

/// <summary>
/// That it is the signer who signs: by the passphrase that opens his key, or, as long as the office has no certificates, by the password.
/// </summary>
public sealed class PembuktianPenanda(KunciPenanda kunci, SandiUlang sandi)
{
    /// <summary>The signer's key, or null where the password was asked.</summary>
    /// <exception cref="AturanDilanggarException">Wrong; its field is the one that was asked for.</exception>
    public async Task<KunciTerbuka?> BuktikanAsync(Guid orangId, IsianTandaTangan isian, CancellationToken batal)
    {
        if (await kunci.DiperlukanAsync(batal))
        {
            return await kunci.BukaAsync(orangId, isian.Frasa, batal);
        }

        await sandi.PastikanAsync(orangId, isian.KataSandi, nameof(IsianTandaTangan.KataSandi), "Tanda tangan");
        return null;
    }
}
