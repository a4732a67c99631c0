using Microsoft.AspNetCore.Mvc;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Home: what I must do now.</summary>
public sealed class TugasSayaController(PetugasHariIni hariIni, DaftarTugas daftar, KunciPenanda kunci) : Controller
{
    private const int BanyakTerakhir = 5;

    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken batal)
    {
        var konteks = await hariIni.KonteksAsync();
        var tugas = await daftar.UntukAsync(konteks, batal);
        var potret = await daftar.PotretAsync(batal);
        var kini = konteks.Petugas is { } petugas && Organisasi.BolehMelihatAlur(petugas) ? potret.Kini : null;
        return View(new TugasSayaModel
        {
            Hari = konteks.Hari,
            Jumlah = tugas.Jumlah,
            Kelompok = Kelompokkan(tugas.Milik, potret.Keterangan, konteks),
            Menunggu = [.. tugas.OrangLain.Select(t => Tunggu(t, potret.Keterangan, konteks))],
            BelumDibaca = BelumDibaca(potret, konteks),
            Disposisi = konteks.Petugas is { } penerima ? [.. potret.Terusan.Where(t => t.OrangId == penerima.OrangId)] : [],
            Koreksi = (tugas.Koreksi, tugas.KoreksiDiminta),
            Pengingat =
            [
                .. await TanpaSertifikatAsync(konteks.Petugas, batal),
                .. konteks.BertugasSebagai(Peran.KasubbagPkp) ? [.. Revisi(potret), .. Kalender(potret, konteks), .. kini is null ? [] : Pengingat(potret.Terbaru, kini, potret.Unit, konteks)] : Array.Empty<Pengingat>(),
            ],
            Pengganti = konteks.Petugas is { } orang ? [.. konteks.Organisasi.KalimatPengganti(orang)] : [],
            Papan = kini is null ? null : potret.Papan,
            Terakhir = await TerakhirAsync(konteks, batal),
            Berikutnya = tugas.Jumlah > 0 ? [] : Berikutnya(konteks, kini, potret),
        });
    }

    private static List<KelompokTugas> Kelompokkan(IReadOnlyList<BarisTugas> milik, KeteranganTugas keterangan, Konteks konteks)
    {
        // Sunday ends the week, so that on a Friday "minggu ini" is today.
        var akhirMinggu = konteks.Hari.AddDays((7 - (int)konteks.Hari.DayOfWeek) % 7);
        var kelompok = milik.ToLookup(t => t switch
        {
            { DapatDikerjakan: false } => "nanti",
            _ when t.Tenggat < konteks.Hari => "lewat",
            _ when t.Tenggat == konteks.Hari => "hari",
            _ when t.Tenggat <= akhirMinggu => "minggu",
            _ => "nanti",
        });
        (string Kunci, string Judul)[] urutan = [("lewat", "Lewat"), ("hari", "Hari ini"), ("minggu", "Minggu ini"), ("nanti", "Nanti")];
        return urutan
            .Where(u => kelompok[u.Kunci].Any())
            .Select(u => new KelompokTugas(u.Kunci, u.Judul, [.. kelompok[u.Kunci].OrderByDescending(t => t.DapatDikerjakan).ThenBy(t => t.Tenggat).Select(t =>
                new TugasTampil(t.Judul, t.Alamat, keterangan.Untuk(t), KataTenggat.Dari(konteks.Kalender, t.Tenggat, konteks.Hari), !t.DapatDikerjakan))]))
            .ToList();
    }

    private static TungguTampil Tunggu(BarisTugas tugas, KeteranganTugas keterangan, Konteks konteks)
    {
        var pelaksana = konteks.Organisasi.Pelaksana(tugas.Jalur, tugas.Langkah, tugas.UnitId, tugas.SeksiId);
        var rincian = new[] { tugas.TriwulanTahun.Sebutan, $"langkah {(int)tugas.Langkah}", tugas.Putaran > 1 ? $"putaran ke-{tugas.Putaran}" : null, keterangan.Kemajuan(tugas) };
        return new(
            tugas.Pekerjaan,
            $"/triwulan/{tugas.Tahun}/{tugas.Triwulan}",
            string.Join(", ", rincian.Where(r => r is not null)),
            pelaksana.Count == 0 ? "Belum ada pejabat" : string.Join(", ", pelaksana.Select(p => konteks.Organisasi.Nama(p.OrangId)).Distinct()),
            pelaksana.Count == 0 ? "penugasan hari ini kosong" : string.Join(", ", pelaksana.Select(konteks.Organisasi.Singkatan).Distinct()),
            tugas.DapatDikerjakanSejak ?? tugas.DibukaPada,
            KataTenggat.Dari(konteks.Kalender, tugas.Tenggat, konteks.Hari) with { Keterangan = null });
    }

    private static List<SuratBelumDibaca> BelumDibaca(PotretTugas potret, Konteks konteks) => konteks.Petugas is null
        ? []
        : [.. potret.BelumDibaca.Where(s => Permintaan.BelumDibacaOleh(s, konteks))
            .Select(s => new SuratBelumDibaca(s.Id, s.Hal, $"Nomor {s.Nomor?.Teks}, dikirim {Waktu.TanggalJam(s.DikirimPada!.Value)}"))];

    // To be known before the letter waits: the administrator has to be met for it.
    private async Task<IEnumerable<Pengingat>> TanpaSertifikatAsync(Petugas? petugas, CancellationToken batal) =>
        petugas?.Sebagai(Peran.KepalaDinas, Peran.KasubbagPkp) == true && await kunci.DiperlukanAsync(batal) && await kunci.BerlakuAsync(petugas.OrangId, batal) is null
            ? [new("Anda belum mempunyai sertifikat yang berlaku, jadi belum dapat menandatangani surat di layar.", "Sertifikat tanda tangan", "/akun/sertifikat")]
            : [];

    private static IEnumerable<Pengingat> Revisi(PotretTugas potret) => potret.RevisiMenunggu.Count == 0
        ? []
        : [new($"{potret.RevisiMenunggu.Count} permintaan revisi target menunggu putusan Anda.", "Putuskan", "/data-kinerja/revisi")];

    private static IEnumerable<Pengingat> Kalender(PotretTugas potret, Konteks konteks)
    {
        if (konteks.Kalender.TagihanTahunLibur(konteks.Hari) is { } tagihan)
        {
            yield return new($"{char.ToUpperInvariant(tagihan[0])}{tagihan[1..]}. Tanggal tahun itu baru memperhitungkan Sabtu dan Minggu.", "Impor hari libur", "/administrasi/hari-libur/impor");
        }

        if (potret.Kini is { SelesaiPada: null } kini && BedaTanggal.Cari(kini.TriwulanTahun, potret.Jadwal, kini.DibukaPada is not null, konteks.Kalender, konteks.Hari) is { Count: > 0 } beda)
        {
            yield return new($"Kalender berubah sejak {kini.TriwulanTahun.Sebutan} direncanakan. Menurut kalender sekarang {BedaTanggal.Kalimat(beda)}. Tanggal yang berlaku belum berubah.", "Periksa dan ambil tanggalnya", $"{kini.Alamat}/geser?kalender=true");
        }
    }

    private static List<Pengingat> Pengingat(IReadOnlyList<KeadaanPermintaan> terbaru, KeadaanPermintaan kini, IReadOnlyList<UnitRingkas> unit, Konteks konteks)
    {
        var daftar = new List<Pengingat>();
        foreach (var p in terbaru.Where(p => p.DibukaPada is null))
        {
            if (!p.SudahDigeser && konteks.Kalender.PeringatanWaktuSempit(p.TriwulanTahun) is { } sempit)
            {
                daftar.Add(new($"{p.TriwulanTahun.Sebutan}: {sempit}", "Putuskan tanggal buka", $"{p.Alamat}/geser?usul=true"));
            }

            if (konteks.Kalender.CatatanTahunLibur(p.TriwulanTahun) is { } libur && libur != konteks.Kalender.TagihanTahunLibur(konteks.Hari))
            {
                daftar.Add(new($"{char.ToUpperInvariant(libur[0])}{libur[1..]}, jadi tanggal {p.TriwulanTahun.Sebutan} baru memperhitungkan Sabtu dan Minggu.", "Lengkapi hari libur", "/administrasi/hari-libur"));
            }
        }

        var belum = unit.Where(u => u is { BelumMenyampaikan: true, AdaPeringatan: false }).Select(u => u.Nama).ToList();
        if (belum.Count > 0 && kini is { SelesaiPada: null, DitutupPada: null } && konteks.Hari >= kini.HariPeringatan)
        {
            daftar.Add(new($"Belum menyampaikan data: {string.Join(", ", belum)}.", "Susun surat peringatan", $"{kini.Alamat}/peringatan"));
        }

        return daftar;
    }

    private async Task<IReadOnlyList<SelesaiTampil>> TerakhirAsync(Konteks konteks, CancellationToken batal)
    {
        var selesai = konteks.Petugas is { } petugas ? await daftar.SelesaiOlehAsync(petugas.OrangId, BanyakTerakhir, batal) : [];
        return [.. selesai.OrderByDescending(t => t.SelesaiPada).Select(t => new SelesaiTampil(
            t.Hasil == HasilGiliran.Dikembalikan ? $"Kembalikan {t.Perihal}" : t.Judul, $"/tugas/{t.GiliranId}", t.SelesaiPada!.Value))];
    }

    // The empty inbox says what comes next, and when.
    private static List<string> Berikutnya(Konteks konteks, KeadaanPermintaan? kini, PotretTugas potret)
    {
        var peran = konteks.Petugas?.Penugasan.Select(p => p.Peran).ToHashSet() ?? [];
        if (!Sop.Baris.Any(b => b.Pelaksana.Any(peran.Contains)) && !peran.Contains(Peran.Pengisi))
        {
            return [peran.Contains(Peran.Auditor)
                ? "Auditor membaca semua triwulan dan tidak memegang langkah SOP."
                : "Jabatan Anda hari ini tidak memegang langkah SOP, jadi tidak ada tugas yang akan datang ke sini."];
        }

        var langkah = potret.Terbuka.Where(t => t.PermintaanId == kini?.Id && t.DapatDikerjakan).Select(t => (int)t.Langkah).DefaultIfEmpty(0).Min();
        var berikut = kini is not { SelesaiPada: null } ? null : Sop.Baris.FirstOrDefault(b => b.No > langkah && b.Pelaksana.Any(p => peran.Contains(p) || (p is Peran.Kasi or Peran.Kasubbag && peran.Contains(Peran.Pengisi))));
        if (berikut is not null)
        {
            var j = potret.Jadwal.Single(j => j.Langkah == berikut.Langkah);
            return [$"Berikutnya bagi Anda: langkah {berikut.No}, {berikut.Judul}.", $"Menurut jadwal {kini!.TriwulanTahun.Sebutan}: {Waktu.Tanggal(j.Buka)} sampai {Waktu.Tanggal(j.Tenggat)}."];
        }

        var depan = (kini?.TriwulanTahun ?? TriwulanTahun.Dari(konteks.Hari)) is var t && kini is not null ? t.Berikutnya : t;
        if (peran.Contains(Peran.KepalaDinas) && kini is { SelesaiPada: null, DitutupPada: null } && langkah < (int)Langkah.Rekapitulasi)
        {
            return [$"Surat permintaan {kini.TriwulanTahun.Sebutan} sudah Anda tanda tangani; data sedang dikumpulkan.", $"Bila ada unit yang tidak menyampaikan, surat peringatannya sampai kepada Anda mulai {Waktu.HariTanggal(kini.HariPeringatan)}."];
        }

        return [$"Bagian Anda pada {(kini is null ? "triwulan ini" : kini.TriwulanTahun.Sebutan)} sudah selesai.", $"{depan.Sebutan} dibuka {Waktu.HariTanggal(konteks.Kalender.HariBuka(depan))}."];
    }
}
