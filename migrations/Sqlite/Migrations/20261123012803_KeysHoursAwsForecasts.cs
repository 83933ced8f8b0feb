using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinOpsDashboard.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeysHoursAwsForecasts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccountKeyReadings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    ReadUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadBy = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToExclusive = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BilledRequests = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountKeyReadings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AccountKeys",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    IsOnBill = table.Column<bool>(type: "INTEGER", nullable: false),
                    CarriesBedrock = table.Column<bool>(type: "INTEGER", nullable: true),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: true),
                    IsUserDefined = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountKeys", x => new { x.Kind, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "AwsForecasts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReadUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadBy = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToExclusive = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BilledRequests = table.Column<int>(type: "INTEGER", nullable: false),
                    IntervalPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    Unavailable = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwsForecasts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HourlyCosts",
                columns: table => new
                {
                    Hour = table.Column<int>(type: "INTEGER", nullable: false),
                    ChargeLineId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsEstimated = table.Column<bool>(type: "INTEGER", nullable: false),
                    AmortizedCostAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    AmortizedCostNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    NetAmortizedCostAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    NetAmortizedCostNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    NetUnblendedCostAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    NetUnblendedCostNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    UnblendedCostAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    UnblendedCostNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    UsageQuantityRest = table.Column<long>(type: "INTEGER", nullable: false),
                    UsageQuantityMillionths = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HourlyCosts", x => new { x.Hour, x.ChargeLineId });
                    table.ForeignKey(
                        name: "FK_HourlyCosts_ChargeLines_ChargeLineId",
                        column: x => x.ChargeLineId,
                        principalTable: "ChargeLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HourlyReadings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToExclusive = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BilledRequests = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Message = table.Column<string>(type: "TEXT", nullable: false),
                    Advice = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HourlyReadings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KeyAnswers",
                columns: table => new
                {
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Message = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyAnswers", x => x.Question);
                });

            migrationBuilder.CreateTable(
                name: "PaidRequests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    Requests = table.Column<int>(type: "INTEGER", nullable: false),
                    Who = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaidRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AwsForecastDays",
                columns: table => new
                {
                    ForecastId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    HighAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    HighNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    LowAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    LowNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    MeanAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    MeanNanoUsd = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwsForecastDays", x => new { x.ForecastId, x.Day });
                    table.ForeignKey(
                        name: "FK_AwsForecastDays_AwsForecasts_ForecastId",
                        column: x => x.ForecastId,
                        principalTable: "AwsForecasts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_HourlyCosts_ChargeLineId",
                table: "HourlyCosts",
                column: "ChargeLineId");

            migrationBuilder.CreateIndex(
                name: "IX_PaidRequests_AtUtc",
                table: "PaidRequests",
                column: "AtUtc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountKeyReadings");

            migrationBuilder.DropTable(
                name: "AccountKeys");

            migrationBuilder.DropTable(
                name: "AwsForecastDays");

            migrationBuilder.DropTable(
                name: "HourlyCosts");

            migrationBuilder.DropTable(
                name: "HourlyReadings");

            migrationBuilder.DropTable(
                name: "KeyAnswers");

            migrationBuilder.DropTable(
                name: "PaidRequests");

            migrationBuilder.DropTable(
                name: "AwsForecasts");
        }
    }
}
