using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace FinOpsDashboard.Migrations.PostgreSql.Migrations
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Model = table.Column<string>(type: "text", nullable: false),
                    Fraction = table.Column<decimal>(type: "numeric(28,9)", precision: 28, scale: 9, nullable: false),
                    From = table.Column<int>(type: "integer", nullable: false),
                    Until = table.Column<int>(type: "integer", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    EnteredBy = table.Column<string>(type: "text", nullable: false),
                    EnteredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TakenBackFrom = table.Column<int>(type: "integer", nullable: true),
                    TakenBackReason = table.Column<string>(type: "text", nullable: false),
                    TakenBackBy = table.Column<string>(type: "text", nullable: false),
                    TakenBackUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceDiscounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PriceImports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ImportedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ImportedBy = table.Column<string>(type: "text", nullable: false),
                    Files = table.Column<string>(type: "text", nullable: false),
                    New = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Unchanged = table.Column<int>(type: "integer", nullable: false),
                    Duplicates = table.Column<int>(type: "integer", nullable: false),
                    NotTaken = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PriceOverrides",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    EnteredBy = table.Column<string>(type: "text", nullable: false),
                    EnteredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TakenBackFrom = table.Column<int>(type: "integer", nullable: true),
                    TakenBackReason = table.Column<string>(type: "text", nullable: false),
                    TakenBackBy = table.Column<string>(type: "text", nullable: false),
                    TakenBackUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UnitPriceAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    UnitPriceNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    Model = table.Column<string>(type: "text", nullable: false),
                    RegionId = table.Column<string>(type: "text", nullable: false),
                    IsGlobal = table.Column<bool>(type: "boolean", nullable: false),
                    Tier = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Commitment = table.Column<string>(type: "text", nullable: false),
                    EffectiveFrom = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceOverrides", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportedPrices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AsOf = table.Column<int>(type: "integer", nullable: false),
                    SourceTitle = table.Column<string>(type: "text", nullable: false),
                    SourceCitation = table.Column<string>(type: "text", nullable: false),
                    Confidence = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false),
                    PlanningMultipleOfInput = table.Column<decimal>(type: "numeric(28,9)", precision: 28, scale: 9, nullable: true),
                    ImportId = table.Column<int>(type: "integer", nullable: false),
                    UnitPriceAttoUsdRest = table.Column<long>(type: "bigint", nullable: false),
                    UnitPriceNanoUsd = table.Column<long>(type: "bigint", nullable: false),
                    Model = table.Column<string>(type: "text", nullable: false),
                    RegionId = table.Column<string>(type: "text", nullable: false),
                    IsGlobal = table.Column<bool>(type: "boolean", nullable: false),
                    Tier = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Commitment = table.Column<string>(type: "text", nullable: false),
                    EffectiveFrom = table.Column<int>(type: "integer", nullable: false)
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
                name: "IX_ImportedPrices_Model_RegionId_IsGlobal_Tier_Kind_Commitment~",
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
