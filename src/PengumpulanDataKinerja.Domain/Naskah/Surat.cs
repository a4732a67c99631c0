namespace PengumpulanDataKinerja.Domain;

/// <summary>Kinds of letter of this SOP. Stored as text.</summary>
public enum JenisSurat
{
    /// <summary>Surat permintaan pengumpulan data kinerja (rows 3–6).</summary>
    Permintaan,

    /// <summary>Surat peringatan to a late unit (row 10).</summary>
    Peringatan,

    /// <summary>Nota dinas that carries the recap (row 11).</summary>
    NotaDinasRekap,
}

/// <summary>
/// A letter from draft to distribution. Number, date, code and the final PDF exist only from the act of signing on; paraf and
/// signature are records on a file's hash.
/// </summary>
public sealed class Surat
{
    /// <summary>Stands in a text for the due date that is only known when the letter is signed.</summary>
    public const string TokenBatas = "{batasBaru}";

    /// <summary>What is printed for <see cref="TokenBatas"/> before the signature.</summary>
    public const string PengumumanBatas = "(2 hari kerja sesudah surat ditandatangani)";

    private readonly List<PenerimaSurat> penerima = [];
    private readonly List<Paraf> daftarParaf = [];
    private readonly List<VersiNaskah> daftarVersi = [];
    private readonly List<BarisRegister> daftarNomor = [];

    private Surat()
    {
    }

    internal Surat(Guid permintaanId, JenisSurat jenis, DateTime sekarang, Guid? unitId = null, int ke = 0, bool parafKasubbag = false)
    {
        ParafKasubbag = parafKasubbag;
        Id = Guid.CreateVersion7();
        PermintaanId = permintaanId;
        Jenis = jenis;
        DibuatPada = sekarang;
        UnitId = unitId;
        Ke = ke;
    }

    public Guid Id { get; private set; }

    public Guid PermintaanId { get; private set; }

    public JenisSurat Jenis { get; private set; }

    /// <summary>The warned unit of a surat peringatan.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>Which warning to the unit, 1–3; 0 for other letters.</summary>
    public int Ke { get; private set; }

    public DateTime DibuatPada { get; private set; }

    public string Hal { get; private set; } = "";

    public string Sifat { get; private set; } = "Segera";

    /// <summary>Line "Lampiran", e.g. "1 (satu) berkas".</summary>
    public string Lampiran { get; private set; } = "1 (satu) berkas";

    /// <summary>Text of the letter in the small markup.</summary>
    public string Isi { get; private set; } = "";

    /// <summary>Tembusan, one per line.</summary>
    public string Tembusan { get; private set; } = "";

    /// <summary>Grows with every change of the text; paraf given on an older one have lapsed.</summary>
    public int VersiTeks { get; private set; }

    /// <summary>The text version that <see cref="KonsepSha256"/> prints.</summary>
    public int KonsepVersi { get; private set; }

    /// <summary>SHA-256 of the draft's PDF that is initialled and shown for signing.</summary>
    public string? KonsepSha256 { get; private set; }

    /// <summary>
    /// SHA-256 of the lampiran as it was when the draft was printed: the data go on changing, the signed letter must show what the
    /// draft showed.
    /// </summary>
    public string? LampiranSha256 { get; private set; }

    /// <summary>Due date that the letter sets to its recipients.</summary>
    public DateOnly? Batas { get; private set; }

    public NomorSurat? Nomor { get; private set; }

    /// <summary>Date of the letter: the day of the signature, WIB.</summary>
    public DateOnly? Tanggal { get; private set; }

    /// <summary>Verification code, 26 base32 characters; its QR is printed.</summary>
    public string? KodeVerifikasi { get; private set; }

    public TandaTangan? TandaTangan { get; private set; }

    /// <summary>When it went to its recipients, UTC.</summary>
    public DateTime? DikirimPada { get; private set; }

    /// <summary>When it lost its force, UTC; the number stays used.</summary>
    public DateTime? DicabutPada { get; private set; }

    public string? AlasanDicabut { get; private set; }

    public IReadOnlyList<PenerimaSurat> Penerima => penerima;

