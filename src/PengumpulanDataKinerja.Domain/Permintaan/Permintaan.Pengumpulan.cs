namespace PengumpulanDataKinerja.Domain;

// What follows from a completed or returned row: the next turn, the children of rows 7–10, the exits of the collection.
public sealed partial class Permintaan
{
    /// <summary>The unit that a turn is about.</summary>
    public PengumpulanUnit UnitUntuk(Giliran giliran) => Unit(giliran.UnitId!.Value);

    /// <summary>A unit of this collection by the organisation's id.</summary>
    /// <exception cref="AturanDilanggarException">It is not part of it.</exception>
    public PengumpulanUnit Unit(Guid unitId) =>
        daftarUnit.FirstOrDefault(u => u.UnitId == unitId) ?? throw new AturanDilanggarException("Unit ini tidak termasuk dalam permintaan.");

    /// <summary>The seksi that a turn is about.</summary>
    public PengumpulanSeksi SeksiUntuk(Giliran giliran) => UnitUntuk(giliran).DaftarSeksi.First(s => s.SeksiId == giliran.SeksiId);

    /// <summary>The open turn of a unit's machine, or null when its collection is over.</summary>
    public Giliran? GiliranUnit(Guid unitId) => daftarGiliran.SingleOrDefault(g => g.Terbuka && g.Jalur == Jalur.Unit && g.UnitId == unitId);

    /// <summary>The open turn of a seksi's machine, or null when it has forwarded.</summary>
    public Giliran? GiliranSeksi(Guid seksiId) => daftarGiliran.SingleOrDefault(g => g.Terbuka && g.Jalur == Jalur.Seksi && g.SeksiId == seksiId);

    /// <summary>Row 9 without one seksi: the Kabid says why; its rows count as belum.</summary>
    public void LewatiSeksi(Guid giliranId, Guid seksiId, string? alasan, Konteks konteks)
    {
        var giliran = GiliranTerbuka(giliranId);
        var pelaku = Wewenang(giliran, konteks);
        if (giliran.Langkah != Langkah.MeneruskanKabid)
        {
            throw new AturanDilanggarException("Hanya Kabid yang dapat meneruskan tanpa satu seksi.");
        }

        if (string.IsNullOrWhiteSpace(alasan))
        {
            throw new AturanDilanggarException("Tulis alasan meneruskan tanpa seksi itu.", "Alasan");
        }

        var seksi = UnitUntuk(giliran).DaftarSeksi.FirstOrDefault(s => s.SeksiId == seksiId) ?? throw new AturanDilanggarException("Seksi itu bukan bagian dari unit ini.");
        if (seksi.SudahDiteruskan)
        {
            throw new AturanDilanggarException($"{seksi.NamaSeksi} sudah meneruskan datanya.");
        }

        seksi.Lewati(alasan.Trim());
        GiliranSeksi(seksiId)?.Akhiri(HasilGiliran.Dihapus, pelaku, konteks.Sekarang);
        Catat(Tindakan.Melanjutkan, pelaku, konteks.Sekarang, $"Data {UnitUntuk(giliran).NamaUnit} diteruskan tanpa {seksi.NamaSeksi}.", Langkah.MeneruskanKabid, giliran.UnitId, seksiId, catatan: alasan.Trim());
        PeriksaPenghalang(konteks.Sekarang);
    }

    /// <summary>
    /// Closes the collection although units are missing: from the first working day of the next quarter, once every missing
    /// unit has a sent surat peringatan or a reason why not. They stand in the recap as "tidak menyampaikan".
    /// </summary>
    /// <param name="alasan">Why the collection is closed.</param>
    /// <param name="tanpaPeringatan">Reasons by unit id for those without a sent surat peringatan.</param>
    /// <param name="konteks">Who, when.</param>
    public void TutupPengumpulan(string? alasan, IReadOnlyDictionary<Guid, string> tanpaPeringatan, Konteks konteks)
    {
        var pelaku = Wajib(konteks, Peran.KasubbagPkp, "Pengumpulan hanya dapat ditutup oleh Kasubbag PKP.");
        PastikanBerjalan();
        if (GiliranKini is not { Langkah: Langkah.Rekapitulasi })
        {
            throw new AturanDilanggarException("Pengumpulan hanya dapat ditutup sesudah surat didistribusikan dan sebelum laporan disampaikan.");
        }

        var kurang = daftarUnit.Where(u => u.Hasil is null).ToList();
        if (kurang.Count == 0)
        {
            throw new AturanDilanggarException("Semua unit sudah diterima; pengumpulan tidak perlu ditutup.");
        }

        if (konteks.Hari < HariPeringatan)
        {
            throw new AturanDilanggarException($"Pengumpulan baru dapat ditutup mulai {Waktu.HariTanggal(HariPeringatan)}.");
        }

        if (string.IsNullOrWhiteSpace(alasan))
        {
            throw new AturanDilanggarException("Tulis alasan penutupan.", "Alasan");
        }

        if (kurang.FirstOrDefault(u => u.AdaPadaKasubbag) is { } ada)
        {
            throw new AturanDilanggarException($"Data {ada.NamaUnit} sudah ada pada Anda. Terima atau kembalikan dahulu.");
        }

        foreach (var unit in kurang)
        {
            var beralasan = tanpaPeringatan.TryGetValue(unit.UnitId, out var sebab) && !string.IsNullOrWhiteSpace(sebab);
            if (!beralasan && !PeringatanUnit(unit.UnitId).Any(s => s.DikirimPada is not null))
            {
                throw new AturanDilanggarException($"{unit.NamaUnit} belum dikirimi surat peringatan. Kirim dahulu, atau tulis alasan mengapa tidak.", $"tanpa-{unit.UnitId}");
            }

            unit.Tutup(alasan.Trim(), beralasan ? sebab!.Trim() : null);
            HapusPeringatanBelumBertanda(unit, pelaku, "Pengumpulan ditutup.", konteks.Sekarang);
            foreach (var giliran in daftarGiliran.Where(g => g.Terbuka && g.UnitId == unit.UnitId))
            {
                giliran.Akhiri(HasilGiliran.Dihapus, pelaku, konteks.Sekarang);
            }
        }

        DitutupPada = konteks.Sekarang;
        AlasanTutup = alasan.Trim();
        Catat(Tindakan.MenutupPengumpulan, pelaku, konteks.Sekarang, $"Pengumpulan ditutup tanpa data {string.Join(", ", kurang.Select(u => u.NamaUnit))}.", catatan: AlasanTutup);
        PeriksaPenghalang(konteks.Sekarang);
    }

