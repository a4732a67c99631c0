using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>
/// SOP row 14: closes the berkas. First everything is printed and packed, outside any transaction; then one short transaction fills in the
/// berkas, names the package and completes the row. Whatever fails before it leaves nothing but an unnamed file in the store.
/// </summary>
/// <remarks>
/// The package holds the history up to the row before the closing act. That act writes two rows: the first names the package's SHA-256 and
/// the chain head inside it, the second closes the row. A package cannot hold its own hash; so chain and package prove each other.
/// </remarks>
public sealed class PaketArsip(AppDb db, AlurKerja alur, KonteksKantor kantor, FileStore berkas, IsiPaket isiPaket, LembarBerkas lembar, RekapService rekap)
{
    private const int PalingBanyakUlang = 3;

    /// <summary>Packs everything and closes the berkas.</summary>
    /// <exception cref="AturanDilanggarException">A field is missing, a file is missing or damaged, or a sheet could not be printed; nothing was closed.</exception>
    public async Task<Giliran> TutupAsync(Guid giliranId, Guid orangId, IsiBerkas isi, string? sebab = null, CancellationToken batal = default)
    {
        var giliran = await alur.CariGiliranAsync(giliranId, batal);
        for (var ulang = 1; ; ulang++)
        {
            var (urut, hash, paket) = await BuatAsync(giliran, orangId, isi, batal);
            var berubah = false;
            try
            {
                return await alur.LanjutkanAsync(
                    giliranId,
                    orangId,
                    (permintaan, kini, konteks) =>
                    {
                        // Somebody opened a letter meanwhile: the history has grown, and the package must hold it.
                        berubah = permintaan.RiwayatUrut != urut || permintaan.RiwayatHash != hash;
                        if (berubah)
                        {
                            throw new AturanDilanggarException("Isi berkas berubah ketika paketnya dibuat. Tekan tombolnya sekali lagi.");
                        }

                        permintaan.IsiBerkas(kini.Id, isi, konteks);
                        permintaan.CatatPaket(kini.Id, paket.Sha256, paket.Ukuran, konteks);
                    },
                    sebab: sebab,
                    batal: batal);
            }
            catch (AturanDilanggarException) when (berubah && ulang < PalingBanyakUlang)
            {
                // Pack again what is there now.
            }
        }
    }

    /// <summary>What the berkas will hold, each with a tick when it is there (domain paper, arsip section 2: pemeriksaan).</summary>
    public async Task<IReadOnlyList<PemeriksaanBerkas>> PeriksaAsync(Guid permintaanId, CancellationToken batal = default)
    {
        var permintaan = await alur.LihatAsync(permintaanId, Muatan.Seluruhnya, batal);
        bool Ada(string? sha256) => sha256 is not null && berkas.Ada(sha256);
        var surat = permintaan.DaftarSurat.Where(s => s.TandaTangan is not null).ToList();
        var bukti = permintaan.DaftarUnit.SelectMany(u => u.DaftarSeksi).SelectMany(s => s.DaftarIsian).SelectMany(i => i.BuktiTersimpan).ToList();
        var disposisi = permintaan.DaftarDisposisi.Where(d => d.DiberikanPada is not null).ToList();
        return
        [
            new($"Lembar disposisi: {disposisi.Count}", disposisi.Any(d => d.Langkah == Langkah.PerintahSekretaris) && disposisi.Any(d => d.Langkah == Langkah.PerintahArsip)),
            .. surat.OrderBy(s => s.Tanggal).Select(s => new PemeriksaanBerkas($"{char.ToUpperInvariant(s.Sebutan[0])}{s.Sebutan[1..]} {s.Nomor?.Teks}{(s.DicabutPada is null ? "" : " (dicabut)")}", Ada(s.TandaTangan!.PdfSha256) && Ada(s.KonsepSha256))),
            .. permintaan.DaftarUnit.OrderBy(u => u.Urutan).Select(u => new PemeriksaanBerkas(u.Hasil == HasilUnit.TidakMenyampaikan ? $"Data kinerja {u.NamaUnit}: tidak menyampaikan" : $"Data kinerja {u.NamaUnit}", u.Hasil is not null)),
            new($"Bukti dukung: {bukti.Count} berkas", bukti.All(b => Ada(b.Sha256))),
            .. permintaan.DaftarKertas.Count == 0 ? Array.Empty<PemeriksaanBerkas>() : [new($"Langkah di atas kertas: {permintaan.DaftarKertas.Count} pindaian", permintaan.DaftarKertas.All(k => Ada(k.Sha256)))],
            new("Rekapitulasi dan nota dinasnya", Ada(permintaan.NotaDinasBerjalan?.TandaTangan?.PdfSha256)),
            new($"Riwayat: {permintaan.RiwayatUrut} baris", permintaan.RiwayatUrut > 0),
        ];
    }

