using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Notifications;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Demo;

/// <summary>
/// Plays the demo's past through the same services as the pages, with the office's clock set to each moment: TW II 2026 to its closed
/// berkas, TW III 2026 to the middle of row 8. Nothing is inserted.
/// </summary>
public sealed class DemoTriwulan(AppDb db, AlurKerja alur, KonteksKantor kantor, PelaksanaanTugas pelaksanaan, GambarPenanda penanda, NotaDinasRekap notaDinas, JamKantor jam, FileStore berkas, PdfRenderer perender, DemoSertifikat sertifikat, IServiceScopeFactory lingkup, IConfiguration pengaturan)
{
    private Dictionary<string, (decimal?[] Realisasi, decimal?[] Target)> contoh = [];

    public async Task MainkanAsync(CancellationToken batal = default)
    {
        contoh = BacaContoh();
        await SpesimenAsync(batal);
        await PadaAsync(2026, 4, 1, "07.30");
        await sertifikat.BuatAsync(batal);
        await alur.BukaTriwulanAsync(batal);
        await TriwulanDuaAsync(batal);
        await TriwulanTigaAsync(batal);
        await SapuAsync();
        await jam.SetelAsync(db, pengaturan.GetValue<DateTimeOffset>("Demo:MulaiJam"), batal);
        await SapuAsync();
    }

    private async Task TriwulanDuaAsync(CancellationToken batal)
    {
        await PadaAsync(2026, 6, 15, "07.31");
        await alur.BukaTriwulanAsync(batal);
        await SelesaikanAsync(6, 15, "08.05", Langkah.PerintahSekretaris);
        await SelesaikanAsync(6, 15, "08.20", Langkah.PerintahKasubbag);
        await SelesaikanAsync(6, 15, "09.02", Langkah.KonsepSurat);
        await SelesaikanAsync(6, 17, "08.10", Langkah.ParafSekretaris);
        await SelesaikanAsync(6, 17, "09.45", Langkah.TandaTanganKepalaDinas);
        await SelesaikanAsync(6, 17, "10.05", Langkah.Distribusi);
        await SelesaikanAsync(6, 18, "08.15", Langkah.PerintahKabid, "Bidang Lalu Lintas");
        await SelesaikanAsync(6, 18, "08.40", Langkah.PerintahKabid, "Bidang Teknik Sarana dan Keselamatan");
        await SelesaikanAsync(6, 18, "10.30", Langkah.PerintahKabid, "Bidang Angkutan");
        await SelesaikanAsync(6, 19, "09.00", Langkah.PerintahKabid, "Bidang Pelayaran");
        var saat = new TimeOnly(8, 0);
        foreach (var seksi in await SeksiTerbukaAsync(batal))
        {
            saat = saat.AddMinutes(25);
            await IsiAsync(6, 24, saat, seksi, semua: true, batal);
            await SelesaikanAsync(6, 24, Teks(saat.AddMinutes(10)), Langkah.Menghimpun, seksi);
        }

        await SelesaikanAsync(6, 24, "15.10", Langkah.MeneruskanKabid, "Bidang Lalu Lintas");
        await SelesaikanAsync(6, 25, "08.30", Langkah.MeneruskanKabid, "Bidang Teknik Sarana dan Keselamatan");
        await SelesaikanAsync(6, 25, "09.15", Langkah.MeneruskanKabid, "Bidang Angkutan");
        await SelesaikanAsync(6, 25, "13.20", Langkah.MeneruskanKabid, "Bidang Pelayaran");
        foreach (var (unit, jamTerima) in new[] { ("Sekretariat", "13.40"), ("Bidang Lalu Lintas", "13.55"), ("Bidang Teknik Sarana dan Keselamatan", "14.10"), ("Bidang Angkutan", "14.30"), ("Bidang Pelayaran", "14.50") })
        {
            await SelesaikanAsync(6, 26, jamTerima, Langkah.MenerimaKasubbag, unit);
        }

        await PadaAsync(2026, 7, 1, "07.30");
        await alur.BukaTriwulanAsync(batal);
        await SelesaikanAsync(7, 2, "09.20", Langkah.Rekapitulasi);
        await SelesaikanAsync(7, 2, "13.15", Langkah.TerimaLaporan);
        await SelesaikanAsync(7, 3, "08.10", Langkah.PerintahArsip);
        await SelesaikanAsync(7, 3, "14.30", Langkah.Pengarsipan);
    }

