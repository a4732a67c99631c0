namespace PengumpulanDataKinerja.Domain;

// What the seksi types, what is returned to it, and what a granted correction says instead.
public sealed partial class Isian
{
    /// <summary>Takes what was typed for this row.</summary>
    /// <exception cref="AturanDilanggarException">NIHIL where a zero is meant, text too long, or the row changed meanwhile.</exception>
    public void Isi(IsiIsian isi, Pelaku pelaku, DateTime sekarang)
    {
        var jawaban = PengembalianTerakhir is { Ditandai: true } ? Narasi(isi.Jawaban, nameof(isi.Jawaban), PengembalianIsian.PanjangKalimat) : "";
        var baru = Periksa(isi);
        var berubah = baru != IsiKini;
        if (!berubah && jawaban == (PengembalianTerakhir?.Jawaban ?? ""))
        {
            // What is stored already: a form sent twice, or the button pressed while the row saved itself.
            return;
        }

        if (isi.Versi != Versi)
        {
            throw new AturanDilanggarException($"Baris ini baru saja diubah oleh {DiubahOleh?.Nama ?? "orang lain"}. Nilai yang tersimpan: {NilaiTersimpan}. Isian Anda belum disimpan.", nameof(isi.Nilai));
        }

        Pasang(baru);
        PengembalianTerakhir?.Jawab(jawaban);
        if (berubah)
        {
            // To say why a row stays as it is makes its figure no younger.
            PosisiPerTanggal = Waktu.HariWib(sekarang);
        }

        DiubahPada = sekarang;
        DiubahOleh = pelaku;
        Versi++;
    }

    /// <summary>Forwarding moves every row on, so that a figure saved at the same moment is refused instead of slipping in behind.</summary>
    /// <param name="hari">Day of the forwarding: no figure speaks for a later one, also when it was typed in after the paper had gone.</param>
    internal void Kunci(DateOnly hari)
    {
        PosisiPerTanggal = PosisiPerTanggal > hari ? hari : PosisiPerTanggal;
        Versi++;
    }

    /// <summary>A copy that says something else, to be judged before anything is changed.</summary>
    internal Isian Seandainya(IsiIsian isi)
    {
        var calon = (Isian)MemberwiseClone();
        calon.Pasang(Periksa(isi));
        return calon;
    }

    /// <summary>Says what a granted correction asked for.</summary>
    internal void Terapkan(Koreksi koreksi, DateTime sekarang)
    {
        if (IsiKini != koreksi.Lama)
        {
            throw new AturanDilanggarException($"Baris ini sudah berubah sejak koreksi diminta; yang tersimpan sekarang: {NilaiTersimpan}. Tolak permintaan ini dan minta diajukan lagi.");
        }

        Pasang(koreksi.Baru);
        PosisiPerTanggal = koreksi.PosisiBaru;
        DiubahPada = sekarang;
        DiubahOleh = koreksi.DimintaOleh;
        Versi++;
    }

    // What was typed, as it would be stored.
    private IsiBaris Periksa(IsiIsian isi)
    {
        if (isi.Nihil && Tipe == TipeData.Angka && Capaian.HalanganNihil(Agregasi, Target[Triwulan]) is { } halangan)
        {
            throw new AturanDilanggarException(halangan, nameof(isi.Nihil));
        }

        if (isi.Nihil && (isi.Nilai is not null || !string.IsNullOrWhiteSpace(isi.NilaiTeks)))
        {
            throw new AturanDilanggarException("Kosongkan realisasi bila Anda memilih nihil.", nameof(isi.Nihil));
        }

        var alasan = Narasi(isi.AlasanNihil, nameof(isi.AlasanNihil));
        var keterangan = Narasi(isi.Keterangan, nameof(isi.Keterangan));
        var pendorong = Narasi(isi.FaktorPendorong, nameof(isi.FaktorPendorong));
        var penghambat = Narasi(isi.FaktorPenghambat, nameof(isi.FaktorPenghambat));
        var tindakLanjut = Narasi(isi.TindakLanjut, nameof(isi.TindakLanjut));
        var teks = Tipe == TipeData.Predikat ? (isi.NilaiTeks?.Trim().ToUpperInvariant() ?? "") : "";
        if (teks.Length > 20)
        {
            throw new AturanDilanggarException("Predikat paling panjang 20 huruf, misalnya BB.", nameof(isi.NilaiTeks));
        }

        if (isi.RealisasiAnggaran is not null && !MintaAnggaran)
        {
            throw new AturanDilanggarException("Realisasi anggaran tidak diminta pada indikator ini: pagunya tidak ada, atau diisi pada indikator lain dari bagian rencana yang sama.", nameof(isi.RealisasiAnggaran));
        }

        if (isi.RealisasiAnggaran < 0)
        {
            throw new AturanDilanggarException("Realisasi anggaran tidak boleh kurang dari nol.", nameof(isi.RealisasiAnggaran));
        }

        return new IsiBaris(Tipe == TipeData.Angka ? isi.Nilai : null, teks, isi.Nihil, alasan, keterangan, pendorong, penghambat, tindakLanjut) { RealisasiAnggaran = isi.RealisasiAnggaran };
    }

