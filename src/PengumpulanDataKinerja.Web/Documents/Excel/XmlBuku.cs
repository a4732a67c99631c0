using System.Text;
using System.Xml;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>Reads one XML part of an untrusted workbook piece by piece: no DTD, no depth, no endless piece.</summary>
internal sealed class XmlBuku : IDisposable
{
    private const int BatasDalam = 64;

    // The format's own names, in both of its spellings (transitional and strict).
    private static readonly string[] ruangNama =
    [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "http://schemas.openxmlformats.org/package/2006/content-types",
    ];

    private readonly AliranTerbatas aliran;
    private readonly XmlReader xml;
    private readonly char[] potongan = new char[4096];

    public XmlBuku(AliranTerbatas aliran)
    {
        this.aliran = aliran;
        xml = XmlReader.Create(aliran, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new NamaTerbatas(),
            CloseInput = true,
        });
    }

    public int Dalam => xml.Depth;

    public bool TanpaIsi => xml.IsEmptyElement;

    /// <summary>Goes on to the next piece; false at the end.</summary>
    public bool Lanjut()
    {
        aliran.Langkah();
        return xml.Read() && (xml.Depth <= BatasDalam ? true : throw BukuDitolak.Mengembang);
    }

    public bool Buka(string nama) => xml.NodeType == XmlNodeType.Element && Adalah(nama);

    public bool Tutup(string nama) => xml.NodeType == XmlNodeType.EndElement && Adalah(nama);

    public string? Atribut(string nama) => xml.GetAttribute(nama);

    /// <summary>An attribute of the documents' relationships, which has a namespace of its own.</summary>
    public string? AtributHubungan(string nama) =>
        xml.GetAttribute(nama, "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? xml.GetAttribute(nama, "http://purl.oclc.org/ooxml/officeDocument/relationships");

    /// <summary>Goes past the element that was just opened.</summary>
    public void Lewati()
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var dalam = xml.Depth;
        while (Lanjut() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == dalam))
        {
        }
    }

    /// <summary>Text of the element that was just opened, without that of elements inside it.</summary>
    /// <param name="tempat">Names the place when the text is too long.</param>
    public string Teks(Func<string> tempat)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (dalam, hasil) = (xml.Depth, (StringBuilder?)null);
        var satu = "";
        while (Lanjut() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == dalam))
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) || xml.Depth != dalam + 1)
            {
                continue;
            }

            while (xml.ReadValueChunk(potongan, 0, potongan.Length) is var banyak and > 0)
            {
                aliran.Langkah();
                // Nearly all texts come in one piece.
                hasil ??= satu.Length > 0 ? new StringBuilder(satu) : null;
                satu = hasil is null ? new string(potongan, 0, banyak) : "";
                hasil?.Append(potongan, 0, banyak);
                if ((hasil?.Length ?? 0) > TeksSel.MaksPanjang)
                {
                    throw BukuDitolak.TeksPanjang(tempat());
                }
            }
        }

        return hasil?.ToString() ?? satu;
    }

    public void Dispose() => xml.Dispose();

    private bool Adalah(string nama) => xml.LocalName == nama && Array.IndexOf(ruangNama, xml.NamespaceURI) >= 0;

    // The reader remembers every name that it meets; the format has some hundred.
    private sealed class NamaTerbatas : NameTable
    {
        private const int Batas = 20_000;

        private int banyak;

        public override string Add(string key) => Get(key) ?? Baru(base.Add(key));

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Baru(base.Add(key, start, len));

        private string Baru(string nama) => ++banyak <= Batas ? nama : throw BukuDitolak.Mengembang;
    }
}
