using System.IO.Compression;

namespace GzShareMetrics.Data.Files;

/// <summary>
/// Decompresses gzip data and notices when its end is missing, which <see cref="GZipStream"/> takes for an ordinary end. A small gzip member with a known
/// text is appended to the compressed data: if the text comes out at the end, everything before it was whole; else <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class WholeGzipStream : Stream
{
    private const int EndTextLength = 20;

    private static readonly byte[] EndText = "\0gzip data ends here"u8.ToArray();
    private static readonly byte[] EndMember = CompressEndText();

    private readonly GZipStream text;

    // The last bytes that came out are held back until it is known whether they are the end text.
    private readonly byte[] held = new byte[EndTextLength];
    private int heldCount;
    private bool isAtEnd;

    public WholeGzipStream(Stream compressed, bool leaveOpen = false) =>
        text = new GZipStream(new Concatenation(compressed, EndMember, leaveOpen), CompressionMode.Decompress);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (!buffer.IsEmpty && !isAtEnd)
        {
            var read = text.Read(buffer);
            if (Exchange(buffer, read) is > 0 and var given)
            {
                return given;
            }
        }

        return 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty && !isAtEnd)
        {
            var read = await text.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (Exchange(buffer.Span, read) is > 0 and var given)
            {
                return given;
            }
        }

        return 0;
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
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private static byte[] CompressEndText()
    {
        var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
        {
            gzip.Write(EndText);
        }

        return target.ToArray();
    }

    /// <summary>Gives out what was held back before, and holds back as much of the new bytes; returns how many bytes stand in the buffer.</summary>
    private int Exchange(Span<byte> buffer, int read)
    {
        if (read == 0)
        {
            isAtEnd = true;
            return heldCount == held.Length && held.AsSpan().SequenceEqual(EndText)
                ? 0
                : throw new InvalidDataException("the compressed data is cut off, or something else follows it");
        }

        var keep = Math.Min(read, held.Length);
        Span<byte> latest = stackalloc byte[EndTextLength];
        latest = latest[..keep];
        buffer.Slice(read - keep, keep).CopyTo(latest);

        // Of what was held before, as much goes out as the latest bytes need room for.
        var leaving = Math.Max(0, heldCount + keep - held.Length);
        buffer[..(read - keep)].CopyTo(buffer[leaving..]);
        held.AsSpan(0, leaving).CopyTo(buffer);
        held.AsSpan(leaving, heldCount - leaving).CopyTo(held);
        heldCount -= leaving;
        latest.CopyTo(held.AsSpan(heldCount));
        heldCount += keep;
        return read - keep + leaving;
    }

    /// <summary>One stream and then some bytes.</summary>
    private sealed class Concatenation(Stream first, byte[] second, bool leaveOpen) : Stream
    {
        private readonly MemoryStream rest = new(second, writable: false);
        private bool firstIsRead;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = firstIsRead ? 0 : first.Read(buffer);
            firstIsRead |= read == 0 && !buffer.IsEmpty;
            return firstIsRead ? rest.Read(buffer) : read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = firstIsRead ? 0 : await first.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            firstIsRead |= read == 0 && !buffer.IsEmpty;
            return firstIsRead ? rest.Read(buffer.Span) : read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing && !leaveOpen)
            {
                first.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
