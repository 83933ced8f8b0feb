using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Cli.Output;

namespace FinOpsDashboard.Cli.Commands;

/// <summary>How an entry was taken back, in documents and tables.</summary>
internal static class TakenBackText
{
    public static object? Document(TakenBack? how) =>
        how is null ? null : new { from = how.From, reason = how.Reason, author = how.Author, enteredAt = Text.Moment(how.EnteredAt) };

    public static string Line(TakenBack? how) => how is null ? "" : $"from {Text.Day(how.From)} by {how.Author}: {how.Reason}";
}
