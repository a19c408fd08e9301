using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanAccountability.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class Feed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "position",
                table: "change_record",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_change_record_area",
                table: "change_record",
                columns: new[] { "area_id", "position" },
                filter: "position is not null");

            migrationBuilder.CreateIndex(
                name: "ix_change_record_position",
                table: "change_record",
                column: "position",
                unique: true,
                filter: "position is not null");

            migrationBuilder.CreateIndex(
                name: "ix_change_record_type",
                table: "change_record",
                columns: new[] { "type", "position" },
                filter: "position is not null");

            migrationBuilder.CreateIndex(
                name: "ix_change_record_unplaced",
                table: "change_record",
                column: "sequence",
                filter: "position is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_change_record_area",
                table: "change_record");

            migrationBuilder.DropIndex(
                name: "ix_change_record_position",
                table: "change_record");

            migrationBuilder.DropIndex(
                name: "ix_change_record_type",
                table: "change_record");

            migrationBuilder.DropIndex(
                name: "ix_change_record_unplaced",
                table: "change_record");

            migrationBuilder.DropColumn(
                name: "position",
                table: "change_record");
        }
    }
}
