using System.Linq.Expressions;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>One version of a plan, as a list shows it: without its text, its steps and its priorities.</summary>
public sealed record PlanVersionSummary : PlanVersionMembers
{
    internal static readonly Expression<Func<PlanVersion, PlanVersionSummary>> Projection = version => new PlanVersionSummary
    {
        Id = version.Id,
        Ref = version.Ref,
        Revision = version.Revision,
        CreatedAt = version.CreatedAt,
        UpdatedAt = version.UpdatedAt,
        Citations = version.Citations,
        Retraction = version.Retraction,
        Visibility = version.Visibility,
        PlanId = version.PlanId,
        AreaId = version.AreaId,
        Number = version.Number,
        Kind = version.Kind,
        Title = version.Title,
        Period = version.Period,
        VariationReason = version.VariationReason,
        Language = version.Language,
        RecordedAs = version.RecordedAs,
        Status = version.Status,
        IssuedById = version.IssuedById,
        EffectiveFrom = version.EffectiveFrom,
    };
}
