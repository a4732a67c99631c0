using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

/// <summary>SOP row 8 in the browser.</summary>
public sealed class IsianTests : IAsyncLifetime, IDisposable
{
    private readonly WebHost host = new();
    private readonly Contoh kantor = Contoh.Di(Langkah.Menghimpun);

    private PengumpulanSeksi Seksi => kantor.Permintaan.Unit(kantor.Lalin.Id).DaftarSeksi[0];

    private string Alamat => $"/isian/{Seksi.Id}";

    public Task InitializeAsync() => host.SimpanAsync(kantor);

    [Fact]
    public async Task A_kasi_saves_a_draft_checks_it_and_sees_what_is_graded()
    {
        using var teguh = await host.MasukAsync("teguh");
        var halaman = await teguh.BukaBaikAsync(Alamat);
        Assert.Equal("Isi data kinerja Triwulan III 2026 - Pengumpulan Data Kinerja", halaman.Judul);
        Assert.Contains("pada triwulan ini", halaman.Teks, StringComparison.Ordinal);

        var periksa = await halaman.Formulir(Alamat).Isi("Baris[1].Nilai", " 2 ").Isi("Baris[1].FaktorPenghambat", "Cuaca 🌧 buruk").Isi("Baris[1].TindakLanjut", "Dijadwalkan ulang").KirimAsync("Periksa isian");

        Assert.True(periksa.Alamat == Alamat + "/periksa", $"{periksa.Alamat} {(int)periksa.Kode} {string.Join(" ", periksa.Masalah)} {periksa.Teks} {string.Join("\n", host.Catatan.Baris)}");
        Assert.Contains("88,89%", periksa.Teks, StringComparison.Ordinal);
        Assert.Contains("Tinggi", periksa.Teks, StringComparison.Ordinal);
        Assert.True(periksa.AdaFormulir($"/tugas/{kantor.Giliran(Langkah.Menghimpun, Seksi.SeksiId).Id}/lanjutkan"));
        var isian = await IsianAsync();
        Assert.Equal((2m, "Cuaca 🌧 buruk", "Teguh Prasetyo", 1), (isian.Nilai, isian.FaktorPenghambat, isian.DiubahOleh?.Nama, isian.Versi));
        Assert.Equal(new DateOnly(2026, 9, 14), isian.PosisiPerTanggal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => host.Dispose();

    private Task<Isian> IsianAsync() => host.DalamAsync(db => db.Isian.AsNoTracking().Include(i => i.DaftarBukti).SingleAsync(i => i.PengumpulanSeksiId == Seksi.Id));
}
