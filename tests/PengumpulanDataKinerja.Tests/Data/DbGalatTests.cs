using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests;

/// <summary>What the engines say and how the product takes it: somebody was first, try again, no room, or a mistake of ours.</summary>
public sealed class DbGalatTests
{
    // Number, class, and what it means: U somebody was first, K lost against another transaction, G out of order, P no room, - ours.
    [Theory]
    [InlineData(2601, 14, "U")]
    [InlineData(2627, 14, "U")]
    [InlineData(1205, 13, "KG")]
    [InlineData(1222, 16, "G")]
    [InlineData(-2, 11, "G")]
    [InlineData(4060, 11, "G")]
    [InlineData(18456, 14, "G")]
    [InlineData(976, 14, "G")]
    [InlineData(10054, 20, "G")]
    [InlineData(1105, 17, "GP")]
    [InlineData(9002, 17, "GP")]
    [InlineData(547, 16, "-")]
    [InlineData(2628, 16, "-")]
    [InlineData(208, 16, "-")]
    public void Every_SQL_Server_error_is_taken_for_what_it_is(int nomor, byte kelas, string arti)
    {
        var asal = Server(nomor, kelas);
        var galat = new DbUpdateException("", asal);
        Assert.Equal(arti.Contains('U'), galat.KarenaSudahAda());
        foreach (var satu in (Exception[])[asal, galat])
        {
            Assert.Equal(arti.Contains('K'), satu.KarenaKalah());
            Assert.Equal(arti.Contains('G'), satu.KarenaGangguan());
            Assert.Equal(arti.Contains('P'), satu.TempatPenuh());
        }
    }

    [Theory]
    [InlineData(19, 2067, "U")]
    [InlineData(19, 1555, "U")]
    [InlineData(5, 5, "G")]
    [InlineData(6, 6, "G")]
    [InlineData(8, 8, "G")]
    [InlineData(10, 10, "G")]
    [InlineData(13, 13, "GP")]
    [InlineData(14, 14, "G")]
    [InlineData(19, 787, "-")]
    public void Every_SQLite_error_is_taken_for_what_it_is(int kode, int luas, string arti)
    {
        var galat = new DbUpdateException("", new SqliteException("", kode, luas));
        Assert.Equal(arti.Contains('U'), galat.KarenaSudahAda());
        Assert.Equal(arti.Contains('G'), galat.KarenaGangguan());
        Assert.Equal(arti.Contains('P'), galat.TempatPenuh());
        Assert.False(galat.KarenaKalah());
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task The_engine_itself_says_so_when_a_second_row_of_a_unique_index_comes(string penyedia)
    {
        await using var host = await DataHost.MulaiAsync(penyedia);
        Task Simpan() => host.DalamAsync(async db =>
        {
            db.Add(new HariLibur(new(2031, 1, 1), "Tahun Baru", JenisHariLibur.LiburNasional));
            await db.SaveChangesAsync();
        });
        await Simpan();
        Assert.True((await Assert.ThrowsAsync<DbUpdateException>(Simpan)).KarenaSudahAda());
    }

    // The client makes its exceptions itself and offers no constructor.
    private static SqlException Server(int nomor, byte kelas)
    {
        const BindingFlags dalam = BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        var daftar = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        var satu = typeof(SqlError).GetConstructors(dalam).First(c => c.GetParameters() is [{ ParameterType: var p }, ..] && p == typeof(int));
        object?[] isi = [.. satu.GetParameters().Select((p, i) => i switch { 0 => nomor, 1 => (byte)0, 2 => kelas, _ when p.ParameterType == typeof(string) => "", _ when p.ParameterType.IsValueType => Activator.CreateInstance(p.ParameterType), _ => null })];
        typeof(SqlErrorCollection).GetMethod("Add", dalam)!.Invoke(daftar, [satu.Invoke(isi)]);
        return (SqlException)typeof(SqlException).GetMethod("CreateException", dalam, [typeof(SqlErrorCollection), typeof(string)])!.Invoke(null, [daftar, ""])!;
    }
}
