using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Notifications;

/// <summary>A small chart of bars.</summary>
/// <param name="Title">The question that it answers.</param>
/// <param name="Bars">The bars in their order, at most 31.</param>
/// <param name="Marker">An amount that bars are held against, such as the budget, US dollars; null for none.</param>
/// <param name="MarkerLabel">What the amount is; empty where there is none.</param>
public sealed record NoticeChart(string Title, IReadOnlyList<NoticeBar> Bars, Usd? Marker = null, string MarkerLabel = "");
