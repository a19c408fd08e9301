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

            migrationBuilder.CreateIndex(
                name: "ix_panel_review_panel_meeting_id",
                table: "panel_review",
                column: "panel_meeting_id");

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
                name: "fk_panel_review_panel_meeting_panel_meeting_id",
                table: "panel_review");

            migrationBuilder.DropTable(
                name: "panel_meeting");

            migrationBuilder.DropTable(
                name: "panel_member");

            migrationBuilder.DropIndex(
                name: "ix_panel_review_panel_meeting_id",
                table: "panel_review");

            migrationBuilder.DropColumn(
                name: "panel_meeting_id",
                table: "panel_review");

            migrationBuilder.DropColumn(
                name: "occurrences",
                table: "panel_recommendation");

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
