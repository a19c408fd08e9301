using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>Puts the whole content of an unissued version; new items get their identifiers.</summary>
public sealed record PutContent(VersionAt Version, ContentInput Content) : ICommand<int>;

internal sealed class PutContentValidator : AbstractValidator<PutContent>
{
    public PutContentValidator() => RuleFor(command => command.Content).SetValidator(new ContentInputValidator());
}

internal sealed class PutContentHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<PutContent, int>
{
    public async Task<int> Handle(PutContent command, CancellationToken cancellationToken)
    {
        var version = await db.PlanVersions.ForOfficeAsync(command.Version, caller, cancellationToken);
        var content = (await KnownItems.OfAsync(db, version, cancellationToken)).Name(command.Content);
        await db.RequireCitedAsync(
            content.Commitments.SelectMany(item => item.Commitment.Citations),
            cancellationToken,
            "/priorities",
            version.Content.Commitments.SelectMany(item => item.Commitment.Citations)
        );
        await RequirePartnersAsync(content, cancellationToken);

        var before = Written(version.Content);
        version.Put(content);
        if (Written(version.Content) != before)
            version.MarkContentChanged();
        await db.SaveChangesAsync(cancellationToken);
        return version.Number;
    }

    private static string Written(PlanContent content) => JsonSerializer.Serialize(content, RecordJson.Options);

    private async Task RequirePartnersAsync(PlanContent content, CancellationToken cancellationToken)
    {
        var named = content.Commitments.Select(item => item.Commitment.PartnerId).OfType<OrganisationId>().Distinct().ToList();
        var known = await db
            .Organisations.NotRetracted()
            .Where(organisation => named.Contains(organisation.Id))
            .CountAsync(cancellationToken);
        if (known < named.Count)
            throw new BadValueException("/priorities", "unknown-organisation", "A commitment names a partner that is not recorded.");
    }
}
