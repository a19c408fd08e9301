using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Search;

/// <summary>What cannot be searched for, and what looks like an attack.</summary>
public sealed class AskingForNoWords : ApiTest
{
    [TestCase("-", "no-words")]
    [TestCase("\"", "no-words")]
    [TestCase("or", "no-words")]
    [TestCase("&|!", "no-words")]
    [TestCase("   ", "no-words")]
    [TestCase(":*", "no-words")]
    [TestCase("-police", "no-words", Description = "nearly all that there is")]
    [TestCase("-police -\"task force\"", "no-words")]
    [TestCase("the", "no-words")]
    [TestCase("\"of the\" and", "no-words")]
    [TestCase("the -police", "no-words")]
    [TestCase("police or -crime", "no-words", Description = "nearly all that there is")]
    [TestCase("\u0000police", "improper-text")]
    [TestCase("\u00ADa\u200B", "no-words")]
    public async Task Is_refused(string q, string code) =>
        await Anonymous.GetAsync(SearchWork.For(q)).ShouldBeAProblem(400, "invalid-input").ShouldName("?q", code);

    [Test]
    public async Task Is_refused_where_it_is_too_long()
    {
        await Anonymous.GetAsync(SearchWork.For(new string('a', 200))).ShouldBe(200);
        await Anonymous.GetAsync(SearchWork.For(new string('a', 201))).ShouldBeAProblem(400, "invalid-input").ShouldName("?q", "too-long");
        await Anonymous
            .GetAsync(SearchWork.For(new string('a', 7_000)))
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("?q", "too-long");
    }

    [TestCase("/v1/search", "?q", "required")]
    [TestCase("/v1/search?q=police&type=Commitment", "?type", "bad-value")]
    [TestCase("/v1/search?q=police&type=measure", "?type", "bad-value")]
    [TestCase("/v1/search?q=police&areaId=Kent!", "?areaId", "bad-value")]
    [TestCase("/v1/search?q=police&from=2021", "?from", "bad-value")]
    [TestCase("/v1/search?q=police&from=2021-02-01&to=2021-01-31", "?to", "before-from")]
    [TestCase("/v1/search?q=police&limit=0", "?limit", "out-of-range")]
    [TestCase("/v1/search?q=police&limit=201", "?limit", "out-of-range")]
    [TestCase("/v1/search?q=police&after=MDE5OWExZjA", "?after", "bad-cursor")]
    [TestCase("/v1/search?q=police&after=%25", "?after", "bad-value")]
    public async Task Is_refused_with_what_is_wrong(string address, string pointer, string code) =>
        await Anonymous.GetAsync(address).ShouldBeAProblem(400, "invalid-input").ShouldName(pointer, code);

    [Test]
    public async Task Is_refused_of_what_there_is_not() =>
        await Anonymous
            .GetAsync("/v1/search?q=police&area=kent")
            .ShouldBeAProblem(400, "unknown-parameter")
            .ShouldName("?area", "unknown-parameter");

    [TestCase("'; drop table search_text; --")]
    [TestCase("police' && 'x'::tsquery")]
    [TestCase("a:kent t:Commitment l:en")]
    [TestCase("police:*A & !crime | (x <-> y)")]
    [TestCase("\\ \\' \"police")]
    [TestCase("{0} $1 %00 %s <script>alert(1)</script>")]
    [TestCase("or police or or crime or")]
    [TestCase("a a a a a a a a or b or c or d e f g h or i j k l m n o p q r s t u v w x y z zz 1 2 3 4 5 6 7 8 9")]
    [TestCase("\uD83D\uDE93 police \u0130I\u0131 \u1E9E \u0345 \u4E2D\u6587 \uFDFA")]
    [TestCase("2nd 3d 1e5 1.5e-3 10.0.0.1 a@b.c http://x.y/z?a=b /etc/passwd -5 +7 &amp; O'Brien's")]
    public async Task Is_only_words_to_it(string q)
    {
        Assert.That((int)(await Anonymous.SearchAsync(q))["total"]!, Is.Zero);
        await Anonymous.SearchAsync("police"); // and everything is still there
    }
}
