using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Testing.Spending;

namespace FinOpsDashboard.Application.Tests.Spending;

public sealed class LedgerMemoTests
{
    private readonly FakeLedgerStamp _stamp = new() { Text = "1" };
    private readonly LedgerMemo _memo;
    private int _made;

    public LedgerMemoTests() => _memo = new LedgerMemo(_stamp);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_SameLedgerAndQuestion_IsMadeOnce()
    {
        Assert.Equal("1", await AskAsync("today"));
        Assert.Equal("1", await AskAsync("today"));
    }

    [Fact]
    public async Task Get_LedgerChanged_IsMadeAnew()
    {
        await AskAsync("today");
        _stamp.Text = "2";

        Assert.Equal("2", await AskAsync("today"));
    }

    [Fact]
    public async Task Get_AnotherDay_IsMadeAnewAndReplacesTheOld()
    {
        await AskAsync("today");

        Assert.Equal("2", await AskAsync("tomorrow"));
        Assert.Equal("3", await AskAsync("today"));
    }

    [Fact]
    public async Task Get_LedgerChangedWhileItIsMade_IsMadeAnewNextTime()
    {
        await _memo.GetAsync("days", "today", _ => { _stamp.Text = "2"; return MakeAsync(); }, Cancellation);

        Assert.Equal("2", await AskAsync("today"));
    }

    [Fact]
    public async Task Get_MakingFails_IsTriedAgain()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _memo.GetAsync<string>("days", "today", _ => throw new InvalidOperationException("The database is away."), Cancellation));

        Assert.Equal("1", await AskAsync("today"));
    }

    [Fact]
    public async Task Get_ManyAtOnce_WaitForTheSame()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => AskAsync("today"), Cancellation)));

        Assert.All(answers, answer => Assert.Equal("1", answer));
    }

    private Task<string> AskAsync(string question) => _memo.GetAsync("days", question, _ => MakeAsync(), Cancellation);

    private async Task<string> MakeAsync()
    {
        await Task.Yield();
        return $"{Interlocked.Increment(ref _made)}";
    }
}
