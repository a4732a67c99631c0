using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests.Web;

/// <summary>The books of letters and the slips through the real pages.</summary>
public sealed class BukuSuratTests
{
    [Fact]
    public async Task The_ekspedisi_shows_who_took_a_letter_on_the_screen_and_on_paper()
    {
        await using var host = WebHost.Dengan();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.PerintahKabid);
        await kantor.SelesaikanAsync(Langkah.PerintahKabid, kantor.Lalin.Id);
        using var staf = await host.MasukAsync("staf");
        var buku = await staf.BukaBaikAsync("/buku/ekspedisi/2026");
        Assert.Contains("Dewi Anggraini", buku.Teks, StringComparison.Ordinal);
        var surat = (await kantor.PermintaanAsync()).SuratPermintaan!;
        var penerima = surat.Penerima.Single(p => p.UnitId == kantor.Pelayaran.Id);
        Assert.Contains($"/ekspedisi/{penerima.Id}", (await staf.BukaBaikAsync($"/surat/{surat.Id}")).Dokumen.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var formulir = (await staf.BukaBaikAsync($"/ekspedisi/{penerima.Id}")).Formulir($"/ekspedisi/{penerima.Id}");
        Assert.Equal(4, (await formulir.KirimAsync()).Masalah.Count);
        var saat = Waktu.KeWib(surat.DikirimPada!.Value);
        var hasil = await formulir.Isi("Nama", "Afrizal").Isi("Jabatan", "Staf Bidang Pelayaran").Isi("Tanggal", saat.ToString("yyyy-MM-dd", null)).Isi("Jam", saat.ToString("HH:mm", null)).KirimAsync();
        Assert.Contains("Afrizal, Staf Bidang Pelayaran", hasil.Teks, StringComparison.Ordinal);
        Assert.Contains("pada hardcopy", (await staf.BukaBaikAsync("/buku/ekspedisi/2026")).Teks, StringComparison.Ordinal);
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task A_slip_is_passed_on_found_by_its_receiver_and_stands_in_the_agenda_and_on_the_parents_page()
    {
        await using var host = WebHost.Dengan();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.Menghimpun);
        await host.BuatOrangAsync("pengisi", Peran.Pengisi, null, kantor.Lalin.DaftarSeksi[0].Id);
        var induk = (await kantor.PermintaanAsync()).DaftarDisposisi.Single(d => d.UnitId == kantor.Lalin.Id);
        using var kasi = await host.MasukAsync("kasi.perlengkapan");
        var halaman = await kasi.BukaBaikAsync($"/disposisi/{induk.Id}/teruskan");
        var tanpa = await halaman.Formulir($"/disposisi/{induk.Id}/teruskan").Isi("Instruksi", "Ketik angka rambu.").KirimAsync();
        Assert.Contains("Pilih sedikitnya satu penerima", Assert.Single(tanpa.Masalah), StringComparison.Ordinal);
        var hasil = await tanpa.Formulir($"/disposisi/{induk.Id}/teruskan").Centang("Penerima").KirimAsync();
        Assert.Contains("Ketik angka rambu.", hasil.Teks, StringComparison.Ordinal);

        using var pengisi = await host.MasukAsync("pengisi");
        var tautan = (await pengisi.BukaBaikAsync("/")).Dokumen.QuerySelector("a[href^='/disposisi/']")!.GetAttribute("href")!;
        var lembar = await (await pengisi.BukaBaikAsync(tautan)).Formulir(tautan + "/baca").KirimAsync();
        Assert.Contains("Meneruskan: Kepala Bidang Lalu Lintas", lembar.Teks, StringComparison.Ordinal);
        var selesai = await lembar.Formulir(tautan + "/catatan").Isi("Catatan", "Sudah diketik semua.").KirimAsync();
        Assert.Contains("Penyelesaian: Staf Seksi Perlengkapan Jalan", selesai.Teks, StringComparison.Ordinal);
        Assert.Null((await pengisi.BukaBaikAsync("/")).Dokumen.QuerySelector("a[href^='/disposisi/']"));

        using var auditor = await host.MasukAsync("auditor");
        var agenda = await auditor.BukaBaikAsync("/buku/disposisi/2026");
        Assert.Contains("Sudah diketik semua.", agenda.Teks, StringComparison.Ordinal);
        Assert.Contains("7 (terusan)", agenda.Teks, StringComparison.Ordinal);
        Assert.Contains("Sudah diketik semua.", (await auditor.BukaBaikAsync($"/disposisi/{induk.Id}")).Teks, StringComparison.Ordinal);
        await kantor.TanpaTemuanAsync();
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task Slips_given_at_once_take_consecutive_agenda_numbers(string penyedia)
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.PerintahKabid, penyedia);
        var sebelum = (await kantor.PermintaanAsync()).DaftarDisposisi.Count;
        await Task.WhenAll(kantor.SelesaikanAsync(Langkah.PerintahKabid, kantor.Lalin.Id), kantor.SelesaikanAsync(Langkah.PerintahKabid, kantor.Pelayaran.Id));
        var nomor = (await kantor.PermintaanAsync()).DaftarDisposisi.Select(d => (d.TahunAgenda, d.NomorAgenda!.Value)).Order();
        Assert.Equal(Enumerable.Range(1, sebelum + 2).Select(n => ((int?)2026, n)), nomor);
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task The_office_says_where_its_numbers_begin_before_the_first_one_and_the_register_explains_it()
    {
        await using var host = WebHost.Dengan();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.TandaTanganKepalaDinas);
        using var kasubbag = await host.MasukAsync("kasubbag");
        const string alamat = "/administrasi/nomor-pertama";
        async Task<HalamanUji> TetapkanAsync(string nomor) => await (await kasubbag.BukaBaikAsync(alamat)).Formulir(alamat).Pilih("Register", "SuratKeluar").Isi("Tahun", "2026").Isi("NomorPertama", nomor).Isi("Alasan", "Buku agenda.").KirimAsync();
        Assert.Contains("dimulai dari 412", (await TetapkanAsync("412")).Teks, StringComparison.Ordinal);
        Assert.Contains("hanya dapat dinaikkan", Assert.Single((await TetapkanAsync("411")).Masalah), StringComparison.Ordinal);
        var nomor = await kantor.DenganAsync<PenerbitanSurat, NomorSurat>(p => p.NomorBerikutAsync(RegisterSurat.SuratKeluar, new DateOnly(2026, 9, 14)));
        Assert.Equal("000.8.6.3/412/DISHUB/2026", nomor.Teks);
        Assert.Equal(1, (await kantor.DenganAsync<PenerbitanSurat, NomorSurat>(p => p.NomorBerikutAsync(RegisterSurat.SuratKeluar, new DateOnly(2027, 1, 4)))).Urut);
        Assert.Contains("Nomor 1 sampai 411 diberikan sebelum aplikasi ini dipakai: Buku agenda (ditetapkan ", (await kasubbag.BukaBaikAsync("/buku/surat-keluar/2026")).Teks, StringComparison.Ordinal);

