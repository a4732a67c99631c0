using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>The small office in a real host, every seksi at SOP row 8; Seksi Perlengkapan Jalan has rows of every kind. Shared by a class.</summary>
public sealed class KantorMenghimpun : IAsyncLifetime
{
    private KantorContoh? kantor;

    public WebHost Host => kantor!.Host;

    public Contoh Kantor { get; } = Contoh.Di(Langkah.Menghimpun, contoh =>
    {
        var perlengkapan = contoh.Lalin.DaftarSeksi[0].Id;
        var sub = new UnsurRencana(2026, 1, new(LevelIndikator.SubKegiatan, "2.15.02.2.02.0002", "Penyediaan perlengkapan jalan", 400_000_000), null);
        contoh.Kamus = contoh.Kamus with
        {
            Rencana = new([sub]),
            AnggaranLalu = new Dictionary<Guid, EmpatTriwulan> { [sub.Id] = new(60_000_000, 80_000_000, null, null) },
            Indikator =
            [
                .. contoh.Kamus.Indikator,
                Indikator(perlengkapan, 2, "Persentase penyerapan anggaran", "%", Agregasi.Kumulatif, 95, new(15, 45, 70, 95), new(14.2m, 41.77m, null, null), unsur: sub),
                Indikator(perlengkapan, 3, "Rata-rata lama layanan", "Menit", Agregasi.RataRata, 45, new(50, 48, 46, 45), new(58, 55, null, null), Arah.Turun),
                Indikator(perlengkapan, 4, "Persentase pengaduan yang ditindaklanjuti", "%", Agregasi.Terakhir, 100, new(100, 100, 100, 100), EmpatTriwulan.Kosong, tulisan: "100 dari 100 pengaduan"),
                Indikator(perlengkapan, 5, "Jumlah forum", "Forum", Agregasi.Jumlah, 1, new(null, null, null, 1), EmpatTriwulan.Kosong),
                new Indikator(2026, perlengkapan, false, 6, new IsiIndikator(LevelIndikator.Program, "Predikat penilaian", "Predikat", TipeData.Predikat, Arah.Naik, Agregasi.Terakhir, RumusTurun.A, null, "BB", EmpatTriwulan.Kosong, 3, EmpatTriwulan.Kosong, null)),
                new Indikator(2026, contoh.SubPkp.Id, true, 1, new IsiIndikator(LevelIndikator.Sasaran, "Indeks infrastruktur", "Indeks", TipeData.Angka, Arah.Naik, Agregasi.Terakhir, RumusTurun.A, 55.18m, null, new(53.5m, 54, 54.6m, 55.18m), 0, new(53.17m, 53.9m, null, null), null)),
            ],
        };
    });

    public PengumpulanSeksi Perlengkapan => Kantor.Permintaan.Unit(Kantor.Lalin.Id).DaftarSeksi[0];

    public PengumpulanSeksi Manajemen => Kantor.Permintaan.Unit(Kantor.Lalin.Id).DaftarSeksi[1];

    public PengumpulanSeksi Pelabuhan => Kantor.Permintaan.Unit(Kantor.Pelayaran.Id).DaftarSeksi[0];

    public PengumpulanSeksi Pkp => Kantor.Permintaan.Unit(Kantor.Sekretariat.Id).DaftarSeksi[0];

    public PengumpulanSeksi Umum => Kantor.Permintaan.Unit(Kantor.Sekretariat.Id).DaftarSeksi[1];

    public async Task InitializeAsync() => kantor = await KantorContoh.MulaiAsync(Kantor);

    public Task DisposeAsync() => kantor!.DisposeAsync().AsTask();

    /// <summary>A browser of somebody of the office, by the first name.</summary>
    public Task<PerambanUji> MasukAsync(string namaDepan) => kantor!.SebagaiAsync(Kantor.SemuaOrang.Single(o => o.Nama.StartsWith(namaDepan, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A row as it is stored, by its number on the page.</summary>
    public async Task<Isian> BarisAsync(PengumpulanSeksi seksi, int nomor = 1) =>
        (await Host.DalamAsync(db => db.Isian.AsNoTracking().Include(i => i.DaftarBukti).Where(i => i.PengumpulanSeksiId == seksi.Id).ToListAsync()))
            .OrderBy(i => i.BlokDinas).ThenBy(i => i.Urutan).ThenBy(i => i.Id).ElementAt(nomor - 1);

    /// <summary>A POST that no page of ours would send, with a token that holds.</summary>
    public static async Task<HttpResponseMessage> KirimLangsungAsync(PerambanUji peramban, string alamat, params (string Nama, string Nilai)[] isi)
    {
        var halaman = await peramban.BukaBaikAsync("/akun");
        var token = halaman.Dokumen.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await peramban.MintaAsync(HttpMethod.Post, alamat, new FormUrlEncodedContent([.. isi.Select(i => KeyValuePair.Create(i.Nama, i.Nilai)), KeyValuePair.Create("__RequestVerificationToken", token)]));
    }

    private static Indikator Indikator(Guid seksiId, int urutan, string nama, string satuan, Agregasi agregasi, decimal tahun, EmpatTriwulan target, EmpatTriwulan lalu, Arah arah = Arah.Naik, string tulisan = "", UnsurRencana? unsur = null) =>
        new(2026, seksiId, false, urutan, new IsiIndikator(LevelIndikator.SubKegiatan, nama, satuan, TipeData.Angka, arah, agregasi, RumusTurun.A, tahun, null, target, 0, lalu, null) { UnsurId = unsur?.Id, TulisanTarget = TulisanTarget.Kosong with { III = tulisan } });
}
