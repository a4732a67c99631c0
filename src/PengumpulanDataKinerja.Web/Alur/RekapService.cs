using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>The recap of a permintaan: loaded and worked out once, for the page, the nota dinas (SOP row 11) and the package.</summary>
public sealed class RekapService(AppDb db, AlurKerja alur, KonteksKantor kantor)
{
    /// <summary>The recap with what it was worked out from.</summary>
    /// <exception cref="KeyNotFoundException">There is no such permintaan.</exception>
    public async Task<RekapKantor> HitungAsync(Guid permintaanId, CancellationToken batal = default)
    {
        var permintaan = await alur.LihatAsync(permintaanId, Muatan.Seluruhnya, batal);
        var pengaturan = await db.PengaturanAsync(batal);
        var konteks = await kantor.UntukAsync(null, permintaan, batal);
        return new(permintaan, pengaturan, Rekap.Susun(permintaan, konteks.Kalender), konteks.Hari);
    }

    /// <summary>The sheet that the nota dinas carries as its lampiran.</summary>
    /// <exception cref="KeyNotFoundException">There is no such permintaan.</exception>
    public async Task<RekapModel> SusunAsync(Guid permintaanId, CancellationToken batal = default) => (await HitungAsync(permintaanId, batal)).Lembar();

    /// <summary>The first wording of the nota dinas with the recap's figures, by the templat of the office.</summary>
    public static NaskahSurat Naskah(Rekap rekap, NaskahSurat templat) => TeksNaskah.NotaDinas(
        rekap.Triwulan,
        rekap.Unit.Count,
        rekap.Banyak(KetepatanUnit.TepatWaktu),
        rekap.Banyak(KetepatanUnit.Terlambat),
        rekap.Banyak(KetepatanUnit.TidakMenyampaikan) + rekap.Banyak(KetepatanUnit.Belum),
        rekap.Diminta,
        rekap.RataRata.Nilai is { } nilai ? Angka.Persen(nilai) : "–",
        rekap.Skala.Sebutan(rekap.RataRata.Predikat),
        NarasiRekap.Susun(rekap),
        templat);
}

/// <summary>A recap, and the permintaan, settings and day that it rests on.</summary>
public sealed record RekapKantor(Permintaan Permintaan, PengaturanKantor Pengaturan, Rekap Rekap, DateOnly Hari)
{
    /// <summary>As printed.</summary>
    /// <param name="boleh">Of which units the reader may see the figures per indikator; of all when null.</param>
    public RekapModel Lembar(Func<Guid, bool>? boleh = null) => new($"Triwulan {Rekap.Triwulan.Romawi} Tahun {Rekap.Triwulan.Tahun}", Rekap.PosisiTanggal ?? Hari)
    {
        UnitTepatWaktu = Rekap.Banyak(KetepatanUnit.TepatWaktu),
        UnitTerlambat = Rekap.Banyak(KetepatanUnit.Terlambat),
        UnitTidakMenyampaikan = Rekap.Banyak(KetepatanUnit.TidakMenyampaikan),
        JumlahIndikator = Rekap.Diminta,
        IndikatorTerisi = Rekap.Terisi,
        RataRata = Rekap.RataRata.Nilai,
        Predikat = Sebutan(Rekap.RataRata.Predikat),
        DasarPredikat = Rekap.SebutanDasar,
        Keterangan = Putaran(),
        Koreksi = [.. Rekap.Koreksi.Where(k => boleh?.Invoke(k.UnitId) ?? true).Select(Baris)],
        Unit = [.. Rekap.Unit.Select(Baris)],
        Kelompok = [.. Kelompok(boleh ?? (_ => true))],
        Banding = Banding(),
        Anggaran = Anggaran(boleh ?? (_ => true)),
    };

