using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>The row for which a correction is asked.</summary>
public sealed record KoreksiBaruModel(Permintaan Permintaan, PengumpulanSeksi Seksi, Isian Isian, Konteks Konteks, int BatasUnggahMb)
{
    public string? Halangan => Permintaan.HalanganKoreksi(Seksi.UnitId);

    /// <summary>The request that waits already; null when there is none.</summary>
    public Koreksi? Menunggu => Permintaan.KoreksiMenunggu(Isian.Id);

    /// <summary>The quarter is over: the figure may have grown since.</summary>
    public bool BolehMutakhir => Konteks.Hari > Permintaan.TriwulanTahun.HariTerakhir && (Isian.PosisiPerTanggal is null || Isian.PosisiPerTanggal < Permintaan.TriwulanTahun.HariTerakhir);

    public string AlamatIsian => $"/isian/{Seksi.Id}";
}

/// <summary>What is asked for, as typed.</summary>
public sealed class KoreksiInput
{
    /// <summary>Version of the row that the page showed.</summary>
    public int Versi { get; set; }

    [Display(Name = "Yang diminta")]
    public JenisKoreksi Jenis { get; set; }

    [Display(Name = "Realisasi")]
    public string? Nilai { get; set; }

    [Display(Name = "Realisasi")]
    [Teks(20)]
    public string? NilaiTeks { get; set; }

    [Display(Name = "Realisasi anggaran")]
    public string? RealisasiAnggaran { get; set; }

    [Display(Name = "Nihil, tidak ada yang diukur")]
    public bool Nihil { get; set; }

    [Display(Name = "Alasan nihil")]
    [Teks(Domain.Isian.PanjangNarasi, Baris = true)]
    public string? AlasanNihil { get; set; }

    [Display(Name = "Faktor penghambat")]
    [Teks(Domain.Isian.PanjangNarasi, Baris = true)]
    public string? FaktorPenghambat { get; set; }

    [Display(Name = "Tindak lanjut")]
    [Teks(Domain.Isian.PanjangNarasi, Baris = true)]
    public string? TindakLanjut { get; set; }

    [Display(Name = "Faktor pendorong")]
    [Teks(Domain.Isian.PanjangNarasi, Baris = true)]
    public string? FaktorPendorong { get; set; }

    [Display(Name = "Keterangan")]
    [Teks(Domain.Isian.PanjangNarasi, Baris = true)]
    public string? Keterangan { get; set; }

    [Display(Name = "Posisi per tanggal")]
    [TanggalWajar(TahunPertama = 2000)]
    public DateOnly? PosisiPerTanggal { get; set; }

    [Display(Name = "Alasan")]
    [Teks(Koreksi.PanjangAlasan, Baris = true)]
    public string? Alasan { get; set; }

    [Display(Name = "Bukti")]
    public IFormFile? Berkas { get; set; }

    /// <summary>What the page shows around the form.</summary>
    [BindNever]
    [ValidateNever]
    public KoreksiBaruModel Halaman { get; set; } = null!;

    /// <summary>The form over the row as it stands.</summary>
    public static KoreksiInput Dari(KoreksiBaruModel halaman)
    {
        var isian = halaman.Isian;
        return new KoreksiInput
        {
            Halaman = halaman,
            Versi = isian.Versi,
            Nilai = Angka.TulisIsian(isian.Nilai),
            NilaiTeks = isian.NilaiTeks,
            RealisasiAnggaran = Angka.TulisIsian(isian.RealisasiAnggaran),
            Nihil = isian.Nihil,
            AlasanNihil = isian.AlasanNihil,
            FaktorPenghambat = isian.FaktorPenghambat,
            TindakLanjut = isian.TindakLanjut,
            FaktorPendorong = isian.FaktorPendorong,
            Keterangan = isian.Keterangan,
            PosisiPerTanggal = halaman.BolehMutakhir ? halaman.Permintaan.TriwulanTahun.HariTerakhir : null,
        };
    }

