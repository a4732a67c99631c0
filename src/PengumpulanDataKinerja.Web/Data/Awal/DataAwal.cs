using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>What a new database starts with: the settings' defaults and the holidays decreed so far. No account, no unit.</summary>
public static class DataAwal
{
    /// <summary>Fills in what is missing; a database that has it already is left alone.</summary>
    public static async Task LengkapiAsync(AppDb db, CancellationToken batal = default)
    {
        if (await db.PengaturanKantor.AnyAsync(batal))
        {
            return;
        }

        await db.TulisAsync(
            async () =>
            {
                // Another node may have been quicker.
                if (await db.PengaturanKantor.AnyAsync(batal))
                {
                    return;
                }

                db.Add(new PengaturanKantor());
                db.Add(new KeadaanKantor());
                if (!await db.HariLibur.AnyAsync(batal))
                {
                    db.AddRange(BacaHariLibur());
                }
            },
            batal);
    }

    /// <summary>The holidays of the joint decrees (SKB 3 Menteri) 2025–2027.</summary>
    public static IReadOnlyList<HariLibur> BacaHariLibur()
    {
        var daftar = new List<HariLibur>();
        using var csv = CsvReader.Create(Buka("hari-libur.csv"));
        foreach (var baris in csv)
        {
            var jenis = baris["kind"].ToString() == "cuti_bersama" ? JenisHariLibur.CutiBersama : JenisHariLibur.LiburNasional;
            daftar.Add(new HariLibur(DateOnly.ParseExact(baris["date"].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture), baris["name"].ToString(), jenis));
        }

        return daftar;
    }

    /// <summary>One of the files that came with the product.</summary>
    internal static Stream Buka(string nama) =>
        typeof(DataAwal).Assembly.GetManifestResourceStream($"Awal/{nama}") ?? throw new InvalidOperationException($"Resource {nama} is missing.");
}
