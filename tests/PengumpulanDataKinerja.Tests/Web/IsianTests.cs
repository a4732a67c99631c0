using System.Net;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

/// <summary>SOP row 8 in the browser: who types what, what is refused, what two people at once see.</summary>
public sealed class IsianTests(KantorMenghimpun isian) : IClassFixture<KantorMenghimpun>
{
    private readonly WebHost host = isian.Host;

    private string Alamat => $"/isian/{isian.Perlengkapan.Id}";

    [Fact]
    public async Task A_kasi_saves_a_draft_checks_it_and_sees_what_is_graded()
    {
        using var teguh = await isian.MasukAsync("teguh");
        var halaman = await teguh.BukaBaikAsync(Alamat);
        Assert.Equal("Isi data kinerja Triwulan III 2026 - Pengumpulan Data Kinerja", halaman.Judul);

        var periksa = await halaman.Formulir(Alamat)
            .Isi("Baris[1].Nilai", " 2 ").Isi("Baris[1].FaktorPenghambat", "Cuaca 🌧 buruk").Isi("Baris[1].TindakLanjut", "Dijadwalkan ulang")
            .Isi("Baris[6].NilaiTeks", "bb").Isi("Baris[6].FaktorPendorong", "Pendampingan")
            .KirimAsync("Periksa isian");

        Assert.Equal((HttpStatusCode.OK, Alamat + "/periksa"), (periksa.Kode, periksa.Alamat));

        // 3 + 3 + 2 of 9: graded s.d. the triwulan.
        Assert.Contains("88,89%", periksa.Teks, StringComparison.Ordinal);
        Assert.Contains("realisasi belum diisi", periksa.Teks, StringComparison.Ordinal);
        var baris = await isian.BarisAsync(isian.Perlengkapan);
        Assert.Equal((2m, "Cuaca 🌧 buruk", "Teguh Prasetyo"), (baris.Nilai, baris.FaktorPenghambat, baris.DiubahOleh?.Nama));
        Assert.Equal(Waktu.HariWib(isian.Kantor.Sekarang), baris.PosisiPerTanggal);
        Assert.Equal("BB", (await isian.BarisAsync(isian.Perlengkapan, 6)).NilaiTeks);
    }

