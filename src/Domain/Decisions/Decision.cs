namespace PlanAccountability.Domain.Decisions;

/// <summary>A decision of a policing body: planned, taken, or what else became of it.</summary>
public sealed class Decision : Root<Decision>, IOfArea
{
    /// <summary>The most characters of a reference.</summary>
    public const int LongestReference = 100;

    /// <summary>The most characters of a register year.</summary>
    public const int LongestRegisterYear = 20;

    /// <summary>The most advice.</summary>
    public const int MostAdvice = 20;

    /// <summary>The most options.</summary>
    public const int MostOptions = 50;

    /// <summary>The most sums.</summary>
    public const int MostAmounts = 100;

    /// <summary>The most documents.</summary>
    public const int MostAttachments = 100;

    /// <summary>The most priorities, and the most commitments.</summary>
    public const int MostSubjects = 50;

    private Decision() { }

    /// <summary>A decision that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="areaId">The area.</param>
    public Decision(DecisionId id, string? @ref, AreaId areaId)
    {
        Id = id;
        AreaId = areaId;
        Ref = @ref ?? GeneratedRef(areaId, "decision", id);
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>What it decides, in a line.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The words of what is decided, or null.</summary>
    public string? Text { get; private set; }

    /// <summary>The year in which the register counts its numbers, or null.</summary>
    public string? RegisterYear { get; private set; }

    /// <summary>Its number as printed, or null.</summary>
    public string? Reference { get; private set; }

    /// <summary>The lead officer or the portfolio, or null.</summary>
    public string? Lead { get; private set; }

    /// <summary>The office that takes or took it, or null.</summary>
    public string? TakenBy { get; private set; }

    /// <summary>The delegation under which it is taken, or null.</summary>
    public Delegation? UnderDelegation { get; private set; }

    /// <summary>What officers advised.</summary>
    public IReadOnlyList<DecisionAdvice> AdviceOf { get; private set; } = [];

    /// <summary>How far it has come.</summary>
    public DecisionStatus Status { get; private set; }

    /// <summary>Why it was put off, withdrawn or not published; or null.</summary>
    public string? StatusReason { get; private set; }

    /// <summary>For when the forward plan has or had it, or null.</summary>
    public PartialDate? PlannedFor { get; private set; }

    /// <summary>When it was taken, or null.</summary>
    public PartialDate? TakenOn { get; private set; }

    /// <summary>When it was signed, or null.</summary>
    public PartialDate? SignedOn { get; private set; }

    /// <summary>When its record was published, or null.</summary>
    public PartialDate? PublishedOn { get; private set; }

    /// <summary>What could have been decided.</summary>
    public IReadOnlyList<DecisionOption> OptionsConsidered { get; private set; } = [];

    /// <summary>Why it is decided so, or null.</summary>
    public string? Reasons { get; private set; }

    /// <summary>The sums that it is about.</summary>
    public IReadOnlyList<DecisionAmount> Amounts { get; private set; } = [];

    /// <summary>That a part of it is exempt from publication, or null.</summary>
    public ExemptPart? ExemptPart { get; private set; }

    /// <summary>The documents that belong to it.</summary>
    public IReadOnlyList<SourceDocumentId> AttachmentIds { get; private set; } = [];

    /// <summary>The priorities that it serves.</summary>
    public IReadOnlyList<PriorityId> PriorityIds { get; private set; } = [];

    /// <summary>The commitments that it serves.</summary>
    public IReadOnlyList<CommitmentId> CommitmentIds { get; private set; } = [];

    /// <summary>The scrutiny meeting at which it was taken or examined, or null.</summary>
    public ScrutinyMeetingId? MeetingId { get; private set; }

    /// <summary>Whether it is of significant public interest; null where nobody says.</summary>
    public bool? IsSignificant { get; private set; }

    /// <summary>Its place in the register: its year and its number, by which it is found and sorted.</summary>
    public string RegisterPlace { get; private set; } = "";

    /// <summary>Its place among those taken.</summary>
    public string TakenPlace { get; private set; } = "";

    /// <summary>Its place in the forward plan.</summary>
    public string PlannedPlace { get; private set; } = "";

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>Says what is decided and how far that has come, in place of what was said before.</summary>
    /// <param name="input">What is said.</param>
    /// <param name="isReasonGiven">Whether the change says why it is made: what is settled is only corrected.</param>
    /// <exception cref="BrokenRuleException">The dates do not go with the status or run backwards; or it is settled, says something else
    /// now, and no reason is given.</exception>
    public void Describe(DecisionInput input, bool isReasonGiven)
    {
        RequireDates(input);
        var isNew = Revision == 0;
        var isCorrection = !isNew && (!Status.MayBecome(input.Status) || (!Status.IsToBeTaken() && SaysOtherwise(input)));
        DecisionRules.Settled.Require(!isCorrection || isReasonGiven);
        var isDropped = PlannedFor is not null && input.PlannedFor is null;
        DecisionRules.PlanDateStays.Require(
            isReasonGiven || !isDropped || input.Status is not (DecisionStatus.Deferred or DecisionStatus.Withdrawn)
        );
        if (isCorrection)
            Raise("decisionCorrected");
        else if (isNew || Status != input.Status)
            Raise(EventOf(input.Status));
        Take(input);
    }

    /// <summary>What is the same for all decisions of one number in one year of a register, and sorts as the numbers do; of one without
    /// a number its own, behind the others.</summary>
    public static string PlaceInRegister(string? registerYear, string? reference, DecisionId id) =>
        $"{KeyOf(registerYear, "")} {KeyOf(registerYear is RedactionMarker ? null : reference, $"~{id}")}";

    /// <summary>The place of a date; that of none is behind the others.</summary>
    public static string PlaceOf(PartialDate? date) => date?.ToString() ?? "~";

    /// <summary>The most characters of a place in the register.</summary>
    public const int LongestPlace = (2 * LongestKey) + 1;

    private const int LongestKey = 128;

    /// <inheritdoc/>
    protected override void ForgetWords() => Place();

    /// <summary>Two of two numbers are two decisions.</summary>
    protected override bool MayBeSameAs(Decision other) =>
        (Reference is null || other.Reference is null) && PartialDate.MayBeOne(TakenOn, other.TakenOn);

    /// <summary>Takes over what it lacks; one that was still to be taken becomes what became of the other.</summary>
    /// <exception cref="BrokenRuleException">The other alone has a number, or its dates would run backwards.</exception>
    protected override void TakeOver(Decision merged)
    {
        DecisionRules.NumberStays.Require(merged.Reference is null, pointer: "/into");
        Text ??= merged.Text;
        Lead ??= merged.Lead;
        TakenBy ??= merged.TakenBy;
        UnderDelegation ??= merged.UnderDelegation;
        AdviceOf = Joined(AdviceOf, merged.AdviceOf, MostAdvice);
        PlannedFor ??= merged.PlannedFor;
        if (Status.IsToBeTaken() && !merged.Status.IsToBeTaken())
        {
            Status = merged.Status;
            StatusReason = merged.StatusReason;
        }

        if (!Status.IsToBeTaken())
        {
            TakenOn ??= merged.TakenOn;
            SignedOn ??= merged.SignedOn;
            PublishedOn ??= Status is DecisionStatus.NotPublished ? null : merged.PublishedOn;
        }

        if (OptionsConsidered.Count == 0)
            OptionsConsidered = merged.OptionsConsidered;
        Reasons ??= merged.Reasons;
        Amounts = Joined(Amounts, merged.Amounts, MostAmounts);
        ExemptPart ??= merged.ExemptPart;
        AttachmentIds = Joined(AttachmentIds, merged.AttachmentIds, MostAttachments);
        PriorityIds = Joined(PriorityIds, merged.PriorityIds, MostSubjects);
        CommitmentIds = Joined(CommitmentIds, merged.CommitmentIds, MostSubjects);
        MeetingId ??= merged.MeetingId;
        IsSignificant ??= merged.IsSignificant;
        RequireOrder(TakenOn, SignedOn, PublishedOn, "/into", "/into");
        Place();
        HaveFrom(merged);
    }

    private static void RequireDates(DecisionInput input)
    {
        var isToBeTaken = input.Status.IsToBeTaken();
        DecisionRules.StillToBeTaken.Require(!isToBeTaken || input.TakenOn is null, pointer: "/takenOn");
        DecisionRules.StillToBeTaken.Require(!isToBeTaken || input.SignedOn is null, pointer: "/signedOn");
        DecisionRules.StillToBeTaken.Require(!isToBeTaken || input.PublishedOn is null, pointer: "/publishedOn");
        DecisionRules.NotPublished.Require(
            input.Status is not DecisionStatus.NotPublished || input.PublishedOn is null,
            pointer: "/publishedOn"
        );
        RequireOrder(input.TakenOn, input.SignedOn, input.PublishedOn, "/signedOn", "/publishedOn");
    }

    private static void RequireOrder(PartialDate? taken, PartialDate? signed, PartialDate? published, string ofSigned, string ofPublished)
    {
        DecisionRules.InOrder.Require(!IsBefore(signed, taken), pointer: ofSigned);
        DecisionRules.InOrder.Require(!IsBefore(published, taken) && !IsBefore(published, signed), pointer: ofPublished);
    }

    /// <summary>Whether a date comes before another, whatever days they mean.</summary>
    private static bool IsBefore(PartialDate? date, PartialDate? other) => date is { } one && other is { } two && two.IsSurelyAfter(one);

    /// <summary>Whether something that was said before is to be said otherwise or no more; what was not said may be added.</summary>
    private bool SaysOtherwise(DecisionInput input) =>
        Differ(Title, input.Title)
        || Differ(Text, input.Text)
        || Differ(RegisterYear, input.RegisterYear)
        || Differ(Reference, input.Reference)
        || Differ(TakenBy, input.TakenBy)
        || Differ(UnderDelegation, input.UnderDelegation)
        || HasLost(AdviceOf, input.AdviceOf)
        || (Status == input.Status && Differ(StatusReason, input.StatusReason))
        || Differ(PlannedFor, input.PlannedFor)
        || Differ(TakenOn, input.TakenOn)
        || Differ(SignedOn, input.SignedOn)
        || Differ(PublishedOn, input.PublishedOn)
        || HasLost(OptionsConsidered, input.OptionsConsidered)
        || Differ(Reasons, input.Reasons)
        || HasLost(Amounts, input.Amounts?.Select(amount => amount.Plain()))
        || Differ(ExemptPart, input.ExemptPart)
        || Differ(IsSignificant, input.IsSignificant);

    private static bool Differ<T>(T? before, T? after) => before is not null && !EqualityComparer<T>.Default.Equals(before, after);

    private static bool HasLost<T>(IReadOnlyList<T> before, IEnumerable<T>? after) =>
        before.Count > 0 && !before.SequenceEqual((after ?? []).Take(before.Count));

    private static string KeyOf(string? text, string none) =>
        text is null or RedactionMarker ? none : PrintedNumber.KeyOf(text, LongestKey);

    private static string EventOf(DecisionStatus status) =>
        status switch
        {
            DecisionStatus.Planned => "decisionPlanned",
            DecisionStatus.Deferred => "decisionDeferred",
            DecisionStatus.Withdrawn => "decisionWithdrawn",
            DecisionStatus.NotPublished => "decisionNotPublished",
            _ => "decisionTaken",
        };

    private void Take(DecisionInput input)
    {
        Title = input.Title;
        Text = input.Text;
        RegisterYear = input.RegisterYear;
        Reference = input.Reference;
        Lead = input.Lead;
        TakenBy = input.TakenBy;
        UnderDelegation = input.UnderDelegation;
        AdviceOf = [.. input.AdviceOf ?? []];
        Status = input.Status;
        StatusReason = input.StatusReason;
        PlannedFor = input.PlannedFor;
        TakenOn = input.TakenOn;
        SignedOn = input.SignedOn;
        PublishedOn = input.PublishedOn;
        OptionsConsidered = [.. input.OptionsConsidered ?? []];
        Reasons = input.Reasons;
        Amounts = [.. (input.Amounts ?? []).Select(amount => amount.Plain())];
        ExemptPart = input.ExemptPart;
        AttachmentIds = [.. (input.AttachmentIds ?? []).Distinct()];
        PriorityIds = [.. (input.PriorityIds ?? []).Distinct()];
        CommitmentIds = [.. (input.CommitmentIds ?? []).Distinct()];
        MeetingId = input.MeetingId;
        IsSignificant = input.IsSignificant;
        Place();
    }

    private void Place()
    {
        RegisterPlace = PlaceInRegister(RegisterYear, Reference, Id);
        TakenPlace = PlaceOf(TakenOn);
        PlannedPlace = PlaceOf(PlannedFor);
    }
}
