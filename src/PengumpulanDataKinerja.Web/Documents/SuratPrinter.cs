using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>What the act of signing puts into a letter; all of it together or none.</summary>
/// <param name="Nomor">The number.</param>
/// <param name="Tanggal">Day of the signature, WIB.</param>
/// <param name="Kode">Verification code, ungrouped; null when signed with ink.</param>
/// <param name="Gambar">PNG of the signature; null when signed with ink.</param>
/// <param name="Batas">Due date that the signature sets; null for letters that set none.</param>
/// <param name="Penanda">Signer of that day.</param>
public sealed record TerbitanSurat(NomorSurat Nomor, DateOnly Tanggal, string? Kode, byte[]? Gambar, DateOnly? Batas, Pelaku Penanda);

/// <summary>Turns letters and slips into what is printed and shown: office, signer of the day, text, lampiran.</summary>
public sealed class SuratPrinter(AppDb db, FileStore berkas, NaskahPrinter printer, AlamatVerifikasi alamat)
{
    /// <summary>The letter as it stands: a draft announces number, date and QR; a signed letter shows what its signature has fixed.</summary>
    /// <param name="permintaan">With the data rows when a surat peringatan is still a draft.</param>
    /// <param name="surat">The letter.</param>
    /// <param name="konteks">Day and office.</param>
    /// <param name="naskah">Text not yet saved, for the preview; null takes the letter's own.</param>
    /// <param name="batal">Cancels.</param>
    public async Task<SuratModel> ModelAsync(Permintaan permintaan, Surat surat, Konteks konteks, NaskahSurat? naskah = null, CancellationToken batal = default)
    {
        var tetap = surat.TandaTangan is not null || surat.KonsepMutakhir || surat.Jenis == JenisSurat.NotaDinasRekap;
        var lampiran = surat.LampiranSha256 is { } sha && tetap
            ? await LampiranTersimpanAsync(sha, batal)
            : await LampiranAsync(permintaan, surat, konteks, batal);
        if (surat.TandaTangan is not { } ttd)
        {
            return await SusunAsync(surat, naskah ?? surat.Naskah, await PenandaAsync(surat.Jenis, konteks, batal), lampiran, null, batal);
        }

        var terbit = new TerbitanSurat(surat.Nomor!, surat.Tanggal!.Value, surat.KodeVerifikasi, ttd.GambarSha256 is { } gambar ? await berkas.BacaAsync(gambar, batal) : null, surat.Batas, ttd.Pelaku);
        return await SusunAsync(surat, surat.Naskah, ttd.Pelaku, lampiran, terbit, batal);
    }

    /// <summary>What a letter of a kind would look like with a text: the recipients and the signer of the day, no lampiran.</summary>
    public async Task<SuratModel> ContohAsync(JenisSurat jenis, NaskahSurat naskah, Konteks konteks, CancellationToken batal = default)
    {
        string[] penerima = jenis switch
        {
            JenisSurat.Permintaan => [.. Permintaan.PenerimaPermintaan(konteks.Organisasi).Select(t => t.Sebutan)],
            JenisSurat.Peringatan => [konteks.Organisasi.DaftarUnit.FirstOrDefault(u => u.Jenis == JenisUnit.Bidang)?.SebutanKepala ?? "Kepala Bidang"],
            JenisSurat.NotaDinasRekap => ["Sekretaris"],
        };
        return await SusunAsync(jenis, penerima, naskah, await PenandaAsync(jenis, konteks, batal), new LampiranSurat(), null, batal);
    }

    /// <summary>The draft with the given lampiran: what is printed for paraf and signature.</summary>
    public async Task<SuratModel> KonsepAsync(Surat surat, LampiranSurat lampiran, Konteks konteks, CancellationToken batal = default)
    {
        alamat.Pastikan(await db.PengaturanAsync(batal));
        return await SusunAsync(surat, surat.Naskah, await PenandaAsync(surat.Jenis, konteks, batal), lampiran, null, batal);
    }

