namespace PengumpulanDataKinerja.Web.Security;

/// <summary>What an administrator does to somebody's access; each inside the write of the change, with its row in the access log.</summary>
public sealed class AksesOrang(DaftarSesi daftarSesi, Autentikator autentikator, PencatatAkses catatan)
{
    /// <summary>Browsers on which the person is signed in.</summary>
    public Task<int> JumlahSesiAsync(Guid orangId) => daftarSesi.JumlahHidupAsync(orangId);

    /// <summary>Signs the person out everywhere.</summary>
    public async Task AkhiriSesiAsync(Orang orang, string sebab)
    {
        await daftarSesi.AkhiriAsync(orang.Id);
        await catatan.CatatAsync(JenisAkses.AkhiriSesi, HasilAkses.Berhasil, $"Semua sesi {orang.Nama}, {sebab}");
    }

    /// <summary>Notes a password made anew and signs the person out everywhere.</summary>
    public async Task CatatSandiBaruAsync(Orang orang)
    {
        await daftarSesi.AkhiriAsync(orang.Id);
        await catatan.CatatAsync(JenisAkses.GantiSandi, HasilAkses.Berhasil, $"Kata sandi {orang.Nama} diatur ulang");
    }

    /// <summary>Takes authenticator and recovery codes away and signs the person out everywhere.</summary>
    public async Task LepasAutentikatorAsync(Orang orang)
    {
        await autentikator.LepasAsync(orang);
        await daftarSesi.AkhiriAsync(orang.Id);
        await catatan.CatatAsync(JenisAkses.Autentikator, HasilAkses.Berhasil, $"Autentikator {orang.Nama} diatur ulang");
    }
}
