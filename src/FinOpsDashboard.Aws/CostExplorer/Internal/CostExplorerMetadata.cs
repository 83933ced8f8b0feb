using System.Collections.Immutable;
using Amazon.Runtime.Internal;

namespace Amazon.CostExplorer.Internal;

/// <summary>What the pipeline knows about the service.</summary>
internal sealed class CostExplorerMetadata : IServiceMetadata
{
    public string ServiceId => AmazonCostExplorerConfig.ServiceId;

    public IDictionary<string, string> OperationNameMapping { get; } = ImmutableDictionary<string, string>.Empty;
}
