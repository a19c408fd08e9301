using PlanAccountability.Api.Foundation;

namespace PlanAccountability.Api.Imports;

/// <summary>The file in a request, read whole.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="IsLines">Whether it is a header and then a record a line.</param>
internal sealed record ImportBody(ReadOnlyMemory<byte> Bytes, bool IsLines)
{
    public const string Whole = "application/json";

    public const string Lines = "application/x-ndjson";

    /// <exception cref="BadHttpRequestException">It is too large, or of another media type.</exception>
    public static async Task<ImportBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var type = request.ContentType?.Split(';')[0].Trim();
        var isLines = string.Equals(type, Lines, StringComparison.OrdinalIgnoreCase);
        if (!isLines && !string.Equals(type, Whole, StringComparison.OrdinalIgnoreCase))
            throw new BadHttpRequestException("The file is of another media type.", StatusCodes.Status415UnsupportedMediaType);

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
        return new(file.GetBuffer().AsMemory(0, (int)file.Length), isLines);
    }
}
