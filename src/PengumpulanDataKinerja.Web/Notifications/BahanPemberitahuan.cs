using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Notifications;

/// <summary>Reads what notices follow from, puts it into words and works out what is to be written.</summary>
public sealed class BahanPemberitahuan(AppDb db, KonteksKantor kantor, DaftarTugas daftar, AturanPengingat aturan)
{
    /// <summary>What must be written at this moment.</summary>
    public async Task<SusunanPemberitahuan> SusunAsync(DateTime kini, CancellationToken batal = default)
    {
        var potretKantor = await kantor.PotretAsync(batal);
        var konteks = potretKantor.Konteks(null, kini);
        var potret = await daftar.PotretAsync(batal);
        List<TugasTerbuka> tugas = [.. potret.Terbuka.Where(t => t.DapatDikerjakan).Select(t => Tugas(t, potret.Keterangan))];
        List<KabarTerbuka> lain = [.. Paraf(potret, konteks), .. Surat(potret, potretKantor, konteks), .. potret.Terusan.Select(Disposisi), .. potret.Koreksi.Select(k => Koreksi(k, konteks))];
        return SusunanPemberitahuan.Susun(tugas, lain, await AdaAsync(lain, batal), konteks, aturan);
    }

    // What has not ended, and what has ended of matters that are open: a handful, however many years lie behind.
    private async Task<List<Pemberitahuan>> AdaAsync(List<KabarTerbuka> lain, CancellationToken batal)
    {
        var kunci = lain.Select(l => l.Kunci).ToList();
        var ada = await db.Pemberitahuan.AsNoTracking().Where(p => p.BerakhirPada == null).ToListAsync(batal);
        ada.AddRange(await (from g in db.Giliran join p in db.Pemberitahuan.AsNoTracking() on g.Id equals p.GiliranId where g.SelesaiPada == null && p.BerakhirPada != null select p).ToListAsync(batal));
        ada.AddRange(await db.Pemberitahuan.AsNoTracking().Where(p => kunci.Contains(p.Kunci) && p.BerakhirPada != null).ToListAsync(batal));
        return ada;
    }

    private static TugasTerbuka Tugas(BarisTugas t, KeteranganTugas keterangan)
    {
        var jenis = keterangan.Dikembalikan(t) ? JenisPemberitahuan.Dikembalikan : JenisPemberitahuan.TugasBaru;
        return new(t.GiliranId, t.Jalur, t.Langkah, t.UnitId, t.SeksiId, t.Tenggat, t.DapatDikerjakanSejak!.Value, Tulisan(t), $"/triwulan/{t.Tahun}/{t.Triwulan}")
        {
            Pengisi = t.Jalur == Jalur.Seksi ? Tulisan(t with { HanyaMengisi = true }) : null,
        };

        TulisanPemberitahuan Tulisan(BarisTugas b) => new(jenis, b.Judul, $"{keterangan.Untuk(b, kini: false)} Tenggat {Waktu.HariTanggal(b.Tenggat)}.", b.Alamat, b.Tenggat);
    }

    // Row 4 is held by the paraf of Kasubbag PKP: no turn of his, but a task.
    private static IEnumerable<KabarTerbuka> Paraf(PotretTugas potret, Konteks konteks) => potret.Terbuka.Where(t => t.SuratParafId is not null).Select(t => t with { HanyaMemaraf = true }).Select(t => new KabarTerbuka(
        $"paraf:{t.GiliranId}",
        new(JenisPemberitahuan.TugasBaru, t.Judul, $"{t.TriwulanTahun.Sebutan}. Tenggat {Waktu.HariTanggal(t.Tenggat)}.", t.Alamat, t.Tenggat),
        Pemegang(konteks, Peran.KasubbagPkp)));

    private static IEnumerable<KabarTerbuka> Surat(PotretTugas potret, PotretKantor kantor, Konteks konteks)
    {
        var orang = konteks.Organisasi.Penugasan.Select(p => p.OrangId).Distinct().ToList();
        return potret.BelumDibaca.Select(s => new KabarTerbuka(
            $"surat:{s.Id}",
            new(JenisPemberitahuan.Surat, $"Baca surat: {s.Hal}", $"Nomor {s.Nomor?.Teks}, dikirim {Waktu.TanggalJam(s.DikirimPada!.Value)}.", $"/surat/{s.Id}", null),
            [.. orang.Where(o => Permintaan.BelumDibacaOleh(s, kantor.Konteks(o, konteks.Sekarang)))]));
    }

    private static KabarTerbuka Disposisi(TerusanTunggu t) => new(
        $"disposisi:{t.DisposisiId}",
        new(JenisPemberitahuan.Disposisi, $"Kerjakan disposisi: {t.Instruksi}", $"Dari {t.Pemberi}{(t.Tenggat is { } tenggat ? $", paling lambat {Waktu.Tanggal(tenggat)}" : "")}.", $"/disposisi/{t.DisposisiId}", t.Tenggat),
        t.OrangId is { } orang ? [orang] : []);

    private static KabarTerbuka Koreksi(KoreksiTunggu k, Konteks konteks) => new(
        $"koreksi:{k.Id}",
        new(JenisPemberitahuan.Koreksi, k.Judul, k.Keterangan, k.Alamat, null),
        Pemegang(konteks, k.Pemutus));

    private static HashSet<Guid> Pemegang(Konteks konteks, Peran peran) => [.. konteks.Organisasi.Penugasan.Where(p => p.Peran == peran && konteks.Organisasi.Bertugas(p)).Select(p => p.OrangId)];
}