    [Fact]
    public async Task The_field_says_which_span_it_asks_for_and_Dinas_is_a_block_of_its_own()
    {
        using var teguh = await isian.MasukAsync("teguh");
        var halaman = await teguh.BukaBaikAsync(Alamat);
        Assert.Equal("pada triwulan ini", halaman.Dokumen.GetElementById("r1")!.TextContent);
        Assert.Equal("s.d. triwulan ini", halaman.Dokumen.GetElementById("r2")!.TextContent);
        Assert.Contains("Tidak direncanakan", halaman.Dokumen.GetElementById("s5")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("100 dari 100 pengaduan", halaman.Dokumen.QuerySelector("#baris-4 td[data-label='Target TW III']")!.TextContent);

        // NIHIL is not offered where a zero is meant.
        var bidang = halaman.Formulir(Alamat).Bidang;
        Assert.DoesNotContain("Baris[1].Nihil", bidang);
        Assert.Contains("Baris[4].Nihil", bidang);

        using var rahmi = await isian.MasukAsync("rahmi");
        var pkp = await rahmi.BukaBaikAsync($"/isian/{isian.Pkp.Id}");
        Assert.Contains("Dinas", pkp.Dokumen.QuerySelectorAll(".kelompok").Select(k => k.TextContent.Trim()).Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "40", "lebih kecil dari TW II (41,77), padahal isian ini s.d. triwulan")]
    [InlineData(2, "69,05", null)]
    [InlineData(3, "275", "jauh di atas TW II (55)")]
    [InlineData(3, "11", "jauh di bawah TW II (55)")]
    [InlineData(3, "0", "jauh di bawah TW II (55)")]
    [InlineData(3, "274", null)]
    [InlineData(4, "900", null)]
    public async Task A_figure_far_from_the_quarter_before_is_to_be_confirmed_and_never_refused(int baris, string ketikan, string? peringatan)
    {
        using var teguh = await isian.MasukAsync("teguh");
        var formulir = (await teguh.BukaBaikAsync(Alamat)).Formulir(Alamat).Isi($"Baris[{baris}].Nilai", ketikan).Isi($"Baris[{baris}].Keterangan", "");

        var periksa = await formulir.KirimAsync("Periksa isian");

        Assert.Equal(Alamat + "/periksa", periksa.Alamat);
        var pastikan = periksa.Dokumen.GetElementById("pastikan")?.TextContent ?? "";
        var status = (await teguh.BukaBaikAsync(Alamat)).Dokumen.GetElementById($"s{baris}")!.TextContent;
        if (peringatan is null)
        {
            Assert.DoesNotContain("TW II", status, StringComparison.Ordinal);
            return;
        }

        Assert.Contains(peringatan, pastikan, StringComparison.Ordinal);
        Assert.Contains("Saya sudah memeriksa baris di atas; isinya benar.", pastikan, StringComparison.Ordinal);
        Assert.Contains(peringatan + "; periksa, dan bila benar jelaskan pada Keterangan", status, StringComparison.Ordinal);

        // Explained, it is no longer asked for, but the next reader still sees it.
        var jelas = await (await teguh.BukaBaikAsync(Alamat)).Formulir(Alamat).Isi($"Baris[{baris}].Keterangan", "Survei ulang").KirimAsync("Simpan draf");
        Assert.Contains(peringatan + ", dijelaskan pada keterangan", jelas.Dokumen.GetElementById($"s{baris}")!.TextContent, StringComparison.Ordinal);
        using var kabid = await isian.MasukAsync(isian.Kantor.KabidLalin.Nama.Split(' ')[0]);
        Assert.Contains(peringatan, (await kabid.BukaBaikAsync(Alamat)).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,234.56", "tulis 1.234,56")]
    [InlineData("1.234", "dapat dibaca dua cara")]
    [InlineData("-", "Tanda hubung bukan angka")]
    [InlineData("#REF!", "galat rumus")]
    [InlineData("NaN", "bukan angka")]
    [InlineData("1e400", "tanpa pangkat")]
    [InlineData("-5", "tidak boleh kurang dari 0")]
    [InlineData("１２", "angka 0 sampai 9")]
    [InlineData("٣٤", "angka 0 sampai 9")]
    [InlineData("0,123456789012345678901234567890", "Paling banyak 10 angka di belakang koma")]
    [InlineData("10000000000000000000000000000", "Angka terlalu besar")]
    [InlineData("  71,4 persen", "bukan angka")]
    [InlineData("=1+1", "Gunakan titik untuk ribuan")]
    public async Task A_figure_that_cannot_be_read_is_refused_at_its_field_and_kept_as_typed(string ketikan, string kalimat)
    {
        using var teguh = await isian.MasukAsync("teguh");
        var sebelum = await isian.BarisAsync(isian.Perlengkapan, 2);

        var jawaban = await (await teguh.BukaBaikAsync(Alamat)).Formulir(Alamat).Isi("Baris[2].Nilai", ketikan).KirimAsync("Simpan draf");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.Kode);
        Assert.StartsWith("Kesalahan: ", jawaban.Judul, StringComparison.Ordinal);
        var masalah = Assert.Single(jawaban.Masalah);
        Assert.StartsWith("Persentase penyerapan anggaran: ", masalah, StringComparison.Ordinal);
        Assert.Contains(kalimat, masalah, StringComparison.Ordinal);
        var masukan = jawaban.Dokumen.GetElementById("Baris_2__Nilai")!;
        Assert.Equal((ketikan, "true"), (masukan.GetAttribute("value"), masukan.GetAttribute("aria-invalid")));
        Assert.Contains(kalimat, jawaban.Dokumen.GetElementById("Baris_2__Nilai-salah")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((sebelum.Nilai, sebelum.Versi), ((await isian.BarisAsync(isian.Perlengkapan, 2)).Nilai, (await isian.BarisAsync(isian.Perlengkapan, 2)).Versi));
    }

    [Theory]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("21,90%", "21.90")]
    [InlineData("-0", "0")]
    [InlineData("\u00a01\u00a0234,5\u00a0", "1234.5")]
    [InlineData("0,1234567891", "0.1234567891")]
    [InlineData("999999999999999", "999999999999999")]
    public async Task A_figure_as_the_office_writes_it_is_taken(string ketikan, string nilai)
    {
        using var teguh = await isian.MasukAsync("teguh");

        var jawaban = await (await teguh.BukaBaikAsync(Alamat)).Formulir(Alamat).Isi("Baris[3].Nilai", ketikan).KirimAsync("Simpan draf");

        Assert.Empty(jawaban.Masalah);
        var harap = decimal.Parse(nilai, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(harap, (await isian.BarisAsync(isian.Perlengkapan, 3)).Nilai);

        // What the page shows is taken back unchanged.
        var lagi = await jawaban.Formulir(Alamat).KirimAsync("Simpan draf");
        Assert.Contains("Tidak ada perubahan", lagi.Dokumen.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(harap, (await isian.BarisAsync(isian.Perlengkapan, 3)).Nilai);
    }

    public static TheoryData<string, string> TulisanBaik => new()
    {
        { "Emoji 🚦🇮🇩", "Emoji 🚦🇮🇩" },
        { "قيمة مضافة", "قيمة مضافة" },
        { "e\u0301 a\u0308\u0323", "e\u0301 a\u0308\u0323" },
        { "baris satu\r\nbaris dua", "baris satu\nbaris dua" },
        { new string('x', 3900), new string('x', 3900) },
        { "<script>alert(1)</script> & ' \" = % _ [", "<script>alert(1)</script> & ' \" = % _ [" },
    };

    [Theory]
    [MemberData(nameof(TulisanBaik))]
    public async Task Narrative_of_any_script_is_kept_as_written(string ketikan, string tersimpan)
    {
        using var teguh = await isian.MasukAsync("teguh");

        var jawaban = await (await teguh.BukaBaikAsync(Alamat)).Formulir(Alamat).Isi("Baris[4].Keterangan", ketikan).KirimAsync("Simpan draf");

        Assert.Empty(jawaban.Masalah);
        Assert.Equal(tersimpan, (await isian.BarisAsync(isian.Perlengkapan, 4)).Keterangan);
        Assert.Equal(tersimpan, jawaban.Formulir(Alamat).Nilai("Baris[4].Keterangan")!.ReplaceLineEndings("\n"));
    }

    public static TheoryData<string, string> TulisanBuruk => new()
    {
        { new string('x', 10_000), "terlalu panjang" },
        { "a\0b", "tanda yang tidak terlihat" },
        { "aman\u202Etxt.exe", "tanda yang tidak terlihat" },
    };

    [Theory]
    [MemberData(nameof(TulisanBuruk))]
    public async Task Narrative_that_cannot_be_kept_is_refused_and_stays_in_its_field(string ketikan, string kalimat)
    {
        using var teguh = await isian.MasukAsync("teguh");
        var sebelum = (await isian.BarisAsync(isian.Perlengkapan, 4)).Keterangan;

        var jawaban = await (await teguh.BukaBaikAsync(Alamat)).Formulir(Alamat).Isi("Baris[4].Keterangan", ketikan).KirimAsync("Simpan draf");

        Assert.Contains(kalimat, Assert.Single(jawaban.Masalah), StringComparison.Ordinal);
        Assert.Equal(ketikan.Length, jawaban.Formulir(Alamat).Nilai("Baris[4].Keterangan")!.Length);
        Assert.True(jawaban.Dokumen.QuerySelector("#baris-4 details")!.HasAttribute("open"));
        Assert.Equal(sebelum, (await isian.BarisAsync(isian.Perlengkapan, 4)).Keterangan);
    }

    [Fact]
    public async Task Good_rows_are_saved_while_each_faulty_one_is_named()
    {
        using var teguh = await isian.MasukAsync("teguh");

        var jawaban = await (await teguh.BukaBaikAsync(Alamat)).Formulir(Alamat).Isi("Baris[1].Nilai", "7").Isi("Baris[2].Nilai", "banyak").Isi("Baris[3].Nilai", "-").KirimAsync("Periksa isian");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, Alamat), (jawaban.Kode, jawaban.Alamat));
        Assert.Equal(2, jawaban.Masalah.Count);
        Assert.Equal(7m, (await isian.BarisAsync(isian.Perlengkapan)).Nilai);
        Assert.Equal("banyak", jawaban.Formulir(Alamat).Nilai("Baris[2].Nilai"));

        // Once mended, the same page is saved.
        var lagi = await jawaban.Formulir(Alamat).Isi("Baris[2].Nilai", "69,05").Isi("Baris[3].Nilai", "52").KirimAsync("Simpan draf");
        Assert.Empty(lagi.Masalah);
        Assert.Equal((69.05m, 52m), ((await isian.BarisAsync(isian.Perlengkapan, 2)).Nilai, (await isian.BarisAsync(isian.Perlengkapan, 3)).Nilai));
    }

    [Fact]
    public async Task Nihil_takes_a_reason_and_is_refused_beside_a_figure_and_where_a_zero_is_meant()
    {
        using var teguh = await isian.MasukAsync("teguh");
        var halaman = await teguh.BukaBaikAsync(Alamat);

        var bersama = await halaman.Formulir(Alamat).Isi("Baris[4].Nilai", "90").Centang("Baris[4].Nihil").KirimAsync("Simpan draf");
        Assert.Contains("Kosongkan realisasi", Assert.Single(bersama.Masalah), StringComparison.Ordinal);

        var target = await (await teguh.BukaBaikAsync(Alamat)).Formulir(Alamat).Isi("Baris[1].Nilai", "").Selundupkan("Baris[1].Nihil", "true").KirimAsync("Simpan draf");
        Assert.Contains("Tulis 0 bila belum ada realisasi", Assert.Single(target.Masalah), StringComparison.Ordinal);

        var nihil = await bersama.Formulir(Alamat).Isi("Baris[4].Nilai", "").Isi("Baris[4].AlasanNihil", "Tidak ada pengaduan").KirimAsync("Simpan draf");
        Assert.Empty(nihil.Masalah);
        var baris = await isian.BarisAsync(isian.Perlengkapan, 4);
        Assert.Equal((true, "Tidak ada pengaduan", (decimal?)null), (baris.Nihil, baris.AlasanNihil, baris.Nilai));
        Assert.Empty(baris.Kekurangan());

        var kembali = await nihil.Formulir(Alamat).Centang("Baris[4].Nihil", false).KirimAsync("Simpan draf");
        Assert.Empty(kembali.Masalah);
        Assert.False((await isian.BarisAsync(isian.Perlengkapan, 4)).SudahTerisi);
    }

    [Fact]
    public async Task Properties_of_the_entity_and_rows_of_others_cannot_be_smuggled_in()
    {
        using var teguh = await isian.MasukAsync("teguh");
        var milikLain = await isian.BarisAsync(isian.Manajemen);
        var sebelum = await isian.BarisAsync(isian.Perlengkapan, 2);
        var halaman = await teguh.BukaBaikAsync(Alamat);

        var formulir = halaman.Formulir(Alamat).Isi("Baris[2].Nilai", "70");
        foreach (var nama in typeof(Isian).GetProperties().Select(p => p.Name).Except(["Id", "Versi", "Nilai", "NilaiTeks", "Nihil", "AlasanNihil", "Keterangan", "FaktorPendorong", "FaktorPenghambat", "TindakLanjut"]))
        {
            formulir.Selundupkan($"Baris[2].{nama}", "9").Selundupkan($"Baris[2].{nama}.I", "9").Selundupkan($"Baris[2].{nama}.Nama", "9").Selundupkan(nama, "9");
        }

        Assert.Empty((await formulir.KirimAsync("Simpan draf")).Masalah);
        var sesudah = await isian.BarisAsync(isian.Perlengkapan, 2);
        Assert.Equal((sebelum.Target, sebelum.TargetTahun, sebelum.NamaIndikator, sebelum.RealisasiLalu), (sesudah.Target, sesudah.TargetTahun, sesudah.NamaIndikator, sesudah.RealisasiLalu));
        Assert.Equal(("Teguh Prasetyo", 70m), (sesudah.DiubahOleh!.Nama, sesudah.Nilai));

        var asing = await (await teguh.BukaBaikAsync(Alamat)).Formulir(Alamat).Selundupkan("Baris[1].Id", milikLain.Id.ToString()).Isi("Baris[1].Nilai", "99").KirimAsync("Simpan draf");
        Assert.Contains("bukan bagian dari isian seksi ini", Assert.Single(asing.Masalah), StringComparison.Ordinal);
        Assert.Null((await isian.BarisAsync(isian.Manajemen)).Nilai);
    }

    [Theory]
    [InlineData("hendra", HttpStatusCode.NotFound)]
    [InlineData("ridwan", HttpStatusCode.NotFound)]
    [InlineData("nurhayati", HttpStatusCode.NotFound)]
    [InlineData("bayu", HttpStatusCode.Forbidden)]
    public async Task Another_units_people_find_nothing(string akun, HttpStatusCode kode)
    {
        using var peramban = await isian.MasukAsync(akun);
        Assert.Equal(kode, (await peramban.BukaAsync(Alamat)).Kode);
        Assert.Equal(kode, (await peramban.BukaAsync(Alamat + "/periksa")).Kode);
        var sebelum = await isian.BarisAsync(isian.Perlengkapan);
        using var jawaban = await KantorMenghimpun.KirimLangsungAsync(peramban, Alamat, ("Baris[1].Id", sebelum.Id.ToString()), ("Baris[1].Versi", $"{sebelum.Versi}"), ("Baris[1].Nilai", "88"));
        Assert.Equal(kode, jawaban.StatusCode);
        Assert.Equal(sebelum.Nilai, (await isian.BarisAsync(isian.Perlengkapan)).Nilai);
    }

    [Theory]
    [InlineData("dewi")]
    [InlineData("mukhlis")]
    [InlineData("marlina")]
    [InlineData("rahmi")]
    [InlineData("yusrizal")]
    [InlineData("lestari")]
    public async Task Whoever_may_look_reads_the_figures_and_cannot_type(string akun)
    {
        using var peramban = await isian.MasukAsync(akun);
        var halaman = await peramban.BukaBaikAsync(Alamat);
        Assert.False(halaman.AdaFormulir(Alamat));
        Assert.Contains("Kasi Perlengkapan Jalan (Teguh Prasetyo)", halaman.Teks.Replace("Seksi Perlengkapan", "Perlengkapan", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(Alamat, (await peramban.BukaAsync(Alamat + "/periksa")).Alamat);

        var sebelum = await isian.BarisAsync(isian.Perlengkapan);
        using var jawaban = await KantorMenghimpun.KirimLangsungAsync(peramban, Alamat, ("Baris[1].Id", sebelum.Id.ToString()), ("Baris[1].Versi", $"{sebelum.Versi}"), ("Baris[1].Nilai", "88"));
        Assert.Equal(HttpStatusCode.Forbidden, jawaban.StatusCode);
        Assert.Contains("hanya dapat diisi oleh", await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(sebelum.Nilai, (await isian.BarisAsync(isian.Perlengkapan)).Nilai);
    }

    [Fact]
    public async Task A_pengisi_types_but_only_the_kasi_forwards()
    {
        using var gilang = await isian.MasukAsync("gilang");
        var periksa = await (await gilang.BukaBaikAsync(Alamat)).Formulir(Alamat).Isi("Baris[5].Nilai", "1").KirimAsync("Periksa isian");

        Assert.Equal(Alamat + "/periksa", periksa.Alamat);
        Assert.Equal((1m, "Gilang Permana"), ((await isian.BarisAsync(isian.Perlengkapan, 5)).Nilai, (await isian.BarisAsync(isian.Perlengkapan, 5)).DiubahOleh?.Nama));
        Assert.Empty(periksa.Dokumen.QuerySelectorAll("main form"));
        Assert.Contains("Yang meneruskan data ini", periksa.Teks, StringComparison.Ordinal);
        Assert.Contains("Teguh Prasetyo", periksa.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_over_new_shows_both_values_and_saves_nothing_of_the_row()
    {
        using var teguh = await isian.MasukAsync("teguh");
        using var gilang = await isian.MasukAsync("gilang");
        var lama = await teguh.BukaBaikAsync(Alamat);
        await (await gilang.BukaBaikAsync(Alamat)).Formulir(Alamat).Isi("Baris[1].Nilai", "41").Isi("Baris[1].FaktorPendorong", "Kata Gilang").KirimAsync("Simpan draf");

        var jawaban = await lama.Formulir(Alamat).Isi("Baris[1].Nilai", "42").Isi("Baris[1].FaktorPendorong", "Kata Teguh").Isi("Baris[2].Nilai", "66").KirimAsync("Simpan draf");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.Kode);
        Assert.Contains(jawaban.Masalah, m => m.Contains("Gilang Permana", StringComparison.Ordinal) && m.Contains("Tersimpan: 41", StringComparison.Ordinal) && m.Contains("Isian Anda: 42", StringComparison.Ordinal));
        Assert.Contains(jawaban.Masalah, m => m.Contains("Kata Gilang", StringComparison.Ordinal));
        Assert.Equal(("42", "Kata Teguh"), (jawaban.Formulir(Alamat).Nilai("Baris[1].Nilai"), jawaban.Formulir(Alamat).Nilai("Baris[1].FaktorPendorong")));
        var baris = await isian.BarisAsync(isian.Perlengkapan);
        Assert.Equal((41m, "Kata Gilang"), (baris.Nilai, baris.FaktorPendorong));
        Assert.Equal(66m, (await isian.BarisAsync(isian.Perlengkapan, 2)).Nilai);

        // Having seen both, a second press decides.
        Assert.Empty((await jawaban.Formulir(Alamat).KirimAsync("Simpan draf")).Masalah);
        Assert.Equal(42m, (await isian.BarisAsync(isian.Perlengkapan)).Nilai);
    }

    [Fact]
    public async Task Rows_that_nobody_touched_do_not_collide_and_a_form_sent_twice_changes_nothing()
    {
        using var teguh = await isian.MasukAsync("teguh");
        using var gilang = await isian.MasukAsync("gilang");
        var lama = await teguh.BukaBaikAsync(Alamat);
        await (await gilang.BukaBaikAsync(Alamat)).Formulir(Alamat).Isi("Baris[1].Nilai", "51").KirimAsync("Simpan draf");

        var satu = lama.Formulir(Alamat).Isi("Baris[2].Nilai", "67,50");
        Assert.Empty((await satu.KirimAsync("Simpan draf")).Masalah);
        var versi = (await isian.BarisAsync(isian.Perlengkapan, 2)).Versi;
        Assert.Empty((await satu.KirimAsync("Simpan draf")).Masalah);

        Assert.Equal(51m, (await isian.BarisAsync(isian.Perlengkapan)).Nilai);
        Assert.Equal((67.5m, versi), ((await isian.BarisAsync(isian.Perlengkapan, 2)).Nilai, (await isian.BarisAsync(isian.Perlengkapan, 2)).Versi));
    }

    [Fact]
    public async Task Of_two_people_on_one_row_at_the_same_moment_one_is_saved_and_the_other_is_told()
    {
        using var teguh = await isian.MasukAsync("teguh");
        using var gilang = await isian.MasukAsync("gilang");
        var halaman = await Task.WhenAll(teguh.BukaBaikAsync(Alamat), gilang.BukaBaikAsync(Alamat));

        var jawaban = await Task.WhenAll(halaman.Select((h, i) => h.Formulir(Alamat).Isi("Baris[1].Nilai", $"{201 + i}").KirimAsync("Simpan draf")));

        var menang = Assert.Single(jawaban, j => j.Kode == HttpStatusCode.OK);
        var kalah = Assert.Single(jawaban, j => j.Kode == HttpStatusCode.UnprocessableEntity);
        Assert.Equal(menang.Formulir(Alamat).Nilai("Baris[1].Nilai"), Angka.TulisIsian((await isian.BarisAsync(isian.Perlengkapan)).Nilai));
        Assert.Contains("Simpan sekali lagi", Assert.Single(kalah.Masalah), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_sends_one_row_and_gets_its_capaian_or_its_fault()
    {
        using var nurhayati = await isian.MasukAsync("nurhayati");
        var alamat = $"/isian/{isian.Umum.Id}";
        var halaman = await nurhayati.BukaBaikAsync(alamat);

        var jawaban = await halaman.Formulir(alamat).Isi("Baris[1].Nilai", "4").Selundupkan("Tindakan", "baris").KirimAsync();

        Assert.Equal("tersimpan", jawaban.Dokumen.QuerySelector("[data-jawaban]")!.GetAttribute("data-jawaban"));
        Assert.Contains("133,33%", jawaban.Dokumen.GetElementById("c1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Tersimpan", jawaban.Dokumen.GetElementById("s1")!.TextContent.Trim().Split(' ')[0]);
        Assert.Equal("kurang faktor pendorong", jawaban.Dokumen.GetElementById("k1")!.TextContent);

        var salah = await (await nurhayati.BukaBaikAsync(alamat)).Formulir(alamat).Isi("Baris[1].Nilai", "empat").Selundupkan("Tindakan", "baris").KirimAsync();
        Assert.Equal("salah", salah.Dokumen.QuerySelector("[data-jawaban]")!.GetAttribute("data-jawaban"));
        Assert.Equal("Baris_1__Nilai", salah.Dokumen.QuerySelector("[data-salah] li")!.GetAttribute("data-bidang"));
        Assert.Equal(4m, (await isian.BarisAsync(isian.Umum)).Nilai);

        using var tamu = host.Peramban();
        using var permintaan = new HttpRequestMessage(HttpMethod.Post, alamat);
        permintaan.Headers.Add("Sec-Fetch-Dest", "empty");
        using var tanpaSesi = await tamu.Klien.SendAsync(permintaan);
        Assert.Equal(HttpStatusCode.Unauthorized, tanpaSesi.StatusCode);
    }

    [Fact]
    public async Task Once_forwarded_the_page_is_locked_and_says_who_forwarded_when()
    {
        using var ridwan = await isian.MasukAsync("ridwan");
        var alamat = $"/isian/{isian.Pelabuhan.Id}";
        var lama = await ridwan.BukaBaikAsync(alamat);
        var kurang = await lama.Formulir(alamat).Isi("Baris[1].Nilai", "3").KirimAsync("Periksa isian");
        Assert.True(kurang.Dokumen.QuerySelector("main form button")!.HasAttribute("disabled"));
        var periksa = await (await ridwan.BukaBaikAsync(alamat)).Formulir(alamat).Isi("Baris[1].FaktorPendorong", "Dermaga baru").KirimAsync("Periksa isian");

        var selesai = await periksa.Formulir($"/tugas/{isian.Kantor.Giliran(Langkah.Menghimpun, isian.Pelabuhan.SeksiId).Id}/lanjutkan").KirimAsync("Teruskan ke Kabid");
        Assert.Equal(HttpStatusCode.OK, selesai.Kode);

        var terkunci = await ridwan.BukaBaikAsync(alamat);
        Assert.Contains("sudah diteruskan oleh Ridwan Siregar", terkunci.Teks, StringComparison.Ordinal);
        Assert.False(terkunci.AdaFormulir(alamat));
        Assert.Equal("3", terkunci.Dokumen.QuerySelectorAll(".baris-data td.angka")[1].FirstChild!.TextContent.Trim());

        var basi = await lama.Formulir(alamat).Isi("Baris[1].Nilai", "77").KirimAsync("Simpan draf");
        Assert.Equal(HttpStatusCode.Conflict, basi.Kode);
        Assert.Contains("belum disimpan", basi.Teks, StringComparison.Ordinal);
        Assert.Equal(3m, (await isian.BarisAsync(isian.Pelabuhan)).Nilai);
    }
}
