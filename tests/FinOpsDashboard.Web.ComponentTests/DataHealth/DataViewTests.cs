using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.DataHealth;

namespace FinOpsDashboard.Web.ComponentTests.DataHealth;

public sealed class DataViewTests : BunitContext
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);
    private static readonly DateRange Window = new(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 23));

    [Fact]
    public void Trouble_ImportAfterAFailedSync_IsStillTold()
    {
        var view = View(Import(Now), Failed(Now.AddHours(-1)));
        Assert.Equal(("Access denied.", "Allow it."), (view.Trouble!.Message, view.Trouble.Advice));
        Assert.StartsWith("The last sync failed;", view.Answer, StringComparison.Ordinal);
        Assert.Contains("The last import finished 22 Nov 2026 06:00 UTC.", view.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_SyncFailed_SaysThatItsWholeStepsAreStored()
    {
        var answer = View(Failed(Now)).Answer;
        Assert.Equal("The last sync failed; why, and what to do, stands below. Its whole steps are stored.", answer);
    }

    [Fact]
    public void Trouble_LaterSyncSucceeded_IsOver() => Assert.Null(View(Succeeded(Now), Failed(Now.AddHours(-1))).Trouble);

    [Fact]
    public void Trouble_KilledSync_SaysSoAndWhatToDo()
    {
        var view = View(Unfinished(Now.AddHours(-1)));
        Assert.Equal("The sync stopped without finishing.", view.Trouble!.Message);
        Assert.Contains("whole step", view.Trouble.Advice, StringComparison.Ordinal);
        // The default window of the next day ends a day later: it is another one, and starts anew.
        Assert.Contains("on the same UTC day and within six hours", view.Trouble.Advice, StringComparison.Ordinal);
        Assert.StartsWith("The last sync stopped without finishing;", view.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_SyncIsRunning_SaysSinceWhen()
    {
        var view = View(Unfinished(Now) with { IsRunning = true }, Failed(Now.AddHours(-1)));
        Assert.Null(view.Trouble);
        Assert.Equal("A sync is running since 22 Nov 2026 06:00 UTC.", view.Answer);
    }

    [Fact]
    public void Answer_OnlyImports_DoesNotCallThemASync()
    {
        var answer = View(Import(Now)).Answer;
        Assert.StartsWith("The last import finished 22 Nov 2026 06:00 UTC; nothing was pulled from AWS yet.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_SyncThenImport_NamesBoth()
    {
        var answer = View(Import(Now), Succeeded(Now.AddHours(-1))).Answer;
        Assert.Contains("The last sync finished 22 Nov 2026 05:00 UTC", answer, StringComparison.Ordinal);
        Assert.Contains("the last import 22 Nov 2026 06:00 UTC", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void RunsPanel_EachState_HasItsWord()
    {
        var panel = Render<SyncRunsPanel>(parameters => parameters.Add(
            component => component.Runs,
            [Unfinished(Now) with { IsRunning = true }, Unfinished(Now.AddHours(-1)), Failed(Now.AddHours(-2)), Succeeded(Now.AddHours(-3))]));
        Assert.Equal(
            ["running", "stopped without finishing", "Access denied.", "finished"], panel.FindAll("td.prose").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(2, panel.FindAll("td.prose.bad").Count);
    }

    /// <summary>The runs, the latest first.</summary>
    private static DataView View(params PastSync[] runs) => new(
        new SyncHistory(runs, 3, Window, 10, null)
        {
            LastSync = runs.FirstOrDefault(run => !run.IsImport),
            LastImport = runs.FirstOrDefault(run => run.IsImport),
        },
        false, new SyncEstimate(Window, 3, false));

    private static PastSync Succeeded(DateTimeOffset at) => new(at, at, Window, "ada", true, 3, default, 0, null, null, []);

    private static PastSync Import(DateTimeOffset at) => Succeeded(at) with { Trigger = SpendImport.Trigger, BilledRequests = 0 };

    private static PastSync Failed(DateTimeOffset at) => Succeeded(at) with { Succeeded = false, FailureMessage = "Access denied.", FailureAdvice = "Allow it." };

    private static PastSync Unfinished(DateTimeOffset at) => Succeeded(at) with { Succeeded = false, Finished = null };
}
