namespace PengumpulanDataKinerja.Domain;

// The second clock: Ket. (window), the calendar date. It decides tepat/terlambat.
public sealed partial class KalenderKerja
{
    /// <summary>
    /// The dates of a window of a triwulan (domain paper, kalender section 3). Where the paper names only the tenggat, the window opens
    /// on the tenggat of the one before it (pertengahan, akhir) or on the working day after it (rows 8–10).
    /// </summary>
    public RentangJendela Jendela(TriwulanTahun triwulan, JendelaSop jendela)
    {
        var minggu = HariKerjaMinggu(Jumat(triwulan, Aturan.MingguPermintaan));
        return jendela switch
        {
            JendelaSop.AwalMingguKetiga => new(minggu[0], Awal(minggu)),
            JendelaSop.PertengahanMingguKetiga => Rentang(Awal(minggu), Pertengahan(minggu)),
            JendelaSop.AkhirMingguKetiga => Rentang(Pertengahan(minggu), minggu[^1]),
            JendelaSop.JumatMingguKeempat => Rentang(HariKerjaBerikut(minggu[^1]), JumatPengumpulan(triwulan)),
            JendelaSop.AwalTriwulanBerikutnya => new(HariKerjaAwalBerikutnya(triwulan, 1), HariKerjaAwalBerikutnya(triwulan, Aturan.HariKerjaRekap)),
        };
    }

    /// <summary>The day on which the permintaan opens: the first working day of the third week.</summary>
    public DateOnly HariBuka(TriwulanTahun triwulan) => Jendela(triwulan, JendelaSop.AwalMingguKetiga).Buka;

    /// <summary>From this day a surat peringatan may be drafted: working day 1 of the next triwulan (SOP row 10).</summary>
    public DateOnly HariPeringatanPertama(TriwulanTahun triwulan) => HariKerjaAwalBerikutnya(triwulan, 1);

    /// <summary>Working days between the end of the third week and the fourth Friday, that Friday included; 4 + 2 + 2 never fit.</summary>
    public int HariKerjaUntukLangkah8(TriwulanTahun triwulan) =>
        SelisihHariKerja(Jendela(triwulan, JendelaSop.AkhirMingguKetiga).Tenggat, JumatPengumpulan(triwulan));

    /// <summary>The opening proposed when time is short: the first working day of the week before.</summary>
    public DateOnly UsulanHariBuka(TriwulanTahun triwulan) => HariKerjaMinggu(Jumat(triwulan, Aturan.MingguPermintaan).AddDays(-7))[0];

    /// <summary>The planner's warning when fewer than 4 working days remain for row 8; null when there are enough.</summary>
    public string? PeringatanWaktuSempit(TriwulanTahun triwulan)
    {
        var tersisa = HariKerjaUntukLangkah8(triwulan);
        return tersisa >= Aturan.HariKerjaCukup
            ? null
            : $"Hanya {tersisa} hari kerja tersedia untuk menghimpun data sampai {Waktu.HariTanggal(JumatPengumpulan(triwulan))}. "
                + $"Pertimbangkan membuka permintaan lebih awal, pada {Waktu.HariTanggal(UsulanHariBuka(triwulan))}.";
    }

    /// <summary>
    /// "hari libur 2028 belum ditetapkan" when a year that the dates of this triwulan touch has no holidays yet; null otherwise.
    /// The dates then count weekends only.
    /// </summary>
    public string? CatatanTahunLibur(TriwulanTahun triwulan) =>
        CatatanTahunLibur(triwulan.Tahun) ?? CatatanTahunLibur(HariKerjaAwalBerikutnya(triwulan, Aturan.HariKerjaRekap).Year);

    /// <summary>Tepat on the tenggat (until midnight WIB) or before, else terlambat.</summary>
    public static Ketepatan Ketepatan(DateOnly tenggat, DateTime selesaiUtc) => Ketepatan(tenggat, Waktu.HariWib(selesaiUtc));

    /// <summary>Tepat on the tenggat or before, else terlambat.</summary>
    public static Ketepatan Ketepatan(DateOnly tenggat, DateOnly selesai) => selesai <= tenggat ? Domain.Ketepatan.Tepat : Domain.Ketepatan.Terlambat;

    /// <summary>The verdict in words: "tepat", "terlambat 3 hari kerja".</summary>
    public string SebutanKetepatan(DateOnly tenggat, DateOnly selesai) => (Ketepatan(tenggat, selesai), SelisihHariKerja(tenggat, selesai)) switch
    {
        (Domain.Ketepatan.Tepat, _) => "tepat",
        (Domain.Ketepatan.Terlambat, 0) => "terlambat, belum sehari kerja",
        (Domain.Ketepatan.Terlambat, var hari) => $"terlambat {hari} hari kerja",
    };

    private static RentangJendela Rentang(DateOnly buka, DateOnly tenggat) => new(buka < tenggat ? buka : tenggat, tenggat);

    // The n-th Friday of the third month.
    private static DateOnly Jumat(TriwulanTahun triwulan, int n)
    {
        var hari = new DateOnly(triwulan.Tahun, triwulan.BulanKetiga, 1);
        var keJumat = ((int)DayOfWeek.Friday - (int)hari.DayOfWeek + 7) % 7;
        return hari.AddDays(keJumat + (7 * (n - 1)));
    }

    // The second working day of the week, or the first when there is no second or it lies past Rabu.
    private static DateOnly Awal(List<DateOnly> minggu) =>
        minggu.Count > 1 && minggu[1].DayOfWeek <= DayOfWeek.Wednesday ? minggu[1] : minggu[0];

    // Rabu, or the nearest working day before it in the week, else the first after.
    private static DateOnly Pertengahan(List<DateOnly> minggu)
    {
        var indeks = minggu.FindLastIndex(hari => hari.DayOfWeek <= DayOfWeek.Wednesday);
        return minggu[indeks < 0 ? 0 : indeks];
    }

    private DateOnly JumatPengumpulan(TriwulanTahun triwulan)
    {
        var jumat = Jumat(triwulan, Aturan.MingguPengumpulan);
        return HariKerja(jumat) ? jumat : HariKerjaSebelum(jumat);
    }

    private DateOnly HariKerjaAwalBerikutnya(TriwulanTahun triwulan, int n) => TambahHariKerja(triwulan.HariTerakhir, n);

    // The working days of the Senin–Jumat week of a Friday; the last working day before a week that has none.
    private List<DateOnly> HariKerjaMinggu(DateOnly jumat)
    {
        var daftar = Enumerable.Range(-4, 5).Select(jumat.AddDays).Where(HariKerja).ToList();
        return daftar.Count > 0 ? daftar : [HariKerjaSebelum(jumat.AddDays(-4))];
    }
}
