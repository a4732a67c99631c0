using System.Diagnostics;
using System.Net;
using System.Text.Json;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Controllers;
using PengumpulanDataKinerja.Web.Notifications;

namespace PengumpulanDataKinerja.Tests.Notifications;

/// <summary>The live counter over real HTTP, of the real server.</summary>
public sealed class AlirPemberitahuanTests
{
    [Fact]
    public async Task The_counter_rises_by_an_act_of_somebody_else_and_falls_by_ones_own()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.PerintahSekretaris);
        await using var peladen = await ProsesPeladen.DiAsync(kantor);
        using var sekretaris = await peladen.MasukAsync("sekretaris");
        using var kasubbag = await peladen.MasukAsync("kasubbag");
        await using var milikKasubbag = await Alir.BukaAsync(kasubbag);
        await using var milikSekretaris = await Alir.BukaAsync(sekretaris);
        Assert.Equal(0, (await milikKasubbag.BerikutAsync())!.Jumlah);
        for (var kini = await milikSekretaris.BerikutAsync(); kini!.Jumlah != 1; kini = await milikSekretaris.BerikutAsync())
        {
            // The sweep of the first minute tells him of the triwulan.
        }

        var giliran = (await kantor.PermintaanAsync()).GiliranKini!.Id;
        var tekan = await KantorAkses.KirimAsync(sekretaris, await KantorAkses.TokenAsync(sekretaris), $"/tugas/{giliran}/lanjutkan", ("Penerima", "0"), ("Instruksi", "Siapkan surat."));
        Assert.Equal(HttpStatusCode.Redirect, tekan.Kode);
        var kabar = await milikKasubbag.BerikutAsync();
        Assert.Equal((1, "Perintahkan penyiapan surat permintaan"), (kabar!.Jumlah, kabar.Judul));
        Assert.Equal(0, (await milikSekretaris.BerikutAsync())!.Jumlah);
    }

    [Fact]
    public async Task It_ends_with_the_session_and_with_the_server()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.PerintahSekretaris);
        await using var peladen = await ProsesPeladen.DiAsync(kantor);
        using var staf = await peladen.MasukAsync("staf");
        using var auditor = await peladen.MasukAsync("auditor");
        await using var milikStaf = await Alir.BukaAsync(staf);
        await using var milikAuditor = await Alir.BukaAsync(auditor);
        await milikStaf.BerikutAsync();
        await milikAuditor.BerikutAsync();

        await (await staf.BukaBaikAsync("/akun")).Formulir("/keluar").KirimAsync();
        Assert.Null(await milikStaf.BerikutAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await Alir.MintaAsync(staf)).StatusCode);

        using (var henti = Process.Start("kill", ["-TERM", $"{peladen.Id}"]))
        {
            await henti.WaitForExitAsync();
        }

        Assert.Null(await milikAuditor.BerikutAsync());
        await peladen.MatiAsync();
    }

    [Fact]
    public async Task Whoever_accepts_no_events_gets_one_answer_and_too_many_open_pages_are_refused()
    {
        await using var host = new WebHost();
        await host.BuatOrangAsync("dewi", Peran.Auditor);
        using var dewi = await host.MasukAsync("dewi");
        var satu = await dewi.BukaBaikAsync("/pemberitahuan/alir");
        Assert.Equal("application/json", satu.Jawaban.Content.Headers.ContentType?.MediaType);
        Assert.Equal(0, JsonSerializer.Deserialize<KabarKini>(satu.IsiBerkas, JsonSerializerOptions.Web)!.Jumlah);

        var terbuka = new List<Alir>();
        for (var i = 0; i < SiaranKabar.PalingBanyak; i++)
        {
            terbuka.Add(await Alir.BukaAsync(dewi));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await Alir.MintaAsync(dewi)).StatusCode);
        foreach (var alir in terbuka)
        {
            await alir.DisposeAsync();
        }
    }

    [Fact]
    public async Task It_ends_by_itself_so_that_the_session_is_looked_at_again()
    {
        await using var host = WebHost.Dengan(("Pemberitahuan:AlirMenit", "0"));
        await host.BuatOrangAsync("dewi", Peran.Auditor);
        using var dewi = await host.MasukAsync("dewi");
        await using var alir = await Alir.BukaAsync(dewi);
        Assert.Null(await alir.BerikutAsync());
    }

    private sealed class Alir(HttpResponseMessage jawaban, StreamReader isi) : IAsyncDisposable
    {
        public static async Task<Alir> BukaAsync(PerambanUji peramban)
        {
            var jawaban = await MintaAsync(peramban);
            Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (jawaban.StatusCode, jawaban.Content.Headers.ContentType?.MediaType));
            Assert.Equal("no", Assert.Single(jawaban.Headers.GetValues("X-Accel-Buffering")));
            return new(jawaban, new StreamReader(await jawaban.Content.ReadAsStreamAsync()));
        }

        public static Task<HttpResponseMessage> MintaAsync(PerambanUji peramban)
        {
            var permintaan = new HttpRequestMessage(HttpMethod.Get, "/pemberitahuan/alir");
            permintaan.Headers.Add("Accept", "text/event-stream");
            permintaan.Headers.Add("Sec-Fetch-Dest", "empty");
            return peramban.Klien.SendAsync(permintaan, HttpCompletionOption.ResponseHeadersRead);
        }

        /// <summary>What it says next; null at its end.</summary>
        public async Task<KabarKini?> BerikutAsync()
        {
            using var batas = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            while (await isi.ReadLineAsync(batas.Token) is { } baris)
            {
                if (baris.StartsWith("data: ", StringComparison.Ordinal))
                {
                    return JsonSerializer.Deserialize<KabarKini>(baris[6..], JsonSerializerOptions.Web);
                }
            }

            return null;
        }

        public ValueTask DisposeAsync()
        {
            isi.Dispose();
            jawaban.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
