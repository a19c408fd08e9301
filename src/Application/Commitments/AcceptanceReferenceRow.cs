using System.Text.Json.Nodes;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Commitments;

/// <summary>Where something was accepted.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="On">When it was, or null.</param>
/// <param name="ReviewRef">The panel review that it is, where that is recorded; or null.</param>
/// <param name="MeetingRef">The scrutiny meeting that it is, where that is recorded; or null.</param>
public sealed record AcceptanceReferenceRow(
    AcceptanceReferenceKind Kind,
    string Name,
    PartialDate? On = null,
    string? ReviewRef = null,
    string? MeetingRef = null
);

/// <summary>Acceptances as they name panel reviews and scrutiny meetings.</summary>
internal static class AcceptanceReferenceRows
{
    public static IEnumerable<(ExchangeType, Guid)> Names(this AcceptanceReference reference) =>
        reference.Id is { } id
            ? [(reference.Kind is AcceptanceReferenceKind.ScrutinyMeeting ? ExchangeTypes.ScrutinyMeeting : ExchangeTypes.PanelReview, id)]
            : [];

    public static AcceptanceReferenceRow Read(this ReferenceResolver resolver, AcceptanceReference reference)
    {
        var name = reference.Id is { } id ? resolver.NameOf(id) : null;
        var isMeeting = reference.Kind is AcceptanceReferenceKind.ScrutinyMeeting;
        return new(reference.Kind, reference.Name, reference.On, isMeeting ? null : name, isMeeting ? name : null);
    }

    /// <summary>The refs in a part of a record that is not parsed yet.</summary>
    public static IEnumerable<Reference> In(JsonObject? reference, string at)
    {
        if (reference?["reviewRef"] is JsonValue review && review.TryGetValue<string>(out var reviewRef))
            yield return new(ExchangeTypes.PanelReview, reviewRef, $"{at}/reviewRef", IsWhole: true);
        if (reference?["meetingRef"] is JsonValue meeting && meeting.TryGetValue<string>(out var meetingRef))
            yield return new(ExchangeTypes.ScrutinyMeeting, meetingRef, $"{at}/meetingRef", IsWhole: true);
    }

    public static IEnumerable<Reference> References(this AcceptanceReferenceRow reference, string at)
    {
        if (reference.ReviewRef is { } review)
            yield return new(ExchangeTypes.PanelReview, review, $"{at}/reviewRef", IsWhole: true);
        if (reference.MeetingRef is { } meeting)
            yield return new(ExchangeTypes.ScrutinyMeeting, meeting, $"{at}/meetingRef", IsWhole: true);
    }

    public static AcceptanceReferenceRow WithoutRetracted(this AcceptanceReferenceRow reference, Func<ExchangeType, string, bool> isGone) =>
        reference with
        {
            ReviewRef = reference.ReviewRef is { } review && isGone(ExchangeTypes.PanelReview, review) ? null : reference.ReviewRef,
            MeetingRef =
                reference.MeetingRef is { } meeting && isGone(ExchangeTypes.ScrutinyMeeting, meeting) ? null : reference.MeetingRef,
        };

    /// <summary>Refuses a review or meeting of another area or one at which nothing can have been accepted in public, and one beside a
    /// reference of another kind.</summary>
    public static IEnumerable<InputError> Validate(this AcceptanceReferenceRow reference, AreaId area, string at, ImportContext context) =>
        OfReview(reference, area, $"{at}/reviewRef", context).Concat(OfMeeting(reference, area, $"{at}/meetingRef", context));

    public static AcceptanceReference ReferenceOf(this ImportContext context, AcceptanceReferenceRow reference) =>
        new(
            reference.Kind,
            reference.Name,
            reference.On,
            reference.ReviewRef is { } review ? context.Resolver.Find(ExchangeTypes.PanelReview, review)!.Id
                : reference.MeetingRef is { } meeting ? context.Resolver.Find(ExchangeTypes.ScrutinyMeeting, meeting)!.Id
                : null
        );

    private static IEnumerable<InputError> OfReview(AcceptanceReferenceRow reference, AreaId area, string at, ImportContext context)
    {
        if (context.Find<PanelReview>(ExchangeTypes.PanelReview, reference.ReviewRef) is not { } review)
            yield break;
        if (reference.Kind is not AcceptanceReferenceKind.PanelReview)
            yield return new(at, "bad-value", "is of a reference of kind 'panelReview' only");
        if (review.AreaId != area)
            yield return ReviewRules.SameArea.At(at);
        else if (review.Status is PanelReviewStatus.InPreparation)
            yield return new(
                at,
                "unknown-reference",
                "names a review that the panel has not reported on: nothing can have been accepted there"
            );
    }

    private static IEnumerable<InputError> OfMeeting(AcceptanceReferenceRow reference, AreaId area, string at, ImportContext context)
    {
        if (context.Find<ScrutinyMeeting>(ExchangeTypes.ScrutinyMeeting, reference.MeetingRef) is not { } meeting)
            yield break;
        if (reference.Kind is not AcceptanceReferenceKind.ScrutinyMeeting)
            yield return new(at, "bad-value", "is of a reference of kind 'scrutinyMeeting' only");
        if (meeting.AreaId != area)
            yield return ReviewRules.SameArea.At(at);
        else if (!meeting.WasHeld || meeting.Visibility is not Visibility.Everyone)
            yield return new(
                at,
                "unknown-reference",
                "names a meeting that was not held, or is not public: nothing can have been accepted there"
            );
    }
}
