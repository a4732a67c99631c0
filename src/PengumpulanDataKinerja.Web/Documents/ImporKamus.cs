using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>What an import would do with one row.</summary>
/// <param name="Baris">Number of the row on the sheet.</param>
/// <param name="Apa">"Indikator baru", "Sub kegiatan diubah".</param>
/// <param name="Nama">Which.</param>
public sealed record PerubahanKamus(int Baris, string Apa, string Nama);

/// <summary>
/// Reads a workbook of <see cref="BukuKamus"/> onto the dictionary of its year. The preview does so with copies that are thrown away, the
/// import with those that are saved: both say the same of the same file.
/// </summary>
public sealed partial class ImporKamus
{
    private readonly int tahun;
    private readonly Dictionary<Guid, UnsurRencana> unsur;
    private readonly Dictionary<Guid, Indikator> indikator;
    private readonly ILookup<string, Seksi> seksi;
    private readonly PembacaSel sel = new();
    private readonly List<PerubahanKamus> perubahan = [];
    private readonly Stack<UnsurRencana> jalur = new();
    private readonly Dictionary<Guid, BarisMasuk> barisUnsur = [];
    private readonly Dictionary<Guid, BarisMasuk> barisIndikator = [];
    private readonly HashSet<Guid> unsurAwal;
    private readonly HashSet<Guid> indikatorAwal;
    private TabelMasuk tabel = null!;

    /// <param name="tahun">Year of the dictionary.</param>
    /// <param name="unsur">Its plan.</param>
    /// <param name="indikator">Its indicators, inactive ones too.</param>
    /// <param name="seksi">Seksi that can answer for an indicator.</param>
    public ImporKamus(int tahun, IEnumerable<UnsurRencana> unsur, IEnumerable<Indikator> indikator, IEnumerable<Seksi> seksi)
    {
        this.tahun = tahun;
        this.unsur = unsur.ToDictionary(u => u.Id);
        this.indikator = indikator.ToDictionary(i => i.Id);
        this.seksi = seksi.ToLookup(s => s.Nama, StringComparer.OrdinalIgnoreCase);
        (unsurAwal, indikatorAwal) = ([.. this.unsur.Keys], [.. this.indikator.Keys]);
    }

    /// <summary>Faults, each at its cell; the file is taken only when there is none.</summary>
    public IReadOnlyList<KekeliruanSel> Kekeliruan => [.. sel.Kekeliruan.Distinct().OrderBy(k => k.Alamat.Baris).ThenBy(k => k.Alamat.Kolom)];

    /// <summary>What becomes other than it is, in the order of the sheet.</summary>
    public IReadOnlyList<PerubahanKamus> Perubahan => perubahan;

    /// <summary>Indicators of the year that the file does not name; they stay as they are.</summary>
    public int TidakDisebut => indikatorAwal.Count(i => !barisIndikator.ContainsKey(i));

    /// <summary>What is new and has to be stored.</summary>
    public IEnumerable<object> Baru => [.. unsur.Values.Where(u => !unsurAwal.Contains(u.Id)), .. indikator.Values.Where(i => !indikatorAwal.Contains(i.Id))];

    /// <summary>Reads the file.</summary>
    /// <exception cref="AturanDilanggarException">It is no workbook of this dictionary.</exception>
    public void Baca(Stream berkas)
    {
        using var buku = BukuMasuk.Buka(berkas);
        buku.PastikanUntuk(BukuKamus.Identitas(tahun));
        var lembar = buku.Lembar(BukuKamus.Lembar);
        if (lembar.JumlahBaris > BukuKamus.BarisTerbanyak)
        {
            throw new AturanDilanggarException($"Lembar “{BukuKamus.Lembar}” memuat lebih dari {Angka.Tulis(BukuKamus.BarisTerbanyak)} baris. Hapus yang tidak perlu.", "Berkas");
        }

        tabel = lembar.Tabel(BukuKamus.Kepala());
        foreach (var baris in tabel.Baris())
        {
            var milik = BacaUnsur(baris);
            if (Ada(baris, BukuKamus.Nama))
            {
                BacaIndikator(baris, milik);
            }
            else if (milik is null && !Ada(baris, BukuKamus.Uraian))
            {
                sel.Tolak(tabel.Sel(baris, BukuKamus.Nama), "kosong. Isi uraian bagian rencana atau nama indikator, atau hapus baris ini.");
            }
        }

        PeriksaKeseluruhan();
    }

