namespace FinOpsDashboard.Application.Notifications;

/// <summary>Makes subjects of notices, which are lines of mails, of names that may be anything.</summary>
internal static class NoticeSubject
{
    /// <summary>The text on one line: characters that control a terminal or a mail become spaces.</summary>
    public static string OnOneLine(string text) => string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
}
