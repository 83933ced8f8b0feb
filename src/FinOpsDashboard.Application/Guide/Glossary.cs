namespace FinOpsDashboard.Application.Guide;

/// <summary>
/// The words of the product. FOCUS names are those of https://focus.finops.org/, Cost Explorer names those of
/// https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/ (both retrieved 2026-11-22).
/// </summary>
public static class Glossary
{
    /// <summary>What is on a bill.</summary>
    public static IReadOnlyList<GlossaryTerm> Bill { get; } =
    [
        new("Unblended cost", "What is invoiced for the period, as it lands on the bill.", "UnblendedCost", "BilledCost"),
        new("Amortized cost", "The same with upfront and recurring fees spread over the time they pay for. For Bedrock on demand it equals the unblended cost.", "AmortizedCost", "EffectiveCost"),
        new("Net cost", "Either of them with the discounts of a private agreement taken off.", "NetUnblendedCost, NetAmortizedCost", "ContractedCost, EffectiveCost"),
        new("Blended cost", "The payer’s average rate over all accounts. Not used here: it moves when somebody else’s usage does.", "BlendedCost"),
        new("List price", "The public price of a unit. Scenarios count with it, less your discounts, unless you enter your own price.", "(price list)", "ListUnitPrice"),
        new("Usage quantity", "How much was used, in the unit that AWS meters, such as 1,000 or 1,000,000 tokens.", "UsageQuantity", "ConsumedQuantity, PricingQuantity"),
        new("Usage type", "AWS’s own word for what was metered: Region, model, kind of tokens, service tier. It is read to these parts; what is not understood shows as “other”.", "USAGE_TYPE", "SkuId, SkuPriceDetails"),
        new("Charge type", "Usage, purchase, credit, refund or tax. Only usage makes up the figures; the others stand apart.", "RECORD_TYPE", "ChargeCategory"),
        new("Credits", "Money that AWS pays for you until it runs out or expires. They change no saving: a cheaper way stays cheaper when credits end.", "RECORD_TYPE Credit", "ChargeCategory Credit"),
        new("Day and month", "Days and months of UTC; an end is exclusive, so October ends on 1 November.", "TimePeriod", "ChargePeriod, BillingPeriod"),
        new("Estimated", "AWS still changes the figure. A month becomes final some days after it ends.", "Estimated"),
        new("Restated", "A past day whose figure AWS changed. Every sync reads the previous month again.", null, "ChargeClass Correction"),
        new("Account", "The AWS account that used the service.", "LINKED_ACCOUNT", "SubAccountId"),
        new("Cost allocation tag", "A label on usage that AWS was told to report. It can divide spend from the day it was activated on.", "TAG", "Tags"),
    ];

    /// <summary>How spend is given to features.</summary>
    public static IReadOnlyList<GlossaryTerm> Allocation { get; } =
    [
        new("Feature", "A part of your product that uses models, such as invoice extraction.", null, "x_FeatureId"),
        new("Allocation", "Giving spend to features. Rules are tried in order, and the first that matches carries the spend."),
        new("Unallocated", "Spend that no rule matches. It is always shown, so that the sum over features is the bill."),
        new("Reconciliation", "Laying entered volumes, the price book and the bill side by side, and saying what makes them differ to the last digit."),
        new("Tie-out", "Comparing the stored bill of a month with the totals of its invoices."),
        new("Forecast", "What a month, quarter or year will likely end at: what is billed already, and what is expected for each day left.", "GetCostForecast (not asked)"),
        new("Run rate", "The mean of the last complete days, for every day left."),
        new("Past error, bias", "How far a method’s forecasts of past months lay from what was billed, in percent: without sign on average, and with it. Bias above zero says too much."),
        new("Budget", "What is planned for a month, quarter or year, for the bill, a team or a feature. An amendment adds another amount to the record; nothing is overwritten.", "Budgets (AWS’s own; not asked)"),
        new("Variance", "Actual less budget of a finished period. Above zero is unfavourable: more was billed than planned."),
        new("Crossing", "The first day whose spend since the start of the period exceeds the budget: billed, or at the foreseen spend."),
        new("Showback, chargeback", "Showing a team what it costs; charging it for that."),
        new("Unit cost", "Cost over what it served, such as USD per 1,000 requests."),
    ];

    /// <summary>What scenarios are about.</summary>
    public static IReadOnlyList<GlossaryTerm> Scenarios { get; } =
    [
        new("Scenario", "A question about cost: a workload, prices, the way it runs today, and other ways to compare it with."),
        new("Baseline", "The way it runs today: one model, on demand, in the standard tier."),
        new("Option", "Another way to run the workload: one or more levers together."),
        new("Lever", "One change that may save money, such as caching, routing or distillation."),
        new("Teacher, student", "A large model whose answers train a small one. The small one does the work afterwards."),
        new("On demand", "Paid by the token, no fee for the hour.", "USAGE_TYPE of tokens"),
        new("Provisioned Throughput", "Model units bought by the hour, used or not; no charge for tokens.", "USAGE_TYPE with ProvisionedThroughput", "CapacityReservationId"),
        new("Model unit", "The unit of Provisioned Throughput. It takes so many input and gives so many output tokens a minute; AWS does not publish how many."),
        new("Service tier", "How soon a request is served, at what price: standard, flex, priority, latency-optimized, reserved, batch."),
        new("One-time cost", "What is paid before the first month: the teacher’s answers, training, evaluation, people’s work."),
        new("Total cost of ownership", "One-time cost and every month of the horizon, retraining included."),
        new("Net present value", "All savings of the horizon in the money of today, the one-time cost taken off. Above zero: worth doing."),
        new("Payback", "When the savings so far have earned the one-time cost back, and stay above it."),
        new("Crossover", "The volume from which an option is cheaper than staying."),
        new("Stranded commitment", "Hours that are already committed when the horizon ends."),
    ];
}
