namespace PlanAccountability.Domain.Foundation;

/// <summary>Marks what is said of records that must go with others of theirs, as the parts of a whole do: no other may be written between
/// looking at those and saving it.</summary>
public interface IGoesWithOthers
{
    /// <summary>Whether what is said of a new record must; an amendment always does.</summary>
    bool GoesWithOthers { get; }
}
