using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Notifications;

namespace PengumpulanDataKinerja.Tests.Notifications;

/// <summary>Mail, from the task that asks for it to a real server that takes it, refuses it, is slow or hangs up.</summary>
public sealed partial class SurelTests : IAsyncLifetime
{
    private KantorNyata kantor = null!;
    private SetelanSurel setelan = null!;

    public async Task InitializeAsync()
    {
        kantor = await KantorNyata.DiAsync(Langkah.PerintahKasubbag);
        setelan = new() { Peladen = "127.0.0.1", Starttls = false, Pengirim = "kinerja@contoh.go.id", BatasDetik = 20 };
    }

    public async Task DisposeAsync() => await kantor.DisposeAsync();

    [SmtpFact]
    public async Task A_new_task_is_mailed_once_with_title_tenggat_and_nothing_else()
    {
        await using var peladen = await HidupkanAsync();
        await PilihAsync("kasubbag", PilihanSurel.Langsung);
        await SapuAsync();
        await SapuAsync();
        await KirimAsync();
        await KirimAsync();
        var tiba = Assert.Single(await peladen.TibaAsync(1));
        Assert.Equal(["kasubbag@contoh.go.id"], tiba.Kepada);
        var isi = Isi(tiba);
        Assert.Contains("Perintahkan penyiapan surat permintaan", isi, StringComparison.Ordinal);
        Assert.Contains("Tenggat: ", isi, StringComparison.Ordinal);
        Assert.DoesNotContain("Kerjakan.", isi, StringComparison.Ordinal);
        Assert.NotNull((await SatuAsync()).TerkirimPada);
        await kantor.TanpaTemuanAsync();
    }

    [SmtpFact]
    public async Task One_address_that_is_refused_keeps_nobody_else_waiting_and_is_given_up_after_three_days()
    {
        await using var peladen = await HidupkanAsync(new() { Tolak = ["salah@contoh.go.id"] });
        foreach (var alamat in new[] { "satu@contoh.go.id", "salah@contoh.go.id", "dua@contoh.go.id" })
        {
            await AntreAsync(alamat);
        }

        await KirimAsync();
        Assert.Equal(["satu@contoh.go.id", "dua@contoh.go.id"], (await peladen.TibaAsync(2)).SelectMany(t => t.Kepada));
        var gagal = await SatuAsync(s => s.Kepada == "salah@contoh.go.id");
        Assert.Contains("ditolak", gagal.Galat, StringComparison.Ordinal);
        Assert.True(gagal is { Percobaan: 1, MenyerahPada: null } && gagal.CobaLagiPada > gagal.DibuatPada);
        await KirimAsync();
        Assert.Equal(1, (await SatuAsync(s => s.Kepada == "salah@contoh.go.id")).Percobaan);

        await kantor.SqlAsync("UPDATE SuratElektronik SET DibuatPada = '2020-01-01 00:00:00', CobaLagiPada = '2020-01-01 00:00:00' WHERE TerkirimPada IS NULL");
        await KirimAsync();
        Assert.NotNull((await SatuAsync(s => s.Kepada == "salah@contoh.go.id")).MenyerahPada);
        await SegeraAsync();
        await KirimAsync();
        Assert.Equal(2, (await SatuAsync(s => s.Kepada == "salah@contoh.go.id")).Percobaan);
    }

    [SmtpFact]
    public async Task A_slow_server_is_left_at_the_limit_and_the_others_wait_for_the_next_round()
    {
        setelan.BatasDetik = 1;
        await using var peladen = await HidupkanAsync(new() { Lambat = 600 });
        await AntreAsync("satu@contoh.go.id");
        await AntreAsync("dua@contoh.go.id");
        await KirimAsync();
        Assert.Contains("tidak menyelesaikan dalam 1 detik", (await SatuAsync(s => s.Percobaan == 1)).Galat, StringComparison.Ordinal);
        Assert.Equal(0, (await SatuAsync(s => s.Kepada == "dua@contoh.go.id")).Percobaan);
    }

    [SmtpFact]
    public async Task A_message_cut_off_in_the_middle_is_sent_again_and_arrives_once()
    {
        await using var peladen = await HidupkanAsync(new() { Putus = 1 });
        await AntreAsync("satu@contoh.go.id");
        await KirimAsync();
        Assert.Empty(peladen.Tiba);
        Assert.NotNull((await SatuAsync()).Galat);
        await SegeraAsync();
        await KirimAsync();
        Assert.Single(await peladen.TibaAsync(1));
        Assert.Null((await SatuAsync()).Galat);
    }

    [SmtpFact]
    public async Task Only_when_the_last_answer_was_lost_it_arrives_twice_under_the_same_message_id()
    {
        await using var peladen = await HidupkanAsync(new() { Hilang = 1 });
        await AntreAsync("satu@contoh.go.id");
        await KirimAsync();
        await SegeraAsync();
        await KirimAsync();
        await SegeraAsync();
        await KirimAsync();
        var tiba = await peladen.TibaAsync(2);
        Assert.Single(tiba.Select(t => MessageId().Match(t.Isi).Groups[1].Value).Distinct());
        Assert.Equal((await SatuAsync()).MessageId("contoh.go.id"), MessageId().Match(tiba[0].Isi).Groups[1].Value);
    }

