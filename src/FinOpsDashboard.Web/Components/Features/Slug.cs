using System.Globalization;
using System.Text;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>Makes ids of names: <c>Gift Finder 2</c> is <c>gift-finder-2</c>.</summary>
internal static class Slug
{
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.ToLower(CultureInfo.InvariantCulture))
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }
}
