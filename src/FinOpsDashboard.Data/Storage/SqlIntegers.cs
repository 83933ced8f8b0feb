using System.Globalization;

namespace FinOpsDashboard.Data.Storage;

/// <summary>Integers of ours in the text of a statement.</summary>
internal static class SqlIntegers
{
    /// <summary>Integers with commas between them, for an <c>IN</c>.</summary>
    public static string List(IEnumerable<int> values) => string.Join(", ", values.Select(value => value.ToString(CultureInfo.InvariantCulture)));
}
