using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>The page of one task: a turn that waits, for the person who may complete it.</summary>
public sealed class TugasModel(Permintaan permintaan, Giliran giliran, Konteks konteks)
{
    public Permintaan Permintaan => permintaan;

    public Giliran Giliran => giliran;

    public Konteks Konteks => konteks;

    public BarisSop Baris { get; } = Sop.Untuk(giliran.Langkah);

    /// <summary>Title, verb first.</summary>
    public string Judul => permintaan.JudulTugas(giliran);

    public KataTenggat Tenggat => KataTenggat.Dari(konteks.Kalender, giliran.Tenggat, konteks.Hari);

    /// <summary>Why it cannot be completed yet because others still have to act; null when it can.</summary>
    public string? Menunggu => giliran.DapatDikerjakan ? null : Baris.Halangan(permintaan, giliran);

    /// <summary>What follows once it is done.</summary>
    public IEnumerable<string> Sesudah => giliran.Langkah == Langkah.KonsepSurat && Surat is { ParafKasubbag: true }
        ? ["Konsep dicetak dan dikirim kepada Kasubbag PKP, lalu kepada Sekretaris, untuk diparaf (langkah 4).", .. Baris.Sesudah.Skip(1)]
        : Baris.Sesudah;

    /// <summary>The note with which this machine was last sent back here, and by whom.</summary>
    public Riwayat? Dikembalikan { get; init; }

    /// <summary>Where it may be sent back to.</summary>
    public IReadOnlyList<Langkah> Panah => permintaan.PanahKembali(giliran);

    /// <summary>What was typed, when the form is shown again.</summary>
    public LanjutkanInput Isian { get; init; } = new();

    /// <summary>Why it is late: asked for only when it is.</summary>
    public BidangSebab Sebab => BidangSebab.Untuk(giliran, konteks, Isian.Sebab);

    /// <summary>The unit of rows 7–10.</summary>
    public PengumpulanUnit? Unit => giliran.UnitId is { } id ? permintaan.DaftarUnit.FirstOrDefault(u => u.UnitId == id) : null;

    /// <summary>To whom the slip may go.</summary>
    public IReadOnlyList<TujuanDisposisi> Penerima => permintaan.PilihanPenerima(giliran, konteks.Organisasi);

    /// <summary>The letter, where the row is about one.</summary>
    public Surat? Surat => giliran.SuratId is { } id ? permintaan.Surat(id) : permintaan.SuratPermintaan;

    /// <summary>The number that the letter's print for a wet signature bears, or null.</summary>
    public BarisRegister? NomorDipesan => permintaan.NomorDipesan(giliran);

    /// <summary>Settings that figures and letters depend on.</summary>
    public required PengaturanKantor Pengaturan { get; init; }
}
