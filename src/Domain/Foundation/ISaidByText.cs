namespace PlanAccountability.Domain.Foundation;

/// <summary>A part of a record that may be said by its text alone, in place of an object.</summary>
/// <typeparam name="TSelf">The part.</typeparam>
public interface ISaidByText<TSelf>
    where TSelf : class, ISaidByText<TSelf>
{
    /// <summary>The part that says nothing but a text.</summary>
    static abstract TSelf Of(string text);

    /// <summary>The text where it is written alone; null where an object is written.</summary>
    string? WrittenAlone => null;
}
