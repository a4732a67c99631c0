namespace PengumpulanDataKinerja.Domain;

/// <summary>An open turn that can be completed, as notices tell of it.</summary>
/// <param name="GiliranId">The turn.</param>
/// <param name="Jalur">Which machine.</param>
/// <param name="Langkah">Which row.</param>
/// <param name="UnitId">The unit of rows 7–10.</param>
/// <param name="SeksiId">The seksi of row 8.</param>
/// <param name="Tenggat">Its due date.</param>
/// <param name="Sejak">Since when it can be done, UTC.</param>
/// <param name="Pelaksana">What its pelaksana are told.</param>
/// <param name="TautanAtasan">Where those above see how it stands.</param>
public sealed record TugasTerbuka(Guid GiliranId, Jalur Jalur, Langkah Langkah, Guid? UnitId, Guid? SeksiId, DateOnly Tenggat, DateTime Sejak, TulisanPemberitahuan Pelaksana, string TautanAtasan)
{
    /// <summary>What the Pengisi of the seksi are told; null for other rows than 8.</summary>
    public TulisanPemberitahuan? Pengisi { get; init; }
}

/// <summary>Something that concerns people and is no turn: a letter to read, a slip, a correction to decide. It lasts as long as it is named.</summary>
/// <param name="Kunci">Unique together with the person.</param>
/// <param name="Tulisan">What they are told.</param>
/// <param name="Orang">Whom it concerns now.</param>
public sealed record KabarTerbuka(string Kunci, TulisanPemberitahuan Tulisan, IReadOnlyCollection<Guid> Orang);

/// <summary>
/// What must be written so that the notices are what the office's state asks for. Worked out from that state alone, never from what has
/// happened: twice, late or after a cut the outcome is the same.
/// </summary>
/// <param name="Baru">Notices that there ought to be and are not.</param>
/// <param name="Berakhir">Those whose matter is over, or has gone to somebody else.</param>
/// <param name="Kembali">Those that were over and hold again: the substitution has ended, the turn is free again.</param>
public sealed record SusunanPemberitahuan(IReadOnlyList<Pemberitahuan> Baru, IReadOnlyList<Pemberitahuan> Berakhir, IReadOnlyList<Pemberitahuan> Kembali)
{
    /// <summary>Works it out.</summary>
    /// <param name="tugas">Every turn that can be completed now.</param>
    /// <param name="lain">What else concerns people.</param>
    /// <param name="ada">The notices that have not ended, and the ended ones of what is open.</param>
    /// <param name="konteks">The office of the day.</param>
    /// <param name="aturan">When to remind.</param>
    public static SusunanPemberitahuan Susun(IReadOnlyCollection<TugasTerbuka> tugas, IReadOnlyCollection<KabarTerbuka> lain, IReadOnlyCollection<Pemberitahuan> ada, Konteks konteks, AturanPengingat aturan)
    {
        var berlaku = new Dictionary<(Guid Orang, string Kunci), (TulisanPemberitahuan Tulisan, Guid? GiliranId)>();
        var bertugas = new HashSet<(Guid Giliran, Guid Orang)>();
        foreach (var t in tugas)
        {
            foreach (var (orang, tulisan) in Bertugas(t, konteks.Organisasi))
            {
                bertugas.Add((t.GiliranId, orang));
                berlaku[(orang, KunciBaru(t.GiliranId))] = (tulisan, t.GiliranId);
            }
        }

        foreach (var l in lain)
        {
            foreach (var orang in l.Orang)
            {
                berlaku[(orang, l.Kunci)] = (l.Tulisan, null);
            }
        }

        var terbuka = tugas.Select(t => t.GiliranId).ToHashSet();
        var lama = ada.ToDictionary(p => (p.OrangId, p.Kunci));
        return new(
            [.. berlaku.Where(b => !lama.ContainsKey(b.Key)).Select(b => new Pemberitahuan(b.Key.Orang, b.Key.Kunci, b.Value.Tulisan, b.Value.GiliranId, konteks.Sekarang)), .. Pengingat(tugas, ada, konteks, aturan)],
            [.. ada.Where(p => p.BerakhirPada is null && !MasihBerlaku(p))],
            [.. ada.Where(p => p.BerakhirPada is not null && berlaku.ContainsKey((p.OrangId, p.Kunci)))]);

        bool MasihBerlaku(Pemberitahuan p) => p switch
        {
            { GiliranId: null } => berlaku.ContainsKey((p.OrangId, p.Kunci)),
            { Jenis: JenisPemberitahuan.Eskalasi, GiliranId: { } g } => terbuka.Contains(g),
            { GiliranId: { } g } => bertugas.Contains((g, p.OrangId)),
        };
    }

