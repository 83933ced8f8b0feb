using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary><c>finops volumes</c> and <c>finops volumes set</c>.</summary>
internal static class VolumeApi
{
    public static void MapVolumeApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/volumes", GetAsync).DescribeVolumes();
        api.MapPut("/volumes", PutAsync).RequireAuthorization(Permissions.EnterData).DescribeVolumesSet();
    }

    private static async Task<IResult> GetAsync(HttpRequest request, IFeatureStore store, CancellationToken cancellationToken)
    {
        var query = new ApiQuery(request.Query);
        var feature = query.Text("feature");
        var range = query.Days(new DateRange(DateOnly.MinValue, DateOnly.MaxValue));
        if (query.End() is { } problem) return problem;
        var volumes = await store.GetVolumesAsync(feature, cancellationToken);
        return List(volumes.Where(volume => range.Contains(volume.Month.FirstDay)));
    }

    private static async Task<IResult> PutAsync(HttpRequest request, FeatureRegister register, CancellationToken cancellationToken)
    {
        var file = await ApiFile.ReadAsync(request, VolumeFile.Read);
        if (file.Refusal is not null) return file.Refusal;
        var faults = await register.SaveVolumesAsync(file.Items, request.HttpContext.User.Identity?.Name ?? "unknown", cancellationToken);
        return faults.Count > 0 ? ApiFile.Invalid(faults) : List(file.Items);
    }

    private static ApiDocument List(IEnumerable<FeatureVolume> volumes) => new(volumes.Select(VolumeDocument.Of));
}
