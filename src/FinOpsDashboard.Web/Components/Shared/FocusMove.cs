using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>Moves the focus, so that who uses no mouse finds what was opened, and back to where it was opened.</summary>
internal static class FocusMove
{
    /// <summary>Moves the focus to an element; leaves it where it is when the element has gone.</summary>
    /// <param name="element">The element.</param>
    /// <param name="staysInPlace">Whether the page does not scroll to it.</param>
    public static async Task TakeFocusAsync(this ElementReference element, bool staysInPlace = false)
    {
        if (element.Context is null) return;
        try
        {
            await element.FocusAsync(staysInPlace);
        }
        catch (JSDisconnectedException)
        {
            // Nobody looks at the page any more.
        }
        catch (JSException)
        {
            // The element was removed in the meantime, such as the button of a row that is no longer there.
        }
    }
}