    // The node of a row: the one above it, another one of the plan, or a new one; null where the row names none.
    private UnsurRencana? BacaUnsur(BarisMasuk baris)
    {
        var level = Pilihan(baris, BukuKamus.Tingkat, BukuKamus.DaftarLevel);
        var kode = Teks(baris, BukuKamus.Kode, UnsurRencana.PanjangKode);
        var nama = Teks(baris, BukuKamus.Uraian, UnsurRencana.PanjangNama);
        var pagu = sel.Angka(tabel.Sel(baris, BukuKamus.Pagu), AturanAngka.Rupiah);
        if (nama is null)
        {
            if ((kode is not null || pagu is not null) && tabel.Sel(baris, BukuKamus.Uraian).Jenis == JenisSel.Kosong)
            {
                sel.Tolak(tabel.Sel(baris, BukuKamus.Uraian), "kosong, padahal kode atau pagunya diisi.");
            }

            return null;
        }

        if (level is not { } tingkat)
        {
            Wajib(baris, BukuKamus.Tingkat);
            return null;
        }

        var isi = new IsiUnsur(tingkat, kode ?? "", nama, pagu);
        if (jalur.TryPeek(out var atas) && atas.Level == tingkat && atas.Kode == isi.Kode && string.Equals(atas.Nama, nama, StringComparison.OrdinalIgnoreCase))
        {
            if (pagu is not null && pagu != atas.Pagu)
            {
                sel.Tolak(tabel.Sel(baris, BukuKamus.Pagu), "berbeda dari pagu bagian yang sama pada baris di atasnya. Tulis satu kali saja.");
            }

            return atas;
        }

        while (jalur.TryPeek(out var lebihRendah) && lebihRendah.Level >= tingkat)
        {
            jalur.Pop();
        }

        return TulisUnsur(baris, isi, jalur.TryPeek(out var induk) ? induk : null);
    }

    private UnsurRencana? TulisUnsur(BarisMasuk baris, IsiUnsur isi, UnsurRencana? induk)
    {
        var lama = Lama(baris, BukuKamus.IdUnsur, unsur, barisUnsur)
            ?? (isi.Kode!.Length > 0 ? unsur.Values.FirstOrDefault(u => u.Level == isi.Level && string.Equals(u.Kode, isi.Kode, StringComparison.OrdinalIgnoreCase) && !barisUnsur.ContainsKey(u.Id)) : null);
        try
        {
            if (lama is null)
            {
                lama = new UnsurRencana(tahun, unsur.Values.Select(u => u.Urutan).DefaultIfEmpty().Max() + 1, isi, induk);
                unsur.Add(lama.Id, lama);
                perubahan.Add(new(baris.Nomor, $"{PohonRencana.Sebutan(isi.Level)} baru", lama.Sebutan));
            }
            else if (lama.Isi() != isi || lama.IndukId != induk?.Id)
            {
                PastikanVersi(baris, BukuKamus.Uraian, BukuKamus.VersiUnsur, lama.Versi);
                lama.Ubah(isi, induk);
                perubahan.Add(new(baris.Nomor, $"{PohonRencana.Sebutan(isi.Level)} diubah", lama.Sebutan));
            }
        }
        catch (AturanDilanggarException galat)
        {
            Tolak(baris, galat);
            return null;
        }

        barisUnsur[lama.Id] = baris;
        jalur.Push(lama);
        return lama;
    }

