using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>The new rows of one table, as the model says how they are kept.</summary>
internal sealed class CopiedTable
{
    private readonly IReadOnlyList<IUpdateEntry> _rows;

    private readonly Column[] _columns;

    /// <summary>The column that PostgreSQL counts, if there is one.</summary>
    private readonly IProperty? _counted;

    private IReadOnlyList<long> _counts = [];

    public CopiedTable(IEntityType type, IReadOnlyList<IUpdateEntry> rows)
    {
        (Table, _rows) = (type.GetTableMappings().Single().Table, rows);
        _columns =
        [
            .. Table
                .Columns.SelectMany(column => column.PropertyMappings)
                .Select(column => new Column(column.Property, column.Column.Name, column.TypeMapping.StoreTypeNameBase)),
        ];
        _counted = _columns.Select(column => column.Property).SingleOrDefault(IsCounted);
    }

    public ITable Table { get; }

    /// <summary>Whether the rows of a type are in one table, no others are, and each column is of one property, be it of the type or of a
    /// complex part.</summary>
    public static bool IsOf(IEntityType type) =>
        type.GetTableMappings().ToList() is [{ Table: var table }]
        && table.EntityTypeMappings.Count() == 1
        && table.Columns.All(column => column.PropertyMappings.Count == 1);

    /// <summary>Copies the rows.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (_counted is not null)
            _counts = await CountAsync(connection, cancellationToken);
        var names = string.Join(", ", _columns.Select(column => $"\"{column.Name}\""));
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy \"{Table.Name}\" ({names}) from stdin (format binary)",
            cancellationToken
        );
        for (var row = 0; row < _rows.Count; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteRow(copy, row);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    /// <summary>Tells the entries, once all is saved, what PostgreSQL counted.</summary>
    public void Accept()
    {
        for (var row = 0; row < _counts.Count; row++)
            _rows[row].SetStoreGeneratedValue(_counted!, _counts[row]);
    }

    /// <summary>Writes a row, without waiting but for a full buffer: a task for each value would cost more than the value.</summary>
    private void WriteRow(NpgsqlBinaryImporter copy, int row)
    {
        copy.StartRow();
        foreach (var column in _columns)
        {
            var value = column.Property == _counted ? _counts[row] : column.ValueIn(_rows[row]);
            if (value is null)
                copy.WriteNull();
            else
                copy.Write(value, column.Type);
        }
    }

    /// <summary>Whether PostgreSQL counts the values of a property.</summary>
    public static bool IsCounted(IProperty property) =>
        property.GetValueGenerationStrategy() is NpgsqlValueGenerationStrategy.IdentityAlwaysColumn;

    private async Task<IReadOnlyList<long>> CountAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"select array(select nextval(pg_get_serial_sequence($1, $2)) from generate_series(1, $3))",
            connection
        )
        {
            Parameters =
            {
                new() { Value = Table.Name },
                new() { Value = _counted!.GetColumnName() },
                new() { Value = _rows.Count },
            },
        };
        return (long[])(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>A column and where its values are.</summary>
    private sealed class Column(IProperty property, string name, string type)
    {
        /// <summary>The parts that the property is of and that may be missing.</summary>
        private readonly IComplexProperty[] _parts = [.. PartsOf(property).Where(part => part.IsNullable)];

        public IProperty Property => property;

        public string Name => name;

        public string Type => type;

        /// <summary>What a row has in the column; nothing where the part is missing that the property is of.</summary>
        public object? ValueIn(IUpdateEntry row)
        {
            foreach (var part in _parts)
            {
                if (row.GetCurrentValue(part) is null)
                    return null;
            }

            return row.GetCurrentProviderValue(property);
        }

        private static IEnumerable<IComplexProperty> PartsOf(IProperty property)
        {
            for (ITypeBase type = property.DeclaringType; type is IComplexType { ComplexProperty: var part }; type = part.DeclaringType)
                yield return part;
        }
    }
}
