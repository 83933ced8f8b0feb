using System.Text.Json;
using FinOpsDashboard.Domain.Levers;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>How one kind of lever stands in a document.</summary>
internal abstract class LeverFormat(string kind)
{
    /// <summary>The lever's word.</summary>
    public string Kind { get; } = kind;

    /// <summary>Reads the fields of the lever, except <c>kind</c>.</summary>
    public abstract ILever Read(ObjectReader fields);

    /// <summary>Writes the fields of the lever, except <c>kind</c>.</summary>
    public abstract void Write(Utf8JsonWriter writer, ILever lever);
}

/// <inheritdoc />
internal abstract class LeverFormat<T>(string kind) : LeverFormat(kind)
    where T : ILever
{
    public sealed override ILever Read(ObjectReader fields) => ReadLever(fields);

    public sealed override void Write(Utf8JsonWriter writer, ILever lever) => WriteLever(writer, (T)lever);

    protected abstract T ReadLever(ObjectReader fields);

    protected abstract void WriteLever(Utf8JsonWriter writer, T lever);
}