    /// <summary>The same in parts, to be written one after the other: at most so many new ones each; the first part ends and brings back.</summary>
    public IEnumerable<SusunanPemberitahuan> Bagi(int banyak)
    {
        if (Berakhir.Count + Kembali.Count > 0)
        {
            yield return new([], Berakhir, Kembali);
        }

        foreach (var bagian in Baru.Chunk(banyak))
        {
            yield return new(bagian, [], []);
        }
    }

    /// <summary>Key of the notice that a turn has come.</summary>
    public static string KunciBaru(Guid giliranId) => $"baru:{giliranId}";

    /// <summary>Key of a reminder, by its day.</summary>
    public static string KunciIngat(Guid giliranId, int titik) => $"ingat:{giliranId}:{titik}";

    /// <summary>Key of what those above are told, by their level.</summary>
    public static string KunciAtasan(Guid giliranId, int tingkat) => $"atasan:{giliranId}:{tingkat}";

    // A reminder once sent is not sent again because the task has gone to somebody else.
    private static IEnumerable<Pemberitahuan> Pengingat(IEnumerable<TugasTerbuka> tugas, IEnumerable<Pemberitahuan> ada, Konteks konteks, AturanPengingat aturan)
    {
        if (!AturanPengingat.SaatMengirim(konteks.Kalender, konteks.Sekarang))
        {
            yield break;
        }

        var terkirim = ada.Select(p => p.Kunci).ToHashSet();
        foreach (var t in tugas)
        {
            var orang = konteks.Organisasi.Pelaksana(t.Jalur, t.Langkah, t.UnitId, t.SeksiId).DistinctBy(p => p.OrangId).ToList();
            var tenggat = $"Tenggat {Waktu.HariTanggal(t.Tenggat)}, {konteks.Kalender.SebutanTenggat(t.Tenggat, konteks.Hari)}.";
            if (aturan.Jatuh(konteks.Kalender, t.Tenggat, t.Sejak, konteks.Sekarang) is { } titik && !terkirim.Contains(KunciIngat(t.GiliranId, titik)))
            {
                foreach (var p in orang)
                {
                    yield return new(p.OrangId, KunciIngat(t.GiliranId, titik), t.Pelaksana with { Jenis = JenisPemberitahuan.Pengingat, Isi = tenggat }, t.GiliranId, konteks.Sekarang);
                }
            }

            var rantai = RantaiAtasan.Untuk(konteks.Organisasi, t.Jalur, t.Langkah, t.UnitId, t.SeksiId);
            for (var tingkat = 1; tingkat <= Math.Min(rantai.Count, aturan.TingkatAtasan(konteks.Kalender, t.Tenggat, t.Sejak, konteks.Sekarang)); tingkat++)
            {
                if (terkirim.Contains(KunciAtasan(t.GiliranId, tingkat)))
                {
                    continue;
                }

                var siapa = orang.Count == 0 ? "Belum ada pejabat yang ditugaskan" : $"Pada {string.Join(", ", orang.Select(p => $"{konteks.Organisasi.Nama(p.OrangId)} ({konteks.Organisasi.Singkatan(p)})"))}";
                var tulisan = new TulisanPemberitahuan(JenisPemberitahuan.Eskalasi, $"Tindak lanjuti tugas terlambat: {t.Pelaksana.Judul}", $"{siapa}. {tenggat}", t.TautanAtasan, t.Tenggat);
                foreach (var atasan in rantai[tingkat - 1])
                {
                    yield return new(atasan, KunciAtasan(t.GiliranId, tingkat), tulisan, t.GiliranId, konteks.Sekarang);
                }
            }
        }
    }

    private static IEnumerable<(Guid Orang, TulisanPemberitahuan Tulisan)> Bertugas(TugasTerbuka t, Organisasi organisasi)
    {
        var pelaksana = organisasi.Pelaksana(t.Jalur, t.Langkah, t.UnitId, t.SeksiId).Select(p => p.OrangId).ToHashSet();
        foreach (var orang in pelaksana)
        {
            yield return (orang, t.Pelaksana);
        }

        if (t is { Pengisi: { } tulisan, SeksiId: { } seksi })
        {
            foreach (var orang in organisasi.Penugasan.Where(p => p.Peran == Peran.Pengisi && p.SeksiId == seksi && !pelaksana.Contains(p.OrangId)).Select(p => p.OrangId).Distinct())
            {
                yield return (orang, tulisan);
            }
        }
    }
}
