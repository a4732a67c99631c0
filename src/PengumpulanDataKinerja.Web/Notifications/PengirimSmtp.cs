using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Text.Encodings.Web;

namespace PengumpulanDataKinerja.Web.Notifications;

/// <summary>Hands one mail to the SMTP server, within a time that is really kept.</summary>
public sealed class PengirimSmtp(SetelanSurel setelan)
{
    // The library may go on with what it was told to stop; nobody waits for it.
    private static readonly TimeSpan Tenggang = TimeSpan.FromSeconds(2);

    /// <exception cref="SurelGagalException">It was not taken, with a sentence that says why.</exception>
    public async Task KirimAsync(SuratElektronik surat, CancellationToken batal)
    {
        using var batas = CancellationTokenSource.CreateLinkedTokenSource(batal);
        batas.CancelAfter(TimeSpan.FromSeconds(setelan.BatasDetik));
        var klien = new SmtpClient(setelan.Peladen, setelan.Porta) { EnableSsl = setelan.Starttls, UseDefaultCredentials = false, Credentials = setelan.Pengguna.Length > 0 ? new NetworkCredential(setelan.Pengguna, setelan.Sandi) : null };
        var pesan = Susun(surat);
        var kirim = Task.Run(() => klien.SendMailAsync(pesan, batas.Token), CancellationToken.None);
        try
        {
            await kirim.WaitAsync(TimeSpan.FromSeconds(setelan.BatasDetik) + Tenggang, CancellationToken.None);
        }
        catch (Exception galat) when (!batal.IsCancellationRequested)
        {
            throw Terjemahkan(galat, surat);
        }
        finally
        {
            _ = kirim.ContinueWith(
                (selesai, _) =>
                {
                    _ = selesai.Exception;
                    klien.Dispose();
                    pesan.Dispose();
                },
                null,
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default);
        }
    }

    private MailMessage Susun(SuratElektronik surat)
    {
        var pesan = new MailMessage
        {
            From = new MailAddress(setelan.Pengirim, "Pengumpulan Data Kinerja", Encoding.UTF8),
            Subject = surat.Subjek,
            SubjectEncoding = Encoding.UTF8,
            Body = surat.Teks,
            BodyEncoding = Encoding.UTF8,
        };
        pesan.To.Add(new MailAddress(surat.Kepada));
        pesan.Headers.Add("Message-ID", surat.MessageId(setelan.Pengirim[(setelan.Pengirim.IndexOf('@', StringComparison.Ordinal) + 1)..]));
        pesan.Headers.Add("Auto-Submitted", "auto-generated");
        pesan.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(Html(surat.Teks), Encoding.UTF8, MediaTypeNames.Text.Html));
        return pesan;
    }

    // The same words; addresses become links.
    private static string Html(string teks)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"id\"><body style=\"font-family:sans-serif\">");
        foreach (var baris in teks.Split('\n'))
        {
            var isi = baris.Trim();
            var mulai = isi.IndexOf("http", StringComparison.Ordinal);
            var alamat = mulai >= 0 && Uri.TryCreate(isi[mulai..], UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? isi[mulai..] : null;
            html.Append(alamat is null ? HtmlEncoder.Default.Encode(isi) : $"{HtmlEncoder.Default.Encode(isi[..mulai])}<a href=\"{HtmlEncoder.Default.Encode(alamat)}\">{HtmlEncoder.Default.Encode(alamat)}</a>").Append("<br>\n");
        }

        return html.Append("</body></html>").ToString();
    }

    private SurelGagalException Terjemahkan(Exception galat, SuratElektronik surat)
    {
        var sebab = Sebab(galat).ToList();
        return galat switch
        {
            SmtpFailedRecipientException => new($"Alamat {surat.Kepada} ditolak peladen surel: {galat.Message}", false, galat),
            OperationCanceledException or TimeoutException => new($"Peladen surel {setelan.Peladen} tidak menyelesaikan dalam {setelan.BatasDetik} detik.", true, galat),
            _ when sebab.Exists(g => g is AuthenticationException) => new($"Sertifikat peladen surel {setelan.Peladen} tidak dipercaya komputer ini.", true, galat),
            _ when sebab.Exists(g => g is SocketException) => new($"Peladen surel {setelan.Peladen}:{setelan.Porta} tidak dapat dihubungi.", true, galat),
            _ when sebab.Exists(g => g is IOException) => new($"Sambungan ke peladen surel {setelan.Peladen} terputus.", true, galat),
            SmtpException { StatusCode: SmtpStatusCode.MustIssueStartTlsFirst } => new($"Peladen surel {setelan.Peladen} menolak masuk atau meminta STARTTLS: {galat.Message}", true, galat),
            SmtpException { StatusCode: SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.MailboxBusy } => new($"Surel kepada {surat.Kepada} ditolak: {galat.Message}", false, galat),
            SmtpException => new($"Peladen surel {setelan.Peladen} menolak: {galat.Message}", true, galat),
            _ => new($"Surel tidak dapat dikirim: {galat.Message}", false, galat),
        };
    }

    private static IEnumerable<Exception> Sebab(Exception? galat)
    {
        for (; galat is not null; galat = galat.InnerException)
        {
            yield return galat;
        }
    }
}

/// <summary>A mail was not taken.</summary>
/// <param name="kalimat">Why, for the administrator.</param>
/// <param name="karenaPeladen">True when the next mail would fare the same.</param>
/// <param name="sebab">The library's words.</param>
public sealed class SurelGagalException(string kalimat, bool karenaPeladen, Exception sebab) : Exception(kalimat, sebab)
{
    public bool KarenaPeladen => karenaPeladen;
}
