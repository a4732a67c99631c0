namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>What a column takes, told to the spreadsheet so that a slip is noticed while typing.</summary>
public sealed record ValidasiSel
{
    private ValidasiSel()
    {
    }

    internal enum Macam
    {
        Desimal,
        Bulat,
        Panjang,
        Pilihan,
    }

    internal Macam Jenis { get; private init; }

    internal decimal Paling { get; private init; }

    internal decimal? PalingBanyak { get; private init; }

    internal IReadOnlyList<string> Daftar { get; private init; } = [];

    /// <summary>Sentence beside the cell while it is chosen; at most 255 characters.</summary>
    public string? Petunjuk { get; init; }

    /// <summary>Sentence when something else is typed; at most 255 characters.</summary>
    public string Kesalahan { get; init; } = "";

    /// <summary>A number.</summary>
    public static ValidasiSel Desimal(decimal min = 0, decimal? maks = null) =>
        new() { Jenis = Macam.Desimal, Paling = min, PalingBanyak = maks, Kesalahan = "Isi dengan angka, misalnya 1234,5. Kosongkan bila belum ada data." };

    /// <summary>A number without decimals.</summary>
    public static ValidasiSel Bulat(decimal min = 0, decimal? maks = null) =>
        new() { Jenis = Macam.Bulat, Paling = min, PalingBanyak = maks, Kesalahan = "Isi dengan bilangan bulat, misalnya 12." };

    /// <summary>Text of at most so many characters.</summary>
    public static ValidasiSel Panjang(int maks) =>
        new() { Jenis = Macam.Panjang, PalingBanyak = maks, Kesalahan = $"Paling banyak {maks} huruf." };

    /// <summary>One of a list; of any length, for it is kept on the hidden sheet.</summary>
    public static ValidasiSel Pilihan(IReadOnlyList<string> daftar) =>
        new() { Jenis = Macam.Pilihan, Daftar = daftar, Kesalahan = "Pilih salah satu dari daftar." };
}
