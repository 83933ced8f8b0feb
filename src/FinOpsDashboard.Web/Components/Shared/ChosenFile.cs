using Microsoft.AspNetCore.Components.Forms;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>
/// A file that somebody chose, opened when it is first read. An open file of a browser sends at once, and ends the circuit when nobody reads
/// it for a minute: of several files each is to be opened when its turn comes.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="largest">The most bytes that are taken.</param>
/// <param name="cancellationToken">Stops sending.</param>
internal sealed class ChosenFile(IBrowserFile file, long largest, CancellationToken cancellationToken = default) : Stream
{
    private Stream? _opened;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => file.Size;

    public override long Position
    {
        get => _opened?.Position ?? 0;
        set => throw new NotSupportedException();
    }

    private Stream Opened => _opened ??= file.OpenReadStream(largest, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Opened.ReadAsync(buffer, offset, count, cancellationToken);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Opened.ReadAsync(buffer, cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A browser's file is read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _opened?.Dispose();
        base.Dispose(disposing);
    }
}
