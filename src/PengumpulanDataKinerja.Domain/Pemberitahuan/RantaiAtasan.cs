namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// Who stands above a task (settled questions, "People"): Kasi, Kabid, Sekretaris, Kepala Dinas; Kasubbag, Sekretaris, Kepala Dinas; Staf PKP
/// below Kasubbag PKP. Those on duty that day; a jabatan that nobody holds, or that is held by whoever has the task, is passed over.
/// </summary>
public static class RantaiAtasan
{
    /// <summary>The people above a task, nearest first; each level has at least one.</summary>
    public static IReadOnlyList<IReadOnlyList<Guid>> Untuk(Organisasi organisasi, Jalur jalur, Langkah langkah, Guid? unitId, Guid? seksiId)
    {
        var disebut = organisasi.Pelaksana(jalur, langkah, unitId, seksiId).Select(p => p.OrangId).ToHashSet();
        var rantai = new List<IReadOnlyList<Guid>>();
        foreach (var peran in Peran(organisasi, jalur, langkah, unitId, seksiId))
        {
            var tingkat = Pemegang(organisasi, peran, unitId).Where(disebut.Add).ToList();
            if (tingkat.Count > 0)
            {
                rantai.Add(tingkat);
            }
        }

        return rantai;
    }

    private static IEnumerable<Peran> Peran(Organisasi organisasi, Jalur jalur, Langkah langkah, Guid? unitId, Guid? seksiId)
    {
        var lajur = jalur == Jalur.Seksi ? [] : Sop.Pelaksana(jalur, langkah);
        if (lajur.Contains(Domain.Peran.KepalaDinas))
        {
            return [];
        }

        if (lajur.Contains(Domain.Peran.Sekretaris))
        {
            return [Domain.Peran.KepalaDinas];
        }

        var diBidang = jalur == Jalur.Seksi && organisasi.Unit(unitId ?? organisasi.Seksi(seksiId)?.UnitId)?.Jenis != JenisUnit.Sekretariat;
        var diPkp = !lajur.Contains(Domain.Peran.KasubbagPkp) && lajur.Contains(Domain.Peran.StafPkp);
        return [.. diBidang ? [Domain.Peran.Kabid] : diPkp ? new[] { Domain.Peran.KasubbagPkp } : [], Domain.Peran.Sekretaris, Domain.Peran.KepalaDinas];
    }

    // By the row that each of them completes, so that whoever is on duty for it is meant here too. Who signs for the Kepala Dinas is not he.
    private static IEnumerable<Guid> Pemegang(Organisasi organisasi, Peran peran, Guid? unitId) => (peran switch
    {
        Domain.Peran.Kabid => organisasi.Pelaksana(Jalur.Unit, Langkah.PerintahKabid, unitId, null),
        Domain.Peran.KasubbagPkp => organisasi.Pelaksana(Jalur.Permintaan, Langkah.PerintahKasubbag, null, null),
        Domain.Peran.Sekretaris => organisasi.Pelaksana(Jalur.Permintaan, Langkah.PerintahSekretaris, null, null),
        _ => organisasi.Pelaksana(Jalur.Permintaan, Langkah.TandaTanganKepalaDinas, null, null),
    }).Where(p => p.Peran == peran && !p.AdalahPelimpahan).Select(p => p.OrangId).Distinct();
}
