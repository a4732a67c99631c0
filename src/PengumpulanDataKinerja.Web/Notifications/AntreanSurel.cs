using System.Text;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Notifications;

/// <summary>
/// Puts notices into mails that wait to be sent. A mail holds a title, a tenggat and an address: never what a letter says, a figure, a password.
/// </summary>
public sealed class AntreanSurel(AppDb db, SetelanSurel setelan, KonteksKantor kantor, TimeProvider jam, [FromKeyedServices(JamKantor.Kunci)] TimeProvider jamKantor, IConfiguration pengaturan)
{
    /// <summary>When the digest is made, WIB; what came until then is in it.</summary>
    public static readonly TimeOnly PukulRingkasan = new(7, 30);

    private const string Penutup = "Surel ini dikirim otomatis, jangan dibalas.";

    private DateTime Kini => jam.GetUtcNow().UtcDateTime;

    /// <summary>Queues new notices for those who want them at once; inside the write that makes them.</summary>
    public async Task AntrekanAsync(IReadOnlyCollection<Pemberitahuan> baru, CancellationToken batal)
    {
        if (!setelan.Aktif || baru.Count == 0)
        {
            return;
        }

        var orang = baru.Select(p => p.OrangId).Distinct().ToList();
        var alamat = await db.Orang.AsNoTracking().Where(o => orang.Contains(o.Id) && o.Aktif && o.Surel == PilihanSurel.Langsung && o.Email != null).ToDictionaryAsync(o => o.Id, o => o.Email!, batal);
        db.AddRange(baru.Where(p => alamat.ContainsKey(p.OrangId)).Select(p =>
            new SuratElektronik($"{p.Kunci}:{p.OrangId:N}", p.OrangId, p.Id, alamat[p.OrangId], $"{Tampil.Sebutan(p.Jenis)}: {Judul(p)}", $"{Baris(p)}\n\n{Kaki()}", Kini)));
    }

    /// <summary>Queues the digests of the morning: one per person and working day, when something has come since the last one.</summary>
    public async Task RingkasAsync(CancellationToken batal = default)
    {
        var kini = jamKantor.GetUtcNow().UtcDateTime;
        var hari = Waktu.HariWib(kini);
        var batas = Waktu.KeUtc(hari, PukulRingkasan);
        if (!setelan.Aktif || kini < batas || !(await kantor.KalenderAsync(batal)).HariKerja(hari))
        {
            return;
        }

        var orang = await db.Orang.AsNoTracking()
            .Where(o => o.Aktif && o.Surel == PilihanSurel.Ringkasan && o.Email != null && !db.SuratElektronik.Any(s => s.OrangId == o.Id && s.RingkasanSampai == batas))
            .Select(o => new { o.Id, o.Email })
            .ToListAsync(batal);
        foreach (var o in orang)
        {
            var sejak = await db.SuratElektronik.AsNoTracking().Where(s => s.OrangId == o.Id && s.RingkasanSampai != null).MaxAsync(s => s.RingkasanSampai, batal) ?? DateTime.MinValue;
            var isi = await KotakPemberitahuan.BelumDibaca(db, o.Id).Where(p => p.DibuatPada <= batas).OrderBy(p => p.DibuatPada).ToListAsync(batal);
            if (isi.Exists(p => p.DibuatPada > sejak))
            {
                await SimpanRingkasanAsync(o.Id, o.Email!, hari, batas, isi, batal);
            }
        }
    }

    /// <summary>A mail that only shows that mail arrives.</summary>
    public Task UjiAsync(Guid orangId, string alamat, CancellationToken batal) => db.TulisAsync(
        () => Task.FromResult(db.Add(new SuratElektronik($"uji:{Guid.CreateVersion7()}", orangId, null, alamat, "Surel uji", $"Surel dari Pengumpulan Data Kinerja sampai di alamat ini.\n\n{Penutup}", Kini))),
        batal);

    // What waited since another morning says nothing that this one does not say.
    private async Task SimpanRingkasanAsync(Guid orangId, string alamat, DateOnly hari, DateTime sampai, List<Pemberitahuan> isi, CancellationToken batal)
    {
        var kini = Kini;
        try
        {
            await db.TulisAsync(
                async () =>
                {
                    await db.SuratElektronik.Where(s => s.OrangId == orangId && s.RingkasanSampai != null && s.TerkirimPada == null && s.MenyerahPada == null && s.TidakPerluPada == null)
                        .ExecuteUpdateAsync(u => u.SetProperty(s => s.TidakPerluPada, kini), batal);
                    db.Add(new SuratElektronik($"ringkasan:{orangId:N}:{hari:yyyy-MM-dd}", orangId, null, alamat, $"{isi.Count} pemberitahuan belum dibaca, {Waktu.Tanggal(hari)}", TeksRingkasan(isi), kini) { RingkasanSampai = sampai });
                },
                batal);
        }
        catch (DbUpdateException galat) when (galat.KarenaSudahAda())
        {
            // Another run was first.
        }
    }

    private string TeksRingkasan(List<Pemberitahuan> isi)
    {
        var teks = new StringBuilder();
        foreach (var p in isi)
        {
            var baris = $"- {Tampil.Sebutan(p.Jenis)}: {Baris(p)}\n\n";
            if (teks.Length + baris.Length > SuratElektronik.PanjangTeks - 500)
            {
                teks.Append("… dan lainnya di aplikasi.\n\n");
                break;
            }

            teks.Append(baris);
        }

        return teks.Append(Kaki()).ToString();
    }

    private string Baris(Pemberitahuan p) => Judul(p) + (p.Tenggat is { } tenggat ? $"\n  Tenggat: {Waktu.HariTanggal(tenggat)}" : "") + (Alamat() is { } alamat ? $"\n  {alamat}{p.Tautan}" : "");

    // The title of a slip or a letter is a sentence of it.
    private static string Judul(Pemberitahuan p) => p.Jenis switch
    {
        JenisPemberitahuan.Disposisi => "Kerjakan disposisi untuk Anda",
        JenisPemberitahuan.Surat => "Baca surat untuk Anda",
        _ => p.Judul,
    };

    private string Kaki() => Alamat() is { } alamat ? $"Atur surel: {alamat}/akun/pemberitahuan\n{Penutup}" : Penutup;

    private string? Alamat() => pengaturan["AlamatAplikasi"] is { Length: > 0 } alamat ? alamat.TrimEnd('/') : null;
}
