using NUnit.Framework;
using PlanAccountability.Api.Tests.Commitments;
using PlanAccountability.Api.Tests.Idempotency;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

/// <summary>How often a write goes to PostgreSQL and back: the lock goes with the first reading, the answer with the commit, and what was
/// written is not read again.</summary>
public sealed class WritingInFewTrips : ApiTest
{
    /// <summary>The look-up of the caller's key, which no request goes without.</summary>
    private const int KeyLookup = 1;

    /// <summary>Taking the idempotency key, and keeping the answer with the commit.</summary>
    private const int Idempotency = 2;

    private const int Save = 1;

    [Test]
    public async Task Reads_the_parent_under_the_lock_saves_and_keeps_the_answer()
    {
        await using var scope = Db();
        var plan = await VariedPlan.SaveAsync(scope);
        await A.Claim(plan.Kept.Address()).RecordAsync(Office);

        var trips = await Sql.DuringAsync(() => A.Claim(plan.Kept.Address()).SendAsync(Office, Keyed.NewKey()).ShouldBe(201));

        Assert.That(trips, Has.Count.EqualTo(KeyLookup + Idempotency + 1 + Save + SqlCounter.Names), string.Join('\n', trips));
    }

    [Test]
    public async Task Takes_the_lock_alone_where_nothing_is_read_before()
    {
        await A.NewOrganisation("The first", "other").RecordAsync(Office);

        var trips = await Sql.DuringAsync(() => A.NewOrganisation("The second", "other").SendAsync(Office).ShouldBe(201));

        Assert.That(trips, Has.Count.EqualTo(KeyLookup + 1 + Save), string.Join('\n', trips));
    }

    [Test]
    public async Task Reads_what_it_amends_once()
    {
        var url = (await A.NewOrganisation("To be amended", "other").RecordAsync(Office)).Text("url");

        var trips = await Sql.DuringAsync(() => Office.PatchJsonAsync(url, new { name = "Amended" }, "\"1\"").ShouldBe(200));

        Assert.That(trips, Has.Count.EqualTo(KeyLookup + 1 + Save), string.Join('\n', trips));
    }

    [Test]
    public async Task Reads_a_plan_again_only_for_what_is_computed()
    {
        await A.DraftPlan().For("2040-01", "2041").RecordAsync(Office);

        var trips = await Sql.DuringAsync(() => A.DraftPlan().For("2042-01", "2043").SendAsync(Office, Keyed.NewKey()).ShouldBe(201));

        const int Body = 1;
        const int Computed = 1;
        Assert.That(
            trips,
            Has.Count.EqualTo(KeyLookup + Idempotency + Body + Save + Computed + SqlCounter.Names),
            string.Join('\n', trips)
        );
    }
}
