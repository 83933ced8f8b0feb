using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Choosing;

/// <summary>What drives a feature's bill, which levers fit, and which combination to take.</summary>
public sealed record LeversView
{
    /// <summary>The feature's workspace.</summary>
    public required WorkspaceView Workspace { get; init; }

    /// <summary>What was answered.</summary>
    public required LeverAnswers Answers { get; init; }

    /// <summary>Why nothing can be said, and what to do; null when something can.</summary>
    public string? Obstacle { get; init; }

    /// <summary>The workspace's scenario with the prices that levers need; null when there is an obstacle.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>What is known; null when there is an obstacle.</summary>
    public FeatureFacts? Facts { get; init; }

    /// <summary>What the rules say; null when there is an obstacle.</summary>
    public Diagnosis? Diagnosis { get; init; }

    /// <summary>The levers that were combined.</summary>
    public IReadOnlyList<LeverOffer> Offers { get; init; } = [];

    /// <summary>Levers that could be evaluated and that the rules disqualify, one sentence each.</summary>
    public IReadOnlyList<string> RuledOut { get; init; } = [];

    /// <summary>What a combination has to reach.</summary>
    public ChoiceBars Bars => new()
    {
        LeastSavingShare = Answers.LeastSavingShare ?? LeverPlanning.UsualSavingShare,
        MostQualityRisk = Answers.MostQualityRisk ?? LeverPlanning.UsualQualityRisk,
        NeededKinds = Answers.LacksFacts == true && ComparesRetrieval ? [RagLever.KindName] : [],
    };

    /// <summary>Whether answers need retrieval of which nobody entered what it costs: nothing that is said counts it.</summary>
    public bool LeavesOutRetrieval => Answers.LacksFacts == true && !ComparesRetrieval;

    private bool ComparesRetrieval => Offers.Any(offer => offer.Candidate.Lever.Kind == RagLever.KindName);

    /// <summary>The combinations; null when there is an obstacle.</summary>
    public CombinationChoice? Choice { get; init; }

    /// <summary>
    /// The combination to take: the feature as it is where the rules advise so, else the lightest that clears the bars. null when none does.
    /// </summary>
    public LeverCombination? Recommended => Diagnosis?.LeavesItAsItIs == true ? Choice?.AsItIs : Choice?.Lightest;

    /// <summary>The prices of levers that are not known, one sentence each.</summary>
    public IReadOnlyList<string> MissingPrices { get; init; } = [];

    /// <summary>The answer in one sentence.</summary>
    public string Sentence => Obstacle ?? ChoiceText.Sentence(this);

    /// <summary>What a combination is called in addresses and commands: its levers' ids with commas, such as <c>distil-on-demand,promptCaching</c>.</summary>
    public static string IdOf(LeverCombination combination)
    {
        ArgumentNullException.ThrowIfNull(combination);
        return string.Join(',', combination.Candidates.Select(candidate => candidate.Id));
    }

    /// <summary>The combination of that id, its levers in any order; null when there is none.</summary>
    public LeverCombination? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var levers = id.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ToArray();
        return Choice?.Combinations.FirstOrDefault(combination =>
            combination.Candidates.Count == levers.Length
            && combination.Candidates.Select(candidate => candidate.Id).Order(StringComparer.Ordinal).SequenceEqual(levers, StringComparer.Ordinal));
    }

    /// <summary>A combination in a reader's words.</summary>
    public string NameOf(LeverCombination combination)
    {
        ArgumentNullException.ThrowIfNull(combination);
        return combination.Candidates.Count == 0
            ? "As it is, on demand"
            : string.Join(" + ", combination.Candidates.Select(candidate => Offers.First(offer => offer.Candidate.Id == candidate.Id).Name));
    }
}
