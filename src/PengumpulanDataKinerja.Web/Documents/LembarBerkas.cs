using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The sheets that only the berkas holds: lembar paraf, lembar disposisi as given, daftar isi berkas, daftar berkas.</summary>
public sealed class LembarBerkas(AppDb db, FileStore berkas, NaskahPrinter printer)
{
    /// <summary>Who files: printed as "unit pengolah".</summary>
    public const string UnitPengolah = "Subbagian Perencanaan, Keuangan dan Pelaporan";

    /// <summary>The slip as it was given (SOP rows 1, 2, 7 and 13).</summary>
    public async Task<byte[]> DisposisiAsync(Permintaan permintaan, Disposisi disposisi, CancellationToken batal = default)
    {
        var surat = disposisi.Langkah == Langkah.PerintahKabid ? permintaan.SuratPermintaan : null;
        var kantor = await KantorAsync(batal);
        var model = new LembarDisposisiModel
        {
            Kop = await KopAsync(kantor, batal),
            Hal = disposisi.Langkah == Langkah.PerintahArsip ? $"Pengarsipan Data Kinerja {permintaan.Sebutan}" : $"Permintaan Data Kinerja {permintaan.Sebutan}",
            DiteruskanKepada = [.. disposisi.Penerima.OrderBy(p => p.Urut).Select(p => p.Sebutan)],
            IsiDisposisi = disposisi.Catatan.Length > 0 ? $"{disposisi.Instruksi}\n{disposisi.Catatan}" : disposisi.Instruksi,
            BatasWaktu = disposisi.Tenggat is { } tenggat ? Waktu.HariTanggal(tenggat) : null,
            JabatanPemberi = disposisi.Pemberi!.Jabatan,
            NamaPemberi = disposisi.Pemberi.Nama,
            NipPemberi = disposisi.Pemberi.Nip.Length > 0 ? disposisi.Pemberi.Nip : null,
            DiparafPada = disposisi.DiberikanPada,
        };
        if (surat is { Nomor: { } nomor, Tanggal: { } tanggal, TandaTangan: { } tanda })
        {
            model = model with { SuratDari = tanda.Pelaku.Jabatan, NomorSurat = nomor.Teks, TanggalSurat = Waktu.Tanggal(tanggal), DiterimaTanggal = surat.DikirimPada is { } kirim ? Waktu.Tanggal(kirim) : "-", Sifat = surat.Sifat, Hal = surat.Hal };
        }

        var opsi = CetakOpsi.Dari(kantor, "Lembar disposisi") with { SetengahHalaman = true, MarginAtas = 10, MarginBawah = 10, MarginKiri = 15, MarginKanan = 15, NomorHalaman = false };
        return await printer.CetakAsync(model, opsi, batal);
    }

    /// <summary>Every paraf that a letter was ever given, lapsed ones too.</summary>
    public async Task<byte[]> ParafAsync(Surat surat, CancellationToken batal = default)
    {
        var kantor = await KantorAsync(batal);
        var baris = surat.DaftarParaf.OrderBy(p => p.Waktu)
            .Select(p => new LembarParafBaris(p.Pelaku.Jabatan, p.Pelaku.Nama, p.Waktu, p.Sha256, p.GugurPada is { } gugur ? $"gugur {Waktu.TanggalJam(gugur)}" : null));
        var model = new LembarParafModel(surat.Hal, surat.Nomor?.Teks, [.. baris]) { Kop = await KopAsync(kantor, batal) };
        return await printer.CetakAsync(model, CetakOpsi.Dari(kantor, $"Lembar paraf {surat.Sebutan}"), batal);
    }

    /// <summary>A sheet that lies, with kop, as PDF.</summary>
    public async Task<byte[]> MendatarAsync(LembarIsiModel lembar, string judul, CancellationToken batal = default)
    {
        var kantor = await KantorAsync(batal);
        return await printer.CetakAsync(lembar with { Kop = await KopAsync(kantor, batal) }, CetakOpsi.Dari(kantor, judul) with { Mendatar = true, MarginKiri = 15, MarginKanan = 15 }, batal);
    }

    private async Task<PengaturanKantor> KantorAsync(CancellationToken batal) => await db.PengaturanKantor.AsNoTracking().SingleOrDefaultAsync(batal) ?? new PengaturanKantor();

    private async Task<KopModel> KopAsync(PengaturanKantor kantor, CancellationToken batal) => KopModel.Dari(
        kantor,
        kantor is { LambangSha256: { } sha, LambangTipe: { } tipe } && berkas.Ada(sha) ? $"data:{tipe};base64,{Convert.ToBase64String(await berkas.BacaAsync(sha, batal))}" : null);
}
