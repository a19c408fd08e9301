using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Application.Panels;

/// <summary>Finds meetings by the panels that meet.</summary>
public interface IMeetingsOfPanels
{
    /// <summary>Those at which one of some panels meets.</summary>
    IQueryable<PanelMeeting> Of(IQueryable<PanelMeeting> meetings, IReadOnlyList<PanelId> panels);

    /// <summary>Those that an area keeps, and those at which one of its panels meets.</summary>
    IQueryable<PanelMeeting> Of(IQueryable<PanelMeeting> meetings, AreaId area, IReadOnlyList<PanelId> panels);
}
