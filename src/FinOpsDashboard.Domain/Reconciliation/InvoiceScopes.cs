using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>What belongs to scopes, and their words in documents and commands: <c>all</c>, <c>firstParty</c>, <c>marketplace</c>.</summary>
public static class InvoiceScopes
{
    /// <summary>The word for a scope.</summary>
    public static string ToWord(this InvoiceScope scope) => EnumWords<InvoiceScope>.WordOf(scope);

    /// <summary>Reads the word for a scope; false when there is no such word.</summary>
    public static bool TryParse(string? word, out InvoiceScope scope) => EnumWords<InvoiceScope>.TryParse(word, out scope);

    /// <summary>Whether the charges of a service are on an invoice.</summary>
    /// <param name="scope">What the invoice bills.</param>
    /// <param name="service">The service as billed.</param>
    public static bool Includes(this InvoiceScope scope, string service) => scope switch
    {
        InvoiceScope.FirstParty => !IsMarketplace(service),
        InvoiceScope.Marketplace => IsMarketplace(service),
        _ => true,
    };

    private static bool IsMarketplace(string service) => BedrockServices.RouteOf(service, "") == BillingRoute.Marketplace;
}
