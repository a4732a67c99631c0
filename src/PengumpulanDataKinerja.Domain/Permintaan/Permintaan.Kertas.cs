namespace PengumpulanDataKinerja.Domain;

// A step done on paper and entered afterwards. It runs through the same two moves as on the screen, in the context of the real moment
// and of the office of that day, so that every rule, both clocks and the next turn follow from the real time.
public sealed partial class Permintaan
{
    /// <summary>The paper record of a turn, or null when it was ended on the screen.</summary>
    public CatatanKertas? KertasUntuk(Giliran giliran) => daftarKertas.FirstOrDefault(k => k.GiliranId == giliran.Id);

    /// <summary>The paper record of a paraf, or null.</summary>
    public CatatanKertas? KertasUntuk(Paraf paraf) =>
        daftarGiliran.Where(g => g.Langkah == Langkah.ParafSekretaris && g.SelesaiPada == paraf.Waktu && g.Hasil == HasilGiliran.Selesai).Select(KertasUntuk).FirstOrDefault(k => k is not null);

    /// <summary>The paper record of a seksi's forwarding, or null.</summary>
    public CatatanKertas? KertasPenerusan(PengumpulanSeksi seksi) => seksi.SudahDiteruskan
        ? KertasTerakhir(g => g.Jalur == Jalur.Seksi && g.SeksiId == seksi.SeksiId)
        : null;

    /// <summary>The paper record of the forwarding that decides a unit's tepat or terlambat, or null.</summary>
    public CatatanKertas? KertasPenerusan(PengumpulanUnit unit)
    {
        if (unit.DiteruskanPada is null)
        {
            return null;
        }

        return unit.Jenis == JenisUnit.Sekretariat
            ? unit.DaftarSeksi.Where(s => s.DiteruskanPada == unit.DiteruskanPada).Select(KertasPenerusan).FirstOrDefault(k => k is not null)
            : KertasTerakhir(g => g.Langkah == Langkah.MeneruskanKabid && g.UnitId == unit.UnitId);
    }

    /// <summary>
    /// The record under which a person may enter a step done on paper: a pelaksana of the row today, or PKP for somebody else. Who did it
    /// is named beside it.
    /// </summary>
    /// <exception cref="BukanWewenangException">He may not; the sentence says who may.</exception>
    public static Pelaku WewenangMencatat(Giliran giliran, Konteks konteks)
    {
        var pelaksana = konteks.Organisasi.Pelaksana(giliran);
        var penugasan = konteks.Petugas?.Penugasan
            .Where(p => p.Peran is Peran.KasubbagPkp or Peran.StafPkp || pelaksana.Any(q => q.Id == p.Id))
            .OrderByDescending(p => pelaksana.Any(q => q.Id == p.Id)).ThenBy(p => p.Jenis).FirstOrDefault();
        return penugasan is null
            ? throw new BukanWewenangException($"Pengerjaan di atas kertas hanya dapat dicatat oleh {konteks.Organisasi.SebutanPelaksana(giliran)}, atau oleh Kasubbag PKP dan Staf PKP atas namanya.")
            : konteks.Organisasi.Pelaku(konteks.Petugas!, penugasan);
    }

    /// <summary>Whether a person may open the scan: as the letter, the slip or the data that it is about.</summary>
    public bool BolehMelihatKertas(CatatanKertas kertas, Petugas petugas, Organisasi organisasi)
    {
        var giliran = Giliran(kertas.GiliranId);
        return Domain.Surat.BolehMelihatKonsep(petugas) || Sop.Untuk(giliran.Langkah).Bentuk switch
        {
            Bentuk.Disposisi when DisposisiUntuk(giliran) is { } disposisi => disposisi.BolehDilihat(petugas, organisasi),
            Bentuk.Himpun or Bentuk.Teruskan or Bentuk.Terima => organisasi.BolehMelihatData(petugas, giliran.UnitId!.Value),
            Bentuk.TandaTangan or Bentuk.Distribusi => SuratUntuk(giliran).BolehDilihat(petugas, organisasi),
            _ => false,
        };
    }

    /// <summary>
    /// The first moment that a paper may bear: when the turn came to wait. Row 1 alone may be older than its opening, back to the first
    /// day of its window: the product that should have opened it was down.
    /// </summary>
    /// <returns>UTC; null while the turn waits for others.</returns>
    public DateTime? KertasPalingAwal(Giliran giliran) => giliran.DapatDikerjakanSejak is { } sejak && giliran is { Langkah: Langkah.PerintahSekretaris, Jalur: Jalur.Permintaan }
        ? Paling(sejak, Waktu.KeUtc(TanggalBuka, TimeOnly.MinValue))
        : giliran.DapatDikerjakanSejak;

