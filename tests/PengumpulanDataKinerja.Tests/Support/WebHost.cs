using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>
/// The real host with production's rules (strict cookies, anti-forgery, https) over a real database of its own, SQLite unless asked
/// otherwise. As a class fixture it is shared by a class; <see cref="Dengan"/> gives one with other settings.
/// </summary>
public sealed class WebHost : WebApplicationFactory<Program>
{
    /// <summary>Password of every account made by <see cref="BuatOrangAsync"/>.</summary>
    public const string Sandi = "kuda-hijau-makan-awan";

    private readonly FolderSementara folder = new();
    private readonly BasisDataUji basisData;
    private readonly (string Kunci, string Nilai)[] pengaturan;

    // Every host watches its files, and a machine hands out only so many watches: a run has hundreds of hosts.
    static WebHost() => Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");

    public WebHost()
        : this(Mesin.Sqlite, [])
    {
    }

    private WebHost(string penyedia, (string Kunci, string Nilai)[] pengaturan)
    {
        basisData = BasisDataUji.Buat(penyedia);
        this.pengaturan = pengaturan;
        ClientOptions.BaseAddress = new Uri("https://localhost");
    }

    /// <summary>A host with other settings, e.g. <c>("Demo:Aktif", "true")</c>.</summary>
    public static WebHost Dengan(params (string Kunci, string Nilai)[] pengaturan) => new(Mesin.Sqlite, pengaturan);

    /// <summary>A host on one of the two engines (see <see cref="MesinAttribute"/>).</summary>
    public static WebHost Di(string penyedia, params (string Kunci, string Nilai)[] pengaturan) => new(penyedia, pengaturan);

    public LokasiData Lokasi => Services.GetRequiredService<LokasiData>();

    /// <summary>The computer's clock, which cookies, sessions and limits go by; the office's follows it.</summary>
    public JamUji JamNyata { get; } = new();

    /// <summary>What the application logged at Warning and above, as text.</summary>
    public CatatanUji Catatan { get; } = new();

    /// <summary>A browser without cookies of its own host: nobody is signed in.</summary>
    public PerambanUji Peramban() => new(this);

    /// <summary>A browser with this account signed in.</summary>
    public async Task<PerambanUji> MasukAsync(string akun)
    {
        var peramban = Peramban();
        await peramban.MasukAsync(akun, Sandi);
        return peramban;
    }

    /// <summary>Works on the database in a scope of its own.</summary>
    public async Task<T> DalamAsync<T>(Func<AppDb, Task<T>> kerja)
    {
        await using var lingkup = Services.CreateAsyncScope();
        return await kerja(lingkup.ServiceProvider.GetRequiredService<AppDb>());
    }

    public Task DalamAsync(Func<AppDb, Task> kerja) => DalamAsync(async db =>
    {
        await kerja(db);
        return true;
    });

    /// <summary>Makes an account with <see cref="Sandi"/>, and the penugasan asked for.</summary>
    public async Task<Orang> BuatOrangAsync(string akun, Peran? peran = null, Guid? unitId = null, Guid? seksiId = null, Action<Orang>? ubah = null)
    {
        await using var lingkup = Services.CreateAsyncScope();
        var db = lingkup.ServiceProvider.GetRequiredService<AppDb>();
        var orang = new Orang { UserName = akun, Nama = $"Orang {akun}" };
        ubah?.Invoke(orang);
        var hasil = await lingkup.ServiceProvider.GetRequiredService<UserManager<Orang>>().CreateAsync(orang, Sandi);
        Assert.True(hasil.Succeeded, string.Join(" ", hasil.Errors.Select(g => g.Description)));
        if (peran is { } p)
        {
            db.Add(new Penugasan(orang.Id, p, unitId, seksiId, new DateOnly(2020, 1, 1)));
            await db.SaveChangesAsync();
        }

        return orang;
    }

    /// <summary>Sets the office's clock, e.g. <c>new DateTime(2026, 9, 23, 10, 0, 0)</c> read in WIB; it goes on from there.</summary>
    public Task SetelJamAsync(DateTime wib) => DalamAsync(db =>
        Services.GetRequiredService<JamKantor>().SetelAsync(db, new DateTimeOffset(wib, Waktu.SelisihWib)));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("FolderData", folder.Jalur);
        builder.UseSetting("Keamanan:MasukPerMenit", "100000");
        builder.UseSetting("Keamanan:MasukAkunPerMenit", "100000");

        // Asked for where it is tested; elsewhere people sign in with their password alone.
        builder.UseSetting("Keamanan:WajibTotp", "false");

        // Static files as a published application sends them.
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        foreach (var (kunci, nilai) in basisData.Pengaturan.Concat(pengaturan))
        {
            builder.UseSetting(kunci, nilai);
        }

        builder.ConfigureLogging(l => l.ClearProviders().AddProvider(Catatan));
        builder.ConfigureTestServices(layanan =>
        {
            layanan.AddSingleton<TimeProvider>(JamNyata);
            layanan.AddSingleton(new JamKantor(JamNyata, bolehDigeser: true));
            layanan.ConfigureDbContext<AppDbSqlite>(o => o.AddInterceptors(new LebarKolom()));

            // One round is as right as a hundred thousand, and a test signs in often.
            layanan.Configure<PasswordHasherOptions>(o => o.IterationCount = 1);
            layanan.AddControllersWithViews().AddApplicationPart(typeof(WebHost).Assembly);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            folder.Dispose();
            basisData.Dispose();
        }
    }
}
