using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>
/// The SOP's drawing, made from its table: seven lanes, 14 boxes, arrows onward and back, and where the run stands. A done box bears a tick, the
/// present one is filled, a late one bears an exclamation mark: nothing is said by colour alone. Rows 7–10 show a mark per unit.
/// </summary>
public sealed class GambarAlur
{
    private const int KiriLajur = 262;
    private const int LebarLajur = 96;
    private const int Kepala = 52;
    private const int TinggiBaris = 60;
    private const int SetengahLebar = 32;
    private const int SetengahTinggi = 18;
    private const int TandaSebaris = 6;
    private const int HurufSebaris = 36;
    private const string Tua = "#0b5561";
    private const string Muda = "#e4f0f1";
    private const string Tinta = "#182225";
    private const string Redup = "#455357";
    private const string Garis = "#5a686c";
    private const string Merah = "#a61b1b";

    private static readonly (string[] Nama, Peran Peran)[] lajur =
    [
        (["Sekretaris"], Peran.Sekretaris), (["Kasubbag", "PKP"], Peran.KasubbagPkp), (["Staf PKP"], Peran.StafPkp), (["Kepala", "Dinas"], Peran.KepalaDinas),
        (["Kabid/KPA"], Peran.Kabid), (["Kasi/PPTK"], Peran.Kasi), (["Sekretariat/", "Kasubbag"], Peran.Kasubbag),
    ];

    private readonly StringBuilder isi = new();
    private readonly IReadOnlyList<LangkahTampil> langkah;
    private readonly IReadOnlyList<BarisMatriks> unit;

    private GambarAlur(IReadOnlyList<LangkahTampil> langkah, IReadOnlyList<BarisMatriks> unit) => (this.langkah, this.unit) = (langkah, unit);

    private static int Lebar => KiriLajur + (lajur.Length * LebarLajur);

    private int Tinggi => Kepala + (langkah.Count * TinggiBaris);

    /// <summary>The picture of a run.</summary>
    /// <param name="langkah">The 14 rows as they stand.</param>
    /// <param name="unit">The units against rows 7–10; empty before the letter is out.</param>
    public static IHtmlContent Gambar(IReadOnlyList<LangkahTampil> langkah, IReadOnlyList<BarisMatriks> unit) => new GambarAlur(langkah, unit).Susun();

    /// <summary>A row as it stands, in one sentence: what the picture shows, to be read.</summary>
    public static string Kalimat(LangkahTampil baris) => $"Langkah {baris.No}, {baris.Judul}: {Keadaan(baris)}.";

    private HtmlString Susun()
    {
        Lajur();
        Maju();
        Kembali();
        foreach (var baris in langkah)
        {
            Kotak(baris);
            Judul(baris);
        }

        var uraian = string.Join(' ', langkah.Select(Kalimat));
        return new($"""
            <svg class="gambar-alur" viewBox="0 0 {Lebar} {Tinggi}" role="img" aria-labelledby="alur-j alur-u"><title id="alur-j">Alur 14 langkah pada tujuh lajur pelaksana</title><desc id="alur-u">{Aman(uraian)}</desc>
            <defs><marker id="panah" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="{Garis}"/></marker><marker id="panah-balik" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="{Merah}"/></marker></defs>{isi}</svg>
            """);
    }

    private void Lajur()
    {
        foreach (var (i, (nama, _)) in lajur.Index())
        {
            var x = KiriLajur + (i * LebarLajur);
            isi.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"0\" width=\"{LebarLajur}\" height=\"{Tinggi}\" fill=\"{(i % 2 == 0 ? "#f4f6f6" : "#fff")}\"/>");
            foreach (var (j, kata) in nama.Index())
            {
                Teks(x + (LebarLajur / 2), (nama.Length == 1 ? 30 : 22) + (j * 17), kata, 13, Tinta, tengah: true, tebal: true);
            }
        }

        for (var i = 0; i <= langkah.Count; i++)
        {
            isi.Append(CultureInfo.InvariantCulture, $"<path d=\"M0 {Kepala + (i * TinggiBaris)}H{Lebar}\" stroke=\"#d9e0e1\"/>");
        }
    }

    // Onward: out of the bottom, along the line between the rows, into the top of the next.
    private void Maju()
    {
        for (var no = 1; no < langkah.Count; no++)
        {
            Panah($"M{Tengah(no)} {Bawah(no)}V{Sela(no)}H{Tengah(no + 1)}V{Atas(no + 1)}");
        }

        // The sekretariat has no Kabid: past rows 7 and 9, straight to its Kasubbag and back.
        var kasubbag = TengahLajur(lajur.Length - 1);
        Panah($"M{Tengah(6)} {Sela(6)}H{kasubbag}V{Atas(8)}");
        Panah($"M{kasubbag} {Bawah(8)}V{Sela(9)}H{Tengah(10)}V{Atas(10)}");
    }

