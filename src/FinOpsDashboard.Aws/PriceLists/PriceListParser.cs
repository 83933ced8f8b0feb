using System.Text.Json;

namespace FinOpsDashboard.Aws.PriceLists;

/// <summary>
/// Takes price lists apart into rows: bulk offer files, and answers of <c>aws pricing get-products</c>, whose products are JSON in strings
/// or plain objects. Products and their terms are joined by SKU, whichever comes first; of each only what a price needs is kept.
/// </summary>
internal sealed class PriceListParser
{
    private readonly Dictionary<string, PriceListRow> _products = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PriceListPrice>> _prices = new(StringComparer.Ordinal);
    private readonly List<PriceListRow> _rows = [];
    private PriceListHead _head = new("", "", "");

    /// <summary>Whether the document was recognised as a list of prices.</summary>
    public bool IsPriceList { get; private set; }

    /// <summary>Whether the document looks like one in the project's own format.</summary>
    public bool IsOwnFormat { get; private set; }

    /// <summary>The rows of a bulk offer file, or of an answer, once it was read to its end.</summary>
    public IEnumerable<PriceListRow> Rows()
    {
        foreach (var row in _rows) yield return row;
        foreach (var product in _products.Values)
        {
            var whole = product with { List = _head, Offer = product.Offer.Length > 0 ? product.Offer : _head.Offer };
            if (!_prices.Remove(product.Sku, out var prices) || prices.Count == 0) yield return whole;
            else foreach (var price in prices) yield return whole with { Price = price };
        }

        foreach (var (sku, prices) in _prices)
            foreach (var price in prices) yield return new PriceListRow { List = _head, Offer = _head.Offer, Sku = sku, Price = price };
    }

