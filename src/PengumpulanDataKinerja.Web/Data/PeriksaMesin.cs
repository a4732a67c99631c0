using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>The machines of one permintaan: the open turns, the order of the ended ones, their history, and what is stored as their result.</summary>
internal static class PeriksaMesin
{
    public static IEnumerable<Temuan> Semua(Permintaan permintaan, IReadOnlyList<Riwayat> riwayat) =>
        SatuGiliran(permintaan).Select(k => new Temuan(Aturan.SatuGiliran, $"{permintaan.Sebutan}: {k}"))
            .Concat(permintaan.DaftarGiliran.GroupBy(g => g.Mesin).SelectMany(m => Urutan(permintaan, [.. m.OrderBy(g => g.DibukaPada).ThenBy(g => g.SelesaiPada ?? DateTime.MaxValue).ThenBy(g => g.Id)]))
                .Concat(Bukti(permintaan, riwayat)).Concat(PeriksaKertas.Semua(permintaan, riwayat)).Select(k => new Temuan(Aturan.Urutan, $"{permintaan.Sebutan}: {k}")))
            .Concat(Hitungan(permintaan).Select(k => new Temuan(Aturan.Hitungan, $"{permintaan.Sebutan}: {k}")));

    // Exactly one open turn per machine that runs, none per machine that does not.
    private static IEnumerable<string> SatuGiliran(Permintaan p)
    {
        var berjalan = p is { DibukaPada: not null, SelesaiPada: null, DibatalkanPada: null };
        var seharusnya = new Dictionary<string, (string Nama, bool Terbuka)> { ["permintaan"] = ("permintaan", berjalan) };
        foreach (var unit in p.DaftarUnit)
        {
            seharusnya[$"unit:{unit.UnitId}"] = (unit.NamaUnit, berjalan && unit.Hasil is null);
            var dibuka = unit.Jenis == JenisUnit.Sekretariat || p.DaftarGiliran.Any(g => g.UnitId == unit.UnitId && g is { Langkah: Langkah.PerintahKabid, Hasil: HasilGiliran.Selesai });
            foreach (var seksi in unit.DaftarSeksi)
            {
                seharusnya[$"seksi:{seksi.SeksiId}"] = (seksi.NamaSeksi, berjalan && unit.Hasil is null && dibuka && !seksi.SudahDiteruskan && seksi.AlasanDilewati is null);
            }
        }

        foreach (var surat in p.DaftarSurat.Where(s => s.Jenis == JenisSurat.Peringatan))
        {
            seharusnya[$"surat:{surat.Id}"] = ($"{surat.Sebutan} untuk {p.DaftarUnit.FirstOrDefault(u => u.UnitId == surat.UnitId)?.NamaUnit}", berjalan && surat is { DicabutPada: null, DikirimPada: null });
        }

        var terbuka = p.DaftarGiliran.Where(g => g.Terbuka).ToLookup(g => g.Mesin);
        foreach (var (mesin, (nama, harus)) in seharusnya)
        {
            var banyak = terbuka[mesin].Count();
            if (harus && banyak != 1)
            {
                yield return $"{nama} berjalan, tetapi {(banyak == 0 ? "tidak ada langkah" : $"{banyak} langkah")} yang menunggu.";
            }
            else if (!harus && banyak > 0)
            {
                yield return $"{nama} tidak sedang berjalan, tetapi langkah {(int)terbuka[mesin].First().Langkah} masih menunggu.";
            }
        }

        foreach (var mesin in terbuka.Where(t => !seharusnya.ContainsKey(t.Key)))
        {
            yield return $"langkah {(int)mesin.First().Langkah} menunggu pada {mesin.Key}, yang tidak dikenal.";
        }
    }

