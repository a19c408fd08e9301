using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using PlanAccountability.Api.Imports;
using PlanAccountability.Application.Imports;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>The records of files in the interchange format, each type with its members. Which there are is what the import reads them as;
/// what they mean and their limits are what the code says of its classes, as everywhere in the contract.</summary>
internal sealed class RowSchemas
{
    /// <summary>The member that lists what a new record must say; one that is stored may leave it out.</summary>
    public const string NeededWhenNew = "x-required-when-new";

    private const string Type = "type";

    private const string Ref = "ref";

    private const string Row = "Row";

    /// <summary>Members that name a part of a record: its ref, <c>#</c> and what the part is called there.</summary>
    private static readonly string[] OfParts = ["actionRef", "questionRef", "followsFromRef"];

    private readonly OpenApiDocument _document;

    private readonly DocumentFilterContext _context;

    /// <summary>What the code says of the classes, under names that the contract has for others.</summary>
    private readonly SchemaRepository _code = new("rows");

    private readonly IDictionary<string, IOpenApiSchema> _schemas;

    private readonly HashSet<Type> _added = [];

    public RowSchemas(OpenApiDocument document, DocumentFilterContext context)
    {
        (_document, _context) = (document, context);
        _schemas = document.Components!.Schemas!;
    }

    /// <summary>Makes a record of a file one of these, and says what lines of NDJSON are.</summary>
    public void Add()
    {
        AddRecords();
        if (_schemas[nameof(InterchangeFile)].Properties!["records"] is OpenApiSchema records)
            records.MaxItems = ImportFile.Most;
        AddLines(typeof(InterchangeLine), typeof(InterchangeHeader), typeof(InterchangeRecord));
        AddLines(typeof(ExportedLine), typeof(ExportedHeader), typeof(ExportedRecord));
        if (_schemas[nameof(ExportedRecord)] is OpenApiSchema exported)
            exported.AdditionalProperties = new OpenApiSchema();
        foreach (var name in new[] { nameof(InterchangeFile), nameof(InterchangeHeader) })
        {
            if (_schemas[name].Properties!["format"] is OpenApiSchema format)
                format.Enum = [JsonValue.Create(ImportFile.Format)];
        }

        foreach (var operation in _document.Operations())
        {
            Put(operation.RequestBody?.Content, nameof(InterchangeLine));
            Put(operation.Responses!.TryGetValue("200", out var answer) ? answer.Content : null, nameof(ExportedLine));
        }
    }

    private void Put(IDictionary<string, IOpenApiMediaType>? content, string line)
    {
        if (content?.TryGetValue(ImportBody.Lines, out var media) is true && media is OpenApiMediaType lines)
            lines.Schema = new OpenApiSchemaReference(line, _document);
    }

    private void AddLines(Type line, params Type[] kinds)
    {
        var schemas = kinds.Append(line).Select(type => _context.SchemaGenerator.GenerateSchema(type, _context.SchemaRepository)).ToList();
        if (_schemas[line.Name] is OpenApiSchema lines)
            (lines.Type, lines.OneOf) = (null, [.. schemas.SkipLast(1)]);
    }

    private void AddRecords()
    {
        var record = (OpenApiSchema)_schemas[nameof(InterchangeRecord)];
        record.Type = null;
        record.Properties = null;
        record.Required = null;
        record.OneOf = [];
        record.Discriminator = new() { PropertyName = Type, Mapping = new Dictionary<string, OpenApiSchemaReference>() };
        foreach (var (name, row) in ImportFormat.Types)
        {
            Add(row);
            OfType(Own(row.Type), name);
            record.OneOf.Add(Reference(row.Type));
            record.Discriminator.Mapping.Add(name, Reference(row.Type));
        }
    }

    /// <summary>The schema of a ref.</summary>
    public static OpenApiSchema RefSchema =>
        new()
        {
            Type = JsonSchemaType.String,
            MaxLength = Root.LongestRef,
            Pattern = LimitedSchemas.Pattern(ImportFormat.RefPattern),
            Examples = [JsonValue.Create("lancashire:plan-2021")],
        };

    /// <summary>The name of the schema of a row, or of a part of one.</summary>
    private static string NameOf(Type type) =>
        SchemaNames.Of(type) is var name && name.EndsWith(Row, StringComparison.Ordinal) ? name : name + Row;

    private OpenApiSchema Own(Type type) => (OpenApiSchema)_schemas[NameOf(type)];

    private OpenApiSchemaReference Reference(Type type) => new(NameOf(type), _document);

    private static void OfType(OpenApiSchema schema, string name)
    {
        schema.Properties = schema
            .Properties!.Prepend(
                KeyValuePair.Create(
                    Type,
                    (IOpenApiSchema)new OpenApiSchema { Type = JsonSchemaType.String, Enum = [JsonValue.Create(name)] }
                )
            )
            .ToDictionary();
        var needed = new JsonArray([.. schema.Required!.Where(member => member is not Ref).Select(member => JsonValue.Create(member))]);
        if (needed.Count > 0)
            (schema.Extensions ??= new Dictionary<string, IOpenApiExtension>())[NeededWhenNew] = new JsonNodeExtension(needed);
        schema.Required = new HashSet<string> { Type, Ref };
    }

