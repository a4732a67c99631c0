using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Domain;

/// <summary>Why a turn was late: said by the one whose turn it was, kept with who and when, until the berkas is closed.</summary>
public sealed class SebabTests
{
    [Fact]
    public void The_pelaksana_says_why_his_late_turn_was_late_and_the_history_has_it_as_an_act_of_its_own()
    {
        var (contoh, giliran) = SelesaiTerlambat();
        var urut = contoh.Permintaan.RiwayatUrut;

        Assert.True(contoh.Permintaan.BolehMencatatSebab(giliran, contoh.Oleh(contoh.Sekretaris)));
        Assert.True(contoh.Permintaan.CatatSebab(giliran.Id, "  Rapat anggaran di provinsi. ", contoh.Oleh(contoh.Sekretaris)));

        Assert.Equal(("Rapat anggaran di provinsi.", "Marlina Suryani", contoh.Sekarang), (giliran.Sebab, giliran.SebabOleh!.Nama, giliran.SebabPada!.Value));
        var baris = contoh.Permintaan.RiwayatBaru[^1];
        Assert.Equal((urut + 1, Tindakan.MencatatSebab, "Rapat anggaran di provinsi."), (baris.Urut, baris.Tindakan, baris.Catatan));

        // The same words again are no act, other words are.
        Assert.False(contoh.Permintaan.CatatSebab(giliran.Id, "Rapat anggaran di provinsi.", contoh.Oleh(contoh.Sekretaris)));
        Assert.Equal(urut + 1, contoh.Permintaan.RiwayatUrut);
        Assert.True(contoh.Permintaan.CatatSebab(giliran.Id, "Listrik padam.", contoh.Oleh(contoh.Sekretaris)));
        Assert.Equal("Listrik padam.", giliran.Sebab);
    }

    [Fact]
    public void Nobody_else_may_say_it_whatever_his_jabatan()
    {
        var (contoh, giliran) = SelesaiTerlambat();
        foreach (var orang in contoh.SemuaOrang.Where(o => o != contoh.Sekretaris))
        {
            Assert.False(contoh.Permintaan.BolehMencatatSebab(giliran, contoh.Oleh(orang)));
            Assert.Contains("Marlina Suryani", Assert.Throws<BukanWewenangException>(() => contoh.Permintaan.CatatSebab(giliran.Id, "Bukan saya.", contoh.Oleh(orang))).Message, StringComparison.Ordinal);
        }

        Assert.Null(giliran.Sebab);
    }

    [Fact]
    public void While_a_late_turn_waits_it_is_the_plh_of_the_day_who_says_it_and_afterwards_still_he()
    {
        var contoh = Contoh.Di(Langkah.PerintahSekretaris);
        contoh.Sekarang = Contoh.Pada(2026, 9, 17, 9);
        var plh = contoh.Angkat("Sari Puspita", Peran.Sekretaris, mulai: new(2026, 9, 17), sampai: new(2026, 9, 17), jenis: JenisPenugasan.Plh);
        var giliran = contoh.Permintaan.GiliranKini!;

        Assert.Throws<BukanWewenangException>(() => contoh.Permintaan.CatatSebab(giliran.Id, "Saya cuti.", contoh.Oleh(contoh.Sekretaris)));
        contoh.Permintaan.CatatSebab(giliran.Id, "Pejabat dinas luar.", contoh.Oleh(plh));
        Assert.StartsWith("Plh. Sekretaris", giliran.SebabOleh!.Jabatan, StringComparison.Ordinal);
        Assert.EndsWith("Pelaksana menggantikan Marlina Suryani.", contoh.Permintaan.RiwayatBaru[^1].Uraian, StringComparison.Ordinal);

        contoh.Siapkan(giliran, contoh.Oleh(plh));
        contoh.Permintaan.Lanjutkan(giliran.Id, contoh.Oleh(plh));
        Assert.Throws<BukanWewenangException>(() => contoh.Permintaan.CatatSebab(giliran.Id, "Saya cuti.", contoh.Oleh(contoh.Sekretaris)));
        contoh.Permintaan.CatatSebab(giliran.Id, "Pejabat dinas luar sampai Rabu.", contoh.Oleh(plh));
        Assert.Equal("Pejabat dinas luar sampai Rabu.", giliran.Sebab);
    }

    [Fact]
    public void Of_a_turn_in_time_nothing_is_asked_and_nothing_taken()
    {
        var contoh = Contoh.Di(Langkah.PerintahSekretaris);
        contoh.Sekarang = Contoh.Pada(2026, 9, 15, 15, 59);
        var giliran = contoh.Permintaan.GiliranKini!;
        contoh.Selesaikan(giliran);

        // What was done in time stays in time, however late the question is.
        contoh.Sekarang = Contoh.Pada(2026, 9, 24, 9);
        Assert.False(contoh.Permintaan.BolehMencatatSebab(giliran, contoh.Oleh(contoh.Sekretaris)));
        Assert.Contains("tidak terlambat", Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.CatatSebab(giliran.Id, "Apa saja.", contoh.Oleh(contoh.Sekretaris))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("201")]
    public void The_sentence_is_there_and_at_most_200_characters(string? sebab)
    {
        var (contoh, giliran) = SelesaiTerlambat();
        var teks = sebab == "201" ? new string('a', 201) : sebab;
        Assert.Equal("Sebab", Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.CatatSebab(giliran.Id, teks, contoh.Oleh(contoh.Sekretaris))).Bidang);
        Assert.Null(giliran.Sebab);
        contoh.Permintaan.CatatSebab(giliran.Id, new string('a', 200), contoh.Oleh(contoh.Sekretaris));
    }

    [Fact]
    public void Once_the_berkas_is_closed_or_the_run_cancelled_it_is_too_late()
    {
        var (contoh, giliran) = SelesaiTerlambat();
        var batal = SelesaiTerlambat();
        batal.Contoh.Permintaan.Batalkan("Salah.", batal.Contoh.Oleh(batal.Contoh.Sekretaris));
        Assert.Throws<AturanDilanggarException>(() => batal.Contoh.Permintaan.CatatSebab(batal.Giliran.Id, "Rapat.", batal.Contoh.Oleh(batal.Contoh.Sekretaris)));

        contoh.MajuKe((Langkah)15);
        Assert.NotNull(contoh.Permintaan.SelesaiPada);
        Assert.False(contoh.Permintaan.BolehMencatatSebab(giliran, contoh.Oleh(contoh.Sekretaris)));
        Assert.Contains("sudah diarsipkan", Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.CatatSebab(giliran.Id, "Rapat.", contoh.Oleh(contoh.Sekretaris))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_turn_that_became_void_was_never_late()
    {
        var contoh = Contoh.Di(Langkah.PerintahSekretaris);
        var giliran = contoh.Permintaan.GiliranKini!;
        contoh.Sekarang = Contoh.Pada(2026, 9, 21, 9);
        Assert.True(giliran.Lewat(new(2026, 9, 21)));
        contoh.Permintaan.Batalkan("Salah.", contoh.Oleh(contoh.Sekretaris));
        Assert.False(giliran.Lewat(new(2026, 9, 21)));
    }

    // Row 1 was due on Tuesday and is done on Thursday.
    private static (Contoh Contoh, Giliran Giliran) SelesaiTerlambat()
    {
        var contoh = Contoh.Di(Langkah.PerintahSekretaris);
        contoh.Sekarang = Contoh.Pada(2026, 9, 17, 9);
        var giliran = contoh.Permintaan.GiliranKini!;
        contoh.Selesaikan(giliran);
        return (contoh, giliran);
    }
}
