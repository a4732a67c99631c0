using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// Writes the package: a BagIt bag (RFC 8493) in one folder of a ZIP. <c>manifest-sha256.txt</c> is what <c>sha256sum -c</c> reads; the index is
/// a page that any browser opens. Every file passes once from its source into the ZIP, and what comes from the store is compared with
/// the hash that the database knows.
/// </summary>
internal sealed class PenulisPaket(ZipArchive zip, BahanPaket bahan)
{
    private readonly List<(string Jalur, string Sha256)> manifes = [];
    private long bita;
    private int banyak;

    public static async Task TulisAsync(Stream tujuan, BahanPaket bahan, IReadOnlyList<ItemArsip> item, byte[] daftarIsi, CancellationToken batal)
    {
        await using var zip = await ZipArchive.CreateAsync(tujuan, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, batal);
        await new PenulisPaket(zip, bahan).SemuaAsync(item, daftarIsi, batal);
    }

    private async Task SemuaAsync(IReadOnlyList<ItemArsip> item, byte[] daftarIsi, CancellationToken batal)
    {
        foreach (var isi in item.SelectMany(i => i.Berkas))
        {
            var sha = await TambahAsync($"data/{isi.Jalur}", isi.TulisAsync, isi.Nama, batal);
            if (isi.Sha256 is { } harus && harus != sha)
            {
                throw new AturanDilanggarException($"Berkas {isi.Nama} rusak: isinya tidak sama dengan SHA-256 yang tercatat. Berkas arsip belum ditutup; pulihkan berkas itu dari cadangan.");
            }
        }

        await TambahAsync("data/daftar-isi-berkas.pdf", (s, b) => s.WriteAsync(daftarIsi, b).AsTask(), "daftar isi berkas", batal);
        await TambahAsync("data/daftar-isi-berkas.csv", (s, b) => DaftarIsiCsvAsync(s, item, b), "daftar isi berkas", batal);
        await TambahAsync("data/indeks.html", (s, b) => TeksAsync(s, IndeksHtml.Susun(bahan, item), b), "indeks", batal);

        var (payload, jumlah) = (bita, banyak);
        var manifesPayload = manifes.ToList();
        manifes.Clear();
        await TambahTeksAsync("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", batal);
        await TambahTeksAsync("bag-info.txt", Keterangan(payload, jumlah), batal);
        await TambahTeksAsync("BACA-SAYA.txt", BacaSaya(), batal);
        await TambahTeksAsync("manifest-sha256.txt", Manifes(manifesPayload), batal);
        await TambahTeksAsync("tagmanifest-sha256.txt", Manifes([.. manifes]), batal);
    }

    private Task<string> TambahTeksAsync(string jalur, string teks, CancellationToken batal) => TambahAsync(jalur, (s, b) => TeksAsync(s, teks, b), jalur, batal);

    private async Task<string> TambahAsync(string jalur, Func<Stream, CancellationToken, Task> tulis, string nama, CancellationToken batal)
    {
        var masukan = zip.CreateEntry($"{bahan.Folder}/{jalur}", CompressionLevel.Optimal);
        masukan.LastWriteTime = new DateTimeOffset(Waktu.KeWib(bahan.Dibuat), Waktu.SelisihWib);
        await using var isi = new AliranSidik(await masukan.OpenAsync(batal));
        try
        {
            await tulis(isi, batal);
        }
        catch (Exception galat) when (galat is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new AturanDilanggarException($"Berkas {nama} tidak ada di penyimpanan. Berkas arsip belum ditutup; pulihkan berkas itu dari cadangan.");
        }

        var sha = isi.Sha256();
        manifes.Add((jalur, sha));
        bita += isi.Panjang;
        banyak++;
        return sha;
    }

    // Two spaces, relative path, LF: sha256sum -c and BagIt agree on it, since no name holds a line break or a percent sign.
    private static string Manifes(IReadOnlyList<(string Jalur, string Sha256)> daftar) => string.Concat(daftar.Select(m => $"{m.Sha256}  {m.Jalur}\n"));

    private string Keterangan(long payload, int jumlah) => string.Create(
        CultureInfo.InvariantCulture,
        $"Source-Organization: {SatuBaris(bahan.Kantor)}\nExternal-Description: {bahan.Judul}\nExternal-Identifier: {SatuBaris(bahan.Label)}\nBagging-Date: {Waktu.HariWib(bahan.Dibuat):yyyy-MM-dd}\nPayload-Oxum: {payload}.{jumlah}\n");

    private string BacaSaya() =>
        $"""
        {bahan.Judul}
        {bahan.Label}

        Buka data/indeks.html dengan peramban untuk melihat isi berkas ini. Tidak diperlukan aplikasi lain.

        Memeriksa keutuhan: buka folder ini di terminal, lalu jalankan
            sha256sum -c manifest-sha256.txt
            sha256sum -c tagmanifest-sha256.txt
        Setiap baris harus berakhir dengan OK. Susunan folder ini mengikuti BagIt (RFC 8493).

        Riwayat di data/06-riwayat memuat {bahan.Riwayat.Count} baris sampai sesaat sebelum berkas ditutup; kepala rantainya
            {bahan.KepalaRantai}
        Di aplikasi, baris riwayat berikutnya menyebut SHA-256 berkas ZIP ini, sehingga rantai dan paket saling membuktikan.

        """;

