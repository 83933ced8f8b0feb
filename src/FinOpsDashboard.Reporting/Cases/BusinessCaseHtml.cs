using FinOpsDashboard.Reporting.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>Renders a business case as one HTML document that needs nothing beside it.</summary>
public sealed class BusinessCaseHtml(IServiceProvider services, ILoggerFactory logging)
{
    /// <summary>The document, from its first line to its last.</summary>
    public async Task<string> RenderAsync(BusinessCase businessCase)
    {
        await using var renderer = new HtmlRenderer(services, logging);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(BusinessCaseDocument.Case)] = businessCase });
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<BusinessCaseDocument>(parameters);
            return root.ToHtmlString().TrimStart();
        }).ConfigureAwait(false);
    }
}
