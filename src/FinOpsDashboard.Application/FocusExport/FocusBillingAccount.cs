namespace FinOpsDashboard.Application.FocusExport;

/// <summary>The account that pays, and how it is known: the ledger knows linked accounts only, and FOCUS takes no empty one.</summary>
/// <param name="Id">The account's id.</param>
/// <param name="Name">Its name; null where none is known.</param>
/// <param name="Basis">Where the id is from, for <c>x_BillingAccountIdBasis</c>.</param>
internal sealed record FocusBillingAccount(string Id, string? Name, string Basis)
{
    /// <summary>Stands for the payer where nothing is known of it.</summary>
    public const string Unknown = "unknown";

    private const string Advice = "Set FinOps__Focus__BillingAccountId to the id of the account that pays.";

    /// <summary>Why the id is not the payer's for sure, and what to do; null where it is.</summary>
    public string? Remark { get; private init; }

    public static FocusBillingAccount Of(FocusExportOptions options, IFocusSnapshot ledger)
    {
        if (ledger.IsDemo) return new("demo", "Demo data", "made up with the demo data");
        if (options.BillingAccountId.Trim() is { Length: > 0 } configured)
        {
            var name = options.BillingAccountName.Trim() is { Length: > 0 } given ? given : NameIn(ledger, configured);
            return new(configured, name, "configured");
        }

        if (ledger.AccountNames.Count == 1)
        {
            var only = ledger.AccountNames.Keys.Single();
            return new(only, NameIn(ledger, only), "the only linked account stands in")
            {
                Remark = $"BillingAccountId: the only linked account stands in for the one that pays. {Advice}",
            };
        }

        return new(Unknown, null, "not known")
        {
            Remark = $"BillingAccountId: the account that pays is not known, so that the file says \"{Unknown}\" and does not conform to FOCUS there. {Advice}",
        };
    }

    private static string? NameIn(IFocusSnapshot ledger, string id) => ledger.AccountNames.GetValueOrDefault(id) is { Length: > 0 } name ? name : null;
}