    private async Task TriwulanTigaAsync(CancellationToken batal)
    {
        await PadaAsync(2026, 9, 14, "07.31");
        await alur.BukaTriwulanAsync(batal);
        await SelesaikanAsync(9, 14, "08.05", Langkah.PerintahSekretaris);
        await SelesaikanAsync(9, 14, "08.14", Langkah.PerintahKasubbag);
        await SelesaikanAsync(9, 14, "11.20", Langkah.KonsepSurat);
        await PadaAsync(2026, 9, 14, "14.05");
        var paraf = await CariAsync(Langkah.ParafSekretaris, null, batal);
        await alur.KembalikanAsync(paraf.Id, await PelaksanaAsync(paraf, batal), null, [], "Sebutkan juga bahwa bukti dukung disampaikan bersama data.", batal: batal);
        await SelesaikanAsync(9, 15, "08.20", Langkah.KonsepSurat);
        await SelesaikanAsync(9, 15, "08.38", Langkah.ParafSekretaris);
        await SelesaikanAsync(9, 16, "09.15", Langkah.TandaTanganKepalaDinas);
        await SelesaikanAsync(9, 16, "09.50", Langkah.Distribusi);
        await SelesaikanAsync(9, 17, "08.30", Langkah.PerintahKabid, "Bidang Lalu Lintas");
        await SelesaikanAsync(9, 17, "10.00", Langkah.PerintahKabid, "Bidang Teknik Sarana dan Keselamatan");
        await SelesaikanAsync(9, 18, "09.10", Langkah.PerintahKabid, "Bidang Angkutan");
        await SelesaikanAsync(9, 18, "14.00", Langkah.PerintahKabid, "Bidang Pelayaran");
        foreach (var (hari, jamIsi, seksi) in new[] { (21, new TimeOnly(9, 30), "Subbagian Umum dan Kepegawaian"), (22, new TimeOnly(8, 15), "Seksi Perlengkapan Jalan"), (22, new TimeOnly(10, 40), "Seksi Keselamatan"), (22, new TimeOnly(13, 25), "Seksi Angkutan Orang dan Barang") })
        {
            await IsiAsync(9, hari, jamIsi, seksi, semua: true, batal);
            await SelesaikanAsync(9, hari, Teks(jamIsi.AddMinutes(35)), Langkah.Menghimpun, seksi);
        }

        await IsiAsync(9, 22, new TimeOnly(14, 2), "Seksi Pengujian Kendaraan Bermotor", semua: false, batal);
        await IsiAsync(9, 23, new TimeOnly(8, 40), "Subbagian Perencanaan, Keuangan dan Pelaporan", semua: false, batal);
        await IsiAsync(9, 23, new TimeOnly(9, 5), "Seksi Manajemen dan Rekayasa Lalu Lintas", semua: false, batal);
    }

    private async Task SelesaikanAsync(int bulan, int hari, string saat, Langkah langkah, string? tempat = null)
    {
        await PadaAsync(2026, bulan, hari, saat);
        var giliran = await CariAsync(langkah, tempat, CancellationToken.None);
        var orangId = await PelaksanaAsync(giliran, CancellationToken.None);
        await pelaksanaan.LanjutkanAsync(giliran, orangId, await IsianAsync(giliran, orangId), "127.0.0.1", CancellationToken.None);
    }

