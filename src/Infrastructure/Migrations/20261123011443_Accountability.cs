using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanAccountability.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class Accountability : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_panel_recommendation_commitment_ids",
                table: "panel_recommendation");

            migrationBuilder.DropIndex(
                name: "ix_panel_recommendation_priority_ids",
                table: "panel_recommendation");
        }
    }
}
