using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FinOpsDashboard.Application.FocusChecks;

/// <summary>The formats of FOCUS 1.2 attributes.</summary>
internal static partial class FocusText
{
    private const string DateTimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Words that people write where a field has no value.</summary>
    private static readonly FrozenSet<string> Placeholders = new[]
    {
        "n/a", "na", "not applicable", "null", "none", "nil", "unknown", "undefined", "not specified", "-",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>An integer, a decimal, or either in E notation; no plus sign, no thousands, no currency.</summary>
    public static bool IsNumeric(string text) => Numeric().IsMatch(text);

    /// <summary>A moment in UTC as <c>2026-09-01T00:00:00Z</c>, which there is in the calendar.</summary>
    public static bool IsDateTime(string text) => MomentOf(text) is not null;

    public static DateTime? MomentOf(string? text) =>
        DateTime.TryParseExact(text, DateTimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;

    /// <summary>Text that was not spoilt on its way: the reader puts the replacement character in place of bytes that are no Unicode.</summary>
    public static bool IsUnicode(string text) => !text.Contains('\uFFFD', StringComparison.Ordinal);

    public static bool IsPlaceholder(string text) => string.IsNullOrWhiteSpace(text) || Placeholders.Contains(text.Trim());

    /// <summary>Three capital letters, as ISO 4217 has them.</summary>
    public static bool IsCurrency(string text) => Currency().IsMatch(text);

    /// <summary><c>GB</c>, <c>GB-Hours</c>, <c>Requests/Day</c>, <c>1000 Tokens</c> or <c>Units/3 Months</c>.</summary>
    public static bool IsUnit(string text) => Unit().IsMatch(text);

    /// <summary>A JSON object whose keys come once and whose values are no objects or lists.</summary>
    public static bool IsKeyValue(string text) => KeysOf(text) is not null;

    /// <summary>The keys of such an object; null where the text is none.</summary>
    public static IReadOnlyList<string>? KeysOf(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind != JsonValueKind.Object) return null;
            var members = document.RootElement.EnumerateObject().ToList();
            return members.Exists(member => member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                ? null
                : [.. members.Select(member => member.Name)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary><c>x_</c> and then Pascal case, letters and digits alone, fifty characters at most.</summary>
    public static bool IsCustomColumn(string name) => CustomColumn().IsMatch(name) && name.Length <= 50;

    [GeneratedRegex(@"\A-?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE]-?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"\A[A-Z]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Currency();

    [GeneratedRegex(
        """
        \A(?: [0-9]+\  )?
        (?: (?:[KMGTPE]i?)?[bB] | [a-z]?[A-Z][A-Za-z0-9]* (?:\ [a-z]?[A-Z][A-Za-z0-9]*)* )
        (?: -(?:Years|Months|Days|Hours|Minutes|Seconds)
          | /(?:Year|Month|Day|Hour|Minute|Second)
          | /[0-9]+\ (?:Years|Months|Days|Hours|Minutes|Seconds) )?
        \z
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Unit();

    [GeneratedRegex(@"\Ax_[A-Z][A-Za-z0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex CustomColumn();
}
