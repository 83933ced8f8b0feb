using System;
using System.Linq;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinOpsDashboard.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ActualsAtScale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The derived tables are made anew, and filled from the facts by the next start. The large ones are stored in the order of their
            // key and have no second one, which EF has no word for.
            migrationBuilder.DropTable(name: "FeatureDays");
            migrationBuilder.DropTable(name: "FeatureMonths");

            migrationBuilder.CreateTable(
                name: "Carriers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FeatureId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Carriers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportedFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Rows = table.Column<long>(type: "INTEGER", nullable: false),
                    RowsOfOthers = table.Column<long>(type: "INTEGER", nullable: false),
                    RowsRefused = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Restatements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    ChargeLineId = table.Column<int>(type: "INTEGER", nullable: false),
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    NotedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CostAfterAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    CostAfterNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    CostBeforeAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    CostBeforeNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    QuantityAfterRest = table.Column<long>(type: "INTEGER", nullable: false),
                    QuantityAfterMillionths = table.Column<long>(type: "INTEGER", nullable: false),
                    QuantityBeforeRest = table.Column<long>(type: "INTEGER", nullable: false),
                    QuantityBeforeMillionths = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    OtherSource = table.Column<int>(type: "INTEGER", nullable: false),
                    KeptSource = table.Column<int>(type: "INTEGER", nullable: false),
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    NotedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    KeptCostAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    KeptCostNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    OtherCostAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    OtherCostNanoUsd = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceConflicts", x => new { x.Day, x.OtherSource });
                });

            migrationBuilder.CreateTable(
                name: "SpendDays",
                columns: table => new
                {
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<int>(type: "INTEGER", nullable: false),
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReadUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsFinal = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpendDays", x => x.Day);
                });

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

            migrationBuilder.Sql(Table("FeatureDays", "Day", "CarrierId", "ChargeLineId"));
            migrationBuilder.Sql(Table("FeatureMonths", "Month", "CarrierId", "ChargeLineId"));
            migrationBuilder.Sql(Table("FeatureDayTotals", "Day", "CarrierId"));
            migrationBuilder.Sql(Table("FeatureMonthTotals", "Month", "CarrierId"));
            migrationBuilder.Sql(Table("LineMonths", "Month", "ChargeLineId"));
            migrationBuilder.Sql(Table("SplitMonths", "DimensionId", "Month", "ChargeLineId", "ValueId"));
            migrationBuilder.CreateIndex(name: "IX_FeatureMonths_CarrierId_Month", table: "FeatureMonths", columns: new[] { "CarrierId", "Month" });

            migrationBuilder.Sql(Table("SpendSplitsInOrder", "DimensionId", "Day", "ChargeLineId", "ValueId"));
            migrationBuilder.Sql($"""
                INSERT INTO "SpendSplitsInOrder" ("DimensionId", "Day", "ChargeLineId", "ValueId", "IsEstimated", {Names})
                SELECT "DimensionId", "Day", "ChargeLineId", "ValueId", "IsEstimated", {Names} FROM "SpendSplits";
                """);
            migrationBuilder.DropTable(name: "SpendSplits");
            migrationBuilder.RenameTable(name: "SpendSplitsInOrder", newName: "SpendSplits");

            migrationBuilder.Sql($"""
                CREATE TABLE "SpendFactsInOrder" (
                  "Day" INTEGER NOT NULL, "ChargeLineId" INTEGER NOT NULL, {Metrics},
                  "IsEstimated" INTEGER NOT NULL, "RunId" INTEGER NOT NULL, "FirstSeenUtc" TEXT NOT NULL, "LastChangedUtc" TEXT NOT NULL,
                  CONSTRAINT "PK_SpendFacts" PRIMARY KEY ("Day", "ChargeLineId"),
                  CONSTRAINT "FK_SpendFacts_ChargeLines_ChargeLineId" FOREIGN KEY ("ChargeLineId") REFERENCES "ChargeLines" ("Id") ON DELETE RESTRICT
                ) WITHOUT ROWID;
                INSERT INTO "SpendFactsInOrder" ("Day", "ChargeLineId", "IsEstimated", "RunId", "FirstSeenUtc", "LastChangedUtc", {Names})
                SELECT "Day", "ChargeLineId", "IsEstimated", (SELECT COALESCE(MAX(r."Id"), 0) FROM "SyncRuns" r WHERE r."Succeeded"), "FirstSeenUtc", "LastChangedUtc", {Names}
                FROM "SpendFacts";
                """);
            migrationBuilder.DropTable(name: "SpendFacts");
            migrationBuilder.RenameTable(name: "SpendFactsInOrder", newName: "SpendFacts");
            migrationBuilder.Sql(DaysThatWereRead);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Derived: what is left without a feature would not have a key of its own.
            migrationBuilder.Sql("DELETE FROM \"FeatureDays\"; DELETE FROM \"FeatureMonths\";");

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
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "FeatureId",
                table: "FeatureDays",
                type: "TEXT",
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

        private const string DaysThatWereRead =
            """
            INSERT INTO "SpendDays" ("Day", "Source", "RunId", "ReadUtc", "IsFinal")
            SELECT "Day", 1, MAX("RunId"), MAX("LastChangedUtc"), MAX(CASE WHEN "IsEstimated" THEN 1 ELSE 0 END) = 0 FROM "SpendFacts" GROUP BY "Day";
            """;

        private static readonly string[] Columns =
        {
            "UnblendedCostNanoUsd",
            "UnblendedCostAttoUsdRest",
            "NetUnblendedCostNanoUsd",
            "NetUnblendedCostAttoUsdRest",
            "AmortizedCostNanoUsd",
            "AmortizedCostAttoUsdRest",
            "NetAmortizedCostNanoUsd",
            "NetAmortizedCostAttoUsdRest",
            "UsageQuantityMillionths",
            "UsageQuantityRest"
        };

        private static string Names => string.Join(", ", Columns.Select(column => $"\"{column}\""));

        private static string Metrics => string.Join(", ", Columns.Select(column => $"\"{column}\" INTEGER NOT NULL"));

        /// <summary>A table of spend whose rows are stored in the order of its key.</summary>
        private static string Table(string name, params string[] key) =>
            $"""
            CREATE TABLE "{name}" (
              {string.Join(", ", key.Select(column => $"\"{column}\" INTEGER NOT NULL"))}, {Metrics}, "IsEstimated" INTEGER NOT NULL,
              CONSTRAINT "PK_{name.Replace("InOrder", "")}" PRIMARY KEY ({string.Join(", ", key.Select(column => $"\"{column}\""))})
            ) WITHOUT ROWID;
            """;
    }
}
