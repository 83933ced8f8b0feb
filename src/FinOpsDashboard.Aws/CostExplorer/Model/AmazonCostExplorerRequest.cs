using Amazon.Runtime;

namespace Amazon.CostExplorer.Model;

/// <summary>What all requests to Cost Explorer share.</summary>
public class AmazonCostExplorerRequest : AmazonWebServiceRequest;
