using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>
/// Enters a step that was done on paper (SOP, settled silences, no. 8): first the scan is stored, then one transaction does the step at its
/// real time in the office of that day and records who entered it.
/// </summary>
public sealed class PencatatanKertas(AppDb db, AlurKerja alur, KonteksKantor kantor, PenerimaBukti penerima, PenerbitanSurat penerbitan, KunciRegister kunci)
{
    /// <summary>Enters the step of a turn.</summary>
    /// <param name="giliran">The turn that the page was opened for.</param>
    /// <param name="pencatatId">Who enters it.</param>
    /// <param name="isian">The form, its required fields filled.</param>
    /// <param name="batal">Cancels before the write begins.</param>
    /// <exception cref="AturanDilanggarException">A refusal; its field is one of <see cref="KertasInput"/>.</exception>
    public async Task<Giliran> CatatAsync(Giliran giliran, Guid pencatatId, KertasInput isian, CancellationToken batal)
    {
        var batasMb = (await db.PengaturanAsync(batal)).BatasUnggahMb;
        var pindaian = await penerima.TerimaPindaianAsync(isian.Berkas!, batasMb, batal);
        var register = isian.Hasil == HasilKertas.Selesai ? Register(giliran.Langkah) : null;

        // Nobody takes a number on the screen between the look at the register and the record.
        using var pegangan = register is { } r ? await kunci.MasukAsync(r, batal) : null;
        try
        {
            return await alur.LakukanAsync(
                giliran.PermintaanId,
                pencatatId,
                async (permintaan, kini) =>
                {
                    var hariItu = await kantor.PadaAsync(isian.Tanggal!.Value, batal);
                    var kertas = hariItu.Konteks(isian.PelaksanaId, isian.Saat());
                    var saksi = hariItu.Petugas(isian.SaksiId) ?? throw new AturanDilanggarException("Pilih saksi dari daftar.", nameof(isian.SaksiId));
                    var nomor = register is { } buku && permintaan.NomorDipesan(permintaan.Giliran(giliran.Id)) is null ? await NomorAsync(buku, isian, kertas.Hari, batal) : null;
                    var isi = isian.Isi(pindaian, saksi, permintaan.PilihanPenerima(permintaan.Giliran(giliran.Id), kertas.Organisasi)) with { Nomor = nomor };
                    return permintaan.CatatKertas(giliran.Id, isi, kini, kertas);
                },
                // A return keeps the unit's rows as they stood.
                giliran.Jalur == Jalur.Unit && isian.Hasil == HasilKertas.Dikembalikan ? Muatan.DataUnit(giliran.UnitId!.Value) : Muatan.DenganIsian(giliran.SeksiId),
                batal);
        }
        catch (DbUpdateException galat) when (register is not null && galat.KarenaSudahAda())
        {
            throw new AturanDilanggarException("Nomor itu baru saja dipakai surat lain. Periksa nomor pada kertas, lalu catat lagi.", nameof(isian.Urut));
        }
    }

    /// <summary>The page with the people of the days between the turn's opening and now.</summary>
    public async Task<KertasModel> HalamanAsync(TugasModel tugas, CancellationToken batal)
    {
        var dari = tugas.Permintaan.KertasPalingAwal(tugas.Giliran) is { } awal ? Waktu.HariWib(awal) : tugas.Konteks.Hari;
        var susunan = await kantor.SelamaAsync(dari, tugas.Konteks.Hari, batal);
        return new KertasModel(tugas)
        {
            Pelaksana = Orang(susunan, o => o.Pelaksana(tugas.Giliran)),
            Saksi = Orang(susunan, o => o.Penugasan),
            NomorBerikut = Register(tugas.Giliran.Langkah) is { } register && tugas.NomorDipesan is null ? await penerbitan.NomorBerikutAsync(register, tugas.Konteks.Hari, batal) : null,
        };
    }

    /// <summary>The register whose number the letter of a row takes; null where the row signs none.</summary>
    public static RegisterSurat? Register(Langkah langkah) => Sop.Untuk(langkah).Bentuk switch
    {
        Bentuk.TandaTangan => RegisterSurat.SuratKeluar,
        Bentuk.Rekap => RegisterSurat.NotaDinas,
        _ => null,
    };

    // The number on the paper must be the register's next one: a smaller one is taken, a larger one would leave a gap that nothing explains.
    private async Task<NomorSurat> NomorAsync(RegisterSurat register, KertasInput isian, DateOnly tanggal, CancellationToken batal)
    {
        var urut = isian.Urut ?? throw new AturanDilanggarException("Isi nomor urut yang ditulis pada surat.", nameof(isian.Urut));
        var berikut = await penerbitan.NomorBerikutAsync(register, tanggal, batal);
        if (urut == berikut.Urut)
        {
            return berikut;
        }

        if (urut > berikut.Urut || urut < 1)
        {
            throw new AturanDilanggarException($"Nomor urut berikutnya pada register adalah {berikut.Urut}. Bila ada surat kertas bernomor sebelum {urut}, catat surat itu dahulu.", nameof(isian.Urut));
        }

        var dipakai = await (
            from b in db.BarisRegister.AsNoTracking()
            join s in db.Surat.AsNoTracking() on b.SuratId equals s.Id
            where b.Register == register && b.Tahun == tanggal.Year && b.Urut == urut
            select new { b.Teks, b.Status, b.Tanggal, s.Hal }).FirstOrDefaultAsync(batal);
        var oleh = dipakai is null ? "dipakai sebelum aplikasi ini dipakai" : $"{Tampil.Sebutan(dipakai.Status)} untuk surat {dipakai.Teks} tanggal {Waktu.Tanggal(dipakai.Tanggal)} hal {dipakai.Hal}";
        throw new AturanDilanggarException($"Nomor {urut} sudah {oleh}. Nomor berikutnya {berikut.Urut}: ralat nomor pada kertas, lalu pindai lagi.", nameof(isian.Urut));
    }

    // A person once, with every jabatan that he held meanwhile.
    private static List<SelectListItem> Orang(IReadOnlyList<Organisasi> susunan, Func<Organisasi, IEnumerable<Penugasan>> yang) =>
        [.. susunan.SelectMany(o => yang(o).Select(p => (p.OrangId, Nama: o.Nama(p.OrangId), Jabatan: o.Singkatan(p))))
            .Distinct()
            .GroupBy(p => (p.OrangId, p.Nama))
            .OrderBy(p => p.Key.Nama, StringComparer.CurrentCulture)
            .Select(p => new SelectListItem($"{p.Key.Nama}, {string.Join(", ", p.Select(x => x.Jabatan))}", p.Key.OrangId.ToString()))];
}
