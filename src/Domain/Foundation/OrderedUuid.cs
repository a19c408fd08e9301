using System.Buffers.Binary;

namespace PlanAccountability.Domain.Foundation;

/// <summary>UUIDv7s that sort in the order in which this process made them: the platform's own are random within a millisecond, and
/// what is listed by identifier would come in no order at all.</summary>
internal static class OrderedUuid
{
    private const int CounterBits = 12;
    private const ulong CounterMask = (1UL << CounterBits) - 1;

    private static ulong _last;

    /// <summary>A UUIDv7 that sorts after all that this process made before.</summary>
    public static Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7().TryWriteBytes(bytes, bigEndian: true, out _);
        var high = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        var place = Reserve((high >> 16 << CounterBits) | (high & CounterMask));
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (place >> CounterBits << 16) | 0x7000 | (place & CounterMask));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The wished place, or the one after the last where that is taken.</summary>
    private static ulong Reserve(ulong wished)
    {
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var place = Math.Max(wished, last + 1);
            if (Interlocked.CompareExchange(ref _last, place, last) == last)
                return place;
        }
    }
}
