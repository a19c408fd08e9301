using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Domain.Plans;

/// <content>Taking a version over from documents or from an export, as an import does.</content>
public sealed partial class PlanVersion
{
    /// <summary>Takes over what an import says of the version as a whole, whatever its status.</summary>
    /// <param name="kind">The original or a variation.</param>
    /// <param name="title">The title, as printed.</param>
    /// <param name="period">The planning period.</param>
    /// <param name="variationReason">Why the plan is varied, or null.</param>
    /// <param name="language">The language of the text.</param>
    /// <param name="issuedBy">The term of office of the person who issued it, or null.</param>
    /// <param name="issuedOn">When it was issued, or null where it was not or no document says.</param>
    /// <param name="effectiveFrom">The day it took effect, or null.</param>
    /// <exception cref="BrokenRuleException">The period runs backwards, or the person could not issue it.</exception>
    public void TranscribeDescription(
        PlanVersionKind kind,
        string title,
        PlanPeriod period,
        string? variationReason,
        string language,
        TermOfOffice? issuedBy,
        PartialDate? issuedOn,
        DateOnly? effectiveFrom
    )
    {
        RequireIssuer(issuedBy, issuedOn);
        Transcribe(title, period, variationReason, language);
        Kind = kind;
        IssuedById = issuedBy?.Id;
        EffectiveFrom = effectiveFrom;
        Raise("planVersionTranscribed");
    }

    /// <summary>Takes over the steps in place of those recorded before.</summary>
    /// <exception cref="BrokenRuleException">A step is repeated or out of order.</exception>
    public void TranscribeSteps(IReadOnlyList<TranscribedStep> steps)
    {
        _steps.Clear();
        foreach (var step in steps)
            Take(step.Kind, step.On, step.Note, step.Url, step.Citations);
        RecomputeStatus();
    }

    /// <summary>Takes over the content; an issued version's priorities and commitments are records of their own.</summary>
    /// <exception cref="BrokenRuleException">The content breaks a rule.</exception>
    public void TranscribeContent(PlanContent content)
    {
        Require(
            PlanRules.LiveContentIsKnown,
            RecordedAs is not RecordedAs.Live || content.StatutoryContent.All(item => item.Coverage is not Coverage.NotEvidenced),
            "/statutoryContent"
        );
        content.Check();
        Sections = content.Sections;
        StatutoryContent = content.StatutoryContent;
        PlannedPriorities = content.Priorities;
    }
}

/// <summary>A step as an import gives it.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="On">When, or null where the document does not say.</param>
/// <param name="Note">Words that belong to the step, or null.</param>
/// <param name="Url">Where the result was published, or null.</param>
/// <param name="Citations">The documents that show it.</param>
public sealed record TranscribedStep(PlanStepKind Kind, PartialDate? On, string? Note, string? Url, IReadOnlyList<Citation> Citations);
