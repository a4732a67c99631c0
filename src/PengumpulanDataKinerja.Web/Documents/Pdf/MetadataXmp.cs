using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>What a signed PDF says about itself to a program: number, date, hal, who signed as what, and the code of the check page.</summary>
/// <param name="Nomor">Number as printed.</param>
/// <param name="Tanggal">Date of the letter.</param>
/// <param name="Hal">Its subject; the title of the document.</param>
/// <param name="Jabatan">The signer's jabatan.</param>
/// <param name="Nama">The signer.</param>
/// <param name="Kantor">The office.</param>
/// <param name="Kode">26 characters.</param>
public sealed record MetadataXmp(string Nomor, DateOnly Tanggal, string Hal, string Jabatan, string Nama, string Kantor, string Kode)
{
    private static readonly XNamespace rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace surat = "urn:x-pengumpulan-data-kinerja:surat:1";

    /// <summary>The packet as UTF-8.</summary>
    public byte[] Paket(DateTimeOffset dibuat)
    {
        var isi = new XElement(
            rdf + "Description",
            new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XAttribute(XNamespace.Xmlns + "xmp", xmp),
            new XAttribute(XNamespace.Xmlns + "surat", surat),
            new XAttribute(rdf + "about", ""),
            new XElement(dc + "title", new XElement(rdf + "Alt", new XElement(rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), Hal))),
            new XElement(dc + "creator", new XElement(rdf + "Seq", new XElement(rdf + "li", Nama))),
            new XElement(dc + "publisher", new XElement(rdf + "Bag", new XElement(rdf + "li", Kantor))),
            new XElement(dc + "language", new XElement(rdf + "Bag", new XElement(rdf + "li", "id"))),
            new XElement(dc + "format", "application/pdf"),
            new XElement(dc + "identifier", Nomor),
            new XElement(xmp + "CreateDate", Saat(dibuat)),
            new XElement(xmp + "MetadataDate", Saat(dibuat)),
            new XElement(surat + "nomor", Nomor),
            new XElement(surat + "tanggal", Tanggal.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new XElement(surat + "hal", Hal),
            new XElement(surat + "jabatan", Jabatan),
            new XElement(surat + "kode", Kode));
        var meta = new XElement(
            XName.Get("xmpmeta", "adobe:ns:meta/"),
            new XAttribute(XNamespace.Xmlns + "x", "adobe:ns:meta/"),
            new XElement(rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", rdf), isi));
        return Encoding.UTF8.GetBytes($"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n{meta}\n<?xpacket end=\"r\"?>");
    }

    private static string Saat(DateTimeOffset waktu) => waktu.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
