using FinOpsDashboard.Application.AccountKeys;

namespace FinOpsDashboard.Application.Demo;

/// <summary>The keys of the made-up company's account: the one that spend is split by, and what else there would be.</summary>
internal static class DemoKeys
{
    /// <summary>The keys as a reading of a moment.</summary>
    public static AccountKeyReading ReadAt(DateTimeOffset moment) => new(
        moment,
        DemoData.Trigger,
        AccountKeyReader.Window(DateOnly.FromDateTime(moment.UtcDateTime)),
        0,
        [
            new AccountKey(AccountKeyKind.Tag, DemoCompany.TagKey, true, true, true, true),
            new AccountKey(AccountKeyKind.Tag, "cost-center", true, false, true, true),
            new AccountKey(AccountKeyKind.Tag, "environment", true, true, true, true),
            new AccountKey(AccountKeyKind.Tag, "iamPrincipal/team", true, true, true, true),
            new AccountKey(AccountKeyKind.Tag, "project", false, false, true, true),
            new AccountKey(AccountKeyKind.Tag, "aws:createdBy", false, false, false, false),
            new AccountKey(AccountKeyKind.CostCategory, "Business unit", true, true),
        ],
        [.. Enum.GetValues<KeyQuestion>().Select(question => new KeyAnswer(question, KeyAnswerState.Read))]);
}
