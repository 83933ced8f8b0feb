using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinOpsDashboard.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ModelDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ModelDays",
                columns: table => new
                {
                    Day = table.Column<int>(type: "integer", nullable: false),
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
                    table.PrimaryKey("PK_ModelDays", x => new { x.Day, x.ChargeLineId });
                    table.ForeignKey(
                        name: "FK_ModelDays_ChargeLines_ChargeLineId",
                        column: x => x.ChargeLineId,
                        principalTable: "ChargeLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ModelDays");
        }
    }
}