    /// <summary>Adds a row or a part of one. Two classes that are written alike have one schema.</summary>
    private void Add(JsonTypeInfo type)
    {
        if (!_added.Add(type.Type))
            return;
        var known = InCode(type.Type);
        var input = type.Type.GetCustomAttribute<SaidAsAttribute>() is { } said ? InCode(said.Input) : null;
        var members = type.Properties.Where(member => member.AttributeProvider is not null).ToList();
        _schemas[NameOf(type.Type)] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = known.Description,
            Required = members.Where(ImportFormat.IsNeeded).Select(member => member.Name).ToHashSet(),
            Properties = members.ToDictionary(member => member.Name, member => Of(member, known, input)),
        };
    }

    private OpenApiSchema InCode(Type type)
    {
        _context.SchemaGenerator.GenerateSchema(type, _code);
        return (OpenApiSchema)_code.Schemas[SchemaNames.Of(type)];
    }

    private IOpenApiSchema Of(JsonPropertyInfo member, OpenApiSchema known, OpenApiSchema? input)
    {
        var named = JsonNamingPolicy.CamelCase.ConvertName(((MemberInfo)member.AttributeProvider!).Name);
        var said = known.Properties![named];
        var schema = Of(member.PropertyType, member.Name, said);
        if (Description(schema) is null && input?.Properties!.TryGetValue(named, out var same) is true)
            Describe(schema, Description(same));
        return ImportFormat.IsNeeded(member) ? schema : OrNull(schema);
    }

    private IOpenApiSchema Of(Type type, string name, IOpenApiSchema said)
    {
        var description = Description(said);
        var read = ImportFormat.Read(type);
        if (read.Kind is JsonTypeInfoKind.Enumerable)
            return new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = description,
                MaxItems = said.MaxItems,
                Items = Item(Of(read.ElementType!, name, said.Items!)),
            };
        if (ImportFormat.TargetOf(type) is not null || IsRef(name))
        {
            var @ref = RefSchema;
            @ref.Description = description ?? "The record's stable external key.";
            return @ref;
        }

        if (read.Kind is JsonTypeInfoKind.Object)
        {
            Add(read);
            var part = Reference(type);
            part.Description = description;
            return part;
        }

        return InContract(said);
    }

    /// <summary>An item of a list, which the list describes.</summary>
    private static IOpenApiSchema Item(IOpenApiSchema schema)
    {
        Describe(schema, null);
        return schema;
    }

    /// <summary>What is said of a value in its place.</summary>
    private static string? Description(IOpenApiSchema schema) =>
        schema is OpenApiSchemaReference reference ? reference.Reference.Description : schema.Description;

    private static void Describe(IOpenApiSchema schema, string? description)
    {
        if (schema is OpenApiSchemaReference reference)
            reference.Reference.Description = description;
        else
            ((OpenApiSchema)schema).Description = description;
    }

    private static bool IsRef(string name) =>
        !OfParts.Contains(name)
        && (name is Ref || name.EndsWith("Ref", StringComparison.Ordinal) || name.EndsWith("Refs", StringComparison.Ordinal));

    /// <summary>A value as the code has it; a choice is one of the contract's.</summary>
    private IOpenApiSchema InContract(IOpenApiSchema said)
    {
        if (said is OpenApiSchemaReference { Reference: { Id: { } id } reference })
        {
            _schemas.TryAdd(id, _code.Schemas[id]);
            return new OpenApiSchemaReference(id, _document) { Description = reference.Description, Default = reference.Default };
        }

        var own = (OpenApiSchema)said.CreateShallowCopy();
        own.Examples = null; // the whole file has one
        own.OneOf = own.OneOf?.Select(InContract).ToList();
        own.Items = own.Items is null ? null : InContract(own.Items);
        return own;
    }

    /// <summary>What need not be said may be null too: that clears it.</summary>
    private static OpenApiSchema OrNull(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchemaReference reference)
            return new OpenApiSchema
            {
                Description = reference.Reference.Description,
                Default = reference.Reference.Default,
                OneOf = [new OpenApiSchemaReference(reference.Reference.Id!, reference.Reference.HostDocument), Null],
            };
        var own = (OpenApiSchema)schema;
        if (own.OneOf is [_, ..])
            return own;
        own.Type |= JsonSchemaType.Null;
        own.Examples = null;
        if (own.Enum is { Count: > 0 } choices)
            own.Enum = [.. choices, JsonNullSentinel.JsonNull];
        return own;
    }

    private static OpenApiSchema Null => new() { Type = JsonSchemaType.Null };
}
