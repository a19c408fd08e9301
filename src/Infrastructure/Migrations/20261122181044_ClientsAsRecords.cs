using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanAccountability.Infrastructure.Migrations
{
    /// <inheritdoc />
    public partial class ClientsAsRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(FormerClients.PutAside);

            migrationBuilder.DropIndex(
                name: "ix_api_client_prefix",
                table: "api_client");

            migrationBuilder.DropColumn(
                name: "hash",
                table: "api_client");

            migrationBuilder.DropColumn(
                name: "prefix",
                table: "api_client");

            migrationBuilder.DropColumn(
                name: "salt",
                table: "api_client");

            migrationBuilder.RenameColumn(
                name: "expires_at",
                table: "api_client",
                newName: "retraction_at");

            migrationBuilder.RenameIndex(
                name: "ix_api_client_name",
                table: "api_client",
                newName: "one_client_of_a_name");

            migrationBuilder.AddColumn<string>(
                name: "citations",
                table: "api_client",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "created_at",
                table: "api_client",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<byte[]>(
                name: "imported_content",
                table: "api_client",
                type: "bytea",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ref",
                table: "api_client",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "retraction_reason",
                table: "api_client",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "api_client",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "revocation_reason",
                table: "api_client",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "api_client",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

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
                name: "one_key_of_a_prefix",
                table: "api_key",
                column: "prefix",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_key_use_client_id",
                table: "api_key_use",
                column: "client_id");

            migrationBuilder.Sql(FormerClients.BringBack);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException(
            "Clients cannot go back to one key each: the keys that they have would be lost. Restore a backup from before the upgrade instead.");
    }
}
