using System.Security.Claims;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.SavedViews;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.Spending;

/// <summary>The views that the account keeps and those that everybody sees; keeps, renames, replaces, shares and deletes its own.</summary>
public sealed partial class SavedViewsBar
{
    private readonly string _labelId = ElementId.New("views");
    private IReadOnlyList<SavedView> _views = [];
    private IReadOnlyList<SavedViewRowView> _rows = [];
    private IReadOnlyList<SavedViewRowView> _own = [];
    private ViewOwner? _owner;
    private ElementReference _saveButton;
    private ElementReference _nameInput;
    private bool _isSaving;
    private bool _isManaging;
    private bool _focusesName;
    private bool _shares;
    private int? _toDelete;
    private string _name = "";
    private string _done = "";

    /// <summary>What is shown now.</summary>
    [Parameter, EditorRequired]
    public required SpendExploration View { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private ISavedViews Store { get; set; } = null!;

    [Inject]
    private SavedViewRegister Register { get; set; } = null!;

    private bool IsReady => RendererInfo.IsInteractive && !IsBusy && _owner is not null;

    protected override void OnParametersSet()
    {
        _toDelete = null;
        Mark();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (firstRender) await StartAsync();
        if (!_focusesName || !_isSaving) return;
        _focusesName = false;
        await _nameInput.TakeFocusAsync();
    }

    /// <summary>Reads once the page stands: nobody waits for the bar, and prerendering does not read twice.</summary>
    private async Task StartAsync()
    {
        var user = SignedIn is null ? null : (await SignedIn).User;
        if (user?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id) _owner = new ViewOwner(id, user.Identity?.Name ?? "unknown");
        await ReadAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        _views = await Store.GetAsync(_owner?.Id, CancellationToken.None);
        Mark();
    }

    private void Mark()
    {
        var shown = View.ToAddress();
        _rows = [.. _views.Select(view => RowOf(view, shown))];
        _own = [.. _rows.Where(row => row.View.IsOf(_owner?.Id))];
    }

    private SavedViewRowView RowOf(SavedView view, string shown)
    {
        var address = SavedViewAddress.Of(view);
        var by = view.IsOf(_owner?.Id) ? (view.IsShared ? "Yours, seen by everybody" : "Yours") : $"Shared by {view.ChangedBy}";
        return new SavedViewRowView(view, address, $"{by}; last changed {Format.Moment(view.ChangedAt)}", address == shown);
    }

    private void OpenForm()
    {
        (_isSaving, _focusesName, _name, _shares, Faults) = (true, true, "", false, []);
    }

    private void CloseForm()
    {
        (_isSaving, Faults) = (false, []);
        ReturnsTo = () => _saveButton;
    }

    private void ToggleManage() => (_isManaging, _toDelete, Faults) = (!_isManaging, null, []);

    private Task SaveAsync()
    {
        // What was allowed is what is done, whatever the box says by then.
        var shares = _shares;
        return ChangeAsync(shares ? Permissions.ShareViews : Permissions.KeepOwnViews, "The view is saved.", owner => SaveAsync(owner, shares));
    }

    private async Task<IReadOnlyList<string>> SaveAsync(ViewOwner owner, bool shares)
    {
        var faults = await Register.SaveAsync(owner, _name, View, shares, CancellationToken.None);
        if (faults.Count == 0) CloseForm();
        return faults;
    }

    private Task RenameAsync(SavedView view, ChangeEventArgs change) =>
        ChangeAsync(PermissionFor(view), "The view has its new name.", owner => Register.RenameAsync(owner, view.Id, change.Value as string ?? "", CancellationToken.None));

    private Task ReplaceAsync(SavedView view) =>
        ChangeAsync(PermissionFor(view), $"{view.Name} shows this from now on.", owner => Register.ReplaceAsync(owner, view.Id, View, CancellationToken.None));

    private Task ShareAsync(SavedView view) => ChangeAsync(
        Permissions.ShareViews, view.IsShared ? $"Only you see {view.Name}." : $"Everybody sees {view.Name}.",
        owner => Register.ShareAsync(owner, view.Id, !view.IsShared, CancellationToken.None));

    private Task DeleteAsync(SavedView view)
    {
        if (_toDelete != view.Id)
        {
            _toDelete = view.Id;
            return Task.CompletedTask;
        }

        return ChangeAsync(Permissions.KeepOwnViews, $"{view.Name} is deleted.", owner => Register.DeleteAsync(owner, view.Id, CancellationToken.None));
    }

    /// <summary>What everybody sees is changed by who may share; taking it away needs no more than being its owner.</summary>
    private static string PermissionFor(SavedView view) => view.IsShared ? Permissions.ShareViews : Permissions.KeepOwnViews;

    private Task ChangeAsync(string permission, string done, Func<ViewOwner, Task<IReadOnlyList<string>>> change)
    {
        (_toDelete, _done) = (null, "");
        if (_owner is not { } owner) return Task.CompletedTask;
        return IfAllowedAsync(permission, async () =>
        {
            Faults = await change(owner with { MayShare = permission == Permissions.ShareViews });
            if (Faults.Count == 0) _done = done;
            await ReadAsync();
        });
    }

    private static string BoolWord(bool value) => value ? "true" : "false";
}
