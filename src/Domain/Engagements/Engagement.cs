using PlanAccountability.Domain.Money;

namespace PlanAccountability.Domain.Engagements;

/// <summary>That people were asked for their views: by a survey, at an event, in a consultation.</summary>
public sealed class Engagement : Root<Engagement>, IOfArea
{
    /// <summary>The most people.</summary>
    public const int MostPeople = 100_000_000;

    /// <summary>The most questions.</summary>
    public const int MostQuestions = 200;

    /// <summary>The most priorities.</summary>
    public const int MostPriorities = 50;

    private Engagement() { }

    /// <summary>An engagement that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="areaId">The area.</param>
    public Engagement(EngagementId id, string? @ref, AreaId areaId)
    {
        Id = id;
        AreaId = areaId;
        Ref = @ref ?? GeneratedRef(areaId, "engagement", id);
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>How people were asked.</summary>
    public EngagementKind Kind { get; private set; }

    /// <summary>What it is called, or what it was about.</summary>
    public string Title { get; private set; } = "";

    /// <summary>When it began, or null.</summary>
    public PartialDate? From { get; private set; }

    /// <summary>When it ended, or null.</summary>
    public PartialDate? To { get; private set; }

    /// <summary>How it was done, or null.</summary>
    public string? Method { get; private set; }

    /// <summary>How many were asked, or null.</summary>
    public int? Invited { get; private set; }

    /// <summary>How many answered or came, or null.</summary>
    public int? Responses { get; private set; }

    /// <summary>How the document states that number.</summary>
    public AmountIs ResponsesIs { get; private set; }

    /// <summary>The margin of error either way, in percentage points; or null.</summary>
    public decimal? MarginOfErrorPercent { get; private set; }

    /// <summary>The source document that reports its results, or null.</summary>
    public SourceDocumentId? DocumentId { get; private set; }

    /// <summary>The plan that it informed, or null.</summary>
    public PlanId? PlanId { get; private set; }

    /// <summary>The number of the version that it informed, or null.</summary>
    public int? PlanVersion { get; private set; }

    /// <summary>What was asked and answered.</summary>
    public IReadOnlyList<EngagementQuestion> Questions { get; private set; } = [];

    /// <summary>The priorities that it was about.</summary>
    public IReadOnlyList<PriorityId> PriorityIds { get; private set; } = [];

    /// <summary>Its place in the order of time.</summary>
    public string BeginningPlace { get; private set; } = "";

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>Says who was asked what, in place of what was said before.</summary>
    /// <exception cref="BrokenRuleException">It ends before it begins, or names a version without its plan.</exception>
    public void Describe(EngagementInput input)
    {
        EngagementRules.EndsAfterBeginning.Require(
            input.From is not { } from || input.To is not { } to || !from.IsSurelyAfter(to),
            pointer: "/to"
        );
        EngagementRules.VersionNeedsPlan.Require(input.PlanVersion is null || input.PlanId is not null, pointer: "/planId");
        Kind = input.Kind;
        Title = input.Title;
        From = input.From;
        To = input.To;
        Method = input.Method;
        Invited = input.Invited;
        Responses = input.Responses;
        ResponsesIs = input.ResponsesIs;
        MarginOfErrorPercent = input.MarginOfErrorPercent?.Plain();
        DocumentId = input.DocumentId;
        PlanId = input.PlanId;
        PlanVersion = input.PlanVersion;
        Questions = [.. (input.Questions ?? []).Select(question => question.Plain())];
        PriorityIds = [.. (input.PriorityIds ?? []).Distinct()];
        Place();
    }

    /// <summary>The place of a beginning; that of none is behind the others.</summary>
    public static string PlaceOf(PartialDate? from) => from?.ToString() ?? "~";

    /// <inheritdoc/>
    protected override bool MayBeSameAs(Engagement other) =>
        Kind == other.Kind && PartialDate.MayBeOne(From, other.From) && (PlanId is null || other.PlanId is null || PlanId == other.PlanId);

    /// <summary>Takes over what it lacks.</summary>
    /// <exception cref="BrokenRuleException">It would end before it begins.</exception>
    protected override void TakeOver(Engagement merged)
    {
        From ??= merged.From;
        To ??= merged.To;
        EngagementRules.EndsAfterBeginning.Require(From is not { } from || To is not { } to || !from.IsSurelyAfter(to), pointer: "/into");
        Method ??= merged.Method;
        Invited ??= merged.Invited;
        if (Responses is null)
        {
            Responses = merged.Responses;
            ResponsesIs = merged.ResponsesIs;
        }

        MarginOfErrorPercent ??= merged.MarginOfErrorPercent;
        DocumentId ??= merged.DocumentId;
        if (PlanId is null || (PlanVersion is null && PlanId == merged.PlanId))
        {
            PlanId = merged.PlanId;
            PlanVersion = merged.PlanVersion;
        }

        Questions = Joined(Questions, merged.Questions, MostQuestions);
        PriorityIds = Joined(PriorityIds, merged.PriorityIds, MostPriorities);
        Place();
        HaveFrom(merged);
    }

    private void Place() => BeginningPlace = PlaceOf(From);
}
