using System.Net;
using System.Text;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests;

/// <summary>
/// SOP row 8 by workbook: what goes out, what is taken of it when it comes back, and what is refused with its reason. The sheet of
/// Triwulan III has the figures in column I, from row 4 on.
/// </summary>
public sealed class IsianExcelTests(KantorMenghimpun isian) : IClassFixture<KantorMenghimpun>
{
    private static readonly string[] kolomTetap = ["Indikator", "Target tahun", "Target TW III", "Realisasi TW I", "Realisasi TW II", "Yang diminta"];

    private static readonly string[] selTerbuka = ["I4", "I9", "J7", "L5", "M4", "Q9"];

    private static readonly string[] selTerkunci = ["A4", "B4", "E4", "G4", "H4", "J4", "K5", "L4", "R4", "S4", "T4"];

    private string Alamat => $"/isian/{isian.Perlengkapan.Id}";

    [Fact]
    public async Task The_workbook_shows_targets_and_earlier_quarters_and_is_open_only_where_the_seksi_reports()
    {
        using var teguh = await isian.MasukAsync("teguh");
        var unduhan = await teguh.BukaBaikAsync(Alamat + "/excel");
        Assert.Equal("Isian TW III 2026 Seksi Perlengkapan Jalan.xlsx", unduhan.Jawaban.Content.Headers.ContentDisposition!.FileNameStar ?? unduhan.Jawaban.Content.Headers.ContentDisposition.FileName!.Trim('"'));
        using var buku = BukuMasuk.Buka(new MemoryStream(unduhan.IsiBerkas));
        Assert.Equal(["1. Seksi Perlengkapan Jalan", "Panduan", IdentitasBuku.NamaLembar], buku.NamaLembar);
        var tabel = buku.Lembar("1. Seksi Perlengkapan Jalan").Tabel("Indikator", "Target tahun", "Target TW III", "Realisasi TW I", "Realisasi TW II", "Yang diminta", "Realisasi TW III");
        var baris = tabel.Baris().ToList();
        Assert.Equal(6, baris.Count);
        Assert.Equal(["Persentase penyerapan anggaran", "95", "70", "14,2", "41,77", "s.d. triwulan ini"], kolomTetap.Select(k => PembacaSel.Tampilan(tabel.Sel(baris[1], k))));
        Assert.Equal("100 dari 100 pengaduan", tabel.Sel(baris[3], "Target TW III").Mentah);
        Assert.Equal("tidak direncanakan", tabel.Sel(baris[4], "Target TW III").Mentah);
        Assert.Equal("BB", tabel.Sel(baris[5], "Target TW III").Mentah);

        var lembar = XDocument.Parse(BukuMentah.Dari(unduhan.IsiBerkas).Teks("xl/worksheets/sheet1.xml"));
        var gaya = XDocument.Parse(BukuMentah.Dari(unduhan.IsiBerkas).Teks("xl/styles.xml"));
        Assert.Equal("1", lembar.Descendants().Single(e => e.Name.LocalName == "sheetProtection").Attribute("sheet")!.Value);
        var terbuka = gaya.Descendants().Single(e => e.Name.LocalName == "cellXfs").Elements().Select(x => x.Elements().Any(p => p.Name.LocalName == "protection" && p.Attribute("locked")!.Value == "0")).ToList();
        bool Terbuka(string sel) => terbuka[int.Parse(lembar.Descendants().Single(e => e.Name.LocalName == "c" && e.Attribute("r")!.Value == sel).Attribute("s")!.Value, System.Globalization.CultureInfo.InvariantCulture)];
        Assert.All(selTerbuka, s => Assert.True(Terbuka(s), s));
        // NIHIL stays shut where a zero is meant.
        Assert.All(selTerkunci, s => Assert.False(Terbuka(s), s));
        var aturan = lembar.Descendants().Where(e => e.Name.LocalName == "dataValidation").Select(e => (e.Attribute("type")!.Value, e.Attribute("sqref")!.Value)).ToList();
        Assert.Contains(("decimal", "I4:I8"), aturan);
        Assert.Contains(("textLength", "I9"), aturan);
    }

