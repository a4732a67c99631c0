using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PengumpulanDataKinerja.Web;

/// <summary>
/// One field with label, hint, input and its error sentence, wired together for screen readers:
/// <c>&lt;isian for="Nama" label="Nama lengkap" petunjuk="Dengan gelar." /&gt;</c>.
/// What was typed is kept, also when it could not be read. Attributes it does not know go to the input.
/// </summary>
[HtmlTargetElement("isian", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IsianTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    /// <summary>Name in the form where it differs from the path of the property: the model of a page that holds the form's own.</summary>
    public string? Name { get; set; }

    /// <summary>Label; the property's display name when absent.</summary>
    public string? Label { get; set; }

    /// <summary>Hint below the label.</summary>
    public string? Petunjuk { get; set; }

    /// <summary>text, password, email, number, date, file, textarea, select, radio, centang, hidden; worked out from the property when absent.</summary>
    public string? Jenis { get; set; }

    /// <summary>Options of select and radio.</summary>
    public IEnumerable<SelectListItem>? Pilihan { get; set; }

    /// <summary>Words of the empty option of a select; absent means there is none.</summary>
    public string? Kosong { get; set; }

    /// <summary>Word after the input, e.g. "mm".</summary>
    public string? Satuan { get; set; }

    /// <summary>pendek or sedang; full width when absent.</summary>
    public string? Lebar { get; set; }

    /// <summary>Marks the label "(boleh kosong)"; worked out from the property when absent.</summary>
    public bool? BolehKosong { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private string NamaLengkap => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(Name ?? For.Name);

    private string IdBidang => TagBuilder.CreateSanitizedId(NamaLengkap, "_");

    private ModelStateEntry? Keadaan => ViewContext.ViewData.ModelState.TryGetValue(NamaLengkap, out var isi) ? isi : null;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var jenis = Jenis ?? JenisDari(For.ModelExplorer.ModelType);
        var salah = KalimatSalah();
        var lain = output.Attributes.ToDictionary(a => a.Name, a => a.Value?.ToString());
        output.Attributes.Clear();
        if (jenis == "hidden")
        {
            output.TagName = null;
            output.Content.AppendHtml(Masukan(jenis, lain, null));
            return;
        }

        output.TagName = jenis == "radio" ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "isian");
        if (jenis == "centang")
        {
            output.Content.AppendHtml(Centang(lain, salah));
        }
        else
        {
            output.Content.AppendHtml(Judul(jenis));
            output.Content.AppendHtml(PetunjukBidang());
            output.Content.AppendHtml(jenis == "radio" ? DaftarRadio(salah) : DenganSatuan(Masukan(jenis, lain, salah)));
        }

        output.Content.AppendHtml(PesanSalah(salah));
    }

    private static string JenisDari(Type tipe)
    {
        tipe = Nullable.GetUnderlyingType(tipe) ?? tipe;
        return tipe == typeof(bool) ? "centang"
            : tipe == typeof(DateOnly) ? "date"
            : typeof(IFormFile).IsAssignableFrom(tipe) ? "file"
            : tipe.IsEnum || tipe == typeof(Guid) ? "select"
            : "text";
    }

    private string? KalimatSalah() => Keadaan?.Errors is { Count: > 0 } daftar
        ? string.Join(" ", daftar.Select(s => string.IsNullOrEmpty(s.ErrorMessage) ? Tampil.IsianTidakDapatDibaca : s.ErrorMessage))
        : null;

    private string? Diuraikan(string? salah)
    {
        var daftar = new[] { Petunjuk is null ? null : IdBidang + "-petunjuk", salah is null ? null : IdBidang + "-salah" };
        var isi = string.Join(' ', daftar.Where(x => x is not null));
        return isi.Length == 0 ? null : isi;
    }

    private TagBuilder Judul(string jenis)
    {
        var judul = new TagBuilder(jenis == "radio" ? "legend" : "label");
        if (jenis != "radio")
        {
            judul.Attributes["for"] = IdBidang;
        }

        judul.InnerHtml.Append(Label ?? For.Metadata.DisplayName ?? For.Name);
        if (BolehKosong ?? !For.Metadata.IsRequired)
        {
            judul.InnerHtml.AppendHtml(" <span class=\"opsional\">(boleh kosong)</span>");
        }

        return judul;
    }

    private IHtmlContent PetunjukBidang()
    {
        if (Petunjuk is null)
        {
            return HtmlString.Empty;
        }

        var petunjuk = new TagBuilder("p");
        petunjuk.AddCssClass("petunjuk");
        petunjuk.Attributes["id"] = IdBidang + "-petunjuk";
        petunjuk.InnerHtml.Append(Petunjuk);
        return petunjuk;
    }

    private IHtmlContent PesanSalah(string? salah)
    {
        if (salah is null)
        {
            return HtmlString.Empty;
        }

        var pesan = new TagBuilder("span");
        pesan.AddCssClass("pesan-salah");
        pesan.Attributes["id"] = IdBidang + "-salah";
        pesan.InnerHtml.AppendHtml("<span class=\"hanya-pembaca\">Kesalahan: </span>").Append(salah);
        return pesan;
    }

    private TagBuilder DenganSatuan(TagBuilder masukan)
    {
        if (Satuan is null)
        {
            return masukan;
        }

        var baris = new TagBuilder("div");
        baris.AddCssClass("dengan-satuan");
        var satuan = new TagBuilder("span");
        satuan.InnerHtml.Append(Satuan);
        baris.InnerHtml.AppendHtml(masukan).AppendHtml(satuan);
        return baris;
    }

    private TagBuilder Masukan(string jenis, Dictionary<string, string?> lain, string? salah)
    {
        var masukan = new TagBuilder(jenis is "textarea" or "select" ? jenis : "input");
        Isi(masukan, jenis);
        masukan.Attributes["id"] = IdBidang;
        masukan.Attributes["name"] = NamaLengkap;
        if (jenis == "hidden")
        {
            return masukan;
        }

        masukan.AddCssClass(Lebar is null ? "masukan" : $"masukan lebar-{Lebar}");
        Tandai(masukan, salah);
        foreach (var (nama, nilai) in lain)
        {
            masukan.Attributes[nama] = nilai ?? nama;
        }

        return masukan;
    }

    private void Tandai(TagBuilder masukan, string? salah)
    {
        if (Diuraikan(salah) is { } uraian)
        {
            masukan.Attributes["aria-describedby"] = uraian;
        }

        if (salah is not null)
        {
            masukan.Attributes["aria-invalid"] = "true";
        }
    }

    private void Isi(TagBuilder masukan, string jenis)
    {
        switch (jenis)
        {
            case "textarea":
                // The first line break after <textarea> belongs to the markup.
                masukan.InnerHtml.AppendHtml("\n").Append(Nilai());
                break;
            case "select":
                IsiPilihan(masukan);
                break;
            case "password" or "file":
                masukan.TagRenderMode = TagRenderMode.SelfClosing;
                masukan.Attributes["type"] = jenis;
                break;
            default:
                masukan.TagRenderMode = TagRenderMode.SelfClosing;
                var nilai = Nilai();
                // A date or time that is none would be dropped by its input; as text it stays to be corrected.
                var terbaca = jenis switch { "date" => DateOnly.TryParseExact(nilai, "yyyy-MM-dd", out _), "time" => TimeOnly.TryParseExact(nilai, "HH:mm", out _), _ => true };
                masukan.Attributes["type"] = nilai.Length > 0 && !terbaca ? "text" : jenis;
                masukan.Attributes["value"] = nilai;
                break;
        }
    }

    private void IsiPilihan(TagBuilder masukan)
    {
        var nilai = Nilai();
        if (Kosong is not null)
        {
            masukan.InnerHtml.AppendHtml(Opsi("", Kosong, false));
        }

        foreach (var kelompok in (Pilihan ?? []).GroupBy(p => p.Group?.Name))
        {
            IHtmlContentBuilder wadah = masukan.InnerHtml;
            TagBuilder? grup = null;
            if (kelompok.Key is not null)
            {
                grup = new TagBuilder("optgroup");
                grup.Attributes["label"] = kelompok.Key;
                wadah = grup.InnerHtml;
            }

            foreach (var pilihan in kelompok)
            {
                wadah.AppendHtml(Opsi(pilihan.Value, pilihan.Text, string.Equals(pilihan.Value, nilai, StringComparison.OrdinalIgnoreCase)));
            }

            if (grup is not null)
            {
                masukan.InnerHtml.AppendHtml(grup);
            }
        }
    }

    private static TagBuilder Opsi(string nilai, string teks, bool terpilih)
    {
        var opsi = new TagBuilder("option");
        opsi.Attributes["value"] = nilai;
        if (terpilih)
        {
            opsi.Attributes["selected"] = "selected";
        }

        opsi.InnerHtml.Append(teks);
        return opsi;
    }

    private TagBuilder Centang(Dictionary<string, string?> lain, string? salah)
    {
        var kotak = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        kotak.Attributes["type"] = "checkbox";
        kotak.Attributes["id"] = IdBidang;
        kotak.Attributes["name"] = NamaLengkap;
        kotak.Attributes["value"] = "true";
        if (Nilai().Split(',')[0].Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            kotak.Attributes["checked"] = "checked";
        }

        Tandai(kotak, salah);
        foreach (var (nama, nilai) in lain)
        {
            kotak.Attributes[nama] = nilai ?? nama;
        }

        var kata = new TagBuilder("span");
        kata.InnerHtml.Append(Label ?? For.Metadata.DisplayName ?? For.Name);
        if (Petunjuk is not null)
        {
            var petunjuk = new TagBuilder("span");
            petunjuk.Attributes["id"] = IdBidang + "-petunjuk";
            petunjuk.InnerHtml.Append(Petunjuk);
            kata.InnerHtml.AppendHtml(petunjuk);
        }

        var label = new TagBuilder("label");
        label.AddCssClass("pilihan");
        label.InnerHtml.AppendHtml(kotak).AppendHtml(kata);
        return label;
    }

    private HtmlContentBuilder DaftarRadio(string? salah)
    {
        var isi = new HtmlContentBuilder();
        var terpilih = Nilai();
        var nomor = 0;
        foreach (var pilihan in Pilihan ?? [])
        {
            var bulat = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            bulat.Attributes["type"] = "radio";
            bulat.Attributes["id"] = nomor == 0 ? IdBidang : $"{IdBidang}-{nomor}";
            bulat.Attributes["name"] = NamaLengkap;
            bulat.Attributes["value"] = pilihan.Value;
            if (string.Equals(pilihan.Value, terpilih, StringComparison.OrdinalIgnoreCase))
            {
                bulat.Attributes["checked"] = "checked";
            }

            Tandai(bulat, salah);
            var kata = new TagBuilder("span");
            kata.InnerHtml.Append(pilihan.Text);
            var label = new TagBuilder("label");
            label.AddCssClass("pilihan");
            label.InnerHtml.AppendHtml(bulat).AppendHtml(kata);
            isi.AppendHtml(label);
            nomor++;
        }

        return isi;
    }

    // What was sent wins over the model, so that nothing typed is lost.
    private string Nilai() => Keadaan?.AttemptedValue ?? For.Model switch
    {
        null => "",
        DateOnly hari => hari.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly jam => jam.ToString("HH:mm", CultureInfo.InvariantCulture),
        decimal angka => angka.ToString("0.##########", CultureInfo.CurrentCulture),
        bool ya => ya ? "true" : "false",
        var nilai => Convert.ToString(nilai, CultureInfo.CurrentCulture) ?? "",
    };
}
