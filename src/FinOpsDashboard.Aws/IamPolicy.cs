namespace FinOpsDashboard.Aws;

/// <summary>The policies that an administrator copies.</summary>
internal static class IamPolicy
{
    /// <summary>Every action that this product calls; Cost Explorer knows no narrower resource.</summary>
    public const string CostExplorer = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "ReadSpendFromCostExplorer",
              "Effect": "Allow",
              "Action": [
                "ce:GetCostAndUsage",
                "ce:GetDimensionValues",
                "ce:GetTags",
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
