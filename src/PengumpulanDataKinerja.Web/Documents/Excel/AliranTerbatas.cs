namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>What comes out of one part of a packed file, counted while it comes.</summary>
internal sealed class AliranTerbatas(Stream dalam, long terkemas, BatasBuku batas, Action<int> hitung) : Stream
{
    // More than one name, attribute or piece of text may be long.
    private const long BatasLangkah = 1024 * 1024;

    private long terurai;
    private long sejakLangkah;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whoever reads XML has got a piece: a single one that never ends would fill the memory.</summary>
    public void Langkah() => sejakLangkah = 0;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var banyak = dalam.Read(buffer);
        terurai += banyak;
        sejakLangkah += banyak;
        hitung(banyak);
        if (sejakLangkah > BatasLangkah || (terurai > batas.RasioMulai && terurai > terkemas * batas.Rasio))
        {
            throw BukuDitolak.Mengembang;
        }

        return banyak;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            dalam.Dispose();
        }

        base.Dispose(disposing);
    }
}