    [SmtpFact]
    public async Task A_certificate_that_nobody_vouches_for_gets_no_mail()
    {
        using var folder = new FolderSementara();
        await using var peladen = await HidupkanAsync(new() { Sertifikat = SertifikatSendiri(folder.Jalur) });
        setelan.Starttls = true;
        await AntreAsync("satu@contoh.go.id");
        await KirimAsync();
        Assert.Empty(peladen.Tiba);
        Assert.Contains("tidak dipercaya", (await SatuAsync()).Galat, StringComparison.Ordinal);
    }

    [SmtpFact]
    public async Task A_server_without_starttls_gets_nothing_when_it_is_required()
    {
        await using var peladen = await HidupkanAsync();
        setelan.Starttls = true;
        await AntreAsync("satu@contoh.go.id");
        await KirimAsync();
        Assert.Empty(peladen.Tiba);
        Assert.NotNull((await SatuAsync()).Galat);
    }

    [SmtpFact]
    public async Task The_right_password_is_asked_for_and_a_wrong_one_is_said()
    {
        await using var peladen = await HidupkanAsync(new() { Masuk = ["pdk", "rahasia benar"] });
        (setelan.Pengguna, setelan.Sandi) = ("pdk", "keliru");
        await AntreAsync("satu@contoh.go.id");
        await KirimAsync();
        Assert.Empty(peladen.Tiba);
        Assert.DoesNotContain("keliru", (await SatuAsync()).Galat, StringComparison.Ordinal);

        setelan.Sandi = "rahasia benar";
        await SegeraAsync();
        await KirimAsync();
        Assert.True(Assert.Single(await peladen.TibaAsync(1)).Masuk);
    }

    [Fact]
    public async Task A_dead_server_keeps_the_mail_waiting_and_the_steps_going()
    {
        setelan.Porta = PortaTertutup();
        await PilihAsync("kasubbag", PilihanSurel.Langsung);
        await SapuAsync();
        await KirimAsync();
        Assert.Contains("tidak dapat dihubungi", (await SatuAsync()).Galat, StringComparison.Ordinal);
        await kantor.SelesaikanAsync(Langkah.PerintahKasubbag);

        // Finished meanwhile: nobody needs to hear of it any more.
        await KirimAsync();
        Assert.NotNull((await SatuAsync()).TidakPerluPada);
    }

    [Fact]
    public async Task The_digest_comes_once_on_the_morning_of_a_working_day_and_only_with_something_new()
    {
        await PilihAsync("kasubbag", PilihanSurel.Ringkasan);
        await SapuAsync();
        Assert.Empty(await RingkasAsync(9, 15, 7, 29));
        var pertama = Assert.Single(await RingkasAsync(9, 15, 7, 30));
        Assert.Contains("Perintahkan penyiapan surat permintaan", pertama.Teks, StringComparison.Ordinal);
        Assert.Single(await RingkasAsync(9, 15, 16, 0));
        Assert.Single(await RingkasAsync(9, 16, 8, 0));

        // Sabtu and Minggu are silent; on Senin the reminder of the morning is new.
        await kantor.SetelJamAsync(2026, 9, 18, 8);
        await SapuAsync();
        Assert.Single(await RingkasAsync(9, 19, 9, 0));
        Assert.Single(await RingkasAsync(9, 20, 9, 0));
        var semua = await RingkasAsync(9, 21, 9, 0);
        Assert.Equal(2, semua.Count);
        Assert.NotNull(semua.Single(s => s.Id == pertama.Id).TidakPerluPada);
    }

    [Fact]
    public async Task Without_a_server_nothing_is_queued()
    {
        setelan.Peladen = "";
        await PilihAsync("kasubbag", PilihanSurel.Langsung);
        await SapuAsync();
        Assert.Empty(await SemuaAsync());
    }

    [Fact]
    public async Task Whoever_wants_none_or_has_no_address_gets_none()
    {
        setelan.Porta = PortaTertutup();
        await PilihAsync("kasubbag", PilihanSurel.Tidak);
        await SapuAsync();
        Assert.Empty(await SemuaAsync());
    }

    [Theory]
    [InlineData("a@contoh.go.id\r\nBcc: b@contoh.go.id")]
    [InlineData("Nama <a@contoh.go.id>")]
    [InlineData("a@contoh.go.id, b@contoh.go.id")]
    [InlineData("a contoh")]
    [InlineData("a@")]
    [InlineData("")]
    public void An_address_is_one_bare_address(string alamat) => Assert.False(AlamatSurel.Sah(alamat));

    [Fact]
    public void A_subject_is_one_line_whatever_was_typed()
    {
        var surat = new SuratElektronik("uji", null, null, "a@contoh.go.id", "Isi data\r\nBcc: b@contoh.go.id", "", DateTime.UnixEpoch);
        Assert.DoesNotContain(surat.Subjek, h => h is '\r' or '\n');
    }

