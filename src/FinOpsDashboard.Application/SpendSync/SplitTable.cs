namespace FinOpsDashboard.Application.SpendSync;

/// <summary>The shares of some days of some services by one dimension.</summary>
/// <param name="Covered">The days of services that the shares cover whole.</param>
/// <param name="Shares">The shares.</param>
/// <param name="StillPending">Covered days whose shares do not add up to the base yet: to be asked again by the next refresh.</param>
/// <param name="Descriptions">Readable names of values, such as account names.</param>
public sealed record SplitTable(
    IReadOnlyCollection<ServiceDay> Covered,
    IReadOnlyList<SplitShare> Shares,
    IReadOnlySet<ServiceDay> StillPending,
    IReadOnlyDictionary<string, string> Descriptions);
