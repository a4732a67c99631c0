using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Demo;

/// <summary>
/// The demo's office: units, one account per jabatan with invented names, settings, and the sample indicators. The default tree of
/// the domain papers; the real one is data of the office.
/// </summary>
public sealed class DemoKantor(AppDb db, UserManager<Orang> pengguna, IConfiguration pengaturan)
{
    private const int Tahun = 2026;
    private static readonly DateOnly Mulai = new(2026, 1, 2);

    private readonly Dictionary<string, Seksi> seksi = [];
    private readonly Dictionary<string, UnsurRencana> rencana = [];
    private int urutNip;

    /// <summary>Fills an empty database; one that has units already is left alone.</summary>
    /// <returns>Whether it was filled.</returns>
    public async Task<bool> IsiAsync(CancellationToken batal = default)
    {
        if (await db.Unit.AnyAsync(batal))
        {
            return false;
        }

        await db.TulisAsync(
            async () =>
            {
                await IsiPengaturanAsync(batal);
                BuatUnit();
                await BuatOrangAsync();
                BuatRencana();
                BuatIndikator();
            },
            batal);
        return true;
    }

    private async Task IsiPengaturanAsync(CancellationToken batal)
    {
        var kantor = await db.PengaturanKantor.SingleAsync(batal);
        kantor.Alamat = "Jalan Contoh Nomor 1";
        kantor.KodePos = "00000";
        kantor.Telepon = "(0000) 000000";
        kantor.Laman = "dishub.contoh.go.id";
        kantor.PosEl = "dishub@contoh.go.id";
    }

    private void BuatUnit()
    {
        Unit(1, "Bidang Lalu Lintas", JenisUnit.Bidang, "Kepala Bidang Lalu Lintas", "Seksi Manajemen dan Rekayasa Lalu Lintas", "Seksi Perlengkapan Jalan", "Seksi Pengendalian dan Ketertiban");
        Unit(2, "Bidang Angkutan", JenisUnit.Bidang, "Kepala Bidang Angkutan", "Seksi Angkutan Orang dan Barang", "Seksi Terminal dan Perparkiran");
        Unit(3, "Bidang Teknik Sarana dan Keselamatan", JenisUnit.Bidang, "Kepala Bidang Teknik Sarana dan Keselamatan", "Seksi Pengujian Kendaraan Bermotor", "Seksi Keselamatan");
        Unit(4, "Bidang Pelayaran", JenisUnit.Bidang, "Kepala Bidang Pelayaran", "Seksi Kepelabuhanan");
        Unit(5, "Sekretariat", JenisUnit.Sekretariat, "Sekretaris", "Subbagian Perencanaan, Keuangan dan Pelaporan", "Subbagian Umum dan Kepegawaian");
    }

    private void Unit(int urutan, string nama, JenisUnit jenis, string kepala, params string[] daftarSeksi)
    {
        var unit = new Unit(nama, jenis, kepala, urutan, Mulai);
        foreach (var s in daftarSeksi)
        {
            seksi[s] = unit.TambahSeksi(s, "Kepala " + s, Mulai, s.StartsWith("Subbagian Perencanaan", StringComparison.Ordinal));
        }

        db.Add(unit);
    }

    private async Task BuatOrangAsync()
    {
        await OrangAsync("kadis", "Yusrizal Hadinata", "Pembina Utama Muda", Peran.KepalaDinas);
        await OrangAsync("sekretaris", "Marlina Suryani", "Pembina Tingkat I", Peran.Sekretaris);
        await OrangAsync("kasubbag-pkp", "Rahmi Oktaviana", "Penata Tingkat I", Peran.KasubbagPkp);
        await OrangAsync("staf-pkp", "Fadli Ramadhan", "Penata Muda", Peran.StafPkp);
        await OrangAsync("kasubbag-umum", "Nurhayati Zein", "Penata Tingkat I", Peran.Kasubbag, "Subbagian Umum dan Kepegawaian");
        await OrangAsync("kabid-lalin", "Hendra Wijaya", "Pembina", Peran.Kabid, "Seksi Perlengkapan Jalan");
        await OrangAsync("kabid-angkutan", "Dewi Anggraini Putri", "Pembina", Peran.Kabid, "Seksi Terminal dan Perparkiran");
        await OrangAsync("kabid-teknik", "Syafri Maulana", "Pembina", Peran.Kabid, "Seksi Keselamatan");
        await OrangAsync("kabid-pelayaran", "Elvira Rosadi", "Pembina", Peran.Kabid, "Seksi Kepelabuhanan");
        await OrangAsync("kasi-mrll", "Andika Saputra", "Penata", Peran.Kasi, "Seksi Manajemen dan Rekayasa Lalu Lintas");
        await OrangAsync("kasi-perlengkapan", "Wulan Permatasari", "Penata", Peran.Kasi, "Seksi Perlengkapan Jalan");
        await OrangAsync("kasi-pengendalian", "Rudi Hartono Idris", "Penata", Peran.Kasi, "Seksi Pengendalian dan Ketertiban");
        await OrangAsync("kasi-angkutan", "Novi Rahmadani", "Penata", Peran.Kasi, "Seksi Angkutan Orang dan Barang");
        await OrangAsync("kasi-terminal", "Mukhlis Daulay", "Penata", Peran.Kasi, "Seksi Terminal dan Perparkiran");
        await OrangAsync("kasi-pkb", "Teguh Prasetyo Aji", "Penata", Peran.Kasi, "Seksi Pengujian Kendaraan Bermotor");
        await OrangAsync("kasi-keselamatan", "Zulkifli Anwar", "Penata", Peran.Kasi, "Seksi Keselamatan");
        await OrangAsync("kasi-pelabuhan", "Ridwan Siregar", "Penata", Peran.Kasi, "Seksi Kepelabuhanan");
        await OrangAsync("pengisi-pkb", "Gilang Permana", "Pengatur", Peran.Pengisi, "Seksi Pengujian Kendaraan Bermotor");
        await OrangAsync("admin", "Bayu Setiawan", "Penata Muda", Peran.AdministratorSistem);
        await OrangAsync("auditor", "Lestari Handayani", "Penata", Peran.Auditor);
    }

