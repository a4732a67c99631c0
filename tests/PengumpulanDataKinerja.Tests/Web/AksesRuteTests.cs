using System.Net;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

/// <summary>
/// Who may open which address. The tables are read against the routes of the running host: a new route without a row fails, and has to
/// be judged here before it is delivered.
/// </summary>
public sealed class AksesRuteTests(KantorAkses kantor) : IClassFixture<KantorAkses>
{
    /// <summary>What a stranger may reach, and what he gets there. Every other route, known or new, leads him to the door.</summary>
    private static readonly Dictionary<string, HttpStatusCode> Umum = new()
    {
        ["GET masuk"] = HttpStatusCode.OK,
        ["POST masuk"] = HttpStatusCode.OK,
        ["GET masuk/kode"] = HttpStatusCode.OK,
        ["POST masuk/kode"] = HttpStatusCode.Redirect,
        ["GET verifikasi"] = HttpStatusCode.OK,
        ["POST verifikasi"] = HttpStatusCode.UnprocessableEntity,
        ["GET verifikasi/sertifikat-kantor.crt"] = HttpStatusCode.OK,
        ["GET v"] = HttpStatusCode.OK,
        ["GET v/{kode}"] = HttpStatusCode.UnprocessableEntity,
        ["GET sehat"] = HttpStatusCode.OK,
        ["GET sehat/siap"] = HttpStatusCode.OK,
        ["GET galat/{kode:int}"] = HttpStatusCode.NotFound,
        ["POST galat/{kode:int}"] = HttpStatusCode.NotFound,
    };

