using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Performance;

/// <summary>A priority for policing that the government set for all forces. Which of them apply to a force, and what it contributes to
/// each, its policing body publishes. Reference data, which only an admin changes.</summary>
public sealed class NationalPriority : Root<NationalPriority>
{
    /// <summary>The most characters of a number.</summary>
    public const int LongestNumber = 50;

    private NationalPriority() { }

    /// <summary>A priority that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    public NationalPriority(NationalPriorityId id, string? @ref)
    {
        Id = id;
        Ref = @ref ?? GeneratedRef(null, "national-priority", id);
        Raise("nationalPriorityRecorded");
    }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Its number as printed, or null.</summary>
    public string? Number { get; private set; }

    /// <summary>Since when it is set, or null.</summary>
    public PartialDate? From { get; private set; }

    /// <summary>Until when it was set, or null.</summary>
    public PartialDate? To { get; private set; }

    /// <summary>Where the government set it, or null.</summary>
    public string? Source { get; private set; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => null;

    /// <summary>Says what the priority is, in place of what was said before.</summary>
    /// <exception cref="BrokenRuleException">It ends before it begins.</exception>
    public void Describe(NationalPriorityInput input)
    {
        PlanRules.PeriodRunsForwards.Require(!(input.From is { } from && input.To is { } to && from.IsSurelyAfter(to)), pointer: "/to");
        Title = input.Title;
        Number = input.Number;
        From = input.From;
        To = input.To;
        Source = input.Source;
    }

    /// <summary>Takes over what it lacks.</summary>
    protected override void TakeOver(NationalPriority merged)
    {
        Number ??= merged.Number;
        From ??= merged.From;
        To ??= merged.To;
        Source ??= merged.Source;
        PlanRules.PeriodRunsForwards.Require(!(From is { } from && To is { } to && from.IsSurelyAfter(to)), pointer: "/into");
        HaveFrom(merged);
    }
}
