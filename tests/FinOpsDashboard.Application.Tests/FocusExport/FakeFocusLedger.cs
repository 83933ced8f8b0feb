using System.Runtime.CompilerServices;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.FocusExport;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Tests.FocusExport;

/// <summary>A ledger of a few charges.</summary>
internal sealed class FakeFocusLedger : IFocusLedger, IFocusSnapshot
{
    public IEnumerable<FocusCharge> Charges { get; init; } = [];

    public bool IsDemo { get; init; }

    public CarrierNames Names { get; init; } = CarrierNames.None;

    public IReadOnlyDictionary<string, string> AccountNames { get; init; } = new Dictionary<string, string>();

    public Task<IFocusSnapshot> OpenAsync(CancellationToken cancellationToken) => Task.FromResult<IFocusSnapshot>(this);

    public async IAsyncEnumerable<FocusCharge> ReadAsync(DateRange period, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var charge in Charges.Where(charge => period.Contains(charge.Day)))
        {
            await Task.CompletedTask.WaitAsync(cancellationToken);
            yield return charge;
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