    // o: opens (or may be pressed), x: 403 with a page that says who may, -: 404 as if it did not exist, !: 422, the rules refuse it to everybody.
    // SK Sekretaris, KP Kasubbag PKP, ST Staf PKP, KD Kepala Dinas, KL/KV Kabid Lalin/Pelayaran, SL/SM Kasi in Lalin, SV Kasi in Pelayaran,
    // SU Kasubbag Umum, PG Pengisi of SL's seksi, AD Administrator sistem, AU Auditor, TP without penugasan.
    private const string Halaman = """
        rute                                                        | objek                    | SK KP ST KD  KL KV  SL SM SV  SU PG  AD AU TP
                                                                    |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        akun                                                        |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        akun/sandi                                                  |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        akun/spesimen                                               |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        akun/sertifikat                                             |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        akun/pemberitahuan                                          |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        akun/autentikator                                           |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        akun/autentikator/pasang                                    |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        akun/autentikator/kode                                      |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        akun/sesi                                                   |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        pemberitahuan                                               |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        pemberitahuan/alir                                          |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        masuk                                                       |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        masuk/kode                                                  |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        sehat                                                       |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        sehat/siap                                                  |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        verifikasi                                                  |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        verifikasi/sertifikat-kantor.crt                            |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        v                                                           |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        v/{kode}                                                    |                          | !  !  !  !   !  !   !  !  !   !  !   !  !  !
        galat/{kode:int}                                            |                          | -  -  -  -   -  -   -  -  -   -  -   -  -  -
        demo/jam                                                    |                          | -  -  -  -   -  -   -  -  -   -  -   -  -  -
        panduan                                                     |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        panduan/{nama}                                              |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        panduan/gambar/{gambar}                                     |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        tentang-sop                                                 |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        tentang-sop.pdf                                             |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        triwulan                                                    |                          | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        triwulan/{tahun:int}/{tw:int}                               |                          | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        triwulan/{tahun:int}/{tw:int}/riwayat                       |                          | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        triwulan/{tahun:int}/{tw:int}/alur                          |                          | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        triwulan/{tahun:int}/{tw:int}/unit/{unitId:guid}            |                          | o  o  o  o   o  -   o  o  -   -  o   x  o  x
        triwulan/{tahun:int}/{tw:int}/batalkan                      |                          | o  x  x  x   x  x   x  x  x   x  x   x  x  x
        triwulan/{tahun:int}/{tw:int}/rencanakan-ulang              |                          | o  x  x  x   x  x   x  x  x   x  x   x  x  x
        triwulan/{tahun:int}/{tw:int}/geser                         |                          | x  o  x  x   x  x   x  x  x   x  x   x  x  x
        triwulan/{tahun:int}/{tw:int}/peringatan                    |                          | x  o  x  x   x  x   x  x  x   x  x   x  x  x
        triwulan/{tahun:int}/{tw:int}/tutup                         |                          | x  o  x  x   x  x   x  x  x   x  x   x  x  x
        triwulan/{tahun:int}/{tw:int}/unit/{unitId:guid}/buka-kembali |                        | x  o  x  x   x  x   x  x  x   x  x   x  x  x
        tugas/{id:guid}                                             | giliran-11               | x  o  x  x   x  x   x  x  x   x  x   x  x  x
        tugas/{id:guid}                                             | giliran-9-lalin          | x  x  x  x   o  -   x  x  -   -  x   x  x  x
        tugas/{id:guid}                                             | giliran-8-manajemen      | x  x  x  x   x  -   x  o  -   -  x   x  x  x
        tugas/{id:guid}                                             | giliran-8-selesai        | o  o  o  o   o  -   o  o  -   -  o   x  o  x
        tugas/{id:guid}                                             | giliran-peringatan-lalin | x  o  o  x   x  -   x  x  -   -  x   x  x  x
        tugas/{id:guid}/kertas                                      | giliran-9-lalin          | x  o  o  x   o  -   x  x  -   -  x   x  x  x
        tugas/{id:guid}/kertas                                      | giliran-8-manajemen      | x  o  o  x   x  -   x  o  -   -  x   x  x  x
        tugas/{id:guid}/kertas                                      | giliran-11               | x  o  o  x   x  x   x  x  x   x  x   x  x  x
        tugas/{id:guid}/kertas                                      | giliran-peringatan-lalin | x  !  !  x   x  -   x  x  -   -  x   x  x  x
        tugas/{id:guid}/nomor                                       | giliran-11               | x  o  o  x   x  x   x  x  x   x  x   x  x  x
        tugas/{id:guid}/nomor                                       | giliran-peringatan-lalin | x  !  !  x   x  -   x  x  -   -  x   x  x  x
        nomor/{id:guid}.pdf                                         | nomor-batal              | o  o  o  o   -  -   -  -  -   -  -   -  o  -
        kertas/{id:guid}                                            | kertas-7-lalin           | o  o  o  o   o  -   o  o  -   -  o   -  o  -
        triwulan/{tahun:int}/{tw:int}/kertas                        |                          | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        isian/{id:guid}                                             | isian-perlengkapan       | o  o  o  o   o  -   o  o  -   -  o   x  o  x
        isian/{id:guid}                                             | isian-manajemen          | o  o  o  o   o  -   o  o  -   -  o   x  o  x
        isian/{id:guid}/periksa                                     | isian-manajemen          | o  o  o  o   o  -   o  o  -   -  o   x  o  x
        isian/{id:guid}/excel                                       | isian-manajemen          | o  o  o  o   o  -   o  o  -   -  o   x  o  x
        bukti/{id:guid}                                             | bukti-perlengkapan       | o  o  o  o   o  -   o  o  -   -  o   -  o  -
        bukti/{id:guid}/isi                                         | bukti-perlengkapan       | o  o  o  o   o  -   o  o  -   -  o   -  o  -
        bukti/{id:guid}/lihat                                       | bukti-perlengkapan       | o  o  o  o   o  -   o  o  -   -  o   -  o  -
        koreksi/baru/{id:guid}                                      | baris-perlengkapan       | x  x  x  x   o  -   o  x  -   -  x   x  x  x
        koreksi/{id:guid}                                           | koreksi                  | o  o  o  o   o  -   o  o  -   -  o   x  o  x
        koreksi/{id:guid}/bukti                                     | koreksi                  | o  o  o  o   o  -   o  o  -   -  o   x  o  x
        disposisi/{id:guid}                                         | disposisi-1              | o  o  o  o   o  o   o  o  o   o  o   -  o  -
        disposisi/{id:guid}                                         | disposisi-7-lalin        | o  o  o  o   o  -   o  o  -   -  o   -  o  -
        disposisi/{id:guid}.pdf                                     | disposisi-7-lalin        | o  o  o  o   o  -   o  o  -   -  o   -  o  -
        disposisi/{id:guid}/teruskan                                | disposisi-1              | x  o  x  x   x  x   x  x  x   x  x   -  x  -
        disposisi/{id:guid}/teruskan                                | disposisi-7-lalin        | x  x  x  x   x  -   o  o  -   -  x   -  x  -
        ekspedisi/{id:guid}                                         | penerima-pelayaran       | o  o  o  o   x  x   x  x  x   x  x   x  o  x
        surat/{id:guid}                                             | surat-permintaan         | o  o  o  o   o  o   o  o  o   o  o   -  o  -
        surat/{id:guid}                                             | peringatan-pelayaran     | o  o  o  o   -  o   -  -  o   -  -   -  o  -
        surat/{id:guid}                                             | konsep-peringatan-lalin  | o  o  o  o   -  -   -  -  -   -  -   -  o  -
        surat/{id:guid}                                             | nota-dinas               | o  o  o  o   -  -   -  -  -   -  -   -  o  -
        surat/{id:guid}.pdf                                         | surat-permintaan         | o  o  o  o   o  o   o  o  o   o  o   -  o  -
        surat/{id:guid}.pdf                                         | peringatan-pelayaran     | o  o  o  o   -  o   -  -  o   -  -   -  o  -
        surat/{id:guid}.pdf                                         | konsep-peringatan-lalin  | -  -  -  -   -  -   -  -  -   -  -   -  -  -
        surat/{id:guid}.pdf                                         | nota-dinas               | o  o  o  o   -  -   -  -  -   -  -   -  o  -
        surat/{id:guid}/konsep.pdf                                  | surat-permintaan         | o  o  o  o   -  -   -  -  -   -  -   -  o  -
        surat/{id:guid}/konsep.pdf                                  | konsep-peringatan-lalin  | o  o  o  o   -  -   -  -  -   -  -   -  o  -
        surat/{id:guid}/versi                                       | surat-permintaan         | o  o  o  o   -  -   -  -  -   -  -   -  o  -
        surat/{id:guid}/versi                                       | konsep-peringatan-lalin  | o  o  o  o   -  -   -  -  -   -  -   -  o  -
        surat/{id:guid}/ubah                                        | surat-permintaan         | !  !  !  !   !  !   !  !  !   !  !   -  !  -
        surat/{id:guid}/ubah                                        | konsep-peringatan-lalin  | x  o  o  x   -  -   -  -  -   -  -   -  x  -
        templat                                                     |                          | o  o  o  o   x  x   x  x  x   x  x   x  o  x
        templat/{surat}                                             |                          | o  o  o  o   x  x   x  x  x   x  x   x  o  x
        templat/{surat}/versi                                       |                          | o  o  o  o   x  x   x  x  x   x  x   x  o  x
        rekap/{tahun:int}/{tw:int:range(1,4)}                       |                          | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        rekap/{tahun:int}/{tw:int:range(1,4)}/csv                   |                          | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        rekap/{tahun:int}/{tw:int:range(1,4)}/excel                 |                          | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        rekap/{tahun:int}/{tw:int:range(1,4)}/pdf                   |                          | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        rekap/{tahun:int}/{tw:int:range(1,4)}/unit/{unitId:guid}/pengukuran.pdf |                          | o  o  o  o   o  -   o  o  -   -  o   x  o  x
        rekap/{tahun:int}/{tw:int:range(1,4)}/unit/{unitId:guid}/pengukuran.xlsx |                          | o  o  o  o   o  -   o  o  -   -  o   x  o  x
        mutu-baku/{tahun:int:range(2000,2100)}                      |                          | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        mutu-baku/{tahun:int:range(2000,2100)}/{tw:int:range(1,4)}  |                          | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        mutu-baku/{tahun:int:range(2000,2100)}/{tw:int:range(1,4)}/pdf |                       | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        mutu-baku/{tahun:int:range(2000,2100)}/{tw:int:range(1,4)}/excel |                     | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        arsip                                                       |                          | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        arsip/daftar-berkas.pdf                                     |                          | o  o  o  o   -  -   -  -  -   -  -   -  o  -
        arsip/{id:guid}                                             | berkas                   | o  o  o  o   -  -   -  -  -   -  -   -  o  -
        arsip/{id:guid}/paket                                       | berkas                   | o  o  o  o   -  -   -  -  -   -  -   -  o  -
        buku                                                        |                          | o  o  o  o   x  x   x  x  x   x  x   x  o  x
        buku/{jenis}/{tahun:int:range(2000,2100)}                   |                          | o  o  o  o   x  x   x  x  x   x  x   x  o  x
        buku/{jenis}/{tahun:int:range(2000,2100)}/pdf               |                          | o  o  o  o   x  x   x  x  x   x  x   x  o  x
        buku/{jenis}/{tahun:int:range(2000,2100)}/excel             |                          | o  o  o  o   x  x   x  x  x   x  x   x  o  x
        data-kinerja                                                |                          | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        data-kinerja/tambah                                         |                          | x  x  o  x   x  x   x  x  x   x  x   x  x  x
        data-kinerja/{id:guid}/ubah                                 | indikator                | x  x  o  x   x  x   x  x  x   x  x   x  x  x
        data-kinerja/{id:guid}                                      | indikator                | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        data-kinerja/revisi                                         |                          | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        data-kinerja/{id:guid}/revisi                               | indikator-revisi         | x  x  x  x   o  x   x  x  x   x  x   x  x  x
        data-kinerja/revisi/{id:guid}                               | revisi                   | o  o  o  o   o  -   o  o  -   -  o   x  o  x
        data-kinerja/revisi/{id:guid}/dokumen                       | revisi                   | o  o  o  o   o  -   o  o  -   -  o   x  o  x
        data-kinerja/rencana                                        |                          | o  o  o  o   o  o   o  o  o   o  o   x  o  x
        data-kinerja/{tahun:int:range(2000,2100)}/kamus.xlsx        |                          | x  x  o  x   x  x   x  x  x   x  x   x  x  x
        data-kinerja/impor                                          |                          | x  x  o  x   x  x   x  x  x   x  x   x  x  x
        data-kinerja/salin                                          |                          | x  x  o  x   x  x   x  x  x   x  x   x  x  x
        data-kinerja/rencana/tambah                                 |                          | x  x  o  x   x  x   x  x  x   x  x   x  x  x
        data-kinerja/rencana/{id:guid}/ubah                         | unsur                    | x  x  o  x   x  x   x  x  x   x  x   x  x  x
        administrasi                                                |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/hari-libur                                     |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/hari-libur/{tahun:int}                         |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/hari-libur/{tahun:int}/kalender                |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/hari-libur/impor                               |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/hari-libur/contoh.csv                          |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/hari-libur/contoh.xlsx                         |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/hari-libur/tambah                              |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/hari-libur/{id:guid}/ubah                      | hari-libur               | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/hari-libur/{id:guid}/hapus                     | hari-libur               | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/kesehatan                                      |                          | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/pekerjaan                                      |                          | x  x  x  x   x  x   x  x  x   x  x   o  o  x
        administrasi/surel                                          |                          | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/nomor-pertama                                  |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/aturan-capaian                                 |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/jam-kerja                                      |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/pengaturan                                     |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/pengaturan/lambang                             |                          | x  -  x  x   x  x   x  x  x   x  x   -  x  x
        administrasi/orang                                          |                          | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/orang/tambah                                   |                          | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/orang/{id:guid}                                | orang                    | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/orang/{id:guid}/ubah                           | orang                    | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/catatan-akses                                  |                          | x  x  x  x   x  x   x  x  x   x  x   o  o  x
        administrasi/sertifikat                                     |                          | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/penugasan                                      |                          | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/penugasan/tambah                               |                          | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/penugasan/{id:guid}/akhiri                     | penugasan                | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/unit                                           |                          | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/unit/tambah                                    |                          | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/unit/{id:guid}/ubah                            | unit                     | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/unit/{id:guid}/tutup                           | unit                     | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/unit/{unitId:guid}/seksi/tambah                |                          | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/seksi/{id:guid}/ubah                           | seksi                    | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/seksi/{id:guid}/tutup                          | seksi                    | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        """;

