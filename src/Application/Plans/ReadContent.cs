using MediatR;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>The content of an unissued version, as the input by which it is put.</summary>
public sealed record GetContent(PlanId PlanId, int Number) : IQuery<ContentAt>;

/// <summary>A content, and the revision of the version that has it.</summary>
public sealed record ContentAt(ContentInput Content, int Revision);

internal sealed class GetContentHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<GetContent, ContentAt>
{
    public async Task<ContentAt> Handle(GetContent query, CancellationToken cancellationToken)
    {
        var version = await db
            .PlanVersions.Where(version => version.PlanId == query.PlanId && version.Number == query.Number)
            .LoadAsync(caller, cancellationToken);
        PlanRules.ChangesUntilIssue.Require(version.IsUnissued, version.Law);
        return new(ContentInput.Of(version.Content), version.Revision);
    }
}
