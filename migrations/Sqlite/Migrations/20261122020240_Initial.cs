using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinOpsDashboard.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AspNetRoles",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ChargeLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Service = table.Column<string>(type: "TEXT", nullable: false),
                    UsageType = table.Column<string>(type: "TEXT", nullable: false),
                    UsageUnit = table.Column<string>(type: "TEXT", nullable: false),
                    Route = table.Column<string>(type: "TEXT", nullable: false),
                    RegionId = table.Column<string>(type: "TEXT", nullable: false),
                    Model = table.Column<string>(type: "TEXT", nullable: false),
                    TokenKind = table.Column<string>(type: "TEXT", nullable: false),
                    Tier = table.Column<string>(type: "TEXT", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", nullable: false),
                    QuantityUnit = table.Column<string>(type: "TEXT", nullable: false),
                    TokensPerUnit = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChargeLines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Features",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Assumptions = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Features", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KnownServices",
                columns: table => new
                {
                    Service = table.Column<string>(type: "TEXT", nullable: false),
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    DiscoveredUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownServices", x => x.Service);
                });

            migrationBuilder.CreateTable(
                name: "PendingSplits",
                columns: table => new
                {
                    DimensionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Service = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PendingSplits", x => new { x.DimensionId, x.Service, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "RecordTypeCharges",
                columns: table => new
                {
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    Service = table.Column<string>(type: "TEXT", nullable: false),
                    RecordType = table.Column<string>(type: "TEXT", nullable: false),
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
                    table.PrimaryKey("PK_RecordTypeCharges", x => new { x.Day, x.Service, x.RecordType });
                });

            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "SplitDimensions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SplitDimensions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SyncLeases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Holder = table.Column<string>(type: "TEXT", nullable: false),
                    HolderDescription = table.Column<string>(type: "TEXT", nullable: false),
                    Host = table.Column<string>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<int>(type: "INTEGER", nullable: false),
                    AcquiredUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SyncLeases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SyncRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StartedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FinishedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToExclusive = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Trigger = table.Column<string>(type: "TEXT", nullable: false),
                    Succeeded = table.Column<bool>(type: "INTEGER", nullable: false),
                    BilledRequests = table.Column<int>(type: "INTEGER", nullable: false),
                    RowsInserted = table.Column<int>(type: "INTEGER", nullable: false),
                    RowsUpdated = table.Column<int>(type: "INTEGER", nullable: false),
                    RowsDeleted = table.Column<int>(type: "INTEGER", nullable: false),
                    DaysEstimated = table.Column<int>(type: "INTEGER", nullable: false),
                    FailureKind = table.Column<string>(type: "TEXT", nullable: true),
                    FailureMessage = table.Column<string>(type: "TEXT", nullable: true),
                    FailureAdvice = table.Column<string>(type: "TEXT", nullable: true),
                    Notes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SyncRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetRoleClaims_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserRoles",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    RoleId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserRoles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FeatureDays",
                columns: table => new
                {
                    FeatureId = table.Column<string>(type: "TEXT", nullable: false),
                    ChargeLineId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    AmortizedCostAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    AmortizedCostNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    NetAmortizedCostAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    NetAmortizedCostNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    NetUnblendedCostAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    NetUnblendedCostNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    UnblendedCostAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    UnblendedCostNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    UsageQuantityRest = table.Column<long>(type: "INTEGER", nullable: false),
                    UsageQuantityMillionths = table.Column<long>(type: "INTEGER", nullable: false),
                    IsEstimated = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeatureDays", x => new { x.Day, x.FeatureId, x.ChargeLineId });
                    table.ForeignKey(
                        name: "FK_FeatureDays_ChargeLines_ChargeLineId",
                        column: x => x.ChargeLineId,
                        principalTable: "ChargeLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FeatureMonths",
                columns: table => new
                {
                    FeatureId = table.Column<string>(type: "TEXT", nullable: false),
                    ChargeLineId = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    AmortizedCostAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    AmortizedCostNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    NetAmortizedCostAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    NetAmortizedCostNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    NetUnblendedCostAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    NetUnblendedCostNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    UnblendedCostAttoUsdRest = table.Column<long>(type: "INTEGER", nullable: false),
                    UnblendedCostNanoUsd = table.Column<long>(type: "INTEGER", nullable: false),
                    UsageQuantityRest = table.Column<long>(type: "INTEGER", nullable: false),
                    UsageQuantityMillionths = table.Column<long>(type: "INTEGER", nullable: false),
                    IsEstimated = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeatureMonths", x => new { x.Month, x.FeatureId, x.ChargeLineId });
                    table.ForeignKey(
                        name: "FK_FeatureMonths_ChargeLines_ChargeLineId",
                        column: x => x.ChargeLineId,
                        principalTable: "ChargeLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SpendFacts",
                columns: table => new
                {
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    ChargeLineId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsEstimated = table.Column<bool>(type: "INTEGER", nullable: false),
                    FirstSeenUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
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
                    table.PrimaryKey("PK_SpendFacts", x => new { x.Day, x.ChargeLineId });
                    table.ForeignKey(
                        name: "FK_SpendFacts_ChargeLines_ChargeLineId",
                        column: x => x.ChargeLineId,
                        principalTable: "ChargeLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AllocationRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FeatureId = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Model = table.Column<string>(type: "TEXT", nullable: false),
                    UsageType = table.Column<string>(type: "TEXT", nullable: false),
                    Service = table.Column<string>(type: "TEXT", nullable: false),
                    Route = table.Column<string>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", nullable: false),
                    Dimension = table.Column<string>(type: "TEXT", nullable: false),
                    DimensionValue = table.Column<string>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "FeatureVolumes",
                columns: table => new
                {
                    FeatureId = table.Column<string>(type: "TEXT", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Requests = table.Column<long>(type: "INTEGER", nullable: false),
                    InputTokens = table.Column<long>(type: "INTEGER", nullable: false),
                    OutputTokens = table.Column<long>(type: "INTEGER", nullable: false),
                    CacheReadTokens = table.Column<long>(type: "INTEGER", nullable: false),
                    CacheWriteTokens = table.Column<long>(type: "INTEGER", nullable: false),
                    RepeatedContextTokensPerRequest = table.Column<long>(type: "INTEGER", nullable: false),
                    PeakToAverageRatio = table.Column<decimal>(type: "TEXT", precision: 28, scale: 9, nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeatureVolumes", x => new { x.FeatureId, x.Month });
                    table.ForeignKey(
                        name: "FK_FeatureVolumes_Features_FeatureId",
                        column: x => x.FeatureId,
                        principalTable: "Features",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SplitValues",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DimensionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SplitValues", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SplitValues_SplitDimensions_DimensionId",
                        column: x => x.DimensionId,
                        principalTable: "SplitDimensions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SyncSteps",
                columns: table => new
                {
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    CompletedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BilledRequests = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SyncSteps", x => new { x.RunId, x.Key });
                    table.ForeignKey(
                        name: "FK_SyncSteps_SyncRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "SyncRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SpendSplits",
                columns: table => new
                {
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    ChargeLineId = table.Column<int>(type: "INTEGER", nullable: false),
                    DimensionId = table.Column<int>(type: "INTEGER", nullable: false),
                    ValueId = table.Column<int>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("PK_SpendSplits", x => new { x.DimensionId, x.Day, x.ChargeLineId, x.ValueId });
                    table.ForeignKey(
                        name: "FK_SpendSplits_ChargeLines_ChargeLineId",
                        column: x => x.ChargeLineId,
                        principalTable: "ChargeLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SpendSplits_SplitValues_ValueId",
                        column: x => x.ValueId,
                        principalTable: "SplitValues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AllocationRules_FeatureId",
                table: "AllocationRules",
                column: "FeatureId");

            migrationBuilder.CreateIndex(
                name: "IX_AllocationRules_Position",
                table: "AllocationRules",
                column: "Position");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetRoleClaims_RoleId",
                table: "AspNetRoleClaims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "AspNetRoles",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserRoles_RoleId",
                table: "AspNetUserRoles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChargeLines_Service_UsageType",
                table: "ChargeLines",
                columns: new[] { "Service", "UsageType" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FeatureDays_ChargeLineId",
                table: "FeatureDays",
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
                name: "IX_SpendFacts_ChargeLineId",
                table: "SpendFacts",
                column: "ChargeLineId");

            migrationBuilder.CreateIndex(
                name: "IX_SpendSplits_ChargeLineId",
                table: "SpendSplits",
                column: "ChargeLineId");

            migrationBuilder.CreateIndex(
                name: "IX_SpendSplits_ValueId",
                table: "SpendSplits",
                column: "ValueId");

            migrationBuilder.CreateIndex(
                name: "IX_SplitDimensions_Key",
                table: "SplitDimensions",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SplitValues_DimensionId_Value",
                table: "SplitValues",
                columns: new[] { "DimensionId", "Value" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SyncRuns_StartedUtc",
                table: "SyncRuns",
                column: "StartedUtc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AllocationRules");

            migrationBuilder.DropTable(
                name: "AspNetRoleClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserRoles");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "FeatureDays");

            migrationBuilder.DropTable(
                name: "FeatureMonths");

            migrationBuilder.DropTable(
                name: "FeatureVolumes");

            migrationBuilder.DropTable(
                name: "KnownServices");

            migrationBuilder.DropTable(
                name: "PendingSplits");

            migrationBuilder.DropTable(
                name: "RecordTypeCharges");

            migrationBuilder.DropTable(
                name: "Settings");

            migrationBuilder.DropTable(
                name: "SpendFacts");

            migrationBuilder.DropTable(
                name: "SpendSplits");

            migrationBuilder.DropTable(
                name: "SyncLeases");

            migrationBuilder.DropTable(
                name: "SyncSteps");

            migrationBuilder.DropTable(
                name: "AspNetRoles");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "Features");

            migrationBuilder.DropTable(
                name: "ChargeLines");

            migrationBuilder.DropTable(
                name: "SplitValues");

            migrationBuilder.DropTable(
                name: "SyncRuns");

            migrationBuilder.DropTable(
                name: "SplitDimensions");
        }
    }
}
