namespace FinOpsDashboard.Application.Examples;

/// <summary>One line of arithmetic.</summary>
/// <param name="What">What is worked out, such as "Teacher, a month".</param>
/// <param name="Working">How, with its numbers: "500 M tokens × $10.00 = $5,000.00".</param>
public sealed record ExampleStep(string What, string Working);
