using System.Text.Json;

namespace FinOpsDashboard.Aws.PriceLists;

/// <summary>
/// Walks through a JSON document of any size with a window of its bytes in memory. Values that are wanted whole are parsed one at a time.
/// </summary>
internal sealed class JsonTokens(Stream stream, string name)
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>No single product or term of a price list comes near this; a document that does is none.</summary>
    private const int LargestBuffer = 32 * 1024 * 1024;

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _end;
    private bool _isLast;
    private bool _isBegun;
    private JsonReaderState _state;
    private (int Start, JsonReaderState State) _beforeToken;

    /// <summary>The kind of the token that was read last.</summary>
    public JsonTokenType Type { get; private set; }

    /// <summary>The text of a property's name or of a string; empty for other tokens.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The bytes read so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Reads the next token.</summary>
    /// <exception cref="JsonException">The document is not valid there, or ends too early.</exception>
    public async ValueTask ReadAsync(CancellationToken cancellationToken)
    {
        while (!TryRead()) await FillAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Parses the next value as a whole.</summary>
    /// <exception cref="JsonException">The document is not valid there, or ends too early.</exception>
    public async ValueTask<JsonElement> ReadValueAsync(CancellationToken cancellationToken)
    {
        JsonElement? value;
        while ((value = TryReadValue()) is null) await FillAsync(cancellationToken).ConfigureAwait(false);
        return value.Value;
    }

    /// <summary>
    /// Parses the object whose first brace was read: the reader goes back to before it, as only whole values can be parsed.
    /// </summary>
    /// <exception cref="JsonException">The document is not valid there, or ends too early.</exception>
    public async ValueTask<JsonElement> ReadRestOfObjectAsync(CancellationToken cancellationToken)
    {
        (_start, _state) = _beforeToken;
        JsonElement? value;
        while ((value = TryReadValue(isBegun: true)) is null) await FillAsync(cancellationToken).ConfigureAwait(false);
        return value.Value;
    }

    /// <summary>Passes over the next value.</summary>
    public async ValueTask SkipValueAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken).ConfigureAwait(false);
        await SkipRestAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Passes over the rest of a value whose first token was read.</summary>
    public async ValueTask SkipRestAsync(CancellationToken cancellationToken)
    {
        var depth = 0;
        while (true)
        {
            if (Type is JsonTokenType.StartObject or JsonTokenType.StartArray) depth++;
            if (Type is JsonTokenType.EndObject or JsonTokenType.EndArray) depth--;
            if (depth == 0) return;
            await ReadAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private bool TryRead()
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isLast, _state);
        if (!reader.Read()) return false;
        _beforeToken = (_start, _state);
        Type = reader.TokenType;
        Text = Type is JsonTokenType.PropertyName or JsonTokenType.String ? reader.GetString() ?? "" : "";
        Advance(reader);
        return true;
    }

    private JsonElement? TryReadValue(bool isBegun = false)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isLast, _state);
        if (isBegun && !reader.Read()) return null;
        if (!JsonDocument.TryParseValue(ref reader, out var document)) return null;
        using (document)
        {
            Advance(reader);
            return document.RootElement.Clone();
        }
    }

    private void Advance(Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_isLast) throw new JsonException($"{name} ends in the middle of its JSON.");
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LargestBuffer) throw new JsonException($"{name} has a value of more than {LargestBuffer / 1024 / 1024} MB.");
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        BytesRead += read;
        _isLast = read == 0;
        if (_isBegun || (_end < Utf8Mark.Length && !_isLast)) return;
        _isBegun = true;
        if (_buffer.AsSpan(0, _end).StartsWith(Utf8Mark)) _start = Utf8Mark.Length;
    }
}
