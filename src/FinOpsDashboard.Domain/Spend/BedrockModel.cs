namespace FinOpsDashboard.Domain.Spend;

/// <summary>A model on Amazon Bedrock under its one display name.</summary>
/// <param name="Name">The display name in bills, prices and pages, such as <c>Claude Sonnet 4.5</c>.</param>
/// <param name="Vendor">Who made it.</param>
/// <param name="ModelIds">The ids that requests carry, without a geographic prefix; empty where none was found.</param>
/// <param name="Aliases">Other spellings: in usage types, in marketplace titles and in the AWS price list.</param>
public sealed record BedrockModel(string Name, string Vendor, IReadOnlyList<string> ModelIds, IReadOnlyList<string> Aliases)
{
    /// <summary>Whether it makes images: its customization is billed per image instead of per token.</summary>
    public bool MakesImages { get; init; }
}
