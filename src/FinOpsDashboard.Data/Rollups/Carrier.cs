namespace FinOpsDashboard.Data.Rollups;

/// <summary>
/// Who carries spend: a feature, or one of the remainders that no feature carries. A small number for an id, since rollups have millions
/// of rows.
/// </summary>
public sealed class Carrier
{
    public int Id { get; set; }

    /// <summary>The feature's id, or the word of a remainder.</summary>
    public required string FeatureId { get; set; }
}
