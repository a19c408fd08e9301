using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanAccountability.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class OneLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_examination_scrutiny_meeting_meeting_id",
                table: "examination");

            migrationBuilder.DropForeignKey(
                name: "fk_scrutiny_action_scrutiny_meeting_meeting_id",
                table: "scrutiny_action");

            migrationBuilder.DropForeignKey(
                name: "fk_scrutiny_question_scrutiny_meeting_meeting_id",
                table: "scrutiny_question");

            migrationBuilder.AddColumn<string>(
                name: "meeting_kind",
                table: "scrutiny_question",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Scrutiny");

            migrationBuilder.AddColumn<string>(
                name: "meeting_kind",
                table: "scrutiny_action",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Scrutiny");

            migrationBuilder.AlterColumn<Guid>(
                name: "raised_at_id",
                table: "follow_up_entry",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<Guid>(
                name: "panel_meeting_id",
                table: "follow_up_entry",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "raised_at_panel_meeting_id",
                table: "follow_up_entry",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "meeting_kind",
                table: "examination",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Scrutiny");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_question_agenda_item_id",
                table: "scrutiny_question",
                column: "agenda_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_question_of_panels",
                table: "scrutiny_question",
                column: "id",
                filter: "meeting_kind = 'Panel'");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_action_agenda_item_id",
                table: "scrutiny_action",
                column: "agenda_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_action_of_panels",
                table: "scrutiny_action",
                column: "id",
                filter: "meeting_kind = 'Panel'");

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_entry_panel_meeting_id",
                table: "follow_up_entry",
                column: "panel_meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_entry_raised_at_panel_meeting_id",
                table: "follow_up_entry",
                column: "raised_at_panel_meeting_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_raised_at_one_meeting",
                table: "follow_up_entry",
                sql: "num_nonnulls(raised_at_id, raised_at_panel_meeting_id) = 1");

            migrationBuilder.AddForeignKey(
                name: "fk_follow_up_entry_panel_meeting_panel_meeting_id",
                table: "follow_up_entry",
                column: "panel_meeting_id",
                principalTable: "panel_meeting",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_follow_up_entry_panel_meeting_raised_at_panel_meeting_id",
                table: "follow_up_entry",
                column: "raised_at_panel_meeting_id",
                principalTable: "panel_meeting",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // What the ledgers hold of panels has no place there before.
            migrationBuilder.Sql(
                """
                delete from examination where meeting_kind = 'Panel';
                delete from scrutiny_question where meeting_kind = 'Panel';
                delete from scrutiny_action where meeting_kind = 'Panel';
                delete from follow_up_entry where raised_at_id is null;
                """
            );

            migrationBuilder.DropForeignKey(
                name: "fk_follow_up_entry_panel_meeting_panel_meeting_id",
                table: "follow_up_entry");

            migrationBuilder.DropForeignKey(
                name: "fk_follow_up_entry_panel_meeting_raised_at_panel_meeting_id",
                table: "follow_up_entry");

            migrationBuilder.DropIndex(
                name: "ix_scrutiny_question_agenda_item_id",
                table: "scrutiny_question");

            migrationBuilder.DropIndex(
                name: "ix_scrutiny_question_of_panels",
                table: "scrutiny_question");

            migrationBuilder.DropIndex(
                name: "ix_scrutiny_action_agenda_item_id",
                table: "scrutiny_action");

            migrationBuilder.DropIndex(
                name: "ix_scrutiny_action_of_panels",
                table: "scrutiny_action");

            migrationBuilder.DropIndex(
                name: "ix_follow_up_entry_panel_meeting_id",
                table: "follow_up_entry");

            migrationBuilder.DropIndex(
                name: "ix_follow_up_entry_raised_at_panel_meeting_id",
                table: "follow_up_entry");

            migrationBuilder.DropCheckConstraint(
                name: "ck_raised_at_one_meeting",
                table: "follow_up_entry");

            migrationBuilder.DropColumn(
                name: "meeting_kind",
                table: "scrutiny_question");

            migrationBuilder.DropColumn(
                name: "meeting_kind",
                table: "scrutiny_action");

            migrationBuilder.DropColumn(
                name: "panel_meeting_id",
                table: "follow_up_entry");

            migrationBuilder.DropColumn(
                name: "raised_at_panel_meeting_id",
                table: "follow_up_entry");

            migrationBuilder.DropColumn(
                name: "meeting_kind",
                table: "examination");

            migrationBuilder.AlterColumn<Guid>(
                name: "raised_at_id",
                table: "follow_up_entry",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AddForeignKey(
                name: "fk_examination_scrutiny_meeting_meeting_id",
                table: "examination",
                column: "meeting_id",
                principalTable: "scrutiny_meeting",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_scrutiny_action_scrutiny_meeting_meeting_id",
                table: "scrutiny_action",
                column: "meeting_id",
                principalTable: "scrutiny_meeting",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_scrutiny_question_scrutiny_meeting_meeting_id",
                table: "scrutiny_question",
                column: "meeting_id",
                principalTable: "scrutiny_meeting",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
