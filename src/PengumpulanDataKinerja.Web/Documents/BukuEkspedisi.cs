using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>Proof of delivery of a year: to whom each letter was handed, and who took it when, on the screen or on paper.</summary>
public sealed class BukuEkspedisi(AppDb db)
{
    private static readonly IReadOnlyList<KolomBuku> Kolom =
    [
        new("No", 6, GayaSel.Angka), new("Tanggal/jam", 22, GayaSel.Saat), new("Nomor surat", 28), new("Tujuan", 40), new("Diterima oleh", 28), new("Jabatan", 32), new("Tanggal/jam terima", 22, GayaSel.Saat), new("Tanda tangan", 22),
    ];

    public async Task<BukuSurat> SusunAsync(int tahun, CancellationToken batal)
    {
        var (awal, akhir) = (Waktu.KeUtc(new DateOnly(tahun, 1, 1), TimeOnly.MinValue), Waktu.KeUtc(new DateOnly(tahun + 1, 1, 1), TimeOnly.MinValue));
        var surat = await db.Surat.AsNoTracking().Include(s => s.Penerima).Where(s => s.DikirimPada >= awal && s.DikirimPada < akhir).OrderBy(s => s.DikirimPada).ThenBy(s => s.Id).ToListAsync(batal);
        return new BukuSurat(JenisBuku.Ekspedisi, tahun, Kolom, [.. surat.SelectMany(s => s.Penerima.OrderBy(p => p.Urut), (s, p) => (Surat: s, Penerima: p)).Select((b, i) => Baris(i + 1, b.Surat, b.Penerima))]);
    }

    // The hardcopy's receipt comes first: its bearer signed for it.
    private static BarisBuku Baris(int nomor, Surat surat, PenerimaSurat penerima)
    {
        var kertas = penerima.TandaTerima;
        var layar = penerima.DibacaPada is null ? null : "di layar";
        return new BarisBuku(
        [
            nomor, penerima.DikirimPada, surat.Nomor?.Teks, penerima.Sebutan, kertas?.Nama ?? penerima.DibacaOleh?.Nama, kertas?.Jabatan ?? penerima.DibacaOleh?.Jabatan, kertas?.Pada ?? penerima.DibacaPada,
            kertas is null ? layar ?? " " : layar is null ? "pada hardcopy" : $"pada hardcopy; dibaca di layar {Waktu.TanggalJam(penerima.DibacaPada!.Value)}",
        ])
        {
            Tautan = $"/ekspedisi/{penerima.Id}",
        };
    }
}
