using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PengumpulanDataKinerja.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Awal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AturanCapaian",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BerlakuMulai = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BatasCapaian = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    DasarPredikat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TargetNol = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RumusPredikat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AmbangEfisiensi = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: false),
                    DasarHukum = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DibuatPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DibuatOleh_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    DibuatOleh_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DibuatOleh_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DibuatOleh_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DibuatOleh_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Skala_BatasRendah = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: false),
                    Skala_BatasSangatRendah = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: false),
                    Skala_BatasSedang = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: false),
                    Skala_BatasTinggi = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: false),
                    Skala_Rendah = table.Column<string>(type: "TEXT", nullable: false),
                    Skala_SangatRendah = table.Column<string>(type: "TEXT", nullable: false),
                    Skala_SangatTinggi = table.Column<string>(type: "TEXT", nullable: false),
                    Skala_Sedang = table.Column<string>(type: "TEXT", nullable: false),
                    Skala_Tinggi = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AturanCapaian", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AwalRegister",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Register = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Tahun = table.Column<int>(type: "INTEGER", nullable: false),
                    NomorPertama = table.Column<int>(type: "INTEGER", nullable: false),
                    Alasan = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    DitetapkanPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DitetapkanOleh_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    DitetapkanOleh_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DitetapkanOleh_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DitetapkanOleh_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DitetapkanOleh_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwalRegister", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CatatanAkses",
                columns: table => new
                {
                    Urut = table.Column<long>(type: "INTEGER", nullable: false),
                    Waktu = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Jenis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Hasil = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Sebagai = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Objek = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Alamat = table.Column<string>(type: "TEXT", maxLength: 45, nullable: false),
                    Perangkat = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    PerangkatId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Korelasi = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    HashSebelum = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CatatanAkses", x => x.Urut);
                });

            migrationBuilder.CreateTable(
                name: "HariLibur",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tanggal = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Jenis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HariLibur", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KeadaanKantor",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    GeseranJam = table.Column<long>(type: "INTEGER", nullable: true),
                    VersiOrganisasi = table.Column<int>(type: "INTEGER", nullable: false),
                    VersiPekerjaan = table.Column<int>(type: "INTEGER", nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeadaanKantor", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KunciProteksi",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KunciProteksi", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Orang",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    WajibGantiSandi = table.Column<bool>(type: "INTEGER", nullable: false),
                    Aktif = table.Column<bool>(type: "INTEGER", nullable: false),
                    LangkahTotp = table.Column<long>(type: "INTEGER", nullable: false),
                    Surel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SpesimenSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Orang", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OtoritasSertifikat",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KunciSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SertifikatSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DibuatPada = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OtoritasSertifikat", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PengaturanKalender",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false),
                    Ramadan = table.Column<string>(type: "TEXT", maxLength: 880, nullable: false),
                    Jendela_HariKerjaCukup = table.Column<int>(type: "INTEGER", nullable: false),
                    Jendela_HariKerjaRekap = table.Column<int>(type: "INTEGER", nullable: false),
                    Jendela_MingguPengumpulan = table.Column<int>(type: "INTEGER", nullable: false),
                    Jendela_MingguPermintaan = table.Column<int>(type: "INTEGER", nullable: false),
                    Jumat_IstirahatMulai = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Jumat_IstirahatSelesai = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Jumat_Masuk = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Jumat_Pulang = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    RamadanJumat_IstirahatMulai = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    RamadanJumat_IstirahatSelesai = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    RamadanJumat_Masuk = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    RamadanJumat_Pulang = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    RamadanSeninKamis_IstirahatMulai = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    RamadanSeninKamis_IstirahatSelesai = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    RamadanSeninKamis_Masuk = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    RamadanSeninKamis_Pulang = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    SeninKamis_IstirahatMulai = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    SeninKamis_IstirahatSelesai = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    SeninKamis_Masuk = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    SeninKamis_Pulang = table.Column<TimeOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PengaturanKalender", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PengaturanKantor",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false),
                    NamaPemda = table.Column<string>(type: "TEXT", nullable: false),
                    NamaKantor = table.Column<string>(type: "TEXT", nullable: false),
                    NamaKantorKalimat = table.Column<string>(type: "TEXT", nullable: false),
                    KodeKantor = table.Column<string>(type: "TEXT", nullable: false),
                    Alamat = table.Column<string>(type: "TEXT", nullable: false),
                    Kota = table.Column<string>(type: "TEXT", nullable: false),
                    KodePos = table.Column<string>(type: "TEXT", nullable: false),
                    Telepon = table.Column<string>(type: "TEXT", nullable: false),
                    Laman = table.Column<string>(type: "TEXT", nullable: false),
                    PosEl = table.Column<string>(type: "TEXT", nullable: false),
                    LambangSha256 = table.Column<string>(type: "TEXT", nullable: true),
                    LambangTipe = table.Column<string>(type: "TEXT", nullable: true),
                    TempatTandaTangan = table.Column<string>(type: "TEXT", nullable: false),
                    Kertas = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Huruf = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MarginAtas = table.Column<int>(type: "INTEGER", nullable: false),
                    MarginBawah = table.Column<int>(type: "INTEGER", nullable: false),
                    MarginKiri = table.Column<int>(type: "INTEGER", nullable: false),
                    MarginKanan = table.Column<int>(type: "INTEGER", nullable: false),
                    PolaSuratKeluar = table.Column<string>(type: "TEXT", nullable: false),
                    PolaNotaDinas = table.Column<string>(type: "TEXT", nullable: false),
                    KodeKlasifikasi = table.Column<string>(type: "TEXT", nullable: false),
                    AlamatVerifikasi = table.Column<string>(type: "TEXT", nullable: true),
                    ParafKasubbag = table.Column<bool>(type: "INTEGER", nullable: false),
                    BatasUnggahMb = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PengaturanKantor", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Riwayat",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rantai = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Urut = table.Column<int>(type: "INTEGER", nullable: false),
                    Waktu = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DikerjakanPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Tindakan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Langkah = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SeksiId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SuratId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Uraian = table.Column<string>(type: "TEXT", nullable: false),
                    Catatan = table.Column<string>(type: "TEXT", nullable: true),
                    HashSebelum = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Pelaku_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    Pelaku_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Pelaku_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Pelaku_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Pelaku_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Riwayat", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TemplatSurat",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Jenis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false),
                    Waktu = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Naskah_Hal = table.Column<string>(type: "TEXT", nullable: false),
                    Naskah_Isi = table.Column<string>(type: "TEXT", nullable: false),
                    Naskah_Lampiran = table.Column<string>(type: "TEXT", nullable: false),
                    Naskah_Sifat = table.Column<string>(type: "TEXT", nullable: false),
                    Naskah_Tembusan = table.Column<string>(type: "TEXT", nullable: false),
                    Penulis_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    Penulis_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Penulis_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Penulis_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Penulis_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplatSurat", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Unit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Jenis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SebutanKepala = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Urutan = table.Column<int>(type: "INTEGER", nullable: false),
                    BerlakuDari = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BerlakuSampai = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Unit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UnsurRencana",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tahun = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Nama = table.Column<string>(type: "TEXT", nullable: false),
                    IndukId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Urutan = table.Column<int>(type: "INTEGER", nullable: false),
                    Pagu = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnsurRencana", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnsurRencana_UnsurRencana_IndukId",
                        column: x => x.IndukId,
                        principalTable: "UnsurRencana",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Permintaan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tahun = table.Column<int>(type: "INTEGER", nullable: false),
                    Triwulan = table.Column<int>(type: "INTEGER", nullable: false),
                    VersiSop = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DirencanakanPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DibukaPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SelesaiPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DibatalkanPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AlasanBatal = table.Column<string>(type: "TEXT", nullable: true),
                    DitutupPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AlasanTutup = table.Column<string>(type: "TEXT", nullable: true),
                    HariPeringatan = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AturanId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RiwayatUrut = table.Column<int>(type: "INTEGER", nullable: false),
                    RiwayatHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    TerakhirPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Permintaan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Permintaan_AturanCapaian_AturanId",
                        column: x => x.AturanId,
                        principalTable: "AturanCapaian",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrangClaim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrangClaim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrangClaim_Orang_UserId",
                        column: x => x.UserId,
                        principalTable: "Orang",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrangLogin",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrangLogin", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_OrangLogin_Orang_UserId",
                        column: x => x.UserId,
                        principalTable: "Orang",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrangToken",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrangToken", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_OrangToken_Orang_UserId",
                        column: x => x.UserId,
                        principalTable: "Orang",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SertifikatPenanda",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrangId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    KunciPublik = table.Column<byte[]>(type: "BLOB", nullable: false),
                    KunciTersandi = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DiajukanPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DisetujuiPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DisetujuiOleh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Sertifikat = table.Column<byte[]>(type: "BLOB", nullable: true),
                    NomorSeri = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    BerlakuMulai = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BerlakuSampai = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DicabutPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DicabutOleh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AlasanDicabut = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SertifikatPenanda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SertifikatPenanda_Orang_OrangId",
                        column: x => x.OrangId,
                        principalTable: "Orang",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sesi",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrangId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mulai = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TerakhirTampak = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Alamat = table.Column<string>(type: "TEXT", maxLength: 45, nullable: false),
                    Perangkat = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    BerakhirPada = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sesi", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sesi_Orang_OrangId",
                        column: x => x.OrangId,
                        principalTable: "Orang",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Seksi",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SebutanKepala = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Urutan = table.Column<int>(type: "INTEGER", nullable: false),
                    AdalahPkp = table.Column<bool>(type: "INTEGER", nullable: false),
                    BerlakuDari = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BerlakuSampai = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Seksi", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Seksi_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BerkasArsip",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PermintaanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NomorBerkas = table.Column<string>(type: "TEXT", nullable: false),
                    KodeKlasifikasi = table.Column<string>(type: "TEXT", nullable: false),
                    Indeks = table.Column<string>(type: "TEXT", nullable: false),
                    KurunWaktu = table.Column<string>(type: "TEXT", nullable: false),
                    Ruang = table.Column<string>(type: "TEXT", nullable: false),
                    Lemari = table.Column<string>(type: "TEXT", nullable: false),
                    Laci = table.Column<string>(type: "TEXT", nullable: false),
                    Boks = table.Column<string>(type: "TEXT", nullable: false),
                    CatatanHardcopy = table.Column<string>(type: "TEXT", nullable: false),
                    PaketSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PaketUkuran = table.Column<long>(type: "INTEGER", nullable: false),
                    DitutupPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DitutupOleh_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    DitutupOleh_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DitutupOleh_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    DitutupOleh_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DitutupOleh_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BerkasArsip", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BerkasArsip_Permintaan_PermintaanId",
                        column: x => x.PermintaanId,
                        principalTable: "Permintaan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Disposisi",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PermintaanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GiliranId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TahunAgenda = table.Column<int>(type: "INTEGER", nullable: true),
                    NomorAgenda = table.Column<int>(type: "INTEGER", nullable: true),
                    Langkah = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IndukId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Instruksi = table.Column<string>(type: "TEXT", nullable: false),
                    Catatan = table.Column<string>(type: "TEXT", nullable: false),
                    Tenggat = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DiberikanPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Pemberi_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    Pemberi_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Pemberi_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Pemberi_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Pemberi_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disposisi", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Disposisi_Permintaan_PermintaanId",
                        column: x => x.PermintaanId,
                        principalTable: "Permintaan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Giliran",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PermintaanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Jalur = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Mesin = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Langkah = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Putaran = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SeksiId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SuratId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DibukaPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DapatDikerjakanSejak = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Tenggat = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SelesaiPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Hasil = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Sebab = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SebabPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Pelaku_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    Pelaku_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Pelaku_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Pelaku_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Pelaku_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    SebabOleh_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    SebabOleh_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SebabOleh_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    SebabOleh_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SebabOleh_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Giliran", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Giliran_Permintaan_PermintaanId",
                        column: x => x.PermintaanId,
                        principalTable: "Permintaan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JadwalLangkah",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PermintaanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Langkah = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BukaHitungan = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TenggatHitungan = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Buka = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Tenggat = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Alasan = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JadwalLangkah", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JadwalLangkah_Permintaan_PermintaanId",
                        column: x => x.PermintaanId,
                        principalTable: "Permintaan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PengumpulanUnit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PermintaanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NamaUnit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Jenis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SebutanKepala = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Urutan = table.Column<int>(type: "INTEGER", nullable: false),
                    DiteruskanPertamaPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DiteruskanPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DiterimaPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Hasil = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AlasanTutup = table.Column<string>(type: "TEXT", nullable: true),
                    AlasanTanpaPeringatan = table.Column<string>(type: "TEXT", nullable: true),
                    PengirimPenerimaSama = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PengumpulanUnit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PengumpulanUnit_Permintaan_PermintaanId",
                        column: x => x.PermintaanId,
                        principalTable: "Permintaan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PengumpulanUnit_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Surat",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PermintaanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Jenis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Ke = table.Column<int>(type: "INTEGER", nullable: false),
                    DibuatPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Hal = table.Column<string>(type: "TEXT", nullable: false),
                    Sifat = table.Column<string>(type: "TEXT", nullable: false),
                    Lampiran = table.Column<string>(type: "TEXT", nullable: false),
                    Isi = table.Column<string>(type: "TEXT", nullable: false),
                    Tembusan = table.Column<string>(type: "TEXT", nullable: false),
                    VersiTeks = table.Column<int>(type: "INTEGER", nullable: false),
                    KonsepVersi = table.Column<int>(type: "INTEGER", nullable: false),
                    KonsepSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    LampiranSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Batas = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Nomor_Register = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Nomor_Tahun = table.Column<int>(type: "INTEGER", nullable: true),
                    Nomor_Urut = table.Column<int>(type: "INTEGER", nullable: true),
                    Nomor_Teks = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Nomor_Kode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Tanggal = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    KodeVerifikasi = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    DikirimPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DicabutPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AlasanDicabut = table.Column<string>(type: "TEXT", nullable: true),
                    ParafKasubbag = table.Column<bool>(type: "INTEGER", nullable: false),
                    TandaTangan_AlamatIp = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    TandaTangan_Cara = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TandaTangan_GambarSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    TandaTangan_KonsepSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    TandaTangan_PdfSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    TandaTangan_SertifikatId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TandaTangan_SidikNilai = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    TandaTangan_Waktu = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TandaTangan_Pelaku_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    TandaTangan_Pelaku_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    TandaTangan_Pelaku_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    TandaTangan_Pelaku_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TandaTangan_Pelaku_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Surat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Surat_Permintaan_PermintaanId",
                        column: x => x.PermintaanId,
                        principalTable: "Permintaan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Indikator",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tahun = table.Column<int>(type: "INTEGER", nullable: false),
                    SeksiId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BlokDinas = table.Column<bool>(type: "INTEGER", nullable: false),
                    Urutan = table.Column<int>(type: "INTEGER", nullable: false),
                    UnsurId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Nama = table.Column<string>(type: "TEXT", nullable: false),
                    Satuan = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Tipe = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Arah = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Agregasi = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RumusTurun = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TargetTahun = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    TargetTeks = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TriwulanPredikat = table.Column<int>(type: "INTEGER", nullable: false),
                    Sumber = table.Column<string>(type: "TEXT", nullable: false),
                    Aktif = table.Column<bool>(type: "INTEGER", nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false),
                    Keterangan_BuktiWajib = table.Column<string>(type: "TEXT", nullable: false),
                    Keterangan_DefinisiOperasional = table.Column<string>(type: "TEXT", nullable: false),
                    Keterangan_Iku = table.Column<bool>(type: "INTEGER", nullable: false),
                    Keterangan_Rumus = table.Column<string>(type: "TEXT", nullable: false),
                    Keterangan_SumberData = table.Column<string>(type: "TEXT", nullable: false),
                    RealisasiLampau_I = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    RealisasiLampau_II = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    RealisasiLampau_III = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    RealisasiLampau_IV = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Target_I = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Target_II = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Target_III = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Target_IV = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    TulisanTarget_I = table.Column<string>(type: "TEXT", nullable: false),
                    TulisanTarget_II = table.Column<string>(type: "TEXT", nullable: false),
                    TulisanTarget_III = table.Column<string>(type: "TEXT", nullable: false),
                    TulisanTarget_IV = table.Column<string>(type: "TEXT", nullable: false),
                    TulisanTarget_Tahun = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indikator", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Indikator_Seksi_SeksiId",
                        column: x => x.SeksiId,
                        principalTable: "Seksi",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Indikator_UnsurRencana_UnsurId",
                        column: x => x.UnsurId,
                        principalTable: "UnsurRencana",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Penugasan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrangId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Peran = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SeksiId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Jenis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Mulai = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sampai = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Dasar = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    TanggalDasar = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Penugasan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Penugasan_Orang_OrangId",
                        column: x => x.OrangId,
                        principalTable: "Orang",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Penugasan_Seksi_SeksiId",
                        column: x => x.SeksiId,
                        principalTable: "Seksi",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Penugasan_Unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PenerimaDisposisi",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DisposisiId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Urut = table.Column<int>(type: "INTEGER", nullable: false),
                    Sebutan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    SeksiId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Peran = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DibacaPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SelesaiPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Catatan = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    DicatatPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DicatatOleh_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    DicatatOleh_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DicatatOleh_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    DicatatOleh_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DicatatOleh_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PenerimaDisposisi", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PenerimaDisposisi_Disposisi_DisposisiId",
                        column: x => x.DisposisiId,
                        principalTable: "Disposisi",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CatatanKertas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PermintaanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GiliranId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DikerjakanPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DicatatPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Alasan = table.Column<string>(type: "TEXT", nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Tipe = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Ukuran = table.Column<long>(type: "INTEGER", nullable: false),
                    Pencatat_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    Pencatat_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Pencatat_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Pencatat_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Pencatat_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Saksi_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    Saksi_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Saksi_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Saksi_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Saksi_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CatatanKertas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CatatanKertas_Giliran_GiliranId",
                        column: x => x.GiliranId,
                        principalTable: "Giliran",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CatatanKertas_Permintaan_PermintaanId",
                        column: x => x.PermintaanId,
                        principalTable: "Permintaan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Pemberitahuan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrangId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Jenis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GiliranId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kunci = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Judul = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Isi = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Tautan = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Tenggat = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DibuatPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DibacaPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BerakhirPada = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pemberitahuan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Pemberitahuan_Giliran_GiliranId",
                        column: x => x.GiliranId,
                        principalTable: "Giliran",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Pemberitahuan_Orang_OrangId",
                        column: x => x.OrangId,
                        principalTable: "Orang",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PengumpulanSeksi",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PengumpulanUnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SeksiId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NamaSeksi = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SebutanKepala = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Urutan = table.Column<int>(type: "INTEGER", nullable: false),
                    AdalahPkp = table.Column<bool>(type: "INTEGER", nullable: false),
                    DiteruskanPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AlasanDilewati = table.Column<string>(type: "TEXT", nullable: true),
                    DiteruskanOleh_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    DiteruskanOleh_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DiteruskanOleh_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    DiteruskanOleh_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DiteruskanOleh_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PengumpulanSeksi", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PengumpulanSeksi_PengumpulanUnit_PengumpulanUnitId",
                        column: x => x.PengumpulanUnitId,
                        principalTable: "PengumpulanUnit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PengumpulanSeksi_Seksi_SeksiId",
                        column: x => x.SeksiId,
                        principalTable: "Seksi",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BarisRegister",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SuratId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Register = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Tahun = table.Column<int>(type: "INTEGER", nullable: false),
                    Urut = table.Column<int>(type: "INTEGER", nullable: false),
                    Teks = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Tanggal = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DiambilPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CetakanSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Batas = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DiakhiriPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AlasanBatal = table.Column<string>(type: "TEXT", nullable: true),
                    DiakhiriOleh_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    DiakhiriOleh_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DiakhiriOleh_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    DiakhiriOleh_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DiakhiriOleh_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DiambilOleh_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    DiambilOleh_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DiambilOleh_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DiambilOleh_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DiambilOleh_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Penanda_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    Penanda_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Penanda_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Penanda_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Penanda_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BarisRegister", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BarisRegister_Surat_SuratId",
                        column: x => x.SuratId,
                        principalTable: "Surat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Paraf",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SuratId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Peran = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Waktu = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VersiTeks = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    GugurPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Pelaku_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    Pelaku_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Pelaku_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Pelaku_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Pelaku_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Paraf", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Paraf_Surat_SuratId",
                        column: x => x.SuratId,
                        principalTable: "Surat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PenerimaSurat",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SuratId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Urut = table.Column<int>(type: "INTEGER", nullable: false),
                    Sebutan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SeksiId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DikirimPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DibacaPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DibacaOleh_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    DibacaOleh_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DibacaOleh_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    DibacaOleh_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DibacaOleh_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    TandaTerima_DicatatPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TandaTerima_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    TandaTerima_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    TandaTerima_Pada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TandaTerima_Pencatat_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    TandaTerima_Pencatat_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    TandaTerima_Pencatat_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    TandaTerima_Pencatat_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TandaTerima_Pencatat_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PenerimaSurat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PenerimaSurat_Surat_SuratId",
                        column: x => x.SuratId,
                        principalTable: "Surat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VersiNaskah",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SuratId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false),
                    Waktu = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Naskah_Hal = table.Column<string>(type: "TEXT", nullable: false),
                    Naskah_Isi = table.Column<string>(type: "TEXT", nullable: false),
                    Naskah_Lampiran = table.Column<string>(type: "TEXT", nullable: false),
                    Naskah_Sifat = table.Column<string>(type: "TEXT", nullable: false),
                    Naskah_Tembusan = table.Column<string>(type: "TEXT", nullable: false),
                    Penulis_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    Penulis_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Penulis_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Penulis_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Penulis_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VersiNaskah", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VersiNaskah_Surat_SuratId",
                        column: x => x.SuratId,
                        principalTable: "Surat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RevisiTarget",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IndikatorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersiIndikator = table.Column<int>(type: "INTEGER", nullable: false),
                    Tipe = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Alasan = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    NamaDokumen = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NomorDokumen = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    TanggalDokumen = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PindaianNama = table.Column<string>(type: "TEXT", maxLength: 260, nullable: true),
                    PindaianTipe = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    PindaianSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PindaianUkuran = table.Column<long>(type: "INTEGER", nullable: true),
                    DiajukanPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Putusan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DiputusPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AlasanPutusan = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false),
                    Baru_Tahun = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Baru_Teks = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Baru_TriwulanPredikat = table.Column<int>(type: "INTEGER", nullable: false),
                    Baru_Triwulan_I = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Baru_Triwulan_II = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Baru_Triwulan_III = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Baru_Triwulan_IV = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Baru_Tulisan_I = table.Column<string>(type: "TEXT", nullable: false),
                    Baru_Tulisan_II = table.Column<string>(type: "TEXT", nullable: false),
                    Baru_Tulisan_III = table.Column<string>(type: "TEXT", nullable: false),
                    Baru_Tulisan_IV = table.Column<string>(type: "TEXT", nullable: false),
                    Baru_Tulisan_Tahun = table.Column<string>(type: "TEXT", nullable: false),
                    DiajukanOleh_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    DiajukanOleh_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DiajukanOleh_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DiajukanOleh_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DiajukanOleh_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DiputusOleh_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    DiputusOleh_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DiputusOleh_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    DiputusOleh_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DiputusOleh_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Lama_Tahun = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Lama_Teks = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Lama_TriwulanPredikat = table.Column<int>(type: "INTEGER", nullable: false),
                    Lama_Triwulan_I = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Lama_Triwulan_II = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Lama_Triwulan_III = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Lama_Triwulan_IV = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Lama_Tulisan_I = table.Column<string>(type: "TEXT", nullable: false),
                    Lama_Tulisan_II = table.Column<string>(type: "TEXT", nullable: false),
                    Lama_Tulisan_III = table.Column<string>(type: "TEXT", nullable: false),
                    Lama_Tulisan_IV = table.Column<string>(type: "TEXT", nullable: false),
                    Lama_Tulisan_Tahun = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevisiTarget", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RevisiTarget_Indikator_IndikatorId",
                        column: x => x.IndikatorId,
                        principalTable: "Indikator",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SuratElektronik",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kunci = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PemberitahuanId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RingkasanSampai = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Kepada = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Subjek = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Teks = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    DibuatPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Percobaan = table.Column<int>(type: "INTEGER", nullable: false),
                    CobaLagiPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Galat = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    TerkirimPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MenyerahPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TidakPerluPada = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuratElektronik", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SuratElektronik_Orang_OrangId",
                        column: x => x.OrangId,
                        principalTable: "Orang",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuratElektronik_Pemberitahuan_PemberitahuanId",
                        column: x => x.PemberitahuanId,
                        principalTable: "Pemberitahuan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Isian",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PengumpulanSeksiId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IndikatorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Triwulan = table.Column<int>(type: "INTEGER", nullable: false),
                    BlokDinas = table.Column<bool>(type: "INTEGER", nullable: false),
                    Urutan = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    KodeUnsur = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NamaUnsur = table.Column<string>(type: "TEXT", nullable: false),
                    Pagu = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    JalurUnsur = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NamaIndikator = table.Column<string>(type: "TEXT", nullable: false),
                    Satuan = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Tipe = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Arah = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Agregasi = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RumusTurun = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TargetNol = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RumusPredikat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TargetTahun = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    TargetTeks = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TriwulanPredikat = table.Column<int>(type: "INTEGER", nullable: false),
                    Nilai = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    NilaiTeks = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Nihil = table.Column<bool>(type: "INTEGER", nullable: false),
                    AlasanNihil = table.Column<string>(type: "TEXT", nullable: false),
                    RealisasiAnggaran = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Keterangan = table.Column<string>(type: "TEXT", nullable: false),
                    FaktorPendorong = table.Column<string>(type: "TEXT", nullable: false),
                    FaktorPenghambat = table.Column<string>(type: "TEXT", nullable: false),
                    TindakLanjut = table.Column<string>(type: "TEXT", nullable: false),
                    PosisiPerTanggal = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DiubahPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Dipastikan = table.Column<string>(type: "TEXT", nullable: false),
                    Versi = table.Column<int>(type: "INTEGER", nullable: false),
                    AnggaranLalu_I = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    AnggaranLalu_II = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    AnggaranLalu_III = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    AnggaranLalu_IV = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    DiubahOleh_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    DiubahOleh_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DiubahOleh_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    DiubahOleh_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DiubahOleh_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    KeteranganIndikator_BuktiWajib = table.Column<string>(type: "TEXT", nullable: false),
                    KeteranganIndikator_DefinisiOperasional = table.Column<string>(type: "TEXT", nullable: false),
                    KeteranganIndikator_Iku = table.Column<bool>(type: "INTEGER", nullable: false),
                    KeteranganIndikator_Rumus = table.Column<string>(type: "TEXT", nullable: false),
                    KeteranganIndikator_SumberData = table.Column<string>(type: "TEXT", nullable: false),
                    RealisasiLalu_I = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    RealisasiLalu_II = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    RealisasiLalu_III = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    RealisasiLalu_IV = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Target_I = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Target_II = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Target_III = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Target_IV = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    TulisanTarget_I = table.Column<string>(type: "TEXT", nullable: false),
                    TulisanTarget_II = table.Column<string>(type: "TEXT", nullable: false),
                    TulisanTarget_III = table.Column<string>(type: "TEXT", nullable: false),
                    TulisanTarget_IV = table.Column<string>(type: "TEXT", nullable: false),
                    TulisanTarget_Tahun = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Isian", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Isian_Indikator_IndikatorId",
                        column: x => x.IndikatorId,
                        principalTable: "Indikator",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Isian_PengumpulanSeksi_PengumpulanSeksiId",
                        column: x => x.PengumpulanSeksiId,
                        principalTable: "PengumpulanSeksi",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BuktiDukung",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsianId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RangkaianId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersiKe = table.Column<int>(type: "INTEGER", nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Tipe = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Ukuran = table.Column<long>(type: "INTEGER", nullable: false),
                    Untuk = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DiunggahPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DigantiPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DihapusPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DiunggahOleh_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    DiunggahOleh_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DiunggahOleh_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DiunggahOleh_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DiunggahOleh_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BuktiDukung", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BuktiDukung_Isian_IsianId",
                        column: x => x.IsianId,
                        principalTable: "Isian",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Koreksi",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PermintaanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsianId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SeksiId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NamaIndikator = table.Column<string>(type: "TEXT", nullable: false),
                    Jenis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Alasan = table.Column<string>(type: "TEXT", nullable: false),
                    PosisiLama = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PosisiBaru = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BuktiNama = table.Column<string>(type: "TEXT", maxLength: 260, nullable: true),
                    BuktiTipe = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    BuktiSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    DimintaPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Hasil = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DiputusPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CatatanPutusan = table.Column<string>(type: "TEXT", nullable: false),
                    Baru_AlasanNihil = table.Column<string>(type: "TEXT", nullable: false),
                    Baru_FaktorPendorong = table.Column<string>(type: "TEXT", nullable: false),
                    Baru_FaktorPenghambat = table.Column<string>(type: "TEXT", nullable: false),
                    Baru_Keterangan = table.Column<string>(type: "TEXT", nullable: false),
                    Baru_Nihil = table.Column<bool>(type: "INTEGER", nullable: false),
                    Baru_Nilai = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Baru_NilaiTeks = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Baru_RealisasiAnggaran = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Baru_TindakLanjut = table.Column<string>(type: "TEXT", nullable: false),
                    DimintaOleh_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    DimintaOleh_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DimintaOleh_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DimintaOleh_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DimintaOleh_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DiputusOleh_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    DiputusOleh_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DiputusOleh_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    DiputusOleh_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DiputusOleh_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Lama_AlasanNihil = table.Column<string>(type: "TEXT", nullable: false),
                    Lama_FaktorPendorong = table.Column<string>(type: "TEXT", nullable: false),
                    Lama_FaktorPenghambat = table.Column<string>(type: "TEXT", nullable: false),
                    Lama_Keterangan = table.Column<string>(type: "TEXT", nullable: false),
                    Lama_Nihil = table.Column<bool>(type: "INTEGER", nullable: false),
                    Lama_Nilai = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Lama_NilaiTeks = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Lama_RealisasiAnggaran = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Lama_TindakLanjut = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Koreksi", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Koreksi_Isian_IsianId",
                        column: x => x.IsianId,
                        principalTable: "Isian",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Koreksi_Permintaan_PermintaanId",
                        column: x => x.PermintaanId,
                        principalTable: "Permintaan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PengembalianIsian",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsianId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GiliranId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Langkah = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kesalahan = table.Column<string>(type: "TEXT", nullable: false),
                    PosisiPerTanggal = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Jawaban = table.Column<string>(type: "TEXT", nullable: false),
                    Isi_AlasanNihil = table.Column<string>(type: "TEXT", nullable: false),
                    Isi_FaktorPendorong = table.Column<string>(type: "TEXT", nullable: false),
                    Isi_FaktorPenghambat = table.Column<string>(type: "TEXT", nullable: false),
                    Isi_Keterangan = table.Column<string>(type: "TEXT", nullable: false),
                    Isi_Nihil = table.Column<bool>(type: "INTEGER", nullable: false),
                    Isi_Nilai = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Isi_NilaiTeks = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Isi_RealisasiAnggaran = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    Isi_TindakLanjut = table.Column<string>(type: "TEXT", nullable: false),
                    Oleh_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    Oleh_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Oleh_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Oleh_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Oleh_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PengembalianIsian", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PengembalianIsian_Giliran_GiliranId",
                        column: x => x.GiliranId,
                        principalTable: "Giliran",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PengembalianIsian_Isian_IsianId",
                        column: x => x.IsianId,
                        principalTable: "Isian",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CatatanBukti",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BuktiDukungId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Teks = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Pada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Oleh_Jabatan = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    Oleh_Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Oleh_Nip = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Oleh_OrangId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Oleh_Pangkat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CatatanBukti", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CatatanBukti_BuktiDukung_BuktiDukungId",
                        column: x => x.BuktiDukungId,
                        principalTable: "BuktiDukung",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AturanCapaian_BerlakuMulai",
                table: "AturanCapaian",
                column: "BerlakuMulai");

            migrationBuilder.CreateIndex(
                name: "IX_AwalRegister_Register_Tahun",
                table: "AwalRegister",
                columns: new[] { "Register", "Tahun" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BarisRegister_Register_Tahun_Urut",
                table: "BarisRegister",
                columns: new[] { "Register", "Tahun", "Urut" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BarisRegister_SuratId",
                table: "BarisRegister",
                column: "SuratId");

            migrationBuilder.CreateIndex(
                name: "IX_BerkasArsip_PermintaanId",
                table: "BerkasArsip",
                column: "PermintaanId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BuktiDukung_IsianId",
                table: "BuktiDukung",
                column: "IsianId");

            migrationBuilder.CreateIndex(
                name: "IX_BuktiDukung_RangkaianId_VersiKe",
                table: "BuktiDukung",
                columns: new[] { "RangkaianId", "VersiKe" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BuktiDukung_Sha256",
                table: "BuktiDukung",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_CatatanAkses_OrangId_Waktu",
                table: "CatatanAkses",
                columns: new[] { "OrangId", "Waktu" });

            migrationBuilder.CreateIndex(
                name: "IX_CatatanAkses_Waktu",
                table: "CatatanAkses",
                column: "Waktu");

            migrationBuilder.CreateIndex(
                name: "IX_CatatanBukti_BuktiDukungId",
                table: "CatatanBukti",
                column: "BuktiDukungId");

            migrationBuilder.CreateIndex(
                name: "IX_CatatanKertas_GiliranId",
                table: "CatatanKertas",
                column: "GiliranId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CatatanKertas_PermintaanId",
                table: "CatatanKertas",
                column: "PermintaanId");

            migrationBuilder.CreateIndex(
                name: "IX_Disposisi_GiliranId",
                table: "Disposisi",
                column: "GiliranId",
                unique: true,
                filter: "[GiliranId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Disposisi_PermintaanId",
                table: "Disposisi",
                column: "PermintaanId");

            migrationBuilder.CreateIndex(
                name: "IX_Disposisi_TahunAgenda_NomorAgenda",
                table: "Disposisi",
                columns: new[] { "TahunAgenda", "NomorAgenda" },
                unique: true,
                filter: "[NomorAgenda] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Giliran_PermintaanId",
                table: "Giliran",
                column: "PermintaanId");

            migrationBuilder.CreateIndex(
                name: "IX_Giliran_PermintaanId_Mesin",
                table: "Giliran",
                columns: new[] { "PermintaanId", "Mesin" },
                unique: true,
                filter: "[SelesaiPada] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Giliran_SelesaiPada",
                table: "Giliran",
                column: "SelesaiPada");

            migrationBuilder.CreateIndex(
                name: "IX_HariLibur_Tanggal",
                table: "HariLibur",
                column: "Tanggal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Indikator_SeksiId",
                table: "Indikator",
                column: "SeksiId");

            migrationBuilder.CreateIndex(
                name: "IX_Indikator_Tahun_SeksiId",
                table: "Indikator",
                columns: new[] { "Tahun", "SeksiId" });

            migrationBuilder.CreateIndex(
                name: "IX_Indikator_UnsurId",
                table: "Indikator",
                column: "UnsurId");

            migrationBuilder.CreateIndex(
                name: "IX_Isian_IndikatorId",
                table: "Isian",
                column: "IndikatorId");

            migrationBuilder.CreateIndex(
                name: "IX_Isian_PengumpulanSeksiId_IndikatorId",
                table: "Isian",
                columns: new[] { "PengumpulanSeksiId", "IndikatorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JadwalLangkah_PermintaanId_Langkah",
                table: "JadwalLangkah",
                columns: new[] { "PermintaanId", "Langkah" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Koreksi_IsianId",
                table: "Koreksi",
                column: "IsianId",
                unique: true,
                filter: "[DiputusPada] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Koreksi_PermintaanId",
                table: "Koreksi",
                column: "PermintaanId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Orang",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Orang",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrangClaim_UserId",
                table: "OrangClaim",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_OrangLogin_UserId",
                table: "OrangLogin",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Paraf_SuratId",
                table: "Paraf",
                column: "SuratId");

            migrationBuilder.CreateIndex(
                name: "IX_Pemberitahuan_BerakhirPada",
                table: "Pemberitahuan",
                column: "BerakhirPada");

            migrationBuilder.CreateIndex(
                name: "IX_Pemberitahuan_GiliranId",
                table: "Pemberitahuan",
                column: "GiliranId");

            migrationBuilder.CreateIndex(
                name: "IX_Pemberitahuan_Kunci_OrangId",
                table: "Pemberitahuan",
                columns: new[] { "Kunci", "OrangId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Pemberitahuan_OrangId",
                table: "Pemberitahuan",
                column: "OrangId",
                filter: "[DibacaPada] IS NULL AND [BerakhirPada] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Pemberitahuan_OrangId_DibuatPada",
                table: "Pemberitahuan",
                columns: new[] { "OrangId", "DibuatPada" });

            migrationBuilder.CreateIndex(
                name: "IX_PenerimaDisposisi_DisposisiId",
                table: "PenerimaDisposisi",
                column: "DisposisiId");

            migrationBuilder.CreateIndex(
                name: "IX_PenerimaSurat_SuratId",
                table: "PenerimaSurat",
                column: "SuratId");

            migrationBuilder.CreateIndex(
                name: "IX_PengembalianIsian_GiliranId",
                table: "PengembalianIsian",
                column: "GiliranId");

            migrationBuilder.CreateIndex(
                name: "IX_PengembalianIsian_IsianId_GiliranId",
                table: "PengembalianIsian",
                columns: new[] { "IsianId", "GiliranId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PengumpulanSeksi_PengumpulanUnitId_SeksiId",
                table: "PengumpulanSeksi",
                columns: new[] { "PengumpulanUnitId", "SeksiId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PengumpulanSeksi_SeksiId",
                table: "PengumpulanSeksi",
                column: "SeksiId");

            migrationBuilder.CreateIndex(
                name: "IX_PengumpulanUnit_PermintaanId_UnitId",
                table: "PengumpulanUnit",
                columns: new[] { "PermintaanId", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PengumpulanUnit_UnitId",
                table: "PengumpulanUnit",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Penugasan_OrangId",
                table: "Penugasan",
                column: "OrangId");

            migrationBuilder.CreateIndex(
                name: "IX_Penugasan_SeksiId",
                table: "Penugasan",
                column: "SeksiId");

            migrationBuilder.CreateIndex(
                name: "IX_Penugasan_UnitId",
                table: "Penugasan",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Permintaan_AturanId",
                table: "Permintaan",
                column: "AturanId");

            migrationBuilder.CreateIndex(
                name: "IX_Permintaan_Tahun_Triwulan",
                table: "Permintaan",
                columns: new[] { "Tahun", "Triwulan" },
                unique: true,
                filter: "[DibatalkanPada] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RevisiTarget_IndikatorId_DiajukanPada",
                table: "RevisiTarget",
                columns: new[] { "IndikatorId", "DiajukanPada" });

            migrationBuilder.CreateIndex(
                name: "IX_RevisiTarget_Menunggu",
                table: "RevisiTarget",
                column: "IndikatorId",
                unique: true,
                filter: "[DiputusPada] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Riwayat_Rantai_Urut",
                table: "Riwayat",
                columns: new[] { "Rantai", "Urut" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Seksi_UnitId",
                table: "Seksi",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_SertifikatPenanda_OrangId",
                table: "SertifikatPenanda",
                column: "OrangId");

            migrationBuilder.CreateIndex(
                name: "IX_Sesi_OrangId",
                table: "Sesi",
                column: "OrangId");

            migrationBuilder.CreateIndex(
                name: "IX_Surat_KodeVerifikasi",
                table: "Surat",
                column: "KodeVerifikasi",
                unique: true,
                filter: "[KodeVerifikasi] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Surat_Nomor_Register_Nomor_Tahun_Nomor_Urut",
                table: "Surat",
                columns: new[] { "Nomor_Register", "Nomor_Tahun", "Nomor_Urut" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Surat_PermintaanId",
                table: "Surat",
                column: "PermintaanId");

            migrationBuilder.CreateIndex(
                name: "IX_SuratElektronik_CobaLagiPada",
                table: "SuratElektronik",
                column: "CobaLagiPada",
                filter: "[TerkirimPada] IS NULL AND [MenyerahPada] IS NULL AND [TidakPerluPada] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SuratElektronik_DibuatPada",
                table: "SuratElektronik",
                column: "DibuatPada");

            migrationBuilder.CreateIndex(
                name: "IX_SuratElektronik_Kunci",
                table: "SuratElektronik",
                column: "Kunci",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SuratElektronik_OrangId",
                table: "SuratElektronik",
                column: "OrangId");

            migrationBuilder.CreateIndex(
                name: "IX_SuratElektronik_PemberitahuanId",
                table: "SuratElektronik",
                column: "PemberitahuanId");

            migrationBuilder.CreateIndex(
                name: "IX_TemplatSurat_Jenis_Versi",
                table: "TemplatSurat",
                columns: new[] { "Jenis", "Versi" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnsurRencana_IndukId",
                table: "UnsurRencana",
                column: "IndukId");

            migrationBuilder.CreateIndex(
                name: "IX_UnsurRencana_Tahun",
                table: "UnsurRencana",
                column: "Tahun");

            migrationBuilder.CreateIndex(
                name: "IX_VersiNaskah_SuratId_Versi",
                table: "VersiNaskah",
                columns: new[] { "SuratId", "Versi" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AwalRegister");

            migrationBuilder.DropTable(
                name: "BarisRegister");

            migrationBuilder.DropTable(
                name: "BerkasArsip");

            migrationBuilder.DropTable(
                name: "CatatanAkses");

            migrationBuilder.DropTable(
                name: "CatatanBukti");

            migrationBuilder.DropTable(
                name: "CatatanKertas");

            migrationBuilder.DropTable(
                name: "HariLibur");

            migrationBuilder.DropTable(
                name: "JadwalLangkah");

            migrationBuilder.DropTable(
                name: "KeadaanKantor");

            migrationBuilder.DropTable(
                name: "Koreksi");

            migrationBuilder.DropTable(
                name: "KunciProteksi");

            migrationBuilder.DropTable(
                name: "OrangClaim");

            migrationBuilder.DropTable(
                name: "OrangLogin");

            migrationBuilder.DropTable(
                name: "OrangToken");

            migrationBuilder.DropTable(
                name: "OtoritasSertifikat");

            migrationBuilder.DropTable(
                name: "Paraf");

            migrationBuilder.DropTable(
                name: "PenerimaDisposisi");

            migrationBuilder.DropTable(
                name: "PenerimaSurat");

            migrationBuilder.DropTable(
                name: "PengaturanKalender");

            migrationBuilder.DropTable(
                name: "PengaturanKantor");

            migrationBuilder.DropTable(
                name: "PengembalianIsian");

            migrationBuilder.DropTable(
                name: "Penugasan");

            migrationBuilder.DropTable(
                name: "RevisiTarget");

            migrationBuilder.DropTable(
                name: "Riwayat");

            migrationBuilder.DropTable(
                name: "SertifikatPenanda");

            migrationBuilder.DropTable(
                name: "Sesi");

            migrationBuilder.DropTable(
                name: "SuratElektronik");

            migrationBuilder.DropTable(
                name: "TemplatSurat");

            migrationBuilder.DropTable(
                name: "VersiNaskah");

            migrationBuilder.DropTable(
                name: "BuktiDukung");

            migrationBuilder.DropTable(
                name: "Disposisi");

            migrationBuilder.DropTable(
                name: "Pemberitahuan");

            migrationBuilder.DropTable(
                name: "Surat");

            migrationBuilder.DropTable(
                name: "Isian");

            migrationBuilder.DropTable(
                name: "Giliran");

            migrationBuilder.DropTable(
                name: "Orang");

            migrationBuilder.DropTable(
                name: "Indikator");

            migrationBuilder.DropTable(
                name: "PengumpulanSeksi");

            migrationBuilder.DropTable(
                name: "UnsurRencana");

            migrationBuilder.DropTable(
                name: "PengumpulanUnit");

            migrationBuilder.DropTable(
                name: "Seksi");

            migrationBuilder.DropTable(
                name: "Permintaan");

            migrationBuilder.DropTable(
                name: "Unit");

            migrationBuilder.DropTable(
                name: "AturanCapaian");
        }
    }
}
