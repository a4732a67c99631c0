using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The recap as a table, one row per indicator; figures as numbers, unrounded.</summary>
public static class RekapCsv
{
    /// <summary>The columns, with what each is in a workbook.</summary>
    public static readonly IReadOnlyList<KolomLembar> Kolom =
    [
        new("Unit", 18), new("Seksi/subbagian", 18), new("Level", 18), new("Indikator", 36), new("Satuan", 18), new("Arah", 18), new("Agregasi", 18),
        new("Target tahun", 13, GayaSel.Angka), new("Target triwulan ini", 13, GayaSel.Angka), new("Realisasi triwulan ini", 13, GayaSel.Angka), new("Realisasi s.d. triwulan ini", 13, GayaSel.Angka),
        new("Capaian triwulan ini (%)", 13, GayaSel.Angka2), new("Capaian s.d. triwulan ini (%)", 13, GayaSel.Angka2), new("Capaian terhadap target tahun (%)", 13, GayaSel.Angka2),
        new("Pagu (Rp)", 18, GayaSel.Rupiah), new("Realisasi anggaran triwulan ini (Rp)", 18, GayaSel.Rupiah), new("Realisasi anggaran s.d. triwulan ini (Rp)", 18, GayaSel.Rupiah), new("Serapan (%)", 13, GayaSel.Angka2),
        new("Predikat", 18), new("Keadaan", 18), new("Alasan tanpa capaian", 18), new("Alasan nihil", 18), new("Keterangan", 36),
        new("Faktor pendorong", 36), new("Faktor penghambat", 36), new("Tindak lanjut", 36), new("Jumlah bukti dukung", 13, GayaSel.Angka), new("Posisi per tanggal", 20, GayaSel.Tanggal),
        new("Diubah (WIB)", 24, GayaSel.Saat), new("Diubah oleh", 18), new("Ketepatan", 24),
        new("Hari kerja terlambat", 12, GayaSel.Angka), new("Koreksi atau pemutakhiran", 36),
    ];

    /// <summary>Writes the rows; of a unit that the reader may not see nothing is written.</summary>
    public static Task TulisAsync(Stream tujuan, Rekap rekap, Func<RekapIndikator, bool>? boleh = null, CancellationToken batal = default) =>
        CsvAman.TulisAsync(tujuan, [.. Kolom.Select(k => k.Kepala)], rekap.SemuaIndikator.Where(i => boleh?.Invoke(i) ?? true).Select(i => Baris(rekap, i)), batal);

    /// <summary>One row under <see cref="Kolom"/>.</summary>
    public static object?[] Baris(Rekap rekap, RekapIndikator i)
    {
        var (isian, masuk) = (i.Isian, i.Capaian is not null);
        var predikat = isian.Tipe == TipeData.Predikat;
        return
        [
            i.NamaUnit, i.NamaSeksi, isian.Level, isian.NamaIndikator, isian.Satuan, isian.Arah, isian.Agregasi,
            predikat ? isian.TargetTeks : isian.TargetTahun,
            predikat ? isian.Direncanakan ? isian.TargetTeks : null : isian.Target[isian.Triwulan],
            !masuk ? null : isian.Nihil ? "NIHIL" : predikat ? isian.NilaiTeks : isian.Nilai,
            i.Capaian?.RealisasiSampaiDengan, i.Capaian?.Triwulan.Nilai, i.Capaian?.SampaiDengan.Nilai, i.Capaian?.Tahun.Nilai,
            isian.Pagu, masuk ? isian.RealisasiAnggaran : null, masuk ? isian.AnggaranSampai : null, masuk ? isian.Serapan.Nilai : null,
            i.Predikat is null ? null : rekap.Skala.Sebutan(i.Predikat), Keadaan(i), i.AlasanTanpaPredikat,
            masuk ? isian.AlasanNihil : null, masuk ? isian.Keterangan : null, masuk ? isian.FaktorPendorong : null, masuk ? isian.FaktorPenghambat : null, masuk ? isian.TindakLanjut : null,
            masuk ? isian.BuktiBerlaku.Count() : null, masuk ? isian.PosisiPerTanggal : null, masuk ? isian.DiubahPada : null, masuk ? isian.DiubahOleh?.Nama : null, i.Ketepatan.Sebutan,
            i.Ketepatan.HariKerja, i.TandaKoreksi,
        ];
    }

    /// <summary>"terisi", "NIHIL", "belum", "dikembalikan", "tidak direncanakan", "tidak disampaikan".</summary>
    public static string Keadaan(RekapIndikator i) => i.Keadaan switch
    {
        KeadaanIsian.Terisi => i.Isian.Nihil ? "NIHIL" : "terisi",
        KeadaanIsian.Belum => "belum",
        KeadaanIsian.Dikembalikan => "dikembalikan",
        KeadaanIsian.TidakDirencanakan => "tidak direncanakan",
        KeadaanIsian.TidakDisampaikan => "tidak disampaikan",
    };
}