    private const string Tindakan = """
        rute                                                        | objek                    | SK KP ST KD  KL KV  SL SM SV  SU PG  AD AU TP
        masuk                                                       |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        masuk/kode                                                  |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        akun/autentikator/pasang                                    |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        akun/autentikator/kode                                      |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        akun/autentikator/lepas                                     |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        akun/sesi                                                   |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        pemberitahuan/{id:guid}/buka                                | pemberitahuan            | -  -  -  -   -  -   -  o  -   -  -   -  -  -
        pemberitahuan/baca                                          |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        akun/pemberitahuan                                          |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        administrasi/surel/uji                                      |                          | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/surel/{id:guid}/ulang                          | surel                    | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        keluar                                                      |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        verifikasi                                                  |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        galat/{kode:int}                                            |                          | -  -  -  -   -  -   -  -  -   -  -   -  -  -
        demo/jam                                                    |                          | -  -  -  -   -  -   -  -  -   -  -   -  -  -
        akun/sandi                                                  |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        akun/spesimen                                               |                          | o  o  o  o   o  o   o  o  o   o  o   o  o  o
        akun/sertifikat                                             |                          | x  o  x  o   x  x   x  x  x   x  x   x  x  x
        tugas/{id:guid}/lanjutkan                                   | giliran-11               | x  o  x  x   x  x   x  x  x   x  x   x  x  x
        tugas/{id:guid}/lanjutkan                                   | giliran-9-lalin          | x  x  x  x   o  -   x  x  -   -  x   x  x  x
        tugas/{id:guid}/lanjutkan                                   | giliran-8-manajemen      | x  x  x  x   x  -   x  o  -   -  x   x  x  x
        tugas/{id:guid}/lanjutkan                                   | giliran-peringatan-lalin | x  o  o  x   x  -   x  x  -   -  x   x  x  x
        tugas/{id:guid}/kembalikan                                  | giliran-9-lalin          | x  x  x  x   o  -   x  x  -   -  x   x  x  x
        tugas/{id:guid}/kembalikan                                  | giliran-11               | x  o  x  x   x  x   x  x  x   x  x   x  x  x
        tugas/{id:guid}/sebab                                       | giliran-8-selesai        | x  x  x  x   x  -   o  x  -   -  x   x  x  x
        tugas/{id:guid}/sebab                                       | giliran-8-manajemen      | x  x  x  x   x  -   x  o  -   -  x   x  x  x
        tugas/{id:guid}/lewati                                      | giliran-9-lalin          | x  x  x  x   o  -   x  x  -   -  x   x  x  x
        tugas/{id:guid}/lewati                                      | giliran-8-manajemen      | x  x  x  x   x  -   x  o  -   -  x   x  x  x
        tugas/{id:guid}/kertas                                      | giliran-9-lalin          | x  o  o  x   o  -   x  x  -   -  x   x  x  x
        tugas/{id:guid}/kertas                                      | giliran-8-manajemen      | x  o  o  x   x  -   x  o  -   -  x   x  x  x
        tugas/{id:guid}/kertas                                      | giliran-peringatan-lalin | x  !  !  x   x  -   x  x  -   -  x   x  x  x
        tugas/{id:guid}/nomor                                       | giliran-11               | x  o  o  x   x  x   x  x  x   x  x   x  x  x
        tugas/{id:guid}/nomor/batalkan                              | giliran-11               | x  o  o  x   x  x   x  x  x   x  x   x  x  x
        isian/{id:guid}                                             | isian-manajemen          | x  x  x  x   x  -   x  o  -   -  x   x  x  x
        isian/{id:guid}/excel                                       | isian-manajemen          | x  x  x  x   x  -   x  o  -   -  x   x  x  x
        bukti/{id:guid}/ubah                                        | bukti-manajemen          | x  x  x  x   x  -   x  o  -   -  x   -  x  -
        bukti/{id:guid}/catatan                                     | bukti-perlengkapan       | x  x  x  x   o  -   x  x  -   -  x   -  x  -
        disposisi/{id:guid}/baca                                    | disposisi-1              | x  o  x  x   x  x   x  x  x   x  x   -  x  -
        disposisi/{id:guid}/baca                                    | disposisi-7-lalin        | x  x  x  x   x  -   o  o  -   -  x   -  x  -
        disposisi/{id:guid}/catatan                                 | disposisi-1              | x  o  x  x   x  x   x  x  x   x  x   -  x  -
        disposisi/{id:guid}/catatan                                 | disposisi-7-lalin        | x  x  x  x   x  -   o  o  -   -  x   -  x  -
        disposisi/{id:guid}/teruskan                                | disposisi-1              | x  o  x  x   x  x   x  x  x   x  x   -  x  -
        disposisi/{id:guid}/teruskan                                | disposisi-7-lalin        | x  x  x  x   x  -   o  o  -   -  x   -  x  -
        ekspedisi/{id:guid}                                         | penerima-pelayaran       | x  o  o  x   x  x   x  x  x   x  x   x  x  x
        surat/{id:guid}/baca                                        | peringatan-pelayaran     | x  x  x  x   -  o   -  -  x   -  -   -  x  -
        surat/{id:guid}/ubah                                        | konsep-peringatan-lalin  | x  o  o  x   -  -   -  -  -   -  -   -  x  -
        surat/{id:guid}/pratinjau                                   | konsep-peringatan-lalin  | x  o  o  x   -  -   -  -  -   -  -   -  x  -
        surat/{id:guid}/komentar                                    | konsep-peringatan-lalin  | x  o  x  x   -  -   -  -  -   -  -   -  x  -
        surat/{id:guid}/paraf                                       | konsep-peringatan-lalin  | x  !  x  x   -  -   -  -  -   -  -   -  x  -
        templat/{surat}                                             |                          | x  o  o  x   x  x   x  x  x   x  x   x  x  x
        templat/{surat}/pratinjau                                   |                          | x  o  o  x   x  x   x  x  x   x  x   x  x  x
        templat/{surat}/bawaan                                      |                          | x  o  o  x   x  x   x  x  x   x  x   x  x  x
        triwulan/{tahun:int}/{tw:int}/batalkan                      |                          | o  x  x  x   x  x   x  x  x   x  x   x  x  x
        triwulan/{tahun:int}/{tw:int}/rencanakan-ulang              |                          | o  x  x  x   x  x   x  x  x   x  x   x  x  x
        triwulan/{tahun:int}/{tw:int}/geser                         |                          | x  o  x  x   x  x   x  x  x   x  x   x  x  x
        triwulan/{tahun:int}/{tw:int}/peringatan                    |                          | x  o  x  x   x  x   x  x  x   x  x   x  x  x
        triwulan/{tahun:int}/{tw:int}/peringatan/{unitId:guid}      |                          | x  o  x  x   x  x   x  x  x   x  x   x  x  x
        triwulan/{tahun:int}/{tw:int}/tutup                         |                          | x  o  x  x   x  x   x  x  x   x  x   x  x  x
        triwulan/{tahun:int}/{tw:int}/unit/{unitId:guid}/buka-kembali |                        | x  o  x  x   x  x   x  x  x   x  x   x  x  x
        rekap/{tahun:int}/{tw:int:range(1,4)}/nota-dinas            | giliran-11               | x  o  x  x   x  x   x  x  x   x  x   x  x  x
        koreksi/baru/{id:guid}                                      | baris-perlengkapan       | x  x  x  x   o  -   o  x  -   -  x   x  x  x
        koreksi/{id:guid}/putuskan                                  | koreksi-tunggu           | x  o  x  x   x  -   x  x  -   -  x   x  x  x
        koreksi/{id:guid}/tarik                                     | koreksi-tunggu           | x  x  x  x   o  -   o  x  -   -  x   x  x  x
        data-kinerja/tambah                                         |                          | x  x  o  x   x  x   x  x  x   x  x   x  x  x
        data-kinerja/{id:guid}/ubah                                 | indikator                | x  x  o  x   x  x   x  x  x   x  x   x  x  x
        data-kinerja/{id:guid}/aktif                                | indikator                | x  x  o  x   x  x   x  x  x   x  x   x  x  x
        data-kinerja/{id:guid}/revisi                               | indikator-revisi         | x  x  x  x   o  x   x  x  x   x  x   x  x  x
        data-kinerja/revisi/{id:guid}/setujui                       | revisi                   | x  o  x  x   x  -   x  x  -   -  x   x  x  x
        data-kinerja/revisi/{id:guid}/tolak                         | revisi                   | x  o  x  x   x  -   x  x  -   -  x   x  x  x
        data-kinerja/revisi/{id:guid}/tarik                         | revisi                   | x  x  x  x   o  -   x  x  -   -  x   x  x  x
        data-kinerja/impor                                          |                          | x  x  o  x   x  x   x  x  x   x  x   x  x  x
        data-kinerja/impor/terapkan                                 |                          | x  x  o  x   x  x   x  x  x   x  x   x  x  x
        data-kinerja/salin                                          |                          | x  x  o  x   x  x   x  x  x   x  x   x  x  x
        data-kinerja/rencana/tambah                                 |                          | x  x  o  x   x  x   x  x  x   x  x   x  x  x
        data-kinerja/rencana/{id:guid}/ubah                         | unsur                    | x  x  o  x   x  x   x  x  x   x  x   x  x  x
        data-kinerja/rencana/{id:guid}/hapus                        | unsur                    | x  x  o  x   x  x   x  x  x   x  x   x  x  x
        administrasi/hari-libur/impor                               |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/hari-libur/impor/terapkan                      |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/hari-libur/tambah                              |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/hari-libur/{id:guid}/ubah                      | hari-libur               | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/hari-libur/{id:guid}/hapus                     | hari-libur               | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/nomor-pertama                                  |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/aturan-capaian                                 |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/jam-kerja                                      |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/pengaturan                                     |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/pengaturan/lambang                             |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/pengaturan/lambang/hapus                       |                          | x  o  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/orang/tambah                                   |                          | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/orang/{id:guid}/ubah                           | orang                    | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/orang/{id:guid}/nonaktifkan                    | orang                    | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/orang/{id:guid}/aktifkan                       | orang                    | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/orang/{id:guid}/sandi                          | orang                    | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/orang/{id:guid}/autentikator                   | orang                    | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/orang/{id:guid}/akhiri-sesi                    | orang                    | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/sertifikat/{id:guid}/setujui                   | sertifikat               | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/sertifikat/{id:guid}/cabut                     | sertifikat               | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/pekerjaan/{pekerjaan}/jalankan                 |                          | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/penugasan/tambah                               |                          | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/penugasan/{id:guid}/akhiri                     | penugasan                | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/penugasan/{id:guid}/batalkan                   | penugasan                | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/unit/tambah                                    |                          | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/unit/{id:guid}/ubah                            | unit                     | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/unit/{id:guid}/tutup                           | unit                     | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/unit/{id:guid}/buka                            | unit                     | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/unit/{unitId:guid}/seksi/tambah                |                          | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/seksi/{id:guid}/ubah                           | seksi                    | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/seksi/{id:guid}/tutup                          | seksi                    | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        administrasi/seksi/{id:guid}/buka                           | seksi                    | x  x  x  x   x  x   x  x  x   x  x   o  x  x
        """;