    /// <summary>The next number of a berkas within its classification code.</summary>
    public async Task<string> NomorBerikutAsync(string kodeKlasifikasi, CancellationToken batal = default)
    {
        var dipakai = await db.BerkasArsip.AsNoTracking().Where(b => b.KodeKlasifikasi == kodeKlasifikasi).Select(b => b.NomorBerkas).ToListAsync(batal);

        // "12" and "12/PKP/2026" are both number 12.
        var terbesar = dipakai.Select(n => int.TryParse(string.Concat(n.Trim().TakeWhile(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var angka) ? angka : 0).DefaultIfEmpty().Max();
        return (terbesar + 1).ToString(CultureInfo.InvariantCulture);
    }

    private async Task<(int Urut, string Hash, BerkasTersimpan Paket)> BuatAsync(Giliran giliran, Guid orangId, IsiBerkas isi, CancellationToken batal)
    {
        var hitung = await rekap.HitungAsync(giliran.PermintaanId, batal);
        var permintaan = hitung.Permintaan;
        var konteks = await kantor.UntukAsync(orangId, permintaan, batal);

        // Refuses what the act itself will refuse, before the long work: the permintaan is only looked at, nothing of this is kept.
        var (urut, hash) = (permintaan.RiwayatUrut, permintaan.RiwayatHash);
        permintaan.IsiBerkas(giliran.Id, isi, konteks);
        var rantai = permintaan.Id.ToString();
        var riwayat = await db.Riwayat.AsNoTracking().Where(r => r.Rantai == rantai && r.Urut <= urut).OrderBy(r => r.Urut).ToListAsync(batal);
        var bahan = new BahanPaket(permintaan, isi, riwayat, new(hitung.Rekap, hitung.Lembar()), konteks, Permintaan.Wewenang(permintaan.Giliran(giliran.Id), konteks), hitung.Pengaturan.NamaKantorKalimat);
        var item = await isiPaket.SusunAsync(bahan, batal);
        if (item.SelectMany(i => i.Berkas).FirstOrDefault(b => b.Sha256 is { } sha && !berkas.Ada(sha)) is { } hilang)
        {
            throw new AturanDilanggarException($"Berkas {hilang.Nama} tidak ada di penyimpanan. Berkas arsip belum ditutup; pulihkan berkas itu dari cadangan.");
        }

        var daftarIsi = await lembar.MendatarAsync(DaftarIsi(bahan, item), "Daftar isi berkas", batal);
        var paket = await berkas.SimpanAsync(tujuan => PenulisPaket.TulisAsync(tujuan, bahan, item, daftarIsi, batal), batal);
        return (urut, hash, paket);
    }

    private static DaftarIsiBerkasModel DaftarIsi(BahanPaket bahan, IReadOnlyList<ItemArsip> item)
    {
        var kode = bahan.Isi.KodeKlasifikasi!.Trim();
        var baris = item.Index().Select(i => new DaftarIsiBerkasBaris(
            (i.Index + 1).ToString(CultureInfo.InvariantCulture), kode, i.Item.Uraian, Waktu.Tanggal(i.Item.Tanggal), $"{i.Item.Berkas.Count} berkas", i.Item.Keterangan));
        return new DaftarIsiBerkasModel(LembarBerkas.UnitPengolah, bahan.Isi.NomorBerkas!.Trim(), kode, bahan.Isi.Indeks!.Trim(), bahan.Isi.KurunWaktu!.Trim(), [.. baris])
        {
            TempatTanggal = null,
        };
    }
}

/// <summary>One line of the check before closing.</summary>
/// <param name="Nama">What.</param>
/// <param name="Ada">Whether it is there.</param>
public sealed record PemeriksaanBerkas(string Nama, bool Ada);
