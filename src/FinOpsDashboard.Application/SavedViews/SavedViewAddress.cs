using FinOpsDashboard.Application.Spending;

namespace FinOpsDashboard.Application.SavedViews;

/// <summary>
/// Where a saved view leads. What is stored is read as the explorer reads an address and written anew, so that no stored text leads anywhere
/// but to the explorer.
/// </summary>
public static class SavedViewAddress
{
    /// <summary>The address, below the app's own.</summary>
    public static string Of(SavedView view) => Read(view, DateOnly.FromDateTime(view?.ChangedAt.UtcDateTime ?? default)).ToAddress();

    /// <summary>What the view shows on a day.</summary>
    /// <param name="view">The view.</param>
    /// <param name="today">The UTC day, for periods that move on.</param>
    public static SpendExploration Read(SavedView view, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(view);
        var values = view.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2)).Where(pair => pair.Length == 2)
            .ToLookup(pair => pair[0], pair => (string?)Uri.UnescapeDataString(pair[1]), StringComparer.OrdinalIgnoreCase);
        return SpendExploration.Read(name => values[name], today);
    }
}
