using FinOpsDashboard.Application.DataHealth;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>The exports that were imported, each with what was in it.</summary>
public sealed partial class FilesPanel
{
    private const string Meaning = "Rows of services other than Amazon Bedrock are not stored; rows left out could not be read. The rows of all parts of an export stand for its whole days.";
    private string _note = Meaning;

    /// <summary>The files, the latest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ImportedSpendFile> Files { get; set; }

    protected override void OnParametersSet() => _note = Files.Count < LedgerHealth.FilesShown
        ? Meaning
        : $"The latest {LedgerHealth.FilesShown}; finops data files --last N prints more. {Meaning}";

    /// <summary>Begun ones count, so that no file shows as empty that is not.</summary>
    private static decimal KilobytesOf(ImportedSpendFile file) => decimal.Ceiling(file.Bytes / 1024m);
}
