using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Web.Components.Pricing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.Reconciling;

/// <summary>The stored bill beside the totals of invoices, and the form that enters one.</summary>
public sealed partial class TieOutPanel
{
    private const string Note =
        "The stored bill with everything that Cost Explorer keeps of Bedrock: usage, credits, refunds, tax and other charge types, unblended. AWS bills models of "
        + "AWS Marketplace on invoices of their own. Who entered a total, and when, stays on record.";

    private IReadOnlyList<BillRow> _rows = [];
    private InvoiceForm _form = new();
    private ElementReference _opener;
    private bool _isOpen;

    /// <summary>The month.</summary>
    [Parameter, EditorRequired]
    public required ReconciliationView View { get; set; }

    /// <summary>Told when a total was stored or taken back.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private InvoiceRegister Register { get; set; } = null!;

    protected override void OnParametersSet() => _rows = BillRow.Of(View);

    private void Toggle() => (_isOpen, Faults) = (!_isOpen, []);

    private Task SaveAsync() => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        Faults = await StoreAsync();
        if (Faults.Count > 0) return;
        (_isOpen, _form) = (false, new InvoiceForm { Scope = _form.Scope });
        await Changed.InvokeAsync();
        ReturnsTo = () => _opener;
    });

    private async Task<IReadOnlyList<string>> StoreAsync()
    {
        var (total, fault) = _form.Read();
        if (fault is not null) return [fault];
        var outcome = await Register.AddAsync(View.Month, _form.Scope, total, _form.Note, await Author.OfAsync(SignedIn), CancellationToken.None);
        return outcome.Faults;
    }

    private Task TakeBackAsync(int id) => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        Faults = (await Register.TakeBackAsync(id, await Author.OfAsync(SignedIn), CancellationToken.None)).Faults;
        await Changed.InvokeAsync();
        ReturnsTo = () => _opener;
    });
}