    private static readonly string Panjang = new('a', 6000);

    [Fact]
    public void Every_route_has_its_row_in_the_tables()
    {
        Assert.Equal(Rute("GET"), Baris(Halaman).Select(b => b.Pola).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Rute("POST"), Baris(Tindakan).Select(b => b.Pola).Distinct().Order(StringComparer.Ordinal));
        Assert.All(kantor.Rute(), r => Assert.Contains(r.Cara, (string[])["GET", "POST"]));
    }

    [Fact]
    public async Task A_stranger_reaches_only_what_is_public_and_changes_nothing()
    {
        var salah = new List<string>();
        var objek = Baris(Halaman).Concat(Baris(Tindakan)).GroupBy(b => b.Pola).ToDictionary(b => b.Key, b => b.First().Objek);
        using var asing = kantor.Host.Peramban();
        var token = await KantorAkses.TokenAsync(asing, "/masuk");
        var sebelum = await kantor.JejakAsync();
        foreach (var (cara, pola) in kantor.Rute())
        {
            var alamat = kantor.Alamat(pola, objek.GetValueOrDefault(pola, "orang"));
            var jawaban = cara == "GET"
                ? await asing.MintaAsync(HttpMethod.Get, alamat)
                : (await KantorAkses.KirimAsync(asing, token, alamat, ("Alasan", "tidak ada"), ("Catatan", "tidak ada"), ("Instruksi", "Kerjakan"), ("giliranId", kantor.Objek["giliran-11"]))).Jawaban;
            PeriksaHeader(jawaban, alamat, salah);
            if (Umum.TryGetValue($"{cara} {pola}", out var kode))
            {
                var tiba = cara == "GET" ? (await asing.BukaAsync(alamat)).Kode : jawaban.StatusCode;
                Catat(salah, tiba == kode, $"{cara} {alamat}: a stranger gets {(int)tiba}, not {(int)kode}");
            }
            else
            {
                Catat(salah, jawaban.StatusCode == HttpStatusCode.Redirect && jawaban.Headers.Location!.ToString().StartsWith("/masuk", StringComparison.Ordinal), $"{cara} {alamat}: a stranger gets {(int)jawaban.StatusCode} {jawaban.Headers.Location}");
            }
        }

        Assert.True(salah.Count == 0, string.Join(Environment.NewLine, salah));
        Assert.Equal(sebelum, await kantor.JejakAsync());
    }

