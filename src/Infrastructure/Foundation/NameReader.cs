using PlanAccountability.Domain.AnnualReports;
using PlanAccountability.Domain.Appointments;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Decisions;
using PlanAccountability.Domain.Engagements;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Precepts;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Domain.Sources;
using PlanAccountability.Infrastructure.Appointments;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Reads what records are called, however many and of whatever types, in one round trip. What everyone may know is kept in memory
/// until the record changes; a caller who is somebody is told what the database says.</summary>
internal sealed class NameReader(RoundTrips database, ICaller caller, FeedWatch feed, NameCache cache) : INameReader
{
    private static readonly Dictionary<Type, Naming> Namings = new Naming[]
    {
        Naming.Of<Organisation>("organisation", "name", "organisations"),
        Naming.Of<LocalPolicingBody>("local_policing_body", "name", "policing-bodies"),
        Naming.Of<Panel>("panel", "name", "panels"),
        Naming.Of<TermOfOffice>("term_of_office", "holder", "policing-bodies", "body_id::text || '/terms-of-office/' || id"),
        Naming.Of<SourceDocument>("source_document", "title", "source-documents"),
        Naming.Of<Fund>("fund", "name", "funds"),
        Naming.Of<GrantAward>("grant_award", $"coalesce(recipients ->> 0, left(purpose, {RecordName.Longest + 1}))", "grants"),
        Naming.Of<NationalPriority>("national_priority", "title", "national-priorities"),
        Naming.Of<Measure>("measure", "title", "measures"),
        Naming.Of<MeasureReading>("measure_reading", "coalesce(period ->> 'label', period_start || ' to ' || period_end)", "readings"),
        Naming.Of<ContributionStatement>(
            "contribution_statement",
            "coalesce(period ->> 'label', (period ->> 'start') || ' to ' || (period ->> 'end'))",
            "contribution-statements"
        ),
        Naming.Of<PerformanceConcern>("performance_exception", "title", "exceptions"),
        Naming.Of<IndicatorSet>("indicator_set", "title", "indicator-sets"),
        Naming.Of<Decision>("decision", "title", "decisions"),
        Naming.Of<Engagement>("engagement", "title", "engagements"),
        Naming.Of<Discrepancy>("discrepancy", "title", "discrepancies"),
        Naming.Of<FinancialPlan>("financial_plan", "title", "financial-plans"),
        Naming.Of<InspectionReport>("inspection_report", "title", "inspection-reports"),
        Naming.Of<Precept>("precept", "initcap(authority) || ' precept ' || financial_year", "precepts"),
        Naming.Of<PanelReview>("panel_review", "subject", "panel-reviews", hasVisibility: true),
        Naming.Of<PanelRecommendation>(
            "panel_recommendation",
            $"coalesce(number, left(text, {RecordName.Longest + 1}))",
            "panel-recommendations",
            hasVisibility: true
        ),
        Naming.Of<PanelMeeting>("panel_meeting", "coalesce(title || ', ', '') || held_on", "panel-meetings", hasVisibility: true),
        Naming.Of<PanelMember>("panel_member", "name", "panel-members"),
        Naming.Of<ConfirmationHearing>("confirmation_hearing", HearingSql.Name, "confirmation-hearings", hasVisibility: true),
        Naming.Of<ProgressReport>("progress_report", $"left(summary, {RecordName.Longest + 1})", "progress-reports"),
        Naming.Of<AnnualReport>("annual_report", "title", "annual-reports"),
        Naming.Of<Forum>("forum", "name", "forums"),
        Naming.Of<ScrutinyMeeting>("scrutiny_meeting", "forum_name || ', ' || held_on", "scrutiny-meetings", hasVisibility: true),
        // Who may know of a plan may know what its latest issued version is called, or else a draft that they may read.
        Naming.Of<PoliceAndCrimePlan>(
            "police_and_crime_plan plan",
            """
            (
                select title from plan_version
                where plan_id = plan.id and retraction_at is null and (status = 'Issued' or visibility = plan.visibility)
                order by status = 'Issued' desc, number desc limit 1
            )
            """,
            "plans",
            hasVisibility: true
        ),
        Naming.Of<Priority>(
            "priority",
            $"""
            (
                select coalesce(title, number) from priority_entry
                where priority_id = priority.id and {Public("priority_entry")}
                order by version desc limit 1
            )
            """,
            "priorities"
        ),
        Naming.Of<AccountabilityCommitment>(
            "accountability_commitment commitment",
            $"""
            (
                select left(text, {RecordName.Longest + 1}) from commitment_entry
                where commitment_id = commitment.id and {Public("commitment_entry")}
                order by version desc limit 1
            )
            """,
            "commitments"
        ),
    }.ToDictionary(naming => naming.Root);

