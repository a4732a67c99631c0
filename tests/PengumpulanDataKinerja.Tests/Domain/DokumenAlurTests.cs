using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests;

public sealed class DokumenAlurTests
{
    [Fact]
    public async Task The_document_of_the_rows_is_what_the_table_says()
    {
        var berkas = Path.Combine(AkarRepositori.Folder, "docs", "alur.md");
        if (Environment.GetEnvironmentVariable("PDK_TULIS_DOKUMEN") == "1")
        {
            await File.WriteAllTextAsync(berkas, DokumenAlur.Tulis());
        }

        Assert.True(File.Exists(berkas), "docs/alur.md is missing: run the tests with PDK_TULIS_DOKUMEN=1.");
        Assert.True(DokumenAlur.Tulis() == await File.ReadAllTextAsync(berkas), "docs/alur.md is stale: run the tests with PDK_TULIS_DOKUMEN=1 and commit it.");
    }

    [Fact]
    public void Every_row_of_the_printed_sop_stands_in_a_lane()
    {
        var sop = TentangSop.Susun();
        Assert.Equal(Sop.Baris.Select(b => b.Kegiatan), sop.Baris.Select(b => b.Kegiatan));
        Assert.All(sop.Baris, b => Assert.Equal(Sop.Untuk((Langkah)b.No).Pelaksana.Count, b.Lajur.Count));
    }
}
