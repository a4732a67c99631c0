namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>
/// The last picture taken of a part of the database. It is only a copy of what the database holds under the same version, so that
/// several nodes never disagree.
/// </summary>
/// <typeparam name="T">The picture: nobody changes what it holds, pages and acts share it.</typeparam>
public sealed class PotretTerakhir<T>
    where T : class
{
    private Isi? isi;

    /// <summary>The picture of a version and a day; null when another one, or none, is kept.</summary>
    public T? Ambil(int? versi, DateOnly hari) => Volatile.Read(ref isi) is { } i && i.Versi == versi && i.Hari == hari ? i.Potret : null;

    /// <summary>Keeps a picture; one without a version is not kept.</summary>
    public T Simpan(int? versi, DateOnly hari, T potret)
    {
        if (versi is { } v)
        {
            Volatile.Write(ref isi, new(v, hari, potret));
        }

        return potret;
    }

    private sealed record Isi(int Versi, DateOnly Hari, T Potret);
}
