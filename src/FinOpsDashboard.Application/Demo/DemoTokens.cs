namespace FinOpsDashboard.Application.Demo;

/// <summary>The kinds of tokens that the demo bills.</summary>
internal enum DemoTokens
{
    Input,
    Output,
    CacheRead,
    CacheWrite,
}
