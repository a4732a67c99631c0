namespace PengumpulanDataKinerja.Domain;

// Its evidence: files in versions, and which of the required pieces are there.
public sealed partial class Isian
{
    private readonly List<BuktiDukung> daftarBukti = [];

    /// <summary>Every version of every file, removed ones included.</summary>
    public IReadOnlyList<BuktiDukung> DaftarBukti => daftarBukti;

    /// <summary>The evidence that counts: the last version of every file that was not removed.</summary>
    public IEnumerable<BuktiDukung> BuktiBerlaku => daftarBukti.Where(b => b.Berlaku);

    /// <summary>The same with the versions before, in order of the files.</summary>
    public IEnumerable<BuktiDukung> BuktiTersimpan => daftarBukti.Where(b => b.DihapusPada is null).OrderBy(b => b.RangkaianId).ThenBy(b => b.VersiKe);

    /// <summary>Whether the required list is asked for: not of what is NIHIL or was neither planned nor reported.</summary>
    public bool BuktiDiminta => KeteranganIndikator.BuktiWajib.Length > 0 && !Nihil && (Direncanakan || SudahTerisi);

    /// <summary>The required list of the letter's day, each piece with the files that are for it.</summary>
    public IReadOnlyList<ButirBukti> ButirWajib() =>
        [.. KeteranganIndikator.DaftarBuktiWajib().Select(nama => new ButirBukti(nama, [.. BuktiBerlaku.Where(b => b.Untuk == nama).OrderBy(b => b.RangkaianId)]))];

    /// <summary>All versions of the file that a version belongs to, the first one first.</summary>
    public IReadOnlyList<BuktiDukung> VersiBukti(BuktiDukung bukti) => [.. daftarBukti.Where(b => b.RangkaianId == bukti.RangkaianId).OrderBy(b => b.VersiKe)];

    /// <summary>Adds evidence whose file is already in the store.</summary>
    /// <param name="berkas">The file.</param>
    /// <param name="untuk">The required piece that it is for; nothing for anything else.</param>
    /// <param name="pelaku">Who uploads it.</param>
    /// <param name="sekarang">When.</param>
    /// <exception cref="AturanDilanggarException">The same file is there already, or the list has no such piece.</exception>
    public BuktiDukung TambahBukti(BerkasBukti berkas, string? untuk, Pelaku pelaku, DateTime sekarang)
    {
        TolakKembar(berkas, null);
        var bukti = new BuktiDukung(Id, berkas, Butir(untuk), pelaku, sekarang);
        daftarBukti.Add(bukti);
        return bukti;
    }

    /// <summary>Puts the next version in the place of the one that counts. The same file once more is the press sent twice.</summary>
    /// <exception cref="AturanDilanggarException">Somebody replaced or removed it meanwhile, or the file is the same.</exception>
    internal (BuktiDukung Bukti, bool Baru) GantiBukti(BuktiDukung lama, BerkasBukti berkas, string? untuk, Pelaku pelaku, DateTime sekarang)
    {
        if (VersiBukti(lama)[^1] is var kini && kini != lama && kini.Berlaku && kini.Sha256 == berkas.Sha256)
        {
            return (kini, false);
        }

        PastikanBerlaku(lama, "Berkas Anda belum disimpan.");
        TolakKembar(berkas, lama);
        var bukti = new BuktiDukung(Id, berkas, Butir(untuk), pelaku, sekarang, lama);
        lama.Ganti(sekarang);
        daftarBukti.Add(bukti);
        return (bukti, true);
    }

    /// <summary>Says which required piece a file is for.</summary>
    /// <returns>Whether that is new.</returns>
    internal bool TandaiBukti(BuktiDukung bukti, string? untuk)
    {
        PastikanBerlaku(bukti, "Perubahan Anda belum disimpan.");
        var butir = Butir(untuk);
        var berubah = bukti.Untuk != butir;
        bukti.Tandai(butir);
        return berubah;
    }

    /// <summary>Refuses an act on a version that no longer counts, naming the one that does.</summary>
    internal void PastikanBerlaku(BuktiDukung bukti, string akibat)
    {
        if (bukti.Berlaku)
        {
            return;
        }

        var versi = VersiBukti(bukti);
        throw new AturanDilanggarException(versi[^1].DihapusPada is not null
            ? $"Bukti dukung {bukti.Nama} sudah dihapus. {akibat}"
            : $"Bukti dukung {bukti.Nama} sudah diganti oleh {versi[bukti.VersiKe].DiunggahOleh.Nama} pada {Waktu.TanggalJam(versi[bukti.VersiKe].DiunggahPada)}; sekarang berlaku versi {versi[^1].VersiKe}, {versi[^1].Nama}. {akibat}");
    }

    private string Butir(string? untuk) => string.IsNullOrWhiteSpace(untuk) ? ""
        : KeteranganIndikator.DaftarBuktiWajib().FirstOrDefault(b => b == untuk.Trim()) ?? throw new AturanDilanggarException("Pilih bukti wajib dari daftarnya, atau “Lainnya”.", nameof(BuktiDukung.Untuk));

    private void TolakKembar(BerkasBukti berkas, BuktiDukung? lama)
    {
        if (BuktiBerlaku.FirstOrDefault(b => b.Sha256 == berkas.Sha256) is { } kembar)
        {
            throw new AturanDilanggarException(
                kembar == lama ? $"Berkas ini sama dengan versi yang berlaku, {kembar.Nama}. Pilih berkas yang baru."
                : $"Berkas yang sama sudah diunggah untuk indikator ini dengan nama {kembar.Nama}.",
                "Berkas");
        }
    }
}

/// <summary>One piece of the required list.</summary>
/// <param name="Nama">As the dictionary names it.</param>
/// <param name="Berkas">The files that are for it; none while it is missing.</param>
public sealed record ButirBukti(string Nama, IReadOnlyList<BuktiDukung> Berkas)
{
    public bool Ada => Berkas.Count > 0;
}
