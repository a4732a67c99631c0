namespace PengumpulanDataKinerja.Domain;

// After the receipt of row 10 a row changes by request only: asked by its unit, decided by Kasubbag PKP until row 12 and by the Sekretaris
// after it (settled questions, "The machine"). The recap then goes through rows 11 and 12 once more as a round of its own (ADR 14).
public sealed partial class Permintaan
{
    /// <summary>Every request, decided ones included.</summary>
    public IReadOnlyList<Koreksi> DaftarKoreksi => daftarKoreksi;

    /// <summary>The corrections that were granted for a row, in their order.</summary>
    public IEnumerable<Koreksi> KoreksiBerlaku(Guid isianId) => daftarKoreksi.Where(k => k.IsianId == isianId && k.Disetujui).OrderBy(k => k.DiputusPada);

    /// <summary>The request for a row that waits for its decision, or null.</summary>
    public Koreksi? KoreksiMenunggu(Guid isianId) => daftarKoreksi.SingleOrDefault(k => k.IsianId == isianId && k.Menunggu);

    /// <summary>Who decides today.</summary>
    public Peran PemutusKoreksi => PemutusKoreksiPada(GiliranKini?.Langkah);

    /// <summary>Who decides while a run waits at a row.</summary>
    /// <param name="langkah">The row of the run's own machine; null when none is open.</param>
    public static Peran PemutusKoreksiPada(Langkah? langkah) => langkah is <= Langkah.TerimaLaporan ? Peran.KasubbagPkp : Peran.Sekretaris;

    /// <summary>Who decides today, in words.</summary>
    public string SebutanPemutusKoreksi => PemutusKoreksi == Peran.KasubbagPkp ? "Kasubbag PKP" : "Sekretaris";

    /// <summary>Why the rows of a unit cannot be corrected, as a sentence; null when they can.</summary>
    public string? HalanganKoreksi(Guid unitId) => Unit(unitId) switch
    {
        _ when DibatalkanPada is not null => $"{Sebutan} sudah dibatalkan.",
        _ when SelesaiPada is not null => $"Berkas {Sebutan} sudah ditutup (langkah 14). Datanya tidak dapat dikoreksi lagi; paket berkas memuat angka yang diterima.",
        { Hasil: null } unit => $"Data {unit.NamaUnit} belum diterima Kasubbag PKP. Yang keliru diperbaiki pada isian, sesudah datanya dikembalikan.",
        { Hasil: HasilUnit.TidakMenyampaikan } unit when PemutusKoreksi == Peran.KasubbagPkp => $"{unit.NamaUnit} tidak menyampaikan data. Sampai laporan diterima Sekretaris (langkah 12) Kasubbag PKP dapat membuka unit ini kembali; sesudah itu datanya masuk sebagai koreksi.",
        _ => null,
    };

