using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>The keys of the account for programs.</summary>
/// <param name="ReadAt">When they were last read, UTC; null when never.</param>
/// <param name="ReadBy">Who asked; null when nobody did.</param>
/// <param name="From">The first day whose costs were looked at, UTC.</param>
/// <param name="To">The day after the last one, UTC.</param>
/// <param name="Requests">Requests that the reading took.</param>
/// <param name="RequestCostUsd">What they cost.</param>
/// <param name="Keys">Every key of the account and every configured one.</param>
/// <param name="Answers">What became of each question.</param>
/// <param name="Warnings">What is wrong with the configuration.</param>
/// <param name="Refresh">What reading them again would take.</param>
/// <param name="RequestsPerFurtherKey">Requests that one more key adds to a sync, as far as can be told; null before the first sync.</param>
public sealed record AccountKeyDocument(
    string? ReadAt, string? ReadBy, DateOnly? From, DateOnly? To, int Requests, decimal RequestCostUsd, IReadOnlyList<AccountKeyDocumentRow> Keys,
    IReadOnlyList<KeyAnswerDocument> Answers, IReadOnlyList<string> Warnings, KeyRefreshDocument Refresh, int? RequestsPerFurtherKey)
{
    /// <summary>Tells keys.</summary>
    public static AccountKeyDocument Of(AccountKeyView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var reading = view.Reading;
        return new AccountKeyDocument(
            ExactText.Moment(reading?.ReadAt),
            reading?.ReadBy,
            reading?.Window.Start,
            reading?.Window.EndExclusive,
            reading?.BilledRequests ?? 0,
            ExactText.Shortest(reading?.Cost.Amount ?? 0),
            [.. view.Lines.Select(line => RowOf(line, view))],
            [
                .. reading?.Answers.Select(answer => new KeyAnswerDocument(
                    answer.Action, answer.State switch { KeyAnswerState.Read => "read", KeyAnswerState.Denied => "denied", _ => "failed" },
                    answer.Message.Length == 0 ? null : answer.Message)) ?? [],
            ],
            [.. view.Warnings],
            new KeyRefreshDocument(
                view.RequestsToRead, ExactText.Shortest(view.CostToRead.Amount), AccountKeyReader.MostRequests),
            view.RequestsPerKey);
    }

    private static AccountKeyDocumentRow RowOf(AccountKeyLine line, AccountKeyView view) => new(
        line.Kind == AccountKeyKind.Tag ? "tag" : "costCategory",
        line.Name,
        line.Dimension.Text,
        AccountKeyText.WordOf(line.State),
        line.Key switch
        {
            { IsOfPrincipal: true } => "iamPrincipal",
            { IsUserDefined: true } => "userDefined",
            { IsUserDefined: false } => "awsGenerated",
            _ => null,
        },
        line.Key?.IsActive,
        line.Key?.CarriesBedrock,
        line.TaggedShare is { } share ? ExactText.Shortest(decimal.Round(share * 100, 2, MidpointRounding.AwayFromZero)) : null,
        line.TaggedShare is null ? null : $"{view.Month}",
        line.Warning);
}
