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
                name: "inspection_report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inspectorate_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    published_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    publication_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    area_ids = table.Column<string>(type: "jsonb", nullable: false),
                    comments_owed = table.Column<bool>(type: "boolean", nullable: false),
                    wording = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    grades = table.Column<string>(type: "jsonb", nullable: false),
                    recommendations = table.Column<string>(type: "jsonb", nullable: false),
                    published_since = table.Column<DateOnly>(type: "date", nullable: true),
                    published_until = table.Column<DateOnly>(type: "date", nullable: true),
                    published_place = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
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
                    table.PrimaryKey("pk_inspection_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_inspection_report_organisation_inspectorate_id",
                        column: x => x.inspectorate_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inspection_report_source_document_document_id",
                        column: x => x.document_id,
                        principalTable: "source_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspection_comment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    chief_constable = table.Column<string>(type: "jsonb", nullable: true),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    per_recommendation = table.Column<string>(type: "jsonb", nullable: false),
                    published_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    sent_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    copied_to_panel_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    publication_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    wording = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    published_since = table.Column<DateOnly>(type: "date", nullable: true),
                    published_until = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("pk_inspection_comment", x => x.id);
                    table.ForeignKey(
                        name: "fk_inspection_comment_inspection_report_report_id",
                        column: x => x.report_id,
                        principalTable: "inspection_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inspection_comment_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inspection_comment_source_document_document_id",
                        column: x => x.document_id,
                        principalTable: "source_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_comment_area_id_id",
                table: "inspection_comment",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_comment_document_id",
                table: "inspection_comment",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_inspection_comment_per_recommendation",
                table: "inspection_comment",
                column: "per_recommendation")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "jsonb_path_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_comment_ref",
                table: "inspection_comment",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inspection_comment_report_id_id",
                table: "inspection_comment",
                columns: new[] { "report_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_comment_updated_at",
                table: "inspection_comment",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "one_comment_of_a_report_and_area",
                table: "inspection_comment",
                columns: new[] { "report_id", "area_id" },
                unique: true,
                filter: "retraction_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_inspection_report_area_ids",
                table: "inspection_report",
                column: "area_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_inspection_report_document_id",
                table: "inspection_report",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_inspection_report_inspectorate_id_id",
                table: "inspection_report",
                columns: new[] { "inspectorate_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_report_published_place_id",
                table: "inspection_report",
                columns: new[] { "published_place", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_report_recommendations",
                table: "inspection_report",
                column: "recommendations")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "jsonb_path_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_report_ref",
                table: "inspection_report",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inspection_report_updated_at",
                table: "inspection_report",
                column: "updated_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inspection_comment");

            migrationBuilder.DropTable(
                name: "inspection_report");
        }
    }
}
