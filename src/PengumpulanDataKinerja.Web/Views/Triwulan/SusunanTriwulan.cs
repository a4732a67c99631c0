using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Puts the page of a run together from its permintaan: pure, the clock is in the context.</summary>
public sealed class SusunanTriwulan(Permintaan permintaan, Konteks konteks)
{
    private readonly Rekap rekap = Rekap.Susun(permintaan, konteks.Kalender);

    private SusunanUnit Unit => new(permintaan, konteks, rekap);

    private string Alamat => $"/triwulan/{permintaan.Tahun}/{permintaan.Triwulan}";

    private bool Pimpinan => konteks.Petugas!.Sebagai(Peran.Sekretaris, Peran.KasubbagPkp, Peran.StafPkp, Peran.KepalaDinas, Peran.Auditor);

    public TriwulanModel Susun(IReadOnlyList<RiwayatTampil> riwayat)
    {
        var matriks = Unit.Matriks();
        var surat = permintaan.SuratPermintaan;
        return new TriwulanModel
        {
            Triwulan = permintaan.TriwulanTahun,
            Keadaan = Keadaan(),
            Surat = surat is { Nomor: { } nomor, DikirimPada: { } kirim } ? (surat.Id, nomor.Teks, kirim) : null,
            Tindakan = Tindakan(),
            Catatan = Catatan(),
            Ringkas = Ringkas(),
            Langkah = new SusunanLangkah(permintaan, konteks).Susun(),
            Matriks = matriks,
            Capaian = Unit.Capaian(matriks.Select(m => m.UnitId)),
            Naskah = Naskah(),
            Disposisi = Disposisi(),
            Penerima = Penerima(),
            Koreksi = Koreksi(),
            Riwayat = riwayat,
            JumlahRiwayat = permintaan.RiwayatUrut,
            JumlahKertas = permintaan.DaftarKertas.Count,
            VersiSop = permintaan.VersiSop,
            AlamatRekap = permintaan.SudahDidistribusikan ? $"/rekap/{permintaan.Tahun}/{permintaan.Triwulan}" : null,
            Berkas = permintaan.Berkas is { DitutupPada: { } tutup } berkas ? $"Berkas nomor {berkas.NomorBerkas}, {berkas.Indeks}, ditutup {berkas.DitutupOleh?.Nama} {Waktu.TanggalJam(tutup)}. Hardcopy: {berkas.Ruang}, {berkas.Lemari}, {berkas.Boks}." : null,
        };
    }

    /// <summary>One unit with its data.</summary>
    public UnitModel SusunUnit(PengumpulanUnit satu)
    {
        var kalimat = new List<string>();
        if (satu.DiteruskanPertamaPada is { } pertama && pertama != satu.DiteruskanPada)
        {
            kalimat.Add($"Pertama kali diteruskan {Waktu.TanggalJam(pertama)}.");
        }

        if (satu.DiteruskanPada is { } terus)
        {
            kalimat.Add($"Diteruskan kepada Kasubbag PKP {Waktu.TanggalJam(terus)}, {(satu.HariTerlambat(konteks.Kalender, permintaan.TenggatData) is > 0 and { } hari ? $"terlambat {hari} hari kerja" : "tepat")} (batas {Waktu.Tanggal(permintaan.TenggatData)}){(permintaan.KertasPenerusan(satu) is { } kertas ? $", {kertas.Tanda}" : "")}.");
        }

        kalimat.AddRange(satu.DaftarSeksi.OrderBy(s => s.Urutan).Select(s => (s.NamaSeksi, Kertas: permintaan.KertasPenerusan(s))).Where(s => s.Kertas is not null).Select(s => $"{s.NamaSeksi}: diteruskan {s.Kertas!.Tanda}."));

        if (satu.DiterimaPada is { } terima)
        {
            kalimat.Add($"Diterima {Waktu.TanggalJam(terima)}{(satu.PengirimPenerimaSama ? "; pengirim dan penerima sama" : "")}.");
        }

        if (satu.AlasanTutup is { } alasan)
        {
            kalimat.Add($"Pengumpulan ditutup tanpa data unit ini: {alasan}{(satu.AlasanTanpaPeringatan is { } tanpa ? $" Tanpa surat peringatan: {tanpa}" : "")}");
        }

        return new(permintaan.TriwulanTahun, satu.NamaUnit, Unit.Baris(satu) with { Alamat = null }, Unit.Capaian(satu), kalimat, [.. permintaan.PeringatanUnit(satu.UnitId).Select(Naskah)], [.. satu.DaftarSeksi.OrderBy(s => s.Urutan)], permintaan.AturanCapaian, new KoreksiTabel(permintaan, konteks));
    }

