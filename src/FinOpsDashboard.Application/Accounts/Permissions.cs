namespace FinOpsDashboard.Application.Accounts;

/// <summary>
/// What may be done beyond reading, which everyone signed in may. Each permission is the least role that has it, and the name of the
/// policy that asks for that role.
/// </summary>
public static class Permissions
{
    /// <summary>Make and revoke API tokens of one's own: everyone who is signed in, since a token may do no more than its owner.</summary>
    public const string ManageOwnTokens = Roles.Viewer;

    /// <summary>Keep views of the explorer for oneself: everyone who is signed in, since nobody else sees them.</summary>
    public const string KeepOwnViews = Roles.Viewer;

    /// <summary>Let everybody see a view of the explorer: what stands there under a name is taken for the house's own figures.</summary>
    public const string ShareViews = Roles.Analyst;

    /// <summary>Enter volumes, assumptions, prices, discounts, invoice totals and credit pools, make, change and remove features and their rules, import files, explain and close anomalies.</summary>
    public const string EnterData = Roles.Engineer;

    /// <summary>Start a sync, read the keys of the account or ask AWS for its forecast, which cost money; load and remove the demo data and set from where on a day is an anomaly, which concern everybody.</summary>
    public const string ManageLedger = Roles.Analyst;

    /// <summary>Set, amend and take back budgets: what is planned is a decision about money.</summary>
    public const string ManageBudgets = Roles.Analyst;

    /// <summary>Send a test to receivers of notices, and send a notice again.</summary>
    public const string ManageNotifications = Roles.Admin;

    /// <summary>Who has a permission, as the subject of a sentence.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such permission.</exception>
    public static string HoldersOf(string permission) => permission switch
    {
        ManageOwnTokens => "Everyone who is signed in",
        EnterData => "Engineers, analysts and administrators",
        ManageLedger => "Analysts and administrators",
        ManageNotifications => "Administrators",
        _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, "There is no such permission."),
    };
}
