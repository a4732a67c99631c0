namespace PengumpulanDataKinerja.Domain;

// The first clock: Waktu (mutu baku), the service time.
public sealed partial class KalenderKerja
{
    /// <summary>Time within office hours, rest left out, between two moments; zero when the second is not after the first.</summary>
    public TimeSpan WaktuKerja(DateTime dariUtc, DateTime sampaiUtc)
    {
        var (dari, sampai) = (Waktu.KeWib(dariUtc), Waktu.KeWib(sampaiUtc));
        var jumlah = TimeSpan.Zero;
        for (var hari = DateOnly.FromDateTime(dari); hari.ToDateTime(TimeOnly.MinValue) < sampai; hari = hari.AddDays(1))
        {
            foreach (var (mulai, selesai) in Paruh(hari))
            {
                var awal = mulai > dari ? mulai : dari;
                var akhir = selesai < sampai ? selesai : sampai;
                jumlah += akhir > awal ? akhir - awal : TimeSpan.Zero;
            }
        }

        return jumlah;
    }

    /// <summary>Whole minutes within office hours between two moments; a begun minute does not count.</summary>
    public int MenitKerja(DateTime dariUtc, DateTime sampaiUtc) => (int)(WaktuKerja(dariUtc, sampaiUtc).Ticks / TimeSpan.TicksPerMinute);

    /// <summary>Close of office hours on the n-th working day after the hand-over; the day of the hand-over itself is not counted.</summary>
    /// <param name="serahTerimaUtc">The hand-over (UTC).</param>
    /// <param name="n">Working days, from 1.</param>
    /// <returns>UTC.</returns>
    public DateTime AkhirHariKerjaKe(DateTime serahTerimaUtc, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        var hari = TambahHariKerja(Waktu.HariWib(serahTerimaUtc), n);
        return Waktu.KeUtc(hari, Jam.Pada(hari).Pulang);
    }

    /// <summary>The moment at which so many minutes of office hours have passed.</summary>
    /// <param name="mulaiUtc">Start (UTC); outside office hours the count begins at the next opening.</param>
    /// <param name="menit">Minutes, from 1.</param>
    /// <returns>UTC.</returns>
    public DateTime TambahMenitKerja(DateTime mulaiUtc, int menit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(menit);
        var dari = Waktu.KeWib(mulaiUtc);
        var sisa = TimeSpan.FromMinutes(menit);
        for (var hari = DateOnly.FromDateTime(dari); ; hari = hari.AddDays(1))
        {
            foreach (var (mulai, selesai) in Paruh(hari))
            {
                var awal = mulai > dari ? mulai : dari;
                if (awal + sisa <= selesai)
                {
                    return DateTime.SpecifyKind(awal + sisa - Waktu.SelisihWib, DateTimeKind.Utc);
                }

                sisa -= selesai > awal ? selesai - awal : TimeSpan.Zero;
            }
        }
    }

    /// <summary>When the mutu baku of a row ends that became actionable at a moment.</summary>
    /// <returns>UTC.</returns>
    public DateTime BerakhirMutuBaku(DateTime mulaiUtc, MutuBaku mutuBaku) => mutuBaku.Satuan switch
    {
        SatuanMutuBaku.Menit => TambahMenitKerja(mulaiUtc, mutuBaku.Nilai),
        SatuanMutuBaku.Hari => AkhirHariKerjaKe(mulaiUtc, mutuBaku.Nilai),
    };

    /// <summary>How long a turn took, counted as its mutu baku counts: whole minutes of office hours, or working days.</summary>
    public int Lama(SatuanMutuBaku satuan, DateTime sejakUtc, DateTime sampaiUtc) => satuan switch
    {
        SatuanMutuBaku.Menit => MenitKerja(sejakUtc, sampaiUtc),
        SatuanMutuBaku.Hari => SelisihHariKerja(Waktu.HariWib(sejakUtc), Waktu.HariWib(sampaiUtc)),
    };

    /// <summary>Minutes of office hours that passed after the mutu baku had ended: one measure for rows of minutes and rows of days. 0 within it.</summary>
    public int MenitLewatBaku(MutuBaku mutuBaku, DateTime sejakUtc, DateTime sampaiUtc) => MenitKerja(BerakhirMutuBaku(sejakUtc, mutuBaku), sampaiUtc);

    // Before and after the rest; nothing on a free day.
    private (DateTime Mulai, DateTime Selesai)[] Paruh(DateOnly hari)
    {
        if (!HariKerja(hari))
        {
            return [];
        }

        var jam = Jam.Pada(hari);
        return
        [
            (hari.ToDateTime(jam.Masuk), hari.ToDateTime(jam.IstirahatMulai)),
            (hari.ToDateTime(jam.IstirahatSelesai), hari.ToDateTime(jam.Pulang)),
        ];
    }
}
