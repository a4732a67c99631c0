namespace PengumpulanDataKinerja.Domain;

/// <summary>The office on one day: its units, the penugasan valid that day and the names of those who hold them.</summary>
public sealed class Organisasi
{
    private readonly Dictionary<Guid, Unit> unit;
    private readonly Dictionary<Guid, Seksi> seksi;
    private readonly IReadOnlyDictionary<Guid, string> namaOrang;
    private readonly string namaKantor;
    private readonly ILookup<(Peran, Guid?, Guid?), Penugasan> pengganti;
    private readonly ILookup<Peran, Penugasan> menurutPeran;
    private readonly ILookup<Guid?, Penugasan> menurutUnit;
    private readonly ILookup<Guid?, Penugasan> menurutSeksi;

    /// <summary>Builds the picture of a day.</summary>
    /// <param name="unit">All units with their seksi, closed ones included (old papers name them).</param>
    /// <param name="penugasan">Penugasan; those not valid on <paramref name="hari"/> are left out.</param>
    /// <param name="namaOrang">Names by account.</param>
    /// <param name="hari">The day, WIB.</param>
    /// <param name="namaKantor">Short name of the office in titles.</param>
    public Organisasi(IEnumerable<Unit> unit, IEnumerable<Penugasan> penugasan, IReadOnlyDictionary<Guid, string> namaOrang, DateOnly hari, string namaKantor = "Dinas Perhubungan")
    {
        this.unit = unit.ToDictionary(u => u.Id);
        seksi = this.unit.Values.SelectMany(u => u.DaftarSeksi).ToDictionary(s => s.Id);
        this.namaOrang = namaOrang;
        this.namaKantor = namaKantor;
        Hari = hari;
        Penugasan = penugasan.Where(p => p.BerlakuPada(hari)).ToList();
        pengganti = Penugasan.Where(p => p.AdalahPengganti).ToLookup(p => p.Jabatan);
        var bertugas = Penugasan.Where(Bertugas).ToList();
        menurutPeran = bertugas.ToLookup(p => p.Peran);
        menurutUnit = bertugas.ToLookup(p => p.UnitId);
        menurutSeksi = bertugas.ToLookup(p => p.SeksiId);
    }

    /// <summary>The day, WIB.</summary>
    public DateOnly Hari { get; }

    /// <summary>Penugasan valid that day.</summary>
    public IReadOnlyList<Penugasan> Penugasan { get; }

    /// <summary>Units that exist that day, in their order: bidang first as numbered, as letters list them.</summary>
    public IEnumerable<Unit> DaftarUnit => unit.Values.Where(u => u.BerlakuPada(Hari)).OrderBy(u => u.Urutan);

    /// <summary>The unit of an id, or null.</summary>
    public Unit? Unit(Guid? id) => id is { } i ? unit.GetValueOrDefault(i) : null;

    /// <summary>The seksi of an id, or null.</summary>
    public Seksi? Seksi(Guid? id) => id is { } i ? seksi.GetValueOrDefault(i) : null;

    /// <summary>Name of a person, or an empty text.</summary>
    public string Nama(Guid orangId) => namaOrang.GetValueOrDefault(orangId, "");

    /// <summary>
    /// Who stands in that day for the holder of a jabatan that one person holds: its Plh. or Plt.; null when nobody does. A delegation (a.n., u.b.) leaves
    /// the holder in place.
    /// </summary>
    public Penugasan? Pengganti(Penugasan penugasan) => penugasan.Jenis == JenisPenugasan.Definitif && penugasan.SatuPemegang ? pengganti[penugasan.Jabatan].FirstOrDefault() : null;

    /// <summary>Whether the jabatan's tasks are with this penugasan that day, and not with somebody who stands in for its holder.</summary>
    public bool Bertugas(Penugasan penugasan) => Pengganti(penugasan) is null;

