using System.Buffers;
using System.Security.Cryptography;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>How to come to the same numbers again.</summary>
/// <param name="Program">The program and its version.</param>
/// <param name="GeneratedAt">When the document was made.</param>
/// <param name="Command">What prints the evaluation.</param>
/// <param name="FingerprintCommand">What prints the full fingerprint of the scenario.</param>
/// <param name="Fingerprint">The first digits of the SHA-256 of the scenario document.</param>
public sealed record Recreation(string Program, string GeneratedAt, string Command, string FingerprintCommand, string Fingerprint)
{
    private const int DigitsShown = 12;

    internal static Recreation Of(CaseEvaluation evaluation, CaseContext context)
    {
        var scenario = $"finops scenario --feature {evaluation.View.Feature.Id}";
        return new(
            $"FinOpsDashboard {context.Version}", Format.Moment(context.GeneratedAt), $"{scenario} | finops evaluate -", $"{scenario} | sha256sum",
            FingerprintOf(evaluation.Scenario));
    }

    /// <summary>Of the document as the command prints it, its last line ended.</summary>
    private static string FingerprintOf(Scenario scenario)
    {
        var document = new ArrayBufferWriter<byte>();
        ScenarioJson.Write(scenario, document);
        document.Write("\n"u8);
        return Convert.ToHexStringLower(SHA256.HashData(document.WrittenSpan))[..DigitsShown];
    }
}
