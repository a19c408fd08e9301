namespace PlanAccountability.Domain.Evidence;

/// <summary>Somebody's word that the record holds all of a kind of an area's records for a time. Only where there is one does the record
/// say of what it was told by documents that something was not done; the silence of a document says nothing.</summary>
public sealed class CompletenessStatement : Root<CompletenessStatement>, IOfArea
{
    private CompletenessStatement() { }

    /// <summary>A statement that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="areaId">The area.</param>
    /// <param name="of">What the record holds all of.</param>
    public CompletenessStatement(CompletenessStatementId id, string? @ref, AreaId areaId, CoveredRecords of)
    {
        Id = id;
        AreaId = areaId;
        Of = of;
        Ref = @ref ?? GeneratedRef(areaId, "completeness-statement", id);
        Raise("completenessStated");
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>What the record holds all of.</summary>
    public CoveredRecords Of { get; private init; }

    /// <summary>The first day that is covered.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day that is covered; null for one that goes on until it is ended.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Who says so: an office, a panel or a role.</summary>
    public string StatedBy { get; private set; } = "";

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <inheritdoc/>
    public override IReadOnlyList<Role> Keepers => Of.Keepers();

    /// <summary>Says which days are covered and who says so, in place of what was said before.</summary>
    /// <exception cref="BrokenRuleException">It ends before it begins, or is of something else.</exception>
    public void Describe(CompletenessStatementInput input)
    {
        CompletenessRules.SubjectIsFixed.Require(input.Of == Of, pointer: "/of");
        CompletenessRules.EndsAfterBeginning.Require(input.To is not { } to || to >= input.From, pointer: "/to");
        if (To is null && input.To is not null && Revision > 0)
            Raise("completenessEnded");
        From = input.From;
        To = input.To;
        StatedBy = input.StatedBy;
    }
}
