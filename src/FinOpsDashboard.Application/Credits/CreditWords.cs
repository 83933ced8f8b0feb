using FinOpsDashboard.Domain.Credits;

namespace FinOpsDashboard.Application.Credits;

/// <summary>The words of commands and documents, and those that readers see.</summary>
public static class CreditWords
{
    /// <summary>Words of kinds.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["activate", "poc", "accelerator", "map", "other"];

    /// <summary>The word of a kind.</summary>
    public static string Of(CreditKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>A kind for readers.</summary>
    public static string NameOf(CreditKind kind) => kind switch
    {
        CreditKind.Activate => "AWS Activate",
        CreditKind.Poc => "Proof of concept",
        CreditKind.Accelerator => "Accelerator",
        CreditKind.Map => "Migration Acceleration Program",
        CreditKind.Other => "Other",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind."),
    };

    /// <summary>Reads a kind; case does not matter.</summary>
    public static bool TryParse(string? word, out CreditKind kind) => Enum.TryParse(word, ignoreCase: true, out kind) && Enum.IsDefined(kind) && Kinds.Contains(word!.ToLowerInvariant());
}
