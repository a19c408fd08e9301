using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

/// <summary>What the three answers cost over a large record. Nothing is asserted of time; the figures are printed.</summary>
public sealed class MeasuringAccountability : ApiTest
{
    private static readonly (string Issued, string End)[] Plans =
    [
        ("2013-03-28", "2016-03-31"),
        ("2016-11-01", "2021-03-31"),
        ("2021-11-01", "2025-03-31"),
        ("2025-03-01", "2029-03-31"),
    ];

    [Test]
    [FullSizeOnly]
    public async Task Of_every_area()
    {
        SavedPlan busy = null!;
        await using (var scope = Db())
        {
            var areas = await scope.Db.Areas.AsNoTracking().Select(area => area.Id).ToListAsync();
            var bodies = await scope
                .Db.PolicingBodies.AsNoTracking()
                .Where(body => body.To == null)
                .Select(body => body.AreaId)
                .ToListAsync();
            foreach (var area in areas.Intersect(bodies).Where(area => area.Value is not "city-of-london"))
            {
                scope.Db.CompletenessStatements.AddRange(A.CompleteAccountability(area.Value));
                foreach (var (issued, end) in Plans)
                {
                    var plan = await A.Plan(area.Value)
                        .WithPriority("Roads", 75, CommitmentHolder.ChiefConstable)
                        .WithPriority("Victims", 75)
                        .For(null, end)
                        .IssuedOn(issued)
                        .SaveAsync(scope.Db);
                    scope.Db.ChangeTracker.Clear();
                    if (area.Value is "lancashire")
                        busy = plan;
                }
            }

            await ExamineAsync(scope, busy);
            await MeasureAsync(scope, busy);
            await scope.Db.Database.ExecuteSqlRawAsync("vacuum analyze");
        }

        await PrintAsync("matrix of 150 commitments, 10,000 agenda items, 20,000 readings", $"/v1/plans/{busy.Plan.Id}/accountability");
        await PrintAsync("trace of the busiest commitment", $"/v1/commitments/{busy.Commitments[0].Id}/trace");
        await PrintAsync("register, first page", "/v1/registers/unscrutinised-commitments");
        await PrintAsync("register, since, largest page", "/v1/registers/unscrutinised-commitments?since=2026-11-22&limit=200");
        await PrintAsync("register of one area", "/v1/registers/unscrutinised-commitments?areaId=kent");
        await PrintAsync("register, totals", "/v1/registers/unscrutinised-commitments/totals");
        await PrintAsync("list by a gap, one plan", $"/v1/commitments?planId={busy.Plan.Id}&gap=neverScrutinised");
        await PrintAsync("list by a gap, everywhere", "/v1/commitments?gap=claimNotAccepted");
        await PrintAsync("recommendations by commitment", $"/v1/panel-recommendations?commitmentId={busy.Commitments[0].Id}");
    }

    /// <summary>500 meetings of 20 items; every one examines the first commitment, and others.</summary>
    private static async Task ExamineAsync(DbScope scope, SavedPlan plan)
    {
        for (var meeting = 0; meeting < 500; meeting++)
        {
            await scope.MeetAsync(
                $"{new DateOnly(2025, 3, 3).AddDays(meeting):yyyy-MM-dd}",
                [
                    .. Enumerable
                        .Range(0, 20)
                        .Select(item =>
                            Examined.Item(
                                item == 0
                                    ? [plan.Commitments[0]]
                                    : new[] { plan.Commitments[((meeting * 20) + item) % 150], plan.Commitments[item] }.Distinct()
                            ) with
                            {
                                Assurance = new(
                                    AssuranceLevel.PartlyAssured,
                                    "Moderate",
                                    null,
                                    "The commissioner was content with the direction taken."
                                ),
                            }
                        ),
                ]
            );
            if (meeting % 50 == 49)
                scope.Db.ChangeTracker.Clear();
        }
    }

    /// <summary>50 measures of 400 months, three linked to each commitment.</summary>
    private static async Task MeasureAsync(DbScope scope, SavedPlan plan)
    {
        List<Measure> measures = [];
        for (var number = 0; number < 50; number++)
        {
            var measure = A.Measure(title: $"Measure {number}");
            measures.Add(measure);
            scope.Db.Measures.Add(measure);
            for (var month = 0; month < 400; month++)
            {
                var start = new DateOnly(1990, 1, 1).AddMonths(month);
                scope.Db.MeasureReadings.Add(A.Reading(measure, start, new("Most similar forces", 74.1m, 5, 8)));
            }

            await scope.Db.SaveChangesAsync(CancellationToken.None);
            scope.Db.ChangeTracker.Clear();
        }

        var ids = plan.Commitments.Select(commitment => commitment.Id).ToList();
        foreach (
            var (index, commitment) in (await scope.Db.Commitments.Where(commitment => ids.Contains(commitment.Id)).ToListAsync()).Index()
        )
            commitment.ShowBy([.. Enumerable.Range(0, 3).Select(link => measures[(index + link) % 50].Id)]);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task PrintAsync(string what, string address)
    {
        List<double> times = [];
        var bytes = 0;
        var commands = await Sql.DuringAsync(() => Anonymous.GetJsonAsync(address));
        for (var call = 0; call < 200; call++)
        {
            var watch = Stopwatch.StartNew();
            bytes = (await Anonymous.GetByteArrayAsync(address)).Length;
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        await TestContext.Out.WriteLineAsync(
            $"{what}: {commands.Count} commands, median {times[100]:0.0} ms, p99 {times[197]:0.0} ms, {bytes:N0} bytes"
        );
    }
}
