namespace FinOpsDashboard.Domain.Pricing;

/// <summary>Where a price was read.</summary>
/// <param name="Title">What the source is, such as <c>AWS price list</c>.</param>
/// <param name="Citation">Where to find it: an address, a repository with its commit, or that it has no public name.</param>
public sealed record PriceSource(string Title, string Citation);
