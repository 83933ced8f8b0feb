using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.Prices;

/// <summary>Checks and stores overrides and discounts; pages and commands come through here.</summary>
public sealed class PriceRegister(IPriceStore store, PriceBooks books, TimeProvider time)
{
    private const int LongestReason = 500;
    private const int LongestName = 256;
    private static readonly DateOnly FirstDay = new(2023, 1, 1);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Stores an override when nothing is wrong with it.</summary>
    public async Task<EntryOutcome> AddOverrideAsync(OverrideEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var state = await books.GetStateAsync(cancellationToken).ConfigureAwait(false);
        var key = KeyOf(entry, state.ListBook);
        var faults = FaultsOf(entry, key, state.ListBook).Concat(FaultsOf(entry.Reason, entry.Author)).Concat(FaultsOf(entry.From, "The first day")).ToList();
        if (faults.Count > 0) return EntryOutcome.Refused(faults);
        var id = await store.AddOverrideAsync(
            new PriceOverride
            {
                Key = key,
                UnitPrice = entry.UnitPrice,
                From = entry.From,
                Reason = entry.Reason.Trim(),
                Author = entry.Author.Trim(),
                EnteredAt = time.GetUtcNow(),
            },
            cancellationToken).ConfigureAwait(false);
        return new EntryOutcome(id, []);
    }

    /// <summary>Takes an override back from a day on.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="from">
    /// The first day on which it holds no more; today when null. On its first day it is as if it had never been. What was taken back already
    /// may be taken back from an earlier day, and from a later one until its end has come.
    /// </param>
    /// <param name="reason">Why.</param>
    /// <param name="author">Who does it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<EntryOutcome> TakeBackOverrideAsync(int id, DateOnly? from, string reason, string author, CancellationToken cancellationToken) =>
        TakeBackAsync("override", store.TakeBackOverrideAsync, id, from, reason, author, cancellationToken);

