namespace PengumpulanDataKinerja.Domain;

// Signing on paper (mode C): the number is booked when the letter is printed, confirmed by its scan, or cancelled with a reason.
public sealed partial class Permintaan
{
    /// <summary>The letter that a turn of row 5 or 11 signs, printed as it stands.</summary>
    /// <exception cref="AturanDilanggarException">The row signs no letter, or the letter is not ready.</exception>
    public Surat SuratDitandatangani(Giliran giliran)
    {
        PastikanMenandatangani(giliran);
        if (Sop.Untuk(giliran.Langkah).Bentuk == Bentuk.TandaTangan)
        {
            return SuratUntuk(giliran);
        }

        return NotaDinasBerjalan is { TandaTangan: null, KonsepMutakhir: true } nota ? nota : throw new AturanDilanggarException("Susun nota dinas di layar dahulu: rekap pada kertas harus sama dengan rekap yang tercatat.");
    }

    /// <summary>Refuses a row that signs no letter.</summary>
    /// <exception cref="AturanDilanggarException">Not row 5 or 11.</exception>
    public static void PastikanMenandatangani(Giliran giliran)
    {
        if (Sop.Untuk(giliran.Langkah).Bentuk is not (Bentuk.TandaTangan or Bentuk.Rekap))
        {
            throw new AturanDilanggarException($"Langkah {(int)giliran.Langkah} ({Sop.Untuk(giliran.Langkah).Judul}) tidak menandatangani surat.");
        }
    }

    /// <summary>The booked number of the letter that a turn signs, or null.</summary>
    public BarisRegister? NomorDipesan(Giliran giliran) => Sop.Untuk(giliran.Langkah).Bentuk switch
    {
        Bentuk.TandaTangan => SuratUntuk(giliran).NomorDipesan,
        Bentuk.Rekap => NotaDinasBerjalan?.NomorDipesan,
        _ => null,
    };

    /// <summary>Books a number for a letter that has just been printed with it for a wet signature. The signer may, or PKP for him.</summary>
    /// <exception cref="SudahSelesaiException">The turn is over, or a number is booked already.</exception>
    /// <exception cref="BukanWewenangException">The person may not.</exception>
    /// <exception cref="AturanDilanggarException">The letter is not ready, or was changed since it was printed.</exception>
    public BarisRegister PesanNomor(Guid giliranId, PesananNomor pesanan, Konteks konteks)
    {
        var giliran = GiliranTerbuka(giliranId);
        var pelaku = WewenangMencatat(giliran, konteks);
        var surat = SuratDitandatangani(giliran);
        if (surat.NomorDipesan is { } ada)
        {
            throw new SudahSelesaiException(ada.KalimatDipesan, ada.DiambilOleh.OrangId);
        }

        if (Penghalang(giliran) is { } penghalang)
        {
            throw new AturanDilanggarException(penghalang);
        }

        if (surat.Jenis != JenisSurat.NotaDinasRekap && !surat.SudahDiparaf)
        {
            throw new AturanDilanggarException("Surat belum diparaf Sekretaris.");
        }

        if (pesanan.KonsepSha256 != surat.KonsepSha256)
        {
            throw new AturanDilanggarException("Naskah berubah selagi surat dicetak. Nomor belum dipesan; cetak sekali lagi.");
        }

        var baris = surat.PesanNomor(pesanan, konteks.Hari, pelaku, konteks.Sekarang);
        Catat(Tindakan.MemesanNomor, pelaku, konteks, $"Nomor {baris.Teks} dipesan untuk {surat.Sebutan}: dicetak untuk tanda tangan basah {pesanan.Penanda}. Cetakan SHA-256 {pesanan.CetakanSha256}.", giliran, null);
        return baris;
    }

    /// <summary>Gives a booked number up. It stays in the register with the reason; the letter waits for its signature again.</summary>
    /// <returns>Whether this call did it; false when it was cancelled already.</returns>
    /// <exception cref="BukanWewenangException">The person may not.</exception>
    /// <exception cref="AturanDilanggarException">No reason, the turn is over, or the letter was signed meanwhile.</exception>
    public bool BatalkanNomor(Guid giliranId, Guid nomorId, string? alasan, Konteks konteks)
    {
        var giliran = Giliran(giliranId);
        var pelaku = WewenangMencatat(giliran, konteks);
        var surat = daftarSurat.FirstOrDefault(s => s.DaftarNomor.Any(n => n.Id == nomorId)) ?? throw new AturanDilanggarException("Nomor ini tidak ditemukan pada permintaan.");
        var baris = surat.DaftarNomor.Single(n => n.Id == nomorId);
        if (baris.Status == StatusNomor.Batal)
        {
            return false;
        }

        GiliranTerbuka(giliranId);
        if (NomorDipesan(giliran) != baris)
        {
            throw new AturanDilanggarException($"Nomor {baris.Teks} tidak sedang dipesan pada langkah ini.");
        }

        if (string.IsNullOrWhiteSpace(alasan))
        {
            throw new AturanDilanggarException("Tulis alasan membatalkan nomor.", "Alasan");
        }

        LepasNomor(surat, alasan.Trim(), pelaku, konteks.Dicatat);
        return true;
    }

    // What is on paper under a number must not change behind it.
    private static void PastikanTanpaPesanan(BarisRegister? dipesan)
    {
        if (dipesan is not null)
        {
            throw new AturanDilanggarException($"{dipesan.KalimatDipesan} Unggah pindaiannya, atau batalkan nomornya dahulu.");
        }
    }

    // A letter that is no longer wanted gives its booked number up.
    private void LepasNomor(Surat surat, string alasan, Pelaku pelaku, DateTime sekarang)
    {
        if (surat.NomorDipesan is { } baris)
        {
            baris.Batalkan(alasan, pelaku, sekarang);
            Catat(Tindakan.MembatalkanNomor, pelaku, sekarang, $"Nomor {baris.Teks} dibatalkan; nomor ini tidak dipakai lagi.", GiliranSurat(surat)?.Langkah, surat.UnitId, suratId: surat.Id, catatan: alasan);
        }
    }

    // The scan confirms the booked number: what is printed on the paper is what is recorded.
    private static void PastikanSesuaiCetakan(BarisRegister dipesan, Pelaku penanda, DateTime sekarang)
    {
        if (penanda.OrangId != dipesan.Penanda?.OrangId)
        {
            throw new AturanDilanggarException($"Cetakan bernomor {dipesan.Teks} memuat nama {dipesan.Penanda?.Nama}. Bila ditandatangani orang lain, batalkan nomornya lalu cetak lagi.", "PelaksanaId");
        }

        // Paper knows no seconds.
        if (sekarang < dipesan.DiambilPada.AddMinutes(-1))
        {
            throw new AturanDilanggarException($"Surat baru dicetak {Waktu.TanggalJam(dipesan.DiambilPada)}; waktu tanda tangannya tidak boleh mendahuluinya.", "Tanggal");
        }
    }
}