    [Fact]
    public async Task The_name_of_the_workbook_holds_the_whole_name_of_the_seksi()
    {
        var nama = isian.Perlengkapan.NamaSeksi;
        try
        {
            await isian.Host.DalamAsync(db => db.TulisAsync(() => db.Database.ExecuteSqlAsync($"UPDATE PengumpulanSeksi SET NamaSeksi = 'Seksi Rambu/Marka' WHERE Id = {isian.Perlengkapan.Id}")));
            using var teguh = await isian.MasukAsync("teguh");
            var kepala = (await teguh.BukaBaikAsync(Alamat + "/excel")).Jawaban.Content.Headers.ContentDisposition!;
            Assert.Equal("Isian TW III 2026 Seksi Rambu-Marka.xlsx", (kepala.FileNameStar ?? kepala.FileName)!.Trim('"'));
        }
        finally
        {
            await isian.Host.DalamAsync(db => db.TulisAsync(() => db.Database.ExecuteSqlAsync($"UPDATE PengumpulanSeksi SET NamaSeksi = {nama} WHERE Id = {isian.Perlengkapan.Id}")));
        }
    }

    [Fact]
    public async Task A_filled_workbook_is_taken_as_if_it_had_been_typed()
    {
        using var teguh = await isian.MasukAsync("teguh");
        var buku = await UnduhAsync(teguh);
        buku.Ketik("I4", "2").Ketik("N4", "Cuaca buruk").Ketik("O4", "Dijadwalkan ulang").Ketik("I5", "69.05").Ketik("L5", "100000000").Ketik("J7", "Ya").Ketik("M7", "Tidak ada pengaduan").Ketik("I9", "bb").Ketik("P9", "Pendampingan");

        var jawaban = await UnggahAsync(teguh, buku);

        Assert.Equal((HttpStatusCode.OK, Alamat), (jawaban.Kode, jawaban.Alamat));
        Assert.Contains("4 baris Seksi Perlengkapan Jalan diambil dari buku kerja", jawaban.Teks, StringComparison.Ordinal);
        var satu = await isian.BarisAsync(isian.Perlengkapan);
        Assert.Equal((2m, "Cuaca buruk", "Dijadwalkan ulang", "Teguh Prasetyo"), (satu.Nilai, satu.FaktorPenghambat, satu.TindakLanjut, satu.DiubahOleh?.Nama));
        var dua = await isian.BarisAsync(isian.Perlengkapan, 2);
        Assert.Equal((69.05m, 100_000_000m), (dua.Nilai, dua.RealisasiAnggaran));
        Assert.Null((await isian.BarisAsync(isian.Perlengkapan, 3)).Nilai);
        var empat = await isian.BarisAsync(isian.Perlengkapan, 4);
        Assert.Equal((true, "Tidak ada pengaduan"), (empat.Nihil, empat.AlasanNihil));
        Assert.Equal("BB", (await isian.BarisAsync(isian.Perlengkapan, 6)).NilaiTeks);

        // The same again changes nothing and disturbs nobody.
        var versi = satu.Versi;
        Assert.Contains("Tidak ada baris Seksi Perlengkapan Jalan yang berubah", (await UnggahAsync(teguh, buku)).Teks, StringComparison.Ordinal);
        Assert.Equal(versi, (await isian.BarisAsync(isian.Perlengkapan)).Versi);

        // So does one that nobody filled: what stands in it is what is stored.
        var baru = await UnduhAsync(teguh);
        Assert.Contains("Tidak ada baris Seksi Perlengkapan Jalan yang berubah", (await UnggahAsync(teguh, baru)).Teks, StringComparison.Ordinal);

        // And a cleared cell is empty, not zero.
        await UnggahAsync(teguh, baru.Sel("I5", ""));
        Assert.Null((await isian.BarisAsync(isian.Perlengkapan, 2)).Nilai);
    }