    /// <summary>The letter with number, date, code and signature, on the lampiran of its draft.</summary>
    public async Task<SuratModel> TerbitAsync(Surat surat, TerbitanSurat terbit, CancellationToken batal = default)
    {
        alamat.Pastikan(await db.PengaturanAsync(batal));
        return await SusunAsync(surat, surat.Naskah, terbit.Penanda, await LampiranTersimpanAsync(surat.LampiranSha256, batal), terbit, batal);
    }

    /// <summary>Which texts of the printed draft are announcement or signature block.</summary>
    public async Task<IReadOnlyList<string>> BagianKonsepAsync(Surat surat, CancellationToken batal = default) => (await LampiranTersimpanAsync(surat.LampiranSha256, batal)).BagianKonsep;

    /// <summary>The letter as PDF on the office's paper.</summary>
    public async Task<byte[]> CetakAsync(SuratModel model, CancellationToken batal = default) =>
        await printer.CetakAsync(model, CetakOpsi.Dari(await db.PengaturanAsync(batal), model.Hal), batal);

    /// <summary>The lampiran as the data stand now. The recap of a nota dinas is none of them: whoever makes it hands it over.</summary>
    public async Task<LampiranSurat> LampiranAsync(Permintaan permintaan, Surat surat, Konteks konteks, CancellationToken batal = default) => surat.Jenis switch
    {
        JenisSurat.Permintaan => new LampiranSurat { Formulir = await FormulirAsync(permintaan, konteks, batal) },
        JenisSurat.Peringatan => new LampiranSurat { Kurang = DaftarKurang.Susun(permintaan, permintaan.DaftarUnit.First(u => u.UnitId == surat.UnitId), konteks.Hari) },
        JenisSurat.NotaDinasRekap => new LampiranSurat(),
    };

    /// <summary>The lembar disposisi.</summary>
    public async Task<LembarDisposisiModel> DisposisiAsync(Permintaan permintaan, Disposisi disposisi, Konteks konteks, CancellationToken batal = default)
    {
        var kantor = await db.PengaturanAsync(batal);
        var pemberi = disposisi.Pemberi ?? await PejabatAsync(konteks, Jalur.Permintaan, disposisi.Langkah, disposisi.UnitId, batal);
        var model = new LembarDisposisiModel
        {
            Huruf = kantor.Huruf,
            Kop = await KopAsync(kantor, batal),
            Hal = disposisi.Langkah == Langkah.PerintahArsip
                ? $"Pengarsipan Data Kinerja {permintaan.Sebutan}"
                : $"Permintaan Data Kinerja {permintaan.Sebutan}",
            DiteruskanKepada = disposisi.Penerima.OrderBy(p => p.Urut).Select(p => p.Sebutan).ToList(),
            IsiDisposisi = disposisi.Catatan.Length > 0 ? $"{disposisi.Instruksi}\n{disposisi.Catatan}" : disposisi.Instruksi,
            BatasWaktu = disposisi.Tenggat is { } tenggat ? Waktu.HariTanggal(tenggat) : null,
            JabatanPemberi = pemberi.Jabatan,
            NamaPemberi = pemberi.Nama,
            NipPemberi = Isi(pemberi.Nip),
            DiparafPada = disposisi.DiberikanPada,
            NomorAgenda = disposisi.Agenda ?? "-",
            Rantai = [.. permintaan.RantaiDisposisi(disposisi).SkipLast(1).Select(d => $"{d.Pemberi?.Jabatan}: {d.Instruksi.TrimEnd('.')} (agenda {d.Agenda}, {Waktu.Tanggal(Waktu.HariWib(d.DiberikanPada ?? permintaan.TerakhirPada))})")],
            Penyelesaian = [.. disposisi.Penerima.Where(p => p.Catatan is not null).OrderBy(p => p.Urut).Select(p => $"{p.Sebutan}: {p.Catatan!.TrimEnd('.')} ({Waktu.Tanggal(Waktu.HariWib(p.DicatatPada!.Value))})")],
            TandaKertas = permintaan.DaftarKertas.FirstOrDefault(k => k.GiliranId == disposisi.GiliranId)?.Tanda,
        };

        // SOP row 7 answers a letter; rows 1, 2 and 13 start from the routine.
        return disposisi.Langkah == Langkah.PerintahKabid && permintaan.SuratPermintaan is { Nomor: { } nomor, Tanggal: { } tanggal } surat
            ? model with
            {
                SuratDari = surat.TandaTangan!.Pelaku.Jabatan,
                NomorSurat = nomor.Teks,
                TanggalSurat = Waktu.Tanggal(tanggal),
                DiterimaTanggal = surat.DikirimPada is { } kirim ? Waktu.Tanggal(kirim) : "-",
                Sifat = surat.Sifat,
                Hal = surat.Hal,
            }
            : model;
    }