    /// <summary>All paraf ever given, lapsed ones included.</summary>
    public IReadOnlyList<Paraf> DaftarParaf => daftarParaf;

    /// <summary>Every text it ever had. Only a page that compares them loads them; otherwise this holds what was added since loading.</summary>
    public IReadOnlyList<VersiNaskah> DaftarVersi => daftarVersi;

    /// <summary>The present text.</summary>
    public NaskahSurat Naskah => new(Hal, Sifat, Lampiran, Isi, Tembusan);

    /// <summary>Every number that was drawn for it, cancelled ones included.</summary>
    public IReadOnlyList<BarisRegister> DaftarNomor => daftarNomor;

    /// <summary>The number that its print for a wet signature bears; null when none is booked.</summary>
    public BarisRegister? NomorDipesan => daftarNomor.SingleOrDefault(n => n.Status == StatusNomor.Dipesan);

    /// <summary>Whether the draft's PDF prints the present text.</summary>
    public bool KonsepMutakhir => KonsepSha256 is not null && KonsepVersi == VersiTeks;

    /// <summary>Kasubbag PKP initials it before the Sekretaris does: the office's setting when it was drafted.</summary>
    public bool ParafKasubbag { get; private set; }

    /// <summary>Whether the present text bears the paraf of the Sekretaris.</summary>
    public bool SudahDiparaf => DiparafSebagai(Peran.Sekretaris);

    /// <summary>Whether the present text lacks a paraf that comes before that of the Sekretaris.</summary>
    public bool MenungguParafKasubbag => ParafKasubbag && !DiparafSebagai(Peran.KasubbagPkp);

    /// <summary>Neither signed nor dropped.</summary>
    public bool MasihKonsep => TandaTangan is null && DicabutPada is null;

    /// <summary>The paraf that hold: a change of the text voids them.</summary>
    public IEnumerable<Paraf> ParafBerlaku => daftarParaf.Where(p => p.GugurPada is null && p.VersiTeks == VersiTeks);

    /// <summary>Which register its number comes from.</summary>
    public RegisterSurat Register => Jenis == JenisSurat.NotaDinasRekap ? RegisterSurat.NotaDinas : RegisterSurat.SuratKeluar;

    /// <summary>What the letter is called in titles and sentences.</summary>
    public string Sebutan => Jenis switch
    {
        JenisSurat.Permintaan => "surat permintaan",
        JenisSurat.Peringatan => $"surat peringatan {Romawi(Ke)}",
        JenisSurat.NotaDinasRekap => "nota dinas rekapitulasi",
    };

    /// <summary>The text as printed: before the signature with the announcement of the due date, afterwards with the date.</summary>
    /// <param name="batas">The due date set by the signature; null before it.</param>
    public string IsiTercetak(DateOnly? batas) => IsiTercetak(Isi, batas);

    /// <inheritdoc cref="IsiTercetak(DateOnly?)"/>
    public static string IsiTercetak(string isi, DateOnly? batas) => isi.Replace(TokenBatas, batas is { } b ? Waktu.Tanggal(b) : PengumumanBatas, StringComparison.Ordinal);

    /// <summary>
    /// Whether a person may open the letter that day. A draft is the business of PKP, Sekretaris, Kepala Dinas and Auditor; once it is
    /// sent, a request letter is open to everybody in the SOP and a surat peringatan to the unit it warns.
    /// </summary>
    public bool BolehDilihat(Petugas petugas, Organisasi organisasi) =>
        BolehMelihatKonsep(petugas)
        || (DikirimPada is not null && Jenis switch
        {
            JenisSurat.Permintaan => Organisasi.BolehMelihatAlur(petugas),
            JenisSurat.Peringatan => organisasi.BolehMelihatData(petugas, UnitId!.Value),
            JenisSurat.NotaDinasRekap => false,
        });

    /// <summary>Whether a person sees drafts, their paraf and older texts that day: whoever makes, initials, signs and audits letters.</summary>
    public static bool BolehMelihatKonsep(Petugas petugas) => petugas.Sebagai(Peran.KasubbagPkp, Peran.StafPkp, Peran.Sekretaris, Peran.KepalaDinas, Peran.Auditor);

