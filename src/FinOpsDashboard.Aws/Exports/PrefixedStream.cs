namespace FinOpsDashboard.Aws.Exports;

/// <summary>Gives bytes that were already read once more, then the rest of the stream.</summary>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : ReadThroughStream
{
    private ReadOnlyMemory<byte> _prefix = prefix;

    /// <summary>Reads the first bytes of a stream, as many as there are up to a number.</summary>
    public static async Task<(ReadOnlyMemory<byte> First, PrefixedStream Whole)> PeekAsync(Stream stream, int most, CancellationToken cancellationToken)
    {
        var buffer = new byte[most];
        var read = await stream.ReadAtLeastAsync(buffer, most, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return (buffer.AsMemory(0, read), new PrefixedStream(buffer.AsMemory(0, read), stream));
    }

    public override int Read(Span<byte> buffer) => _prefix.IsEmpty ? rest.Read(buffer) : TakePrefix(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _prefix.IsEmpty ? rest.ReadAsync(buffer, cancellationToken) : ValueTask.FromResult(TakePrefix(buffer.Span));

    private int TakePrefix(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _prefix.Length);
        _prefix.Span[..count].CopyTo(buffer);
        _prefix = _prefix[count..];
        return count;
    }
}
