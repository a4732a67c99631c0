using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>
/// Makes the signed PDF of a letter: next number, code, print, and the print read back by another program. Nothing of it counts
/// until the act of signing has saved it; call it with the register's lock.
/// </summary>
public sealed class PenerbitanSurat(AppDb db, SuratPrinter pencetak, PdfText teks, FileStore berkas)
{
    /// <summary>Prints and stores the letter with the register's next number.</summary>
    public async Task<(TerbitanSurat Terbitan, string PdfSha256)> TerbitkanAsync(Surat surat, Pelaku penanda, byte[] gambar, Konteks konteks, CancellationToken batal)
    {
        var nomor = await NomorBerikutAsync(surat.Register, konteks.Hari, batal);
        var batas = surat.Jenis == JenisSurat.Peringatan ? Permintaan.BatasBaru(konteks) : (DateOnly?)null;
        var terbitan = new TerbitanSurat(nomor, konteks.Hari, KodeVerifikasi.Baru(), gambar, batas, penanda);
        var model = await pencetak.TerbitAsync(surat, terbitan, batal);
        var pdf = await pencetak.CetakAsync(model, batal);
        await PeriksaAsync(surat, model, pdf, batas, batal);
        return (terbitan, (await berkas.SimpanAsync(pdf, batal)).Sha256);
    }

    /// <summary>Prints and stores the letter with the register's next number for a wet signature: neither picture nor code.</summary>
    public async Task<(TerbitanSurat Terbitan, string PdfSha256)> CetakBasahAsync(Surat surat, Pelaku penanda, Konteks konteks, CancellationToken batal)
    {
        var nomor = await NomorBerikutAsync(surat.Register, konteks.Hari, batal);
        var batas = surat.Jenis == JenisSurat.Peringatan ? Permintaan.BatasBaru(konteks) : (DateOnly?)null;
        var terbitan = new TerbitanSurat(nomor, konteks.Hari, null, null, batas, penanda);
        var model = await pencetak.TerbitAsync(surat, terbitan, batal);
        var pdf = await pencetak.CetakAsync(model, batal);
        await PeriksaAsync(surat, model, pdf, batas, batal);
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
