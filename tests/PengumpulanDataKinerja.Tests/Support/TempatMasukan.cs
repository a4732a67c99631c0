using System.Net;
using System.Text;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>One form of the product, as the bad-input tests fill it.</summary>
/// <param name="Rute">The POST route.</param>
/// <param name="Tujuan">Its address; ids in braces are those of <see cref="KantorAkses.Objek"/>.</param>
/// <param name="Siapa">Who sends it: short name, "-" for a stranger.</param>
/// <param name="Halaman">The page that shows it.</param>
/// <param name="Dasar">What is typed so that it would be taken; the rest stands as on the page.</param>
public sealed record TempatMasukan(string Rute, string Tujuan, string Siapa, string Halaman, IReadOnlyList<(string Nama, string Nilai)> Dasar)
{
    // How each form is filled so that it would be taken, wherever the state of the office allows it; without a page of its own the form
    // of the second address is used. A place whose act is refused whatever is typed is still attacked: nothing may break or be written.
    private const string Tabel = """
        rute                                                | tujuan                                           | siapa | halaman                              | isian
        masuk                                               | masuk                                            | -  | masuk                                   | Akun=tidak.ada;Sandi=bukan sandinya
        masuk/kode                                          | masuk/kode                                       | -  | masuk                                   | Kode=123456
        keluar                                              | keluar                                           | TP | akun                                    |
        verifikasi                                          | verifikasi                                       | -  | verifikasi                              | kode=tidak-ada
        akun/sandi                                          | akun/sandi                                       | TP | akun/sandi                              | SandiLama=bukan yang lama;SandiBaru=rambu-lurus-hijau-9;Ulangan=rambu-lurus-hijau-9
        akun/sesi                                           | akun/sesi                                        | AU | akun/sesi                               | KataSandi=bukan sandinya
        akun/autentikator/pasang                            | akun/autentikator/pasang                         | AU | akun/autentikator/pasang                | KataSandi=bukan sandinya;Kode=123456
        akun/autentikator/kode                              | akun/autentikator/kode                           | AU | akun/autentikator                       | KataSandi=bukan sandinya
        akun/autentikator/lepas                             | akun/autentikator/lepas                          | AU | akun/autentikator                       | KataSandi=bukan sandinya
        akun/sertifikat                                     | akun/sertifikat                                  | KD | akun/sertifikat                         | Frasa=rumput laut meja bulat;Ulangan=rumput laut meja bulat;KataSandi=bukan sandinya
        administrasi/sertifikat/{id:guid}/setujui           | administrasi/sertifikat/{sertifikat}/setujui     | AD | administrasi/sertifikat                 | Sidik=0000-1111-2222-3333;Frasa=bukan frasa otoritas
        administrasi/sertifikat/{id:guid}/cabut             | administrasi/sertifikat/{sertifikat}/cabut       | AD | administrasi/sertifikat                 | Alasan=Salah orang
        administrasi/pekerjaan/{pekerjaan}/jalankan              | administrasi/pekerjaan/bersih-bersih/jalankan    | AD | administrasi/pekerjaan                  |
        akun/spesimen                                       | akun/spesimen                                    | KD | akun/spesimen                           |
        tugas/{id:guid}/lanjutkan                           | tugas/{giliran-1}/lanjutkan                      | SK | tugas/{giliran-1}                       | Catatan=Segera
        tugas/{id:guid}/lanjutkan                           | tugas/{giliran-4}/lanjutkan                      | SK | tugas/{giliran-4}                       |
        tugas/{id:guid}/lanjutkan                           | tugas/{giliran-5}/lanjutkan                      | KD | tugas/{giliran-5}                       | Cara=Digambar;KataSandi=bukan sandinya
        tugas/{id:guid}/lanjutkan                           | tugas/{giliran-8-manajemen}/lanjutkan            | SM | tugas/{giliran-8-manajemen}             |
        tugas/{id:guid}/lanjutkan                           | tugas/{giliran-9-lalin}/lanjutkan                | KL | tugas/{giliran-9-lalin}                 |
        tugas/{id:guid}/lanjutkan                           | tugas/{giliran-10}/lanjutkan                     | KP | tugas/{giliran-10}                      |
        tugas/{id:guid}/lanjutkan                           | tugas/{giliran-11}/lanjutkan                     | KP | tugas/{giliran-11}                      |
        tugas/{id:guid}/lanjutkan                           | tugas/{giliran-12}/lanjutkan                     | SK | tugas/{giliran-12}                      |
        tugas/{id:guid}/lanjutkan                           | tugas/{giliran-13}/lanjutkan                     | KP | tugas/{giliran-13}                      | Catatan=Segera
        tugas/{id:guid}/lanjutkan                           | tugas/{giliran-14}/lanjutkan                     | ST | tugas/{giliran-14}                      | Berkas.Ruang=Arsip;Berkas.Lemari=2;Berkas.Boks=3
        tugas/{id:guid}/lanjutkan                           | tugas/{giliran-peringatan-lalin}/lanjutkan       | ST | tugas/{giliran-peringatan-lalin}        |
        tugas/{id:guid}/kembalikan                          | tugas/{giliran-4}/kembalikan                     | SK | tugas/{giliran-4}                       | Catatan=Perbaiki
        tugas/{id:guid}/kembalikan                          | tugas/{giliran-9-lalin}/kembalikan               | KL | tugas/{giliran-9-lalin}                 | Catatan=Perbaiki;Seksi={seksi}
        tugas/{id:guid}/kembalikan                          | tugas/{giliran-10}/kembalikan                    | KP | tugas/{giliran-10}                      | Catatan=Perbaiki
        tugas/{id:guid}/kembalikan                          | tugas/{giliran-12}/kembalikan                    | SK | tugas/{giliran-12}                      | Catatan=Perbaiki
        tugas/{id:guid}/sebab                               | tugas/{giliran-4-sebelum}/sebab                  | SK | tugas/{giliran-4-sebelum}               | Sebab=Rapat di provinsi
        tugas/{id:guid}/lewati                              | tugas/{giliran-9-lalin}/lewati                   | KL | tugas/{giliran-9-lalin}                 | Alasan=Tidak ada data
        tugas/{id:guid}/kertas                              | tugas/{giliran-4}/kertas                         | KP | tugas/{giliran-4}/kertas                | Tanggal=2024-12-30;Jam=09:15;PelaksanaId={orang-sekretaris};SaksiId={orang-kepala};Alasan=Listrik mati
        tugas/{id:guid}/nomor                               | tugas/{giliran-5}/nomor                          | KP | tugas/{giliran-5}/nomor                 |
        tugas/{id:guid}/nomor/batalkan                      | tugas/{giliran-5-dipesan}/nomor/batalkan         | KP | tugas/{giliran-5-dipesan}/nomor         | Alasan=Ditandatangani di layar
        isian/{id:guid}                                     | isian/{isian-manajemen}                          | SM | isian/{isian-manajemen}                 | Tindakan=simpan;Baris[1].Nilai=2
        koreksi/baru/{id:guid}                              | koreksi/baru/{baris-diterima}                    | SM | koreksi/baru/{baris-diterima}           | Nilai=5;Alasan=Terlewat;FaktorPendorong=Dukungan;FaktorPenghambat=Cuaca;TindakLanjut=Dijadwalkan
        koreksi/{id:guid}/putuskan                          | koreksi/{koreksi-tunggu}/putuskan                | KP | koreksi/{koreksi-tunggu}                | Setuju=true
        koreksi/{id:guid}/tarik                             | koreksi/{koreksi-tunggu}/tarik                   | SL | koreksi/{koreksi-tunggu}                |
        isian/{id:guid}/excel                               | isian/{isian-manajemen}/excel                    | SM | isian/{isian-manajemen}                 |
        bukti/{id:guid}/ubah                                | bukti/{bukti-manajemen}/ubah                     | SM | bukti/{bukti-manajemen}/lihat           |
        bukti/{id:guid}/catatan                             | bukti/{bukti-perlengkapan}/catatan               | KL | bukti/{bukti-perlengkapan}/lihat        | Teks=Tanda tangan belum ada
        disposisi/{id:guid}/baca                            | disposisi/{disposisi-7-lalin}/baca               | SM | disposisi/{disposisi-7-lalin}           |
        disposisi/{id:guid}/catatan                         | disposisi/{disposisi-7-lalin}/catatan            | SM | disposisi/{disposisi-7-lalin}           | Catatan=Sudah dihimpun
        disposisi/{id:guid}/teruskan                        | disposisi/{disposisi-7-lalin}/teruskan           | SL | disposisi/{disposisi-7-lalin}/teruskan  | Penerima=0;Instruksi=Ketik angkanya;Tenggat=2026-10-20
        ekspedisi/{id:guid}                                 | ekspedisi/{penerima-pelayaran}                   | KP | ekspedisi/{penerima-pelayaran}          | Nama=Hendra Gunawan;Jabatan=Kabid Pelayaran;Tanggal=2026-10-01;Jam=09:30
        pemberitahuan/{id:guid}/buka                        | pemberitahuan/{pemberitahuan}/buka               | SM | pemberitahuan                           |
        pemberitahuan/baca                                  | pemberitahuan/baca                               | SM | pemberitahuan                           |
        akun/pemberitahuan                                  | akun/pemberitahuan                               | AU | akun/pemberitahuan                      | Alamat=auditor@contoh.go.id;Pilihan=Langsung
        administrasi/surel/uji                              | administrasi/surel/uji                           | AD | administrasi/surel                      | Alamat=admin@contoh.go.id
        administrasi/surel/{id:guid}/ulang                  | administrasi/surel/{surel}/ulang                 | AD | administrasi/surel                      |
        surat/{id:guid}/baca                                | surat/{peringatan-pelayaran}/baca                | KV | surat/{peringatan-pelayaran}            |
        surat/{id:guid}/ubah                                | surat/{konsep-peringatan-lalin}/ubah             | ST | surat/{konsep-peringatan-lalin}/ubah    | Tembusan=Bupati
        surat/{id:guid}/pratinjau                           | surat/{konsep-peringatan-lalin}/pratinjau        | ST | surat/{konsep-peringatan-lalin}/ubah    | Tembusan=Bupati
        surat/{id:guid}/komentar                            | surat/{konsep-peringatan-lalin}/komentar         | KP | surat/{konsep-peringatan-lalin}         | Komentar=Sebutkan nomor suratnya
        surat/{id:guid}/paraf                               | surat/{konsep-peringatan-lalin}/paraf            | KP | surat/{konsep-peringatan-lalin}         |
        templat/{surat}                                     | templat/peringatan                               | ST | templat/peringatan                      | Tembusan=Bupati
        templat/{surat}/pratinjau                           | templat/peringatan/pratinjau                     | ST | templat/peringatan                      | Tembusan=Bupati
        templat/{surat}/bawaan                              | templat/permintaan/bawaan                        | ST | templat/permintaan                      |
        triwulan/{tahun:int}/{tw:int}/batalkan              | triwulan/2025/4/batalkan                         | SK | triwulan/2025/4/batalkan                | Alasan=Tidak jadi
        triwulan/{tahun:int}/{tw:int}/rencanakan-ulang      | triwulan/2018/4/rencanakan-ulang                 | SK | triwulan/2018/4/rencanakan-ulang        | Alasan=Diulang
        triwulan/{tahun:int}/{tw:int}/geser                 | triwulan/2026/3/geser                            | KP | triwulan/2026/3/geser                   | Alasan=Libur
        triwulan/{tahun:int}/{tw:int}/peringatan            | triwulan/2026/3/peringatan                       | KP | triwulan/2026/3/peringatan              |
        triwulan/{tahun:int}/{tw:int}/peringatan/{unitId:guid} | triwulan/2026/3/peringatan/{unitId}           | KP | triwulan/2026/3/peringatan              |
        triwulan/{tahun:int}/{tw:int}/tutup                 | triwulan/2026/3/tutup                            | KP | triwulan/2026/3/tutup                   | Alasan=Sudah lewat;Tanpa[0].Alasan=Sudah lisan;Tanpa[1].Alasan=Sudah lisan;Tanpa[2].Alasan=Sudah lisan
        triwulan/{tahun:int}/{tw:int}/unit/{unitId:guid}/buka-kembali | triwulan/2026/3/unit/{unitId}/buka-kembali | KP | triwulan/2026/3/unit/{unitId}/buka-kembali | Alasan=Data datang
        rekap/{tahun:int}/{tw:int:range(1,4)}/nota-dinas    | rekap/2026/3/nota-dinas                          | KP | rekap/2026/3                            | giliranId={giliran-11}
        data-kinerja/tambah                                 | data-kinerja/tambah                              | ST | data-kinerja/tambah?tahun=2026&seksi={seksi} | Nama=Uji;Satuan=Dokumen;TargetTahun=4;Target1=1;Target2=1;Target3=1;Target4=1
        data-kinerja/{id:guid}/ubah                         | data-kinerja/{indikator}/ubah                    | ST | data-kinerja/{indikator}/ubah           | Sumber=Dokumen
        data-kinerja/{id:guid}/aktif                        | data-kinerja/{indikator}/aktif                   | ST | data-kinerja/{indikator}/ubah           |
        data-kinerja/{id:guid}/revisi                       | data-kinerja/{indikator-revisi}/revisi           | KL | data-kinerja/{indikator-revisi}/revisi  | Target1=4;Target2=5;TargetTahun=15;Alasan=Anggaran berubah;NomorDokumen=12/PK/2026;TanggalDokumen=2026-08-01
        data-kinerja/revisi/{id:guid}/setujui               | data-kinerja/revisi/{revisi}/setujui             | KP | data-kinerja/revisi/{revisi}            |
        data-kinerja/revisi/{id:guid}/tolak                 | data-kinerja/revisi/{revisi}/tolak               | KP | data-kinerja/revisi/{revisi}            | Alasan=Belum ada dasarnya
        data-kinerja/revisi/{id:guid}/tarik                 | data-kinerja/revisi/{revisi}/tarik               | KL | data-kinerja/revisi/{revisi}            |
        data-kinerja/impor                                  | data-kinerja/impor                               | ST | data-kinerja/impor?tahun=2026           | Tahun=2026
        data-kinerja/impor/terapkan                         | data-kinerja/impor/terapkan                      | ST | data-kinerja/impor?tahun=2026           | Tahun=2026
        data-kinerja/salin                                  | data-kinerja/salin                               | ST | data-kinerja/salin?tahun=2026           | Dari=2026;Ke=2040
        data-kinerja/rencana/tambah                         | data-kinerja/rencana/tambah                      | ST | data-kinerja/rencana/tambah?tahun=2026  | Level=Program;Kode=9.99.99;Nama=Program uji;Pagu=1.000.000
        data-kinerja/rencana/{id:guid}/ubah                 | data-kinerja/rencana/{unsur}/ubah                | ST | data-kinerja/rencana/{unsur}/ubah       | Kode=9.99.98
        data-kinerja/rencana/{id:guid}/hapus                | data-kinerja/rencana/{unsur}/hapus               | ST | data-kinerja/rencana/{unsur}/ubah       |
        administrasi/hari-libur/impor                       | administrasi/hari-libur/impor                    | AD | administrasi/hari-libur/impor           |
        administrasi/hari-libur/impor/terapkan              | administrasi/hari-libur/impor/terapkan           | AD | administrasi/hari-libur/impor           |
        administrasi/hari-libur/tambah                      | administrasi/hari-libur/tambah                   | AD | administrasi/hari-libur/tambah          | Tanggal=2027-11-12;Nama=Uji
        administrasi/hari-libur/{id:guid}/ubah              | administrasi/hari-libur/{hari-libur}/ubah        | AD | administrasi/hari-libur/{hari-libur}/ubah | Nama=Uji
        administrasi/hari-libur/{id:guid}/hapus             | administrasi/hari-libur/{hari-libur}/hapus       | AD | administrasi/hari-libur/{hari-libur}/hapus |
        administrasi/nomor-pertama                          | administrasi/nomor-pertama                       | AD | administrasi/nomor-pertama              | Register=SuratKeluar;Tahun=2030;NomorPertama=412;Alasan=Buku agenda
        administrasi/aturan-capaian                         | administrasi/aturan-capaian                      | AD | administrasi/aturan-capaian             | BerlakuMulai=2027-01-01;DasarHukum=Keputusan 1
        administrasi/jam-kerja                              | administrasi/jam-kerja                           | AD | administrasi/jam-kerja                  | HariKerjaCukup=5;SeninKamis.Pulang=16:15
        administrasi/pengaturan                             | administrasi/pengaturan                          | AD | administrasi/pengaturan                 | KodeKantor=DISHUB;KodePos=25651;PosEl=a@contoh.go.id
        administrasi/pengaturan/lambang                     | administrasi/pengaturan/lambang                  | AD | administrasi/pengaturan                 |
        administrasi/pengaturan/lambang/hapus               | administrasi/pengaturan/lambang/hapus            | AD | administrasi/pengaturan                 | versi=1
        administrasi/orang/tambah                           | administrasi/orang/tambah                        | AD | administrasi/orang/tambah               | Nama=Uji Nama;NamaAkun=uji.nama
        administrasi/orang/{id:guid}/ubah                   | administrasi/orang/{orang}/ubah                  | AD | administrasi/orang/{orang}/ubah         |
        administrasi/orang/{id:guid}/nonaktifkan            | administrasi/orang/{orang}/nonaktifkan           | AD | administrasi/orang/{orang}              |
        administrasi/orang/{id:guid}/aktifkan               | administrasi/orang/{orang}/aktifkan              | AD | administrasi/orang/{orang}              |
        administrasi/orang/{id:guid}/sandi                  | administrasi/orang/{orang}/sandi                 | AD | administrasi/orang/{orang}              |
        administrasi/orang/{id:guid}/akhiri-sesi            | administrasi/orang/{orang}/akhiri-sesi           | AD | administrasi/orang/{orang}              |
        administrasi/orang/{id:guid}/autentikator           | administrasi/orang/{orang}/autentikator          | AD | administrasi/orang/{orang}              |
        administrasi/penugasan/tambah                       | administrasi/penugasan/tambah                    | AD | administrasi/penugasan/tambah           | OrangId={orang};Jabatan=Auditor;Jenis=Definitif;Mulai=2026-10-05
        administrasi/penugasan/{id:guid}/akhiri             | administrasi/penugasan/{penugasan}/akhiri        | AD | administrasi/penugasan/{penugasan}/akhiri | HariTerakhir=2026-10-30
        administrasi/penugasan/{id:guid}/batalkan           | administrasi/penugasan/{penugasan}/batalkan      | AD | administrasi/penugasan/{penugasan}/akhiri |
        administrasi/unit/tambah                            | administrasi/unit/tambah                         | AD | administrasi/unit/tambah                | Nama=Bidang Uji;Jenis=Bidang;SebutanKepala=Kepala Bidang Uji;Urutan=9;BerlakuDari=2026-10-05
        administrasi/unit/{id:guid}/ubah                    | administrasi/unit/{unit}/ubah                    | AD | administrasi/unit/{unit}/ubah           | SebutanKepala=Kepala Uji
        administrasi/unit/{id:guid}/tutup                   | administrasi/unit/{unit}/tutup                   | AD | administrasi/unit/{unit}/tutup          | HariTerakhir=2026-12-31
        administrasi/unit/{id:guid}/buka                    | administrasi/unit/{unit}/buka                    | AD | administrasi/unit/{unit}/tutup          |
        administrasi/unit/{unitId:guid}/seksi/tambah        | administrasi/unit/{unitId}/seksi/tambah          | AD | administrasi/unit/{unitId}/seksi/tambah | Nama=Seksi Uji;SebutanKepala=Kepala Seksi Uji;Urutan=9;BerlakuDari=2026-10-05
        administrasi/seksi/{id:guid}/ubah                   | administrasi/seksi/{seksi}/ubah                  | AD | administrasi/seksi/{seksi}/ubah         | SebutanKepala=Kepala Uji
        administrasi/seksi/{id:guid}/tutup                  | administrasi/seksi/{seksi}/tutup                 | AD | administrasi/seksi/{seksi}/tutup        | HariTerakhir=2026-12-31
        administrasi/seksi/{id:guid}/buka                   | administrasi/seksi/{seksi}/buka                  | AD | administrasi/seksi/{seksi}/tutup        |
        """;

