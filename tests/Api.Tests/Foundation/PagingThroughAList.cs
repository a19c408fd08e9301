using System.Text.Json.Nodes;
using CsCheck;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

public sealed class PagingThroughAList : ApiTest
{
    [TestCase(1)]
    [TestCase(10)]
    [TestCase(43)]
    [TestCase(200)]
    public async Task Comes_to_the_end_and_meets_nothing_twice(int limit)
    {
        var ids = new List<string>();
        for (string? next = $"/v1/areas?limit={limit}"; next is not null; )
        {
            using var answer = await Anonymous.GetAsync(next);
            var page = await answer.ShouldBe(200);
            ids.AddRange(Ids(page));
            next = (string?)page["next"];
            Assert.That(LinkOf(answer), Is.EqualTo(next is null ? null : $"<{next}>; rel=\"next\""));
        }

        Assert.That(ids, Has.Count.EqualTo(43).And.Unique.And.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
    }

    [Test]
    public async Task Keeps_the_filters_in_the_next_address()
    {
        var page = await Anonymous.GetJsonAsync("/v1/policing-bodies?limit=2&kind=pcc&updatedSince=2026-01-01T00:00:00Z");

        var next = page.Text("next");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                next,
                Does.StartWith("/v1/policing-bodies?").And.Contain("kind=pcc").And.Contain("updatedSince=").And.Contain("limit=2")
            );
            Assert.That((await Anonymous.GetJsonAsync(next))["items"]!.AsArray().Select(body => body!.Text("kind")), Is.All.EqualTo("pcc"));
        }
    }

    [Test]
    public async Task Begins_with_fifty_unless_said_otherwise() =>
        Assert.That(Ids(await Anonymous.GetJsonAsync("/v1/policing-bodies")), Has.Count.EqualTo(50));

    [TestCase("0", "out-of-range")]
    [TestCase("201", "out-of-range")]
    [TestCase("-1", "out-of-range")]
    [TestCase("abc", "bad-value")]
    [TestCase("1.5", "bad-value")]
    [TestCase("99999999999999999999", "bad-value")]
    [TestCase("1&limit=2", "bad-value")]
    public async Task Refuses_a_limit_that_is_none(string limit, string code) =>
        await Anonymous.GetAsync($"/v1/areas?limit={limit}").ShouldBeAProblem(400, "invalid-input").ShouldName("?limit", code);

    [TestCase("/v1/areas", "abc")]
    [TestCase("/v1/areas", "%00")]
    [TestCase("/v1/areas", "bGFuY2FzaGlyZXxrZW50")]
    [TestCase("/v1/areas", "TEFOQ0FTSElSRQ")]
    [TestCase("/v1/panels", "bGFuY2FzaGlyZQ")]
    [TestCase("/v1/areas/lancashire/history", "LTE")]
    [TestCase("/v1/areas/lancashire/history", "OTk5OTk5OTk5OTk5OTk5")]
    public async Task Refuses_a_cursor_made_by_hand(string list, string cursor) =>
        await Anonymous.GetAsync($"{list}?after={cursor}").ShouldBeAProblem(400, "invalid-input");

    [Test]
    public async Task Answers_any_cursor_with_a_page_or_a_problem() =>
        await Gen.String.SampleAsync(
            async cursor =>
            {
                using var answer = await Anonymous.GetAsync($"/v1/panels?after={Uri.EscapeDataString(WellFormed(cursor))}");
                if ((int)answer.StatusCode != 200)
                    await answer.ShouldBeAProblem(400, "invalid-input");
            },
            iter: 100,
            threads: 1
        );

    [Test]
    public void A_cursor_reads_back_as_it_was_written() =>
        Gen.String[Gen.Char["abcxyz0123456789-"], 1, 36]
            .Array[1, 4]
            .Sample(parts => Cursor.TryParse(new Cursor(parts).ToString(), out var read) && read!.Parts.SequenceEqual(parts));

    [Test]
    public async Task Finds_a_record_by_its_ref()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Ids(await Anonymous.GetJsonAsync("/v1/areas?ref=kent")), Is.EqualTo(new[] { "kent" }));
            Assert.That(Ids(await Anonymous.GetJsonAsync("/v1/areas?ref=nowhere")), Is.Empty);
        }
    }

    [Test]
    public async Task Finds_what_changed_since_an_instant_in_any_zone()
    {
        await A.NewOrganisation("Preston City Council").RecordAsync(Office);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Ids(await Anonymous.GetJsonAsync("/v1/organisations?updatedSince=2026-11-22T10:00:00Z")), Has.Count.EqualTo(1));
            Assert.That(
                Ids(await Anonymous.GetJsonAsync("/v1/organisations?updatedSince=2026-11-22T11:00:00%2B01:00")),
                Has.Count.EqualTo(1)
            );
            Assert.That(Ids(await Anonymous.GetJsonAsync("/v1/organisations?updatedSince=2026-11-22T11:00:01%2B01:00")), Is.Empty);
            Assert.That(Ids(await Anonymous.GetJsonAsync("/v1/areas?updatedSince=2026-11-22T00:00:00Z")), Is.Empty);
        }
    }

    [TestCase("yesterday")]
    [TestCase("2026-13-01T00:00:00Z")]
    [TestCase("")]
    public async Task Refuses_an_instant_that_is_none(string since) =>
        await Anonymous
            .GetAsync($"/v1/areas?updatedSince={since}")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("?updatedSince", "bad-value");

    [Test]
    public async Task Costs_the_same_number_of_commands_on_every_page()
    {
        // The first of all loads types, and the first of a day with a key notes that it was used.
        await Office.GetJsonAsync("/v1/panels");
        var front = await Sql.DuringAsync(() => Anonymous.GetJsonAsync("/v1/areas?limit=10"));
        var later = await Sql.DuringAsync(() => Anonymous.GetJsonAsync("/v1/areas?limit=10&after=a2VudA"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(front, Has.Count.EqualTo(3), string.Join('\n', front));
            Assert.That(later, Has.Count.EqualTo(3), string.Join('\n', later));
            Assert.That(await Sql.DuringAsync(() => Anonymous.GetJsonAsync("/v1/panels")), Has.Count.EqualTo(1));
            Assert.That(
                await Sql.DuringAsync(() => Office.GetJsonAsync("/v1/panels")),
                Has.Count.EqualTo(2),
                "one more to look up the key"
            );
        }
    }

    private static List<string> Ids(JsonNode page) => [.. page["items"]!.AsArray().Select(item => item!.Text("id"))];

    private static string? LinkOf(HttpResponseMessage answer) => answer.Headers.TryGetValues("Link", out var links) ? links.Single() : null;

    private static string WellFormed(string text) => new([.. text.Where(letter => !char.IsSurrogate(letter))]);
}
