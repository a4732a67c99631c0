using System.Reflection;
using Xunit.Sdk;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>The two engines under the one database code.</summary>
public static class Mesin
{
    public const string Sqlite = "Sqlite";
    public const string SqlServer = "SqlServer";

    /// <summary>Where a server is, if there is one to test with.</summary>
    public static string? SambunganSqlServer { get; } = Environment.GetEnvironmentVariable("PDK_UJI_SQLSERVER");
}

/// <summary>Runs a theory on one engine; on SQL Server it is skipped by name where no server is.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class MesinAttribute : DataAttribute
{
    private readonly string penyedia;

    public MesinAttribute(string penyedia)
    {
        this.penyedia = penyedia;
        if (penyedia == Mesin.SqlServer && string.IsNullOrEmpty(Mesin.SambunganSqlServer))
        {
            Skip = "PDK_UJI_SQLSERVER holds no connection string: not run on SQL Server.";
        }
    }

    /// <summary>Name of the class's property with further data: the theory runs once per row of it.</summary>
    public string? Data { get; init; }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Data is null
        ? [[penyedia]]
        : ((IEnumerable<object[]>)testMethod.DeclaringType!.GetProperty(Data)!.GetValue(null)!).Select(b => (object[])[penyedia, .. b]);
}
