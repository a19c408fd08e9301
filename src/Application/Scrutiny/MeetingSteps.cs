using FluentValidation;
using MediatR;
using PlanAccountability.Application.PanelReviews;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Says that a live meeting was held.</summary>
public sealed record HoldScrutinyMeeting(ScrutinyMeetingId Id, Revisions Revision, DateOnly On) : ICommand<ScrutinyMeetingId>;

/// <summary>Says that a live meeting was begun and adjourned.</summary>
public sealed record AdjournScrutinyMeeting(ScrutinyMeetingId Id, Revisions Revision, DateOnly On) : ICommand<ScrutinyMeetingId>;

/// <summary>Says that a live meeting will not be held.</summary>
public sealed record CancelScrutinyMeeting(ScrutinyMeetingId Id, Revisions Revision, string Reason) : ICommand<ScrutinyMeetingId>;

/// <summary>Publishes the minutes of a live meeting, and with them the meeting.</summary>
public sealed record PublishMinutes(ScrutinyMeetingId Id, Revisions Revision, DateOnly On, string? Url, SourceDocumentId? DocumentId)
    : ICommand<ScrutinyMeetingId>;

internal sealed class CancelScrutinyMeetingValidator : AbstractValidator<CancelScrutinyMeeting>
{
    public CancelScrutinyMeetingValidator() => RuleFor(command => command.Reason).Text();
}

internal sealed class PublishMinutesValidator : AbstractValidator<PublishMinutes>
{
    public PublishMinutesValidator() => RuleFor(command => command.Url).Url();
}

internal sealed class HoldScrutinyMeetingHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<HoldScrutinyMeeting, ScrutinyMeetingId>
{
    public async Task<ScrutinyMeetingId> Handle(HoldScrutinyMeeting command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        meeting.Hold(command.On);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}

internal sealed class AdjournScrutinyMeetingHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<AdjournScrutinyMeeting, ScrutinyMeetingId>
{
    public async Task<ScrutinyMeetingId> Handle(AdjournScrutinyMeeting command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        meeting.Adjourn(command.On);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}

internal sealed class CancelScrutinyMeetingHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<CancelScrutinyMeeting, ScrutinyMeetingId>
{
    public async Task<ScrutinyMeetingId> Handle(CancelScrutinyMeeting command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        meeting.Cancel(command.Reason);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}

internal sealed class PublishMinutesHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<PublishMinutes, ScrutinyMeetingId>
{
    public async Task<ScrutinyMeetingId> Handle(PublishMinutes command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        await db.RequireDocumentAsync(command.DocumentId, "/documentId", cancellationToken);
        meeting.PublishMinutes(command.On, command.Url, command.DocumentId);
        await db.RequirePublicLinksAsync(meeting, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}
