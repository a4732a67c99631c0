namespace PengumpulanDataKinerja.Domain;

// Rows 1–6 and 13: slips and letters. A surat peringatan goes through rows 3–6 once more, beside its unit's row 10.
public sealed partial class Permintaan
{
    /// <summary>The slip that belongs to a turn, or null.</summary>
    public Disposisi? DisposisiUntuk(Giliran giliran) => daftarDisposisi.FirstOrDefault(d => d.GiliranId == giliran.Id);

    /// <summary>The letter that a turn is about.</summary>
    /// <exception cref="AturanDilanggarException">There is none yet.</exception>
    public Surat SuratUntuk(Giliran giliran) =>
        (giliran.SuratId is { } id ? daftarSurat.FirstOrDefault(s => s.Id == id) : SuratPermintaan) ?? throw new AturanDilanggarException("Surat belum disusun.");

    /// <summary>A letter by its id.</summary>
    /// <exception cref="AturanDilanggarException">It is not of this permintaan.</exception>
    public Surat Surat(Guid suratId) => daftarSurat.FirstOrDefault(s => s.Id == suratId) ?? throw new AturanDilanggarException("Surat tidak ditemukan pada permintaan ini.");

    /// <summary>The turn at which a letter waits, or null when it is out or void.</summary>
    public Giliran? GiliranSurat(Surat surat) => surat.Jenis switch
    {
        JenisSurat.Permintaan => GiliranKini is { } g && (int)g.Langkah is >= 3 and <= 6 ? g : null,
        JenisSurat.NotaDinasRekap => GiliranKini is { Langkah: Langkah.Rekapitulasi } g ? g : null,
        JenisSurat.Peringatan => daftarGiliran.SingleOrDefault(g => g.Terbuka && g.SuratId == surat.Id),
    };

    /// <summary>Fills the slip of a waiting turn of rows 1, 2, 7 or 13.</summary>
    public void IsiDisposisi(Guid giliranId, IsiDisposisi isi, Konteks konteks)
    {
        var giliran = GiliranTerbuka(giliranId);
        Wewenang(giliran, konteks);
        if (Sop.Untuk(giliran.Langkah).Bentuk != Bentuk.Disposisi)
        {
            throw new AturanDilanggarException($"Langkah {(int)giliran.Langkah} tidak memakai lembar disposisi.");
        }

        var disposisi = DisposisiUntuk(giliran);
        if (disposisi is null)
        {
            disposisi = new Disposisi(giliran, IndukDisposisi(giliran)?.Id);
            daftarDisposisi.Add(disposisi);
        }

        if (giliran.Langkah == Langkah.PerintahKabid && PilihanPenerima(giliran, konteks.Organisasi).FirstOrDefault(p => isi.Penerima.All(i => i.SeksiId != p.SeksiId)) is { } terlewat)
        {
            throw new AturanDilanggarException($"Setiap seksi harus mendapat perintah; {terlewat.Sebutan} belum dipilih.", nameof(Domain.IsiDisposisi.Penerima));
        }

        disposisi.Isi(isi, konteks.Hari);
        CatatPerubahan(konteks.Dicatat);
    }

    /// <summary>To whom the slip of a turn may go.</summary>
    public IReadOnlyList<TujuanDisposisi> PilihanPenerima(Giliran giliran, Organisasi organisasi)
    {
        var peran = giliran.Langkah switch
        {
            Langkah.PerintahSekretaris => Peran.KasubbagPkp,
            Langkah.PerintahKasubbag or Langkah.PerintahArsip => Peran.StafPkp,
            _ => (Peran?)null,
        };
        return giliran.Langkah == Langkah.PerintahKabid
            ? UnitUntuk(giliran).DaftarSeksi.OrderBy(s => s.Urutan).Select(s => new TujuanDisposisi(s.SebutanKepala, s.SeksiId)).ToList()
            : organisasi.Penugasan.Where(p => p.Peran == peran).Select(p => Tujuan(p, organisasi)).ToList();
    }

    /// <summary>Changes the text of a letter that waits for its draft; every paraf given before lapses.</summary>
    public void UbahNaskah(Guid suratId, int versiTeks, NaskahSurat naskah, Konteks konteks)
    {
        var surat = Surat(suratId);
        var pelaku = WewenangKonsep(surat, konteks);
        if (surat.VersiTeks != versiTeks)
        {
            throw new AturanDilanggarException("Naskah ini sudah diubah orang lain sejak Anda membukanya. Salin tulisan Anda, muat ulang halaman, lalu sesuaikan.");
        }

        surat.UbahNaskah(naskah, pelaku, konteks.Sekarang);
        Catat(Tindakan.MengubahNaskah, pelaku, konteks, $"Naskah {surat.Sebutan} diubah (versi {surat.VersiTeks}).", suratId: surat.Id, unitId: surat.UnitId);
    }

