using FinOpsDashboard.Domain.Hosting;

namespace FinOpsDashboard.Application.Guide;

/// <summary>How the main model is paid where it runs. Requests, input and output are what the levers left of them.</summary>
public static class HostingFormulas
{
    /// <summary>All ways of hosting.</summary>
    public static IReadOnlyList<Formula> All { get; } =
    [
        new(OnDemandHosting.KindName, "On demand", "Paid by the token. A custom model has prices of its own; where they are not given it is not offered, and the option is not applicable.",
            ["cost = requests × (input × input price + output × output price) ÷ 1M", "custom model: customInput and customOutput"]),
        new(ProvisionedHosting.KindName, "Provisioned Throughput",
            "Whole model units for the busiest minute, paid by the hour whether used or not. Tokens cost nothing. With six months, terms start in months 1, 7, 13 and so on, and each"
            + " month of a term pays for the most units that any month of it needs.",
        [
            "busiest minute = requests × tokens × peakToAverageRatio ÷ (60 × hoursPerMonth), input and output each",
            "units = max(minimumModelUnits, ⌈busiest input ÷ inputTokensPerMinute⌉, ⌈busiest output ÷ outputTokensPerMinute⌉)",
            "cost = units × hourly price of the commitment × hoursPerMonth",
            "chargeTokens: + tokens at the on-demand price, as some guides count; AWS does not",
        ]),
        new(ImportHosting.KindName, "Custom Model Import",
            "Copies of imported weights, paid by custom model unit and minute in windows of 5 minutes. The first call starts a window; while calls come others follow, then the copies go."
            + " Every window is counted with the copies of the busiest minute, which is the most it can cost.",
        [
            "x = requests × 5 ÷ (60 × hoursPerMonth), the calls in a window",
            "share of the month that copies are up = x ÷ (x + e^−x); with activeShare: min(activeShare, x)",
            "busiest minute = average minute of the month × max(peakToAverageRatio, 1 ÷ share up): all requests fall into the time that copies are up",
            "copies = max(1, ⌈busiest output ÷ outputTokensPerMinute⌉, ⌈busiest input ÷ inputTokensPerMinute⌉ where it is given); 0 without requests",
            "cost = copies × unitsPerCopy × unitMinute × 60 × hoursPerMonth × share up",
            "storage = unitsPerCopy × storagePerUnitMonth, for a base model of your own as for a trained one; not storagePerMonth",
        ]),
        new(EndpointHosting.KindName, "SageMaker endpoint",
            "Instances of your own, paid by the hour whether used or not, sized for the busiest minute by the throughput that was measured on one. Storage is not counted.",
        [
            "an instance gives outputTokensPerSecond × 60 × throughputFactor a minute; input likewise where it is given",
            "instances = max(minimumInstances, ⌈busiest minute ÷ what an instance gives⌉), the larger of both sides",
            "cost = instances × instanceHour × hoursPerMonth",
        ]),
        new(ReservedHosting.KindName, "Reserved tier",
            "Tokens per minute of a base model, held for one or three months; what goes beyond them is charged on demand. How much overflows depends on how the load varies, so the most is"
            + " counted that average and busiest minute allow: all traffic in busy minutes at the peak, the others idle.",
        [
            "held = (inputTokensPerMinute ÷ 1,000 × input price an hour + outputTokensPerMinute ÷ 1,000 × output price an hour) × hoursPerMonth",
            "overflow = max(0, requests × tokens − tokens per minute × 60 × hoursPerMonth ÷ peakToAverageRatio), input and output each",
            "cost = held + overflow at the on-demand price",
        ]),
    ];
}
