using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>What the ledgers tell of a meeting.</summary>
internal sealed record MeetingHead
{
    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whether it is a panel's.</summary>
    public required bool IsOfPanel { get; init; }

    /// <summary>Its address.</summary>
    public string Url => $"/v1/{(IsOfPanel ? "panel" : "scrutiny")}-meetings/{Id}";

    /// <summary>Its area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>What its office calls it; of a panel's the name of the panel that keeps it.</summary>
    public required string Name { get; init; }

    /// <summary>When it was held.</summary>
    public required PartialDate HeldOn { get; init; }
}

/// <summary>Scrutiny meetings and panels' meetings together.</summary>
internal static class MeetingsOfAnyKind
{
    /// <summary>Those that the caller may know of.</summary>
    /// <remarks>An identifier is compared as what it is in the database: the two kinds have none in common.</remarks>
    public static IQueryable<MeetingHead> MeetingsKnownTo(this IPlanAccountabilityDb db, ICaller caller) =>
        db
            .ScrutinyMeetings.NotRetracted()
            .VisibleTo(caller)
            .Select(meeting => new MeetingHead
            {
                Id = (Guid)(object)meeting.Id,
                IsOfPanel = false,
                AreaId = meeting.AreaId,
                Name = meeting.Forum.Name,
                HeldOn = meeting.HeldOn,
            })
            .Concat(
                db.PanelMeetings.NotRetracted()
                    .VisibleTo(caller)
                    .Select(meeting => new MeetingHead
                    {
                        Id = (Guid)(object)meeting.Id,
                        IsOfPanel = true,
                        AreaId = meeting.AreaId,
                        Name =
                            db.Panels.NotRetracted()
                                .Where(panel => panel.AreaId == meeting.AreaId)
                                .OrderBy(panel => panel.Id)
                                .Select(panel => panel.Name)
                                .FirstOrDefault()
                            ?? "Police and Crime Panel",
                        HeldOn = meeting.HeldOn,
                    })
            );

    /// <summary>Those of some identifiers that the caller may know of.</summary>
    public static Task<Dictionary<Guid, MeetingHead>> HeadsAsync(
        this IPlanAccountabilityDb db,
        ICaller caller,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    ) =>
        ids.Count == 0
            ? Task.FromResult(new Dictionary<Guid, MeetingHead>())
            : db.MeetingsKnownTo(caller)
                .Where(meeting => ids.Contains(meeting.Id))
                .ToDictionaryAsync(meeting => meeting.Id, cancellationToken);

    /// <summary>The agenda, unless the meeting was taken back.</summary>
    public static IReadOnlyList<AgendaItem> AgendaOnRecord(this IMeeting meeting) => meeting.Retraction is null ? meeting.AgendaItems : [];
}
