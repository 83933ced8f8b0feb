using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Testing.AccountKeys;

/// <summary>An account whose keys are made up, without a network. Every answer counts as one paid request.</summary>
public sealed class FakeAccountKeySource : IAccountKeySource
{
    /// <summary>Tag keys and whether costs of Bedrock carry them.</summary>
    public Dictionary<string, bool> Tags { get; } = [];

    /// <summary>Cost categories and whether costs of Bedrock are in them.</summary>
    public Dictionary<string, bool> Categories { get; } = [];

    /// <summary>What the management account lists.</summary>
    public List<AllocationTagState> Listed { get; } = [];

    /// <summary>What to answer a question with instead.</summary>
    public Dictionary<KeyQuestion, CostSourceFailureKind> Failing { get; } = [];

    /// <summary>Whether what it answers instead may pass by itself.</summary>
    public bool Passes { get; set; }

    /// <summary>The pages of every list, each a paid request.</summary>
    public int Pages { get; set; } = 1;

    /// <summary>How many requests were answered or refused.</summary>
    public int Asked { get; private set; }

    /// <inheritdoc />
    public Task<CostAnswer<IReadOnlyList<string>>> GetTagKeysAsync(
        DateRange window, IReadOnlyList<string>? services, CostRequestMeter meter, CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<string>>(KeyQuestion.Tags, meter, Names(Tags, services));

    /// <inheritdoc />
    public Task<CostAnswer<IReadOnlyList<string>>> GetCostCategoriesAsync(
        DateRange window, IReadOnlyList<string>? services, CostRequestMeter meter, CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<string>>(KeyQuestion.CostCategories, meter, Names(Categories, services));

    /// <inheritdoc />
    public Task<CostAnswer<IReadOnlyList<AllocationTagState>>> GetAllocationTagsAsync(CostRequestMeter meter, CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<AllocationTagState>>(KeyQuestion.AllocationTags, meter, [.. Listed]);

    private static List<string> Names(Dictionary<string, bool> keys, IReadOnlyList<string>? services) =>
        [.. keys.Where(key => services is null || key.Value).Select(key => key.Key)];

    private Task<CostAnswer<T>> Answer<T>(KeyQuestion question, CostRequestMeter meter, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(meter);
        Asked++;
        if (Failing.TryGetValue(question, out var kind)) return Task.FromResult<CostAnswer<T>>(new CostSourceFailure(kind, $"AWS says {kind}.", "Mend it.", Passes));
        for (var page = 0; page < Pages; page++)
        {
            if (!meter.MaySend)
                return Task.FromResult<CostAnswer<T>>(new CostSourceFailure(CostSourceFailureKind.RequestBudgetSpent, "The ceiling is reached.", "Raise it."));
            meter.CountBilled();
        }

        return Task.FromResult(CostAnswer.From(value));
    }
}