    [Fact]
    public async Task Every_page_opens_for_exactly_those_of_the_table()
    {
        var salah = new List<string>();
        var sebelum = await kantor.JejakAsync();
        foreach (var (pola, objek, hak) in Baris(Halaman))
        {
            foreach (var (kode, boleh) in hak)
            {
                var alamat = kantor.Alamat(pola, objek);
                var halaman = await kantor.BukaAsync(kode, alamat);
                PeriksaJawaban(halaman, boleh, $"GET {alamat} ({objek}) as {kode}", salah);
            }
        }

        Assert.True(salah.Count == 0, string.Join(Environment.NewLine, salah));
        Assert.Equal(sebelum, await kantor.JejakAsync());
    }

    [Fact]
    public async Task Every_act_is_refused_to_those_without_the_right_and_nothing_changes()
    {
        var salah = new List<string>();
        var sebelum = await kantor.JejakAsync();
        (string, string)[][] kiriman =
        [
            [("Alasan", "uji akses"), ("Catatan", "uji akses"), ("giliranId", kantor.Objek["giliran-11"]), ("Seksi", kantor.Objek["seksi"]), ("Nama", "Uji akses"), ("Tindakan", "simpan")],

            // Whoever lacks the right learns nothing of the form either: what is wrong with it is not told to him.
            [("Alasan", Panjang), ("Catatan", Panjang), ("giliranId", kantor.Objek["giliran-11"]), ("Ke", "bukan langkah"), ("Seksi", "bukan id"), ("Tenggat", "bukan tanggal"), ("versi", "x"), ("VersiTeks", "x")],
        ];
        foreach (var (pola, objek, hak) in Baris(Tindakan))
        {
            var alamat = kantor.Alamat(pola, objek);
            foreach (var (kode, boleh) in hak.Where(h => h.Hak != 'o'))
            {
                foreach (var isi in kiriman)
                {
                    var halaman = await kantor.KirimAsync(kode, alamat, isi);
                    PeriksaJawaban(halaman, boleh, $"POST {alamat} ({objek}) as {kode}{(isi == kiriman[1] ? ", malformed" : "")}", salah);
                }
            }

            var sesudah = await kantor.JejakAsync();
            salah.AddRange(sebelum.Where(t => sesudah[t.Key] != t.Value).Select(t => $"POST {alamat} ({objek}) changed {t.Key}: {t.Value} became {sesudah[t.Key]}"));
            sebelum = sesudah;
        }

        Assert.True(salah.Count == 0, string.Join(Environment.NewLine, salah));
    }

