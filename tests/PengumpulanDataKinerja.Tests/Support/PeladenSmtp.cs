using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>How the mail server behaves.</summary>
public sealed record PerilakuSmtp
{
    /// <summary>Addresses that it does not know.</summary>
    public string[] Tolak { get; init; } = [];

    /// <summary>Seconds that it thinks about each message.</summary>
    public int Lambat { get; init; }

    /// <summary>So many times it hangs up in the middle of a message.</summary>
    public int Putus { get; init; }

    /// <summary>So many times it takes a message and hangs up before it says so.</summary>
    public int Hilang { get; init; }

    /// <summary>Certificate and key (PEM files): STARTTLS is required.</summary>
    public string? Sertifikat { get; init; }

    /// <summary>Name and password it asks for.</summary>
    public string[] Masuk { get; init; } = [];
}

/// <summary>One message as it arrived.</summary>
public sealed record SurelTiba(string[] Kepada, string Isi, bool Tls, bool Masuk);

/// <summary>A real SMTP server (Debian's aiosmtpd) in a process of its own on this machine.</summary>
public sealed class PeladenSmtp : IAsyncDisposable
{
    private const string Program = """
        import asyncio, json, ssl, sys
        from aiosmtpd.smtp import SMTP, AuthResult

        opsi = json.loads(sys.argv[1])
        sisa = {"putus": opsi["Putus"], "hilang": opsi["Hilang"]}

        class Penerima:
            async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
                if address in opsi["Tolak"]:
                    return "550 5.1.1 Alamat tidak dikenal"
                envelope.rcpt_tos.append(address)
                return "250 OK"

            async def handle_DATA(self, server, session, envelope):
                await asyncio.sleep(opsi["Lambat"])
                print(json.dumps({"Kepada": envelope.rcpt_tos, "Isi": envelope.content.decode("utf-8", "replace"), "Tls": session.ssl is not None, "Masuk": bool(session.authenticated)}), flush=True)
                if sisa["hilang"] > 0:
                    sisa["hilang"] -= 1
                    server.transport.abort()
                return "250 OK"

        class Peladen(SMTP):
            async def smtp_DATA(self, arg):
                if sisa["putus"] > 0:
                    sisa["putus"] -= 1
                    await self.push("354 Silakan")
                    self.transport.abort()
                    return
                await super().smtp_DATA(arg)

            # Names of mechanisms may be written small (RFC 4954); this server only knows them large.
            async def smtp_AUTH(self, arg):
                kata = arg.split()
                await super().smtp_AUTH(" ".join([kata[0].upper(), *kata[1:]]))

        def periksa(server, session, envelope, mechanism, data):
            return AuthResult(success=[data.login.decode(), data.password.decode()] == opsi["Masuk"])

        tls = None
        if opsi["Sertifikat"]:
            tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            tls.load_cert_chain(opsi["Sertifikat"])

        async def utama():
            putaran = asyncio.get_running_loop()
            masuk = len(opsi["Masuk"]) > 0
            peladen = await putaran.create_server(lambda: Peladen(Penerima(), loop=putaran, hostname="localhost", tls_context=tls, require_starttls=tls is not None, auth_required=masuk, auth_require_tls=False, authenticator=periksa if masuk else None), "127.0.0.1", 0)
            print(peladen.sockets[0].getsockname()[1], flush=True)
            await peladen.serve_forever()

        asyncio.run(utama())
        """;

    private readonly Process proses;
    private readonly ConcurrentQueue<SurelTiba> tiba = [];

    private PeladenSmtp(Process proses, int porta)
    {
        this.proses = proses;
        Porta = porta;
        _ = BacaAsync();
    }

    /// <summary>Why it cannot be used here; null when it can.</summary>
    public static string? Halangan { get; } = Python() is null ? "aiosmtpd (python3-aiosmtpd) is not installed." : null;

    public int Porta { get; }

    /// <summary>What has arrived, in its order.</summary>
    public IReadOnlyList<SurelTiba> Tiba => [.. tiba];

    /// <summary>What has arrived, once there are so many: the server tells of it a moment after it has taken it.</summary>
    public async Task<IReadOnlyList<SurelTiba>> TibaAsync(int banyak)
    {
        for (var i = 0; tiba.Count < banyak && i < 200; i++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(banyak, tiba.Count);
        return Tiba;
    }

    public static async Task<PeladenSmtp> MulaiAsync(PerilakuSmtp? perilaku = null)
    {
        var info = new ProcessStartInfo(Python()!) { RedirectStandardOutput = true, RedirectStandardError = true };
        info.ArgumentList.Add("-c");
        info.ArgumentList.Add(Program);
        info.ArgumentList.Add(JsonSerializer.Serialize(perilaku ?? new()));
        var proses = Process.Start(info)!;
        var galat = proses.StandardError.ReadToEndAsync();
        var baris = await proses.StandardOutput.ReadLineAsync();
        return int.TryParse(baris, CultureInfo.InvariantCulture, out var porta) ? new(proses, porta) : throw new InvalidOperationException($"aiosmtpd: {await galat}");
    }

    public async ValueTask DisposeAsync()
    {
        proses.Kill(entireProcessTree: true);
        await proses.WaitForExitAsync();
        proses.Dispose();
    }

    private async Task BacaAsync()
    {
        while (await proses.StandardOutput.ReadLineAsync() is { } baris)
        {
            tiba.Enqueue(JsonSerializer.Deserialize<SurelTiba>(baris)!);
        }
    }

    // Debian's own, also where another one comes first.
    private static string? Python() => Array.Find(["/usr/bin/python3", "python3"], program =>
    {
        try
        {
            using var coba = Process.Start(new ProcessStartInfo(program) { Arguments = "-c \"import aiosmtpd\"", RedirectStandardError = true });
            coba!.WaitForExit();
            return coba.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });
}

/// <summary>A fact that needs <see cref="PeladenSmtp"/>; skipped by name where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmtpFactAttribute : FactAttribute
{
    public SmtpFactAttribute() => Skip = PeladenSmtp.Halangan;
}