    /// <summary>Opens one unit again until row 12 is done; the recap then gets a new round.</summary>
    public void BukaKembaliUnit(Guid unitId, string? alasan, Konteks konteks)
    {
        var pelaku = Wajib(konteks, Peran.KasubbagPkp, "Unit hanya dapat dibuka kembali oleh Kasubbag PKP.");
        PastikanBerjalan();
        if (GiliranKini is not { Langkah: Langkah.Rekapitulasi or Langkah.TerimaLaporan } kini)
        {
            throw new AturanDilanggarException("Unit hanya dapat dibuka kembali sampai laporan diterima Sekretaris (langkah 12).");
        }

        var unit = Unit(unitId);
        if (unit.Hasil != HasilUnit.TidakMenyampaikan)
        {
            throw new AturanDilanggarException($"{unit.NamaUnit} tidak berstatus tidak menyampaikan.");
        }

        if (string.IsNullOrWhiteSpace(alasan))
        {
            throw new AturanDilanggarException("Tulis alasan membuka kembali unit.", "Alasan");
        }

        unit.BukaKembali();
        DitutupPada = null;
        AlasanTutup = null;
        Catat(Tindakan.MembukaKembali, pelaku, konteks.Sekarang, $"Pengumpulan {unit.NamaUnit} dibuka kembali.", unitId: unitId, catatan: alasan.Trim());
        if (kini.Langkah == Langkah.TerimaLaporan)
        {
            NotaDinasBerjalan?.Cabut($"{unit.NamaUnit} dibuka kembali: {alasan.Trim()}", konteks.Sekarang);
            kini.Akhiri(HasilGiliran.Dihapus, pelaku, konteks.Sekarang);
            BukaGiliran(Jalur.Permintaan, Langkah.Rekapitulasi, konteks.Sekarang);
        }
        else if (NotaDinasBerjalan is { TandaTangan: null } konsep)
        {
            // Its recap speaks of a collection that is open again.
            konsep.Cabut($"{unit.NamaUnit} dibuka kembali: {alasan.Trim()}", konteks.Sekarang);
        }

        if (unit.Jenis != JenisUnit.Sekretariat && !daftarGiliran.Any(g => g.UnitId == unitId && g is { Langkah: Langkah.PerintahKabid, Hasil: HasilGiliran.Selesai }))
        {
            BukaGiliran(Jalur.Unit, Langkah.PerintahKabid, konteks.Sekarang, unitId);
        }
        else
        {
            BukaGiliran(Jalur.Unit, unit.Jenis == JenisUnit.Sekretariat ? Langkah.MenerimaKasubbag : Langkah.MeneruskanKabid, konteks.Sekarang, unitId);
            foreach (var seksi in unit.DaftarSeksi.Where(s => !s.SudahDiteruskan))
            {
                seksi.Kembalikan();
                BukaGiliran(Jalur.Seksi, Langkah.Menghimpun, konteks.Sekarang, unitId, seksi.SeksiId);
            }
        }

        PeriksaPenghalang(konteks.Sekarang);
    }

    /// <summary>Fills in the berkas of row 14: what it is called and where the hardcopy lies.</summary>
    public void IsiBerkas(Guid giliranId, IsiBerkas isi, Konteks konteks)
    {
        var giliran = GiliranTerbuka(giliranId);
        Wewenang(giliran, konteks);
        if (giliran.Langkah != Langkah.Pengarsipan)
        {
            throw new AturanDilanggarException("Berkas diisi pada langkah 14.");
        }

        Berkas ??= new BerkasArsip(Id);
        Berkas.Isi(isi);
        Versi++;
    }

