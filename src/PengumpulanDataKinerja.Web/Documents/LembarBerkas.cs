using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The sheets that only the berkas holds: lembar paraf, daftar isi berkas, daftar berkas.</summary>
public sealed class LembarBerkas(AppDb db, FileStore berkas, NaskahPrinter printer)
{
    /// <summary>Who files: printed as "unit pengolah".</summary>
    public const string UnitPengolah = "Subbagian Perencanaan, Keuangan dan Pelaporan";

    /// <summary>Every paraf that a letter was ever given, lapsed ones too.</summary>
    public async Task<byte[]> ParafAsync(Permintaan permintaan, Surat surat, CancellationToken batal = default)
    {
        var kantor = await db.PengaturanAsync(batal);
        var baris = surat.DaftarParaf.OrderBy(p => p.Waktu)
            .Select(p => new LembarParafBaris(p.Pelaku.Jabatan, p.Pelaku.Nama, p.Waktu, p.Sha256, Catatan(permintaan, p)));
        var model = new LembarParafModel(surat.Hal, surat.Nomor?.Teks, [.. baris]) { Kop = await KopAsync(kantor, batal) };
        return await printer.CetakAsync(model, CetakOpsi.Dari(kantor, $"Lembar paraf {surat.Sebutan}"), batal);
    }

    private static string? Catatan(Permintaan permintaan, Paraf paraf)
    {
        var bagian = new[] { permintaan.KertasUntuk(paraf)?.Tanda, paraf.GugurPada is { } gugur ? $"gugur {Waktu.TanggalJam(gugur)}" : null }.OfType<string>().ToList();
        return bagian.Count == 0 ? null : string.Join("; ", bagian);
    }

    /// <summary>A sheet that lies, with kop, as PDF.</summary>
    public async Task<byte[]> MendatarAsync(LembarIsiModel lembar, string judul, CancellationToken batal = default)
    {
        var kantor = await db.PengaturanAsync(batal);
        return await printer.CetakAsync(lembar with { Kop = await KopAsync(kantor, batal) }, CetakOpsi.Dari(kantor, judul) with { Mendatar = true, MarginKiri = 15, MarginKanan = 15 }, batal);
    }

    private async Task<KopModel> KopAsync(PengaturanKantor kantor, CancellationToken batal) => KopModel.Dari(
        kantor,
        kantor is { LambangSha256: { } sha, LambangTipe: { } tipe } && berkas.Ada(sha) ? $"data:{tipe};base64,{Convert.ToBase64String(await berkas.BacaAsync(sha, batal))}" : null);
}
