using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanAccountability.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class HoldingToAccount : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid[]>(
                name: "measure_ids",
                table: "accountability_commitment",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.CreateTable(
                name: "measure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    unit = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    value_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    good_direction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    definitions = table.Column<string>(type: "jsonb", nullable: false),
                    targets = table.Column<string>(type: "jsonb", nullable: false),
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
                    table.PrimaryKey("pk_measure", x => x.id);
                    table.ForeignKey(
                        name: "fk_measure_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scrutiny_meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    held_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    chair = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    attendees = table.Column<string>(type: "jsonb", nullable: false),
                    agenda_items = table.Column<string>(type: "jsonb", nullable: false),
                    agenda_item_count = table.Column<int>(type: "integer", nullable: false),
                    minutes_published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    minutes_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    minutes_document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cancellation_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    imported_content = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    forum_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    forum_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
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
                    table.PrimaryKey("pk_scrutiny_meeting", x => x.id);
                    table.ForeignKey(
                        name: "fk_scrutiny_meeting_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_scrutiny_meeting_source_documents_minutes_document_id",
                        column: x => x.minutes_document_id,
                        principalTable: "source_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "measure_reading",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period = table.Column<string>(type: "jsonb", nullable: false),
                    period_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_start = table.Column<DateOnly>(type: "date", nullable: false),
                    period_end = table.Column<DateOnly>(type: "date", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: true),
                    withheld = table.Column<string>(type: "jsonb", nullable: true),
                    comparator = table.Column<string>(type: "jsonb", nullable: true),
                    is_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    corrections = table.Column<string>(type: "jsonb", nullable: false),
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
                    table.PrimaryKey("pk_measure_reading", x => x.id);
                    table.ForeignKey(
                        name: "fk_measure_reading_measure_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_measure_reading_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "examination",
                columns: table => new
                {
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    priority_id = table.Column<Guid>(type: "uuid", nullable: true),
                    held_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    counts = table.Column<bool>(type: "boolean", nullable: false),
                    assurance_level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    assurance_label = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_examination", x => new { x.agenda_item_id, x.subject_id });
                    table.ForeignKey(
                        name: "fk_examination_accountability_commitment_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "accountability_commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_examination_priority_priority_id",
                        column: x => x.priority_id,
                        principalTable: "priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_examination_scrutiny_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "scrutiny_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "scrutiny_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    item_title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    part = table.Column<string>(type: "jsonb", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_settled = table.Column<bool>(type: "boolean", nullable: false),
                    days_late = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scrutiny_action", x => x.id);
                    table.ForeignKey(
                        name: "fk_scrutiny_action_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_scrutiny_action_scrutiny_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "scrutiny_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "scrutiny_question",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    item_title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    part = table.Column<string>(type: "jsonb", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_settled = table.Column<bool>(type: "boolean", nullable: false),
                    days_late = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scrutiny_question", x => x.id);
                    table.ForeignKey(
                        name: "fk_scrutiny_question_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_scrutiny_question_scrutiny_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "scrutiny_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "performance_exception",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reading_id = table.Column<Guid>(type: "uuid", nullable: true),
                    raised_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    narrative = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    commitment_ids = table.Column<string>(type: "jsonb", nullable: false),
                    action_plan = table.Column<string>(type: "jsonb", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    closed_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    closed_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    reopened_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    reopened_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
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
                    table.PrimaryKey("pk_performance_exception", x => x.id);
                    table.ForeignKey(
                        name: "fk_performance_exception_measure_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_performance_exception_measure_reading_reading_id",
                        column: x => x.reading_id,
                        principalTable: "measure_reading",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_performance_exception_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_performance_exception_scrutiny_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "scrutiny_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_commitment_ids",
                table: "panel_recommendation",
                column: "commitment_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_priority_ids",
                table: "panel_recommendation",
                column: "priority_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_accountability_commitment_measure_ids",
                table: "accountability_commitment",
                column: "measure_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_examination_commitment_id_held_on",
                table: "examination",
                columns: new[] { "commitment_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "ix_examination_meeting_id",
                table: "examination",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_examination_priority_id_held_on",
                table: "examination",
                columns: new[] { "priority_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_area_id_id",
                table: "measure",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_ref",
                table: "measure",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measure_updated_at",
                table: "measure",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_measure_reading_area_id_id",
                table: "measure_reading",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_reading_measure_id_area_id_period_end_id",
                table: "measure_reading",
                columns: new[] { "measure_id", "area_id", "period_end", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_reading_measure_id_period_end_id",
                table: "measure_reading",
                columns: new[] { "measure_id", "period_end", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_reading_ref",
                table: "measure_reading",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measure_reading_updated_at",
                table: "measure_reading",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "one_reading_of_an_end",
                table: "measure_reading",
                columns: new[] { "measure_id", "area_id", "period_end" },
                unique: true,
                filter: "retraction_at is null and period_kind = 'TwelveMonthsEnding'");

            migrationBuilder.CreateIndex(
                name: "ix_performance_exception_area_id_id",
                table: "performance_exception",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_performance_exception_measure_id_id",
                table: "performance_exception",
                columns: new[] { "measure_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_performance_exception_meeting_id_id",
                table: "performance_exception",
                columns: new[] { "meeting_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_performance_exception_reading_id",
                table: "performance_exception",
                column: "reading_id");

            migrationBuilder.CreateIndex(
                name: "ix_performance_exception_ref",
                table: "performance_exception",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_performance_exception_updated_at",
                table: "performance_exception",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_action_area_id_id",
                table: "scrutiny_action",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_action_due_on_id",
                table: "scrutiny_action",
                columns: new[] { "due_on", "id" },
                filter: "not is_settled");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_action_late",
                table: "scrutiny_action",
                column: "id",
                filter: "is_settled and days_late is not null");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_action_meeting_id",
                table: "scrutiny_action",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_action_open",
                table: "scrutiny_action",
                column: "id",
                filter: "not is_settled");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_action_open_of_area",
                table: "scrutiny_action",
                columns: new[] { "area_id", "id" },
                filter: "not is_settled");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_meeting_area_id_held_on_id",
                table: "scrutiny_meeting",
                columns: new[] { "area_id", "held_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_meeting_held_on_id",
                table: "scrutiny_meeting",
                columns: new[] { "held_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_meeting_minutes_document_id",
                table: "scrutiny_meeting",
                column: "minutes_document_id");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_meeting_ref",
                table: "scrutiny_meeting",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_meeting_updated_at",
                table: "scrutiny_meeting",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_question_area_id_id",
                table: "scrutiny_question",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_question_due_on_id",
                table: "scrutiny_question",
                columns: new[] { "due_on", "id" },
                filter: "not is_settled");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_question_late",
                table: "scrutiny_question",
                column: "id",
                filter: "is_settled and days_late is not null");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_question_meeting_id",
                table: "scrutiny_question",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_question_open",
                table: "scrutiny_question",
                column: "id",
                filter: "not is_settled");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_question_open_of_area",
                table: "scrutiny_question",
                columns: new[] { "area_id", "id" },
                filter: "not is_settled");

            migrationBuilder.Sql(PeriodsApart.Keep);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "examination");

            migrationBuilder.DropTable(
                name: "performance_exception");

            migrationBuilder.DropTable(
                name: "scrutiny_action");

            migrationBuilder.DropTable(
                name: "scrutiny_question");

            migrationBuilder.DropTable(
                name: "measure_reading");

            migrationBuilder.DropTable(
                name: "scrutiny_meeting");

            migrationBuilder.DropTable(
                name: "measure");

            migrationBuilder.DropIndex(
                name: "ix_panel_recommendation_commitment_ids",
                table: "panel_recommendation");

            migrationBuilder.DropIndex(
                name: "ix_panel_recommendation_priority_ids",
                table: "panel_recommendation");

            migrationBuilder.DropIndex(
                name: "ix_accountability_commitment_measure_ids",
                table: "accountability_commitment");

            migrationBuilder.DropColumn(
                name: "measure_ids",
                table: "accountability_commitment");
        }
    }
}
