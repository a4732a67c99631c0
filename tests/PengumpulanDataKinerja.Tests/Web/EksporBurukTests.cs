using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests;

/// <summary>What leaves the product when everything people typed is hostile: tables that a spreadsheet opens, letters that are printed.</summary>
[Collection(Peraga.Koleksi)]
public sealed class EksporBurukTests(Peraga peraga, KantorMasukan kantor) : IClassFixture<KantorMasukan>
{
    private static readonly string[] rumus =
    [
        "=1+1", "+1+cmd|' /C calc'!A0", "-1+1", "@SUM(1+1)", "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1", "＋1", "－1", "＠SUM(1)", "=HYPERLINK(\"http://jahat.example\";\"klik\")", "\";=1+1;\"", "aman\";=1+1",
    ];

    public static TheoryData<int, string> Rumus()
    {
        var baris = new TheoryData<int, string>();
        foreach (var (urut, teks) in rumus.Index())
        {
            baris.Add(urut, new string([.. teks.Select(h => char.IsControl(h) ? '·' : h)]));
        }

        return baris;
    }

    [Theory]
    [MemberData(nameof(Rumus))]
    public async Task No_cell_of_the_recap_is_a_formula_whatever_people_typed(int urut, string tampak)
    {
        Assert.NotEmpty(tampak);
        var jahat = rumus[urut];
        try
        {
            await kantor.Host.DalamAsync(db => db.TulisAsync(async () =>
            {
                await db.Database.ExecuteSqlAsync($"UPDATE PengumpulanUnit SET NamaUnit = {jahat}");
                await db.Database.ExecuteSqlAsync($"UPDATE PengumpulanSeksi SET NamaSeksi = {jahat}");
                await db.Database.ExecuteSqlAsync($"UPDATE Isian SET NamaIndikator = {jahat}, Satuan = {jahat}, AlasanNihil = {jahat}, Keterangan = {jahat}, FaktorPendorong = {jahat}, FaktorPenghambat = {jahat}, TindakLanjut = {jahat}, DiubahOleh_Nama = {jahat}");
            }));

            var csv = Encoding.UTF8.GetString((await kantor.Peramban("KP").BukaBaikAsync("/rekap/2022/4/csv")).IsiBerkas).TrimStart('\uFEFF');

            foreach (var tautan in (string[])["/rekap/2022/4/excel", await PengukuranAsync()])
            {
                using var buku = BukuMasuk.Buka(new MemoryStream((await kantor.Peramban("KP").BukaBaikAsync(tautan)).IsiBerkas));
                var isi = buku.NamaLembar.ToList().SelectMany(n => buku.Lembar(n).Baris()).SelectMany(b => b.Isi).ToList();
                Assert.True(isi.Count(s => s.Jenis == JenisSel.Teks) > 20);
                Assert.All(isi.Where(s => s.Rumus), s => Assert.Equal(JenisSel.Angka, s.Jenis));
            }

            var sel = Urai(csv).ToList();
            Assert.Equal(sel[0].Count, sel[^1].Count);
            Assert.True(sel.SelectMany(b => b).Count(s => s.Contains('1')) > 20);
            Assert.All(sel.Skip(1).SelectMany(b => b).Where(s => s.Length > 0), s => Assert.False("=+-@\t\r\n＝＋－＠".Contains(s[0], StringComparison.Ordinal) && !decimal.TryParse(s, System.Globalization.CultureInfo.GetCultureInfo("id-ID"), out _), s));
        }
        finally
        {
            kantor.Pulihkan();
        }
    }

    [Fact]
    public async Task A_letter_full_of_hostile_text_prints_it_as_text_and_asks_nobody_for_anything()
    {
        using var pendengar = new TcpListener(IPAddress.Loopback, 0);
        pendengar.Start();
        var alamat = $"http://127.0.0.1:{((IPEndPoint)pendengar.LocalEndpoint).Port}";
        var jahat = $"</p></style><script src={alamat}/a></script><img src={alamat}/b><link rel=stylesheet href={alamat}/c><iframe src=file:///etc/hostname></iframe>**[x]({alamat}/d)** ![y]({alamat}/e) | <svg onload=alert(1)> |";
        var surat = ContohNaskah.Permintaan with { Hal = jahat, Isi = $"{jahat}\n\n1. {jahat}\n\n| {jahat} | b |\n|---|---|\n| a | \u202E🚦 |", Penerima = [jahat], Tembusan = [jahat], AlamatVerifikasi = jahat };

        var pdf = await peraga.Printer.CetakAsync(surat, new CetakOpsi(jahat));

        await peraga.Teks.PeriksaMemuatAsync(pdf, default, "<script src=");
        Assert.False(pendengar.Pending());
    }

    private async Task<string> PengukuranAsync() =>
        (await kantor.Peramban("KP").BukaBaikAsync("/rekap/2022/4")).Dokumen.QuerySelector("a[href$='pengukuran.xlsx']")!.GetAttribute("href")!;

    // A reader of RFC 4180, so that what counts is what a spreadsheet sees.
    private static IEnumerable<List<string>> Urai(string csv)
    {
        var (baris, sel, kutip) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            switch (csv[i])
            {
                case '"' when kutip && i + 1 < csv.Length && csv[i + 1] == '"':
                    sel.Append('"');
                    i++;
                    break;
                case '"':
                    kutip = !kutip;
                    break;
                case ';' when !kutip:
                    baris.Add(sel.ToString());
                    sel.Clear();
                    break;
                case '\n' when !kutip:
                    baris.Add(sel.ToString().TrimEnd('\r'));
                    sel.Clear();
                    yield return baris;
                    baris = [];
                    break;
                case var huruf:
                    sel.Append(huruf);
                    break;
            }
        }
    }
}
