using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>A small drawing that goes with a word; never alone without a label.</summary>
public sealed partial class Icon
{
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["overview"] = "M4 13h6V4H4zM14 20h6v-9h-6zM4 20h6v-3H4zM14 7h6V4h-6z",
        ["spend"] = "M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6",
        ["reconcile"] = "M12 4v16M8 20h8M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z",
        ["forecast"] = "M4 4v16h16M7 16l4-5M13 9l1-1M16 6l1-1M19 3l1-1",
        ["allocation"] = "M12 3a9 9 0 1 0 9 9h-9zM15 3.500a9 9 0 0 1 5.500 5.500H15z",
        ["unit-costs"] = "M5 12h14M12 5h.01M12 19h.01M7 5h10M7 19h10",
        ["anomalies"] = "M3 17h4l2-4 3 4 3-13 3 13h3M15 2h.01",
        ["credits"] = "M3 7h18v10H3zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5M6 10h.01M18 14h.01",
        ["features"] = "M12 3l8 4.5-8 4.5-8-4.5zM4 12l8 4.5 8-4.5M4 16.5L12 21l8-4.5",
        ["portfolio"] = "M4 7h16v12H4zM9 7V4h6v3M4 12h16M12 11v3",
        ["commitments"] = "M7 3v4M17 3v4M4 9h16M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM9 14l2 2 4-4",
        ["prices"] = "M4 4h8l8 8-8 8-8-8zM8.5 8.5h.01",
        ["budgets"] = "M12 21a9 9 0 1 1 9-9M12 7v5l3 2M16 21h6M19 18v6",
        ["notifications"] = "M6 10a6 6 0 0 1 12 0c0 5 2 6 2 7H4c0-1 2-2 2-7zM10 20h4M12 2v2",
        ["data"] = "M4 6c0-4 16-4 16 0s-16 4-16 0zM4 6v12c0 4 16 4 16 0V6M4 12c0 4 16 4 16 0",
        ["settings"] = "M4 7h10M18 7h2M4 17h2M10 17h10M14 5v4M6 15v4",
        ["help"] = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.5 9.5a2.5 2.5 0 1 1 3.6 2.200c-.7.400-1.100.900-1.100 1.800M12 17h.01",
        ["menu"] = "M4 7h16M4 12h16M4 17h16",
        ["theme"] = "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
        ["system"] = "M4 5h16v11H4zM9 20h6M12 16v4",
        ["sun"] = "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6L19 19M19 5l-1.4 1.4M6.4 17.6L5 19",
        ["moon"] = "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z",
        ["user"] = "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.5c1-4 4-5.5 7.5-5.5s6.500 1.500 7.500 5.500",
        ["sign-out"] = "M10 4H5v16h5M15 8l4 4-4 4M19 12H9",
        ["flask"] = "M9 3h6M10 3v6l-5 9.500c-.8 1.500 0 2.500 1.500 2.500h11c1.500 0 2.300-1 1.500-2.500L14 9V3M7.500 15h9",
        ["table"] = "M4 5h16v14H4zM4 10h16M4 14.500h16M10 10v9",
        ["chart"] = "M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6",
        ["download"] = "M12 4v11M7.500 11l4.500 4.500 4.500-4.500M5 20h14",
        ["filter"] = "M4 5h16l-6 8v6l-4-2v-4z",
        ["close"] = "M6 6l12 12M18 6L6 18",
        ["plus"] = "M12 5v14M5 12h14",
    };

    /// <summary>One of the names above.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>Width and height in pixels.</summary>
    [Parameter]
    public int Size { get; set; } = 18;

    private string Path => Paths[Name];
}
