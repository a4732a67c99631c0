using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests;

public sealed class WriteGateTests
{
    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task Thirty_two_writers_of_one_row_lose_no_write(string penyedia)
    {
        await using var host = await DataHost.MulaiAsync(penyedia);
        await host.DalamAsync(db => db.TulisAsync(() => Task.FromResult(db.Add(new Unit("Bidang Uji", JenisUnit.Bidang, "Kepala", 0, new(2024, 1, 1))))));

        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(async () =>
        {
            for (var kali = 0; kali < 10; kali++)
            {
                await host.DalamAsync(db => db.TulisAsync(async () => (await db.Unit.SingleAsync(u => u.Nama == "Bidang Uji")).Urutan++));
            }
        })));

        var unit = await host.DalamAsync(db => db.Unit.SingleAsync(u => u.Nama == "Bidang Uji"));
        Assert.Equal((320, 320), (unit.Urutan, unit.Versi));
    }

    // SQLite has one process; there the lock file sees to it.
    [Theory]
    [Mesin(Mesin.SqlServer)]
    public async Task Two_nodes_take_turns_and_none_reads_what_the_other_is_about_to_change(string penyedia)
    {
        using var basisData = BasisDataUji.Buat(penyedia);
        using var folder = new FolderSementara();
        await using var satu = await DataHost.MulaiAsync(basisData, folder);
        await using var dua = await DataHost.MulaiAsync(basisData, folder);

        // Each names a unit after how many it found: when turns are taken, every number is there once.
        await Task.WhenAll(Enumerable.Range(0, 32).Select(n => Task.Run(() => (n % 2 == 0 ? satu : dua).DalamAsync(db => db.TulisAsync(async () =>
            db.Add(new Unit($"Bidang {await db.Unit.CountAsync()}", JenisUnit.Bidang, "Kepala", 0, new(2024, 1, 1))))))));
        var nama = await satu.DalamAsync(db => db.Unit.Select(u => u.Nama).ToListAsync());
        Assert.Equal(Enumerable.Range(0, 32).Select(n => $"Bidang {n}").Order(StringComparer.Ordinal), nama.Order(StringComparer.Ordinal));
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task What_one_start_protects_the_next_or_another_node_can_read(string penyedia)
    {
        using var basisData = BasisDataUji.Buat(penyedia);
        using var folder = new FolderSementara();
        string rahasia;
        await using (var pertama = await DataHost.MulaiAsync(basisData, folder))
        {
            rahasia = pertama.Layanan.GetRequiredService<IDataProtectionProvider>().CreateProtector("uji").Protect("kuki");
        }

        await using var kedua = await DataHost.MulaiAsync(basisData, folder);
        Assert.Equal("kuki", kedua.Layanan.GetRequiredService<IDataProtectionProvider>().CreateProtector("uji").Unprotect(rahasia));
        Assert.Equal(1, await kedua.DalamAsync(db => db.KunciProteksi.CountAsync()));
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task The_second_of_two_saves_of_one_version_is_refused(string penyedia)
    {
        await using var host = await DataHost.MulaiAsync(penyedia);
        await TambahUnitAsync(host);
        await host.DalamAsync(db => host.DalamAsync(async lain =>
        {
            (await db.Unit.SingleAsync()).Urutan = 2;
            (await lain.Unit.SingleAsync()).Urutan = 3;
            await db.SaveChangesAsync();
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => lain.SaveChangesAsync());
        }));

        Assert.Equal(2, await host.DalamAsync(db => db.Unit.Select(u => u.Urutan).SingleAsync()));
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task A_form_of_an_older_version_is_refused(string penyedia)
    {
        await using var host = await DataHost.MulaiAsync(penyedia);
        await TambahUnitAsync(host);
        await host.DalamAsync(async db =>
        {
            var unit = await db.Unit.SingleAsync();
            db.PakaiVersi(unit, 7);
            unit.Nama = "Bidang Lain";
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        });
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task A_write_that_throws_leaves_nothing_behind(string penyedia)
    {
        await using var host = await DataHost.MulaiAsync(penyedia);
        await host.DalamAsync(async db =>
        {
            await Assert.ThrowsAsync<AturanDilanggarException>(() => db.TulisAsync(async () =>
            {
                db.Add(new Unit("Bidang Uji", JenisUnit.Bidang, "Kepala", 0, new(2024, 1, 1)));
                await db.SaveChangesAsync();
                throw new AturanDilanggarException("Tidak jadi.");
            }));
            Assert.Empty(db.ChangeTracker.Entries());
            Assert.False(db.SedangMenulis);
        });

        Assert.False(await host.DalamAsync(db => db.Unit.AnyAsync()));
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task A_moment_comes_back_as_utc_and_a_local_one_is_refused(string penyedia)
    {
        await using var host = await DataHost.MulaiAsync(penyedia);
        var saat = new DateTime(2026, 9, 23, 3, 0, 0, DateTimeKind.Utc);
        await host.DalamAsync(db => db.TulisAsync(() => Task.FromResult(db.Add(Permintaan.Rencanakan(new(2026, 3), new KalenderKerja([]), saat)))));

        var kembali = await host.DalamAsync(db => db.Permintaan.Select(p => p.DirencanakanPada).SingleAsync());
        Assert.Equal((saat, DateTimeKind.Utc), (kembali, kembali.Kind));
        await host.DalamAsync(async db => await Assert.ThrowsAnyAsync<Exception>(() =>
            db.Permintaan.AnyAsync(p => p.DirencanakanPada == DateTime.SpecifyKind(saat, DateTimeKind.Local))));
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task A_statement_or_transaction_outside_a_write_is_refused(string penyedia)
    {
        await using var host = await DataHost.MulaiAsync(penyedia);
        await host.DalamAsync(async db =>
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.Unit.ExecuteDeleteAsync());
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.Database.BeginTransactionAsync());
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.Database.ExecuteSqlAsync($"DELETE FROM Unit"));
            Assert.Throws<NotSupportedException>(() => db.SaveChanges());
            await db.TulisAsync(() => db.Unit.ExecuteDeleteAsync());
        });
    }

    [Fact]
    public async Task A_write_holds_the_file_from_its_first_statement()
    {
        await using var host = await DataHost.MulaiAsync();
        await using var lain = new SqliteConnection($"Data Source={host.Lokasi.BasisData};Default Timeout=1");
        await lain.OpenAsync();
        await host.DalamAsync(db => db.TulisAsync(() =>
        {
            using var mulai = lain.CreateCommand();
            mulai.CommandText = "BEGIN IMMEDIATE";
            Assert.Equal(5, Assert.Throws<SqliteException>(() => mulai.ExecuteNonQuery()).SqliteErrorCode);
            return Task.CompletedTask;
        }));
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task A_write_inside_another_joins_it_and_a_second_context_is_refused_instead_of_waiting_for_itself(string penyedia)
    {
        await using var host = await DataHost.MulaiAsync(penyedia);
        await host.DalamAsync(db => db.TulisAsync(async () =>
        {
            await db.TulisAsync(() => Task.FromResult(db.Add(new Unit("Bidang Uji", JenisUnit.Bidang, "Kepala", 0, new(2024, 1, 1)))));
            await host.DalamAsync(async lain =>
            {
                lain.Add(new Unit("Bidang Lain", JenisUnit.Bidang, "Kepala", 0, new(2024, 1, 1)));
                await Assert.ThrowsAsync<InvalidOperationException>(() => lain.SaveChangesAsync());
            });
        }));

        Assert.Equal("Bidang Uji", await host.DalamAsync(db => db.Unit.Select(u => u.Nama).SingleAsync()));
    }

    [Fact]
    public async Task A_writer_gives_up_with_a_sentence_when_its_turn_does_not_come()
    {
        using var gerbang = new WriteGate { BatasTunggu = TimeSpan.FromMilliseconds(50) };
        var selesai = new TaskCompletionSource<bool>();
        var pertama = gerbang.JalankanAsync(() => selesai.Task);
        await Task.Run(() => Assert.ThrowsAsync<BasisDataSibukException>(() => gerbang.JalankanAsync(() => Task.FromResult(true))));
        selesai.SetResult(true);
        Assert.True(await pertama);
        Assert.True(await gerbang.JalankanAsync(() => Task.FromResult(true)));
    }

    [Fact]
    public async Task Every_connection_commits_durably_and_leaves_checkpoints_to_us()
    {
        await using var host = await DataHost.MulaiAsync();
        await host.DalamAsync(async db =>
        {
            var sqlite = (AppDbSqlite)db;
            Assert.Equal("wal", await sqlite.BacaAsync("PRAGMA journal_mode"));
            Assert.Equal("2", await sqlite.BacaAsync("PRAGMA synchronous"));
            Assert.Equal("0", await sqlite.BacaAsync("PRAGMA wal_autocheckpoint"));
            Assert.Equal("1", await sqlite.BacaAsync("PRAGMA foreign_keys"));
            Assert.Equal("5000", await sqlite.BacaAsync("PRAGMA busy_timeout"));
        });
    }

    [Fact]
    public async Task The_nightly_copy_is_whole_and_holds_every_committed_row()
    {
        await using var host = await DataHost.MulaiAsync();
        await TambahUnitAsync(host);
        var pemeliharaan = host.Layanan.GetServices<IHostedService>().OfType<PemeliharaanSqlite>().Single();

        var salinan = await pemeliharaan.CadangkanAsync();
        await pemeliharaan.CheckpointAsync(potong: true);

        await using var sambungan = new SqliteConnection($"Data Source={salinan};Mode=ReadOnly;Pooling=False");
        await sambungan.OpenAsync();
        await using var hitung = sambungan.CreateCommand();
        hitung.CommandText = "SELECT COUNT(*) FROM Unit";
        Assert.Equal(1L, await hitung.ExecuteScalarAsync());
        Assert.Equal(0, new FileInfo(host.Lokasi.BasisData + "-wal").Length);
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task The_demo_clock_keeps_its_shift_over_a_restart(string penyedia)
    {
        using var folder = new FolderSementara();
        using var basisData = BasisDataUji.Buat(penyedia);
        var saat = new DateTimeOffset(2026, 9, 23, 10, 0, 0, Waktu.SelisihWib);
        await using (var pertama = await DataHost.MulaiAsync(basisData, folder))
        {
            await pertama.DalamAsync(db => pertama.Layanan.GetRequiredService<JamKantor>().SetelAsync(db, saat));
        }

        await using var kedua = await DataHost.MulaiAsync(basisData, folder);
        var jam = kedua.Layanan.GetRequiredKeyedService<TimeProvider>(JamKantor.Kunci);
        Assert.InRange(jam.GetUtcNow(), saat, saat.AddMinutes(5));
        Assert.NotSame(jam, kedua.Layanan.GetRequiredService<TimeProvider>());
    }

    private static Task<int> TambahUnitAsync(DataHost host) => host.DalamAsync(db =>
    {
        db.Add(new Unit("Bidang Uji", JenisUnit.Bidang, "Kepala", 1, new(2024, 1, 1)));
        return db.SaveChangesAsync();
    });
}
