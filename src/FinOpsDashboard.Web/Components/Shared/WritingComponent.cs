using FinOpsDashboard.Web.Security;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>
/// A component that writes. Each of its writes goes through <see cref="IfAllowedAsync"/>: one at a time, and only after
/// <see cref="WriteAccess"/> was asked anew.
/// </summary>
public abstract class WritingComponent : ComponentBase
{
    /// <summary>Whether something is being done; buttons are disabled meanwhile.</summary>
    protected bool IsBusy { get; private set; }

    /// <summary>Why the last attempt wrote nothing; empty when it wrote, and before any.</summary>
    protected IReadOnlyList<string> Faults { get; set; } = [];

    /// <summary>Where the focus goes once a form is closed: the button that opened it.</summary>
    protected Func<ElementReference>? ReturnsTo { get; set; }

    [Inject]
    private WriteAccess Access { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (ReturnsTo is not { } opener) return;
        ReturnsTo = null;
        await opener().TakeFocusAsync();
    }

    /// <summary>Runs a write if the account may by now; if not, <see cref="Faults"/> says so. Does nothing while another one runs.</summary>
    /// <param name="permission">One of <see cref="Application.Accounts.Permissions"/>.</param>
    /// <param name="write">Reads what was typed, stores it and tells who shows it; or says in <see cref="Faults"/>, which are empty by then, why not.</param>
    protected async Task IfAllowedAsync(string permission, Func<Task> write)
    {
        if (IsBusy) return;
        IsBusy = true;
        try
        {
            Faults = await Access.RefusalAsync(permission) is { } refusal ? [refusal] : [];
            if (Faults.Count == 0) await write();
        }
        finally
        {
            IsBusy = false;
        }
    }
}
