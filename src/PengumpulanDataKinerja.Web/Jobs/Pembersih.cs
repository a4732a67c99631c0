using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Notifications;
using PengumpulanDataKinerja.Web.Security;
using Quartz;

namespace PengumpulanDataKinerja.Web.Jobs;

/// <summary>Removes what nobody needs any more: files that no row names, sessions long over, notices and mails of years ago. By the real clock.</summary>
public sealed class Pembersih(AppDb db, FileStore berkas, LokasiData lokasi, DaftarSesi sesi, KotakPemberitahuan kotak, TimeProvider jam) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        context.Result = Laporan.Dari(await BersihkanAsync(cancellationToken));

    /// <summary>Does it and tells what.</summary>
    public async Task<IReadOnlyList<string>> BersihkanAsync(CancellationToken batal = default)
    {
        var dibuang = await BerkasYatim.SapuAsync(db, berkas, lokasi, jam.GetUtcNow().UtcDateTime, batal);
        var sesiLama = await sesi.BuangLamaAsync(batal);
        var kabarLama = await kotak.BuangLamaAsync(batal);
        return
        [
            .. dibuang.Count == 0 ? Array.Empty<string>() : [$"{dibuang.Count} berkas yang tidak dirujuk dibuang: {string.Join(", ", dibuang)}."],
            .. sesiLama == 0 ? Array.Empty<string>() : [$"{sesiLama} sesi lama dihapus."],
            .. kabarLama == 0 ? Array.Empty<string>() : [$"{kabarLama} pemberitahuan dan surel lama dihapus."],
        ];
    }
}
