using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Panels;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Infrastructure.Panels;

/// <summary>Looks into the lists of panels that meetings keep, by their index.</summary>
internal sealed class MeetingsOfPanels : IMeetingsOfPanels
{
    public IQueryable<PanelMeeting> Of(IQueryable<PanelMeeting> meetings, IReadOnlyList<PanelId> panels)
    {
        var keys = Keys(panels);
        return meetings.Where(meeting => EF.Functions.JsonExistAny(meeting.PanelIds, keys));
    }

    public IQueryable<PanelMeeting> Of(IQueryable<PanelMeeting> meetings, AreaId area, IReadOnlyList<PanelId> panels)
    {
        var keys = Keys(panels);
        return meetings.Where(meeting => meeting.AreaId == area || EF.Functions.JsonExistAny(meeting.PanelIds, keys));
    }

    private static string[] Keys(IReadOnlyList<PanelId> panels) => [.. panels.Select(panel => panel.ToString())];
}
