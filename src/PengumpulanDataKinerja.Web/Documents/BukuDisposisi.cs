using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The agenda of slips of a year: who ordered what from whom, until when, and what became of it.</summary>
public sealed class BukuDisposisi(AppDb db)
{
    private static readonly IReadOnlyList<KolomBuku> Kolom =
    [
        new("Nomor agenda", 10, GayaSel.Angka), new("Tanggal/jam", 22, GayaSel.Saat), new("Pemberi", 32), new("Penerima", 40), new("Isi perintah", 44), new("Tenggat", 18, GayaSel.Tanggal),
        new("Dibaca", 40), new("Selesai", 40), new("Meneruskan agenda", 14), new("Langkah", 18),
    ];

    public async Task<BukuSurat> SusunAsync(int tahun, CancellationToken batal)
    {
        var disposisi = await db.Disposisi.AsNoTracking().Include(d => d.Penerima).Where(d => d.TahunAgenda == tahun).OrderBy(d => d.NomorAgenda).ToListAsync(batal);
        var indukId = disposisi.Select(d => d.IndukId).Distinct().ToList();
        var induk = await db.Disposisi.AsNoTracking().Where(d => indukId.Contains(d.Id)).ToDictionaryAsync(d => d.Id, batal);
        return new BukuSurat(JenisBuku.Disposisi, tahun, Kolom, [.. disposisi.Select(d => Baris(d, d.IndukId is { } id ? induk.GetValueOrDefault(id) : null))]);
    }

    private static BarisBuku Baris(Disposisi d, Disposisi? induk)
    {
        var penerima = d.Penerima.OrderBy(p => p.Urut).ToList();
        return new BarisBuku(
        [
            d.NomorAgenda, d.DiberikanPada, d.Pemberi?.ToString(), string.Join("; ", penerima.Select(p => p.Sebutan)), d.Catatan.Length > 0 ? $"{d.Instruksi} {d.Catatan}" : d.Instruksi, d.Tenggat,
            Saat(penerima, p => p.DibacaPada, _ => null), Saat(penerima, p => p.SelesaiPada, p => p.Catatan), induk?.Agenda, d.AdalahTerusan ? $"{(int)d.Langkah} (terusan)" : $"{(int)d.Langkah}",
        ])
        {
            Tautan = $"/disposisi/{d.Id}",
        };
    }

    // One receiver: his moment. Several: each by name.
    private static string Saat(List<PenerimaDisposisi> penerima, Func<PenerimaDisposisi, DateTime?> saat, Func<PenerimaDisposisi, string?> kata) => string.Join("; ", penerima
        .Where(p => saat(p) is not null || kata(p) is not null)
        .Select(p => string.Join(": ", new[] { penerima.Count > 1 ? p.Sebutan : null, saat(p) is { } pada ? Waktu.TanggalJam(pada) : null, kata(p) }.OfType<string>())));
}
