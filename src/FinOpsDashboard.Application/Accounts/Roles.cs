namespace FinOpsDashboard.Application.Accounts;

/// <summary>
/// The roles an account can have, as the command line spells them. Each one may do what the ones before it may; <see cref="Permissions"/>
/// says which role a deed asks for.
/// </summary>
public static class Roles
{
    /// <summary>Sees everything and changes nothing.</summary>
    public const string Viewer = "viewer";

    /// <summary>Enters volumes, assumptions, prices and discounts, edits features and their rules, imports files.</summary>
    public const string Engineer = "engineer";

    /// <summary>Starts syncs, loads and removes the demo data; manages commitments and budgets, shares views, and decides business cases.</summary>
    public const string Analyst = "analyst";

    /// <summary>Manages accounts and connections.</summary>
    public const string Admin = "admin";

    /// <summary>All roles, the one that may least first.</summary>
    public static IReadOnlyList<string> All { get; } = [Viewer, Engineer, Analyst, Admin];

    /// <summary>The role and those that may more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such role.</exception>
    public static IReadOnlyList<string> AtLeast(string role)
    {
        var index = All.ToList().IndexOf(role);
        ArgumentOutOfRangeException.ThrowIfNegative(index, nameof(role));
        return [.. All.Skip(index)];
    }
}
