using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests.Data;

/// <summary>
/// The plug is pulled at the n-th write of every transition: all or nothing, and the same act succeeds when it is repeated. Without
/// PDK_UJI_SEMUA the first, the middle and the last write of each; with it every one.
/// </summary>
public class PutusTests
{
    private static readonly bool semua = Environment.GetEnvironmentVariable("PDK_UJI_SEMUA") is { Length: > 0 };

    /// <summary>The whole SOP with its exits, one act after the other: name, and what is done.</summary>
    private static IEnumerable<(string Nama, Func<KantorNyata, Task> Tindakan)> Tindakan()
    {
        yield return ("row 1", k => k.SelesaikanAsync(Langkah.PerintahSekretaris));
        yield return ("row 2", k => k.SelesaikanAsync(Langkah.PerintahKasubbag));
        yield return ("row 3", k => k.SelesaikanAsync(Langkah.KonsepSurat));
        yield return ("row 4 returns", k => k.LakukanAsync("sekretaris", (p, o) => p.Kembalikan(p.GiliranKini!.Id, null, [], "Perbaiki hal.", o)));
        yield return ("the text changes", k => k.LakukanAsync("staf", (p, o) => p.UbahNaskah(p.SuratPermintaan!.Id, p.SuratPermintaan.VersiTeks, TeksNaskah.Permintaan(p.TriwulanTahun, p.TenggatData) with { Hal = "Permintaan data" }, o)));
        yield return ("row 3 again", k => k.SelesaikanAsync(Langkah.KonsepSurat));
        yield return ("row 4", k => k.SelesaikanAsync(Langkah.ParafSekretaris));
        yield return ("row 5", k => k.SelesaikanAsync(Langkah.TandaTanganKepalaDinas));
        yield return ("row 6", k => k.SelesaikanAsync(Langkah.Distribusi));
        yield return ("a letter is read", k => k.LakukanAsync("kasubbag.umum", (p, o) => p.BacaSurat(p.SuratPermintaan!.Id, o)));
        yield return ("dates are shifted", k => k.LakukanAsync("kasubbag", (p, o) => p.GeserTanggal(new Dictionary<Langkah, (DateOnly, DateOnly)> { [Langkah.Rekapitulasi] = (p.JadwalUntuk(Langkah.Rekapitulasi).Buka, p.JadwalUntuk(Langkah.Rekapitulasi).TenggatHitungan.AddDays(1)) }, "Cuti bersama.", o)));
        yield return ("row 7", k => k.SelesaikanAsync(Langkah.PerintahKabid, k.Lalin.Id));
        yield return ("row 8", k => k.SelesaikanAsync(Langkah.Menghimpun, k.Lalin.DaftarSeksi[0].Id));
        yield return ("row 8, second seksi", k => k.SelesaikanAsync(Langkah.Menghimpun, k.Lalin.DaftarSeksi[1].Id));
        yield return ("row 9 returns one seksi", k => k.LakukanAsync("kabid.lalin", (p, o) => p.Kembalikan(p.GiliranUnit(k.Lalin.Id)!.Id, Langkah.Menghimpun, [], null, o, [new(Baris(p, k, 1).Id, "Bukti kurang.")])));
        yield return ("row 9 leaves one seksi out", k => k.LakukanAsync("kabid.lalin", (p, o) => p.LewatiSeksi(p.GiliranUnit(k.Lalin.Id)!.Id, k.Lalin.DaftarSeksi[1].Id, "Kasi sakit.", o)));
        yield return ("row 9", k => k.SelesaikanAsync(Langkah.MeneruskanKabid, k.Lalin.Id));
        yield return ("row 10 returns", k => k.LakukanAsync("kasubbag", (p, o) => p.Kembalikan(p.GiliranUnit(k.Lalin.Id)!.Id, Langkah.MeneruskanKabid, [], "Periksa lagi.", o)));
        yield return ("row 9 again", k => k.SelesaikanAsync(Langkah.MeneruskanKabid, k.Lalin.Id));
        yield return ("row 10", k => k.SelesaikanAsync(Langkah.MenerimaKasubbag, k.Lalin.Id));
        yield return ("row 8, sekretariat", k => k.SelesaikanAsync(Langkah.Menghimpun, k.Sekretariat.DaftarSeksi[0].Id));
        yield return ("row 8, sekretariat, the other", k => k.SelesaikanAsync(Langkah.Menghimpun, k.Sekretariat.DaftarSeksi[1].Id));
        yield return ("row 10, sekretariat", k => k.SelesaikanAsync(Langkah.MenerimaKasubbag, k.Sekretariat.Id));
        yield return ("the warning is drafted", k => k.DenganAsync<AlurKerja, IReadOnlyList<string>>(a => a.SusunPeringatanAsync()));
        yield return ("the warning goes up", k => k.SelesaikanAsync(Langkah.KonsepSurat, jalur: Jalur.Peringatan));
        yield return ("the warning is initialled", k => k.SelesaikanAsync(Langkah.ParafSekretaris, jalur: Jalur.Peringatan));
        yield return ("the warning is signed", k => k.SelesaikanAsync(Langkah.TandaTanganKepalaDinas, jalur: Jalur.Peringatan));
        yield return ("the warning is sent", k => k.SelesaikanAsync(Langkah.Distribusi, jalur: Jalur.Peringatan));
        yield return ("the collection is closed", k => k.LakukanAsync("kasubbag", (p, o) => p.TutupPengumpulan("Data belum direkap.", new Dictionary<Guid, string>(), o)));
        yield return ("row 11", k => k.SelesaikanAsync(Langkah.Rekapitulasi));
        yield return ("a unit is opened again", k => k.LakukanAsync("kasubbag", (p, o) => p.BukaKembaliUnit(k.Pelayaran.Id, "Datanya datang.", o)));
        yield return ("row 7 of the reopened unit", k => k.SelesaikanAsync(Langkah.PerintahKabid, k.Pelayaran.Id));
        yield return ("row 8 of the reopened unit", k => k.SelesaikanAsync(Langkah.Menghimpun, k.Pelayaran.DaftarSeksi[0].Id));
        yield return ("row 9 of the reopened unit", k => k.SelesaikanAsync(Langkah.MeneruskanKabid, k.Pelayaran.Id));
        yield return ("row 10 of the reopened unit", k => k.SelesaikanAsync(Langkah.MenerimaKasubbag, k.Pelayaran.Id));
        yield return ("row 11 again", k => k.SelesaikanAsync(Langkah.Rekapitulasi));
        yield return ("row 12 returns", k => k.LakukanAsync("sekretaris", (p, o) => p.Kembalikan(p.GiliranKini!.Id, null, [], "Rata-rata keliru.", o)));
        yield return ("row 11, third round", k => k.SelesaikanAsync(Langkah.Rekapitulasi));
        yield return ("row 12", k => k.SelesaikanAsync(Langkah.TerimaLaporan));
        yield return ("row 13", k => k.SelesaikanAsync(Langkah.PerintahArsip));
        yield return ("a correction is asked for", k => k.LakukanAsync("kasi.perlengkapan", (p, o) => p.MintaKoreksi(k.Lalin.DaftarSeksi[0].Id, Baris(p, k, 0).Id, new IsiKoreksi(JenisKoreksi.Koreksi, new IsiIsian(Baris(p, k, 0).Versi, 4, null, false, null, null, "Dukungan anggaran", null, null), "Terlewat.", null, null), o)));
        yield return ("it is granted", k => k.LakukanAsync("sekretaris", (p, o) => p.PutuskanKoreksi(p.DaftarKoreksi.Single().Id, true, null, o)));
        yield return ("row 11, fourth round", k => k.SelesaikanAsync(Langkah.Rekapitulasi));
        yield return ("row 12 again", k => k.SelesaikanAsync(Langkah.TerimaLaporan));
        yield return ("row 13 again", k => k.SelesaikanAsync(Langkah.PerintahArsip));
        yield return ("row 14", k => k.SelesaikanAsync(Langkah.Pengarsipan));
    }

