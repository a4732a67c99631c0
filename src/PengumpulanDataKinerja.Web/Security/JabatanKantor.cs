using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>
/// One jabatan that the office has, from its units and seksi: what a penugasan can be given for. Choosing one of them
/// cannot give a Kabid a seksi or a Kasi none.
/// </summary>
/// <param name="Peran">Which peran it gives.</param>
/// <param name="UnitId">The unit of a Kabid.</param>
/// <param name="SeksiId">The seksi or subbagian of a Kasi, Kasubbag or Pengisi.</param>
/// <param name="Nama">Words on screen, e.g. "Kabid Lalu Lintas".</param>
/// <param name="Kelompok">Heading under which it is listed.</param>
public sealed record JabatanKantor(Peran Peran, Guid? UnitId, Guid? SeksiId, string Nama, string Kelompok)
{
    /// <summary>Value of the choice in a form.</summary>
    public string Kunci => (UnitId ?? SeksiId) is { } id ? $"{Peran}:{id}" : Peran.ToString();

    /// <summary>True when the penugasan is one for this jabatan.</summary>
    public bool Milik(Penugasan penugasan) => penugasan.Peran == Peran && penugasan.UnitId == UnitId && penugasan.SeksiId == SeksiId;

    /// <summary>All jabatan of these units, in the order of the office.</summary>
    public static IReadOnlyList<JabatanKantor> Daftar(IEnumerable<Unit> unit)
    {
        const string Pimpinan = "Pimpinan dan Subbagian PKP";
        const string Sistem = "Di luar 14 langkah";
        var daftar = new List<JabatanKantor>
        {
            new(Peran.KepalaDinas, null, null, "Kepala Dinas", Pimpinan),
            new(Peran.Sekretaris, null, null, "Sekretaris", Pimpinan),
            new(Peran.KasubbagPkp, null, null, "Kasubbag PKP", Pimpinan),
            new(Peran.StafPkp, null, null, "Staf PKP", Pimpinan),
        };
        foreach (var u in unit.OrderBy(u => u.Urutan))
        {
            if (u.Jenis != JenisUnit.Sekretariat)
            {
                daftar.Add(new(Peran.Kabid, u.Id, null, Organisasi.Singkat(u.SebutanKepala), u.Nama));
            }

            foreach (var s in u.DaftarSeksi.OrderBy(s => s.Urutan))
            {
                // Kasubbag PKP is a jabatan of the whole office and stands above.
                if (!s.AdalahPkp)
                {
                    daftar.Add(new(u.Jenis == JenisUnit.Sekretariat ? Peran.Kasubbag : Peran.Kasi, null, s.Id, Organisasi.Singkat(s.SebutanKepala), u.Nama));
                }

                daftar.Add(new(Peran.Pengisi, null, s.Id, $"Pengisi {s.Nama}", u.Nama));
            }
        }

        daftar.Add(new(Peran.AdministratorSistem, null, null, "Administrator sistem", Sistem));
        daftar.Add(new(Peran.Auditor, null, null, "Auditor", Sistem));
        return daftar;
    }

    /// <summary>Words of a penugasan for this jabatan, with Plt., Plh., a.n. or u.b. before them.</summary>
    public string Sebutan(Penugasan penugasan) => penugasan.Awalan + Nama;
}
