using System.Text.RegularExpressions;

namespace FinOpsDashboard.Application.Features;

/// <summary>Ids of features and shared costs: 1 to 64 lower-case letters, digits and hyphens, such as <c>invoice-extraction</c>.</summary>
internal static partial class ReadableId
{
    /// <summary>Whether a text is such an id.</summary>
    public static bool IsOne(string text) => Pattern().IsMatch(text);

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$")]
    private static partial Regex Pattern();
}
