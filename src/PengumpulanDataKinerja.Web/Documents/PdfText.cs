using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>Reads a PDF's text back with poppler, a program other than the one that wrote it.</summary>
public sealed class PdfText(IOptions<PeragaOptions> opsi)
{
    private const int BatasTeks = 16 * 1024 * 1024;

    /// <summary>The text in the order it was drawn, with every run of white space as one space.</summary>
    public async Task<string> BacaAsync(byte[] pdf, CancellationToken batal = default) => Rapikan(await JalankanAsync(pdf, batal));

    /// <summary>Refuses a PDF that does not hold every given text (letter number, hal). Where lines break does not matter.</summary>
    public async Task PeriksaMemuatAsync(byte[] pdf, CancellationToken batal, params string[] teks)
    {
        var isi = TanpaSpasi(await JalankanAsync(pdf, batal));
        foreach (var dicari in teks)
        {
            if (!isi.Contains(TanpaSpasi(dicari), StringComparison.Ordinal))
            {
                throw new PeragaTidakTersediaException($"PDF yang dibuat tidak memuat \"{dicari}\", maka tidak dipakai. Tidak ada yang berubah; coba lagi, dan hubungi administrator bila terulang.");
            }
        }
    }

    /// <summary>
    /// The text layer for comparing the draft a signer saw with the signed PDF: without white space and without the given
    /// parts, which are those that signing fills in (<see cref="NaskahModel.BagianSaatTandaTangan"/> of both).
    /// </summary>
    public async Task<string> LapisanTeksAsync(byte[] pdf, IEnumerable<string> tanpa, CancellationToken batal = default)
    {
        var isi = TanpaSpasi(await JalankanAsync(pdf, batal));
        // Longest first: a part may hold another one.
        return tanpa.Select(TanpaSpasi).Where(t => t.Length > 0).OrderByDescending(t => t.Length)
            .Aggregate(isi, (sisa, bagian) => sisa.Replace(bagian, "", StringComparison.Ordinal));
    }

    /// <summary>All white space to one space, compatibility forms (ligatures) to plain letters, soft hyphens away.</summary>
    internal static string Rapikan(string teks)
    {
        var hasil = new StringBuilder(teks.Length);
        foreach (var huruf in teks.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(huruf))
            {
                if (hasil.Length > 0 && hasil[^1] != ' ')
                {
                    hasil.Append(' ');
                }
            }
            else if (huruf != '\u00AD' && CharUnicodeInfo.GetUnicodeCategory(huruf) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                hasil.Append(huruf);
            }
        }

        return hasil.ToString().TrimEnd();
    }

    private static string TanpaSpasi(string teks) => Rapikan(teks).Replace(" ", "", StringComparison.Ordinal);

    private async Task<string> JalankanAsync(byte[] pdf, CancellationToken batal)
    {
        using var proses = new Process
        {
            StartInfo = new ProcessStartInfo(CariProgram.Pdftotext(opsi.Value.Pdftotext))
            {
                ArgumentList = { "-raw", "-enc", "UTF-8", "-", "-" },
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                UseShellExecute = false,
                CreateNoWindow = true,
            },
        };
        using var waktu = CancellationTokenSource.CreateLinkedTokenSource(batal);
        waktu.CancelAfter(opsi.Value.BatasWaktu);
        proses.Start();
        try
        {
            var keluaran = BacaTerbatasAsync(proses.StandardOutput, waktu.Token);
            var galat = BacaTerbatasAsync(proses.StandardError, waktu.Token);
            await TulisAsync(proses, pdf, waktu.Token);
            var teks = await keluaran;
            var keluhan = await galat;
            await proses.WaitForExitAsync(waktu.Token);
            return proses.ExitCode == 0 ? teks : throw new AturanDilanggarException($"PDF tidak dapat dibaca: {Rapikan(keluhan)}");
        }
        catch (OperationCanceledException e) when (!batal.IsCancellationRequested)
        {
            throw new PeragaTidakTersediaException("Pembaca PDF tidak selesai pada waktunya. Tidak ada yang berubah; coba lagi.", e);
        }
        finally
        {
            if (!proses.HasExited)
            {
                proses.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task TulisAsync(Process proses, byte[] pdf, CancellationToken batal)
    {
        try
        {
            await proses.StandardInput.BaseStream.WriteAsync(pdf, batal);
            proses.StandardInput.Close();
        }
        catch (IOException)
        {
            // pdftotext gave up on the file before reading all of it; its exit code says so.
        }
    }

    private static async Task<string> BacaTerbatasAsync(StreamReader sumber, CancellationToken batal)
    {
        var hasil = new StringBuilder();
        var potongan = new char[16 * 1024];
        while (await sumber.ReadAsync(potongan, batal) is var n and > 0)
        {
            if (hasil.Length + n > BatasTeks)
            {
                throw new AturanDilanggarException("Teks PDF terlalu panjang untuk diperiksa.");
            }

            hasil.Append(potongan, 0, n);
        }

        return hasil.ToString();
    }
}
