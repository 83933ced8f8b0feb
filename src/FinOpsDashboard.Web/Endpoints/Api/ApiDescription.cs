using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Application.Spending;
using Microsoft.OpenApi;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary>What <c>/openapi/v1.json</c> says of each address.</summary>
internal static class ApiDescription
{
    private const string Day = "date";

    private static readonly Lazy<string> ScenarioExample = new(() =>
    {
        using var stream = typeof(ApiDescription).Assembly.GetManifestResourceStream("scenario-example.json")
            ?? throw new InvalidOperationException("The build left out the example of a scenario.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    public static void DescribeEvaluate(this RouteHandlerBuilder endpoint) => endpoint
        .Describe(
            "evaluateScenario", "Evaluate a scenario",
            "What a workload costs today, and what each option would cost, save and need to pay back: as finops evaluate. Every role may, since "
            + "nothing is stored. Answers with the baseline, the options in their order and, where credits were given, what they cover.")
        .Answers(ApiComponent.ScenarioResult).Refuses(400, 413, 415)
        .Takes(new Content(ApiBody.Json, "A scenario document, at most 8 MiB.", ScenarioExample.Value, JsonSchemaType.Object, ApiComponent.Scenario));

    public static void DescribeScenario(this RouteHandlerBuilder endpoint) => endpoint
        .Describe("getFeatureScenario", "The scenario of a feature", "The document that the feature’s workspace evaluates, ready to be evaluated: as finops scenario.")
        .Answers(ApiComponent.Scenario).Refuses(404, 409);

    public static void DescribeSpend(this RouteHandlerBuilder endpoint) => endpoint
        .Describe("getSpend", "Actual spend", "Exactly the sums of what Cost Explorer sent: as finops spend. Asks nothing of AWS.")
        .Answers<SpendDocument>().Refuses(400)
        .Asks(
            new Parameter("from", "First day, UTC.", IsRequired: true, Format: Day),
            new Parameter("to", "Day after the last one, UTC.", IsRequired: true, Format: Day),
            new Parameter("granularity", "Length of a period. Hours are of the last 14 days, and say how they differ from the days.", SpendQuestionWords.GranularitiesAndHours),
            new Parameter("group-by", $"One or two keys, separated by a comma: {string.Join(", ", SpendKey.All)} or tag:<key>."),
            new Parameter("metric", "Which amount.", SpendQuestionWords.Metrics),
            new Parameter("charges", "usage: everything but credits, refunds and tax.", SpendQuestionWords.Charges),
            new Parameter(
                "shared", "Where costs stand that features share: divided by the plan of each month, with group-by=feature and whole months alone.",
                SpendQuestionWords.SharedCosts),
            new Parameter(
                "compare", "Earlier days to compare with: previous is as long a period directly before, lastYear the same days a year before. "
                + "Adds the member comparison.", SpendQuestionWords.Comparisons));

    public static void DescribeFocus(this RouteHandlerBuilder endpoint) => endpoint
        .Describe(
            "exportFocus", "Actual spend as FOCUS 1.2",
            "The bill of a period as FOCUS 1.2 CSV: as finops export focus. BilledCost adds up to the bill to the last digit; columns that begin "
            + "with x_ say what stands in for figures that Cost Explorer does not give.")
        .AnswersCsv().Refuses(400)
        .Asks(
            new Parameter("from", "First day, UTC.", IsRequired: true, Format: Day),
            new Parameter("to", "Day after the last one, UTC.", IsRequired: true, Format: Day));

    public static void DescribeFeatures(this RouteHandlerBuilder endpoint) => endpoint
        .Describe("listFeatures", "List features", "The product features that carry spend, with their allocation rules: as finops features.")
        .Answers<FeatureDocument[]>().Refuses(400);

    public static void DescribeFeaturesSet(this RouteHandlerBuilder endpoint) => endpoint
        .Describe(
            "setFeatures", "Create and update features",
            "Stores features with their rules and allocates anew: as finops features set. Features that the document does not name stay as they are, "
            + "and so do closed months unless applyFrom asks for them. Answers with all features. Needs the role engineer or above.")
        .Answers<FeatureDocument[]>().Refuses(400, 403, 413, 415)
        .Asks(
            new Parameter("applyFrom", "The first closed month that is allocated anew, such as 2026-01. Without it closed months stay as they are."),
            new Parameter("reason", "Why the rules change; it stands in the history."))
        .Takes(
            new Content(ApiBody.Json, "A list of features.", """
                [ { "id": "support-assist", "name": "Support Assist", "owner": "Customer Care",
                    "rules": [ { "model": "Claude Sonnet 4.5" }, { "usageType": "USE1-NovaMicro-*" } ] } ]
                """, JsonSchemaType.Array),
            new Content(ApiBody.Csv, "One row per rule.", "id,name,owner,model\nsupport-assist,Support Assist,Customer Care,Claude Sonnet 4.5\n", JsonSchemaType.String));

    public static void DescribeVolumes(this RouteHandlerBuilder endpoint) => endpoint
        .Describe("listVolumes", "List volumes", "The token volumes that engineers entered, per feature and month: as finops volumes.")
        .Answers<VolumeDocument[]>().Refuses(400)
        .Asks(
            new Parameter("feature", "Only the feature with this id."),
            new Parameter("from", "First day of the first month.", Format: Day),
            new Parameter("to", "Day after the last month.", Format: Day));

    public static void DescribeVolumesSet(this RouteHandlerBuilder endpoint) => endpoint
        .Describe(
            "setVolumes", "Enter volumes",
            "Enters token volumes per feature and month: as finops volumes set. A month that is there already is replaced. Answers with what was "
            + "entered. Needs the role engineer or above.")
        .Answers<VolumeDocument[]>().Refuses(400, 403, 413, 415)
        .Takes(
            new Content(ApiBody.Json, "A list of volumes.", """
                [ { "feature": "support-assist", "month": "2026-09", "requests": 1000000, "inputTokens": 3400000000, "outputTokens": 100000000 } ]
                """, JsonSchemaType.Array),
            new Content(
                ApiBody.Csv, "One row per month.", $"{string.Join(',', VolumeFile.Columns)}\nsupport-assist,2026-09,1000000,3400000000,100000000,0,0,3000,3\n", JsonSchemaType.String));

    public static void DescribePrices(this RouteHandlerBuilder endpoint) => endpoint
        .Describe(
            "listPrices", "The price book",
            "The prices on a day, each with its source and the day it was read: as finops prices. A price that is not listed is unknown.")
        .Answers<PriceListing>().Refuses(400)
        .Asks(
            new Parameter("model", "Only this model: display name, model id or name on the bill."),
            new Parameter("region", "Only this Region, such as us-east-1."),
            new Parameter("on", "The day; today by default.", Format: Day));

    public static void DescribeReconciliation(this RouteHandlerBuilder endpoint) => endpoint
        .Describe(
            "getReconciliation", "Reconcile a month",
            "Entered volumes x price book, billed quantity x price book and billed cost of every feature, with the likely causes of each difference, "
            + "and the stored bill beside invoice totals: as finops reconcile. Causes and rest add up to the difference; features and remainders to "
            + "the bill. Costs are unblended usage charges.")
        .Answers<ReconciliationDocument>().Refuses(400)
        .Asks(
            new Parameter("month", "The month, such as 2026-09.", IsRequired: true),
            new Parameter("feature", "Only the feature with this id."));

    public static void DescribeForecast(this RouteHandlerBuilder endpoint) => endpoint
        .Describe(
            "getForecast", "Foresee spend",
            "What the current month, calendar quarter and calendar year will likely cost, in total and by feature, by each method, with the range that "
            + "holds it in 8 of 10 cases and how each method would have done in past months: as finops forecast. Asks nothing of AWS. Costs are "
            + "unblended usage charges.")
        .Answers<ForecastDocument>().Refuses(400)
        .Asks(
            new Parameter("feature", "Only the feature with this id."),
            new Parameter("to", $"Only to the end of one period: {string.Join(", ", ForecastWords.Horizons)}. All of them by default."),
            new Parameter("method", $"Only by one method: {string.Join(", ", ForecastWords.Methods)}. All of them by default."));

    public static void DescribeBudgets(this RouteHandlerBuilder endpoint) => endpoint
        .Describe(
            "listBudgets", "How budgets stand",
            "Each budget with its amendments, what is billed to date, what its period likely ends at, the day on which it is crossed, billed or foreseen, "
            + "and the variance of finished periods: as finops budgets. Costs are usage charges in the budget's own cost basis.")
        .Answers<BudgetDocument>().Refuses(400)
        .Asks(
            new Parameter("periods", "Which periods.", BudgetText.Selections),
            new Parameter("scope", "Only this scope: bill, team:NAME or feature:ID."));
    public static void DescribeAnomalies(this RouteHandlerBuilder endpoint) => endpoint
        .Describe(
            "listAnomalies", "Days that depart",
            "Days on which a feature, or the whole bill, departs from the median of its weekday, with the usage types that moved and what was said "
            + "of it: as finops anomalies. Contributions and other add up to the excess to the last digit. Looks at the stored ledger first and "
            + "remembers what is found; asks nothing of AWS.")
        .Answers<AnomalyDocument>().Refuses(400)
        .Asks(
            new Parameter("state", $"Only those in one state: {string.Join(", ", AnomalyWords.States)}. All of them by default."),
            new Parameter("feature", "Only those of the feature with this id; total for the whole bill."));

    public static void DescribeCredits(this RouteHandlerBuilder endpoint) => endpoint
        .Describe(
            "getCredits", "Credit pools and cost bases",
            "How far the credit pools that were entered are used, when each runs out or what expires unused, what credits paid month by month, and "
            + "every month in each cost basis and charge: as finops credits. Pools and what no pool explains add up to the credits billed to the "
            + "last digit. Asks nothing of AWS.")
        .Answers<CreditDocument>().Refuses(400);

    public static void DescribeKeys(this RouteHandlerBuilder endpoint) => endpoint
        .Describe(
            "getKeys", "The keys of the account",
            "The tag keys and cost categories of the account as they were last read, beside those that spend is split by, and what is wrong with the "
            + "configuration: as finops keys. Asks nothing of AWS: a sync, the data page or finops keys --refresh does.")
        .Answers<AccountKeyDocument>().Refuses(400);
}
