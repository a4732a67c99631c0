using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Benchmarks;

/// <summary>
/// Fills an office by playing its triwulan through the domain, so that the rows are those that real use leaves behind. Only the files
/// are missing: their hashes are made up, and no measured page opens one.
/// </summary>
internal sealed class PengisiKantor(IServiceProvider layanan, UkuranKantor ukuran)
{
    private static readonly DateOnly Awal = new(2015, 1, 1);
    private static readonly TriwulanTahun Kini = new(2026, 3);

    private readonly string sidik = new('a', 64);
    private readonly List<Unit> unit = [];
    private readonly List<Penugasan> penugasan = [];
    private readonly Dictionary<Guid, Orang> orang = [];
    private readonly List<string> kabid = [];
    private string hashSandi = "";
    private int nomor;

    public async Task<KantorUkur> IsiAsync(string folder)
    {
        hashSandi = new PasswordHasher<Orang>().HashPassword(new Orang(), KantorUkur.Sandi);
        SusunKantor();
        await SimpanAsync([.. unit, .. orang.Values, .. penugasan]);
        KalenderKerja kalender;
        await using (var lingkup = layanan.CreateAsyncScope())
        {
            kalender = new(await lingkup.ServiceProvider.GetRequiredService<AppDb>().HariLibur.AsNoTracking().ToListAsync());
        }

        var tahun = new Dictionary<int, KamusIndikator>();
        var triwulan = Kini;
        var daftar = new List<TriwulanTahun> { Kini };
        for (var i = 0; i < ukuran.Lampau; i++)
        {
            triwulan = triwulan.Triwulan == 1 ? new(triwulan.Tahun - 1, 4) : new(triwulan.Tahun, triwulan.Triwulan - 1);
            daftar.Insert(0, triwulan);
        }

        Permintaan? terakhir = null;
        foreach (var tw in daftar)
        {
            if (!tahun.TryGetValue(tw.Tahun, out var kamus))
            {
                tahun[tw.Tahun] = kamus = new KamusIndikator(SusunIndikator(tw.Tahun), new Dictionary<Guid, EmpatTriwulan>());
                await SimpanAsync(kamus.Indikator);
            }

            terakhir = Mainkan(tw, kalender, kamus);
            await SimpanAsync([terakhir]);
        }

        var seksi = terakhir!.DaftarUnit.First(u => u.Jenis == JenisUnit.Bidang).DaftarSeksi[0];
        return new KantorUkur(folder, terakhir.Id, seksi.Id, kabid, await HitungAsync());
    }

    private void SusunKantor()
    {
        for (var u = 1; u <= ukuran.Unit; u++)
        {
            var bidang = new Unit($"Bidang Contoh {u:00}", JenisUnit.Bidang, $"Kepala Bidang Contoh {u:00}", u, Awal);
            unit.Add(bidang);
            kabid.Add($"kabid-{u}");
            Angkat($"kabid-{u}", Peran.Kabid, bidang.Id, null);
            for (var s = 1; s <= ukuran.SeksiPerUnit; s++)
            {
                var seksi = bidang.TambahSeksi($"Seksi Contoh {u:00}.{s}", $"Kepala Seksi Contoh {u:00}.{s}", Awal);
                Angkat($"kasi-{u}-{s}", Peran.Kasi, null, seksi.Id);
            }
        }

        var sekretariat = new Unit("Sekretariat", JenisUnit.Sekretariat, "Sekretaris", ukuran.Unit + 1, Awal);
        unit.Add(sekretariat);
        sekretariat.TambahSeksi("Subbagian Perencanaan, Keuangan dan Pelaporan", "Kepala Subbagian Perencanaan, Keuangan dan Pelaporan", Awal, true);
        var umum = sekretariat.TambahSeksi("Subbagian Umum dan Kepegawaian", "Kepala Subbagian Umum dan Kepegawaian", Awal);
        Angkat("sekretaris", Peran.Sekretaris, null, null);
        Angkat("kasubbag-pkp", Peran.KasubbagPkp, null, null);
        Angkat("staf-pkp", Peran.StafPkp, null, null);
        Angkat("kadis", Peran.KepalaDinas, null, null);
        Angkat("kasubbag-umum", Peran.Kasubbag, null, umum.Id);
        Angkat("admin", Peran.AdministratorSistem, null, null);
    }

    private void Angkat(string akun, Peran peran, Guid? unitId, Guid? seksiId)
    {
        var baru = new Orang { UserName = akun, NormalizedUserName = akun.ToUpperInvariant(), Nama = $"Pegawai {akun}", Nip = $"{orang.Count + 1:000000000000000000}", Pangkat = "Penata", PasswordHash = hashSandi, SecurityStamp = Guid.NewGuid().ToString("N") };
        orang[baru.Id] = baru;
        penugasan.Add(new Penugasan(baru.Id, peran, unitId, seksiId, Awal));
    }

