using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>The one form of the entry page: any number of its rows, by their number on the page, and the button pressed.</summary>
public sealed class IsianInput
{
    /// <summary>simpan, periksa, baris (one row, sent by the script) or hapus:{id of an evidence}.</summary>
    public string? Tindakan { get; set; }

    public Dictionary<int, BarisInput> Baris { get; set; } = [];

    // Rows at fault are shown again as typed; a row changed by somebody else meanwhile is shown over its new version, so that the
    // second press decides.
    public Dictionary<int, BarisInput> YangSalah(ModelStateDictionary keadaan) =>
        Baris.Where(b => keadaan.FindKeysWithPrefix($"Baris[{b.Key}]").Any(k => k.Value is { Errors.Count: > 0 })).ToDictionary();
}

/// <summary>What was typed in one row, exactly as typed.</summary>
public sealed class BarisInput
{
    public Guid Id { get; set; }

    /// <summary>Version of the row that the page showed.</summary>
    public int Versi { get; set; }

    /// <summary>Fingerprint of what the page showed: a row that still carries it was not touched.</summary>
    public string? Asal { get; set; }

    [Display(Name = "Realisasi")]
    public string? Nilai { get; set; }

    [Display(Name = "Realisasi")]
    [Teks(20)]
    public string? NilaiTeks { get; set; }

    [Display(Name = "Nihil")]
    public bool Nihil { get; set; }

    [Display(Name = "Realisasi anggaran")]
    public string? RealisasiAnggaran { get; set; }

    [Display(Name = "Alasan nihil")]
    [Teks(Isian.PanjangNarasi, Baris = true)]
    public string? AlasanNihil { get; set; }

    [Display(Name = "Faktor pendorong")]
    [Teks(Isian.PanjangNarasi, Baris = true)]
    public string? FaktorPendorong { get; set; }

    [Display(Name = "Faktor penghambat")]
    [Teks(Isian.PanjangNarasi, Baris = true)]
    public string? FaktorPenghambat { get; set; }

    [Display(Name = "Tindak lanjut")]
    [Teks(Isian.PanjangNarasi, Baris = true)]
    public string? TindakLanjut { get; set; }

    [Display(Name = "Keterangan")]
    [Teks(Isian.PanjangNarasi, Baris = true)]
    public string? Keterangan { get; set; }

    /// <summary>Why a returned row stays as it is.</summary>
    [Display(Name = "Jawaban")]
    [Teks(PengembalianIsian.PanjangKalimat, Baris = true)]
    public string? Jawaban { get; set; }

    /// <summary>The required piece that the files are for; nothing for anything else.</summary>
    [Display(Name = "Untuk bukti wajib")]
    [Teks(KeteranganIndikator.PanjangBukti)]
    public string? Untuk { get; set; }

    [Display(Name = "Bukti dukung")]
    public List<IFormFile>? Berkas { get; set; }

    /// <summary>Whether anything was typed since the page was shown.</summary>
    public bool Disentuh => Asal != Sidik();

    /// <summary>Whether another state of the row says the same, however its number is written.</summary>
    public bool SamaDengan(BarisInput lain) => Sidik(Rapikan(Nilai, AturanAngka.Bawaan), Rapikan(RealisasiAnggaran, AturanAngka.Rupiah)) == lain.Sidik();

    /// <summary>The row as it is stored.</summary>
    public static BarisInput Dari(Isian isian)
    {
        var baris = new BarisInput
        {
            Id = isian.Id,
            Versi = isian.Versi,
            Nilai = Angka.TulisIsian(isian.Nilai),
            NilaiTeks = isian.NilaiTeks,
            Nihil = isian.Nihil,
            RealisasiAnggaran = Angka.TulisIsian(isian.RealisasiAnggaran),
            AlasanNihil = isian.AlasanNihil,
            FaktorPendorong = isian.FaktorPendorong,
            FaktorPenghambat = isian.FaktorPenghambat,
            TindakLanjut = isian.TindakLanjut,
            Keterangan = isian.Keterangan,
            Jawaban = isian.PengembalianTerakhir?.Jawaban,
        };
        baris.Asal = baris.Sidik();
        return baris;
    }

    /// <summary>The row as the domain takes it.</summary>
    /// <exception cref="AturanDilanggarException">The number cannot be read.</exception>
    public IsiIsian KeIsi(TipeData tipe) => new(
        Versi,
        tipe == TipeData.Angka ? Angka.Baca(Nilai, AturanAngka.Bawaan, nameof(Nilai)) : null,
        NilaiTeks,
        Nihil,
        Nihil ? AlasanNihil : null,
        Keterangan,
        FaktorPendorong,
        FaktorPenghambat,
        TindakLanjut)
    {
        RealisasiAnggaran = Angka.Baca(RealisasiAnggaran, AturanAngka.Rupiah, nameof(RealisasiAnggaran)),
        Jawaban = Jawaban,
    };

    /// <summary>Name of the field that holds the realisasi.</summary>
    public static string NilaiAtauTeks(TipeData tipe) => tipe == TipeData.Predikat ? nameof(NilaiTeks) : nameof(Nilai);

    /// <summary>Every narrative field beside its twin in another state of the row.</summary>
    public IEnumerable<(string Bidang, string? Lain, string? Ini)> Narasi(BarisInput lain) =>
    [
        (nameof(AlasanNihil), lain.AlasanNihil, AlasanNihil),
        (nameof(FaktorPendorong), lain.FaktorPendorong, FaktorPendorong),
        (nameof(FaktorPenghambat), lain.FaktorPenghambat, FaktorPenghambat),
        (nameof(TindakLanjut), lain.TindakLanjut, TindakLanjut),
        (nameof(Keterangan), lain.Keterangan, Keterangan),
        (nameof(Jawaban), lain.Jawaban, Jawaban),
    ];

    private string Sidik() => Sidik(Nilai, RealisasiAnggaran);

    private string Sidik(string? nilai, string? anggaran)
    {
        string?[] bagian = [nilai, anggaran, NilaiTeks, Nihil ? "ya" : "", AlasanNihil, FaktorPendorong, FaktorPenghambat, TindakLanjut, Keterangan, Jawaban];
        var isi = string.Join('\u001f', bagian.Select(b => (b ?? "").ReplaceLineEndings("\n").Trim()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(isi)))[..16];
    }

    private static string? Rapikan(string? teks, AturanAngka aturan) => Angka.CobaBaca(teks, aturan, out var nilai, out _) ? Angka.TulisIsian(nilai) : teks;
}
