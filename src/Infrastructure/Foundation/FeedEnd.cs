namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>How far the feed of changes has come. It is another one after every change that is committed.</summary>
/// <param name="Changes">How many changes are committed: the place in the feed that the last of them has, or will get.</param>
/// <param name="Newest">Which change was written last. A record that was brought back from a backup and has come to the same length again
/// is told by it from what it was before.</param>
public sealed record FeedEnd(long Changes, string? Newest);
