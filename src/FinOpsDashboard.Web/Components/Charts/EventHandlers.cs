using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Charts;

/// <summary>Events of our own elements, for the compiler of markup; js/chart.js raises them.</summary>
[EventHandler("onchartselect", typeof(ChartSelectEventArgs))]
public static class EventHandlers;
