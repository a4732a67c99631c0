using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

public class PemberitahuanTests
{
    private static readonly DateOnly Tenggat = new(2026, 9, 25);
    private static readonly DateTime Sejak = Contoh.Pada(2026, 9, 17, 9);

    [Theory]
    [InlineData(23, 10, null)] // Rabu: two working days before
    [InlineData(24, 6, -1)] // the hour is asked of SaatMengirim
    [InlineData(24, 10, -1)]
    [InlineData(25, 10, 0)]
    [InlineData(26, 10, 0)] // Sabtu: the day of the reminder is still Jumat
    [InlineData(28, 10, 1)] // Senin
    [InlineData(29, 10, 2)]
    [InlineData(30, 10, 2)]
    public void The_latest_day_of_a_reminder_is_counted_in_working_days(int hari, int jam, int? titik) =>
        Assert.Equal(titik, AturanPengingat.Bawaan.Jatuh(Contoh.Kalender, Tenggat, Sejak, Contoh.Pada(2026, 9, hari, jam)));

    [Fact]
    public void A_task_that_comes_after_a_day_of_its_reminders_is_not_reminded_of_for_that_day()
    {
        var sejak = Contoh.Pada(2026, 9, 28, 8);
        Assert.Null(AturanPengingat.Bawaan.Jatuh(Contoh.Kalender, Tenggat, sejak, Contoh.Pada(2026, 9, 28, 10)));
        Assert.Equal(2, AturanPengingat.Bawaan.Jatuh(Contoh.Kalender, Tenggat, sejak, Contoh.Pada(2026, 9, 29, 10)));
    }

    [Theory]
    [InlineData(25, 8, true)]
    [InlineData(25, 6, false)]
    [InlineData(26, 8, false)]
    [InlineData(27, 8, false)]
    public void Reminders_go_out_on_working_days_from_seven_on(int hari, int jam, bool saat) =>
        Assert.Equal(saat, AturanPengingat.SaatMengirim(Contoh.Kalender, Contoh.Pada(2026, 9, hari, jam)));

    [Fact]
    public void Six_reminders_of_one_task_are_refused_as_a_setting() =>
        Assert.Throws<AturanDilanggarException>(() => new AturanPengingat([-2, -1, 0, 1, 2, 4], []));

    [Fact]
    public void A_new_task_is_told_to_its_pelaksana_and_the_pengisi_of_the_seksi_once()
    {
        var c = Contoh.Di(Langkah.Menghimpun);
        var ada = new List<Pemberitahuan>();
        Sapu(c, ada);
        Assert.Equal([c.KasiPerlengkapan.OrangId, c.Pengisi.OrangId], Tentang(c, ada, Giliran8(c)).Select(p => p.OrangId).Order().ToArray().OrderBy(o => o != c.KasiPerlengkapan.OrangId));
        Assert.All(ada, p => Assert.Equal(JenisPemberitahuan.TugasBaru, p.Jenis));
        Assert.True(Sapu(c, ada) is { Baru.Count: 0, Berakhir.Count: 0, Kembali.Count: 0 });
    }

    [Fact]
    public void A_task_that_drags_on_is_reminded_of_five_times_and_told_to_two_levels_above_once_each()
    {
        var c = Contoh.Di(Langkah.Menghimpun);
        var ada = new List<Pemberitahuan>();
        for (var hari = new DateOnly(2026, 9, 17); hari < new DateOnly(2026, 11, 1); hari = hari.AddDays(1))
        {
            foreach (var jam in new[] { 1, 7, 12 })
            {
                c.Sekarang = Waktu.KeUtc(hari, new TimeOnly(jam, 0));
                Sapu(c, ada);
            }
        }

        var giliran = Giliran8(c);
        var milik = Tentang(c, ada, giliran);
        var ingat = milik.Where(p => p.Jenis == JenisPemberitahuan.Pengingat).ToList();
        Assert.Equal([24, 25, 28, 29, 1], ingat.Select(p => Waktu.HariWib(p.DibuatPada).Day));
        Assert.All(ingat, p => Assert.Equal(c.KasiPerlengkapan.OrangId, p.OrangId));
        Assert.Equal(
            [(c.KabidLalin.OrangId, new DateOnly(2026, 9, 29)), (c.Sekretaris.OrangId, new DateOnly(2026, 10, 1))],
            milik.Where(p => p.Jenis == JenisPemberitahuan.Eskalasi).Select(p => (p.OrangId, Waktu.HariWib(p.DibuatPada))));
    }