    private async Task OrangAsync(string akun, string nama, string pangkat, Peran peran, string? namaSeksi = null)
    {
        // Invented on sight: no birthday, no year of appointment.
        var nip = string.Create(CultureInfo.InvariantCulture, $"00000000000000{++urutNip:0000}");
        var orang = new Orang { Nama = nama, UserName = akun, Nip = nip, Pangkat = pangkat };
        var hasil = await pengguna.CreateAsync(orang, pengaturan["Demo:Sandi"]!);
        if (!hasil.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', hasil.Errors.Select(g => g.Description)));
        }

        var milik = namaSeksi is null ? null : seksi[namaSeksi];
        db.Add(new Penugasan(orang.Id, peran, peran == Peran.Kabid ? milik!.UnitId : null, peran == Peran.Kabid ? null : milik?.Id, Mulai));
    }

    private void BuatRencana()
    {
        using var csv = CsvReader.Create(DataAwal.Buka("rencana-contoh.csv"));
        foreach (var baris in csv)
        {
            var isi = new IsiUnsur(Level(baris["level"].ToString()), baris["kode"].ToString(), baris["nama"].ToString(), Angka(baris["pagu"].ToString()));
            var unsur = new UnsurRencana(Tahun, rencana.Count + 1, isi, rencana.GetValueOrDefault(baris["induk"].ToString()));
            rencana.Add(baris["kunci"].ToString(), unsur);
            db.Add(unsur);
        }
    }

    private void BuatIndikator()
    {
        var urutan = 0;
        using var csv = CsvReader.Create(DataAwal.Buka("indikator-contoh.csv"));
        foreach (var baris in csv)
        {
            var dinas = baris["bidang"].ToString() == "Dinas";
            var target = baris["target_tahun"].ToString();
            var angka = decimal.TryParse(target, CultureInfo.InvariantCulture, out var nilai);
            var sumber = baris["sumber"].ToString();
            db.Add(new Indikator(
                Tahun,
                seksi[dinas ? "Subbagian Perencanaan, Keuangan dan Pelaporan" : baris["seksi"].ToString()].Id,
                dinas,
                ++urutan,
                new IsiIndikator(
                    Level(baris["level"].ToString()),
                    baris["indikator"].ToString(),
                    baris["satuan"].ToString(),
                    angka ? TipeData.Angka : TipeData.Predikat,
                    baris["arah"].ToString() == "turun" ? Arah.Turun : Arah.Naik,
                    Agregasi(baris["agregasi"].ToString()),
                    RumusTurun.A,
                    angka ? nilai : null,
                    angka ? null : target,
                    angka ? new(Angka(baris["t1"].ToString()), Angka(baris["t2"].ToString()), Angka(baris["t3"].ToString()), Angka(baris["t4"].ToString())) : EmpatTriwulan.Kosong,
                    angka ? 0 : 4,
                    // Triwulan I ran before the product was in use.
                    new(Angka(baris["real_t1"].ToString()), null, null, null),
                    sumber)
                {
                    UnsurId = rencana[baris["unsur"].ToString()].Id,
                    TulisanTarget = TulisanTarget.Kosong with { Tahun = baris["tulisan_tahun"].ToString() },
                    Keterangan = new(baris["definisi"].ToString(), baris["rumus"].ToString(), baris["sumber_data"].ToString(), baris["iku"].ToString() == "ya", baris["bukti"].ToString().Replace('|', '\n')),
                }));
        }
    }

    private static decimal? Angka(string teks) => decimal.TryParse(teks, CultureInfo.InvariantCulture, out var nilai) ? nilai : null;

    private static LevelIndikator Level(string teks) => teks switch
    {
        "tujuan" => LevelIndikator.Tujuan,
        "sasaran" => LevelIndikator.Sasaran,
        "program" => LevelIndikator.Program,
        "kegiatan" => LevelIndikator.Kegiatan,
        _ => LevelIndikator.SubKegiatan,
    };

    private static Agregasi Agregasi(string teks) => teks switch
    {
        "jumlah" => Domain.Agregasi.Jumlah,
        "kumulatif" => Domain.Agregasi.Kumulatif,
        "rata-rata" => Domain.Agregasi.RataRata,
        _ => Domain.Agregasi.Terakhir,
    };
}
