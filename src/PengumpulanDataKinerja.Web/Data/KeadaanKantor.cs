namespace PengumpulanDataKinerja.Web.Data;

/// <summary>What the running office must remember besides its settings: one row.</summary>
public sealed class KeadaanKantor
{
    /// <summary>Key of the only row.</summary>
    public const int IdTunggal = 1;

    public int Id { get; private set; } = IdTunggal;

    /// <summary>How far the office's clock runs ahead of the real one, in ticks; null until the demo's clock is set.</summary>
    public long? GeseranJam { get; set; }

    /// <summary>Counts the changes of units, people, penugasan and holidays: what was read of them under this number still holds.</summary>
    public int VersiOrganisasi { get; set; }

    /// <summary>Counts the changes of everything that task lists show: what was read of it under this number still holds.</summary>
    public int VersiPekerjaan { get; set; }

    /// <summary>Concurrency token.</summary>
    public int Versi { get; set; }
}
