using System.Text.RegularExpressions;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using FinOpsDashboard.Application.SpendImport;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Aws.Exports;

/// <summary>Fetches the CSV files of an export from S3 into temporary files, which are gone when they are closed.</summary>
internal sealed partial class S3SpendFiles(IOptions<AwsCostOptions> options) : IRemoteSpendFiles
{
    private const string Layout = "An export lies under <prefix>/<export name>/data/BILLING_PERIOD=<month>/.";

    public async Task<FetchedSpendFiles> FetchAsync(string address, CancellationToken cancellationToken)
    {
        if (S3Address.Parse(address) is not { } place)
            return FetchedSpendFiles.Refused($"'{address}' is no address such as s3://bucket/prefix/.");
        var files = new List<SpendFile>();
        try
        {
            using var client = Open();
            var objects = await ListAsync(client, place, cancellationToken).ConfigureAwait(false);
            if (FaultOf(objects, place) is { } fault) return FetchedSpendFiles.Refused(fault);
            foreach (var found in objects) files.Add(await FetchAsync(client, place.Bucket, found.Key, cancellationToken).ConfigureAwait(false));
            return new FetchedSpendFiles(files, null);
        }
        catch (Exception error) when (Explain(error, place) is { } fault)
        {
            await new FetchedSpendFiles(files, null).DisposeAsync().ConfigureAwait(false);
            return FetchedSpendFiles.Refused(fault);
        }
    }

    private AmazonS3Client Open()
    {
        var configuration = new AmazonS3Config();
        if (configuration.ServiceURL is { Length: > 0 } url)
        {
            // An endpoint of the environment is used only when it is said once more; a bucket is part of the host's name at AWS only.
            configuration.AuthenticationRegion = configuration.RegionEndpoint?.SystemName ?? RegionEndpoint.USEast1.SystemName;
            (configuration.ServiceURL, configuration.ForcePathStyle) = (url, true);
        }

        return AwsCredentialSource.Of(options.Value) is { } credentials ? new AmazonS3Client(credentials, configuration) : new AmazonS3Client(configuration);
    }

    private static async Task<List<S3Object>> ListAsync(AmazonS3Client client, S3Address place, CancellationToken cancellationToken)
    {
        var objects = new List<S3Object>();
        var request = new ListObjectsV2Request { BucketName = place.Bucket, Prefix = place.Prefix };
        do
        {
            var page = await client.ListObjectsV2Async(request, cancellationToken).ConfigureAwait(false);
            objects.AddRange((page.S3Objects ?? []).Where(found => IsExport(found.Key)));
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (request.ContinuationToken is { Length: > 0 });
        return [.. objects.OrderBy(found => found.Key, StringComparer.Ordinal)];
    }

    private static bool IsExport(string key) =>
        key.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || key.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Exports that are not overwritten keep every version of a month in a folder of its own: all of them would count again and again.</summary>
    private static string? FaultOf(List<S3Object> objects, S3Address place)
    {
        if (objects.Count == 0)
            return $"s3://{place.Bucket}/{place.Prefix}: there is no CSV file (.csv, .csv.gz). {Layout} Parquet is not read: choose CSV in AWS Data Exports.";
        foreach (var period in objects.GroupBy(found => PeriodOf().Match(found.Key).Value).Where(period => period.Key.Length > 0))
        {
            var folders = period.GroupBy(found => found.Key[..(found.Key.LastIndexOf('/') + 1)]).ToList();
            if (folders.Count < 2) continue;
            var newest = folders.MaxBy(folder => folder.Max(found => found.LastModified))!.Key;
            return $"{period.Key} lies under s3://{place.Bucket}/{place.Prefix} {folders.Count} times, which would count its charges as often. "
                + $"Name one version, the newest is s3://{place.Bucket}/{newest}";
        }

        return null;
    }

    private static async Task<SpendFile> FetchAsync(AmazonS3Client client, string bucket, string key, CancellationToken cancellationToken)
    {
        var content = new FileStream(
            Path.Combine(Path.GetTempPath(), $"finops-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            using var found = await client.GetObjectAsync(bucket, key, cancellationToken).ConfigureAwait(false);
            await found.ResponseStream.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
            if (content.Length != found.ContentLength) throw new EndOfStreamException($"{key}: {content.Length} of {found.ContentLength} bytes came.");
            content.Position = 0;
            return new SpendFile($"s3://{bucket}/{key}", content);
        }
        catch
        {
            await content.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>What went wrong in words; null where the exception is a fault of this program.</summary>
    private static string? Explain(Exception error, S3Address place) => error switch
    {
        AmazonS3Exception { ErrorCode: "NoSuchBucket" } => $"There is no bucket {place.Bucket}.",
        AmazonS3Exception { ErrorCode: "AccessDenied" or "AllAccessDisabled" } =>
            $"The credentials may not read s3://{place.Bucket}/{place.Prefix}. They need s3:ListBucket on arn:aws:s3:::{place.Bucket} and s3:GetObject on arn:aws:s3:::{place.Bucket}/{place.Prefix}*",
        AmazonS3Exception { ErrorCode: "InvalidAccessKeyId" or "SignatureDoesNotMatch" or "ExpiredToken" or "InvalidToken" } refused =>
            $"S3 refused the credentials: {refused.ErrorCode}. Renew them, and see AWS_PROFILE and FinOps__Aws__RoleArn.",
        AmazonServiceException service => $"S3 answered {service.ErrorCode}: {service.Message}",
        AmazonClientException => $"There are no credentials for S3: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
        HttpRequestException or IOException => $"s3://{place.Bucket} was not reached, or the connection broke: {error.Message}",
        _ => null,
    };

    [GeneratedRegex("BILLING_PERIOD=[0-9-]+", RegexOptions.CultureInvariant)]
    private static partial Regex PeriodOf();
}
