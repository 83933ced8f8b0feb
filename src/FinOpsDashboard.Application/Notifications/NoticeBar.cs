using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Notifications;

/// <summary>One bar of the small chart of a notice.</summary>
/// <param name="Label">A day, a month or what is compared, in few characters.</param>
/// <param name="Amount">US dollars; a negative amount is drawn without a length.</param>
/// <param name="IsExpected">Whether it is foreseen rather than billed.</param>
public sealed record NoticeBar(string Label, Usd Amount, bool IsExpected = false);
