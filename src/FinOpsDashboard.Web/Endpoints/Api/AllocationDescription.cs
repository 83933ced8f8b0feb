using FinOpsDashboard.Application.Allocation;
using Microsoft.OpenApi;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary>What the description of the interface says of allocation.</summary>
internal static class AllocationDescription
{
    public static void DescribeAllocation(this RouteHandlerBuilder endpoint) => endpoint
        .Describe(
            "getAllocation", "Whose money is a month's bill?",
            "What every feature carries of a month: what rules gave it, its parts of shared costs, and idle capacity that it bought for others; how "
            + "shared costs were divided; and what nobody carries. Everything adds up to the bill: as finops allocation. Usage charges.")
        .Answers<AllocationDocument>().Refuses(400)
        .Asks(
            new Parameter("month", "The month, such as 2026-09.", IsRequired: true),
            new Parameter("metric", $"The cost basis: {string.Join(", ", MonthAllocation.Bases)}. The first by default."));

    public static void DescribePlan(this RouteHandlerBuilder endpoint) => endpoint
        .Describe(
            "getAllocationPlan", "The rules of allocation",
            "The plan that months to come are allocated by: rules in the order they are tried, and shared costs: as finops allocation plan.")
        .Answers<PlanDocument>().Refuses(400);

    public static void DescribePlanHistory(this RouteHandlerBuilder endpoint) => endpoint
        .Describe(
            "listAllocationPlans", "The history of allocation",
            "Every plan there was, the newest first, with who stored it, why, and the months that are allocated by it: as finops allocation history.")
        .Answers<PlanVersionDocument[]>().Refuses(400);

    public static void DescribePlanSet(this RouteHandlerBuilder endpoint) => endpoint
        .Describe(
            "setAllocationPlan", "Replace the rules of allocation",
            "Stores a whole plan and allocates anew every month that is not closed: as finops allocation set. Rules and shared costs that the document "
            + "does not name are taken out. Needs the role engineer or above.")
        .Answers<PlanDocument>().Refuses(400, 403, 413, 415)
        .Asks(
            new Parameter("applyFrom", "The first closed month that is allocated anew, such as 2026-01. Without it closed months stay as they are."),
            new Parameter("reason", "Why; it stands in the history."))
        .Takes(new Content(ApiBody.Json, "A plan.", """
            { "rules": [ { "carries": "support-assist", "model": "Claude Sonnet 4.5" }, { "carries": "shared:guardrails", "usageType": "*Guardrail*" } ],
              "sharedCosts": [ { "id": "guardrails", "name": "Guardrails", "method": "tokens" } ] }
            """, JsonSchemaType.Object));
}