    [Fact]
    public async Task Good_rows_are_taken_and_each_faulty_cell_is_named_and_shown_in_its_field()
    {
        using var teguh = await isian.MasukAsync("teguh");
        var sebelum = await isian.BarisAsync(isian.Perlengkapan, 2);
        var buku = (await UnduhAsync(teguh)).Ketik("I4", "11").Sel("I5", "<f>1+1</f><v>2</v>").Sel("I6", "<v>#REF!</v>", "e").Ketik("I7", "dua").Ketik("J7", "Mungkin").Ketik("Q4", "a\u202Eb");

        var jawaban = await UnggahAsync(teguh, buku);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.Kode);
        Assert.StartsWith("Kesalahan: ", jawaban.Judul, StringComparison.Ordinal);
        string[] kalimat =
        [
            "Jumlah laporan Seksi Perlengkapan Jalan: Sel Q4: Keterangan memuat tanda yang tidak terlihat. Ketik ulang isian ini.",
            "Persentase penyerapan anggaran: Sel I5: berisi rumus. Ganti dengan nilainya: salin sel ini, lalu tempel sebagai nilai.",
            "Rata-rata lama layanan: Sel I6: Isian ini galat rumus dari lembar kerja (seperti #REF!). Tulis angkanya; contoh: 1.234,5.",
            "Persentase pengaduan yang ditindaklanjuti: Sel J7: “Mungkin” tidak ada dalam daftar. Pilih salah satu: Ya.",
            "Persentase pengaduan yang ditindaklanjuti: Sel I7: “dua” bukan angka. Tulis dengan angka; contoh: 1.234,5.",
        ];
        Assert.Equal(kalimat.Order(StringComparer.Ordinal), jawaban.Masalah.Order(StringComparer.Ordinal));
        var formulir = jawaban.Formulir(Alamat);
        Assert.Equal(("11", "2", "#REF!", "dua"), (formulir.Nilai("Baris[1].Nilai"), formulir.Nilai("Baris[2].Nilai"), formulir.Nilai("Baris[3].Nilai"), formulir.Nilai("Baris[4].Nilai")));
        Assert.Equal(sebelum.Versi, (await isian.BarisAsync(isian.Perlengkapan, 2)).Versi);

