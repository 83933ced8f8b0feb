using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinOpsDashboard.Migrations.PostgreSql.Migrations
{
    /// <summary>The rest of a quantity counts 1e-18 instead of 1e-15.</summary>
    public partial class WidenQuantityRest : Migration
    {
        private static readonly string[] Tables = ["SpendFacts", "SpendSplits", "RecordTypeCharges", "FeatureDays", "FeatureMonths"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var table in Tables) migrationBuilder.Sql($"UPDATE \"{table}\" SET \"UsageQuantityRest\" = \"UsageQuantityRest\" * 1000");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in Tables) migrationBuilder.Sql($"UPDATE \"{table}\" SET \"UsageQuantityRest\" = \"UsageQuantityRest\" / 1000");
        }
    }
}
