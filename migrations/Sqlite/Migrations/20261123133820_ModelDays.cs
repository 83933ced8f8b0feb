using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinOpsDashboard.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ModelDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Stored in the order of its key, which EF has no word for.
            migrationBuilder.Sql("""
                CREATE TABLE "ModelDays" (
                  "Day" INTEGER NOT NULL, "ChargeLineId" INTEGER NOT NULL,
                  "UnblendedCostNanoUsd" INTEGER NOT NULL, "UnblendedCostAttoUsdRest" INTEGER NOT NULL,
                  "NetUnblendedCostNanoUsd" INTEGER NOT NULL, "NetUnblendedCostAttoUsdRest" INTEGER NOT NULL,
                  "AmortizedCostNanoUsd" INTEGER NOT NULL, "AmortizedCostAttoUsdRest" INTEGER NOT NULL,
                  "NetAmortizedCostNanoUsd" INTEGER NOT NULL, "NetAmortizedCostAttoUsdRest" INTEGER NOT NULL,
                  "UsageQuantityMillionths" INTEGER NOT NULL, "UsageQuantityRest" INTEGER NOT NULL, "IsEstimated" INTEGER NOT NULL,
                  CONSTRAINT "PK_ModelDays" PRIMARY KEY ("Day", "ChargeLineId"),
                  CONSTRAINT "FK_ModelDays_ChargeLines_ChargeLineId" FOREIGN KEY ("ChargeLineId") REFERENCES "ChargeLines" ("Id") ON DELETE RESTRICT
                ) WITHOUT ROWID;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ModelDays");
        }
    }
}
