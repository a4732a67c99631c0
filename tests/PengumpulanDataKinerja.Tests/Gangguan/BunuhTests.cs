using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;

namespace PengumpulanDataKinerja.Tests.Gangguan;

/// <summary>
/// The real server dies by SIGKILL: at the n-th call that writes, flushes or renames, at any moment under load, in the middle of an
/// upload. After the next start every invariant holds, what was acknowledged is there, and the same press succeeds once. Without
/// PDK_UJI_SEMUA few n and few deaths; with it n = 1, 2, 3 … until the act survives.
/// </summary>
public sealed class BunuhTests
{
    private const string Bidang = "Baris[1].Berkas";
    private static readonly bool semua = Environment.GetEnvironmentVariable("PDK_UJI_SEMUA") is { Length: > 0 };

    private static readonly string[] panggilan = ["pwrite64,pwritev", "fsync,fdatasync", "rename,renameat,renameat2"];

    public static TheoryData<string> Panggilan => new(panggilan);

    /// <summary>Each kind of call, with the password and with a certificate.</summary>
    public static TheoryData<string, bool> PanggilanTandaTangan
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var satu in panggilan)
            {
                data.Add(satu, false);
                data.Add(satu, true);
            }

            return data;
        }
    }

    private static IEnumerable<int> Urutan => semua ? Enumerable.Range(1, 1000) : [1, 7, 40, 1000];

    [StraceTheory]
    [MemberData(nameof(Panggilan))]
    public async Task An_upload_is_there_with_its_row_or_not_at_all_whatever_write_the_server_dies_at(string panggilan)
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun);
        await using var peladen = await ProsesPeladen.DiAsync(kantor);
        var alamat = await AlamatIsianAsync(kantor, kantor.Lalin.DaftarSeksi[0].Id);
        foreach (var n in Urutan)
        {
            Task<HalamanUji> Unggah(PerambanUji kasi) => UnggahAsync(kasi, alamat, n);
            var sebelum = await IsianAsync(peladen, alamat);
            bool selamat;
            using (var kasi = await peladen.MasukAsync("kasi.perlengkapan"))
            {
                selamat = await peladen.SelamatAsync(panggilan, n, () => Unggah(kasi));
            }

            if (selamat)
            {
                Assert.Equal((n, 1), Satu(await IsianAsync(peladen, alamat), n));
                await peladen.UtuhAsync();
                Assert.True(n > 1, $"{panggilan} never came.");
                return;
            }

            var sesudah = await IsianAsync(peladen, alamat);
            Assert.True(sesudah.Bukti.SequenceEqual(sebelum.Bukti) ? sesudah.Nilai == sebelum.Nilai : Satu(sesudah, n) == (n, 1), $"{panggilan} {n}: half of it stayed.");
            await peladen.UtuhAsync();
            using var lagi = await peladen.MasukAsync("kasi.perlengkapan");
            await Unggah(lagi);
            Assert.Equal((n, 1), Satu(await IsianAsync(peladen, alamat), n));
        }
    }

    [StraceTheory]
    [MemberData(nameof(PanggilanTandaTangan))]
    public async Task A_letter_is_signed_or_waits_with_its_number_free_whatever_write_the_server_dies_at(string panggilan, bool sertifikat)
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.KonsepSurat);
        await kantor.SiapTandaTanganAsync(sertifikat);
        var permintaan = await kantor.PermintaanAsync();
        await using var peladen = await ProsesPeladen.DiAsync(kantor, mencetak: true);
        foreach (var n in Urutan)
        {
            using var kepala = await peladen.MasukAsync("kepala");
            var token = await KantorAkses.TokenAsync(kepala);
            var selamat = await peladen.SelamatAsync(panggilan, n, async () =>
            {
                var jawaban = await TandatanganiAsync(kepala, token, permintaan);
                Assert.True(jawaban.Kode == HttpStatusCode.Redirect, jawaban.Teks + peladen.Keluaran);
            });
            await peladen.UtuhAsync();
            var surat = await peladen.BacaAsync(db => db.Surat.AsNoTracking().SingleAsync(s => s.PermintaanId == permintaan.Id && s.Jenis == JenisSurat.Permintaan));
            if (selamat || surat.Nomor is not null)
            {
                Assert.Equal(1, surat.Nomor!.Urut);
                Assert.Equal(sertifikat, surat.TandaTangan!.SertifikatId is not null);
                break;
            }

            Assert.Null(surat.TandaTangan);
            Assert.Null(surat.KodeVerifikasi);
        }

        // Pressed once more: nothing is doubled.
        using var akhir = await peladen.MasukAsync("kepala");
        Assert.Equal(HttpStatusCode.Redirect, (await TandatanganiAsync(akhir, await KantorAkses.TokenAsync(akhir), permintaan)).Kode);
        Assert.Equal(1, await peladen.BacaAsync(db => db.Riwayat.CountAsync(r => r.Tindakan == Tindakan.Menandatangani)));
    }

    [Fact]
    public async Task Killed_at_any_moment_under_load_nothing_acknowledged_is_lost_and_nothing_is_doubled()
    {
        var acak = new Random(20260922);
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun);
        await using var peladen = await ProsesPeladen.DiAsync(kantor);
        var klien = new List<Klien>();
        foreach (var (akun, seksi) in new[] { ("kasi.perlengkapan", kantor.Lalin.DaftarSeksi[0]), ("kasi.manajemen", kantor.Lalin.DaftarSeksi[1]), ("kasi.pelabuhan", kantor.Pelayaran.DaftarSeksi[0]), ("kasubbag", kantor.Sekretariat.DaftarSeksi[0]), ("kasubbag.umum", kantor.Sekretariat.DaftarSeksi[1]) })
        {
            klien.Add(new Klien(akun, await AlamatIsianAsync(kantor, seksi.Id)));
        }

        foreach (var putaran in Enumerable.Range(1, semua ? 25 : 3))
        {
            var kerja = klien.Select(k => TerusAsync(peladen, k)).ToList();
            while (klien.Sum(k => k.Diakui) < putaran * 5)
            {
                Assert.False(kerja.Any(k => k.IsFaulted), string.Join('\n', kerja.Select(k => k.Exception?.ToString())));
                await Task.Delay(10);
            }

            await Task.Delay(acak.Next(400));
            await peladen.BunuhAsync();
            await Task.WhenAll(kerja);
            await peladen.MulaiAsync();

            await peladen.UtuhAsync();
            foreach (var k in klien)
            {
                var isian = await IsianAsync(peladen, k.Alamat);
                Assert.InRange((int)(isian.Nilai ?? 0), k.Diakui, k.Dicoba);
                Assert.Equal(Enumerable.Range(1, (int)(isian.Nilai ?? 0)).Select(Nama), isian.Bukti);

                // What was not acknowledged is pressed once more.
                using var lagi = await peladen.MasukAsync(k.Akun);
                await UnggahAsync(lagi, k.Alamat, k.Dicoba);
                isian = await IsianAsync(peladen, k.Alamat);
                Assert.Equal((k.Dicoba, k.Dicoba), ((int)isian.Nilai!, isian.Bukti.Count));
                k.Diakui = k.Dicoba;
            }
        }
    }

    [Fact]
    public async Task Killed_in_the_middle_of_an_upload_leaves_no_row_and_after_the_start_no_file()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun);
        await using var peladen = await ProsesPeladen.DiAsync(kantor);
        var alamat = await AlamatIsianAsync(kantor, kantor.Lalin.DaftarSeksi[0].Id);
        using var kasi = await peladen.MasukAsync("kasi.perlengkapan");
        var token = await KantorAkses.TokenAsync(kasi);
        using var isi = new AliranTertahan(4 << 20);
        using var kiriman = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StreamContent(isi), Bidang, "besar.pdf" } };
        var berkas = Directory.GetFiles(peladen.Folder, "*", SearchOption.AllDirectories).Where(f => f.Contains("/berkas/", StringComparison.Ordinal)).Order().ToList();

        using var pergi = new CancellationTokenSource();
        var kirim = kasi.Klien.PostAsync(alamat, kiriman, pergi.Token);
        await isi.Separuh;
        await WaktuBerkasAsync(peladen);
        await peladen.BunuhAsync();
        await pergi.CancelAsync();
        Assert.NotNull(await Record.ExceptionAsync(() => kirim));
        await peladen.MulaiAsync();

        await peladen.UtuhAsync();
        Assert.Equal(berkas, Directory.GetFiles(peladen.Folder, "*", SearchOption.AllDirectories).Where(f => f.Contains("/berkas/", StringComparison.Ordinal)).Order());
        Assert.Empty((await IsianAsync(peladen, alamat)).Bukti);
    }

    private static async Task TerusAsync(ProsesPeladen peladen, Klien klien)
    {
        try
        {
            using var peramban = await peladen.MasukAsync(klien.Akun);
            while (true)
            {
                klien.Dicoba++;
                var jawaban = await UnggahAsync(peramban, klien.Alamat, klien.Dicoba);
                Assert.True(jawaban.Kode == HttpStatusCode.OK, jawaban.Teks);
                klien.Diakui++;
            }
        }
        catch (HttpRequestException)
        {
            // The server is dead. What was only opened, and not sent, counts as tried.
        }
    }

    private static string Nama(int n) => $"bukti-{n:0000}.pdf";

    private static async Task<HalamanUji> UnggahAsync(PerambanUji peramban, string alamat, int n) =>
        await (await peramban.BukaBaikAsync(alamat)).Formulir(alamat).Isi("Baris[1].Nilai", $"{n}").Lampirkan(Bidang, Nama(n), ContohBerkas.Pdf(Nama(n))).KirimAsync("Unggah");

    private static Task<HalamanUji> TandatanganiAsync(PerambanUji kepala, string token, Permintaan permintaan) => KantorAkses.KirimAsync(
        kepala,
        token,
        $"/tugas/{permintaan.GiliranKini!.Id}/lanjutkan",
        ("Cara", nameof(AsalGambar.Digambar)),
        ("Gambar", PngUji.DataUrl(PngUji.Coretan())),
        ("KataSandi", WebHost.Sandi),
        ("Frasa", SertifikatUji.Frasa),
        ("KonsepSha256", permintaan.SuratPermintaan!.KonsepSha256!));

    private static async Task<string> AlamatIsianAsync(KantorNyata kantor, Guid seksiId) =>
        $"/isian/{(await kantor.PermintaanAsync()).DaftarUnit.SelectMany(u => u.DaftarSeksi).Single(s => s.SeksiId == seksiId).Id}";

    private static Task<(decimal? Nilai, List<string> Bukti)> IsianAsync(ProsesPeladen peladen, string alamat) => peladen.BacaAsync(async db =>
    {
        var id = Guid.Parse(alamat.Split('/')[^1]);
        var isian = (await db.Isian.AsNoTracking().Include(i => i.DaftarBukti).Where(i => i.PengumpulanSeksiId == id).ToListAsync()).OrderBy(i => i.BlokDinas).ThenBy(i => i.Urutan).First();
        return (isian.Nilai, isian.DaftarBukti.Select(b => b.Nama).Order(StringComparer.Ordinal).ToList());
    });

    private static (int Nilai, int Banyak) Satu((decimal? Nilai, List<string> Bukti) isian, int n) => ((int)(isian.Nilai ?? 0), isian.Bukti.Count(b => b == Nama(n)));

    // The half that was sent lies on the server's disk, wherever that is.
    private static async Task WaktuBerkasAsync(ProsesPeladen peladen)
    {
        for (var i = 0; i < 500; i++)
        {
            if (Directory.EnumerateFiles(peladen.Sementara, "ASPNETCORE_*").Concat(Directory.EnumerateFiles(Path.Combine(peladen.Folder, "berkas", "sementara"))).Any())
            {
                return;
            }

            await Task.Delay(20);
        }

        Assert.Fail("Nothing of the upload reached the disk.");
    }

    private sealed record Klien(string Akun, string Alamat)
    {
        public int Dicoba { get; set; }

        public int Diakui { get; set; }
    }

    /// <summary>Gives half of itself and then nothing more.</summary>
    private sealed class AliranTertahan(int panjang) : MemoryStream(new byte[panjang])
    {
        private readonly TaskCompletionSource separuh = new();

        public Task Separuh => separuh.Task;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position >= Length / 2)
            {
                separuh.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return await base.ReadAsync(buffer, cancellationToken);
        }

        // HttpClient copies a MemoryStream at once unless told otherwise.
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => SalinAsync(destination, cancellationToken);

        private async Task SalinAsync(Stream tujuan, CancellationToken batal)
        {
            var potong = new byte[65536];
            for (int dibaca; (dibaca = await ReadAsync(potong, batal)) > 0;)
            {
                await tujuan.WriteAsync(potong.AsMemory(0, dibaca), batal);
                await tujuan.FlushAsync(batal);
            }
        }
    }
}
