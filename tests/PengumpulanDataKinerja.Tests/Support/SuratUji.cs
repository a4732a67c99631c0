using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>
/// The small office in a real host, with as many runs as a class needs: each takes the next quarter, so that the tests of a class do
/// not meet. Letters are printed by the real Chromium.
/// </summary>
public sealed class SuratUji : IAsyncLifetime
{
    private const int TahunPertama = 2020;

    private int triwulan;

    public SuratUji()
        : this(Mesin.Sqlite)
    {
    }

    /// <summary>The same on one of the two engines.</summary>
    internal SuratUji(string penyedia) => Host = WebHost.Di(penyedia);

    public WebHost Host { get; }

    /// <summary>The office; its own run is not used.</summary>
    public Contoh Kantor { get; } = new();

    public async Task InitializeAsync()
    {
        await Host.SimpanAsync(Kantor);
        await Host.DalamAsync(db => db.TulisAsync(() =>
        {
            db.AddRange(from tahun in Enumerable.Range(TahunPertama, 6) from i in Kantor.Kamus.Indikator select new Indikator(tahun, i.SeksiId, false, 1, new IsiIndikator(i.Level, i.Nama, i.Satuan, i.Tipe, i.Arah, i.Agregasi, i.RumusTurun, i.TargetTahun, null, i.Target, 0, EmpatTriwulan.Kosong, null)));
            return Task.CompletedTask;
        }));
        await using var lingkup = Host.Services.CreateAsyncScope();
        var penanda = lingkup.ServiceProvider.GetRequiredService<GambarPenanda>();
        await penanda.SimpanSpesimenAsync(Kantor.KepalaDinas.OrangId, GambarTandaTangan.DariPng(PngUji.Coretan(), "gambar"));
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>Works with a service in a scope of its own, as a request does.</summary>
    public async Task<T> DenganAsync<TLayanan, T>(Func<TLayanan, Task<T>> kerja)
        where TLayanan : notnull
    {
        await using var lingkup = Host.Services.CreateAsyncScope();
        return await kerja(lingkup.ServiceProvider.GetRequiredService<TLayanan>());
    }

    /// <summary>A new run whose letter waits for its draft (row 3), for the initial (4), the signature (5) or its distribution (6).</summary>
    public async Task<Guid> PermintaanDiAsync(Langkah langkah)
    {
        var n = Interlocked.Increment(ref triwulan) - 1;
        var permintaan = Permintaan.Rencanakan(new TriwulanTahun(TahunPertama + (n / 4), (n % 4) + 1), Contoh.Kalender, Kantor.Sekarang);
        permintaan.Buka(Kantor.Sekarang);
        foreach (var petugas in (Petugas[])[Kantor.Sekretaris, Kantor.KasubbagPkp])
        {
            var (giliran, konteks) = (permintaan.GiliranKini!, Kantor.Oleh(petugas));
            permintaan.IsiDisposisi(giliran.Id, new IsiDisposisi(permintaan.PilihanPenerima(giliran, konteks.Organisasi), "Kerjakan.", null, konteks.Hari), konteks);
            permintaan.Lanjutkan(giliran.Id, konteks);
        }

        await Host.DalamAsync(db => db.TulisAsync(() =>
        {
            db.Add(permintaan);
            return Task.CompletedTask;
        }));
        if (langkah > Langkah.KonsepSurat)
        {
            await AjukanAsync(permintaan.Id);
        }

        if (langkah > Langkah.ParafSekretaris)
        {
            await LanjutkanAsync(permintaan.Id, Kantor.Sekretaris);
        }

        if (langkah > Langkah.TandaTanganKepalaDinas)
        {
            await TandatanganiAsync(permintaan.Id);
        }

        return permintaan.Id;
    }

    public Task<Permintaan> LihatAsync(Guid permintaanId) => DenganAsync((AlurKerja alur) => alur.LihatAsync(permintaanId, Muatan.Seluruhnya));

    public async Task<Surat> SuratAsync(Guid permintaanId) => (await LihatAsync(permintaanId)).SuratPermintaan!;

    public async Task<Giliran> GiliranAsync(Guid permintaanId) => (await LihatAsync(permintaanId)).GiliranKini!;

    public async Task AjukanAsync(Guid permintaanId)
    {
        var giliran = await GiliranAsync(permintaanId);
        await DenganAsync((KonsepSurat konsep) => konsep.AjukanAsync(giliran.Id, Kantor.StafPkp.OrangId));
    }

    public async Task LanjutkanAsync(Guid permintaanId, Petugas petugas)
    {
        var giliran = await GiliranAsync(permintaanId);
        await DenganAsync((AlurKerja alur) => alur.LanjutkanAsync(giliran.Id, petugas.OrangId));
    }

    /// <summary>Signs as the Kepala Dinas with the specimen, unless told otherwise.</summary>
    public async Task<Giliran> TandatanganiAsync(Guid permintaanId, Func<IsianTandaTangan, IsianTandaTangan>? ubah = null, Petugas? penanda = null)
    {
        var giliran = await GiliranAsync(permintaanId);
        var surat = await SuratAsync(permintaanId);
        var isian = new IsianTandaTangan(AsalGambar.Spesimen, null, WebHost.Sandi, surat.KonsepSha256);
        return await DenganAsync((Penandatanganan p) => p.TandatanganiAsync(giliran.Id, (penanda ?? Kantor.KepalaDinas).OrangId, ubah?.Invoke(isian) ?? isian, "127.0.0.1"));
    }

    public Task<byte[]> BerkasAsync(string sha256) => Host.Services.GetRequiredService<FileStore>().BacaAsync(sha256);

    /// <summary>What pdftotext reads in a PDF.</summary>
    public Task<string> TeksPdfAsync(byte[] pdf) => Host.Services.GetRequiredService<PdfText>().BacaAsync(pdf);

    /// <summary>The highest number of a register so far.</summary>
    public Task<int> UrutTerakhirAsync(RegisterSurat register = RegisterSurat.SuratKeluar) =>
        Host.DalamAsync(async db => await db.Surat.Where(s => s.Nomor!.Register == register).MaxAsync(s => (int?)s.Nomor!.Urut) ?? 0);

    /// <summary>A person of the office in a browser.</summary>
    public Task<PerambanUji> MasukAsync(Petugas petugas) => Host.MasukAsync(petugas.Akun());

    /// <summary>Opens as somebody and answers the code.</summary>
    public async Task<HttpStatusCode> KodeAsync(Petugas petugas, string alamat)
    {
        using var peramban = await MasukAsync(petugas);
        return (await peramban.BukaAsync(alamat)).Kode;
    }
}
