using System.Globalization;
using System.Text.RegularExpressions;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Documents;

[Collection(Peraga.Koleksi)]
public sealed partial class NaskahPrinterTests(Peraga peraga)
{
    private static readonly SuratDinasModel Konsep = ContohNaskah.Permintaan;
    private static readonly SuratDinasModel Final = ContohNaskah.Tertandatangani(Konsep);

    [Fact]
    public async Task A_signed_letter_holds_number_date_hal_signer_and_the_sentence_of_mode_A_on_every_page()
    {
        var pdf = await peraga.CetakAsync(Final, new CetakOpsi("surat-permintaan"));

        await peraga.Teks.PeriksaMemuatAsync(
            pdf, default,
            "000.8.6.3/41/DISHUB/2026", "Painan, 17 Juni 2026", Final.Hal, "KEPALA DINAS PERHUBUNGAN,", "Drs. H. YUSRIZAL HADINATA, M.Si.", "Pembina Utama Muda", "NIP 19690101 199403 1 001",
            "Kepala Bidang Angkutan", "Tembusan:", NaskahMarkup.TeksPolos(Final.Isi).Split('\n')[0]);
        var teks = await peraga.Teks.BacaAsync(pdf);
        var kalimat = $"Dokumen ini ditandatangani secara elektronik melalui aplikasi Pengumpulan Data Kinerja (tanda tangan elektronik tidak tersertifikasi). Keaslian dokumen dapat diperiksa dengan memindai kode QR atau membuka {ContohNaskah.Alamat} dengan kode {ContohNaskah.Kode}.";
        Assert.Equal(kalimat, Final.Kaki);
        Assert.Equal(await JumlahHalamanAsync(pdf), Regex.Count(teks, Regex.Escape("(tanda tangan elektronik tidak tersertifikasi)")));
        Assert.DoesNotContain("saat ditandatangani", teks, StringComparison.Ordinal);
        Assert.DoesNotContain("BSrE", teks, StringComparison.Ordinal);
        Assert.Contains($"Halaman 2 dari {await JumlahHalamanAsync(pdf)}", teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Halaman 1 dari", teks, StringComparison.Ordinal);
        await ProgramLuar.JalankanAsync("qpdf", pdf, "--check");
    }

    [Fact]
    public async Task Before_the_signature_there_is_neither_number_nor_date_nor_code_only_their_announcement()
    {
        // Even a caller who already knows the number cannot print it before the signature.
        var pdf = await peraga.CetakAsync(Konsep with { Nomor = Final.Nomor, Tanggal = Final.Tanggal }, new CetakOpsi("surat-permintaan-konsep"));

        var teks = await peraga.Teks.BacaAsync(pdf);
        Assert.DoesNotContain("/41/", teks, StringComparison.Ordinal);
        Assert.DoesNotContain("17 Juni 2026", teks, StringComparison.Ordinal);
        await peraga.Teks.PeriksaMemuatAsync(pdf, default, "(diberikan saat ditandatangani)", "(tanggal diberikan saat ditandatangani)", "dengan kode yang diberikan saat ditandatangani.", BlokTandaTanganModel.PengumumanLayar);
        Assert.DoesNotContain("class=\"qr\"", await peraga.Printer.HtmlAsync(Konsep, new CetakOpsi("x")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_and_signed_letter_differ_only_in_what_signing_fills_in()
    {
        var berbeda = Konsep.BagianSaatTandaTangan.Concat(Final.BagianSaatTandaTangan).ToList();
        var konsep = await peraga.Printer.CetakAsync(Konsep, new CetakOpsi("x"));
        var final = await peraga.Printer.CetakAsync(Final, new CetakOpsi("x"));
        var diubah = await peraga.Printer.CetakAsync(Final with { Isi = Final.Isi.Replace("26 Juni", "27 Juni", StringComparison.Ordinal) }, new CetakOpsi("x"));

        var teksKonsep = await peraga.Teks.LapisanTeksAsync(konsep, berbeda);
        Assert.Equal(teksKonsep, await peraga.Teks.LapisanTeksAsync(final, berbeda));
        Assert.NotEqual(teksKonsep, await peraga.Teks.LapisanTeksAsync(diubah, berbeda));
    }

    [Theory]
    [InlineData(UkuranKertas.A4, 210, 297)]
    [InlineData(UkuranKertas.F4, 215, 330)]
    public async Task The_letter_stands_on_one_sheet_of_the_offices_paper_and_its_form_lies(UkuranKertas kertas, double lebar, double tinggi)
    {
        var pdf = await peraga.Printer.CetakAsync(Final, new CetakOpsi("x") { Kertas = kertas });

        var info = await ProgramLuar.JalankanAsync("pdfinfo", pdf, "-f", "1", "-l", "9");
        var halaman = UkuranHalaman().Matches(info).Select(m => (Lebar: Milimeter(m.Groups[1].Value), Tinggi: Milimeter(m.Groups[2].Value))).ToList();
        Assert.InRange(halaman.Count, 2, 3);
        Assert.Equal(lebar, halaman[0].Lebar, 0.4);
        Assert.Equal(tinggi, halaman[0].Tinggi, 0.4);
        Assert.All(halaman.Skip(1), h =>
        {
            Assert.Equal(tinggi, h.Lebar, 0.4);
            Assert.Equal(lebar, h.Tinggi, 0.4);
        });
    }

    [Theory]
    [InlineData(HurufNaskah.Arial, "Arial|LiberationSans")]
    [InlineData(HurufNaskah.TimesNewRoman, "TimesNewRoman|LiberationSerif|Tinos")]
    public async Task A_letter_is_set_in_the_offices_typeface_also_at_its_foot_and_the_typeface_is_inside_the_PDF(HurufNaskah huruf, string nama)
    {
        var pdf = await peraga.CetakAsync(Final, new CetakOpsi("surat-" + huruf) { Huruf = huruf });

        var baris = (await ProgramLuar.JalankanAsync("pdffonts", pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(baris);
        Assert.All(baris, b => Assert.Matches($@"^[A-Z]{{6}}\+({nama})\S* .* yes yes ", b));
    }

    [Fact]
    public async Task A_letter_signed_with_ink_has_its_number_a_blank_and_no_sentence_of_the_screen()
    {
        var basah = Konsep with { Nomor = Final.Nomor, Tanggal = Final.Tanggal, TandaTangan = Konsep.TandaTangan with { Cara = CaraTandaTangan.Basah } };
        var teks = await peraga.Teks.BacaAsync(await peraga.CetakAsync(basah, new CetakOpsi("surat-permintaan-basah")));

        Assert.Contains("000.8.6.3/41/DISHUB/2026", teks, StringComparison.Ordinal);
        Assert.DoesNotContain("elektronik melalui", teks, StringComparison.Ordinal);
        Assert.DoesNotContain("dibubuhkan", teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_warning_on_behalf_of_the_head_names_both_and_lists_what_is_missing()
    {
        var pdf = await peraga.CetakAsync(ContohNaskah.Tertandatangani(ContohNaskah.Peringatan), new CetakOpsi("surat-peringatan"));

        await peraga.Teks.PeriksaMemuatAsync(
            pdf, default, "a.n. KEPALA DINAS PERHUBUNGAN SEKRETARIS,", "MARLINA SURYANI, S.Sos., M.M.", "Yth. Kepala Bidang Angkutan",
            "DAFTAR DATA KINERJA YANG BELUM DISAMPAIKAN", "Jumlah laporan pengawasan izin parkir", "posisi 1 Juli 2026");
    }

    [Fact]
    public async Task The_nota_dinas_carries_the_recap_with_averages_warnings_and_the_mark_of_the_same_sender_and_receiver()
    {
        var pdf = await peraga.CetakAsync(ContohNaskah.Tertandatangani(ContohNaskah.NotaRekap), new CetakOpsi("nota-dinas-rekap"));

        await peraga.Teks.PeriksaMemuatAsync(
            pdf, default, "NOTA DINAS", "000.8.6.3/9/ND/DISHUB/2026", "7 Juli 2026", "Yth. Sekretaris Dinas Perhubungan", "Posisi per 6 Juli 2026", "87,42%", "94,01",
            "pengirim dan penerima sama", "000.8.6.3/52/DISHUB/2026 tanggal 6 Juli 2026", "Tidak menyampaikan", "Pengadaan dipercepat", "capaian s.d. Triwulan II");
    }

    [Fact]
    public async Task The_disposition_is_half_a_sheet_with_the_paraf_of_its_giver()
    {
        var opsi = new CetakOpsi("lembar-disposisi") { SetengahHalaman = true, MarginAtas = 8, MarginBawah = 8, MarginKiri = 12, MarginKanan = 12 };
        var pdf = await peraga.CetakAsync(ContohNaskah.Disposisi, opsi);

        await peraga.Teks.PeriksaMemuatAsync(pdf, default, "LEMBAR DISPOSISI", "Agenda rutin (SOP Pengumpulan Data Kinerja)", "Siapkan surat permintaan", "Diparaf pada 15 Juni 2026, 08.38 WIB", "NIP 19720505 199803 2 002", "Selasa, 16 Juni 2026");
        var info = await ProgramLuar.JalankanAsync("pdfinfo", pdf);
        Assert.Matches(@"Pages:\s+1\s", info);
        Assert.Matches(@"Page size:\s+59[45]\.?\d* x 42[01]", info);
    }

    [Fact]
    public async Task A_slip_that_was_passed_on_and_completed_is_half_a_sheet_still()
    {
        var opsi = new CetakOpsi("lembar-disposisi") { SetengahHalaman = true, MarginAtas = 10, MarginBawah = 10, MarginKiri = 15, MarginKanan = 15, NomorHalaman = false };
        var slip = ContohNaskah.Disposisi with
        {
            DiteruskanKepada = ["Staf Subbagian Perencanaan, Keuangan dan Pelaporan (Fadli Ramadhan)"],
            JabatanPemberi = "Kepala Subbagian Perencanaan, Keuangan dan Pelaporan",
            Rantai = ["Sekretaris Dinas Perhubungan: Siapkan surat permintaan pengumpulan data kinerja Triwulan IV kepada masing-masing bidang dan sekretariat (agenda 1/2026, 23 November 2026)"],
            Penyelesaian = ["Staf Subbagian Perencanaan, Keuangan dan Pelaporan (Fadli Ramadhan): Daftar sudah ditempel di papan tata usaha (23 November 2026)"],
        };

        Assert.Matches(@"Pages:\s+1\s", await ProgramLuar.JalankanAsync("pdfinfo", await peraga.CetakAsync(slip, opsi)));
    }

    [Fact]
    public async Task Lists_and_sheets_hold_what_they_list()
    {
        var mendatar = new CetakOpsi("x") { Mendatar = true, MarginKiri = 20, MarginBawah = 20 };
        var sop = await peraga.CetakAsync(ContohNaskah.Sop, mendatar with { Judul = "tentang-sop" });
        await peraga.Teks.PeriksaMemuatAsync(sop, default, "00.8.3.34/SOP/DISHUB/2023", "STANDAR OPERASIONAL PROSEDUR", "4 hari", "Mengarsipkan hasil pengumpulan data kinerja");
        var berkas = await peraga.CetakAsync(ContohNaskah.DaftarBerkas, mendatar with { Judul = "daftar-berkas" });
        await peraga.Teks.PeriksaMemuatAsync(berkas, default, "DAFTAR BERKAS", "UNIT PENGOLAH: SUBBAGIAN PERENCANAAN, KEUANGAN DAN PELAPORAN", "34 item", "Painan, 8 Juli 2026", "RAHMI OKTAVIANA, S.E.");
        var isi = await peraga.CetakAsync(ContohNaskah.DaftarIsiBerkas, mendatar with { Judul = "daftar-isi-berkas" });
        await peraga.Teks.PeriksaMemuatAsync(isi, default, "DAFTAR ISI BERKAS", "Data kinerja dan bukti dukung Bidang Lalu Lintas");
        var paraf = await peraga.CetakAsync(ContohNaskah.LembarParaf, new CetakOpsi("lembar-paraf"));
        await peraga.Teks.PeriksaMemuatAsync(paraf, default, "LEMBAR PARAF", "16 Juni 2026, 08.38 WIB", "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", "gugur: teks diubah 16 Juni 2026");
    }

    [Fact]
    public async Task What_people_typed_stays_text_in_every_place()
    {
        const string Jahat = "</style><script>alert(1)</script>\"><img src=x onerror=alert(1)>";
        var surat = Konsep with { Hal = Jahat, Isi = Jahat, Penerima = [Jahat, Jahat], Tembusan = [Jahat], AlamatVerifikasi = Jahat, TandaTangan = Konsep.TandaTangan with { Nama = Jahat } };
        var html = await peraga.Printer.HtmlAsync(surat, new CetakOpsi(Jahat));

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, Regex.Count(html, "</style>"));
    }

    [Fact]
    public async Task No_partial_carries_inline_style_or_script_so_that_the_screen_may_show_it()
    {
        NaskahModel[] semua =
        [
            Konsep, Final, ContohNaskah.Peringatan, ContohNaskah.NotaRekap, ContohNaskah.Disposisi, ContohNaskah.Sop, ContohNaskah.DaftarBerkas, ContohNaskah.DaftarIsiBerkas, ContohNaskah.LembarParaf,
        ];
        foreach (var naskah in semua)
        {
            var html = await peraga.Printer.HtmlAsync(naskah, new CetakOpsi("x"));
            Assert.DoesNotMatch(@"\sstyle=|\son\w+=|<script", html[html.IndexOf("<body", StringComparison.Ordinal)..]);
        }
    }

    [Theory]
    [InlineData("Drs. H. Yusrizal Hadinata, M.Si.", "Drs. H. YUSRIZAL HADINATA, M.Si.")]
    [InlineData("Rahmi Oktaviana", "RAHMI OKTAVIANA")]
    public void Names_are_printed_in_capitals_and_degrees_as_they_are(string nama, string cetak) =>
        Assert.Equal(cetak, new BlokTandaTanganModel(["X,"], nama, null, null).NamaCetak);

    [Fact]
    public void Titles_are_printed_with_their_acting_and_behalf_forms()
    {
        Assert.Equal(["Plt. KEPALA DINAS PERHUBUNGAN,"], BlokTandaTanganModel.Sebutan("Plt. Kepala Dinas Perhubungan"));
        Assert.Equal(["a.n. KEPALA DINAS PERHUBUNGAN", "SEKRETARIS,"], BlokTandaTanganModel.Sebutan("Sekretaris", "Kepala Dinas Perhubungan"));
        Assert.Equal(["a.n. KEPALA DINAS PERHUBUNGAN", "Plt. SEKRETARIS,"], BlokTandaTanganModel.Sebutan("Plt. Sekretaris a.n. Kepala Dinas Perhubungan"));
        Assert.Equal(
            ["a.n. KEPALA DINAS PERHUBUNGAN", "SEKRETARIS", "u.b.", "KEPALA SUBBAGIAN PERENCANAAN, KEUANGAN DAN PELAPORAN,"],
            BlokTandaTanganModel.Sebutan("Kepala Subbagian Perencanaan, Keuangan dan Pelaporan u.b. Sekretaris a.n. Kepala Dinas Perhubungan"));
    }

    [Fact]
    public async Task A_letter_untuk_beliau_prints_the_three_titles_below_one_another()
    {
        var blok = ContohNaskah.Kasubbag with { Jabatan = BlokTandaTanganModel.Sebutan("Kepala Subbagian Perencanaan, Keuangan dan Pelaporan u.b. Sekretaris a.n. Kepala Dinas Perhubungan") };
        var pdf = await peraga.CetakAsync(ContohNaskah.Tertandatangani(Konsep with { TandaTangan = blok }), new CetakOpsi("surat-untuk-beliau"));

        await peraga.Teks.PeriksaMemuatAsync(pdf, default, "a.n. KEPALA DINAS PERHUBUNGAN SEKRETARIS u.b. KEPALA SUBBAGIAN PERENCANAAN, KEUANGAN DAN PELAPORAN,", "RAHMI OKTAVIANA, S.E.");
    }

    private static async Task<int> JumlahHalamanAsync(byte[] pdf) =>
        int.Parse(Regex.Match(await ProgramLuar.JalankanAsync("pdfinfo", pdf), @"Pages:\s+([0-9]+)").Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    private static double Milimeter(string poin) => double.Parse(poin, CultureInfo.InvariantCulture) / 72 * 25.4;

    [GeneratedRegex(@"size:\s+([0-9.]+) x ([0-9.]+) pts")]
    private static partial Regex UkuranHalaman();
}
