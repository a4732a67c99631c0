using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests.Gangguan;

/// <summary>
/// The real server dies by SIGKILL in the acts that print, pack or only move on: at the n-th call that writes, flushes or renames. After the
/// next start every invariant holds, and the same press leaves exactly one result. Without PDK_UJI_SEMUA few n of all calls together; with
/// it n = 1, 2, 3 … of each kind until the act survives.
/// </summary>
public sealed class BunuhTindakanTests
{
    private static readonly bool semua = Environment.GetEnvironmentVariable("PDK_UJI_SEMUA") is { Length: > 0 };

    private static readonly string[] jenis = ["pwrite64,pwritev", "fsync,fdatasync", "rename,renameat,renameat2"];

    private static readonly Dictionary<string, Tekanan> tekanan = new()
    {
        ["the draft goes up"] = new(Langkah.KonsepSurat, "staf", true, p => [("VersiTeks", $"{p.SuratPermintaan!.VersiTeks}")], db => Selesai(db, Langkah.KonsepSurat)),
        ["the nota dinas is drawn up"] = new(Langkah.Rekapitulasi, "kasubbag", true, _ => [], db => db.Surat.CountAsync(s => s.Jenis == JenisSurat.NotaDinasRekap && s.KonsepSha256 != null), "/rekap/2026/3/nota-dinas"),
        ["the recap is signed"] = new(Langkah.Rekapitulasi, "kasubbag", true, TandaTangan, db => db.Surat.CountAsync(s => s.Jenis == JenisSurat.NotaDinasRekap && s.Nomor!.Urut == 1)),
        ["the recap is signed with a certificate"] = new(Langkah.Rekapitulasi, "kasubbag", true, TandaTangan, db => db.Surat.CountAsync(s => s.Jenis == JenisSurat.NotaDinasRekap && s.Nomor!.Urut == 1 && s.TandaTangan!.SertifikatId != null)),
        ["a number is booked for ink"] = new(Langkah.Rekapitulasi, "kasubbag", true, _ => [], db => db.BarisRegister.CountAsync(b => b.Register == RegisterSurat.NotaDinas && b.Urut == 1 && b.Status == StatusNomor.Dipesan), "/tugas/{giliran}/nomor"),
        ["the berkas is closed"] = new(Langkah.Pengarsipan, "staf", true, _ => Berkas, db => db.Riwayat.CountAsync(r => r.Tindakan == Tindakan.MembuatPaket)),
        ["a job drafts the warnings"] = new(Langkah.PerintahKabid, "administrator", false, _ => [], async db => await db.Surat.CountAsync(s => s.Jenis == JenisSurat.Peringatan) switch { 0 => 0, 3 => 1, var n => -n }, "/administrasi/pekerjaan/susun-peringatan/jalankan") { HariOktober = 1 },
        ["the kabid forwards"] = new(Langkah.MeneruskanKabid, "kabid.lalin", false, _ => [], db => Selesai(db, Langkah.MeneruskanKabid)),
    };

    public static TheoryData<string, string> Baris()
    {
        var data = new TheoryData<string, string>();
        foreach (var (nama, tekan) in tekanan)
        {
            // What stores no file renames none.
            var milik = tekan.Mencetak ? jenis : jenis[..2];
            foreach (var panggilan in semua ? milik : [string.Join(',', milik)])
            {
                data.Add(nama, panggilan);
            }
        }

        return data;
    }

    private static (string, string)[] Berkas =>
    [
        ("Berkas.NomorBerkas", "1"), ("Berkas.KodeKlasifikasi", "000.8.6.3"), ("Berkas.Indeks", "Data kinerja"), ("Berkas.KurunWaktu", "September–Oktober 2026"),
        ("Berkas.Ruang", "Ruang arsip"), ("Berkas.Lemari", "2"), ("Berkas.Laci", "1"), ("Berkas.Boks", "3"),
    ];