    /// <summary>Money of the units that the reader may see; the sum of the office only when he may see them all.</summary>
    public RekapUang Anggaran(Func<Guid, bool> boleh)
    {
        var terlihat = Rekap.Unit.Where(u => u.Anggaran.Pagu is not null && boleh(u.Unit.UnitId)).ToList();
        List<RekapUangUnit> baris = [.. terlihat.Select(u => Uang(u.Unit.NamaUnit, u.Anggaran, u.Indikator))];
        var semua = Rekap.Unit.All(u => boleh(u.Unit.UnitId));
        if (semua && Rekap.Anggaran.Pagu is not null)
        {
            baris.Add(Uang(RekapBanding.SeluruhDinas, Rekap.Anggaran, Rekap.SemuaIndikator));
        }

        return new(baris, [.. (semua ? Rekap.Anggaran.Selisih : terlihat.SelectMany(u => u.Anggaran.Selisih)).Select(s => s.ToString())]);

        RekapUangUnit Uang(string nama, RekapAnggaran anggaran, IEnumerable<RekapIndikator> indikator)
        {
            var tahun = Rekap.TerhadapTahun(indikator);
            return new(nama, anggaran.Pagu, anggaran.Realisasi, anggaran.Serapan.Nilai, tahun.Nilai, Rekap.Efisiensi(tahun, anggaran));
        }
    }

    /// <summary>Completeness and means of every unit, of the block "Dinas" and of the office along the year.</summary>
    public IReadOnlyList<RekapBanding> Banding()
    {
        List<RekapBanding> baris = [.. Rekap.Unit.Select(u => Banding(u.Unit.NamaUnit, u.Indikator))];
        if (Rekap.Dinas.Count > 0)
        {
            baris.Add(Banding("Indikator Dinas", Rekap.Dinas));
        }

        baris.Add(Banding(RekapBanding.SeluruhDinas, Rekap.SemuaIndikator.ToList()));
        return baris;
    }

    private RekapBanding Banding(string nama, IReadOnlyList<RekapIndikator> indikator)
    {
        var tahun = Rekap.SepanjangTahun(indikator);
        var hitungan = HitunganIsian.Dari(indikator);
        return new(nama, [.. tahun.Triwulan.Select(t => t.Nilai)], tahun.Selisih, tahun.Tahun.Nilai)
        {
            Angka = hitungan.Angka,
            Nihil = hitungan.Nihil,
            Belum = hitungan.Belum,
            Dikembalikan = hitungan.Dikembalikan,
            TidakDisampaikan = hitungan.TidakDisampaikan,
        };
    }

    /// <summary>The reports of former rounds: withdrawn, with their numbers and signed PDFs kept.</summary>
    public IReadOnlyList<Surat> PutaranLalu => [.. Permintaan.DaftarSurat.Where(s => s is { Jenis: JenisSurat.NotaDinasRekap, DicabutPada: not null, Nomor: not null }).OrderBy(s => s.DibuatPada)];

    /// <summary>"Putaran 2, menggantikan nota dinas Nomor …"; null in the first.</summary>
    public string? Putaran()
    {
        var dicabut = PutaranLalu;
        return dicabut.Count == 0 ? null : $"Putaran {dicabut.Count + 1}, menggantikan nota dinas Nomor {dicabut[^1].Nomor!.Teks}";
    }

    private RekapKoreksi Baris(Koreksi k) => new(
        Permintaan.Unit(k.UnitId).NamaUnit,
        k.NamaIndikator,
        k.Jenis == JenisKoreksi.Koreksi ? "Koreksi" : "Pemutakhiran",
        $"{k.Lama.Realisasi}{(k.Jenis == JenisKoreksi.Pemutakhiran && k.PosisiLama is { } lama ? $" per {Waktu.Tanggal(lama)}" : "")}",
        $"{k.Baru.Realisasi}{(k.Jenis == JenisKoreksi.Pemutakhiran ? $" per {Waktu.Tanggal(k.PosisiBaru!.Value)}" : "")}",
        k.Alasan,
        $"{k.DiputusOleh}, {Waktu.Tanggal(Waktu.HariWib(k.DiputusPada!.Value))}");

