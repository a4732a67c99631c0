using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

internal sealed class PermintaanConfiguration : IEntityTypeConfiguration<Permintaan>
{
    public void Configure(EntityTypeBuilder<Permintaan> builder)
    {
        builder.ToTable("Permintaan");
        builder.Property(p => p.VersiSop).HasMaxLength(60);
        builder.Property(p => p.RiwayatHash).HasMaxLength(64);
        builder.Ignore(p => p.TriwulanTahun);
        builder.Ignore(p => p.RiwayatBaru);
        builder.Ignore(p => p.GiliranKini);
        builder.Ignore(p => p.SuratPermintaan);
        builder.Ignore(p => p.NotaDinasBerjalan);
        builder.Ignore(p => p.AturanCapaian);
        builder.HasOne(p => p.Aturan).WithMany().HasForeignKey("AturanId").OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(p => p.Aturan).AutoInclude();

        // One run per triwulan, cancelled ones apart (settled questions, "The machine").
        builder.HasIndex(p => new { p.Tahun, p.Triwulan }).IsUnique().HasFilter("[DibatalkanPada] IS NULL");
        builder.HasMany(p => p.DaftarGiliran).WithOne().HasForeignKey(g => g.PermintaanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Jadwal).WithOne().HasForeignKey(j => j.PermintaanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.DaftarUnit).WithOne().HasForeignKey(u => u.PermintaanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.DaftarSurat).WithOne().HasForeignKey(s => s.PermintaanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.DaftarDisposisi).WithOne().HasForeignKey(d => d.PermintaanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.DaftarKoreksi).WithOne().HasForeignKey(k => k.PermintaanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.DaftarKertas).WithOne().HasForeignKey(k => k.PermintaanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Berkas).WithOne().HasForeignKey<BerkasArsip>(b => b.PermintaanId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GiliranConfiguration : IEntityTypeConfiguration<Giliran>
{
    public void Configure(EntityTypeBuilder<Giliran> builder)
    {
        builder.ToTable("Giliran");
        builder.Property(g => g.Mesin).HasMaxLength(60);
        builder.Property(g => g.Sebab).HasMaxLength(Giliran.PanjangSebab);
        builder.ComplexProperty(g => g.Pelaku, PelakuMapping.Petakan);
        builder.ComplexProperty(g => g.SebabOleh, PelakuMapping.Petakan);
        builder.Ignore(g => g.Terbuka);
        builder.Ignore(g => g.DapatDikerjakan);

        // The open turn is the machine's state: there can be only one.
        builder.HasIndex(g => new { g.PermintaanId, g.Mesin }).IsUnique().HasFilter("[SelesaiPada] IS NULL");
        builder.HasIndex(g => g.SelesaiPada);

        // A filtered index does not serve the loading of a run, closed turns included.
        builder.HasIndex(g => g.PermintaanId);
    }
}

internal sealed class CatatanKertasConfiguration : IEntityTypeConfiguration<CatatanKertas>
{
    public void Configure(EntityTypeBuilder<CatatanKertas> builder)
    {
        builder.ToTable("CatatanKertas");
        builder.Property(k => k.Nama).HasMaxLength(260);
        builder.Property(k => k.Tipe).HasMaxLength(120);
        builder.Property(k => k.Sha256).HasMaxLength(64);
        builder.Ignore(k => k.Tanda);
        builder.ComplexProperty(k => k.Pencatat, PelakuMapping.Petakan);
        builder.ComplexProperty(k => k.Saksi, PelakuMapping.Petakan);

        // A turn is ended on paper once.
        builder.HasIndex(k => k.GiliranId).IsUnique();
        builder.HasOne<Giliran>().WithMany().HasForeignKey(k => k.GiliranId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class JadwalLangkahConfiguration : IEntityTypeConfiguration<JadwalLangkah>
{
    public void Configure(EntityTypeBuilder<JadwalLangkah> builder)
    {
        builder.ToTable("JadwalLangkah");
        builder.HasIndex(j => new { j.PermintaanId, j.Langkah }).IsUnique();
    }
}

internal sealed class PengumpulanUnitConfiguration : IEntityTypeConfiguration<PengumpulanUnit>
{
    public void Configure(EntityTypeBuilder<PengumpulanUnit> builder)
    {
        builder.ToTable("PengumpulanUnit");
        builder.Property(u => u.NamaUnit).HasMaxLength(200);
        builder.Property(u => u.SebutanKepala).HasMaxLength(200);
        builder.Ignore(u => u.Urutan7Sampai10);
        builder.HasIndex(u => new { u.PermintaanId, u.UnitId }).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(u => u.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(u => u.DaftarSeksi).WithOne().HasForeignKey(s => s.PengumpulanUnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PengumpulanSeksiConfiguration : IEntityTypeConfiguration<PengumpulanSeksi>
{
    public void Configure(EntityTypeBuilder<PengumpulanSeksi> builder)
    {
        builder.ToTable("PengumpulanSeksi");
        builder.Property(s => s.NamaSeksi).HasMaxLength(200);
        builder.Property(s => s.SebutanKepala).HasMaxLength(200);
        builder.ComplexProperty(s => s.DiteruskanOleh, PelakuMapping.Petakan);
        builder.HasIndex(s => new { s.PengumpulanUnitId, s.SeksiId }).IsUnique();
        builder.HasOne<Seksi>().WithMany().HasForeignKey(s => s.SeksiId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.DaftarIsian).WithOne().HasForeignKey(i => i.PengumpulanSeksiId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UnsurRencanaConfiguration : IEntityTypeConfiguration<UnsurRencana>
{
    public void Configure(EntityTypeBuilder<UnsurRencana> builder)
    {
        builder.ToTable("UnsurRencana");
        builder.Property(u => u.Kode).HasMaxLength(UnsurRencana.PanjangKode);
        builder.Ignore(u => u.Sebutan);
        builder.HasIndex(u => u.Tahun);
        builder.HasOne<UnsurRencana>().WithMany().HasForeignKey(u => u.IndukId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IndikatorConfiguration : IEntityTypeConfiguration<Indikator>
{
    public void Configure(EntityTypeBuilder<Indikator> builder)
    {
        builder.ToTable("Indikator");
        builder.Property(i => i.Satuan).HasMaxLength(60);
        builder.Property(i => i.TargetTeks).HasMaxLength(40);
        builder.ComplexProperty(i => i.Target);
        builder.ComplexProperty(i => i.RealisasiLampau);
        builder.ComplexProperty(i => i.TulisanTarget);
        builder.ComplexProperty(i => i.Keterangan);
        builder.HasIndex(i => new { i.Tahun, i.SeksiId });
        builder.HasOne<Seksi>().WithMany().HasForeignKey(i => i.SeksiId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<UnsurRencana>().WithMany().HasForeignKey(i => i.UnsurId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RevisiTargetConfiguration : IEntityTypeConfiguration<RevisiTarget>
{
    public void Configure(EntityTypeBuilder<RevisiTarget> builder)
    {
        builder.ToTable("RevisiTarget");
        builder.ComplexProperty(r => r.Lama, Target);
        builder.ComplexProperty(r => r.Baru, Target);
        builder.Property(r => r.Alasan).HasMaxLength(RevisiTarget.PanjangAlasan);
        builder.Property(r => r.NamaDokumen).HasMaxLength(RevisiTarget.PanjangDokumen);
        builder.Property(r => r.NomorDokumen).HasMaxLength(RevisiTarget.PanjangNomor);
        builder.Property(r => r.PindaianNama).HasMaxLength(260);
        builder.Property(r => r.PindaianTipe).HasMaxLength(120);
        builder.Property(r => r.PindaianSha256).HasMaxLength(64);
        builder.Property(r => r.AlasanPutusan).HasMaxLength(RevisiTarget.PanjangAlasan);
        builder.ComplexProperty(r => r.DiajukanOleh, PelakuMapping.Petakan);
        builder.ComplexProperty(r => r.DiputusOleh, PelakuMapping.Petakan);
        builder.Ignore(r => r.Menunggu);
        builder.Ignore(r => r.Dokumen);
        builder.Ignore(r => r.SebutanPutusan);
        builder.Ignore(r => r.PemohonMemutus);
        builder.Ignore(r => r.Perubahan);

        // One waits per indicator.
        builder.HasIndex(r => r.IndikatorId).IsUnique().HasFilter("[DiputusPada] IS NULL").HasDatabaseName("IX_RevisiTarget_Menunggu");
        builder.HasIndex(r => new { r.IndikatorId, r.DiajukanPada });
        builder.HasOne<Indikator>().WithMany().HasForeignKey(r => r.IndikatorId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Target(ComplexPropertyBuilder<TargetIndikator> builder)
    {
        builder.Property(t => t.Teks).HasMaxLength(40);
        builder.ComplexProperty(t => t.Triwulan);
        builder.ComplexProperty(t => t.Tulisan);
    }
}

internal sealed class IsianConfiguration : IEntityTypeConfiguration<Isian>
{
    public void Configure(EntityTypeBuilder<Isian> builder)
    {
        builder.ToTable("Isian");
        builder.Property(i => i.Satuan).HasMaxLength(60);
        builder.Property(i => i.TargetTeks).HasMaxLength(40);
        builder.Property(i => i.NilaiTeks).HasMaxLength(40);
        builder.ComplexProperty(i => i.Target);
        builder.ComplexProperty(i => i.RealisasiLalu);
        builder.ComplexProperty(i => i.AnggaranLalu);
        builder.Property(i => i.JalurUnsur).HasMaxLength(200);
        builder.ComplexProperty(i => i.TulisanTarget);
        builder.ComplexProperty(i => i.KeteranganIndikator);
        builder.Property(i => i.KodeUnsur).HasMaxLength(UnsurRencana.PanjangKode);
        builder.ComplexProperty(i => i.DiubahOleh, PelakuMapping.Petakan);
        builder.Ignore(i => i.Realisasi);
        builder.Ignore(i => i.Anggaran);
        builder.Ignore(i => i.Serapan);
        builder.Ignore(i => i.BuktiBerlaku);
        builder.Ignore(i => i.BuktiTersimpan);
        builder.Ignore(i => i.IsiKini);
        builder.Ignore(i => i.PengembalianTerakhir);
        builder.HasIndex(i => new { i.PengumpulanSeksiId, i.IndikatorId }).IsUnique();
        builder.HasOne<Indikator>().WithMany().HasForeignKey(i => i.IndikatorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(i => i.DaftarBukti).WithOne().HasForeignKey(b => b.IsianId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(i => i.DaftarPengembalian).WithOne().HasForeignKey(p => p.IsianId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class IsiBarisMapping
{
    public static void Petakan(ComplexPropertyBuilder<IsiBaris> isi)
    {
        isi.Property(i => i.NilaiTeks).HasMaxLength(40);
        isi.Ignore(i => i.Realisasi);
        isi.Ignore(i => i.Bidang);
    }
}

internal sealed class KoreksiConfiguration : IEntityTypeConfiguration<Koreksi>
{
    public void Configure(EntityTypeBuilder<Koreksi> builder)
    {
        builder.ToTable("Koreksi");
        builder.Property(k => k.BuktiNama).HasMaxLength(260);
        builder.Property(k => k.BuktiTipe).HasMaxLength(120);
        builder.Property(k => k.BuktiSha256).HasMaxLength(64);
        builder.Ignore(k => k.Beda);
        builder.ComplexProperty(k => k.Lama, IsiBarisMapping.Petakan);
        builder.ComplexProperty(k => k.Baru, IsiBarisMapping.Petakan);
        builder.ComplexProperty(k => k.DimintaOleh, PelakuMapping.Petakan);
        builder.ComplexProperty(k => k.DiputusOleh, PelakuMapping.Petakan);
        builder.HasIndex(k => k.PermintaanId);

        // One request waits per row.
        builder.HasIndex(k => k.IsianId).IsUnique().HasFilter("[DiputusPada] IS NULL");
        builder.HasOne<Isian>().WithMany().HasForeignKey(k => k.IsianId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PengembalianIsianConfiguration : IEntityTypeConfiguration<PengembalianIsian>
{
    public void Configure(EntityTypeBuilder<PengembalianIsian> builder)
    {
        builder.ToTable("PengembalianIsian");
        builder.Ignore(p => p.Ditandai);
        builder.ComplexProperty(p => p.Oleh, PelakuMapping.Petakan);
        builder.ComplexProperty(p => p.Isi, IsiBarisMapping.Petakan);
        builder.HasIndex(p => new { p.IsianId, p.GiliranId }).IsUnique();
        builder.HasOne<Giliran>().WithMany().HasForeignKey(p => p.GiliranId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BuktiDukungConfiguration : IEntityTypeConfiguration<BuktiDukung>
{
    public void Configure(EntityTypeBuilder<BuktiDukung> builder)
    {
        builder.ToTable("BuktiDukung");
        builder.Property(b => b.Nama).HasMaxLength(260);
        builder.Property(b => b.Tipe).HasMaxLength(120);
        builder.Property(b => b.Sha256).HasMaxLength(64);
        builder.Property(b => b.Untuk).HasMaxLength(KeteranganIndikator.PanjangBukti);
        builder.ComplexProperty(b => b.DiunggahOleh, PelakuMapping.Petakan);
        builder.Ignore(b => b.Berlaku);
        builder.HasMany(b => b.DaftarCatatan).WithOne().HasForeignKey(c => c.BuktiDukungId).OnDelete(DeleteBehavior.Restrict);

        // Two who replace the same version at once: one of them makes the next.
        builder.HasIndex(b => new { b.RangkaianId, b.VersiKe }).IsUnique();

        // Whether the same file stands elsewhere.
        builder.HasIndex(b => b.Sha256);
    }
}

internal sealed class CatatanBuktiConfiguration : IEntityTypeConfiguration<CatatanBukti>
{
    public void Configure(EntityTypeBuilder<CatatanBukti> builder)
    {
        builder.ToTable("CatatanBukti");
        builder.Property(c => c.Teks).HasMaxLength(BuktiDukung.PanjangCatatan);
        builder.ComplexProperty(c => c.Oleh, PelakuMapping.Petakan);
    }
}

internal sealed class BerkasArsipConfiguration : IEntityTypeConfiguration<BerkasArsip>
{
    public void Configure(EntityTypeBuilder<BerkasArsip> builder)
    {
        builder.ToTable("BerkasArsip");
        builder.Property(b => b.PaketSha256).HasMaxLength(64);
        builder.ComplexProperty(b => b.DitutupOleh, PelakuMapping.Petakan);
        builder.HasIndex(b => b.PermintaanId).IsUnique();
    }
}

internal sealed class RiwayatConfiguration : IEntityTypeConfiguration<Riwayat>
{
    public void Configure(EntityTypeBuilder<Riwayat> builder)
    {
        builder.ToTable("Riwayat");
        builder.Property(r => r.Rantai).HasMaxLength(40);
        builder.Property(r => r.Hash).HasMaxLength(64);
        builder.Property(r => r.HashSebelum).HasMaxLength(64);
        builder.ComplexProperty(r => r.Pelaku, PelakuMapping.Petakan);
        builder.HasIndex(r => new { r.Rantai, r.Urut }).IsUnique();
    }
}
