namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>A key that the account has.</summary>
/// <param name="Kind">A tag or a cost category.</param>
/// <param name="Name">The key as Cost Explorer spells it.</param>
/// <param name="IsOnBill">Whether Cost Explorer names it for the costs of the window; false where only the list of cost allocation tags has it.</param>
/// <param name="CarriesBedrock">Whether Cost Explorer names it for Bedrock's services in the window; null where that is not known.</param>
/// <param name="IsActive">Whether the management account lists it as active; null where that list may not be read or does not have it.</param>
/// <param name="IsUserDefined">Whether the customer made it; null likewise.</param>
public sealed record AccountKey(
    AccountKeyKind Kind, string Name, bool IsOnBill, bool? CarriesBedrock, bool? IsActive = null, bool? IsUserDefined = null)
{
    private const string PrincipalPrefix = "iamPrincipal/";
    private const string UserPrefix = "user:";

    /// <summary>
    /// Whether it tells the tags of whoever called, an IAM user, role or session, rather than of what was called. Cost Explorer writes
    /// <c>iamPrincipal/team</c>, some accounts see <c>user:iamPrincipal/team</c>.
    /// </summary>
    public bool IsOfPrincipal => Kind == AccountKeyKind.Tag && BareName.StartsWith(PrincipalPrefix, StringComparison.Ordinal);

    /// <summary>The name without the prefix that exports and some tools put before the keys of customers.</summary>
    public string BareName => Bare(Name);

    /// <summary>A name without <c>user:</c>.</summary>
    public static string Bare(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith(UserPrefix, StringComparison.Ordinal) ? name[UserPrefix.Length..] : name;
    }
}