    private static IEnumerable<string> Urutan(Permintaan p, List<Giliran> daftar)
    {
        var putaran = new Dictionary<Langkah, int>();
        for (var i = 0; i < daftar.Count; i++)
        {
            var g = daftar[i];
            var nama = $"{g.Mesin}, langkah {(int)g.Langkah} putaran {g.Putaran}";
            putaran[g.Langkah] = putaran.GetValueOrDefault(g.Langkah) + 1;
            if (g.Putaran != putaran[g.Langkah])
            {
                yield return $"{nama}: seharusnya putaran {putaran[g.Langkah]}.";
            }

            if (!g.Terbuka && (g.Hasil is null || g.Pelaku is null || g.SelesaiPada < g.DibukaPada))
            {
                yield return $"{nama}: berakhir tanpa hasil atau pelaku, atau sebelum dibuka.";
            }

            if (g.Hasil is HasilGiliran.Selesai && g.DapatDikerjakanSejak is null)
            {
                yield return $"{nama}: selesai, padahal belum pernah dapat dikerjakan.";
            }

            if (i == 0 ? !Awal(p, g) : !Menyambung(p, daftar[i - 1], g))
            {
                yield return i == 0 ? $"{nama}: bukan langkah pertamanya." : $"{nama}: tidak menyambung pada langkah {(int)daftar[i - 1].Langkah} putaran {daftar[i - 1].Putaran}.";
            }
        }
    }

    private static bool Awal(Permintaan p, Giliran g) => g.Jalur switch
    {
        Jalur.Permintaan => g.Langkah == Langkah.PerintahSekretaris && g.DibukaPada == p.DibukaPada,
        Jalur.Unit => g.Langkah == (Sekretariat(p, g) ? Langkah.MenerimaKasubbag : Langkah.PerintahKabid),
        Jalur.Seksi => g.Langkah == Langkah.Menghimpun,
        Jalur.Peringatan => g.Langkah == Langkah.KonsepSurat,
    };

    // What may follow what: the next row after completion, the arrow's end after a return, and where a reopened unit begins again.
    private static bool Menyambung(Permintaan p, Giliran dari, Giliran ke)
    {
        var urutan = dari.Jalur switch
        {
            Jalur.Permintaan => Sop.UrutanPermintaan,
            Jalur.Unit => Sekretariat(p, dari) ? Sop.UrutanSekretariat : Sop.UrutanBidang,
            Jalur.Seksi => [Langkah.Menghimpun],
            Jalur.Peringatan => Sop.UrutanPeringatan,
        };
        var seketika = dari.SelesaiPada == ke.DibukaPada;
        return (dari.Jalur, dari.Hasil) switch
        {
            (_, null) => false,
            (Jalur.Seksi, _) => ke.Langkah == Langkah.Menghimpun && dari.SelesaiPada <= ke.DibukaPada,
            (_, HasilGiliran.Selesai) => Sop.Sesudah(urutan, dari.Langkah) == ke.Langkah && seketika,
            (Jalur.Unit, HasilGiliran.Dikembalikan) => ke.Langkah == (Sekretariat(p, dari) ? Langkah.MenerimaKasubbag : Langkah.MeneruskanKabid) && seketika,
            (_, HasilGiliran.Dikembalikan) => Sop.Untuk(dari.Langkah).KembaliKe.Contains(ke.Langkah) && seketika,
            (Jalur.Permintaan, HasilGiliran.Dihapus) => ke.Langkah == Langkah.Rekapitulasi && seketika
                && (dari.Langkah == Langkah.TerimaLaporan || p.DaftarKoreksi.Any(k => k.Disetujui && k.DiputusPada == dari.SelesaiPada)),
            (Jalur.Unit, HasilGiliran.Dihapus) => urutan.Contains(ke.Langkah) && dari.SelesaiPada <= ke.DibukaPada,
            _ => false,
        };
    }

