using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinOpsDashboard.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddPriceBook : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PriceDiscounts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Model = table.Column<string>(type: "TEXT", nullable: false),
                    Fraction = table.Column<decimal>(type: "TEXT", precision: 28, scale: 9, nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakenBackFrom = table.Column<int>(type: "INTEGER", nullable: true),
                    TakenBackReason = table.Column<string>(type: "TEXT", nullable: false),
                    TakenBackBy = table.Column<string>(type: "TEXT", nullable: false),
                    TakenBackUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceDiscounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PriceImports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ImportedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ImportedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Files = table.Column<string>(type: "TEXT", nullable: false),
                    New = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    Duplicates = table.Column<int>(type: "INTEGER", nullable: false),
                    NotTaken = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PriceOverrides",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakenBackFrom = table.Column<int>(type: "INTEGER", nullable: true),
                    TakenBackReason = table.Column<string>(type: "TEXT", nullable: false),
                    TakenBackBy = table.Column<string>(type: "TEXT", nullable: false),
                    TakenBackUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UnitPriceAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitPriceNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    Model = table.Column<string>(type: "TEXT", nullable: false),
                    RegionId = table.Column<string>(type: "TEXT", nullable: false),
                    IsGlobal = table.Column<bool>(type: "INTEGER", nullable: false),
                    Tier = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Commitment = table.Column<string>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceOverrides", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportedPrices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AsOf = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceTitle = table.Column<string>(type: "TEXT", nullable: false),
                    SourceCitation = table.Column<string>(type: "TEXT", nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    PlanningMultipleOfInput = table.Column<decimal>(type: "TEXT", precision: 28, scale: 9, nullable: true),
                    ImportId = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitPriceAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitPriceNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    Model = table.Column<string>(type: "TEXT", nullable: false),
                    RegionId = table.Column<string>(type: "TEXT", nullable: false),
                    IsGlobal = table.Column<bool>(type: "INTEGER", nullable: false),
                    Tier = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Commitment = table.Column<string>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedPrices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportedPrices_PriceImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "PriceImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ImportedPrices_ImportId",
                table: "ImportedPrices",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedPrices_Model_RegionId_IsGlobal_Tier_Kind_Commitment_EffectiveFrom",
                table: "ImportedPrices",
                columns: new[] { "Model", "RegionId", "IsGlobal", "Tier", "Kind", "Commitment", "EffectiveFrom" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImportedPrices");

            migrationBuilder.DropTable(
                name: "PriceDiscounts");

            migrationBuilder.DropTable(
                name: "PriceOverrides");

            migrationBuilder.DropTable(
                name: "PriceImports");
        }
    }
}
