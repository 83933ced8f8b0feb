using FinOpsDashboard.Application.Guide;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>Where help is found, how billed figures come about, and the words of the product.</summary>
public sealed partial class Help
{
    private static string ColumnsOf(FocusNote note) => string.Join(", ", note.Columns);
}