        // What is mended in the page is saved; nothing has to be uploaded again.
        await formulir.Isi("Baris[1].Keterangan", "").Isi("Baris[3].Nilai", "50").Isi("Baris[4].Nilai", "99,5").KirimAsync("Simpan draf");
        Assert.Equal([11m, 2m, 50m, 99.5m], await Task.WhenAll(Enumerable.Range(1, 4).Select(async n => (await isian.BarisAsync(isian.Perlengkapan, n)).Nilai)));
    }

    [Fact]
    public async Task A_row_changed_since_the_download_is_named_with_both_values_and_never_overwritten()
    {
        using var teguh = await isian.MasukAsync("teguh");
        using var gilang = await isian.MasukAsync("gilang");
        var buku = await UnduhAsync(teguh);
        await (await gilang.BukaBaikAsync(Alamat)).Formulir(Alamat).Isi("Baris[1].Nilai", "41").Isi("Baris[3].Nilai", "43").KirimAsync("Simpan draf");

        // Row 3 nobody touched in the workbook: the newer figure stays without a word.
        var jawaban = await UnggahAsync(teguh, buku.Ketik("I4", "42").Ketik("I5", "66"));

        var masalah = Assert.Single(jawaban.Masalah);
        Assert.Contains("Gilang Permana", masalah, StringComparison.Ordinal);
        Assert.Contains("Tersimpan: 41. Isian Anda: 42, belum disimpan", masalah, StringComparison.Ordinal);
        Assert.Contains("1 baris Seksi Perlengkapan Jalan diambil", jawaban.Teks, StringComparison.Ordinal);
        Assert.Equal((41m, 66m, 43m), ((await isian.BarisAsync(isian.Perlengkapan)).Nilai, (await isian.BarisAsync(isian.Perlengkapan, 2)).Nilai, (await isian.BarisAsync(isian.Perlengkapan, 3)).Nilai));
        Assert.Equal("42", jawaban.Formulir(Alamat).Nilai("Baris[1].Nilai"));

        // Having seen both, the next press decides.
        Assert.Empty((await jawaban.Formulir(Alamat).KirimAsync("Simpan draf")).Masalah);
        Assert.Equal(42m, (await isian.BarisAsync(isian.Perlengkapan)).Nilai);
    }

    [Fact]
    public async Task The_units_workbook_has_a_sheet_per_seksi_and_each_seksi_takes_its_own()
    {
        using var kabid = await isian.MasukAsync(isian.Kantor.KabidLalin.Nama.Split(' ')[0]);
        var buku = await UnduhAsync(kabid, "?bidang=true");
        var lain = (await isian.BarisAsync(isian.Manajemen)).Nilai;
        Assert.Equal(["1. Seksi Perlengkapan Jalan", "2. Seksi Manajemen Lalu Lintas", "Panduan"], NamaLembar(buku).SkipLast(1));
        buku.Ketik("I4", "17").Ketik("I4", "18", lembar: 2);
        using var teguh = await isian.MasukAsync("teguh");
        using var manajemen = await isian.MasukAsync(isian.Kantor.KasiManajemen.Nama.Split(' ')[0]);

        Assert.Equal(HttpStatusCode.OK, (await UnggahAsync(teguh, buku)).Kode);
        Assert.Equal((17m, lain), ((await isian.BarisAsync(isian.Perlengkapan)).Nilai, (await isian.BarisAsync(isian.Manajemen)).Nilai));

        Assert.Equal(HttpStatusCode.OK, (await UnggahAsync(manajemen, buku, isian.Manajemen)).Kode);
        Assert.Equal(18m, (await isian.BarisAsync(isian.Manajemen)).Nilai);
    }

    [Fact]
    public async Task Whoever_fills_in_two_seksi_sends_both_sheets_at_once()
    {
        var gilang = isian.Kantor.Pengisi;
        await isian.Host.DalamAsync(db => db.TulisAsync(() =>
        {
            db.Add(new Penugasan(gilang.OrangId, Peran.Pengisi, null, isian.Manajemen.SeksiId, new DateOnly(2024, 1, 1)));
            return Task.CompletedTask;
        }));
        using var pengisi = await isian.MasukAsync("gilang");
        var buku = (await UnduhAsync(pengisi, "?bidang=true")).Ketik("I4", "27").Ketik("I4", "28", lembar: 2);

        var jawaban = await UnggahAsync(pengisi, buku);

        Assert.Contains("1 baris Seksi Perlengkapan Jalan diambil dari buku kerja. 1 baris Seksi Manajemen Lalu Lintas diambil dari buku kerja.", jawaban.Teks, StringComparison.Ordinal);
        Assert.Equal((27m, 28m), ((await isian.BarisAsync(isian.Perlengkapan)).Nilai, (await isian.BarisAsync(isian.Manajemen)).Nilai));

        // A fault on the other sheet is named with its seksi; what is right on this one is taken.
        jawaban = await UnggahAsync(pengisi, (await UnduhAsync(pengisi, "?bidang=true")).Ketik("I4", "29").Ketik("I4", "banyak", lembar: 2));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.Kode);
        Assert.Contains("Seksi Manajemen Lalu Lintas: Sel I4: “banyak” bukan angka.", Assert.Single(jawaban.Masalah), StringComparison.Ordinal);
        Assert.Equal((29m, 28m), ((await isian.BarisAsync(isian.Perlengkapan)).Nilai, (await isian.BarisAsync(isian.Manajemen)).Nilai));
    }

    [Fact]
    public async Task Whoever_may_not_fill_in_uploads_nothing_and_a_stranger_finds_nothing()
    {
        using var kabid = await isian.MasukAsync(isian.Kantor.KabidLalin.Nama.Split(' ')[0]);
        var buku = (await UnduhAsync(kabid)).Ketik("I4", "77");
        var sebelum = await isian.BarisAsync(isian.Perlengkapan);

        Assert.False((await kabid.BukaBaikAsync(Alamat)).AdaFormulir(Alamat + "/excel"));
        Assert.Equal(HttpStatusCode.Forbidden, (await KirimAsync(kabid, Alamat, buku.Kemas())).StatusCode);
        using var asing = await isian.MasukAsync(isian.Kantor.KabidPelayaran.Nama.Split(' ')[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await asing.BukaAsync(Alamat + "/excel")).Kode);
        Assert.Equal(HttpStatusCode.NotFound, (await KirimAsync(asing, Alamat, buku.Kemas())).StatusCode);
        Assert.Equal(sebelum.Versi, (await isian.BarisAsync(isian.Perlengkapan)).Versi);
    }

    public static TheoryData<string, string> Ditolak => new()
    {
        { "seksi lain", "Buku kerja ini milik Seksi Manajemen Lalu Lintas, padahal yang diminta Seksi Perlengkapan Jalan. Pilih berkas yang benar." },
        { "bidang lain", "Buku kerja ini milik Bidang Pelayaran, padahal yang diminta Seksi Perlengkapan Jalan. Pilih berkas yang benar." },
        { "triwulan lain", "Buku kerja ini untuk Triwulan II 2026, padahal yang diminta Triwulan III 2026. Unduh buku kerja Triwulan III 2026, lalu isi di sana." },
        { "tahun lain", "Buku kerja ini untuk Triwulan III 2025, padahal yang diminta Triwulan III 2026. Unduh buku kerja Triwulan III 2026, lalu isi di sana." },
        { "jenis lain", "Ini buku kerja kamus indikator, padahal yang diminta buku kerja isian data kinerja. Pilih berkas yang benar." },
        { "bukan unduhan", "Buku kerja ini bukan unduhan dari aplikasi ini, atau lembar tersembunyinya terhapus. Unduh yang baru, salin isinya ke sana, lalu unggah lagi." },
        { "lembar diganti nama", "Lembar “1. Seksi Perlengkapan Jalan” tidak ada dalam buku kerja ini (yang ada: “Lembar1”, “Panduan”). Jangan mengganti nama lembar; unduh yang baru bila perlu." },
        { "judul kolom diganti", "Lembar “1. Seksi Perlengkapan Jalan” tidak memuat kolom “Realisasi TW III”. Jangan mengganti judul kolom; unduh buku kerja yang baru bila perlu." },
        { "penanda terhapus", "Baris 4 bukan indikator seksi ini, atau penandanya terhapus. Unduh buku kerja yang baru, lalu salin isinya ke sana." },
        { "bukan xlsx", "Berkas ini PDF, bukan buku kerja Excel. Unggah buku kerja .xlsx yang diunduh dari halaman ini." },
        { "terlalu besar", "Berkas ini lebih besar dari 10 MB. Unggah buku kerja tanpa gambar dan lembar lain." },
        { "tanpa berkas", "Pilih buku kerja (.xlsx) yang diunggah." },
    };

    [Theory]
    [MemberData(nameof(Ditolak))]
    public async Task Another_workbook_is_refused_at_the_upload_with_the_reason_and_nothing_is_taken(string apa, string kalimat)
    {
        using var teguh = await isian.MasukAsync("teguh");
        var sebelum = await Task.WhenAll(Enumerable.Range(1, 6).Select(n => isian.BarisAsync(isian.Perlengkapan, n)));

        var jawaban = apa == "tanpa berkas"
            ? await (await teguh.BukaBaikAsync(Alamat)).Formulir(Alamat + "/excel").KirimAsync()
            : await UnggahAsync(teguh, await BuatAsync(apa));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, kalimat), (jawaban.Kode, Assert.Single(jawaban.Masalah)));
        Assert.Equal("Kesalahan: " + kalimat, jawaban.Dokumen.GetElementById("buku-salah")!.TextContent);
        Assert.Contains(apa == "penanda terhapus" ? "Tidak ada baris" : "Tidak ada yang diambil dari buku kerja", jawaban.Teks, StringComparison.Ordinal);
        // The limit that is told is the limit that holds.
        Assert.Contains("paling besar 10 MB", jawaban.Dokumen.GetElementById("buku-petunjuk")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(sebelum.Select(b => b.Versi), (await Task.WhenAll(Enumerable.Range(1, 6).Select(n => isian.BarisAsync(isian.Perlengkapan, n)))).Select(b => b.Versi));
    }

    [Fact]
    public async Task An_indicator_that_stands_twice_is_named_and_not_taken()
    {
        using var teguh = await isian.MasukAsync("teguh");
        var sebelum = await isian.BarisAsync(isian.Perlengkapan);
        var penanda = sebelum.Id.ToString();
        var jawaban = await UnggahAsync(teguh, (await UnduhAsync(teguh)).Ketik("I4", "71").Ketik("I5", "72").Ketik("R5", penanda));
        Assert.Equal("Jumlah laporan Seksi Perlengkapan Jalan: Baris 5: indikator ini sudah ada pada baris 4. Hapus salah satunya.", Assert.Single(jawaban.Masalah));
        Assert.Equal(sebelum.Versi, (await isian.BarisAsync(isian.Perlengkapan)).Versi);
    }

    [Fact]
    public async Task A_figure_longer_than_a_spreadsheet_keeps_comes_back_whole()
    {
        using var teguh = await isian.MasukAsync("teguh");
        await (await teguh.BukaBaikAsync(Alamat)).Formulir(Alamat).Isi("Baris[1].Nilai", "123456789012345,0123456789").KirimAsync("Simpan draf");
        Assert.Contains("Tidak ada baris", (await UnggahAsync(teguh, await UnduhAsync(teguh))).Teks, StringComparison.Ordinal);
        Assert.Equal(123456789012345.0123456789m, (await isian.BarisAsync(isian.Perlengkapan)).Nilai);
    }

    [LibreOfficeFact]
    public async Task A_workbook_filled_and_saved_by_LibreOffice_is_taken()
    {
        using var kantor = new LibreOffice();
        using var teguh = await isian.MasukAsync("teguh");
        var terisi = await kantor.UbahAsync((await UnduhAsync(teguh)).Ketik("I4", "21.9").Ketik("N4", "Ditulis\ndua baris").Ketik("I9", "A").Kemas(), "xlsx", "xlsx");
        var jawaban = await UnggahAsync(teguh, terisi);
        Assert.Equal(HttpStatusCode.OK, jawaban.Kode);
        var satu = await isian.BarisAsync(isian.Perlengkapan);
        Assert.Equal((21.9m, "Ditulis\ndua baris", "A"), (satu.Nilai, satu.FaktorPenghambat, (await isian.BarisAsync(isian.Perlengkapan, 6)).NilaiTeks));

        // Opened and saved once more without a change, no row counts as touched.
        Assert.Contains("Tidak ada baris", (await UnggahAsync(teguh, await kantor.UbahAsync((await UnduhAsync(teguh)).Kemas(), "xlsx", "xlsx"))).Teks, StringComparison.Ordinal);
    }

    private async Task<byte[]> BuatAsync(string apa)
    {
        using var teguh = await isian.MasukAsync("teguh");
        using var sekretaris = await isian.MasukAsync(isian.Kantor.Sekretaris.Nama.Split(' ')[0]);
        var milik = (await UnduhAsync(teguh)).Ketik("I4", "5");
        BukuMentah Tanda(string lama, string baru) => milik.Ubah("xl/worksheets/sheet3.xml", x => x.Replace(lama, baru, StringComparison.Ordinal));
        return apa switch
        {
            "seksi lain" => (await UnduhAsync(sekretaris, "", isian.Manajemen)).Kemas(),
            "bidang lain" => (await UnduhAsync(sekretaris, "?bidang=true", isian.Pelabuhan)).Kemas(),
            "triwulan lain" => Tanda("preserve\">3<", "preserve\">2<").Kemas(),
            "tahun lain" => Tanda(">2026<", ">2025<").Kemas(),
            "jenis lain" => Tanda("isian data kinerja", "kamus indikator").Kemas(),
            "bukan unduhan" => BukuMentah.Dengan("<row r='1'><c r='A1'><v>1</v></c></row>").Kemas(),
            "lembar diganti nama" => milik.Ubah("xl/workbook.xml", x => x.Replace("name=\"1. Seksi Perlengkapan Jalan\"", "name=\"Lembar1\"", StringComparison.Ordinal)).Kemas(),
            "judul kolom diganti" => milik.Ketik("I3", "Hasil").Kemas(),
            "penanda terhapus" => milik.Sel("R4", "").Kemas(),
            "bukan xlsx" => ContohBerkas.Pdf("uji"),
            "terlalu besar" => [.. milik.Kemas(), .. new byte[10 * 1024 * 1024]],
            _ => throw new ArgumentOutOfRangeException(nameof(apa)),
        };
    }

    private static IEnumerable<string> NamaLembar(BukuMentah buku)
    {
        using var masuk = BukuMasuk.Buka(new MemoryStream(buku.Kemas()));
        return [.. masuk.NamaLembar];
    }

    private async Task<BukuMentah> UnduhAsync(PerambanUji peramban, string tanya = "", PengumpulanSeksi? seksi = null) =>
        BukuMentah.Dari((await peramban.BukaBaikAsync($"/isian/{(seksi ?? isian.Perlengkapan).Id}/excel{tanya}")).IsiBerkas);

    private Task<HalamanUji> UnggahAsync(PerambanUji peramban, BukuMentah buku, PengumpulanSeksi? seksi = null) => UnggahAsync(peramban, buku.Kemas(), seksi);

    private async Task<HalamanUji> UnggahAsync(PerambanUji peramban, byte[] buku, PengumpulanSeksi? seksi = null)
    {
        var alamat = $"/isian/{(seksi ?? isian.Perlengkapan).Id}";
        return await (await peramban.BukaBaikAsync(alamat)).Formulir(alamat + "/excel").Lampirkan("buku", "isian.xlsx", buku).KirimAsync();
    }

    private static async Task<HttpResponseMessage> KirimAsync(PerambanUji peramban, string alamat, byte[] buku)
    {
        var token = (await peramban.BukaBaikAsync("/akun")).Dokumen.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await peramban.MintaAsync(HttpMethod.Post, alamat + "/excel", new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(buku), "buku", "isian.xlsx" } });
    }
}
