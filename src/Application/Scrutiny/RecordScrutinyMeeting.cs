using FluentValidation;
using MediatR;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Schedules a meeting that the office prepares here, or records one from documents: the office of the area may.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="RecordedAs">Whether it is prepared here.</param>
/// <param name="Ref">Its stable external key, or null to have one made.</param>
/// <param name="Input">What is said of it.</param>
/// <param name="AgendaItems">Its agenda.</param>
public sealed record RecordScrutinyMeeting(
    AreaId AreaId,
    RecordedAs RecordedAs,
    string? Ref,
    ScrutinyMeetingInput Input,
    IReadOnlyList<AgendaItemInput> AgendaItems
) : ICommand<ScrutinyMeetingId>;

internal sealed class RecordScrutinyMeetingValidator : AbstractValidator<RecordScrutinyMeeting>
{
    public RecordScrutinyMeetingValidator(IValidator<ScrutinyMeetingInput> input, IValidator<AgendaItemInput> item)
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.Input).SetValidator(input);
        RuleFor(command => command.AgendaItems).AtMost(AgendaItem.Most);
        RuleForEach(command => command.AgendaItems)
            .SetValidator(item)
            .When(command => command.AgendaItems is { Count: <= AgendaItem.Most });
    }
}

internal sealed class RecordScrutinyMeetingHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<RecordScrutinyMeeting, ScrutinyMeetingId>
{
    public async Task<ScrutinyMeetingId> Handle(RecordScrutinyMeeting command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        caller.Require(command.AreaId, Role.Office);
        input.RequirePast(
            clock,
            command.RecordedAs,
            command.RecordedAs is RecordedAs.Live ? ScrutinyMeetingStatus.Scheduled : input.Outcome.Status
        );
        var items = command.AgendaItems.Select((item, index) => item.Read(AgendaItemId.New(), null, $"/agendaItems/{index}")).ToList();
        foreach (var (index, item) in items.Index())
            clock.RequirePast(item, $"/agendaItems/{index}");
        var placed = items.Index().Select(item => (item.Item, $"/agendaItems/{item.Index}")).ToList();
        await db.RequireNamedAsync(command.AreaId, placed, [], cancellationToken);
        await db.RequirePapersAsync(input.Papers ?? [], [], cancellationToken);
        await db.RequireForumAsync(command.AreaId, input.ForumId, null, cancellationToken);
        await db.RequireOnScaleAsync(input.ForumId, placed, [], cancellationToken);
        await db.RequireDocumentAsync(input.MinutesDocumentId, "/minutesDocumentId", cancellationToken);
        await db.RequireCitedAsync(input.Sources, cancellationToken);

        var meeting = new ScrutinyMeeting(ScrutinyMeetingId.New(), command.Ref.OwnedBy(command.AreaId), command.AreaId, command.RecordedAs);
        meeting.Describe(input.Description, isReasonGiven: false, input.OutcomeOf(meeting));
        meeting.TranscribeAgenda(items);
        meeting.Cite(input.Sources);
        await db.RequireLinksAsync(meeting, default, cancellationToken);
        await db.RequireFollowedAsync(meeting, placed, [], cancellationToken);
        db.ScrutinyMeetings.Add(meeting);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}
