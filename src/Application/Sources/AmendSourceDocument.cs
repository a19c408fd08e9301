using System.Text.Json;
using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.Sources;

/// <summary>Amends a source document by a merge patch; only its owner or an admin may.</summary>
public sealed record AmendSourceDocument(SourceDocumentId Id, int Revision, JsonElement Body) : ICommand<SourceDocumentId>;

internal sealed class AmendSourceDocumentHandler(IPlanAccountabilityDb db, ICaller caller, IValidator<SourceDocumentInput> validator)
    : IRequestHandler<AmendSourceDocument, SourceDocumentId>
{
    public async Task<SourceDocumentId> Handle(AmendSourceDocument command, CancellationToken cancellationToken)
    {
        var document = await db.SourceDocuments.Where(document => document.Id == command.Id).LoadAsync(caller, cancellationToken);
        caller.RequireOwner(document);
        document.EnsureRevision(command.Revision);

        var input = MergePatch.Apply(SourceDocumentInput.Of(document), command.Body);
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        document.Describe(input.Description);
        await db.SaveChangesAsync(cancellationToken);
        return document.Id;
    }
}