    private void BacaIndikator(BarisMasuk baris, UnsurRencana? milik)
    {
        var jumlahSalah = sel.Kekeliruan.Count;
        var namaSeksi = Teks(baris, BukuKamus.Seksi, 200);
        var pemilik = namaSeksi is null ? null : seksi[namaSeksi].FirstOrDefault();
        if (pemilik is null)
        {
            sel.Tolak(tabel.Sel(baris, BukuKamus.Seksi), namaSeksi is null ? "kosong. Pilih seksi atau subbagian yang mengisi." : $"“{Tampil.Kutip(namaSeksi)}” bukan seksi atau subbagian yang berlaku hari ini.");
        }

        var blok = YaTidak(baris, BukuKamus.BlokDinas);
        if (blok && pemilik is { AdalahPkp: false })
        {
            sel.Tolak(tabel.Sel(baris, BukuKamus.BlokDinas), "berisi “ya”, padahal indikator dinas hanya dimiliki Subbagian Perencanaan, Keuangan dan Pelaporan.");
        }

        var isi = BacaIsi(baris, milik);
        if (isi is null || pemilik is null || sel.Kekeliruan.Count > jumlahSalah)
        {
            return;
        }

        var aktif = !Ada(baris, BukuKamus.Aktif) || YaTidak(baris, BukuKamus.Aktif);
        try
        {
            TulisIndikator(baris, isi, pemilik.Id, blok, aktif);
        }
        catch (AturanDilanggarException galat)
        {
            Tolak(baris, galat);
        }
    }

    private void TulisIndikator(BarisMasuk baris, IsiIndikator isi, Guid seksiId, bool blok, bool aktif)
    {
        var lama = Lama(baris, BukuKamus.IdIndikator, indikator, barisIndikator);
        if (lama is null)
        {
            var urutan = indikator.Values.Where(i => i.SeksiId == seksiId && i.BlokDinas == blok).Select(i => i.Urutan).DefaultIfEmpty().Max() + 1;
            lama = new Indikator(tahun, seksiId, blok, urutan, isi) { Aktif = aktif };
            indikator.Add(lama.Id, lama);
            perubahan.Add(new(baris.Nomor, "Indikator baru", lama.Nama));
        }
        else
        {
            if (lama.SeksiId != seksiId || lama.BlokDinas != blok)
            {
                throw new AturanDilanggarException("berbeda dari yang tersimpan. Seksi indikator yang sudah ada tidak dapat diganti; nonaktifkan, lalu tambahkan pada baris baru.", nameof(IndikatorInput.SeksiId));
            }

            var (semula, semulaAktif) = (lama.Isi(), lama.Aktif);
            lama.Ubah(isi);
            if (lama.Isi() != semula || semulaAktif != aktif)
            {
                PastikanVersi(baris, BukuKamus.Nama, BukuKamus.VersiIndikator, lama.Versi);
                lama.Aktif = aktif;
                perubahan.Add(new(baris.Nomor, semulaAktif == aktif ? "Indikator diubah" : aktif ? "Indikator diaktifkan" : "Indikator dinonaktifkan", lama.Nama));
            }
        }

        barisIndikator[lama.Id] = baris;
    }

    private void PeriksaKeseluruhan()
    {
        var pohon = new PohonRencana(unsur.Values);
        foreach (var (id, baris) in barisUnsur)
        {
            try
            {
                pohon.Pastikan(unsur[id]);
            }
            catch (AturanDilanggarException galat)
            {
                Tolak(baris, galat);
            }
        }

        foreach (var kembar in indikator.Values.Where(i => i.Aktif).GroupBy(i => (i.SeksiId, i.BlokDinas, i.Nama.ToUpperInvariant())).Where(g => g.Count() > 1))
        {
            foreach (var i in kembar.Where(i => barisIndikator.ContainsKey(i.Id)).OrderBy(i => barisIndikator[i.Id].Nomor).Skip(kembar.All(i => barisIndikator.ContainsKey(i.Id)) ? 1 : 0))
            {
                sel.Tolak(tabel.Sel(barisIndikator[i.Id], BukuKamus.Nama), "sama dengan nama indikator lain milik seksi ini.");
            }
        }
    }

    // A row that was copied with its hidden id is a new one.
    private T? Lama<T>(BarisMasuk baris, string kolom, Dictionary<Guid, T> semua, Dictionary<Guid, BarisMasuk> dipakai)
        where T : class
        => Guid.TryParse(Teks(baris, kolom, 60), out var id) && !dipakai.ContainsKey(id) ? semua.GetValueOrDefault(id) : null;

    private void PastikanVersi(BarisMasuk baris, string tempat, string kolom, int tersimpan)
    {
        if (int.TryParse(Teks(baris, kolom, 20), out var versi) && versi != tersimpan)
        {
            sel.Tolak(tabel.Sel(baris, tempat), "sudah diubah di aplikasi sejak buku kerja ini diunduh. Unduh yang baru, lalu ulangi perubahan Anda pada baris ini.");
        }
    }
}
