using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Uncertainty;

namespace FinOpsDashboard.Application.Risk;

/// <summary>Says how sure a feature's case is: which assumptions move it, and what comes of it when all of them are off at once.</summary>
public sealed class FeatureRisk(FeatureWorkspace workspaces)
{
    private const string Entered = "Entered in the workspace.";

    /// <summary>Looks at one option of a feature.</summary>
    /// <param name="featureId">The feature.</param>
    /// <param name="optionId">The option; null for the one that the verdict is about.</param>
    /// <param name="draws">How many draws; <see cref="MonteCarlo.DrawsRange"/>.</param>
    /// <param name="seed">Where chance starts: the same seed gives the same figures.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null when there is no such feature.</returns>
    public async Task<RiskView?> GetAsync(string featureId, string? optionId, int draws, int seed, CancellationToken cancellationToken) =>
        await workspaces.GetAsync(featureId, cancellationToken).ConfigureAwait(false) is { } view ? Build(view, optionId, draws, seed) : null;

    private static RiskView Build(WorkspaceView view, string? optionId, int draws, int seed)
    {
        if (view.Scenario is not { } scenario)
            return new() { Workspace = view, Obstacle = view.Obstacle };
        var option = optionId is null ? view.Verdict.Option : view.Evaluated(optionId);
        if (option is null)
        {
            var reasons = view.Result?.Options.OfType<NotApplicableOption>().FirstOrDefault(other => other.Id == optionId)?.Reasons;
            return new() { Workspace = view, Obstacle = reasons is null ? view.Verdict.Sentence : string.Join(' ', reasons) };
        }

        var lines = Assumptions(scenario, option, view.Assumptions.Ranges ?? new Dictionary<string, UncertainRange>());
        UncertainAssumption[] assumptions = [.. lines.Select(line => line.Assumption)];
        var reasonOf = lines.ToDictionary(line => line.Assumption.Path);
        return new()
        {
            Workspace = view,
            Option = option,
            Lines = [.. Tornado.Of(scenario, option.Id, assumptions).Select(bar => new RiskLine(bar, reasonOf[bar.Assumption.Path].Reason, reasonOf[bar.Assumption.Path].IsDefault))],
            Simulation = MonteCarlo.Run(scenario, option.Id, assumptions, draws, seed),
        };
    }

    private static List<(UncertainAssumption Assumption, string Reason, bool IsDefault)> Assumptions(
        Scenario scenario, EvaluatedOption option, IReadOnlyDictionary<string, UncertainRange> entered)
    {
        var defaults = RangeDefault.For(scenario.BaselineModel, isPaidByTime: option.Capacities.Count > 0);
        var lines = new List<(UncertainAssumption Assumption, string Reason, bool IsDefault)>();
        foreach (var number in AdjustableNumbers.Of(scenario, option.Id))
        {
            if (defaults.FirstOrDefault(candidate => candidate.Matches(number.Path)) is not { } standard)
                continue;
            var isEntered = entered.TryGetValue(number.Path, out var range);
            var (low, high) = isEntered ? (range!.Low, range.High) : (standard.LowOf(number.Value), standard.HighOf(number.Value));
            low = Math.Clamp(low, number.Range.Minimum, number.Value);
            high = Math.Clamp(high, number.Value, number.Range.Maximum);
            if (low == high)
                continue;
            var spread = low > 0m ? standard.Spread : Spread.Triangular;
            lines.Add((number.Between(low, high, spread, standard.DemandCorrelation), isEntered ? Entered : standard.Reason, !isEntered));
        }

        return lines;
    }
}
