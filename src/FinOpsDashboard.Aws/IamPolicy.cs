namespace FinOpsDashboard.Aws;

/// <summary>The policies that an administrator copies.</summary>
internal static class IamPolicy
{
    /// <summary>
    /// Every action that this product calls; Cost Explorer knows no narrower resource. The first two are needed. The second statement is
    /// optional: without it, the keys of the account and AWS's own forecast are not shown, and nothing else is missing.
    /// </summary>
    public const string CostExplorer = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "ReadSpendFromCostExplorer",
              "Effect": "Allow",
              "Action": [
                "ce:GetCostAndUsage",
                "ce:GetDimensionValues"
              ],
              "Resource": "*"
            },
            {
              "Sid": "OptionalKeysAndForecastOfTheAccount",
              "Effect": "Allow",
              "Action": [
                "ce:GetTags",
                "ce:GetCostCategories",
                "ce:ListCostAllocationTags",
                "ce:GetCostForecast"
              ],
              "Resource": "*"
            }
          ]
        }
        """;

    public static string AssumeRole(string? roleArn) => $$"""
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "AssumeFinOpsRole",
              "Effect": "Allow",
              "Action": "sts:AssumeRole",
              "Resource": "{{roleArn}}"
            }
          ]
        }
        """;
}
