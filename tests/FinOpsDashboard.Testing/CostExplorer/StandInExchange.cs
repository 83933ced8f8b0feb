using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>Takes requests, lets go wrong what is to go wrong, checks the signature and has the rest answered.</summary>
internal sealed class StandInExchange : IDisposable
{
    private const string TargetPrefix = "AWSInsightsIndexService.";

    private readonly Lock _gate = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly List<(int Count, TaskCompletionSource Arrived)> _waiting = [];
    private readonly CancellationTokenSource _stopped = new();
    private readonly Dictionary<string, Func<JsonObject, JsonObject>> _operations;
    private readonly AssumeRoleAnswer _assumeRole;

    public StandInExchange(CostLedger ledger, StandInOptions options)
    {
        Ledger = ledger;
        var pages = new PageTokens(options.PageSize, Behaviour);
        var costAndUsage = new CostAndUsageAnswer(ledger, pages, Behaviour, Today);
        var others = new LedgerAnswers(ledger, pages, Today);
        _assumeRole = new AssumeRoleAnswer(options);
        _operations = new Dictionary<string, Func<JsonObject, JsonObject>>
        {
            ["GetCostAndUsage"] = costAndUsage.To,
            ["GetDimensionValues"] = others.DimensionValues,
            ["GetTags"] = others.Tags,
            ["GetCostCategories"] = others.CostCategories,
            ["ListCostAllocationTags"] = others.CostAllocationTags,
            ["GetCostForecast"] = others.CostForecast,
        };

        DateOnly Today() => options.Today ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
    }

    public CostLedger Ledger { get; }

    public StandInBehaviour Behaviour { get; } = new();

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_gate) return [.. _requests];
        }
    }

    /// <summary>Lets go of requests that are never answered.</summary>
    public void Stop() => _stopped.Cancel();

    public void Dispose() => _stopped.Dispose();

    public Task RequestsArrivedAsync(int count)
    {
        lock (_gate)
        {
            if (_requests.Count >= count) return Task.CompletedTask;
            var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((count, arrived));
            return arrived.Task;
        }
    }

    public async Task HandleAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var body = buffer.ToArray();
        if (context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) == true)
        {
            await AnswerStsAsync(context, body);
            return;
        }

        var operation = context.Request.Headers["X-Amz-Target"].ToString().Replace(TargetPrefix, "", StringComparison.Ordinal);
        var request = BodyOf(body);
        var number = Record(new RecordedRequest(
            operation, request, context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString())));
        var fault = Behaviour.TakeFault() ?? Behaviour.DenialOf(operation);
        if (number > Behaviour.CloseAfterRequests || fault is StandInFault.Reset)
        {
            context.Abort();
            return;
        }

        if (fault is StandInFault.Delay(var duration) && !await WaitedAsync(duration, context)) return;
        try
        {
            SignatureCheck.Verify(context.Request, body, "ce", _assumeRole.Known);
            Behaviour.BeforeAnswer?.Invoke(number);
            await AnswerAsync(context, operation, request, fault);
        }
        catch (StandInException refusal)
        {
            await WriteErrorAsync(context, refusal.Status, refusal.Code, refusal.Message);
        }
    }

    private static JsonObject BodyOf(byte[] body)
    {
        try
        {
            return body.Length > 0 && JsonNode.Parse(body) is JsonObject document ? document : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static async Task WriteAsync(HttpContext context, int status, string contentType, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
        await context.Response.WriteAsync(text, Encoding.UTF8, context.RequestAborted);
    }

    private int Record(RecordedRequest request)
    {
        lock (_gate)
        {
            _requests.Add(request);
            foreach (var (count, arrived) in _waiting)
                if (_requests.Count >= count) arrived.TrySetResult();
            return _requests.Count;
        }
    }

    /// <returns>Whether there is still somebody to answer.</returns>
    private async Task<bool> WaitedAsync(TimeSpan duration, HttpContext context)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopped.Token);
        try
        {
            await Task.Delay(duration, gone.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            context.Abort();
            return false;
        }
    }

    private async Task AnswerAsync(HttpContext context, string operation, JsonObject request, StandInFault? fault)
    {
        switch (fault)
        {
            case StandInFault.ErrorAnswer error:
                await WriteErrorAsync(context, error.Status, error.Code, error.Message);
                return;
            case StandInFault.OtherBody other:
                await WriteAsync(context, other.Status, other.ContentType, other.Text);
                return;
            default:
                if (!_operations.TryGetValue(operation, out var answer))
                    throw new StandInException(400, "UnknownOperationException", $"Operation {operation} is not known here.");
                var document = answer(request);
                Behaviour.RewriteAnswer?.Invoke(document);
                var text = document.ToJsonString();
                if (fault is StandInFault.Truncation) text = text[..(text.Length / 2)];
                await WriteAsync(context, 200, "application/x-amz-json-1.1", text);
                return;
        }
    }

    private Task WriteErrorAsync(HttpContext context, int status, string code, string message)
    {
        var error = new JsonObject
        {
            ["__type"] = Behaviour.QualifyErrorTypes ? "com.amazonaws.ce#" + code : code,
            [Behaviour.UpperCaseErrorMessage ? "Message" : "message"] = message,
        };
        return WriteAsync(context, status, "application/x-amz-json-1.1", error.ToJsonString());
    }

    private async Task AnswerStsAsync(HttpContext context, byte[] body)
    {
        try
        {
            SignatureCheck.Verify(context.Request, body, "sts", _assumeRole.Known);
            await WriteAsync(context, 200, "text/xml", _assumeRole.To(Encoding.UTF8.GetString(body)));
        }
        catch (StandInException refusal)
        {
            await WriteAsync(context, refusal.Status, "text/xml", AssumeRoleAnswer.Refusal(refusal));
        }
    }
}
