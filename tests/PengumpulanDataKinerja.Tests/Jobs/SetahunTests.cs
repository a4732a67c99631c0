using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Notifications;

namespace PengumpulanDataKinerja.Tests;

/// <summary>
/// A whole year of the office, day by day: at eight the jobs look, at ten those whose turn it is work. Bidang Lalu Lintas is punctual; Pelayaran
/// is warned in the first triwulan and never delivers in the third; the sekretariat is late in the second, in which a Plh. initials the letter;
/// the server is off over the end of the year. The dates are those of the papers (kalender, section 4).
/// </summary>
public sealed class SetahunTests
{
    private static readonly (DateOnly Dari, DateOnly Sampai) mati = (new(2026, 12, 23), new(2027, 1, 5));
    private static readonly DateOnly hariPlh = new(2026, 6, 17);
    private static readonly DateOnly hariTutup = new(2026, 10, 6);

    [Fact]
    public async Task Four_triwulan_run_by_themselves_every_letter_reminder_and_tenggat_on_its_day()
    {
        await using var kantor = await KantorNyata.BukaAsync(k => k["Demo:MulaiJam"] = "2026-01-02T08:00:00+07:00");
        await AngkatPlhAsync(kantor);
        var kalender = await kantor.DenganAsync<KonteksKantor, KalenderKerja>(k => k.KalenderAsync());
        for (var hari = new DateOnly(2026, 1, 2); hari <= new DateOnly(2027, 1, 15); hari = hari.AddDays(1))
        {
            if (hari >= mati.Dari && hari <= mati.Sampai)
            {
                continue;
            }

            await kantor.SetelJamAsync(hari.Year, hari.Month, hari.Day, 8);
            await JalankanPekerjaanAsync(kantor);
            if (kalender.HariKerja(hari))
            {
                await kantor.SetelJamAsync(hari.Year, hari.Month, hari.Day, 10);
                await BekerjaAsync(kantor, hari);
                await JalankanPekerjaanAsync(kantor);
            }
        }

        await PeriksaTriwulanAsync(kantor);
        await PeriksaPeringatanAsync(kantor);
        await PeriksaPengingatAsync(kantor, kalender);
        await PeriksaPlhAsync(kantor);
        foreach (var orang in await kantor.DenganAsync<AppDb, List<Guid>>(db => db.Orang.Select(o => o.Id).ToListAsync()))
        {
            Assert.Equal(0, await kantor.DenganAsync<KotakPemberitahuan, int>(k => k.JumlahAsync(orang)));
        }

        await kantor.TanpaTemuanAsync();
    }

    private static async Task PeriksaTriwulanAsync(KantorNyata kantor)
    {
        var semua = await kantor.DenganAsync<AppDb, List<Permintaan>>(db => db.Permintaan.AsNoTracking().Include(p => p.Jadwal).OrderBy(p => p.Tahun).ThenBy(p => p.Triwulan).ToListAsync());

        // Opened on its day; the fifth is planned and not open yet.
        Assert.Equal(
            [(2026, 1, new DateOnly(2026, 3, 16)), (2026, 2, new(2026, 6, 15)), (2026, 3, new(2026, 9, 14)), (2026, 4, new(2026, 12, 14)), (2027, 1, (DateOnly?)null)],
            semua.Select(p => (p.Tahun, p.Triwulan, p.DibukaPada is { } saat ? Waktu.HariWib(saat) : (DateOnly?)null)));
        Assert.Equal(4, semua.Count(p => p.SelesaiPada is not null));

        // Tenggat of the papers: Jumat IV and the fifth working day.
        Assert.Equal([new(2026, 3, 27), new(2026, 6, 26), new(2026, 9, 25), new DateOnly(2026, 12, 23)], semua.Take(4).Select(p => p.JadwalUntuk(Langkah.Menghimpun).Tenggat));
        Assert.Equal([new(2026, 4, 8), new(2026, 7, 7), new(2026, 10, 7), new DateOnly(2027, 1, 11)], semua.Take(4).Select(p => p.JadwalUntuk(Langkah.Rekapitulasi).Tenggat));
        Assert.Equal([new(2026, 4, 1), new(2026, 7, 1), new(2026, 10, 1), new DateOnly(2027, 1, 4)], semua.Take(4).Select(p => p.HariPeringatan));
        Assert.NotNull(semua[2].DitutupPada);
    }

