using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Application.Imports;

/// <summary>Panels of more members than the law allows, and votes that tell of another number of members than the record has on the day.
/// They are reported, never refused: documents do so, and it cannot be told which is right.</summary>
internal static class MembersOfPanels
{
    public static async Task<IReadOnlyList<ImportFinding>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    ) => [.. await LargeAsync(db, items, cancellationToken), .. await DifferingAsync(db, items, cancellationToken)];

    private static Task<IReadOnlyList<ImportFinding>> LargeAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    )
    {
        HashSet<PanelId> seen = [];
        return RecordFindings.OfAsync<PanelMember>(
            items,
            ExchangeTypes.PanelMember,
            async some =>
            {
                var panels = await db
                    .Panels.Where(panel => db.PanelMembers.Any(member => member.PanelId == panel.Id && some.Contains(member.Id)))
                    .OrderBy(panel => panel.Ref)
                    .Select(panel => new { panel.Id, panel.Ref })
                    .ToListAsync(cancellationToken);
                var news = panels.Where(panel => seen.Add(panel.Id)).ToList();
                var all = await OfPanelsAsync(db, [.. news.Select(panel => panel.Id)], cancellationToken);
                return from panel in news
                    let most = PanelMember.MostAtOnce([.. all[panel.Id]])
                    where most > PanelVote.MostMembers
                    select new ImportFinding(
                        PanelMemberRules.AtMostTwenty.Code,
                        [panel.Ref],
                        $"{most} members at once are on record, and the law allows {PanelVote.MostMembers} (PAN-11)."
                    );
            }
        );
    }

    /// <summary>Of a meeting of several panels it is not known whose members are told.</summary>
    private static Task<IReadOnlyList<ImportFinding>> DifferingAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    ) =>
        RecordFindings.OfAsync<PanelMeeting>(
            items,
            ExchangeTypes.PanelMeeting,
            async some =>
            {
                var meetings = await db
                    .PanelMeetings.AsNoTracking()
                    .NotRetracted()
                    .Where(meeting => some.Contains(meeting.Id))
                    .OrderBy(meeting => meeting.Ref)
                    .Select(meeting => new
                    {
                        meeting.Ref,
                        meeting.PanelIds,
                        meeting.HeldOn,
                        meeting.AgendaItems,
                    })
                    .ToListAsync(cancellationToken);
                var ofOne = meetings.Where(meeting => meeting.PanelIds.Count == 1).ToList();
                var members = await OfPanelsAsync(db, [.. ofOne.Select(meeting => meeting.PanelIds[0]).Distinct()], cancellationToken);
                return from meeting in ofOne
                    where meeting.HeldOn.Day is not null
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
        );

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