    /// <summary>
    /// The penugasan that may complete a turn on this day: the row's lanes, narrowed to the turn's unit or seksi. A seksi
    /// without a Kasi on that day falls to its Kabid; Kasubbag PKP stands for his own subbagian (settled questions, "People").
    /// </summary>
    public IReadOnlyList<Penugasan> Pelaksana(Jalur jalur, Langkah langkah, Guid? unitId, Guid? seksiId)
    {
        if (jalur == Jalur.Seksi)
        {
            return PelaksanaSeksi(seksiId);
        }

        return [.. Sop.Pelaksana(jalur, langkah).SelectMany(peran => peran == Peran.Kabid ? KabidUnit(unitId) : menurutPeran[peran])];
    }

    /// <summary>The penugasan that may complete a turn on this day.</summary>
    public IReadOnlyList<Penugasan> Pelaksana(Giliran giliran) => Pelaksana(giliran.Jalur, giliran.Langkah, giliran.UnitId, giliran.SeksiId);

    /// <summary>Whoever may type and upload for a seksi: its pelaksana of row 8 and its Pengisi.</summary>
    public bool BolehMengisi(Petugas petugas, Guid seksiId) => PelakuPengisi(petugas, seksiId) is not null;

    /// <summary>The record under which a person types for a seksi, as pelaksana before Pengisi; null when he may not.</summary>
    public Pelaku? PelakuPengisi(Petugas? petugas, Guid seksiId)
    {
        var boleh = PenugasanPengisi(seksiId);
        return petugas?.Penugasan.Where(p => boleh.Any(q => q.Id == p.Id)).OrderBy(p => p.Peran == Peran.Pengisi).ThenBy(p => p.Jenis).FirstOrDefault() is { } penugasan
            ? Pelaku(petugas, penugasan)
            : null;
    }

    /// <summary>Who may type for a seksi, for the page that refuses somebody else.</summary>
    public string SebutanPengisi(Guid seksiId)
    {
        var boleh = PenugasanPengisi(seksiId);
        return boleh.Count == 0 ? "pejabat yang ditugaskan (belum ada penugasan yang berlaku hari ini)" : string.Join(" atau ", boleh.Select(p => $"{Singkatan(p)} ({Nama(p.OrangId)})"));
    }

    /// <summary>The record under which a person asks for a correction of a seksi's data: those who forwarded them, never a Pengisi; null when he may not.</summary>
    public Pelaku? PelakuKoreksi(Petugas? petugas, Guid unitId, Guid seksiId)
    {
        var boleh = PenugasanKoreksi(unitId, seksiId);
        return petugas?.Penugasan.Where(p => boleh.Any(q => q.Id == p.Id)).OrderBy(p => p.Peran == Peran.Kabid).ThenBy(p => p.Jenis).FirstOrDefault() is { } penugasan
            ? Pelaku(petugas, penugasan)
            : null;
    }

    /// <summary>Who may ask for it, for the page that refuses somebody else.</summary>
    public string SebutanPelakuKoreksi(Guid unitId, Guid seksiId)
    {
        var boleh = PenugasanKoreksi(unitId, seksiId);
        return boleh.Count == 0 ? "pejabat yang ditugaskan (belum ada penugasan yang berlaku hari ini)" : string.Join(" atau ", boleh.Select(p => $"{Singkatan(p)} ({Nama(p.OrangId)})"));
    }

    /// <summary>
    /// Whether a person may see a unit's figures, narrative and evidence: the unit itself, PKP, Sekretaris, Kepala Dinas, Auditor
    /// (settled questions, "People"). The step matrix and the averages are open to every pelaksana.
    /// </summary>
    public bool BolehMelihatData(Petugas petugas, Guid unitId) => petugas.Penugasan.Any(p => p.Peran switch
    {
        Peran.Sekretaris or Peran.KasubbagPkp or Peran.StafPkp or Peran.KepalaDinas or Peran.Auditor => true,
        Peran.Kabid => p.UnitId == unitId,
        Peran.Kasi or Peran.Kasubbag or Peran.Pengisi => Seksi(p.SeksiId)?.UnitId == unitId,
        Peran.AdministratorSistem => false,
    });

    /// <summary>Whether a person takes part in the SOP at all that day, or audits it.</summary>
    public static bool BolehMelihatAlur(Petugas petugas) => petugas.Penugasan.Any(p => p.Peran != Peran.AdministratorSistem);

