using System.Text.Json;
using System.Text.Json.Serialization;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// The lampiran of a letter as it was when the draft was printed. It is kept as a file of its own: the data go on changing, and the
/// signed letter must show what the signer saw.
/// </summary>
/// <remarks>Beside the sheets it names the texts of the draft that signing replaces, the signature block of that day among them.</remarks>
public sealed record LampiranSurat
{
    private static readonly JsonSerializerOptions pilihan = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public FormulirDataModel? Formulir { get; init; }

    public DaftarKurangModel? Kurang { get; init; }

    public RekapModel? Rekap { get; init; }

    /// <summary>What of the draft's text is announcement or signature block; empty until it is printed.</summary>
    public IReadOnlyList<string> BagianKonsep { get; init; } = [];

    /// <summary>The sheets behind the letter.</summary>
    [JsonIgnore]
    public IReadOnlyList<LembarIsiModel> Halaman => ((LembarIsiModel?[])[Formulir, Kurang, Rekap]).OfType<LembarIsiModel>().ToList();

    public byte[] KeJson() => JsonSerializer.SerializeToUtf8Bytes(this, pilihan);

    public static LampiranSurat DariJson(byte[] json) => JsonSerializer.Deserialize<LampiranSurat>(json, pilihan)!;
}
