using System.Globalization;
using System.Net;
using System.Security;
using FinOpsDashboard.Testing.CostExplorer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinOpsDashboard.Testing.S3;

/// <summary>One bucket over the real protocol: lists two keys a page, gives objects, and checks signatures as AWS does.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html (retrieved 2026-11-22).</remarks>
public sealed class S3StandIn : IAsyncDisposable
{
    public const string Bucket = "bills";
    public const string AccessKeyId = "AKIDS3";
    public const string SecretAccessKey = "secret-of-the-bucket";
    private const int KeysPerPage = 2;

    private readonly WebApplication _host;

    private S3StandIn(WebApplication host) => _host = host;

    /// <summary>The objects by their keys, and when each was written.</summary>
    public SortedDictionary<string, (byte[] Content, DateTimeOffset Written)> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether every request is refused, as by a policy.</summary>
    public bool DeniesAccess { get; set; }

    /// <summary>Where it listens.</summary>
    public string Address { get; private set; } = "";

    public static async Task<S3StandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var host = builder.Build();
        host.Urls.Add("http://127.0.0.1:0");
        var standIn = new S3StandIn(host);
        host.Run(standIn.AnswerAsync);
        await host.StartAsync();
        standIn.Address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return standIn;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        try
        {
            SignatureCheck.Verify(context.Request, [], "s3", [new KnownCredentials(AccessKeyId, SecretAccessKey, null, "s3")]);
        }
        catch (StandInException refused)
        {
            await ErrorAsync(context, HttpStatusCode.Forbidden, "SignatureDoesNotMatch", refused.Message);
            return;
        }

        var path = context.Request.Path.Value!.TrimStart('/').Split('/', 2);
        if (DeniesAccess) await ErrorAsync(context, HttpStatusCode.Forbidden, "AccessDenied", "Access Denied");
        else if (path[0] != Bucket) await ErrorAsync(context, HttpStatusCode.NotFound, "NoSuchBucket", "The specified bucket does not exist");
        else if (path.Length < 2 || path[1].Length == 0) await ListAsync(context);
        else if (Objects.TryGetValue(path[1], out var found)) await GiveAsync(context, found.Content);
        else await ErrorAsync(context, HttpStatusCode.NotFound, "NoSuchKey", "The specified key does not exist.");
    }

    private async Task ListAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var skipped = query["continuation-token"] is { Count: > 0 } token ? int.Parse(token[0]!, CultureInfo.InvariantCulture) : 0;
        var found = Objects.Where(entry => entry.Key.StartsWith(query["prefix"].ToString(), StringComparison.Ordinal)).ToList();
        var rest = found.Count > skipped + KeysPerPage;
        var contents = found.Skip(skipped).Take(KeysPerPage).Select(entry =>
            $"<Contents><Key>{SecurityElement.Escape(entry.Key)}</Key><LastModified>{entry.Value.Written.UtcDateTime:yyyy-MM-ddTHH:mm:ss.000Z}</LastModified><Size>{entry.Value.Content.Length}</Size></Contents>");
        context.Response.ContentType = "application/xml";
        await context.Response.WriteAsync(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
            + $"<Name>{Bucket}</Name><IsTruncated>{(rest ? "true" : "false")}</IsTruncated>"
            + (rest ? $"<NextContinuationToken>{skipped + KeysPerPage}</NextContinuationToken>" : "")
            + $"{string.Concat(contents)}</ListBucketResult>");
    }

    private static async Task GiveAsync(HttpContext context, byte[] content)
    {
        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content);
    }

    private static async Task ErrorAsync(HttpContext context, HttpStatusCode status, string code, string message)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/xml";
        await context.Response.WriteAsync($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>{code}</Code><Message>{message}</Message></Error>");
    }
}
