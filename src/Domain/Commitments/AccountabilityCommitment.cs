using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Commitments;

/// <summary>One promise of a plan: who holds it, and how each issued version words it. What its holder claims and what the other
/// side accepts are records of their own.</summary>
public sealed class AccountabilityCommitment : Root<AccountabilityCommitment>
{
    /// <summary>The most ways of measuring one commitment.</summary>
    public const int MostMeasures = 50;

    /// <summary>The most commitments that one takes together.</summary>
    public const int MostMerged = 50;

    private readonly List<CommitmentEntry> _entries = [];

    private AccountabilityCommitment() { }

    /// <summary>A commitment of a plan, still without an entry.</summary>
    /// <exception cref="BrokenRuleException">A partner holds it and is not named, or the reverse.</exception>
    public AccountabilityCommitment(
        CommitmentId id,
        string @ref,
        PoliceAndCrimePlan plan,
        CommitmentHolder holder,
        OrganisationId? partnerId,
        CommitmentKind kind
    )
    {
        Id = id;
        Ref = @ref;
        PlanId = plan.Id;
        AreaId = plan.AreaId;
        HoldBy(holder, partnerId, kind);
        Raise("commitmentCreated");
    }

    /// <summary>The plan.</summary>
    public PlanId PlanId { get; private init; }

    /// <summary>The plan's area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>Who holds it.</summary>
    public CommitmentHolder Holder { get; private set; }

    /// <summary>The organisation, where a partner holds it.</summary>
    public OrganisationId? PartnerId { get; private set; }

    /// <summary>An action to take or an outcome to be held to account for.</summary>
    public CommitmentKind Kind { get; private set; }

    /// <summary>What the documents say that success will be measured by.</summary>
    public IReadOnlyList<string> MeasuredBy { get; private set; } = [];

    /// <summary>The measures that show how it goes: of its area, or national. One that was retracted since counts for nothing.</summary>
    public IReadOnlyList<MeasureId> MeasureIds { get; private set; } = [];

    /// <summary>One entry for each issued version that has the commitment, in the order of the versions.</summary>
    public IReadOnlyList<CommitmentEntry> Entries => _entries;

    /// <summary>Which side accepts what the holder claims.</summary>
    public AcceptingSide AcceptedBy => SideAccepting(Holder);

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>Which side accepts what a holder claims.</summary>
    public static AcceptingSide SideAccepting(CommitmentHolder holder) =>
        holder is CommitmentHolder.ChiefConstable or CommitmentHolder.Partner ? AcceptingSide.PolicingBody : AcceptingSide.Panel;

    /// <summary>Says who holds the commitment and of what kind it is.</summary>
    /// <exception cref="BrokenRuleException">A partner holds it and is not named, or the reverse.</exception>
    public void HoldBy(CommitmentHolder holder, OrganisationId? partnerId, CommitmentKind kind)
    {
        CommitmentRules.PartnerIsNamed.Require(holder is CommitmentHolder.Partner == partnerId is not null, pointer: "/partnerId");
        Holder = holder;
        PartnerId = partnerId;
        Kind = kind;
    }

    /// <summary>Says by what success will be measured.</summary>
    public void MeasureBy(IReadOnlyList<string> means)
    {
        if (!MeasuredBy.SequenceEqual(means))
            MeasuredBy = [.. means];
    }

    /// <summary>Names the measures that show how it goes, in place of those named before.</summary>
    public void ShowBy(IReadOnlyList<MeasureId> measures)
    {
        if (!MeasureIds.SequenceEqual(measures))
            MeasureIds = [.. measures];
    }

    /// <summary>Words the commitment as an issued version has it, in place of the wording recorded before.</summary>
    /// <exception cref="BrokenRuleException">It is said to come from itself.</exception>
    public void Enter(PlanVersion version, CommitmentWording wording)
    {
        CommitmentRules.DescendsFromOthers.Require(!wording.MergedFrom.Contains(Id) && wording.SplitFrom != Id);
        _entries.Put(new CommitmentEntry(version.Id, version.Number, wording));
    }

