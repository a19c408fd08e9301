using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Api.Imports;

/// <summary>The file in a request, read whole.</summary>
internal static class ImportBody
{
    public const string Whole = "application/json";

    public const string Lines = "application/x-ndjson";

    public const string Csv = "text/csv";

    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <exception cref="BadHttpRequestException">It is too large, or of another media type.</exception>
    /// <exception cref="BadValueException">The address says what the file's own header says.</exception>
    public static async Task<SentFile> ReadAsync(HttpRequest request, TableQuery query, CancellationToken cancellationToken)
    {
        var format = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            Whole => FileFormat.Json,
            Lines => FileFormat.Lines,
            Csv => FileFormat.Csv,
            Workbook => FileFormat.Workbook,
            _ => throw new BadHttpRequestException("The file is of another media type.", StatusCodes.Status415UnsupportedMediaType),
        };
        var isTable = format is FileFormat.Csv or FileFormat.Workbook;
        if (!isTable && query.FirstGiven is { } given)
            throw new BadValueException(given, "not-of-csv", "is for tables alone: a JSON file says it in its header");
        if (format is FileFormat.Csv && query.Sheet is not null)
            throw new BadValueException("sheet", "not-of-csv", "is for workbooks alone: CSV has no sheets");
        return new(await ReadBytesAsync(request, cancellationToken), format, isTable ? query.Heading : null);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var isTooLarge = request.ContentLength > Limits.ImportFile;
        var file = new MemoryStream(request.ContentLength is > 0 and <= Limits.ImportFile and var length ? (int)length : 0);
        var buffer = new byte[81_920];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            isTooLarge |= file.Length + read > Limits.ImportFile;
            if (!isTooLarge)
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        // What is too large is read to its end first: most clients look for an answer only once they have sent all.
        if (isTooLarge)
            throw new BadHttpRequestException("The file is too large.", StatusCodes.Status413PayloadTooLarge);
        return file.GetBuffer().AsMemory(0, (int)file.Length);
    }
}
