using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace FinOpsDashboard.Migrations.PostgreSql.Migrations
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
                    Id = table.Column<int>(type: "integer", nullable: false),
                    ReadUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadBy = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    ToExclusive = table.Column<DateOnly>(type: "date", nullable: false),
                    BilledRequests = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountKeyReadings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AccountKeys",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    IsOnBill = table.Column<bool>(type: "boolean", nullable: false),
                    CarriesBedrock = table.Column<bool>(type: "boolean", nullable: true),
                    IsActive = table.Column<bool>(type: "boolean", nullable: true),
                    IsUserDefined = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountKeys", x => new { x.Kind, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "AwsForecasts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReadUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadBy = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    ToExclusive = table.Column<DateOnly>(type: "date", nullable: false),
                    BilledRequests = table.Column<int>(type: "integer", nullable: false),
                    IntervalPercent = table.Column<int>(type: "integer", nullable: false),
                    Unavailable = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwsForecasts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HourlyCosts",
                columns: table => new
                {
                    Hour = table.Column<int>(type: "integer", nullable: false),
                    ChargeLineId = table.Column<int>(type: "integer", nullable: false),
                    IsEstimated = table.Column<bool>(type: "boolean", nullable: false),
                    AmortizedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    AmortizedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    NetAmortizedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    NetAmortizedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    NetUnblendedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    NetUnblendedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    UnblendedCostAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    UnblendedCostNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    UsageQuantityRest = table.Column<long>(type: "bigint", nullable: false),
                    UsageQuantityMillionths = table.Column<long>(type: "bigint", nullable: false)
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
                    Id = table.Column<int>(type: "integer", nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    ToExclusive = table.Column<DateOnly>(type: "date", nullable: false),
                    BilledRequests = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Message = table.Column<string>(type: "text", nullable: false),
                    Advice = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HourlyReadings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KeyAnswers",
                columns: table => new
                {
                    Question = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Message = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyAnswers", x => x.Question);
                });

            migrationBuilder.CreateTable(
                name: "PaidRequests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Purpose = table.Column<string>(type: "text", nullable: false),
                    Requests = table.Column<int>(type: "integer", nullable: false),
                    Who = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaidRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AwsForecastDays",
                columns: table => new
                {
                    ForecastId = table.Column<int>(type: "integer", nullable: false),
                    Day = table.Column<int>(type: "integer", nullable: false),
                    HighAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    HighNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    LowAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    LowNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    MeanAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    MeanNanoUsd = table.Column<long>(type: "bigint", nullable: false)
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