    private static Task DaftarIsiCsvAsync(Stream tujuan, IReadOnlyList<ItemArsip> item, CancellationToken batal) => CsvAman.TulisAsync(
        tujuan,
        ["No item", "Uraian", "Tanggal", "Keterangan", "Berkas", "SHA-256 tercatat"],
        item.Index().SelectMany(i => i.Item.Berkas, (i, b) => new object?[] { i.Index + 1, i.Item.Uraian, i.Item.Tanggal, i.Item.Keterangan, b.Jalur, b.Sha256 }),
        batal);

    private static async Task TeksAsync(Stream tujuan, string teks, CancellationToken batal) => await tujuan.WriteAsync(Encoding.UTF8.GetBytes(teks.ReplaceLineEndings("\n")), batal);

    private static string SatuBaris(string teks) => teks.ReplaceLineEndings(" ");

    /// <summary>Passes on what is written and hashes it on the way.</summary>
    private sealed class AliranSidik(Stream tujuan) : Stream
    {
        private readonly IncrementalHash sidik = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public long Panjang { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Panjang;
            set => throw new NotSupportedException();
        }

        public string Sha256() => Convert.ToHexStringLower(sidik.GetHashAndReset());

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            sidik.AppendData(buffer.Span);
            Panjang += buffer.Length;
            await tujuan.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Write(byte[] buffer, int offset, int count)
        {
            sidik.AppendData(buffer, offset, count);
            Panjang += count;
            tujuan.Write(buffer, offset, count);
        }

        public override void Flush() => tujuan.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => tujuan.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override async ValueTask DisposeAsync()
        {
            await tujuan.DisposeAsync();
            sidik.Dispose();
            await base.DisposeAsync();
        }
    }
}

/// <summary>The page with which the package explains itself; it stands alone, without the product and without network.</summary>
internal static class IndeksHtml
{
    public static string Susun(BahanPaket bahan, IReadOnlyList<ItemArsip> item)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(Aman(bahan.Judul)).Append("</title>\n<style>body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#182225}h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #d9e0e1;padding:.4rem .6rem;text-align:left;vertical-align:top}th{font-size:.85rem}dt{color:#455357}dd{margin:0 0 .4rem}code{overflow-wrap:anywhere}ul{margin:.2rem 0;padding-left:1.2rem}</style>\n</head>\n<body>\n<h1>")
            .Append(Aman(bahan.Judul)).Append("</h1>\n<dl>");
        foreach (var (nama, nilai) in Label(bahan))
        {
            html.Append("<dt>").Append(nama).Append("</dt><dd>").Append(Aman(nilai)).Append("</dd>");
        }

        html.Append("</dl>\n<h2>Isi berkas</h2>\n<p><a href=\"daftar-isi-berkas.pdf\">Daftar isi berkas (PDF)</a></p>\n<table><thead><tr><th scope=\"col\">No</th><th scope=\"col\">Uraian</th><th scope=\"col\">Tanggal</th><th scope=\"col\">Keterangan</th></tr></thead><tbody>\n");
        foreach (var (urut, satu) in item.Index())
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{urut + 1}</td><td>{Aman(satu.Uraian)}<ul>");
            foreach (var berkas in satu.Berkas)
            {
                html.Append("<li><a href=\"").Append(Aman(string.Join('/', berkas.Jalur.Split('/').Select(Uri.EscapeDataString)))).Append("\">").Append(Aman(berkas.Jalur[(berkas.Jalur.IndexOf('/', StringComparison.Ordinal) + 1)..])).Append("</a></li>");
            }

            html.Append("</ul></td><td>").Append(Waktu.Tanggal(satu.Tanggal)).Append("</td><td>").Append(Aman(satu.Keterangan)).Append("</td></tr>\n");
        }

        html.Append("</tbody></table>\n<h2>Riwayat</h2>\n<p>Setiap baris memuat SHA-256 baris sebelumnya. Riwayat lengkap dengan cara menghitungnya: <a href=\"06-riwayat/riwayat.json\">riwayat.json</a>. Kepala rantai: <code>")
            .Append(bahan.KepalaRantai).Append("</code></p>\n<table><thead><tr><th scope=\"col\">No</th><th scope=\"col\">Waktu</th><th scope=\"col\">Pelaku</th><th scope=\"col\">Uraian</th></tr></thead><tbody>\n");
        foreach (var baris in bahan.Riwayat)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{baris.Urut}</td><td>{Waktu.TanggalJam(baris.Waktu)}{(baris.DikerjakanPada is { } nyata ? $"<br>di atas kertas {Waktu.TanggalJam(nyata)}" : "")}</td><td>{Aman(baris.Pelaku.ToString())}</td><td>{Aman(baris.Uraian)}");
            html.Append(baris.Catatan is { } catatan ? $"<br>Catatan: {Aman(catatan)}" : "").Append("</td></tr>\n");
        }

        return html.Append("</tbody></table>\n</body>\n</html>\n").ToString();
    }

    private static IEnumerable<(string Nama, string Nilai)> Label(BahanPaket bahan) =>
    [
        ("Label", bahan.Label),
        ("SOP", bahan.Permintaan.VersiSop),
        ("Tempat hardcopy", TempatSimpan.Tulis(bahan.Isi.Ruang, bahan.Isi.Lemari, bahan.Isi.Laci, bahan.Isi.Boks)),
        ("Catatan hardcopy", string.IsNullOrWhiteSpace(bahan.Isi.CatatanHardcopy) ? "-" : bahan.Isi.CatatanHardcopy),
        ("Dibuat", $"{Waktu.TanggalJam(bahan.Dibuat)} oleh {bahan.Oleh}"),
    ];

    private static string Aman(string? teks) => HtmlEncoder.Default.Encode(teks ?? "");
}
