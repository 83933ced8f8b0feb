using FinOpsDashboard.Application.Examples;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Guide;

/// <summary>The picture of an example, where one helps.</summary>
public sealed partial class ExampleChart
{
    private WorkedExample? _drawn;
    private Picture? _picture;

    /// <summary>The example.</summary>
    [Parameter, EditorRequired]
    public required WorkedExample Example { get; set; }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(Example, _drawn)) return;
        _drawn = Example;
        _picture = Example.Picture switch
        {
            ExamplePicture.Volume => VolumePicture.Of(Example),
            ExamplePicture.HitRate => HitRatePicture.Of(Example),
            ExamplePicture.None => null,
        };
    }
}
