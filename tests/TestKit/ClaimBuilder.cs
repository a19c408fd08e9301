namespace PlanAccountability.TestKit;

/// <summary>Builds a report of progress: by the chief constable, in February 2026, that the work is underway.</summary>
public sealed class ClaimBuilder : RecordBuilder<ClaimBuilder>
{
    internal ClaimBuilder(string commitment)
        : base($"{commitment}/progress-reports") =>
        On("2026-02-09").By("Chief Constable of Lancashire").Of("underway").Saying("Three commanders are in post.");

    /// <summary>When it was reported; by default on 9 February 2026.</summary>
    public ClaimBuilder On(string on) => With("reportedOn", on);

    /// <summary>Who reported; by default the chief constable.</summary>
    public ClaimBuilder By(string reporter) => With("reportedBy", reporter);

    /// <summary>The status that is claimed; by default underway.</summary>
    public ClaimBuilder Of(string status) => With("status", status);

    /// <summary>What was done; by default three commanders are in post.</summary>
    public ClaimBuilder Saying(string summary) => With("summary", summary);
}
