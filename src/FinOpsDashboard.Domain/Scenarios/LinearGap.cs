namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>A fixed cost against a saving on each token.</summary>
/// <param name="FixedCost">What the option costs without any volume.</param>
/// <param name="Saving">What it saves on tokens at the bound; negative when its tokens are dearer.</param>
internal sealed record LinearGap(decimal FixedCost, decimal Saving) : CostGap(FixedCost)
{
    public override IEnumerable<LosingStretch> LosingStretches()
    {
        if (FixedCost == 0m && Saving >= 0m)
            yield break;

        yield return new(0m, Saving > 0m && Saving >= FixedCost ? FixedCost / Saving : null);
    }
}
