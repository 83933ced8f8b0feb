using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace FinOpsDashboard.Migrations.PostgreSql.Migrations
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
                    Id = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    PhoneNumber = table.Column<string>(type: "text", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ChargeLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Service = table.Column<string>(type: "text", nullable: false),
                    UsageType = table.Column<string>(type: "text", nullable: false),
                    UsageUnit = table.Column<string>(type: "text", nullable: false),
                    Route = table.Column<string>(type: "text", nullable: false),
                    RegionId = table.Column<string>(type: "text", nullable: false),
                    Model = table.Column<string>(type: "text", nullable: false),
                    TokenKind = table.Column<string>(type: "text", nullable: false),
                    Tier = table.Column<string>(type: "text", nullable: false),
                    Scope = table.Column<string>(type: "text", nullable: false),
                    QuantityUnit = table.Column<string>(type: "text", nullable: false),
                    TokensPerUnit = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChargeLines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Features",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Owner = table.Column<string>(type: "text", nullable: false),
                    Description = table.Column<string>(type: "text", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Assumptions = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Features", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KnownServices",
                columns: table => new
                {
                    Service = table.Column<string>(type: "text", nullable: false),
                    RunId = table.Column<int>(type: "integer", nullable: false),
                    DiscoveredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownServices", x => x.Service);
                });

            migrationBuilder.CreateTable(
                name: "PendingSplits",
                columns: table => new
                {
                    DimensionId = table.Column<int>(type: "integer", nullable: false),
                    Service = table.Column<string>(type: "text", nullable: false),
                    Day = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PendingSplits", x => new { x.DimensionId, x.Service, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "RecordTypeCharges",
                columns: table => new
                {
                    Day = table.Column<int>(type: "integer", nullable: false),
                    Service = table.Column<string>(type: "text", nullable: false),
                    RecordType = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("PK_RecordTypeCharges", x => new { x.Day, x.Service, x.RecordType });
                });

            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "SplitDimensions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SplitDimensions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SyncLeases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Holder = table.Column<string>(type: "text", nullable: false),
                    HolderDescription = table.Column<string>(type: "text", nullable: false),
                    Host = table.Column<string>(type: "text", nullable: false),
                    ProcessId = table.Column<int>(type: "integer", nullable: false),
                    AcquiredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SyncLeases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SyncRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StartedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FinishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    ToExclusive = table.Column<DateOnly>(type: "date", nullable: false),
                    Trigger = table.Column<string>(type: "text", nullable: false),
                    Succeeded = table.Column<bool>(type: "boolean", nullable: false),
                    BilledRequests = table.Column<int>(type: "integer", nullable: false),
                    RowsInserted = table.Column<int>(type: "integer", nullable: false),
                    RowsUpdated = table.Column<int>(type: "integer", nullable: false),
                    RowsDeleted = table.Column<int>(type: "integer", nullable: false),
                    DaysEstimated = table.Column<int>(type: "integer", nullable: false),
                    FailureKind = table.Column<string>(type: "text", nullable: true),
                    FailureMessage = table.Column<string>(type: "text", nullable: true),
                    FailureAdvice = table.Column<string>(type: "text", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SyncRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RoleId = table.Column<string>(type: "text", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true),
                    ClaimValue = table.Column<string>(type: "text", nullable: true)
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<string>(type: "text", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true),
                    ClaimValue = table.Column<string>(type: "text", nullable: true)
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
                    LoginProvider = table.Column<string>(type: "text", nullable: false),
                    ProviderKey = table.Column<string>(type: "text", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true),
                    UserId = table.Column<string>(type: "text", nullable: false)
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
                    UserId = table.Column<string>(type: "text", nullable: false),
                    RoleId = table.Column<string>(type: "text", nullable: false)
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
                    UserId = table.Column<string>(type: "text", nullable: false),
                    LoginProvider = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
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
                    FeatureId = table.Column<string>(type: "text", nullable: false),
                    ChargeLineId = table.Column<int>(type: "integer", nullable: false),
                    Day = table.Column<int>(type: "integer", nullable: false),
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
                    FeatureId = table.Column<string>(type: "text", nullable: false),
                    ChargeLineId = table.Column<int>(type: "integer", nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
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
                    Day = table.Column<int>(type: "integer", nullable: false),
                    ChargeLineId = table.Column<int>(type: "integer", nullable: false),
                    IsEstimated = table.Column<bool>(type: "boolean", nullable: false),
                    FirstSeenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FeatureId = table.Column<string>(type: "text", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Model = table.Column<string>(type: "text", nullable: false),
                    UsageType = table.Column<string>(type: "text", nullable: false),
                    Service = table.Column<string>(type: "text", nullable: false),
                    Route = table.Column<string>(type: "text", nullable: false),
                    Region = table.Column<string>(type: "text", nullable: false),
                    Dimension = table.Column<string>(type: "text", nullable: false),
                    DimensionValue = table.Column<string>(type: "text", nullable: false)
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
                    FeatureId = table.Column<string>(type: "text", nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    Requests = table.Column<long>(type: "bigint", nullable: false),
                    InputTokens = table.Column<long>(type: "bigint", nullable: false),
                    OutputTokens = table.Column<long>(type: "bigint", nullable: false),
                    CacheReadTokens = table.Column<long>(type: "bigint", nullable: false),
                    CacheWriteTokens = table.Column<long>(type: "bigint", nullable: false),
                    RepeatedContextTokensPerRequest = table.Column<long>(type: "bigint", nullable: false),
                    PeakToAverageRatio = table.Column<decimal>(type: "numeric(28,9)", precision: 28, scale: 9, nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedBy = table.Column<string>(type: "text", nullable: false)
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DimensionId = table.Column<int>(type: "integer", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: false),
                    Description = table.Column<string>(type: "text", nullable: false)
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
                    RunId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    CompletedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    BilledRequests = table.Column<int>(type: "integer", nullable: false)
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
                    Day = table.Column<int>(type: "integer", nullable: false),
                    ChargeLineId = table.Column<int>(type: "integer", nullable: false),
                    DimensionId = table.Column<int>(type: "integer", nullable: false),
                    ValueId = table.Column<int>(type: "integer", nullable: false),
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
