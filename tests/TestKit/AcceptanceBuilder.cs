namespace PlanAccountability.TestKit;

/// <summary>Builds an acceptance: at the Strategic Scrutiny Meeting of 9 February 2026, that the work is underway.</summary>
public sealed class AcceptanceBuilder : RecordBuilder<AcceptanceBuilder>
{
    internal AcceptanceBuilder(string commitment)
        : base($"{commitment}/acceptances") => Of("underway").On("2026-02-09");

    /// <summary>The status that is accepted; by default underway.</summary>
    public AcceptanceBuilder Of(string status) => With("status", status);

    /// <summary>When it was accepted, and when the meeting was; by default on 9 February 2026.</summary>
    public AcceptanceBuilder On(string on) => With("on", on).At((string?)Body["reference"]?["name"] ?? "Strategic Scrutiny Meeting");

    /// <summary>The meeting of that day at which it was accepted; by default the Strategic Scrutiny Meeting.</summary>
    public AcceptanceBuilder At(string meeting, string kind = "scrutinyMeeting") =>
        With(
            "reference",
            new
            {
                kind,
                name = meeting,
                on = (string?)Body["on"],
            }
        );
}
