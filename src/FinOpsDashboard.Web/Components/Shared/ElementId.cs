using System.Globalization;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>Ids that tie elements of one page together.</summary>
internal static class ElementId
{
    private static int _last;

    /// <summary>An id that no other element has, such as <c>panel-12</c>.</summary>
    public static string New(string prefix) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-{unchecked((uint)Interlocked.Increment(ref _last))}");
}
