using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>What became of a turn that is over: the confirmation after the act, and what everybody else sees who comes later.</summary>
public sealed class TugasSelesaiModel(TugasModel tugas, Guid? saya, (Guid Id, string Judul)? tugasBerikut)
{
    public TugasModel Tugas => tugas;

    /// <summary>The reader's next task, or null.</summary>
    public (Guid Id, string Judul)? TugasBerikut => tugasBerikut;

    public bool OlehSaya => tugas.Giliran.Pelaku?.OrangId == saya;

    /// <summary>The paper record; null when it was done on the screen.</summary>
    public CatatanKertas? Kertas { get; } = tugas.Permintaan.KertasUntuk(tugas.Giliran);

    /// <summary>Address of the scan; null when there is none or it is not for this reader.</summary>
    public string? AlamatPindaian => Kertas is { } k && tugas.Permintaan.BolehMelihatKertas(k, tugas.Konteks.Petugas!, tugas.Konteks.Organisasi) ? $"/kertas/{k.Id}" : null;

    /// <summary>Whether this reader may say now why it was late.</summary>
    public bool BolehMencatatSebab => tugas.Permintaan.BolehMencatatSebab(Giliran, tugas.Konteks);

    /// <summary>Why it was late; what was typed, when the form is shown again.</summary>
    public SebabInput Sebab => new() { Sebab = tugas.Isian.Sebab ?? Giliran.Sebab };

    private Giliran Giliran => tugas.Giliran;

    public string Judul => (Giliran.Hasil, OlehSaya) switch
    {
        (HasilGiliran.Dikembalikan, _) => "Dikembalikan dengan catatan",
        (HasilGiliran.Dihapus, _) => "Tugas ini dihentikan",
        _ when Kertas is not null => $"{tugas.Baris.Judul}: selesai di atas kertas",
        (_, true) => $"{tugas.Baris.Judul}: selesai",
        (_, false) => "Tugas ini sudah diselesaikan",
    };

    public string Kalimat
    {
        get
        {
            var saat = Waktu.HariTanggalJam(Giliran.SelesaiPada!.Value);
            var kata = Giliran.Hasil switch
            {
                HasilGiliran.Dikembalikan => "dikembalikan",
                HasilGiliran.Dihapus => "dihentikan",
                _ => "diselesaikan",
            };
            var oleh = OlehSaya ? "Anda" : Giliran.Pelaku!.ToString();
            return $"{tugas.Judul}, {tugas.Permintaan.Sebutan}: {kata} oleh {oleh} pada {saat}{(Kertas is null ? "" : $", {Kertas.Tanda}")}.";
        }
    }

    /// <summary>The letter that this turn signed or sent, for its number and PDF.</summary>
    public Surat? Surat => tugas.Baris.Bentuk switch
    {
        Bentuk.TandaTangan or Bentuk.Distribusi => tugas.Surat,
        Bentuk.Rekap => tugas.Permintaan.NotaDinasBerjalan,
        _ => null,
    };

    /// <summary>Who holds the same matter now and by when, in sentences.</summary>
    public IEnumerable<string> Berikut =>
        from g in tugas.Permintaan.DaftarGiliran
        where g.Terbuka && (Giliran.UnitId is null || g.UnitId == Giliran.UnitId || g.Jalur == Jalur.Permintaan) && (g.SuratId == Giliran.SuratId) && (g.DapatDikerjakan || MenungguKasubbag(g))
        orderby g.Langkah
        select $"{tugas.Permintaan.JudulTugas(g)}: pada {(MenungguKasubbag(g) ? "Kasubbag PKP, lalu " : "")}{tugas.Konteks.Organisasi.SebutanPelaksana(g)}, batas {Waktu.HariTanggal(g.Tenggat)}.";

    private bool MenungguKasubbag(Giliran g) => g.Langkah == Langkah.ParafSekretaris && tugas.Permintaan.SuratUntuk(g).MenungguParafKasubbag;
}
