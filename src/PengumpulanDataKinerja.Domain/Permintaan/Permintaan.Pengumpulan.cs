namespace PengumpulanDataKinerja.Domain;

// Rows 7–10: the children of the run, from the letter sent to the data received.
public sealed partial class Permintaan
{
    /// <summary>The unit that a turn is about.</summary>
    public PengumpulanUnit UnitUntuk(Giliran giliran) => Unit(giliran.UnitId!.Value);

    /// <summary>A unit of this collection by the organisation's id.</summary>
    /// <exception cref="AturanDilanggarException">It is not part of it.</exception>
    public PengumpulanUnit Unit(Guid unitId) =>
        daftarUnit.FirstOrDefault(u => u.UnitId == unitId) ?? throw new AturanDilanggarException("Unit ini tidak termasuk dalam permintaan.");

    /// <summary>The seksi that a turn is about.</summary>
    public PengumpulanSeksi SeksiUntuk(Giliran giliran) => UnitUntuk(giliran).DaftarSeksi.First(s => s.SeksiId == giliran.SeksiId);

    /// <summary>The open turn of a unit's machine, or null when its collection is over.</summary>
    public Giliran? GiliranUnit(Guid unitId) => daftarGiliran.SingleOrDefault(g => g.Terbuka && g.Jalur == Jalur.Unit && g.UnitId == unitId);

    /// <summary>The open turn of a seksi's machine, or null when it has forwarded.</summary>
    public Giliran? GiliranSeksi(Guid seksiId) => daftarGiliran.SingleOrDefault(g => g.Terbuka && g.Jalur == Jalur.Seksi && g.SeksiId == seksiId);

    /// <summary>Row 9 without one seksi: the Kabid says why; its rows count as belum.</summary>
    public void LewatiSeksi(Guid giliranId, Guid seksiId, string? alasan, Konteks konteks)
    {
        var giliran = GiliranTerbuka(giliranId);
        var pelaku = Wewenang(giliran, konteks);
        if (giliran.Langkah != Langkah.MeneruskanKabid)
        {
            throw new AturanDilanggarException("Hanya Kabid yang dapat meneruskan tanpa satu seksi.");
        }

        if (string.IsNullOrWhiteSpace(alasan))
        {
            throw new AturanDilanggarException("Tulis alasan meneruskan tanpa seksi itu.", "Alasan");
        }

        var seksi = UnitUntuk(giliran).DaftarSeksi.FirstOrDefault(s => s.SeksiId == seksiId) ?? throw new AturanDilanggarException("Seksi itu bukan bagian dari unit ini.");
        if (seksi.SudahDiteruskan)
        {
            throw new AturanDilanggarException($"{seksi.NamaSeksi} sudah meneruskan datanya.");
        }

        if (seksi.AlasanDilewati is not null)
        {
            throw new AturanDilanggarException($"{seksi.NamaSeksi} sudah dikeluarkan dari penerusan ini.");
        }

        seksi.Lewati(alasan.Trim());
        GiliranSeksi(seksiId)?.Akhiri(HasilGiliran.Dihapus, pelaku, konteks.Sekarang);
        Catat(Tindakan.Melanjutkan, pelaku, konteks, $"Data {UnitUntuk(giliran).NamaUnit} diteruskan tanpa {seksi.NamaSeksi}.", Langkah.MeneruskanKabid, giliran.UnitId, seksiId, catatan: alasan.Trim());
        PeriksaPenghalang();
    }

    private void BukaPengumpulan(Konteks konteks)
    {
        var kamus = konteks.Kamus ?? throw new InvalidOperationException("Row 6 needs the dictionary of indicators.");
        Aturan = kamus.Aturan;
        foreach (var unit in konteks.Organisasi.DaftarUnit)
        {
            var pengumpulan = new PengumpulanUnit(Id, unit, konteks.Hari);
            if (pengumpulan.DaftarSeksi.Count == 0)
            {
                continue;
            }

            daftarUnit.Add(pengumpulan);
            foreach (var seksi in pengumpulan.DaftarSeksi)
            {
                foreach (var indikator in kamus.Indikator.Where(i => i.SeksiId == seksi.SeksiId).OrderBy(i => i.BlokDinas).ThenBy(i => i.Urutan))
                {
                    seksi.TambahIsian(new Isian(seksi, indikator, Triwulan, kamus));
                }
            }

            if (pengumpulan.Jenis == JenisUnit.Sekretariat)
            {
                BukaSemuaSeksi(pengumpulan, konteks.Sekarang);
            }

            BukaGiliran(Jalur.Unit, pengumpulan.Urutan7Sampai10[0], konteks.Sekarang, unit.Id);
        }
    }

    private void BukaSemuaSeksi(PengumpulanUnit unit, DateTime sekarang)
    {
        foreach (var seksi in unit.DaftarSeksi)
        {
            BukaGiliran(Jalur.Seksi, Langkah.Menghimpun, sekarang, unit.UnitId, seksi.SeksiId);
        }
    }

    // The sekretariat has neither row 7 nor row 9: whoever forwards has read the letter, and its data are forwarded when the last
    // of its Kasubbag has forwarded.
    private void SesudahSeksiMeneruskan(Giliran selesai, Konteks konteks)
    {
        var unit = UnitUntuk(selesai);
        if (unit.Jenis != JenisUnit.Sekretariat)
        {
            return;
        }

        CatatDibaca(SuratPermintaan!, konteks);
        if (unit.DaftarSeksi.All(s => s.SudahDiteruskan))
        {
            unit.CatatDiteruskan(unit.DaftarSeksi.Max(s => s.DiteruskanPada)!.Value);
        }
    }

    private List<PengumpulanSeksi> SeksiYangDikembalikan(Giliran giliran, IReadOnlyCollection<Guid> seksiId)
    {
        var unit = UnitUntuk(giliran);
        var seksi = unit.DaftarSeksi.Where(s => seksiId.Contains(s.SeksiId)).ToList();
        if (seksi.Count == 0 || seksi.Count != seksiId.Count)
        {
            throw new AturanDilanggarException("Pilih seksi yang datanya dikembalikan.", "Seksi");
        }

        return seksi.FirstOrDefault(s => !s.SudahDiteruskan && s.AlasanDilewati is null) is { } belum
            ? throw new AturanDilanggarException($"{belum.NamaSeksi} belum meneruskan datanya, jadi belum ada yang dikembalikan.", "Seksi")
            : seksi;
    }
}
