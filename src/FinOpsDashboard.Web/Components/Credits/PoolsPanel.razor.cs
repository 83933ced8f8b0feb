using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Web.Components.Pricing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.Credits;

/// <summary>The pools, how far each is used, and the form that enters one.</summary>
public sealed partial class PoolsPanel
{
    private const string Note =
        "The bill names no pool: credits are assigned in the order in which AWS applies them, the soonest to expire first, then the one with the fewest services, then the "
        + "oldest. The pace is that of the last four weeks at most; where one pool ends, the next goes on. Who entered a pool, and when, stays on record.";

    private CreditForm _form = new();
    private ElementReference _opener;
    private bool _isOpen;

    /// <summary>Pools and billed credits.</summary>
    [Parameter, EditorRequired]
    public required CreditView View { get; set; }

    /// <summary>Told when a pool was stored or withdrawn.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private CreditRegister Register { get; set; } = null!;

    private static string ServicesOf(CreditPoolItem item) => item.Stored.Pool.Services.Count == 0 ? "" : $"; {string.Join(", ", item.Stored.Pool.Services)}";

    private static string ElsewhereOf(CreditPoolItem item) => item.BurnDown.UsedElsewhere is { } known ? Format.Amount(known) : Format.Unknown;

    private static string? ElsewhereHint(CreditPoolItem item) => item.BurnDown.UsedElsewhere is null ? "Not known: no balance was entered, so what remains is at most so much." : null;

    private static string SourceOf(CreditPoolItem item) =>
        $"{(item.Stored.Note.Length > 0 ? $"{item.Stored.Note}; " : "")}{item.Stored.Author}, {Format.Moment(item.Stored.EnteredAt)}"
        + (item.Stored.Pool.Balance is { } balance ? $"; {Format.Money(balance.Remaining)} remained on {Format.Day(balance.On)}" : "");

    private static string WithdrawnText(StoredCreditPool stored) =>
        $"{stored.Pool.Name}, {Format.Money(stored.Pool.Granted)}: entered by {stored.Author}, {Format.Moment(stored.EnteredAt)}; withdrawn by {stored.WithdrawnBy}, {Format.Moment(stored.WithdrawnAt)}.";

    private void Toggle() => (_isOpen, Faults, _form) = (!_isOpen, [], new CreditForm());

    private void Edit(CreditPoolItem item) => (_isOpen, Faults, _form) = (true, [], CreditForm.Of(item.Stored));

    private Task SaveAsync() => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        var (pool, faults) = _form.Read();
        Faults = pool is null ? faults : (await Register.SetAsync(pool, _form.Note, await Author.OfAsync(SignedIn), CancellationToken.None)).Faults;
        if (Faults.Count > 0) return;
        (_isOpen, _form) = (false, new CreditForm());
        await Changed.InvokeAsync();
        ReturnsTo = () => _opener;
    });

    private Task WithdrawAsync(int id) => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        Faults = (await Register.WithdrawAsync(id, await Author.OfAsync(SignedIn), CancellationToken.None)).Faults;
        await Changed.InvokeAsync();
        ReturnsTo = () => _opener;
    });
}
