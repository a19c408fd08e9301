namespace PlanAccountability.Domain.Money;

/// <summary>A grant, or another line of money of a fund: to whom, for what, how much and which priorities it serves.</summary>
public sealed class GrantAward : Root<GrantAward>, IOfArea
{
    /// <summary>The most items of each list.</summary>
    public const int MostItems = 50;

    private GrantAward() { }

    /// <summary>A grant that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="areaId">The area.</param>
    public GrantAward(GrantAwardId id, string? @ref, AreaId areaId)
    {
        Id = id;
        AreaId = areaId;
        Ref = @ref ?? GeneratedRef(areaId, "grant", id);
        Raise("grantRecorded");
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>The fund that it is paid from, or null.</summary>
    public FundId? FundId { get; private set; }

    /// <summary>The line that it is a part of, or null.</summary>
    public GrantAwardId? ParentId { get; private set; }

    /// <summary>The record of the same allocation that it states a second time, or null.</summary>
    public GrantAwardId? SameAsId { get; private set; }

    /// <summary>What it is.</summary>
    public GrantKind Kind { get; private set; }

    /// <summary>Who gets the money, as printed.</summary>
    public IReadOnlyList<string> Recipients { get; private set; } = [];

    /// <summary>The organisations that these are, as far as they are recorded.</summary>
    public IReadOnlyList<OrganisationId> RecipientOrganisationIds { get; private set; } = [];

    /// <summary>What it is for.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>How much, in pounds; null where no document says.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>How the amount is stated.</summary>
    public AmountIs AmountIs { get; private set; }

    /// <summary>The financial year that it is for, or null.</summary>
    public string? FinancialYear { get; private set; }

    /// <summary>When it was awarded, or null.</summary>
    public PartialDate? AwardedOn { get; private set; }

    /// <summary>The first day of the time that it is for, or null.</summary>
    public PartialDate? From { get; private set; }

    /// <summary>The last day of that time, or null.</summary>
    public PartialDate? To { get; private set; }

    /// <summary>What was paid in which year.</summary>
    public IReadOnlyList<GrantPayment> Payments { get; private set; } = [];

    /// <summary>On what conditions it is paid, or null.</summary>
    public string? Conditions { get; private set; }

    /// <summary>Why it was awarded, or null.</summary>
    public string? Reasons { get; private set; }

    /// <summary>How much a scheme may give away; null for all others.</summary>
    public SchemeBudget? Budget { get; private set; }

    /// <summary>Which priorities the document says that it supports, in its words.</summary>
    public IReadOnlyList<string> PrioritiesAsStated { get; private set; } = [];

    /// <summary>The priorities that are meant.</summary>
    public IReadOnlyList<PriorityId> PriorityIds { get; private set; } = [];

    /// <summary>Who said that these are meant, or null.</summary>
    public MatchedBy? MatchedBy { get; private set; }

    /// <summary>The decision by which it was given, or null.</summary>
    public DecisionId? DecisionId { get; private set; }

    /// <summary>The commitments that it serves.</summary>
    public IReadOnlyList<CommitmentId> CommitmentIds { get; private set; } = [];

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>What others of its kind are held against.</summary>
    public GrantLine Line => new(Id, FundId, ParentId, SameAsId, Amount, AmountIs, Budget is not null);

    /// <summary>Says what it is, in place of what was said before. How it goes with its whole and its parts is <see cref="GrantLine"/>'s to
    /// say.</summary>
    /// <exception cref="BrokenRuleException">A grant without a recipient, a match of nobody, a budget without a scheme, or a time that runs
    /// backwards.</exception>
    public void Describe(GrantAwardInput input)
    {
        var (recipients, priorities) = ((input.Recipients ?? []).Distinct().ToList(), (input.PriorityIds ?? []).Distinct().ToList());
        GrantRules.GrantHasRecipient.Require(input.Kind is not GrantKind.Grant || recipients.Count > 0, pointer: "/recipients");
        GrantRules.MatchIsSomeones.Require(priorities.Count == 0 || input.MatchedBy is not null, pointer: "/matchedBy");
        GrantRules.BudgetIsOfScheme.Require(input.Budget is null || input.Kind is GrantKind.Scheme, pointer: "/budget");
        GrantRules.RunsForwards.Require(!(input.From is { } from && input.To is { } to && from.IsSurelyAfter(to)), pointer: "/to");
        FundId = input.FundId;
        ParentId = input.ParentId;
        SameAsId = input.SameAsId;
        Kind = input.Kind;
        Recipients = recipients;
        RecipientOrganisationIds = [.. (input.RecipientOrganisationIds ?? []).Distinct()];
        Purpose = input.Purpose;
        Amount = input.Amount is { } amount ? Pounds.InPence(amount) : null;
        AmountIs = input.AmountIs;
        FinancialYear = input.FinancialYear;
        AwardedOn = input.AwardedOn;
        From = input.From;
        To = input.To;
        Payments = [.. input.Payments ?? []];
        Conditions = input.Conditions;
        Reasons = input.Reasons;
        Budget = input.Budget;
        PrioritiesAsStated = [.. (input.PrioritiesAsStated ?? []).Distinct()];
        PriorityIds = priorities;
        MatchedBy = input.MatchedBy;
        DecisionId = input.DecisionId;
        CommitmentIds = [.. (input.CommitmentIds ?? []).Distinct()];
    }
}
