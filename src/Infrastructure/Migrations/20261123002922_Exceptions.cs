using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanAccountability.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class Exceptions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "performance_exception");
        }
    }
}
