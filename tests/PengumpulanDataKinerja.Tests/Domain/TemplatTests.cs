using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

public sealed class TemplatTests
{
    public static TheoryData<JenisSurat> Jenis => [.. Enum.GetValues<JenisSurat>()];

    [Theory]
    [MemberData(nameof(Jenis))]
    public void The_products_own_wording_is_a_templat_that_holds_and_fills_without_a_brace_left(JenisSurat jenis)
    {
        var bawaan = TeksNaskah.Bawaan(jenis);
        TemplatNaskah.Periksa(jenis, bawaan);

        var contoh = TeksNaskah.Contoh(jenis, bawaan, new Contoh().Oleh(null));

        Assert.DoesNotContain(contoh.Bidang, b => b.Teks.Replace(Surat.TokenBatas, "", StringComparison.Ordinal).AsSpan().ContainsAny('{', '}'));
        Assert.Contains("Triwulan III Tahun 2026", contoh.Hal, StringComparison.Ordinal);
        Assert.All(TemplatNaskah.Variabel(jenis), v => Assert.Contains(v.Tulisan, bawaan.Hal + bawaan.Isi, StringComparison.Ordinal));
        Assert.All(TemplatNaskah.Variabel(jenis), v => Assert.InRange(TeksNaskah.Contoh(jenis, bawaan with { Isi = v.Tulisan }, new Contoh().Oleh(null)).Isi.Length, 1, v.Terpanjang));
    }

    [Theory]
    [InlineData("Isi", "paling lambat {tengat}, {tenggat}", "Variabel {tengat} tidak dikenal. Mungkin maksud Anda {tenggat}.")]
    [InlineData("Isi", "{Tenggat} {tenggat}", "Variabel {Tenggat} tidak dikenal. Mungkin maksud Anda {tenggat}.")]
    [InlineData("Isi", "{tenggat} {xyzabc}", "Variabel {xyzabc} tidak dikenal. Yang ada: {triwulan}, {tahun}, {tenggat}.")]
    [InlineData("Isi", "{tenggat} { tahun }", "Variabel { tahun } tidak dikenal. Mungkin maksud Anda {tahun}.")]
    [InlineData("Isi", "{tenggat} {}", "Variabel {} tidak dikenal. Yang ada: {triwulan}, {tahun}, {tenggat}.")]
    [InlineData("Isi", "Tanpa apa pun.", "Naskah harus memuat {tenggat}: hari dan tanggal terakhir data diterima.")]
    [InlineData("Isi", "{tenggat} {tahun", "Ada kurung kurawal yang tidak berpasangan. Kurung kurawal hanya untuk variabel, misalnya {triwulan}.")]
    [InlineData("Isi", "{{tenggat}}", "Ada kurung kurawal yang tidak berpasangan. Kurung kurawal hanya untuk variabel, misalnya {triwulan}.")]
    [InlineData("Hal", "Data sampai {tenggat}", "Variabel {tenggat} hanya dapat dipakai di dalam naskah, tidak di sini.")]
    [InlineData("Tembusan", "Bupati {tahum}", "Variabel {tahum} tidak dikenal. Mungkin maksud Anda {tahun}.")]
    [InlineData("Lampiran", "{batasBaru}", "Variabel {batasBaru} tidak dikenal. Yang ada: {triwulan}, {tahun}, {tenggat}.")]
    public void A_templat_from_which_no_letter_could_be_made_is_refused_at_its_field(string bidang, string teks, string kalimat)
    {
        var bawaan = TeksNaskah.Bawaan(JenisSurat.Permintaan);
        var templat = bidang switch
        {
            "Hal" => bawaan with { Hal = teks },
            "Lampiran" => bawaan with { Lampiran = teks },
            "Tembusan" => bawaan with { Tembusan = teks },
            _ => bawaan with { Isi = teks },
        };

        var galat = Assert.Throws<AturanDilanggarException>(() => TemplatNaskah.Periksa(JenisSurat.Permintaan, templat));

        Assert.Equal((kalimat, bidang), (galat.Message, galat.Bidang));
    }

    [Fact]
    public void A_templat_whose_letter_could_outgrow_its_fields_is_refused_before_it_is_needed()
    {
        var bawaan = TeksNaskah.Bawaan(JenisSurat.Peringatan);
        var panjang = bawaan with { Isi = bawaan.Isi + string.Concat(Enumerable.Repeat("{halPermintaan}", 40)) };
        Assert.Contains("templat ini dapat mencapai", Assert.Throws<AturanDilanggarException>(() => TemplatNaskah.Periksa(JenisSurat.Peringatan, panjang)).Message, StringComparison.Ordinal);
        Assert.Equal("Hal", Assert.Throws<AturanDilanggarException>(() => TemplatNaskah.Periksa(JenisSurat.Peringatan, bawaan with { Hal = "{unit} dan {unit}" })).Bidang);
        TemplatNaskah.Periksa(JenisSurat.Peringatan, bawaan with { Hal = "Peringatan {ke} kepada {unit}" });
    }

