using System.Text;
using System.Text.RegularExpressions;

namespace FinOpsDashboard.Reporting.Printing;

/// <summary>Counts the pages of a PDF that Chromium wrote.</summary>
internal static partial class PdfPages
{
    /// <summary>Page objects are written uncompressed, one for each page; 0 when it is no PDF.</summary>
    public static int Count(ReadOnlySpan<byte> pdf) =>
        pdf.StartsWith("%PDF-"u8) ? PageObject().Count(Encoding.Latin1.GetString(pdf)) : 0;

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
