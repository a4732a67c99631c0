namespace PengumpulanDataKinerja.Domain;

/// <summary>The reasons why a row cannot be completed yet, one function per kind of row; each answers with the sentence shown.</summary>
internal static class Halangan
{
    public static string? Disposisi(Permintaan permintaan, Giliran giliran) =>
        permintaan.DisposisiUntuk(giliran) is { Lengkap: true } ? null : "Isi lembar disposisi dahulu: penerima dan isi perintah.";

    public static string? Konsep(Permintaan permintaan, Giliran giliran)
    {
        var surat = permintaan.SuratUntuk(giliran);
        if (string.IsNullOrWhiteSpace(surat.Isi) || string.IsNullOrWhiteSpace(surat.Hal))
        {
            return "Surat belum lengkap: isi hal dan naskah surat.";
        }

        if (surat.Penerima.Count == 0)
        {
            return "Surat belum mempunyai penerima.";
        }

        return surat.KonsepMutakhir ? null : "Cetakan konsep belum sesuai dengan naskah terakhir.";
    }

    // Row 4 comes after every other paraf that the office asks for.
    public static string? Paraf(Permintaan permintaan, Giliran giliran) => Konsep(permintaan, giliran) ?? ParafKasubbag(permintaan, giliran);

    public static string? ParafKasubbag(Permintaan permintaan, Giliran giliran) =>
        permintaan.SuratUntuk(giliran).MenungguParafKasubbag ? "Menunggu paraf Kasubbag PKP." : null;

    public static string? TandaTangan(Permintaan permintaan, Giliran giliran)
    {
        var surat = permintaan.SuratUntuk(giliran);
        if (!surat.SudahDiparaf)
        {
            return "Surat belum diparaf Sekretaris.";
        }

        return surat.TandaTangan is null ? "Surat belum ditandatangani." : null;
    }

    public static string? Isian(Permintaan permintaan, Giliran giliran)
    {
        var seksi = permintaan.SeksiUntuk(giliran);
        var kurang = seksi.DaftarIsian.Where(i => i.Kekurangan().Count > 0).ToList();
        return kurang.Count == 0
            ? null
            : $"{kurang.Count} dari {seksi.DaftarIsian.Count} indikator belum lengkap, antara lain: {kurang[0].NamaIndikator} ({kurang[0].Kekurangan()[0]}).";
    }

    // SOP row 9 (bidang) and row 10 (sekretariat) open when every seksi has forwarded or was left out with a reason.
    public static string? SeksiBelumMeneruskan(Permintaan permintaan, Giliran giliran)
    {
        var belum = permintaan.UnitUntuk(giliran).DaftarSeksi.Where(s => !s.SudahDiteruskan && s.AlasanDilewati is null).Select(s => s.NamaSeksi).ToList();
        return belum.Count == 0 ? null : $"Menunggu {string.Join(", ", belum)}.";
    }

    public static string? UnitBelumSelesai(Permintaan permintaan)
    {
        var belum = permintaan.DaftarUnit.Where(u => u.Hasil is null).Select(u => u.NamaUnit).ToList();
        return belum.Count == 0 ? null : $"Menunggu data {string.Join(", ", belum)}.";
    }

    public static string? Rekapitulasi(Permintaan permintaan, Giliran giliran)
    {
        if (UnitBelumSelesai(permintaan) is { } kalimat)
        {
            return kalimat;
        }

        return permintaan.NotaDinasBerjalan?.TandaTangan is null ? "Nota dinas rekapitulasi belum ditandatangani." : null;
    }

    public static string? Arsip(Permintaan permintaan, Giliran giliran)
    {
        if (permintaan.Berkas is not { } berkas)
        {
            return "Isi data berkas dan tempat simpan hardcopy dahulu.";
        }

        if (permintaan.DaftarKoreksi.Where(k => k.Menunggu).ToList() is { Count: > 0 } menunggu)
        {
            return $"{menunggu.Count} permintaan koreksi menunggu putusan {permintaan.SebutanPemutusKoreksi}, antara lain {menunggu[0].NamaIndikator}. Sesudah berkas ditutup tidak ada lagi yang dapat diputus.";
        }

        return berkas.PaketSha256 is null ? "Paket berkas belum dibuat." : null;
    }
}
