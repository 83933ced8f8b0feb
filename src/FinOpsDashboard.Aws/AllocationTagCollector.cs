using Amazon.CostExplorer;
using Amazon.CostExplorer.Model;
using FinOpsDashboard.Application.AccountKeys;

namespace FinOpsDashboard.Aws;

/// <summary>Merges pages of cost allocation tags.</summary>
internal sealed class AllocationTagCollector : IPageCollector<ListCostAllocationTagsResponse, IReadOnlyList<AllocationTagState>>
{
    private readonly Dictionary<string, AllocationTagState> _tags = new(StringComparer.Ordinal);

    public void Add(ListCostAllocationTagsResponse page)
    {
        // The service's model does not require the list: an account without such tags may leave it out.
        foreach (var tag in page.CostAllocationTags ?? [])
        {
            if (string.IsNullOrEmpty(tag?.TagKey)) throw new MalformedAnswerException("A cost allocation tag has no TagKey.");
            _tags[tag.TagKey] = new AllocationTagState(
                tag.TagKey, tag.Status?.Value == CostAllocationTagStatus.Active.Value, tag.Type?.Value != CostAllocationTagType.AWSGenerated.Value);
        }
    }

    public IReadOnlyList<AllocationTagState> Result() => [.. _tags.Values];
}