    /// <summary>Notes the printed draft that is sent up for paraf and signature, with its lampiran as they stood.</summary>
    public void CatatKonsep(Guid suratId, string sha256, int versiTeks, Konteks konteks, string? lampiranSha256 = null)
    {
        var surat = Surat(suratId);
        WewenangKonsep(surat, konteks);
        surat.CatatKonsep(sha256, versiTeks, lampiranSha256);
        CatatPerubahan(konteks.Dicatat);
    }

    /// <summary>
    /// Records a signature whose number, code and PDF have just been made, or that stands on paper; completes nothing by itself.
    /// Called by the same transaction that completes the row.
    /// </summary>
    public void Tandatangani(Guid giliranId, Guid suratId, HasilTandaTangan hasil, Konteks konteks)
    {
        var giliran = GiliranTerbuka(giliranId);
        var pelaku = Wewenang(giliran, konteks);
        var surat = Surat(suratId);
        if (surat.Jenis != JenisSurat.NotaDinasRekap && !surat.SudahDiparaf)
        {
            throw new AturanDilanggarException("Surat belum diparaf Sekretaris.");
        }

        if (hasil.Basah != konteks.DiKertas)
        {
            throw new InvalidOperationException("A wet signature belongs to a step on paper, and only to one.");
        }

        var dipesan = surat.NomorDipesan;
        if (!hasil.Basah)
        {
            PastikanTanpaPesanan(dipesan);
        }
        else if (dipesan is not null)
        {
            PastikanSesuaiCetakan(dipesan, pelaku, konteks.Sekarang);
        }

        surat.Tandatangani(hasil, pelaku, konteks.Sekarang);
        if (surat.Jenis == JenisSurat.Peringatan)
        {
            surat.TetapkanBatas(dipesan?.Batas ?? BatasBaru(konteks));
        }

        Catat(Tindakan.Menandatangani, pelaku, konteks, $"{char.ToUpperInvariant(surat.Sebutan[0])}{surat.Sebutan[1..]} ditandatangani{(hasil.Basah ? " basah" : "")} dengan nomor {hasil.Nomor.Teks},{(hasil.Basah ? " pindaian" : "")} SHA-256 {hasil.PdfSha256}.", giliran, null);
    }

    /// <summary>The due date that a surat peringatan sets: two working days after signing (settled questions, "Peringatan").</summary>
    public static DateOnly BatasBaru(Konteks konteks) => konteks.Kalender.TambahHariKerja(konteks.Hari, 2);

    /// <summary>Notes that a recipient read a letter; only the first reading counts.</summary>
    /// <returns>Whether this was the first reading by one of its recipients.</returns>
    /// <exception cref="BukanWewenangException">The letter did not go to this person.</exception>
    public bool BacaSurat(Guid suratId, Konteks konteks)
    {
        var surat = Surat(suratId);
        return surat.Penerima.Any(p => PenerimaSebagai(p, konteks) is not null)
            ? CatatDibaca(surat, konteks)
            : throw new BukanWewenangException($"Tanda terima surat ini hanya dapat diberikan oleh penerimanya: {string.Join(", ", surat.Penerima.Select(p => p.Sebutan))}.");
    }

    private bool CatatDibaca(Surat surat, Konteks konteks)
    {
        var dibaca = false;
        foreach (var penerima in surat.Penerima)
        {
            if (PenerimaSebagai(penerima, konteks) is { } pelaku && penerima.Baca(pelaku, konteks.Sekarang))
            {
                dibaca = true;
                Catat(Tindakan.MembacaSurat, pelaku, konteks, $"{char.ToUpperInvariant(surat.Sebutan[0])}{surat.Sebutan[1..]} {surat.Nomor?.Teks} dibaca {penerima.Sebutan}.", unitId: penerima.UnitId, suratId: surat.Id);
            }
        }

        return dibaca;
    }

    /// <summary>Whether a person receives a letter that day, and has not yet read it.</summary>
    public static bool BelumDibacaOleh(Surat surat, Konteks konteks) =>
        surat.Penerima.Any(p => p is { DikirimPada: not null, DibacaPada: null } && PenerimaSebagai(p, konteks) is not null);

