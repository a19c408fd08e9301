using FluentValidation;
using MediatR;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Panels;

/// <summary>Schedules a meeting that the panel prepares here, or records one from documents: the panel of the area may.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="RecordedAs">Whether it is prepared here.</param>
/// <param name="Ref">Its stable external key, or null to have one made.</param>
/// <param name="Input">What is said of it.</param>
/// <param name="AgendaItems">Its agenda.</param>
public sealed record RecordPanelMeeting(
    AreaId AreaId,
    RecordedAs RecordedAs,
    string? Ref,
    PanelMeetingInput Input,
    IReadOnlyList<AgendaItemInput> AgendaItems
) : ICommand<PanelMeetingId>;

internal sealed class RecordPanelMeetingValidator : AbstractValidator<RecordPanelMeeting>
{
    public RecordPanelMeetingValidator(IValidator<PanelMeetingInput> input, IValidator<AgendaItemInput> item)
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.Input).SetValidator(input);
        RuleFor(command => command.AgendaItems).AtMost(AgendaItem.Most);
        RuleForEach(command => command.AgendaItems)
            .SetValidator(item)
            .When(command => command.AgendaItems is { Count: <= AgendaItem.Most });
    }
}

internal sealed class RecordPanelMeetingHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<RecordPanelMeeting, PanelMeetingId>
{
    public async Task<PanelMeetingId> Handle(RecordPanelMeeting command, CancellationToken cancellationToken)
    {
        caller.Require(command.AreaId, Role.Panel);
        var input = command.Input with
        {
            PanelIds = await db.PanelsThatMeetAsync(command.AreaId, command.Input.PanelIds, cancellationToken),
        };
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
        await db.RequireDocumentAsync(input.MinutesDocumentId, "/minutesDocumentId", cancellationToken);
        await db.RequireCitedAsync(input.Sources, cancellationToken);

        var meeting = new PanelMeeting(PanelMeetingId.New(), command.Ref.OwnedBy(command.AreaId), command.AreaId, command.RecordedAs);
        await db.RequireReviewsAsync(meeting, input.PanelIds, placed, cancellationToken);
        meeting.Describe(input.Description, isReasonGiven: false, input.OutcomeOf(meeting));
        meeting.TranscribeAgenda(items);
        meeting.Cite(input.Sources);
        await db.RequireLinksAsync(meeting, default, cancellationToken);
        await db.RequireFollowedAsync(meeting, placed, [], cancellationToken);
        db.PanelMeetings.Add(meeting);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}
