using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Demo;

/// <summary>The demo office's certificate authority, and the certificates of those who sign there: asked for and approved as anywhere.</summary>
public sealed class DemoSertifikat(AppDb db, OtoritasKantor otoritas, KunciPenanda kunci, PengurusSertifikat pengurus, KonteksKantor kantor, IConfiguration pengaturan)
{
    public async Task BuatAsync(CancellationToken batal = default)
    {
        var frasa = pengaturan["Demo:Frasa"]!;
        using var akar = await otoritas.BuatAsync((await db.PengaturanAsync(batal)).NamaKantorKalimat, frasa, batal);
        var konteks = await kantor.UntukAsync(null, batal);
        var admin = await OrangAsync(konteks, Peran.AdministratorSistem, batal);
        var pengelola = (await kantor.UntukAsync(admin.Id, batal)).Petugas!;
        foreach (var peran in (Peran[])[Peran.KepalaDinas, Peran.KasubbagPkp])
        {
            var pengajuan = await kunci.AjukanAsync(await OrangAsync(konteks, peran, batal), frasa, batal);
            await pengurus.SetujuiAsync(pengajuan.Id, pengajuan.SidikCetak, frasa, pengelola, batal);
        }
    }

    private async Task<Orang> OrangAsync(Konteks konteks, Peran peran, CancellationToken batal)
    {
        var id = konteks.Organisasi.Penugasan.First(p => p.Peran == peran).OrangId;
        return await db.Orang.AsNoTracking().SingleAsync(o => o.Id == id, batal);
    }
}
