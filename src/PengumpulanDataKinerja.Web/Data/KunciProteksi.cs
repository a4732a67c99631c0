using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>One key of ASP.NET Core's data protection (cookies, anti-forgery tokens), as XML.</summary>
public sealed class KunciProteksi
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string Nama { get; set; } = "";

    public string Xml { get; set; } = "";
}

/// <summary>Keeps those keys in the database: they survive a restart and are shared by all nodes.</summary>
public sealed class KunciProteksiStore(IServiceScopeFactory lingkup) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var ruang = lingkup.CreateScope();
        var db = ruang.ServiceProvider.GetRequiredService<AppDb>();
        return [.. db.KunciProteksi.AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    // The framework asks synchronously; a thread of its own keeps the caller's context out of the wait.
    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => SimpanAsync(element.ToString(SaveOptions.DisableFormatting), friendlyName)).GetAwaiter().GetResult();

    private async Task SimpanAsync(string xml, string nama)
    {
        await using var ruang = lingkup.CreateAsyncScope();
        var db = ruang.ServiceProvider.GetRequiredService<AppDb>();
        db.Add(new KunciProteksi { Nama = nama, Xml = xml });
        await db.SaveChangesAsync();
    }
}