    /// <summary>Asks for a change of one received row; it waits for the decision.</summary>
    /// <param name="seksiId">The organisation's id of the seksi.</param>
    /// <param name="isianId">The row.</param>
    /// <param name="isi">What it is to say, and why.</param>
    /// <param name="konteks">Who, when.</param>
    /// <exception cref="BukanWewenangException">He may not ask; the sentence says who may.</exception>
    /// <exception cref="AturanDilanggarException">Not received yet or closed, one request waits already, no reason, nothing changed, or the new row lacks something.</exception>
    public Koreksi MintaKoreksi(Guid seksiId, Guid isianId, IsiKoreksi isi, Konteks konteks)
    {
        var seksi = SeksiKoreksi(seksiId);
        var pelaku = WewenangMemintaKoreksi(seksi, konteks);
        var isian = seksi.IsianUntuk(isianId);
        if (HalanganKoreksi(seksi.UnitId) is { } kalimat)
        {
            throw new AturanDilanggarException(kalimat);
        }

        if (KoreksiMenunggu(isianId) is { } ada)
        {
            // The form sent twice: the first one waits.
            return ada.DimintaOleh.OrangId == pelaku.OrangId && ada.Alasan == isi.Alasan?.Trim() && ada.Jenis == isi.Jenis && ada.Baru == isian.Seandainya(isi.Isi).IsiKini
                ? ada
                : throw new AturanDilanggarException($"Permintaan {ada.Sebutan} untuk baris ini sudah diajukan {ada.DimintaOleh.Nama} pada {Waktu.TanggalJam(ada.DimintaPada)} dan menunggu putusan {SebutanPemutusKoreksi}.");
        }

        if (string.IsNullOrWhiteSpace(isi.Alasan))
        {
            throw new AturanDilanggarException("Tulis alasan: mengapa data yang sudah diterima perlu diubah.", nameof(isi.Alasan));
        }

        PeriksaPosisi(isian, isi, konteks);
        var koreksi = new Koreksi(Id, seksi, isian, PeriksaIsiBaru(isian, isi), isi, pelaku, konteks.Sekarang);
        daftarKoreksi.Add(koreksi);
        Catat(
            Tindakan.MemintaKoreksi,
            pelaku,
            konteks,
            $"{Kapital(koreksi.Sebutan)} {isian.NamaIndikator} ({seksi.NamaSeksi}) diminta: {Rincian(koreksi)}.{(koreksi.BuktiSha256 is { } sidik ? $" Bukti {koreksi.BuktiNama}, SHA-256 {sidik}." : "")}",
            Langkah.MenerimaKasubbag,
            seksi.UnitId,
            seksi.SeksiId,
            catatan: koreksi.Alasan);
        return koreksi;
    }

    /// <summary>Grants or refuses a request. Granted, the row says the new, and the recap gets a new round when one was handed in already.</summary>
    /// <param name="koreksiId">The request; the rows of its seksi must be loaded.</param>
    /// <param name="setuju">Whether it is granted.</param>
    /// <param name="catatan">Words of the decision; required for a refusal.</param>
    /// <param name="konteks">Who, when.</param>
    /// <exception cref="SudahSelesaiException">It is decided or taken back already.</exception>
    /// <exception cref="BukanWewenangException">Somebody else decides today.</exception>
    /// <exception cref="AturanDilanggarException">Refused without a reason, or the run is over.</exception>
    public Koreksi PutuskanKoreksi(Guid koreksiId, bool setuju, string? catatan, Konteks konteks)
    {
        var koreksi = KoreksiTerbuka(koreksiId);
        var pelaku = WewenangMemutusKoreksi(konteks);
        PastikanBelumBerakhir();
        if (!setuju && string.IsNullOrWhiteSpace(catatan))
        {
            throw new AturanDilanggarException("Tulis alasan menolak.", "Catatan");
        }

        if (setuju)
        {
            if (HalanganKoreksi(koreksi.UnitId) is { } kalimat)
            {
                throw new AturanDilanggarException(kalimat);
            }

            SeksiKoreksi(koreksi.SeksiId).IsianUntuk(koreksi.IsianId).Terapkan(koreksi, konteks.Sekarang);
        }

        koreksi.Putuskan(setuju ? HasilKoreksi.Disetujui : HasilKoreksi.Ditolak, catatan, pelaku, konteks.Sekarang);
        Catat(
            Tindakan.MemutusKoreksi,
            pelaku,
            konteks,
            $"Permintaan {koreksi.Sebutan} {koreksi.NamaIndikator} {(setuju ? $"disetujui: {Rincian(koreksi)}" : "ditolak")}{(koreksi.PemohonPemutusSama ? "; pemohon dan pemutus sama" : "")}.",
            Langkah.MenerimaKasubbag,
            koreksi.UnitId,
            koreksi.SeksiId,
            catatan: catatan?.Trim());
        if (setuju)
        {
            UlangiRekap(koreksi, pelaku, konteks);
        }

        return koreksi;
    }

