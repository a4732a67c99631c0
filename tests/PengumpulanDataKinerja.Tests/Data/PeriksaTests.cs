using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests.Data;

public class PeriksaTests
{
    // Each breaks exactly one thing, on a run that is finished; the sentence names it.
    public static TheoryData<Aturan, string, string> Kerusakan => new()
    {
        { Aturan.Urutan, "DELETE FROM Giliran WHERE Langkah = 'ParafSekretaris'", "tidak menyambung" },
        { Aturan.Urutan, "UPDATE Giliran SET Putaran = 2 WHERE Langkah = 'KonsepSurat'", "seharusnya putaran 1" },
        { Aturan.Urutan, "UPDATE Giliran SET Pelaku_Nama = 'Orang Lain' WHERE Langkah = 'ParafSekretaris'", "tidak ada riwayatnya" },
        { Aturan.Urutan, "DELETE FROM Giliran WHERE Langkah = 'ParafSekretaris'", "tidak ada langkahnya" },
        { Aturan.SatuGiliran, "UPDATE Giliran SET SelesaiPada = NULL WHERE Langkah = 'Pengarsipan'", "masih menunggu" },
        { Aturan.Nomor, "UPDATE Surat SET Nomor_Urut = 3 WHERE Jenis = 'Permintaan'", "tidak tercatat sama dalam register" },
        { Aturan.Nomor, "DELETE FROM BarisRegister WHERE Register = 'SuratKeluar'", "tidak tercatat sama dalam register" },
        { Aturan.Nomor, "UPDATE BarisRegister SET Urut = 3 WHERE Register = 'SuratKeluar'", "nomor urut 1 terlewati" },
        { Aturan.Nomor, "UPDATE BarisRegister SET Status = 'Batal', AlasanBatal = 'x' WHERE Register = 'SuratKeluar'", "tidak tercatat sama dalam register" },
        { Aturan.Nomor, "UPDATE BarisRegister SET Status = 'Dipesan', DiakhiriPada = NULL WHERE Register = 'SuratKeluar'", "masih dipesan" },
        { Aturan.Nomor, "UPDATE BarisRegister SET AlasanBatal = 'x' WHERE Register = 'SuratKeluar'", "tidak sejalan dengan keadaannya" },
        { Aturan.Nomor, "UPDATE Surat SET Nomor_Teks = 'sama'", "tercetak pada 2 surat" },
        { Aturan.Nomor, "UPDATE Disposisi SET NomorAgenda = 99 WHERE Langkah = 'PerintahArsip'", "nomor terlewati atau berganda" },
        { Aturan.Nomor, "UPDATE Disposisi SET NomorAgenda = NULL, TahunAgenda = NULL WHERE Langkah = 'PerintahArsip'", "tidak mempunyai nomor agenda" },
        { Aturan.TandaTangan, "UPDATE Surat SET TandaTangan_PdfSha256 = '' WHERE Jenis = 'Permintaan'", "tidak menyebut SHA-256" },
        { Aturan.TandaTangan, "UPDATE Surat SET KodeVerifikasi = NULL WHERE Jenis = 'Permintaan'", "kode verifikasinya tidak ada" },
        { Aturan.TandaTangan, "UPDATE Surat SET Nomor_Tahun = 2025 WHERE Jenis = 'Permintaan'", "bukan dari register dan tahun" },
        { Aturan.TandaTangan, "DELETE FROM Paraf", "tanpa paraf" },
        { Aturan.Rantai, "UPDATE Riwayat SET Uraian = 'lain' WHERE Urut = 4", "baris 4 sudah diubah" },
        { Aturan.Rantai, "DELETE FROM Riwayat WHERE Urut = 4", "baris 4 tidak ada" },
        { Aturan.Rantai, "DELETE FROM Riwayat WHERE Urut = (SELECT MAX(Urut) FROM Riwayat)", "riwayat berakhir" },
        { Aturan.Hitungan, "UPDATE PengumpulanUnit SET Hasil = NULL WHERE Urutan = 1", "tidak sama dengan langkah 10" },
        { Aturan.Hitungan, "UPDATE PengumpulanUnit SET DiteruskanPada = NULL WHERE Urutan = 1", "tidak sama dengan langkahnya" },
        { Aturan.Hitungan, "UPDATE PengumpulanSeksi SET DiteruskanPada = NULL WHERE NamaSeksi = 'Seksi Kepelabuhanan'", "tidak sama dengan langkah 8" },
        { Aturan.Hitungan, "UPDATE Permintaan SET DitutupPada = DibukaPada", "penutupan pengumpulan" },
        { Aturan.Hitungan, "UPDATE Permintaan SET SelesaiPada = DibukaPada", "saat selesai" },
        { Aturan.Hitungan, "UPDATE Disposisi SET DiberikanPada = NULL WHERE Langkah = 'PerintahArsip'", "lembar disposisi langkah 13" },
    };

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task A_healthy_database_has_nothing_to_report_at_any_row(string penyedia)
    {
        await using var kantor = await KantorNyata.BukaAsync(penyedia: penyedia);
        await kantor.TanpaTemuanAsync();
        foreach (var langkah in Enum.GetValues<Langkah>())
        {
            await kantor.MajuKeAsync(langkah);
            await kantor.TanpaTemuanAsync();
        }

        await kantor.MajuKeAsync((Langkah)15);
        Assert.NotNull((await kantor.PermintaanAsync()).SelesaiPada);
        await kantor.TanpaTemuanAsync();
    }

