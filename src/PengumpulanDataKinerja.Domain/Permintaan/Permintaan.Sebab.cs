namespace PengumpulanDataKinerja.Domain;

// Why a turn was late, in the words of the one whose turn it was.
public sealed partial class Permintaan
{
    /// <summary>Whether a person may say now why a turn was late: it was, it is his, and the berkas is not closed yet.</summary>
    public bool BolehMencatatSebab(Giliran giliran, Konteks konteks) =>
        SelesaiPada is null && DibatalkanPada is null && giliran.Lewat(konteks.Hari)
        && (giliran.Terbuka ? konteks.Organisasi.Pelaksana(giliran).Any(p => p.OrangId == konteks.Petugas?.OrangId) : giliran.Pelaku?.OrangId is { } oleh && oleh == konteks.Petugas?.OrangId);

    /// <summary>
    /// The record under which a person says why a turn was late: while it waits its pelaksana of the day, afterwards whoever ended it, also as
    /// Plh. or Plt.
    /// </summary>
    /// <exception cref="BukanWewenangException">It is somebody else's turn.</exception>
    public static Pelaku WewenangSebab(Giliran giliran, Konteks konteks)
    {
        if (giliran.Terbuka)
        {
            return Wewenang(giliran, konteks);
        }

        return giliran.Pelaku?.OrangId is { } oleh && konteks.Petugas?.OrangId == oleh && konteks.Organisasi.Pelaku(konteks.Petugas) is { } pelaku
            ? pelaku
            : throw new BukanWewenangException($"Sebab keterlambatan langkah ini hanya dapat ditulis oleh yang mengerjakannya: {giliran.Pelaku}.");
    }

    /// <summary>Notes why a turn was late; saying the same again changes nothing, other words take the place of the first.</summary>
    /// <returns>Whether something was noted.</returns>
    /// <exception cref="BukanWewenangException">It is somebody else's turn.</exception>
    /// <exception cref="AturanDilanggarException">It was not late, the berkas is closed, or the sentence is missing or too long.</exception>
    public bool CatatSebab(Guid giliranId, string? sebab, Konteks konteks)
    {
        var giliran = Giliran(giliranId);
        var pelaku = WewenangSebab(giliran, konteks);
        if (SelesaiPada is not null || DibatalkanPada is not null)
        {
            throw new AturanDilanggarException($"{Sebutan} sudah {(SelesaiPada is null ? "dibatalkan" : "diarsipkan")}: sebab keterlambatan tidak dapat ditulis lagi.");
        }

        if (!giliran.Lewat(konteks.Hari))
        {
            throw new AturanDilanggarException("Langkah ini tidak terlambat.");
        }

        var teks = sebab?.Trim() ?? "";
        if (teks.Length is 0 or > Domain.Giliran.PanjangSebab)
        {
            throw new AturanDilanggarException(teks.Length == 0 ? "Tulis sebab keterlambatan." : $"Sebab keterlambatan paling panjang {Domain.Giliran.PanjangSebab} huruf.", nameof(Domain.Giliran.Sebab));
        }

        if (teks == giliran.Sebab)
        {
            return false;
        }

        giliran.CatatSebab(teks, pelaku, konteks.Sekarang);
        Catat(Tindakan.MencatatSebab, pelaku, konteks, $"Sebab keterlambatan dicatat: {Tentang(giliran).TrimEnd(',')}.", giliran, teks);
        return true;
    }
}