    [Fact]
    public async Task Cookies_of_signing_in_of_a_message_and_of_signing_out_are_held_to_the_strictest_rules()
    {
        var salah = new List<string>();
        using var hendra = kantor.Host.Peramban();
        var masuk = await KantorAkses.KirimAsync(hendra, await KantorAkses.TokenAsync(hendra, "/masuk"), "/masuk", ("Akun", "kabid.pelayaran"), ("Sandi", WebHost.Sandi));
        var token = await KantorAkses.TokenAsync(hendra);
        var pesan = await KantorAkses.KirimAsync(hendra, token, kantor.Alamat("surat/{id:guid}/baca", "peringatan-pelayaran"));
        var keluar = await KantorAkses.KirimAsync(hendra, token, "/keluar");
        foreach (var (halaman, kuki) in new[] { (masuk, "pdk-sesi"), (pesan, "pdk-pesan"), (keluar, "pdk-sesi") })
        {
            Assert.Equal(HttpStatusCode.Redirect, halaman.Kode);
            Assert.Contains(halaman.Jawaban.Headers.GetValues("Set-Cookie"), k => k.StartsWith($"__Host-{kuki}=", StringComparison.Ordinal));
            PeriksaHeader(halaman.Jawaban, kuki, salah);
        }

        Assert.StartsWith("/masuk", (await hendra.BukaAsync("/akun")).Alamat, StringComparison.Ordinal);
        Assert.True(salah.Count == 0, string.Join(Environment.NewLine, salah));
    }

