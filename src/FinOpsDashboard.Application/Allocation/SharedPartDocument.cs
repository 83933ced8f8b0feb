namespace FinOpsDashboard.Application.Allocation;

/// <summary>What a feature takes of a shared cost.</summary>
/// <param name="Feature">Its id.</param>
/// <param name="Weight">What it was divided by: tokens, US dollars, 1 or percent.</param>
/// <param name="Amount">US dollars.</param>
public sealed record SharedPartDocument(string Feature, string Weight, string Amount);
