using FinOpsDashboard.Application.Commitments;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>
/// Which model units to hold, and for how long. The whole view is in its address: a link, a reload and the back button show the same.
/// </summary>
public sealed partial class Commitments
{
    /// <summary>An office week of a distilled Llama 3.1 70B; its throughput is made up, its prices are those of the price book.</summary>
    public const string Example =
        "/commitments?feature=&model=Llama%203.1%2070B&custom=yes&in=300000&out=30000&week=8-18%3A40000000%2F12000000%2F6000000&outputShare=0.1";

    private CommitmentRequest _request = null!;
    private CommitmentView? _view;
    private string _address = "";
    private string? _weekNote;

    [Inject]
    private CommitmentWorkspace Workspace { get; set; } = null!;

    protected override string Path => "commitments";

    protected override void ReadAddress()
    {
        var query = QueryHelpers.ParseQuery(Query);
        _request = CommitmentAddress.Read(name => query.TryGetValue(name, out var values) ? values : []);
        _address = CommitmentAddress.Write(_request);
    }

    /// <summary>Works it out off the circuit's own thread: it is arithmetic, and other clicks should not wait for it.</summary>
    private Task<CommitmentView> LoadAsync(CancellationToken cancellationToken) =>
        Task.Run(() => Workspace.GetAsync(_request, cancellationToken), cancellationToken);

    private void Tell(CommitmentView view)
    {
        _view = view;
        _weekNote = view.AssumptionLines.FirstOrDefault(line => line.Name == "Demand")?.Source;
    }

    private void Open(CommitmentRequest request) => Navigation.NavigateTo("/commitments" + CommitmentAddress.Write(request));
}