    [Fact]
    public void After_days_without_a_server_only_the_latest_missed_reminder_is_made_up()
    {
        var c = Contoh.Di(Langkah.Menghimpun);
        var ada = new List<Pemberitahuan>();
        c.Sekarang = Contoh.Pada(2026, 9, 30, 8);
        Sapu(c, ada);
        Sapu(c, ada);
        var ingat = Assert.Single(Tentang(c, ada, Giliran8(c)), p => p.Jenis == JenisPemberitahuan.Pengingat);
        Assert.Equal(SusunanPemberitahuan.KunciIngat(Giliran8(c).Id, 2), ingat.Kunci);
    }

    [Fact]
    public void A_task_moves_to_the_substitute_without_repeating_a_reminder_and_comes_back()
    {
        var c = Contoh.Di(Langkah.Menghimpun);
        var giliran = Giliran8(c);
        var ada = new List<Pemberitahuan>();
        c.Sekarang = Contoh.Pada(2026, 9, 24, 8);
        Sapu(c, ada);
        var plh = Guid.CreateVersion7();
        Sapu(c, ada, bertugas: plh);
        Assert.Equal([plh], Berlaku(c, ada, giliran).Where(p => p.OrangId != c.Pengisi.OrangId).Select(p => p.OrangId));
        Assert.Single(Tentang(c, ada, giliran), p => p.Kunci == SusunanPemberitahuan.KunciIngat(giliran.Id, -1));

        c.Sekarang = Contoh.Pada(2026, 9, 25, 8);
        Sapu(c, ada, bertugas: plh);
        Assert.Equal(plh, Assert.Single(ada, p => p.Kunci == SusunanPemberitahuan.KunciIngat(giliran.Id, 0)).OrangId);

        Sapu(c, ada);
        var kembali = Assert.Single(Berlaku(c, ada, giliran), p => p.OrangId != c.Pengisi.OrangId);
        Assert.Equal((c.KasiPerlengkapan.OrangId, SusunanPemberitahuan.KunciBaru(giliran.Id)), (kembali.OrangId, kembali.Kunci));
    }

    [Fact]
    public void A_finished_task_ends_all_its_notices()
    {
        var c = Contoh.Di(Langkah.Menghimpun);
        var ada = new List<Pemberitahuan>();
        c.Sekarang = Contoh.Pada(2026, 10, 1, 8);
        Sapu(c, ada);
        Assert.NotEmpty(ada);
        Susun(c, [], ada);
        Assert.All(ada, p => Assert.NotNull(p.BerakhirPada));
    }

    [Fact]
    public void The_chain_above_passes_over_an_empty_jabatan_and_whoever_holds_the_task_himself()
    {
        var c = Contoh.Di(Langkah.Menghimpun);
        var giliran = Giliran8(c);
        var organisasi = c.Oleh(null).Organisasi;
        Assert.Equal([[c.KabidLalin.OrangId], [c.Sekretaris.OrangId], [c.KepalaDinas.OrangId]], RantaiAtasan.Untuk(organisasi, giliran.Jalur, giliran.Langkah, giliran.UnitId, giliran.SeksiId));
        var tanpaKabid = Organisasi(c, p => p.Peran != Peran.Kabid);
        Assert.Equal([[c.Sekretaris.OrangId], [c.KepalaDinas.OrangId]], RantaiAtasan.Untuk(tanpaKabid, giliran.Jalur, giliran.Langkah, giliran.UnitId, giliran.SeksiId));
        var tanpaKasi = Organisasi(c, p => p.Peran != Peran.Kasi);
        Assert.Equal([[c.Sekretaris.OrangId], [c.KepalaDinas.OrangId]], RantaiAtasan.Untuk(tanpaKasi, giliran.Jalur, giliran.Langkah, giliran.UnitId, giliran.SeksiId));
        Assert.Equal([[c.Sekretaris.OrangId], [c.KepalaDinas.OrangId]], RantaiAtasan.Untuk(organisasi, Jalur.Seksi, Langkah.Menghimpun, c.Sekretariat.Id, c.Sekretariat.DaftarSeksi[1].Id));
        Assert.Equal([[c.KasubbagPkp.OrangId], [c.Sekretaris.OrangId], [c.KepalaDinas.OrangId]], RantaiAtasan.Untuk(organisasi, Jalur.Permintaan, Langkah.KonsepSurat, null, null));
        Assert.Equal([[c.KepalaDinas.OrangId]], RantaiAtasan.Untuk(organisasi, Jalur.Permintaan, Langkah.ParafSekretaris, null, null));
        Assert.Empty(RantaiAtasan.Untuk(organisasi, Jalur.Permintaan, Langkah.TandaTanganKepalaDinas, null, null));
    }

