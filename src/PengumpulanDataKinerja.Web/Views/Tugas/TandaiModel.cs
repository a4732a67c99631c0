using Microsoft.AspNetCore.Mvc.ModelBinding;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>Rows 9 and 10: the field at every data row in which the reviewer says what is wrong with it. It belongs to the form of the return.</summary>
/// <param name="unit">Whose rows they are.</param>
/// <param name="isian">What was typed, when the form is shown again.</param>
/// <param name="keadaan">What is wrong with what was typed.</param>
public sealed class TandaiModel(PengumpulanUnit unit, KembalikanInput? isian, ModelStateDictionary keadaan)
{
    /// <summary>Id of the form that the fields belong to.</summary>
    public const string Formulir = "formulir-kembali";

    private readonly Dictionary<Guid, int> nomor = unit.DaftarSeksi.OrderBy(s => s.Urutan).SelectMany(s => IsianModel.Urutkan(s.DaftarIsian)).Index().ToDictionary(x => x.Item.Id, x => x.Index + 1);

    /// <summary>The field of one row.</summary>
    public TandaBaris Untuk(Isian baris)
    {
        var n = nomor[baris.Id];
        var nama = $"Baris[{n}].{nameof(BarisKeliruInput.Kesalahan)}";

        // What Kasubbag PKP found wrong goes on to the seksi unless the Kabid sees it otherwise.
        var teks = isian is not null ? isian.Baris.Values.FirstOrDefault(b => b.Id == baris.Id)?.Kesalahan : baris.BelumDiperbaiki ? baris.PengembalianTerakhir!.Kesalahan : null;
        return new(baris, n, nama, teks, keadaan[nama]?.Errors.FirstOrDefault()?.ErrorMessage);
    }
}

/// <summary>One row's field.</summary>
/// <param name="Isian">The row.</param>
/// <param name="Nomor">Its number among the unit's rows.</param>
/// <param name="Nama">Name of the field.</param>
/// <param name="Teks">What stands in it.</param>
/// <param name="Salah">What is wrong with it.</param>
public sealed record TandaBaris(Isian Isian, int Nomor, string Nama, string? Teks, string? Salah)
{
    /// <summary>Id of the field, as the error summary links to it.</summary>
    public string Id => Nama.Replace("[", "_", StringComparison.Ordinal).Replace("].", "__", StringComparison.Ordinal);
}
