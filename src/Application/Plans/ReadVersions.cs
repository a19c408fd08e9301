using MediatR;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>One version of a plan, with its priorities and commitments.</summary>
public sealed record GetVersion(PlanId PlanId, int Number) : IQuery<PlanVersionDto>;

/// <summary>The versions of a plan that the caller may know of, without their texts.</summary>
public sealed record ListVersions(PlanId PlanId, PageRequest Page, string? Ref, DateTimeOffset? UpdatedSince)
    : IQuery<Page<PlanVersionSummary>>;

internal sealed class GetVersionHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<GetVersion, PlanVersionDto>
{
    public async Task<PlanVersionDto> Handle(GetVersion query, CancellationToken cancellationToken)
    {
        var stored = await db
            .PlanVersions.Where(version => version.PlanId == query.PlanId && version.Number == query.Number)
            .ReadAsync(PlanVersionDto.Projection, caller, cancellationToken);
        var version = stored with
        {
            ShownByReview =
                stored.RecordedAs is RecordedAs.AfterTheFact ? await db.StepsShownByReviewAsync(stored.Id, cancellationToken) : [],
            Priorities =
                stored.Status is PlanVersionStatus.Issued or PlanVersionStatus.Withdrawn && stored.Priorities.Count == 0
                    ? (await VersionItems.OfAsync(db, stored.Id, cancellationToken)).AsShown()
                    : (await RetractedItems.OfAsync(db, query.PlanId, cancellationToken)).Blank(stored.Priorities),
        };
        return version with
        {
            AllowedActions = await VersionActs.All.OpenToAsync(
                caller,
                version.AreaId,
                () => VersionInPractice.OfAsync(db, version, cancellationToken)
            ),
        };
    }
}

internal sealed class ListVersionsHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<ListVersions, Page<PlanVersionSummary>>
{
    public async Task<Page<PlanVersionSummary>> Handle(ListVersions query, CancellationToken cancellationToken)
    {
        await db.Plans.Where(plan => plan.Id == query.PlanId).ReadAsync(PlanType.Shown, caller, cancellationToken);
        var versions = db
            .PlanVersions.NotRetracted()
            .VisibleTo(caller)
            .Matching(db, query.Ref, query.UpdatedSince)
            .Where(version => version.PlanId == query.PlanId);
        if (query.Page.After is { } cursor)
        {
            var after = cursor.NumberAt(0, 1);
            versions = versions.Where(version => version.Number > after);
        }

        return await versions
            .OrderBy(version => version.Number)
            .Select(PlanVersionSummary.Projection)
            .ToPageAsync(query.Page, last => new Cursor($"{last.Number}"), cancellationToken);
    }
}