    /// <summary>Refuses a row whose output only the product makes.</summary>
    /// <exception cref="AturanDilanggarException">Rows 3 and 14.</exception>
    public static void PastikanDapatDiKertas(Giliran giliran)
    {
        if (Sop.Untuk(giliran.Langkah) is { DapatDiKertas: false } baris)
        {
            throw new AturanDilanggarException($"Langkah {baris.No} ({baris.Judul}) hanya dapat dikerjakan di layar: hasilnya dibuat oleh aplikasi ini.");
        }
    }

    /// <summary>Enters a step that was done on paper.</summary>
    /// <param name="giliranId">The turn.</param>
    /// <param name="isi">What the paper says.</param>
    /// <param name="kini">Who enters it, now.</param>
    /// <param name="kertas">Who did it, at the real moment, in the office of that day.</param>
    /// <exception cref="SudahSelesaiException">The turn is over already.</exception>
    /// <exception cref="BukanWewenangException">The person may not enter it.</exception>
    /// <exception cref="AturanDilanggarException">Time, people, scan or something that the row itself demands are not right.</exception>
    public Giliran CatatKertas(Guid giliranId, IsiKertas isi, Konteks kini, Konteks kertas)
    {
        var giliran = GiliranTerbuka(giliranId);
        var pencatat = WewenangMencatat(giliran, kini);
        var saat = PeriksaSaatKertas(giliran, kertas.Sekarang, kini.Sekarang);
        PeriksaPelaksanaKertas(giliran, kertas);
        var saksi = PeriksaSaksi(isi.Saksi, kertas, kini);
        if (string.IsNullOrWhiteSpace(isi.Alasan))
        {
            throw new AturanDilanggarException("Tulis alasan: mengapa langkah ini dikerjakan di atas kertas.", nameof(IsiKertas.Alasan));
        }

        var konteks = kertas with { Sekarang = saat, DicatatPada = kini.Sekarang, Kamus = kini.Kamus, Ketentuan = kini.Ketentuan };
        var dibukaPada = giliran.DibukaPada;
        if (isi.Kembali is { } kembali)
        {
            Kembalikan(giliranId, kembali.Ke, kembali.SeksiId, isi.Catatan, konteks);
        }
        else
        {
            SiapkanKertas(giliran, isi, konteks);
            Lanjutkan(giliranId, konteks, Sop.Untuk(giliran.Langkah).Bentuk == Bentuk.Disposisi ? null : isi.Catatan);
        }

        if (saat < dibukaPada)
        {
            MundurkanPembukaan(giliran, saat, kini.Kalender);
        }

        var catatan = new CatatanKertas(giliran, saat, kini.Sekarang, pencatat, saksi, isi.Alasan.Trim(), isi.Pindaian);
        daftarKertas.Add(catatan);
        Catat(
            Tindakan.MencatatKertas,
            pencatat,
            konteks,
            $"{Tentang(giliran)} dikerjakan di atas kertas oleh {giliran.Pelaku} pada {Waktu.TanggalJam(saat)}, dicatat oleh {pencatat}, saksi {saksi}. Pindaian {catatan.Nama}, SHA-256 {catatan.Sha256}.",
            giliran,
            catatan.Alasan);
        return giliran;
    }

    private DateTime PeriksaSaatKertas(Giliran giliran, DateTime ditulis, DateTime kini)
    {
        PastikanDapatDiKertas(giliran);
        if (KertasPalingAwal(giliran) is not { } awal)
        {
            throw new AturanDilanggarException($"Langkah ini belum dapat dikerjakan: {Penghalang(giliran)} Catat dahulu langkah sebelumnya.");
        }

        if (ditulis > kini)
        {
            throw new AturanDilanggarException($"Waktu pengerjaan {Waktu.TanggalJam(ditulis)} belum lewat.", "Tanggal");
        }

        // Paper knows no seconds: the minute of the hand-over is not before it.
        return ditulis >= awal ? ditulis
            : awal - ditulis < TimeSpan.FromMinutes(1) && awal.Minute == ditulis.Minute ? awal
            : throw new AturanDilanggarException($"Langkah ini baru dapat dikerjakan sejak {Waktu.TanggalJam(awal)}, ketika langkah sebelumnya selesai. Waktu di kertas tidak boleh mendahuluinya.", "Tanggal");
    }