    [Fact]
    public void Tries_lie_further_and_further_apart_until_it_is_given_up()
    {
        var kini = new DateTime(2026, 9, 14, 1, 0, 0, DateTimeKind.Utc);
        var surat = new SuratElektronik("uji", null, null, "a@contoh.go.id", "Uji", "", kini);
        var jeda = new List<double>();
        while (surat.MenyerahPada is null)
        {
            surat.Gagal("mati", kini, 0.5);
            jeda.Add((surat.CobaLagiPada - kini).TotalMinutes);
            kini = surat.CobaLagiPada;
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 240], jeda.Take(9).Select(j => Math.Round(j)));
        Assert.True(kini - surat.DibuatPada is var lama && lama > SuratElektronik.PalingLama && lama < SuratElektronik.PalingLama + TimeSpan.FromHours(9));
    }

    private static string Isi(SurelTiba tiba) => string.Join('\n', Base64().Matches(tiba.Isi.ReplaceLineEndings("\n")).Select(m => Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups[1].Value.Replace("\n", "", StringComparison.Ordinal)))).Append(tiba.Isi));

    private async Task<PeladenSmtp> HidupkanAsync(PerilakuSmtp? perilaku = null)
    {
        var peladen = await PeladenSmtp.MulaiAsync(perilaku);
        setelan.Porta = peladen.Porta;
        return peladen;
    }

    private Task<int> PilihAsync(string akun, PilihanSurel pilihan) => kantor.DenganAsync<AppDb, int>(db => db.TulisAsync(() =>
        db.Orang.Where(o => o.UserName == akun).ExecuteUpdateAsync(u => u.SetProperty(o => o.Email, $"{akun}@contoh.go.id").SetProperty(o => o.Surel, pilihan))));

    private AntreanSurel Antrean(IServiceProvider layanan) => ActivatorUtilities.CreateInstance<AntreanSurel>(layanan, setelan);

    private async Task SapuAsync()
    {
        await using var lingkup = kantor.Layanan.CreateAsyncScope();
        using var terakhir = new SusunanTerakhir();
        await ActivatorUtilities.CreateInstance<SapuanPemberitahuan>(lingkup.ServiceProvider, terakhir, Antrean(lingkup.ServiceProvider)).SusunAsync();
    }

    private async Task<List<SuratElektronik>> RingkasAsync(int bulan, int hari, int jam, int menit)
    {
        await kantor.DenganAsync<AppDb, bool>(async db =>
        {
            await kantor.Jam.SetelAsync(db, Contoh.Pada(2026, bulan, hari, jam, menit));
            return true;
        });
        await using var lingkup = kantor.Layanan.CreateAsyncScope();
        await Antrean(lingkup.ServiceProvider).RingkasAsync();
        return await SemuaAsync();
    }

    private async Task AntreAsync(string alamat)
    {
        await using var lingkup = kantor.Layanan.CreateAsyncScope();
        await Antrean(lingkup.ServiceProvider).UjiAsync(kantor.Orang("administrator").Id, alamat, default);
    }

    private async Task KirimAsync()
    {
        await using var lingkup = kantor.Layanan.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<PengantarSurel>(lingkup.ServiceProvider, setelan, new PengirimSmtp(setelan)).KirimAsync();
    }

    private Task<int> SegeraAsync() => kantor.DenganAsync<AppDb, int>(db => db.TulisAsync(() => db.SuratElektronik.ExecuteUpdateAsync(u => u.SetProperty(s => s.CobaLagiPada, s => s.DibuatPada))));

    private async Task<SuratElektronik> SatuAsync(Func<SuratElektronik, bool>? yang = null) => (await SemuaAsync()).Single(yang ?? (_ => true));

    private Task<List<SuratElektronik>> SemuaAsync() => kantor.DenganAsync<AppDb, List<SuratElektronik>>(db => db.SuratElektronik.AsNoTracking().OrderBy(s => s.DibuatPada).ToListAsync());

    private static int PortaTertutup()
    {
        using var pendengar = new TcpListener(IPAddress.Loopback, 0);
        pendengar.Start();
        return ((IPEndPoint)pendengar.LocalEndpoint).Port;
    }

    private static string SertifikatSendiri(string folder)
    {
        using var kunci = RSA.Create(2048);
        var permintaan = new CertificateRequest("CN=127.0.0.1", kunci, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var sertifikat = permintaan.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var berkas = Path.Combine(folder, "smtp.pem");
        File.WriteAllText(berkas, sertifikat.ExportCertificatePem() + "\n" + kunci.ExportPkcs8PrivateKeyPem() + "\n");
        return berkas;
    }

    [GeneratedRegex(@"^Message-ID:\s*(<[^>]+>)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();

    [GeneratedRegex(@"Content-Transfer-Encoding: base64\n(?:[A-Za-z-]+: .*\n(?:[ \t].*\n)*)*\n((?:[A-Za-z0-9+/=]+\n)+)", RegexOptions.IgnoreCase)]
    private static partial Regex Base64();
}