    /// <summary>The slip as PDF, half a sheet.</summary>
    public async Task<byte[]> CetakAsync(LembarDisposisiModel model, CancellationToken batal = default) =>
        await printer.CetakAsync(model, CetakOpsi.Dari(await db.PengaturanAsync(batal), "Lembar disposisi") with { SetengahHalaman = true, MarginAtas = 10, MarginBawah = 10, MarginKiri = 15, MarginKanan = 15, NomorHalaman = false }, batal);

    private Task<SuratModel> SusunAsync(Surat surat, NaskahSurat naskah, Pelaku penanda, LampiranSurat lampiran, TerbitanSurat? terbit, CancellationToken batal) =>
        SusunAsync(surat.Jenis, [.. surat.Penerima.OrderBy(p => p.Urut).Select(p => p.Sebutan)], naskah, penanda, lampiran, terbit, batal);

    private async Task<SuratModel> SusunAsync(JenisSurat jenis, IReadOnlyList<string> penerima, NaskahSurat naskah, Pelaku penanda, LampiranSurat lampiran, TerbitanSurat? terbit, CancellationToken batal)
    {
        var kantor = await db.PengaturanAsync(batal);
        var kop = await KopAsync(kantor, batal);
        var verifikasi = $"{alamat.Dari(kantor)}/v";
        var blok = new BlokTandaTanganModel(BlokTandaTanganModel.Sebutan(penanda.Jabatan), penanda.Nama, Isi(penanda.Pangkat), Isi(penanda.Nip))
        {
            Cara = terbit is { Kode: null } ? CaraTandaTangan.Basah : CaraTandaTangan.Layar,
            Gambar = terbit?.Gambar is { } gambar ? DataUrl("image/png", gambar) : null,
            QrSvg = terbit?.Kode is { } kode ? QrKode.Svg($"{verifikasi}/{kode}") : null,
            KodeVerifikasi = terbit?.Kode is { } tertulis ? KodeVerifikasi.Tulis(tertulis) : null,
        };
        var isi = Surat.IsiTercetak(naskah.Isi, terbit?.Batas);
        var tembusan = naskah.Tembusan.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return jenis == JenisSurat.NotaDinasRekap
            ? new NotaDinasModel
            {
                Kop = kop,
                Huruf = kantor.Huruf,
                Hal = naskah.Hal,
                Isi = isi,
                TandaTangan = blok,
                AlamatVerifikasi = verifikasi,
                Kepada = penerima,
                Dari = penanda.Jabatan,
                Nomor = terbit?.Nomor.Teks,
                Tanggal = terbit?.Tanggal,
                Sifat = naskah.Sifat,
                Lampiran = naskah.Lampiran,
                Tembusan = tembusan,
                HalamanLampiran = lampiran.Halaman,
            }
            : new SuratDinasModel
            {
                Kop = kop,
                Huruf = kantor.Huruf,
                Hal = naskah.Hal,
                Isi = isi,
                TandaTangan = blok,
                AlamatVerifikasi = verifikasi,
                Penerima = penerima,
                Tempat = kantor.TempatTandaTangan,
                Nomor = terbit?.Nomor.Teks,
                Tanggal = terbit?.Tanggal,
                Sifat = naskah.Sifat,
                Lampiran = naskah.Lampiran,
                Tembusan = tembusan,
                HalamanLampiran = lampiran.Halaman,
            };
    }

