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
                name: "panel_meeting_id",
                table: "panel_review",
                type: "uuid",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "number",
                table: "panel_recommendation",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50);

            migrationBuilder.AddColumn<string>(
                name: "occurrences",
                table: "panel_recommendation",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

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
                name: "confirmation_hearing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    post = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    notified_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    criteria = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    why_met = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    terms = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    held_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    reported_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    recommends = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    recommendation = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    vetoed = table.Column<string>(type: "jsonb", nullable: true),
                    outcome = table.Column<string>(type: "jsonb", nullable: true),
                    reserve_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    review_id = table.Column<Guid>(type: "uuid", nullable: true),
                    wording = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_vetoed = table.Column<bool>(type: "boolean", nullable: false),
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
                    redactions = table.Column<int>(type: "integer", nullable: false),
                    visibility = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_confirmation_hearing", x => x.id);
                    table.ForeignKey(
                        name: "fk_confirmation_hearing_confirmation_hearing_reserve_of_id",
                        column: x => x.reserve_of_id,
                        principalTable: "confirmation_hearing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_confirmation_hearing_local_policing_body_body_id",
                        column: x => x.body_id,
                        principalTable: "local_policing_body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_confirmation_hearing_panel_review_review_id",
                        column: x => x.review_id,
                        principalTable: "panel_review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_confirmation_hearing_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "inspection_report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inspectorate_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    published_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    publication_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    area_ids = table.Column<string>(type: "jsonb", nullable: false),
                    comments_owed = table.Column<bool>(type: "boolean", nullable: false),
                    wording = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    grades = table.Column<string>(type: "jsonb", nullable: false),
                    recommendations = table.Column<string>(type: "jsonb", nullable: false),
                    published_since = table.Column<DateOnly>(type: "date", nullable: true),
                    published_until = table.Column<DateOnly>(type: "date", nullable: true),
                    published_place = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
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
                    table.PrimaryKey("pk_inspection_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_inspection_report_organisation_inspectorate_id",
                        column: x => x.inspectorate_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inspection_report_source_document_document_id",
                        column: x => x.document_id,
                        principalTable: "source_document",
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

            migrationBuilder.CreateTable(
                name: "panel_meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    panel_ids = table.Column<string>(type: "jsonb", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    wording = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    attendance = table.Column<string>(type: "jsonb", nullable: false),
                    quorum = table.Column<string>(type: "jsonb", nullable: true),
                    is_irregular = table.Column<bool>(type: "boolean", nullable: false),
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
                    redactions = table.Column<int>(type: "integer", nullable: false),
                    visibility = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    held_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    held_since = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    ends_at = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    venue = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    is_online = table.Column<bool>(type: "boolean", nullable: true),
                    watch_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    continues_id = table.Column<Guid>(type: "uuid", nullable: true),
                    announced_next = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    papers = table.Column<string>(type: "jsonb", nullable: false, defaultValueSql: "'[]'"),
                    minutes_approved_at_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amendments = table.Column<string>(type: "jsonb", nullable: false, defaultValueSql: "'[]'"),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    agenda_items = table.Column<string>(type: "jsonb", nullable: false),
                    agenda_item_count = table.Column<int>(type: "integer", nullable: false),
                    minutes_published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    minutes_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    minutes_document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cancellation_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel_meeting", x => x.id);
                    table.ForeignKey(
                        name: "fk_panel_meeting_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_meeting_source_document_minutes_document_id",
                        column: x => x.minutes_document_id,
                        principalTable: "source_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    panel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    body = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    from = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    to = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("pk_panel_member", x => x.id);
                    table.ForeignKey(
                        name: "fk_panel_member_panel_panel_id",
                        column: x => x.panel_id,
                        principalTable: "panel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_member_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "precept",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    financial_year = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    proposals = table.Column<string>(type: "jsonb", nullable: false),
                    panel = table.Column<string>(type: "jsonb", nullable: false),
                    responses = table.Column<string>(type: "jsonb", nullable: false),
                    views_obtained_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    issued = table.Column<string>(type: "jsonb", nullable: true),
                    claimed_days = table.Column<string>(type: "jsonb", nullable: false),
                    reviews_shown = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
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
                    table.PrimaryKey("pk_precept", x => x.id);
                    table.ForeignKey(
                        name: "fk_precept_local_policing_body_body_id",
                        column: x => x.body_id,
                        principalTable: "local_policing_body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_precept_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspection_comment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    chief_constable = table.Column<string>(type: "jsonb", nullable: true),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    per_recommendation = table.Column<string>(type: "jsonb", nullable: false),
                    published_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    sent_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    copied_to_panel_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    publication_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    wording = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    published_since = table.Column<DateOnly>(type: "date", nullable: true),
                    published_until = table.Column<DateOnly>(type: "date", nullable: true),
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
                    redactions = table.Column<int>(type: "integer", nullable: false),
                    visibility = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_comment", x => x.id);
                    table.ForeignKey(
                        name: "fk_inspection_comment_inspection_report_report_id",
                        column: x => x.report_id,
                        principalTable: "inspection_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inspection_comment_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inspection_comment_source_document_document_id",
                        column: x => x.document_id,
                        principalTable: "source_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "annual_report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    financial_year = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    produced_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    sent_to_panel_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    published_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    report_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    review_id = table.Column<Guid>(type: "uuid", nullable: true),
                    panel_meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    claims = table.Column<string>(type: "jsonb", nullable: false),
                    wording = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
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
                    table.PrimaryKey("pk_annual_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_annual_report_local_policing_body_body_id",
                        column: x => x.body_id,
                        principalTable: "local_policing_body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_annual_report_panel_meeting_panel_meeting_id",
                        column: x => x.panel_meeting_id,
                        principalTable: "panel_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_annual_report_panel_review_review_id",
                        column: x => x.review_id,
                        principalTable: "panel_review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_annual_report_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_annual_report_source_document_document_id",
                        column: x => x.document_id,
                        principalTable: "source_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_action_follows_from_id",
                table: "scrutiny_action",
                column: "follows_from_id",
                filter: "follows_from_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_panel_review_panel_meeting_id",
                table: "panel_review",
                column: "panel_meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_measure_national_priority_id_id",
                table: "measure",
                columns: new[] { "national_priority_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_discrepancy_indicator_set_id_id",
                table: "discrepancy",
                columns: new[] { "indicator_set_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_area_id_id",
                table: "annual_report",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_body_id",
                table: "annual_report",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_document_id",
                table: "annual_report",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_panel_meeting_id",
                table: "annual_report",
                column: "panel_meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_ref",
                table: "annual_report",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_review_id",
                table: "annual_report",
                column: "review_id");

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_updated_at",
                table: "annual_report",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "one_annual_report_of_a_year",
                table: "annual_report",
                columns: new[] { "body_id", "financial_year", "kind" },
                unique: true,
                filter: "retraction_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_hearing_area_id_id",
                table: "confirmation_hearing",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_hearing_body_id",
                table: "confirmation_hearing",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_hearing_ref",
                table: "confirmation_hearing",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_hearing_reserve_of_id",
                table: "confirmation_hearing",
                column: "reserve_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_hearing_review_id",
                table: "confirmation_hearing",
                column: "review_id");

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_hearing_updated_at",
                table: "confirmation_hearing",
                column: "updated_at");

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
                name: "ix_inspection_comment_area_id_id",
                table: "inspection_comment",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_comment_document_id",
                table: "inspection_comment",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_inspection_comment_per_recommendation",
                table: "inspection_comment",
                column: "per_recommendation")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "jsonb_path_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_comment_ref",
                table: "inspection_comment",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inspection_comment_report_id_id",
                table: "inspection_comment",
                columns: new[] { "report_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_comment_updated_at",
                table: "inspection_comment",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "one_comment_of_a_report_and_area",
                table: "inspection_comment",
                columns: new[] { "report_id", "area_id" },
                unique: true,
                filter: "retraction_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_inspection_report_area_ids",
                table: "inspection_report",
                column: "area_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_inspection_report_document_id",
                table: "inspection_report",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_inspection_report_inspectorate_id_id",
                table: "inspection_report",
                columns: new[] { "inspectorate_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_report_published_place_id",
                table: "inspection_report",
                columns: new[] { "published_place", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_report_recommendations",
                table: "inspection_report",
                column: "recommendations")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "jsonb_path_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_report_ref",
                table: "inspection_report",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inspection_report_updated_at",
                table: "inspection_report",
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

            migrationBuilder.CreateIndex(
                name: "ix_panel_meeting_area_id_held_on_id",
                table: "panel_meeting",
                columns: new[] { "area_id", "held_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_meeting_held_on_id",
                table: "panel_meeting",
                columns: new[] { "held_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_meeting_irregular",
                table: "panel_meeting",
                column: "id",
                filter: "is_irregular");

            migrationBuilder.CreateIndex(
                name: "ix_panel_meeting_minutes_document_id",
                table: "panel_meeting",
                column: "minutes_document_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_meeting_panel_ids",
                table: "panel_meeting",
                column: "panel_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_panel_meeting_ref",
                table: "panel_meeting",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_panel_meeting_updated_at",
                table: "panel_meeting",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "one_panel_meeting_continues_another",
                table: "panel_meeting",
                column: "continues_id",
                unique: true,
                filter: "retraction_at is null and continues_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_panel_member_area_id_id",
                table: "panel_member",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_member_name_id",
                table: "panel_member",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_member_panel_id_id",
                table: "panel_member",
                columns: new[] { "panel_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_member_ref",
                table: "panel_member",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_panel_member_updated_at",
                table: "panel_member",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_precept_area_id_id",
                table: "precept",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_precept_body_id_id",
                table: "precept",
                columns: new[] { "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_precept_financial_year_id",
                table: "precept",
                columns: new[] { "financial_year", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_precept_ref",
                table: "precept",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_precept_updated_at",
                table: "precept",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "one_precept_of_a_year",
                table: "precept",
                columns: new[] { "body_id", "financial_year", "authority" },
                unique: true,
                filter: "retraction_at is null");

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

            migrationBuilder.AddForeignKey(
                name: "fk_panel_review_panel_meeting_panel_meeting_id",
                table: "panel_review",
                column: "panel_meeting_id",
                principalTable: "panel_meeting",
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

            migrationBuilder.DropForeignKey(
                name: "fk_panel_review_panel_meeting_panel_meeting_id",
                table: "panel_review");

            migrationBuilder.DropTable(
                name: "annual_report");

            migrationBuilder.DropTable(
                name: "confirmation_hearing");

            migrationBuilder.DropTable(
                name: "contribution_statement");

            migrationBuilder.DropTable(
                name: "indicator_set");

            migrationBuilder.DropTable(
                name: "inspection_comment");

            migrationBuilder.DropTable(
                name: "national_priority");

            migrationBuilder.DropTable(
                name: "panel_member");

            migrationBuilder.DropTable(
                name: "precept");

            migrationBuilder.DropTable(
                name: "panel_meeting");

            migrationBuilder.DropTable(
                name: "inspection_report");

            migrationBuilder.DropIndex(
                name: "ix_scrutiny_action_follows_from_id",
                table: "scrutiny_action");

            migrationBuilder.DropIndex(
                name: "ix_panel_review_panel_meeting_id",
                table: "panel_review");

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
                name: "panel_meeting_id",
                table: "panel_review");

            migrationBuilder.DropColumn(
                name: "occurrences",
                table: "panel_recommendation");

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

            migrationBuilder.AlterColumn<string>(
                name: "number",
                table: "panel_recommendation",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50,
                oldNullable: true);
        }
    }
}