        // A number of the year was drawn: it begins where it began.
        await kantor.LakukanAsync("kepala", (p, k) => p.Tandatangani(p.GiliranKini!.Id, p.SuratPermintaan!.Id, new HasilTandaTangan(nomor, "KODEKODEKODEKODEKODEKODE26", p.SuratPermintaan.KonsepSha256!, p.SuratPermintaan.KonsepSha256!, AsalGambar.Digambar, p.SuratPermintaan.KonsepSha256!, ""), k));
        await kantor.TanpaTemuanAsync();
        Assert.Contains("sudah memberi nomor sampai 412", Assert.Single((await TetapkanAsync("500")).Masalah), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_of_more_than_one_page_is_turned_and_an_unknown_book_does_not_exist()
    {
        await using var host = WebHost.Dengan();
        var kantor = await KantorNyata.DalamAsync(host);
        await host.DalamAsync(db => db.TulisAsync(async () =>
        {
            var awal = await db.Permintaan.AsNoTracking().SingleAsync(p => p.Id == kantor.PermintaanId);
            for (var tahun = 2000; tahun < 2030; tahun++)
            {
                var permintaan = Permintaan.Rencanakan(new TriwulanTahun(tahun, 1), Contoh.Kalender, awal.DirencanakanPada);
                permintaan.Buka(Contoh.Pada(2030, 1, 1, 8));
                var konteks = (await kantor.DenganAsync<KonteksKantor, Konteks>(k => k.UntukAsync(kantor.Orang("sekretaris").Id))) with { Sekarang = permintaan.TerakhirPada.AddMinutes(tahun - 1990) };
                kantor.Siapkan(permintaan, permintaan.GiliranKini!, konteks);
                permintaan.Lanjutkan(permintaan.GiliranKini!.Id, konteks);
                db.Add(permintaan);
            }
        }));
        using var auditor = await host.MasukAsync("auditor");
        var pertama = await auditor.BukaBaikAsync("/buku/disposisi/2030");
        Assert.Equal(25, pertama.Dokumen.QuerySelectorAll("tbody tr").Length);
        var kedua = await auditor.BukaBaikAsync(pertama.Dokumen.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(5, kedua.Dokumen.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.BukaAsync("/buku/surat-masuk/2026")).Kode);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.BukaAsync("/buku/ekspedisi/1999")).Kode);
    }
}
