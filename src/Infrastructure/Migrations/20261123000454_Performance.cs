using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanAccountability.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class Performance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid[]>(
                name: "measure_ids",
                table: "accountability_commitment",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.CreateTable(
                name: "measure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    unit = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    value_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    good_direction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    definitions = table.Column<string>(type: "jsonb", nullable: false),
                    targets = table.Column<string>(type: "jsonb", nullable: false),
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
                    table.PrimaryKey("pk_measure", x => x.id);
                    table.ForeignKey(
                        name: "fk_measure_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "measure_reading",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period = table.Column<string>(type: "jsonb", nullable: false),
                    period_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_start = table.Column<DateOnly>(type: "date", nullable: false),
                    period_end = table.Column<DateOnly>(type: "date", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: true),
                    withheld = table.Column<string>(type: "jsonb", nullable: true),
                    comparator = table.Column<string>(type: "jsonb", nullable: true),
                    is_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    corrections = table.Column<string>(type: "jsonb", nullable: false),
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
                    table.PrimaryKey("pk_measure_reading", x => x.id);
                    table.ForeignKey(
                        name: "fk_measure_reading_measure_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_measure_reading_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accountability_commitment_measure_ids",
                table: "accountability_commitment",
                column: "measure_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_measure_area_id_id",
                table: "measure",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_ref",
                table: "measure",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measure_updated_at",
                table: "measure",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_measure_reading_area_id_id",
                table: "measure_reading",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_reading_measure_id_area_id_period_end_id",
                table: "measure_reading",
                columns: new[] { "measure_id", "area_id", "period_end", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_reading_measure_id_period_end_id",
                table: "measure_reading",
                columns: new[] { "measure_id", "period_end", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_reading_ref",
                table: "measure_reading",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measure_reading_updated_at",
                table: "measure_reading",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "one_reading_of_an_end",
                table: "measure_reading",
                columns: new[] { "measure_id", "area_id", "period_end" },
                unique: true,
                filter: "retraction_at is null and period_kind = 'TwelveMonthsEnding'");

            migrationBuilder.Sql(PeriodsApart.Keep);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "measure_reading");

            migrationBuilder.DropTable(
                name: "measure");

            migrationBuilder.DropIndex(
                name: "ix_accountability_commitment_measure_ids",
                table: "accountability_commitment");

            migrationBuilder.DropColumn(
                name: "measure_ids",
                table: "accountability_commitment");
        }
    }
}