    [Theory]
    [Mesin(Mesin.Sqlite, Data = nameof(Kerusakan))]
    [Mesin(Mesin.SqlServer, Data = nameof(Kerusakan))]
    public async Task Every_broken_invariant_is_named(string penyedia, Aturan aturan, string sql, string kalimat)
    {
        await using var kantor = await KantorNyata.DiAsync((Langkah)15, penyedia);
        await kantor.SqlAsync(sql);
        Assert.Contains(await kantor.PeriksaAsync(), t => t.Aturan == aturan && t.Kalimat.Contains(kalimat, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE BuktiDukung SET VersiKe = 3 WHERE VersiKe = 2")]
    [InlineData("UPDATE BuktiDukung SET DigantiPada = NULL")]
    [InlineData("UPDATE BuktiDukung SET DihapusPada = DiunggahPada WHERE VersiKe = 2")]
    public async Task Versions_of_evidence_that_do_not_follow_each_other_are_named(string sql)
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun);
        var (satu, dua) = (await kantor.SimpanAsync("satu"), await kantor.SimpanAsync("dua"));
        await kantor.LakukanAsync("kasi.pelabuhan", (p, k) =>
        {
            var seksi = p.Unit(kantor.Pelayaran.Id).DaftarSeksi.Single();
            var bukti = p.UnggahBukti(seksi.SeksiId, seksi.DaftarIsian[0].Id, new("laporan.pdf", "application/pdf", satu.Sha256, satu.Ukuran), k);
            p.GantiBukti(seksi.SeksiId, bukti.Id, new("laporan.pdf", "application/pdf", dua.Sha256, dua.Ukuran), null, k);
        });
        await kantor.TanpaTemuanAsync();
        await kantor.SqlAsync(sql);
        Assert.Contains(await kantor.PeriksaAsync(), t => t.Aturan == Aturan.Hitungan && t.Kalimat.Contains("Versi bukti dukung laporan.pdf", StringComparison.Ordinal));
    }

    // SQL Server refuses the statement itself.
    [Fact]
    public async Task A_reference_that_leads_nowhere_is_named()
    {
        await using var kantor = await KantorNyata.DiAsync((Langkah)15);
        await kantor.SqlAsync("UPDATE Giliran SET PermintaanId = '00000000-0000-0000-0000-000000000001' WHERE Langkah = 'Distribusi'");
        Assert.Contains(await kantor.PeriksaAsync(), t => t.Aturan == Aturan.BasisData && t.Kalimat.Contains("Giliran", StringComparison.Ordinal));
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task A_machine_that_runs_without_a_waiting_row_is_named(string penyedia)
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun, penyedia);
        await kantor.SqlAsync("DELETE FROM Giliran WHERE Langkah = 'Menghimpun' AND SeksiId = (SELECT SeksiId FROM PengumpulanSeksi WHERE NamaSeksi = 'Seksi Kepelabuhanan')");
        Assert.Contains(await kantor.PeriksaAsync(), t => t.Aturan == Aturan.SatuGiliran && t.Kalimat.Contains("Seksi Kepelabuhanan berjalan", StringComparison.Ordinal));
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task A_number_before_the_signature_is_named(string penyedia)
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.ParafSekretaris, penyedia);
        await kantor.SqlAsync("UPDATE Surat SET KodeVerifikasi = 'ABC', Tanggal = '2026-09-16'");
        var temuan = await kantor.PeriksaAsync();
        Assert.Contains(temuan, t => t.Aturan == Aturan.TandaTangan && t.Kalimat.Contains("sudah bernomor atau bertanggal", StringComparison.Ordinal));
        Assert.Contains(temuan, t => t.Aturan == Aturan.TandaTangan && t.Kalimat.Contains("kode verifikasi, padahal", StringComparison.Ordinal));
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task A_missing_file_and_a_changed_byte_are_named_with_what_they_are(string penyedia)
    {
        await using var kantor = await KantorNyata.DiAsync((Langkah)15, penyedia);
        var tanda = (await kantor.PermintaanAsync()).SuratPermintaan!.TandaTangan!;
        File.Delete(kantor.Berkas.Jalur(tanda.GambarSha256!));
        var isi = await File.ReadAllBytesAsync(kantor.Berkas.Jalur(tanda.PdfSha256));
        isi[3] ^= 1;
        await File.WriteAllBytesAsync(kantor.Berkas.Jalur(tanda.PdfSha256), isi);
        var temuan = await kantor.PeriksaAsync();
        Assert.Equal(2, temuan.Count(t => t.Aturan == Aturan.Berkas));
        Assert.Contains(temuan, t => t.Kalimat.Contains("gambar tanda tangan surat permintaan", StringComparison.Ordinal) && t.Kalimat.Contains("tidak ada di penyimpanan", StringComparison.Ordinal));
        Assert.Contains(temuan, t => t.Kalimat.Contains("surat permintaan 000.8.6.3/1/DISHUB/2026 yang ditandatangani", StringComparison.Ordinal) && t.Kalimat.Contains("sudah rusak", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_property_that_names_a_file_is_checked()
    {
        await using var kantor = await KantorNyata.BukaAsync();
        var model = await kantor.DenganAsync<AppDb, List<string>>(db => Task.FromResult(db.Model.GetEntityTypes()
            .SelectMany(e => e.GetFlattenedProperties()).Where(p => p.Name.EndsWith("Sha256", StringComparison.Ordinal))
            .Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}").Distinct().Order().ToList()));
        Assert.Equal(PeriksaBerkas.Rujukan.Order(), model);
    }

    [Fact]
    public async Task It_reads_beside_a_running_server_and_cannot_write()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun);
        await using var db = PeriksaData.BukaBaca(kantor.BasisData);
        Assert.Empty(await new Periksa(db, kantor.Berkas).JalankanAsync());
        await kantor.SelesaikanAsync(Langkah.Menghimpun, kantor.Pelayaran.DaftarSeksi[0].Id);
        Assert.Empty(await new Periksa(db, kantor.Berkas).JalankanAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("UPDATE Permintaan SET Versi = 0"));
    }

    [Fact]
    public async Task The_command_tells_by_its_exit_code_while_the_server_runs()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Distribusi);
        var (kode, keluaran, _) = await ProsesPerintah.JalankanAsync("periksa", $"--FolderData={kantor.Folder}");
        Assert.Equal((0, true), (kode, keluaran.Contains("Tidak ada temuan", StringComparison.Ordinal)));
        await kantor.SqlAsync("UPDATE Riwayat SET Uraian = 'lain' WHERE Urut = 2");
        (kode, keluaran, _) = await ProsesPerintah.JalankanAsync("periksa", $"--FolderData={kantor.Folder}");
        Assert.Equal(1, kode);
        Assert.Contains("isi baris 2 sudah diubah sejak dicatat", keluaran, StringComparison.Ordinal);
    }
}
