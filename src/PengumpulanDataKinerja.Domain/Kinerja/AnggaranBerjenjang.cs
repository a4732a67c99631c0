namespace PengumpulanDataKinerja.Domain;

/// <summary>One line of a money table.</summary>
/// <param name="Jenjang">0 for the office, 1 program, 2 kegiatan, 3 sub kegiatan.</param>
/// <param name="Uraian">Name; a second line of the same name right under the first belongs to the same node (a second indicator).</param>
/// <param name="Rupiah">Amount; null when blank.</param>
public sealed record BarisAnggaran(int Jenjang, string Uraian, decimal? Rupiah);

/// <summary>A stored parent that differs from the sum of its children (really happens in published reports).</summary>
/// <param name="Uraian">Name of the parent.</param>
/// <param name="Tercatat">Its stored amount in rupiah.</param>
/// <param name="JumlahAnak">Sum of its children in rupiah.</param>
public sealed record SelisihAnggaran(string Uraian, decimal Tercatat, decimal JumlahAnak)
{
    /// <summary>The warning the user reads.</summary>
    public override string ToString() =>
        $"{Uraian}: tercatat {Angka.Rupiah(Tercatat)}, jumlah rinciannya {Angka.Rupiah(JumlahAnak)} (selisih {Angka.Rupiah(Tercatat - JumlahAnak)}).";
}

/// <summary>Money rolls up sub kegiatan → kegiatan → program → dinas by plain sums (domain paper, pengukuran-kinerja section 6).</summary>
public static class AnggaranBerjenjang
{
    /// <summary>Every parent with an amount that differs from the sum of its direct children with one; parents without such children pass.</summary>
    /// <param name="baris">Lines in printed order, each parent before its children.</param>
    public static IReadOnlyList<SelisihAnggaran> Periksa(IEnumerable<BarisAnggaran> baris)
    {
        var simpul = new List<Simpul>();
        var jalur = new Stack<Simpul>();
        foreach (var b in baris)
        {
            while (jalur.TryPeek(out var atas) && (atas.Baris.Jenjang > b.Jenjang || (atas.Baris.Jenjang == b.Jenjang && atas.Baris.Uraian != b.Uraian)))
            {
                jalur.Pop();
            }

            if (jalur.TryPeek(out var sama) && sama.Baris.Jenjang == b.Jenjang)
            {
                sama.Rupiah ??= b.Rupiah;
                continue;
            }

            var baru = new Simpul(b) { Rupiah = b.Rupiah };
            if (jalur.TryPeek(out var induk))
            {
                induk.Anak.Add(baru);
            }

            jalur.Push(baru);
            simpul.Add(baru);
        }

        return [.. simpul.Where(s => s is { Rupiah: not null, JumlahAnak: not null } && s.Rupiah != s.JumlahAnak).Select(s => new SelisihAnggaran(s.Baris.Uraian, s.Rupiah!.Value, s.JumlahAnak!.Value))];
    }

    private sealed class Simpul(BarisAnggaran baris)
    {
        public BarisAnggaran Baris { get; } = baris;

        public decimal? Rupiah { get; set; }

        public List<Simpul> Anak { get; } = [];

        public decimal? JumlahAnak => Anak.Any(a => a.Rupiah is not null) ? Anak.Sum(a => a.Rupiah ?? 0) : null;
    }
}
