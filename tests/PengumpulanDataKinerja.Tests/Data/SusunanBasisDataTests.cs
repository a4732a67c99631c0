using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests;

/// <summary>The schema: its migrations, its script, and what happens when database and build do not belong together.</summary>
public sealed class SusunanBasisDataTests : IDisposable
{
    private const string DariMasaDepan = "29990101000000_Nanti";

    private readonly FolderSementara folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Neither_engine_has_a_model_without_its_migration()
    {
        using var sqlite = new AppDbSqlite(new DbContextOptionsBuilder<AppDbSqlite>().UseSqlite("Data Source=:memory:").Options);
        using var sqlServer = TanpaPeladen();
        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(sqlServer.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_SQL_Server_script_makes_every_table_index_and_reference_of_the_model()
    {
        using var db = TanpaPeladen();
        var skrip = db.Skrip();
        foreach (var tabel in Tabel(db))
        {
            Assert.Contains($"CREATE TABLE [{tabel.Name}] (", skrip, StringComparison.Ordinal);
            Assert.All(tabel.ForeignKeyConstraints, k => Assert.Contains($"CONSTRAINT [{k.Name}] FOREIGN KEY", skrip, StringComparison.Ordinal));
            foreach (var indeks in tabel.Indexes)
            {
                var kolom = string.Join(", ", indeks.Columns.Select(k => $"[{k.Name}]"));
                var saring = indeks.Filter is null ? "" : $" WHERE {indeks.Filter}";
                Assert.Contains($"CREATE {(indeks.IsUnique ? "UNIQUE " : "")}INDEX [{indeks.Name}] ON [{tabel.Name}] ({kolom}){saring}", skrip, StringComparison.Ordinal);
            }
        }

        // The three on which the product's promises rest.
        Assert.Contains("ON [Giliran] ([PermintaanId], [Mesin]) WHERE [SelesaiPada] IS NULL", skrip, StringComparison.Ordinal);
        Assert.Contains("ON [Permintaan] ([Tahun], [Triwulan]) WHERE [DibatalkanPada] IS NULL", skrip, StringComparison.Ordinal);
        Assert.Contains("ON [Surat] ([Nomor_Register], [Nomor_Tahun], [Nomor_Urut])", skrip, StringComparison.Ordinal);
        Assert.StartsWith("SET QUOTED_IDENTIFIER ON;", skrip, StringComparison.Ordinal);
        Assert.Contains("IF NOT EXISTS", skrip, StringComparison.Ordinal);
    }

    // SQL Server refuses a table that a deletion may reach on two ways, and the row whose key is too wide.
    [Fact]
    public void No_table_is_more_than_SQL_Server_takes()
    {
        using var db = TanpaPeladen();
        foreach (var tabel in Tabel(db))
        {
            Assert.InRange(tabel.ForeignKeyConstraints.Count(k => k.OnDeleteAction == ReferentialAction.Cascade), 0, 1);
            Assert.InRange(tabel.PrimaryKey!.Columns.Sum(Lebar), 1, 900);
            Assert.All(tabel.Indexes, i => Assert.InRange(i.Columns.Sum(Lebar), 1, 1700));
        }
    }

    [Fact]
    public async Task The_command_tells_what_it_applied_and_the_second_time_that_nothing_is_left()
    {
        var (kode, keluaran, galat) = await ProsesPerintah.JalankanAsync("migrasi", $"--FolderData={folder.Jalur}");
        Assert.Equal((0, ""), (kode, galat));
        Assert.Contains("_Awal", keluaran, StringComparison.Ordinal);
        Assert.Contains("Susunan basis data diperbarui: 1 perubahan.", keluaran, StringComparison.Ordinal);

        (kode, keluaran, _) = await ProsesPerintah.JalankanAsync("migrasi", $"--FolderData={folder.Jalur}");
        Assert.Equal(0, kode);
        Assert.Contains("sudah mutakhir; tidak ada yang diubah", keluaran, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_writes_the_script_without_a_server_and_only_for_SQL_Server()
    {
        var skrip = Path.Combine(folder.Jalur, "sqlserver.sql");
        var (kode, _, galat) = await ProsesPerintah.JalankanAsync("migrasi", "--BasisData:Penyedia=SqlServer", $"--skrip={skrip}", $"--FolderData={folder.Jalur}");
        Assert.Equal((0, ""), (kode, galat));
        Assert.Contains("CREATE TABLE [Permintaan]", await File.ReadAllTextAsync(skrip), StringComparison.Ordinal);

        (kode, _, galat) = await ProsesPerintah.JalankanAsync("migrasi", $"--skrip={skrip}", $"--FolderData={folder.Jalur}");
        Assert.Equal(2, kode);
        Assert.Contains("Skrip hanya untuk SQL Server", galat, StringComparison.Ordinal);
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task A_database_of_a_newer_version_is_refused_and_named(string penyedia)
    {
        await using var host = await DataHost.MulaiAsync(penyedia);
        await host.DalamAsync(async db =>
        {
            await SusunanBasisData.TolakYangLebihBaruAsync(db);
            await SusunanBasisData.TolakYangTertinggalAsync(db);
            await TambahDariMasaDepanAsync(db);
            var galat = await Assert.ThrowsAsync<BasisDataTidakSiapException>(() => SusunanBasisData.TolakYangLebihBaruAsync(db));
            Assert.Contains(DariMasaDepan, galat.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Server_and_every_command_refuse_a_newer_database_and_leave_it_alone()
    {
        using var basisData = BasisDataUji.Buat();
        await using (var host = await DataHost.MulaiAsync(basisData, folder))
        {
            await host.DalamAsync(TambahDariMasaDepanAsync);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var berkas = Path.Combine(folder.Jalur, "basisdata.db");
        var sebelum = await File.ReadAllBytesAsync(berkas);
        foreach (var perintah in (string[][])[[], ["migrasi"], ["periksa"], ["isi-demo"], ["buat-admin", "--nama=Bayu", "--akun=bayu"]])
        {
            var (kode, _, galat) = await ProsesPerintah.JalankanAsync([.. perintah, $"--FolderData={folder.Jalur}", "--urls=http://127.0.0.1:0"]);
            Assert.Equal((KunciProses.KodeKeluar, string.Join(' ', perintah)), (kode, string.Join(' ', perintah)));
            Assert.StartsWith($"Basis data ini bersusunan lebih baru daripada aplikasi ini (perubahan yang tidak dikenal: {DariMasaDepan}).", galat, StringComparison.Ordinal);
        }

        Assert.Equal(sebelum, await File.ReadAllBytesAsync(berkas));
    }

    [Fact]
    public async Task A_database_that_lacks_a_migration_is_told_which_command_to_run()
    {
        await using var db = new AppDbSqlite(new DbContextOptionsBuilder<AppDbSqlite>().UseSqlite($"Data Source={Path.Combine(folder.Jalur, "kosong.db")};Pooling=False").Options);
        await SusunanBasisData.TolakYangLebihBaruAsync(db);
        var galat = await Assert.ThrowsAsync<BasisDataTidakSiapException>(() => SusunanBasisData.TolakYangTertinggalAsync(db));
        Assert.Contains("Jalankan perintah \"migrasi\"", galat.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_sentence_and_no_stack()
    {
        var (kode, _, galat) = await ProsesPerintah.JalankanAsync("--BasisData:Penyedia=SqlServer", "--BasisData:Sambungan=Server=127.0.0.1,1;User Id=pdk;Password=salah;Connect Timeout=2;Encrypt=False", $"--FolderData={folder.Jalur}");
        Assert.Equal(KunciProses.KodeKeluar, kode);
        Assert.StartsWith("Basis data SQL Server tidak dapat dibuka:", galat, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_was_not_set_is_named()
    {
        var (kode, _, galat) = await ProsesPerintah.JalankanAsync("--BasisData:Penyedia=SqlServer", $"--FolderData={folder.Jalur}");
        Assert.Equal(KunciProses.KodeKeluar, kode);
        Assert.StartsWith("BasisData:Sambungan belum diisi", galat, StringComparison.Ordinal);
    }

    private static int Lebar(IColumn kolom) => kolom.StoreType.StartsWith("nvarchar(", StringComparison.Ordinal) ? 2 * int.Parse(kolom.StoreType[9..^1], CultureInfo.InvariantCulture) : 16;

    private static Task TambahDariMasaDepanAsync(AppDb db) =>
        db.TulisAsync(() => db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ({DariMasaDepan}, '99.0.0')"));

    private static AppDbSqlServer TanpaPeladen() => new(new DbContextOptionsBuilder<AppDbSqlServer>().UseSqlServer("Server=tiada").Options);

    private static IEnumerable<ITable> Tabel(AppDb db) => db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables;
}
