using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Sources;

public sealed class RecordingASourceDocument : ApiTest
{
    [Test]
    public async Task Gives_it_an_address_a_ref_and_a_tag()
    {
        using var answer = await Importer.PostJsonAsync(
            "/v1/source-documents",
            new
            {
                title = "Police and Crime Plan 2016 – 2021",
                kind = "policeAndCrimePlan",
                publisher = "Police and Crime Commissioner for Lancashire",
                documentUrl = "https://www.example.org/plan.pdf",
                publishedOn = "2016",
                retrievedAt = "2026-11-22T11:00:00+01:00",
                sha256 = new string('a', 64),
            }
        );
        var made = await answer.ShouldBe(201);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo(made.Text("url")));
            Assert.That(answer.ETag(), Is.EqualTo("\"1\""));
            Assert.That(made.Text("ref"), Is.EqualTo($"doc-{made["id"]}"));
            Assert.That(made.Text("publishedOn"), Is.EqualTo("2016"));
            Assert.That(made.Text("retrievedAt"), Is.EqualTo("2026-11-22T10:00:00Z"));
            Assert.That(made.Text("language"), Is.EqualTo("en"));
            Assert.That((await Anonymous.GetJsonAsync(made.Text("url"))).ToJsonString(), Is.EqualTo(made.ToJsonString()));
        }
    }

    [TestCase("2013")]
    [TestCase("2013-02")]
    [TestCase("2012-02-29")]
    [TestCase("1800")]
    [TestCase("2999-12-31")]
    public async Task Keeps_a_date_as_precise_as_it_is(string date)
    {
        var made = await Importer.PostJsonAsync("/v1/source-documents", Document(date)).ShouldBe(201);

        Assert.That((await Anonymous.GetJsonAsync(made.Text("url"))).Text("publishedOn"), Is.EqualTo(date));
    }

    [TestCase("2013-13", "must be a month from 01 to 12; there is no 2013-13")]
    [TestCase("2013-00", "must be a month from 01 to 12; there is no 2013-00")]
    [TestCase("2013-02-29", "must be a day of the calendar; there is no 2013-02-29")]
    [TestCase("1799", "must be from 1800 to 2999; 1799 was sent")]
    [TestCase("3000", "must be from 1800 to 2999; 3000 was sent")]
    [TestCase("0000", "must be from 1800 to 2999; 0000 was sent")]
    [TestCase("2013-2")]
    [TestCase("13")]
    [TestCase("")]
    [TestCase("2013-09-23T00:00:00Z")]
    [TestCase(" 2013")]
    [TestCase("2013\n")]
    [TestCase("٢٠١٣")]
    [TestCase("٢٠١٣-٠٩-٢٣")]
    [TestCase("２０１３")]
    [TestCase("September 2013")]
    public async Task Refuses_a_date_that_is_none(string date, string? detail = null)
    {
        var problem = Importer.PostJsonAsync("/v1/source-documents", Document(date)).ShouldBeAProblem(400, "invalid-input");

        await problem.ShouldName("/publishedOn", "wrong-type");
        Assert.That(
            (await problem)["errors"]![0]!.Text("detail"),
            Is.EqualTo(detail ?? $"must be a day, a month or a year such as 2023-06-21, 2023-06 or 2023; '{date}' was sent")
        );
    }

    [TestCase("sha256", "abc", "bad-value")]
    [TestCase("language", "fr", "bad-value")]
    [TestCase("language", "EN", "bad-value")]
    [TestCase("documentUrl", "/plan.pdf", "bad-value")]
    [TestCase("ref", "a ref", "bad-value")]
    [TestCase("retrievedAt", "yesterday", "wrong-type")]
    [TestCase("retrievedAt", "2026-13-01T00:00:00Z", "wrong-type")]
    public async Task Refuses_a_value_that_is_none(string member, string value, string code)
    {
        var body = new Dictionary<string, string>
        {
            ["title"] = "Minutes",
            ["kind"] = "minutes",
            [member] = value,
        };

        await Importer.PostJsonAsync("/v1/source-documents", body).ShouldBeAProblem(400, "invalid-input").ShouldName($"/{member}", code);
    }

    [Test]
    public async Task Refuses_a_ref_that_is_taken()
    {
        var body = new
        {
            title = "Minutes",
            kind = "minutes",
            @ref = "doc:taken",
        };
        await Importer.PostJsonAsync("/v1/source-documents", body).ShouldBe(201);

        await Office.PostJsonAsync("/v1/source-documents", body).ShouldBeAProblem(409, "ref-taken");
    }

    [Test]
    public async Task Leaves_it_to_the_client_that_recorded_it_and_to_an_admin()
    {
        var made = await Importer.PostJsonAsync("/v1/source-documents", Document("2013")).ShouldBe(201);

        await Office.PatchJsonAsync(made.Text("url"), new { title = "Other" }, "\"1\"").ShouldBeAProblem(403, "forbidden");
        await Importer.PatchJsonAsync(made.Text("url"), new { title = "Mine" }, "\"1\"").ShouldBe(200);
        await Admin.PatchJsonAsync(made.Text("url"), new { title = "Corrected" }, "\"2\"").ShouldBe(200);
    }

    private static SourceDocumentBuilder Document(string publishedOn) =>
        A.NewSourceDocument("Annual report", "officeReport").PublishedOn(publishedOn);
}
