namespace PengumpulanDataKinerja.Domain;

// Row 14: the berkas and its package.
public sealed partial class Permintaan
{
    /// <summary>Fills in the berkas of row 14: what it is called and where the hardcopy lies.</summary>
    public void IsiBerkas(Guid giliranId, IsiBerkas isi, Konteks konteks)
    {
        var giliran = GiliranTerbuka(giliranId);
        Wewenang(giliran, konteks);
        if (giliran.Langkah != Langkah.Pengarsipan)
        {
            throw new AturanDilanggarException("Berkas diisi pada langkah 14.");
        }

        Berkas ??= new BerkasArsip(Id);
        Berkas.Isi(isi);
        CatatPerubahan(konteks.Dicatat);
    }

    /// <summary>
    /// Notes the package that holds everything of the run. The package ends with the history row before this one; this row names the
    /// package's SHA-256 and that end, so that chain and package prove each other.
    /// </summary>
    public void CatatPaket(Guid giliranId, string sha256, long ukuran, Konteks konteks)
    {
        var giliran = GiliranTerbuka(giliranId);
        var pelaku = Wewenang(giliran, konteks);
        (Berkas ?? throw new AturanDilanggarException("Isi data berkas dahulu.")).CatatPaket(sha256, ukuran);
        Catat(Tindakan.MembuatPaket, pelaku, konteks, $"Paket berkas dibuat: SHA-256 {sha256}, {ukuran} bita, memuat riwayat sampai baris {RiwayatUrut} (hash {RiwayatHash}).", giliran, null);
    }
}