    [Fact]
    public async Task Ids_that_belong_to_nobody_do_not_exist()
    {
        var salah = new List<string>();
        kantor.Objek["tidak-ada"] = Guid.NewGuid().ToString();
        foreach (var (pola, _, _) in Baris(Halaman).Where(b => b.Pola.Contains("{id", StringComparison.Ordinal)).DistinctBy(b => b.Pola))
        {
            var halaman = await kantor.BukaAsync(pola.StartsWith("administrasi", StringComparison.Ordinal) ? "AD" : pola.StartsWith("data-kinerja", StringComparison.Ordinal) ? "ST" : "KP", kantor.Alamat(pola, "tidak-ada"));
            PeriksaJawaban(halaman, '-', pola, salah);
        }

        foreach (var (pola, _, _) in Baris(Tindakan).Where(b => b.Pola.Contains("{id", StringComparison.Ordinal)).DistinctBy(b => b.Pola))
        {
            var halaman = await kantor.KirimAsync(pola.StartsWith("administrasi", StringComparison.Ordinal) ? "AD" : pola.StartsWith("data-kinerja", StringComparison.Ordinal) ? "ST" : "KP", kantor.Alamat(pola, "tidak-ada"), ("Alasan", "x"), ("versi", "1"));
            PeriksaJawaban(halaman, '-', "POST " + pola, salah);
        }

        Assert.True(salah.Count == 0, string.Join(Environment.NewLine, salah));
    }

