using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>
/// Asks the account for its keys: tag keys and cost categories, each of all costs and of Bedrock's alone, and which tags are active. What AWS
/// denies is noted and the rest is asked; what may pass, such as a rate limit, ends the reading, and nothing of it is kept.
/// </summary>
public sealed class AccountKeyReader(IAccountKeySource source, ICostSource costs, IAccountKeyStore store, TimeProvider time)
{
    /// <summary>The requests of a reading that finds no key.</summary>
    public const int LeastRequests = 3;

    /// <summary>The requests of one reading while every list fits on a page.</summary>
    public const int UsualRequests = 5;

    /// <summary>The most requests of one reading, however many pages there are.</summary>
    public const int MostRequests = 20;

    private const int WholeMonthsBefore = 2;

    private static readonly CostSourceFailure TooLong = new(
        CostSourceFailureKind.ServiceError,
        $"The list goes on after {MostRequests} paid requests, the most that one reading of the keys sends.",
        "The keys that are configured are pulled all the same.");

    /// <summary>Reads the keys.</summary>
    /// <param name="services">Bedrock's services; null to take those of the last sync, or to ask where none ran.</param>
    /// <param name="readBy">Who asks.</param>
    /// <param name="meter">Counts the requests; at most <see cref="MostRequests"/> of them are sent.</param>
    /// <param name="cancellationToken">Stops between and during requests.</param>
    public async Task<CostAnswer<AccountKeyReading>> ReadAsync(
        IReadOnlyList<string>? services, string readBy, CostRequestMeter meter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meter);
        var before = meter.BilledRequests;
        var part = meter.Part(MostRequests);
        var window = Window(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (services is null)
        {
            services = await store.GetKnownServicesAsync(cancellationToken).ConfigureAwait(false);
            if (services.Count == 0)
            {
                var found = await costs.GetBedrockServicesAsync(window, part, cancellationToken).ConfigureAwait(false);
                if (found.Failure is { } none) return none;
                services = found.Value!;
            }
        }

        var tags = await BothAsync(KeyQuestion.Tags, source.GetTagKeysAsync, services, window, part, cancellationToken).ConfigureAwait(false);
        if (tags.Ends is { } noTags) return noTags;
        var categories = await BothAsync(KeyQuestion.CostCategories, source.GetCostCategoriesAsync, services, window, part, cancellationToken).ConfigureAwait(false);
        if (categories.Ends is { } noCategories) return noCategories;
        var listed = await source.GetAllocationTagsAsync(part, cancellationToken).ConfigureAwait(false);
        var unlisted = listed.Failure is { } failure ? Said(failure, part) : null;
        if (unlisted is not null && !IsAnswer(unlisted)) return unlisted;

        return CostAnswer.From(new AccountKeyReading(
            time.GetUtcNow(), readBy, window, meter.BilledRequests - before,
            [.. TagKeys(tags, listed.Value ?? []), .. KeysOf(AccountKeyKind.CostCategory, categories)],
            [tags.Answer, categories.Answer, AnswerOf(KeyQuestion.AllocationTags, unlisted)]));
    }

    /// <summary>The days whose costs are looked at: two whole months and the current one, as tags are used now and then.</summary>
    public static DateRange Window(DateOnly today) => new(BillingMonth.Of(today).Plus(-WholeMonthsBefore).FirstDay, today.AddDays(1));

    private static async Task<Lists> BothAsync(
        KeyQuestion question,
        Func<DateRange, IReadOnlyList<string>?, CostRequestMeter, CancellationToken, Task<CostAnswer<IReadOnlyList<string>>>> ask,
        IReadOnlyList<string> services,
        DateRange window,
        CostRequestMeter meter,
        CancellationToken cancellationToken)
    {
        var all = await ask(window, null, meter, cancellationToken).ConfigureAwait(false);
        if (all.Failure is { } failure) return Lists.Of(question, Said(failure, meter));
        // Without a key there is nothing to ask about; without a service of Bedrock none carries its spend.
        if (all.Value!.Count == 0 || services.Count == 0) return new Lists(new KeyAnswer(question, KeyAnswerState.Read), all.Value, []);
        var ofBedrock = await ask(window, services, meter, cancellationToken).ConfigureAwait(false);
        if (ofBedrock.Failure is { } second && !IsAnswer(Said(second, meter))) return Lists.Of(question, second);
        return new Lists(new KeyAnswer(question, KeyAnswerState.Read), all.Value, ofBedrock.Value);
    }

    private static IEnumerable<AccountKey> TagKeys(Lists tags, IReadOnlyList<AllocationTagState> listed)
    {
        var states = listed.ToDictionary(tag => tag.Key, StringComparer.Ordinal);
        return KeysOf(AccountKeyKind.Tag, tags)
            .Select(key => states.GetValueOrDefault(key.Name) is { } state ? key with { IsActive = state.IsActive, IsUserDefined = state.IsUserDefined } : key)
            .Concat(listed.Where(tag => !tags.All.Contains(tag.Key, StringComparer.Ordinal)).Select(tag =>
                new AccountKey(AccountKeyKind.Tag, tag.Key, false, tags.OfBedrock is null ? null : false, tag.IsActive, tag.IsUserDefined)))
            .OrderBy(key => key.Name, StringComparer.Ordinal);
    }

    private static IEnumerable<AccountKey> KeysOf(AccountKeyKind kind, Lists lists) =>
        lists.All.Select(name => new AccountKey(kind, name, true, lists.OfBedrock?.Contains(name, StringComparer.Ordinal)));

    /// <summary>A list that is longer than this reading may ask for is not a matter of the monthly ceiling, and will not be shorter tomorrow.</summary>
    private static CostSourceFailure Said(CostSourceFailure failure, CostRequestMeter meter) =>
        failure.Kind == CostSourceFailureKind.RequestBudgetSpent && meter.IsOnlyPartSpent ? TooLong : failure;

    /// <summary>Whether a failure is AWS's last word on the question, rather than something that passes or concerns every question.</summary>
    private static bool IsAnswer(CostSourceFailure failure) =>
        failure is { MayPass: false, Kind: CostSourceFailureKind.AccessDenied or CostSourceFailureKind.ServiceError or CostSourceFailureKind.DataUnavailable };

    private static KeyAnswer AnswerOf(KeyQuestion question, CostSourceFailure? failure) => failure is null
        ? new KeyAnswer(question, KeyAnswerState.Read)
        : new KeyAnswer(question, failure.Kind == CostSourceFailureKind.AccessDenied ? KeyAnswerState.Denied : KeyAnswerState.Failed, failure.Message);

    private sealed record Lists(KeyAnswer Answer, IReadOnlyList<string> All, IReadOnlyList<string>? OfBedrock)
    {
        public CostSourceFailure? Ends { get; private init; }

        public static Lists Of(KeyQuestion question, CostSourceFailure failure) =>
            new(AnswerOf(question, failure), [], null) { Ends = IsAnswer(failure) ? null : failure };
    }
}
