using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Performance;

/// <summary>The type of record <c>indicatorSet</c>: what a paper prints about all its indicators at once.</summary>
public sealed class IndicatorSetType : AggregateType<IndicatorSet, IndicatorSetInput, IndicatorSetRow, IndicatorSetDto>
{
    internal IndicatorSetType()
        : base("indicatorSet", new IndicatorSetInputValidator(), Children.None, Named()) { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office];

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("title"),
        CsvColumn.Text("wording"),
        CsvColumn.Text("period.kind"),
        CsvColumn.Text("period.start"),
        CsvColumn.Text("period.end"),
        CsvColumn.Text("period.label", isOptional: true),
        CsvColumn.Text("printedPeriod"),
        CsvColumn.Integer("printedTotal"),
        CsvColumn.Texts("measureRefs"),
        CsvColumn.Text("planRef"),
        CsvColumn.Text("forumRef"),
        CsvColumn.Text("meetingRef"),
        .. CsvColumn.Citation,
    ];

    internal override IEnumerable<(PartialDate? Date, string Pointer)> PastDates(IndicatorSetInput input) =>
        [(input.Period?.Start, "/period/start")];

    internal override IndicatorSet New(NewRecord<IndicatorSet> record, IndicatorSetInput input) =>
        new(record.Id, record.Ref, record.AreaId!.Value);

    internal override void Describe(IndicatorSet root, IndicatorSetInput input, bool isReasonGiven) => root.Describe(input);

    /// <summary>Labels are of the one scale that the measures have; what was let in from a file is not asked about again.</summary>
    internal override async Task RequireAmongOthersAsync(IPlanAccountabilityDb db, IndicatorSet root, CancellationToken cancellationToken)
    {
        var entry = db.Entry(root);
        if (
            entry.State is not EntityState.Detached
            && !entry.Property(nameof(IndicatorSet.Totals)).IsModified
            && !entry.Property(nameof(IndicatorSet.MeasureIds)).IsModified
        )
            return;
        var measures = root.MeasureIds;
        var scales = await db
            .Measures.AsNoTracking()
            .Where(measure => measures.Contains(measure.Id))
            .Select(measure => measure.Scale)
            .ToListAsync(cancellationToken);
        foreach (var place in root.Outside(OneScale.Of(scales)))
            IndicatorSetRules.TotalsOnScale.Require(false, pointer: $"/totals/{place}/label");
    }

    private protected override IndicatorSetRow Complete(IndicatorSetRow row, IndicatorSet? root, ImportContext context) =>
        row with
        {
            MeasureIds = [.. (row.MeasureIds ?? []).Distinct()],
        };

    private static References<IndicatorSet, IndicatorSetInput, IndicatorSetRow> Named() =>
        new References<IndicatorSet, IndicatorSetInput, IndicatorSetRow>()
            .ToMany<Measure>(
                input => input.MeasureIds,
                (measure, set) => measure.AreaId == null || measure.AreaId == set.AreaId,
                "unknown-measure",
                "A measure is named that is neither one of the area nor national."
            )
            .To<PoliceAndCrimePlan>(
                input => input.PlanId,
                (plan, set) => plan.AreaId == set.AreaId && plan.Visibility == Visibility.Everyone,
                "unknown-plan",
                "The plan is not a public one of the area."
            )
            .To<Forum>(
                input => input.ForumId,
                (forum, set) => forum.AreaId == set.AreaId,
                "unknown-forum",
                "The forum is not one of the area."
            )
            .To<ScrutinyMeeting>(
                input => input.MeetingId,
                (meeting, set) => meeting.AreaId == set.AreaId && meeting.Visibility == Visibility.Everyone,
                "unknown-meeting",
                "The meeting is not a public one of the area."
            );
}

internal sealed class IndicatorSetInputValidator : AbstractValidator<IndicatorSetInput>
{
    public IndicatorSetInputValidator()
    {
        RuleFor(input => input.Title).Title();
        RuleFor(input => input.Period).SetValidator(new ReadingPeriodValidator()!);
        RuleFor(input => input.PrintedPeriod).OptionalTitle();
        RuleFor(input => input.Totals).AtMost(IndicatorSet.MostTotals);
        RuleForEach(input => input.Totals).ChildRules(total => total.RuleFor(value => value.Label).Title());
        RuleFor(input => input.MeasureIds).AtMost(IndicatorSet.MostMeasures);
        this.Citations(input => input.Citations!);
    }
}

/// <summary>The scale that several measures share.</summary>
internal static class OneScale
{
    /// <summary>The scale of all of them; none where one has none, or they differ.</summary>
    public static IReadOnlyList<MeasureGrade> Of(IReadOnlyCollection<IReadOnlyList<MeasureGrade>> scales) =>
        scales.FirstOrDefault() is { } first && scales.All(scale => scale.SequenceEqual(first)) ? first : [];
}
