using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>What a column takes, told to the spreadsheet so that a slip is noticed while typing.</summary>
public sealed record ValidasiSel
{
    private ValidasiSel()
    {
    }

    private enum Macam
    {
        Desimal,
        Bulat,
        Panjang,
        Pilihan,
    }

    private Macam Jenis { get; init; }

    private decimal Paling { get; init; }

    private decimal? PalingBanyak { get; init; }

    private IReadOnlyList<string> Daftar { get; init; } = [];

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

    /// <param name="daerah">Cells that it is for.</param>
    /// <param name="tempatDaftar">Keeps a list on the hidden sheet and says where.</param>
    internal DataValidation Susun(string daerah, Func<IReadOnlyList<string>, string> tempatDaftar)
    {
        var hasil = new DataValidation
        {
            Type = Jenis switch
            {
                Macam.Desimal => DataValidationValues.Decimal,
                Macam.Bulat => DataValidationValues.Whole,
                Macam.Panjang => DataValidationValues.TextLength,
                Macam.Pilihan => DataValidationValues.List,
            },
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = "Isian belum benar",
            Error = Kesalahan,
            ShowInputMessage = Petunjuk is not null ? true : null,
            Prompt = Petunjuk,
            SequenceOfReferences = new() { InnerText = daerah },
        };
        if (Jenis == Macam.Pilihan)
        {
            hasil.Formula1 = new(tempatDaftar(Daftar));
            return hasil;
        }

        var (sedikit, banyak) = (Paling.ToString(CultureInfo.InvariantCulture), PalingBanyak?.ToString(CultureInfo.InvariantCulture));
        hasil.Operator = banyak is null ? DataValidationOperatorValues.GreaterThanOrEqual : DataValidationOperatorValues.Between;
        hasil.Formula1 = new(sedikit);
        hasil.Formula2 = banyak is null ? null : new(banyak);
        return hasil;
    }
}
