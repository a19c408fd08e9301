using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanAccountability.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class PanelYear : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "indicator_set_id",
                table: "discrepancy",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "indicator_set",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    wording = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period = table.Column<string>(type: "jsonb", nullable: true),
                    period_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    period_start = table.Column<DateOnly>(type: "date", nullable: true),
                    period_end = table.Column<DateOnly>(type: "date", nullable: true),
                    printed_period = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    totals = table.Column<string>(type: "jsonb", nullable: false),
                    printed_total = table.Column<int>(type: "integer", nullable: true),
                    measure_ids = table.Column<string>(type: "jsonb", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    forum_id = table.Column<Guid>(type: "uuid", nullable: true),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    imported_content = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    retraction_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    retraction_merged_into = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    retraction_merged_into_url = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    retraction_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    @ref = table.Column<string>(name: "ref", type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false),
                    redactions = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_set", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_set_forum_forum_id",
                        column: x => x.forum_id,
                        principalTable: "forum",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indicator_set_police_and_crime_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "police_and_crime_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indicator_set_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indicator_set_scrutiny_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "scrutiny_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_discrepancy_indicator_set_id_id",
                table: "discrepancy",
                columns: new[] { "indicator_set_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_set_area_id_id",
                table: "indicator_set",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_set_forum_id",
                table: "indicator_set",
                column: "forum_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_set_meeting_id",
                table: "indicator_set",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_set_plan_id",
                table: "indicator_set",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_set_ref",
                table: "indicator_set",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicator_set_updated_at",
                table: "indicator_set",
                column: "updated_at");

            migrationBuilder.AddForeignKey(
                name: "fk_discrepancy_indicator_set_indicator_set_id",
                table: "discrepancy",
                column: "indicator_set_id",
                principalTable: "indicator_set",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_discrepancy_indicator_set_indicator_set_id",
                table: "discrepancy");

            migrationBuilder.DropTable(
                name: "indicator_set");

            migrationBuilder.DropIndex(
                name: "ix_discrepancy_indicator_set_id_id",
                table: "discrepancy");

            migrationBuilder.DropColumn(
                name: "indicator_set_id",
                table: "discrepancy");
        }
    }
}
