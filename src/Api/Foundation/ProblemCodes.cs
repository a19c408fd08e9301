namespace PlanAccountability.Api.Foundation;

/// <summary>The problems that are not rules of the record: their codes, statuses and titles. Each has a page in
/// <c>docs/errors</c>.</summary>
public static class ProblemCodes
{
    /// <summary>A code, its status and its title.</summary>
    public sealed record Kind(string Code, int Status, string Title);

    internal static readonly Kind InvalidInput = new("invalid-input", 400, "Some of the values sent are not valid.");
    internal static readonly Kind UnknownParameter = new(
        "unknown-parameter",
        400,
        "The address asks for something that there is not here."
    );
    internal static readonly Kind MalformedBody = new("malformed-body", 400, "The body cannot be read.");
    internal static readonly Kind NotUtf8 = new("not-utf-8", 400, "The file is not in UTF-8.");
    internal static readonly Kind WrongColumns = new("wrong-columns", 400, "The first line does not name the columns of this type.");
    internal static readonly Kind UnreadableWorkbook = new("unreadable-workbook", 400, "The file cannot be read as a table.");
    internal static readonly Kind BadRequest = new("bad-request", 400, "The request cannot be read.");
    internal static readonly Kind KeyInAddress = new("key-in-address", 400, "A key must not stand in an address.");
    internal static readonly Kind Unauthenticated = new(
        "unauthenticated",
        401,
        "This needs a key or a token, or the one sent is not valid."
    );
    internal static readonly Kind Forbidden = new("forbidden", 403, "The caller may not do this.");
    internal static readonly Kind NotFound = new("not-found", 404, "There is no such record.");
    internal static readonly Kind UnknownRoute = new("unknown-route", 404, "There is nothing at this address.");
    internal static readonly Kind MethodNotAllowed = new("method-not-allowed", 405, "This address does not take that method.");
    internal static readonly Kind Retracted = new("retracted", 410, "The record was retracted.");
    internal static readonly Kind Merged = new("merged", 410, "The record was merged into another of the same thing.");
    internal static readonly Kind StaleRevision = new("stale-revision", 412, "The record has changed since it was read.");
    internal static readonly Kind BodyTooLarge = new("body-too-large", 413, "The body is larger than this address takes.");
    internal static readonly Kind UnsupportedMediaType = new(
        "unsupported-media-type",
        415,
        "The body is of a type that this address does not take."
    );
    internal static readonly Kind AddressTooLong = new("address-too-long", 414, "The address is longer than the service reads.");
    internal static readonly Kind HeadersTooLarge = new("headers-too-large", 431, "The headers are more than the service reads.");
    internal static readonly Kind IdempotencyKeyInFlight = new(
        "idempotency-key-in-flight",
        409,
        "The first request with this idempotency key is still being carried out."
    );
    internal static readonly Kind IdempotencyKeyReused = new(
        "idempotency-key-reused",
        422,
        "Another request was sent with this idempotency key."
    );
    internal static readonly Kind RevisionRequired = new("revision-required", 428, "A change needs the revision that it is based on.");
    internal static readonly Kind TooManyRequests = new("too-many-requests", 429, "The requests of this minute are used up.");
    internal static readonly Kind InternalError = new("internal-error", 500, "Something went wrong on our side.");
    internal static readonly Kind DatabaseUnavailable = new("database-unavailable", 503, "The database cannot be reached just now.");
    internal static readonly Kind IssuerUnavailable = new("issuer-unavailable", 503, "The issuer of tokens cannot be reached just now.");
    internal static readonly Kind Busy = new("busy", 503, "Another write is under way that this one must wait for.");
    internal static readonly Kind SearchTooSlow = new("search-too-slow", 503, "The search takes longer than the service gives it.");
    internal static readonly Kind StorageFull = new("storage-full", 503, "The database has no room left; nothing was saved.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Kind> All { get; } =
    [
        InvalidInput,
        UnknownParameter,
        MalformedBody,
        NotUtf8,
        WrongColumns,
        UnreadableWorkbook,
        BadRequest,
        KeyInAddress,
        Unauthenticated,
        Forbidden,
        NotFound,
        UnknownRoute,
        MethodNotAllowed,
        Retracted,
        Merged,
        StaleRevision,
        BodyTooLarge,
        UnsupportedMediaType,
        AddressTooLong,
        HeadersTooLarge,
        IdempotencyKeyInFlight,
        IdempotencyKeyReused,
        RevisionRequired,
        TooManyRequests,
        InternalError,
        DatabaseUnavailable,
        IssuerUnavailable,
        Busy,
        SearchTooSlow,
        StorageFull,
    ];

    internal static Kind OfStatus(int status) =>
        status switch
        {
            401 => Unauthenticated,
            403 => Forbidden,
            404 => UnknownRoute,
            405 => MethodNotAllowed,
            410 => Retracted,
            412 => StaleRevision,
            428 => RevisionRequired,
            413 => BodyTooLarge,
            414 => AddressTooLong,
            415 => UnsupportedMediaType,
            422 => IdempotencyKeyReused,
            429 => TooManyRequests,
            431 => HeadersTooLarge,
            503 => DatabaseUnavailable,
            >= 500 => InternalError,
            _ => BadRequest,
        };
}
