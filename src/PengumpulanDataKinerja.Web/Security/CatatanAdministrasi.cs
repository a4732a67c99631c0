namespace PengumpulanDataKinerja.Web.Security;

/// <summary>What administrators change is noted here, inside the same transaction as the change.</summary>
public sealed class CatatanAdministrasi(PetugasHariIni petugas, ILogger<CatatanAdministrasi> log)
{
    /// <summary>Notes one change in one sentence, e.g. "Unit Bidang Angkutan ditutup per 31 Desember 2026."</summary>
    public async Task CatatPerubahan(string uraian)
    {
        var orang = await petugas.PetugasAsync();

        // Names are typed by people: a line break in one must not forge a second line of the log.
        log.LogInformation("Administrasi: {Uraian} Oleh {OrangId}.", uraian.ReplaceLineEndings(" "), orang?.OrangId);
    }
}