    /// <summary>Every place by its address.</summary>
    public static IReadOnlyDictionary<string, TempatMasukan> Semua { get; } = Tabel.Split('\n').Skip(1)
        .Select(b => b.Split('|', StringSplitOptions.TrimEntries))
        .Select(b => new TempatMasukan(b[0], b[1], b[2], b[3], [.. b[4].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(i => i.Split('=', 2)).Select(i => (i[0], i[1]))]))
        .ToDictionary(t => t.Tujuan);

    /// <summary>All fields that the action binds.</summary>
    public IReadOnlyList<BidangFormulir> Bidang => BidangFormulir.Semua[Rute];

    /// <summary>A POST of this form.</summary>
    public static Task<HttpResponseMessage> KirimAsync(PerambanUji peramban, string tujuan, HttpContent isi, string? asal = null)
    {
        var permintaan = new HttpRequestMessage(HttpMethod.Post, tujuan) { Content = isi };
        permintaan.Headers.Referrer = new Uri("https://localhost" + (asal ?? tujuan));
        permintaan.Headers.Add("Sec-Fetch-Site", "same-origin");
        return peramban.Klien.SendAsync(permintaan);
    }
}

/// <summary>A form filled and not yet sent: names and raw bytes, so that also what no browser sends can be sent.</summary>
public sealed class IsianMentah(IEnumerable<(string Nama, byte[] Nilai)> isi, bool multipart)
{
    private readonly List<(string Nama, byte[] Nilai)> isi = [.. isi];