    /// <summary>Printed title of a penugasan, e.g. "Plt. Kepala Bidang Lalu Lintas".</summary>
    public string Sebutan(Penugasan penugasan)
    {
        var sebutan = penugasan.Peran switch
        {
            Peran.Sekretaris => $"Sekretaris {namaKantor}",
            Peran.KepalaDinas => $"Kepala {namaKantor}",
            Peran.KasubbagPkp => SubbagianPkp?.SebutanKepala ?? "Kepala Subbagian Perencanaan, Keuangan dan Pelaporan",
            Peran.StafPkp => $"Staf {SubbagianPkp?.Nama ?? "Subbagian Perencanaan, Keuangan dan Pelaporan"}",
            Peran.Kabid => Unit(penugasan.UnitId)?.SebutanKepala ?? "Kepala Bidang",
            Peran.Kasi => Seksi(penugasan.SeksiId)?.SebutanKepala ?? "Kepala Seksi",
            Peran.Kasubbag => Seksi(penugasan.SeksiId)?.SebutanKepala ?? "Kepala Subbagian",
            Peran.Pengisi => $"Staf {Seksi(penugasan.SeksiId)?.Nama}",
            Peran.AdministratorSistem => "Administrator sistem",
            Peran.Auditor => "Auditor",
        };
        return penugasan.Jenis switch
        {
            JenisPenugasan.Definitif => sebutan,
            JenisPenugasan.Plt => $"Plt. {sebutan}",
            JenisPenugasan.Plh => $"Plh. {sebutan}",

            // The own title comes first; a person who has lost his own signs under the other alone.
            JenisPenugasan.AtasNama => $"{JabatanSendiri(penugasan)} a.n. {sebutan}".TrimStart(),
            JenisPenugasan.UntukBeliau => $"{JabatanSendiri(penugasan)} u.b. Sekretaris a.n. {sebutan}".TrimStart(),
        };
    }

    /// <summary>Title on screen, shortened: "Kasubbag PKP", "Kabid Lalu Lintas", "Kasi Keselamatan".</summary>
    public string Singkatan(Penugasan penugasan)
    {
        var singkat = penugasan.Peran switch
        {
            Peran.Sekretaris => "Sekretaris",
            Peran.KepalaDinas => "Kepala Dinas",
            Peran.KasubbagPkp => "Kasubbag PKP",
            Peran.StafPkp => "Staf PKP",
            Peran.Kabid => Singkat(Unit(penugasan.UnitId)?.SebutanKepala ?? "Kabid"),
            Peran.Kasi => Singkat(Seksi(penugasan.SeksiId)?.SebutanKepala ?? "Kasi"),
            Peran.Kasubbag => Singkat(Seksi(penugasan.SeksiId)?.SebutanKepala ?? "Kasubbag"),
            Peran.Pengisi => $"Pengisi {Seksi(penugasan.SeksiId)?.Nama}",
            Peran.AdministratorSistem => "Administrator sistem",
            Peran.Auditor => "Auditor",
        };
        return penugasan.Awalan + singkat;
    }

    /// <summary>Who may complete a turn, for the page that refuses somebody else: titles and names of the day.</summary>
    public string SebutanPelaksana(Giliran giliran)
    {
        var pelaksana = Pelaksana(giliran);
        return pelaksana.Count == 0
            ? "pejabat yang ditugaskan (belum ada penugasan yang berlaku hari ini)"
            : string.Join(" atau ", pelaksana.Select(p => $"{Singkatan(p)} ({Nama(p.OrangId)})"));
    }

    /// <summary>The record of a person acting in a penugasan.</summary>
    public Pelaku Pelaku(Petugas petugas, Penugasan penugasan) => new(petugas.OrangId, petugas.Nama, petugas.Nip, petugas.Pangkat, Sebutan(penugasan))
    {
        Menggantikan = penugasan.AdalahPengganti && Penugasan.FirstOrDefault(p => p.Jenis == JenisPenugasan.Definitif && p.Jabatan == penugasan.Jabatan) is { } pemegang ? Nama(pemegang.OrangId) : null,
    };

