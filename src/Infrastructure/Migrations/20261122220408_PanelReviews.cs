using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanAccountability.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class PanelReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "panel_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    panel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: true),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    met_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    reported_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    no_report = table.Column<string>(type: "jsonb", nullable: true),
                    asked_to = table.Column<string>(type: "jsonb", nullable: false),
                    asked_of_body = table.Column<string>(type: "jsonb", nullable: false),
                    paragraphs = table.Column<string>(type: "jsonb", nullable: false),
                    paragraph_count = table.Column<int>(type: "integer", nullable: false),
                    task_group = table.Column<string>(type: "jsonb", nullable: true),
                    outcome = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    report_document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    report_published_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    sent_to_councils_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    requires_response = table.Column<bool>(type: "boolean", nullable: false),
                    response_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    response = table.Column<string>(type: "jsonb", nullable: true),
                    responded_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    days_late = table.Column<int>(type: "integer", nullable: true),
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
                    table.PrimaryKey("pk_panel_review", x => x.id);
                    table.ForeignKey(
                        name: "fk_panel_review_local_policing_body_body_id",
                        column: x => x.body_id,
                        principalTable: "local_policing_body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_review_panel_panel_id",
                        column: x => x.panel_id,
                        principalTable: "panel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_review_plan_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "plan_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_review_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "police_and_crime_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_review_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_review_source_documents_report_document_id",
                        column: x => x.report_document_id,
                        principalTable: "source_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel_recommendation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    number_key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    verb = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    requires_response = table.Column<bool>(type: "boolean", nullable: false),
                    response_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    priority_ids = table.Column<string>(type: "jsonb", nullable: false),
                    commitment_ids = table.Column<string>(type: "jsonb", nullable: false),
                    statutory_content = table.Column<string>(type: "jsonb", nullable: false),
                    response = table.Column<string>(type: "jsonb", nullable: true),
                    responded_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    days_late = table.Column<int>(type: "integer", nullable: true),
                    claims = table.Column<string>(type: "jsonb", nullable: false),
                    acceptances = table.Column<string>(type: "jsonb", nullable: false),
                    claimed_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    accepted_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
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
                    table.PrimaryKey("pk_panel_recommendation", x => x.id);
                    table.ForeignKey(
                        name: "fk_panel_recommendation_panel_reviews_review_id",
                        column: x => x.review_id,
                        principalTable: "panel_review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_recommendation_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_area_id_id",
                table: "panel_recommendation",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_late",
                table: "panel_recommendation",
                columns: new[] { "days_late", "id" },
                descending: new[] { true, false },
                filter: "retraction_at is null and visibility = 'Everyone' and days_late is not null");

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_late_of_area",
                table: "panel_recommendation",
                columns: new[] { "area_id", "days_late", "id" },
                descending: new[] { false, true, false },
                filter: "retraction_at is null and visibility = 'Everyone' and days_late is not null")
                .Annotation("Npgsql:IndexInclude", new[] { "review_id" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_overdue",
                table: "panel_recommendation",
                columns: new[] { "response_due_on", "id" },
                filter: "retraction_at is null and visibility = 'Everyone' and requires_response and responded_on is null and (accepted_status is null or accepted_status not in ('Delivered', 'NotDelivered', 'Dropped')) and response_due_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_overdue_of_area",
                table: "panel_recommendation",
                columns: new[] { "area_id", "response_due_on", "id" },
                filter: "retraction_at is null and visibility = 'Everyone' and requires_response and responded_on is null and (accepted_status is null or accepted_status not in ('Delivered', 'NotDelivered', 'Dropped')) and response_due_on is not null")
                .Annotation("Npgsql:IndexInclude", new[] { "review_id" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_ref",
                table: "panel_recommendation",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_review_id_id",
                table: "panel_recommendation",
                columns: new[] { "review_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_undated",
                table: "panel_recommendation",
                column: "id",
                filter: "retraction_at is null and visibility = 'Everyone' and requires_response and responded_on is null and (accepted_status is null or accepted_status not in ('Delivered', 'NotDelivered', 'Dropped')) and response_due_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_undated_of_area",
                table: "panel_recommendation",
                columns: new[] { "area_id", "id" },
                filter: "retraction_at is null and visibility = 'Everyone' and requires_response and responded_on is null and (accepted_status is null or accepted_status not in ('Delivered', 'NotDelivered', 'Dropped')) and response_due_on is null")
                .Annotation("Npgsql:IndexInclude", new[] { "review_id" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_updated_at",
                table: "panel_recommendation",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "one_recommendation_of_a_number",
                table: "panel_recommendation",
                columns: new[] { "review_id", "number_key" },
                unique: true,
                filter: "retraction_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_panel_review_area_id_id",
                table: "panel_review",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_review_body_id",
                table: "panel_review",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_review_days_late_id",
                table: "panel_review",
                columns: new[] { "days_late", "id" },
                descending: new[] { true, false },
                filter: "days_late is not null and retraction_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_panel_review_panel_id",
                table: "panel_review",
                column: "panel_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_review_plan_id",
                table: "panel_review",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_review_ref",
                table: "panel_review",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_panel_review_report_document_id",
                table: "panel_review",
                column: "report_document_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_review_response_due_on_id",
                table: "panel_review",
                columns: new[] { "response_due_on", "id" },
                filter: "requires_response and responded_on is null and response_due_on is not null and retraction_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_panel_review_updated_at",
                table: "panel_review",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_panel_review_version_id",
                table: "panel_review",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "one_review_of_a_version",
                table: "panel_review",
                column: "version_id",
                unique: true,
                filter: "version_id is not null and retraction_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "panel_recommendation");

            migrationBuilder.DropTable(
                name: "panel_review");
        }
    }
}
