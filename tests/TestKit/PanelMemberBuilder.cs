namespace PlanAccountability.TestKit;

/// <summary>Builds a membership of a panel: of a councillor since May 2021.</summary>
public sealed class PanelMemberBuilder : RecordBuilder<PanelMemberBuilder>
{
    internal PanelMemberBuilder(string? panel)
        : base("/v1/panel-members") => With("panelId", panel).Called("Councillor A. Example").Between("2021-05");

    /// <summary>The name; by default that of an invented councillor.</summary>
    public PanelMemberBuilder Called(string name) => With("name", name);

    /// <summary>Since when and until when; by default since May 2021.</summary>
    public PanelMemberBuilder Between(string? from, string? to = null) => With("from", from).With("to", to);
}
