using System.Net;
using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Domain.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

/// <summary>What a version lists as allowed is what succeeds, and nothing else.</summary>
public sealed class KnowingWhatMayBeDone : ApiTest
{
    private VersionStates _states = null!;

    private VersionCalls _calls = null!;

    [OneTimeSetUp]
    public void Begin()
    {
        _states = new(Office, Db);
        _calls = new(_states);
    }

    [Test]
    public async Task Lists_to_the_office_what_succeeds_and_nothing_else([Values] VersionState state, [Values] RecordedAs recordedAs)
    {
        var version = await _states.MakeAsync(state, recordedAs);
        var tag = await Office.ETagOfAsync(version);
        var listed = await ListedAsync(Office, version);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(listed, Is.SubsetOf(VersionCalls.All).And.Unique);
            foreach (var operation in VersionCalls.All)
            {
                var isListed = listed.Contains(operation);
                using var answer = isListed
                    ? await CallAsync(Office, operation, await _states.MakeAsync(state, recordedAs))
                    : await _calls.SendAsync(Office, operation, version, tag);
                var isOthers = operation is "redactPlanVersion" or "recordPanelReview";
                var expected = isListed
                    ? operation is "varyPlan"
                        ? HttpStatusCode.Created
                        : HttpStatusCode.OK
                    : isOthers
                        ? HttpStatusCode.Forbidden
                        : HttpStatusCode.Conflict;
                Assert.That(answer.StatusCode, Is.EqualTo(expected), $"{operation}: {await answer.Content.ReadAsStringAsync()}");
            }
        }
    }

    [Test]
    public async Task Lists_to_an_admin_what_succeeds_and_nothing_else([Values] VersionState state, [Values] RecordedAs recordedAs)
    {
        var version = await _states.MakeAsync(state, recordedAs);
        string[] own = ["retractPlanVersion", "redactPlanVersion"];
        var canEndSilence = recordedAs is RecordedAs.Live && state is VersionState.WithPanel;
        Assert.That(await ListedAsync(Admin, version), Is.EqualTo(canEndSilence ? ["recordPanelReview", .. own] : own));
        using var answer = await CallAsync(Admin, "recordPanelReview", version);
        Assert.That(
            answer.StatusCode,
            canEndSilence ? Is.EqualTo(HttpStatusCode.Created) : Is.AnyOf(HttpStatusCode.Forbidden, HttpStatusCode.Conflict),
            await answer.Content.ReadAsStringAsync()
        );
        await RefusesAsync(Admin, version, except: ["recordPanelReview", .. own]);
        foreach (var operation in (string[])["redactPlanVersion", "retractPlanVersion"])
            await CallAsync(Admin, operation, version).ShouldBe(200);
    }

    [Test]
    public async Task Lists_to_the_panel_whether_it_can_review_and_nothing_else([Values] VersionState state, [Values] RecordedAs recordedAs)
    {
        var version = await _states.MakeAsync(state, recordedAs);
        using var reading = await Panel.GetAsync(version);
        var listed = reading.StatusCode is HttpStatusCode.NotFound ? [] : Listed(await reading.ShouldBe(200));
        var canReview = recordedAs is RecordedAs.AfterTheFact || state is VersionState.WithPanel;

        Assert.That(listed, Is.EqualTo(canReview ? ["recordPanelReview"] : Array.Empty<string>()));
        using var answer = await CallAsync(Panel, "recordPanelReview", version);
        Assert.That(
            answer.StatusCode,
            canReview ? Is.EqualTo(HttpStatusCode.Created) : Is.AnyOf(HttpStatusCode.BadRequest, HttpStatusCode.Conflict),
            await answer.Content.ReadAsStringAsync()
        );
        await RefusesAsync(Panel, version, except: ["recordPanelReview"]);
        if (canReview)
            Assert.That(await ListedAsync(Panel, version), Is.Empty, "it is reviewed");
    }

    [Test]
    public async Task Lists_nothing_to_those_who_may_do_nothing_and_refuses_them_everything(
        [Values] VersionState state,
        [Values] RecordedAs recordedAs
    )
    {
        var version = await _states.MakeAsync(state, recordedAs);
        foreach (var caller in (HttpClient[])[Anonymous, Reader, Importer, OfficeElsewhere])
        {
            using var reading = await caller.GetAsync(version);
            if (reading.StatusCode is not HttpStatusCode.NotFound)
                Assert.That(Listed(await reading.ShouldBe(200)), Is.Empty);
            await RefusesAsync(caller, version, except: []);
        }
    }

    private async Task RefusesAsync(HttpClient caller, string version, string[] except)
    {
        var tag = await Office.ETagOfAsync(version);
        using (Assert.EnterMultipleScope())
        {
            foreach (var operation in VersionCalls.All.Except(except))
            {
                using var answer = await _calls.SendAsync(caller, operation, version, tag);
                Assert.That(
                    answer.StatusCode,
                    caller == Anonymous
                        ? Is.EqualTo(HttpStatusCode.Unauthorized)
                        : Is.AnyOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound),
                    operation
                );
            }
        }
    }

    /// <summary>Calls an operation on a version as it is now.</summary>
    private async Task<HttpResponseMessage> CallAsync(HttpClient caller, string operation, string version) =>
        await _calls.SendAsync(caller, operation, version, await Office.ETagOfAsync(version));

    private static async Task<string[]> ListedAsync(HttpClient caller, string version) => Listed(await caller.GetJsonAsync(version));

    private static string[] Listed(JsonNode version) => [.. version["allowedActions"]!.AsArray().Select(action => (string)action!)];
}
