namespace PlanAccountability.Domain.Commitments;

/// <summary>How a version prints a commitment: once, or in several places.</summary>
public interface IPrinted
{
    /// <summary>What is promised.</summary>
    string Text { get; }

    /// <summary>The day by which it is promised, or null.</summary>
    DateOnly? TargetDate { get; }

    /// <summary>Where else the version prints it.</summary>
    IReadOnlyList<CommitmentReprint> AlsoPrinted { get; }
}

/// <summary>Compares how versions print a commitment.</summary>
public static class PrintedCommitments
{
    /// <summary>Whether two versions say the same in any of the places where they print it: then it is kept, not reworded.</summary>
    public static bool SaysTheSameAs(this IPrinted one, IPrinted other) =>
        one.Places().Any(place => other.Places().Any(known => Words.AreSame(place.Text, known.Text) && place.On == known.On));

    private static IEnumerable<(string Text, DateOnly? On)> Places(this IPrinted printed) =>
        printed.AlsoPrinted.Select(place => (place.Text, place.TargetDate)).Prepend((printed.Text, printed.TargetDate));
}
