namespace FinOpsDashboard.Data.Storage;

/// <summary>One value that belongs to the whole database.</summary>
public sealed class Setting
{
    public required string Key { get; set; }

    public required string Value { get; set; }
}
