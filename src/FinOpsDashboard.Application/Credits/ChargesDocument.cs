namespace FinOpsDashboard.Application.Credits;

/// <summary>The charges of a month in one cost basis.</summary>
/// <param name="Usage">Usage.</param>
/// <param name="Other">Other charges of the base, such as fees.</param>
/// <param name="Credits">Credits, negative.</param>
/// <param name="Refunds">Refunds, negative.</param>
/// <param name="Tax">Tax.</param>
/// <param name="Total">All of them.</param>
public sealed record ChargesDocument(string Usage, string Other, string Credits, string Refunds, string Tax, string Total);
