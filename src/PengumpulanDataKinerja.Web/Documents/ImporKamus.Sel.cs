using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

// What the cells of one row say, and which of them is at fault.
public sealed partial class ImporKamus
{
    private IsiIndikator? BacaIsi(BarisMasuk baris, UnsurRencana? milik)
    {
        var level = milik?.Level ?? Pilihan(baris, BukuKamus.Tingkat, BukuKamus.DaftarLevel, wajib: true);
        var jenis = Pilihan(baris, BukuKamus.Jenis, BukuKamus.DaftarJenis, wajib: true);
        var arah = Pilihan(baris, BukuKamus.Arah, BukuKamus.DaftarArah, wajib: true);
        var agregasi = Pilihan(baris, BukuKamus.Agregasi, BukuKamus.DaftarAgregasi, wajib: true);
        var rumus = Pilihan(baris, BukuKamus.Rumus, BukuKamus.DaftarRumus) ?? RumusTurun.A;
        var angka = jenis != TipeData.Predikat;
        decimal?[] target = [.. Enumerable.Range(1, 4).Select(tw => Nilai(baris, BukuKamus.Target(tw)))];
        decimal?[] lampau = [.. Enumerable.Range(1, 3).Select(tw => Nilai(baris, BukuKamus.Lampau(tw)))];
        string[] tulisan = [.. Enumerable.Range(1, 4).Select(tw => Teks(baris, BukuKamus.Tulisan(tw), TulisanTarget.Terpanjang) ?? "")];
        var tahunan = Nilai(baris, BukuKamus.TargetTahun);
        var triwulan = sel.Angka(tabel.Sel(baris, BukuKamus.TriwulanPredikat), AturanAngka.Bulat);
        if (!angka && triwulan is not (>= 1 and <= 4))
        {
            sel.Tolak(tabel.Sel(baris, BukuKamus.TriwulanPredikat), "harus 1, 2, 3, atau 4: triwulan saat predikat diisi.");
        }

        var isi = new IsiIndikator(
            level ?? default,
            Teks(baris, BukuKamus.Nama, 500) ?? "",
            Teks(baris, BukuKamus.Satuan, 60) ?? "",
            jenis ?? default,
            arah ?? default,
            agregasi ?? default,
            rumus,
            angka ? tahunan : null,
            angka ? null : Teks(baris, BukuKamus.Predikat, 20)?.ToUpperInvariant(),
            angka ? new(target[0], target[1], target[2], target[3]) : EmpatTriwulan.Kosong,
            angka ? 0 : (int)(triwulan ?? 0),
            angka ? new(lampau[0], lampau[1], lampau[2], null) : EmpatTriwulan.Kosong,
            Teks(baris, BukuKamus.Asal, 500))
        {
            UnsurId = milik?.Id,
            TulisanTarget = new(Teks(baris, BukuKamus.TulisanTahun, TulisanTarget.Terpanjang) ?? "", tulisan[0], tulisan[1], tulisan[2], tulisan[3]),
            Keterangan = new(
                Teks(baris, BukuKamus.Definisi, KeteranganIndikator.PanjangUraian) ?? "",
                Teks(baris, BukuKamus.Formula, KeteranganIndikator.PanjangUraian) ?? "",
                Teks(baris, BukuKamus.SumberData, 500) ?? "",
                YaTidak(baris, BukuKamus.Iku),
                Teks(baris, BukuKamus.Bukti, KeteranganIndikator.BuktiTerbanyak * (KeteranganIndikator.PanjangBukti + 1)) ?? ""),
        };
        return level is null || jenis is null || arah is null || agregasi is null ? null : isi;
    }

    private void Tolak(BarisMasuk baris, AturanDilanggarException galat) => sel.Tolak(tabel.Sel(baris, KolomUntuk(galat.Bidang)), galat.Message);

    // The field that a rule of the domain names, as the sheet calls it; the node's rules and the indicator's use other names.
    private static string KolomUntuk(string? bidang) => bidang switch
    {
        nameof(IsiUnsur.Kode) => BukuKamus.Kode,
        nameof(UnsurRencana.IndukId) or nameof(IsiUnsur.Level) => BukuKamus.Tingkat,
        nameof(IsiIndikator.Satuan) => BukuKamus.Satuan,
        nameof(IsiIndikator.TargetTeks) => BukuKamus.Predikat,
        nameof(IsiIndikator.TargetTahun) => BukuKamus.TargetTahun,
        "Target1" or "Target2" or "Target3" or "Target4" => BukuKamus.Target(bidang[^1] - '0'),
        nameof(KeteranganIndikator.BuktiWajib) => BukuKamus.Bukti,
        nameof(IndikatorInput.SeksiId) => BukuKamus.Seksi,
        _ => BukuKamus.Uraian,
    };

    private bool Ada(BarisMasuk baris, string kolom) => tabel.Sel(baris, kolom).Jenis != JenisSel.Kosong;

    private decimal? Nilai(BarisMasuk baris, string kolom) => sel.Angka(tabel.Sel(baris, kolom));

    private string? Teks(BarisMasuk baris, string kolom, int maks)
    {
        var teks = sel.Teks(tabel.Sel(baris, kolom), maks);
        if (teks is not null && new TeksAttribute(maks) { Baris = true }.GetValidationResult(teks, new(this) { DisplayName = kolom }) is { } salah)
        {
            sel.Tolak(tabel.Sel(baris, kolom), salah.ErrorMessage!);
            return null;
        }

        return teks;
    }

    private bool YaTidak(BarisMasuk baris, string kolom) => sel.Pilihan(tabel.Sel(baris, kolom), BukuKamus.YaTidak) == BukuKamus.YaTidak[0];

    private T? Pilihan<T>(BarisMasuk baris, string kolom, IReadOnlyList<(string Kata, T Nilai)> daftar, bool wajib = false)
        where T : struct
    {
        if (wajib && !Ada(baris, kolom))
        {
            Wajib(baris, kolom);
            return null;
        }

        return sel.Pilihan(tabel.Sel(baris, kolom), [.. daftar.Select(d => d.Kata)]) is { } kata ? daftar.First(d => d.Kata == kata).Nilai : null;
    }

    private void Wajib(BarisMasuk baris, string kolom)
    {
        if (!Ada(baris, kolom))
        {
            sel.Tolak(tabel.Sel(baris, kolom), "kosong. Pilih dari daftar.");
        }
    }
}