    [StraceTheory]
    [MemberData(nameof(Baris))]
    public async Task An_act_is_done_once_or_not_at_all_whatever_write_the_server_dies_at(string nama, string panggilan)
    {
        var tekan = tekanan[nama];
        await using var kantor = await KantorNyata.DiAsync(tekan.Langkah);
        if (nama == "the recap is signed with a certificate")
        {
            await kantor.BeriSertifikatAsync(tekan.Akun);
        }

        if (nama is "the recap is signed" or "the recap is signed with a certificate" or "a number is booked for ink")
        {
            await kantor.DenganAsync<NotaDinasRekap, bool>(async n =>
            {
                await n.SiapkanAsync((await kantor.PermintaanAsync()).GiliranKini!.Id, kantor.Orang("kasubbag").Id);
                return true;
            });
        }

        if (tekan.HariOktober is { } hari)
        {
            await kantor.SetelJamAsync(2026, 10, hari, 9);
        }

        var permintaan = await kantor.PermintaanAsync();
        var giliran = permintaan.DaftarGiliran.Single(g => g.DapatDikerjakan && g.Langkah == tekan.Langkah && (g.UnitId is null || g.UnitId == kantor.Lalin.Id));
        await using var peladen = await ProsesPeladen.DiAsync(kantor, tekan.Mencetak);
        async Task KirimAsync(PerambanUji orang, string token)
        {
            var jawaban = await KantorAkses.KirimAsync(orang, token, tekan.Alamat?.Replace("{giliran}", $"{giliran.Id}", StringComparison.Ordinal) ?? $"/tugas/{giliran.Id}/lanjutkan", [.. tekan.Isian(permintaan), ("giliranId", $"{giliran.Id}")]);
            Assert.True(jawaban.Kode == HttpStatusCode.Redirect, jawaban.Teks + peladen.Keluaran);
        }

        var sebelum = await peladen.BacaAsync(tekan.Hasil);
        foreach (var n in semua ? Enumerable.Range(1, 1000) : [1, 5, 1000])
        {
            bool selamat;
            using (var orang = await peladen.MasukAsync(tekan.Akun))
            {
                var token = await KantorAkses.TokenAsync(orang);
                selamat = await peladen.SelamatAsync(panggilan, n, () => KirimAsync(orang, token));
            }

            await peladen.UtuhAsync();
            var sesudah = await peladen.BacaAsync(tekan.Hasil);
            Assert.True(sesudah == sebelum + 1 || (sesudah == sebelum && !selamat), $"{panggilan} {n}: {sesudah}");
            if (sesudah > sebelum)
            {
                Assert.True(n > 1 || !selamat, $"{panggilan} never came.");
                break;
            }
        }

        // Pressed once more: nothing is doubled.
        using var lagi = await peladen.MasukAsync(tekan.Akun);
        await KirimAsync(lagi, await KantorAkses.TokenAsync(lagi));
        Assert.Equal(sebelum + 1, await peladen.BacaAsync(tekan.Hasil));
        await peladen.UtuhAsync();
    }

    private static (string, string)[] TandaTangan(Permintaan permintaan) =>
    [
        ("Cara", nameof(AsalGambar.Digambar)), ("Gambar", PngUji.DataUrl(PngUji.Coretan())), ("KataSandi", WebHost.Sandi), ("Frasa", SertifikatUji.Frasa), ("KonsepSha256", permintaan.NotaDinasBerjalan!.KonsepSha256!),
    ];

    private static Task<int> Selesai(AppDb db, Langkah langkah) => db.Riwayat.CountAsync(r => r.Tindakan == Tindakan.Melanjutkan && r.Langkah == langkah);

    /// <summary>One button.</summary>
    /// <param name="Langkah">The row that waits.</param>
    /// <param name="Akun">Who presses.</param>
    /// <param name="Mencetak">Whether the act prints.</param>
    /// <param name="Isian">What the form brings.</param>
    /// <param name="Hasil">How often the act has been done.</param>
    /// <param name="Alamat">Where the form goes, {giliran} standing for the turn; null for the row's own.</param>
    private sealed record Tekanan(Langkah Langkah, string Akun, bool Mencetak, Func<Permintaan, (string, string)[]> Isian, Func<AppDb, Task<int>> Hasil, string? Alamat = null)
    {
        /// <summary>The day in October on which it is pressed; null for the day of the row.</summary>
        public int? HariOktober { get; init; }
    }
}
