using System.ComponentModel.DataAnnotations;
using System.Globalization;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// Makes of a sheet the form that a person would have typed: only rows with something new, each cell read by the rules of the form, and
/// every cell that cannot be taken named. What is wrong is found again in its field, as it stands in the cell.
/// </summary>
/// <param name="daftar">The rows of the page, as they are stored now.</param>
/// <param name="triwulan">The triwulan that is reported, 1–4.</param>
public sealed class PembacaBukuIsian(IReadOnlyList<BarisIsian> daftar, int triwulan)
{
    /// <summary>Field of the page that takes the workbook.</summary>
    public const string Bidang = "buku";

    // Rows that belong to nobody say all the same.
    private const int PalingBanyakAsing = 10;

    private static readonly (string Kolom, string Bidang, Action<BarisInput, string?> Tulis)[] narasi =
    [
        (BukuIsian.KolomAlasan, nameof(BarisInput.AlasanNihil), (b, t) => b.AlasanNihil = t),
        (BukuIsian.KolomPenghambat, nameof(BarisInput.FaktorPenghambat), (b, t) => b.FaktorPenghambat = t),
        (BukuIsian.KolomTindakLanjut, nameof(BarisInput.TindakLanjut), (b, t) => b.TindakLanjut = t),
        (BukuIsian.KolomPendorong, nameof(BarisInput.FaktorPendorong), (b, t) => b.FaktorPendorong = t),
        (BukuIsian.KolomKeterangan, nameof(BarisInput.Keterangan), (b, t) => b.Keterangan = t),
    ];

    private readonly Dictionary<Guid, BarisIsian> menurutId = daftar.ToDictionary(b => b.Isian.Id);
    private readonly Dictionary<int, int> tempat = [];
    private readonly List<(string Kunci, string Kalimat)> masalah = [];
    private int asing;

    /// <summary>Field and sentence of everything that could not be taken, in the order of the sheet.</summary>
    public IReadOnlyList<(string Kunci, string Kalimat)> Masalah => masalah;

    /// <summary>Reads the sheet.</summary>
    /// <exception cref="AturanDilanggarException">A column is missing.</exception>
    public IsianInput Baca(LembarMasuk lembar)
    {
        var tabel = lembar.Tabel([BukuIsian.KolomNo, BukuIsian.KolomRealisasi(triwulan), BukuIsian.KolomNihil, BukuIsian.KolomAnggaran, .. narasi.Select(n => n.Kolom), BukuIsian.KolomId, BukuIsian.KolomVersi, BukuIsian.KolomAsal]);
        var isian = new IsianInput { Tindakan = "excel" };
        foreach (var baris in tabel.Baris())
        {
            if (Cari(tabel, baris) is { } milik)
            {
                var banyak = masalah.Count;
                var isi = Isi(tabel, baris, milik);
                if (isi.Disentuh || masalah.Count > banyak)
                {
                    isian.Baris[milik.Nomor] = isi;
                }
            }
        }

        return isian;
    }

    // Which row of the page it is; null for one that says nothing, or one that was named.
    private BarisIsian? Cari(TabelMasuk tabel, BarisMasuk baris)
    {
        var penanda = tabel.Sel(baris, BukuIsian.KolomId);
        if (penanda.Jenis == JenisSel.Kosong && Diisi(tabel, baris).All(s => s.Jenis == JenisSel.Kosong))
        {
            return null;
        }

        if (!Guid.TryParse(penanda.Mentah, out var id) || !menurutId.TryGetValue(id, out var milik))
        {
            if (asing++ < PalingBanyakAsing)
            {
                masalah.Add((Bidang, $"Baris {baris.Nomor} bukan indikator seksi ini, atau penandanya terhapus. Unduh buku kerja yang baru, lalu salin isinya ke sana."));
            }

            return null;
        }

        if (!tempat.TryAdd(milik.Nomor, baris.Nomor))
        {
            masalah.Add((milik.Nama(milik.BidangNilai), $"Baris {baris.Nomor}: indikator ini sudah ada pada baris {tempat[milik.Nomor]}. Hapus salah satunya."));
            menurutId.Remove(id);
            return null;
        }

        return milik;
    }

