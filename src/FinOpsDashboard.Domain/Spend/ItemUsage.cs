using System.Text.RegularExpressions;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Domain.Spend;

/// <summary>What a usage type without its Region code says about things that are neither tokens nor capacity.</summary>
internal sealed partial record ItemUsage(string ModelText, QuantityUnit Unit, PriceKind? PricedAs, string What)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Tries each known shape in turn; null where none fits.</summary>
    public static ItemUsage? Parse(string text) =>
        Customization(text) ?? Import(text) ?? Guardrail(text) ?? Media(text) ?? Retrieval(text) ?? AgentCore(text);

    private static ItemUsage? Customization(string text)
    {
        if (CustomizationGrammar().Match(text) is not { Success: true } match) return null;
        var model = match.Groups["model"].Value;
        return match.Groups["what"].Value.ToUpperInvariant() switch
        {
            "CUSTOMIZATION-STORAGE" => new ItemUsage(model, QuantityUnit.ModelMonths, PriceKind.ModelStorageMonth, "Custom model storage"),
            "RFT-TRAINING-HOURS" => new ItemUsage(model, QuantityUnit.TrainingHours, PriceKind.TrainingHour, "Reinforcement fine-tuning"),
            _ when BedrockModels.Find(model) is { MakesImages: true } =>
                new ItemUsage(model, QuantityUnit.TrainingImages, PriceKind.TrainingImage, "Training"),
            _ => new ItemUsage(model, QuantityUnit.ThousandTrainingTokens, PriceKind.Training, "Training"),
        };
    }

    private static ItemUsage? Import(string text)
    {
        if (ImportGrammar().Match(text) is not { Success: true } match) return null;
        var (family, version) = (match.Groups["family"].Value, match.Groups["version"].Value);
        if (match.Groups["what"].Value.Equals("storage", StringComparison.OrdinalIgnoreCase))
        {
            return new ItemUsage(
                "", QuantityUnit.CustomModelUnitMonths, PriceKind.ImportedModelUnitMonth, $"Imported model storage: {family}");
        }

        PriceKind? kind = version switch
        {
            "1" => PriceKind.ImportedModelUnitMinuteV1,
            "2" => PriceKind.ImportedModelUnitMinuteV2,
            _ => null,
        };
        return new ItemUsage("", QuantityUnit.CustomModelUnitMinutes, kind, $"Imported model: {family}, version {version}");
    }

    private static ItemUsage? Guardrail(string text)
    {
        if (GuardrailGrammar().Match(text) is not { Success: true } match) return null;
        var name = Spaced(match.Groups["name"].Value);
        if (match.Groups["check"].Success) return new ItemUsage("", QuantityUnit.TextUnits, null, $"Guardrail check: {name}");
        if (match.Groups["image"].Success) return new ItemUsage("", QuantityUnit.Images, null, $"Guardrail: {name} policy, images");
        if (match.Groups["free"].Success) return new ItemUsage("", QuantityUnit.TextUnits, null, $"Guardrail: {name} policy, free");

        PriceKind? kind = name switch
        {
            "content" => PriceKind.GuardrailContentPolicy,
            "topic" => PriceKind.GuardrailTopicPolicy,
            "contextual grounding" => PriceKind.GuardrailContextualGroundingPolicy,
            "sensitive information" => PriceKind.GuardrailSensitiveInformationPolicy,
            "automated reasoning" => PriceKind.GuardrailAutomatedReasoningPolicy,
            _ => null,
        };
        return new ItemUsage("", QuantityUnit.TextUnits, kind, $"Guardrail: {name} policy");
    }

    private static ItemUsage? Media(string text)
    {
        if (VideoGrammar().Match(text) is { Success: true } video) return Generation(video, QuantityUnit.Seconds, "Video generation");
        if (ImageGrammar().Match(text) is { Success: true } image) return Generation(image, QuantityUnit.Images, "Image generation");
        if (CountGrammar().Match(text) is not { Success: true } count) return null;

        var (model, what) = (count.Groups["model"].Value, count.Groups["what"].Value.ToLowerInvariant());
        return what switch
        {
            "created-image" => new ItemUsage(model, QuantityUnit.Images, null, "Created images"),
            "input-image-count" => new ItemUsage(model, QuantityUnit.Images, null, "Input images"),
            "output-image-count" => new ItemUsage(model, QuantityUnit.Images, null, "Output images"),
            "input-video-second" => new ItemUsage(model, QuantityUnit.Seconds, null, "Input video"),
            "input-audio-second" => new ItemUsage(model, QuantityUnit.Seconds, null, "Input audio"),
            _ => new ItemUsage(model, QuantityUnit.Requests, null, "Text requests"),
        };
    }

    private static ItemUsage Generation(Match match, QuantityUnit unit, string what) =>
        new(match.Groups["model"].Value, unit, null, $"{what}: {match.Groups["detail"].Value}");

    private static ItemUsage? Retrieval(string text)
    {
        if (text.Equals("search-units", StringComparison.OrdinalIgnoreCase))
            return new ItemUsage("", QuantityUnit.SearchUnits, PriceKind.RerankQuery, "Search units");
        if (text.Equals("BedrockKnowledgeBase-searchunits", StringComparison.OrdinalIgnoreCase))
            return new ItemUsage("", QuantityUnit.SearchUnits, null, "Knowledge base: search units");
        if (GroundingGrammar().Match(text) is { Success: true } grounding)
            return new ItemUsage(grounding.Groups["model"].Value, QuantityUnit.Requests, PriceKind.WebGroundingRequest, "Web grounding");
        if (AutomationGrammar().Match(text) is not { Success: true } automation) return null;

        var isImages = automation.Groups["unit"].Value.Equals("images", StringComparison.OrdinalIgnoreCase);
        var unit = isImages ? QuantityUnit.Images : QuantityUnit.Pages;
        return new ItemUsage("", unit, null, $"Data automation: {automation.Groups["detail"].Value.ToLowerInvariant()}");
    }

    private static ItemUsage? AgentCore(string text)
    {
        if (AgentCoreGrammar().Match(text) is not { Success: true } match) return null;
        var (part, measure) = (match.Groups["part"].Value, match.Groups["measure"].Value);
        var unit = measure.ToUpperInvariant() switch
        {
            "VCPU" => QuantityUnit.VcpuHours,
            "MEMORY" => QuantityUnit.GigabyteHours,
            "STORAGE" => QuantityUnit.GigabyteMonths,
            "API-INVOCATIONS" or "RETRIEVAL" => QuantityUnit.Requests,
            _ => QuantityUnit.Unknown,
        };
        return new ItemUsage("", unit, null, $"{part.Replace('-', ' ')}: {measure.Replace('-', ' ')}");
    }

    /// <summary>Words of a name in capitals and small letters: <c>ContextualGrounding</c> becomes <c>contextual grounding</c>.</summary>
    private static string Spaced(string name) => WordStarts().Replace(name, " ").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex WordStarts();

    [GeneratedRegex(@"\A(?<model>.+?)-(?<what>Customization-Training|Customization-Storage|RFT-Training-Hours)\z", Options)]
    private static partial Regex CustomizationGrammar();

    [GeneratedRegex(@"\A(?<family>.+?)-CustomModelImport-(?<what>Inference|Storage)-v(?<version>[0-9]+):[0-9]+\z", Options)]
    private static partial Regex ImportGrammar();

    [GeneratedRegex(
        """
        \A Guardrail (?:
            Checks- (?<name>[a-z]+?) (?<check>Check)
          | - (?<name>[a-z]+?) Policy (?<image>Image)? (?:Paid|(?<free>Free))?
        ) UnitsConsumed \z
        """,
        Options | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex GuardrailGrammar();

    [GeneratedRegex(@"\A(?<model>.+?)-(?<detail>(?:T2V-|I2V-)?[a-z]+fps-.+)\z", Options)]
    private static partial Regex VideoGrammar();

    [GeneratedRegex(@"\A(?<model>.+?)-(?<detail>(?:T2I|I2I)\b.*)\z", Options)]
    private static partial Regex ImageGrammar();

    [GeneratedRegex(
        """
        \A (?: (?<model>.+?) - )?
        (?<what> created-image | (?:in|out)put-image-count | input-(?:video|audio)-second | input-text-request-count )
        (?:-global|-geo)? \z
        """,
        Options | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CountGrammar();

    [GeneratedRegex(@"\A(?<model>.+?)-nova-grounding\z", Options)]
    private static partial Regex GroundingGrammar();

    [GeneratedRegex(@"\ADataAutomation-(?<detail>.+?)-(?<unit>Images|Pages)Processed\z", Options)]
    private static partial Regex AutomationGrammar();

    [GeneratedRegex(@"\A(?<part>[a-z-]+):Consumption-based:(?<measure>[a-z-]+)\z", Options)]
    private static partial Regex AgentCoreGrammar();
}
