using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Uncertainty;

namespace FinOpsDashboard.Application.Risk;

/// <summary>Says how sure a feature's case is: which assumptions move it, and what comes of it when all of them are off at once.</summary>
public sealed class FeatureRisk(FeatureWorkspace workspaces)
{
    /// <summary>Looks at one option of a feature, or at one combination of levers.</summary>
    /// <param name="featureId">The feature.</param>
    /// <param name="subjectId">
    /// The option, or a combination of levers as <see cref="LeversView.IdOf"/> names it; null for the option that the verdict is about.
    /// </param>
    /// <param name="draws">How many draws; <see cref="MonteCarlo.DrawsRange"/>.</param>
    /// <param name="seed">Where chance starts: the same seed gives the same figures.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null when there is no such feature.</returns>
    public async Task<RiskView?> GetAsync(string featureId, string? subjectId, int draws, int seed, CancellationToken cancellationToken) =>
        await workspaces.GetAsync(featureId, cancellationToken).ConfigureAwait(false) is { } view ? Build(view, subjectId, draws, seed, cancellationToken) : null;

    private static RiskView Build(WorkspaceView view, string? subjectId, int draws, int seed, CancellationToken cancellationToken)
    {
        if (view.Scenario is not { } ofWorkspace)
            return new() { Workspace = view, Obstacle = view.Obstacle };
        var levers = FeatureLevers.Build(view, cancellationToken);
        var id = subjectId ?? view.Verdict.Option?.Id;
        var risk = new RiskView { Workspace = view, Subjects = [.. Subjects(levers)], SubjectId = id };
        if (id is null)
            return risk with { Obstacle = view.Verdict.Sentence };
        if (view.Evaluated(id) is { } evaluated)
            return Draw(risk with { Name = OptionIds.NameOf(id) }, ofWorkspace, evaluated, draws, seed, cancellationToken);
        if (view.Result?.Options.OfType<NotApplicableOption>().FirstOrDefault(other => other.Id == id) is { } notApplicable)
            return risk with { Obstacle = string.Join(' ', notApplicable.Reasons) };
        if (levers.Find(id) is not { Candidates.Count: > 0 } combination)
            return risk with { Obstacle = $"There is no option or combination of levers “{id}”. There are {string.Join("; ", risk.Subjects.Select(subject => subject.Id))}." };

        var option = new ScenarioOption(combination.Option.Id, [.. combination.Candidates.Select(candidate => candidate.Lever)]);
        var subjects = risk.Subjects.Any(subject => subject.Id == id) ? risk.Subjects : [.. risk.Subjects, new(id, levers.NameOf(combination))];
        return Draw(risk with { Name = levers.NameOf(combination), Subjects = subjects }, levers.Scenario! with { Options = [option], Credits = null }, combination.Option, draws, seed, cancellationToken);
    }

    private static IEnumerable<RiskSubject> Subjects(LeversView levers)
    {
        foreach (var id in OptionIds.All)
            yield return new(id, OptionIds.NameOf(id));
        if (levers.Recommended is { Candidates.Count: > 0 } lightest && !OptionIds.All.Contains(LeversView.IdOf(lightest)))
            yield return new(LeversView.IdOf(lightest), levers.NameOf(lightest));
    }

    private static RiskView Draw(RiskView risk, Scenario scenario, EvaluatedOption option, int draws, int seed, CancellationToken cancellationToken)
    {
        var numbers = AdjustableNumbers.Of(scenario, option.Id);
        var lines = Assumptions(numbers, scenario, option, risk.Workspace.Assumptions.Ranges ?? new Dictionary<string, UncertainRange>());
        UncertainAssumption[] assumptions = [.. lines.Select(line => line.Assumption)];
        var lineOf = lines.ToDictionary(line => line.Assumption.Path);
        return risk with
        {
            Option = option,
            Certain = [.. numbers.Where(number => !lineOf.ContainsKey(number.Path))],
            Paths = numbers.Select(number => number.Path).ToHashSet(),
            Lines = [.. Tornado.Of(scenario, option.Id, assumptions, cancellationToken).Select(bar => new RiskLine(bar, lineOf[bar.Assumption.Path].Reason, lineOf[bar.Assumption.Path].Entered))],
            Simulation = MonteCarlo.Run(scenario, option.Id, assumptions, draws, seed, cancellationToken),
        };
    }

    private static List<(UncertainAssumption Assumption, string Reason, UncertainRange? Entered)> Assumptions(
        IReadOnlyList<AdjustableNumber> numbers, Scenario scenario, EvaluatedOption option, IReadOnlyDictionary<string, UncertainRange> entered)
    {
        var defaults = RangeDefault.For(DocumentPath.Field("models", scenario.BaselineModel), isPaidByTime: option.Capacities.Count > 0);
        var lines = new List<(UncertainAssumption Assumption, string Reason, UncertainRange? Entered)>();
        foreach (var number in numbers)
        {
            var range = entered.GetValueOrDefault(number.Path);
            var standard = defaults.FirstOrDefault(candidate => candidate.Matches(number.Path)) ?? RangeDefault.Certain;
            var (low, high) = range is null ? (standard.LowOf(number.Value), standard.HighOf(number.Value)) : (range.Low, range.High);
            var reason = range is null ? standard.Reason : ReasonOf(range, number.Value);
            low = Math.Clamp(low, number.Range.Minimum, number.Value);
            high = Math.Clamp(high, number.Value, number.Range.Maximum);
            if (low == high)
                continue;
            var spread = low > 0m ? standard.Spread : Spread.Triangular;
            lines.Add((number.Between(low, high, spread, standard.DemandCorrelation), reason, range));
        }

        return lines;
    }

    private static string ReasonOf(UncertainRange range, decimal assumed) => assumed >= range.Low && assumed <= range.High
        ? "Entered on this page."
        : $"Entered as {Format.Number(range.Low, 4)} to {Format.Number(range.High, 4)}; what is assumed by now lies outside, and the range was widened to it.";
}
