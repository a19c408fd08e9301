namespace PlanAccountability.TestKit;

/// <summary>Builds a meeting of a panel: of Lancashire on 12 October 2026, live, no agenda.</summary>
public sealed class PanelMeetingBuilder : RecordBuilder<PanelMeetingBuilder>
{
    internal PanelMeetingBuilder()
        : base("/v1/panel-meetings") => In("lancashire").MetOn("2026-10-12");

    /// <summary>Its area; by default Lancashire.</summary>
    public PanelMeetingBuilder In(string area) => With("areaId", area);

    /// <summary>When it met; by default on 12 October 2026.</summary>
    public PanelMeetingBuilder MetOn(string on) => With("metOn", on);

    /// <summary>Taken from documents; by default it is live.</summary>
    public PanelMeetingBuilder AfterTheFact() => With("recordedAs", "afterTheFact");

    /// <summary>Items of its agenda, as they are built or in JSON; by default none.</summary>
    public PanelMeetingBuilder WithItems(params IEnumerable<object> items)
    {
        foreach (var item in items)
            Add("agendaItems", item);
        return this;
    }
}
