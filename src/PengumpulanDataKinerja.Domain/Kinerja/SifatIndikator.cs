namespace PengumpulanDataKinerja.Domain;

/// <summary>Which way is good. Stored as text.</summary>
public enum Arah
{
    /// <summary>Positif: more is better.</summary>
    Naik,

    /// <summary>Negatif: less is better (accidents, minutes of waiting, a rank).</summary>
    Turun,
}

/// <summary>How the triwulan of a year come together (domain paper, pengukuran-kinerja section 4). Stored as text.</summary>
public enum Agregasi
{
    /// <summary>Triwulan add up: units, documents, people trained.</summary>
    Jumlah,

    /// <summary>Entries already are "s.d.": progress, absorption.</summary>
    Kumulatif,

    /// <summary>Position at the end of the triwulan: index, ratio.</summary>
    Terakhir,

    /// <summary>Averages: punctuality, service time.</summary>
    RataRata,
}

/// <summary>What is typed. Stored as text.</summary>
public enum TipeData
{
    /// <summary>A number.</summary>
    Angka,

    /// <summary>A grade or another word (BB, A, WTP); the target is no number.</summary>
    Predikat,
}

/// <summary>Formula of a <see cref="Arah.Turun"/> row. Stored as text.</summary>
public enum RumusTurun
{
    /// <summary>(2T − R) / T × 100, not below 0 (default; LKjIP Kab. Maluku Tengah 2021, Kota Tegal).</summary>
    A,

    /// <summary>T / R × 100; R = 0 gives 100 (WP-SIPD, Pringsewu).</summary>
    B,
}

/// <summary>Capaian of a naik row with a target of 0. Stored as text.</summary>
public enum RumusTargetNol
{
    /// <summary>It cannot be computed and stays out of averages (default).</summary>
    TidakDihitung,

    /// <summary>It is 0 (Kota Tegal).</summary>
    Nol,
}

/// <summary>Capaian of a row of grades or words. Stored as text.</summary>
public enum RumusPredikat
{
    /// <summary>Equal to the target is 100, anything else 0 (default; Kota Tegal).</summary>
    Sama,

    /// <summary>R / T of the grades' numbers, AA = 7 … D = 1 or WTP = 4 … TMP = 1 (Pringsewu).</summary>
    Skala,
}

/// <summary>Level of the plan. Stored as text.</summary>
public enum LevelIndikator
{
    /// <summary>Tujuan.</summary>
    Tujuan,

    /// <summary>Sasaran.</summary>
    Sasaran,

    /// <summary>Program.</summary>
    Program,

    /// <summary>Kegiatan.</summary>
    Kegiatan,

    /// <summary>Sub kegiatan.</summary>
    SubKegiatan,
}
