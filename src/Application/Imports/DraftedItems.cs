using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Imports;

/// <summary>The priorities and commitments that are drafted in unissued versions: they have refs, and are no records yet.</summary>
internal sealed class DraftedItems
{
    private readonly Dictionary<(PlanVersionId Version, ExchangeType Type, string Ref), Guid> _ids = [];

    private readonly Dictionary<Guid, string> _refs = [];

    public void Learn(PlanVersionId version, IEnumerable<PlannedPriority> priorities)
    {
        foreach (var priority in priorities)
        {
            Learn(version, ExchangeTypes.Priority, priority.Ref, priority.Id.Value);
            foreach (var commitment in priority.Commitments)
                Learn(version, ExchangeTypes.Commitment, commitment.Ref, commitment.Id.Value);
        }
    }

    public Guid? Find(PlanVersionId version, ExchangeType type, string @ref) =>
        _ids.TryGetValue((version, type, @ref), out var id) ? id : null;

    public string? RefOf(Guid id) => _refs.GetValueOrDefault(id);

    private void Learn(PlanVersionId version, ExchangeType type, string @ref, Guid id) =>
        (_ids[(version, type, @ref)], _refs[id]) = (id, @ref);
}
