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
                name: "follows_from_id",
                table: "scrutiny_action",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "item_id",
                table: "follow_up_entry",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_action_follows_from_id",
                table: "scrutiny_action",
                column: "follows_from_id",
                filter: "follows_from_id is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_scrutiny_action_follows_from_id",
                table: "scrutiny_action");

            migrationBuilder.DropColumn(
                name: "follows_from_id",
                table: "scrutiny_action");

            migrationBuilder.DropColumn(
                name: "item_id",
                table: "follow_up_entry");
        }
    }
}
