namespace PengumpulanDataKinerja.Domain;

// What follows from a completed or returned row: its records, the next turn, the slips that it fulfils.
public sealed partial class Permintaan
{
    // The records that completing a row leaves beside the turn itself.
    private void CatatBukti(Giliran giliran, Pelaku pelaku, Konteks konteks)
    {
        var sekarang = konteks.Sekarang;
        switch (Sop.Untuk(giliran.Langkah).Bentuk)
        {
            case Bentuk.Disposisi:
                DisposisiUntuk(giliran)!.Berikan(pelaku, sekarang);
                break;
            case Bentuk.Paraf:
                SuratUntuk(giliran).Paraf(Peran.Sekretaris, pelaku, sekarang);
                break;
            case Bentuk.Distribusi:
                SuratUntuk(giliran).Kirim(sekarang);
                break;
            case Bentuk.Himpun:
                SeksiUntuk(giliran).Teruskan(pelaku, sekarang);
                break;
            case Bentuk.Teruskan:
                UnitUntuk(giliran).CatatDiteruskan(sekarang);
                break;
            case Bentuk.Terima:
                var unit = UnitUntuk(giliran);
                unit.Terima(sekarang, unit.DaftarSeksi.Any(s => s.DiteruskanOleh?.OrangId == pelaku.OrangId));
                HapusPeringatanBelumBertanda(unit, pelaku, "Data sudah diterima.", konteks);
                break;
            case Bentuk.Rekap:
                NotaDinasBerjalan!.Kirim(sekarang);
                break;
            case Bentuk.Arsip:
                Berkas!.Tutup(pelaku, sekarang);
                break;
            case Bentuk.Konsep:
            case Bentuk.TandaTangan:
            case Bentuk.TerimaLaporan:
                break;
        }
    }

    private void BukaBerikutnya(Giliran selesai, Konteks konteks)
    {
        TandaiDisposisiSelesai(selesai, konteks.Sekarang);
        switch (selesai.Jalur)
        {
            case Jalur.Permintaan:
                Maju(selesai, Sop.UrutanPermintaan, konteks);
                break;
            case Jalur.Unit:
                Maju(selesai, UnitUntuk(selesai).Urutan7Sampai10, konteks);
                break;
            case Jalur.Peringatan:
                Maju(selesai, Sop.UrutanPeringatan, konteks);
                break;
            case Jalur.Seksi:
                SesudahSeksiMeneruskan(selesai, konteks);
                break;
        }
    }

    private void Maju(Giliran selesai, IReadOnlyList<Langkah> urutan, Konteks konteks)
    {
        if (selesai is { Jalur: Jalur.Permintaan, Langkah: Langkah.Distribusi })
        {
            BukaPengumpulan(konteks);
        }

        if (selesai.Langkah == Langkah.PerintahKabid)
        {
            CatatDibaca(SuratPermintaan!, konteks);
            BukaSemuaSeksi(UnitUntuk(selesai), konteks.Sekarang);
        }

        if (Sop.Sesudah(urutan, selesai.Langkah) is { } berikut)
        {
            if (berikut == Langkah.KonsepSurat)
            {
                BukaKonsepPermintaan(konteks);
            }

            BukaGiliran(selesai.Jalur, berikut, konteks.Sekarang, selesai.UnitId, surat: selesai.SuratId is { } id ? Surat(id) : null);
        }
        else if (selesai.Jalur == Jalur.Permintaan)
        {
            SelesaiPada = konteks.Sekarang;
        }
    }

    private void Mundur(Giliran asal, Langkah tujuan, List<PengumpulanSeksi> seksi, string catatan, Konteks konteks)
    {
        switch (asal.Jalur)
        {
            case Jalur.Unit:
                var unit = UnitUntuk(asal);
                unit.CatatDikembalikan();
                foreach (var s in seksi)
                {
                    s.Kembalikan();
                    BukaGiliran(Jalur.Seksi, Langkah.Menghimpun, konteks.Sekarang, unit.UnitId, s.SeksiId);
                }

                BukaGiliran(Jalur.Unit, unit.Jenis == JenisUnit.Sekretariat ? Langkah.MenerimaKasubbag : Langkah.MeneruskanKabid, konteks.Sekarang, unit.UnitId);
                break;
            case Jalur.Permintaan when tujuan == Langkah.Rekapitulasi:
                NotaDinasBerjalan?.Cabut($"Dikembalikan Sekretaris: {catatan}", konteks.Sekarang);
                BukaGiliran(Jalur.Permintaan, tujuan, konteks.Sekarang);
                break;
            default:
                var surat = SuratUntuk(asal);
                surat.GugurkanParaf(konteks.Sekarang);
                BukaGiliran(asal.Jalur, tujuan, konteks.Sekarang, asal.UnitId, surat: asal.SuratId is null ? null : surat);
                break;
        }
    }

    // A slip is done when the row that it ordered is done.
    private void TandaiDisposisiSelesai(Giliran selesai, DateTime sekarang)
    {
        var perintah = selesai.Langkah switch
        {
            Langkah.PerintahKasubbag => Langkah.PerintahSekretaris,
            Langkah.KonsepSurat when selesai.Jalur == Jalur.Permintaan => Langkah.PerintahKasubbag,
            Langkah.Menghimpun => Langkah.PerintahKabid,
            Langkah.Pengarsipan => Langkah.PerintahArsip,
            _ => (Langkah?)null,
        };
        foreach (var penerima in daftarDisposisi.Where(d => d.Langkah == perintah && !d.AdalahTerusan && (d.UnitId is null || d.UnitId == selesai.UnitId)).SelectMany(d => d.Penerima))
        {
            if (penerima.SeksiId is null || penerima.SeksiId == selesai.SeksiId)
            {
                penerima.Selesaikan(sekarang);
            }
        }
    }
}
