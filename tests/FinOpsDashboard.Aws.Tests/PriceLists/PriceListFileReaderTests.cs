using System.Globalization;
using System.Text;
using FinOpsDashboard.Application.PriceImport;
using FinOpsDashboard.Aws.PriceLists;
using FinOpsDashboard.Domain.Pricing;
using Lists = FinOpsDashboard.Testing.Prices.PriceLists;

namespace FinOpsDashboard.Aws.Tests.PriceLists;

public sealed class PriceListFileReaderTests
{
    /// <summary>Every row that is a price, by SKU: what it is for and US dollars per unit of the book.</summary>
    public static TheoryData<string, string, string, string> Prices => new()
    {
        { Lists.Bedrock, "NM-IN", "Nova Micro input standard inRegion in us-east-1", "0.035" },
        { Lists.Bedrock, "NM-OUT", "Nova Micro output standard inRegion in us-east-1", "0.15" },
        { Lists.Bedrock, "NM-CR", "Nova Micro cacheRead standard inRegion in us-east-1", "0.00875" },
        { Lists.Bedrock, "NM-CW", "Nova Micro cacheWrite standard inRegion in us-east-1", "0" },
        { Lists.Bedrock, "NM-CRC", "Nova Micro cacheRead customModel inRegion in us-east-1", "0.009" },
        { Lists.Bedrock, "QW-IN", "Qwen3 32B input standard inRegion in us-east-1", "0.15" },
        { Lists.Bedrock, "QW-BATCH", "Qwen3 32B input batch inRegion in us-east-1", "0.075" },
        { Lists.Bedrock, "QW-FLEX", "Qwen3 32B input flex inRegion in us-east-1", "0.075" },
        { Lists.Bedrock, "QW-MANTLE", "Qwen3 32B input standard inRegion in us-east-1", "0.15" },
        { Lists.Bedrock, "N2-IN", "Nova 2 Lite input standard inRegion in us-east-1", "0.33" },
        { Lists.Bedrock, "N2-INC", "Nova 2 Lite customInput customModel inRegion in us-east-1", "0.3" },
        { Lists.Bedrock, "N2-OUTG", "Nova 2 Lite output priority global in us-east-1", "4.375" },
        { Lists.Bedrock, "N2-TRAIN", "Nova 2 Lite training in us-east-1", "3.78" },
        { Lists.Bedrock, "N2-STORE", "Nova 2 Lite modelStorageMonth in us-east-1", "1.95" },
        { Lists.Bedrock, "N2-PT0", "Nova 2 Lite modelUnitHour provisioned commitment none in us-east-1", "60.5" },
        { Lists.Bedrock, "N2-PT6", "Nova 2 Lite modelUnitHour provisioned commitment sixMonths in us-east-1", "31" },
        { Lists.Bedrock, "GROK", "Grok 4.3 input standard inRegion in us-east-1", "1.25" },
        { Lists.Bedrock, "OMNI-IMG", "Nova 2 Omni (Preview) image standard inRegion in us-east-1", "0.3" },
        { Lists.Bedrock, "OMNI-IMGO", "Nova 2 Omni (Preview) imageOutput standard inRegion in us-east-1", "40" },
        { Lists.Bedrock, "OMNI-AUD", "Nova 2 Omni (Preview) audio standard inRegion in us-east-1", "1" },
        { Lists.Bedrock, "SONIC", "Nova Sonic audio standard inRegion in us-east-1", "3.4" },
        { Lists.Bedrock, "CMI", "importedModelUnitMinuteV1 in us-east-1", "0.05718" },
        { Lists.Bedrock, "GUARD", "guardrailContentPolicy in us-east-1", "0.15" },
        { Lists.Bedrock, "EU-IN", "Qwen3 Coder 480B A35B input flex inRegion in eu-west-1", "0.12" },
        { Lists.FoundationModels, "S-IN", "Claude Sonnet 4.5 input standard inRegion in us-east-1", "3.3" },
        { Lists.FoundationModels, "S-ING", "Claude Sonnet 4.5 input standard global in us-east-1", "3" },
        { Lists.FoundationModels, "S-OUTGB", "Claude Sonnet 4.5 output batch global in us-east-1", "7.5" },
        { Lists.FoundationModels, "S-CR", "Claude Sonnet 4.5 cacheRead standard inRegion in us-east-1", "0.33" },
        { Lists.FoundationModels, "S-CW", "Claude Sonnet 4.5 cacheWrite standard inRegion in us-east-1", "4.125" },
        { Lists.FoundationModels, "S-CW1H", "Claude Sonnet 4.5 cacheWrite1h standard global in us-east-1", "6" },
        { Lists.FoundationModels, "S-LCTX", "Claude Sonnet 4.5 longContextInput standard global in us-east-1", "6" },
        { Lists.FoundationModels, "S-RES", "Claude Sonnet 4.5 inputTpmHour reserved inRegion commitment oneMonth in us-east-1", "0.198" },
        { Lists.FoundationModels, "O-IN", "Claude Opus 4.7 input standard inRegion in us-east-1", "5.5" },
        { Lists.FoundationModels, "O-CW1HG", "Claude Opus 4.7 cacheWrite1h standard global in us-east-1", "10" },
        { Lists.FoundationModels, "O-LONG", "Claude Opus 4.7 longContextInput standard global in us-east-1", "10" },
        { Lists.FoundationModels, "H-IN", "Claude 3.5 Haiku input standard inRegion in us-west-2", "0.8" },
        { Lists.FoundationModels, "H-LAT", "Claude 3.5 Haiku input latencyOptimized inRegion in us-west-2", "1" },
        { Lists.FoundationModels, "H-NEW", "Claude Haiku 7 input standard inRegion in us-west-2", "2" },
        { Lists.Service, "C-IN", "Claude Opus 4.6 input standard inRegion in us-east-1", "5.5" },
        { Lists.Service, "C-ING", "Claude Opus 4.6 input standard global in us-east-1", "5" },
        { Lists.Service, "C-CRG", "Claude Opus 4.6 cacheRead standard global in us-east-1", "0.5" },
        { Lists.Service, "C-CWG", "Claude Opus 4.8 cacheWrite standard global in us-west-2", "6.25" },
    };

