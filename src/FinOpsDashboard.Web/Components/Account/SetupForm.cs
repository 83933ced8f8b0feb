using System.ComponentModel.DataAnnotations;

namespace FinOpsDashboard.Web.Components.Account;

/// <summary>What the setup asks for.</summary>
public sealed class SetupForm
{
    [Required(ErrorMessage = "Enter a name.")]
    [StringLength(256, ErrorMessage = "At most 256 characters.")]
    public string UserName { get; set; } = "";

    [Required(ErrorMessage = "Enter a password.")]
    [StringLength(512, ErrorMessage = "At most 512 characters.")]
    public string Password { get; set; } = "";

    [Compare(nameof(Password), ErrorMessage = "The two passwords differ.")]
    public string Repeated { get; set; } = "";
}
