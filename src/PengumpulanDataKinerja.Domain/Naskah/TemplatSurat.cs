namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// A templat as somebody once saved it. The latest of a kind applies to the letters that are drafted from then on; a letter that runs
/// keeps its text. While none is saved the wording of <see cref="TeksNaskah"/> applies.
/// </summary>
public sealed class TemplatSurat
{
    private TemplatSurat()
    {
    }

    private TemplatSurat(JenisSurat jenis, int versi, NaskahSurat naskah, Pelaku penulis, DateTime waktu)
    {
        Id = Guid.CreateVersion7();
        Jenis = jenis;
        Versi = versi;
        Naskah = naskah;
        Penulis = penulis;
        Waktu = waktu;
    }

    public Guid Id { get; private set; }

    public JenisSurat Jenis { get; private set; }

    /// <summary>From 1, which is the product's own wording.</summary>
    public int Versi { get; private set; }

    public NaskahSurat Naskah { get; private set; } = new("", "", "", "", "");

    public Pelaku Penulis { get; private set; } = Pelaku.Sistem;

    /// <summary>When, by the office's clock, UTC.</summary>
    public DateTime Waktu { get; private set; }

    /// <summary>Whether it says what the product says by itself.</summary>
    public bool AdalahBawaan => Naskah == TeksNaskah.Bawaan(Jenis);

    /// <summary>Version 1, kept with the first one that somebody saves.</summary>
    public static TemplatSurat Bawaan(JenisSurat jenis, DateTime sekarang) => new(jenis, 1, TeksNaskah.Bawaan(jenis), Pelaku.Sistem, sekarang);

    /// <summary>Whether a person may edit templat that day.</summary>
    public static bool BolehDiubah(Petugas petugas) => petugas.Sebagai(Peran.StafPkp, Peran.KasubbagPkp);

    /// <summary>The version that follows this one.</summary>
    /// <param name="versiDilihat">The version that the editor's page was filled from.</param>
    /// <param name="naskah">As typed.</param>
    /// <param name="konteks">Who, when.</param>
    /// <exception cref="BukanWewenangException">Only Staf PKP and Kasubbag PKP edit templat.</exception>
    /// <exception cref="AturanDilanggarException">Somebody was first, or no letter could be made from it.</exception>
    public TemplatSurat Ubah(int versiDilihat, NaskahSurat naskah, Konteks konteks)
    {
        var penulis = konteks.Organisasi.Pelaku(konteks.Petugas, Peran.StafPkp, Peran.KasubbagPkp) ?? throw new BukanWewenangException("Templat surat hanya dapat diubah oleh Staf PKP atau Kasubbag PKP.");
        if (versiDilihat != Versi)
        {
            throw new AturanDilanggarException("Templat ini sudah diubah orang lain sejak Anda membukanya. Salin tulisan Anda, muat ulang halaman, lalu sesuaikan.");
        }

        var rapi = naskah.Rapi();
        TemplatNaskah.Periksa(Jenis, rapi);
        return rapi == Naskah ? throw new AturanDilanggarException("Tidak ada yang berubah dari templat yang tersimpan.") : new TemplatSurat(Jenis, Versi + 1, rapi, penulis, konteks.Sekarang);
    }
}

/// <summary>What the office has settled about its letters: needed only by the act that drafts one.</summary>
/// <param name="Templat">The saved templat by kind; a kind without one takes the product's wording.</param>
/// <param name="ParafKasubbag">Kasubbag PKP initials a letter before the Sekretaris does.</param>
public sealed record KetentuanSurat(IReadOnlyDictionary<JenisSurat, NaskahSurat> Templat, bool ParafKasubbag)
{
    /// <summary>The defaults.</summary>
    public static KetentuanSurat Bawaan { get; } = new(new Dictionary<JenisSurat, NaskahSurat>(), false);

    /// <summary>The templat that applies to a kind of letter.</summary>
    public NaskahSurat Untuk(JenisSurat jenis) => Templat.GetValueOrDefault(jenis) ?? TeksNaskah.Bawaan(jenis);
}
