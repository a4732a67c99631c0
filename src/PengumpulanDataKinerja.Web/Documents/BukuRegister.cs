using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The register of letters of a year (domain paper, naskah-dinas section 5): every number ever drawn, and why those without a letter have none.</summary>
public sealed class BukuRegister(AppDb db)
{
    private static readonly IReadOnlyList<KolomBuku> Kolom =
    [
        new("No. urut", 8, GayaSel.Angka), new("Tanggal", 18, GayaSel.Tanggal), new("Nomor surat", 28), new("Kode klasifikasi", 14), new("Tujuan", 40), new("Hal", 40), new("Sifat", 12), new("Lampiran", 16),
        new("Pengolah", 28), new("Penanda tangan", 28), new("Tanggal kirim", 20, GayaSel.Saat), new("Tanda terima", 18), new("Keterangan", 40),
    ];

    /// <summary>The register of a year.</summary>
    public async Task<BukuSurat> SusunAsync(RegisterSurat register, int tahun, CancellationToken batal)
    {
        var nomor = await db.BarisRegister.AsNoTracking().Where(b => b.Register == register && b.Tahun == tahun).OrderBy(b => b.Urut).ToListAsync(batal);
        var id = nomor.Select(b => b.SuratId).Distinct().ToList();
        var surat = await db.Surat.AsNoTracking().Include(s => s.Penerima).Where(s => id.Contains(s.Id)).ToDictionaryAsync(s => s.Id, batal);
        var pengolah = await PengolahAsync([.. surat.Values.Select(s => s.PermintaanId).Distinct()], batal);
        var awal = await db.AwalRegister.AsNoTracking().SingleOrDefaultAsync(a => a.Register == register && a.Tahun == tahun, batal);
        return new BukuSurat(register == RegisterSurat.NotaDinas ? JenisBuku.NotaDinas : JenisBuku.SuratKeluar, tahun, Kolom, [.. nomor.Select(b => Baris(b, surat[b.SuratId], pengolah))])
        {
            Keterangan = awal is null ? null : $"Nomor 1 sampai {awal.NomorPertama - 1} diberikan sebelum aplikasi ini dipakai: {awal.Alasan.TrimEnd('.')} (ditetapkan {awal.DitetapkanOleh}, {Waktu.Tanggal(Waktu.HariWib(awal.DitetapkanPada))}).",
        };
    }

    // Who wrote the draft that was signed; a nota dinas is its signer's own.
    private async Task<ILookup<(Guid Permintaan, Guid? Surat), Giliran>> PengolahAsync(List<Guid> permintaanId, CancellationToken batal) =>
        (await db.Giliran.AsNoTracking().Where(g => permintaanId.Contains(g.PermintaanId) && g.Langkah == Langkah.KonsepSurat && g.Hasil == HasilGiliran.Selesai).ToListAsync(batal))
            .ToLookup(g => (g.PermintaanId, g.SuratId));

    private static BarisBuku Baris(BarisRegister baris, Surat surat, ILookup<(Guid Permintaan, Guid? Surat), Giliran> pengolah)
    {
        var konsep = surat.Jenis == JenisSurat.NotaDinasRekap ? null : pengolah[(surat.PermintaanId, surat.Jenis == JenisSurat.Peringatan ? surat.Id : null)].MaxBy(g => g.SelesaiPada);
        var terpakai = baris.Status == StatusNomor.Terpakai;
        var penanda = terpakai ? surat.TandaTangan?.Pelaku : baris.Penanda;
        var dibaca = surat.Penerima.Count(p => p.DibacaPada is not null);
        return new BarisBuku(
        [
            baris.Urut, baris.Tanggal, baris.Teks, baris.Kode, string.Join("; ", surat.Penerima.OrderBy(p => p.Urut).Select(p => p.Sebutan)), surat.Hal, surat.Sifat, surat.Lampiran,
            (konsep?.Pelaku ?? penanda)?.ToString(), penanda?.ToString(), terpakai ? surat.DikirimPada : null, terpakai && surat.DikirimPada is not null ? $"{dibaca} dari {surat.Penerima.Count} penerima" : null, Keterangan(baris, surat),
        ])
        {
            Tautan = $"/surat/{surat.Id}",
        };
    }

    private static string Keterangan(BarisRegister baris, Surat surat) => baris.Status switch
    {
        StatusNomor.Dipesan => $"Dipesan {Waktu.TanggalJam(baris.DiambilPada)} oleh {baris.DiambilOleh}, menunggu pindaian tanda tangan basah",
        StatusNomor.Batal => $"Batal {Waktu.TanggalJam(baris.DiakhiriPada!.Value)} oleh {baris.DiakhiriOleh}: {baris.AlasanBatal}",
        StatusNomor.Terpakai when surat.DicabutPada is { } cabut => $"Dicabut {Waktu.TanggalJam(cabut)}: {surat.AlasanDicabut}",
        StatusNomor.Terpakai => surat.TandaTangan is { Basah: true } ? "Tanda tangan basah" : "",
    };
}