    private List<Indikator> SusunIndikator(int tahun) => [.. unit.SelectMany(u => u.DaftarSeksi).SelectMany(s => Enumerable.Range(1, ukuran.IndikatorPerSeksi).Select(i => new Indikator(
        tahun,
        s.Id,
        false,
        i,
        new IsiIndikator(LevelIndikator.SubKegiatan, $"Jumlah kegiatan contoh {i} pada {s.Nama} yang dilaksanakan", "Kegiatan", TipeData.Angka, Arah.Naik, Agregasi.Jumlah, RumusTurun.A, 12, null, new EmpatTriwulan(3, 3, 3, 3), 0, EmpatTriwulan.Kosong, null))))];

    private Permintaan Mainkan(TriwulanTahun triwulan, KalenderKerja kalender, KamusIndikator kamus)
    {
        var jam = Waktu.KeUtc(kalender.HariBuka(triwulan), new TimeOnly(8, 0));
        var permintaan = Permintaan.Rencanakan(triwulan, kalender, jam);
        permintaan.Buka(jam);
        var lampau = triwulan != Kini;
        while (permintaan.DaftarGiliran.Where(g => g.DapatDikerjakan && (lampau || g.Langkah < ukuran.Sampai)).OrderBy(g => g.Langkah).FirstOrDefault() is { } giliran)
        {
            jam = jam.AddMinutes(1);
            var organisasi = new Organisasi(unit, penugasan, orang.ToDictionary(o => o.Key, o => o.Value.Nama), Waktu.HariWib(jam));
            var siapa = orang[organisasi.Pelaksana(giliran)[0].OrangId];
            var konteks = new Konteks(new Petugas(siapa.Id, siapa.Nama, siapa.Nip!, siapa.Pangkat!, [.. penugasan.Where(p => p.OrangId == siapa.Id)]), organisasi, kalender, jam) { Kamus = kamus };
            Siapkan(permintaan, giliran, konteks);
            permintaan.Lanjutkan(giliran.Id, konteks);
        }

        return permintaan;
    }

    private void Siapkan(Permintaan p, Giliran giliran, Konteks konteks)
    {
        switch (Sop.Untuk(giliran.Langkah).Bentuk)
        {
            case Bentuk.Disposisi:
                p.IsiDisposisi(giliran.Id, new IsiDisposisi(p.PilihanPenerima(giliran, konteks.Organisasi), "Kerjakan.", null, konteks.Hari), konteks);
                break;
            case Bentuk.Konsep:
                p.CatatKonsep(p.SuratUntuk(giliran).Id, sidik, p.SuratUntuk(giliran).VersiTeks, konteks);
                break;
            case Bentuk.TandaTangan:
                Tandatangani(p, giliran, p.SuratUntuk(giliran), konteks);
                break;
            case Bentuk.Himpun:
                foreach (var isian in p.SeksiUntuk(giliran).DaftarIsian)
                {
                    isian.Isi(new IsiIsian(isian.Versi, 3, null, false, null, "Sesuai rencana", "Dukungan anggaran", null, null), Pelaku.Sistem, konteks.Sekarang);
                }

                break;
            case Bentuk.Rekap:
                var nota = p.SusunNotaDinas(TeksNaskah.NotaDinas(p.TriwulanTahun, p.DaftarUnit.Count, p.DaftarUnit.Count, 0, 0, 5, "100,00%", "Sangat Tinggi"), konteks);
                p.CatatKonsep(nota.Id, sidik, nota.VersiTeks, konteks);
                Tandatangani(p, giliran, nota, konteks);
                break;
            case Bentuk.Arsip:
                p.IsiBerkas(giliran.Id, new IsiBerkas("1", "000.8.6.3", "Kinerja", p.Sebutan, "R. Arsip", "L1", "2", "B1", null), konteks);
                p.CatatPaket(giliran.Id, sidik, 1, konteks);
                break;
        }
    }

    private void Tandatangani(Permintaan p, Giliran giliran, Surat surat, Konteks konteks)
    {
        var urut = ++nomor;
        p.Tandatangani(giliran.Id, surat.Id, new HasilTandaTangan(NomorSurat.Susun("{kode}/{urut}/DISHUB/{tahun}", surat.Register, urut, "000.8.6.3", "DISHUB", konteks.Hari), $"KODE{urut:00000}", surat.KonsepSha256!, sidik, AsalGambar.Digambar, sidik, "127.0.0.1"), konteks);
    }

    // A context of its own for each piece: what is saved is not tracked on.
    private async Task SimpanAsync(IEnumerable<object> baris)
    {
        await using var lingkup = layanan.CreateAsyncScope();
        var db = lingkup.ServiceProvider.GetRequiredService<AppDb>();
        db.AddRange(baris);
        await db.SaveChangesAsync();
    }

    private async Task<string> HitungAsync()
    {
        await using var lingkup = layanan.CreateAsyncScope();
        var db = lingkup.ServiceProvider.GetRequiredService<AppDb>();
        return $"{await db.Permintaan.CountAsync()} triwulan, {await db.Giliran.CountAsync()} giliran, {await db.Isian.CountAsync()} isian, {await db.Riwayat.CountAsync()} riwayat";
    }
}
