using System.Collections.Immutable;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>Takes the prices that a workspace needs from the price book, and remembers where each came from and which are missing.</summary>
internal sealed class WorkspacePrices(PriceBook book, WorkspaceAssumptions assumptions, string regionId, DateOnly on)
{
    private const string OwnFigure = "entered in the workspace";
    private readonly List<AssumptionLine> _lines = [];
    private readonly List<string> _missing = [];

    /// <summary>Every price used, with its source.</summary>
    public IReadOnlyList<AssumptionLine> Lines => _lines;

    /// <summary>Every price that is needed and not known, one sentence each.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>The prices of the model that answers today.</summary>
    public ModelPrices Teacher(string name, string model) => new()
    {
        Name = name,
        TokenPrices = Tokens(
            (TokenPriceKind.Input, Token(model, PriceKind.Input, ServiceTier.Standard)),
            (TokenPriceKind.Output, Token(model, PriceKind.Output, ServiceTier.Standard))),
    };

    /// <summary>The prices of the model that is trained.</summary>
    public ModelPrices Student(string name, string model) => new()
    {
        Name = name,
        TokenPrices = Tokens(
            (TokenPriceKind.Input, Token(model, PriceKind.Input, ServiceTier.Standard)),
            (TokenPriceKind.Output, Token(model, PriceKind.Output, ServiceTier.Standard)),
            (TokenPriceKind.Training, Own(model, PriceKind.Training, assumptions.TrainingPriceUsd) ?? Find(model, PriceKind.Training, ServiceTier.None)),
            (TokenPriceKind.CustomInput, Token(model, PriceKind.CustomInput, ServiceTier.CustomModel)),
            (TokenPriceKind.CustomOutput, Token(model, PriceKind.CustomOutput, ServiceTier.CustomModel))),
        StoragePerMonth = Find(model, PriceKind.ModelStorageMonth, ServiceTier.None) is { } storage ? Usd.FromDollars(storage) : null,
        ModelUnit = ModelUnits(model),
    };

    private static ImmutableDictionary<TokenPriceKind, UsdPerMillionTokens> Tokens(params (TokenPriceKind Kind, decimal? Price)[] prices) =>
        prices.Where(price => price.Price is not null)
            .ToImmutableDictionary(price => price.Kind, price => UsdPerMillionTokens.FromDollars(price.Price!.Value));

    private ModelUnitOffer ModelUnits(string model)
    {
        if (assumptions.ModelUnitInputTokensPerMinute is null || assumptions.ModelUnitOutputTokensPerMinute is null)
            _missing.Add($"Throughput of one model unit of {model}: AWS does not publish it. Ask the account team, or measure, and enter it here.");
        (CommitmentTerm Term, decimal? Own)[] terms =
        [
            (CommitmentTerm.None, assumptions.ModelUnitHourNoCommitmentUsd),
            (CommitmentTerm.OneMonth, assumptions.ModelUnitHourOneMonthUsd),
            (CommitmentTerm.SixMonths, assumptions.ModelUnitHourSixMonthsUsd),
        ];
        return new ModelUnitOffer
        {
            HourlyPrices = terms
                .Select(term => (term.Term, Price: Own(model, PriceKind.ModelUnitHour, term.Own, term.Term)
                    ?? Find(model, PriceKind.ModelUnitHour, ServiceTier.Provisioned, term.Term)))
                .Where(term => term.Price is not null)
                .ToImmutableDictionary(term => term.Term, term => UsdPerModelUnitHour.FromDollars(term.Price!.Value)),
            InputTokensPerMinute = assumptions.ModelUnitInputTokensPerMinute,
            OutputTokensPerMinute = assumptions.ModelUnitOutputTokensPerMinute,
        };
    }

    private decimal? Token(string model, PriceKind kind, ServiceTier tier) => Find(model, kind, tier);

    private decimal? Own(string model, PriceKind kind, decimal? price, CommitmentTerm? commitment = null)
    {
        if (price is { } own) AddLine(model, kind, commitment, own, assumptions.OwnFiguresSource is { Length: > 0 } source ? source : OwnFigure);
        return price;
    }

    private decimal? Find(string model, PriceKind kind, ServiceTier tier, CommitmentTerm? commitment = null)
    {
        var told = ToldPrice.Find(book, model, regionId, on, kind, tier, commitment);
        if (told.UnitPrice is { } price) AddLine(model, kind, commitment, price, told.Text);
        else _missing.Add(told.Text);
        return told.UnitPrice;
    }

    private void AddLine(string model, PriceKind kind, CommitmentTerm? commitment, decimal price, string source)
    {
        var name = $"{model}: {PriceText.NameOf(kind, commitment)}";
        if (_lines.Exists(line => line.Name == name)) return;
        _lines.Add(new AssumptionLine(name, $"{Format.UnitPrice(price)} per {PriceKinds.UnitOf(kind)}", source, IsDefault: true));
    }
}
