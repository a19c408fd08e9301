using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PlanAccountability.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
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
                    grants = table.Column<string>(type: "jsonb", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    revocation_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
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
                    table.PrimaryKey("pk_api_client", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "change_record",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    position = table.Column<long>(type: "bigint", nullable: true),
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
                    is_tombstone = table.Column<bool>(type: "boolean", nullable: false),
                    merged_into = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
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
                    report = table.Column<byte[]>(type: "bytea", nullable: true),
                    tells_changes = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_batch", x => x.id);
                });

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

            migrationBuilder.CreateTable(
                name: "ordinary_election",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kinds = table.Column<string>(type: "jsonb", nullable: false),
                    area_ids = table.Column<string>(type: "jsonb", nullable: false),
                    expected = table.Column<string>(type: "jsonb", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("pk_ordinary_election", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    website = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    owned_by = table.Column<Guid>(type: "uuid", nullable: true),
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
                    document_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    published_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    retrieved_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    owned_by = table.Column<Guid>(type: "uuid", nullable: true),
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
                    table.PrimaryKey("pk_source_document", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "api_key",
                columns: table => new
                {
                    key_number = table.Column<int>(type: "integer", nullable: false),
                    api_client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prefix = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    salt = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_key", x => new { x.api_client_id, x.key_number });
                    table.ForeignKey(
                        name: "fk_api_key_api_client_api_client_id",
                        column: x => x.api_client_id,
                        principalTable: "api_client",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "api_key_use",
                columns: table => new
                {
                    prefix = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    used_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_key_use", x => x.prefix);
                    table.ForeignKey(
                        name: "fk_api_key_use_api_client_client_id",
                        column: x => x.client_id,
                        principalTable: "api_client",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "completeness_statement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    covers = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    covers_from = table.Column<DateOnly>(type: "date", nullable: false),
                    covers_to = table.Column<DateOnly>(type: "date", nullable: true),
                    stated_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
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
                    table.PrimaryKey("pk_completeness_statement", x => x.id);
                    table.ForeignKey(
                        name: "fk_completeness_statement_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fund",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    financial_year = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true),
                    total = table.Column<decimal>(type: "numeric(15,2)", nullable: true),
                    total_is = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
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
                    table.PrimaryKey("pk_fund", x => x.id);
                    table.ForeignKey(
                        name: "fk_fund_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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
                    table.PrimaryKey("pk_local_policing_body", x => x.id);
                    table.ForeignKey(
                        name: "fk_local_policing_body_local_policing_body_successor_id",
                        column: x => x.successor_id,
                        principalTable: "local_policing_body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_local_policing_body_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "panel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    host_authority = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
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
                    table.PrimaryKey("pk_panel", x => x.id);
                    table.ForeignKey(
                        name: "fk_panel_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scrutiny_meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    held_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    held_since = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    chair = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    attendees = table.Column<string>(type: "jsonb", nullable: false),
                    agenda_items = table.Column<string>(type: "jsonb", nullable: false),
                    agenda_item_count = table.Column<int>(type: "integer", nullable: false),
                    minutes_published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    minutes_url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    minutes_document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cancellation_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    imported_content = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    forum_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    forum_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
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
                    table.PrimaryKey("pk_scrutiny_meeting", x => x.id);
                    table.ForeignKey(
                        name: "fk_scrutiny_meeting_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_scrutiny_meeting_source_document_minutes_document_id",
                        column: x => x.minutes_document_id,
                        principalTable: "source_document",
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

            migrationBuilder.CreateTable(
                name: "decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    register_year = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    lead = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    taken_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    under_delegation = table.Column<string>(type: "jsonb", nullable: true),
                    advice_of = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    planned_for = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    taken_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    signed_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    published_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    options_considered = table.Column<string>(type: "jsonb", nullable: false),
                    reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    amounts = table.Column<string>(type: "jsonb", nullable: false),
                    exempt_part = table.Column<string>(type: "jsonb", nullable: true),
                    attachment_ids = table.Column<string>(type: "jsonb", nullable: false),
                    priority_ids = table.Column<string>(type: "jsonb", nullable: false),
                    commitment_ids = table.Column<string>(type: "jsonb", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_significant = table.Column<bool>(type: "boolean", nullable: true),
                    register_place = table.Column<string>(type: "character varying(257)", maxLength: 257, nullable: false, collation: "C"),
                    taken_place = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    planned_place = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
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
                    table.PrimaryKey("pk_decision", x => x.id);
                    table.ForeignKey(
                        name: "fk_decision_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_decision_scrutiny_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "scrutiny_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scrutiny_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    item_title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    part = table.Column<string>(type: "jsonb", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outstanding_as_of = table.Column<DateOnly>(type: "date", nullable: true),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_settled = table.Column<bool>(type: "boolean", nullable: false),
                    days_late = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scrutiny_action", x => x.id);
                    table.ForeignKey(
                        name: "fk_scrutiny_action_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_scrutiny_action_scrutiny_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "scrutiny_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "scrutiny_question",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    item_title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    part = table.Column<string>(type: "jsonb", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outstanding_as_of = table.Column<DateOnly>(type: "date", nullable: true),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_settled = table.Column<bool>(type: "boolean", nullable: false),
                    days_late = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scrutiny_question", x => x.id);
                    table.ForeignKey(
                        name: "fk_scrutiny_question_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_scrutiny_question_scrutiny_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "scrutiny_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                    measure_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
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
                    table.PrimaryKey("pk_accountability_commitment", x => x.id);
                    table.ForeignKey(
                        name: "fk_accountability_commitment_organisation_partner_id",
                        column: x => x.partner_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_accountability_commitment_police_and_crime_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "police_and_crime_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_accountability_commitment_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "engagement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    began_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    ended_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    method = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    invited = table.Column<int>(type: "integer", nullable: true),
                    responses = table.Column<int>(type: "integer", nullable: true),
                    responses_is = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    margin_of_error_percent = table.Column<decimal>(type: "numeric", nullable: true),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    plan_version = table.Column<int>(type: "integer", nullable: true),
                    questions = table.Column<string>(type: "jsonb", nullable: false),
                    priority_ids = table.Column<string>(type: "jsonb", nullable: false),
                    beginning_place = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
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
                    table.PrimaryKey("pk_engagement", x => x.id);
                    table.ForeignKey(
                        name: "fk_engagement_police_and_crime_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "police_and_crime_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_engagement_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_engagement_source_document_document_id",
                        column: x => x.document_id,
                        principalTable: "source_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "financial_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    wording = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    first_year = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true),
                    last_year = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    stated_totals = table.Column<string>(type: "jsonb", nullable: false),
                    virements = table.Column<string>(type: "jsonb", nullable: false),
                    financial_years = table.Column<string[]>(type: "character varying(7)[]", nullable: false),
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
                    table.PrimaryKey("pk_financial_plan", x => x.id);
                    table.ForeignKey(
                        name: "fk_financial_plan_police_and_crime_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "police_and_crime_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_financial_plan_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
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
                    shown_by_review = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    issued_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: true),
                    counts_from = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    counts_from_day = table.Column<DateOnly>(type: "date", nullable: true),
                    sections = table.Column<string>(type: "jsonb", nullable: false),
                    statutory_content = table.Column<string>(type: "jsonb", nullable: false),
                    planned_priorities = table.Column<string>(type: "jsonb", nullable: false),
                    content_revision = table.Column<int>(type: "integer", nullable: false),
                    imported_content = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    period_end = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    period_start = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
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
                    table.PrimaryKey("pk_plan_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_version_police_and_crime_plan_plan_id",
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
                        name: "fk_performance_exception_scrutiny_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "scrutiny_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grant_award",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: true),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    same_as_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recipients = table.Column<string>(type: "jsonb", nullable: false),
                    recipient_organisation_ids = table.Column<string>(type: "jsonb", nullable: false),
                    purpose = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(15,2)", nullable: true),
                    amount_is = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    financial_year = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true),
                    awarded_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    from = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    to = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    payments = table.Column<string>(type: "jsonb", nullable: false),
                    conditions = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    budget = table.Column<string>(type: "jsonb", nullable: true),
                    priorities_as_stated = table.Column<string>(type: "jsonb", nullable: false),
                    priority_ids = table.Column<string>(type: "jsonb", nullable: false),
                    matched_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: true),
                    commitment_ids = table.Column<string>(type: "jsonb", nullable: false),
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
                    table.PrimaryKey("pk_grant_award", x => x.id);
                    table.ForeignKey(
                        name: "fk_grant_award_decision_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grant_award_fund_fund_id",
                        column: x => x.fund_id,
                        principalTable: "fund",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grant_award_grant_award_parent_id",
                        column: x => x.parent_id,
                        principalTable: "grant_award",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grant_award_grant_award_same_as_id",
                        column: x => x.same_as_id,
                        principalTable: "grant_award",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grant_award_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
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
                    table.PrimaryKey("pk_acceptance", x => x.id);
                    table.ForeignKey(
                        name: "fk_acceptance_accountability_commitment_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "accountability_commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_acceptance_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
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
                    reported_since = table.Column<DateOnly>(type: "date", nullable: false),
                    reported_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    summary = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    is_announcement_only = table.Column<bool>(type: "boolean", nullable: false),
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
                    table.PrimaryKey("pk_progress_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_progress_report_accountability_commitment_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "accountability_commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_progress_report_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discrepancy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    found_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    values = table.Column<string>(type: "jsonb", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grant_ids = table.Column<string>(type: "jsonb", nullable: false),
                    financial_plan_id = table.Column<Guid>(type: "uuid", nullable: true),
                    engagement_ids = table.Column<string>(type: "jsonb", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    resolution = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    resolved_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
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
                    table.PrimaryKey("pk_discrepancy", x => x.id);
                    table.ForeignKey(
                        name: "fk_discrepancy_financial_plan_financial_plan_id",
                        column: x => x.financial_plan_id,
                        principalTable: "financial_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discrepancy_fund_fund_id",
                        column: x => x.fund_id,
                        principalTable: "fund",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discrepancy_measure_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discrepancy_police_area_area_id",
                        column: x => x.area_id,
                        principalTable: "police_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "examination",
                columns: table => new
                {
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    priority_id = table.Column<Guid>(type: "uuid", nullable: true),
                    held_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    counts = table.Column<bool>(type: "boolean", nullable: false),
                    assurance_level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    assurance_label = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_examination", x => new { x.agenda_item_id, x.subject_id });
                    table.ForeignKey(
                        name: "fk_examination_accountability_commitment_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "accountability_commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_examination_priority_priority_id",
                        column: x => x.priority_id,
                        principalTable: "priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_examination_scrutiny_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "scrutiny_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                    wording = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_incomplete = table.Column<bool>(type: "boolean", nullable: false),
                    target_date = table.Column<DateOnly>(type: "date", nullable: true),
                    merged_from = table.Column<string>(type: "jsonb", nullable: false),
                    split_from = table.Column<Guid>(type: "uuid", nullable: true),
                    also_printed = table.Column<string>(type: "jsonb", nullable: false)
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
                        name: "fk_commitment_entry_plan_version_version_id",
                        column: x => x.version_id,
                        principalTable: "plan_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commitment_entry_priority_priority_id",
                        column: x => x.priority_id,
                        principalTable: "priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                    shown_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    met_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    reported_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    report_shown_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
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
                    owed_since = table.Column<DateOnly>(type: "date", nullable: false),
                    outstanding_as_of = table.Column<DateOnly>(type: "date", nullable: true),
                    is_answered = table.Column<bool>(type: "boolean", nullable: false),
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
                        name: "fk_panel_review_plan_version_version_id",
                        column: x => x.version_id,
                        principalTable: "plan_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_review_police_and_crime_plan_plan_id",
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
                        name: "fk_panel_review_source_document_report_document_id",
                        column: x => x.report_document_id,
                        principalTable: "source_document",
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
                    entry_order = table.Column<int>(type: "integer", nullable: false),
                    wording = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_incomplete = table.Column<bool>(type: "boolean", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "panel_recommendation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recorded_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    number_key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    verb = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    wording = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_incomplete = table.Column<bool>(type: "boolean", nullable: false),
                    requires_response = table.Column<bool>(type: "boolean", nullable: false),
                    response_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    priority_ids = table.Column<string>(type: "jsonb", nullable: false),
                    commitment_ids = table.Column<string>(type: "jsonb", nullable: false),
                    statutory_content = table.Column<string>(type: "jsonb", nullable: false),
                    response = table.Column<string>(type: "jsonb", nullable: true),
                    outstanding_as_of = table.Column<DateOnly>(type: "date", nullable: true),
                    is_answered = table.Column<bool>(type: "boolean", nullable: false),
                    responded_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    days_late = table.Column<int>(type: "integer", nullable: true),
                    claims = table.Column<string>(type: "jsonb", nullable: false),
                    acceptances = table.Column<string>(type: "jsonb", nullable: false),
                    withdrawn = table.Column<string>(type: "jsonb", nullable: true),
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
                        name: "fk_panel_recommendation_panel_review_review_id",
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
                name: "ix_accountability_commitment_measure_ids",
                table: "accountability_commitment",
                column: "measure_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

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
                name: "ix_api_client_ref",
                table: "api_client",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_client_updated_at",
                table: "api_client",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "one_client_of_a_name",
                table: "api_client",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "one_key_of_a_prefix",
                table: "api_key",
                column: "prefix",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_key_use_client_id",
                table: "api_key_use",
                column: "client_id");

            migrationBuilder.CreateIndex(
                name: "ix_change_record_area",
                table: "change_record",
                columns: new[] { "area_id", "position" },
                filter: "position is not null");

            migrationBuilder.CreateIndex(
                name: "ix_change_record_once_per_revision",
                table: "change_record",
                columns: new[] { "type", "record_id", "revision" },
                unique: true);

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
                name: "ix_commitment_entry_priority_id",
                table: "commitment_entry",
                column: "priority_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_entry_version_id_priority_id_entry_order",
                table: "commitment_entry",
                columns: new[] { "version_id", "priority_id", "entry_order" });

            migrationBuilder.CreateIndex(
                name: "ix_completeness_statement_area_id_covers",
                table: "completeness_statement",
                columns: new[] { "area_id", "covers" });

            migrationBuilder.CreateIndex(
                name: "ix_completeness_statement_ref",
                table: "completeness_statement",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_completeness_statement_updated_at",
                table: "completeness_statement",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_decision_area_id_id",
                table: "decision",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_decision_commitment_ids",
                table: "decision",
                column: "commitment_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_decision_meeting_id",
                table: "decision",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_decision_planned_place_id",
                table: "decision",
                columns: new[] { "planned_place", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_decision_priority_ids",
                table: "decision",
                column: "priority_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_decision_ref",
                table: "decision",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decision_register_place_id",
                table: "decision",
                columns: new[] { "register_place", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_decision_taken_place_id",
                table: "decision",
                columns: new[] { "taken_place", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_decision_updated_at",
                table: "decision",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "one_decision_of_a_number",
                table: "decision",
                columns: new[] { "area_id", "register_place" },
                unique: true,
                filter: "retraction_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_discrepancy_area_id_id",
                table: "discrepancy",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_discrepancy_financial_plan_id_id",
                table: "discrepancy",
                columns: new[] { "financial_plan_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_discrepancy_fund_id_id",
                table: "discrepancy",
                columns: new[] { "fund_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_discrepancy_measure_id_id",
                table: "discrepancy",
                columns: new[] { "measure_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_discrepancy_ref",
                table: "discrepancy",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discrepancy_updated_at",
                table: "discrepancy",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_engagement_area_id_id",
                table: "engagement",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_beginning_place_id",
                table: "engagement",
                columns: new[] { "beginning_place", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_document_id",
                table: "engagement",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_engagement_plan_id_id",
                table: "engagement",
                columns: new[] { "plan_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_ref",
                table: "engagement",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_engagement_updated_at",
                table: "engagement",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_examination_commitment_id_held_on",
                table: "examination",
                columns: new[] { "commitment_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "ix_examination_meeting_id",
                table: "examination",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_examination_priority_id_held_on",
                table: "examination",
                columns: new[] { "priority_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "ix_financial_plan_area_id_id",
                table: "financial_plan",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_financial_plan_plan_id_id",
                table: "financial_plan",
                columns: new[] { "plan_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_financial_plan_ref",
                table: "financial_plan",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_financial_plan_updated_at",
                table: "financial_plan",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_fund_area_id_id",
                table: "fund",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_fund_financial_year_id",
                table: "fund",
                columns: new[] { "financial_year", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_fund_name_id",
                table: "fund",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_fund_ref",
                table: "fund",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fund_updated_at",
                table: "fund",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_grant_award_amount_id",
                table: "grant_award",
                columns: new[] { "amount", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_grant_award_area_id_id",
                table: "grant_award",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_grant_award_commitment_ids",
                table: "grant_award",
                column: "commitment_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_grant_award_decision_id_id",
                table: "grant_award",
                columns: new[] { "decision_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_grant_award_financial_year_id",
                table: "grant_award",
                columns: new[] { "financial_year", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_grant_award_fund_id_id",
                table: "grant_award",
                columns: new[] { "fund_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_grant_award_parent_id_id",
                table: "grant_award",
                columns: new[] { "parent_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_grant_award_priority_ids",
                table: "grant_award",
                column: "priority_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_grant_award_ref",
                table: "grant_award",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_grant_award_same_as_id",
                table: "grant_award",
                column: "same_as_id");

            migrationBuilder.CreateIndex(
                name: "ix_grant_award_updated_at",
                table: "grant_award",
                column: "updated_at");

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
                name: "ix_kept_answer_at",
                table: "kept_answer",
                column: "at");

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
                name: "ix_measure_area_id_id",
                table: "measure",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_ref",
                table: "measure",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measure_title_id",
                table: "measure",
                columns: new[] { "title", "id" });

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

            migrationBuilder.CreateIndex(
                name: "ix_ordinary_election_ref",
                table: "ordinary_election",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ordinary_election_updated_at",
                table: "ordinary_election",
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
                name: "ix_panel_recommendation_area_id_id",
                table: "panel_recommendation",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_commitment_ids",
                table: "panel_recommendation",
                column: "commitment_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

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
                filter: "retraction_at is null and visibility = 'Everyone' and days_late is not null");

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_overdue",
                table: "panel_recommendation",
                columns: new[] { "response_due_on", "id" },
                filter: "retraction_at is null and visibility = 'Everyone' and requires_response and not is_answered and withdrawn is null and (accepted_status is null or accepted_status not in ('Delivered', 'NotDelivered', 'Dropped')) and response_due_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_overdue_of_area",
                table: "panel_recommendation",
                columns: new[] { "area_id", "response_due_on", "id" },
                filter: "retraction_at is null and visibility = 'Everyone' and requires_response and not is_answered and withdrawn is null and (accepted_status is null or accepted_status not in ('Delivered', 'NotDelivered', 'Dropped')) and response_due_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_owed",
                table: "panel_recommendation",
                column: "id",
                filter: "retraction_at is null and visibility = 'Everyone' and requires_response and not is_answered and withdrawn is null and (accepted_status is null or accepted_status not in ('Delivered', 'NotDelivered', 'Dropped'))");

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_owed_of_area",
                table: "panel_recommendation",
                columns: new[] { "area_id", "id" },
                filter: "retraction_at is null and visibility = 'Everyone' and requires_response and not is_answered and withdrawn is null and (accepted_status is null or accepted_status not in ('Delivered', 'NotDelivered', 'Dropped'))");

            migrationBuilder.CreateIndex(
                name: "ix_panel_recommendation_priority_ids",
                table: "panel_recommendation",
                column: "priority_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

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
                filter: "requires_response and not is_answered and response_due_on is not null and retraction_at is null");

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
                name: "ix_performance_exception_raised_on_id",
                table: "performance_exception",
                columns: new[] { "raised_on", "id" });

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
                name: "ix_scrutiny_action_area_id_id",
                table: "scrutiny_action",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_action_due_on_id",
                table: "scrutiny_action",
                columns: new[] { "due_on", "id" },
                filter: "not is_settled");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_action_late",
                table: "scrutiny_action",
                column: "id",
                filter: "is_settled and days_late is not null");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_action_meeting_id",
                table: "scrutiny_action",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_action_open",
                table: "scrutiny_action",
                column: "id",
                filter: "not is_settled");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_action_open_of_area",
                table: "scrutiny_action",
                columns: new[] { "area_id", "id" },
                filter: "not is_settled");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_meeting_area_id_held_on_id",
                table: "scrutiny_meeting",
                columns: new[] { "area_id", "held_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_meeting_held_on_id",
                table: "scrutiny_meeting",
                columns: new[] { "held_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_meeting_minutes_document_id",
                table: "scrutiny_meeting",
                column: "minutes_document_id");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_meeting_ref",
                table: "scrutiny_meeting",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_meeting_updated_at",
                table: "scrutiny_meeting",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_question_area_id_id",
                table: "scrutiny_question",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_question_due_on_id",
                table: "scrutiny_question",
                columns: new[] { "due_on", "id" },
                filter: "not is_settled");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_question_late",
                table: "scrutiny_question",
                column: "id",
                filter: "is_settled and days_late is not null");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_question_meeting_id",
                table: "scrutiny_question",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_question_open",
                table: "scrutiny_question",
                column: "id",
                filter: "not is_settled");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_question_open_of_area",
                table: "scrutiny_question",
                columns: new[] { "area_id", "id" },
                filter: "not is_settled");

            migrationBuilder.CreateIndex(
                name: "ix_scrutiny_question_withdrawn",
                table: "scrutiny_question",
                column: "id",
                filter: "is_withdrawn");

            migrationBuilder.CreateIndex(
                name: "ix_source_document_document_url",
                table: "source_document",
                column: "document_url")
                .Annotation("Npgsql:IndexMethod", "hash");

            migrationBuilder.CreateIndex(
                name: "ix_source_document_ref",
                table: "source_document",
                column: "ref",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_source_document_sha256",
                table: "source_document",
                column: "sha256")
                .Annotation("Npgsql:IndexMethod", "hash");

            migrationBuilder.CreateIndex(
                name: "ix_source_document_title_id",
                table: "source_document",
                columns: new[] { "title", "id" });

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

            migrationBuilder.Sql(BeyondTheModel.Keep);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acceptance");

            migrationBuilder.DropTable(
                name: "api_key");

            migrationBuilder.DropTable(
                name: "api_key_use");

            migrationBuilder.DropTable(
                name: "change_record");

            migrationBuilder.DropTable(
                name: "commitment_entry");

            migrationBuilder.DropTable(
                name: "completeness_statement");

            migrationBuilder.DropTable(
                name: "discrepancy");

            migrationBuilder.DropTable(
                name: "engagement");

            migrationBuilder.DropTable(
                name: "examination");

            migrationBuilder.DropTable(
                name: "grant_award");

            migrationBuilder.DropTable(
                name: "import_batch");

            migrationBuilder.DropTable(
                name: "kept_answer");

            migrationBuilder.DropTable(
                name: "ordinary_election");

            migrationBuilder.DropTable(
                name: "panel_recommendation");

            migrationBuilder.DropTable(
                name: "performance_exception");

            migrationBuilder.DropTable(
                name: "plan_step");

            migrationBuilder.DropTable(
                name: "priority_entry");

            migrationBuilder.DropTable(
                name: "progress_report");

            migrationBuilder.DropTable(
                name: "scrutiny_action");

            migrationBuilder.DropTable(
                name: "scrutiny_question");

            migrationBuilder.DropTable(
                name: "api_client");

            migrationBuilder.DropTable(
                name: "financial_plan");

            migrationBuilder.DropTable(
                name: "decision");

            migrationBuilder.DropTable(
                name: "fund");

            migrationBuilder.DropTable(
                name: "panel_review");

            migrationBuilder.DropTable(
                name: "measure_reading");

            migrationBuilder.DropTable(
                name: "priority");

            migrationBuilder.DropTable(
                name: "accountability_commitment");

            migrationBuilder.DropTable(
                name: "scrutiny_meeting");

            migrationBuilder.DropTable(
                name: "panel");

            migrationBuilder.DropTable(
                name: "plan_version");

            migrationBuilder.DropTable(
                name: "measure");

            migrationBuilder.DropTable(
                name: "organisation");

            migrationBuilder.DropTable(
                name: "source_document");

            migrationBuilder.DropTable(
                name: "police_and_crime_plan");

            migrationBuilder.DropTable(
                name: "term_of_office");

            migrationBuilder.DropTable(
                name: "local_policing_body");

            migrationBuilder.DropTable(
                name: "police_area");
        }
    }
}