    private async Task<LanjutkanInput> IsianAsync(Giliran giliran, Guid orangId)
    {
        var permintaan = await alur.LihatAsync(giliran.PermintaanId);
        var konteks = await kantor.UntukAsync(orangId);
        var isian = new LanjutkanInput();
        switch (Sop.Untuk(giliran.Langkah).Bentuk)
        {
            case Bentuk.Disposisi:
                isian.Penerima = Enumerable.Range(0, permintaan.PilihanPenerima(giliran, konteks.Organisasi).Count).ToList();
                isian.Tenggat = permintaan.JadwalUntuk(giliran.Langkah == Langkah.PerintahKabid ? Langkah.Menghimpun : giliran.Langkah).Tenggat;
                isian.Instruksi = TeksNaskah.Instruksi(giliran.Langkah, permintaan.TriwulanTahun, isian.Tenggat.Value);
                break;
            case Bentuk.Himpun:
                var seksi = (await alur.LihatAsync(giliran.PermintaanId, Muatan.Seluruhnya)).SeksiUntuk(giliran);
                isian.Pastikan = PeringatanIsian.Sidik(seksi.DaftarIsian);
                break;
            case Bentuk.Rekap:
                await notaDinas.SiapkanAsync(giliran.Id, orangId);
                isian = TandaTangan((await alur.LihatAsync(giliran.PermintaanId)).NotaDinasBerjalan!);
                break;
            case Bentuk.TandaTangan:
                isian = TandaTangan(permintaan.SuratUntuk(giliran));
                break;
            case Bentuk.Arsip:
                isian.Berkas = new BerkasInput
                {
                    NomorBerkas = "1/PKP/2026",
                    KodeKlasifikasi = "000.8.6.3",
                    Indeks = $"Data Kinerja {permintaan.Sebutan}",
                    KurunWaktu = "15 Juni – 3 Juli 2026",
                    Ruang = "Arsip lantai 1",
                    Lemari = "2",
                    Laci = "1",
                    Boks = "Folder TW II",
                };
                break;
        }

        return isian;
    }

    private LanjutkanInput TandaTangan(Surat surat) =>
        new() { Cara = AsalGambar.Spesimen, Frasa = pengaturan["Demo:Frasa"], KonsepSha256 = surat.KonsepSha256 };

    private async Task IsiAsync(int bulan, int hari, TimeOnly saat, string seksi, bool semua, CancellationToken batal)
    {
        await PadaAsync(2026, bulan, hari, Teks(saat));
        var giliran = await CariAsync(Langkah.Menghimpun, seksi, batal);
        var orangId = await PelaksanaAsync(giliran, batal);
        var bukti = await BuktiAsync(seksi, batal);
        await alur.LakukanAsync(
            giliran.PermintaanId,
            orangId,
            (permintaan, konteks) =>
            {
                var pelaku = Permintaan.Wewenang(permintaan.Giliran(giliran.Id), konteks);
                var daftar = permintaan.SeksiUntuk(giliran).DaftarIsian.OrderBy(i => i.Urutan).ToList();
                foreach (var isian in semua ? daftar : daftar.Take((daftar.Count + 1) / 2))
                {
                    var nilai = contoh[isian.NamaIndikator].Realisasi[isian.Triwulan - 1];
                    if (nilai is null)
                    {
                        continue;
                    }

                    isian.Isi(Narasi(isian, nilai.Value), pelaku, konteks.Sekarang);
                }

                if (daftar.Find(i => i.SudahTerisi) is { } pertama)
                {
                    pertama.TambahBukti(new(bukti.Nama, "application/pdf", bukti.Sha256, bukti.Ukuran), pertama.ButirWajib().FirstOrDefault(b => !b.Ada)?.Nama, pelaku, konteks.Sekarang);
                }

                return true;
            },
            Muatan.Seksi(giliran.UnitId!.Value, giliran.SeksiId!.Value),
            batal);
    }

    private static IsiIsian Narasi(Isian isian, decimal nilai)
    {
        var target = isian.Target[isian.Triwulan];
        var tercapai = target is { } t && (isian.Arah == Arah.Naik ? nilai >= t : nilai <= t);
        return new IsiIsian(
            isian.Versi,
            nilai,
            null,
            false,
            null,
            null,
            tercapai ? "Jadwal kegiatan ditepati dan anggaran tersedia tepat waktu." : null,
            tercapai ? null : "Sebagian pekerjaan bergeser karena penyesuaian jadwal penyedia.",
            tercapai ? null : "Pekerjaan yang bergeser dijadwalkan ulang pada bulan pertama triwulan berikutnya.")
        {
            // Something below half of the year's budget, in whole thousands; what lies above a sub kegiatan is its sum.
            RealisasiAnggaran = isian is { Pagu: { } pagu, Level: LevelIndikator.SubKegiatan } ? Math.Floor(pagu * (tercapai ? 0.41m : 0.34m) / 1000) * 1000 : null,
        };
    }

