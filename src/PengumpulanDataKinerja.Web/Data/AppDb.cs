using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Notifications;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>
/// The database, whichever engine holds it. Controllers query it directly. Rights never come from roles, so it is an
/// Identity context without them. Every write passes <see cref="TulisAsync(Func{Task}, CancellationToken)"/>; a bare
/// <see cref="SaveChangesAsync(bool, CancellationToken)"/> does so by itself, Identity's included.
/// </summary>
public abstract class AppDb(DbContextOptions pilihan) : IdentityUserContext<Orang, Guid>(pilihan)
{
    /// <summary>Name of every concurrency token.</summary>
    public const string NamaVersi = "Versi";

    // Whether the transaction under way moves a version of KeadaanKantor on.
    private bool kantorBerubah;

    public DbSet<Orang> Orang => Set<Orang>();

    public DbSet<Unit> Unit => Set<Unit>();

    public DbSet<Seksi> Seksi => Set<Seksi>();

    public DbSet<Penugasan> Penugasan => Set<Penugasan>();

    public DbSet<PengaturanKantor> PengaturanKantor => Set<PengaturanKantor>();

    public DbSet<AturanCapaian> AturanCapaian => Set<AturanCapaian>();

    public DbSet<HariLibur> HariLibur => Set<HariLibur>();

    public DbSet<PengaturanKalender> PengaturanKalender => Set<PengaturanKalender>();

    public DbSet<Permintaan> Permintaan => Set<Permintaan>();

    public DbSet<Giliran> Giliran => Set<Giliran>();

    public DbSet<PengumpulanUnit> PengumpulanUnit => Set<PengumpulanUnit>();

    public DbSet<PengumpulanSeksi> PengumpulanSeksi => Set<PengumpulanSeksi>();

    public DbSet<UnsurRencana> UnsurRencana => Set<UnsurRencana>();

    public DbSet<Indikator> Indikator => Set<Indikator>();

    public DbSet<RevisiTarget> RevisiTarget => Set<RevisiTarget>();

    public DbSet<Isian> Isian => Set<Isian>();

    public DbSet<BuktiDukung> BuktiDukung => Set<BuktiDukung>();

    public DbSet<CatatanBukti> CatatanBukti => Set<CatatanBukti>();

    public DbSet<Koreksi> Koreksi => Set<Koreksi>();

    public DbSet<Surat> Surat => Set<Surat>();

    public DbSet<VersiNaskah> VersiNaskah => Set<VersiNaskah>();

    public DbSet<BarisRegister> BarisRegister => Set<BarisRegister>();

    public DbSet<AwalRegister> AwalRegister => Set<AwalRegister>();

    public DbSet<TemplatSurat> TemplatSurat => Set<TemplatSurat>();

    public DbSet<Disposisi> Disposisi => Set<Disposisi>();

    public DbSet<CatatanKertas> CatatanKertas => Set<CatatanKertas>();

    public DbSet<BerkasArsip> BerkasArsip => Set<BerkasArsip>();

    public DbSet<Riwayat> Riwayat => Set<Riwayat>();

    public DbSet<KeadaanKantor> KeadaanKantor => Set<KeadaanKantor>();

    public DbSet<CatatanAkses> CatatanAkses => Set<CatatanAkses>();

    public DbSet<Pemberitahuan> Pemberitahuan => Set<Pemberitahuan>();

    public DbSet<SuratElektronik> SuratElektronik => Set<SuratElektronik>();

    public DbSet<Sesi> Sesi => Set<Sesi>();

    public DbSet<SertifikatPenanda> SertifikatPenanda => Set<SertifikatPenanda>();

    public DbSet<OtoritasSertifikat> OtoritasSertifikat => Set<OtoritasSertifikat>();

    public DbSet<KunciProteksi> KunciProteksi => Set<KunciProteksi>();

    /// <summary>True between the beginning and the end of a write transaction of this context.</summary>
    public bool SedangMenulis { get; private set; }

    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    /// <summary>
    /// One write transaction: waits for its turn, begins, runs, saves what was changed, commits. Writers run one after the other on
    /// both engines, so what is read inside it holds until the commit: read there what the decision rests on. When it throws, nothing
    /// is written and nothing stays tracked. Inside another one of the same context it joins that one.
    /// </summary>
    public Task TulisAsync(Func<Task> tulis, CancellationToken batal = default) =>
        TulisAsync(
            async () =>
            {
                await tulis();
                return true;
            },
            batal);

