using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// What goes into the package of a berkas (domain paper, arsip section 2): letters, slips, data with evidence, recap, history. PDFs that
/// do not exist yet are printed here, before anything is written; a renderer that fails ends it with its sentence.
/// </summary>
public sealed class IsiPaket(FileStore berkas, LembarBerkas lembar, SuratPrinter pencetak)
{
    private const string Asli = "Elektronik, asli";
    private const string Salinan = "Elektronik, salinan";
    private const string Kertas = "Tekstual (kertas), pindaian";

    public static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Every item with its files, in order of date.</summary>
    /// <exception cref="PeragaTidakTersediaException">A sheet could not be printed.</exception>
    public async Task<IReadOnlyList<ItemArsip>> SusunAsync(BahanPaket bahan, CancellationToken batal = default)
    {
        var nama = new NamaBerkas();
        var item = new List<ItemArsip>();
        await DisposisiAsync(bahan, item, nama, batal);
        foreach (var surat in bahan.Permintaan.DaftarSurat.Where(s => s.TandaTangan is not null || s.DaftarParaf.Count > 0).OrderBy(s => s.DibuatPada))
        {
            await SuratAsync(bahan.Permintaan, surat, item, nama, batal);
        }

        DataKinerja(bahan, item, nama);
        DiKertas(bahan.Permintaan, item, nama);
        var rekap = new ItemArsip($"Rekapitulasi pengumpulan data kinerja Triwulan {bahan.Permintaan.TriwulanTahun.Romawi} Tahun {bahan.Permintaan.Tahun}", Hari(bahan.Dibuat), Asli);
        Tambah(rekap, nama, "05-rekapitulasi", "Rekapitulasi.pdf", await lembar.MendatarAsync(bahan.Rekap.Lembar, "Rekapitulasi", batal));
        rekap.Berkas.Add(new(nama.Beri("05-rekapitulasi", "rekap-per-indikator.csv"), "rekap per indikator", null, (s, b) => RekapCsv.TulisAsync(s, bahan.Rekap.Rekap, null, b)));
        rekap.Berkas.Add(new(nama.Beri("05-rekapitulasi", "rekap-per-unit.csv"), "rekap per unit", null, (s, b) => DataPaket.UnitCsvAsync(s, bahan, b)));
        item.Add(rekap);
        var riwayat = new ItemArsip($"Riwayat pelaksanaan, {bahan.Riwayat.Count} baris", Hari(bahan.Dibuat), Salinan);
        riwayat.Berkas.Add(new(nama.Beri("06-riwayat", "riwayat.csv"), "riwayat", null, (s, b) => DataPaket.RiwayatCsvAsync(s, bahan, b)));
        riwayat.Berkas.Add(new(nama.Beri("06-riwayat", "riwayat.json"), "riwayat", null, (s, b) => JsonSerializer.SerializeAsync(s, DataPaket.Riwayat(bahan), Json, b)));
        riwayat.Berkas.Add(new(nama.Beri("06-riwayat", "pengembalian.csv"), "pengembalian", null, (s, b) => DataPaket.PengembalianCsvAsync(s, bahan, b)));
        riwayat.Berkas.Add(new(nama.Beri("06-riwayat", "permintaan.json"), "permintaan", null, (s, b) => JsonSerializer.SerializeAsync(s, DataPaket.Permintaan(bahan), Json, b)));
        item.Add(riwayat);
        return [.. item.OrderBy(i => i.Tanggal)];
    }

    private async Task DisposisiAsync(BahanPaket bahan, List<ItemArsip> item, NamaBerkas nama, CancellationToken batal)
    {
        foreach (var disposisi in bahan.Permintaan.DaftarDisposisi.Where(d => d.DiberikanPada is not null).OrderBy(d => d.DiberikanPada))
        {
            var tanggal = Hari(disposisi.DiberikanPada!.Value);
            var satu = new ItemArsip($"Lembar disposisi {disposisi.Pemberi!.Jabatan} (langkah {(int)disposisi.Langkah})", tanggal, Asli);
            Tambah(satu, nama, "01-disposisi", $"{tanggal:yyyy-MM-dd} Langkah {(int)disposisi.Langkah} Disposisi {disposisi.Pemberi.Jabatan}.pdf", await pencetak.CetakAsync(await pencetak.DisposisiAsync(bahan.Permintaan, disposisi, bahan.Konteks, batal), batal));
            item.Add(satu);
        }
    }

    private async Task SuratAsync(Permintaan permintaan, Surat surat, List<ItemArsip> item, NamaBerkas nama, CancellationToken batal)
    {
        var (folder, sebutan) = surat.Jenis switch
        {
            JenisSurat.Permintaan => ("02-surat-permintaan", "Surat permintaan"),
            JenisSurat.Peringatan => ("04-surat-peringatan", $"Surat peringatan {surat.Ke}"),
            JenisSurat.NotaDinasRekap => ("05-rekapitulasi", "Nota dinas rekapitulasi"),
        };
        var lengkap = surat.Nomor is { } nomor ? $"{sebutan} {nomor.Teks}" : sebutan;
        var bentuk = surat.TandaTangan is { Basah: true } ? Kertas : Asli;
        var keterangan = surat.DicabutPada is { } cabut ? $"{bentuk}; dicabut {Waktu.Tanggal(cabut)}: {surat.AlasanDicabut}" : bentuk;
        var satu = new ItemArsip(surat.Nomor is null ? $"Konsep {sebutan.ToLowerInvariant()} (tidak diterbitkan) hal {surat.Hal}" : $"{sebutan} Nomor {surat.Nomor.Teks} hal {surat.Hal}", surat.Tanggal ?? Hari(surat.DibuatPada), keterangan);
        if (surat.TandaTangan is { } tanda)
        {
            Simpanan(satu, nama, folder, $"{lengkap}.pdf", tanda.PdfSha256, lengkap);
        }

        if (surat.KonsepSha256 is { } konsep)
        {
            Simpanan(satu, nama, folder, $"Konsep {lengkap}.pdf", konsep, $"konsep {lengkap}");
        }

        if (surat.DaftarParaf.Count > 0)
        {
            Tambah(satu, nama, folder, $"Lembar paraf {lengkap}.pdf", await lembar.ParafAsync(permintaan, surat, batal));
        }

        if (surat.DikirimPada is not null)
        {
            satu.Berkas.Add(new(nama.Beri(folder, $"Distribusi {lengkap}.csv"), $"distribusi {lengkap}", null, (s, b) => DataPaket.DistribusiCsvAsync(s, surat, b)));
        }

        item.Add(satu);
    }

