using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>
/// Makes the signed PDF of a letter: next number, code, print, and the print read back by another program. Nothing of it counts
/// until the act of signing has saved it; call it with the register's lock.
/// </summary>
public sealed class PenerbitanSurat(AppDb db, SuratPrinter pencetak, PdfText teks, FileStore berkas, TimeProvider jam)
{
    /// <summary>Prints, signs and stores the letter with the register's next number.</summary>
    /// <param name="surat">The letter.</param>
    /// <param name="penanda">Who signs.</param>
    /// <param name="gambar">The picture of the signature, PNG.</param>
    /// <param name="kunci">The signer's key; null while the office has no certificates.</param>
    /// <param name="konteks">The day.</param>
    /// <param name="batal">Cancels.</param>
    public async Task<SuratTerbit> TerbitkanAsync(Surat surat, Pelaku penanda, byte[] gambar, KunciTerbuka? kunci, Konteks konteks, CancellationToken batal)
    {
        var (terbitan, model, pdf) = await CetakAsync(surat, penanda, KodeVerifikasi.Baru(), gambar, konteks, batal);
        var (bertanda, sidik) = kunci is null ? (pdf, null) : await TandatanganiAsync(pdf, model, terbitan, kunci, batal);
        return new(terbitan, (await berkas.SimpanAsync(bertanda, batal)).Sha256, kunci?.SertifikatId, sidik);
    }

    // What is kept was read back: by our own reader the signature, by another program the text.
    private async Task<(byte[] Pdf, string? Sidik)> TandatanganiAsync(byte[] pdf, SuratModel model, TerbitanSurat terbitan, KunciTerbuka kunci, CancellationToken batal)
    {
        var kantor = await db.PengaturanAsync(batal);
        var metadata = new MetadataXmp(terbitan.Nomor.Teks, terbitan.Tanggal, model.Hal, terbitan.Penanda.Jabatan, terbitan.Penanda.Nama, kantor.NamaKantorKalimat, terbitan.Kode!);
        var (hasil, sidik) = TandaTanganPdf.Bubuhkan(pdf, metadata, kunci, jam.GetUtcNow());
        if (PemeriksaPdf.Baca(hasil).TandaTangan is not [{ Cocok: true, SesudahAkhir: 0 }])
        {
            throw new PeragaTidakTersediaException("Tanda tangan elektronik di dalam PDF tidak terbaca kembali, maka tidak dipakai. Tidak ada yang berubah; coba lagi, dan hubungi administrator bila terulang.");
        }

        await teks.PeriksaMemuatAsync(hasil, batal, model.NomorCetak);
        return (hasil, sidik);
    }

    /// <summary>Prints and stores the letter with the register's next number for a wet signature: neither picture nor code.</summary>
    public async Task<(TerbitanSurat Terbitan, string PdfSha256)> CetakBasahAsync(Surat surat, Pelaku penanda, Konteks konteks, CancellationToken batal)
    {
        var (terbitan, _, pdf) = await CetakAsync(surat, penanda, null, null, konteks, batal);
        return (terbitan, (await berkas.SimpanAsync(pdf, batal)).Sha256);
    }

    /// <summary>The register's next number for a letter of a day, as the office writes it.</summary>
    public async Task<NomorSurat> NomorBerikutAsync(RegisterSurat register, DateOnly tanggal, CancellationToken batal = default)
    {
        var kantor = await db.PengaturanAsync(batal);
        var awal = await db.AwalRegister.AsNoTracking().SingleOrDefaultAsync(a => a.Register == register && a.Tahun == tanggal.Year, batal);
        var terakhir = await db.BarisRegister.AsNoTracking().Where(b => b.Register == register && b.Tahun == tanggal.Year).MaxAsync(b => (int?)b.Urut, batal);
        var urut = AwalRegister.Berikut(awal, terakhir);
        return NomorSurat.Susun(register == RegisterSurat.NotaDinas ? kantor.PolaNotaDinas : kantor.PolaSuratKeluar, register, urut, kantor.KodeKlasifikasi, kantor.KodeKantor, tanggal);
    }

    private async Task<(TerbitanSurat Terbitan, SuratModel Model, byte[] Pdf)> CetakAsync(Surat surat, Pelaku penanda, string? kode, byte[]? gambar, Konteks konteks, CancellationToken batal)
    {
        var nomor = await NomorBerikutAsync(surat.Register, konteks.Hari, batal);
        var batas = surat.Jenis == JenisSurat.Peringatan ? Permintaan.BatasBaru(konteks) : (DateOnly?)null;
        var terbitan = new TerbitanSurat(nomor, konteks.Hari, kode, gambar, batas, penanda);
        var model = await pencetak.TerbitAsync(surat, terbitan, batal);
        var pdf = await pencetak.CetakAsync(model, batal);
        await PeriksaAsync(surat, model, pdf, batas, batal);
        return (terbitan, model, pdf);
    }

    // Settled: the text layer minus number, date, code and signature block must equal that of the draft which the signer saw.
    private async Task PeriksaAsync(Surat surat, SuratModel model, byte[] pdf, DateOnly? batas, CancellationToken batal)
    {
        await teks.PeriksaMemuatAsync(pdf, batal, model.NomorCetak, model.Hal, model.TandaTangan.NamaCetak);
        var konsep = await berkas.BacaAsync(surat.KonsepSha256!, batal);
        string[] berubah = [.. model.BagianBlokTandaTangan(), .. await pencetak.BagianKonsepAsync(surat, batal), Surat.PengumumanBatas, batas is { } b ? Waktu.Tanggal(b) : ""];
        if (await teks.LapisanTeksAsync(pdf, berubah, batal) != await teks.LapisanTeksAsync(konsep, berubah, batal))
        {
            throw new AturanDilanggarException("Hasil cetak tidak sama dengan konsep yang Anda lihat, misalnya karena kop atau pengaturan kantor diubah sesudah konsep dicetak. Surat belum ditandatangani; kembalikan agar konsep dicetak ulang.");
        }
    }
}

/// <summary>A letter that is printed, signed and stored, but not yet recorded.</summary>
public sealed record SuratTerbit(TerbitanSurat Terbitan, string PdfSha256, Guid? SertifikatId, string? SidikNilai);
