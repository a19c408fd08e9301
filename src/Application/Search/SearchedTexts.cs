using PlanAccountability.Domain.AnnualReports;
using PlanAccountability.Domain.Appointments;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Decisions;
using PlanAccountability.Domain.Engagements;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Precepts;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Search;

/// <summary>Which texts of a record anybody may find by a search. A record that is not public, or was taken back, has none, nor has an item
/// that was taken without the public, and a text that was redacted is none: whoever may read more finds nothing more.</summary>
public static class SearchedTexts
{
    /// <summary>The most characters of a passage.</summary>
    private const int LongestPassage = 4_000;

    /// <summary>The types of record that have texts to be searched.</summary>
    public static IReadOnlyCollection<Type> Roots { get; } =
    [
        typeof(AccountabilityCommitment),
        typeof(Priority),
        typeof(PlanVersion),
        typeof(ScrutinyMeeting),
        typeof(PanelMeeting),
        typeof(FollowUpEntry),
        typeof(PanelReview),
        typeof(PanelRecommendation),
        typeof(ConfirmationHearing),
        typeof(AnnualReport),
        typeof(SourceDocument),
        typeof(Decision),
        typeof(Engagement),
        typeof(ContributionStatement),
        typeof(FinancialPlan),
        typeof(Precept),
        typeof(Fund),
        typeof(GrantAward),
        typeof(InspectionReport),
        typeof(InspectionComment),
    ];

    /// <summary>The texts of a record, in its order.</summary>
    public static IEnumerable<SearchedText> Of(Root root) =>
        root is { Visibility: Visibility.Everyone, Retraction: null } ? Published(root).Where(text => text.Text.Length > 0) : [];

    private static IEnumerable<SearchedText> Published(Root root) =>
        root switch
        {
            AccountabilityCommitment commitment => OfCommitment(commitment),
            Priority priority => OfPriority(priority),
            PlanVersion version => version.Sections.SelectMany(section => OfSection(version, section)),
            ScrutinyMeeting meeting => OfAgenda(meeting, $"/v1/scrutiny-meetings/{meeting.Id}"),
            PanelMeeting meeting => OfAgenda(meeting, $"/v1/panel-meetings/{meeting.Id}"),
            FollowUpEntry entry =>
            [
                new(SearchedType.FollowUpEntry, Shown(entry.Note, entry.Answer), $"/v1/follow-up-entries/{entry.Id}") { On = entry.On },
            ],
            PanelReview review => review.Paragraphs.Select(paragraph => new SearchedText(
                SearchedType.ReviewParagraph,
                Shown(paragraph.Text),
                $"/v1/panel-reviews/{review.Id}"
            )
            {
                Number = Unredacted(paragraph.Number),
                Title = Unredacted(paragraph.Theme),
                On = review.ReportedOn ?? review.MetOn,
            }),
            PanelRecommendation recommendation =>
            [
                new(SearchedType.Recommendation, Shown(recommendation.Text), $"/v1/panel-recommendations/{recommendation.Id}")
                {
                    Number = Unredacted(recommendation.Number),
                    PublishedIn = recommendation.ReviewId.Value,
                },
            ],
            SourceDocument document =>
            [
                new(SearchedType.SourceDocument, Shown(document.Title), $"/v1/source-documents/{document.Id}")
                {
                    Title = Unredacted(document.Title),
                    On = document.PublishedOn,
                    Language = document.Language,
                },
            ],
            Decision decision => OfDecision(decision),
            ConfirmationHearing hearing => OfHearing(hearing),
            AnnualReport report => OfAnnualReport(report),
            Engagement engagement => OfEngagement(engagement),
            ContributionStatement statement => statement.Items.SelectMany(item => OfContribution(statement, item)),
            FinancialPlan plan => Passages(Shown([plan.Title, .. plan.Lines.Select(line => line.Heading)]))
                .Select(passage => new SearchedText(SearchedType.FinancialPlan, passage, $"/v1/financial-plans/{plan.Id}")
                {
                    Title = Unredacted(plan.Title),
                }),
            Precept precept => Passages(
                    Shown([.. precept.Proposals.Select(proposal => proposal.Text), .. precept.Responses.Select(response => response.Text)])
                )
                .Select(passage => new SearchedText(SearchedType.Precept, passage, $"/v1/precepts/{precept.Id}")
                {
                    Number = precept.FinancialYear,
                    On = precept.Issued?.On,
                }),
            Fund fund => [new(SearchedType.Fund, Shown(fund.Name), $"/v1/funds/{fund.Id}") { Title = Unredacted(fund.Name) }],
            GrantAward grant =>
            [
                new(SearchedType.Grant, Shown(grant.Purpose), $"/v1/grants/{grant.Id}")
                {
                    Title = grant.Recipients is [var recipient, ..] ? Unredacted(recipient) : null,
                    On = grant.AwardedOn ?? grant.From,
                },
            ],
            InspectionReport report => Passages(
                    Shown([report.Title, .. report.Recommendations.Select(recommendation => recommendation.Text)])
                )
                .Select(passage => new SearchedText(SearchedType.InspectionReport, passage, $"/v1/inspection-reports/{report.Id}")
                {
                    Title = Unredacted(report.Title),
                    On = report.PublishedOn,
                }),
            InspectionComment comment => Passages(
                    Shown([
                        comment.Text,
                        comment.ChiefConstable?.Text,
                        .. comment.PerRecommendation.Select(action => action.ActionTaken ?? action.WhyNone),
                    ])
                )
                .Select(passage => new SearchedText(SearchedType.InspectionComment, passage, $"/v1/inspection-comments/{comment.Id}")
                {
                    On = comment.PublishedOn,
                }),
            _ => [],
        };

