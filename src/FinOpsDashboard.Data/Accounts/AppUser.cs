using Microsoft.AspNetCore.Identity;

namespace FinOpsDashboard.Data.Accounts;

/// <summary>A person who may sign in.</summary>
public sealed class AppUser : IdentityUser;