    private string Keadaan()
    {
        var kini = $"Keadaan {Waktu.HariTanggalJam(konteks.Sekarang)}.";
        return permintaan switch
        {
            { DibatalkanPada: { } batal } => $"Dibatalkan {Waktu.TanggalJam(batal)}: {permintaan.AlasanBatal}",
            { SelesaiPada: { } selesai } => $"Selesai dan diarsipkan {Waktu.TanggalJam(selesai)}.",
            { DibukaPada: null } => $"Direncanakan. Langkah 1 dibuka bagi Sekretaris {Waktu.HariTanggal(permintaan.TanggalBuka)}.",
            { GiliranKini: { Langkah: Langkah.Rekapitulasi, DapatDikerjakan: false } } => $"{kini} Pengumpulan (langkah 7–10) sedang berjalan.",
            { GiliranKini: { } giliran } => $"{kini} Menunggu langkah {(int)giliran.Langkah}: {Sop.Untuk(giliran.Langkah).Judul}.",
            _ => kini,
        };
    }

    private List<(string Kata, string Alamat)> Tindakan()
    {
        var daftar = new List<(string, string)>();
        if (permintaan.DibatalkanPada is not null && konteks.BertugasSebagai(Peran.Sekretaris))
        {
            daftar.Add(("Rencanakan lagi", $"{Alamat}/rencanakan-ulang"));
        }

        var berakhir = permintaan.DibatalkanPada is not null || permintaan.SelesaiPada is not null;
        if (berakhir)
        {
            return daftar;
        }

        if (konteks.BertugasSebagai(Peran.KasubbagPkp))
        {
            var belum = permintaan.DaftarUnit.Where(u => u.Hasil is null).ToList();
            if (konteks.Hari >= permintaan.HariPeringatan && permintaan.DitutupPada is null && belum.Any(u => !u.AdaPadaKasubbag))
            {
                daftar.Add(("Susun surat peringatan", $"{Alamat}/peringatan"));
            }

            if (konteks.Hari >= permintaan.HariPeringatan && permintaan.GiliranKini?.Langkah == Langkah.Rekapitulasi && belum.Count > 0)
            {
                daftar.Add(("Tutup pengumpulan", $"{Alamat}/tutup"));
            }

            if (permintaan.GiliranKini is { Langkah: Langkah.Rekapitulasi or Langkah.TerimaLaporan })
            {
                daftar.AddRange(permintaan.DaftarUnit.Where(u => u.Hasil == HasilUnit.TidakMenyampaikan).Select(u => ($"Buka kembali {u.NamaUnit}", $"{Alamat}/unit/{u.UnitId}/buka-kembali")));
            }

            if (BedaKalender().Count > 0)
            {
                daftar.Add(("Ambil tanggal kalender sekarang", $"{Alamat}/geser?kalender=true"));
            }

            daftar.Add(permintaan.DibukaPada is null ? ("Buka lebih awal", $"{Alamat}/geser?usul=true") : ("Geser tanggal", $"{Alamat}/geser"));
        }

        if (konteks.BertugasSebagai(Peran.Sekretaris) && permintaan is { DibukaPada: not null, SudahDidistribusikan: false })
        {
            daftar.Add(("Batalkan permintaan", $"{Alamat}/batalkan"));
        }

        return daftar;
    }

    private IReadOnlyList<BedaTanggal> BedaKalender() =>
        BedaTanggal.Cari(permintaan.TriwulanTahun, permintaan.Jadwal, permintaan.DibukaPada is not null, konteks.Kalender, konteks.Hari);

    private List<string> Catatan()
    {
        var daftar = new List<string>();
        if (permintaan.DibatalkanPada is not null)
        {
            return daftar;
        }

        if (permintaan.SelesaiPada is null)
        {
            if (permintaan.DibukaPada is null && konteks.Kalender.PeringatanWaktuSempit(permintaan.TriwulanTahun) is { } sempit)
            {
                daftar.Add(sempit);
            }

            if (BedaKalender() is { Count: > 0 } beda)
            {
                daftar.Add($"Kalender berubah sejak triwulan ini direncanakan. Menurut kalender sekarang {BedaTanggal.Kalimat(beda)}. Tanggal yang berlaku belum berubah; Kasubbag PKP dapat mengambilnya dengan alasan.");
            }

            if (konteks.Kalender.CatatanTahunLibur(permintaan.TriwulanTahun) is { } libur)
            {
                daftar.Add($"{char.ToUpperInvariant(libur[0])}{libur[1..]}: tanggal di halaman ini baru memperhitungkan Sabtu dan Minggu.");
            }
        }

        if (permintaan.DitutupPada is { } tutup)
        {
            daftar.Add($"Pengumpulan ditutup {Waktu.TanggalJam(tutup)} tanpa data {string.Join(", ", permintaan.DaftarUnit.Where(u => u.Hasil == HasilUnit.TidakMenyampaikan).OrderBy(u => u.Urutan).Select(u => u.NamaUnit))}: {permintaan.AlasanTutup}");
        }

        if (permintaan.Jadwal.FirstOrDefault(j => j.Alasan is not null) is { } geser)
        {
            daftar.Add($"Tanggal digeser: {geser.Alasan}");
        }

        return daftar;
    }

    private List<AngkaRingkas> Ringkas()
    {
        if (permintaan.DaftarUnit.Count == 0)
        {
            return [
                new("Dibuka", Hari(permintaan.TanggalBuka), Bulan(permintaan.TanggalBuka), konteks.Kalender.SebutanTenggat(permintaan.TanggalBuka, konteks.Hari)),
                new("Data dikumpulkan sampai", Hari(permintaan.TenggatData), Bulan(permintaan.TenggatData), "diteruskan ke Kasubbag PKP"),
                new("Surat peringatan mulai", Hari(permintaan.HariPeringatan), Bulan(permintaan.HariPeringatan), "hari kerja pertama triwulan berikutnya"),
                new("Laporan dan arsip sampai", Hari(permintaan.JadwalUntuk(Langkah.Pengarsipan).Tenggat), Bulan(permintaan.JadwalUntuk(Langkah.Pengarsipan).Tenggat), "langkah 11 sampai 14"),
            ];
        }

        return [UnitDiterima(), IndikatorTerisi(), RataCapaian(), BatasBerikut()];
    }

    private AngkaRingkas UnitDiterima()
    {
        var semua = permintaan.DaftarUnit;
        var lewat = semua.Count(u => u.Hasil is null && u.DiteruskanPada is null && permintaan.TenggatData < konteks.Hari);
        var terlambat = semua.Count(u => u.Hasil == HasilUnit.Diterima && u.HariTerlambat(konteks.Kalender, permintaan.TenggatData) > 0);
        var kembali = semua.Count(u => u.Hasil is null && u.DiteruskanPada is null && u.DiteruskanPertamaPada is not null);
        var tidak = semua.Count(u => u.Hasil == HasilUnit.TidakMenyampaikan);
        var bagian = new[] { (lewat, "lewat batas"), (kembali, "dikembalikan"), (terlambat, "terlambat"), (tidak, "tidak menyampaikan") }.Where(b => b.Item1 > 0).Select(b => $"{b.Item1} {b.Item2}").ToList();
        return new("Unit diterima", $"{semua.Count(u => u.Hasil == HasilUnit.Diterima)}", $"dari {semua.Count}", bagian.Count == 0 ? "tidak ada yang lewat batas" : string.Join(", ", bagian), lewat + tidak > 0);
    }

    private AngkaRingkas IndikatorTerisi()
    {
        var diminta = permintaan.DaftarUnit.SelectMany(u => u.DaftarSeksi.SelectMany(s => s.DaftarIsian).Select(i => (u.NamaUnit, Isian: i))).Where(x => x.Isian.Direncanakan).ToList();
        var kosong = diminta.Where(x => !x.Isian.SudahTerisi).GroupBy(x => x.NamaUnit).OrderByDescending(g => g.Count()).ToList();
        var catatan = kosong switch
        {
            [] => "semua sudah terisi",
            [var satu] => $"{satu.Key} belum mengisi {satu.Count()}",
            _ => $"{kosong.Count} unit belum lengkap",
        };
        return new("Indikator terisi", $"{diminta.Count(x => x.Isian.SudahTerisi)}", $"dari {diminta.Count}", catatan);
    }

    private AngkaRingkas RataCapaian()
    {
        var rata = rekap.RataRata;
        return new(
            permintaan.GiliranKini is null or { Langkah: > Langkah.TerimaLaporan } ? "Capaian" : "Capaian sementara",
            rata.Nilai is { } nilai ? Angka.Tulis(nilai, 2) : "–",
            rata.Nilai is null ? "" : "%",
            $"{rata.Dihitung} indikator sudah diteruskan dan dapat dihitung");
    }

    private AngkaRingkas BatasBerikut()
    {
        if (permintaan.SelesaiPada is { } selesai)
        {
            return new("Diarsipkan", Hari(Waktu.HariWib(selesai)), Bulan(Waktu.HariWib(selesai)), Waktu.Jam(selesai));
        }

        var batas = permintaan.DaftarGiliran.Where(g => g.Terbuka).Select(g => (g.Tenggat, Kata: $"langkah {(int)g.Langkah}")).ToList();
        if (permintaan.DaftarUnit.Any(u => u.Hasil is null))
        {
            batas.Add((permintaan.HariPeringatan, "surat peringatan"));
        }

        var berikut = batas.Where(b => b.Tenggat >= konteks.Hari).OrderBy(b => b.Tenggat).ThenBy(b => b.Kata, StringComparer.Ordinal).Cast<(DateOnly Tenggat, string Kata)?>().FirstOrDefault()
            ?? batas.OrderByDescending(b => b.Tenggat).First();
        return new("Batas berikutnya", Hari(berikut.Tenggat), Bulan(berikut.Tenggat), $"{berikut.Kata}, {konteks.Kalender.SebutanTenggat(berikut.Tenggat, konteks.Hari)}", berikut.Tenggat < konteks.Hari);
    }

