using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Application.Imports;

/// <summary>Panels of more members than the law allows, and votes that tell of another number of members than the record has on the day.
/// They are reported, never refused: documents do so, and it cannot be told which is right.</summary>
internal static class MembersOfPanels
{
    /// <summary>The most records that one report names.</summary>
    private const int Most = 1_000;

    public static async Task<IReadOnlyList<ImportFinding>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    )
    {
        var taken = items.Where(item => !item.IsRejected).ToLookup(item => item.Type, item => item.Entry.Id);
        if (!taken.Contains(ExchangeTypes.PanelMember) && !taken.Contains(ExchangeTypes.PanelMeeting))
            return [];
        return
        [
            .. (await LargeAsync(db, [.. taken[ExchangeTypes.PanelMember]], cancellationToken))
                .Concat(await DifferingAsync(db, [.. taken[ExchangeTypes.PanelMeeting]], cancellationToken))
                .Take(Most),
        ];
    }

    private static async Task<IEnumerable<ImportFinding>> LargeAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        var members = ids.Select(id => new PanelMemberId(id)).ToList();
        var panels = await db
            .PanelMembers.Where(member => members.Contains(member.Id))
            .Select(member => member.PanelId)
            .Distinct()
            .ToListAsync(cancellationToken);
        var all = await OfPanelsAsync(db, panels, cancellationToken);
        var refs = await db
            .Panels.Where(panel => panels.Contains(panel.Id))
            .Select(panel => new { panel.Id, panel.Ref })
            .ToListAsync(cancellationToken);
        return from panel in refs
            orderby panel.Ref
            let most = PanelMember.MostAtOnce([.. all[panel.Id]])
            where most > PanelVote.MostMembers
            select new ImportFinding(
                PanelMemberRules.AtMostTwenty.Code,
                [panel.Ref],
                $"{most} members at once are on record, and the law allows {PanelVote.MostMembers} (PAN-11)."
            );
    }

    /// <summary>Of a meeting of several panels it is not known whose members are told.</summary>
    private static async Task<IEnumerable<ImportFinding>> DifferingAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        var asked = ids.Select(id => new PanelMeetingId(id)).ToList();
        var meetings = await db
            .PanelMeetings.AsNoTracking()
            .NotRetracted()
            .Where(meeting => asked.Contains(meeting.Id))
            .OrderBy(meeting => meeting.Ref)
            .Select(meeting => new
            {
                meeting.Ref,
                meeting.PanelIds,
                meeting.HeldOn,
                meeting.AgendaItems,
            })
            .ToListAsync(cancellationToken);
        var members = await OfPanelsAsync(
            db,
            [.. meetings.Where(meeting => meeting.PanelIds.Count == 1).Select(meeting => meeting.PanelIds[0]).Distinct()],
            cancellationToken
        );
        return from meeting in meetings
            where meeting.PanelIds.Count == 1 && meeting.HeldOn.Day is not null
            let onRecord = members[meeting.PanelIds[0]].ToList()
            where onRecord.Count > 0
            let day = meeting.HeldOn.Day!.Value
            let least = onRecord.Count(member => member.IsMemberOn(day))
            let most = onRecord.Count(member => member.MayBeMemberOn(day))
            let told = meeting
                .AgendaItems.SelectMany(item => item.Resolutions)
                .Select(resolution => resolution.Vote?.MembersAtDecision)
                .OfType<int>()
                .Distinct()
                .Where(number => number < least || number > most)
                .ToList()
            where told.Count > 0
            let known = least == most ? $"{least}" : $"{least} to {most}"
            select new ImportFinding(
                "members-differ",
                [meeting.Ref],
                $"A vote tells of {string.Join(" and of ", told)} members, and the record has {known}."
            );
    }

    private static async Task<ILookup<PanelId, PanelMember>> OfPanelsAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<PanelId> panels,
        CancellationToken cancellationToken
    ) =>
        (
            await db
                .PanelMembers.AsNoTracking()
                .NotRetracted()
                .Where(member => panels.Contains(member.PanelId))
                .ToListAsync(cancellationToken)
        ).ToLookup(member => member.PanelId);
}
