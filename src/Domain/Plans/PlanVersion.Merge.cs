namespace PlanAccountability.Domain.Plans;

/// <content>What becomes of a version of which two were recorded, under two records of one plan.</content>
public sealed partial class PlanVersion
{
    /// <summary>Begins, under the plan that stays, the version that it lacks and the plan that goes has.</summary>
    public static PlanVersion InPlaceOf(PlanVersion merged, PoliceAndCrimePlan plan)
    {
        var version = new PlanVersion(PlanVersionId.New(), null, plan, merged.Number, merged.Kind, merged.RecordedAs);
        version.Transcribe(merged.Title, merged.Period, merged.VariationReason, merged.Language);
        version.Raise("planVersionTranscribed");
        return version;
    }

    /// <summary>Whether another one of the same number, taken from documents, says nothing else, so that nothing of it is lost. What the
    /// two are called is not compared.</summary>
    public bool SaysTheSameAs(PlanVersion other) =>
        Retraction is null
        && MayBeSameAs(other)
        && other.Language == Language
        && Period.Agrees(other.Period)
        && (other.EffectiveFrom is null || EffectiveFrom is null || other.EffectiveFrom == EffectiveFrom)
        && (other.IssuedById is null || IssuedById is null || other.IssuedById == IssuedById)
        && Words.DoNotDiffer(other.VariationReason, VariationReason)
        && other._steps.TrueForAll(step =>
            Consultations.Contains(step.Kind) || _steps.Find(known => known.Kind == step.Kind)?.SaysTheSameAs(step) is not false
        )
        && Content.DoesNotDiffer(other.Content)
        && !(other.PlannedPriorities.Count > 0 && WasIssued)
        && !(PlannedPriorities.Count > 0 && other.WasIssued);

    /// <inheritdoc/>
    protected override bool MayBeSameAs(PlanVersion other) =>
        other.RecordedAs is RecordedAs.AfterTheFact && (other.Number, other.Kind, other.Law) == (Number, Kind, Law);

    /// <summary>Takes over what it lacks: steps, sections, what the law asks for, who issued it and from when it counts.</summary>
    /// <exception cref="BrokenRuleException">The two together break a rule.</exception>
    protected override void TakeOver(PlanVersion merged)
    {
        Period = Period.Or(merged.Period).Checked();
        VariationReason ??= merged.VariationReason;
        IssuedById ??= merged.IssuedById;
        EffectiveFrom ??= merged.EffectiveFrom;
        foreach (var step in merged._steps)
            TakeOver(step);
        RequireOrder();
        TranscribeContent(Content.With(merged.Content));
        merged.PlannedPriorities = [];
        RecomputeStatus();
        HaveFrom(merged);
    }

    private void TakeOver(PlanStep step)
    {
        var index = _steps.FindIndex(known => known.MayBe(step));
        if (index < 0)
            _steps.Add(step.At(_steps.Select(known => known.Order).DefaultIfEmpty().Max() + 1, Revision));
        else
            _steps[index] = _steps[index].With(step);
    }
}