    /// <summary>
    /// Drafts the surat peringatan of every unit whose data do not lie with Kasubbag PKP, from the first working day of the next
    /// quarter on; the second and third from the day after the former one's due date. Calling it twice changes nothing.
    /// </summary>
    /// <returns>The letters drafted by this call.</returns>
    public IReadOnlyList<Surat> SusunPeringatan(Konteks konteks, Guid? hanyaUnitId = null)
    {
        var pelaku = konteks.Petugas is null ? Pelaku.Sistem : Wajib(konteks, Peran.KasubbagPkp, "Surat peringatan disusun oleh Kasubbag PKP.");
        if (DibatalkanPada is not null || SelesaiPada is not null || !SudahDidistribusikan || DitutupPada is not null)
        {
            return [];
        }

        if (konteks.Hari < HariPeringatan)
        {
            return konteks.Petugas is null ? [] : throw new AturanDilanggarException($"Surat peringatan baru dapat disusun mulai {Waktu.HariTanggal(HariPeringatan)}.");
        }

        var disusun = new List<Surat>();
        foreach (var unit in daftarUnit.Where(u => !u.AdaPadaKasubbag && u.Hasil is null && (hanyaUnitId is null || u.UnitId == hanyaUnitId)))
        {
            var terakhir = PeringatanTerakhir(unit.UnitId);
            if (terakhir is { DikirimPada: null } || terakhir?.Ke == 3 || (terakhir is not null && (hanyaUnitId is null || konteks.Hari <= terakhir.Batas)))
            {
                continue;
            }

            var surat = SusunPeringatanUnit(unit, (terakhir?.Ke ?? 0) + 1, konteks);
            disusun.Add(surat);
            Catat(Tindakan.MenyusunPeringatan, pelaku, konteks, $"Konsep {surat.Sebutan} untuk {unit.NamaUnit} disusun.", Langkah.MenerimaKasubbag, unit.UnitId, suratId: surat.Id);
        }

        return disusun;
    }

    /// <summary>The last surat peringatan to a unit that was not dropped, or null.</summary>
    public Surat? PeringatanTerakhir(Guid unitId) => PeringatanUnit(unitId).LastOrDefault();

    /// <summary>The surat peringatan to a unit that were not dropped, in order.</summary>
    public IEnumerable<Surat> PeringatanUnit(Guid unitId) => daftarSurat.Where(s => s.Jenis == JenisSurat.Peringatan && s.UnitId == unitId && s.DicabutPada is null).OrderBy(s => s.Ke);

    /// <summary>Makes sure that the recap has its nota dinas to sign.</summary>
    public Surat SusunNotaDinas(NaskahSurat naskah, Konteks konteks)
    {
        var giliran = GiliranKini is { Langkah: Langkah.Rekapitulasi } g ? g : throw new AturanDilanggarException("Permintaan tidak sedang menunggu rekapitulasi.");
        var penyusun = Wewenang(giliran, konteks);
        if (Penghalang(giliran) is { } kalimat)
        {
            throw new AturanDilanggarException(kalimat);
        }

        var nota = NotaDinasBerjalan is { TandaTangan: null } ada ? ada : null;
        PastikanTanpaPesanan(nota?.NomorDipesan);
        if (nota is null)
        {
            nota = new Surat(Id, JenisSurat.NotaDinasRekap, konteks.Sekarang);
            nota.TetapkanPenerima([new TujuanSurat("Sekretaris", null, null)]);
            daftarSurat.Add(nota);
        }

        if (nota.Hal != naskah.Hal || nota.Isi != naskah.Isi || nota.VersiTeks == 0)
        {
            nota.UbahNaskah(naskah, penyusun, konteks.Sekarang);
        }

        CatatPerubahan(konteks.Dicatat);
        return nota;
    }

    private Pelaku WewenangKonsep(Surat surat, Konteks konteks)
    {
        var giliran = GiliranSurat(surat) ?? throw new AturanDilanggarException("Surat ini sudah tidak dapat diubah.");
        PastikanTanpaPesanan(surat.NomorDipesan);
        return giliran.Langkah is Langkah.KonsepSurat or Langkah.Rekapitulasi
            ? Wewenang(giliran, konteks)
            : throw new AturanDilanggarException($"Surat sedang menunggu langkah {(int)giliran.Langkah} ({Sop.Untuk(giliran.Langkah).Judul}). Kembalikan dahulu agar naskah dapat diubah.");
    }

    private Disposisi? IndukDisposisi(Giliran giliran) =>
        giliran.Langkah == Langkah.PerintahKasubbag ? daftarDisposisi.LastOrDefault(d => d is { Langkah: Langkah.PerintahSekretaris, AdalahTerusan: false }) : null;