    // Back, dashed: out of the side, into the bottom of the row that gets it again.
    private void Kembali()
    {
        var masuk = new Dictionary<int, int>();
        foreach (var baris in Sop.Baris)
        {
            foreach (var (urut, ke) in baris.KembaliKe.Index())
            {
                var (dari, tujuan) = (baris.No, (int)ke);
                var banyak = masuk[tujuan] = masuk.GetValueOrDefault(tujuan) + 1;
                var x = Tengah(tujuan) + 6 + (banyak * 10);
                var y = TengahBaris(dari) + (baris.KembaliKe.Count == 1 ? 0 : (urut * 16) - 8);
                var sisi = x > Tengah(dari) ? Kanan(dari) : Kiri(dari);
                isi.Append(CultureInfo.InvariantCulture, $"<path d=\"M{sisi} {y}H{x}V{Bawah(tujuan) + 1}\" fill=\"none\" stroke=\"{Merah}\" stroke-width=\"1.3\" stroke-dasharray=\"5 3\" marker-end=\"url(#panah-balik)\"/>");
            }
        }
    }

    private void Kotak(LangkahTampil baris)
    {
        var (kini, selesai) = (baris.Keadaan == "berjalan", baris.Keadaan == "selesai");
        var (x, y, lebar) = (Kiri(baris.No), Atas(baris.No), Kanan(baris.No) - Kiri(baris.No));
        var ujung = baris.No == 1 || baris.No == langkah.Count;
        isi.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{lebar}\" height=\"{2 * SetengahTinggi}\" rx=\"{(ujung ? SetengahTinggi : 3)}\" fill=\"{(kini ? Tua : selesai ? Muda : "#fff")}\" stroke=\"{(kini || selesai ? Tua : Garis)}\" stroke-width=\"{(kini ? 3 : 1.5)}\"{(baris.Keadaan == "dihentikan" ? " stroke-dasharray=\"4 3\"" : "")}/>");
        var warna = kini ? "#fff" : Tinta;
        var tengah = x + (lebar / 2);
        var tanda = unit.Count > 0 && baris.No is >= 7 and <= 10;
        Teks(tengah, TengahBaris(baris.No) + (tanda ? -2 : 5), baris.No.ToString(CultureInfo.InvariantCulture), 15, warna, tengah: true, tebal: true);
        if (selesai)
        {
            isi.Append(CultureInfo.InvariantCulture, $"<path d=\"M{tengah + 11} {TengahBaris(baris.No) - (tanda ? 7 : 0)}l3 4l6 -8\" fill=\"none\" stroke=\"{Tua}\" stroke-width=\"2.2\"/>");
        }

        if (tanda)
        {
            TandaUnit(baris.No, tengah, TengahBaris(baris.No) + 10, kini);
        }

        if (baris.Lewat)
        {
            isi.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Kanan(baris.No)}\" cy=\"{y}\" r=\"9\" fill=\"{Merah}\" stroke=\"#fff\"/>");
            Teks(Kanan(baris.No), y + 5, "!", 13, "#fff", tengah: true, tebal: true);
        }
    }

    // One mark per unit, its name and words with it; of many units only how many are through.
    private void TandaUnit(int no, int x, int y, bool kini)
    {
        var sel = unit.Select(u => (u.Nama, Sel: u.Sel[no - 7])).ToList();
        if (sel.Count > TandaSebaris)
        {
            var berlaku = sel.Where(s => s.Sel.Kelas != "m-kosong" || s.Sel.Kata == "belum").ToList();
            Teks(x, y + 4, $"{sel.Count(s => s.Sel.Kelas == "m-selesai")} dari {berlaku.Count}", 11, kini ? "#fff" : Tinta, tengah: true, tebal: false);
            return;
        }

        foreach (var (i, (nama, keadaan)) in sel.Index())
        {
            var kiri = x - (sel.Count * 5) + (i * 10) + 1;
            var (dalam, garis) = keadaan.Kelas switch { "m-selesai" => (kini ? "#fff" : Tua, kini ? "#fff" : Tua), "m-lewat" => ("#fff", Merah), "m-kosong" => ("none", kini ? "#fff" : Garis), _ => ("#ffcf33", Tinta) };
            isi.Append(CultureInfo.InvariantCulture, $"<g><title>{Aman($"{nama}: {keadaan.Kata}{(keadaan.Rincian is null ? "" : $", {keadaan.Rincian}")}")}</title>");
            isi.Append(keadaan.Kelas == "m-kosong"
                ? string.Create(CultureInfo.InvariantCulture, $"<path d=\"M{kiri + 1} {y}h6\" stroke=\"{garis}\" stroke-width=\"1.6\"/>")
                : string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{kiri}\" y=\"{y - 4}\" width=\"8\" height=\"8\" fill=\"{dalam}\" stroke=\"{garis}\" stroke-width=\"{(keadaan.Kelas == "m-lewat" ? 2.4 : 1)}\"/>"));
            isi.Append("</g>");
        }
    }

    private void Judul(LangkahTampil baris)
    {
        var y = Kepala + ((baris.No - 1) * TinggiBaris);
        var kata = Baris($"{baris.No}. {baris.Judul}");
        var mulai = y + (TinggiBaris / 2) - (((kata.Count + 1) * 15) / 2) + 11;
        foreach (var (i, satu) in kata.Index())
        {
            Teks(4, mulai + (i * 15), satu, 13, Tinta, tengah: false, tebal: true);
        }

        Teks(4, mulai + (kata.Count * 15) + 1, Baris(Keadaan(baris), 42)[0], 12, baris.Lewat ? Merah : Redup, tengah: false, tebal: baris.Keadaan == "berjalan");
    }

    private static string Keadaan(LangkahTampil baris) => baris.Keadaan switch
    {
        "selesai" => baris.Tanggal is null ? "selesai" : $"selesai, {baris.Tanggal}",
        "berjalan" => baris.No is >= 7 and <= 10 ? $"{Banyak(baris)}, {baris.Tanggal}" : $"sekarang, {baris.Tanggal}",
        "dihentikan" => "dihentikan",
        _ => baris.Tanggal ?? baris.Batas ?? "belum mulai",
    };

    // "4 dari 10" of "4 dari 10 seksi/subbagian sudah meneruskan".
    private static string Banyak(LangkahTampil baris) => string.Join(' ', (baris.Tebal ?? "").Split(' ').Take(3));

    // Words broken so that they stand in the first column; what is left over after two lines is cut.
    private static List<string> Baris(string teks, int terpanjang = HurufSebaris)
    {
        var hasil = new List<string> { "" };
        foreach (var kata in teks.Split(' '))
        {
            if (hasil[^1].Length > 0 && hasil[^1].Length + 1 + kata.Length > terpanjang)
            {
                hasil.Add("");
            }

            hasil[^1] = $"{hasil[^1]} {kata}".TrimStart();
        }

        return hasil.Count <= 2 ? hasil : [hasil[0], hasil[1] + "…"];
    }

    private void Panah(string jalur) =>
        isi.Append(CultureInfo.InvariantCulture, $"<path d=\"{jalur}\" fill=\"none\" stroke=\"{Garis}\" stroke-width=\"1.4\" marker-end=\"url(#panah)\"/>");

    private void Teks(int x, int y, string teks, int besar, string warna, bool tengah, bool tebal) =>
        isi.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" font-size=\"{besar}\" fill=\"{warna}\"{(tebal ? " font-weight=\"650\"" : "")}{(tengah ? " text-anchor=\"middle\"" : "")}>{Aman(teks)}</text>");

    private static string Aman(string teks) => HtmlEncoder.Default.Encode(teks);

    private static int[] LajurBaris(int no) => [.. Sop.Baris[no - 1].Pelaksana.Select(p => Array.FindIndex(lajur, l => l.Peran == p))];

    private static int TengahLajur(int i) => KiriLajur + (i * LebarLajur) + (LebarLajur / 2);

    private static int Kiri(int no) => TengahLajur(LajurBaris(no).Min()) - SetengahLebar;

    private static int Kanan(int no) => TengahLajur(LajurBaris(no).Max()) + SetengahLebar;

    // Where arrows come and go: the first of its lanes.
    private static int Tengah(int no) => TengahLajur(LajurBaris(no).Min());

    private static int TengahBaris(int no) => Kepala + ((no - 1) * TinggiBaris) + (TinggiBaris / 2);

    private static int Atas(int no) => TengahBaris(no) - SetengahTinggi;

    private static int Bawah(int no) => TengahBaris(no) + SetengahTinggi;

    private static int Sela(int no) => Kepala + (no * TinggiBaris);
}