    /// <summary>
    /// Notes the package that holds everything of the run. The package ends with the history row before this one; this row names the
    /// package's SHA-256 and that end, so that chain and package prove each other.
    /// </summary>
    public void CatatPaket(Guid giliranId, string sha256, long ukuran, Konteks konteks)
    {
        var giliran = GiliranTerbuka(giliranId);
        var pelaku = Wewenang(giliran, konteks);
        (Berkas ?? throw new AturanDilanggarException("Isi data berkas dahulu.")).CatatPaket(sha256, ukuran);
        Catat(Tindakan.MembuatPaket, pelaku, konteks.Sekarang, $"Paket berkas dibuat: SHA-256 {sha256}, {ukuran} bita, memuat riwayat sampai baris {RiwayatUrut} (hash {RiwayatHash}).", giliran, null);
    }

    // The records that completing a row leaves beside the turn itself.
    private void CatatBukti(Giliran giliran, Pelaku pelaku, DateTime sekarang)
    {
        switch (Sop.Untuk(giliran.Langkah).Bentuk)
        {
            case Bentuk.Disposisi:
                DisposisiUntuk(giliran)!.Berikan(pelaku, sekarang);
                break;
            case Bentuk.Paraf:
                SuratUntuk(giliran).Paraf(giliran.Langkah, pelaku, sekarang);
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
                HapusPeringatanBelumBertanda(unit, pelaku, "Data sudah diterima.", sekarang);
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

    private void BukaPengumpulan(Konteks konteks)
    {
        var kamus = konteks.Kamus ?? throw new InvalidOperationException("Row 6 needs the dictionary of indicators.");
        foreach (var unit in konteks.Organisasi.DaftarUnit)
        {
            var pengumpulan = new PengumpulanUnit(Id, unit, konteks.Hari);
            if (pengumpulan.DaftarSeksi.Count == 0)
            {
                continue;
            }

            daftarUnit.Add(pengumpulan);
            foreach (var seksi in pengumpulan.DaftarSeksi)
            {
                foreach (var indikator in kamus.Indikator.Where(i => i.SeksiId == seksi.SeksiId).OrderBy(i => i.BlokDinas).ThenBy(i => i.Urutan))
                {
                    seksi.TambahIsian(new Isian(seksi, indikator, Triwulan, kamus.Sebelum(indikator, Triwulan)));
                }
            }

            if (pengumpulan.Jenis == JenisUnit.Sekretariat)
            {
                BukaSemuaSeksi(pengumpulan, konteks.Sekarang);
            }

            BukaGiliran(Jalur.Unit, pengumpulan.Urutan7Sampai10[0], konteks.Sekarang, unit.Id);
        }
    }

    private void BukaSemuaSeksi(PengumpulanUnit unit, DateTime sekarang)
    {
        foreach (var seksi in unit.DaftarSeksi)
        {
            BukaGiliran(Jalur.Seksi, Langkah.Menghimpun, sekarang, unit.UnitId, seksi.SeksiId);
        }
    }

    // The sekretariat has neither row 7 nor row 9: whoever forwards has read the letter, and its data are forwarded when the last
    // of its Kasubbag has forwarded.
    private void SesudahSeksiMeneruskan(Giliran selesai, Konteks konteks)
    {
        var unit = UnitUntuk(selesai);
        if (unit.Jenis != JenisUnit.Sekretariat)
        {
            return;
        }

        CatatDibaca(SuratPermintaan!, konteks);
        if (unit.DaftarSeksi.All(s => s.SudahDiteruskan))
        {
            unit.CatatDiteruskan(konteks.Sekarang);
        }
    }

    private List<PengumpulanSeksi> SeksiYangDikembalikan(Giliran giliran, IReadOnlyCollection<Guid> seksiId)
    {
        var unit = UnitUntuk(giliran);
        var seksi = unit.DaftarSeksi.Where(s => seksiId.Contains(s.SeksiId)).ToList();
        if (seksi.Count == 0 || seksi.Count != seksiId.Count)
        {
            throw new AturanDilanggarException("Pilih seksi yang datanya dikembalikan.", "Seksi");
        }

        return seksi.FirstOrDefault(s => !s.SudahDiteruskan && s.AlasanDilewati is null) is { } belum
            ? throw new AturanDilanggarException($"{belum.NamaSeksi} belum meneruskan datanya, jadi belum ada yang dikembalikan.", "Seksi")
            : seksi;
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
        foreach (var penerima in daftarDisposisi.Where(d => d.Langkah == perintah && (d.UnitId is null || d.UnitId == selesai.UnitId)).SelectMany(d => d.Penerima))
        {
            if (penerima.SeksiId is null || penerima.SeksiId == selesai.SeksiId)
            {
                penerima.Selesaikan(sekarang);
            }
        }
    }
}
