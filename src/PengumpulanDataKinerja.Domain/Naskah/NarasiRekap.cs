namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// What the figures of a recap say, in the words of the office: the first wording of the nota dinas, which Kasubbag PKP may change.
/// In the letters' small markup: paragraphs and a numbered list.
/// </summary>
public static class NarasiRekap
{
    private const int BarisTerendah = 5;
    private const int PanjangKutipan = 200;

    public static string Susun(Rekap rekap) => string.Join("\n\n", new[] { Perbandingan(rekap), Unit(rekap), Terendah(rekap), Penyampaian(rekap) }.OfType<string>());

    private static string? Perbandingan(Rekap rekap)
    {
        var tahun = rekap.SepanjangTahun(rekap.SemuaIndikator);
        var lalu = tahun.Selisih is { } selisih
            ? $"Dibandingkan Triwulan {new TriwulanTahun(rekap.Triwulan.Tahun, rekap.Triwulan.Triwulan - 1).Romawi} ({Angka.Persen(tahun.Triwulan[^2].Nilai!.Value)}), rata-rata {Arah(selisih)}."
            : null;
        var target = tahun.Tahun.Nilai is { } nilai ? $"Terhadap target tahun {rekap.Triwulan.Tahun}, capaian sampai dengan triwulan ini rata-rata {Angka.Persen(nilai)}." : null;
        return Gabung(lalu, target);
    }

    private static string Arah(decimal selisih) => Math.Round(selisih, 2, MidpointRounding.AwayFromZero) switch
    {
        0 => "tetap",
        > 0 => $"naik {Angka.Tulis(selisih, 2)} poin",
        _ => $"turun {Angka.Tulis(-selisih, 2)} poin",
    };

    private static string? Unit(Rekap rekap)
    {
        var urut = rekap.Unit.Where(u => u.RataRata.Nilai is not null).OrderBy(u => u.RataRata.Nilai).ToList();
        return urut.Count < 2 || urut[0].RataRata.Nilai == urut[^1].RataRata.Nilai
            ? null
            : $"Rata-rata tertinggi dicapai {Sebut(urut[^1])}, terendah {Sebut(urut[0])}.";

        string Sebut(RekapUnitKerja u) => $"{SatuBaris(u.Unit.NamaUnit)} ({Angka.Persen(u.RataRata.Nilai!.Value)}, {rekap.Skala.Sebutan(u.RataRata.Predikat)})";
    }

    private static string? Terendah(Rekap rekap)
    {
        var bawah = rekap.SemuaIndikator.Where(i => i.DiBawahSeratus).OrderBy(i => i.Dasar.Nilai).ToList();
        if (bawah.Count == 0)
        {
            return null;
        }

        var kepala = bawah.Count > BarisTerendah ? $"{bawah.Count} indikator berada di bawah 100%, {BarisTerendah} yang terendah:" : $"{bawah.Count} indikator berada di bawah 100%:";
        return string.Join('\n', bawah.Take(BarisTerendah).Select((i, n) => $"{n + 1}. {Butir(rekap, i)}").Prepend(kepala + "\n"));
    }

    private static string Butir(Rekap rekap, RekapIndikator i) => Gabung(
        $"{SatuBaris(i.Isian.NamaIndikator)} ({SatuBaris(i.NamaUnit)}): {Angka.Persen(i.Dasar.Nilai!.Value)}, {rekap.Skala.Sebutan(i.Predikat)}.",
        Kutip("Penghambat", i.Isian.FaktorPenghambat),
        Kutip("Tindak lanjut", i.Isian.TindakLanjut))!;

    private static string? Penyampaian(Rekap rekap)
    {
        var terlambat = rekap.Unit.Where(u => u.Ketepatan == KetepatanUnit.Terlambat).Select(u => $"{SatuBaris(u.Unit.NamaUnit)} ({u.SebutanKetepatan})").ToList();
        var tidak = rekap.Unit.Where(u => u.Ketepatan is KetepatanUnit.TidakMenyampaikan or KetepatanUnit.Belum)
            .Select(u => $"{SatuBaris(u.Unit.NamaUnit)} ({(u.Peringatan.Count == 0 ? "tanpa surat peringatan" : "surat peringatan " + string.Join(", ", u.Peringatan.Select(p => $"{Surat.Romawi(p.Ke)} Nomor {p}")))})").ToList();
        return Gabung(
            terlambat.Count == 0 ? null : $"Terlambat: {string.Join("; ", terlambat)}.",
            tidak.Count == 0 ? null : $"Tidak menyampaikan data: {string.Join("; ", tidak)}.");
    }

    private static string? Kutip(string nama, string teks)
    {
        var isi = SatuBaris(teks);
        return isi.Length == 0 ? null : $"{nama}: {(isi.Length > PanjangKutipan ? string.Concat(isi.AsSpan(0, PanjangKutipan).TrimEnd(), "…") : isi.TrimEnd('.') + ".")}";
    }

    // A line of its own could begin a list or a table of the markup.
    private static string SatuBaris(string teks) => string.Join(' ', teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Gabung(params IEnumerable<string?> kalimat) => string.Join(' ', kalimat.OfType<string>()) is { Length: > 0 } isi ? isi : null;
}