    /// <summary>Takes a waiting request back.</summary>
    /// <exception cref="SudahSelesaiException">It is decided already.</exception>
    public Koreksi TarikKoreksi(Guid koreksiId, Konteks konteks)
    {
        var koreksi = KoreksiTerbuka(koreksiId);
        var seksi = SeksiKoreksi(koreksi.SeksiId);
        var pelaku = WewenangMemintaKoreksi(seksi, konteks);
        PastikanBelumBerakhir();
        koreksi.Putuskan(HasilKoreksi.Ditarik, null, pelaku, konteks.Sekarang);
        Catat(Tindakan.MenarikKoreksi, pelaku, konteks, $"Permintaan {koreksi.Sebutan} {koreksi.NamaIndikator} ditarik.", Langkah.MenerimaKasubbag, koreksi.UnitId, koreksi.SeksiId);
        return koreksi;
    }

    /// <summary>The record under which a person asks for a seksi.</summary>
    /// <exception cref="BukanWewenangException">He may not; the sentence says who may.</exception>
    public static Pelaku WewenangMemintaKoreksi(PengumpulanSeksi seksi, Konteks konteks) => konteks.Organisasi.PelakuKoreksi(konteks.Petugas, seksi.UnitId, seksi.SeksiId)
        ?? throw new BukanWewenangException($"Koreksi data {seksi.NamaSeksi} hanya dapat diminta oleh {konteks.Organisasi.SebutanPelakuKoreksi(seksi.UnitId, seksi.SeksiId)}.");

    /// <summary>The record under which a person decides today.</summary>
    /// <exception cref="BukanWewenangException">Somebody else does.</exception>
    public Pelaku WewenangMemutusKoreksi(Konteks konteks) =>
        Wajib(konteks, PemutusKoreksi, PemutusKoreksi == Peran.KasubbagPkp ? "Koreksi diputus oleh Kasubbag PKP sampai laporan diterima Sekretaris (langkah 12)." : "Sesudah laporan diterima (langkah 12), koreksi diputus oleh Sekretaris.");

    /// <summary>A request by its id.</summary>
    /// <exception cref="AturanDilanggarException">It is not of this permintaan.</exception>
    public Koreksi Koreksi(Guid koreksiId) => daftarKoreksi.FirstOrDefault(k => k.Id == koreksiId) ?? throw new AturanDilanggarException("Permintaan koreksi ini tidak ditemukan.");

    private Koreksi KoreksiTerbuka(Guid koreksiId)
    {
        var koreksi = Koreksi(koreksiId);
        return koreksi.Menunggu
            ? koreksi
            : throw new SudahSelesaiException($"Permintaan {koreksi.Sebutan} ini sudah {koreksi.Hasil!.Value.ToString().ToLowerInvariant()} oleh {koreksi.DiputusOleh} pada {Waktu.TanggalJam(koreksi.DiputusPada!.Value)}.", koreksi.DiputusOleh?.OrangId);
    }

    private PengumpulanSeksi SeksiKoreksi(Guid seksiId) =>
        daftarUnit.SelectMany(u => u.DaftarSeksi).FirstOrDefault(s => s.SeksiId == seksiId) ?? throw new AturanDilanggarException("Seksi ini tidak termasuk dalam permintaan.");

    private void PeriksaPosisi(Isian isian, IsiKoreksi isi, Konteks konteks)
    {
        if (isi.Jenis == JenisKoreksi.Koreksi)
        {
            return;
        }

        if (konteks.Hari <= TriwulanTahun.HariTerakhir)
        {
            throw new AturanDilanggarException($"Pemutakhiran baru dapat diminta sesudah triwulan berakhir, mulai {Waktu.Tanggal(TriwulanTahun.HariTerakhir.AddDays(1))}.", nameof(isi.Jenis));
        }

        var posisi = isi.PosisiPerTanggal ?? throw new AturanDilanggarException("Isi tanggal posisi angka yang baru.", nameof(isi.PosisiPerTanggal));
        if (posisi > TriwulanTahun.HariTerakhir)
        {
            throw new AturanDilanggarException($"Angka {Sebutan} paling jauh berposisi {Waktu.Tanggal(TriwulanTahun.HariTerakhir)}.", nameof(isi.PosisiPerTanggal));
        }

        if (posisi <= isian.PosisiPerTanggal)
        {
            throw new AturanDilanggarException($"Posisi yang baru harus sesudah posisi yang tersimpan, {Waktu.Tanggal(isian.PosisiPerTanggal.Value)}.", nameof(isi.PosisiPerTanggal));
        }
    }

