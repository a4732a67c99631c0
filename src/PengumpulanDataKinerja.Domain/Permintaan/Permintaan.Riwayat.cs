namespace PengumpulanDataKinerja.Domain;

// Every act writes its row of history; the store saves both together.
public sealed partial class Permintaan
{
    /// <summary>Hands over the history rows written since loading; the store saves them with the act.</summary>
    public IReadOnlyList<Riwayat> AmbilRiwayatBaru()
    {
        var baru = riwayatBaru.ToList();
        riwayatBaru.Clear();
        return baru;
    }

    private string Tentang(Giliran giliran) => giliran.Jalur switch
    {
        Jalur.Permintaan => $"Langkah {(int)giliran.Langkah}, {Sop.Untuk(giliran.Langkah).Judul},",
        Jalur.Peringatan => $"{Sop.Untuk(giliran.Langkah).Judul} ({Perihal(giliran)})",
        _ => $"Langkah {(int)giliran.Langkah}, {Sop.Untuk(giliran.Langkah).Judul}, {Perihal(giliran)}",
    };

    private void Catat(Tindakan tindakan, Pelaku pelaku, DateTime sekarang, string uraian, Giliran giliran, string? catatan) =>
        Catat(tindakan, pelaku, sekarang, uraian, giliran.Langkah, giliran.UnitId, giliran.SeksiId, giliran.SuratId, catatan);

    private void Catat(Tindakan tindakan, Pelaku pelaku, DateTime sekarang, string uraian, Langkah? langkah = null, Guid? unitId = null, Guid? seksiId = null, Guid? suratId = null, string? catatan = null)
    {
        var baris = new Riwayat(Id.ToString(), RiwayatUrut + 1, RiwayatHash, sekarang, pelaku, tindakan, uraian, langkah, unitId, seksiId, suratId, string.IsNullOrWhiteSpace(catatan) ? null : catatan);
        riwayatBaru.Add(baris);
        RiwayatUrut = baris.Urut;
        RiwayatHash = baris.Hash;
        Versi++;
    }
}