    private static Pelaku? PenerimaSebagai(PenerimaSurat penerima, Konteks konteks)
    {
        var penugasan = konteks.Petugas?.Penugasan
            .Where(konteks.Organisasi.Bertugas)
            .Where(p => penerima.SeksiId is { } seksi
                ? (p.Peran is Peran.Kasubbag or Peran.Kasi && p.SeksiId == seksi) || (p.Peran == Peran.KasubbagPkp && konteks.Organisasi.Seksi(seksi)?.AdalahPkp == true)
                : penerima.UnitId is { } unit ? p.Peran == Peran.Kabid && p.UnitId == unit : p.Peran == Peran.Sekretaris)
            .OrderBy(p => p.Jenis).FirstOrDefault();
        return penugasan is null ? null : konteks.Organisasi.Pelaku(konteks.Petugas!, penugasan);
    }

    private void BukaKonsepPermintaan(Konteks konteks)
    {
        if (SuratPermintaan is not null)
        {
            return;
        }

        var surat = new Surat(Id, JenisSurat.Permintaan, konteks.Sekarang, parafKasubbag: konteks.Ketentuan.ParafKasubbag);
        daftarSurat.Add(surat);
        surat.TetapkanPenerima(PenerimaPermintaan(konteks.Organisasi));
        surat.TetapkanBatas(TenggatData);
        surat.UbahNaskah(TeksNaskah.Permintaan(TriwulanTahun, TenggatData, konteks.Ketentuan.Untuk(JenisSurat.Permintaan)), Pelaku.Sistem, konteks.Sekarang);
    }

    /// <summary>Whom a request letter goes to that day: each Kabid and each Kasubbag of the sekretariat; the Sekretaris stands in the tembusan.</summary>
    public static IEnumerable<TujuanSurat> PenerimaPermintaan(Organisasi organisasi) =>
        organisasi.DaftarUnit.OrderBy(u => u.Jenis == JenisUnit.Sekretariat).ThenBy(u => u.Urutan).SelectMany(u => u.Jenis == JenisUnit.Sekretariat
            ? u.DaftarSeksi.Where(s => s.BerlakuPada(organisasi.Hari)).OrderBy(s => s.Urutan).Select(s => new TujuanSurat(s.SebutanKepala, u.Id, s.Id))
            : [new TujuanSurat(u.SebutanKepala, u.Id, null)]);

    private Surat SusunPeringatanUnit(PengumpulanUnit unit, int ke, Konteks konteks)
    {
        var surat = new Surat(Id, JenisSurat.Peringatan, konteks.Sekarang, unit.UnitId, ke, konteks.Ketentuan.ParafKasubbag);
        daftarSurat.Add(surat);
        surat.TetapkanPenerima(unit.Jenis == JenisUnit.Sekretariat
            ? unit.DaftarSeksi.Where(s => !s.SudahDiteruskan).Select(s => new TujuanSurat(s.SebutanKepala, unit.UnitId, s.SeksiId))
            : [new TujuanSurat(unit.SebutanKepala, unit.UnitId, null)]);
        var acuan = new AcuanPeringatan(unit.NamaUnit, ke, SuratPermintaan!.Nomor!.Teks, SuratPermintaan.Tanggal!.Value, SuratPermintaan.Hal, konteks.Hari, TenggatData);
        surat.UbahNaskah(TeksNaskah.Peringatan(TriwulanTahun, acuan, konteks.Ketentuan.Untuk(JenisSurat.Peringatan)), Pelaku.Sistem, konteks.Sekarang);
        BukaGiliran(Jalur.Peringatan, Langkah.KonsepSurat, konteks.Sekarang, unit.UnitId, surat: surat);
        return surat;
    }

    private void HapusPeringatanBelumBertanda(PengumpulanUnit unit, Pelaku pelaku, string alasan, Konteks konteks)
    {
        // A receipt on paper may be older than the draft that it makes needless; the draft ends when the office learns of it.
        var sekarang = konteks.Dicatat;
        foreach (var surat in daftarSurat.Where(s => s.Jenis == JenisSurat.Peringatan && s.UnitId == unit.UnitId && s is { TandaTangan: null, DicabutPada: null }))
        {
            LepasNomor(surat, alasan, pelaku, sekarang);
            surat.Cabut(alasan, sekarang);
            daftarGiliran.SingleOrDefault(g => g.Terbuka && g.SuratId == surat.Id)?.Akhiri(HasilGiliran.Dihapus, pelaku, sekarang);
            Catat(Tindakan.MembatalkanPeringatan, pelaku, sekarang, $"Konsep {surat.Sebutan} untuk {unit.NamaUnit} dibatalkan: {alasan}", Langkah.MenerimaKasubbag, unit.UnitId, suratId: surat.Id);
        }
    }
}
