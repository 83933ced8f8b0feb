using System.Text.Json;
using System.Text.Json.Serialization;
using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Application.Risk;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>
/// What the workspace of a feature assumes where nothing is known. Null means that the stated default is used, so that a default that
/// is mended later reaches every feature whose owner did not choose otherwise.
/// </summary>
public sealed record WorkspaceAssumptions
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The model that answers today, by display name; null for the one that costs most.</summary>
    public string? Teacher { get; init; }

    /// <summary>The model that is trained, by display name; null for the cheapest that the teacher may teach.</summary>
    public string? Student { get; init; }

    /// <summary>The Region whose prices are used; null for the one where distillation of the pair is offered.</summary>
    public string? RegionId { get; init; }

    /// <summary>Where the volumes of all months come from; null for the entered one of each month, else the billed one.</summary>
    public VolumeSource? Volumes { get; init; }

    /// <summary>1 to 60; default 12.</summary>
    public int? HorizonMonths { get; init; }

    /// <summary>A fraction of 0 to 1; default 0.10.</summary>
    public decimal? AnnualDiscountRate { get; init; }

    /// <summary>A fraction above −1; default 0.</summary>
    public decimal? MonthlyGrowthRate { get; init; }

    /// <summary>1 or more; null for the one entered with the volumes.</summary>
    public decimal? PeakToAverageRatio { get; init; }

    /// <summary>Input and output tokens of one request where only tokens are known; default 1,000.</summary>
    public decimal? TokensPerRequest { get; init; }

    /// <summary>Prompts that the teacher answers; default 10,000.</summary>
    public decimal? Prompts { get; init; }

    /// <summary>Input tokens of a training prompt; null for the average request.</summary>
    public decimal? InputTokensPerPrompt { get; init; }

    /// <summary>Output tokens of a training answer; null for the average request.</summary>
    public decimal? OutputTokensPerPrompt { get; init; }

    /// <summary>Passes over the training data; default 1.</summary>
    public decimal? Epochs { get; init; }

    /// <summary>US dollars, at every training; default 100.</summary>
    public decimal? EvaluationCostUsd { get; init; }

    /// <summary>US dollars, once; default 4,000.</summary>
    public decimal? EngineeringCostUsd { get; init; }

    /// <summary>The share of requests that the teacher answers again; default 0.02.</summary>
    public decimal? EscalationRate { get; init; }

    /// <summary>Months between trainings; null for never again.</summary>
    public int? RetrainEveryMonths { get; init; }

    /// <summary>The fewest model units; default 1.</summary>
    public int? MinimumModelUnits { get; init; }

    /// <summary>Input tokens a minute that one model unit takes; AWS does not publish it, so there is no default.</summary>
    public decimal? ModelUnitInputTokensPerMinute { get; init; }

    /// <summary>Output tokens a minute that one model unit gives; AWS does not publish it, so there is no default.</summary>
    public decimal? ModelUnitOutputTokensPerMinute { get; init; }

    /// <summary>US dollars per model unit and hour without commitment, as quoted to the user; null for the price book.</summary>
    public decimal? ModelUnitHourNoCommitmentUsd { get; init; }

    /// <summary>US dollars per model unit and hour with a commitment of one month, as quoted; null for the price book.</summary>
    public decimal? ModelUnitHourOneMonthUsd { get; init; }

    /// <summary>US dollars per model unit and hour with a commitment of six months, as quoted; null for the price book.</summary>
    public decimal? ModelUnitHourSixMonthsUsd { get; init; }

    /// <summary>US dollars per million tokens trained, as quoted; null for the price book.</summary>
    public decimal? TrainingPriceUsd { get; init; }

    /// <summary>Where the user's own figures come from, such as a quote; empty when nobody said.</summary>
    public string? OwnFiguresSource { get; init; }

    /// <summary>What was answered about levers; null when nothing was.</summary>
    public LeverAnswers? Levers { get; init; }

    /// <summary>Low and high of what is uncertain, by place in the scenario; null for the stated defaults.</summary>
    public IReadOnlyDictionary<string, UncertainRange>? Ranges { get; init; }

    /// <summary>Reads stored assumptions; empty text is every default.</summary>
    /// <exception cref="JsonException">The text is not what <see cref="ToJson"/> writes.</exception>
    public static WorkspaceAssumptions FromJson(string json) =>
        string.IsNullOrWhiteSpace(json) ? new WorkspaceAssumptions() : JsonSerializer.Deserialize<WorkspaceAssumptions>(json, Options)!;

    /// <summary>The assumptions to store.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);
}
