using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

public sealed class BuildingTestData : ApiTest
{
    [Test]
    public async Task Saves_an_issued_plan_with_a_change_record_for_each_of_its_records()
    {
        await using var scope = Db();
        var saved = await A.Plan("lancashire").WithPriority("Protecting local policing", 3).IssuedOn("2021-11").SaveAsync(scope.Db);

        await using var later = Db();
        var refs = saved.Commitments.Select(commitment => commitment.Ref).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(saved.Commitments, Has.Count.EqualTo(3));
            Assert.That(await later.Db.Changes.CountAsync(change => refs.Contains(change.Ref)), Is.EqualTo(3));
            Assert.That(await later.Db.Changes.CountAsync(change => change.Ref == saved.Plan.Ref), Is.EqualTo(1));
        }
    }
}
