using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>Writes the rows of one form: good ones are taken, each faulty one is named and left as it was.</summary>
public sealed class PenulisanIsian(PengumpulanSeksi seksi, Pelaku pelaku, DateTime sekarang)
{
    private readonly List<(string Kunci, string Kalimat)> masalah = [];

    /// <summary>Rows that changed.</summary>
    public int Tersimpan { get; private set; }

    /// <summary>Field and sentence of everything refused.</summary>
    public IReadOnlyList<(string Kunci, string Kalimat)> Masalah => masalah;

    /// <summary>Writes one row unless nobody touched it.</summary>
    /// <param name="nomor">Its number on the page.</param>
    /// <param name="baris">What was typed.</param>
    /// <param name="salahKetik">A field of it is at fault already: the row waits until it is mended.</param>
    public void Tulis(int nomor, BarisInput baris, bool salahKetik)
    {
        if (!baris.Disentuh)
        {
            return;
        }

        Coba(nomor, nameof(BarisInput.Nilai), () =>
        {
            var isian = seksi.IsianUntuk(baris.Id);
            if (Bentrok(nomor, baris, isian))
            {
                return;
            }

            var isi = baris.KeIsi(isian.Tipe);
            if (!salahKetik)
            {
                var sebelum = isian.Versi;
                isian.Isi(isi, pelaku, sekarang);
                Tersimpan += isian.Versi == sebelum ? 0 : 1;
            }
        });
    }

    /// <summary>Does something for a row; a refusal is kept with its field.</summary>
    public void Coba(int nomor, string bidang, Action tindakan)
    {
        try
        {
            tindakan();
        }
        catch (AturanDilanggarException galat) when (galat is not (BukanWewenangException or SudahSelesaiException))
        {
            masalah.Add(($"Baris[{nomor}].{galat.Bidang ?? bidang}", galat.Message));
        }
    }

    // Old over new: nothing of the row is saved, and every field that differs shows both.
    private bool Bentrok(int nomor, BarisInput baris, Isian isian)
    {
        if (baris.Versi == isian.Versi)
        {
            return false;
        }

        // Sent twice: what was typed is what is stored.
        var kini = BarisInput.Dari(isian);
        if (baris.SamaDengan(kini))
        {
            return true;
        }

        var bidang = BarisInput.NilaiAtauTeks(isian.Tipe);
        var milikAnda = baris.Nihil ? "nihil" : (isian.Tipe == TipeData.Predikat ? baris.NilaiTeks : baris.Nilai) is { Length: > 0 } teks ? Tampil.Kutip(teks) : "kosong";
        var oleh = isian.DiubahPada is { } saat ? $" oleh {isian.DiubahOleh?.Nama} pada {Waktu.TanggalJam(saat)}" : "";
        masalah.Add((
            $"Baris[{nomor}].{bidang}",
            $"Baris ini diubah{oleh} sesudah Anda membukanya. Tersimpan: {isian.NilaiTersimpan}. Isian Anda: {milikAnda}, belum disimpan. Simpan sekali lagi bila isian Anda yang dipakai."));
        foreach (var (nama, tersimpan, ketikan) in baris.Narasi(kini))
        {
            if (Rapi(tersimpan) != Rapi(ketikan))
            {
                masalah.Add(($"Baris[{nomor}].{nama}", $"Yang tersimpan: {(string.IsNullOrEmpty(tersimpan) ? "kosong" : $"“{tersimpan}”")}. Isian Anda belum disimpan."));
            }
        }

        return true;
    }

    private static string Rapi(string? teks) => (teks ?? "").ReplaceLineEndings("\n").Trim();
}
