using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>
/// Puts a feature's workspace together: its billed months, its scenario, what that evaluates to, and the modelled lines over the billed
/// months. Pages, commands and the business case take their figures from here.
/// </summary>
public sealed class FeatureWorkspace(IFeatureStore features, IFeatureSpend spend, LedgerMemo memo, IPriceBooks prices, TimeProvider time)
{
    /// <summary>How far back the billed months go.</summary>
    public const int MonthsShown = 13;

    /// <summary>Evaluates a feature with its stored assumptions.</summary>
    /// <returns>Null when there is no such feature.</returns>
    public async Task<WorkspaceView?> GetAsync(string featureId, CancellationToken cancellationToken)
    {
        var stored = await features.GetAssumptionsAsync(featureId, cancellationToken).ConfigureAwait(false);
        return await GetAsync(featureId, WorkspaceAssumptions.FromJson(stored), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Evaluates a feature with assumptions that may not be stored yet.</summary>
    /// <returns>Null when there is no such feature.</returns>
    public async Task<WorkspaceView?> GetAsync(string featureId, WorkspaceAssumptions assumptions, CancellationToken cancellationToken)
    {
        var all = await features.GetAllAsync(cancellationToken).ConfigureAwait(false);
        if (all.FirstOrDefault(feature => feature.Id == featureId) is not { } found) return null;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var first = BillingMonth.Of(today).Plus(1 - MonthsShown);
        var billed = await spend.GetMonthsAsync(featureId, first, cancellationToken).ConfigureAwait(false);
        var entered = await features.GetVolumesAsync(featureId, cancellationToken).ConfigureAwait(false);
        var asOf = await spend.GetAsOfAsync(cancellationToken).ConfigureAwait(false);
        var book = await prices.GetAsync(cancellationToken).ConfigureAwait(false);
        return Build(found, WorkspaceModels.Spell(assumptions, billed), billed, entered, book, today) with { BilledAsOf = asOf };
    }

    /// <summary>
    /// Evaluates all features with their stored assumptions, from a handful of queries however many there are. Curves over volume and the
    /// modelled lines over billed months are left out.
    /// </summary>
    public async Task<IReadOnlyList<WorkspaceView>> GetAllAsync(CancellationToken cancellationToken)
    {
        var all = await features.GetAllAsync(cancellationToken).ConfigureAwait(false);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var billed = await BilledAsync(today, cancellationToken).ConfigureAwait(false);
        var entered = (await features.GetVolumesAsync(null, cancellationToken).ConfigureAwait(false)).ToLookup(volume => volume.FeatureId);
        var stored = await features.GetAssumptionsOfAllAsync(cancellationToken).ConfigureAwait(false);
        var asOf = await spend.GetAsOfAsync(cancellationToken).ConfigureAwait(false);
        var book = await prices.GetAsync(cancellationToken).ConfigureAwait(false);
        return [.. all.Select(feature =>
        {
            var months = billed.GetValueOrDefault(feature.Id) ?? [];
            var assumptions = WorkspaceModels.Spell(WorkspaceAssumptions.FromJson(stored.GetValueOrDefault(feature.Id) ?? ""), months);
            return Build(feature, assumptions, months, [.. entered[feature.Id]], book, today, withCurves: false) with { BilledAsOf = asOf };
        })];
    }

    /// <summary>Reads the billed months of all features, so that they are there when somebody asks.</summary>
    public Task ReadAsync(CancellationToken cancellationToken) => BilledAsync(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancellationToken);

    private Task<IReadOnlyDictionary<string, IReadOnlyList<BilledMonth>>> BilledAsync(DateOnly today, CancellationToken cancellationToken) => memo.GetAsync(
        "billed months", $"{today:yyyy-MM-dd}", stop => spend.GetMonthsOfAllAsync(BillingMonth.Of(today).Plus(1 - MonthsShown), stop), cancellationToken);

    private static WorkspaceView Build(
        Feature feature, WorkspaceAssumptions assumptions, IReadOnlyList<BilledMonth> billed, IReadOnlyList<FeatureVolume> entered, PriceBook book,
        DateOnly today, bool withCurves = true)
    {
        var volumes = WorkspaceVolumes.Choose(assumptions, billed, entered);
        var pair = WorkspaceModels.Choose(assumptions, billed);
        var view = new WorkspaceView
        {
            Feature = feature,
            Assumptions = assumptions,
            Models = pair,
            BilledMonths = billed,
            Volumes = volumes,
            EnteredVolumes = entered,
            BilledAsOf = null,
            Prices = book,
            EvaluatedOn = today,
        };
        var current = WorkspaceVolumes.Current(volumes, BillingMonth.Of(today));
        if (current is null || pair is null) return view with { Obstacle = Obstacle(assumptions, volumes, pair) };

        var builder = new ScenarioBuilder(feature, assumptions, pair, book, today);
        var scenario = builder.Build(current);
        var answer = ScenarioEvaluation.Evaluate(scenario);
        if (answer.Result is not { } result) return view with { Obstacle = string.Join(' ', answer.Faults.Select(fault => $"{fault}")) };
        return view with
        {
            CurrentVolume = current,
            Scenario = scenario,
            Result = result,
            AssumptionLines = builder.AssumptionLines(current, volumes),
            PriceLines = builder.PriceLines,
            MissingPrices = builder.MissingPrices,
            ModelledMonths = withCurves ? ModelledMonths.Over(volumes, builder) : [],
            Curve = withCurves ? CostCurve.Of(scenario, result) : null,
        };
    }

    private static string Obstacle(WorkspaceAssumptions assumptions, IReadOnlyList<MonthVolume> volumes, WorkspaceModels? pair) => (volumes.Count, pair) switch
    {
        (0, _) when assumptions.Volumes == VolumeSource.Entered =>
            "No volume is known: by the assumptions only entered volumes are used, and nobody entered any. Enter a month's volume, or let the bill stand in.",
        (0, _) when assumptions.Volumes == VolumeSource.Billed =>
            "No volume is known: by the assumptions only billed volumes are used, and the bill has no tokens for this feature yet. Let entered volumes be used, or add an allocation rule.",
        (0, _) => "No volume is known: the bill has no tokens for this feature yet, and nobody entered any. Enter a month's volume, or add an allocation rule.",
        (_, null) => "No teacher is known: the bill names no model for this feature. Choose the model that answers today.",
        _ => "Only the current month has a volume, and it is not over. Enter a whole month's volume.",
    };
}