    private static IEnumerable<SearchedText> OfDecision(Decision decision) =>
        Passages(Shown([decision.Title, decision.Text, decision.Reasons, .. decision.OptionsConsidered.Select(option => option.Text)]))
            .Select(passage => new SearchedText(SearchedType.Decision, passage, $"/v1/decisions/{decision.Id}")
            {
                Number = Unredacted(decision.Reference),
                Title = Unredacted(decision.Title),
                On = decision.TakenOn,
            });

    private static IEnumerable<SearchedText> OfHearing(ConfirmationHearing hearing) =>
        Passages(Shown(hearing.Candidate, hearing.Criteria, hearing.WhyMet, hearing.Terms, hearing.Reasons, hearing.Recommendation))
            .Select(passage => new SearchedText(SearchedType.ConfirmationHearing, passage, $"/v1/confirmation-hearings/{hearing.Id}")
            {
                Title = Unredacted(hearing.Candidate),
                On = hearing.HeldOn ?? hearing.NotifiedOn,
            });

    private static IEnumerable<SearchedText> OfAnnualReport(AnnualReport report) =>
        Passages(Shown([report.Title, .. report.Claims.Select(claim => claim.Text)]))
            .Select(passage => new SearchedText(SearchedType.AnnualReport, passage, $"/v1/annual-reports/{report.Id}")
            {
                Title = Unredacted(report.Title),
                On = report.ClaimedOn,
            });

    private static IEnumerable<SearchedText> OfEngagement(Engagement engagement) =>
        Passages(Shown([engagement.Title, engagement.Method, .. engagement.Questions.Select(question => question.Text)]))
            .Select(passage => new SearchedText(SearchedType.Engagement, passage, $"/v1/engagements/{engagement.Id}")
            {
                Title = Unredacted(engagement.Title),
                On = engagement.From,
            });

    private static IEnumerable<SearchedText> OfContribution(ContributionStatement statement, ContributionItem item) =>
        Passages(Shown(item.Text, item.Assessment))
            .Select(passage => new SearchedText(SearchedType.ContributionStatement, passage, $"/v1/contribution-statements/{statement.Id}")
            {
                Number = Unredacted(item.Number),
                Title = Unredacted(statement.Period.Label),
                On = statement.PublishedOn,
            });

