namespace PengumpulanDataKinerja.Domain;

/// <summary>What became of a number that was drawn from a register. Stored as text.</summary>
public enum StatusNomor
{
    /// <summary>Printed on a letter that waits for its wet signature.</summary>
    Dipesan,

    /// <summary>Borne by a signed letter.</summary>
    Terpakai,

    /// <summary>Given up with a reason before the signature; never used again.</summary>
    Batal,
}

/// <summary>
/// One row of a register: a number that was ever drawn, whatever became of it. (register, tahun, urut) is unique, so that a number is
/// given once; the row is saved with the act that draws it.
/// </summary>
public sealed class BarisRegister
{
    private BarisRegister()
    {
    }

    private BarisRegister(Surat surat, NomorSurat nomor, DateOnly tanggal, StatusNomor status, Pelaku oleh, DateTime pada)
    {
        Id = Guid.CreateVersion7();
        SuratId = surat.Id;
        Register = nomor.Register;
        Tahun = nomor.Tahun;
        Urut = nomor.Urut;
        Teks = nomor.Teks;
        Kode = nomor.Kode;
        Tanggal = tanggal;
        Status = status;
        DiambilOleh = oleh;
        DiambilPada = pada;
    }

    public Guid Id { get; private set; }

    /// <summary>The letter that it was drawn for.</summary>
    public Guid SuratId { get; private set; }

    public RegisterSurat Register { get; private set; }

    public int Tahun { get; private set; }

    public int Urut { get; private set; }

    /// <summary>As printed.</summary>
    public string Teks { get; private set; } = "";

    /// <summary>Classification code of the day; empty where the number was typed from paper of before.</summary>
    public string Kode { get; private set; } = "";

    /// <summary>Date that the letter bears, WIB.</summary>
    public DateOnly Tanggal { get; private set; }

    public StatusNomor Status { get; private set; }

    public Pelaku DiambilOleh { get; private set; } = Pelaku.Sistem;

    /// <summary>When it was drawn, UTC.</summary>
    public DateTime DiambilPada { get; private set; }

    /// <summary>Whose name the print bears; null when signed on the screen.</summary>
    public Pelaku? Penanda { get; private set; }

    /// <summary>The print for the wet signature; null when signed on the screen.</summary>
    public string? CetakanSha256 { get; private set; }

    /// <summary>The due date that the print sets, of a surat peringatan.</summary>
    public DateOnly? Batas { get; private set; }

    /// <summary>Who signed or cancelled; null while it is booked.</summary>
    public Pelaku? DiakhiriOleh { get; private set; }

    /// <summary>When it was signed or cancelled, UTC.</summary>
    public DateTime? DiakhiriPada { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string? AlasanBatal { get; private set; }

    /// <summary>The number as the letter bears it.</summary>
    public NomorSurat Nomor => new(Register, Tahun, Urut, Teks) { Kode = Kode };

    /// <summary>"Nomor … sudah dipesan …": why nothing else can be done with the letter.</summary>
    public string KalimatDipesan => $"Nomor {Teks} sudah dipesan {DiambilOleh} pada {Waktu.TanggalJam(DiambilPada)} untuk tanda tangan basah.";

    internal static BarisRegister Pakai(Surat surat, NomorSurat nomor, DateOnly tanggal, Pelaku penanda, DateTime sekarang) =>
        new(surat, nomor, tanggal, StatusNomor.Terpakai, penanda, sekarang) { DiakhiriOleh = penanda, DiakhiriPada = sekarang };

    internal static BarisRegister Pesan(Surat surat, PesananNomor pesanan, DateOnly tanggal, Pelaku oleh, DateTime sekarang) =>
        new(surat, pesanan.Nomor, tanggal, StatusNomor.Dipesan, oleh, sekarang) { Penanda = pesanan.Penanda, CetakanSha256 = pesanan.CetakanSha256, Batas = pesanan.Batas };

    internal void Pakai(Pelaku penanda, DateTime sekarang)
    {
        Status = StatusNomor.Terpakai;
        (DiakhiriOleh, DiakhiriPada) = (penanda, sekarang);
    }

    internal void Batalkan(string alasan, Pelaku oleh, DateTime sekarang)
    {
        Status = StatusNomor.Batal;
        (DiakhiriOleh, DiakhiriPada, AlasanBatal) = (oleh, sekarang, alasan);
    }
}

/// <summary>A number with the print that bears it, made before the booking is recorded.</summary>
/// <param name="Nomor">The register's next number.</param>
/// <param name="KonsepSha256">The draft that was printed.</param>
/// <param name="CetakanSha256">The print, already in the store.</param>
/// <param name="Penanda">Whose name it bears.</param>
/// <param name="Batas">The due date that it sets, of a surat peringatan.</param>
public sealed record PesananNomor(NomorSurat Nomor, string KonsepSha256, string CetakanSha256, Pelaku Penanda, DateOnly? Batas);
