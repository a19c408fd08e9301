namespace PlanAccountability.Api.Caching;

/// <summary>Holds a body back until all of it is there. One that is longer than allowed goes where it would have gone from the
/// beginning.</summary>
/// <param name="longest">The longest body that is held back, in bytes.</param>
/// <param name="otherwise">Where a longer one goes; asked once.</param>
internal sealed class AnswerBuffer(int longest, Func<Stream> otherwise) : Stream
{
    private readonly MemoryStream _held = new();

    private Stream? _beyond;

    /// <summary>Whether the body was longer and is on its way.</summary>
    public bool IsOverfull => _beyond is not null;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The body, where it was held back.</summary>
    public byte[] ToArray() => _held.ToArray();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_beyond is null && _held.Length + buffer.Length <= longest)
        {
            _held.Write(buffer.Span);
            return;
        }

        if (_beyond is null)
        {
            _beyond = otherwise();
            await _beyond.WriteAsync(_held.GetBuffer().AsMemory(0, (int)_held.Length), cancellationToken);
        }

        await _beyond.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => _beyond?.FlushAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>Does nothing: what writes without waiting does not write to the network.</summary>
    public override void Flush() { }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
