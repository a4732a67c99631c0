using System.Text.RegularExpressions;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

/// <summary>docs/keamanan.md names the tests that show what it says.</summary>
public sealed partial class DokumenKeamananTests
{
    // In the project of the browser.
    private static readonly string[] DiPeramban = ["AksesibilitasTests"];

    [Fact]
    public async Task Every_test_that_the_document_names_exists()
    {
        var ada = typeof(DokumenKeamananTests).Assembly.GetTypes().Select(t => t.Name).Concat(DiPeramban).ToHashSet(StringComparer.Ordinal);
        var disebut = Nama().Matches(await File.ReadAllTextAsync(Path.Combine(AkarRepositori.Folder, "docs", "keamanan.md"))).Select(m => m.Value).Distinct().ToList();
        Assert.True(disebut.Count > 20);
        Assert.Empty(disebut.Except(ada));
    }

    [GeneratedRegex(@"\b\w+Tests\b")]
    private static partial Regex Nama();
}
