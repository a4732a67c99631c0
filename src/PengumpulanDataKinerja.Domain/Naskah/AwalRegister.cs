namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// Where the numbers of a register begin in a year: the office had given numbers by hand before it used the product. Without one they
/// begin at 1.
/// </summary>
public sealed class AwalRegister
{
    /// <summary>The highest first number.</summary>
    public const int Tertinggi = 99_999;

    /// <summary>Longest reason, letters.</summary>
    public const int PanjangAlasan = 300;

    private AwalRegister()
    {
    }

    /// <summary>A register of a year that begins at 1.</summary>
    public AwalRegister(RegisterSurat register, int tahun)
    {
        Id = Guid.CreateVersion7();
        Register = register;
        Tahun = tahun;
    }

    public Guid Id { get; private set; }

    public RegisterSurat Register { get; private set; }

    public int Tahun { get; private set; }

    /// <summary>The first number that the product gives; those below it were given before.</summary>
    public int NomorPertama { get; private set; } = 1;

    /// <summary>How the office knows, e.g. "buku agenda surat keluar 2026, terakhir nomor 411".</summary>
    public string Alasan { get; private set; } = "";

    public Pelaku DitetapkanOleh { get; private set; } = Pelaku.Sistem;

    /// <summary>UTC.</summary>
    public DateTime DitetapkanPada { get; private set; }

    /// <summary>Lets the numbers begin higher.</summary>
    /// <param name="nomorPertama">The new first number.</param>
    /// <param name="alasan">How the office knows.</param>
    /// <param name="terakhir">The last number drawn in this register and year; null when none was.</param>
    /// <param name="oleh">Who sets it.</param>
    /// <param name="sekarang">UTC.</param>
    /// <exception cref="AturanDilanggarException">Not higher, a number has been drawn already, or no reason.</exception>
    public void Naikkan(int nomorPertama, string? alasan, int? terakhir, Pelaku oleh, DateTime sekarang)
    {
        if (terakhir is { } urut)
        {
            throw new AturanDilanggarException($"Aplikasi ini sudah memberi nomor sampai {urut} pada register dan tahun itu. Nomor pertama hanya dapat dinaikkan sebelum ada nomor yang diambil.", nameof(NomorPertama));
        }

        if (nomorPertama <= NomorPertama || nomorPertama > Tertinggi)
        {
            throw new AturanDilanggarException($"Nomor pertama hanya dapat dinaikkan: isi angka antara {NomorPertama + 1} dan {Tertinggi}.", nameof(NomorPertama));
        }

        if (string.IsNullOrWhiteSpace(alasan))
        {
            throw new AturanDilanggarException("Tulis dari mana nomor itu diketahui, misalnya buku agenda.", nameof(Alasan));
        }

        (NomorPertama, Alasan, DitetapkanOleh, DitetapkanPada) = (nomorPertama, alasan.Trim(), oleh, sekarang);
    }

    /// <summary>The number after the last one drawn.</summary>
    /// <param name="awal">Where the register begins that year; null for 1.</param>
    /// <param name="terakhir">The last number drawn; null when none was.</param>
    public static int Berikut(AwalRegister? awal, int? terakhir) => Math.Max(terakhir ?? 0, (awal?.NomorPertama ?? 1) - 1) + 1;
}
