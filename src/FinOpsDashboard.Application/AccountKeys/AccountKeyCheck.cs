using System.Globalization;

namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>Holds the configured keys against those of the account.</summary>
public static class AccountKeyCheck
{
    private const string TagSetting = "FinOps__Aws__CostAllocationTagKeys";
    private const string CategorySetting = "FinOps__Aws__CostCategories";
    private const string PrincipalPrefix = "iamPrincipal/";

    /// <summary>How many letters a misspelt name may differ in, and how long it has to be for that many.</summary>
    private static readonly (int Differences, int Length)[] Misspelt = [(1, 3), (2, 6)];

    /// <summary>Every configured key and every key of the account, configured ones first, each once.</summary>
    /// <param name="reading">The last reading; null before the first.</param>
    /// <param name="tagKeys">The configured tag keys.</param>
    /// <param name="costCategories">The configured cost categories.</param>
    public static IReadOnlyList<AccountKeyLine> Lines(AccountKeyReading? reading, IEnumerable<string> tagKeys, IEnumerable<string> costCategories)
    {
        ArgumentNullException.ThrowIfNull(tagKeys);
        ArgumentNullException.ThrowIfNull(costCategories);
        return
        [
            .. LinesOf(AccountKeyKind.Tag, KeyQuestion.Tags, reading, [.. tagKeys.Distinct(StringComparer.Ordinal)]),
            .. LinesOf(AccountKeyKind.CostCategory, KeyQuestion.CostCategories, reading, [.. costCategories.Distinct(StringComparer.Ordinal)]),
        ];
    }

    /// <summary>The number of single letters to add, leave out or change until one word is the other.</summary>
    public static int Distance(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var line = new int[right.Length + 1];
            line[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var change = above[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                line[column] = Math.Min(change, Math.Min(above[column], line[column - 1]) + 1);
            }

            above = line;
        }

        return above[^1];
    }

    private static IEnumerable<AccountKeyLine> LinesOf(AccountKeyKind kind, KeyQuestion question, AccountKeyReading? reading, List<string> configured)
    {
        var keys = reading?.Keys.Where(key => key.Kind == kind).ToList() ?? [];
        var isKnown = reading?.Knows(question) == true;
        return configured.Select(name => Configured(kind, name, isKnown, keys, reading))
            .Concat(keys.Where(key => !configured.Contains(key.Name, StringComparer.Ordinal)).Select(key => Found(key, isKnown)));
    }

    private static AccountKeyLine Found(AccountKey key, bool isKnown) => new()
    {
        Kind = key.Kind,
        Name = key.Name,
        Key = key,
        State = key switch
        {
            { IsOnBill: true } => AccountKeyState.Available,
            { IsActive: true } => isKnown ? AccountKeyState.Unused : AccountKeyState.Active,
            _ => AccountKeyState.Inactive,
        },
    };

    private static AccountKeyLine Configured(AccountKeyKind kind, string name, bool isKnown, List<AccountKey> keys, AccountKeyReading? reading)
    {
        var key = keys.Find(known => string.Equals(known.Name, name, StringComparison.Ordinal));
        var line = new AccountKeyLine { Kind = kind, Name = name, Key = key, State = AccountKeyState.Pulled };
        if (key is { IsOnBill: true }) return line;
        return isKnown
            ? line with { State = AccountKeyState.Missing, Warning = WhyMissing(kind, name, key, keys, reading!) }
            : line with { State = AccountKeyState.Unchecked };
    }

    private static string WhyMissing(AccountKeyKind kind, string name, AccountKey? key, List<AccountKey> keys, AccountKeyReading reading)
    {
        var since = reading.Window.Start.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var split = "Until then its split has all spend without a value.";
        if (key is { IsActive: false })
        {
            return $"The tag key \"{name}\" is configured, but it is not active: activate it in the Billing console of the management account, under Cost "
                + $"allocation tags. AWS divides costs by it from then on. {split}";
        }

        if (key is { IsActive: true })
        {
            return $"The tag key \"{name}\" is configured and active, but no cost since {since} carries it: tag what is called, such as application "
                + "inference profiles, or who calls, such as roles.";
        }

        var (what, setting) = kind == AccountKeyKind.Tag ? ("tag key", TagSetting) : ("cost category", CategorySetting);
        if (Similar(name, keys) is { } similar)
            return $"The account has no {what} \"{name}\"; Cost Explorer spells it \"{similar}\". Change it in {setting}, then sync. {split}";
        if (kind == AccountKeyKind.CostCategory)
            return $"No cost since {since} is in a cost category \"{name}\": it is misspelt, or the management account does not have it. {split}";
        return reading.Knows(KeyQuestion.AllocationTags)
            ? $"The account has no tag key \"{name}\", active or not: it is misspelt, or nothing was tagged with it yet. {split}"
            : $"No cost since {since} carries a tag key \"{name}\": it is misspelt, not activated as a cost allocation tag, or not used yet. {split}";
    }

    /// <summary>The key that was probably meant: the prefix, the case, or a letter or two aside; those on the bill first.</summary>
    private static string? Similar(string name, List<AccountKey> keys)
    {
        var names = keys.OrderByDescending(key => key.IsOnBill).Select(key => key.Name).ToList();
        return names.Find(known => AccountKey.Bare(known) == AccountKey.Bare(name))
            ?? names.Find(known => string.Equals(AccountKey.Bare(known), AccountKey.Bare(name), StringComparison.OrdinalIgnoreCase))
            ?? names.Find(known => string.Equals(AccountKey.Bare(known), PrincipalPrefix + AccountKey.Bare(name), StringComparison.OrdinalIgnoreCase))
            ?? names.Where(known => IsMisspelt(name, known)).MinBy(known => Distance(name, known));
    }

    private static bool IsMisspelt(string name, string known) =>
        Misspelt.Any(rule => Math.Min(name.Length, known.Length) >= rule.Length && Distance(name, known) <= rule.Differences);
}
