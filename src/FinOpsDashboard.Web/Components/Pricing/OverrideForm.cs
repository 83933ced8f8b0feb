using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>An override as it is typed; nothing typed is lost.</summary>
public sealed record OverrideForm
{
    public string Model { get; set; } = "";

    public string RegionId { get; set; } = "";

    public string Kind { get; set; } = PriceKind.Input.ToWord();

    public string Tier { get; set; } = "";

    public string Commitment { get; set; } = "";

    public bool IsGlobal { get; set; }

    public string Price { get; set; } = "";

    public DateOnly? From { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>Starts with what a price is for, or empty.</summary>
    public static OverrideForm For(PriceKey? key, DateOnly today)
    {
        var form = new OverrideForm { From = today };
        return key is null ? form : form with
        {
            Model = key.Model,
            RegionId = key.RegionId,
            Kind = key.Kind.ToWord(),
            Tier = key.Tier.ToWord(),
            Commitment = key.Commitment?.ToWord() ?? "",
            IsGlobal = key.IsGlobal,
        };
    }

    /// <summary>The unit of the price.</summary>
    public string Unit => PriceWords.TryParsePriceKind(Kind, out var kind) ? PriceKinds.UnitOf(kind) : "";

    /// <summary>The tiers to choose from.</summary>
    public IReadOnlyList<ServiceTier> Tiers => PriceWords.TryParsePriceKind(Kind, out var kind) ? PriceKinds.TiersOf(kind) : [];

    /// <summary>The commitments to choose from.</summary>
    public IReadOnlyList<CommitmentTerm> Commitments => PriceWords.TryParsePriceKind(Kind, out var kind) ? PriceKinds.CommitmentsOf(kind) : [];

    /// <summary>Takes a kind; what does not go with it is forgotten.</summary>
    public void SetKind(string word)
    {
        Kind = word;
        if (!Tiers.Any(tier => tier.ToWord() == Tier)) Tier = "";
        if (!Commitments.Any(term => term.ToWord() == Commitment)) Commitment = "";
    }

    /// <summary>The entry, or what cannot be read.</summary>
    public (OverrideEntry? Entry, IReadOnlyList<string> Faults) Read(string author)
    {
        var faults = new List<string>();
        if (!PriceWords.TryParsePriceKind(Kind, out var kind)) faults.Add("Choose what the price is for.");
        if (!TypedNumber.TryParse(Price.Replace("$", "", StringComparison.Ordinal), out var price) || price < 0m)
            faults.Add($"Price: \"{Price}\" is no number of US dollars. Write a point before cents: 0.035.");
        if (From is null) faults.Add("Choose the first day.");
        if (faults.Count > 0) return (null, faults);
        return (new OverrideEntry
        {
            Model = Model,
            RegionId = RegionId,
            Kind = kind,
            Scope = IsGlobal ? InferenceScope.Global : InferenceScope.InRegion,
            Tier = SpendWords.TryParseServiceTier(Tier, out var tier) ? tier : null,
            Commitment = PriceWords.TryParseCommitmentTerm(Commitment, out var term) ? term : null,
            UnitPrice = price,
            From = From!.Value,
            Reason = Reason,
            Author = author,
        }, []);
    }
}
