using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>The data of one seksi in one permintaan, for the pages of row 8.</summary>
public sealed class IsianModel
{
    public required Permintaan Permintaan { get; init; }

    public required PengumpulanUnit Unit { get; init; }

    public required PengumpulanSeksi Seksi { get; init; }

    public required PengaturanKantor Pengaturan { get; init; }

    public required Konteks Konteks { get; init; }

    /// <summary>The open turn of row 8; null when it does not wait here.</summary>
    public required Giliran? Giliran { get; init; }

    /// <summary>Other seksi that the reader fills in this triwulan, e.g. as Plt.</summary>
    public IReadOnlyList<(Guid Id, string Nama)> SeksiLain { get; init; } = [];

    /// <summary>Rows with what was typed, by number; empty when nothing is shown again.</summary>
    public IReadOnlyDictionary<int, BarisInput> Ketikan { get; init; } = new Dictionary<int, BarisInput>();

    /// <summary>Where files of these rows stand too, by SHA-256.</summary>
    public ILookup<string, TempatKembar> Kembar { get; init; } = BerkasKembar.TidakAda;

    public Guid Id => Seksi.Id;

    public string Alamat => $"/isian/{Seksi.Id}";

    public TriwulanTahun Triwulan => Permintaan.TriwulanTahun;

    /// <summary>"TW III".</summary>
    public string Tw => $"TW {TriwulanTahun.RomawiUntuk(Permintaan.Triwulan)}";

    /// <summary>"TW II"; null in the first triwulan.</summary>
    public string? TwLalu => Permintaan.Triwulan > 1 ? $"TW {TriwulanTahun.RomawiUntuk(Permintaan.Triwulan - 1)}" : null;

    public bool BolehMengisi => Konteks.Petugas is { } petugas && Konteks.Organisasi.BolehMengisi(petugas, Seksi.SeksiId);

    public bool BolehMeneruskan => Giliran is not null && Konteks.Petugas is { } petugas && Konteks.Organisasi.Pelaksana(Giliran).Any(p => p.OrangId == petugas.OrangId);

    /// <summary>Whether this reader may type now.</summary>
    public bool Terbuka => BolehMengisi && Giliran is not null;

    /// <summary>Whether this reader sees all seksi of the unit.</summary>
    public bool BolehUnit => Konteks.Petugas is { } petugas && Konteks.Organisasi.BolehMelihatData(petugas, Unit.UnitId);

    /// <summary>Refuses whoever may not type, and whoever comes too late.</summary>
    public void PastikanDapatDiisi()
    {
        if (!BolehMengisi)
        {
            throw new BukanWewenangException($"Data {Seksi.NamaSeksi} hanya dapat diisi oleh {Konteks.Organisasi.SebutanPengisi(Seksi.SeksiId)}.");
        }

        if (SebabTerkunci is { } sebab)
        {
            throw new SudahSelesaiException($"{sebab} Isian Anda belum disimpan.", Seksi.DiteruskanOleh?.OrangId);
        }
    }

    /// <summary>Why nobody may type; null while the row waits.</summary>
    public string? SebabTerkunci => Giliran is null ? Unit.SebabTerkunci(Seksi) : null;

    public KataTenggat? Tenggat => Giliran is null ? null : KataTenggat.Dari(Konteks.Kalender, Giliran.Tenggat, Konteks.Hari);

    /// <summary>The button that completes row 8.</summary>
    public string Tombol => Unit.Jenis == JenisUnit.Sekretariat ? "Teruskan ke Kasubbag PKP" : "Teruskan ke Kabid";

    /// <summary>Who gets the data next, in the sentence beside the button.</summary>
    public string Penerima => Unit.Jenis == JenisUnit.Sekretariat ? "Kasubbag PKP" : Unit.SebutanKepala;

    /// <summary>All rows, numbered as on the page: own indicators first, the block "Dinas" after them.</summary>
    public IReadOnlyList<BarisIsian> Baris => baris ??= Urutkan(Seksi.DaftarIsian)
        .Select((isian, n) => new BarisIsian(n + 1, isian, Permintaan.AturanCapaian) { Ketikan = Ketikan.GetValueOrDefault(n + 1), Kembar = Kembar }).ToList();

    /// <summary>Rows that ask for a figure or have one.</summary>
    public int Diminta => Baris.Count(b => b.Isian.Direncanakan || b.Isian.SudahTerisi);

    public int Terisi => Baris.Count(b => b.Isian.SudahTerisi);

    public int Lengkap => Baris.Count(b => b.Kekurangan.Count == 0);

    public bool SudahLengkap => Lengkap == Baris.Count;

    /// <summary>"1 belum diisi, 2 rincian kurang. Terakhir disimpan 14.17 WIB."</summary>
    public string Kemajuan
    {
        get
        {
            var belum = Diminta - Terisi;
            var kembali = Baris.Count(b => b.Isian.BelumDiperbaiki);
            var kurang = Baris.Count(b => b.Isian is { SudahTerisi: true, BelumDiperbaiki: false } && b.Kekurangan.Count > 0);
            var bagian = new List<string>();
            if (kembali > 0)
            {
                bagian.Add($"{kembali} dikembalikan");
            }

            if (belum > 0)
            {
                bagian.Add($"{belum} belum diisi");
            }

            if (kurang > 0)
            {
                bagian.Add($"{kurang} rincian kurang");
            }

            var kata = bagian.Count == 0 ? "Semua lengkap" : string.Join(", ", bagian);
            var akhir = Baris.Max(b => b.Isian.DiubahPada);
            return akhir is { } saat ? $"{kata}. Terakhir disimpan {BarisIsian.JamAtauTanggal(saat, Konteks.Hari)}." : $"{kata}.";
        }
    }

    private IReadOnlyList<BarisIsian>? baris;

    /// <summary>Rows in the order of the page.</summary>
    public static IEnumerable<Isian> Urutkan(IEnumerable<Isian> daftar) => daftar.OrderBy(i => i.BlokDinas).ThenBy(i => i.Urutan).ThenBy(i => i.Id);

}