    /// <summary>Every row that is none, by SKU: why.</summary>
    public static TheoryData<string, string, string> NotTaken => new()
    {
        { Lists.Bedrock, "N2-OUTR", "The attributes say global, the usage type does not." },
        { Lists.Bedrock, "GROK-K", "speak of different numbers of tokens" },
        { Lists.Bedrock, "CANVAS", "The price book keeps no prices for Image generation" },
        { Lists.Bedrock, "REEL", "The price book keeps no prices for Video generation" },
        { Lists.Bedrock, "GUARD-ODD", "The unit \"Quantity\" is not known for prices per 1K text units" },
        { Lists.Bedrock, "WRONG-REGION", "The Region is not clear" },
        { Lists.Bedrock, "WRONG-MODEL", "The list names Nova Pro, the usage type Nova Lite." },
        { Lists.Bedrock, "ODD-UNIT", "The unit \"Tokens\" is not known for prices per 1M tokens" },
        { Lists.Bedrock, "CNY", "The row has no price in US dollars." },
        { Lists.Bedrock, "STEPS", "The price depends on the volume" },
        { Lists.Bedrock, "STRANGE", "The usage type is not understood." },
        { Lists.Bedrock, "NO-PRICE", "The row has no price." },
        { Lists.FoundationModels, "S-RES-M", "The unit \"1M TPM Hour\" is not known" },
        { Lists.FoundationModels, "S-PT", "The unit \"Units\" is not known for prices per model-unit hour" },
        { Lists.FoundationModels, "S-IMG", "The price book keeps no prices for Input images" },
        { Lists.FoundationModels, "NO-MODEL", "The row names no model." },
        { Lists.Service, "C-UNITS", "The unit \"Units\" is not known for prices per 1M tokens" },
        { Lists.AgentCore, "AC-1", "AgentCore" },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Prices))]
    public async Task Read_Row_IsThePriceOfWhatItSays(string list, string sku, string what, string usd)
    {
        var price = Assert.Single((await ReadAsync(list)).Prices, price => price.Row.StartsWith(sku + " ", StringComparison.Ordinal));

        Assert.Equal(what, PriceKey.Of(price.Point).ToString());
        Assert.Equal(decimal.Parse(usd, CultureInfo.InvariantCulture), price.Point.ListUnitPrice);
        Assert.Equal((new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 3)), (price.Point.EffectiveFrom, price.Point.AsOf));
    }

    [Theory]
    [MemberData(nameof(NotTaken))]
    public async Task Read_RowThatIsNoPrice_SaysWhy(string list, string sku, string reason)
    {
        var reading = await ReadAsync(list);

        Assert.All(reading.NotTaken.Where(row => row.Row.StartsWith(sku + " ", StringComparison.Ordinal)), row => Assert.Contains(reason, row.Reason, StringComparison.Ordinal));
        Assert.Contains(reading.NotTaken, row => row.Row.StartsWith(sku + " ", StringComparison.Ordinal));
    }

    /// <summary>38 rows: 37 products, one of them with two steps.</summary>
    [Theory]
    [InlineData(Lists.Bedrock, 25, 13)]
    [InlineData(Lists.FoundationModels, 14, 4)]
    [InlineData(Lists.Service, 4, 1)]
    [InlineData(Lists.AgentCore, 0, 2)]
    [InlineData(Lists.Answer, 3, 0)]
    [InlineData(Lists.AnswerOfObjects, 3, 0)]
    public async Task Read_List_EveryRowIsAPriceOrNot(string list, int prices, int notTaken)
    {
        var reading = await ReadAsync(list);

        Assert.Null(reading.Fault);
        Assert.Equal((prices, notTaken), (reading.Prices.Count, reading.NotTaken.Count));
    }

    [Fact]
    public async Task Read_AnswersOfThePricingService_AreThoseOfTheOfferFile()
    {
        var file = (await ReadAsync(Lists.Bedrock)).Prices.ToDictionary(price => price.Row, price => price.Point.ListUnitPrice);
        foreach (var list in new[] { Lists.Answer, Lists.AnswerOfObjects })
            Assert.All((await ReadAsync(list)).Prices, price => Assert.Equal(file[price.Row], price.Point.ListUnitPrice));
    }

    [Fact]
    public async Task Read_ZeroCacheWrite_KeepsTheZeroAndWhatToPlanWith()
    {
        var price = Assert.Single((await ReadAsync(Lists.Bedrock)).Prices, price => price.Row.StartsWith("NM-CW ", StringComparison.Ordinal)).Point;

        Assert.Equal((0m, 1m), (price.ListUnitPrice, price.PlanningMultipleOfInput));
        Assert.Contains("plan with the input price", price.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Source_NamesTheOfferItsVersionAndTheRow()
    {
        var price = Assert.Single((await ReadAsync(Lists.Bedrock)).Prices, price => price.Row.StartsWith("NM-IN ", StringComparison.Ordinal)).Point;

        Assert.Equal(new PriceSource("AWS price list", "AmazonBedrock 20261101130114, SKU NM-IN, USE1-NovaMicro-input-tokens"), price.Source);
    }

    [Fact]
    public async Task Read_FirstTermsThenProducts_IsTheSame()
    {
        var text = Lists.Text(Lists.Service);
        var products = text.IndexOf("\"products\"", StringComparison.Ordinal);
        var terms = text.IndexOf("\"terms\"", StringComparison.Ordinal);
        var turned = text[..products] + text[terms..text.LastIndexOf('}')].TrimEnd() + ", " + text[products..terms].TrimEnd().TrimEnd(',') + "}";

        Assert.Equal(Told(await ReadAsync(Lists.Service)), Told(await ReadTextAsync(turned)));
    }

    [Fact]
    public async Task Read_StreamInSmallPiecesThatCannotGoBack_IsTheSame()
    {
        await using var drops = new Drops(Encoding.UTF8.GetBytes("\uFEFF" + Lists.Text(Lists.Bedrock)), 7);

        Assert.Equal(Told(await ReadAsync(Lists.Bedrock)), Told(await ReadStreamAsync(drops)));
    }

    [Fact]
    public async Task Read_BigFile_ReportsProgressAndKeepsASmallWindow()
    {
        var product = """ "SKU{0}": {{ "sku": "SKU{0}", "attributes": {{ "servicecode": "AmazonBedrock", "regionCode": "us-east-1", "usagetype": "USE1-NovaMicro-input-tokens", "location": "{1}" }} }},""";
        var text = new StringBuilder("""{ "offerCode": "AmazonBedrock", "version": "1", "publicationDate": "2026-11-03T00:00:00Z", "products": {""");
        for (var index = 0; index < 20_000; index++) text.Append(CultureInfo.InvariantCulture, $"{string.Format(CultureInfo.InvariantCulture, product, index, new string('x', 200))}");
        text.Append("""  "LAST": { "sku": "LAST", "attributes": {} } }, "terms": {} }""");
        var reports = new List<PriceFileProgress>();

        var reading = await ReadStreamAsync(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), new Reports(reports));

        Assert.Equal(20_001, reading.NotTaken.Count);
        Assert.True(reports.Count > 50);
        Assert.Equal(reports[^1].TotalBytes, reports[^1].Bytes);
    }

    [Theory]
    [InlineData("", "the JSON cannot be read")]
    [InlineData("{ \"offerCode\": \"AmazonBedrock\", \"products\": { \"A\": {", "the JSON cannot be read")]
    [InlineData("{ \"ResultsByTime\": [] }", "it is no list of prices")]
    [InlineData("[1, 2]", "the JSON cannot be read")]
    [InlineData("{ \"prices\": [], \"currency\": \"EUR\", \"about\": \"\", \"units\": {}, \"sources\": {}, \"notes\": {} }", "not in EUR")]
    public async Task Read_NoPriceList_IsRefusedWithTheReason(string text, string reason)
    {
        var reading = await ReadTextAsync(text);

        Assert.StartsWith("list.json: ", reading.Fault, StringComparison.Ordinal);
        Assert.Contains(reason, reading.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"offerCode\": \"~\" }")]
    [InlineData("{ \"offerCode\": \"\\uD800\" }")]
    [InlineData("{ \"~\": 1 }")]
    [InlineData("{ \"offerCode\": \"AmazonBedrock\", \"products\": { \"A\": { \"sku\": \"~\" } } }")]
    [InlineData("{ \"offerCode\": \"AmazonBedrock\", \"products\": { \"A\": { \"\\uD800\": 1, \"attributes\": { \"model\": \"\\uDC00\" } } } }")]
    [InlineData("[\"{ \\\"product\\\": { \\\"sku\\\": \\\"\\\\uD800\\\" } }\"]")]
    [InlineData("{ \"about\": \"~\", \"prices\": [] }")]
    public async Task Read_TextThatIsNoUnicode_IsRefused(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text).Select(part => part == (byte)'~' ? (byte)0xFF : part).ToArray();

        Assert.Contains("cannot be read", (await ReadStreamAsync(new MemoryStream(bytes))).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_PriceBeyondAllMeasure_IsNotTaken()
    {
        var text = Lists.Text(Lists.Service).Replace("\"USD\": \"", "\"USD\": \"79228162514264337593543950", StringComparison.Ordinal);

        Assert.Contains((await ReadTextAsync(text)).NotTaken, row => row.Reason.EndsWith("US dollars are more than any price of Bedrock.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_OtherService_IsNotTaken()
    {
        var text = Lists.Text(Lists.Service).Replace("AmazonBedrockService", "AmazonEC2", StringComparison.Ordinal);

        Assert.All((await ReadTextAsync(text)).NotTaken, row => Assert.Equal("AmazonEC2 is not Amazon Bedrock.", row.Reason));
    }

    private static IEnumerable<string> Told(PriceFileReading reading) =>
        reading.Prices.Select(price => $"{price.Row} {price.Point.ListUnitPrice}").Concat(reading.NotTaken.Select(row => $"{row.Row} {row.Reason}"));

    private static Task<PriceFileReading> ReadAsync(string list) => ReadStreamAsync(Lists.Stream(list));

    private static Task<PriceFileReading> ReadTextAsync(string text) => ReadStreamAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static async Task<PriceFileReading> ReadStreamAsync(Stream stream, IProgress<PriceFileProgress>? progress = null)
    {
        await using (stream) return await new PriceListFileReader().ReadAsync(new PriceFile("list.json", stream), progress, Cancellation);
    }

    private sealed class Reports(List<PriceFileProgress> reports) : IProgress<PriceFileProgress>
    {
        public void Report(PriceFileProgress value) => reports.Add(value);
    }

    /// <summary>A stream as a browser sends it: a few bytes at a time, forwards only.</summary>
    private sealed class Drops(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
