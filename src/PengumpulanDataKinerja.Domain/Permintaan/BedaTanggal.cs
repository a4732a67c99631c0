namespace PengumpulanDataKinerja.Domain;

/// <summary>A row of a run whose dates would be others today: a holiday or a rule changed after the run was planned.</summary>
/// <param name="Langkah">The row.</param>
/// <param name="Berlaku">The dates in force; they stay until somebody takes over the others, with a reason.</param>
/// <param name="Baru">What the calendar gives now.</param>
public sealed record BedaTanggal(Langkah Langkah, RentangJendela Berlaku, RentangJendela Baru)
{
    /// <summary>The rows of a run that still lie ahead and would have other dates.</summary>
    /// <param name="triwulan">The run's quarter.</param>
    /// <param name="jadwal">Its dates.</param>
    /// <param name="dibuka">Whether it is open: its opening is then what it was.</param>
    /// <param name="kalender">The calendar as it is now.</param>
    /// <param name="hari">Today.</param>
    public static IReadOnlyList<BedaTanggal> Cari(TriwulanTahun triwulan, IEnumerable<JadwalLangkah> jadwal, bool dibuka, KalenderKerja kalender, DateOnly hari)
    {
        var daftar = new List<BedaTanggal>();
        foreach (var j in jadwal.OrderBy(j => j.Langkah))
        {
            var (berlaku, baru) = (new RentangJendela(j.Buka, j.Tenggat), kalender.Jendela(triwulan, Sop.Untuk(j.Langkah).Jendela));

            // A shift chosen by somebody is no change of the calendar.
            if (baru == new RentangJendela(j.BukaHitungan, j.TenggatHitungan))
            {
                continue;
            }

            if (dibuka && j.Langkah == Langkah.PerintahSekretaris)
            {
                baru = new(j.Buka, baru.Tenggat < j.Buka ? j.Tenggat : baru.Tenggat);
            }

            if (baru != berlaku && (baru.Tenggat >= hari || berlaku.Tenggat >= hari))
            {
                daftar.Add(new(j.Langkah, berlaku, baru));
            }
        }

        return daftar;
    }

    /// <summary>"langkah 8, 9, 10: 21 Sep 2026 sampai 25 Sep 2026 menjadi 21 Sep 2026 sampai 24 Sep 2026".</summary>
    public static string Kalimat(IEnumerable<BedaTanggal> daftar) => string.Join("; ", daftar.GroupBy(b => (b.Berlaku, b.Baru))
        .Select(g => $"langkah {string.Join(", ", g.Select(b => (int)b.Langkah))}: {Rentang(g.Key.Berlaku)} menjadi {Rentang(g.Key.Baru)}"));

    private static string Rentang(RentangJendela r) => r.Buka == r.Tenggat ? Waktu.TanggalPendek(r.Buka) : $"{Waktu.TanggalPendek(r.Buka)} sampai {Waktu.TanggalPendek(r.Tenggat)}";
}
