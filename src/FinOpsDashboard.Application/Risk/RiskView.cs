using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Uncertainty;

namespace FinOpsDashboard.Application.Risk;

/// <summary>How sure a feature's case is.</summary>
public sealed record RiskView
{
    /// <summary>The feature's workspace.</summary>
    public required WorkspaceView Workspace { get; init; }

    /// <summary>Why nothing can be said, and what to do; null when something can.</summary>
    public string? Obstacle { get; init; }

    /// <summary>The option that is looked at, at base; null when there is an obstacle.</summary>
    public EvaluatedOption? Option { get; init; }

    /// <summary>What is looked at, one of <see cref="Subjects"/> or another combination; null when there is nothing to look at.</summary>
    public string? SubjectId { get; init; }

    /// <summary>The same in a reader's words.</summary>
    public string Name { get; init; } = "";

    /// <summary>What can be looked at: the workspace's options and the combination of levers that is recommended, if it is another one.</summary>
    public IReadOnlyList<RiskSubject> Subjects { get; init; } = [];

    /// <summary>The uncertain assumptions, the one that matters most first.</summary>
    public IReadOnlyList<RiskLine> Lines { get; init; } = [];

    /// <summary>The numbers of the option that are taken as certain: nobody entered a range, and none is assumed.</summary>
    public IReadOnlyList<AdjustableNumber> Certain { get; init; } = [];

    /// <summary>The places of all numbers of the option, those that are taken as certain included.</summary>
    public IReadOnlySet<string> Paths { get; init; } = new HashSet<string>();

    /// <summary>What many draws say; null when there is an obstacle.</summary>
    public MonteCarloResult? Simulation { get; init; }

    /// <summary>The answer in one sentence.</summary>
    public string Sentence
    {
        get
        {
            if (Obstacle is not null || Simulation is not { } drawn)
                return Obstacle ?? "";
            var most = Lines.Count > 0 ? $" What matters most is {Lines[0].Bar.Assumption.Name}." : "";
            var value = drawn.NetPresentValue;
            return $"{Name} is worth between {Format.MoneyRounded(value.P10)} and {Format.MoneyRounded(value.P90)} over {Format.Months(Workspace.Scenario!.HorizonMonths)} "
                + $"in 8 of 10 draws; the chance of losing money is {Format.Percent(drawn.ChanceOfLoss)}.{most}";
        }
    }
}
