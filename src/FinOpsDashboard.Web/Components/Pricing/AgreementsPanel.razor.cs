using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>Overrides and discounts with their whole history.</summary>
public sealed partial class AgreementsPanel
{
    private readonly Dictionary<int, ElementReference> _discounts = [];
    private readonly Dictionary<int, ElementReference> _overrides = [];
    private ElementReference _enter;
    private DiscountForm _form = new();
    private Deed? _takesBack;
    private bool _isOpen;

    /// <summary>The page of prices.</summary>
    [Parameter, EditorRequired]
    public required PricesView View { get; set; }

    /// <summary>Told when something was stored.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private PriceRegister Register { get; set; } = null!;

    protected override void OnInitialized() => _form = DiscountForm.StartingOn(View.Today);

    private static string DaysOf(PriceDiscount discount) =>
        discount.Until is { } until ? Format.Days(discount.From, until) : $"from {Format.Day(discount.From)}";

    private static string StateOf(TakenBack? how, bool holds) => how is null
        ? holds ? "holds today" : "does not hold today"
        : $"taken back from {Format.Day(how.From)} by {how.Author} on {Format.Moment(how.EnteredAt)}: {how.Reason}";

    private void TakeBack(StoredDiscount discount) => _takesBack = new Deed(
        "Take a discount back",
        $"{Format.PercentExact(discount.Discount.Fraction)} on {(discount.Discount.Model.Length == 0 ? "every price" : discount.Discount.Model)}, {DaysOf(discount.Discount)}: {discount.Discount.Reason}",
        (from, reason, author) => Register.TakeBackDiscountAsync(discount.Id, from, reason, author, CancellationToken.None),
        () => View.State.Stored.Discounts.Any(known => known.Id == discount.Id && known.EverHolds) ? _discounts[discount.Id] : _enter);

    private void TakeBack(PriceOverride entered) => _takesBack = new Deed(
        "Take an override back",
        $"{PriceNames.Of(entered.Key)}: {Format.UnitPrice(entered.UnitPrice)} from {Format.Day(entered.From)}, {entered.Reason}",
        (from, reason, author) => Register.TakeBackOverrideAsync(entered.Id, from, reason, author, CancellationToken.None),
        () => View.State.Stored.Overrides.Any(known => known.Id == entered.Id && known.EverHolds) ? _overrides[entered.Id] : _enter);

    private async Task CloseAsync(bool isChanged)
    {
        var opener = _takesBack?.Opener;
        _takesBack = null;
        if (isChanged) await Changed.InvokeAsync();
        ReturnsTo = opener;
    }

    private Task SaveAsync() => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        Faults = await StoreAsync();
        if (Faults.Count > 0) return;
        (_isOpen, _form) = (false, DiscountForm.StartingOn(View.Today));
        await Changed.InvokeAsync();
        ReturnsTo = () => _enter;
    });

    private async Task<IReadOnlyList<string>> StoreAsync()
    {
        var reading = _form.Read();
        if (reading.Faults.Count > 0) return reading.Faults;
        var outcome = await Register.AddDiscountAsync(
            _form.Model, reading.Percent, reading.From, reading.Until, _form.Reason, await Author.OfAsync(SignedIn), CancellationToken.None);
        return outcome.Faults;
    }

    /// <summary>What is taken back, and the button that gets the focus when that is done: none is left where nothing can be taken back.</summary>
    private sealed record Deed(string Title, string What, Func<DateOnly, string, string, Task<EntryOutcome>> TakeBack, Func<ElementReference> Opener);
}
