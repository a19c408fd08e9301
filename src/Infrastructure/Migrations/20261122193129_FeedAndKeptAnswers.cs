using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanAccountability.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class FeedAndKeptAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "url",
                table: "source_document",
                newName: "document_url");

            migrationBuilder.RenameColumn(
                name: "url",
                table: "organisation",
                newName: "website");

            migrationBuilder.AddColumn<int>(
                name: "redactions",
                table: "term_of_office",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into",
                table: "term_of_office",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into_url",
                table: "term_of_office",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "redactions",
                table: "source_document",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into",
                table: "source_document",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into_url",
                table: "source_document",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "redactions",
                table: "progress_report",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into",
                table: "progress_report",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into_url",
                table: "progress_report",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "redactions",
                table: "priority",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into",
                table: "priority",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into_url",
                table: "priority",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "redactions",
                table: "police_area",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into",
                table: "police_area",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into_url",
                table: "police_area",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "redactions",
                table: "police_and_crime_plan",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into",
                table: "police_and_crime_plan",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into_url",
                table: "police_and_crime_plan",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "redactions",
                table: "plan_version",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into",
                table: "plan_version",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into_url",
                table: "plan_version",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "redactions",
                table: "panel",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into",
                table: "panel",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into_url",
                table: "panel",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "redactions",
                table: "organisation",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into",
                table: "organisation",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into_url",
                table: "organisation",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "redactions",
                table: "local_policing_body",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into",
                table: "local_policing_body",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into_url",
                table: "local_policing_body",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_tombstone",
                table: "change_record",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "merged_into",
                table: "change_record",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "position",
                table: "change_record",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "redactions",
                table: "api_client",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into",
                table: "api_client",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into_url",
                table: "api_client",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "redactions",
                table: "accountability_commitment",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into",
                table: "accountability_commitment",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into_url",
                table: "accountability_commitment",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "redactions",
                table: "acceptance",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into",
                table: "acceptance",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "retraction_merged_into_url",
                table: "acceptance",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "kept_answer",
                columns: table => new
                {
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    fingerprint = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    headers = table.Column<string>(type: "jsonb", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_answer", x => new { x.client_id, x.key_hash });
                });

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

            migrationBuilder.CreateIndex(
                name: "ix_kept_answer_at",
                table: "kept_answer",
                column: "at");

            // Retractions of before were tombstones, too.
            migrationBuilder.Sql("update change_record set is_tombstone = true where operation = 'Retracted'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kept_answer");

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
                name: "redactions",
                table: "term_of_office");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into",
                table: "term_of_office");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into_url",
                table: "term_of_office");

            migrationBuilder.DropColumn(
                name: "redactions",
                table: "source_document");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into",
                table: "source_document");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into_url",
                table: "source_document");

            migrationBuilder.DropColumn(
                name: "redactions",
                table: "progress_report");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into",
                table: "progress_report");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into_url",
                table: "progress_report");

            migrationBuilder.DropColumn(
                name: "redactions",
                table: "priority");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into",
                table: "priority");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into_url",
                table: "priority");

            migrationBuilder.DropColumn(
                name: "redactions",
                table: "police_area");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into",
                table: "police_area");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into_url",
                table: "police_area");

            migrationBuilder.DropColumn(
                name: "redactions",
                table: "police_and_crime_plan");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into",
                table: "police_and_crime_plan");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into_url",
                table: "police_and_crime_plan");

            migrationBuilder.DropColumn(
                name: "redactions",
                table: "plan_version");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into",
                table: "plan_version");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into_url",
                table: "plan_version");

            migrationBuilder.DropColumn(
                name: "redactions",
                table: "panel");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into",
                table: "panel");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into_url",
                table: "panel");

            migrationBuilder.DropColumn(
                name: "redactions",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into_url",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "redactions",
                table: "local_policing_body");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into",
                table: "local_policing_body");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into_url",
                table: "local_policing_body");

            migrationBuilder.DropColumn(
                name: "is_tombstone",
                table: "change_record");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "change_record");

            migrationBuilder.DropColumn(
                name: "position",
                table: "change_record");

            migrationBuilder.DropColumn(
                name: "redactions",
                table: "api_client");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into",
                table: "api_client");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into_url",
                table: "api_client");

            migrationBuilder.DropColumn(
                name: "redactions",
                table: "accountability_commitment");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into",
                table: "accountability_commitment");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into_url",
                table: "accountability_commitment");

            migrationBuilder.DropColumn(
                name: "redactions",
                table: "acceptance");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into",
                table: "acceptance");

            migrationBuilder.DropColumn(
                name: "retraction_merged_into_url",
                table: "acceptance");

            migrationBuilder.RenameColumn(
                name: "document_url",
                table: "source_document",
                newName: "url");

            migrationBuilder.RenameColumn(
                name: "website",
                table: "organisation",
                newName: "url");
        }
    }
}
