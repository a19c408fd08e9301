using System.Net.Sockets;
using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Search;

namespace PlanAccountability.Api.Foundation;

/// <summary>Turns every refusal and failure into a problem, in one switch. What is nobody's business stays in the log.</summary>
internal sealed partial class ProblemExceptionHandler(ILogger<ProblemExceptionHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
            return true;

        var problem = Describe(context, exception);
        if (problem.Status is StatusCodes.Status500InternalServerError)
            LogFailure(exception, context.Request.Method, context.Request.Path);
        if (problem.Status is StatusCodes.Status503ServiceUnavailable)
            LogUnavailable(exception.GetBaseException().Message);
        await context.WriteAsync(problem);
        return true;
    }

    private static Problem Describe(HttpContext context, Exception exception) =>
        exception switch
        {
            ValidationException invalid => context.About(ProblemCodes.InvalidInput) with { Errors = InputErrors.Of(invalid) },
            BadValueException bad => context.About(ProblemCodes.InvalidInput) with
            {
                Errors =
                [
                    new(bad.Pointer is ['/' or '{' or (>= 'A' and <= 'Z'), ..] ? bad.Pointer : "?" + bad.Pointer, bad.Code, bad.Message),
                ],
            },
            BrokenRuleException broken => context.About(
                new(broken.Rule.Code, broken.Rule.IsAboutValue ? 400 : 409, broken.Rule.Statement),
                broken.Rule.IsAboutValue || broken.Detail == broken.Rule.Statement ? null : broken.Detail
            ) with
            {
                RuleId = broken.Rule.RuleId,
                Citation = broken.Citation,
                Errors = broken.Rule.IsAboutValue && broken.Pointer is { } pointer ? [new(pointer, broken.Rule.Code, broken.Detail)] : null,
            },
            NotUtf8Exception encoded => context.About(ProblemCodes.NotUtf8, encoded.Message),
            WrongColumnsException columns => context.About(ProblemCodes.WrongColumns, columns.Message),
            UnreadableWorkbookException workbook => context.About(ProblemCodes.UnreadableWorkbook, workbook.Message),
            MalformedCsvException malformed => context.About(ProblemCodes.MalformedBody, malformed.Message),
            NotFoundException missing => context.About(ProblemCodes.NotFound, missing.Message),
            GoneException gone => context.About(gone.Retraction.MergedIntoUrl is null ? ProblemCodes.Retracted : ProblemCodes.Merged) with
            {
                RetractedAt = gone.Retraction.At,
                Reason = gone.Retraction.Reason,
                Ref = gone.Ref,
                MergedInto = gone.Retraction.MergedIntoUrl,
            },
            ForbiddenException forbidden => context.About(ProblemCodes.Forbidden, forbidden.Message),
            StaleRevisionException => context.About(
                ProblemCodes.StaleRevision,
                "Read the record again and repeat the change on what it says now."
            ),
            BusyException => context.About(ProblemCodes.Busy),
            SearchTooSlowException => context.About(
                ProblemCodes.SearchTooSlow,
                "Search for rarer words, for fewer of them, or in one area or type."
            ),
            RevisionRequiredException required => context.About(ProblemCodes.RevisionRequired, required.Message),
            UnreadableBodyException unreadable => context.About(ProblemCodes.MalformedBody, unreadable.Message),
            JsonException malformed => InputErrors.Describe(context, malformed),
            BadHttpRequestException bad => InputErrors.Describe(context, bad),
            _ => Failure(context, exception),
        };

    private static Problem Failure(HttpContext context, Exception exception)
    {
        if (IsForWantOfRoom(exception))
            return context.About(ProblemCodes.StorageFull);
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case PostgresException
                {
                    SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter
                }:
                    return context.About(ProblemCodes.BadRequest, "A value holds characters that no record can hold.");
                case PostgresException { SqlState: var state } when state[..2] is "08" or "28" or "3D" or "53" or "57":
                    return context.About(ProblemCodes.DatabaseUnavailable);
                case PostgresException:
                    return context.About(ProblemCodes.InternalError);
                case NpgsqlException or SocketException:
                    return context.About(ProblemCodes.DatabaseUnavailable);
            }
        }

        return context.About(ProblemCodes.InternalError);
    }

    /// <summary>Whether the disk is full, also where that cost the connection.</summary>
    private static bool IsForWantOfRoom(Exception? exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.DiskFull }
        || (exception?.InnerException is { } cause && IsForWantOfRoom(cause));

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogFailure(Exception exception, string method, string path);

    [LoggerMessage(LogLevel.Warning, "The database is not available: {Cause}")]
    private partial void LogUnavailable(string cause);
}
