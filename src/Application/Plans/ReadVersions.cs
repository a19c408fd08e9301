using MediatR;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>One version of a plan, with its priorities and commitments.</summary>
public sealed record GetVersion(PlanId PlanId, int Number) : IQuery<PlanVersionDto>;

/// <summary>The versions of a plan that the caller may know of, without their texts.</summary>
public sealed record ListVersions(PlanId PlanId, PageRequest Page, RecordFilter Records) : IQuery<Page<PlanVersionSummary>>;

internal sealed class GetVersionHandler(Lazy<IPlanAccountabilityDb> db, IVersionReader versions, ICaller caller)
    : IRequestHandler<GetVersion, PlanVersionDto>
{
    public async Task<PlanVersionDto> Handle(GetVersion query, CancellationToken cancellationToken)
    {
        var found = await versions.OneAsync(query.PlanId, query.Number, cancellationToken);
        var read = found.RequireReadable(read => read.Version, typeof(PlanVersion), caller);
        var stored = read.Version;
        var version = stored with
        {
            Irregularities = [.. read.Way?.Irregularities ?? []],
            ShownByReview = stored.RecordedAs is RecordedAs.AfterTheFact ? read.Review?.StepsShown() ?? [] : [],
            Priorities =
                stored.Status is PlanVersionStatus.Issued or PlanVersionStatus.Withdrawn && stored.Priorities.Count == 0
                    ? read.Items.AsShown()
                    : (await RetractedItems.OfAsync(db.Value, query.PlanId, cancellationToken)).Blank(stored.Priorities),
        };
        return version with
        {
            AllowedActions = await VersionActs.All.OpenToAsync(
                caller,
                version.AreaId,
                () => VersionInPractice.OfAsync(db.Value, version, cancellationToken)
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
            .Matching(db, query.Records)
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