    private static async Task PeriksaPeringatanAsync(KantorNyata kantor)
    {
        var semua = await kantor.DenganAsync<AppDb, List<Surat>>(db => db.Surat.AsNoTracking().Where(s => s.Jenis == JenisSurat.Peringatan).OrderBy(s => s.DibuatPada).ThenBy(s => s.UnitId).ToListAsync());

        // The first two were sent; those of the turn of the year were drafted on the server's first day and dropped when the data came.
        Assert.Equal(
            [(new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 2), kantor.Pelayaran.Id), (new(2026, 10, 1), new(2026, 10, 2), kantor.Pelayaran.Id)],
            semua.Where(s => s.Tanggal is not null).Select(s => (Waktu.HariWib(s.DibuatPada), s.Tanggal!.Value, s.UnitId!.Value)));
        var batal = semua.Where(s => s.Tanggal is null).ToList();
        Assert.Equal(new[] { kantor.Pelayaran.Id, kantor.Sekretariat.Id }.Order(), batal.Select(s => s.UnitId!.Value).Order());
        Assert.All(batal, s => Assert.Equal((new DateOnly(2027, 1, 6), true), (Waktu.HariWib(s.DibuatPada), s.DicabutPada is not null)));
    }

    private static async Task PeriksaPengingatAsync(KantorNyata kantor, KalenderKerja kalender)
    {
        var semua = await kantor.DenganAsync<AppDb, List<Pemberitahuan>>(db => db.Pemberitahuan.AsNoTracking().ToListAsync());
        Assert.Equal(semua.Count, semua.Select(p => (p.OrangId, p.Kunci)).Distinct().Count());
        var pengingat = semua.Where(p => p.Jenis is JenisPemberitahuan.Pengingat or JenisPemberitahuan.Eskalasi).ToList();
        Assert.All(pengingat, p => Assert.True(Waktu.HariWib(p.DibuatPada) is var hari && kalender.HariKerja(hari) && (hari < mati.Dari || hari > mati.Sampai), $"{p.Judul} on {hari}"));
        Assert.All(pengingat.Where(p => p.Jenis == JenisPemberitahuan.Pengingat).GroupBy(p => p.GiliranId), g => Assert.InRange(g.Select(p => p.Kunci).Distinct().Count(), 1, 5));

        // Row 7 of the unit that never began in the third triwulan (due 18 September): a day before, on the day, one, two and four working days after.
        var giliran = await GiliranAsync(kantor, 3, Langkah.PerintahKabid);
        Assert.Equal([new(2026, 9, 17), new(2026, 9, 18), new(2026, 9, 21), new(2026, 9, 22), new DateOnly(2026, 9, 24)], Hari(pengingat, giliran, JenisPemberitahuan.Pengingat));
        Assert.Equal([(new DateOnly(2026, 9, 22), kantor.Orang("sekretaris").Id), (new DateOnly(2026, 9, 24), kantor.Orang("kepala").Id)], Atasan(pengingat, giliran));

        // The same in the fourth: the last one fell into the days off and came, once, when the server was back.
        var akhirTahun = await GiliranAsync(kantor, 4, Langkah.PerintahKabid);
        Assert.Equal([new(2026, 12, 17), new(2026, 12, 18), new(2026, 12, 21), new(2026, 12, 22), new DateOnly(2027, 1, 6)], Hari(pengingat, akhirTahun, JenisPemberitahuan.Pengingat));
        Assert.Equal([(new DateOnly(2026, 12, 22), kantor.Orang("sekretaris").Id), (new DateOnly(2027, 1, 6), kantor.Orang("kepala").Id)], Atasan(pengingat, akhirTahun));

        // Whoever is punctual is never reminded.
        Assert.DoesNotContain(pengingat, p => p.Jenis == JenisPemberitahuan.Pengingat && p.OrangId == kantor.Orang("kabid.lalin").Id);
    }

    private static async Task PeriksaPlhAsync(KantorNyata kantor)
    {
        var baris = await kantor.DenganAsync<AppDb, Riwayat>(db => db.Riwayat.AsNoTracking().SingleAsync(r => r.Tindakan == Tindakan.Melanjutkan && r.Langkah == Langkah.ParafSekretaris && r.Uraian.Contains("menggantikan")));
        Assert.Equal(("Mukhlis Daulay", "Plh. Sekretaris Dinas Perhubungan", hariPlh), (baris.Pelaku.Nama, baris.Pelaku.Jabatan, Waktu.HariWib(baris.Waktu)));
        Assert.EndsWith("Pelaksana menggantikan Marlina Suryani.", baris.Uraian, StringComparison.Ordinal);

        // The reminder of that row went to the one on duty, not to the holder; the day before was 1 Muharam and the one before that its first.
        var pengingat = await kantor.DenganAsync<AppDb, List<Pemberitahuan>>(db => db.Pemberitahuan.AsNoTracking().Where(p => p.GiliranId != null && p.Kunci.StartsWith("ingat:") && db.Giliran.Any(g => g.Id == p.GiliranId && g.Langkah == Langkah.ParafSekretaris)).ToListAsync());
        Assert.Equal([(hariPlh, kantor.Orang("kasi.manajemen").Id)], pengingat.Select(p => (Waktu.HariWib(p.DibuatPada), p.OrangId)).Order());
    }

    private static IEnumerable<DateOnly> Hari(IEnumerable<Pemberitahuan> semua, Guid giliran, JenisPemberitahuan jenis) =>
        semua.Where(p => p.GiliranId == giliran && p.Jenis == jenis).Select(p => Waktu.HariWib(p.DibuatPada)).Order();

    private static IEnumerable<(DateOnly, Guid)> Atasan(IEnumerable<Pemberitahuan> semua, Guid giliran) =>
        semua.Where(p => p.GiliranId == giliran && p.Jenis == JenisPemberitahuan.Eskalasi).OrderBy(p => p.DibuatPada).Select(p => (Waktu.HariWib(p.DibuatPada), p.OrangId));

    private static Task<Guid> GiliranAsync(KantorNyata kantor, int triwulan, Langkah langkah) => kantor.DenganAsync<AppDb, Guid>(db =>
        (from g in db.Giliran join p in db.Permintaan on g.PermintaanId equals p.Id where p.Tahun == 2026 && p.Triwulan == triwulan && g.Langkah == langkah && g.UnitId == kantor.Pelayaran.Id select g.Id).FirstAsync());

    private static Task<Penugasan> AngkatPlhAsync(KantorNyata kantor) => kantor.DenganAsync<AppDb, Penugasan>(db => db.TulisAsync(() =>
        Task.FromResult(db.Add(new Penugasan(kantor.Orang("kasi.manajemen").Id, Peran.Sekretaris, null, null, hariPlh.AddDays(-1), hariPlh.AddDays(1), JenisPenugasan.Plh, "800/14/2026", new(2026, 6, 12))).Entity)));

    // What the jobs of the schedule call.
    private static async Task JalankanPekerjaanAsync(KantorNyata kantor)
    {
        await kantor.DenganAsync<AlurKerja, IReadOnlyList<string>>(a => a.BukaTriwulanAsync());
        await kantor.DenganAsync<AlurKerja, IReadOnlyList<string>>(a => a.SusunPeringatanAsync());
        await kantor.DenganAsync<SapuanPemberitahuan, bool>(async s =>
        {
            await s.SusunAsync();
            return true;
        });
    }

    // Whoever has the turn and wants to: one act after the other until nobody does.
    private static async Task BekerjaAsync(KantorNyata kantor, DateOnly hari)
    {
        foreach (var id in await kantor.DenganAsync<AppDb, List<Guid>>(db => db.Permintaan.Where(p => p.DibukaPada != null && p.SelesaiPada == null).OrderBy(p => p.Tahun).ThenBy(p => p.Triwulan).Select(p => p.Id).ToListAsync()))
        {
            await kantor.PindahAsync(id);
            if (hari == hariTutup)
            {
                await kantor.LakukanAsync("kasubbag", (p, k) => p.TutupPengumpulan("Bidang Pelayaran tidak menyampaikan data.", new Dictionary<Guid, string>(), k));
            }

            while ((await kantor.PermintaanAsync()) is var permintaan && permintaan.DaftarGiliran.Where(g => g.DapatDikerjakan && Mau(kantor, permintaan, g, hari)).MinBy(g => g.Langkah) is { } giliran)
            {
                await kantor.SelesaikanAsync(giliran.Langkah, giliran.SeksiId ?? giliran.UnitId, giliran.Jalur);
            }
        }
    }

    private static bool Mau(KantorNyata kantor, Permintaan p, Giliran g, DateOnly hari)
    {
        // A warning takes a day on the desks.
        if (g.Jalur == Jalur.Peringatan)
        {
            return hari > Waktu.HariWib(p.Surat(g.SuratId!.Value).DibuatPada);
        }

        if (p.Triwulan == 2 && g.Langkah == Langkah.ParafSekretaris)
        {
            return hari >= hariPlh;
        }

        var mulai = (p.Triwulan, g.UnitId) switch
        {
            (1, { } u) when u == kantor.Pelayaran.Id => new DateOnly(2026, 4, 6),
            (2, { } u) when u == kantor.Sekretariat.Id => new(2026, 6, 29),
            (3, { } u) when u == kantor.Pelayaran.Id => DateOnly.MaxValue,
            (4, { } u) when u == kantor.Pelayaran.Id || u == kantor.Sekretariat.Id => new(2027, 1, 6),
            _ => DateOnly.MinValue,
        };
        return hari >= mulai;
    }
}
