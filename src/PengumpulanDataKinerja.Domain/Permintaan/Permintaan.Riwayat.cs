namespace PengumpulanDataKinerja.Domain;

// Every act writes its row of history; the store saves both together.
public sealed partial class Permintaan
{
    /// <summary>
    /// The moment that an act done now bears: after every earlier one, also when the computer's clock was put back since. The order of
    /// the turns can be read from their moments because of this (ADR 11).
    /// </summary>
    public DateTime Saat(DateTime kini) => kini > TerakhirPada ? kini : TerakhirPada.AddMilliseconds(1);

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

    private void Catat(Tindakan tindakan, Pelaku pelaku, Konteks konteks, string uraian, Giliran giliran, string? catatan) =>
        Catat(tindakan, pelaku, konteks, uraian, giliran.Langkah, giliran.UnitId, giliran.SeksiId, giliran.SuratId, catatan);

    // A row about paper says both: when it was entered, and when it was done.
    private void Catat(Tindakan tindakan, Pelaku pelaku, Konteks konteks, string uraian, Langkah? langkah = null, Guid? unitId = null, Guid? seksiId = null, Guid? suratId = null, string? catatan = null) =>
        Catat(tindakan, pelaku, konteks.Dicatat, uraian, langkah, unitId, seksiId, suratId, catatan, konteks.DiKertas ? konteks.Sekarang : null);

    private void Catat(Tindakan tindakan, Pelaku pelaku, DateTime dicatat, string uraian, Langkah? langkah = null, Guid? unitId = null, Guid? seksiId = null, Guid? suratId = null, string? catatan = null, DateTime? dikerjakan = null)
    {
        var lengkap = pelaku.Menggantikan is { } pemegang ? $"{uraian} Pelaksana menggantikan {pemegang}." : uraian;
        var baris = new Riwayat(Id.ToString(), RiwayatUrut + 1, RiwayatHash, dicatat, pelaku, tindakan, lengkap, langkah, unitId, seksiId, suratId, string.IsNullOrWhiteSpace(catatan) ? null : catatan, dikerjakan);
        riwayatBaru.Add(baris);
        RiwayatUrut = baris.Urut;
        RiwayatHash = baris.Hash;
        CatatPerubahan(dicatat);
    }

    private void CatatPerubahan(DateTime dicatat)
    {
        TerakhirPada = dicatat > TerakhirPada ? dicatat : TerakhirPada;
        Versi++;
    }
}
