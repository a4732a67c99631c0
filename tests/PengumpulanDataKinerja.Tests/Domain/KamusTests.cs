using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Domain;

public class KamusTests
{
    [Fact]
    public void What_a_permintaan_shows_stays_as_it_was_when_the_letter_went_out()
    {
        var sub = new UnsurRencana(2026, 1, new(LevelIndikator.SubKegiatan, "2.15.02.2.02.0002", "Penyediaan rambu", 500), null);
        Indikator? rambu = null;
        Indikator? marka = null;
        var contoh = Contoh.Di(Langkah.Menghimpun, c =>
        {
            var seksi = c.Lalin.DaftarSeksi[0].Id;
            (rambu, marka) = (Buat(seksi, sub, "Jumlah rambu", 9), Buat(seksi, sub, "Jumlah marka", 10));
            c.Kamus = c.Kamus with { Indikator = [.. c.Kamus.Indikator, rambu, marka], Rencana = new([sub]) };
        });
        var isian = contoh.Permintaan.Unit(contoh.Lalin.Id).DaftarSeksi[0].DaftarIsian;
        var milik = isian.Single(i => i.IndikatorId == rambu!.Id);

        sub.Ubah(new(LevelIndikator.SubKegiatan, "9.9", "Lain", 900), null);
        rambu!.Ubah(Isi(sub, "Nama lain") with { Target = new(9, 9, 9, 9), Keterangan = KeteranganIndikator.Kosong, TulisanTarget = TulisanTarget.Kosong });

        Assert.Equal(("Jumlah rambu", "2.15.02.2.02.0002", "Penyediaan rambu", 500m), (milik.NamaIndikator, milik.KodeUnsur, milik.NamaUnsur, milik.Pagu));
        Assert.Equal((3m, "3 dari 4 ruas", "Definisi", "Rumus", true), (milik.Target[3], milik.SebutTarget(3), milik.KeteranganIndikator.DefinisiOperasional, milik.KeteranganIndikator.Rumus, milik.KeteranganIndikator.Iku));
        Assert.Equal(["Berita acara", "Foto"], milik.KeteranganIndikator.DaftarBuktiWajib());

        // The money of a node stands on one of its rows only.
        Assert.Null(isian.Single(i => i.IndikatorId == marka!.Id).Pagu);
    }

    [Fact]
    public void The_tree_is_read_by_code_and_by_the_order_of_entry_where_there_is_none()
    {
        var tujuan = Unsur(2, LevelIndikator.Tujuan, "", "Tujuan");
        var lain = Unsur(1, LevelIndikator.Tujuan, "", "Tujuan pertama");
        var program = Unsur(3, LevelIndikator.Program, "2.15.01", "Program", tujuan, 300);
        var b = Unsur(4, LevelIndikator.Kegiatan, "2.15.01.2.02", "B", program, 100);
        var a = Unsur(5, LevelIndikator.Kegiatan, "2.15.01.2.01", "A", program);
        var sub = Unsur(6, LevelIndikator.SubKegiatan, "2.15.01.2.01.0001", "Sub", a, 150);
        var pohon = new PohonRencana([sub, a, b, program, lain, tujuan]);

        Assert.Equal([("Tujuan pertama", 0), ("Tujuan", 0), ("Program", 1), ("A", 2), ("Sub", 3), ("B", 2)], pohon.Baris.Select(x => (x.Unsur.Nama, x.Dalam)));
        Assert.Equal(["Tujuan", "Program", "A"], pohon.Jalur(sub).Select(u => u.Nama));
        Assert.Equal(new SelisihAnggaran("2.15.01 Program", 300, 250), pohon.Selisih(program));
        Assert.Null(pohon.Selisih(b));
    }

    [Fact]
    public void Required_evidence_is_a_list_of_short_lines_each_once()
    {
        static Indikator Dengan(string bukti) => new(2026, Guid.NewGuid(), false, 1, Isi(null, "Nama") with { Keterangan = KeteranganIndikator.Kosong with { BuktiWajib = bukti } });
        Assert.Equal("Satu\nDua", Dengan(" Satu\r\n\r\nDua ").Keterangan.BuktiWajib);
        Assert.Equal("BuktiWajib", Assert.Throws<AturanDilanggarException>(() => Dengan("Satu\nsatu")).Bidang);
        Assert.Throws<AturanDilanggarException>(() => Dengan(new string('x', 201)));
        Assert.Throws<AturanDilanggarException>(() => Dengan(string.Join('\n', Enumerable.Range(1, 21))));
    }

    private static UnsurRencana Unsur(int urutan, LevelIndikator level, string kode, string nama, UnsurRencana? induk = null, decimal? pagu = null) => new(2026, urutan, new(level, kode, nama, pagu), induk);

    private static Indikator Buat(Guid seksiId, UnsurRencana unsur, string nama, int urutan) => new(2026, seksiId, false, urutan, Isi(unsur, nama));

    private static IsiIndikator Isi(UnsurRencana? unsur, string nama) =>
        new(LevelIndikator.SubKegiatan, nama, "Unit", TipeData.Angka, Arah.Naik, Agregasi.Jumlah, RumusTurun.A, 12, null, new(3, 3, 3, 3), 0, EmpatTriwulan.Kosong, null)
        {
            UnsurId = unsur?.Id,
            TulisanTarget = TulisanTarget.Kosong with { III = "3 dari 4 ruas" },
            Keterangan = new("Definisi", "Rumus", "Sumber", true, "Berita acara\nFoto"),
        };
}
