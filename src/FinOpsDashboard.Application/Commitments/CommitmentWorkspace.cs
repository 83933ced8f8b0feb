using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Commitments;

/// <summary>
/// Puts a commitment ladder together: the feature, the model it would be moved to, the week it asks for, what a model unit delivers and
/// costs, and what follows. The page and the command take their figures from here.
/// </summary>
public sealed class CommitmentWorkspace(IFeatureStore features, IFeatureSpend spend, IBilledDays days, IPriceBooks prices, TimeProvider time)
{
    private const string StandardRegion = "us-east-1";
    private const int MonthsLookedAt = 3;

    /// <summary>Answers a request.</summary>
    public async Task<CommitmentView> GetAsync(CommitmentRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var all = await features.GetAllAsync(cancellationToken).ConfigureAwait(false);
        var book = await prices.GetAsync(cancellationToken).ConfigureAwait(false);
        var feature = request.FeatureId is null
            ? await FirstWithUnitsAsync(all, cancellationToken).ConfigureAwait(false)
            : all.FirstOrDefault(known => known.Id == request.FeatureId);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (feature is null) return Build(request, all, FeatureFigures.None, book, today);

        var first = BillingMonth.Of(today).Plus(1 - MonthsLookedAt);
        var billed = await spend.GetMonthsAsync(feature.Id, first, cancellationToken).ConfigureAwait(false);
        var stored = await features.GetAssumptionsAsync(feature.Id, cancellationToken).ConfigureAwait(false);
        var used = await days.GetDaysAsync(feature.Id, BilledWeek.DaysToAskFor(today), cancellationToken).ConfigureAwait(false);
        var asOf = await spend.GetAsOfAsync(cancellationToken).ConfigureAwait(false);
        var assumptions = WorkspaceModels.Spell(WorkspaceAssumptions.FromJson(stored), billed);
        var figures = new FeatureFigures(feature, assumptions, WorkspaceModels.Choose(assumptions, billed), BilledWeek.Of(used));
        return Build(request, all, figures, book, today) with { BilledAsOf = asOf };
    }

    private static CommitmentView Build(CommitmentRequest request, IReadOnlyList<Feature> all, FeatureFigures figures, PriceBook book, DateOnly today)
    {
        var model = request.Model is { } typed ? BedrockModels.DisplayNameOf(typed) : figures.Models?.Student;
        var isStudent = model is not null && string.Equals(model, figures.Models?.Student, StringComparison.OrdinalIgnoreCase);
        var outputShare = request.OutputShare ?? figures.OutputShare ?? CommitmentRequest.StandardOutputShare;
        var (source, week) = WeekOf(request, figures, outputShare);
        var view = new CommitmentView
        {
            Request = request,
            Features = all,
            Feature = figures.Feature,
            Model = model,
            RegionId = request.RegionId ?? (isStudent ? figures.Models!.RegionId : RegionWithUnits(book, model)),
            IsCustomModel = request.IsCustomModel ?? isStudent,
            Source = source,
            Week = week,
            OutputShare = outputShare,
        };
        if (model is null)
            return view with { Obstacle = "Choose a model: what its units deliver and cost, and the week it is asked for, make the ladder." };

        var found = new LadderPrices(book, request, isStudent ? figures.Assumptions : new(), model, view.RegionId, today);
        var unit = found.Unit();
        var (input, output) = found.Tokens(view.IsCustomModel);
        view = view with { PriceLines = found.Lines, Missing = found.Missing, AssumptionLines = CommitmentAssumptions.Lines(view, figures.Week) };
        if (week is null) return view with { Obstacle = NoWeek(figures, source) };

        var question = new LadderQuestion
        {
            Week = week,
            Unit = unit,
            InputPrice = input,
            OutputPrice = output,
            PeakToAverageRatio = request.PeakToAverageRatio ?? 1m,
            HoursPerMonth = request.HoursPerMonth ?? 730m,
        };
        return question.Refusal() is { } refusal ? view with { Obstacle = refusal } : view with { Ladder = CommitmentLadder.Of(question) };
    }

    private static (WeekSource Source, DemandWeek? Week) WeekOf(CommitmentRequest request, FeatureFigures figures, decimal outputShare)
    {
        var source = request.Source ?? WeekSource.Billed;
        return (source, source switch
        {
            WeekSource.Billed => figures.Week?.Week,
            WeekSource.Pattern => request.Pattern?.ToWeek(outputShare),
            WeekSource.Hours => request.Hours,
        });
    }

    private static string NoWeek(FeatureFigures figures, WeekSource source) => (source, figures.Feature) switch
    {
        (WeekSource.Billed, null) => "Describe the week: without a feature no bill says how many tokens are asked for.",
        (WeekSource.Billed, { } feature) => $"The bill has no week of tokens for {feature.Name} yet. Describe the week, or sync more days.",
        _ => "Describe the week: how many tokens an hour are asked for.",
    };

    /// <summary>The first feature whose model units somebody knows; else the first; null without features.</summary>
    private async Task<Feature?> FirstWithUnitsAsync(IReadOnlyList<Feature> all, CancellationToken cancellationToken)
    {
        var stored = await features.GetAssumptionsOfAllAsync(cancellationToken).ConfigureAwait(false);
        return all.FirstOrDefault(HasUnits) ?? (all.Count > 0 ? all[0] : null);

        bool HasUnits(Feature feature) =>
            WorkspaceAssumptions.FromJson(stored.GetValueOrDefault(feature.Id, "")).ModelUnitInputTokensPerMinute is not null;
    }

    /// <summary>Where the price book has model units of the model: the standard Region if there, else the first.</summary>
    private static string RegionWithUnits(PriceBook book, string? model)
    {
        var regions = book.Points
            .Where(point => point.Kind == PriceKind.ModelUnitHour && point.RegionId.Length > 0 && string.Equals(point.Model, model, StringComparison.OrdinalIgnoreCase))
            .Select(point => point.RegionId).Distinct().Order(StringComparer.Ordinal).ToList();
        return regions.Count == 0 || regions.Contains(StandardRegion) ? StandardRegion : regions[0];
    }
}
