using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// Writes the SDK's elements as they come, without the "x:" that the SDK puts before every name: Excel and LibreOffice do not mind it, but
/// smaller readers of workbooks find nothing.
/// </summary>
internal sealed class PenulisXml(Stream tujuan) : XmlTextWriter(tujuan, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
{
    private const string Utama = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public override void WriteStartElement(string? prefix, string localName, string? ns) => base.WriteStartElement(ns == Utama ? "" : prefix, localName, ns);

    /// <summary>Opens an element with its attributes; what is inside follows.</summary>
    public void WriteStartElement(OpenXmlElement elemen)
    {
        WriteStartElement("", elemen.LocalName, elemen.NamespaceUri);
        foreach (var atribut in elemen.GetAttributes())
        {
            WriteAttributeString(atribut.Prefix, atribut.LocalName, atribut.NamespaceUri, atribut.Value);
        }
    }

    /// <summary>Writes an element whole.</summary>
    public void WriteElement(OpenXmlElement elemen) => elemen.WriteTo(this);
}
