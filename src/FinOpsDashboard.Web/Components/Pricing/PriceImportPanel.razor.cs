using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.PriceImport;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>Imports price lists: reads, shows what would change, and writes when told to.</summary>
public sealed partial class PriceImportPanel : IDisposable
{
    private const int MostFiles = 50;
    private const long LargestFile = 200L * 1024 * 1024;

    private readonly CancellationTokenSource _left = new();
    private PriceImportPlan? _plan;
    private string? _status;

    /// <summary>The page of prices.</summary>
    [Parameter, EditorRequired]
    public required PricesView View { get; set; }

    /// <summary>Told when prices were written.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private PriceListImport Import { get; set; } = null!;

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private async Task ReadAsync(InputFileChangeEventArgs chosen)
    {
        if (IsBusy) return;
        Discard();
        if (chosen.FileCount > MostFiles)
        {
            Faults = [$"At most {MostFiles} files at a time; these are {chosen.FileCount}."];
            return;
        }

        try
        {
            await IfAllowedAsync(Permissions.EnterData, () => PlanAsync(chosen.GetMultipleFiles(MostFiles)));
        }
        catch (IOException exception)
        {
            Faults = [$"A file could not be read: {exception.Message} Files up to {LargestFile / 1024 / 1024} MB are taken here; finops prices import takes larger ones."];
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    private async Task PlanAsync(IReadOnlyList<IBrowserFile> chosen)
    {
        var files = chosen.Select(file => new PriceFile(file.Name, new ChosenFile(file, LargestFile, _left.Token))).ToList();
        IReadOnlyList<PriceFileReading> read;
        try
        {
            _status = "Reading …";
            read = await Import.ReadAsync(files, new Progress<PriceFileProgress>(Tell), _left.Token);
        }
        finally
        {
            foreach (var file in files) await file.Content.DisposeAsync();
        }

        _status = null;
        Faults = [.. read.Select(file => file.Fault).OfType<string>()];
        if (Faults.Count > 0) Faults = [.. Faults, "Nothing was written."];
        else _plan = await Import.PlanAsync(read, _left.Token);
    }

    private void Tell(PriceFileProgress progress)
    {
        if (_status is null || progress.TotalBytes is not { } total || total == 0) return;
        _status = $"Reading {progress.File}: {Format.Percent((decimal)progress.Bytes / total)}";
        _ = InvokeAsync(StateHasChanged);
    }

    private Task WriteAsync() => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        if (_plan is not { } plan) return;
        Tell(await Import.WriteAsync(plan, await Author.OfAsync(SignedIn), CancellationToken.None));
        await Changed.InvokeAsync();
    });

    private void Tell(PriceImportOutcome outcome)
    {
        switch (outcome)
        {
            case PriceImportWritten { Plan: var written }:
                Discard();
                _status = $"Written: {Format.Count(written.Counts.New)} new prices, {Format.Count(written.Counts.Changed)} changed, {Format.Count(written.Confirmed)} confirmed.";
                break;
            case PriceImportSuperseded { Plan: var anew }:
                (_plan, Faults) = (anew, [PriceImportSuperseded.Message]);
                break;
            case PriceImportBusy busy:
                Faults = [busy.Message];
                break;
        }
    }

    private void Discard() => (Faults, _plan, _status) = ([], null, null);
}
