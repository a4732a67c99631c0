namespace PengumpulanDataKinerja.Domain;

// What Kasubbag PKP adds to a draft beside the rows: comments, and a paraf before that of the Sekretaris where the office asks for it.
public sealed partial class Permintaan
{
    /// <summary>Records the paraf of Kasubbag PKP on a draft that waits for the Sekretaris (row 4).</summary>
    /// <param name="suratId">The letter.</param>
    /// <param name="konsepSha256">The print that he saw.</param>
    /// <param name="konteks">Who, when.</param>
    /// <exception cref="AturanDilanggarException">The letter asks for none now, or another draft has come since.</exception>
    public void ParafSebelumSekretaris(Guid suratId, string? konsepSha256, Konteks konteks)
    {
        var surat = Surat(suratId);
        var pelaku = Wajib(konteks, Peran.KasubbagPkp, "Paraf sebelum Sekretaris diberikan oleh Kasubbag PKP.");
        if (surat.ParafBerlaku.FirstOrDefault(p => p.Peran == Peran.KasubbagPkp) is { } sudah)
        {
            throw new SudahSelesaiException($"Surat ini sudah diparaf oleh {sudah.Pelaku} pada {Waktu.TanggalJam(sudah.Waktu)}.", sudah.Pelaku.OrangId);
        }

        if (!surat.ParafKasubbag || GiliranSurat(surat) is not { Langkah: Langkah.ParafSekretaris } giliran)
        {
            throw new AturanDilanggarException("Surat ini tidak sedang menunggu paraf Kasubbag PKP.");
        }

        if (surat.KonsepSha256 is null || surat.KonsepSha256 != konsepSha256)
        {
            throw new AturanDilanggarException("Naskah yang Anda lihat bukan naskah terakhir. Buka kembali halaman ini, lalu paraf.");
        }

        surat.Paraf(Peran.KasubbagPkp, pelaku, konteks.Sekarang);
        Catat(Tindakan.Memaraf, pelaku, konteks, $"{char.ToUpperInvariant(surat.Sebutan[0])}{surat.Sebutan[1..]} diparaf sebelum Sekretaris (naskah versi {surat.VersiTeks}).", giliran, null);
        PeriksaPenghalang(giliran.UnitId);
    }

    /// <summary>The record under which a person comments on drafts.</summary>
    /// <exception cref="BukanWewenangException">He is not Kasubbag PKP.</exception>
    public static Pelaku WewenangKomentar(Konteks konteks) => Wajib(konteks, Peran.KasubbagPkp, "Komentar pada konsep ditulis oleh Kasubbag PKP.");

    /// <summary>Leaves words on a draft for whoever edits it; they stand in the history and change nothing.</summary>
    /// <exception cref="AturanDilanggarException">Nothing was written, or the letter is no draft any more.</exception>
    public void KomentariNaskah(Guid suratId, string? komentar, Konteks konteks)
    {
        var surat = Surat(suratId);
        var pelaku = WewenangKomentar(konteks);
        if (!surat.MasihKonsep)
        {
            throw new AturanDilanggarException("Surat ini bukan konsep lagi.");
        }

        if (string.IsNullOrWhiteSpace(komentar))
        {
            throw new AturanDilanggarException("Tulis komentar Anda.", "Komentar");
        }

        Catat(Tindakan.MengomentariNaskah, pelaku, konteks, $"Komentar pada naskah {surat.Sebutan} versi {surat.VersiTeks}.", unitId: surat.UnitId, suratId: surat.Id, catatan: komentar.Trim());
    }
}
