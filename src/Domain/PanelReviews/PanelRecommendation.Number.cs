namespace PlanAccountability.Domain.PanelReviews;

/// <content>Its number: two that are written differently are the same.</content>
public sealed partial class PanelRecommendation
{
    /// <summary>A number that was taken out leaves nothing behind, and can be given again.</summary>
    protected override void ForgetWords()
    {
        if (Number is RedactionMarker)
            NumberKey = HiddenKey;
    }

    private string HiddenKey => $"~{Id}";

    /// <summary>What is the same for all ways to write a number.</summary>
    public static string KeyOf(string number) => PrintedNumber.KeyOf(number, LongestNumberKey);
}
