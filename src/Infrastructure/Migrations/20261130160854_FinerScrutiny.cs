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

            migrationBuilder.AddColumn<string>(
                name: "amendments",
                table: "scrutiny_meeting",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "announced_next",
                table: "scrutiny_meeting",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<Guid>(
                name: "continues_id",
                table: "scrutiny_meeting",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ends_at",
                table: "scrutiny_meeting",
                type: "character varying(5)",
                maxLength: 5,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "forum_id",
                table: "scrutiny_meeting",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_online",
                table: "scrutiny_meeting",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "minutes_approved_at_id",
                table: "scrutiny_meeting",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "papers",
                table: "scrutiny_meeting",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "starts_at",
                table: "scrutiny_meeting",
                type: "character varying(5)",
                maxLength: 5,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "venue",
                table: "scrutiny_meeting",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

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

            migrationBuilder.AddColumn<string>(
                name: "also_printed",
                table: "measure_reading",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "grade",
                table: "measure_reading",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "printed_change",
                table: "measure_reading",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "unit",
                table: "measure",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(300)",
                oldMaxLength: 300);

            migrationBuilder.AddColumn<string>(
                name: "baseline",
                table: "measure",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "number",
                table: "measure",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "plan_id",
                table: "measure",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "priority_ids",
                table: "measure",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "scale",
                table: "measure",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<Guid>(
                name: "succeeds_id",
                table: "measure",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "plan_id",
                table: "examination",
                type: "uuid",
                nullable: true);

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

            migrationBuilder.CreateTable(
                name: "forum",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    wording = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    cadence = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    is_open_to_public = table.Column<bool>(type: "boolean", nullable: true),
                    is_streamed = table.Column<bool>(type: "boolean", nullable: true),
                    from = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    to = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    assurance_scale = table.Column<string>(type: "jsonb", nullable: false),
                    successor_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                    table.PrimaryKey("pk_forum", x => x.id);
                    table.ForeignKey(
                        name: "fk_forum_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_meeting_forum_id_held_on",
                table: "scrutiny_meeting",
                columns: new[] { "forum_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "one_meeting_continues_another",
                table: "scrutiny_meeting",
                column: "continues_id",
                unique: true,
                filter: "retraction_at is null and continues_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_measure_plan_id",
                table: "measure",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_measure_succeeds_id",
                table: "measure",
                column: "succeeds_id");

            migrationBuilder.CreateIndex(
                name: "ix_examination_plan_id_held_on",
                table: "examination",
                columns: new[] { "plan_id", "held_on" });

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

            migrationBuilder.CreateIndex(
                name: "ix_forum_area_id_id",
                table: "forum",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_forum_name_id",
                table: "forum",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_forum_ref",
                table: "forum",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_forum_updated_at",
                table: "forum",
                column: "updated_at");

            migrationBuilder.AddForeignKey(
                name: "fk_examination_police_and_crime_plan_plan_id",
                table: "examination",
                column: "plan_id",
                principalTable: "police_and_crime_plan",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_measure_measure_succeeds_id",
                table: "measure",
                column: "succeeds_id",
                principalTable: "measure",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_measure_police_and_crime_plan_plan_id",
                table: "measure",
                column: "plan_id",
                principalTable: "police_and_crime_plan",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_scrutiny_meeting_forum_forum_id",
                table: "scrutiny_meeting",
                column: "forum_id",
                principalTable: "forum",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(DecisionsOfItems.BecomeObjects);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_examination_police_and_crime_plan_plan_id",
                table: "examination");

            migrationBuilder.DropForeignKey(
                name: "fk_measure_measure_succeeds_id",
                table: "measure");

            migrationBuilder.DropForeignKey(
                name: "fk_measure_police_and_crime_plan_plan_id",
                table: "measure");

            migrationBuilder.DropForeignKey(
                name: "fk_scrutiny_meeting_forum_forum_id",
                table: "scrutiny_meeting");

            migrationBuilder.DropTable(
                name: "follow_up_entry");

            migrationBuilder.DropTable(
                name: "forum");

            migrationBuilder.DropIndex(
                name: "ix_scrutiny_meeting_forum_id_held_on",
                table: "scrutiny_meeting");

            migrationBuilder.DropIndex(
                name: "one_meeting_continues_another",
                table: "scrutiny_meeting");

            migrationBuilder.DropIndex(
                name: "ix_measure_plan_id",
                table: "measure");

            migrationBuilder.DropIndex(
                name: "ix_measure_succeeds_id",
                table: "measure");

            migrationBuilder.DropIndex(
                name: "ix_examination_plan_id_held_on",
                table: "examination");

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
                name: "amendments",
                table: "scrutiny_meeting");

            migrationBuilder.DropColumn(
                name: "announced_next",
                table: "scrutiny_meeting");

            migrationBuilder.DropColumn(
                name: "continues_id",
                table: "scrutiny_meeting");

            migrationBuilder.DropColumn(
                name: "ends_at",
                table: "scrutiny_meeting");

            migrationBuilder.DropColumn(
                name: "forum_id",
                table: "scrutiny_meeting");

            migrationBuilder.DropColumn(
                name: "is_online",
                table: "scrutiny_meeting");

            migrationBuilder.DropColumn(
                name: "minutes_approved_at_id",
                table: "scrutiny_meeting");

            migrationBuilder.DropColumn(
                name: "papers",
                table: "scrutiny_meeting");

            migrationBuilder.DropColumn(
                name: "starts_at",
                table: "scrutiny_meeting");

            migrationBuilder.DropColumn(
                name: "venue",
                table: "scrutiny_meeting");

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

            migrationBuilder.DropColumn(
                name: "also_printed",
                table: "measure_reading");

            migrationBuilder.DropColumn(
                name: "grade",
                table: "measure_reading");

            migrationBuilder.DropColumn(
                name: "printed_change",
                table: "measure_reading");

            migrationBuilder.DropColumn(
                name: "baseline",
                table: "measure");

            migrationBuilder.DropColumn(
                name: "number",
                table: "measure");

            migrationBuilder.DropColumn(
                name: "plan_id",
                table: "measure");

            migrationBuilder.DropColumn(
                name: "priority_ids",
                table: "measure");

            migrationBuilder.DropColumn(
                name: "scale",
                table: "measure");

            migrationBuilder.DropColumn(
                name: "succeeds_id",
                table: "measure");

            migrationBuilder.DropColumn(
                name: "plan_id",
                table: "examination");

            migrationBuilder.AlterColumn<string>(
                name: "unit",
                table: "measure",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(300)",
                oldMaxLength: 300,
                oldNullable: true);
        }
    }
}
