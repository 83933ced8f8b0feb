namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>One key.</summary>
/// <param name="Kind"><c>tag</c> or <c>costCategory</c>.</param>
/// <param name="Name">The key as Cost Explorer spells it.</param>
/// <param name="Dimension">The key as rules and <c>--group-by</c> name it.</param>
/// <param name="State"><c>pulled</c>, <c>available</c>, <c>unused</c>, <c>active</c>, <c>inactive</c>, <c>missing</c> or <c>unchecked</c>.</param>
/// <param name="Origin"><c>userDefined</c>, <c>awsGenerated</c> or <c>iamPrincipal</c>; null where it is not known.</param>
/// <param name="Active">Whether the management account lists it as active; null where it is not known.</param>
/// <param name="CarriesBedrock">Whether it is on costs of Bedrock; null where it is not known.</param>
/// <param name="TaggedPercent">How much of the month's spend has a value of it; null where it was not split by it.</param>
/// <param name="TaggedMonth">The month of that share.</param>
/// <param name="Warning">What is wrong and what to do; null where nothing is.</param>
public sealed record AccountKeyDocumentRow(
    string Kind, string Name, string Dimension, string State, string? Origin, bool? Active, bool? CarriesBedrock, decimal? TaggedPercent, string? TaggedMonth, string? Warning);
