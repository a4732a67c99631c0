namespace PengumpulanDataKinerja.Domain;

// SOP row 8 before it is completed: who may type and upload for a seksi, and until when.
public sealed partial class Permintaan
{
    /// <summary>The data of a seksi for somebody who types or uploads, with the record under which he does.</summary>
    /// <param name="seksiId">The organisation's id of the seksi.</param>
    /// <param name="konteks">Who, when.</param>
    /// <exception cref="BukanWewenangException">He may not; the sentence says who may.</exception>
    /// <exception cref="SudahSelesaiException">Row 8 of the seksi does not wait: the sentence says who forwarded and when.</exception>
    public (PengumpulanSeksi Seksi, Pelaku Pelaku) BukaIsian(Guid seksiId, Konteks konteks)
    {
        var unit = daftarUnit.FirstOrDefault(u => u.DaftarSeksi.Any(s => s.SeksiId == seksiId)) ?? throw new AturanDilanggarException("Seksi ini tidak termasuk dalam permintaan.");
        var seksi = unit.DaftarSeksi.First(s => s.SeksiId == seksiId);
        var pelaku = konteks.Organisasi.PelakuPengisi(konteks.Petugas, seksiId)
            ?? throw new BukanWewenangException($"Data {seksi.NamaSeksi} hanya dapat diisi oleh {konteks.Organisasi.SebutanPengisi(seksiId)}.");
        return GiliranSeksi(seksiId) is null
            ? throw new SudahSelesaiException(unit.SebabTerkunci(seksi), seksi.DiteruskanOleh?.OrangId)
            : (seksi, pelaku);
    }

    /// <summary>
    /// Row 8 before it is completed: the pelaksana says that the figures which stand out are right. Kept with each of those rows and in the
    /// history; nothing to confirm is harmless.
    /// </summary>
    /// <param name="giliranId">The turn of the seksi.</param>
    /// <param name="sidik"><see cref="PeringatanIsian.Sidik"/> of what he saw; null when he confirmed nothing.</param>
    /// <param name="konteks">Who, when.</param>
    /// <exception cref="AturanDilanggarException">Something stands out and was not confirmed, or is no longer what he saw.</exception>
    public void PastikanIsian(Guid giliranId, string? sidik, Konteks konteks)
    {
        var giliran = GiliranTerbuka(giliranId);
        var pelaku = Wewenang(giliran, konteks);
        var janggal = SeksiUntuk(giliran).DaftarIsian.Where(i => PeringatanIsian.Kalimat(i).Length > 0).ToList();
        if (janggal.Count == 0 || !giliran.DapatDikerjakan)
        {
            return;
        }

        if (string.IsNullOrEmpty(sidik))
        {
            throw new AturanDilanggarException($"Ada {janggal.Count} baris yang perlu dipastikan. Centang pernyataan bahwa isinya sudah diperiksa dan benar.", "Pastikan");
        }

        if (sidik != PeringatanIsian.Sidik(janggal))
        {
            throw new AturanDilanggarException("Isian berubah sesudah halaman ini dibuka. Periksa lagi baris yang perlu dipastikan, lalu centang pernyataannya.", "Pastikan");
        }

        foreach (var isian in janggal)
        {
            isian.Pastikan();
        }

        Catat(Tindakan.MemastikanIsian, pelaku, konteks, $"{janggal.Count} baris yang menonjol dipastikan benar: {string.Join(", ", janggal.Select(i => i.NamaIndikator))}.", giliran.Langkah, giliran.UnitId, giliran.SeksiId);
    }
}
