using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>
/// The signed-in person with the penugasan valid on the office clock's day, read from the database once per request:
/// a right that was taken away while a page was open is gone at the next act.
/// </summary>
public sealed class PetugasHariIni(KonteksKantor kantor, IHttpContextAccessor akses, [FromKeyedServices(JamKantor.Kunci)] TimeProvider jam)
{
    private Konteks? konteks;

    /// <summary>Today (WIB) by the office's clock, the same through one request.</summary>
    public DateOnly Hari { get; } = Waktu.HariWib(jam.GetUtcNow().UtcDateTime);

    /// <summary>The office of today, and who asks.</summary>
    public async Task<Konteks> KonteksAsync() => konteks ??= await kantor.UntukAsync(akses.HttpContext?.User.OrangId());

    /// <summary>The signed-in person; null when nobody is.</summary>
    public async Task<Petugas?> PetugasAsync() => (await KonteksAsync()).Petugas;

    /// <summary>True when this person holds one of the peran today.</summary>
    public async Task<bool> MemegangAsync(params Peran[] peran) => await PetugasAsync() is { } petugas && petugas.Sebagai(peran);

    /// <summary>Jabatan of today in words, e.g. "Kabid Lalu Lintas, Plt. Kasi Keselamatan"; null when there is none.</summary>
    public async Task<string?> JabatanAsync() => await KonteksAsync() is { Petugas.Penugasan: { Count: > 0 } penugasan } k
        ? string.Join(", ", penugasan.OrderBy(p => p.Peran).Select(k.Organisasi.Singkatan))
        : null;
}