    private async Task<LampiranSurat> LampiranTersimpanAsync(string? sha256, CancellationToken batal) =>
        sha256 is null ? new LampiranSurat() : LampiranSurat.DariJson(await berkas.BacaAsync(sha256, batal));

    private async Task<KopModel> KopAsync(PengaturanKantor kantor, CancellationToken batal) =>
        KopModel.Dari(kantor, kantor is { LambangSha256: { } sha, LambangTipe: { } tipe } && berkas.Ada(sha) ? DataUrl(tipe, await berkas.BacaAsync(sha, batal)) : null);

    private Task<Pelaku> PenandaAsync(JenisSurat jenis, Konteks konteks, CancellationToken batal) =>
        PejabatAsync(konteks, Jalur.Permintaan, jenis == JenisSurat.NotaDinasRekap ? Langkah.Rekapitulasi : Langkah.TandaTanganKepalaDinas, null, batal);

    // Who would act today: somebody acting (Plh., Plt.) stands in for a holder who cannot.
    private async Task<Pelaku> PejabatAsync(Konteks konteks, Jalur jalur, Langkah langkah, Guid? unitId, CancellationToken batal)
    {
        var penugasan = konteks.Organisasi.Pelaksana(jalur, langkah, unitId, null).OrderByDescending(p => p.Jenis).FirstOrDefault();
        if (penugasan is null)
        {
            return new Pelaku(null, "(belum ada pejabat)", "", "", Tampil.Sebutan(Sop.Untuk(langkah).Pelaksana[0]));
        }

        var orang = await db.Orang.AsNoTracking().Where(o => o.Id == penugasan.OrangId).Select(o => new { o.Nama, o.Nip, o.Pangkat }).SingleAsync(batal);
        return new Pelaku(penugasan.OrangId, orang.Nama, orang.Nip ?? "", orang.Pangkat ?? "", konteks.Organisasi.Sebutan(penugasan));
    }

    private async Task<FormulirDataModel> FormulirAsync(Permintaan permintaan, Konteks konteks, CancellationToken batal)
    {
        var tw = permintaan.TriwulanTahun;
        var indikator = await db.Indikator.AsNoTracking().Where(i => i.Tahun == tw.Tahun && i.Aktif).OrderBy(i => i.Urutan).ToListAsync(batal);
        var kelompok = konteks.Organisasi.DaftarUnit
            .OrderBy(u => u.Jenis == JenisUnit.Sekretariat).ThenBy(u => u.Urutan)
            .SelectMany(u => u.DaftarSeksi.Where(s => s.BerlakuPada(konteks.Hari)).OrderBy(s => s.Urutan), (u, s) => (Unit: u.Nama, Seksi: s))
            .Select(k => new FormulirKelompok(k.Unit, k.Seksi.Nama, Baris(k.Seksi, dinas: false)))
            .Concat(konteks.Organisasi.DaftarUnit.SelectMany(u => u.DaftarSeksi).Where(s => s.AdalahPkp).Select(s => new FormulirKelompok("Dinas", $"Diisi {s.Nama}", Baris(s, dinas: true))))
            .Where(k => k.Baris.Count > 0);
        return new FormulirDataModel($"Triwulan {tw.Romawi} Tahun {tw.Tahun}", kelompok.ToList()) { BatasWaktu = $"paling lambat {Waktu.HariTanggal(permintaan.TenggatData)}" };

        List<FormulirBaris> Baris(Seksi seksi, bool dinas) =>
            indikator.Where(i => i.SeksiId == seksi.Id && i.BlokDinas == dinas).Select(i => i.Tipe == TipeData.Predikat
                ? new FormulirBaris(i.Nama, i.Satuan, i.TargetTeks, i.TriwulanPredikat == tw.Triwulan ? i.TargetTeks : "–")
                : new FormulirBaris(i.Nama, i.Satuan, Angka.Tulis(i.TargetTahun), Angka.Tulis(i.Target[tw.Triwulan]))).ToList();
    }

    private static string? Isi(string teks) => teks.Length > 0 ? teks : null;

    private static string DataUrl(string tipe, byte[] isi) => $"data:{tipe};base64,{Convert.ToBase64String(isi)}";
}
