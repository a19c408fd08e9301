using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanAccountability.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class FinerScrutiny : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "entry_count",
                table: "scrutiny_question",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "moved_at_id",
                table: "scrutiny_question",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "moved_on",
                table: "scrutiny_question",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<Guid>(
                name: "settled_at_id",
                table: "scrutiny_question",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "settled_on",
                table: "scrutiny_question",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "entry_count",
                table: "scrutiny_action",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "moved_at_id",
                table: "scrutiny_action",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "moved_on",
                table: "scrutiny_action",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<Guid>(
                name: "settled_at_id",
                table: "scrutiny_action",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "settled_on",
                table: "scrutiny_action",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "follow_up_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    raised_at_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: true),
                    question_id = table.Column<Guid>(type: "uuid", nullable: true),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    happened_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    owners = table.Column<string>(type: "jsonb", nullable: false),
                    answer = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
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
                    table.PrimaryKey("pk_follow_up_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_follow_up_entry_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_entry_scrutiny_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "scrutiny_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_entry_scrutiny_meeting_raised_at_id",
                        column: x => x.raised_at_id,
                        principalTable: "scrutiny_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_entry_action_id_id",
                table: "follow_up_entry",
                columns: new[] { "action_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_entry_area_id_id",
                table: "follow_up_entry",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_entry_meeting_id",
                table: "follow_up_entry",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_entry_question_id_id",
                table: "follow_up_entry",
                columns: new[] { "question_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_entry_raised_at_id",
                table: "follow_up_entry",
                column: "raised_at_id");

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_entry_ref",
                table: "follow_up_entry",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_entry_updated_at",
                table: "follow_up_entry",
                column: "updated_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "follow_up_entry");

            migrationBuilder.DropColumn(
                name: "entry_count",
                table: "scrutiny_question");

            migrationBuilder.DropColumn(
                name: "moved_at_id",
                table: "scrutiny_question");

            migrationBuilder.DropColumn(
                name: "moved_on",
                table: "scrutiny_question");

            migrationBuilder.DropColumn(
                name: "settled_at_id",
                table: "scrutiny_question");

            migrationBuilder.DropColumn(
                name: "settled_on",
                table: "scrutiny_question");

            migrationBuilder.DropColumn(
                name: "entry_count",
                table: "scrutiny_action");

            migrationBuilder.DropColumn(
                name: "moved_at_id",
                table: "scrutiny_action");

            migrationBuilder.DropColumn(
                name: "moved_on",
                table: "scrutiny_action");

            migrationBuilder.DropColumn(
                name: "settled_at_id",
                table: "scrutiny_action");

            migrationBuilder.DropColumn(
                name: "settled_on",
                table: "scrutiny_action");
        }
    }
}