    /// <summary>The same as the domain takes it.</summary>
    /// <exception cref="AturanDilanggarException">The number cannot be read.</exception>
    public IsiKoreksi Isi(Isian isian, BerkasBukti? bukti) => new(
        Jenis,
        new IsiIsian(Versi, isian.Tipe == TipeData.Angka ? Angka.Baca(Nilai, AturanAngka.Bawaan, nameof(Nilai)) : null, NilaiTeks, Nihil, Nihil ? AlasanNihil : null, Keterangan, FaktorPendorong, FaktorPenghambat, TindakLanjut)
        {
            RealisasiAnggaran = Angka.Baca(RealisasiAnggaran, AturanAngka.Rupiah, nameof(RealisasiAnggaran)),
        },
        Alasan,
        Jenis == JenisKoreksi.Pemutakhiran ? PosisiPerTanggal : null,
        bukti);
}

/// <summary>The decision.</summary>
public sealed class PutusanInput
{
    [Display(Name = "Putusan")]
    public bool? Setuju { get; set; }

    [Display(Name = "Catatan")]
    [Teks(Koreksi.PanjangAlasan, Baris = true)]
    public string? Catatan { get; set; }
}

/// <summary>The page of one request.</summary>
public sealed record KoreksiModel(Permintaan Permintaan, Koreksi Koreksi, Konteks Konteks)
{
    /// <summary>What was typed, when the form is shown again.</summary>
    public PutusanInput Putusan { get; init; } = new();

    public PengumpulanUnit Unit => Permintaan.Unit(Koreksi.UnitId);

    public string NamaSeksi => Unit.DaftarSeksi.Single(s => s.SeksiId == Koreksi.SeksiId).NamaSeksi;

    public string AlamatIsian => $"/isian/{Unit.DaftarSeksi.Single(s => s.SeksiId == Koreksi.SeksiId).Id}";

    public bool BolehMemutus => Koreksi.Menunggu && Permintaan.SelesaiPada is null && Konteks.BertugasSebagai(Permintaan.PemutusKoreksi);

    public bool BolehMenarik => Koreksi.Menunggu && Permintaan.SelesaiPada is null && Konteks.Organisasi.PelakuKoreksi(Konteks.Petugas, Koreksi.UnitId, Koreksi.SeksiId) is not null;

    /// <summary>What a grant brings about, one sentence each.</summary>
    public IReadOnlyList<string> Akibat
    {
        get
        {
            List<string> kalimat = [$"Baris ini memuat nilai yang baru; nilai semula tetap terbaca pada halaman ini dan ditandai pada rekapitulasi."];
            if (Permintaan.GiliranKini is { Langkah: > Langkah.Rekapitulasi })
            {
                kalimat.Add($"Laporan rekapitulasi mendapat putaran baru: {(Permintaan.NotaDinasBerjalan?.Nomor is { } nomor ? $"nota dinas Nomor {nomor.Teks} dicabut tetapi tetap tersimpan dan dapat diverifikasi, dan " : "")}langkah 11 menunggu Kasubbag PKP lagi.");
            }

            return kalimat;
        }
    }

    /// <summary>"menunggu putusan Sekretaris", "disetujui …, 6 Oktober 2026".</summary>
    public string Keadaan => Koreksi.DiputusPada is { } saat
        ? $"{Koreksi.Hasil!.Value.ToString().ToLowerInvariant()} oleh {Koreksi.DiputusOleh}, {Waktu.TanggalJam(saat)}{(Koreksi.PemohonPemutusSama ? "; pemohon dan pemutus sama" : "")}"
        : $"menunggu putusan {Permintaan.SebutanPemutusKoreksi}";
}

/// <summary>Corrections beside the rows of a read-only table.</summary>
public sealed record KoreksiTabel(Permintaan Permintaan, Konteks Konteks)
{
    /// <summary>Whether the reader may ask for one of this seksi now.</summary>
    public bool BolehMinta(PengumpulanSeksi seksi) =>
        Permintaan.HalanganKoreksi(seksi.UnitId) is null && Konteks.Organisasi.PelakuKoreksi(Konteks.Petugas, seksi.UnitId, seksi.SeksiId) is not null;
}
