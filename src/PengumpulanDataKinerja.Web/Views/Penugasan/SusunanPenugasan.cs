using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web;

/// <summary>One holder of a jabatan.</summary>
public sealed record PemegangJabatan(Penugasan Penugasan, string Nama, string Masa);

/// <summary>One jabatan with its holders of today; <paramref name="Kosong"/> says what follows when nobody holds it.</summary>
public sealed record BarisJabatan(JabatanKantor Jabatan, IReadOnlyList<PemegangJabatan> Pemegang, string? Kosong);

/// <summary>Who holds what on a day, with the gaps, and what comes and went.</summary>
public sealed class SusunanPenugasan
{
    private SusunanPenugasan(DateOnly hari, IReadOnlyList<IGrouping<string, BarisJabatan>> kelompok, IReadOnlyList<PemegangJabatan> akanDatang, IReadOnlyList<PemegangJabatan> berakhir, IReadOnlyList<JabatanKantor> daftar)
    {
        Hari = hari;
        Kelompok = kelompok;
        AkanDatang = akanDatang;
        Berakhir = berakhir;
        Daftar = daftar;
    }

    public DateOnly Hari { get; }

    public IReadOnlyList<IGrouping<string, BarisJabatan>> Kelompok { get; }

    public IReadOnlyList<PemegangJabatan> AkanDatang { get; }

    /// <summary>Ended ones, the latest first.</summary>
    public IReadOnlyList<PemegangJabatan> Berakhir { get; }

    public int JumlahKosong => Kelompok.SelectMany(k => k).Count(b => b.Kosong is not null);

    private IReadOnlyList<JabatanKantor> Daftar { get; }

    /// <summary>Words of a penugasan.</summary>
    public string Sebutan(Penugasan penugasan) => Daftar.FirstOrDefault(j => j.Milik(penugasan))?.Sebutan(penugasan) ?? Tampil.Sebutan(penugasan.Peran);

    /// <summary>Builds the picture of a day.</summary>
    public static SusunanPenugasan Dari(IReadOnlyList<Unit> unit, IReadOnlyList<Penugasan> penugasan, IReadOnlyDictionary<Guid, string> nama, DateOnly hari)
    {
        var semua = JabatanKantor.Daftar(unit);
        var berlaku = unit.Where(u => u.BerlakuPada(hari)).Select(u => u.Id).Concat(unit.SelectMany(u => u.DaftarSeksi).Where(s => s.BerlakuPada(hari)).Select(s => s.Id)).ToHashSet();
        var kini = penugasan.Where(p => p.BerlakuPada(hari)).ToList();
        PemegangJabatan Pemegang(Penugasan p) => new(p, nama.GetValueOrDefault(p.OrangId, ""), Masa(p));

        var baris = semua
            .Where(j => (j.UnitId ?? j.SeksiId) is not { } tempat || berlaku.Contains(tempat))
            .Select(j => (Jabatan: j, Pemegang: kini.Where(j.Milik).OrderBy(p => p.Jenis).Select(Pemegang).ToList()))
            // Pengisi and Auditor may be absent: their line appears only when there is one.
            .Where(b => b.Pemegang.Count > 0 || b.Jabatan.Peran is not (Peran.Pengisi or Peran.Auditor))
            .Select(b => new BarisJabatan(b.Jabatan, b.Pemegang, b.Pemegang.Count > 0 ? null : Akibat(b.Jabatan.Peran)));
        return new(
            hari,
            baris.GroupBy(b => b.Jabatan.Kelompok).ToList(),
            penugasan.Where(p => p.Mulai > hari).OrderBy(p => p.Mulai).Select(Pemegang).ToList(),
            penugasan.Where(p => p.Sampai < hari).OrderByDescending(p => p.Sampai).Select(Pemegang).ToList(),
            semua);
    }

    /// <summary>"1 Januari 2026 sampai sekarang".</summary>
    public static string Masa(Penugasan penugasan) => penugasan.Sampai is { } sampai
        ? $"{Waktu.Tanggal(penugasan.Mulai)} sampai {Waktu.Tanggal(sampai)}"
        : $"sejak {Waktu.Tanggal(penugasan.Mulai)}";

    // What stands still while nobody holds the jabatan.
    private static string Akibat(Peran peran) => peran switch
    {
        Peran.Kasi => "kosong, langkah 8 jatuh kepada Kabid",
        Peran.Kasubbag => "kosong, langkah 8 subbagian ini tidak ada yang mengerjakan",
        Peran.Kabid => "kosong, langkah 7 dan 9 tidak ada yang mengerjakan",
        Peran.KepalaDinas => "kosong, langkah 5 tidak ada yang mengerjakan",
        Peran.Sekretaris => "kosong, langkah 1, 4, dan 12 tidak ada yang mengerjakan",
        Peran.KasubbagPkp => "kosong, langkah 2, 6, 10, 11, dan 13 tidak ada yang mengerjakan",
        Peran.StafPkp => "kosong, langkah 3 dan 14 tidak ada yang mengerjakan",
        Peran.AdministratorSistem => "kosong",
        Peran.Pengisi or Peran.Auditor => "",
    };
}
