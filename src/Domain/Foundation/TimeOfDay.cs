namespace PlanAccountability.Domain.Foundation;

/// <summary>A time of the day where a meeting is, as text: <c>14:30</c>. Texts sort as the times do.</summary>
public static class TimeOfDay
{
    /// <summary>The length of the text.</summary>
    public const int Length = 5;

    /// <summary>The syntax, as a regular expression.</summary>
    public const string Pattern = @"^([01][0-9]|2[0-3]):[0-5][0-9]\z";
}
