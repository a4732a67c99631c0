using System.Globalization;
using System.Text;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>What the sheets of a workbook share: texts, kinds of number formats, and where days are counted from.</summary>
internal sealed record IsiBersama(List<string> Teks, JenisSel[] Gaya, bool Sejak1904);

/// <summary>Reads the rows of one sheet, once and forwards.</summary>
internal sealed class PembacaBaris(XmlBuku xml, string nama, IsiBersama bersama, List<DaerahSel> semuaGabungan, BatasBuku batas)
{
    private int nomor;
    private int kolom;
    private int sel;
    private List<DaerahSel>? gabungan;

    public BarisMasuk? Berikut()
    {
        while (xml.Lanjut() && !xml.Tutup("sheetData"))
        {
            if (xml.Dalam == 2 && xml.Buka("row") && Baris() is { Count: > 0 } isi)
            {
                return new(nomor, isi, Gabungan());
            }
        }

        return null;
    }

    /// <summary>Text of an element that holds it plain or in runs of different looks; not the reading aids for Asian scripts.</summary>
    internal static string TeksKaya(XmlBuku xml, string nama, Func<string> tempat)
    {
        if (xml.TanpaIsi)
        {
            return "";
        }

        var (satu, hasil) = ("", (StringBuilder?)null);
        while (xml.Lanjut() && !xml.Tutup(nama))
        {
            if (xml.Buka("rPh"))
            {
                xml.Lewati();
            }
            else if (xml.Buka("t"))
            {
                var teks = xml.Teks(tempat);
                hasil ??= satu.Length > 0 ? new StringBuilder(satu) : null;
                satu = hasil is null ? teks : "";
                if (hasil?.Append(teks).Length > TeksSel.MaksPanjang)
                {
                    throw BukuDitolak.TeksPanjang(tempat());
                }
            }
        }

        return TeksSel.Masuk(hasil?.ToString() ?? satu);
    }

    private List<SelMasuk>? Baris()
    {
        // Rows and cells need not say where they stand; then they stand behind the former.
        nomor = Angka(xml.Atribut("r")) is { } tertulis ? tertulis > nomor ? tertulis : throw BukuDitolak.Rusak : nomor + 1;
        kolom = 0;
        if (xml.TanpaIsi)
        {
            return null;
        }

        gabungan = null;
        List<SelMasuk>? isi = null;
        while (xml.Lanjut() && !xml.Tutup("row"))
        {
            if (xml.Dalam == 3 && xml.Buka("c") && Sel() is { } ada)
            {
                (isi ??= []).Add(ada);
            }
        }

        return isi;
    }

    private SelMasuk? Sel()
    {
        var alamat = Alamat();
        kolom = alamat.Kolom;
        if (xml.TanpaIsi)
        {
            return null;
        }

        var (tipe, gaya) = (xml.Atribut("t"), Angka(xml.Atribut("s")));
        var (isi, rumus) = Isi(alamat);
        var (jenis, mentah) = Arti(tipe, gaya, isi);
        if (jenis == JenisSel.Kosong && !rumus)
        {
            return null;
        }

        PeriksaBatas(alamat);
        return new(alamat, jenis, mentah) { Rumus = rumus, Gabungan = BarisMasuk.Cari(Gabungan(), alamat) };
    }

    private AlamatSel Alamat() => xml.Atribut("r") is not { } teks ? new(nomor, kolom + 1)
        : AlamatSel.CobaBaca(teks, out var alamat) && alamat.Baris == nomor && alamat.Kolom > kolom ? alamat
        : throw BukuDitolak.Rusak;

    private (string Isi, bool Rumus) Isi(AlamatSel alamat)
    {
        var (isi, rumus) = ("", false);
        while (xml.Lanjut() && !xml.Tutup("c"))
        {
            if (xml.Buka("f"))
            {
                rumus = true;
                xml.Lewati();
            }
            else if (xml.Buka("v"))
            {
                isi = xml.Teks(() => $"Sel {alamat}");
            }
            else if (xml.Buka("is"))
            {
                isi = TeksKaya(xml, "is", () => $"Sel {alamat}");
            }
            else if (xml.Buka("extLst"))
            {
                xml.Lewati();
            }
        }

        return (isi, rumus);
    }

    private (JenisSel Jenis, string Mentah) Arti(string? tipe, int? gaya, string isi)
    {
        var teks = tipe switch
        {
            "s" => Angka(isi) is { } nomorTeks && nomorTeks < bersama.Teks.Count ? bersama.Teks[nomorTeks] : isi.Length == 0 ? "" : throw BukuDitolak.Rusak,
            "str" => TeksSel.Masuk(isi),
            _ => isi,
        };
        return string.IsNullOrWhiteSpace(teks) ? (JenisSel.Kosong, "") : tipe switch
        {
            "s" or "str" or "inlineStr" => (JenisSel.Teks, teks),
            "b" => (JenisSel.Logika, teks.Trim()),
            "e" => (JenisSel.Galat, teks.Trim()),
            "d" => DateTime.TryParse(teks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var saat) ? (JenisSel.Tanggal, saat.ToOADate().ToString(CultureInfo.InvariantCulture)) : (JenisSel.Teks, teks),
            null or "n" => Bilangan(gaya, teks.Trim()),
            _ => throw BukuDitolak.Rusak,
        };
    }

    private (JenisSel Jenis, string Mentah) Bilangan(int? gaya, string teks)
    {
        var jenis = gaya is { } nomorGaya && nomorGaya < bersama.Gaya.Length ? bersama.Gaya[nomorGaya] : JenisSel.Angka;
        return jenis == JenisSel.Tanggal && bersama.Sejak1904 && double.TryParse(teks, NumberStyles.Float, CultureInfo.InvariantCulture, out var hari)
            ? (jenis, (hari + 1462).ToString(CultureInfo.InvariantCulture))
            : (jenis, teks);
    }

    private void PeriksaBatas(AlamatSel alamat)
    {
        if (alamat.Baris > batas.Baris)
        {
            throw BukuDitolak.TerlaluBanyak(nama, "baris", batas.Baris);
        }

        if (alamat.Kolom > batas.Kolom)
        {
            throw BukuDitolak.TerlaluBanyak(nama, "kolom", batas.Kolom);
        }

        if (++sel > batas.Sel)
        {
            throw BukuDitolak.TerlaluBanyak(nama, "sel berisi", batas.Sel);
        }
    }

    // Looked for only in rows that hold anything (there may be a million others), and only where cells are read.
    private List<DaerahSel> Gabungan() =>
        gabungan ??= semuaGabungan.FindAll(d => d.Awal.Baris <= nomor && d.Akhir.Baris >= nomor && d.Awal.Kolom <= batas.Kolom);

    private static int? Angka(string? teks) => int.TryParse(teks, NumberStyles.None, CultureInfo.InvariantCulture, out var angka) ? angka : null;
}
