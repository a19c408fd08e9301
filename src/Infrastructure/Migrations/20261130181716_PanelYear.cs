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
                name: "annual_report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    financial_year = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    produced_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    sent_to_panel_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    published_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    report_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    review_id = table.Column<Guid>(type: "uuid", nullable: true),
                    claims = table.Column<string>(type: "jsonb", nullable: false),
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
                    table.PrimaryKey("pk_annual_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_annual_report_local_policing_body_body_id",
                        column: x => x.body_id,
                        principalTable: "local_policing_body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_annual_report_panel_review_review_id",
                        column: x => x.review_id,
                        principalTable: "panel_review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_annual_report_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_annual_report_source_document_document_id",
                        column: x => x.document_id,
                        principalTable: "source_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "confirmation_hearing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    post = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    notified_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    criteria = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    why_met = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    terms = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    held_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    reported_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    recommends = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    recommendation = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    vetoed = table.Column<string>(type: "jsonb", nullable: true),
                    outcome = table.Column<string>(type: "jsonb", nullable: true),
                    reserve_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    review_id = table.Column<Guid>(type: "uuid", nullable: true),
                    wording = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_vetoed = table.Column<bool>(type: "boolean", nullable: false),
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
                    visibility = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_confirmation_hearing", x => x.id);
                    table.ForeignKey(
                        name: "fk_confirmation_hearing_confirmation_hearing_reserve_of_id",
                        column: x => x.reserve_of_id,
                        principalTable: "confirmation_hearing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_confirmation_hearing_local_policing_body_body_id",
                        column: x => x.body_id,
                        principalTable: "local_policing_body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_confirmation_hearing_panel_review_review_id",
                        column: x => x.review_id,
                        principalTable: "panel_review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_confirmation_hearing_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_area_id_id",
                table: "annual_report",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_body_id",
                table: "annual_report",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_document_id",
                table: "annual_report",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_ref",
                table: "annual_report",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_review_id",
                table: "annual_report",
                column: "review_id");

            migrationBuilder.CreateIndex(
                name: "ix_annual_report_updated_at",
                table: "annual_report",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "one_annual_report_of_a_year",
                table: "annual_report",
                columns: new[] { "body_id", "financial_year", "kind" },
                unique: true,
                filter: "retraction_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_hearing_area_id_id",
                table: "confirmation_hearing",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_hearing_body_id",
                table: "confirmation_hearing",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_hearing_ref",
                table: "confirmation_hearing",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_hearing_reserve_of_id",
                table: "confirmation_hearing",
                column: "reserve_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_hearing_review_id",
                table: "confirmation_hearing",
                column: "review_id");

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_hearing_updated_at",
                table: "confirmation_hearing",
                column: "updated_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "annual_report");

            migrationBuilder.DropTable(
                name: "confirmation_hearing");
        }
    }
}
