using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlanAccountability.NationalRecord;

/// <summary>A file of the interchange format: NDJSON, a header and then a record a line.</summary>
public static class ExchangeFile
{
    /// <summary>The most bytes that the service takes in one file.</summary>
    public const long MostBytes = 50_000_000;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes the records one after the other, none of which is held.</summary>
    /// <param name="path">The file, which is replaced.</param>
    /// <param name="rows">The records.</param>
    /// <exception cref="InvalidOperationException">The service would not take a file as large as this.</exception>
    public static (int Rows, long Bytes) Write(string path, IEnumerable<object> rows)
    {
        using var file = File.Create(path);
        var count = Write(file, rows);
        return file.Length <= MostBytes
            ? (count, file.Length)
            : throw new InvalidOperationException($"{path} has {file.Length} bytes, more than an import takes.");
    }

    /// <summary>The same into a stream.</summary>
    /// <returns>How many records there were.</returns>
    public static int Write(Stream file, IEnumerable<object> rows)
    {
        var count = 0;
        WriteLine(file, new { Format = 1, Mode = "commit" });
        foreach (var row in rows)
        {
            WriteLine(file, row);
            count++;
        }

        return count;
    }

    private static void WriteLine(Stream file, object row)
    {
        JsonSerializer.Serialize(file, row, Options);
        file.WriteByte((byte)'\n');
    }
}
