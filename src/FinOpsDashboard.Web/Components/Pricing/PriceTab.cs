namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>The parts of the page of prices.</summary>
public enum PriceTab
{
    /// <summary>The price book.</summary>
    Book,

    /// <summary>What the account really pays.</summary>
    Rates,

    /// <summary>Overrides and discounts.</summary>
    Agreements,

    /// <summary>Prices that are not known, and limits.</summary>
    Missing,

    /// <summary>Importing price lists.</summary>
    Import,
}
