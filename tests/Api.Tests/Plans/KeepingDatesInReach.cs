using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

public sealed class KeepingDatesInReach : ApiTest
{
    [TestCase("consultations", """{"of":"chiefConstable","on":"0001-01-01"}""", "/on")]
    [TestCase("submission", """{"on":"1799-12-31"}""", "/on")]
    [TestCase("issue", """{"effectiveFrom":"0001-01-01"}""", "/effectiveFrom")]
    [TestCase("withdrawal", """{"on":"3000-01-01","why":"x"}""", "/on")]
    [TestCase("distribution", """{"publishedOn":"2021-02-30"}""", "/publishedOn")]
    public async Task Refuses_days_that_no_record_can_hold(string step, string body, string pointer)
    {
        var version = await Office.DraftPlanAsync("afterTheFact") + "/versions/1";
        await Office.PutAsync(version, "Fund two refuges");

        await Office.StepAsync(version, step, body).ShouldBeAProblem(400, "invalid-input").ShouldName(pointer, "wrong-type");
        await Office.GetJsonAsync(version);
    }
}
