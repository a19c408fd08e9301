namespace PlanAccountability.Application.Foundation;

/// <summary>Sees to it that an act which reaches other records meets none that is being written: a record must not come to be under one
/// that is taken back at the same moment. The locks end with the transaction.</summary>
public interface IWriteLocks
{
    /// <summary>Lets other writes go on beside this one, and acts that reach other records wait. The lock is taken with the next command of
    /// the transaction, before it reads or writes anything.</summary>
    void ShareFromNextCommand();

    /// <summary>Waits until no write is under way, and lets none begin.</summary>
    /// <exception cref="BusyException">A long write, such as a large import, goes on.</exception>
    Task HoldAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken);
}

/// <summary>Another write takes too long to be waited for; the same request will do later.</summary>
public sealed class BusyException() : Exception("A large import is under way, perhaps.");

/// <summary>Marks a command that reaches other records than the one it names: those that belong to it, name it or repeat its
/// words.</summary>
public interface IReachesOthers
{
    /// <summary>Whether this one does; it depends on what is asked in some.</summary>
    bool ReachesOthers => true;
}

/// <summary>Marks a command that sees to its own locks.</summary>
public interface ILocksForItself;