    private List<NaskahTampil> Naskah() => [.. permintaan.DaftarSurat.OrderBy(s => s.DibuatPada).Select(Naskah)];

    private NaskahTampil Naskah(Surat surat)
    {
        var untuk = surat.UnitId is { } id ? $" untuk {permintaan.Unit(id).NamaUnit}" : "";
        var keadaan = surat switch
        {
            { DicabutPada: { } cabut } => $"{(surat.TandaTangan is null ? "konsep dibatalkan" : "dicabut")} {Waktu.Tanggal(cabut)}: {surat.AlasanDicabut}",
            { DikirimPada: { } kirim } => $"tanggal {Waktu.Tanggal(surat.Tanggal!.Value)}{Basah(surat)}, dikirim {Waktu.TanggalJam(kirim)}",
            { Tanggal: { } tanggal } => $"tanggal {Waktu.Tanggal(tanggal)}{Basah(surat)}, belum dikirim",
            _ => permintaan.GiliranSurat(surat) is { } giliran ? $"konsep, menunggu {char.ToLowerInvariant(Sop.Untuk(giliran.Langkah).Judul[0])}{Sop.Untuk(giliran.Langkah).Judul[1..]}" : "konsep",
        };
        var boleh = surat.Jenis == JenisSurat.Permintaan ? surat.DikirimPada is not null || Pimpinan
            : surat.UnitId is { } unitId ? Pimpinan || (surat.DikirimPada is not null && konteks.Organisasi.BolehMelihatData(konteks.Petugas!, unitId))
            : Pimpinan;
        return new(surat.Id, $"{char.ToUpperInvariant(surat.Sebutan[0])}{surat.Sebutan[1..]}{untuk}", surat.Nomor?.Teks ?? "belum bernomor", keadaan, boleh, surat.TandaTangan is not null);
    }

    private List<DisposisiTampil> Disposisi() => [.. permintaan.DaftarDisposisi.Where(d => d.DiberikanPada is not null).OrderBy(d => d.DiberikanPada).Select(d => new DisposisiTampil(
        d.Id,
        $"Lembar disposisi langkah {(int)d.Langkah}{(d.AdalahTerusan ? ", terusan" : "")}{(d.UnitId is { } id ? $", {permintaan.Unit(id).NamaUnit}" : "")}",
        $"{d.Pemberi?.Nama}, {Waktu.TanggalJam(d.DiberikanPada!.Value)}, kepada {d.Penerima.Count} penerima{(permintaan.DaftarKertas.Any(k => k.GiliranId == d.GiliranId) ? ", di atas kertas" : "")}",
        Pimpinan || (d.UnitId is { } unitId && konteks.Organisasi.BolehMelihatData(konteks.Petugas!, unitId))))];

    private List<KoreksiTampil> Koreksi() => [.. permintaan.DaftarKoreksi
        .Where(k => konteks.Organisasi.BolehMelihatData(konteks.Petugas!, k.UnitId))
        .OrderByDescending(k => k.Menunggu).ThenByDescending(k => k.DiputusPada ?? k.DimintaPada)
        .Select(k => new KoreksiTampil(
            k.Id,
            $"{(k.Jenis == JenisKoreksi.Koreksi ? "Koreksi" : "Pemutakhiran")} {k.NamaIndikator}",
            $"{permintaan.Unit(k.UnitId).NamaUnit}; diminta {k.DimintaOleh.Nama}, {Waktu.TanggalJam(k.DimintaPada)}{(k.DiputusPada is { } putus ? $"; {k.Hasil!.Value.ToString().ToLowerInvariant()} {k.DiputusOleh?.Nama}, {Waktu.TanggalJam(putus)}" : $"; menunggu putusan {permintaan.SebutanPemutusKoreksi}")}",
            k.Menunggu))];

    private List<PenerimaTampil> Penerima() => permintaan.SuratPermintaan is { DikirimPada: not null } surat
        ? [.. surat.Penerima.OrderBy(p => p.DibacaPada is not null).ThenBy(p => p.Urut).Select(p => new PenerimaTampil(p.Sebutan, p.DikirimPada!.Value, p.DibacaPada, p.DibacaOleh?.Nama))]
        : [];

    private static string Basah(Surat surat) => surat.TandaTangan is { Basah: true } ? ", ditandatangani basah" : "";

    private static string Hari(DateOnly hari) => hari.Day.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Bulan(DateOnly hari) => Waktu.NamaBulan(hari.Month);
}
