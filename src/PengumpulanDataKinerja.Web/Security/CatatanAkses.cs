using System.Globalization;
using System.Text;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>What somebody did at the doors of the application. Stored as text.</summary>
public enum JenisAkses
{
    /// <summary>Account and password at the sign-in page.</summary>
    Masuk,

    /// <summary>The second step: a code of the authenticator, or a recovery code.</summary>
    KodeKedua,

    /// <summary>The password once more, before an act that binds.</summary>
    UlangSandi,

    Keluar,

    /// <summary>An address or an act for which the right was missing, or somebody else's id.</summary>
    Penolakan,

    /// <summary>A document, an evidence file or a package was handed out.</summary>
    BukaBerkas,

    /// <summary>A password was changed or made anew.</summary>
    GantiSandi,

    /// <summary>An authenticator was set, reset or removed, or recovery codes were made.</summary>
    Autentikator,

    /// <summary>Sessions were ended from elsewhere.</summary>
    AkhiriSesi,

    /// <summary>The passphrase of a key: a signer's, or the authority's.</summary>
    FrasaSandi,

    /// <summary>A certificate was asked for, issued, refused or revoked.</summary>
    Sertifikat,

    /// <summary>A job did something by itself or because it was asked to; the jabatan is its name on the schedule.</summary>
    Pekerjaan,
}

/// <summary>What came of it. Stored as text.</summary>
public enum HasilAkses
{
    Berhasil,
    Gagal,

    /// <summary>Not even tried: too many failures before it.</summary>
    Tertahan,

    Ditolak,
}

/// <summary>Who asked for what, as the door sees it.</summary>
/// <param name="OrangId">The account; null when there is none of that name.</param>
/// <param name="Nama">Name of the person, or what was typed in its place.</param>
/// <param name="Sebagai">Jabatan of that day in words.</param>
/// <param name="Objek">What it was about.</param>
/// <param name="Alamat">Network address.</param>
/// <param name="Perangkat">Browser and system in words.</param>
/// <param name="PerangkatId">Mark of a device on which this account signed in before.</param>
/// <param name="Korelasi">Number of the request, as in the log and on error pages.</param>
public sealed record IsiAkses(Guid? OrangId, string Nama, string? Sebagai, string Objek, string Alamat, string Perangkat, Guid? PerangkatId, string Korelasi);

/// <summary>
/// One row of the access log: append-only, one hash chain for the whole office. Texts that came from outside are made one
/// line each, so that nobody can write a line that looks like another; passwords and codes never come here.
/// </summary>
public sealed class CatatanAkses
{
    private CatatanAkses()
    {
    }

    public CatatanAkses(long urut, string hashSebelum, DateTime waktu, JenisAkses jenis, HasilAkses hasil, IsiAkses isi)
    {
        Urut = urut;
        HashSebelum = hashSebelum;

        // Whole milliseconds, so that both engines give back what was hashed.
        Waktu = new DateTime(waktu.Ticks - (waktu.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        Jenis = jenis;
        Hasil = hasil;
        OrangId = isi.OrangId;
        Nama = SatuBaris(isi.Nama, 150);
        Sebagai = isi.Sebagai is null ? null : SatuBaris(isi.Sebagai, 300);
        Objek = SatuBaris(isi.Objek, 300);
        Alamat = SatuBaris(isi.Alamat, 45);
        Perangkat = SatuBaris(isi.Perangkat, 60);
        PerangkatId = isi.PerangkatId;
        Korelasi = SatuBaris(isi.Korelasi, 60);
        Hash = HitungHash();
    }

    /// <summary>Place in the chain, from 1 without gaps.</summary>
    public long Urut { get; private set; }

    /// <summary>Moment by the real clock, UTC, also in a demo whose office's clock was moved.</summary>
    public DateTime Waktu { get; private set; }

    public JenisAkses Jenis { get; private set; }

    public HasilAkses Hasil { get; private set; }

    public Guid? OrangId { get; private set; }

    public string Nama { get; private set; } = "";

    public string? Sebagai { get; private set; }

    public string Objek { get; private set; } = "";

    public string Alamat { get; private set; } = "";

    public string Perangkat { get; private set; } = "";

    public Guid? PerangkatId { get; private set; }

    public string Korelasi { get; private set; } = "";

    /// <summary>Hash of the row before, hex.</summary>
    public string HashSebelum { get; private set; } = "";

    /// <summary>SHA-256 over all that the row says and the hash before it, hex.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Computes the hash anew; differs from <see cref="Hash"/> when somebody changed the row.</summary>
    public string HitungHash() => Riwayat.HashDari(
    [
        Urut.ToString(CultureInfo.InvariantCulture), Waktu.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture), Jenis.ToString(), Hasil.ToString(),
        OrangId?.ToString(), Nama, Sebagai, Objek, Alamat, Perangkat, PerangkatId?.ToString(), Korelasi, HashSebelum,
    ]);

    /// <summary>Text as one line of at most so many characters: breaks, controls and marks that turn the writing become spaces.</summary>
    public static string SatuBaris(string? teks, int terpanjang)
    {
        var bersih = new StringBuilder();
        foreach (var huruf in (teks ?? "").EnumerateRunes())
        {
            var jenis = Rune.GetUnicodeCategory(huruf);
            var boleh = jenis is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
            if (bersih.Length + 3 > terpanjang)
            {
                bersih.Append('…');
                break;
            }

            bersih.Append(boleh ? huruf.ToString() : " ");
        }

        return bersih.ToString().Trim();
    }
}
