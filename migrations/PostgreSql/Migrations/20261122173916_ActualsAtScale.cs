using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace FinOpsDashboard.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ActualsAtScale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Derived: filled from the facts by the next start.
            migrationBuilder.Sql("DELETE FROM \"FeatureDays\"; DELETE FROM \"FeatureMonths\";");

            migrationBuilder.DropForeignKey(
                name: "FK_FeatureDays_ChargeLines_ChargeLineId",
                table: "FeatureDays");

            migrationBuilder.DropForeignKey(
                name: "FK_SpendSplits_ChargeLines_ChargeLineId",
                table: "SpendSplits");

            migrationBuilder.DropForeignKey(
                name: "FK_SpendSplits_SplitValues_ValueId",
                table: "SpendSplits");

            migrationBuilder.DropIndex(
                name: "IX_SpendSplits_ChargeLineId",
                table: "SpendSplits");

            migrationBuilder.DropIndex(
                name: "IX_SpendSplits_ValueId",
                table: "SpendSplits");

            migrationBuilder.DropIndex(
                name: "IX_SpendFacts_ChargeLineId",
                table: "SpendFacts");

            migrationBuilder.DropPrimaryKey(
                name: "PK_FeatureMonths",
                table: "FeatureMonths");

            migrationBuilder.DropIndex(
                name: "IX_FeatureMonths_ChargeLineId",
                table: "FeatureMonths");

            migrationBuilder.DropIndex(
                name: "IX_FeatureMonths_FeatureId_Month",
                table: "FeatureMonths");

            migrationBuilder.DropPrimaryKey(
                name: "PK_FeatureDays",
                table: "FeatureDays");

            migrationBuilder.DropIndex(
                name: "IX_FeatureDays_ChargeLineId",
                table: "FeatureDays");

            migrationBuilder.DropColumn(
                name: "FeatureId",
                table: "FeatureMonths");

            migrationBuilder.DropColumn(
                name: "FeatureId",
                table: "FeatureDays");

            migrationBuilder.AddColumn<int>(
                name: "RunId",
                table: "SpendFacts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "CarrierId",
                table: "FeatureMonths",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "CarrierId",
                table: "FeatureDays",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddPrimaryKey(
                name: "PK_FeatureMonths",
                table: "FeatureMonths",
                columns: new[] { "Month", "CarrierId", "ChargeLineId" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_FeatureDays",
                table: "FeatureDays",
                columns: new[] { "Day", "CarrierId", "ChargeLineId" });

            migrationBuilder.CreateTable(
                name: "Carriers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FeatureId = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Carriers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportedFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RunId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Format = table.Column<string>(type: "text", nullable: false),
                    Sha256 = table.Column<string>(type: "text", nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Rows = table.Column<long>(type: "bigint", nullable: false),
                    RowsOfOthers = table.Column<long>(type: "bigint", nullable: false),
                    RowsRefused = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LineMonths",
                columns: table => new
                {
                    Month = table.Column<int>(type: "integer", nullable: false),
                    ChargeLineId = table.Column<int>(type: "integer", nullable: false),
                    AmortizedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    AmortizedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    NetAmortizedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    NetAmortizedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    NetUnblendedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    NetUnblendedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    UnblendedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    UnblendedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    UsageQuantityRest = table.Column<long>(type: "bigint", nullable: false),
                    UsageQuantityMillionths = table.Column<long>(type: "bigint", nullable: false),
                    IsEstimated = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LineMonths", x => new { x.Month, x.ChargeLineId });
                    table.ForeignKey(
                        name: "FK_LineMonths_ChargeLines_ChargeLineId",
                        column: x => x.ChargeLineId,
                        principalTable: "ChargeLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Restatements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Day = table.Column<int>(type: "integer", nullable: false),
                    ChargeLineId = table.Column<int>(type: "integer", nullable: false),
                    RunId = table.Column<int>(type: "integer", nullable: false),
                    NotedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CostAfterAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    CostAfterNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    CostBeforeAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    CostBeforeNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    QuantityAfterRest = table.Column<long>(type: "bigint", nullable: false),
                    QuantityAfterMillionths = table.Column<long>(type: "bigint", nullable: false),
                    QuantityBeforeRest = table.Column<long>(type: "bigint", nullable: false),
                    QuantityBeforeMillionths = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Restatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Restatements_ChargeLines_ChargeLineId",
                        column: x => x.ChargeLineId,
                        principalTable: "ChargeLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SourceConflicts",
                columns: table => new
                {
                    Day = table.Column<int>(type: "integer", nullable: false),
                    OtherSource = table.Column<int>(type: "integer", nullable: false),
                    KeptSource = table.Column<int>(type: "integer", nullable: false),
                    RunId = table.Column<int>(type: "integer", nullable: false),
                    NotedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    KeptCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    KeptCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    OtherCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    OtherCostNanoUsd = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceConflicts", x => new { x.Day, x.OtherSource });
                });

            migrationBuilder.CreateTable(
                name: "SpendDays",
                columns: table => new
                {
                    Day = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<int>(type: "integer", nullable: false),
                    RunId = table.Column<int>(type: "integer", nullable: false),
                    ReadUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsFinal = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpendDays", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "SplitMonths",
                columns: table => new
                {
                    Month = table.Column<int>(type: "integer", nullable: false),
                    ChargeLineId = table.Column<int>(type: "integer", nullable: false),
                    DimensionId = table.Column<int>(type: "integer", nullable: false),
                    ValueId = table.Column<int>(type: "integer", nullable: false),
                    AmortizedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    AmortizedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    NetAmortizedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    NetAmortizedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    NetUnblendedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    NetUnblendedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    UnblendedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    UnblendedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    UsageQuantityRest = table.Column<long>(type: "bigint", nullable: false),
                    UsageQuantityMillionths = table.Column<long>(type: "bigint", nullable: false),
                    IsEstimated = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SplitMonths", x => new { x.DimensionId, x.Month, x.ChargeLineId, x.ValueId });
                });

            migrationBuilder.CreateTable(
                name: "FeatureDayTotals",
                columns: table => new
                {
                    Day = table.Column<int>(type: "integer", nullable: false),
                    CarrierId = table.Column<int>(type: "integer", nullable: false),
                    AmortizedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    AmortizedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    NetAmortizedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    NetAmortizedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    NetUnblendedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    NetUnblendedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    UnblendedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    UnblendedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    UsageQuantityRest = table.Column<long>(type: "bigint", nullable: false),
                    UsageQuantityMillionths = table.Column<long>(type: "bigint", nullable: false),
                    IsEstimated = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeatureDayTotals", x => new { x.Day, x.CarrierId });
                    table.ForeignKey(
                        name: "FK_FeatureDayTotals_Carriers_CarrierId",
                        column: x => x.CarrierId,
                        principalTable: "Carriers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FeatureMonthTotals",
                columns: table => new
                {
                    Month = table.Column<int>(type: "integer", nullable: false),
                    CarrierId = table.Column<int>(type: "integer", nullable: false),
                    AmortizedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    AmortizedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    NetAmortizedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    NetAmortizedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    NetUnblendedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    NetUnblendedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    UnblendedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    UnblendedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    UsageQuantityRest = table.Column<long>(type: "bigint", nullable: false),
                    UsageQuantityMillionths = table.Column<long>(type: "bigint", nullable: false),
                    IsEstimated = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeatureMonthTotals", x => new { x.Month, x.CarrierId });
                    table.ForeignKey(
                        name: "FK_FeatureMonthTotals_Carriers_CarrierId",
                        column: x => x.CarrierId,
                        principalTable: "Carriers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FeatureMonths_CarrierId_Month",
                table: "FeatureMonths",
                columns: new[] { "CarrierId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_Carriers_FeatureId",
                table: "Carriers",
                column: "FeatureId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportedFiles_RunId",
                table: "ImportedFiles",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedFiles_Sha256",
                table: "ImportedFiles",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_Restatements_Day",
                table: "Restatements",
                column: "Day");

            migrationBuilder.AddForeignKey(
                name: "FK_FeatureMonths_Carriers_CarrierId",
                table: "FeatureMonths",
                column: "CarrierId",
                principalTable: "Carriers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(
                """
                UPDATE "SpendFacts" SET "RunId" = (SELECT COALESCE(MAX(r."Id"), 0) FROM "SyncRuns" r WHERE r."Succeeded");
                INSERT INTO "SpendDays" ("Day", "Source", "RunId", "ReadUtc", "IsFinal")
                SELECT "Day", 1, MAX("RunId"), MAX("LastChangedUtc"), NOT BOOL_OR("IsEstimated") FROM "SpendFacts" GROUP BY "Day";
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Derived: what is left without a feature would not have a key of its own.
            migrationBuilder.Sql("DELETE FROM \"FeatureDays\"; DELETE FROM \"FeatureMonths\";");

            migrationBuilder.DropForeignKey(
                name: "FK_FeatureMonths_Carriers_CarrierId",
                table: "FeatureMonths");

            migrationBuilder.DropTable(
                name: "FeatureDayTotals");

            migrationBuilder.DropTable(
                name: "FeatureMonthTotals");

            migrationBuilder.DropTable(
                name: "ImportedFiles");

            migrationBuilder.DropTable(
                name: "LineMonths");

            migrationBuilder.DropTable(
                name: "Restatements");

            migrationBuilder.DropTable(
                name: "SourceConflicts");

            migrationBuilder.DropTable(
                name: "SpendDays");

            migrationBuilder.DropTable(
                name: "SplitMonths");

            migrationBuilder.DropTable(
                name: "Carriers");

            migrationBuilder.DropPrimaryKey(
                name: "PK_FeatureMonths",
                table: "FeatureMonths");

            migrationBuilder.DropIndex(
                name: "IX_FeatureMonths_CarrierId_Month",
                table: "FeatureMonths");

            migrationBuilder.DropPrimaryKey(
                name: "PK_FeatureDays",
                table: "FeatureDays");

            migrationBuilder.DropColumn(
                name: "RunId",
                table: "SpendFacts");

            migrationBuilder.DropColumn(
                name: "CarrierId",
                table: "FeatureMonths");

            migrationBuilder.DropColumn(
                name: "CarrierId",
                table: "FeatureDays");

            migrationBuilder.AddColumn<string>(
                name: "FeatureId",
                table: "FeatureMonths",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "FeatureId",
                table: "FeatureDays",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "PK_FeatureMonths",
                table: "FeatureMonths",
                columns: new[] { "Month", "FeatureId", "ChargeLineId" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_FeatureDays",
                table: "FeatureDays",
                columns: new[] { "Day", "FeatureId", "ChargeLineId" });

            migrationBuilder.CreateIndex(
                name: "IX_SpendSplits_ChargeLineId",
                table: "SpendSplits",
                column: "ChargeLineId");

            migrationBuilder.CreateIndex(
                name: "IX_SpendSplits_ValueId",
                table: "SpendSplits",
                column: "ValueId");

            migrationBuilder.CreateIndex(
                name: "IX_SpendFacts_ChargeLineId",
                table: "SpendFacts",
                column: "ChargeLineId");

            migrationBuilder.CreateIndex(
                name: "IX_FeatureMonths_ChargeLineId",
                table: "FeatureMonths",
                column: "ChargeLineId");

            migrationBuilder.CreateIndex(
                name: "IX_FeatureMonths_FeatureId_Month",
                table: "FeatureMonths",
                columns: new[] { "FeatureId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_FeatureDays_ChargeLineId",
                table: "FeatureDays",
                column: "ChargeLineId");

            migrationBuilder.AddForeignKey(
                name: "FK_FeatureDays_ChargeLines_ChargeLineId",
                table: "FeatureDays",
                column: "ChargeLineId",
                principalTable: "ChargeLines",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_SpendSplits_ChargeLines_ChargeLineId",
                table: "SpendSplits",
                column: "ChargeLineId",
                principalTable: "ChargeLines",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_SpendSplits_SplitValues_ValueId",
                table: "SpendSplits",
                column: "ValueId",
                principalTable: "SplitValues",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
