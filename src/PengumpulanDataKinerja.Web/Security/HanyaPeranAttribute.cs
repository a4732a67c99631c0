using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>
/// Lets only those in who hold one of the peran today; the others see who may. Several at once on class and action all
/// apply, so the widest belongs on the class.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class HanyaPeranAttribute(params Peran[] peran) : Attribute, IAsyncAuthorizationFilter
{
    public IReadOnlyList<Peran> Peran { get; } = peran;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var petugas = context.HttpContext.RequestServices.GetRequiredService<PetugasHariIni>();
        if (await petugas.PetugasAsync() is null)
        {
            context.Result = new ChallengeResult();
            return;
        }

        if (!await petugas.MemegangAsync([.. Peran]))
        {
            var metadata = context.HttpContext.RequestServices.GetRequiredService<IModelMetadataProvider>();
            context.Result = SaringanGalat.Halaman(metadata, "Dilarang", StatusCodes.Status403Forbidden, new Galat(await KalimatAsync(petugas), context.HttpContext.TraceIdentifier));
        }
    }

    private async Task<string> KalimatAsync(PetugasHariIni petugas)
    {
        var kantor = (await petugas.KonteksAsync()).Organisasi;
        var nama = kantor.Penugasan.Where(p => Peran.Contains(p.Peran)).Select(p => kantor.Nama(p.OrangId)).Distinct().Order().Take(5).ToList();
        var siapa = string.Join(" dan ", Peran.Select(Tampil.Sebutan));
        var pemegang = nama.Count == 0 ? "" : $" Yang berwenang hari ini: {string.Join("; ", nama)}.";
        return $"Halaman ini hanya untuk {siapa}.{pemegang} Jabatan Anda hari ini: {await petugas.JabatanAsync() ?? "belum ada penugasan yang berlaku"}.";
    }
}
