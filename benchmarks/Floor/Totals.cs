using System.Text.Json;

namespace PlanAccountability.Floor;

/// <summary>How many commitments there are, and how many of them have what.</summary>
internal sealed class Totals
{
    private static readonly string[] Statuses = ["none", "notStarted", "underway", "atRisk", "delivered", "notDelivered", "dropped"];

    private readonly int[] _gaps = new int[Standing.AllGaps.Length],
        _unknown = new int[Standing.AllGaps.Length],
        _claimed = new int[Statuses.Length],
        _accepted = new int[Statuses.Length];

    private int _commitments,
        _withoutGap;

    public void Add(MatrixRow commitment)
    {
        _commitments++;
        _withoutGap += commitment.Gaps.Count + commitment.Unknown.Count == 0 ? 1 : 0;
        foreach (var gap in commitment.Gaps)
            _gaps[Array.IndexOf(Standing.AllGaps, gap)]++;
        foreach (var gap in commitment.Unknown)
            _unknown[Array.IndexOf(Standing.AllGaps, gap)]++;
        _claimed[Array.IndexOf(Statuses, commitment.Standing.Claimed ?? "none")]++;
        _accepted[Array.IndexOf(Statuses, commitment.Standing.Accepted ?? "none")]++;
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("commitments", _commitments);
        json.WriteNumber("withoutGap", _withoutGap);
        Write("gaps", Standing.AllGaps, _gaps);
        Write("unknown", Standing.AllGaps, _unknown);
        Write("claimed", Statuses, _claimed);
        Write("accepted", Statuses, _accepted);
        json.WriteEndObject();

        void Write(string name, string[] names, int[] counts)
        {
            json.WriteStartObject(name);
            for (var index = 0; index < names.Length; index++)
                json.WriteNumber(names[index], counts[index]);
            json.WriteEndObject();
        }
    }
}
