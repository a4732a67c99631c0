using Microsoft.AspNetCore.Mvc.Rendering;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>What the page on which a step done on paper is entered shows around its form.</summary>
/// <param name="Tugas">The turn.</param>
public sealed record KertasModel(TugasModel Tugas)
{
    /// <summary>Who held the row's jabatan between its opening and now.</summary>
    public required IReadOnlyList<SelectListItem> Pelaksana { get; init; }

    /// <summary>Who had a penugasan meanwhile.</summary>
    public required IReadOnlyList<SelectListItem> Saksi { get; init; }

    /// <summary>Rows 5 and 11: the register's next number of today's year; null for others.</summary>
    public NomorSurat? NomorBerikut { get; init; }

    /// <summary>Rows 5 and 11: the number that was booked by the print; nothing is to be typed then.</summary>
    public BarisRegister? NomorDipesan => Tugas.NomorDipesan;

    /// <summary>The scan of a letter is the letter itself.</summary>
    public bool HarusPdf => Bentuk is Bentuk.TandaTangan or Bentuk.Rekap;

    public string Alamat => $"/tugas/{Tugas.Giliran.Id}/kertas";

    public Bentuk Bentuk => Tugas.Baris.Bentuk;

    /// <summary>The first moment that the paper may bear, in words; a whole day where row 1 may be older than its opening.</summary>
    public string? PalingAwal => Tugas.Permintaan.KertasPalingAwal(Tugas.Giliran) is { } awal
        ? Waktu.KeWib(awal).TimeOfDay == TimeSpan.Zero ? Waktu.HariTanggal(awal) : Waktu.HariTanggalJam(awal)
        : null;

    /// <summary>What is to be done on the screen first; null when the paper can be entered.</summary>
    public string? Dahulu => Bentuk switch
    {
        _ when !Tugas.Giliran.DapatDikerjakan => Tugas.Menunggu,
        Bentuk.Himpun when Tugas.Menunggu is null && Tugas.Baris.Halangan(Tugas.Permintaan, Tugas.Giliran) is { } kalimat => $"Ketik dahulu angka dari formulir kertas pada halaman isian. {kalimat}",
        Bentuk.Rekap when Tugas.Permintaan.NotaDinasBerjalan is not { KonsepMutakhir: true, TandaTangan: null } => "Susun dahulu nota dinasnya di layar: rekap pada kertas harus sama dengan rekap yang tercatat.",
        _ => null,
    };

    /// <summary>What the scan shows, for the hint.</summary>
    public string IsiPindaian => Bentuk switch
    {
        Bentuk.Disposisi => "Lembar disposisi yang sudah diparaf.",
        Bentuk.Paraf => "Konsep yang sudah diparaf, atau lembar pengembaliannya.",
        Bentuk.TandaTangan or Bentuk.Rekap => "Surat lengkap yang sudah bernomor dan ditandatangani basah, sebagai PDF: pindaian inilah yang dikirim dan diarsipkan.",
        Bentuk.Distribusi => "Buku ekspedisi dengan paraf setiap penerima.",
        Bentuk.Himpun => "Formulir data kinerja yang diserahkan, dengan paraf penyerahan.",
        Bentuk.Teruskan or Bentuk.Terima => "Pengantar atau tanda terima data.",
        _ => "Kertas yang sudah diparaf.",
    };

    /// <summary>The return arrows of the row.</summary>
    public IReadOnlyList<Langkah> Panah => Tugas.Panah;

    /// <summary>Seksi whose data may go back.</summary>
    public IReadOnlyList<PengumpulanSeksi> Seksi => Panah.Contains(Langkah.Menghimpun) ? [.. Tugas.Unit!.DaftarSeksi.Where(s => s.SudahDiteruskan || s.AlasanDilewati is not null).OrderBy(s => s.Urutan)] : [];
}

/// <summary>The steps of a run that were done on paper, and those that may be entered now.</summary>
public sealed record DaftarKertasModel(Permintaan Permintaan, Konteks Konteks)
{
    /// <summary>Turns that wait and may be entered by this reader.</summary>
    public IReadOnlyList<Giliran> DapatDicatat { get; } = [.. Permintaan.DaftarGiliran
        .Where(g => g.DapatDikerjakan && Sop.Untuk(g.Langkah).DapatDiKertas && BolehMencatat(g, Konteks))
        .OrderBy(g => g.Langkah).ThenBy(Permintaan.JudulTugas, StringComparer.CurrentCulture)];

    /// <summary>What was entered, newest first.</summary>
    public IReadOnlyList<(Giliran Giliran, CatatanKertas Kertas, bool Boleh)> Tercatat { get; } = [.. Permintaan.DaftarKertas
        .OrderByDescending(k => k.DicatatPada)
        .Select(k => (Permintaan.Giliran(k.GiliranId), k, Permintaan.BolehMelihatKertas(k, Konteks.Petugas!, Konteks.Organisasi)))];

    public string Alamat => $"/triwulan/{Permintaan.Tahun}/{Permintaan.Triwulan}";

    private static bool BolehMencatat(Giliran giliran, Konteks konteks) =>
        konteks.Petugas!.Sebagai(Peran.KasubbagPkp, Peran.StafPkp) || konteks.Organisasi.Pelaksana(giliran).Any(p => p.OrangId == konteks.Petugas!.OrangId);
}
