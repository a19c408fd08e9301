using System.Text.Json.Nodes;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Imports;

/// <summary>The source documents that records of every type cite.</summary>
internal sealed class CitationReferences : ReferenceDeclaration
{
    private const string Source = "sourceRef";

    /// <summary>The citations of a record as a whole.</summary>
    public static CitationReferences OfRecords { get; } =
        new()
        {
            Target = typeof(SourceDocument),
            Member = "citations",
            FileMember = "citations",
        };

    /// <summary>A citation that names nothing is incomplete, not one of what is not there.</summary>
    public static IEnumerable<InputError> WithoutSource(IEnumerable<Reference> references) =>
        references
            .Where(reference => reference.Ref.Length == 0 && reference.Member == Source)
            .Select(reference => new InputError(reference.Pointer, "required", "must not be empty."));

    public override IEnumerable<Guid> IdsIn(Root root) => root.Citations.Select(citation => citation.SourceDocumentId.Value);

    public override IEnumerable<Reference> In(IRecordRow row, ReferenceResolver resolver) =>
        RefsOf(row, resolver).Select((source, index) => At(source, Pointer(index)));

    public override IEnumerable<Reference> In(JsonObject record) =>
        (record[FileMember] as JsonArray ?? []).SelectMany(
            (item, index) => TextOf((item as JsonObject)?[Source]) is { } text ? [At(text, Pointer(index))] : (Reference[])[]
        );

    public override IRecordRow Without(IRecordRow row, Func<string, bool> isGone, ReferenceResolver resolver)
    {
        if (!RefsOf(row, resolver).Any(isGone))
            return row;
        return row is RecordRow written
            ? written with
            {
                Citations = [.. written.Citations.Where(citation => !isGone(citation.SourceRef))],
            }
            : WithoutGone((CitedInput)row);

        IRecordRow WithoutGone(CitedInput input) =>
            (IRecordRow)(
                input with
                {
                    Citations = [.. input.Citations!.Where(citation => !isGone(resolver.RefOf(citation.SourceDocumentId.Value)))],
                }
            );
    }

    private static IEnumerable<string> RefsOf(IRecordRow row, ReferenceResolver resolver) =>
        row switch
        {
            RecordRow written => written.Citations.Select(citation => citation.SourceRef),
            CitedInput { Citations: { } citations } => citations.Select(citation => resolver.RefOf(citation.SourceDocumentId.Value)),
            _ => [],
        };

    private string Pointer(int index) => $"/{FileMember}/{index}/{Source}";
}
