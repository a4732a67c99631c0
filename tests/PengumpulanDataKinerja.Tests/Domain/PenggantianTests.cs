using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Domain;

/// <summary>Plh. and Plt.: a jabatan's tasks move to whoever stands in, by days, and back; both names stay known.</summary>
public sealed class PenggantianTests
{
    private static readonly DateOnly Hari = new(2026, 9, 14);

    [Fact]
    public void The_tasks_are_with_the_plh_on_his_days_and_with_the_holder_before_and_after()
    {
        var contoh = Contoh.Di(Langkah.PerintahSekretaris);
        var plh = contoh.Angkat("Sari Puspita", Peran.Sekretaris, mulai: Hari, sampai: Hari.AddDays(1), jenis: JenisPenugasan.Plh);
        var giliran = contoh.Permintaan.GiliranKini!;

        Assert.Equal([plh.OrangId], Pelaksana(contoh, giliran));
        var ditolak = Assert.Throws<BukanWewenangException>(() => Permintaan.Wewenang(giliran, contoh.Oleh(contoh.Sekretaris)));
        Assert.Contains("Plh. Sekretaris (Sari Puspita)", ditolak.Message, StringComparison.Ordinal);
        Assert.Equal(["Tugas Sekretaris ada pada Sari Puspita, Plh. Sekretaris, sampai 15 September 2026. Anda tetap dapat melihat semuanya."], Kalimat(contoh, contoh.Sekretaris));
        Assert.Equal(["Anda menggantikan Marlina Suryani sebagai Plh. Sekretaris, sampai 15 September 2026."], Kalimat(contoh, plh));

        contoh.Sekarang = Contoh.Pada(2026, 9, 16, 8);
        Assert.Equal([contoh.Sekretaris.OrangId], Pelaksana(contoh, giliran));
        Assert.Empty(Kalimat(contoh, contoh.Sekretaris));
    }

    [Fact]
    public void The_history_names_who_acted_and_whom_he_stood_in_for()
    {
        var contoh = Contoh.Di(Langkah.PerintahSekretaris);
        var plh = contoh.Angkat("Sari Puspita", Peran.Sekretaris, mulai: Hari, sampai: Hari.AddDays(1), jenis: JenisPenugasan.Plh);

        contoh.Permintaan.Batalkan("Salah triwulan.", contoh.Oleh(plh));

        var baris = contoh.Permintaan.RiwayatBaru[^1];
        Assert.Equal(("Sari Puspita", "Plh. Sekretaris Dinas Perhubungan"), (baris.Pelaku.Nama, baris.Pelaku.Jabatan));
        Assert.EndsWith("Pelaksana menggantikan Marlina Suryani.", baris.Uraian, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_row_of_the_table_moves_with_the_tasks_and_looking_does_not()
    {
        var contoh = Contoh.Di(Langkah.PerintahSekretaris);
        contoh.Angkat("Sari Puspita", Peran.Sekretaris, mulai: Hari, sampai: Hari.AddDays(1), jenis: JenisPenugasan.Plh);
        var konteks = contoh.Oleh(contoh.Sekretaris);

        Assert.Throws<BukanWewenangException>(() => contoh.Permintaan.Batalkan("Salah triwulan.", konteks));
        Assert.False(konteks.BertugasSebagai(Peran.Sekretaris));
        Assert.True(Surat.BolehMelihatKonsep(konteks.Petugas!));
        Assert.True(konteks.Organisasi.BolehMelihatData(konteks.Petugas!, contoh.Lalin.Id));
    }

    [Fact]
    public void Of_several_staf_none_is_replaced_by_a_plh_of_one_and_a_delegation_leaves_its_holder_in_place()
    {
        var contoh = Contoh.Di(Langkah.KonsepSurat);
        contoh.Angkat("Gilang Saputra", Peran.StafPkp, jenis: JenisPenugasan.Plh);
        contoh.Angkat("Sari Puspita", Peran.KepalaDinas, jenis: JenisPenugasan.AtasNama);

        Assert.Equal(2, Pelaksana(contoh, contoh.Permintaan.GiliranKini!).Count);
        Assert.True(contoh.Oleh(contoh.KepalaDinas).BertugasSebagai(Peran.KepalaDinas));
    }

    [Theory]
    [InlineData(JenisPenugasan.Plh, null, "2026-09-11", "2026-09-15", "Dasar")]
    [InlineData(JenisPenugasan.Plt, "  ", "2026-09-11", null, "Dasar")]
    [InlineData(JenisPenugasan.Plh, "800/14/2026", null, "2026-09-15", "TanggalDasar")]
    [InlineData(JenisPenugasan.Plh, "800/14/2026", "2026-09-11", null, "Sampai")]
    public void A_substitute_needs_number_and_date_of_his_decree_and_a_plh_his_last_day(JenisPenugasan jenis, string? nomor, string? tanggal, string? sampai, string bidang)
    {
        var galat = Assert.Throws<AturanDilanggarException>(() => new Penugasan(
            Guid.NewGuid(), Peran.Sekretaris, null, null, Hari, sampai is null ? null : DateOnly.Parse(sampai, System.Globalization.CultureInfo.InvariantCulture), jenis, nomor, tanggal is null ? null : DateOnly.Parse(tanggal, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(bidang, galat.Bidang);
    }

    private static IReadOnlyList<Guid> Pelaksana(Contoh contoh, Giliran giliran) => [.. contoh.Oleh(contoh.Auditor).Organisasi.Pelaksana(giliran).Select(p => p.OrangId)];

    private static IEnumerable<string> Kalimat(Contoh contoh, Petugas petugas) => contoh.Oleh(petugas).Organisasi.KalimatPengganti(petugas);
}