    /// <summary>The record of a person in the first of the penugasan that he holds that day, whoever stands in for him; null when he holds none.</summary>
    public Pelaku? Pelaku(Petugas? petugas) => petugas?.Penugasan.MinBy(p => p.Jenis) is { } penugasan ? Pelaku(petugas, penugasan) : null;

    /// <summary>Who stands in for a person that day, and for whom he does, one sentence each.</summary>
    public IEnumerable<string> KalimatPengganti(Petugas petugas)
    {
        foreach (var p in petugas.Penugasan)
        {
            if (Pengganti(p) is { } q)
            {
                yield return $"Tugas {Singkatan(p)} ada pada {Nama(q.OrangId)}, {Singkatan(q)}, {Masa(q)}. Anda tetap dapat melihat semuanya.";
            }

            if (Pelaku(petugas, p).Menggantikan is { } pemegang)
            {
                yield return $"Anda menggantikan {pemegang} sebagai {Singkatan(p)}, {Masa(p)}.";
            }
        }
    }

    /// <summary>The record of a person acting in the first of several lanes that he holds that day, or null.</summary>
    public Pelaku? Pelaku(Petugas? petugas, params ReadOnlySpan<Peran> peran)
    {
        foreach (var penugasan in petugas?.Penugasan.OrderBy(p => p.Jenis) ?? Enumerable.Empty<Penugasan>())
        {
            if (peran.Contains(penugasan.Peran) && Bertugas(penugasan))
            {
                return Pelaku(petugas!, penugasan);
            }
        }

        return null;
    }

    /// <summary>A printed title shortened for the screen: "Kepala Bidang Lalu Lintas" is "Kabid Lalu Lintas".</summary>
    public static string Singkat(string sebutan) => sebutan
        .Replace("Kepala Bidang", "Kabid", StringComparison.OrdinalIgnoreCase)
        .Replace("Kepala Subbagian", "Kasubbag", StringComparison.OrdinalIgnoreCase)
        .Replace("Kepala Seksi", "Kasi", StringComparison.OrdinalIgnoreCase);

    private static string Masa(Penugasan penugasan) => penugasan.Sampai is { } sampai ? $"sampai {Waktu.Tanggal(sampai)}" : $"sejak {Waktu.Tanggal(penugasan.Mulai)}";

    // Short, as above a signature: the office stands in the line before.
    private string JabatanSendiri(Penugasan pelimpahan) =>
        Penugasan.Where(p => p.OrangId == pelimpahan.OrangId && !p.AdalahPelimpahan).OrderBy(p => p.Jenis).ThenBy(p => p.Peran).FirstOrDefault() is { } sendiri
            ? Sebutan(sendiri).Replace($"Sekretaris {namaKantor}", "Sekretaris", StringComparison.Ordinal)
            : "";

    private Seksi? SubbagianPkp => seksi.Values.FirstOrDefault(s => s.AdalahPkp && s.BerlakuPada(Hari));

    private List<Penugasan> PenugasanPengisi(Guid seksiId) =>
        [.. PelaksanaSeksi(seksiId), .. menurutSeksi[seksiId].Where(p => p.Peran == Peran.Pengisi)];

    private List<Penugasan> PenugasanKoreksi(Guid unitId, Guid seksiId) => [.. PelaksanaSeksi(seksiId).Concat(KabidUnit(unitId)).DistinctBy(p => p.Id)];

    private List<Penugasan> PelaksanaSeksi(Guid? seksiId)
    {
        var milik = Seksi(seksiId);
        if (milik is null)
        {
            return [];
        }

        List<Penugasan> kepala = [.. menurutSeksi[milik.Id].Where(p => p.Peran is Peran.Kasi or Peran.Kasubbag), .. milik.AdalahPkp ? menurutPeran[Peran.KasubbagPkp] : []];
        return kepala.Count > 0 ? kepala : [.. KabidUnit(milik.UnitId)];
    }

    private IEnumerable<Penugasan> KabidUnit(Guid? unitId) => menurutUnit[unitId].Where(p => p.Peran == Peran.Kabid);
}