    private RekapUnit Baris(RekapUnitKerja unit) => new(
        unit.Unit.NamaUnit,
        unit.Diminta,
        unit.Terisi,
        Tanggal(unit.Unit.DiteruskanPada),
        Tanggal(unit.Unit.DiterimaPada),
        char.ToUpperInvariant(unit.SebutanKetepatan[0]) + unit.SebutanKetepatan[1..],
        [.. unit.Peringatan.Select(p => p.ToString())],
        unit.RataRata.Nilai,
        Sebutan(unit.RataRata.Predikat),
        unit.Unit.PengirimPenerimaSama,
        unit.Kertas is not null);

    private IEnumerable<RekapKelompok> Kelompok(Func<Guid, bool> boleh)
    {
        if (Rekap.Dinas.Any(i => boleh(i.UnitId)))
        {
            yield return new("Dinas", null, [.. Rekap.Dinas.Select(Baris)]);
        }

        foreach (var seksi in Rekap.Unit.Where(u => boleh(u.Unit.UnitId)).SelectMany(u => u.Indikator).GroupBy(i => i.Isian.PengumpulanSeksiId))
        {
            yield return new(seksi.First().NamaUnit, seksi.First().NamaSeksi, [.. seksi.Select(Baris)]);
        }
    }

    private RekapBaris Baris(RekapIndikator i)
    {
        var masuk = i.Capaian is not null;
        return new(i.Isian.NamaIndikator, i.Isian.Satuan, RekapTeks.TargetTahun(i.Isian), RekapTeks.Target(i.Isian), RekapTeks.Realisasi(i), i.Capaian?.Triwulan.Nilai, RekapTeks.RealisasiSampai(i), i.Capaian?.SampaiDengan.Nilai, Sebutan(i.Predikat))
        {
            FaktorPendorong = masuk ? i.Isian.FaktorPendorong : "",
            FaktorPenghambat = masuk ? i.Isian.FaktorPenghambat : "",
            TindakLanjut = masuk ? i.Isian.TindakLanjut : "",
            Koreksi = i.TandaKoreksi,
        };
    }

    private string? Sebutan(Predikat? predikat) => predikat is null ? null : Rekap.Skala.Sebutan(predikat);

    private static string Tanggal(DateTime? saat) => saat is { } s ? Waktu.TanggalPendek(Waktu.HariWib(s)) : "–";
}

/// <summary>The figures of a row as texts; a row that does not count shows none of what was typed.</summary>
public static class RekapTeks
{
    public static string TargetTahun(Isian isian) => isian.Tipe == TipeData.Predikat ? isian.TargetTeks : isian.TulisanTarget.Tahun is { Length: > 0 } tulisan ? tulisan : Tampil.Angka(isian.TargetTahun);

    /// <summary>Target of the quarter; it and the realisasi show equally many decimals.</summary>
    public static string Target(Isian isian) => !isian.Direncanakan ? "–" : isian.Tipe == TipeData.Predikat ? isian.TargetTeks : isian.TulisanTarget[isian.Triwulan] is { Length: > 0 } tulisan ? tulisan : Angka.Tulis(isian.Target[isian.Triwulan], Desimal(isian));

    public static string Realisasi(RekapIndikator i) => i switch
    {
        { Capaian: null } => "–",
        { Isian.Nihil: true } => "NIHIL",
        { Isian.Tipe: TipeData.Predikat } => i.Isian.NilaiTeks.Length > 0 ? i.Isian.NilaiTeks : "–",
        _ => Angka.Tulis(i.Isian.Nilai, Desimal(i.Isian)),
    };

    public static string RealisasiSampai(RekapIndikator i) => i.Isian.Tipe == TipeData.Predikat ? Realisasi(i) : Tampil.Angka(i.Capaian?.RealisasiSampaiDengan);

    private static int Desimal(Isian isian) => Math.Min(4, Math.Max(Desimal(isian.Target[isian.Triwulan]), Desimal(isian.Nilai)));

    // Decimals that say something: trailing zeros of the stored figure do not.
    private static int Desimal(decimal? nilai) => nilai is { } n ? (n / 1.0000000000000000000000000000m).Scale : 0;
}