    /// <summary>Reads a document.</summary>
    /// <param name="tokens">The document.</param>
    /// <param name="read">Told now and then that something was read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="JsonException">It is no valid JSON, or ends too early.</exception>
    public async Task ReadAsync(JsonTokens tokens, Action read, CancellationToken cancellationToken)
    {
        await tokens.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (tokens.Type == JsonTokenType.StartArray)
        {
            // What --query PriceList prints.
            await ReadAnswersAsync(tokens, read, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (tokens.Type != JsonTokenType.StartObject) return;
        while (await NextPropertyAsync(tokens, cancellationToken).ConfigureAwait(false) is { } name)
        {
            switch (name)
            {
                case "offerCode":
                    _head = _head with { Offer = await TextAsync(tokens, cancellationToken).ConfigureAwait(false) };
                    break;
                case "version":
                    _head = _head with { Version = await TextAsync(tokens, cancellationToken).ConfigureAwait(false) };
                    break;
                case "publicationDate":
                    _head = _head with { PublicationDate = await TextAsync(tokens, cancellationToken).ConfigureAwait(false) };
                    break;
                case "products":
                    IsPriceList = true;
                    await ReadMembersAsync(tokens, AddProduct, read, cancellationToken).ConfigureAwait(false);
                    break;
                case "terms":
                    IsPriceList = true;
                    await ReadTermsAsync(tokens, read, cancellationToken).ConfigureAwait(false);
                    break;
                case "PriceList":
                    await tokens.ReadAsync(cancellationToken).ConfigureAwait(false);
                    if (tokens.Type == JsonTokenType.StartArray) await ReadAnswersAsync(tokens, read, cancellationToken).ConfigureAwait(false);
                    break;
                default:
                    IsOwnFormat |= name == "prices";
                    await tokens.SkipValueAsync(cancellationToken).ConfigureAwait(false);
                    break;
            }
        }
    }

    private static async Task<string?> NextPropertyAsync(JsonTokens tokens, CancellationToken cancellationToken)
    {
        await tokens.ReadAsync(cancellationToken).ConfigureAwait(false);
        return tokens.Type == JsonTokenType.PropertyName ? tokens.Text : null;
    }

    private static async Task<string> TextAsync(JsonTokens tokens, CancellationToken cancellationToken)
    {
        await tokens.ReadAsync(cancellationToken).ConfigureAwait(false);
        var text = tokens.Text;
        await tokens.SkipRestAsync(cancellationToken).ConfigureAwait(false);
        return text;
    }

    private static async Task ReadMembersAsync(JsonTokens tokens, Action<string, JsonElement> add, Action read, CancellationToken cancellationToken)
    {
        await tokens.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (tokens.Type != JsonTokenType.StartObject) throw new JsonException("Its products and terms have to be objects.");
        while (await NextPropertyAsync(tokens, cancellationToken).ConfigureAwait(false) is { } name)
        {
            add(name, await tokens.ReadValueAsync(cancellationToken).ConfigureAwait(false));
            read();
        }
    }

    private async Task ReadTermsAsync(JsonTokens tokens, Action read, CancellationToken cancellationToken)
    {
        await tokens.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (tokens.Type != JsonTokenType.StartObject) throw new JsonException("Its terms have to be an object.");
        while (await NextPropertyAsync(tokens, cancellationToken).ConfigureAwait(false) is { } kind)
        {
            await ReadMembersAsync(tokens, (sku, terms) => AddPrices(_prices, sku, terms, kind), read, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ReadAnswersAsync(JsonTokens tokens, Action read, CancellationToken cancellationToken)
    {
        IsPriceList = true;
        while (true)
        {
            await tokens.ReadAsync(cancellationToken).ConfigureAwait(false);
            switch (tokens.Type)
            {
                case JsonTokenType.EndArray:
                    return;
                case JsonTokenType.String:
                    AddAnswer(tokens.Text);
                    break;
                case JsonTokenType.StartObject:
                    AddAnswer(await tokens.ReadRestOfObjectAsync(cancellationToken).ConfigureAwait(false));
                    break;
                default:
                    throw new JsonException("Its PriceList has to hold products.");
            }

            read();
        }
    }

    private void AddProduct(string sku, JsonElement product) => _products[sku] = Product(product) with { Sku = sku };

    private void AddAnswer(string json)
    {
        JsonElement answer;
        try
        {
            using var document = JsonDocument.Parse(json);
            answer = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            _rows.Add(new PriceListRow { List = _head, Sku = $"product {_rows.Count + 1}" });
            return;
        }

        AddAnswer(answer);
    }

    private void AddAnswer(JsonElement answer)
    {
        var head = new PriceListHead(Text(answer, "serviceCode"), Text(answer, "version"), Text(answer, "publicationDate"));
        var product = Product(Member(answer, "product")) with { List = head };
        if (product.Offer.Length == 0) product = product with { Offer = head.Offer };
        var prices = new Dictionary<string, List<PriceListPrice>>(StringComparer.Ordinal);
        if (Member(answer, "terms") is { ValueKind: JsonValueKind.Object } terms)
            foreach (var kind in terms.EnumerateObject()) AddPrices(prices, product.Sku, kind.Value, kind.Name);
        if (prices.TryGetValue(product.Sku, out var found) && found.Count > 0) _rows.AddRange(found.Select(price => product with { Price = price }));
        else _rows.Add(product);
    }

    private PriceListRow Product(JsonElement product)
    {
        var attributes = Member(product, "attributes");
        return new PriceListRow
        {
            List = _head,
            Sku = Text(product, "sku"),
            Offer = Text(attributes, "servicecode"),
            ServiceName = Text(attributes, "servicename"),
            UsageType = Text(attributes, "usagetype"),
            RegionCode = Text(attributes, "regionCode"),
            Model = Text(attributes, "model") is { Length: > 0 } model ? model : Text(attributes, "titanModel"),
            Feature = Text(attributes, "feature"),
            InferenceType = Text(attributes, "inferenceType"),
            ServiceTier = Text(attributes, "service_tier"),
        };
    }

    private static void AddPrices(Dictionary<string, List<PriceListPrice>> all, string sku, JsonElement terms, string kind)
    {
        if (terms.ValueKind != JsonValueKind.Object) return;
        if (!all.TryGetValue(sku, out var prices)) all.Add(sku, prices = []);
        foreach (var term in terms.EnumerateObject())
        {
            if (Member(term.Value, "priceDimensions") is not { ValueKind: JsonValueKind.Object } dimensions) continue;
            var parts = dimensions.EnumerateObject().ToList();
            foreach (var dimension in parts)
            {
                var isStep = parts.Count > 1 || Text(dimension.Value, "beginRange") is not ("" or "0") || Text(dimension.Value, "endRange") is not ("" or "Inf");
                prices.Add(new PriceListPrice(
                    Text(term.Value, "effectiveDate"),
                    Text(dimension.Value, "unit"),
                    Text(dimension.Value, "description"),
                    Text(Member(dimension.Value, "pricePerUnit"), "USD"),
                    isStep,
                    kind != "OnDemand"));
            }
        }
    }

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static string Text(JsonElement element, string name) => Member(element, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString() ?? "",
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => "",
    };
}
