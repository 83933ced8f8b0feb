namespace FinOpsDashboard.Reporting.Notifications;

/// <summary>Absolute addresses of pages.</summary>
internal static class NoticeLinks
{
    /// <summary>The address of a page; null where nobody said where the app is reached.</summary>
    public static string? Of(string baseUrl, string path) => baseUrl.Length == 0 ? null : $"{baseUrl.TrimEnd('/')}{path}";
}
