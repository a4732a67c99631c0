using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The home page: what I must do now, by tenggat, and what I wait for.</summary>
public sealed record TugasSayaModel
{
    public required DateOnly Hari { get; init; }

    /// <summary>Groups that hold something, in order.</summary>
    public required IReadOnlyList<KelompokTugas> Kelompok { get; init; }

    public required IReadOnlyList<TungguTampil> Menunggu { get; init; }

    public required IReadOnlyList<SuratBelumDibaca> BelumDibaca { get; init; }

    /// <summary>Slips that were passed on to me beside the SOP's rows.</summary>
    public required IReadOnlyList<Alur.TerusanTunggu> Disposisi { get; init; }

    /// <summary>Requests for corrections: mine to decide, or asked for by my unit.</summary>
    public required (IReadOnlyList<Alur.KoreksiTunggu> Putuskan, IReadOnlyList<Alur.KoreksiTunggu> Diminta) Koreksi { get; init; }

    /// <summary>Things to decide that are no row of the SOP: the planner's warning, letters that may be drafted.</summary>
    public required IReadOnlyList<Pengingat> Pengingat { get; init; }

    /// <summary>Who stands in for me today, and for whom I do.</summary>
    public required IReadOnlyList<string> Pengganti { get; init; }

    public required PapanTriwulan? Papan { get; init; }

    public required IReadOnlyList<SelesaiTampil> Terakhir { get; init; }

    /// <summary>What comes next and when; shown when there is nothing to do.</summary>
    public required IReadOnlyList<string> Berikutnya { get; init; }

    /// <summary>The same number as the header's counter.</summary>
    public required int Jumlah { get; init; }

    public int Lewat => Kelompok.Where(k => k.Kunci == "lewat").Sum(k => k.Tugas.Count);

    public int BelumTerbuka => Kelompok.Sum(k => k.Tugas.Count(t => t.Menunggu));

    /// <summary>"Kamis, 1 Oktober 2026. 5 tugas menunggu Anda, 1 sudah lewat batas."</summary>
    public string Ringkasan
    {
        get
        {
            var bagian = new List<string> { Jumlah == 0 ? "Tidak ada tugas yang menunggu Anda" : $"{Jumlah} tugas menunggu Anda" };
            if (Lewat > 0)
            {
                bagian.Add($"{Lewat} sudah lewat batas");
            }

            if (BelumTerbuka > 0)
            {
                bagian.Add($"{BelumTerbuka} belum terbuka");
            }

            return $"{Waktu.HariTanggal(Hari)}. {string.Join(", ", bagian)}.";
        }
    }
}

/// <summary>One of Lewat, Hari ini, Minggu ini, Nanti.</summary>
public sealed record KelompokTugas(string Kunci, string Judul, IReadOnlyList<TugasTampil> Tugas);

/// <summary>One row of the inbox.</summary>
/// <param name="Menunggu">It is mine but waits for others; not counted.</param>
public sealed record TugasTampil(string Judul, string Alamat, string Keterangan, KataTenggat Tenggat, bool Menunggu);

/// <summary>One row of "Menunggu orang lain".</summary>
public sealed record TungguTampil(string Pekerjaan, string Alamat, string Keterangan, string Siapa, string Jabatan, DateTime Sejak, KataTenggat Tenggat);

/// <summary>A letter to me that I have not opened.</summary>
public sealed record SuratBelumDibaca(Guid Id, string Hal, string Keterangan);

/// <summary>A sentence with a link to where it is settled.</summary>
public sealed record Pengingat(string Kalimat, string Kata, string Alamat);

/// <summary>Something I completed or sent back.</summary>
public sealed record SelesaiTampil(string Judul, string Alamat, DateTime Pada);

/// <summary>The guide sign of the running triwulan.</summary>
/// <param name="Lajur">State of each of the 14 rows: selesai, kini or nanti.</param>
public sealed record PapanTriwulan(TriwulanTahun Triwulan, IReadOnlyList<string> Lajur, string Keadaan, IReadOnlyList<(string Kata, string Nilai)> Angka)
{
    public string Alamat => $"/triwulan/{Triwulan.Tahun}/{Triwulan.Triwulan}";
}