    private static IEnumerable<SearchedText> OfCommitment(AccountabilityCommitment commitment) =>
        commitment.Entries is [.., var latest]
            ?
            [
                new(SearchedType.Commitment, Shown(latest.Text), $"/v1/commitments/{commitment.Id}")
                {
                    PublishedIn = latest.VersionId.Value,
                },
            ]
            : [];

    private static IEnumerable<SearchedText> OfPriority(Priority priority) =>
        priority.Entries is [.., var latest]
            ?
            [
                new(SearchedType.Priority, Shown(latest.Title, priority.Description), $"/v1/priorities/{priority.Id}")
                {
                    Number = Unredacted(latest.Number),
                    Title = Unredacted(latest.Title),
                    PublishedIn = latest.VersionId.Value,
                },
            ]
            : [];

    private static IEnumerable<SearchedText> OfSection(PlanVersion version, PlanSection section) =>
        Passages(Shown(section.Heading, section.Text))
            .Select(passage => new SearchedText(SearchedType.PlanSection, passage, $"/v1/plans/{version.PlanId}/versions/{version.Number}")
            {
                Title = Unredacted(section.Heading),
                On = version.CountsFrom,
                Language = version.Language,
            });

    private static IEnumerable<SearchedText> OfAgenda<TMeeting>(Meeting<TMeeting> meeting, string url)
        where TMeeting : Meeting<TMeeting> =>
        meeting.AgendaItems.Where(item => !item.Restricted).SelectMany(item => OfItem(item, meeting.HeldOn, url));

    private static IEnumerable<SearchedText> OfItem(AgendaItem item, PartialDate heldOn, string url)
    {
        yield return Text(SearchedType.AgendaItem, item.Id.Value, item.Number, Shown(item.Title, item.Assurance?.Statement));
        foreach (var point in item.Points)
            yield return Text(SearchedType.AgendaItem, item.Id.Value, point.Number ?? item.Number, Shown(point.Text));
        foreach (var resolution in item.Resolutions)
            yield return Text(SearchedType.Resolution, item.Id.Value, resolution.Number ?? item.Number, Shown(resolution.Text));
        foreach (var question in item.Questions)
        {
            var (id, reference) = (question.Id.Value, question.Reference);
            yield return Text(SearchedType.Question, id, reference, Shown(question.Text));
            yield return Text(SearchedType.Answer, id, reference, Shown(question.Answer));
            yield return Text(SearchedType.Answer, id, reference, Shown(question.SpokenAnswer));
        }

        foreach (var action in item.Actions)
            yield return Text(SearchedType.Action, action.Id.Value, action.Reference, Shown(action.Text));
        foreach (var decision in item.Decisions)
            yield return Text(SearchedType.Decision, item.Id.Value, item.Number, Shown(decision.Text, decision.Conditions));

        SearchedText Text(SearchedType type, Guid part, string? number, string text) =>
            new(type, text, url)
            {
                PartId = part,
                Number = Unredacted(number),
                Title = Unredacted(item.Title),
                On = heldOn,
            };
    }

    /// <summary>What is left to be found of texts, one after the other.</summary>
    private static string Shown(params ReadOnlySpan<string?> texts)
    {
        List<string> shown = [];
        foreach (var text in texts)
        {
            if (Unredacted(text) is { } words)
                shown.Add(words);
        }

        return string.Join('\n', shown);
    }

    private static string? Unredacted(string? text) => text == Root.RedactionMarker ? null : text;

    /// <summary>A text in passages that end at the end of a line, or else of a word.</summary>
    private static IEnumerable<string> Passages(string text)
    {
        while (text.Length > LongestPassage)
        {
            var end = text.LastIndexOf('\n', LongestPassage);
            if (end < LongestPassage / 2)
                end = text.LastIndexOf(' ', LongestPassage);
            if (end < LongestPassage / 2)
                end = char.IsHighSurrogate(text[LongestPassage - 1]) ? LongestPassage - 1 : LongestPassage;
            yield return text[..end];
            text = text[end..].TrimStart();
        }

        yield return text;
    }
}