    /// <summary>What one side accepted must not come to count for what only the other side accepts.</summary>
    protected override bool MayBeSameAs(AccountabilityCommitment other) => other.PlanId == PlanId && other.AcceptedBy == AcceptedBy;

    /// <summary>Takes over the entries for versions that lack this commitment, and keeps what else the others print; so too the means of
    /// measuring.</summary>
    protected override void TakeOver(AccountabilityCommitment merged)
    {
        CommitmentRules.DescendsFromOthers.Require(!DescendsFrom(merged) && !merged.DescendsFrom(this), pointer: "/into");
        _entries.TakeOver(merged._entries, entry => entry.Copy(), (entry, other) => entry.PrintAlso(other));
        MeasureBy(Joined(MeasuredBy, merged.MeasuredBy, MostMeasures));
        ShowBy(Joined(MeasureIds, merged.MeasureIds, MostMeasures));
        HaveFrom(merged);
    }

    private bool DescendsFrom(AccountabilityCommitment other) =>
        _entries.Exists(entry => entry.SplitFrom == other.Id || entry.MergedFrom.Contains(other.Id));

    /// <summary>Takes the commitment out of all versions but those named: an import has them no longer, or they are retracted.</summary>
    public void LeaveAllBut(IReadOnlyCollection<PlanVersionId> versions) =>
        _entries.RemoveAll(entry => !versions.Contains(entry.VersionId));

    /// <summary>Says anew what a version says; the plan itself did not change. Words as printed correct an error of transcription; other
    /// words are a new paraphrase, and are called so.</summary>
    /// <param name="text">The words.</param>
    /// <param name="reason">What was wrong, kept in the history.</param>
    /// <param name="version">The number of the version, or null for the latest that has the commitment.</param>
    /// <param name="wording">Whose words they are in; null for what is recorded.</param>
    /// <param name="isIncomplete">Whether the document breaks off before its end; null for what is recorded.</param>
    /// <exception cref="BrokenRuleException">No version has it, or that is what is recorded.</exception>
    public void CorrectText(string text, string reason, int? version, Wording? wording = null, bool? isIncomplete = null)
    {
        var index = version is { } number ? _entries.FindIndex(entry => entry.Version == number) : _entries.Count - 1;
        CommitmentRules.VersionHasIt.Require(index >= 0);
        var entry = _entries[index];
        var (recorded, said) = ((entry.Wording, entry.IsIncomplete), (wording ?? entry.Wording, isIncomplete ?? entry.IsIncomplete));
        CommitmentRules.CorrectionChanges.Require(entry.Text != text || said != recorded);
        entry.SetText(text, said.Item1, said.Item2);
        Raise(entry.Wording is Wording.Verbatim ? "commitmentTextCorrected" : "commitmentTextParaphrased", reason);
    }
}

/// <summary>How a version words a commitment and where it puts it.</summary>
/// <param name="PriorityId">The priority it is under.</param>
/// <param name="Order">The place under that priority, from 1.</param>
/// <param name="Text">What is promised.</param>
/// <param name="TargetDate">The day by which it is promised, or null.</param>
/// <param name="MergedFrom">The commitments of the earlier version that it takes together.</param>
/// <param name="SplitFrom">The commitment of the earlier version that it is a part of, or null.</param>
/// <param name="Wording">Whose words the text is in.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the text.</param>
/// <param name="AlsoPrinted">Where else the version prints it.</param>
public sealed record CommitmentWording(
    PriorityId PriorityId,
    int Order,
    string Text,
    DateOnly? TargetDate,
    IReadOnlyList<CommitmentId> MergedFrom,
    CommitmentId? SplitFrom,
    Wording Wording = Wording.Verbatim,
    bool IsIncomplete = false,
    IReadOnlyList<CommitmentReprint>? AlsoPrinted = null
);
