using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>One turn as lists show it: read without loading its permintaan.</summary>
public sealed record BarisTugas(
    Guid GiliranId,
    Guid PermintaanId,
    int Tahun,
    int Triwulan,
    Jalur Jalur,
    Langkah Langkah,
    int Putaran,
    Guid? UnitId,
    Guid? SeksiId,
    Guid? SuratId,
    DateTime DibukaPada,
    DateTime? DapatDikerjakanSejak,
    DateOnly Tenggat,
    string? NamaUnit,
    string? NamaSeksi,
    Guid? PengumpulanSeksiId,
    int PeringatanKe,
    DateTime? SelesaiPada,
    HasilGiliran? Hasil)
{
    /// <summary>The person may type for the seksi but never forwards: a Pengisi.</summary>
    public bool HanyaMengisi { get; init; }

    /// <summary>The letter whose paraf by Kasubbag PKP row 4 still waits for; null for every other turn.</summary>
    public Guid? SuratParafId { get; init; }

    /// <summary>Seen by Kasubbag PKP, who gives that paraf but does not complete the row.</summary>
    public bool HanyaMemaraf { get; init; }

    public TriwulanTahun TriwulanTahun => new(Tahun, Triwulan);

    /// <summary>False while it waits for others.</summary>
    public bool DapatDikerjakan => DapatDikerjakanSejak is not null;

    /// <summary>What it is about: the letter, a unit, a seksi.</summary>
    public string Perihal => Jalur switch
    {
        Jalur.Permintaan => "surat permintaan",
        Jalur.Unit => NamaUnit ?? "",
        Jalur.Seksi => NamaSeksi ?? "",
        Jalur.Peringatan => $"surat peringatan {Surat.Romawi(PeringatanKe)} untuk {NamaUnit}",
    };

    /// <summary>Verb first.</summary>
    public string Judul => HanyaMemaraf ? $"Paraf {Perihal} sebelum Sekretaris" : HanyaMengisi ? $"Isi data kinerja {NamaSeksi}" : string.Format(CultureInfo.InvariantCulture, Sop.Untuk(Langkah).JudulTugas, Perihal);

    /// <summary>What is being waited for, when it lies with somebody else.</summary>
    public string Pekerjaan => Jalur switch
    {
        Jalur.Permintaan => Sop.Untuk(Langkah).Judul,
        _ => $"{Sop.Untuk(Langkah).Judul}: {Perihal}",
    };

    /// <summary>Where its title leads.</summary>
    public string Alamat => HanyaMemaraf ? $"/surat/{SuratParafId}" : HanyaMengisi ? $"/isian/{PengumpulanSeksiId}" : $"/tugas/{GiliranId}";
}

/// <summary>The open turns seen by one person.</summary>
/// <param name="Milik">Those that the person may complete today, blocked ones included, by tenggat.</param>
/// <param name="OrangLain">Actionable ones of others that concern the person, longest wait first.</param>
public sealed record TugasOrang(IReadOnlyList<BarisTugas> Milik, IReadOnlyList<BarisTugas> OrangLain)
{
    public static TugasOrang Kosong { get; } = new([], []);

    /// <summary>Requests for corrections that the person decides.</summary>
    public IReadOnlyList<KoreksiTunggu> Koreksi { get; init; } = [];

    /// <summary>Those that the person's own unit has asked for.</summary>
    public IReadOnlyList<KoreksiTunggu> KoreksiDiminta { get; init; } = [];

    /// <summary>What can be done now; the header's counter.</summary>
    public int Jumlah => Milik.Count(t => t.DapatDikerjakan) + Koreksi.Count;
}

public static class BarisTugasExtensions
{
    /// <summary>Turns as lists show them.</summary>
    public static IQueryable<BarisTugas> BarisTugas(this IQueryable<Giliran> sumber, AppDb db) =>
        from g in sumber.AsNoTracking()
        join p in db.Permintaan on g.PermintaanId equals p.Id
        select new BarisTugas(
            g.Id,
            g.PermintaanId,
            p.Tahun,
            p.Triwulan,
            g.Jalur,
            g.Langkah,
            g.Putaran,
            g.UnitId,
            g.SeksiId,
            g.SuratId,
            g.DibukaPada,
            g.DapatDikerjakanSejak,
            g.Tenggat,
            db.PengumpulanUnit.Where(u => u.PermintaanId == p.Id && u.UnitId == g.UnitId).Select(u => u.NamaUnit).FirstOrDefault(),
            db.PengumpulanSeksi.Where(s => s.SeksiId == g.SeksiId && db.PengumpulanUnit.Any(u => u.Id == s.PengumpulanUnitId && u.PermintaanId == p.Id)).Select(s => s.NamaSeksi).FirstOrDefault(),
            db.PengumpulanSeksi.Where(s => s.SeksiId == g.SeksiId && db.PengumpulanUnit.Any(u => u.Id == s.PengumpulanUnitId && u.PermintaanId == p.Id)).Select(s => (Guid?)s.Id).FirstOrDefault(),
            db.Surat.Where(s => s.Id == g.SuratId).Select(s => s.Ke).FirstOrDefault(),
            g.SelesaiPada,
            g.Hasil);
}
