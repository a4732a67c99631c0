using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests;

/// <summary>What is stored comes back as it was, on both engines.</summary>
public sealed class NilaiTests
{
    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task Numbers_come_back_to_the_last_decimal(string penyedia)
    {
        decimal?[] nilai = [0, 0.0000000001m, 123456789012345678.0123456789m, null];
        await using var host = await DataHost.MulaiAsync(penyedia);
        var id = await host.DalamAsync(db => db.TulisAsync(() =>
        {
            var unit = new Unit("Bidang Uji", JenisUnit.Bidang, "Kepala", 1, new(2024, 1, 1));
            var seksi = unit.TambahSeksi("Seksi Uji", "Kepala Seksi", new(2024, 1, 1));
            var target = new EmpatTriwulan(nilai[0], nilai[1], nilai[2], nilai[3]);
            var indikator = new Indikator(2026, seksi.Id, false, 1, new IsiIndikator(LevelIndikator.SubKegiatan, "Nilai", "Rp", TipeData.Angka, Arah.Naik, Agregasi.Jumlah, RumusTurun.A, nilai[2], null, target, 0, EmpatTriwulan.Kosong, null));
            db.AddRange(unit, indikator);
            return Task.FromResult(indikator.Id);
        }));

        var kembali = await host.DalamAsync(db => db.Indikator.AsNoTracking().SingleAsync(i => i.Id == id));
        Assert.Equal(new EmpatTriwulan(nilai[0], nilai[1], nilai[2], nilai[3]), kembali.Target);
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task Text_of_every_script_and_a_day_come_back_as_they_were(string penyedia)
    {
        const string nama = "Peringatan 🛳 \u202eقلب\u202c é e\u0301 “kutip” 'petik' [%_]";
        await using var host = await DataHost.MulaiAsync(penyedia);
        await host.DalamAsync(db => db.TulisAsync(() => Task.FromResult(db.Add(new HariLibur(new(2031, 12, 31), nama, JenisHariLibur.LiburNasional)))));
        var kembali = await host.DalamAsync(db => db.HariLibur.AsNoTracking().SingleAsync(h => h.Tanggal == new DateOnly(2031, 12, 31)));
        Assert.Equal((nama, JenisHariLibur.LiburNasional), (kembali.Nama, kembali.Jenis));
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task A_second_open_run_of_a_quarter_is_refused_and_a_cancelled_one_does_not_count(string penyedia)
    {
        await using var host = await DataHost.MulaiAsync(penyedia);
        var saat = new DateTime(2026, 9, 1, 1, 0, 0, DateTimeKind.Utc);
        Task Simpan() => host.DalamAsync(db => db.TulisAsync(() => Task.FromResult(db.Add(Permintaan.Rencanakan(new(2026, 3), new KalenderKerja([]), saat)))));
        await Simpan();
        Assert.True((await Assert.ThrowsAsync<DbUpdateException>(Simpan)).KarenaSudahAda());
        await host.DalamAsync(db => db.TulisAsync(() => db.Permintaan.ExecuteUpdateAsync(p => p.SetProperty(x => x.DibatalkanPada, saat))));
        await Simpan();
        Assert.Equal(2, await host.DalamAsync(db => db.Permintaan.CountAsync()));
    }

    [Fact]
    public async Task A_text_that_SQL_Server_would_refuse_is_refused_in_every_test()
    {
        await using var host = await DataHost.MulaiAsync();
        await host.DalamAsync(async db =>
        {
            db.Add(new Unit(new string('a', 201), JenisUnit.Bidang, "Kepala", 1, new(2024, 1, 1)));
            var galat = await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            Assert.Contains("the column holds 200", galat.Message, StringComparison.Ordinal);
        });
    }
}
