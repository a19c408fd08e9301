using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

/// <summary>Acts that reach other records, while those are being written.</summary>
public sealed class ActingAtTheSameMoment : ApiTest
{
    [Test]
    public async Task Never_merges_two_records_into_each_other([Range(1, 4)] int round)
    {
        var (one, other) = (await OrganisationAsync($"One {round}"), await OrganisationAsync($"Other {round}"));

        await Task.WhenAll(
            Office.PostJsonAsync($"{one}/merge", new { into = IdOf(other) }, "\"1\""),
            Office.PostJsonAsync($"{other}/merge", new { into = IdOf(one) }, "\"1\"")
        );

        var standing = new[] { await Anonymous.GetAsync(one), await Anonymous.GetAsync(other) }.Count(answer => answer.IsSuccessStatusCode);
        Assert.That(standing, Is.EqualTo(1));
    }

    [TestCase("merge", "2013-01")]
    [TestCase("retraction", "2014-01")]
    public async Task Leaves_nothing_standing_under_what_was_taken_back(string act, string start)
    {
        var plan = await Office.IssuedPlanAsync(start, "2030");
        var commitments = (await Anonymous.GetJsonAsync($"{plan}/versions/1"))["priorities"]![0]!["commitments"]!
            .AsArray()
            .Select(item => item!.Text("id"))
            .ToList();
        var (stays, goes) = ($"/v1/commitments/{commitments[0]}", $"/v1/commitments/{commitments[1]}");
        object body = act is "merge" ? new { into = commitments[0], reason = "Twice" } : new { reason = "Never promised" };

        var reporting = Enumerable
            .Range(0, 12)
            .Select(number => A.Claim(goes).On("2018-01").By("The office").Saying($"Report {number}").SendAsync(Office))
            .ToList();
        var acting = Office.StepAsync(goes, act, body);
        var reports = (await Task.WhenAll(reporting)).Where(answer => answer.IsSuccessStatusCode).ToList();
        await acting.ShouldBe(200);

        var orphans = new List<string>();
        foreach (var report in reports)
        {
            var url = (await report.JsonAsync()).Text("url");
            var answer = await Anonymous.GetAsync(url);
            if (answer.IsSuccessStatusCode && (await answer.JsonAsync()).Text("commitmentId") == IdOf(goes))
                orphans.Add(url);
        }

        Assert.That(orphans, Is.Empty);
        if (act is "merge")
            Assert.That((await Anonymous.GetJsonAsync($"{stays}/progress-reports"))["items"]!.AsArray(), Has.Count.EqualTo(reports.Count));
    }

    [Test]
    public async Task Is_asked_to_try_again_while_a_long_import_goes_on()
    {
        var url = await OrganisationAsync("Waits");
        await using var scope = Db();
        await using var import = await Application.Foundation.UnitOfWork.BeginAsync(scope.Db, CancellationToken.None);
        await scope
            .Get<Application.Imports.IImportLocks>()
            .TakeAsync(scope.Db, [new AreaId("kent")], isAlone: false, CancellationToken.None);

        var busy = await Office.PostJsonAsync($"{url}/retraction", new { reason = "Entered twice." }, "\"1\"");
        await busy.ShouldBeAProblem(503, "busy");

        Assert.That(busy.Headers.RetryAfter, Is.Not.Null);
        await Office.PatchJsonAsync(url, new { name = "Goes on" }, "\"1\"").ShouldBe(200);
    }

    private static string IdOf(string url) => url.Split('/')[^1];

    private async Task<string> OrganisationAsync(string name) => await A.NewOrganisation(name).RecordAsync(Office).Text("url");
}
