namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// What a penugasan lets a person do. The first seven are the lanes of the SOP's chart; the last three stand outside
/// its 14 rows (settled questions, "People"). Stored as text.
/// </summary>
public enum Peran
{
    /// <summary>Sekretaris Dinas.</summary>
    Sekretaris,

    /// <summary>Kepala Subbagian Perencanaan, Keuangan dan Pelaporan.</summary>
    KasubbagPkp,

    /// <summary>Staf Subbagian Perencanaan, Keuangan dan Pelaporan.</summary>
    StafPkp,

    /// <summary>Kepala Dinas.</summary>
    KepalaDinas,

    /// <summary>Kepala Bidang / Kuasa Pengguna Anggaran, one per bidang.</summary>
    Kabid,

    /// <summary>Kepala Seksi / Pejabat Pelaksana Teknis Kegiatan, one per seksi.</summary>
    Kasi,

    /// <summary>Kepala Subbagian of the sekretariat other than PKP.</summary>
    Kasubbag,

    /// <summary>Staff of a seksi or subbagian: may enter and upload, never forward.</summary>
    Pengisi,

    /// <summary>Keeps units, people, penugasan and settings; has no row of the SOP.</summary>
    AdministratorSistem,

    /// <summary>Reads everything, changes nothing.</summary>
    Auditor,
}
