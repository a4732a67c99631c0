using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>Requests for other targets: each act reads, decides and writes in one transaction with its row of the office's history.</summary>
public sealed class AlurRevisi(AppDb db, KonteksKantor kantor, CatatanAdministrasi catatan)
{
    /// <summary>Asks for other targets of an indicator; the same sent twice is one request.</summary>
    public Task<RevisiTarget> AjukanAsync(Guid indikatorId, Guid? orangId, IsiRevisi isi, CancellationToken batal = default) => db.TulisAsync(
        async () =>
        {
            var konteks = await kantor.UntukAsync(orangId, batal);
            var indikator = await db.Indikator.SingleAsync(i => i.Id == indikatorId, batal);
            var menunggu = await db.RevisiTarget.FirstOrDefaultAsync(r => r.IndikatorId == indikatorId && r.DiputusPada == null, batal);
            var revisi = RevisiTarget.Ajukan(indikator, menunggu, isi, konteks);
            if (revisi != menunggu)
            {
                db.Add(revisi);
                await catatan.CatatAsync(revisi.DiajukanOleh, konteks.Sekarang, Tindakan.MemintaRevisi, $"Revisi target {Sebut(indikator)} diminta: {revisi.Perubahan}. Dasar: {revisi.Dokumen}.", revisi.Alasan);
            }

            return revisi;
        },
        batal);

    /// <summary>Approves: the targets are written in the same transaction.</summary>
    public Task SetujuiAsync(Guid id, int versiDilihat, Guid? orangId, CancellationToken batal = default) => PutuskanAsync(id, orangId, Tindakan.MemutusRevisi, (revisi, indikator, konteks) =>
    {
        var sebelum = indikator.DaftarTarget();
        revisi.Setujui(indikator, versiDilihat, konteks);
        var beda = TargetIndikator.Beda(indikator.Tipe, sebelum, indikator.DaftarTarget());
        return $"disetujui: {(beda.Length > 0 ? beda : "targetnya sudah demikian")}. Dasar: {revisi.Dokumen}";
    }, batal);

    public Task TolakAsync(Guid id, string? alasan, Guid? orangId, CancellationToken batal = default) => PutuskanAsync(id, orangId, Tindakan.MemutusRevisi, (revisi, _, konteks) =>
    {
        revisi.Tolak(alasan, konteks);
        return "ditolak";
    }, batal);

    public Task TarikAsync(Guid id, Guid? orangId, CancellationToken batal = default) => PutuskanAsync(id, orangId, Tindakan.MenarikRevisi, (revisi, indikator, konteks) =>
    {
        revisi.Tarik(indikator, konteks);
        return "ditarik";
    }, batal);

    private Task PutuskanAsync(Guid id, Guid? orangId, Tindakan tindakan, Func<RevisiTarget, Indikator, Konteks, string> putuskan, CancellationToken batal) => db.TulisAsync(
        async () =>
        {
            var konteks = await kantor.UntukAsync(orangId, batal);
            var revisi = await db.RevisiTarget.SingleAsync(r => r.Id == id, batal);
            var indikator = await db.Indikator.SingleAsync(i => i.Id == revisi.IndikatorId, batal);
            var kata = putuskan(revisi, indikator, konteks);
            await catatan.CatatAsync(revisi.DiputusOleh!, konteks.Sekarang, tindakan, $"Revisi target {Sebut(indikator)} {kata}.", revisi.AlasanPutusan);
        },
        batal);

    private static string Sebut(Indikator indikator) => $"{indikator.Nama} ({indikator.Tahun})";
}
