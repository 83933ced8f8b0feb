namespace FinOpsDashboard.Application.Accounts;

/// <summary>What a password has to be: long rather than contrived.</summary>
public static class PasswordPolicy
{
    /// <summary>The fewest characters.</summary>
    public const int MinimumLength = 12;

    /// <summary>The fewest characters that differ from each other.</summary>
    public const int MinimumDifferentCharacters = 5;

    /// <summary>The rule in words, said before a password is chosen.</summary>
    public static string Rule => $"At least {MinimumLength} characters, of which at least {MinimumDifferentCharacters} differ. A sentence is fine; spaces and pasting are welcome.";
}
