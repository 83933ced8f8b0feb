using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinOpsDashboard.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class InvoiceTotals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "InvoiceTotals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakenBackBy = table.Column<string>(type: "TEXT", nullable: false),
                    TakenBackUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TotalAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    TotalNanoUsd = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvoiceTotals", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceTotals_Month",
                table: "InvoiceTotals",
                column: "Month");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "InvoiceTotals");
        }
    }
}
