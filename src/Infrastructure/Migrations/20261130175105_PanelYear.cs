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
                name: "national_priority_id",
                table: "measure",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "contribution_statement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    period = table.Column<string>(type: "jsonb", nullable: false),
                    period_end = table.Column<DateOnly>(type: "date", nullable: true),
                    published_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    wording = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    applies = table.Column<string>(type: "jsonb", nullable: false),
                    items = table.Column<string>(type: "jsonb", nullable: false),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
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
                    table.PrimaryKey("pk_contribution_statement", x => x.id);
                    table.ForeignKey(
                        name: "fk_contribution_statement_local_policing_body_body_id",
                        column: x => x.body_id,
                        principalTable: "local_policing_body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contribution_statement_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contribution_statement_source_document_document_id",
                        column: x => x.document_id,
                        principalTable: "source_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "national_priority",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    set_from = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    set_to = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
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
                    table.PrimaryKey("pk_national_priority", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_measure_national_priority_id_id",
                table: "measure",
                columns: new[] { "national_priority_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contribution_statement_area_id_period_end_id",
                table: "contribution_statement",
                columns: new[] { "area_id", "period_end", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contribution_statement_body_id_id",
                table: "contribution_statement",
                columns: new[] { "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contribution_statement_document_id",
                table: "contribution_statement",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_contribution_statement_ref",
                table: "contribution_statement",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contribution_statement_updated_at",
                table: "contribution_statement",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_national_priority_ref",
                table: "national_priority",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_national_priority_updated_at",
                table: "national_priority",
                column: "updated_at");

            migrationBuilder.AddForeignKey(
                name: "fk_measure_national_priority_national_priority_id",
                table: "measure",
                column: "national_priority_id",
                principalTable: "national_priority",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_measure_national_priority_national_priority_id",
                table: "measure");

            migrationBuilder.DropTable(
                name: "contribution_statement");

            migrationBuilder.DropTable(
                name: "national_priority");

            migrationBuilder.DropIndex(
                name: "ix_measure_national_priority_id_id",
                table: "measure");

            migrationBuilder.DropColumn(
                name: "national_priority_id",
                table: "measure");
        }
    }
}