    /// <inheritdoc cref="TulisAsync(Func{Task}, CancellationToken)"/>
    public async Task<T> TulisAsync<T>(Func<Task<T>> tulis, CancellationToken batal = default)
    {
        if (SedangMenulis)
        {
            return await tulis();
        }

        try
        {
            return await DalamTransaksiAsync(
                async () =>
                {
                    var hasil = await tulis();
                    await SaveChangesAsync(batal);
                    return hasil;
                },
                batal);
        }
        catch
        {
            ChangeTracker.Clear();
            throw;
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // A run brings some hundred rows: what changed of them is worked out once, not at every look at the tracker.
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            TambahkanRiwayat();
            ChangeTracker.DetectChanges();
            TolakUbahCatatan();
            NaikkanVersi();
            return await SimpanAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Not supported: the turn of a writer is awaited.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: the write gate is awaited.");

    /// <summary>Declares which version of a row a form was filled against; saving refuses when the row has moved on.</summary>
    public void PakaiVersi(object entitas, int versi) => Entry(entitas).Property(NamaVersi).OriginalValue = versi;

    /// <summary>Brings the schema up to date.</summary>
    /// <returns>The migrations applied, in their order.</returns>
    public Task<IReadOnlyList<string>> MigrasiAsync(CancellationToken batal = default) => GiliranAsync<IReadOnlyList<string>>(
        async () =>
        {
            var baru = (await Database.GetPendingMigrationsAsync(batal)).ToList();
            await Database.MigrateAsync(batal);
            await SesudahMigrasiAsync(batal);
            return baru;
        },
        batal);

    /// <summary>What this engine's database is told besides its tables.</summary>
    protected abstract Task SesudahMigrasiAsync(CancellationToken batal);

    /// <summary>Begins a transaction that no other writer's can overlap.</summary>
    protected abstract Task<IDbContextTransaction> MulaiTransaksiAsync(CancellationToken batal);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(38, 10);
    }

    [SuppressMessage("Design", "CA1062", Justification = "Called by EF Core only.")]
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        foreach (var entitas in builder.Model.GetEntityTypes())
        {
            entitas.FindProperty(NamaVersi)?.IsConcurrencyToken = true;

            // Keys are born in the domain, never in the database: a child added to a loaded parent is new, not changed.
            foreach (var kunci in entitas.FindPrimaryKey()?.Properties ?? [])
            {
                if (kunci.ClrType == typeof(Guid) && !kunci.IsShadowProperty())
                {
                    kunci.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
                }
            }
        }
    }

    private async Task<int> SimpanAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        var (organisasi, pekerjaan) = VersiPotret.Kenaikan(ChangeTracker.Entries());
        async Task<int> Simpan()
        {
            if (organisasi + pekerjaan > 0)
            {
                kantorBerubah = true;

                // By its bare statement: it stands in every act, and the same words do on both engines.
                await Database.ExecuteSqlAsync(
                    $"""UPDATE "KeadaanKantor" SET "VersiOrganisasi" = "VersiOrganisasi" + {organisasi}, "VersiPekerjaan" = "VersiPekerjaan" + {pekerjaan}""",
                    cancellationToken);
            }

            await BeriNomorAgendaAsync(cancellationToken);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        return SedangMenulis || !ChangeTracker.HasChanges() ? await Simpan() : await DalamTransaksiAsync(Simpan, cancellationToken);
    }

    private Task<T> DalamTransaksiAsync<T>(Func<Task<T>> tulis, CancellationToken batal) => GiliranAsync(
        async () =>
        {
            kantorBerubah = false;
            await using var transaksi = await MulaiTransaksiAsync(batal);
            var hasil = await tulis();
            await transaksi.CommitAsync(batal);
            if (kantorBerubah)
            {
                this.GetService<SinyalPerubahan>().Beri();
            }

            return hasil;
        },
        batal);

    private Task<T> GiliranAsync<T>(Func<Task<T>> tulis, CancellationToken batal) => this.GetService<WriteGate>().JalankanAsync(
        async () =>
        {
            SedangMenulis = true;
            try
            {
                return await tulis();
            }
            finally
            {
                SedangMenulis = false;
            }
        },
        batal);

    // The history rows of an act are saved with the act itself: nobody can forget them, they cannot disagree.
    private void TambahkanRiwayat()
    {
        foreach (var permintaan in ChangeTracker.Entries<Permintaan>().Select(e => e.Entity).ToList())
        {
            Riwayat.AddRange(permintaan.AmbilRiwayatBaru());
        }
    }

    // A slip takes its agenda number in the transaction that gives it: writers run one after the other, so the year's next one is nobody else's.
    private async Task BeriNomorAgendaAsync(CancellationToken batal)
    {
        var baru = ChangeTracker.Entries<Disposisi>().Where(d => d.State is EntityState.Added or EntityState.Modified && d.Entity is { DiberikanPada: not null, NomorAgenda: null });
        foreach (var tahun in baru.GroupBy(d => Waktu.HariWib(d.Entity.DiberikanPada!.Value).Year).ToList())
        {
            var nomor = await Disposisi.Where(d => d.TahunAgenda == tahun.Key).MaxAsync(d => d.NomorAgenda, batal) ?? 0;
            foreach (var disposisi in tahun.OrderBy(d => d.Entity.DiberikanPada))
            {
                disposisi.Property(d => d.TahunAgenda).CurrentValue = tahun.Key;
                disposisi.Property(d => d.NomorAgenda).CurrentValue = ++nomor;
            }
        }
    }

    private void TolakUbahCatatan()
    {
        if (ChangeTracker.Entries().Any(e => e is { Entity: Domain.Riwayat or Security.CatatanAkses, State: EntityState.Modified or EntityState.Deleted }))
        {
            throw new InvalidOperationException("Rows of the history and of the access log are only added.");
        }
    }

    private void NaikkanVersi()
    {
        foreach (var baris in ChangeTracker.Entries().Where(e => e.State == EntityState.Modified && e.Metadata.FindProperty(NamaVersi) is not null))
        {
            var versi = baris.Property(NamaVersi);
            versi.CurrentValue = (int)versi.OriginalValue! + 1;
        }
    }
}
