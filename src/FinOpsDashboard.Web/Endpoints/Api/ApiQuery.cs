using System.Globalization;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary>
/// Reads a query string name by name. What cannot be read becomes a fault and reading goes on, so that all faults are told at once; a name
/// that nobody asked for is a fault too, since a misspelt one must not be ignored.
/// </summary>
internal sealed class ApiQuery(IQueryCollection query)
{
    private const int LongestText = 1_000;

    private readonly List<ApiFault> _faults = [];
    private readonly List<string> _asked = [];

    /// <summary>A text; null when it is not given.</summary>
    public string? Text(string name)
    {
        _asked.Add(name);
        var values = query[name];
        if (values.Count > 1) Fault(name, "is given more than once");
        if (values is not [{ Length: > 0 } text]) return null;
        if (text.Length <= LongestText && !text.Any(char.IsControl)) return text;
        Fault(name, $"is no text of at most {LongestText} characters on one line");
        return null;
    }

    /// <summary>A UTC day; null when it is not given.</summary>
    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Fault(name, $"\"{text}\" is no day. Write it as 2026-09-01.");
        return null;
    }

    /// <summary>A month, which has to be given.</summary>
    public BillingMonth Month(string name)
    {
        var text = Text(name);
        if (BillingMonth.TryParse(text, out var month)) return month;
        if (!IsAtFault(name)) Fault(name, text is null ? "is required: the month, such as 2026-09" : $"\"{text}\" is no month. Write it as 2026-09.");
        return default;
    }

    /// <summary>Who changes allocation, why (<c>reason</c>), and from which closed month on (<c>applyFrom</c>).</summary>
    public AllocationChange Change(HttpRequest request)
    {
        var (reason, from) = (Text("reason"), Text("applyFrom"));
        if (from is not null && !BillingMonth.TryParse(from, out _)) Fault("applyFrom", $"\"{from}\" is no month. Write it as 2026-09.");
        return new AllocationChange(
            request.HttpContext.User.Identity?.Name ?? "unknown", reason ?? "", BillingMonth.TryParse(from, out var month) ? month : null);
    }

    /// <summary>One of some words; the first when it is not given.</summary>
    public T Word<T>(string name, IReadOnlyList<string> words)
        where T : struct, Enum => Word(name, words) is { } text ? Enum.Parse<T>(text, ignoreCase: true) : default;

    /// <summary>One of some words; the first when it is not given, null when it is another.</summary>
    public string? Word(string name, IReadOnlyList<string> words)
    {
        var text = Text(name) ?? words[0];
        if (words.Contains(text)) return text;
        Fault(name, $"\"{text}\" is none of {string.Join(", ", words)}");
        return null;
    }

    /// <summary>The days from one name to another, the end exclusive; where one is not given, the standard's stands in.</summary>
    /// <param name="standard">The days when neither is given; null when both have to be.</param>
    public DateRange Days(DateRange? standard)
    {
        var (start, end) = (Day("from") ?? standard?.Start, Day("to") ?? standard?.EndExclusive);
        if (start is null && !IsAtFault("from")) Fault("from", "is required: the first day, UTC");
        if (end is null && !IsAtFault("to")) Fault("to", "is required: the day after the last one, UTC");
        if (start is not { } first || end is not { } last) return default;
        if (last > first) return new DateRange(first, last);
        Fault("to", "is exclusive and has to lie after from");
        return default;
    }

    public void Fault(string name, string detail) => _faults.Add(new ApiFault(name, detail));

    /// <summary>Everything that is wrong with the query; null when nothing is.</summary>
    public ApiProblem? End()
    {
        foreach (var name in query.Keys.Except(_asked, StringComparer.OrdinalIgnoreCase).Take(1))
            Fault(Shorten(name), _asked.Count == 0 ? "is not taken here; nothing is" : $"is not taken here; {string.Join(", ", _asked)} are");
        return _faults.Count == 0 ? null : ApiProblem.Invalid("The query string is not valid.", _faults);
    }

    private bool IsAtFault(string name) => _faults.Exists(fault => fault.Path == name);

    private static string Shorten(string name) => name.Length <= 100 ? name : name[..100] + "…";
}