    // Every completed or returned turn has its row of history, and every such row its turn: no acknowledged act is missing.
    private static IEnumerable<string> Bukti(Permintaan p, IReadOnlyList<Riwayat> riwayat)
    {
        // Leaving out a seksi (row 9 naming one) is told by a row, not by a turn.
        var sisa = riwayat.Where(r => (r.Tindakan == Tindakan.Melanjutkan && !(r.Langkah == Langkah.MeneruskanKabid && r.SeksiId is not null)) || r.Tindakan == Tindakan.Mengembalikan).ToList();
        foreach (var g in p.DaftarGiliran.Where(g => g.Hasil is HasilGiliran.Selesai or HasilGiliran.Dikembalikan))
        {
            var tindakan = g.Hasil == HasilGiliran.Selesai ? Tindakan.Melanjutkan : Tindakan.Mengembalikan;
            var baris = sisa.FirstOrDefault(r => r.Tindakan == tindakan && r.Langkah == g.Langkah && r.UnitId == g.UnitId && r.SeksiId == g.SeksiId && r.SuratId == g.SuratId
                && (g.SelesaiPada!.Value - (r.DikerjakanPada ?? r.Waktu)).Duration() < TimeSpan.FromMilliseconds(1) && r.Pelaku == g.Pelaku);
            if (baris is null)
            {
                yield return $"{g.Mesin}, langkah {(int)g.Langkah} putaran {g.Putaran}: tidak ada riwayatnya.";
            }
            else
            {
                sisa.Remove(baris);
            }
        }

        foreach (var baris in sisa)
        {
            yield return $"riwayat baris {baris.Urut} ({baris.Uraian}) tidak ada langkahnya.";
        }
    }

    private static IEnumerable<string> Hitungan(Permintaan p)
    {
        var selesai = p.DaftarGiliran.Where(g => g.Hasil == HasilGiliran.Selesai).OrderBy(g => g.SelesaiPada).ToList();
        Giliran? Terakhir(Langkah langkah, Guid? tempat = null) => selesai.LastOrDefault(g => g.Langkah == langkah && g.Jalur != Jalur.Peringatan && (tempat is null || g.UnitId == tempat || g.SeksiId == tempat));
        if (p.SelesaiPada != Terakhir(Langkah.Pengarsipan)?.SelesaiPada || p.Berkas?.DitutupPada != p.SelesaiPada)
        {
            yield return "saat selesai tidak sama dengan saat berkas ditutup pada langkah 14.";
        }

        if (p.SelesaiPada is not null && p.Berkas?.PaketSha256 is null)
        {
            yield return "sudah selesai, tetapi paket berkasnya tidak tercatat.";
        }

        if (p.SuratPermintaan?.DikirimPada != Terakhir(Langkah.Distribusi)?.SelesaiPada || (p.DaftarUnit.Count > 0) != p.SudahDidistribusikan)
        {
            yield return "surat permintaan, langkah 6, dan daftar unit tidak sejalan.";
        }

        if (p.DaftarGiliran.Any(g => g.DibukaPada > p.TerakhirPada || g.SelesaiPada > p.TerakhirPada))
        {
            yield return "saat tindakan terakhirnya mendahului sebuah langkah.";
        }

        if ((p.DitutupPada is not null) != p.DaftarUnit.Any(u => u.Hasil == HasilUnit.TidakMenyampaikan))
        {
            yield return "penutupan pengumpulan tidak sejalan dengan unit yang tidak menyampaikan.";
        }

        foreach (var kalimat in p.DaftarUnit.SelectMany(u => Hitungan(p, u, Terakhir)).Concat(p.DaftarDisposisi.Select(d => Hitungan(p, d)).OfType<string>()).Concat(Surat(p)))
        {
            yield return kalimat;
        }
    }

