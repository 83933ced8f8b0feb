using FinOpsDashboard.Application.FocusChecks;
using FinOpsDashboard.Application.FocusExport;
using FinOpsDashboard.Application.Guide;

namespace FinOpsDashboard.Application.Tests.Guide;

/// <summary>What the help says of the export is true of it.</summary>
public sealed class FocusNotesTests
{
    [Fact]
    public void LeftOut_NamesEveryColumnOfFocusThatTheExportLacks() => Assert.Equal(
        FocusColumnCatalog.All.Select(column => column.Name).Except(FocusFile.Columns).Order(StringComparer.Ordinal), FocusNotes.LeftOut.Columns.Order(StringComparer.Ordinal));

    [Fact]
    public void Notes_NameColumnsOfTheExport() =>
        Assert.Empty(FocusNotes.StandIns.Append(FocusNotes.Empty).SelectMany(note => note.Columns).Except(FocusFile.Columns));

    [Fact]
    public void Columns_AreOfFocusFirstAndOurOwnBehind()
    {
        var own = FocusFile.Columns.SkipWhile(FocusColumnCatalog.Has).ToList();
        Assert.All(own, column => Assert.Matches("^x_[A-Z][A-Za-z]+$", column));
        Assert.Equal(20, own.Count);
        Assert.Equal(FocusFile.Columns.Count, FocusFile.Columns.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
