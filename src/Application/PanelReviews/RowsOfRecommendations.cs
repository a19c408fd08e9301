using PlanAccountability.Application.Commitments;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>The row of a recommendation in files, and what it names.</summary>
internal static class RowsOfRecommendations
{
    /// <summary>The row of a stored recommendation.</summary>
    public static PanelRecommendationRow Of(PanelRecommendation root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            ReviewRef = resolver.RefOf(root.ReviewId.Value),
            Number = root.Number,
            Occurrences =
            [
                .. root.Occurrences.Select(occurrence => new OccurrenceRow(
                    occurrence.DocumentId is { } printedIn ? resolver.RefOf(printedIn.Value) : null,
                    occurrence.Locator,
                    occurrence.Number
                )),
            ],
            Verb = root.Verb,
            Text = root.Text,
            Wording = root.Wording,
            IsIncomplete = root.IsIncomplete,
            RequiresResponse = root.RequiresResponse,
            ResponseDueOn = root.ResponseDueOn,
            DueWords = root.DueWords,
            OutstandingAsOf = root.OutstandingAsOf,
            PriorityRefs = [.. root.PriorityIds.Select(id => resolver.NameOf(id.Value)).OfType<string>()],
            CommitmentRefs = [.. root.CommitmentIds.Select(id => resolver.NameOf(id.Value)).OfType<string>()],
            StatutoryContent = root.StatutoryContent,
            Response = root.Response is { } response
                ? new()
                {
                    Position = response.Position,
                    Reasons = response.Reasons,
                    RespondedOn = response.RespondedOn,
                    DocumentRef = response.DocumentId is { } document ? resolver.RefOf(document.Value) : null,
                    WasRequired = response.WasRequired,
                    RecordedAs = response.RecordedAs,
                }
                : null,
            Claims = root.Claims,
            Acceptances =
            [
                .. root.Acceptances.Select(acceptance => new DeliveryAcceptanceRow(
                    acceptance.Status,
                    acceptance.On,
                    resolver.Read(acceptance.Reference),
                    acceptance.RecordedAs,
                    acceptance.Reason
                )),
            ],
            Withdrawn = root.Withdrawn,
            Citations = resolver.Read(root.Citations),
        };

    /// <summary>What it names besides the review that it belongs to, each with its place.</summary>
    public static IEnumerable<Reference> NestedReferences(this PanelRecommendationRow row)
    {
        if (row.Response?.DocumentRef is { } document)
            yield return new(ExchangeTypes.SourceDocument, document, "/response/documentRef");
        foreach (var (index, occurrence) in row.Occurrences.Index())
        {
            if (occurrence.DocumentRef is { } printedIn)
                yield return new(ExchangeTypes.SourceDocument, printedIn, $"/occurrences/{index}/documentRef");
        }

        foreach (
            var reference in ConcernedRefs
                .References(row)
                .Concat(
                    row.Acceptances.SelectMany((acceptance, index) => acceptance.Reference.References($"/acceptances/{index}/reference"))
                )
        )
            yield return reference;
    }

    /// <summary>The row without what was taken back.</summary>
    public static PanelRecommendationRow WithoutNested(this PanelRecommendationRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            PriorityRefs = [.. row.PriorityRefs.Where(name => !isGone(ExchangeTypes.Priority, name))],
            CommitmentRefs = [.. row.CommitmentRefs.Where(name => !isGone(ExchangeTypes.Commitment, name))],
            Response =
                row.Response is { DocumentRef: { } document } response && isGone(ExchangeTypes.SourceDocument, document)
                    ? response with
                    {
                        DocumentRef = null,
                    }
                    : row.Response,
            Occurrences =
            [
                .. row.Occurrences.Select(occurrence =>
                    occurrence.DocumentRef is { } printedIn && isGone(ExchangeTypes.SourceDocument, printedIn)
                        ? occurrence with
                        {
                            DocumentRef = null,
                        }
                        : occurrence
                ),
            ],
            Acceptances =
            [
                .. row.Acceptances.Select(acceptance => acceptance with { Reference = acceptance.Reference.WithoutRetracted(isGone) }),
            ],
        };
}
