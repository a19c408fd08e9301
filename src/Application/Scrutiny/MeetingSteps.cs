using FluentValidation;
using MediatR;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Says that a live meeting was held.</summary>
public sealed record HoldMeeting<TMeeting>(Id<TMeeting> Id, Revisions Revision, DateOnly On) : ICommand<Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>;

/// <summary>Says that a live meeting was begun and adjourned.</summary>
public sealed record AdjournMeeting<TMeeting>(Id<TMeeting> Id, Revisions Revision, DateOnly On) : ICommand<Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>;

/// <summary>Says that a live meeting will not be held.</summary>
public sealed record CancelMeeting<TMeeting>(Id<TMeeting> Id, Revisions Revision, string Reason) : ICommand<Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>;

/// <summary>Publishes the minutes of a live meeting, and with them the meeting.</summary>
public sealed record PublishMinutes<TMeeting>(Id<TMeeting> Id, Revisions Revision, DateOnly On, string? Url, SourceDocumentId? DocumentId)
    : ICommand<Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>;

internal sealed class CancelMeetingValidator<TMeeting> : AbstractValidator<CancelMeeting<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public CancelMeetingValidator() => RuleFor(command => command.Reason).Text();
}

internal sealed class PublishMinutesValidator<TMeeting> : AbstractValidator<PublishMinutes<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public PublishMinutesValidator() => RuleFor(command => command.Url).Url();
}

internal sealed class HoldMeetingHandler<TMeeting>(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<HoldMeeting<TMeeting>, Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public async Task<Id<TMeeting>> Handle(HoldMeeting<TMeeting> command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        meeting.Hold(command.On);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}

internal sealed class AdjournMeetingHandler<TMeeting>(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<AdjournMeeting<TMeeting>, Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public async Task<Id<TMeeting>> Handle(AdjournMeeting<TMeeting> command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        meeting.Adjourn(command.On);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}

internal sealed class CancelMeetingHandler<TMeeting>(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<CancelMeeting<TMeeting>, Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public async Task<Id<TMeeting>> Handle(CancelMeeting<TMeeting> command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        meeting.Cancel(command.Reason);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}

internal sealed class PublishMinutesHandler<TMeeting>(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<PublishMinutes<TMeeting>, Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public async Task<Id<TMeeting>> Handle(PublishMinutes<TMeeting> command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        await db.RequireDocumentAsync(command.DocumentId, "/documentId", cancellationToken);
        meeting.PublishMinutes(command.On, command.Url, command.DocumentId);
        await db.RequirePublicNamesAsync(meeting, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}
