using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Performance;

public sealed class SettlingTheKindOfValues : ApiTest
{
    [Test]
    public async Task Waits_for_a_reading_that_is_being_recorded()
    {
        var measure = await Office.RecordMeasureAsync(valueKind: "rate");
        var (tag, document) = (await Office.ETagOfAsync(measure), await A.NewSourceDocument().RecordAsync(Office));
        Task<HttpResponseMessage> recording,
            amending;
        await using (var held = await HeldTable.HoldAsync(Host.ConnectionString, "source_document"))
        {
            recording = Office.PostJsonAsync(
                $"{measure}/readings",
                new
                {
                    period = MeasureWork.Quarter(2021, 4),
                    value = 150.5,
                    citations = new[] { new { sourceDocumentId = document.Text("id") } },
                }
            );
            await held.UntilWaitingAsync();
            amending = Office.PatchJsonAsync(measure, """{"valueKind":"percentage"}""", tag);
            await Task.WhenAny(amending, held.UntilWaitingAsync(2));
        }

        await recording.ShouldBe(201);
        await amending.ShouldBeAProblem(409, "value-kind-settled");
        Assert.That((await Anonymous.GetJsonAsync(measure)).Text("valueKind"), Is.EqualTo("rate"));
    }
}
