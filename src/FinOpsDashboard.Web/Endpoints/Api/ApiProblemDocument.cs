namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary>The fields of problem details.</summary>
/// <param name="Type">Always <c>about:blank</c>: the status says what kind of problem it is.</param>
/// <param name="Title">The name of the status.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong and what to do, in words.</param>
/// <param name="Errors">One entry for each fault; absent where there is none.</param>
internal sealed record ApiProblemDocument(string Type, string Title, int Status, string Detail, IReadOnlyList<ApiFault>? Errors = null);
