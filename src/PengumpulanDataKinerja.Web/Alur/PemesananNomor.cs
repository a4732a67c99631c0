using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>
/// Mode C: prints a letter with the register's next number for a wet signature and books the number. As with signing on the screen
/// everything slow happens before one short transaction, and whatever fails consumes nothing.
/// </summary>
public sealed class PemesananNomor(AlurKerja alur, KonteksKantor kantor, PenerbitanSurat penerbitan, KunciRegister kunci)
{
    private const string Belum = "Nomor belum dipesan";

    /// <summary>Prints the letter of a turn and books its number.</summary>
    /// <exception cref="SudahSelesaiException">A number is booked already, or the turn is over.</exception>
    /// <exception cref="AturanDilanggarException">A refusal.</exception>
    public async Task<BarisRegister> PesanAsync(Guid giliranId, Guid orangId, CancellationToken batal = default)
    {
        var giliran = await alur.CariGiliranAsync(giliranId, batal);
        var (surat, _, _) = await PeriksaAsync(giliran, orangId, batal);
        return await kunci.DenganNomorAsync(surat.Register, () => SekaliAsync(giliran, orangId, batal), Belum, batal);
    }

    /// <summary>Gives a booked number up.</summary>
    public Task<bool> BatalkanAsync(Giliran giliran, Guid orangId, Guid nomorId, string? alasan, CancellationToken batal = default) =>
        alur.LakukanAsync(giliran.PermintaanId, orangId, (permintaan, konteks) => permintaan.BatalkanNomor(giliran.Id, nomorId, alasan, konteks), batal: batal);

    private async Task<BarisRegister> SekaliAsync(Giliran giliran, Guid orangId, CancellationToken batal)
    {
        var (surat, penanda, konteks) = await PeriksaAsync(giliran, orangId, batal);
        var (terbitan, cetakan) = await penerbitan.CetakBasahAsync(surat, penanda, konteks, batal);
        var pesanan = new PesananNomor(terbitan.Nomor, surat.KonsepSha256!, cetakan, penanda, terbitan.Batas);
        return await alur.LakukanAsync(
            giliran.PermintaanId,
            orangId,
            async (permintaan, k) =>
            {
                // What is booked must be what was printed.
                if (k.Hari != terbitan.Tanggal || await PenandaAsync(giliran, k, batal) != penanda)
                {
                    throw new HariBergantiException(Belum);
                }

                return permintaan.PesanNomor(giliran.Id, pesanan, k);
            },
            default,
            batal);
    }

    // The act itself on a copy that nobody keeps: every refusal of the domain comes out before anything is printed.
    private async Task<(Surat Surat, Pelaku Penanda, Konteks Konteks)> PeriksaAsync(Giliran giliran, Guid orangId, CancellationToken batal)
    {
        var permintaan = await alur.LihatAsync(giliran.PermintaanId, batal: batal);
        var konteks = await kantor.UntukAsync(orangId, permintaan, batal);
        Permintaan.WewenangMencatat(giliran, konteks);
        var penanda = await PenandaAsync(giliran, konteks, batal);
        var surat = permintaan.SuratDitandatangani(permintaan.Giliran(giliran.Id));
        permintaan.PesanNomor(giliran.Id, new PesananNomor(new NomorSurat(surat.Register, konteks.Hari.Year, 0, ""), surat.KonsepSha256 ?? "", "", penanda, null), konteks);
        return (surat, penanda, konteks);
    }

    // Whoever prints for himself signs; else whoever would act today, somebody acting (Plh., Plt.) before the holder who cannot.
    private async Task<Pelaku> PenandaAsync(Giliran giliran, Konteks konteks, CancellationToken batal)
    {
        var penugasan = konteks.Organisasi.Pelaksana(giliran).OrderByDescending(p => p.OrangId == konteks.Petugas!.OrangId).ThenByDescending(p => p.Jenis).FirstOrDefault()
            ?? throw new AturanDilanggarException("Hari ini belum ada pejabat yang dapat menandatangani surat ini.");
        var petugas = (await kantor.PadaAsync(konteks.Hari, batal)).Petugas(penugasan.OrangId)!;
        return konteks.Organisasi.Pelaku(petugas, penugasan);
    }
}