    /// <summary>Every page with its object and the first person to whom it opens.</summary>
    internal static IEnumerable<(string Pola, string Objek, string Kode)> HalamanTerbuka() =>
        Baris(Halaman).Where(b => b.Hak.Any(h => h.Hak == 'o')).Select(b => (b.Pola, b.Objek, b.Hak.First(h => h.Hak == 'o').Kode));

    private List<string> Rute(string cara) => [.. kantor.Rute().Where(r => r.Cara == cara).Select(r => r.Pola).Order(StringComparer.Ordinal)];

    private static IEnumerable<(string Pola, string Objek, List<(string Kode, char Hak)> Hak)> Baris(string tabel)
    {
        var baris = tabel.Split('\n').Select(b => b.Split('|', StringSplitOptions.TrimEntries)).ToList();
        static string[] Sel(string teks) => teks.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kolom = Sel(baris[0][2]);
        Assert.Equal(KantorAkses.Akun.Keys, kolom);
        return baris.Skip(1).Select(b => (b[0], b[1], kolom.Zip(Sel(b[2]), (k, h) => (k, h.Single())).ToList()));
    }

    private static void PeriksaJawaban(HalamanUji halaman, char hak, string apa, List<string> salah)
    {
        var kode = hak switch { 'o' => HttpStatusCode.OK, 'x' => HttpStatusCode.Forbidden, '-' => HttpStatusCode.NotFound, _ => HttpStatusCode.UnprocessableEntity };
        Catat(salah, halaman.Kode == kode, $"{apa}: {(int)halaman.Kode}, not {(int)kode}: {halaman.Judul} {halaman.Teks[..Math.Min(150, halaman.Teks.Length)]}");
        if (halaman.Kode == HttpStatusCode.Forbidden)
        {
            // The general sentence of the page names nobody.
            Catat(salah, !halaman.Teks.Contains("tidak memberi hak untuk halaman", StringComparison.Ordinal) && (halaman.Teks.Contains("hanya", StringComparison.Ordinal) || halaman.Teks.Contains("oleh", StringComparison.Ordinal) || halaman.Teks.Contains("dapat dilihat", StringComparison.Ordinal)), $"{apa}: does not say who may: {halaman.Teks}");
        }

        PeriksaHeader(halaman.Jawaban, apa, salah);
    }

    private static void PeriksaHeader(HttpResponseMessage jawaban, string apa, List<string> salah)
    {
        string Header(string nama) => string.Join(",", jawaban.Headers.TryGetValues(nama, out var nilai) ? nilai : []);
        var csp = Header("Content-Security-Policy");
        Catat(salah, csp.StartsWith("default-src 'none'", StringComparison.Ordinal) && csp.Contains("frame-ancestors '", StringComparison.Ordinal) && !csp.Contains("unsafe", StringComparison.Ordinal), $"{apa}: CSP {csp}");
        Catat(salah, Header("X-Content-Type-Options") == "nosniff" && Header("Referrer-Policy") == "same-origin" && Header("X-Frame-Options") is "DENY" or "SAMEORIGIN", $"{apa}: nosniff, referrer or frame is missing");
        Catat(salah, Header("Strict-Transport-Security").StartsWith("max-age=", StringComparison.Ordinal), $"{apa}: HSTS is missing");
        // The manual's pictures are the product's own and show nobody's data: the browser may keep them, nobody between may.
        var bolehDisimpan = apa.Contains("/panduan/gambar/", StringComparison.Ordinal) && jawaban.Headers.CacheControl?.Private == true;
        Catat(salah, bolehDisimpan || jawaban.Headers.CacheControl?.NoStore == true, $"{apa}: Cache-Control {jawaban.Headers.CacheControl}");
        foreach (var kuki in jawaban.Headers.TryGetValues("Set-Cookie", out var semua) ? semua : [])
        {
            Catat(salah, kuki.StartsWith("__Host-", StringComparison.Ordinal) && ((string[])["; secure", "; httponly", "; samesite="]).All(a => kuki.Contains(a, StringComparison.OrdinalIgnoreCase)) && !kuki.Contains("samesite=none", StringComparison.OrdinalIgnoreCase), $"{apa}: cookie {kuki.Split('=')[0]} {kuki[kuki.IndexOf(';', StringComparison.Ordinal)..]}");
        }
    }

    private static void Catat(List<string> salah, bool benar, string kalimat)
    {
        if (!benar)
        {
            salah.Add(kalimat);
        }
    }
}
