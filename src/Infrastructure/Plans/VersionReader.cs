using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Infrastructure.Accountability;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Plans;

/// <inheritdoc/>
internal sealed class VersionReader(RoundTrips database) : IVersionReader
{
    private const string OneVersion = $"""
        select {Columns.OfRecord}, visibility, plan_id, area_id, number, kind,
               title, period_start, period_end, variation_reason, language, recorded_as, status, issued_by_id, effective_from, sections,
               statutory_content, planned_priorities
        from plan_version where plan_id = $1 and number = $2
        """;

    private const string ItsId = "(select id from plan_version where plan_id = $1 and number = $2)";

    private const string Steps = $"""
        select kind, step.on, note, url, citations from plan_step step where plan_version_id = {ItsId} order by step_order
        """;

    private const string Review = $"""
        select shown_status, is_answered, response ->> 'publishedOn' is not null
        from panel_review where version_id = {ItsId} and retraction_at is null
        """;

    private const string Priorities = """
        select priority.id, ref, retraction_at is not null, number, title, wording, is_incomplete, description, themes, entry_order
        from priority_entry entry join priority on priority.id = entry.priority_id
        where entry.version_id =
        """;

    private const string Commitments = """
        select entry.priority_id, retraction_at is not null, id, ref, text, wording, is_incomplete, holder, partner_id, kind, entry_order,
               target_date, measured_by, merged_from, split_from, citations, also_printed
        from commitment_entry entry join accountability_commitment commitment on commitment.id = entry.commitment_id
        where entry.version_id =
        """;

    public async Task<VersionReading?> OneAsync(PlanId plan, int number, CancellationToken cancellationToken)
    {
        await using var answers = await database
            .Ask(OneVersion, plan, number)
            .Ask(Steps, plan, number)
            .Ask(Review, plan, number)
            .Ask($"{IrregularityReader.Versions} and version.id = {ItsId}", plan, number)
            .Ask($"{Priorities} {ItsId}", plan, number)
            .Ask($"{Commitments} {ItsId}", plan, number)
            .SendAsync(cancellationToken);
        if (await answers.NextAsync(Version, cancellationToken) is not [var version])
            return null;
        var steps = await answers.NextAsync(Step, cancellationToken);
        var reviews = await answers.NextAsync(
            row => new ReviewOfVersion(row.Choice<PanelReviewStatus>(), row.Value<bool>(), row.Value<bool>()),
            cancellationToken
        );
        var ways = await answers.NextAsync(IrregularityReader.Version, cancellationToken);
        return new(
            version with
            {
                Steps = steps,
            },
            await ItemsAsync(answers, cancellationToken),
            reviews.SingleOrDefault(),
            ways.SingleOrDefault()
        );
    }

    public async Task<VersionItems> ItemsAsync(PlanVersionId version, CancellationToken cancellationToken)
    {
        await using var answers = await database
            .Ask($"{Priorities} $1", version)
            .Ask($"{Commitments} $1", version)
            .SendAsync(cancellationToken);
        return await ItemsAsync(answers, cancellationToken);
    }

    private static async Task<VersionItems> ItemsAsync(Answers answers, CancellationToken cancellationToken) =>
        new(await answers.NextAsync(Item, cancellationToken), await answers.NextAsync(Promise, cancellationToken));

    private static PlanVersionDto Version(Columns row) =>
        new()
        {
            Id = row.Id<PlanVersion>(),
            Ref = row.Text(),
            Revision = row.Value<int>(),
            CreatedAt = row.Instant(),
            UpdatedAt = row.Instant(),
            Citations = row.List<Citation>(),
            Retraction = row.Retraction(),
            Visibility = row.Choice<Visibility>(),
            PlanId = row.Id<PoliceAndCrimePlan>(),
            AreaId = row.Area(),
            Number = row.Value<int>(),
            Kind = row.Choice<PlanVersionKind>(),
            Title = row.Text(),
            Period = new PlanPeriod(row.DateOrNone(), row.DateOrNone()),
            VariationReason = row.TextOrNone(),
            Language = row.Text(),
            RecordedAs = row.Choice<RecordedAs>(),
            Status = row.Choice<PlanVersionStatus>(),
            IssuedById = row.IdOrNone<TermOfOffice>(),
            EffectiveFrom = row.ValueOrNone<DateOnly>(),
            Steps = [],
            Sections = row.List<PlanSection>(),
            StatutoryContent = StatutoryContentDto.Of(row.List<StatutoryCoverage>()),
            Priorities = PlannedPriorityDto.Of(row.List<PlannedPriority>()),
        };

    private static PlanStepDto Step(Columns row) =>
        new(row.Choice<PlanStepKind>(), row.DateOrNone(), row.TextOrNone(), row.TextOrNone(), row.List<Citation>());

    private static PriorityItem Item(Columns row)
    {
        var (id, @ref, isRetracted) = (row.Id<Priority>(), row.Text(), row.Value<bool>());
        return new(
            new(
                id,
                @ref,
                row.TextOrNone(),
                row.TextOrNone(),
                row.Choice<Wording>(),
                row.Value<bool>(),
                row.TextOrNone(),
                row.Choices<Theme>(),
                row.Value<int>(),
                []
            ),
            isRetracted
        );
    }

    private static CommitmentItem Promise(Columns row)
    {
        var (priority, isRetracted) = (row.Id<Priority>(), row.Value<bool>());
        return new(
            priority,
            new(
                row.Id<AccountabilityCommitment>(),
                row.Text(),
                row.Text(),
                row.Choice<Wording>(),
                row.Value<bool>(),
                row.Choice<CommitmentHolder>(),
                row.IdOrNone<Organisation>(),
                row.Choice<CommitmentKind>(),
                row.Value<int>(),
                row.ValueOrNone<DateOnly>(),
                row.List<string>(),
                row.List<CommitmentId>(),
                row.IdOrNone<AccountabilityCommitment>(),
                row.List<Citation>()
            )
            {
                AlsoPrinted = row.List<CommitmentReprint>(),
            },
            isRetracted
        );
    }
}