    private static Isian Baris(Permintaan p, KantorNyata k, int seksi) => p.Unit(k.Lalin.Id).DaftarSeksi.Single(s => s.SeksiId == k.Lalin.DaftarSeksi[seksi].Id).DaftarIsian[0];

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task A_crash_at_any_write_of_any_transition_leaves_all_or_nothing(string penyedia)
    {
        await using var kantor = await KantorNyata.BukaAsync(penyedia: penyedia);
        foreach (var (nama, tindakan) in Tindakan())
        {
            if (nama == "the warning is drafted")
            {
                await kantor.SetelJamAsync(2026, 10, 1, 9);
            }

            await UjiAsync(kantor, nama, tindakan);
        }

        Assert.NotNull((await kantor.PermintaanAsync()).SelesaiPada);
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task Cancelling_is_all_or_nothing_too(string penyedia)
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Distribusi, penyedia);
        await UjiAsync(kantor, "cancelling", k => k.LakukanAsync("sekretaris", (p, o) => p.Batalkan("Salah triwulan.", o)));
        Assert.NotNull((await kantor.PermintaanAsync()).DibatalkanPada);
    }

    private static async Task UjiAsync(KantorNyata kantor, string nama, Func<KantorNyata, Task> tindakan)
    {
        // Cut at the commit: counts the writes, and is the last of the cuts itself.
        kantor.Pemutus.PutusSaatKomit();
        await PutusAsync(kantor, $"{nama}, at the commit", tindakan);
        var banyak = kantor.Pemutus.Tulisan;
        Assert.True(banyak > 0, $"{nama} wrote nothing.");
        foreach (var n in semua ? Enumerable.Range(1, banyak) : new[] { 1, (banyak + 1) / 2, banyak }.Distinct())
        {
            kantor.Pemutus.PutusPada(n);
            await PutusAsync(kantor, $"{nama}, at write {n} of {banyak}", tindakan);
        }

        kantor.Pemutus.Lepas();
        await tindakan(kantor);
        await TanpaTemuanAsync(nama, await kantor.PeriksaAsync());
    }

    private static async Task PutusAsync(KantorNyata kantor, string nama, Func<KantorNyata, Task> tindakan)
    {
        var sebelum = await KeadaanAsync(kantor);
        var potret = "";
        kantor.Pemutus.SaatPutus = kantor.PakaiSqlite ? () => potret = kantor.PotretDisk() : null;
        var galat = await Record.ExceptionAsync(() => tindakan(kantor));
        Assert.True(galat is AliranPutusException || galat?.InnerException is AliranPutusException, $"{nama}: {galat}");
        Assert.True(sebelum == await KeadaanAsync(kantor), $"{nama}: something of it stayed.");
        await TanpaTemuanAsync(nama, await kantor.PeriksaAsync());

        if (!kantor.PakaiSqlite)
        {
            return;
        }

        // What a process killed at that moment leaves on the disk opens whole, without the act.
        await using var db = new AppDbBaca(potret);
        await TanpaTemuanAsync($"{nama}, the disk", await new Periksa(db.Db, kantor.Berkas).JalankanAsync());
        Directory.Delete(Path.GetDirectoryName(potret)!, recursive: true);
    }

    private static async Task<(int Urut, string Hash, int Versi, int Giliran)> KeadaanAsync(KantorNyata kantor)
    {
        var p = await kantor.PermintaanAsync();
        return (p.RiwayatUrut, p.RiwayatHash, p.Versi, p.DaftarGiliran.Count);
    }

    private static Task TanpaTemuanAsync(string nama, IReadOnlyList<Temuan> temuan)
    {
        Assert.True(temuan.Count == 0, $"{nama}: {string.Join(" | ", temuan.Select(t => t.Kalimat))}");
        return Task.CompletedTask;
    }

    private sealed class AppDbBaca(string basisData) : IAsyncDisposable
    {
        public AppDb Db { get; } = PeriksaData.BukaBaca(basisData);

        public ValueTask DisposeAsync() => Db.DisposeAsync();
    }
}
