namespace FinOpsDashboard.Application.Notifications;

/// <summary>What came of sending.</summary>
/// <param name="Delivered">How many attempts succeeded.</param>
/// <param name="Failed">How many failed; they are tried again, unless given up.</param>
public readonly record struct DispatchResult(int Delivered, int Failed);
