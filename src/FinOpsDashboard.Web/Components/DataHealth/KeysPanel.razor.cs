using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Formatting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>The keys of the account, which of them spend is split by, and what is wrong with the configuration.</summary>
public sealed partial class KeysPanel
{
    private const int Shown = 12;

    private IReadOnlyList<string> _warnings = [];
    private IReadOnlyList<AccountKeyLine> _rows = [];
    private bool _showsAll;
    private string? _advice;

    /// <summary>The keys.</summary>
    [Parameter, EditorRequired]
    public required AccountKeyView View { get; set; }

    /// <summary>Told when they were read again.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private AccountKeyReview Review { get; set; } = null!;

    private string Note =>
        "A key is pulled by naming it in the configuration, since each adds requests to a sync"
        + (View.RequestsPerKey is { } requests ? $": about {Format.Count(requests)} where every service has changed. " : ". ")
        + $"Reading the list costs $0.01 a request, {AccountKeyReader.MostRequests} at most; a sync reads it once a week, and once a day while a configured key is missing.";

    private string Summary
    {
        get
        {
            if (View.Reading is not { } reading) return View.Lines.Count == 0 ? "The keys of the account were not read yet." : "The keys of the account were not read yet, so nobody knows whether it has these.";
            var (pulled, available) = (View.Lines.Count(line => line.State == AccountKeyState.Pulled), View.Lines.Count(line => line.State == AccountKeyState.Available));
            var found = (pulled, available) switch
            {
                (0, 0) => "The account has no key on its costs.",
                (0, _) => $"Spend is split by no key; {Of(available)} could be pulled.",
                (_, 0) => $"Spend is split by {Of(pulled)}, all that the account has on its costs.",
                _ => $"Spend is split by {Of(pulled)}; {Format.Count(available)} more could be pulled.",
            };
            return View.IsDemo ? $"{found} These are made up." : $"{found} Read {Format.Moment(reading.ReadAt)} by {reading.ReadBy}, for {Format.Money(reading.Cost)}.";
        }
    }

    protected override void OnParametersSet()
    {
        _warnings = [.. View.Warnings];
        Choose();
    }

    private static string Of(int keys) => keys == 1 ? "1 key" : $"{Format.Count(keys)} keys";

    private static string KindOf(AccountKeyLine line) => line switch
    {
        { Kind: AccountKeyKind.CostCategory } => "cost category",
        { Key.IsOfPrincipal: true } => "tag of the caller",
        { Key.IsUserDefined: false } => "tag of AWS",
        _ => "tag",
    };

    private static string WordOf(AccountKeyState state) => state switch
    {
        AccountKeyState.Available => "can be pulled",
        AccountKeyState.Unused => "active, not used",
        AccountKeyState.Active => "active",
        AccountKeyState.Inactive => "not active",
        AccountKeyState.Missing => "not in the account",
        AccountKeyState.Unchecked => "not checked",
        _ => "pulled",
    };

    private static string MeaningOf(AccountKeyState state) => state switch
    {
        AccountKeyState.Available => "It is on costs of the account, and no setting names it.",
        AccountKeyState.Unused => "It is active, and no cost of the window carries it.",
        AccountKeyState.Active => "It is active; whether costs carry it could not be asked.",
        AccountKeyState.Inactive => "AWS divides no costs by it until it is activated under Cost allocation tags.",
        AccountKeyState.Missing => "A setting names it, and no cost of the account carries it.",
        AccountKeyState.Unchecked => "A setting names it, and the account could not be asked.",
        _ => "Spend is split by it.",
    };

    private static string ToneOf(AccountKeyState state) => state switch
    {
        AccountKeyState.Pulled => "good",
        AccountKeyState.Missing => "missing",
        AccountKeyState.Available => "",
        _ => "quiet",
    };

    private static string BedrockOf(AccountKeyLine line) => line.Key?.CarriesBedrock switch { true => "yes", false => "no", null => Format.Unknown };

    private static string ShareOf(AccountKeyLine line) => line.TaggedShare is { } share ? Format.Percent(share) : Format.Unknown;

    /// <summary>What to set to pull a key: the number has to be one that is free.</summary>
    private string? SettingOf(AccountKeyLine line)
    {
        if (line.State != AccountKeyState.Available) return null;
        var configured = View.Lines.Count(other => other.Kind == line.Kind && other.IsConfigured);
        return $"FinOps__Aws__{(line.Kind == AccountKeyKind.Tag ? "CostAllocationTagKeys" : "CostCategories")}__{configured}={line.Name}";
    }

    private void Choose()
    {
        // What is on Bedrock's costs first: an account may have hundreds of keys.
        var ordered = View.Lines.OrderBy(line => line.IsConfigured ? 0 : line.State == AccountKeyState.Available ? 1 : 2)
            .ThenBy(line => line.Key?.CarriesBedrock == true ? 0 : 1).ToList();
        _rows = _showsAll ? ordered : [.. ordered.Take(Shown)];
    }

    private void Toggle()
    {
        _showsAll = !_showsAll;
        Choose();
    }

    private Task ReadAsync() => IfAllowedAsync(Permissions.ManageLedger, async () =>
    {
        var name = SignedIn is null ? null : (await SignedIn).User.Identity?.Name;
        var answer = await Review.RefreshAsync(name ?? "a user", CancellationToken.None);
        _advice = answer.Failure?.Advice;
        if (answer.Failure is { } failure) Faults = [failure.Message];
        else await Changed.InvokeAsync();
    });
}
