using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>Imports saved Cost Explorer answers and cost and usage exports, as the command line does.</summary>
public sealed partial class ImportPanel
{
    private const int MostFiles = 50;
    private const long LargestFile = 200L * 1024 * 1024;

    private IReadOnlyList<string> _notes = [];
    private string? _status;
    private bool _leaveOut;

    /// <summary>Told when files were stored.</summary>
    [Parameter]
    public EventCallback Imported { get; set; }

    [Inject]
    private SpendImport Import { get; set; } = null!;

    private async Task ImportAsync(InputFileChangeEventArgs chosen)
    {
        if (IsBusy) return;
        (Faults, _notes, _status) = ([], [], null);
        if (chosen.FileCount > MostFiles)
        {
            Faults = [$"At most {MostFiles} files at a time; these are {chosen.FileCount}."];
            return;
        }

        try
        {
            await IfAllowedAsync(Permissions.EnterData, async () => Tell(await ReadAndStoreAsync(chosen.GetMultipleFiles(MostFiles))));
        }
        catch (IOException exception)
        {
            Faults = [$"A file could not be read: {exception.Message} Files up to {LargestFile / 1024 / 1024} MB are taken here; finops import spend takes larger ones."];
        }

        if (_status is not null) await Imported.InvokeAsync();
    }

    private async Task<SpendImportOutcome> ReadAndStoreAsync(IReadOnlyList<IBrowserFile> chosen)
    {
        var files = chosen.Select(file => new SpendFile(file.Name, new ChosenFile(file, LargestFile))).ToList();
        try
        {
            return await Import.RunAsync(files, _leaveOut ? BadRows.LeaveOut : BadRows.Refuse, CancellationToken.None);
        }
        finally
        {
            foreach (var file in files) await file.Content.DisposeAsync();
        }
    }

    private void Tell(SpendImportOutcome outcome)
    {
        (_status, Faults, _notes) = outcome switch
        {
            SpendImportOutcome.Stored { Report: var report } => (
                $"Stored {Format.Days(report.Period.Start, report.Period.EndExclusive.AddDays(-1))}: {report.Changes.Inserted} rows new, {report.Changes.Updated} changed, {report.Changes.Deleted} gone.",
                [], report.Notes),
            SpendImportOutcome.Refused refused => (null, [.. refused.Faults, "Nothing was stored."], []),
            SpendImportOutcome.AlreadyRunning running => (null, [$"A sync is running: {running.Other.Holder}. Try again when it has ended."], []),
            SpendImportOutcome.DemoDataLoaded => ((string?)null, (IReadOnlyList<string>)["The ledger holds demo data. Remove it first."], (IReadOnlyList<string>)[]),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
    }
}
