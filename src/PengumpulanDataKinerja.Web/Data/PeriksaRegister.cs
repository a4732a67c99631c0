using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>
/// The registers: one row per number ever drawn, from the year's first number on without gap; a letter bears the number of its row, and a
/// number that no letter bears says why.
/// </summary>
internal static class PeriksaRegister
{
    public static IEnumerable<Temuan> Semua(IReadOnlyList<Surat> surat, IReadOnlyList<AwalRegister> awal) =>
        surat.SelectMany(s => s.DaftarNomor).GroupBy(b => (b.Register, b.Tahun)).SelectMany(r => Urutan(r.Key.Register, r.Key.Tahun, [.. r], awal.SingleOrDefault(a => a.Register == r.Key.Register && a.Tahun == r.Key.Tahun)))
            .Concat(surat.SelectMany(Kalimat))
            .Concat(surat.Where(s => s.Nomor is not null).GroupBy(s => s.Nomor!.Teks).Where(g => g.Count() > 1).Select(g => $"Nomor {g.Key} tercetak pada {g.Count()} surat."))
            .Concat(surat.Where(s => s.KodeVerifikasi is not null).GroupBy(s => s.KodeVerifikasi).Where(g => g.Count() > 1).Select(g => $"Kode verifikasi {g.Key} dipakai {g.Count()} surat."))
            .Select(kalimat => new Temuan(Aturan.Nomor, kalimat));

    /// <summary>Every slip that was given has its number in the agenda of its year, from 1 without gap.</summary>
    public static IEnumerable<Temuan> Agenda(IReadOnlyList<Disposisi> disposisi)
    {
        foreach (var satu in disposisi.Where(d => (d.DiberikanPada is null) != (d.NomorAgenda is null)))
        {
            yield return new(Aturan.Nomor, $"Lembar disposisi langkah {(int)satu.Langkah} tidak mempunyai nomor agenda, atau mempunyainya sebelum diberikan.");
        }

        foreach (var tahun in disposisi.Where(d => d.NomorAgenda is not null).GroupBy(d => d.TahunAgenda))
        {
            if (!tahun.Select(d => d.NomorAgenda!.Value).Order().SequenceEqual(Enumerable.Range(1, tahun.Count())))
            {
                yield return new(Aturan.Nomor, $"Agenda disposisi {tahun.Key}: nomor terlewati atau berganda.");
            }
        }
    }

    private static IEnumerable<string> Urutan(RegisterSurat register, int tahun, List<BarisRegister> baris, AwalRegister? awal)
    {
        var nama = $"Register {(register == RegisterSurat.NotaDinas ? "nota dinas" : "surat keluar")} {tahun}";
        foreach (var ganda in baris.GroupBy(b => b.Urut).Where(g => g.Count() > 1))
        {
            yield return $"{nama}: nomor urut {ganda.Key} diambil {ganda.Count()} kali.";
        }

        var pertama = awal?.NomorPertama ?? 1;
        foreach (var mendahului in baris.Where(b => b.Urut < pertama))
        {
            yield return $"{nama}: nomor urut {mendahului.Urut} mendahului nomor pertama {pertama}.";
        }

        var diambil = baris.Select(b => b.Urut).ToHashSet();
        var terakhir = diambil.Max();
        for (var urut = pertama; urut < terakhir; urut++)
        {
            if (!diambil.Contains(urut))
            {
                yield return $"{nama}: nomor urut {urut} terlewati tanpa penjelasan.";
            }
        }
    }

    private static IEnumerable<string> Kalimat(Surat surat)
    {
        var dipakai = surat.DaftarNomor.Where(b => b.Status == StatusNomor.Terpakai).ToList();
        if (surat.Nomor is { } nomor && (dipakai.Count != 1 || dipakai[0].Nomor != nomor || dipakai[0].Tanggal != surat.Tanggal))
        {
            yield return $"Nomor {nomor.Teks} tidak tercatat sama dalam register.";
        }

        if (surat.Nomor is null && dipakai.Count > 0)
        {
            yield return $"Register menyebut nomor {dipakai[0].Teks} terpakai, padahal suratnya belum ditandatangani.";
        }

        foreach (var baris in surat.DaftarNomor)
        {
            if (baris.Register != surat.Register || baris.Tahun != baris.Tanggal.Year || (baris.DiakhiriPada is null) != (baris.Status == StatusNomor.Dipesan) || string.IsNullOrWhiteSpace(baris.AlasanBatal) == (baris.Status == StatusNomor.Batal))
            {
                yield return $"Register: keterangan nomor {baris.Teks} tidak sejalan dengan keadaannya.";
            }

            if (baris.Status == StatusNomor.Dipesan && (surat.TandaTangan is not null || surat.DicabutPada is not null || baris.CetakanSha256 is null))
            {
                yield return $"Register: nomor {baris.Teks} masih dipesan, padahal suratnya sudah ditandatangani atau dicabut, atau cetakannya tidak ada.";
            }
        }
    }
}
