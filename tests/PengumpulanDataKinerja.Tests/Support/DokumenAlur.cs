using System.Text;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>Writes docs/alur.md from the tables of the domain: rows, arrows, what may hinder, who may do what.</summary>
public static class DokumenAlur
{
    private static readonly (Jalur Jalur, string Nama, IReadOnlyList<Langkah> Urutan)[] Mesin =
    [
        (Jalur.Permintaan, "Permintaan (sekali per triwulan)", Sop.UrutanPermintaan),
        (Jalur.Unit, "Unit: bidang dan UPTD", Sop.UrutanBidang),
        (Jalur.Unit, "Unit: sekretariat", Sop.UrutanSekretariat),
        (Jalur.Seksi, "Seksi atau subbagian", Sop.UrutanSeksi),
        (Jalur.Peringatan, "Surat peringatan", Sop.UrutanPeringatan),
    ];

    public static string Tulis()
    {
        var isi = new StringBuilder();
        Baris("# Alur SOP");
        Baris();
        Baris("Berkas ini dibuat dari tabel `Sop` pada proyek Domain dan diperiksa oleh pengujian; jangan diubah dengan tangan.");
        Baris($"Versi SOP: {Sop.Versi}.");
        Baris();
        Baris("## 14 langkah");
        Baris();
        Baris("| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Ket. |");
        Baris("|---|---|---|---|---|---|---|");
        foreach (var b in Sop.Baris)
        {
            Baris($"| {b.No} | {b.Kegiatan} | {Siapa(b.Pelaksana)} | {b.Kelengkapan} | {b.Waktu} | {b.Output} | {b.Keterangan} |");
        }

        Baris();
        Baris("## Tombol dan jalan kembali");
        Baris();
        Baris("| No | Langkah | Judul tugas | Tombol | Kembali ke | Di atas kertas |");
        Baris("|---|---|---|---|---|---|");
        foreach (var b in Sop.Baris)
        {
            Baris($"| {b.No} | {b.Judul} | {b.JudulTugas.Replace("{0}", "…", StringComparison.Ordinal)} | {b.Tombol} | {(b.KembaliKe.Count == 0 ? "–" : string.Join(", ", b.KembaliKe.Select(l => $"{(int)l}")))} | {(b.DapatDiKertas ? "dapat" : "hanya di layar")} |");
        }

        Baris();
        Baris("## Urutan mesin");
        Baris();
        Baris("Giliran yang terbuka pada satu mesin adalah keadaan mesin itu; tidak ada status lain.");
        Baris();
        foreach (var (_, nama, urutan) in Mesin)
        {
            Baris($"- {nama}: {string.Join(" → ", urutan.Select(l => $"{(int)l}"))}");
        }

        Baris();
        Baris("Langkah 9 (bidang) dan 10 (sekretariat) menunggu semua seksi; langkah 11 menunggu semua unit. Surat peringatan berjalan di samping langkah 10.");
        Baris();
        Baris("## Siapa boleh menyelesaikan");
        Baris();
        Matriks(Sop.Baris.Select(b => (b.No.ToString(System.Globalization.CultureInfo.InvariantCulture), Jalur.Permintaan, b.Langkah)));
        Baris();
        Baris("Kabid hanya untuk bidangnya; Kasi dan Kasubbag hanya untuk seksi atau subbagiannya. Seksi tanpa Kasi pada hari itu jatuh kepada Kabidnya. Kasubbag PKP juga menyelesaikan langkah 8 subbagiannya sendiri. Pengisi boleh mengisi langkah 8 seksinya, tetapi tidak meneruskan.");
        Baris();
        Baris("### Surat peringatan");
        Baris();
        Matriks(Sop.UrutanPeringatan.Select(l => ($"{(int)l}", Jalur.Peringatan, l)));
        Baris();
        Baris("## Jalan keluar dan perubahan");
        Baris();
        Baris("| Tindakan | Oleh | Kapan |");
        Baris("|---|---|---|");
        Baris("| Batalkan | Sekretaris | sejak dibuka sampai langkah 6 selesai, dengan alasan |");
        Baris("| Tutup pengumpulan | Kasubbag PKP | sejak hari kerja pertama triwulan berikutnya; setiap unit yang kurang sudah dikirimi peringatan atau beralasan |");
        Baris("| Buka kembali unit | Kasubbag PKP | sesudah ditutup, sampai langkah 12 selesai, dengan alasan |");
        Baris("| Geser tanggal | Kasubbag PKP | sampai berkas ditutup, dengan alasan; tanggal hitungan tetap tersimpan |");
        Baris("| Susun surat peringatan | Kasubbag PKP | sejak hari kerja pertama triwulan berikutnya; II dan III sehari sesudah batas surat sebelumnya |");
        return isi.ToString();

        void Baris(string teks = "") => isi.Append(teks).Append('\n');

        void Matriks(IEnumerable<(string No, Jalur Jalur, Langkah Langkah)> baris)
        {
            var peran = Enum.GetValues<Peran>();
            Baris($"| No | {string.Join(" | ", peran.Select(Tampil.Sebutan))} |");
            Baris($"|---|{string.Concat(Enumerable.Repeat("---|", peran.Length))}");
            foreach (var (no, jalur, langkah) in baris)
            {
                Baris($"| {no} | {string.Join(" | ", peran.Select(p => Sop.Pelaksana(jalur, langkah).Contains(p) ? "ya" : ""))} |");
            }
        }
    }

    private static string Siapa(IEnumerable<Peran> peran) => string.Join("; ", peran.Select(Tampil.Sebutan));
}
