namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>Which carriers were billed more tokens of a kind than were entered for them, and which fewer.</summary>
internal sealed class TokenBalances
{
    private readonly Dictionary<string, EnteredTokens?> _entered;
    private readonly ILookup<string, BilledLine> _billed;

    public TokenBalances(IReadOnlyList<BilledLine> lines, IReadOnlyList<EnteredVolume> volumes)
    {
        _entered = volumes.ToDictionary(volume => volume.FeatureId, volume => volume.Tokens, StringComparer.Ordinal);
        _billed = lines.ToLookup(line => line.CarrierId, StringComparer.Ordinal);
    }

    /// <summary>
    /// Whether a line may well belong to a feature whose rules match it too: the feature lacks tokens of the kind that were entered for it,
    /// and the carrier has more than were entered for it. A rule for everything that no other takes competes for nothing.
    /// </summary>
    /// <param name="line">The line that another carries.</param>
    /// <param name="claimant">The feature.</param>
    public bool MayBelongTo(BilledLine line, string claimant)
    {
        if (TokenLines.EnteredKindOf(line.Reading) is not { } kind || _entered.GetValueOrDefault(claimant) is not { } claimed) return false;
        return claimed.Of(kind) > Billed(claimant) && Billed(line.CarrierId) > (_entered.GetValueOrDefault(line.CarrierId)?.Of(kind) ?? 0);

        decimal Billed(string carrier) => _billed[carrier].Where(other => TokenLines.EnteredKindOf(other.Reading) == kind)
            .Sum(other => other.Quantity * other.Reading.TokensPerUnit!.Value);
    }
}
