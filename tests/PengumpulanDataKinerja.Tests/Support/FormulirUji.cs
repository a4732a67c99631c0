using AngleSharp.Html.Dom;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>
/// A form as it stands on the page, token and hidden fields included, filled like a person does: a field that is not there
/// cannot be filled, an option that is not offered cannot be chosen.
/// </summary>
public sealed class FormulirUji(HalamanUji halaman, IHtmlFormElement formulir)
{
    private readonly List<(string Nama, string NamaBerkas, byte[] Isi, string Tipe)> berkas = [];
    private readonly List<KeyValuePair<string, string>> tambahan = [];
    private readonly HashSet<string> dibuang = [];

    /// <summary>Names of the fields a person can fill.</summary>
    public IReadOnlyList<string> Bidang => [.. formulir.Elements.OfType<IHtmlElement>().Select(e => e.GetAttribute("name")).Where(n => n is not null && !n.StartsWith("__", StringComparison.Ordinal)).Distinct()!];

    /// <summary>What a field holds now.</summary>
    public string? Nilai(string nama) => Cari(nama) switch
    {
        IHtmlInputElement i => i.Value,
        IHtmlTextAreaElement t => t.Value,
        IHtmlSelectElement s => s.Value,
        _ => null,
    };

    /// <summary>Whether the form is sent as multipart, files and all.</summary>
    public bool Multipart => formulir.GetAttribute("enctype") == "multipart/form-data";

    /// <summary>What would be sent, in the order of the page.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Kiriman(string? tombol = null) => Isian(Tombol(tombol));

    /// <summary>Types into an input or textarea, ticks nothing.</summary>
    public FormulirUji Isi(string nama, string nilai)
    {
        switch (Cari(nama))
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" or "file" } m:
                Assert.Fail($"Field {nama} is a {m.Type}: use Pilih, Centang or Lampirkan.");
                break;
            case IHtmlInputElement masukan:
                masukan.Value = nilai;
                break;
            case IHtmlTextAreaElement teks:
                teks.Value = nilai;
                break;
            case var lain:
                Assert.Fail($"Field {nama} is a {lain.LocalName}: use Pilih.");
                break;
        }

