using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The recap as a table, one row per indicator; figures as numbers, unrounded.</summary>
public static class RekapCsv
{
    public static readonly IReadOnlyList<string> Kepala =
    [
        "Unit", "Seksi/subbagian", "Level", "Indikator", "Satuan", "Arah", "Agregasi", "Target tahun", "Target triwulan ini", "Realisasi triwulan ini", "Realisasi s.d. triwulan ini",
        "Capaian triwulan ini (%)", "Capaian s.d. triwulan ini (%)", "Capaian terhadap target tahun (%)", "Predikat", "Keadaan", "Alasan tanpa capaian", "Alasan nihil", "Keterangan",
        "Faktor pendorong", "Faktor penghambat", "Tindak lanjut", "Jumlah bukti dukung", "Posisi per tanggal", "Diubah (WIB)", "Diubah oleh",
    ];

    /// <summary>Writes the rows; of a unit that the reader may not see nothing is written.</summary>
    public static Task TulisAsync(Stream tujuan, Rekap rekap, Func<RekapIndikator, bool>? boleh = null, CancellationToken batal = default) =>
        CsvAman.TulisAsync(tujuan, Kepala, rekap.SemuaIndikator.Where(i => boleh?.Invoke(i) ?? true).Select(i => Baris(rekap, i)), batal);

    /// <summary>One row under <see cref="Kepala"/>.</summary>
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
            i.Predikat is null ? null : rekap.Skala.Sebutan(i.Predikat), Keadaan(i.Keadaan), i.AlasanTanpaPredikat,
            masuk ? isian.AlasanNihil : null, masuk ? isian.Keterangan : null, masuk ? isian.FaktorPendorong : null, masuk ? isian.FaktorPenghambat : null, masuk ? isian.TindakLanjut : null,
            masuk ? isian.BuktiBerlaku.Count() : null, masuk ? isian.PosisiPerTanggal : null, masuk ? isian.DiubahPada : null, masuk ? isian.DiubahOleh?.Nama : null,
        ];
    }

    private static string Keadaan(KeadaanIsian keadaan) => keadaan switch
    {
        KeadaanIsian.Terisi => "terisi",
        KeadaanIsian.Belum => "belum",
        KeadaanIsian.TidakDirencanakan => "tidak direncanakan",
        KeadaanIsian.TidakDisampaikan => "tidak disampaikan",
    };
}
