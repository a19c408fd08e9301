using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Domain.Sources;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

/// <summary>A plan of 60 commitments about which other records say what a seed draws: of some much, of some nothing, and of much that was
/// taken back.</summary>
internal sealed class DrawnRecord
{
    /// <summary>The dates that are drawn, on both sides of the days for which a record is asked.</summary>
    private static readonly string[] Dates = ["2022", "2022-05", "2022-05-01", "2022-05-02", "2026-11-21", "2026-11-22"];

    private readonly Random _random;

    private readonly TimeProvider _clock;

    private string _area = "";

    private DrawnRecord(int seed, TimeProvider clock)
    {
        _random = new(seed);
        _clock = clock;
    }

    /// <summary>The plan.</summary>
    public SavedPlan Plan { get; private set; } = null!;

    /// <summary>Draws one and saves it.</summary>
    public static async Task<DrawnRecord> InAsync(DbScope scope, int seed, TimeProvider clock, string area = "lancashire")
    {
        var drawn = new DrawnRecord(seed, clock) { _area = area };
        await drawn.SaveAsync(scope);
        return drawn;
    }

    /// <summary>Draws who keeps the version, and of which time the record of its area is complete.</summary>
    public async Task CoverAsync(DbScope scope)
    {
        foreach (var of in new[] { CoveredRecords.ScrutinyMeetings, CoveredRecords.ProgressReports, CoveredRecords.Readings })
        {
            var from = new DateOnly(2021, 10, 31).AddDays(_random.Next(3));
            DateOnly? to = Draw(2) ? null : new DateOnly(2026, 11, 20 + _random.Next(4));
            if (!Draw(4))
                scope.Db.CompletenessStatements.Add(A.Completeness(_area, of, from, to));
        }

        if (Draw(5))
            scope.Db.PlanVersions.Entry(Plan.Version).Property(version => version.RecordedAs).CurrentValue = RecordedAs.Live;
        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task SaveAsync(DbScope scope)
    {
        Plan = await A.Plan(_area)
            .WithPriority("Roads", 30, CommitmentHolder.ChiefConstable)
            .WithPriority("Victims", 30)
            .IssuedOn("2021-11")
            .SaveAsync(scope.Db);
        var document = A.SourceDocument("Annual report", SourceDocumentKind.OfficeReport);
        scope.Db.SourceDocuments.Add(document);
        var measures = Enumerable.Range(0, 4).Select(_ => A.Measure()).ToList();
        scope.Db.Measures.AddRange(measures);
        foreach (var measure in measures)
            Read(scope.Db, measure);
        measures[0].Retract("Entered twice.", _clock.GetUtcNow());
        foreach (var commitment in Plan.Commitments)
        {
            if (Draw(3))
                commitment.Enter(
                    Plan.Version,
                    new(
                        commitment.Entries[0].PriorityId,
                        commitment.Entries[0].Order,
                        "By a day.",
                        new DateOnly(2026, 11, 20 + _random.Next(4)),
                        [],
                        null
                    )
                );
            commitment.ShowBy([.. measures.Where(_ => Draw(4)).Select(measure => measure.Id)]);
            for (var report = _random.Next(4); report > 0; report--)
                Report(scope.Db, commitment, document.Id);
            for (var acceptance = _random.Next(3); acceptance > 0; acceptance--)
                Accept(scope.Db, commitment);
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
        for (var meeting = 0; meeting < 12; meeting++)
            await MeetAsync(scope);
        for (var recommendation = 0; recommendation < 6; recommendation++)
            await RecommendAsync(scope);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    private bool Draw(int of) => _random.Next(of) == 0;

    private PartialDate Date() => PartialDate.Parse(Dates[_random.Next(Dates.Length)]);

    private CommitmentStatus Status() => Draw(2) ? CommitmentStatus.Delivered : CommitmentStatus.Underway;

    private IEnumerable<AccountabilityCommitment> Some() => Plan.Commitments.Where(_ => Draw(12));

    private void TakeBackSome(Root root)
    {
        if (Draw(4))
            root.Retract("Entered twice.", _clock.GetUtcNow());
    }

    private void Report(IPlanAccountabilityDb db, AccountabilityCommitment commitment, SourceDocumentId document)
    {
        var report = A.ProgressReport(commitment, on: Date(), status: Status());
        if (Draw(3))
            report.Cite([new(document, "p.6")]);
        TakeBackSome(report);
        db.ProgressReports.Add(report);
    }

    private void Accept(IPlanAccountabilityDb db, AccountabilityCommitment commitment)
    {
        var acceptance = A.Acceptance(commitment, Status(), Date());
        TakeBackSome(acceptance);
        db.Acceptances.Add(acceptance);
    }

    private void Read(IPlanAccountabilityDb db, Measure measure)
    {
        foreach (var month in new DateOnly[] { new(2022, 4, 1), new(2022, 5, 1), new(2026, 10, 1) })
        {
            var reading = A.Reading(measure, month, Draw(2) ? new("Most similar forces", 74.1m, 5, 8) : null);
            TakeBackSome(reading);
            db.MeasureReadings.Add(reading);
        }
    }

    private async Task MeetAsync(DbScope scope)
    {
        AgendaItem[] items =
        [
            Examined.Item(Some()),
            Examined.Item(Some()) with
            {
                Assurance = Draw(2)
                    ? new(AssuranceLevel.PartlyAssured, "Moderate", null, null)
                    : new(AssuranceLevel.NotGraded, null, null, "The commissioner was content."),
            },
        ];
        var met = await scope.MeetAsync(
            Dates[_random.Next(Dates.Length)],
            items,
            recordedAs: Draw(3) ? RecordedAs.Live : RecordedAs.AfterTheFact,
            area: _area
        );
        TakeBackSome(met);
    }

    private async Task RecommendAsync(DbScope scope)
    {
        var made = await scope.RecommendAsync([.. Some().Select(commitment => commitment.Id)], [], area: _area);
        TakeBackSome(made);
    }
}
