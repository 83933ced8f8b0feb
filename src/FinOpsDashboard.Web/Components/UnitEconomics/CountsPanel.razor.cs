using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.UnitEconomics;
using FinOpsDashboard.Web.Components.Pricing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.UnitEconomics;

/// <summary>The counts of the business, and the form that enters some.</summary>
public sealed partial class CountsPanel
{
    private static readonly string Header = string.Join(',', BusinessMetricFile.Columns) + "\n";

    private IReadOnlyList<CountRow> _rows = [];
    private string _text = Header;
    private string? _toRemove;
    private ElementReference _opener;
    private bool _isOpen;

    /// <summary>Every count of every month.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<BusinessMetric> Counts { get; set; }

    /// <summary>The names of features.</summary>
    [Parameter, EditorRequired]
    public required CarrierNames Names { get; set; }

    /// <summary>Told when counts were stored or removed.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private BusinessMetricRegister Register { get; set; } = null!;

    protected override void OnParametersSet() => _rows = CountRow.Of(Counts, Names.NameOf);

    private void Toggle() => (_isOpen, Faults) = (!_isOpen, []);

    private Task SaveAsync() => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        var reading = BusinessMetricFile.Read(_text);
        Faults = reading switch
        {
            { Faults.Count: > 0 } => reading.Faults,
            { Items.Count: 0 } => ["There is no count below the header. Write a line such as invoice,invoice-extraction,2026-09,1482210."],
            _ => await Register.SaveAsync(reading.Items, await Author.OfAsync(SignedIn), CancellationToken.None),
        };
        if (Faults.Count > 0) return;
        (_isOpen, _text) = (false, Header);
        await Changed.InvokeAsync();
        ReturnsTo = () => _opener;
    });

    private async Task RemoveAsync(CountRow row)
    {
        if (IsBusy) return;
        if (_toRemove != row.Key)
        {
            _toRemove = row.Key;
            return;
        }

        _toRemove = null;
        await IfAllowedAsync(Permissions.EnterData, async () =>
        {
            await Register.RemoveAsync(row.FeatureId, row.Name, CancellationToken.None);
            await Changed.InvokeAsync();
        });
    }
}
