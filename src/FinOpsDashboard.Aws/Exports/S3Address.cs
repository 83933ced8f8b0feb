using FinOpsDashboard.Application.SpendImport;

namespace FinOpsDashboard.Aws.Exports;

/// <summary>A bucket and the beginning of keys.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Prefix">The beginning of the keys; empty for all.</param>
internal sealed record S3Address(string Bucket, string Prefix)
{
    /// <summary>Reads <c>s3://bucket/prefix</c>; null where it is none.</summary>
    public static S3Address? Parse(string address)
    {
        if (!address.StartsWith(FetchedSpendFiles.Scheme, StringComparison.OrdinalIgnoreCase)) return null;
        var parts = address[FetchedSpendFiles.Scheme.Length..].Split('/', 2);
        return parts[0].Length is >= 3 and <= 63 ? new S3Address(parts[0], parts.Length == 2 ? parts[1] : "") : null;
    }
}
