using PlanAccountability.Domain.Money;

namespace PlanAccountability.Domain.Decisions;

/// <summary>How far a decision has come.</summary>
public enum DecisionStatus
{
    /// <summary>It is in the forward plan and still to be taken.</summary>
    Planned,

    /// <summary>It was taken, on whatever day.</summary>
    Taken,

    /// <summary>It was put off.</summary>
    Deferred,

    /// <summary>It was taken back: it is not to be taken, or does not stand.</summary>
    Withdrawn,

    /// <summary>It is known to have been taken, and its record was not published.</summary>
    NotPublished,
}

/// <summary>Who advised on a decision.</summary>
public enum Adviser
{
    /// <summary>The chief executive of the office.</summary>
    ChiefExecutive,

    /// <summary>The chief finance officer.</summary>
    ChiefFinanceOfficer,

    /// <summary>The chief constable.</summary>
    ChiefConstable,

    /// <summary>The monitoring officer.</summary>
    MonitoringOfficer,
}

/// <summary>That a decision was taken under delegation.</summary>
/// <param name="Scheme" example="Scheme of delegation and consent, paragraph 4.2">What delegates it.</param>
/// <param name="Delegate" example="Chief Executive">Who took it for the holder of the office: an office or a role.</param>
public sealed record Delegation(string Scheme, string Delegate);

/// <summary>The advice of an officer on a decision.</summary>
/// <param name="Role">Who advised.</param>
/// <param name="ApprovedOn" example="2026-03-02">When they approved it, as precisely as known; or null.</param>
/// <param name="Text" example="The sum is within the budget.">The advice as printed, or null.</param>
public sealed record DecisionAdvice(Adviser Role, PartialDate? ApprovedOn = null, string? Text = null);

/// <summary>An option that was considered.</summary>
/// <param name="Text" example="Let the contract run out">The option.</param>
/// <param name="Chosen" example="false">Whether it is the one that was chosen; not unless said.</param>
public sealed record DecisionOption(string Text, bool Chosen = false);

/// <summary>A sum that a decision is about.</summary>
/// <param name="Amount" example="48250.5">The sum in pounds, to the penny.</param>
/// <param name="For" example="Twelve months of the helpline">What it is for.</param>
/// <param name="AmountIs">How the document states the sum; <c>exact</c> unless said.</param>
public sealed record DecisionAmount(decimal Amount, string For, AmountIs AmountIs = AmountIs.Exact)
{
    /// <summary>The same with its number in its canonical notation.</summary>
    public DecisionAmount Plain() => this with { Amount = Amount.Plain() };
}

/// <summary>That a part of a decision is exempt from publication, and why. What is exempt is nowhere in this record.</summary>
/// <param name="Reason" example="It names the prices that a supplier offered.">Why, in words that everyone may read.</param>
/// <param name="Ground" example="LGA 1972 Sch. 12A para. 3">The ground in law as printed, or null.</param>
public sealed record ExemptPart(string Reason, string? Ground = null);