    public bool Multipart => multipart;

    public IEnumerable<(string Nama, string Nilai)> Teks => isi.Select(i => (i.Nama, Encoding.UTF8.GetString(i.Nilai)));

    public string? Nilai(string nama) => isi.Where(i => string.Equals(i.Nama, nama, StringComparison.OrdinalIgnoreCase)).Select(i => Encoding.UTF8.GetString(i.Nilai)).FirstOrDefault();

    /// <summary>A field as the framework reads it: of a urlencoded form, bytes that are no text stay encoded.</summary>
    public string Terbaca(string nama)
    {
        var bita = isi.Last(i => string.Equals(i.Nama, nama, StringComparison.OrdinalIgnoreCase)).Nilai;
        var teks = Encoding.UTF8.GetString(bita);
        return multipart ? teks : teks.Replace("\uFFFD\uFFFD\uFFFD", "%ED%A0%80", StringComparison.Ordinal);
    }

    /// <summary>The same with one field holding something else.</summary>
    public IsianMentah Dengan(string nama, byte[] nilai) => new([.. isi.Where(i => !string.Equals(i.Nama, nama, StringComparison.OrdinalIgnoreCase)), (nama, nilai)], multipart);

    public IsianMentah Dengan(string nama, string nilai) => Dengan(nama, Encoding.UTF8.GetBytes(nilai));

