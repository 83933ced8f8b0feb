using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace FinOpsDashboard.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AllocationPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "RemovedUtc",
                table: "Features",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AllocationPlans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    Summary = table.Column<string>(type: "text", nullable: false),
                    SharedCosts = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllocationPlans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AllocationMonths",
                columns: table => new
                {
                    Month = table.Column<int>(type: "integer", nullable: false),
                    PlanId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllocationMonths", x => x.Month);
                    table.ForeignKey(
                        name: "FK_AllocationMonths_AllocationPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "AllocationPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanRules",
                columns: table => new
                {
                    PlanId = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    FeatureId = table.Column<string>(type: "text", nullable: false),
                    Model = table.Column<string>(type: "text", nullable: false),
                    UsageType = table.Column<string>(type: "text", nullable: false),
                    Service = table.Column<string>(type: "text", nullable: false),
                    Route = table.Column<string>(type: "text", nullable: false),
                    Region = table.Column<string>(type: "text", nullable: false),
                    Dimension = table.Column<string>(type: "text", nullable: false),
                    DimensionValue = table.Column<string>(type: "text", nullable: false),
                    ValidFrom = table.Column<int>(type: "integer", nullable: false),
                    ValidUntil = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanRules", x => new { x.PlanId, x.Position });
                    table.ForeignKey(
                        name: "FK_PlanRules_AllocationPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "AllocationPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AllocationMonths_PlanId",
                table: "AllocationMonths",
                column: "PlanId");

            // The rules there are become the first plan, and every month of the ledger is allocated by it already.
            migrationBuilder.Sql(
                """
                INSERT INTO "AllocationPlans" ("CreatedUtc", "CreatedBy", "Reason", "Summary", "SharedCosts")
                SELECT CURRENT_TIMESTAMP, 'update', '', 'The rules that held when history began.', '[]'
                WHERE EXISTS (SELECT 1 FROM "AllocationRules")
                """);
            migrationBuilder.Sql(
                """
                INSERT INTO "PlanRules" ("PlanId", "Position", "FeatureId", "Model", "UsageType", "Service", "Route", "Region", "Dimension", "DimensionValue", "ValidFrom", "ValidUntil")
                SELECT (SELECT MAX("Id") FROM "AllocationPlans"), ROW_NUMBER() OVER (ORDER BY "Position", "Id") - 1,
                  "FeatureId", "Model", "UsageType", "Service", "Route", "Region", "Dimension", "DimensionValue", 0, 0
                FROM "AllocationRules"
                """);
            migrationBuilder.Sql(
                """
                INSERT INTO "AllocationMonths" ("Month", "PlanId")
                SELECT DISTINCT "Day" / 100, (SELECT MAX("Id") FROM "AllocationPlans") FROM "SpendFacts"
                WHERE EXISTS (SELECT 1 FROM "AllocationPlans")
                """);
            migrationBuilder.DropTable(name: "AllocationRules");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AllocationRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Dimension = table.Column<string>(type: "text", nullable: false),
                    DimensionValue = table.Column<string>(type: "text", nullable: false),
                    FeatureId = table.Column<string>(type: "text", nullable: false),
                    Model = table.Column<string>(type: "text", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Region = table.Column<string>(type: "text", nullable: false),
                    Route = table.Column<string>(type: "text", nullable: false),
                    Service = table.Column<string>(type: "text", nullable: false),
                    UsageType = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllocationRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AllocationRules_Features_FeatureId",
                        column: x => x.FeatureId,
                        principalTable: "Features",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AllocationRules_FeatureId",
                table: "AllocationRules",
                column: "FeatureId");

            migrationBuilder.CreateIndex(
                name: "IX_AllocationRules_Position",
                table: "AllocationRules",
                column: "Position");

            // Older versions know one list of rules, of features that are there.
            migrationBuilder.Sql(
                """
                INSERT INTO "AllocationRules" ("Position", "FeatureId", "Model", "UsageType", "Service", "Route", "Region", "Dimension", "DimensionValue")
                SELECT "Position", "FeatureId", "Model", "UsageType", "Service", "Route", "Region", "Dimension", "DimensionValue" FROM "PlanRules"
                WHERE "PlanId" = (SELECT MAX("Id") FROM "AllocationPlans") AND "FeatureId" IN (SELECT "Id" FROM "Features" WHERE "RemovedUtc" IS NULL)
                """);
            migrationBuilder.Sql("DELETE FROM \"Features\" WHERE \"RemovedUtc\" IS NOT NULL");

            migrationBuilder.DropTable(
                name: "AllocationMonths");

            migrationBuilder.DropTable(
                name: "PlanRules");

            migrationBuilder.DropTable(
                name: "AllocationPlans");

            migrationBuilder.DropColumn(
                name: "RemovedUtc",
                table: "Features");
        }
    }
}
