namespace FinOpsDashboard.Application.SpendImport;

/// <summary>What files hold, or everything that is wrong with them; never a part of both.</summary>
public sealed record SpendFileReading
{
    private SpendFileReading(ImportedSpend? spend, IReadOnlyList<string> faults) => (Spend, Faults) = (spend, faults);

    /// <summary>The spend; null exactly when there are faults.</summary>
    public ImportedSpend? Spend { get; }

    /// <summary>Each with its file, its place and what to do; empty when everything was read.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>Everything was read.</summary>
    public static SpendFileReading Of(ImportedSpend spend) => new(spend, []);

    /// <summary>Something is wrong, so nothing is used.</summary>
    public static SpendFileReading Refused(IReadOnlyList<string> faults) => new(null, faults);
}