    private IEnumerable<SelMasuk> Diisi(TabelMasuk tabel, BarisMasuk baris) =>
        [tabel.Sel(baris, BukuIsian.KolomRealisasi(triwulan)), tabel.Sel(baris, BukuIsian.KolomNihil), tabel.Sel(baris, BukuIsian.KolomAnggaran), .. narasi.Select(n => tabel.Sel(baris, n.Kolom))];

    private BarisInput Isi(TabelMasuk tabel, BarisMasuk baris, BarisIsian milik)
    {
        var hasil = new BarisInput
        {
            Id = milik.Isian.Id,
            Versi = int.TryParse(tabel.Sel(baris, BukuIsian.KolomVersi).Mentah, NumberStyles.None, CultureInfo.InvariantCulture, out var versi) ? versi : -1,
            Asal = tabel.Sel(baris, BukuIsian.KolomAsal).Mentah,

            // A workbook has no room for it: what was answered on the page stays.
            Jawaban = milik.Isian.PengembalianTerakhir?.Jawaban,
            Nihil = Terima(milik, nameof(BarisInput.Nihil), tabel.Sel(baris, BukuIsian.KolomNihil), (p, s) => p.Pilihan(s, [BukuIsian.Ya])) is not null,
        };
        var realisasi = tabel.Sel(baris, BukuIsian.KolomRealisasi(triwulan));
        if (milik.Isian.Tipe == TipeData.Predikat)
        {
            Terima(milik, milik.BidangNilai, realisasi, (p, s) => p.Teks(s, TeksSel.MaksPanjang));
            hasil.NilaiTeks = PembacaSel.Tampilan(realisasi).Trim();
        }
        else
        {
            Terima(milik, milik.BidangNilai, realisasi, (p, s) => p.Angka(s)?.ToString(CultureInfo.InvariantCulture));
            hasil.Nilai = PembacaSel.Tampilan(realisasi).Trim();
        }

        var anggaran = tabel.Sel(baris, BukuIsian.KolomAnggaran);
        Terima(milik, nameof(BarisInput.RealisasiAnggaran), anggaran, (p, s) => p.Angka(s, AturanAngka.Rupiah)?.ToString(CultureInfo.InvariantCulture));
        hasil.RealisasiAnggaran = PembacaSel.Tampilan(anggaran).Trim();
        foreach (var (kolom, bidang, tulis) in narasi)
        {
            var sel = tabel.Sel(baris, kolom);
            Terima(milik, bidang, sel, (p, s) => p.Teks(s, TeksSel.MaksPanjang));
            tulis(hasil, PembacaSel.Tampilan(sel).Trim());
        }

        PeriksaTeks(tabel, baris, milik, hasil);
        return hasil;
    }

    // The form's own rules: lengths, characters that nobody sees.
    private void PeriksaTeks(TabelMasuk tabel, BarisMasuk baris, BarisIsian milik, BarisInput isi)
    {
        var keliru = new List<ValidationResult>();
        Validator.TryValidateObject(isi, new ValidationContext(isi), keliru, validateAllProperties: true);
        foreach (var (bidang, kalimat) in keliru.Select(k => (k.MemberNames.First(), k.ErrorMessage)))
        {
            var kolom = narasi.Where(n => n.Bidang == bidang).Select(n => n.Kolom).FirstOrDefault(BukuIsian.KolomRealisasi(triwulan));
            masalah.Add((milik.Nama(bidang), $"Sel {tabel.Sel(baris, kolom).Alamat}: {kalimat}"));
        }
    }

    private string? Terima(BarisIsian milik, string bidang, SelMasuk sel, Func<PembacaSel, SelMasuk, string?> baca)
    {
        var pembaca = new PembacaSel();
        var hasil = baca(pembaca, sel);
        masalah.AddRange(pembaca.Kekeliruan.Select(k => (milik.Nama(bidang), k.ToString())));
        return hasil;
    }
}