    public async Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(NamedIds ids, CancellationToken cancellationToken)
    {
        // What is read after an end was known is at least as new.
        var kept = caller is { ClientId: null, Name: null } && await feed.EndAsync() is { } end ? cache.At(end) : null;
        List<KeyValuePair<Guid, RecordName?>> found = new(ids.Roots.Count);
        List<KeyValuePair<Guid, Type>> asked = [];
        foreach (var id in ids.Roots)
        {
            if (kept is not null && kept.TryFind(id.Key, out var name))
                found.Add(new(id.Key, name));
            else
                asked.Add(id);
        }

        if (asked.Count > 0)
        {
            var read = await ReadAsync(asked, cancellationToken);
            kept?.Keep(read);
            found.AddRange(read);
        }

        found.Sort((one, other) => one.Key.CompareTo(other.Key));
        var names = new OrderedDictionary<Guid, RecordName>(found.Count);
        foreach (var (id, name) in found)
        {
            if (name is not null)
                names.Add(id, name);
        }

        return names;
    }

    /// <summary>Reads of each record what it is called, or that the caller may not know.</summary>
    private async Task<Dictionary<Guid, RecordName?>> ReadAsync(
        IReadOnlyList<KeyValuePair<Guid, Type>> asked,
        CancellationToken cancellationToken
    )
    {
        var names = asked.ToDictionary(id => id.Key, RecordName? (_) => null);
        List<(Naming Naming, Guid[] Ids)> questions =
        [
            .. asked.GroupBy(id => id.Value, id => id.Key).Select(ids => (Namings[ids.Key], ids.ToArray())),
        ];
        var trip = database.Ask(questions[0].Naming.Sql, questions[0].Ids);
        foreach (var (naming, ids) in questions.Skip(1))
            trip.Ask(naming.Sql, ids);
        await using var answers = await trip.SendAsync(cancellationToken);
        foreach (var (naming, _) in questions)
        {
            foreach (var (id, name) in await answers.NextAsync(row => naming.Read(row, caller), cancellationToken))
                names[id] = name;
        }

        return names;
    }

    /// <summary>That an entry is of a version that everyone may read.</summary>
    private static string Public(string entry) =>
        $"exists (select from plan_version where id = {entry}.version_id and retraction_at is null and visibility = 'Everyone')";

    /// <summary>How records of a type are named.</summary>
    private sealed record Naming(Type Root, string Sql, string Path)
    {
        /// <summary>Says it.</summary>
        /// <param name="table">Where they are kept.</param>
        /// <param name="name">What they are called, or null.</param>
        /// <param name="path">Under which path they are.</param>
        /// <param name="place">Where under it, where that is not their identifier.</param>
        /// <param name="hasVisibility">Whether not everyone may know of each.</param>
        public static Naming Of<TRoot>(string table, string name, string path, string place = "id::text", bool hasVisibility = false)
            where TRoot : Root =>
            new(
                typeof(TRoot),
                $"""
                select id, coalesce({name}, ref), {place}, {(hasVisibility ? "visibility, area_id" : "'Everyone', null::text")}
                from {table} where id = any ($1) and retraction_at is null
                """,
                path
            );

        /// <summary>Reads one, which has a name where the caller may know of it.</summary>
        public (Guid Id, RecordName? Name) Read(Columns row, ICaller caller)
        {
            var (id, name, place) = (row.Value<Guid>(), row.Text(), row.Text());
            return (id, caller.MayKnow(row.Choice<Visibility>(), row.AreaOrNone()) ? RecordName.Of(name, $"/v1/{Path}/{place}") : null);
        }
    }
}
