using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanAccountability.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class Scrutiny : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "examination");

            migrationBuilder.DropTable(
                name: "scrutiny_action");

            migrationBuilder.DropTable(
                name: "scrutiny_question");

            migrationBuilder.DropTable(
                name: "scrutiny_meeting");
        }
    }
}
