namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary>Lets as many documents be evaluated at a time as there are processors: one caller's thousand options must not starve the pages.</summary>
internal sealed class EvaluationGate : IDisposable
{
    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount);

    /// <summary>Waits for a place; it is given back when the result is disposed.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        return new Place(_places);
    }

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
