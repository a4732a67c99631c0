using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web;

/// <summary>A letter that the reader may see, with its permintaan and the day.</summary>
public sealed record SuratTerbuka(Permintaan Permintaan, Surat Surat, Konteks Konteks)
{
    /// <summary>Drafts are for those who make, initial, sign and audit letters.</summary>
    public bool KonsepTerlihat => Surat.BolehMelihatKonsep(Konteks.Petugas!);

    public string NamaBerkas => $"{Surat.Sebutan.Replace(' ', '-')}-tw{Permintaan.Triwulan}-{Permintaan.Tahun}";
}

/// <summary>The page of a letter.</summary>
public sealed record SuratHalamanModel(SuratTerbuka Terbuka, SuratModel Naskah)
{
    public Permintaan Permintaan => Terbuka.Permintaan;

    public Surat Surat => Terbuka.Surat;

    public Konteks Konteks => Terbuka.Konteks;

    public Giliran? Giliran => Permintaan.GiliranSurat(Surat);

    /// <summary>The latest texts; empty for whoever does not see drafts.</summary>
    public IReadOnlyList<VersiRingkas> Versi { get; init; } = [];

    /// <summary>The reader is among the recipients and has not yet given the receipt.</summary>
    public bool MenungguTandaTerima => Permintaan.BelumDibacaOleh(Surat, Konteks);

    /// <summary>The reader may complete the turn at which the letter waits.</summary>
    public bool GiliranSaya => Giliran is { } g && Konteks.Organisasi.Pelaksana(g).Any(p => p.OrangId == Konteks.Petugas!.OrangId);

    public bool BolehUbah => GiliranSaya && Giliran!.Langkah is Langkah.KonsepSurat or Langkah.Rekapitulasi && Surat.TandaTangan is null;

    /// <summary>The letter waits for its signature, and the reader may print it for a wet one.</summary>
    public bool DapatBasah => Giliran is { DapatDikerjakan: true, Langkah: Langkah.TandaTanganKepalaDinas or Langkah.Rekapitulasi } && Surat is { TandaTangan: null, KonsepMutakhir: true }
        && (GiliranSaya || Konteks.BertugasSebagai(Peran.KasubbagPkp, Peran.StafPkp));

    /// <summary>The reader gives the paraf that comes before that of the Sekretaris.</summary>
    public bool MenungguParafSaya => Surat.MenungguParafKasubbag && Giliran is { Langkah: Langkah.ParafSekretaris } && AdalahKasubbag;

    /// <summary>The reader may leave words on the draft.</summary>
    public bool BolehKomentar => Surat.MasihKonsep && AdalahKasubbag;

    /// <summary>What was typed, when the form is shown again.</summary>
    public KomentarInput Isian { get; init; } = new();

    private bool AdalahKasubbag => Konteks.BertugasSebagai(Peran.KasubbagPkp);

    /// <summary>Where it stands, in words.</summary>
    public string Keadaan => Surat switch
    {
        { DicabutPada: { } cabut } => $"Dicabut {Waktu.TanggalJam(cabut)}: {Surat.AlasanDicabut}",
        { DikirimPada: { } kirim } => $"Terkirim {Waktu.TanggalJam(kirim)}",
        _ when Giliran is { Langkah: Langkah.ParafSekretaris } && Surat.MenungguParafKasubbag => "Menunggu paraf Kasubbag PKP, sesudah itu paraf Sekretaris (langkah 4)",
        _ when Giliran is { } g => $"Menunggu langkah {(int)g.Langkah}, {Sop.Untuk(g.Langkah).Judul}: {Konteks.Organisasi.SebutanPelaksana(g)}",
        { TandaTangan: not null } => "Sudah ditandatangani",
        _ => "Konsep",
    };
}
