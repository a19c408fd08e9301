namespace PlanAccountability.TestKit;

/// <summary>Builds a scrutiny meeting: of Lancashire on 12 October 2026, of the Strategic Scrutiny Meeting, live, no agenda.</summary>
public sealed class MeetingBuilder : RecordBuilder<MeetingBuilder>
{
    internal MeetingBuilder()
        : base("/v1/scrutiny-meetings") => In("lancashire").Of("Strategic Scrutiny Meeting", "strategicScrutiny").HeldOn("2026-10-12");

    /// <summary>Its area; by default Lancashire.</summary>
    public MeetingBuilder In(string area) => With("areaId", area);

    /// <summary>The forum that meets; by default the Strategic Scrutiny Meeting.</summary>
    public MeetingBuilder Of(string forum, string kind) => With("forum", new { name = forum, kind });

    /// <summary>When it is or was held; by default on 12 October 2026.</summary>
    public MeetingBuilder HeldOn(string on) => With("heldOn", on);

    /// <summary>Taken from documents; by default it is live.</summary>
    public MeetingBuilder AfterTheFact() => With("recordedAs", "afterTheFact");

    /// <summary>Items of its agenda, as they are built or in JSON; by default none.</summary>
    public MeetingBuilder WithItems(params IEnumerable<object> items)
    {
        foreach (var item in items)
            Add("agendaItems", item);
        return this;
    }
}
