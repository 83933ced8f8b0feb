using System.Globalization;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Domain.Time;
using Microsoft.AspNetCore.WebUtilities;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>What the page of prices shows. It is all in the address, so that a link, a reload and the back button show the same.</summary>
public sealed record PriceFilter
{
    private const string Path = "/prices";

    public PriceTab Tab { get; init; }

    /// <summary>Words that a price has to have in what it is for, its Region or source.</summary>
    public string Text { get; init; } = "";

    public string Model { get; init; } = "";

    public string RegionId { get; init; } = "";

    public PriceKind? Kind { get; init; }

    public ServiceTier? Tier { get; init; }

    public PriceMark Mark { get; init; }

    /// <summary>The page of the table, 1 for the first.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The months of the rates; null for the last closed month.</summary>
    public BillingMonth? FirstMonth { get; init; }

    public BillingMonth? LastMonth { get; init; }

    /// <summary>Whether anything narrows the book.</summary>
    public bool IsNarrowed => this with { Page = 1, Tab = PriceTab.Book, FirstMonth = null, LastMonth = null } != new PriceFilter();

    /// <summary>Reads the query of an address; what cannot be read is left out.</summary>
    public static PriceFilter Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new PriceFilter
        {
            Tab = Enum.TryParse<PriceTab>(Value("tab"), ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab : PriceTab.Book,
            Text = Value("q"),
            Model = Value("model"),
            RegionId = Value("region"),
            Kind = PriceWords.TryParsePriceKind(Value("kind"), out var kind) ? kind : null,
            Tier = SpendWords.TryParseServiceTier(Value("tier"), out var tier) ? tier : null,
            Mark = Enum.TryParse<PriceMark>(Value("only"), ignoreCase: true, out var mark) && Enum.IsDefined(mark) ? mark : PriceMark.Any,
            Page = int.TryParse(Value("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
            FirstMonth = BillingMonth.TryParse(Value("from"), out var first) ? first : null,
            LastMonth = BillingMonth.TryParse(Value("to"), out var last) ? last : null,
        };

        string Value(string name) => values.TryGetValue(name, out var found) ? found.ToString().Trim() : "";
    }

    /// <summary>The address that shows this.</summary>
    public string ToAddress()
    {
        var parts = new List<string>();
        if (Tab != PriceTab.Book) Add("tab", Tab.ToString().ToLowerInvariant());
        Add("q", Text);
        Add("model", Model);
        Add("region", RegionId);
        Add("kind", Kind?.ToWord());
        Add("tier", Tier?.ToWord());
        if (Mark != PriceMark.Any) Add("only", Mark.ToString().ToLowerInvariant());
        if (Page > 1) Add("page", Page.ToString(CultureInfo.InvariantCulture));
        Add("from", FirstMonth?.ToString());
        Add("to", LastMonth?.ToString());
        return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }
    }
}