    private async Task<(string Nama, string Sha256, long Ukuran)> BuktiAsync(string seksi, CancellationToken batal)
    {
        var judul = $"Rekap data {seksi}";
        var pdf = await perender.CetakAsync($"<!doctype html><html lang=\"id\"><head><meta charset=\"utf-8\"><title>{judul}</title></head><body><h1>{judul}</h1><p>Contoh bukti dukung untuk demo, {Waktu.Tanggal(jam.GetUtcNow().UtcDateTime)}.</p></body></html>", new CetakOpsi(judul), batal);
        var simpan = await berkas.SimpanAsync(pdf, batal);
        return ($"{judul}.pdf", simpan.Sha256, simpan.Ukuran);
    }

    private async Task<Giliran> CariAsync(Langkah langkah, string? tempat, CancellationToken batal)
    {
        var konteks = await kantor.UntukAsync(null, batal);
        var terbuka = await db.Giliran.AsNoTracking().Where(g => g.SelesaiPada == null && g.Langkah == langkah && g.Jalur != Jalur.Peringatan).ToListAsync(batal);
        return terbuka.Single(g => tempat is null || konteks.Organisasi.Unit(g.UnitId)?.Nama == tempat || konteks.Organisasi.Seksi(g.SeksiId)?.Nama == tempat);
    }

    private async Task<List<string>> SeksiTerbukaAsync(CancellationToken batal)
    {
        var konteks = await kantor.UntukAsync(null, batal);
        var id = await db.Giliran.AsNoTracking().Where(g => g.SelesaiPada == null && g.Jalur == Jalur.Seksi).Select(g => g.SeksiId).ToListAsync(batal);
        return id.Select(i => konteks.Organisasi.Seksi(i)!.Nama).Order(StringComparer.Ordinal).ToList();
    }

    private async Task<Guid> PelaksanaAsync(Giliran giliran, CancellationToken batal) =>
        (await kantor.UntukAsync(null, batal)).Organisasi.Pelaksana(giliran)[0].OrangId;

    private async Task SpesimenAsync(CancellationToken batal)
    {
        foreach (var (akun, nama) in new[] { ("kadis", "spesimen-kepala-dinas.png"), ("kasubbag-pkp", "spesimen-kasubbag-pkp.png") })
        {
            await using var gambar = DataAwal.Buka(nama);
            using var isi = new MemoryStream();
            await gambar.CopyToAsync(isi, batal);
            var orangId = await db.Orang.Where(o => o.UserName == akun).Select(o => o.Id).SingleAsync(batal);
            await penanda.SimpanSpesimenAsync(orangId, isi.ToArray(), batal);
        }
    }

    // The notices of the way there too: after the last act, and on each morning in between.
    private async Task PadaAsync(int tahun, int bulan, int hari, string saat)
    {
        var tujuan = new DateOnly(tahun, bulan, hari);
        await SapuAsync();
        for (var pagi = Waktu.HariWib(jam.GetUtcNow().UtcDateTime).AddDays(1); pagi <= tujuan && pagi.Year == tahun; pagi = pagi.AddDays(1))
        {
            await jam.SetelAsync(db, new DateTimeOffset(Waktu.KeUtc(pagi, AturanPengingat.MulaiPukul)));
            await SapuAsync();
        }

        await jam.SetelAsync(db, new DateTimeOffset(Waktu.KeUtc(tujuan, TimeOnly.ParseExact(saat, "HH.mm", CultureInfo.InvariantCulture))));
    }

    private async Task SapuAsync()
    {
        await using var milik = lingkup.CreateAsyncScope();
        await milik.ServiceProvider.GetRequiredService<SapuanPemberitahuan>().SusunAsync();
    }

    private static string Teks(TimeOnly saat) => saat.ToString("HH.mm", CultureInfo.InvariantCulture);

    private static Dictionary<string, (decimal?[] Realisasi, decimal?[] Target)> BacaContoh()
    {
        var hasil = new Dictionary<string, (decimal?[], decimal?[])>();
        using var csv = CsvReader.Create(DataAwal.Buka("indikator-contoh.csv"));
        foreach (var baris in csv)
        {
            hasil[baris["indikator"].ToString()] = (
                [Angka(baris["real_t1"].ToString()), Angka(baris["real_t2"].ToString()), Angka(baris["real_t3"].ToString()), null],
                [Angka(baris["t1"].ToString()), Angka(baris["t2"].ToString()), Angka(baris["t3"].ToString()), Angka(baris["t4"].ToString())]);
        }

        return hasil;
    }

    private static decimal? Angka(string teks) => decimal.TryParse(teks, CultureInfo.InvariantCulture, out var nilai) ? nilai : null;
}