    private static IEnumerable<string> Hitungan(Permintaan p, PengumpulanUnit unit, Func<Langkah, Guid?, Giliran?> terakhir)
    {
        var diterima = terakhir(Langkah.MenerimaKasubbag, unit.UnitId);
        if ((unit.Hasil == HasilUnit.Diterima) != (diterima is not null) || unit.DiterimaPada != diterima?.SelesaiPada)
        {
            yield return $"{unit.NamaUnit}: hasil dan saat diterima tidak sama dengan langkah 10.";
        }

        if ((unit.Hasil == HasilUnit.TidakMenyampaikan) != (unit.AlasanTutup is not null))
        {
            yield return $"{unit.NamaUnit}: alasan penutupan tidak sejalan dengan hasilnya.";
        }

        var kini = p.DaftarGiliran.Where(g => g.Jalur == Jalur.Unit && g.UnitId == unit.UnitId).MaxBy(g => (g.DibukaPada, g.SelesaiPada ?? DateTime.MaxValue, g.Id));
        var diteruskan = unit.Jenis == JenisUnit.Sekretariat
            ? unit.DaftarSeksi.All(s => s.SudahDiteruskan) ? unit.DaftarSeksi.Max(s => s.DiteruskanPada) : null
            : kini is { Langkah: Langkah.MenerimaKasubbag } ? terakhir(Langkah.MeneruskanKabid, unit.UnitId)?.SelesaiPada : null;
        if (unit.DiteruskanPada != diteruskan || (unit.DiteruskanPada is not null && unit.DiteruskanPertamaPada is not { } pertama) || unit.DiteruskanPertamaPada > unit.DiteruskanPada)
        {
            yield return $"{unit.NamaUnit}: saat diteruskan kepada Kasubbag PKP tidak sama dengan langkahnya.";
        }

        foreach (var seksi in unit.DaftarSeksi)
        {
            var giliran = p.DaftarGiliran.Where(g => g.SeksiId == seksi.SeksiId && g.Jalur == Jalur.Seksi).MaxBy(g => (g.DibukaPada, g.SelesaiPada ?? DateTime.MaxValue, g.Id));
            var seharusnya = giliran is { Hasil: HasilGiliran.Selesai } ? giliran : null;
            if (seksi.DiteruskanPada != seharusnya?.SelesaiPada || seksi.DiteruskanOleh != seharusnya?.Pelaku)
            {
                yield return $"{seksi.NamaSeksi}: saat dan pelaku penerusan data tidak sama dengan langkah 8.";
            }
        }
    }

    private static string? Hitungan(Permintaan p, Disposisi disposisi)
    {
        if (disposisi.AdalahTerusan)
        {
            return disposisi is { DiberikanPada: not null, Pemberi: not null } && p.DaftarDisposisi.Any(d => d.Id == disposisi.IndukId)
                ? null
                : $"terusan disposisi {disposisi.Agenda} tidak mempunyai pemberi atau induknya.";
        }

        var giliran = p.DaftarGiliran.FirstOrDefault(g => g.Id == disposisi.GiliranId);
        return giliran is null || disposisi.DiberikanPada != (giliran.Hasil == HasilGiliran.Selesai ? giliran.SelesaiPada : null) || (disposisi.DiberikanPada is null) != (disposisi.Pemberi is null)
            ? $"lembar disposisi langkah {(int)disposisi.Langkah} tidak sejalan dengan langkahnya."
            : null;
    }

    private static IEnumerable<string> Surat(Permintaan p)
    {
        foreach (var surat in p.DaftarSurat.Where(s => s is { TandaTangan: null, DicabutPada: null } && s.KonsepVersi > s.VersiTeks))
        {
            yield return $"{surat.Sebutan}: konsepnya lebih baru daripada naskahnya.";
        }

        foreach (var surat in p.DaftarSurat.Where(s => (s.DikirimPada is null) != s.Penerima.All(t => t.DikirimPada is null) && s.Penerima.Count > 0))
        {
            yield return $"{surat.Sebutan}: pengiriman kepada penerima tidak sama dengan pengiriman suratnya.";
        }

        foreach (var penerima in p.DaftarSurat.SelectMany(s => s.Penerima).Where(t => (t.DibacaPada is null) != (t.DibacaOleh is null) || t.DibacaPada < t.DikirimPada))
        {
            yield return $"tanda terima {penerima.Sebutan} tidak lengkap atau mendahului pengiriman.";
        }
    }

    private static bool Sekretariat(Permintaan p, Giliran g) => p.DaftarUnit.FirstOrDefault(u => u.UnitId == g.UnitId)?.Jenis == JenisUnit.Sekretariat;
}
