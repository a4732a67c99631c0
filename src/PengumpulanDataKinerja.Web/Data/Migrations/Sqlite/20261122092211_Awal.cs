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
                name: "KeadaanKantor",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    GeseranJam = table.Column<long>(type: "INTEGER", nullable: false),
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
                    MarginAtas = table.Column<int>(type: "INTEGER", nullable: false),
                    MarginBawah = table.Column<int>(type: "INTEGER", nullable: false),
                    MarginKiri = table.Column<int>(type: "INTEGER", nullable: false),
                    MarginKanan = table.Column<int>(type: "INTEGER", nullable: false),
                    PolaSuratKeluar = table.Column<string>(type: "TEXT", nullable: false),
                    PolaNotaDinas = table.Column<string>(type: "TEXT", nullable: false),
                    KodeKlasifikasi = table.Column<string>(type: "TEXT", nullable: false),
                    AlamatVerifikasi = table.Column<string>(type: "TEXT", nullable: true),
                    BatasCapaian = table.Column<decimal>(type: "TEXT", precision: 38, scale: 10, nullable: true),
                    DasarPredikat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BatasUnggahMb = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PengaturanKantor", x => x.Id);
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
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
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
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
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
                name: "IX_Seksi_UnitId",
                table: "Seksi",
                column: "UnitId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "KeadaanKantor");

            migrationBuilder.DropTable(
                name: "KunciProteksi");

            migrationBuilder.DropTable(
                name: "OrangClaim");

            migrationBuilder.DropTable(
                name: "OrangLogin");

            migrationBuilder.DropTable(
                name: "OrangToken");

            migrationBuilder.DropTable(
                name: "PengaturanKantor");

            migrationBuilder.DropTable(
                name: "Penugasan");

            migrationBuilder.DropTable(
                name: "Orang");

            migrationBuilder.DropTable(
                name: "Seksi");

            migrationBuilder.DropTable(
                name: "Unit");
        }
    }
}
