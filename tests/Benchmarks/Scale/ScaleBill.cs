using System.Globalization;
using System.Text;

namespace FinOpsDashboard.Benchmarks.Scale;

/// <summary>
/// Writes a made-up CUR 2.0 export: three years of daily rows, 500 features that are told by a tag, 60 models in six kinds of usage. Fewer
/// rows means fewer rows a day for the same days, features and models.
/// </summary>
internal static class ScaleBill
{
    public const int Features = 500;
    public const int Models = 60;
    public const int Accounts = 20;
    public const string TagKey = "feature";

    public static readonly DateOnly FirstDay = new(2023, 11, 1);
    public static readonly DateOnly LastDay = new(2026, 10, 31);

    private const string Header =
        "identity_line_item_id,identity_time_interval,bill_billing_entity,bill_bill_type,bill_billing_period_start_date,bill_billing_period_end_date,"
        + "bill_invoice_id,bill_payer_account_id,line_item_usage_account_id,line_item_usage_account_name,line_item_line_item_type,line_item_product_code,"
        + "line_item_usage_type,line_item_operation,line_item_usage_start_date,line_item_usage_end_date,line_item_usage_amount,line_item_unblended_cost,"
        + "line_item_net_unblended_cost,line_item_currency_code,line_item_legal_entity,line_item_resource_id,product_servicecode,product_region_code,"
        + "product,pricing_unit,tags";

    private static readonly string[] Kinds =
        ["input-tokens", "output-tokens", "cache-read-input-token-count", "cache-write-input-token-count", "input-tokens-batch", "output-tokens-batch"];

    /// <summary>Names of models as usage types spell them; those beyond the known ones are made up, and stay unknown models.</summary>
    private static readonly string[] Names =
    [
        "NovaMicro", "NovaLite", "NovaPro", "NovaPremier", "Claude3Sonnet", "Claude4.6Sonnet", "Claude4.6Opus", "Llama4-Maverick-17B", "MistralSmall",
        "Qwen3-32B", "gpt-oss-20b", "gpt-oss-120b", .. Enumerable.Range(1, Models - 12).Select(number => $"Model{number}"),
    ];

    /// <summary>Writes the file.</summary>
    /// <returns>The sum of the unblended cost.</returns>
    public static decimal Write(string path, long rows) => Write(path, rows, 0, new Random(20_261_122));

    /// <summary>Writes the last day of the same file with other amounts, as AWS restates it.</summary>
    public static void WriteRestatement(string path, long rows) => Write(path, rows, Days - 1, new Random(20_261_123));

    private static int Days => LastDay.DayNumber - FirstDay.DayNumber + 1;

    private static decimal Write(string path, long rows, int firstPlace, Random random)
    {
        var days = Days;
        var total = 0m;
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 20);
        writer.Write(Header);
        writer.Write('\n');
        for (var place = firstPlace; place < days; place++)
        {
            var (day, first, end) = (FirstDay.AddDays(place), rows * place / days, rows * (place + 1) / days);
            var (midnight, midnightAfter) = (Midnight(day), Midnight(day.AddDays(1)));
            var firstOfMonth = day.AddDays(1 - day.Day);
            var (month, monthAfter) = (Midnight(firstOfMonth), Midnight(firstOfMonth.AddMonths(1)));
            for (var number = first; number < end; number++)
            {
                var (feature, usageType) = ChargeOf(place, (int)(number - first));
                var cost = CostOf(random);
                var quantity = cost * 3_571.25m;
                total += cost;
                writer.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""
                    li{{number:D12}}qpzmwoxneicbrutyhgfd,{{midnight}}/{{midnightAfter}},AWS,Anniversary,{{month}},{{monthAfter}},EUINDE{{day:yyMM}}1,111111111111,{{222222222200 + feature % Accounts}},account-{{feature % Accounts}},Usage,AmazonBedrock,{{usageType}},InvokeModelInference,{{midnight}},{{midnightAfter}},{{quantity}},{{cost}},{{cost}},USD,"Amazon Web Services, Inc.",arn:aws:bedrock:us-east-1:222222222222:application-inference-profile/p{{feature}},AmazonBedrock,us-east-1,"{""product_name"":""Amazon Bedrock""}",1K tokens,"{""resourceTags/user_feature"":""feature-{{feature}}"",""resourceTags/user_stage"":""prod""}"

                    """));
            }
        }

        return total;
    }

    /// <summary>
    /// Which feature a row is of, and what it used. Features take turns; each has three models of its own, and of these one kind after the
    /// other. Features that share models begin with another one, so that the smaller bill, too, has every kind of every model on every day.
    /// </summary>
    /// <param name="place">The day's place.</param>
    /// <param name="inDay">The row's place in the day.</param>
    public static (int Feature, string UsageType) ChargeOf(int place, int inDay)
    {
        var feature = (inDay + place * 7) % Features;
        var turn = inDay / Features + place + feature / (Models / 3);
        return (feature, $"USE1-{Names[(feature * 3 + turn / Kinds.Length % 3) % Models]}-{Kinds[turn % Kinds.Length]}");
    }

    /// <summary>What a row costs, US dollars of ten decimals.</summary>
    public static decimal CostOf(Random random) => new(random.Next(1, 2_000_000_000), random.Next(0, 40), 0, false, 10);

    private static string Midnight(DateOnly day) => $"{day:yyyy-MM-dd}T00:00:00Z";
}
