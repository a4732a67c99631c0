using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PengumpulanDataKinerja.Web;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>What kind of value a field takes.</summary>
public enum JenisBidang
{
    Teks,
    Angka,
    Tanggal,
    Pilihan,
    Berkas,
}

/// <summary>One field that a POST action binds.</summary>
/// <param name="Nama">As it is named in a form: "Berkas.Ruang", "Baris[1].Nilai".</param>
/// <param name="Jenis">What it takes.</param>
/// <param name="Sifat">The property; null for a parameter of the action.</param>
public sealed record BidangFormulir(string Nama, JenisBidang Jenis, PropertyInfo? Sifat)
{
    private static readonly HashSet<string> angka = ["Nilai"];

    /// <summary>Takes whole numbers only.</summary>
    public bool Bulat { get; init; }

    /// <summary>Every POST action of the product by its route, with all the fields that it binds, whatever its page shows.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<BidangFormulir>> Semua { get; } = typeof(Program).Assembly.GetTypes()
        .Where(t => typeof(ControllerBase).IsAssignableFrom(t) && !t.IsAbstract)
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .SelectMany(m => m.GetCustomAttributes<HttpPostAttribute>().Select(p => (Pola: Pola(m, p.Template), Cara: m)))
        .ToDictionary(p => p.Pola, p => (IReadOnlyList<BidangFormulir>)[.. Bidang(p.Cara, p.Pola)]);

    /// <summary>The route of an action as its endpoint names it.</summary>
    public static string Pola(MethodInfo cara, string? pola)
    {
        if (pola?.StartsWith('/') == true)
        {
            return pola[1..];
        }

        var induk = cara.DeclaringType!.GetCustomAttribute<RouteAttribute>()?.Template ?? "";
        return string.IsNullOrEmpty(pola) ? induk : $"{induk}/{pola}";
    }

    private static IEnumerable<BidangFormulir> Bidang(MethodInfo cara, string pola) => cara.GetParameters()
        .Where(p => p.ParameterType != typeof(CancellationToken) && !pola.Contains($"{{{p.Name}", StringComparison.Ordinal))
        .SelectMany(p => Sederhana(p.ParameterType) is { } jenis ? [new BidangFormulir(p.Name!, jenis, null) { Bulat = true }] : Bidang(p.ParameterType, ""));

    private static IEnumerable<BidangFormulir> Bidang(Type model, string awalan) => model.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.SetMethod?.IsPublic == true && p.GetCustomAttribute<BindNeverAttribute>() is null)
        .SelectMany(p => Bidang(p, awalan + p.Name));

    private static IEnumerable<BidangFormulir> Bidang(PropertyInfo sifat, string nama)
    {
        var tipe = sifat.PropertyType;
        if (Sederhana(tipe) is { } jenis)
        {
            return [new(nama, sifat.GetCustomAttribute<TulisanAngkaAttribute>() is not null || (tipe == typeof(string) && angka.Contains(sifat.Name)) ? JenisBidang.Angka : jenis, sifat) { Bulat = (Nullable.GetUnderlyingType(tipe) ?? tipe) == typeof(int) }];
        }

        if (tipe.IsGenericType)
        {
            var isi = tipe.GetGenericArguments();
            return isi.Length == 2 ? Bidang(isi[1], nama + "[1].") : Sederhana(isi[0]) is { } satu ? [new(nama, satu, sifat) { Bulat = isi[0] == typeof(int) }] : Bidang(isi[0], nama + "[0].");
        }

        return Bidang(tipe, nama + ".");
    }

    private static JenisBidang? Sederhana(Type tipe)
    {
        tipe = Nullable.GetUnderlyingType(tipe) ?? tipe;
        return tipe == typeof(string) ? JenisBidang.Teks
            : tipe == typeof(int) || tipe == typeof(long) || tipe == typeof(decimal) ? JenisBidang.Angka
            : tipe == typeof(DateOnly) || tipe == typeof(TimeOnly) ? JenisBidang.Tanggal
            : tipe == typeof(Guid) || tipe == typeof(bool) || tipe.IsEnum ? JenisBidang.Pilihan
            : typeof(IFormFile).IsAssignableFrom(tipe) ? JenisBidang.Berkas
            : null;
    }
}
