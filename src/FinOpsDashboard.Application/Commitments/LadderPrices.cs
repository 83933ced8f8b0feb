using System.Collections.Immutable;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.Commitments;

/// <summary>
/// What a model unit delivers and costs, and the token prices beside it: as entered here, else as entered in the feature's workspace, else
/// from the price book. Remembers where each came from and which are missing.
/// </summary>
/// <param name="book">The price book.</param>
/// <param name="request">What was entered here.</param>
/// <param name="workspace">What was entered in the feature's workspace for this model; nothing where it is about another.</param>
/// <param name="model">The model's display name.</param>
/// <param name="regionId">The Region.</param>
/// <param name="on">The UTC day.</param>
internal sealed class LadderPrices(
    PriceBook book, CommitmentRequest request, WorkspaceAssumptions workspace, string model, string regionId, DateOnly on)
{
    private const string EnteredHere = "Entered on this page";
    private readonly List<AssumptionLine> _lines = [];
    private readonly List<string> _missing = [];

    /// <summary>Every figure used, with its source.</summary>
    public IReadOnlyList<AssumptionLine> Lines => _lines;

    /// <summary>Every figure that is not known, one sentence each.</summary>
    public IReadOnlyList<string> Missing => _missing;

    private string WorkspaceSource => workspace.OwnFiguresSource is { Length: > 0 } source ? source : "Entered in the feature's workspace";

    /// <summary>The model unit without the rungs that were left out.</summary>
    public ModelUnitOffer Unit() => new()
    {
        HourlyPrices = LadderRungs.All.Where(rung => rung != LadderRung.OnDemand && !request.Without.Contains(rung))
            .Select(rung => (Term: rung.Term()!.Value, Price: HourPrice(rung)))
            .Where(term => term.Price is not null)
            .ToImmutableDictionary(term => term.Term, term => UsdPerModelUnitHour.FromDollars(term.Price!.Value)),
        InputTokensPerMinute = Throughput("input", request.InputTokensPerMinute, workspace.ModelUnitInputTokensPerMinute),
        OutputTokensPerMinute = Throughput("output", request.OutputTokensPerMinute, workspace.ModelUnitOutputTokensPerMinute),
    };

    /// <summary>The on-demand prices of input and output; null where not known or left out.</summary>
    public (UsdPerMillionTokens? Input, UsdPerMillionTokens? Output) Tokens(bool isCustomModel)
    {
        if (request.Without.Contains(LadderRung.OnDemand)) return (null, null);
        var tier = isCustomModel ? ServiceTier.CustomModel : ServiceTier.Standard;
        return (
            Price(isCustomModel ? PriceKind.CustomInput : PriceKind.Input, tier, request.InputPriceUsd),
            Price(isCustomModel ? PriceKind.CustomOutput : PriceKind.Output, tier, request.OutputPriceUsd));

        UsdPerMillionTokens? Price(PriceKind kind, ServiceTier ofTier, decimal? own) =>
            (Own(kind, null, own, EnteredHere) ?? Find(kind, ofTier)) is { } price ? UsdPerMillionTokens.FromDollars(price) : null;
    }

    private decimal? HourPrice(LadderRung rung)
    {
        var term = rung.Term();
        var inWorkspace = rung switch
        {
            LadderRung.OneMonth => workspace.ModelUnitHourOneMonthUsd,
            LadderRung.SixMonths => workspace.ModelUnitHourSixMonthsUsd,
            LadderRung.NoCommitment => workspace.ModelUnitHourNoCommitmentUsd,
            LadderRung.OnDemand => null,
        };
        return Own(PriceKind.ModelUnitHour, term, request.OwnHourPrice(rung), EnteredHere)
            ?? Own(PriceKind.ModelUnitHour, term, inWorkspace, WorkspaceSource)
            ?? Find(PriceKind.ModelUnitHour, ServiceTier.Provisioned, term);
    }

    private decimal? Throughput(string side, decimal? own, decimal? inWorkspace)
    {
        if ((own ?? inWorkspace) is { } tokens)
        {
            var source = own is null ? WorkspaceSource : EnteredHere;
            _lines.Add(new($"One model unit of {model}, {side}", $"{Format.Exact(tokens)} tokens a minute", source, false));
            return tokens;
        }

        _missing.Add($"What one model unit of {model} delivers, {side} tokens a minute: AWS does not publish it. Ask the account team, or measure, and enter it.");
        return null;
    }

    private decimal? Own(PriceKind kind, CommitmentTerm? commitment, decimal? price, string source)
    {
        if (price is { } own) AddLine(kind, commitment, own, source, isDefault: false);
        return price;
    }

    private decimal? Find(PriceKind kind, ServiceTier tier, CommitmentTerm? commitment = null)
    {
        var told = ToldPrice.Find(book, model, regionId, on, kind, tier, commitment);
        if (told.UnitPrice is { } price) AddLine(kind, commitment, price, told.Text, isDefault: true);
        else _missing.Add(told.Text);
        return told.UnitPrice;
    }

    private void AddLine(PriceKind kind, CommitmentTerm? commitment, decimal price, string source, bool isDefault) => _lines.Add(new(
        $"{model}: {PriceText.NameOf(kind, commitment)}", $"{Format.UnitPrice(price)} per {PriceKinds.UnitOf(kind)}", source, isDefault));
}
