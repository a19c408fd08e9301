using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

/// <summary>The end of a plan's period is fixed when the plan is issued: a variation keeps it.</summary>
public sealed class KeepingThePeriod : ApiTest
{
    private string _plan = "";

    private string Variation => $"{_plan}/versions/2";

    [SetUp]
    public async Task Issue_a_plan() => _plan = await Office.IssuedPlanAsync("2021-11-01", "2025-03-31");

    [TearDown]
    public Task Make_room() => Office.RetractAsync(_plan);

    [Test]
    public async Task Gives_a_variation_the_period_of_its_plan()
    {
        await Office.PostJsonAsync($"{_plan}/versions", new { title = "Varied", variationReason = "The budget was raised." }).ShouldBe(201);

        var period = (await Office.GetJsonAsync(Variation))["period"]!;
        Assert.That((period.Text("start"), period.Text("end")), Is.EqualTo(("2021-11-01", "2025-03-31")));
    }

    [Test]
    public async Task Refuses_a_variation_another_one()
    {
        await A.Variation(_plan).For(null, "2029-03-31").SendAsync(Office).ShouldBeAProblem(409, "variation-keeps-period");
        await A.Variation(_plan).For(null, "2025-03-31").RecordAsync(Office);

        var refusal = await Office
            .PatchJsonAsync(Variation, """{"period":{"end":"2029-03-31"}}""", await Office.ETagOfAsync(Variation))
            .ShouldBeAProblem(409, "variation-keeps-period");
        Assert.That((refusal.Text("ruleId"), refusal.Text("citation")), Is.EqualTo(("PLAN-14", "PRSRA 2011 s.7(7)")));
        await Office.PatchJsonAsync(Variation, """{"period":{"end":"2025-03-31"}}""", await Office.ETagOfAsync(Variation)).ShouldBe(200);
    }

    [Test]
    public async Task Keeps_what_documents_say_of_a_variation() =>
        await A.Variation(_plan).AfterTheFact().For(null, "2022-03-31").RecordAsync(Office);
}