    public IsianMentah Tanpa(string nama) => new(isi.Where(i => !string.Equals(i.Nama, nama, StringComparison.OrdinalIgnoreCase)), multipart);

    public IsianMentah Tambah(IEnumerable<(string Nama, string Nilai)> lagi) => new([.. isi, .. lagi.Select(l => (l.Nama, Encoding.UTF8.GetBytes(l.Nilai)))], multipart);

    public HttpContent Isi()
    {
        if (multipart)
        {
            var bagian = new MultipartFormDataContent();
            isi.ForEach(i => bagian.Add(new ByteArrayContent(i.Nilai), $"\"{i.Nama}\""));
            if (isi.Count == 0)
            {
                // A browser sends the file field also when no file was chosen.
                var kosong = new ByteArrayContent([]);
                kosong.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"Berkas\"; filename=\"\"");
                bagian.Add(kosong);
            }

            return bagian;
        }

        var teks = string.Join('&', isi.Select(i => $"{WebUtility.UrlEncode(i.Nama)}={Encoding.ASCII.GetString(WebUtility.UrlEncodeToBytes(i.Nilai, 0, i.Nilai.Length))}"));
        var kiriman = new ByteArrayContent(Encoding.ASCII.GetBytes(teks));
        kiriman.Headers.ContentType = new("application/x-www-form-urlencoded");
        return kiriman;
    }
}
