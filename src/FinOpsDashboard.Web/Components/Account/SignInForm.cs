using System.ComponentModel.DataAnnotations;

namespace FinOpsDashboard.Web.Components.Account;

/// <summary>What the sign-in page asks for.</summary>
public sealed class SignInForm
{
    [Required(ErrorMessage = "Enter your name.")]
    public string UserName { get; set; } = "";

    [Required(ErrorMessage = "Enter your password.")]
    public string Password { get; set; } = "";
}