    /// <summary>"I", "II", "III" of a surat peringatan.</summary>
    public static string Romawi(int ke) => ke switch { 1 => "I", 2 => "II", 3 => "III", _ => ke.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    internal void UbahNaskah(NaskahSurat naskah, Pelaku penulis, DateTime sekarang)
    {
        if (TandaTangan is not null)
        {
            throw new AturanDilanggarException("Surat sudah ditandatangani, isinya tidak dapat diubah lagi.");
        }

        (Hal, Sifat, Lampiran, Isi, Tembusan) = naskah.Rapi();
        VersiTeks++;
        daftarVersi.Add(new VersiNaskah(Id, VersiTeks, Naskah, penulis, sekarang));
        GugurkanParaf(sekarang);
    }

    internal void TetapkanPenerima(IEnumerable<TujuanSurat> tujuan)
    {
        penerima.Clear();
        penerima.AddRange(tujuan.Select((t, i) => new PenerimaSurat(Id, i + 1, t)));
    }

    internal void TetapkanBatas(DateOnly batas) => Batas = batas;

    internal void CatatKonsep(string sha256, int versiTeks, string? lampiranSha256)
    {
        if (versiTeks != VersiTeks)
        {
            throw new AturanDilanggarException("Naskah surat baru saja diubah orang lain. Buka kembali halaman ini.");
        }

        KonsepSha256 = sha256;
        KonsepVersi = versiTeks;
        LampiranSha256 = lampiranSha256;
    }

    internal void Paraf(Peran peran, Pelaku pelaku, DateTime sekarang) =>
        daftarParaf.Add(new Paraf(Id, peran, pelaku, sekarang, VersiTeks, KonsepSha256!));

    internal void GugurkanParaf(DateTime sekarang)
    {
        foreach (var paraf in daftarParaf)
        {
            paraf.Gugurkan(sekarang);
        }
    }

    internal void Tandatangani(HasilTandaTangan hasil, Pelaku pelaku, DateTime sekarang)
    {
        if (TandaTangan is not null)
        {
            throw new SudahSelesaiException($"Surat sudah ditandatangani oleh {TandaTangan.Pelaku}.", TandaTangan.Pelaku.OrangId);
        }

        if (hasil.KonsepSha256 != KonsepSha256)
        {
            throw new AturanDilanggarException("Naskah yang Anda lihat bukan naskah terakhir. Buka kembali halaman ini, lalu tanda tangani.");
        }

        Nomor = hasil.Nomor;
        Tanggal = NomorDipesan?.Tanggal ?? Waktu.HariWib(sekarang);
        CatatNomor(hasil.Nomor, pelaku, sekarang);
        KodeVerifikasi = hasil.KodeVerifikasi;
        TandaTangan = new TandaTangan(pelaku, sekarang, hasil);
    }

    internal BarisRegister PesanNomor(PesananNomor pesanan, DateOnly tanggal, Pelaku pelaku, DateTime sekarang)
    {
        var baris = BarisRegister.Pesan(this, pesanan, tanggal, pelaku, sekarang);
        daftarNomor.Add(baris);
        return baris;
    }

    internal void Kirim(DateTime sekarang)
    {
        DikirimPada = sekarang;
        foreach (var p in penerima)
        {
            p.Kirim(sekarang);
        }
    }

    internal void Cabut(string alasan, DateTime sekarang)
    {
        DicabutPada ??= sekarang;
        AlasanDicabut ??= alasan;
    }

    // The register's row is born with the signature, or was booked by the print.
    private void CatatNomor(NomorSurat nomor, Pelaku penanda, DateTime sekarang)
    {
        if (NomorDipesan is { } dipesan)
        {
            dipesan.Pakai(penanda, sekarang);
        }
        else
        {
            daftarNomor.Add(BarisRegister.Pakai(this, nomor, Tanggal!.Value, penanda, sekarang));
        }
    }

    private bool DiparafSebagai(Peran peran) => ParafBerlaku.Any(p => p.Peran == peran);
}
