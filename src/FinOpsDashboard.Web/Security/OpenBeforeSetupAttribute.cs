namespace FinOpsDashboard.Web.Security;

/// <summary>Marks what is reachable while no account exists yet; everything else leads to the setup.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenBeforeSetupAttribute : Attribute;
