using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Accountability;

/// <summary>The performance that was called out and bears on a commitment: when it was raised, last opened again and closed. What was said
/// at an earlier closure is in the history of the exception.</summary>
internal sealed class TraceOfConcerns(IPlanAccountabilityDb db, IConcernSubjects subjects)
{
    public async Task<TracePart> OfAsync(CommitmentDto commitment, CancellationToken cancellationToken)
    {
        var exceptions = await subjects
            .Naming(db.PerformanceConcerns.AsNoTracking().NotRetracted(), commitment.Id, commitment.AreaId)
            .OrderByDescending(exception => exception.RaisedOn)
            .ThenByDescending(exception => exception.Id)
            .Take(CommitmentTrace.Most + 1)
            .Select(exception => new CalledOut(
                exception.Id,
                exception.Title,
                exception.RaisedOn,
                exception.Citations,
                new(exception.Status, exception.ClosedOn, exception.ClosedReason, exception.ReopenedOn, exception.ReopenedReason)
            ))
            .ToListAsync(cancellationToken);
        exceptions.Reverse();
        return TracePart.Of(exceptions.SelectMany(exception => exception.Entries()), exceptions.Count > CommitmentTrace.Most);
    }

    private sealed record CalledOut(
        PerformanceConcernId Id,
        string Title,
        PartialDate RaisedOn,
        IReadOnlyList<Citation> Citations,
        ConcernLife Life
    )
    {
        public IEnumerable<TraceEntry> Entries()
        {
            yield return Entry(RaisedOn, TraceEntryKind.ExceptionRaised, Title);
            if (Life.ReopenedReason is { } again)
                yield return Entry(Life.ReopenedOn, TraceEntryKind.ExceptionReopened, $"{Title}: {again}");
            if (Life.Status is ConcernStatus.Closed)
                yield return Entry(Life.ClosedOn, TraceEntryKind.ExceptionClosed, $"{Title}: {Life.ClosedReason}");
        }

        private TraceEntry Entry(PartialDate? on, TraceEntryKind kind, string summary) =>
            new()
            {
                On = on,
                Kind = kind,
                Summary = summary,
                Url = $"/v1/exceptions/{Id}",
                Citations = Citations,
            };
    }
}
