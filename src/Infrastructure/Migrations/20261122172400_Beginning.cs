using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PlanAccountability.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class Beginning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "api_client",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    prefix = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: false),
                    grants = table.Column<string>(type: "jsonb", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_client", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "change_record",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    @ref = table.Column<string>(name: "ref", type: "character varying(200)", maxLength: 200, nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    operation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    @event = table.Column<string>(name: "event", type: "character varying(80)", maxLength: 80, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    visibility = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    record = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_record", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "import_batch",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    area_ids = table.Column<List<string>>(type: "text[]", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    of = table.Column<int>(type: "integer", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: true),
                    grants = table.Column<string>(type: "jsonb", nullable: true),
                    report = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_batch", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    owned_by = table.Column<Guid>(type: "uuid", nullable: true),
                    imported_content = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    retraction_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    retraction_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    @ref = table.Column<string>(name: "ref", type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "police_area",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gss_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    force_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    from = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    to = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    successor_ids = table.Column<string>(type: "jsonb", nullable: false),
                    imported_content = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    retraction_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    retraction_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    @ref = table.Column<string>(name: "ref", type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_police_area", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "source_document",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    publisher = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    published_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    retrieved_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    owned_by = table.Column<Guid>(type: "uuid", nullable: true),
                    imported_content = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    retraction_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    retraction_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    @ref = table.Column<string>(name: "ref", type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_document", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "local_policing_body",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    from = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    to = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    successor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    imported_content = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    retraction_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    retraction_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    @ref = table.Column<string>(name: "ref", type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_local_policing_body", x => x.id);
                    table.ForeignKey(
                        name: "fk_local_policing_body_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_local_policing_body_local_policing_body_successor_id",
                        column: x => x.successor_id,
                        principalTable: "local_policing_body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    host_authority = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    imported_content = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    retraction_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    retraction_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    @ref = table.Column<string>(name: "ref", type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel", x => x.id);
                    table.ForeignKey(
                        name: "fk_panel_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "police_and_crime_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    law = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    imported_content = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    retraction_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    retraction_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    @ref = table.Column<string>(name: "ref", type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false),
                    visibility = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_police_and_crime_plan", x => x.id);
                    table.ForeignKey(
                        name: "fk_police_and_crime_plan_local_policing_body_body_id",
                        column: x => x.body_id,
                        principalTable: "local_policing_body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_police_and_crime_plan_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "term_of_office",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    holder = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    office = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    to = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    imported_content = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    retraction_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    retraction_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    @ref = table.Column<string>(name: "ref", type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_term_of_office", x => x.id);
                    table.ForeignKey(
                        name: "fk_term_of_office_local_policing_body_body_id",
                        column: x => x.body_id,
                        principalTable: "local_policing_body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_term_of_office_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accountability_commitment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    holder = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    measured_by = table.Column<string>(type: "jsonb", nullable: false),
                    imported_content = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    retraction_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    retraction_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    @ref = table.Column<string>(name: "ref", type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accountability_commitment", x => x.id);
                    table.ForeignKey(
                        name: "fk_accountability_commitment_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_accountability_commitment_organisations_partner_id",
                        column: x => x.partner_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_accountability_commitment_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "police_and_crime_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "priority",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    description = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    themes = table.Column<string[]>(type: "text[]", nullable: false),
                    aliases = table.Column<string>(type: "jsonb", nullable: false),
                    imported_content = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    retraction_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    retraction_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    @ref = table.Column<string>(name: "ref", type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_priority", x => x.id);
                    table.ForeignKey(
                        name: "fk_priority_police_and_crime_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "police_and_crime_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_priority_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    law = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    variation_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    issued_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: true),
                    sections = table.Column<string>(type: "jsonb", nullable: false),
                    statutory_content = table.Column<string>(type: "jsonb", nullable: false),
                    planned_priorities = table.Column<string>(type: "jsonb", nullable: false),
                    content_revision = table.Column<int>(type: "integer", nullable: false),
                    imported_content = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    period_end = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    period_start = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    retraction_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    retraction_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    @ref = table.Column<string>(name: "ref", type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false),
                    visibility = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_version_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "police_and_crime_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_version_term_of_office_issued_by_id",
                        column: x => x.issued_by_id,
                        principalTable: "term_of_office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "acceptance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    accepted_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    accepted_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reference = table.Column<string>(type: "jsonb", nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    imported_content = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    retraction_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    retraction_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    @ref = table.Column<string>(name: "ref", type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptance", x => x.id);
                    table.ForeignKey(
                        name: "fk_acceptance_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_acceptance_commitments_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "accountability_commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "progress_report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reported_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    reported_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    summary = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    is_announcement_only = table.Column<bool>(type: "boolean", nullable: false),
                    imported_content = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    retraction_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    retraction_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    @ref = table.Column<string>(name: "ref", type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_progress_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_progress_report_accountability_commitment_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "accountability_commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_progress_report_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitment_entry",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    priority_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_order = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    target_date = table.Column<DateOnly>(type: "date", nullable: true),
                    merged_from = table.Column<string>(type: "jsonb", nullable: false),
                    split_from = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitment_entry", x => new { x.commitment_id, x.version });
                    table.ForeignKey(
                        name: "fk_commitment_entry_accountability_commitment_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "accountability_commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_commitment_entry_plan_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "plan_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commitment_entry_priorities_priority_id",
                        column: x => x.priority_id,
                        principalTable: "priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_step",
                columns: table => new
                {
                    step_order = table.Column<int>(type: "integer", nullable: false),
                    plan_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    citations = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_step", x => new { x.plan_version_id, x.step_order });
                    table.ForeignKey(
                        name: "fk_plan_step_plan_version_plan_version_id",
                        column: x => x.plan_version_id,
                        principalTable: "plan_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "priority_entry",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    priority_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    entry_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_priority_entry", x => new { x.priority_id, x.version });
                    table.ForeignKey(
                        name: "fk_priority_entry_plan_version_version_id",
                        column: x => x.version_id,
                        principalTable: "plan_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_priority_entry_priority_priority_id",
                        column: x => x.priority_id,
                        principalTable: "priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_area_id",
                table: "acceptance",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_commitment_id_accepted_on_id",
                table: "acceptance",
                columns: new[] { "commitment_id", "accepted_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_commitment_id_id",
                table: "acceptance",
                columns: new[] { "commitment_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_ref",
                table: "acceptance",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_updated_at",
                table: "acceptance",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_accountability_commitment_area_id_id",
                table: "accountability_commitment",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_accountability_commitment_partner_id",
                table: "accountability_commitment",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_accountability_commitment_plan_id_id",
                table: "accountability_commitment",
                columns: new[] { "plan_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_accountability_commitment_ref",
                table: "accountability_commitment",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accountability_commitment_updated_at",
                table: "accountability_commitment",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_api_client_name",
                table: "api_client",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_client_prefix",
                table: "api_client",
                column: "prefix",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_change_record_once_per_revision",
                table: "change_record",
                columns: new[] { "type", "record_id", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_commitment_entry_priority_id",
                table: "commitment_entry",
                column: "priority_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_entry_version_id_priority_id_entry_order",
                table: "commitment_entry",
                columns: new[] { "version_id", "priority_id", "entry_order" });

            migrationBuilder.CreateIndex(
                name: "ix_import_batch_client_id",
                table: "import_batch",
                column: "client_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_batch_status",
                table: "import_batch",
                column: "status",
                filter: "status in ('Queued', 'Running')");

            migrationBuilder.CreateIndex(
                name: "ix_local_policing_body_area_id",
                table: "local_policing_body",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_local_policing_body_ref",
                table: "local_policing_body",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_local_policing_body_successor_id",
                table: "local_policing_body",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "ix_local_policing_body_updated_at",
                table: "local_policing_body",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_ref",
                table: "organisation",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisation_updated_at",
                table: "organisation",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_panel_area_id",
                table: "panel",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_ref",
                table: "panel",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_panel_updated_at",
                table: "panel",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_plan_version_area_id",
                table: "plan_version",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_version_issued_by_id",
                table: "plan_version",
                column: "issued_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_version_ref",
                table: "plan_version",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_version_updated_at",
                table: "plan_version",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "one_unissued_version_of_a_plan",
                table: "plan_version",
                column: "plan_id",
                unique: true,
                filter: "status not in ('Issued', 'Withdrawn') and retraction_at is null");

            migrationBuilder.CreateIndex(
                name: "one_version_of_a_number",
                table: "plan_version",
                columns: new[] { "plan_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_police_and_crime_plan_area_id_id",
                table: "police_and_crime_plan",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_police_and_crime_plan_body_id",
                table: "police_and_crime_plan",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_police_and_crime_plan_ref",
                table: "police_and_crime_plan",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_police_and_crime_plan_updated_at",
                table: "police_and_crime_plan",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "one_plan_starts_on_a_day",
                table: "police_and_crime_plan",
                columns: new[] { "area_id", "starts_on" },
                unique: true,
                filter: "starts_on is not null and retraction_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_police_area_ref",
                table: "police_area",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_police_area_updated_at",
                table: "police_area",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_priority_area_id",
                table: "priority",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_priority_plan_id",
                table: "priority",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_priority_ref",
                table: "priority",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_priority_updated_at",
                table: "priority",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_priority_entry_version_id_entry_order",
                table: "priority_entry",
                columns: new[] { "version_id", "entry_order" });

            migrationBuilder.CreateIndex(
                name: "ix_progress_report_area_id",
                table: "progress_report",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_progress_report_commitment_id_id",
                table: "progress_report",
                columns: new[] { "commitment_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_progress_report_commitment_id_reported_on_id",
                table: "progress_report",
                columns: new[] { "commitment_id", "reported_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_progress_report_ref",
                table: "progress_report",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_progress_report_updated_at",
                table: "progress_report",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_source_document_ref",
                table: "source_document",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_source_document_updated_at",
                table: "source_document",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_term_of_office_area_id",
                table: "term_of_office",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_term_of_office_body_id",
                table: "term_of_office",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_term_of_office_ref",
                table: "term_of_office",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_term_of_office_updated_at",
                table: "term_of_office",
                column: "updated_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acceptance");

            migrationBuilder.DropTable(
                name: "api_client");

            migrationBuilder.DropTable(
                name: "change_record");

            migrationBuilder.DropTable(
                name: "commitment_entry");

            migrationBuilder.DropTable(
                name: "import_batch");

            migrationBuilder.DropTable(
                name: "panel");

            migrationBuilder.DropTable(
                name: "plan_step");

            migrationBuilder.DropTable(
                name: "priority_entry");

            migrationBuilder.DropTable(
                name: "progress_report");

            migrationBuilder.DropTable(
                name: "source_document");

            migrationBuilder.DropTable(
                name: "plan_version");

            migrationBuilder.DropTable(
                name: "priority");

            migrationBuilder.DropTable(
                name: "accountability_commitment");

            migrationBuilder.DropTable(
                name: "term_of_office");

            migrationBuilder.DropTable(
                name: "organisation");

            migrationBuilder.DropTable(
                name: "police_and_crime_plan");

            migrationBuilder.DropTable(
                name: "local_policing_body");

            migrationBuilder.DropTable(
                name: "police_area");
        }
    }
}