    [Fact]
    public void A_value_is_not_read_for_variables_again_and_an_empty_one_leaves_no_empty_paragraph()
    {
        var acuan = new AcuanPeringatan("Bidang {tahun}", 1, "1", new DateOnly(2026, 9, 17), "Hal {triwulan}", new DateOnly(2026, 10, 1), new DateOnly(2026, 9, 25));
        var peringatan = TeksNaskah.Peringatan(new TriwulanTahun(2026, 3), acuan);
        Assert.Contains("dari Bidang {tahun} belum", peringatan.Isi, StringComparison.Ordinal);
        Assert.Contains("hal Hal {triwulan},", peringatan.Isi, StringComparison.Ordinal);
        Assert.Contains($"paling lambat tanggal {Surat.TokenBatas}.", peringatan.Isi, StringComparison.Ordinal);

        var tanpa = TeksNaskah.NotaDinas(new TriwulanTahun(2026, 3), 6, 4, 1, 1, 47, "87,42%", "Tinggi");
        Assert.Contains("sebagaimana terlampir.\n\nDemikian dilaporkan", tanpa.Isi, StringComparison.Ordinal);
        var dengan = TeksNaskah.NotaDinas(new TriwulanTahun(2026, 3), 6, 4, 1, 1, 47, "87,42%", "Tinggi", "Satu.\n\nDua.");
        Assert.Contains("sebagaimana terlampir.\n\nSatu.\n\nDua.\n\nDemikian dilaporkan", dengan.Isi, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_draft_is_made_from_the_offices_templat_and_a_running_letter_keeps_its_text()
    {
        var templat = new Dictionary<JenisSurat, NaskahSurat>
        {
            [JenisSurat.Permintaan] = new("Minta data {triwulan}/{tahun}", "Segera", "-", "Paling lambat {tenggat}.", "Bupati {tahun}"),
            [JenisSurat.Peringatan] = new("Peringatan {ke} kepada {unit}", "Sangat Segera", "-", "Surat {nomorPermintaan}, paling lambat {batasBaru}.", ""),
        };
        var contoh = Contoh.Di(Langkah.KonsepSurat, c => c.Ketentuan = new(templat, false));
        var surat = contoh.Permintaan.SuratPermintaan!;
        Assert.Equal(new NaskahSurat("Minta data III/2026", "Segera", "-", $"Paling lambat {Waktu.HariTanggal(contoh.Permintaan.TenggatData)}.", "Bupati 2026"), surat.Naskah);
        Assert.Equal([(1, Pelaku.Sistem)], surat.DaftarVersi.Select(v => (v.Versi, v.Penulis)));

        contoh.Ketentuan = KetentuanSurat.Bawaan;
        contoh.Permintaan.UbahNaskah(surat.Id, 1, surat.Naskah with { Isi = "Tulisan {tahun} tetap." }, contoh.Oleh(contoh.StafPkp));
        Assert.Equal("Tulisan {tahun} tetap.", surat.Isi);
        Assert.Equal("Tulisan {tahun} tetap.", surat.IsiTercetak(null));

        contoh.Ketentuan = new(templat, false);
        contoh.MajuKe(Langkah.Menghimpun);
        contoh.Sekarang = Contoh.Pada(2026, 10, 1, 9);
        var peringatan = contoh.Permintaan.SusunPeringatan(contoh.Oleh(contoh.KasubbagPkp));
        Assert.Contains(peringatan, p => p.Hal == "Peringatan I kepada Bidang Pelayaran" && p.Isi == $"Surat {surat.Nomor!.Teks}, paling lambat {{batasBaru}}.");
    }

    [Fact]
    public void Only_Staf_and_Kasubbag_PKP_edit_a_templat_and_the_second_of_two_is_told()
    {
        var contoh = new Contoh();
        var satu = TemplatSurat.Bawaan(JenisSurat.Permintaan, contoh.Sekarang);
        var lain = satu.Naskah with { Hal = " Data Triwulan {triwulan} " };

        var dua = satu.Ubah(1, lain, contoh.Oleh(contoh.StafPkp));
        Assert.Equal((2, "Data Triwulan {triwulan}", contoh.StafPkp.Nama), (dua.Versi, dua.Naskah.Hal, dua.Penulis.Nama));
        Assert.True(satu.AdalahBawaan);
        Assert.False(dua.AdalahBawaan);
        Assert.Contains("diubah orang lain", Assert.Throws<AturanDilanggarException>(() => dua.Ubah(1, satu.Naskah, contoh.Oleh(contoh.KasubbagPkp))).Message, StringComparison.Ordinal);
        Assert.Contains("Tidak ada yang berubah", Assert.Throws<AturanDilanggarException>(() => dua.Ubah(2, lain, contoh.Oleh(contoh.KasubbagPkp))).Message, StringComparison.Ordinal);
        Assert.True(dua.Ubah(2, satu.Naskah, contoh.Oleh(contoh.KasubbagPkp)).AdalahBawaan);
        foreach (var bukan in (Petugas[])[contoh.Sekretaris, contoh.KepalaDinas, contoh.Administrator, contoh.KabidLalin])
        {
            Assert.Throws<BukanWewenangException>(() => satu.Ubah(1, lain, contoh.Oleh(bukan)));
        }
    }
}