    private void DataKinerja(BahanPaket bahan, List<ItemArsip> item, NamaBerkas nama)
    {
        const string folder = "03-data-kinerja";
        foreach (var unit in bahan.Permintaan.DaftarUnit.OrderBy(u => u.Jenis == JenisUnit.Sekretariat).ThenBy(u => u.Urutan))
        {
            var diterima = unit.Hasil == HasilUnit.Diterima;
            var satu = new ItemArsip(
                diterima ? $"Data kinerja dan bukti dukung {unit.NamaUnit}" : $"Data kinerja {unit.NamaUnit} (tidak menyampaikan)",
                Hari(unit.DiterimaPada ?? bahan.Permintaan.DitutupPada ?? bahan.Dibuat),
                diterima ? Salinan : $"{Salinan}; ditutup: {unit.AlasanTutup}");
            var folderUnit = $"{folder}/{NamaBerkas.Bersih(unit.NamaUnit)}";
            satu.Berkas.Add(new(nama.Beri(folderUnit, "data-kinerja.csv"), $"data kinerja {unit.NamaUnit}", null, (s, b) => DataPaket.IsianCsvAsync(s, unit, b)));
            satu.Berkas.Add(new(nama.Beri(folderUnit, "data-kinerja.json"), $"data kinerja {unit.NamaUnit}", null, (s, b) => JsonSerializer.SerializeAsync(s, DataPaket.Unit(unit), Json, b)));
            foreach (var seksi in unit.DaftarSeksi.OrderBy(s => s.Urutan))
            {
                foreach (var isian in seksi.DaftarIsian.OrderBy(i => i.BlokDinas).ThenBy(i => i.Urutan))
                {
                    foreach (var bukti in isian.BuktiTersimpan)
                    {
                        Simpanan(satu, nama, $"{folderUnit}/{NamaBerkas.Bersih(seksi.NamaSeksi)}/{DataPaket.FolderIndikator(isian)}", DataPaket.NamaVersi(isian, bukti), bukti.Sha256, $"bukti dukung {bukti.Nama} ({isian.NamaIndikator})");
                    }
                }
            }

            foreach (var koreksi in bahan.Permintaan.DaftarKoreksi.Where(k => k.UnitId == unit.UnitId && k.BuktiSha256 is not null).OrderBy(k => k.DimintaPada))
            {
                Simpanan(satu, nama, $"{folderUnit}/koreksi", koreksi.BuktiNama!, koreksi.BuktiSha256!, $"bukti {koreksi.Sebutan} {koreksi.BuktiNama} ({koreksi.NamaIndikator})");
            }

            item.Add(satu);
        }
    }

    // The scan of a letter signed with ink is the letter itself and lies with it.
    private void DiKertas(Permintaan permintaan, List<ItemArsip> item, NamaBerkas nama)
    {
        foreach (var kertas in permintaan.DaftarKertas.Where(k => permintaan.DaftarSurat.All(s => s.TandaTangan?.PdfSha256 != k.Sha256)).OrderBy(k => k.DikerjakanPada))
        {
            var giliran = permintaan.Giliran(kertas.GiliranId);
            var tanggal = Hari(kertas.DikerjakanPada);
            var judul = $"Langkah {(int)giliran.Langkah} {Sop.Untuk(giliran.Langkah).Judul}{(giliran.Jalur == Jalur.Permintaan ? "" : $", {permintaan.Perihal(giliran)}")}";
            var satu = new ItemArsip($"{judul}: dikerjakan di atas kertas oleh {giliran.Pelaku}", tanggal, $"{Kertas}; dicatat {Waktu.TanggalJam(kertas.DicatatPada)} oleh {kertas.Pencatat}, saksi {kertas.Saksi}: {kertas.Alasan}");
            Simpanan(satu, nama, "07-di-atas-kertas", $"{tanggal:yyyy-MM-dd} {judul}{Path.GetExtension(kertas.Nama)}", kertas.Sha256, $"pindaian {kertas.Nama}");
            item.Add(satu);
        }
    }

    private void Simpanan(ItemArsip item, NamaBerkas nama, string folder, string namaBerkas, string sha256, string sebutan) =>
        item.Berkas.Add(new(nama.Beri(folder, namaBerkas), sebutan, sha256, async (tujuan, batal) =>
        {
            await using var isi = berkas.Buka(sha256);
            await isi.CopyToAsync(tujuan, batal);
        }));

    private static void Tambah(ItemArsip item, NamaBerkas nama, string folder, string namaBerkas, byte[] isi) =>
        item.Berkas.Add(new(nama.Beri(folder, namaBerkas), namaBerkas, null, (tujuan, batal) => tujuan.WriteAsync(isi, batal).AsTask()));

    private static DateOnly Hari(DateTime saat) => Waktu.HariWib(saat);
}