    private void Pasang(IsiBaris isi)
    {
        (Nilai, NilaiTeks, Nihil, AlasanNihil) = (isi.Nilai, isi.NilaiTeks, isi.Nihil, isi.AlasanNihil);
        RealisasiAnggaran = isi.RealisasiAnggaran;
        (Keterangan, FaktorPendorong, FaktorPenghambat, TindakLanjut) = (isi.Keterangan, isi.FaktorPendorong, isi.FaktorPenghambat, isi.TindakLanjut);
    }

    /// <summary>Keeps the row as it stands, with what is wrong with it; empty when the reviewer did not name it.</summary>
    internal void Kembalikan(Giliran giliran, string kesalahan, Pelaku pelaku, DateTime pada) =>
        daftarPengembalian.Add(new PengembalianIsian(this, giliran, Narasi(kesalahan, nameof(KesalahanBaris.Kesalahan), PengembalianIsian.PanjangKalimat), pelaku, pada));

    /// <summary>Whether anything of the row, evidence included, is different from what was returned.</summary>
    public bool BerubahSejak(PengembalianIsian kembali) => IsiKini != kembali.Isi || BuktiBaru(kembali).Any() || BuktiDihapus(kembali).Any();

    /// <summary>What became of the row since a return.</summary>
    public PerubahanIsian PerubahanSejak(PengembalianIsian kembali, PengumpulanSeksi seksi) =>
        new(seksi, this, kembali, kembali.Isi.BedaDengan(IsiKini), [.. BuktiBaru(kembali)], [.. BuktiDihapus(kembali)], [.. BuktiDiganti(kembali)]);

    /// <summary>Whoever forwards has looked at what is striking about the row and says that it is right.</summary>
    internal void Pastikan() => Dipastikan = PeringatanIsian.Kalimat(this);

    private IEnumerable<BuktiDukung> BuktiBaru(PengembalianIsian kembali) => BuktiBerlaku.Where(b => b.DiunggahPada > kembali.Pada);

    private IEnumerable<BuktiDukung> BuktiDihapus(PengembalianIsian kembali) => daftarBukti.Where(b => BerlakuSaat(b, kembali) && b.DihapusPada > kembali.Pada);

    private IEnumerable<BuktiDukung> BuktiDiganti(PengembalianIsian kembali) => BuktiTersimpan.Where(b => BerlakuSaat(b, kembali) && b.DigantiPada is not null);

    // A version that had been replaced before is no part of what was returned.
    private static bool BerlakuSaat(BuktiDukung bukti, PengembalianIsian kembali) => bukti.DiunggahPada <= kembali.Pada && !(bukti.DigantiPada <= kembali.Pada) && !(bukti.DihapusPada <= kembali.Pada);

    private static string Narasi(string? teks, string bidang, int terpanjang = PanjangNarasi)
    {
        var rapi = teks?.ReplaceLineEndings("\n").Trim() ?? "";
        return rapi.Length <= terpanjang ? rapi : throw new AturanDilanggarException($"Paling panjang {terpanjang} huruf; tulisan Anda {rapi.Length} huruf.", bidang);
    }
}

/// <summary>What was typed for one row, with the version it was typed over.</summary>
public sealed record IsiIsian(int Versi, decimal? Nilai, string? NilaiTeks, bool Nihil, string? AlasanNihil, string? Keterangan, string? FaktorPendorong, string? FaktorPenghambat, string? TindakLanjut)
{
    /// <summary>Why a returned row stays as it is.</summary>
    public string? Jawaban { get; init; }

    /// <summary>Money spent pada triwulan ini, in rupiah.</summary>
    public decimal? RealisasiAnggaran { get; init; }
}
