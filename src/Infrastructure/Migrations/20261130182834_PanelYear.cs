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
            migrationBuilder.AddColumn<string>(
                name: "watch_url",
                table: "scrutiny_meeting",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "follows_from_id",
                table: "scrutiny_action",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "national_priority_id",
                table: "measure",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "document_ids",
                table: "forum",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "members",
                table: "forum",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "papers_url",
                table: "forum",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "pauses",
                table: "forum",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "procedure",
                table: "forum",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "purpose",
                table: "forum",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "remit",
                table: "forum",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<Guid>(
                name: "item_id",
                table: "follow_up_entry",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "indicator_set_id",
                table: "discrepancy",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "text",
                table: "decision",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "contribution_statement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    period = table.Column<string>(type: "jsonb", nullable: false),
                    period_end = table.Column<DateOnly>(type: "date", nullable: true),
                    published_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    wording = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    applies = table.Column<string>(type: "jsonb", nullable: false),
                    items = table.Column<string>(type: "jsonb", nullable: false),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
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
                    table.PrimaryKey("pk_contribution_statement", x => x.id);
                    table.ForeignKey(
                        name: "fk_contribution_statement_local_policing_body_body_id",
                        column: x => x.body_id,
                        principalTable: "local_policing_body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contribution_statement_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contribution_statement_source_document_document_id",
                        column: x => x.document_id,
                        principalTable: "source_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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

            migrationBuilder.CreateTable(
                name: "national_priority",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    set_from = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    set_to = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
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
                    table.PrimaryKey("pk_national_priority", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_action_follows_from_id",
                table: "scrutiny_action",
                column: "follows_from_id",
                filter: "follows_from_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_measure_national_priority_id_id",
                table: "measure",
                columns: new[] { "national_priority_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_discrepancy_indicator_set_id_id",
                table: "discrepancy",
                columns: new[] { "indicator_set_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contribution_statement_area_id_period_end_id",
                table: "contribution_statement",
                columns: new[] { "area_id", "period_end", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contribution_statement_body_id_id",
                table: "contribution_statement",
                columns: new[] { "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contribution_statement_document_id",
                table: "contribution_statement",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_contribution_statement_ref",
                table: "contribution_statement",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contribution_statement_updated_at",
                table: "contribution_statement",
                column: "updated_at");

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

            migrationBuilder.CreateIndex(
                name: "ix_national_priority_ref",
                table: "national_priority",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_national_priority_updated_at",
                table: "national_priority",
                column: "updated_at");

            migrationBuilder.AddForeignKey(
                name: "fk_discrepancy_indicator_set_indicator_set_id",
                table: "discrepancy",
                column: "indicator_set_id",
                principalTable: "indicator_set",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_measure_national_priority_national_priority_id",
                table: "measure",
                column: "national_priority_id",
                principalTable: "national_priority",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_discrepancy_indicator_set_indicator_set_id",
                table: "discrepancy");

            migrationBuilder.DropForeignKey(
                name: "fk_measure_national_priority_national_priority_id",
                table: "measure");

            migrationBuilder.DropTable(
                name: "contribution_statement");

            migrationBuilder.DropTable(
                name: "indicator_set");

            migrationBuilder.DropTable(
                name: "national_priority");

            migrationBuilder.DropIndex(
                name: "ix_scrutiny_action_follows_from_id",
                table: "scrutiny_action");

            migrationBuilder.DropIndex(
                name: "ix_measure_national_priority_id_id",
                table: "measure");

            migrationBuilder.DropIndex(
                name: "ix_discrepancy_indicator_set_id_id",
                table: "discrepancy");

            migrationBuilder.DropColumn(
                name: "watch_url",
                table: "scrutiny_meeting");

            migrationBuilder.DropColumn(
                name: "follows_from_id",
                table: "scrutiny_action");

            migrationBuilder.DropColumn(
                name: "national_priority_id",
                table: "measure");

            migrationBuilder.DropColumn(
                name: "document_ids",
                table: "forum");

            migrationBuilder.DropColumn(
                name: "members",
                table: "forum");

            migrationBuilder.DropColumn(
                name: "papers_url",
                table: "forum");

            migrationBuilder.DropColumn(
                name: "pauses",
                table: "forum");

            migrationBuilder.DropColumn(
                name: "procedure",
                table: "forum");

            migrationBuilder.DropColumn(
                name: "purpose",
                table: "forum");

            migrationBuilder.DropColumn(
                name: "remit",
                table: "forum");

            migrationBuilder.DropColumn(
                name: "item_id",
                table: "follow_up_entry");

            migrationBuilder.DropColumn(
                name: "indicator_set_id",
                table: "discrepancy");

            migrationBuilder.DropColumn(
                name: "text",
                table: "decision");
        }
    }
}
