using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>The office with its certificate authority and a Kepala Dinas who has a certificate.</summary>
public sealed class SertifikatUji : IAsyncLifetime
{
    public const string FrasaOtoritas = "gerbang besi sungai tenang";
    public const string Frasa = "angin barat kopi senja";

    public SertifikatUji()
        : this(Mesin.Sqlite)
    {
    }

    /// <summary>The same on one of the two engines.</summary>
    internal SertifikatUji(string penyedia) => Surat = new SuratUji(penyedia);

    public SuratUji Surat { get; }

    public WebHost Host => Surat.Host;

    public Contoh Kantor => Surat.Kantor;

    public async Task InitializeAsync()
    {
        await Surat.InitializeAsync();
        await Surat.DenganAsync((OtoritasKantor o) => o.BuatAsync("Dinas Perhubungan Kabupaten Pesisir Selatan", FrasaOtoritas));
        await TerbitkanAsync(Kantor.KepalaDinas, Frasa);
    }

    public Task DisposeAsync() => Surat.DisposeAsync();

    /// <summary>A certificate for a person, asked for and approved.</summary>
    public async Task<SertifikatPenanda> TerbitkanAsync(Petugas petugas, string frasa)
    {
        var pengajuan = await AjukanAsync(petugas, frasa);
        await Surat.DenganAsync((PengurusSertifikat p) => p.SetujuiAsync(pengajuan.Id, pengajuan.SidikCetak, FrasaOtoritas, Kantor.Sekretaris));
        return (await Surat.DenganAsync((KunciPenanda k) => k.BerlakuAsync(petugas.OrangId)))!;
    }

    public async Task<SertifikatPenanda> AjukanAsync(Petugas petugas, string frasa)
    {
        var orang = await Host.DalamAsync(async db => (await db.Orang.FindAsync(petugas.OrangId))!);
        return await Surat.DenganAsync((KunciPenanda k) => k.AjukanAsync(orang, frasa));
    }

    /// <summary>A letter signed by the Kepala Dinas with his key.</summary>
    public async Task<Surat> BertandaAsync(string frasa = Frasa) => await Surat.SuratAsync(await BertandaDiAsync(frasa));

    public async Task<Guid> BertandaDiAsync(string frasa = Frasa)
    {
        var id = await Surat.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        await Surat.TandatanganiAsync(id, i => i with { Frasa = frasa, KataSandi = null });
        return id;
    }

    /// <summary>What pdfsig says of a file, trusting the office's authority.</summary>
    public async Task<string> PdfsigAsync(byte[] pdf)
    {
        using var akar = await Surat.DenganAsync((OtoritasKantor o) => o.SertifikatAsync());
        var folder = Directory.CreateTempSubdirectory("nss-");
        try
        {
            var berkas = Path.Combine(folder.FullName, "akar.der");
            await File.WriteAllBytesAsync(berkas, akar!.RawData);
            foreach (var baris in (string[][])[["-N", "-d", $"sql:{folder.FullName}", "--empty-password"], ["-A", "-d", $"sql:{folder.FullName}", "-n", "kantor", "-t", "TC,TC,TC", "-i", berkas]])
            {
                using var proses = Process.Start("certutil", baris);
                await proses.WaitForExitAsync();
                Assert.Equal(0, proses.ExitCode);
            }

            return await ProgramLuar.JalankanAsync("pdfsig", pdf, "-nssdir", $"sql:{folder.FullName}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
