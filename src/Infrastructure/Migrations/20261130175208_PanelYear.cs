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
            migrationBuilder.CreateTable(
                name: "precept",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    financial_year = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    proposals = table.Column<string>(type: "jsonb", nullable: false),
                    panel = table.Column<string>(type: "jsonb", nullable: false),
                    responses = table.Column<string>(type: "jsonb", nullable: false),
                    views_obtained_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    issued = table.Column<string>(type: "jsonb", nullable: true),
                    claimed_days = table.Column<string>(type: "jsonb", nullable: false),
                    reviews_shown = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
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
                    table.PrimaryKey("pk_precept", x => x.id);
                    table.ForeignKey(
                        name: "fk_precept_local_policing_body_body_id",
                        column: x => x.body_id,
                        principalTable: "local_policing_body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_precept_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_precept_area_id_id",
                table: "precept",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_precept_body_id_id",
                table: "precept",
                columns: new[] { "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_precept_financial_year_id",
                table: "precept",
                columns: new[] { "financial_year", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_precept_ref",
                table: "precept",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_precept_updated_at",
                table: "precept",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "one_precept_of_a_year",
                table: "precept",
                columns: new[] { "body_id", "financial_year", "authority" },
                unique: true,
                filter: "retraction_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "precept");
        }
    }
}