    private static IsiBaris PeriksaIsiBaru(Isian isian, IsiKoreksi isi)
    {
        if (isi.Isi.Versi != isian.Versi)
        {
            throw new AturanDilanggarException($"Baris ini baru saja berubah. Nilai yang tersimpan: {isian.NilaiTersimpan}. Periksa lagi, lalu ajukan.", nameof(isi.Isi.Nilai));
        }

        var calon = isian.Seandainya(isi.Isi);
        return calon.IsiKini == isian.IsiKini && isi.Jenis == JenisKoreksi.Koreksi
            ? throw new AturanDilanggarException("Belum ada yang diubah pada baris ini.", nameof(isi.Isi.Nilai))
            : calon.KekuranganIsi() is [var kurang, ..] ? throw new AturanDilanggarException($"Baris yang baru belum lengkap: {kurang}.", BidangKurang(kurang, isian.Tipe)) : calon.IsiKini;
    }

    private static string BidangKurang(string kurang, TipeData tipe) => kurang.Split(" belum ")[0] switch
    {
        "alasan nihil" => nameof(IsiIsian.AlasanNihil),
        "faktor penghambat" => nameof(IsiIsian.FaktorPenghambat),
        "tindak lanjut" => nameof(IsiIsian.TindakLanjut),
        "faktor pendorong" => nameof(IsiIsian.FaktorPendorong),
        _ => tipe == TipeData.Predikat ? nameof(IsiIsian.NilaiTeks) : nameof(IsiIsian.Nilai),
    };

    // The report of rows 11 and 12 speaks of the former figures: it is withdrawn, keeps its number, its PDF and its signature, and a new
    // round is signed and received. A draft that nobody has signed is simply dropped.
    private void UlangiRekap(Koreksi koreksi, Pelaku pelaku, Konteks konteks)
    {
        if (GiliranKini is not { Langkah: >= Langkah.Rekapitulasi } kini)
        {
            return;
        }

        var sebab = $"{Kapital(koreksi.Sebutan)} {koreksi.NamaIndikator} disetujui.";
        if (kini.Langkah == Langkah.Rekapitulasi)
        {
            if (NotaDinasBerjalan is { TandaTangan: null } konsep)
            {
                konsep.Cabut(sebab, konteks.Sekarang);
            }

            return;
        }

        NotaDinasBerjalan?.Cabut(sebab, konteks.Sekarang);
        kini.Akhiri(HasilGiliran.Dihapus, pelaku, konteks.Sekarang);
        BukaGiliran(Jalur.Permintaan, Langkah.Rekapitulasi, konteks.Sekarang);
    }

    private static string Rincian(Koreksi koreksi) =>
        $"{string.Join("; ", koreksi.Beda.Select(b => $"{b.Label.ToLowerInvariant()} {Kutip(b.Semula)} menjadi {Kutip(b.Menjadi)}").DefaultIfEmpty("angka tetap"))}{(koreksi.Jenis == JenisKoreksi.Pemutakhiran ? $"; posisi {(koreksi.PosisiLama is { } lama ? Waktu.Tanggal(lama) : "–")} menjadi {Waktu.Tanggal(koreksi.PosisiBaru!.Value)}" : "")}";

    private static string Kutip(string teks) => teks.Length == 0 ? "kosong" : $"“{teks}”";

    private static string Kapital(string kata) => char.ToUpperInvariant(kata[0]) + kata[1..];
}
