namespace PlanAccountability.Domain.Organisations;

/// <summary>An ordinary election of policing bodies: for which day it was expected, since when, and when it was held. The planning period
/// of a plan ends by what was expected on the day of its issue (s.7(7) PRSRA). Reference data, which only an admin changes.</summary>
public sealed class OrdinaryElection : Root<OrdinaryElection>
{
    /// <summary>The most days for which one election can have been expected, one after the other.</summary>
    public const int MostExpectations = 20;

    private OrdinaryElection() { }

    /// <summary>An election that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    public OrdinaryElection(OrdinaryElectionId id, string? @ref)
    {
        Id = id;
        Ref = @ref ?? GeneratedRef(null, "election", id);
        Raise("ordinaryElectionRecorded");
    }

    /// <summary>The kinds of body that it elects.</summary>
    public IReadOnlyList<PolicingBodyKind> Kinds { get; private set; } = [];

    /// <summary>The areas in which it is held; empty where it is held wherever there is such a body.</summary>
    public IReadOnlyList<AreaId> AreaIds { get; private set; } = [];

    /// <summary>For which day it was expected, the first expectation first.</summary>
    public IReadOnlyList<ExpectedPoll> Expected { get; private set; } = [];

    /// <summary>The day on which it was held, or null.</summary>
    public DateOnly? HeldOn { get; private set; }

    /// <summary>The day on which it was held, or else for which it was last expected.</summary>
    public DateOnly? LastDay => HeldOn ?? (Expected is [.., var last] ? last.On : null);

    /// <inheritdoc/>
    public override AreaId? OwningArea => null;

    /// <summary>Says of whom the election is and when it was expected and held.</summary>
    /// <exception cref="BrokenRuleException">The expectations do not follow on each other, or planning periods would end before the
    /// poll.</exception>
    public void Describe(OrdinaryElectionInput input)
    {
        var expected = input.Expected;
        OrganisationRules.ExpectationsFollow.Require(
            expected.Zip(expected.Skip(1)).All(pair => pair.Second.Since is { } since && !(pair.First.Since >= since)),
            pointer: "/expected"
        );
        OrganisationRules.PeriodsEndAfterPoll.Require(expected.All(poll => !(poll.PeriodsEndOn < poll.On)), pointer: "/expected");
        Kinds = [.. input.Kinds.Distinct()];
        AreaIds = [.. (input.AreaIds ?? []).Distinct()];
        Expected = [.. expected];
        HeldOn = input.HeldOn;
    }

    /// <summary>Whether it elects a body.</summary>
    public bool IsOf(LocalPolicingBody body) => Kinds.Contains(body.Kind) && (AreaIds.Count == 0 || AreaIds.Contains(body.AreaId));

    /// <summary>What was expected of it on a day; null where it was not expected yet, or held already.</summary>
    public ExpectedPoll? ExpectedAsOf(DateOnly day) =>
        HeldOn <= day ? null
        : Expected.LastOrDefault(poll => !(poll.Since > day)) is { } poll && (HeldOn is not null || poll.On > day) ? poll
        : null;
}

/// <summary>For which day an election was expected from some day on.</summary>
/// <param name="On" example="2021-05-06">The day for which it was expected.</param>
/// <param name="Since" example="2020-03-13">Since when it was: the day on which it was put off, say. Null where it was from the
/// beginning.</param>
/// <param name="PeriodsEndOn" example="2022-03-31">The last day of the planning period of a plan that is issued while it is expected so;
/// null for the end of the financial year of the poll, which the Act says.</param>
public sealed record ExpectedPoll(DateOnly On, DateOnly? Since = null, DateOnly? PeriodsEndOn = null);