    private static Giliran Giliran8(Contoh c) => c.Giliran(Langkah.Menghimpun, c.Lalin.DaftarSeksi[0].Id);

    private static List<Pemberitahuan> Tentang(Contoh c, List<Pemberitahuan> ada, Giliran giliran) => [.. ada.Where(p => p.GiliranId == giliran.Id).OrderBy(p => p.DibuatPada)];

    private static List<Pemberitahuan> Berlaku(Contoh c, List<Pemberitahuan> ada, Giliran giliran) => [.. Tentang(c, ada, giliran).Where(p => p.BerakhirPada is null)];

    // The office without some of its people, or with somebody in place of the Kasi.
    private static Organisasi Organisasi(Contoh c, Func<Penugasan, bool> yang, params Penugasan[] tambahan)
    {
        var asal = c.Oleh(null).Organisasi;
        return new([c.Lalin, c.Pelayaran, c.Sekretariat], [.. asal.Penugasan.Where(yang), .. tambahan], c.SemuaOrang.ToDictionary(o => o.OrangId, o => o.Nama), asal.Hari);
    }

    private static SusunanPemberitahuan Sapu(Contoh c, List<Pemberitahuan> ada, Guid? bertugas = null)
    {
        var tugas = c.Permintaan.DaftarGiliran.Where(g => g.DapatDikerjakan).Select(g =>
        {
            var tulisan = new TulisanPemberitahuan(JenisPemberitahuan.TugasBaru, $"Kerjakan {g.Langkah}", "", $"/tugas/{g.Id}", g.Tenggat);
            return new TugasTerbuka(g.Id, g.Jalur, g.Langkah, g.UnitId, g.SeksiId, g.Tenggat, g.DapatDikerjakanSejak!.Value, tulisan, "/triwulan/2026/3") { Pengisi = g.SeksiId is null ? null : tulisan };
        }).ToList();
        return Susun(c, tugas, ada, bertugas);
    }

    // What the sweep of the product does with what was worked out.
    private static SusunanPemberitahuan Susun(Contoh c, List<TugasTerbuka> tugas, List<Pemberitahuan> ada, Guid? bertugas = null)
    {
        var konteks = c.Oleh(null);
        if (bertugas is { } plh)
        {
            var seksi = c.Lalin.DaftarSeksi[0].Id;
            konteks = konteks with { Organisasi = Organisasi(c, p => p.Peran != Peran.Kasi || p.SeksiId != seksi, new Penugasan(plh, Peran.Kasi, null, seksi, new(2026, 9, 1), new(2026, 12, 31), JenisPenugasan.Plh, "800/14/2026", new(2026, 8, 31))) };
        }

        var susunan = SusunanPemberitahuan.Susun(tugas, [], ada, konteks, AturanPengingat.Bawaan);
        ada.AddRange(susunan.Baru);
        var berakhir = typeof(Pemberitahuan).GetProperty(nameof(Pemberitahuan.BerakhirPada))!;
        susunan.Berakhir.ToList().ForEach(p => berakhir.SetValue(p, konteks.Sekarang));
        susunan.Kembali.ToList().ForEach(p => berakhir.SetValue(p, null));
        return susunan;
    }
}