    private static void PeriksaPelaksanaKertas(Giliran giliran, Konteks kertas)
    {
        var boleh = kertas.Organisasi.Pelaksana(giliran);
        if (kertas.Petugas is not { } petugas)
        {
            throw new AturanDilanggarException("Pilih pelaksana: siapa yang mengerjakannya di atas kertas.", "PelaksanaId");
        }

        if (boleh.All(p => p.OrangId != petugas.OrangId))
        {
            throw new AturanDilanggarException(
                boleh.Count == 0
                    ? $"Pada {Waktu.Tanggal(kertas.Hari)} tidak ada penugasan yang berlaku untuk langkah ini."
                    : $"Pada {Waktu.Tanggal(kertas.Hari)} langkah ini milik {kertas.Organisasi.SebutanPelaksana(giliran)}, bukan {petugas.Nama}.",
                "PelaksanaId");
        }
    }

    private static Pelaku PeriksaSaksi(Petugas saksi, Konteks kertas, Konteks kini)
    {
        if (saksi.OrangId == kertas.Petugas!.OrangId)
        {
            throw new AturanDilanggarException("Saksi harus orang lain, bukan pelaksana langkah ini.", "SaksiId");
        }

        if (saksi.OrangId == kini.Petugas!.OrangId)
        {
            throw new AturanDilanggarException("Saksi harus orang lain, bukan yang mencatat.", "SaksiId");
        }

        return saksi.Penugasan.OrderBy(p => p.Jenis).ThenBy(p => p.Peran).FirstOrDefault() is { } penugasan
            ? kertas.Organisasi.Pelaku(saksi, penugasan)
            : throw new AturanDilanggarException($"{saksi.Nama} tidak bertugas di kantor pada {Waktu.Tanggal(kertas.Hari)}. Pilih saksi yang bertugas hari itu.", "SaksiId");
    }

    // What the page of the row would bring.
    private void SiapkanKertas(Giliran giliran, IsiKertas isi, Konteks konteks)
    {
        switch (Sop.Untuk(giliran.Langkah).Bentuk)
        {
            case Bentuk.Disposisi:
                IsiDisposisi(giliran.Id, isi.Disposisi ?? new IsiDisposisi([], "", null, null), konteks);
                break;
            case Bentuk.TandaTangan:
            case Bentuk.Rekap:
                TandatanganiBasah(giliran, SuratDitandatangani(giliran), isi, konteks);
                break;
            default:
                break;
        }
    }

    private void TandatanganiBasah(Giliran giliran, Surat surat, IsiKertas isi, Konteks konteks)
    {
        if (isi.Pindaian.Tipe != IsiKertas.TipePdf)
        {
            throw new AturanDilanggarException("Pindaian surat yang ditandatangani harus PDF: pindaian itulah yang dikirim dan diarsipkan.", "Berkas");
        }

        var nomor = surat.NomorDipesan?.Nomor ?? isi.Nomor ?? throw new AturanDilanggarException("Isi nomor urut yang ditulis pada surat.", "Urut");
        Tandatangani(giliran.Id, surat.Id, HasilTandaTangan.DiKertas(nomor, surat.KonsepSha256!, isi.Pindaian.Sha256), konteks);
    }

    // The product came up after the day on which row 1 should have come to wait: its clock starts at that day's opening of the office.
    private void MundurkanPembukaan(Giliran giliran, DateTime saat, KalenderKerja kalender)
    {
        var seharusnya = Paling(saat, Waktu.KeUtc(TanggalBuka, kalender.Jam.Pada(TanggalBuka).Masuk));
        giliran.Mundurkan(seharusnya);
        DibukaPada = seharusnya;
    }

    private CatatanKertas? KertasTerakhir(Func<Giliran, bool> yang) =>
        daftarGiliran.Where(g => g.Hasil == HasilGiliran.Selesai && yang(g)).MaxBy(g => g.Putaran) is { } giliran ? KertasUntuk(giliran) : null;

    private static DateTime Paling(DateTime satu, DateTime dua) => satu < dua ? satu : dua;

    private static string DiKertas(Konteks konteks) => konteks.DiKertas ? " di atas kertas" : "";
}
