using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web;

namespace PengumpulanDataKinerja.Tests;

/// <summary>docs/pemasangan.md holds every key that settings files or code know, and none besides.</summary>
public sealed partial class PengaturanTertulisTests
{
    private static readonly string akar = AkarRepositori.Folder;

    [Fact]
    public void Every_setting_stands_in_the_installation_guide_and_the_guide_names_none_that_is_gone()
    {
        var tertulis = BarisTabel().Matches(File.ReadAllText(Path.Combine(akar, "docs", "pemasangan.md"))).Select(m => m.Groups[1].Value).ToList();
        var kelompok = tertulis.Where(k => k.EndsWith(":*", StringComparison.Ordinal)).Select(k => k[..^1]).ToList();
        var dikenal = DalamBerkas().Concat(DalamKode()).Concat(DalamPilihan()).Where(k => !kelompok.Exists(g => k.StartsWith(g, StringComparison.Ordinal))).ToHashSet();

        Assert.Contains("Keamanan:PdfPerMenit", dikenal);
        Assert.Contains("Peraga:Chromium", dikenal);
        Assert.Equal(dikenal.Order(StringComparer.Ordinal), tertulis.Where(k => !k.EndsWith('*')).Order(StringComparer.Ordinal));
    }

    /// <summary>The examples beside the guide can be read, and name only settings that exist.</summary>
    [Fact]
    public void The_example_of_the_production_settings_is_valid()
    {
        var tertulis = File.ReadAllText(Path.Combine(akar, "docs", "pemasangan.md"));
        var kunci = Kunci(Path.Combine(akar, "docs", "pemasangan", "appsettings.Production.json")).ToList();
        Assert.Contains("AllowedHosts", kunci);
        Assert.All(kunci.Where(k => !k.StartsWith("Logging:", StringComparison.Ordinal)), k => Assert.Contains($"| `{k}` |", tertulis, StringComparison.Ordinal));
    }

    private static IEnumerable<string> DalamBerkas() =>
        Directory.EnumerateFiles(Path.Combine(akar, "src", "PengumpulanDataKinerja.Web"), "appsettings*.json").SelectMany(Kunci);

    private static IEnumerable<string> Kunci(string berkas) => Daun(JsonDocument.Parse(File.ReadAllText(berkas)).RootElement, "");

    private static IEnumerable<string> Daun(JsonElement isi, string nama) => isi.ValueKind == JsonValueKind.Object
        ? isi.EnumerateObject().SelectMany(p => Daun(p.Value, nama.Length == 0 ? p.Name : $"{nama}:{p.Name}"))
        : [nama];

    private static IEnumerable<string> DalamKode() => Directory.EnumerateFiles(Path.Combine(akar, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains("Migrations", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText)
        .SelectMany(teks => Dibaca().Matches(teks).Concat(Bertitik().Matches(teks)))
        .Select(m => m.Groups[1].Value);

    // Sections that are bound to a class: its settable properties.
    private static IEnumerable<string> DalamPilihan() =>
        from tipe in typeof(Halaman).Assembly.GetTypes()
        let bagian = tipe.GetField("Bagian", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true } tetap ? (string?)tetap.GetRawConstantValue() : null
        where bagian is not null
        from sifat in tipe.GetProperties()
        where sifat.CanWrite
        select $"{bagian}:{sifat.Name}";

    [GeneratedRegex(@"^\| `([A-Z][A-Za-z:*]+)` \|", RegexOptions.Multiline)]
    private static partial Regex BarisTabel();

    [GeneratedRegex(@"(?:[Pp]engaturan|[Kk]onfigurasi|Configuration(?:>\(\))?)(?:\.GetValue(?:<[^(]+>)?\(|\.GetSection\(|\[)""([A-Z][A-Za-z]+(?::[A-Za-z]+)*)""")]
    private static partial Regex Dibaca();

    [GeneratedRegex(@"""([A-Z][A-Za-z]+:[A-Z][A-Za-z]+)""")]
    private static partial Regex Bertitik();
}
