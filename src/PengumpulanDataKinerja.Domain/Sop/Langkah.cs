namespace PengumpulanDataKinerja.Domain;

/// <summary>The 14 rows of the SOP, by their printed number. Stored as text, never as a number.</summary>
public enum Langkah
{
    /// <summary>Row 1: the Sekretaris orders the request letter.</summary>
    PerintahSekretaris = 1,

    /// <summary>Row 2: Kasubbag PKP orders the Staf to prepare it.</summary>
    PerintahKasubbag = 2,

    /// <summary>Row 3: the Staf drafts the letter.</summary>
    KonsepSurat = 3,

    /// <summary>Row 4: the Sekretaris initials it.</summary>
    ParafSekretaris = 4,

    /// <summary>Row 5: the Kepala Dinas signs it.</summary>
    TandaTanganKepalaDinas = 5,

    /// <summary>Row 6: Kasubbag PKP distributes it.</summary>
    Distribusi = 6,

    /// <summary>Row 7, per bidang: the Kabid orders the Kasi to collect.</summary>
    PerintahKabid = 7,

    /// <summary>Row 8, per seksi or subbagian: the data are collected and forwarded.</summary>
    Menghimpun = 8,

    /// <summary>Row 9, per bidang: the Kabid forwards the data.</summary>
    MeneruskanKabid = 9,

    /// <summary>Row 10, per unit: Kasubbag PKP receives the data.</summary>
    MenerimaKasubbag = 10,

    /// <summary>Row 11: Kasubbag PKP reports the recap.</summary>
    Rekapitulasi = 11,

    /// <summary>Row 12: the Sekretaris receives the report.</summary>
    TerimaLaporan = 12,

    /// <summary>Row 13: Kasubbag PKP orders the archiving.</summary>
    PerintahArsip = 13,

    /// <summary>Row 14: the Staf archives.</summary>
    Pengarsipan = 14,
}

/// <summary>Which machine a turn belongs to: the permintaan itself or one of its children. Stored as text.</summary>
public enum Jalur
{
    /// <summary>Rows 1–6 and 11–14, once per permintaan.</summary>
    Permintaan,

    /// <summary>Rows 7, 9 and 10 of one unit (the sekretariat: row 10 only).</summary>
    Unit,

    /// <summary>Row 8 of one seksi or subbagian.</summary>
    Seksi,

    /// <summary>Rows 3–6 once more, for one surat peringatan of row 10.</summary>
    Peringatan,
}

/// <summary>What the pelaksana does to complete a row; the page of the task follows from it.</summary>
public enum Bentuk
{
    /// <summary>Fills a lembar disposisi.</summary>
    Disposisi,

    /// <summary>Writes a letter.</summary>
    Konsep,

    /// <summary>Initials a letter.</summary>
    Paraf,

    /// <summary>Signs a letter.</summary>
    TandaTangan,

    /// <summary>Sends a letter to its recipients.</summary>
    Distribusi,

    /// <summary>Fills the data of a seksi.</summary>
    Himpun,

    /// <summary>Reviews a bidang's data and forwards them.</summary>
    Teruskan,

    /// <summary>Receives a unit's data.</summary>
    Terima,

    /// <summary>Signs the nota dinas with the recap.</summary>
    Rekap,

    /// <summary>Receives the recap.</summary>
    TerimaLaporan,

    /// <summary>Closes the berkas.</summary>
    Arsip,
}
