using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PengumpulanDataKinerja.Domain;

/// <summary>What was done. Stored as text.</summary>
public enum Tindakan
{
    Merencanakan,
    Membuka,
    Melanjutkan,
    Mengembalikan,
    Membatalkan,
    MenutupPengumpulan,
    MembukaKembali,
    MenggeserTanggal,
    MengubahNaskah,
    MengomentariNaskah,
    Memaraf,
    MengubahTemplat,
    Menandatangani,
    MenyusunPeringatan,
    MembatalkanPeringatan,
    MembacaSurat,
    MemastikanIsian,
    MengunggahBukti,
    MenggantiBukti,
    MenandaiBukti,
    MencatatBukti,
    MenghapusBukti,
    MengubahAdministrasi,
    MembuatPaket,
    MencatatKertas,
    MemintaRevisi,
    MemutusRevisi,
    MenarikRevisi,
    MemintaKoreksi,
    MemutusKoreksi,
    MenarikKoreksi,
    MemesanNomor,
    MembatalkanNomor,
    MembacaDisposisi,
    MeneruskanDisposisi,
    MencatatDisposisi,
    MencatatTandaTerima,
    MencatatSebab,
}

/// <summary>
/// One row of the history: append-only, chained by hash. It is saved in the same transaction as the change it tells of, so the
/// two cannot disagree. Each permintaan has its chain; changes of the administration have theirs.
/// </summary>
public sealed class Riwayat
{
    /// <summary>Chain of the administration.</summary>
    public const string RantaiKantor = "kantor";

    /// <summary>What the first row of a chain points back to.</summary>
    public const string HashAwal = "0000000000000000000000000000000000000000000000000000000000000000";

    private Riwayat()
    {
    }

    /// <summary>Appends a row to a chain.</summary>
    public Riwayat(string rantai, int urut, string hashSebelum, DateTime waktu, Pelaku pelaku, Tindakan tindakan, string uraian, Langkah? langkah = null, Guid? unitId = null, Guid? seksiId = null, Guid? suratId = null, string? catatan = null, DateTime? dikerjakanPada = null)
    {
        Id = Guid.CreateVersion7();
        Rantai = rantai;
        Urut = urut;
        HashSebelum = hashSebelum;
        Waktu = Bulat(waktu);
        DikerjakanPada = dikerjakanPada is { } saat ? Bulat(saat) : null;
        Pelaku = pelaku;
        Tindakan = tindakan;
        Uraian = uraian;
        Langkah = langkah;
        UnitId = unitId;
        SeksiId = seksiId;
        SuratId = suratId;
        Catatan = catatan;
        Hash = HitungHash();
    }

    public Guid Id { get; private set; }

    /// <summary>The permintaan's id, or <see cref="RantaiKantor"/>.</summary>
    public string Rantai { get; private set; } = "";

    /// <summary>Place in the chain, from 1 without gaps.</summary>
    public int Urut { get; private set; }

    /// <summary>When the row was written, by the office's clock, UTC.</summary>
    public DateTime Waktu { get; private set; }

    /// <summary>When it was really done, UTC: only of an act on paper, which is entered afterwards.</summary>
    public DateTime? DikerjakanPada { get; private set; }

    public Pelaku Pelaku { get; private set; } = Pelaku.Sistem;

    public Tindakan Tindakan { get; private set; }

    public Langkah? Langkah { get; private set; }

    public Guid? UnitId { get; private set; }

    public Guid? SeksiId { get; private set; }

    public Guid? SuratId { get; private set; }

    /// <summary>One sentence, as shown.</summary>
    public string Uraian { get; private set; } = "";

    /// <summary>Note or reason in the actor's own words.</summary>
    public string? Catatan { get; private set; }

    /// <summary>Hash of the row before, hex.</summary>
    public string HashSebelum { get; private set; } = "";

    /// <summary>SHA-256 over all that the row says and the hash before it, hex.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Computes the hash anew; differs from <see cref="Hash"/> when somebody changed the row.</summary>
    public string HitungHash()
    {
        List<string?> bagian =
        [
            Rantai, Urut.ToString(CultureInfo.InvariantCulture), Tulis(Waktu),
            Pelaku.OrangId?.ToString(), Pelaku.Nama, Pelaku.Nip, Pelaku.Pangkat, Pelaku.Jabatan,
            Tindakan.ToString(), Langkah?.ToString(), UnitId?.ToString(), SeksiId?.ToString(), SuratId?.ToString(), Uraian, Catatan, HashSebelum,
        ];
        if (DikerjakanPada is { } saat)
        {
            // Only where there is one: rows written before paper was known keep their hash.
            bagian.Add(Tulis(saat));
        }

        return HashDari(bagian);
    }

    /// <summary>SHA-256 (hex) over a list of texts, of which null and "" are told apart.</summary>
    public static string HashDari(IEnumerable<string?> bagian)
    {
        var isi = new StringBuilder();
        foreach (var teks in bagian)
        {
            // Length before text: no two different rows give the same string.
            isi.Append(CultureInfo.InvariantCulture, $"{teks?.Length ?? -1}:{teks}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(isi.ToString())));
    }

    private static string Tulis(DateTime saat) => saat.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);

    // Whole milliseconds, so that both engines give back what was hashed.
    private static DateTime Bulat(DateTime saat) => new(saat.Ticks - (saat.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
