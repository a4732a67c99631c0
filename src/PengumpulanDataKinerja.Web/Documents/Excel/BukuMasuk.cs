using System.Globalization;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// An uploaded workbook, read without trust: every refusal is an <see cref="AturanDilanggarException"/> with a sentence that says what to
/// do. A sheet is looked through whole before its first row is given out, so whoever reads rows never stops half way because of the file.
/// </summary>
public sealed class BukuMasuk : IDisposable
{
    private readonly WadahXlsx wadah;
    private readonly SusunanBuku susunan;
    private readonly BatasBuku batas;
    private List<string>? teksBersama;
    private JenisSel[]? gaya;

    private BukuMasuk(WadahXlsx wadah, SusunanBuku susunan, BatasBuku batas)
    {
        this.wadah = wadah;
        this.susunan = susunan;
        this.batas = batas;
    }

    /// <summary>Names of the sheets, hidden ones too, in their order.</summary>
    public IEnumerable<string> NamaLembar => susunan.Lembar.Select(l => l.Nama);

    /// <summary>Opens a workbook.</summary>
    /// <param name="aliran">The file; it must be able to seek, and stays open.</param>
    /// <param name="batas">How much is read before it is refused.</param>
    /// <exception cref="AturanDilanggarException">It is no workbook, or one with more in it than figures and text.</exception>
    public static BukuMasuk Buka(Stream aliran, BatasBuku? batas = null)
    {
        batas ??= BatasBuku.Bawaan;
        var wadah = WadahXlsx.Buka(aliran, batas);
        try
        {
            return new(wadah, BukuDitolak.Baca(() => new SusunanBuku(wadah, batas)), batas);
        }
        catch
        {
            wadah.Dispose();
            throw;
        }
    }

    /// <summary>Finds a sheet by its name (capitals do not matter) and looks through it.</summary>
    /// <exception cref="AturanDilanggarException">There is none, or it is damaged or too large.</exception>
    public LembarMasuk Lembar(string nama)
    {
        var bagian = susunan.Lembar.FirstOrDefault(l => string.Equals(l.Nama.Trim(), nama, StringComparison.OrdinalIgnoreCase)).Bagian
            ?? throw BukuDitolak.TanpaLembar(nama, NamaLembar.Where(n => n != IdentitasBuku.NamaLembar));
        teksBersama ??= BukuDitolak.Baca(BacaTeksBersama);
        gaya ??= BukuDitolak.Baca(BacaGaya);
        return new LembarMasuk(nama, () => wadah.Xml(bagian), new(teksBersama, gaya, susunan.Sejak1904), batas);
    }

    /// <summary>What this workbook says it is; null when it is none of ours.</summary>
    public IdentitasBuku? Identitas()
    {
        if (!NamaLembar.Contains(IdentitasBuku.NamaLembar))
        {
            return null;
        }

        var isi = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var baris in Lembar(IdentitasBuku.NamaLembar).Baris().Where(b => b[1].Jenis == JenisSel.Teks))
        {
            isi[baris[1].Mentah] = baris[2].Mentah;
        }

        return IdentitasBuku.Baca(isi);
    }

    /// <summary>Refuses a workbook that was not made for this.</summary>
    /// <returns>What it says it is, with the version of the data that it was filled from.</returns>
    public IdentitasBuku PastikanUntuk(IdentitasBuku diminta)
    {
        var identitas = Identitas() ?? throw BukuDitolak.BukanBuatanKami;
        identitas.PastikanUntuk(diminta);
        return identitas;
    }

    public void Dispose() => wadah.Dispose();

    private List<string> BacaTeksBersama()
    {
        var hasil = new List<string>();
        if (susunan.TeksBersama is not { } bagian)
        {
            return hasil;
        }

        var huruf = 0L;
        using var xml = wadah.Xml(bagian);
        while (xml.Lanjut())
        {
            if (xml.Buka("si"))
            {
                var teks = PembacaBaris.TeksKaya(xml, "si", () => "Buku kerja ini");
                hasil.Add(teks);
                huruf += teks.Length;
                if (hasil.Count > batas.TeksBersama)
                {
                    throw BukuDitolak.TerlaluBanyak("teks", batas.TeksBersama);
                }

                if (huruf > batas.Huruf)
                {
                    throw BukuDitolak.TerlaluBanyak("huruf", batas.Huruf);
                }
            }
        }

        return hasil;
    }

    // For every look whether its numbers are shown as days or percentages.
    private JenisSel[] BacaGaya()
    {
        var format = new Dictionary<int, string>();
        var hasil = new List<JenisSel>();
        if (susunan.Gaya is not { } bagian)
        {
            return [];
        }

        using var xml = wadah.Xml(bagian);
        var dalamSel = false;
        while (xml.Lanjut())
        {
            if (xml.Buka("numFmt"))
            {
                format[Nomor(xml.Atribut("numFmtId"))] = xml.Atribut("formatCode") ?? "";
            }
            else if (xml.Buka("cellXfs") || xml.Tutup("cellXfs"))
            {
                dalamSel = xml.Buka("cellXfs") && !xml.TanpaIsi;
            }
            else if (dalamSel && xml.Buka("xf"))
            {
                var nomor = Nomor(xml.Atribut("numFmtId"));
                hasil.Add(FormatAngka.Jenis(nomor, format.GetValueOrDefault(nomor)));
            }
        }

        return [.. hasil];
    }

    private static int Nomor(string? teks) => int.TryParse(teks, NumberStyles.None, CultureInfo.InvariantCulture, out var nomor) ? nomor : 0;
}
