using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>A form as it stands, filled so that it would be taken.</summary>
/// <param name="Isian">What is sent.</param>
/// <param name="Diterima">Whether it is taken like this.</param>
/// <param name="Terlihat">Fields that a person sees.</param>
/// <param name="Diketik">Those of them that are typed into.</param>
public sealed record DasarMasukan(IsianMentah Isian, bool Diterima, IReadOnlySet<string> Terlihat, IReadOnlySet<string> Diketik);

/// <summary>Fills and sends the forms of <see cref="TempatMasukan"/>.</summary>
public static class PengirimMasukan
{
    public const string Token = "__RequestVerificationToken";

    /// <summary>The form of a place, from its page; kept for the rows that follow.</summary>
    public static async Task<DasarMasukan> DasarAsync(KantorMasukan kantor, TempatMasukan tempat)
    {
        if (kantor.Dasar.TryGetValue(tempat.Tujuan, out var lama))
        {
            return lama;
        }

        var halaman = await kantor.Peramban(tempat.Siapa).BukaBaikAsync(kantor.Alamat(tempat.Halaman));
        var formulir = Formulir(halaman, kantor.Alamat(tempat.Tujuan));
        var token = halaman.Dokumen.QuerySelector($"input[name={Token}]")!.GetAttribute("value")!;
        var isian = new IsianMentah(formulir is null ? [] : new FormulirUji(halaman, formulir).Kiriman().Where(i => i.Key != Token).Select(i => (i.Key, Encoding.UTF8.GetBytes(i.Value))), formulir?.GetAttribute("enctype") == "multipart/form-data").Dengan(Token, token);
        foreach (var (nama, nilai) in tempat.Dasar)
        {
            isian = isian.Dengan(nama, nilai.StartsWith('{') ? kantor.Alamat(nilai)[1..] : nilai);
        }

        var terlihat = formulir?.Elements.OfType<IHtmlElement>().Where(e => e is IHtmlTextAreaElement or IHtmlSelectElement or IHtmlInputElement { Type: not ("hidden" or "submit" or "file") }).ToList() ?? [];
        var dasar = new DasarMasukan(
            isian,
            (int)(await KirimAsync(kantor, tempat, isian)).Kode is >= 300 and < 400,
            terlihat.Select(e => e.GetAttribute("name")).OfType<string>().ToHashSet(),
            terlihat.Where(e => e is IHtmlTextAreaElement or IHtmlInputElement { Type: not ("checkbox" or "radio") }).Select(e => e.GetAttribute("name")).OfType<string>().ToHashSet());
        kantor.Pulihkan();
        return kantor.Dasar[tempat.Tujuan] = dasar;
    }

    /// <summary>Sends it as the place's person; no redirect is followed.</summary>
    public static async Task<HalamanUji> KirimAsync(KantorMasukan kantor, TempatMasukan tempat, IsianMentah isian, HttpContent? isi = null)
    {
        // Whoever signs out does so in a browser of his own.
        if (tempat.Rute == "keluar")
        {
            using var sendiri = await kantor.Host.MasukAsync(KantorAkses.Akun[tempat.Siapa]);
            if (isian.Nilai(Token) is { Length: > 20 })
            {
                isian = isian.Dengan(Token, await KantorAkses.TokenAsync(sendiri));
            }

            return await HalamanUji.BacaAsync(sendiri, await TempatMasukan.KirimAsync(sendiri, kantor.Alamat(tempat.Tujuan), isi ?? isian.Isi()));
        }

        var peramban = kantor.Peramban(tempat.Siapa);
        return await HalamanUji.BacaAsync(peramban, await TempatMasukan.KirimAsync(peramban, kantor.Alamat(tempat.Tujuan), isi ?? isian.Isi(), kantor.Alamat(tempat.Halaman)));
    }

    /// <summary>The form of a page that sends to an address, by itself or by one of its buttons.</summary>
    public static IHtmlFormElement? Formulir(HalamanUji halaman, string tujuan) => halaman.Dokumen.QuerySelectorAll("form").OfType<IHtmlFormElement>()
        .FirstOrDefault(f => string.Equals(f.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)
            && (Alamat(halaman, f.GetAttribute("action")) == tujuan || f.QuerySelectorAll("[formaction]").Any(t => Alamat(halaman, t.GetAttribute("formaction")) == tujuan)));

    /// <summary>What a typed field holds; null when there is none of that name.</summary>
    public static string? Tertulis(IHtmlFormElement formulir, string nama) => formulir.Elements.OfType<IHtmlElement>().FirstOrDefault(e => e.GetAttribute("name") == nama) switch
    {
        IHtmlTextAreaElement t => t.TextContent,
        IHtmlInputElement { Type: not ("checkbox" or "radio" or "password" or "file" or "hidden") } i => i.GetAttribute("value") ?? "",
        _ => null,
    };

    private static string Alamat(HalamanUji halaman, string? aksi) => string.IsNullOrEmpty(aksi) ? halaman.Alamat.Split('?')[0] : aksi.Split('?')[0];
}
