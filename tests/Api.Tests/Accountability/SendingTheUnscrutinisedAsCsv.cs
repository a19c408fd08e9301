using NUnit.Framework;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

public sealed class SendingTheUnscrutinisedAsCsv : ApiTest
{
    [Test]
    public async Task Looks_once_for_those_that_nobody_examined_however_many_there_are()
    {
        await using (var scope = Db())
        {
            scope.Db.CompletenessStatements.Add(A.Completeness(of: CoveredRecords.ScrutinyMeetings));
            await A.Plan()
                .WithPriority("Safer roads", 401, CommitmentHolder.ChiefConstable)
                .For(null, "2029-03-31")
                .IssuedOn("2021-11")
                .SaveAsync(scope.Db);
        }

        var csv = "";
        var list = (
            await Sql.DuringAsync(() => Anonymous.GetJsonAsync("/v1/registers/unscrutinised-commitments?areaId=lancashire&limit=200"))
        ).Count;
        var commands = await Sql.DuringAsync(async () =>
            csv = await Anonymous.GetStringAsync("/v1/registers/unscrutinised-commitments.csv?areaId=lancashire")
        );
        Assert.That(csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Distinct().Count(), Is.EqualTo(402));
        Assert.That(commands, Has.Count.EqualTo(list + 2), "the words of two pages more");
    }
}