    /// <summary>Stores a discount when nothing is wrong with it.</summary>
    /// <param name="model">The model by any of its names or ids; empty for every price.</param>
    /// <param name="percent">The percentage off, more than 0 and at most 100.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day; null where no end was agreed.</param>
    /// <param name="reason">What it was agreed in.</param>
    /// <param name="author">Who enters it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<EntryOutcome> AddDiscountAsync(
        string model, decimal percent, DateOnly from, DateOnly? until, string reason, string author, CancellationToken cancellationToken)
    {
        var state = await books.GetStateAsync(cancellationToken).ConfigureAwait(false);
        var faults = FaultsOf(reason, author).Concat(FaultsOf(from, "The first day")).ToList();
        if (percent is <= 0 or > 100) faults.Add($"{Format.Exact(percent)} %: a discount is more than 0 and at most 100 percent.");
        if (until < from) faults.Add($"The last day, {Format.Day(until.Value)}, lies before the first, {Format.Day(from)}.");
        var name = SpellingOf(model, state.ListBook);
        if (name.Length > 0 && !IsKnown(name, state.ListBook)) faults.Add(UnknownModel(model));
        if (faults.Count > 0) return EntryOutcome.Refused(faults);
        var discount = new PriceDiscount { Model = name, Fraction = percent / 100, From = from, Until = until, Reason = reason.Trim(), Author = author.Trim() };
        if (state.Stored.Discounts.FirstOrDefault(other => Overlaps(other, discount)) is { } other)
        {
            return EntryOutcome.Refused([
                $"Number {other.Id} is a discount of {Format.PercentExact(other.Discount.Fraction)} on {(name.Length == 0 ? "every price" : name)} that holds on some of these days. Take it back first, or choose other days.",
            ]);
        }

        return new EntryOutcome(await store.AddDiscountAsync(discount, time.GetUtcNow(), cancellationToken).ConfigureAwait(false), []);
    }

    /// <summary>Takes a discount back from a day on.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="from">The first day on which it holds no more; today when null. Another day than before as for overrides.</param>
    /// <param name="reason">Why.</param>
    /// <param name="author">Who does it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<EntryOutcome> TakeBackDiscountAsync(int id, DateOnly? from, string reason, string author, CancellationToken cancellationToken)
    {
        var discounts = (await books.GetStateAsync(cancellationToken).ConfigureAwait(false)).Stored.Discounts;
        if (discounts.FirstOrDefault(known => known.Id == id) is { TakenBack: { } before } entered && from > before.From)
        {
            // Ended later than before, it may meet one that was entered since.
            var longer = (entered with { TakenBack = before with { From = from.Value } }).InForce();
            if (longer is not null && discounts.FirstOrDefault(other => other.Id != id && Overlaps(other, longer)) is { } other)
                return EntryOutcome.Refused([$"Number {other.Id} is another discount that holds on some of the days until then. Take it back first, or choose an earlier day."]);
        }

        return await TakeBackAsync("discount", store.TakeBackDiscountAsync, id, from, reason, author, cancellationToken).ConfigureAwait(false);
    }

    private async Task<EntryOutcome> TakeBackAsync(
        string what, Func<int, TakenBack, CancellationToken, Task<bool>> takeBack, int id, DateOnly? from, string reason, string author,
        CancellationToken cancellationToken)
    {
        var faults = FaultsOf(reason, author).ToList();
        if (from is { } day) faults.AddRange(FaultsOf(day, "The day"));
        if (faults.Count > 0) return EntryOutcome.Refused(faults);
        var how = new TakenBack(from ?? Today, reason.Trim(), author.Trim(), time.GetUtcNow());
        return await takeBack(id, how, cancellationToken).ConfigureAwait(false)
            ? new EntryOutcome(id, [])
            : EntryOutcome.Refused([$"There is no {what} number {id} that still holds. What has ended can be ended earlier, not later: enter another one for the days after."]);
    }

    private static PriceKey KeyOf(OverrideEntry entry, PriceBook book) => PriceKey.Of(new PriceRequest(
        SpellingOf(entry.Model, book), entry.RegionId.Trim(), entry.Scope, entry.Tier ?? PriceKinds.TiersOf(entry.Kind)[0], entry.Kind, entry.Commitment));

    private static IEnumerable<string> FaultsOf(OverrideEntry entry, PriceKey key, PriceBook book)
    {
        if (PriceChecks.FaultOf(entry.UnitPrice) is { } price) yield return price;
        if (decimal.Round(entry.UnitPrice, 12) != entry.UnitPrice) yield return "A price has at most twelve decimals.";
        if (key.Model.Length > 0 && !IsKnown(key.Model, book)) yield return UnknownModel(entry.Model);
        foreach (var fault in PriceChecks.FaultsOf(key, book)) yield return fault;
        if (key.RegionId.Length > 0) yield break;
        var regions = book.Points.Where(point => PriceKey.Of(point) with { RegionId = "" } == key && point.RegionId.Length > 0)
            .Select(point => point.RegionId).Distinct().Order(StringComparer.Ordinal).ToList();
        if (regions.Count > 0) yield return $"Name a Region: the book has this price by Region, for {string.Join(", ", regions)}.";
    }

    private static IEnumerable<string> FaultsOf(string reason, string author)
    {
        if (string.IsNullOrWhiteSpace(reason)) yield return "Say why: a figure without a reason cannot be defended later.";
        if (reason.Length > LongestReason) yield return $"A reason has at most {LongestReason} characters.";
        if (string.IsNullOrWhiteSpace(author)) yield return "Say who enters it.";
        if (author.Length > LongestName) yield return $"A name has at most {LongestName} characters.";
    }

    private IEnumerable<string> FaultsOf(DateOnly day, string what)
    {
        if (day < FirstDay || day > Today.AddYears(10)) yield return $"{what}, {Format.Day(day)}, lies outside the years that prices are kept for.";
    }

    private static bool Overlaps(StoredDiscount stored, PriceDiscount entered) =>
        stored.InForce() is { } known && known.Model == entered.Model
        && known.From <= (entered.Until ?? DateOnly.MaxValue) && entered.From <= (known.Until ?? DateOnly.MaxValue);

    private static string SpellingOf(string model, PriceBook book)
    {
        var typed = model.Trim();
        if (typed.Length == 0) return "";
        return BedrockModels.Find(typed)?.Name ?? book.SpellingOf(typed);
    }

    private static bool IsKnown(string model, PriceBook book) =>
        BedrockModels.Find(model) is not null || book.Points.Any(point => point.Model == model);

    private static string UnknownModel(string model) =>
        $"\"{model}\" is no model that the price book has. A model that is newer than this version comes in with an imported price list.";
}
