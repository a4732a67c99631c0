using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>What the form of a request shows around it.</summary>
/// <param name="Indikator">The indicator as it is now.</param>
/// <param name="Tempat">Seksi and unit.</param>
/// <param name="Menunggu">The request that waits already; the form is then left out.</param>
/// <param name="Pemutus">Who will decide.</param>
/// <param name="BatasMb">Largest scan.</param>
public sealed record RevisiHalaman(Indikator Indikator, string Tempat, RevisiTarget? Menunggu, string Pemutus, int BatasMb);

/// <summary>One request with the indicator as it is now.</summary>
public sealed record RevisiModel(RevisiTarget Revisi, Indikator Indikator, Konteks Konteks)
{
    public string Tempat => Sebut(Indikator, Konteks.Organisasi);

    public bool BolehMemutus => Revisi.Menunggu && Konteks.BertugasSebagai(Peran.KasubbagPkp);

    public bool BolehMenarik => Revisi.Menunggu && RevisiTarget.BolehMeminta(Indikator, Konteks);

    /// <summary>Somebody has changed the indicator since the request was made.</summary>
    public bool Berubah => Revisi.Menunggu && Indikator.Versi != Revisi.VersiIndikator;

    /// <summary>And its targets among it.</summary>
    public bool TargetBerubah => Berubah && Indikator.Tipe == Revisi.Tipe && Indikator.DaftarTarget() != Revisi.Lama;

    public string? Halangan => Revisi.Menunggu ? Revisi.Halangan(Indikator) : null;

    /// <summary>A warning about the targets asked for, or null.</summary>
    public string? Peringatan => Revisi.Tipe == TipeData.Angka ? Capaian.PeringatanTarget(Indikator.Agregasi, Revisi.Baru.Triwulan.Larik(), Revisi.Baru.Tahun) : null;

    /// <summary>Targets side by side: when it was asked, now (when another), asked for.</summary>
    public IReadOnlyList<(string Kurun, string Semula, string? Kini, string Diminta)> Baris => [.. Revisi.Lama.Baris(Revisi.Tipe)
        .Zip(Revisi.Baru.Baris(Revisi.Tipe), (lama, baru) => (lama.Kurun, Lama: lama.Nilai, Baru: baru.Nilai))
        .Select((b, n) => (b.Kurun, b.Lama, TargetBerubah ? Indikator.DaftarTarget().Baris(Revisi.Tipe)[n].Nilai : null, b.Baru))];

    public static string Sebut(Indikator indikator, Organisasi organisasi) =>
        organisasi.Seksi(indikator.SeksiId) is { } seksi ? $"{seksi.Nama}, {organisasi.Unit(seksi.UnitId)?.Nama}" : "";

    /// <summary>Kasubbag PKP of the day by name.</summary>
    public static string Pemutus(Organisasi organisasi) =>
        string.Join(" atau ", organisasi.Penugasan.Where(p => p.Peran == Peran.KasubbagPkp).Select(p => $"{organisasi.Singkatan(p)} ({organisasi.Nama(p.OrangId)})").DefaultIfEmpty("Kasubbag PKP (belum ada penugasan yang berlaku hari ini)"));
}

/// <summary>The requests that a reader may see.</summary>
/// <param name="Tahun">Year of the decided ones.</param>
/// <param name="TahunLain">Other years with decided ones.</param>
/// <param name="Menunggu">Waiting, of every year, oldest first.</param>
/// <param name="Diputus">Decided, latest first.</param>
public sealed record DaftarRevisi(int Tahun, IReadOnlyList<int> TahunLain, IReadOnlyList<BarisRevisi> Menunggu, IReadOnlyList<BarisRevisi> Diputus);

/// <summary>One of them.</summary>
public sealed record BarisRevisi(RevisiTarget Revisi, string Nama, int Tahun, string Tempat);
