using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>
/// Puts the small office of <see cref="Contoh"/> with its run into a host's database: an account for everybody, named after the first
/// name in lower case ("teguh"), with <see cref="WebHost.Sandi"/>; the office's clock stands where the run stands.
/// </summary>
public static class KantorUji
{
    public static async Task SimpanAsync(this WebHost host, Contoh contoh)
    {
        await using (var lingkup = host.Services.CreateAsyncScope())
        {
            var db = lingkup.ServiceProvider.GetRequiredService<AppDb>();
            var sandi = lingkup.ServiceProvider.GetRequiredService<IPasswordHasher<Orang>>();
            var normal = lingkup.ServiceProvider.GetRequiredService<ILookupNormalizer>();
            await db.TulisAsync(async () =>
            {
                db.AddRange(contoh.Lalin, contoh.Pelayaran, contoh.Sekretariat);
                foreach (var petugas in contoh.SemuaOrang.Concat(contoh.Tambahan))
                {
                    var orang = new Orang { Id = petugas.OrangId, UserName = Akun(petugas), NormalizedUserName = normal.NormalizeName(Akun(petugas)), Nama = petugas.Nama, Nip = petugas.Nip, Pangkat = petugas.Pangkat, SecurityStamp = Guid.NewGuid().ToString() };
                    orang.PasswordHash = sandi.HashPassword(orang, WebHost.Sandi);
                    db.Add(orang);
                    db.AddRange(petugas.Penugasan);
                }

                db.AddRange(contoh.Kamus.Rencana.Baris.Select(b => b.Unsur));
                db.AddRange(contoh.Kamus.Indikator);
                db.Add(contoh.Permintaan);
                if (!await db.PengaturanKantor.AnyAsync())
                {
                    db.Add(new PengaturanKantor());
                }
            });
        }

        await host.SetelJamAsync(Waktu.KeWib(contoh.Sekarang));
    }

    /// <summary>Name of the account of somebody of the small office.</summary>
    public static string Akun(this Petugas petugas) => petugas.Nama.Split(' ')[0].ToLowerInvariant();
}
