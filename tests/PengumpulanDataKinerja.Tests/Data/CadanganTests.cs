using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests.Data;

/// <summary>Backup beside the running server, restore onto nothing: as the commands do it.</summary>
public sealed class CadanganTests : IDisposable
{
    private readonly FolderSementara cadangan = new();
    private readonly FolderSementara kosong = new();

    public static TheoryData<string, string> Kerusakan => new()
    {
        { "a byte of the database", "basisdata.db rusak atau berubah" },
        { "a byte of a file", "sudah rusak atau berubah" },
        { "a file", "tidak ada di penyimpanan" },
        { "the database", "basisdata.db tidak ada" },
        { "a line of the manifest", "manifes.sha256 tidak memuat berkas" },
        { "a byte of the manifest", "manifes.sha256 rusak: baris 2 tidak terbaca" },
    };

    [Fact]
    public async Task A_backup_under_load_restores_onto_an_empty_folder_with_every_act_acknowledged_before_it()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun);
        using var berhenti = new CancellationTokenSource();
        var diakui = new ConcurrentQueue<string>();
        var penulis = Enumerable.Range(0, 8).Select(n => Task.Run(() => TulisTerusAsync(kantor, $"penulis{n}", diakui, berhenti.Token))).ToList();
        while (diakui.Count < 40)
        {
            await Task.Delay(20);
        }

        var sebelum = diakui.ToArray();
        var (kode, keluaran, galat) = await CadangkanAsync(kantor);
        await berhenti.CancelAsync();
        await Task.WhenAll(penulis);
        Assert.True(kode == 0, keluaran + galat);

        (kode, keluaran, galat) = await PulihkanAsync();

        Assert.True(kode == 0, keluaran + galat);
        Assert.Contains("Tidak ada temuan", keluaran, StringComparison.Ordinal);
        await using var db = PeriksaData.BukaBaca(new LokasiData(kosong.Jalur).BasisData);
        Assert.Empty(sebelum.Except(await db.Orang.Select(o => o.UserName!).ToListAsync()));
        Assert.Equal((await kantor.PermintaanAsync()).RiwayatHash, (await db.Permintaan.SingleAsync(p => p.Id == kantor.PermintaanId)).RiwayatHash);
    }

    [Theory]
    [MemberData(nameof(Kerusakan))]
    public async Task A_damaged_backup_is_refused_by_name_and_nothing_is_restored(string rusak, string kalimat)
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Distribusi);
        var satu = (await Pencadangan(kantor).JalankanAsync(Folder, new(14, 8, 12))).Jalur;
        await RusakkanAsync(satu, rusak);

        var galat = await Assert.ThrowsAsync<CadanganDitolakException>(() => new Pemulihan(new LokasiData(kosong.Jalur)).JalankanAsync(satu));

        Assert.Contains(kalimat, galat.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(kosong.Jalur, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_restore_never_writes_over_anything_and_says_what_is_there()
    {
        await using var kantor = await KantorNyata.BukaAsync();
        Assert.Equal(0, (await CadangkanAsync(kantor)).Kode);
        await File.WriteAllTextAsync(Path.Combine(kosong.Jalur, "catatan.txt"), "milik orang lain");

        var (kode, _, galat) = await PulihkanAsync();
        Assert.Equal(1, kode);
        Assert.Contains("tidak kosong; isinya: catatan.txt", galat, StringComparison.Ordinal);

        (kode, _, galat) = await ProsesPerintah.JalankanAsync("pulihkan", "--dari", cadangan.Jalur, $"--FolderData={kantor.Folder}");
        Assert.Equal(KunciProses.KodeKeluar, kode);
        Assert.Contains("hentikan yang sedang berjalan", galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_that_was_cut_off_left_no_database_and_is_done_again()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Distribusi);
        Assert.Equal(0, (await CadangkanAsync(kantor)).Kode);
        var sisa = Directory.CreateDirectory(Path.Combine(kosong.Jalur, "pulih.sementara")).FullName;
        await File.WriteAllTextAsync(Path.Combine(sisa, "basisdata.db"), "separuh");

        var (kode, keluaran, galat) = await PulihkanAsync();

        Assert.True(kode == 0, keluaran + galat);
        Assert.False(Directory.Exists(sisa));
    }

    [Fact]
    public async Task A_backup_killed_in_the_middle_leaves_no_half_one_and_the_next_one_tidies_up()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Distribusi);
        using (var proses = ProsesPerintah.Mulai("cadangkan", "--ke", cadangan.Jalur, $"--FolderData={kantor.Folder}"))
        {
            while (!proses.HasExited && !Directory.EnumerateDirectories(cadangan.Jalur, "cadangan-*").Any())
            {
                await Task.Delay(5);
            }

            proses.Kill();
            await proses.WaitForExitAsync();
        }

        foreach (var selesai in Folder.Semua())
        {
            Assert.Empty(await KeluhanAsync(selesai.Jalur));
        }

        // The same again, however the kill fell.
        var sisa = Directory.CreateDirectory(Path.Combine(cadangan.Jalur, "cadangan-20260101-010000" + FolderCadangan.Sementara)).FullName;
        await File.WriteAllTextAsync(Path.Combine(sisa, "basisdata.db"), "separuh");
        await Assert.ThrowsAsync<CadanganDitolakException>(() => Task.Run(() => Pemulihan.Pilih(sisa)));

        Assert.Equal(0, (await CadangkanAsync(kantor)).Kode);
        Assert.Empty(Directory.EnumerateDirectories(cadangan.Jalur, "*" + FolderCadangan.Sementara));
        Assert.Empty(await KeluhanAsync(Folder.Semua()[0].Jalur));
    }

    [Fact]
    public async Task Backups_share_their_files_and_a_file_goes_with_the_last_backup_that_names_it()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Distribusi);
        var lama = await SpesimenAsync(kantor, "spesimen pertama");
        var jam = new JamUji(new DateTime(2026, 9, 21, 18, 0, 0, DateTimeKind.Utc));
        var pertama = await Pencadangan(kantor, jam).JalankanAsync(Folder, new(1, 1, 1));
        var baru = await SpesimenAsync(kantor, "spesimen kedua");
        jam.Kini = jam.Kini.AddDays(1);

        var kedua = await Pencadangan(kantor, jam).JalankanAsync(Folder, new(1, 1, 1));

        Assert.Equal(("cadangan-20260922-010000", "cadangan-20260923-010000"), (Path.GetFileName(pertama.Jalur), Path.GetFileName(kedua.Jalur)));
        Assert.Equal(1, kedua.BerkasBaru);
        Assert.Equal("cadangan-20260922-010000", Assert.Single(kedua.Dihapus));
        Assert.Equal((false, true), (Folder.Kumpulan().Ada(lama), Folder.Kumpulan().Ada(baru)));
        Assert.Empty(await KeluhanAsync(kedua.Jalur));
    }

    [Fact]
    public async Task A_backup_made_after_the_clock_was_put_back_is_kept_beside_those_with_later_dates()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Distribusi);
        var jam = new JamUji(new DateTime(2026, 9, 21, 18, 0, 0, DateTimeKind.Utc));
        await Pencadangan(kantor, jam).JalankanAsync(Folder, new(1, 1, 1));
        jam.Kini = jam.Kini.AddYears(-1);

        var hasil = await Pencadangan(kantor, jam).JalankanAsync(Folder, new(1, 1, 1));

        Assert.Empty(hasil.Dihapus);
        Assert.Equal(["cadangan-20250922-010000", "cadangan-20260922-010000"], Folder.Semua().Select(c => Path.GetFileName(c.Jalur)).Order());
        Assert.Empty(await KeluhanAsync(hasil.Jalur));
    }

    [Fact]
    public void Kept_are_the_newest_of_the_last_days_weeks_and_months_that_have_one()
    {
        var awal = new DateTime(2026, 1, 1, 1, 0, 0);
        var semua = Enumerable.Range(0, 400).Select(n => new SatuCadangan($"{n}", awal.AddHours(12 * n), false)).ToList();

        var disimpan = semua.Except(new LamaSimpan(3, 3, 3).YangDibuang(semua)).Select(c => c.Wib).Order().ToList();

        // 200 days from 1 January: the last is Sunday 19 July, 13.00.
        Assert.Equal("31-05 30-06 05-07 12-07 17-07 18-07 19-07", string.Join(' ', disimpan.Select(w => w.ToString("dd-MM", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.All(disimpan, w => Assert.Equal(13, w.Hour));
        Assert.Single(semua.Except(new LamaSimpan(0, 0, 0).YangDibuang(semua)));
    }

    [Fact]
    public async Task A_backup_of_a_damaged_office_is_kept_apart_and_removes_no_older_one()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Distribusi);
        var jam = new JamUji(new DateTime(2026, 9, 21, 18, 0, 0, DateTimeKind.Utc));
        var baik = await Pencadangan(kantor, jam).JalankanAsync(Folder, new(1, 1, 1));
        File.Delete(kantor.Berkas.Jalur(await SpesimenAsync(kantor, "hilang")));
        jam.Kini = jam.Kini.AddDays(1);

        var hasil = await Pencadangan(kantor, jam).JalankanAsync(Folder, new(1, 1, 1));

        Assert.EndsWith("cadangan-20260923-010000-temuan", hasil.Jalur, StringComparison.Ordinal);
        Assert.Contains(hasil.Temuan, t => t.Contains("tidak ada di penyimpanan", StringComparison.Ordinal));
        Assert.Equal(baik.Jalur, Pemulihan.Pilih(cadangan.Jalur));

        // Asked for by name it restores what there was, and says what is missing.
        var (kode, keluaran, _) = await PulihkanAsync(hasil.Jalur);
        Assert.Equal(1, kode);
        Assert.Contains("spesimen tanda tangan", keluaran, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_of_the_pool_is_healed_by_the_next_backup()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Distribusi);
        var jam = new JamUji(new DateTime(2026, 9, 21, 18, 0, 0, DateTimeKind.Utc));
        var pertama = await Pencadangan(kantor, jam).JalankanAsync(Folder, new(14, 8, 12));
        await RusakkanAsync(pertama.Jalur, "a byte of a file");
        jam.Kini = jam.Kini.AddDays(1);
        await Pencadangan(kantor, jam).JalankanAsync(Folder, new(14, 8, 12));
        Assert.Empty(await KeluhanAsync(pertama.Jalur));
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_not_restored_by_an_older_one()
    {
        await using var kantor = await KantorNyata.BukaAsync();
        await kantor.SqlAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Nanti', '99.0.0')");
        var hasil = await Pencadangan(kantor).JalankanAsync(Folder, new(14, 8, 12));
        Assert.False(hasil.Diperiksa);
        var galat = await Assert.ThrowsAsync<BasisDataTidakSiapException>(() => new Pemulihan(new LokasiData(kosong.Jalur)).JalankanAsync(hasil.Jalur));
        Assert.Contains("29990101000000_Nanti", galat.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_cannot_be_done_says_why()
    {
        await using var kantor = await KantorNyata.BukaAsync();
        var (kode, _, galat) = await ProsesPerintah.JalankanAsync("cadangkan", "--ke", Path.Combine(kantor.Folder, "cadangan"), $"--FolderData={kantor.Folder}");
        Assert.Equal((1, true), (kode, galat.Contains("di dalam folder data", StringComparison.Ordinal)));

        (kode, _, galat) = await ProsesPerintah.JalankanAsync("cadangkan", "--ke", cadangan.Jalur, $"--FolderData={kosong.Jalur}");
        Assert.Equal((1, true), (kode, galat.Contains("tidak ada", StringComparison.Ordinal)));

        (kode, _, galat) = await ProsesPerintah.JalankanAsync("cadangkan", $"--FolderData={kantor.Folder}");
        Assert.Equal((Perintah.SalahPakai, true), (kode, galat.Contains("cadangkan --ke FOLDER", StringComparison.Ordinal)));

        (kode, _, galat) = await ProsesPerintah.JalankanAsync("cadangkan", "--ke", cadangan.Jalur, "--BasisData:Penyedia=SqlServer", $"--FolderData={kantor.Folder}");
        Assert.Equal((Perintah.SalahPakai, true), (kode, galat.Contains("pencadangan SQL Server sendiri", StringComparison.Ordinal)));

        (kode, _, galat) = await PulihkanAsync();
        Assert.Equal((1, true), (kode, galat.Contains("tidak ada cadangan yang lengkap", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_property_that_names_a_file_is_a_column_that_the_backup_sees()
    {
        await using var kantor = await KantorNyata.BukaAsync();
        var (model, kolom) = await kantor.DenganAsync<AppDb, (List<string>, List<string>)>(async db => (
            [.. db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(t => t.Columns.Where(c => c.PropertyMappings.Any(p => p.Property.Name.EndsWith("Sha256", StringComparison.Ordinal))).Select(c => $"{t.Name}.{c.Name}")).Order(StringComparer.Ordinal)],
            [.. (await BerkasDirujuk.KolomAsync(db)).Select(k => $"{k.Tabel}.{k.Kolom}").Order(StringComparer.Ordinal)]));
        Assert.NotEmpty(model);
        Assert.Equal(model, kolom);
    }

    public void Dispose()
    {
        cadangan.Dispose();
        kosong.Dispose();
    }

    private FolderCadangan Folder => new(cadangan.Jalur);

    private static Pencadangan Pencadangan(KantorNyata kantor, TimeProvider? jam = null) => new(new LokasiData(kantor.Folder), kantor.Berkas, jam ?? TimeProvider.System);

    private Task<(int Kode, string Keluaran, string Galat)> CadangkanAsync(KantorNyata kantor) =>
        ProsesPerintah.JalankanAsync("cadangkan", "--ke", cadangan.Jalur, $"--FolderData={kantor.Folder}");

    private Task<(int Kode, string Keluaran, string Galat)> PulihkanAsync(string? dari = null) =>
        ProsesPerintah.JalankanAsync("pulihkan", "--dari", dari ?? cadangan.Jalur, $"--FolderData={kosong.Jalur}");

    private async Task<IReadOnlyList<string>> KeluhanAsync(string satu) => await (await ManifesCadangan.BacaAsync(satu, default)).KeluhanAsync(satu, Folder.Kumpulan(), default);

    private static async Task TulisTerusAsync(KantorNyata kantor, string nama, ConcurrentQueue<string> diakui, CancellationToken berhenti)
    {
        for (var n = 0; !berhenti.IsCancellationRequested; n++)
        {
            var akun = $"{nama}.{n}";
            var spesimen = await kantor.SimpanAsync($"spesimen {akun}");
            await kantor.DenganAsync<AppDb, bool>(async db =>
            {
                await db.TulisAsync(() => Task.FromResult(db.Add(new Orang { UserName = akun, Nama = akun, SpesimenSha256 = spesimen.Sha256 })));
                return true;
            });
            diakui.Enqueue(akun);
        }
    }

    private static async Task<string> SpesimenAsync(KantorNyata kantor, string isi)
    {
        var spesimen = await kantor.SimpanAsync(isi);
        await kantor.DenganAsync<AppDb, bool>(async db =>
        {
            await db.TulisAsync(async () => (await db.Orang.SingleAsync(o => o.UserName == "kepala")).SpesimenSha256 = spesimen.Sha256);
            return true;
        });
        return spesimen.Sha256;
    }

    private async Task RusakkanAsync(string satu, string apa)
    {
        var manifes = Path.Combine(satu, ManifesCadangan.Nama);
        var basisData = Path.Combine(satu, ManifesCadangan.BasisData);
        var berkas = Folder.Kumpulan().Jalur((await ManifesCadangan.BacaAsync(satu, default)).Berkas[0]);
        switch (apa)
        {
            case "a byte of the database":
                await UbahBitaAsync(basisData, (int)new FileInfo(basisData).Length / 2);
                break;
            case "a byte of a file":
                await UbahBitaAsync(berkas, 0);
                break;
            case "a file":
                File.Delete(berkas);
                break;
            case "the database":
                File.Delete(basisData);
                break;
            case "a line of the manifest":
                await File.WriteAllLinesAsync(manifes, (await File.ReadAllLinesAsync(manifes))[..^1]);
                break;
            case "a byte of the manifest":
                await UbahBitaAsync(manifes, Encoding.UTF8.GetByteCount((await File.ReadAllLinesAsync(manifes))[0]) + 5);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(apa), apa, null);
        }
    }

    private static async Task UbahBitaAsync(string jalur, int tempat)
    {
        var isi = await File.ReadAllBytesAsync(jalur);
        isi[tempat] ^= 1;
        await File.WriteAllBytesAsync(jalur, isi);
    }

    private sealed class JamUji(DateTime kini) : TimeProvider
    {
        public DateTime Kini { get; set; } = kini;

        public override DateTimeOffset GetUtcNow() => Kini;
    }
}