        return this;
    }

    /// <summary>Chooses an option of a select or a radio by its value or its words.</summary>
    public FormulirUji Pilih(string nama, string pilihan)
    {
        if (Cari(nama) is IHtmlSelectElement daftar)
        {
            var butir = daftar.Options.FirstOrDefault(o => o.Value == pilihan) ?? daftar.Options.FirstOrDefault(o => o.Text.Contains(pilihan, StringComparison.Ordinal));
            Assert.True(butir is not null, $"Field {nama} offers no \"{pilihan}\"; it offers {string.Join(", ", daftar.Options.Select(o => o.Text))}.");
            foreach (var o in daftar.Options.Where(_ => !daftar.IsMultiple))
            {
                o.IsSelected = false;
            }

            butir!.IsSelected = true;
            return this;
        }

        var semua = Semua<IHtmlInputElement>(nama).Where(i => i.Type == "radio").ToList();
        var dipilih = semua.FirstOrDefault(i => i.Value == pilihan) ?? semua.FirstOrDefault(i => i.Labels?.Any(l => l.TextContent.Contains(pilihan, StringComparison.Ordinal)) == true);
        Assert.True(dipilih is not null, $"Field {nama} offers no \"{pilihan}\".");
        semua.ForEach(i => i.IsChecked = i == dipilih);
        return this;
    }

    /// <summary>Ticks (or unticks) a box; with several of one name, the one of this value.</summary>
    public FormulirUji Centang(string nama, bool ya = true, string? nilai = null)
    {
        var kotak = Semua<IHtmlInputElement>(nama).FirstOrDefault(i => i.Type == "checkbox" && (nilai is null || i.Value == nilai));
        Assert.True(kotak is not null, $"No box {nama} on {halaman.Alamat}.");
        kotak!.IsChecked = ya;
        return this;
    }

    /// <summary>Chooses a file.</summary>
    public FormulirUji Lampirkan(string nama, string namaBerkas, byte[] isi, string tipe = "application/octet-stream")
    {
        Assert.True(Cari(nama) is IHtmlInputElement { Type: "file" }, $"Field {nama} takes no file.");
        berkas.Add((nama, namaBerkas, isi, tipe));
        return this;
    }

    /// <summary>Sends a field the page does not have: overposting, a stale page, a forged value.</summary>
    public FormulirUji Selundupkan(string nama, string nilai)
    {
        dibuang.Add(nama);
        tambahan.Add(new(nama, nilai));
        return this;
    }

    /// <summary>Sends the form without a field of the page.</summary>
    public FormulirUji Buang(string nama)
    {
        dibuang.Add(nama);
        return this;
    }

    /// <summary>Sends the form by its submit button; with several, the one with these words.</summary>
    public Task<HalamanUji> KirimAsync(string? tombol = null)
    {
        var ditekan = Tombol(tombol);
        var aksi = ditekan?.GetAttribute("formaction") ?? formulir.GetAttribute("action") ?? "";
        var tujuan = new Uri(halaman.AlamatPenuh, aksi.Length == 0 ? halaman.Alamat : aksi);
        var isi = Isian(ditekan);
        if (string.Equals(formulir.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
        {
            return halaman.KirimAsync(new HttpRequestMessage(HttpMethod.Post, tujuan) { Content = Muatan(isi) });
        }

        var query = string.Join('&', isi.Select(i => $"{Uri.EscapeDataString(i.Key)}={Uri.EscapeDataString(i.Value)}"));
        return halaman.KirimAsync(new HttpRequestMessage(HttpMethod.Get, new UriBuilder(tujuan) { Query = query }.Uri));
    }

    private HttpContent Muatan(List<KeyValuePair<string, string>> isi)
    {
        if (!Multipart)
        {
            Assert.True(berkas.Count == 0, $"The form {formulir.GetAttribute("action")} lacks enctype multipart/form-data.");
            return new FormUrlEncodedContent(isi);
        }

        var muatan = new MultipartFormDataContent();
        isi.ForEach(i => muatan.Add(new StringContent(i.Value), $"\"{i.Key}\""));
        foreach (var (nama, namaBerkas, bita, tipe) in berkas)
        {
            var bagian = new ByteArrayContent(bita);
            bagian.Headers.TryAddWithoutValidation("Content-Type", tipe);
            muatan.Add(bagian, $"\"{nama}\"", namaBerkas);
        }

        return muatan;
    }

    // The successful controls, in the order of the page, as HTML defines them.
    private List<KeyValuePair<string, string>> Isian(IHtmlElement? ditekan)
    {
        var isi = new List<KeyValuePair<string, string>>();
        foreach (var e in formulir.Elements.OfType<IHtmlElement>())
        {
            var nama = e.GetAttribute("name");
            if (string.IsNullOrEmpty(nama) || dibuang.Contains(nama) || e.HasAttribute("disabled") || e.Closest("fieldset[disabled]") is not null)
            {
                continue;
            }

            isi.AddRange(NilaiTerkirim(e, ditekan).Select(v => new KeyValuePair<string, string>(nama, v)));
        }

        isi.AddRange(tambahan);
        return isi;
    }

    private static IEnumerable<string> NilaiTerkirim(IHtmlElement e, IHtmlElement? ditekan) => e switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } i => i.IsChecked ? [i.Value.Length == 0 ? "on" : i.Value] : [],
        IHtmlInputElement { Type: "submit" or "image" or "button" or "reset" } i => i == ditekan ? [i.Value] : [],
        IHtmlInputElement { Type: "file" } => [],
        IHtmlInputElement i => [i.Value],
        IHtmlTextAreaElement t => [t.Value.ReplaceLineEndings("\r\n")],
        IHtmlSelectElement s => s.Options.Where(o => o.IsSelected && !o.IsDisabled).Select(o => o.Value),
        IHtmlButtonElement b => b == ditekan ? [b.Value] : [],
        _ => [],
    };

    private IHtmlElement? Tombol(string? kata)
    {
        var semua = formulir.Elements.OfType<IHtmlElement>().Where(e => e is IHtmlButtonElement { Type: "submit" } or IHtmlInputElement { Type: "submit" }).ToList();
        if (kata is null)
        {
            return semua.FirstOrDefault();
        }

        var cocok = semua.FirstOrDefault(e => e.TextContent.Contains(kata, StringComparison.Ordinal) || e.GetAttribute("value") == kata);
        Assert.True(cocok is not null, $"No button \"{kata}\"; there are: {string.Join(", ", semua.Select(e => e.TextContent.Trim()))}.");
        Assert.False(cocok!.HasAttribute("disabled"), $"Button \"{kata}\" is disabled.");
        return cocok;
    }

    private IHtmlElement Cari(string nama)
    {
        var bidang = Semua<IHtmlElement>(nama).FirstOrDefault();
        Assert.True(bidang is not null, $"No field {nama} on {halaman.Alamat}; there are: {string.Join(", ", Bidang)}. {halaman.Teks}");
        return bidang!;
    }

    private IEnumerable<T> Semua<T>(string nama)
        where T : IHtmlElement => formulir.Elements.OfType<T>().Where(e => e.GetAttribute("name") == nama);
}
