using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

public sealed class PuttingContent : ApiTest
{
    [Test]
    public async Task Gives_new_items_identifiers_and_keeps_those_that_they_have()
    {
        var version = await Office.DraftPlanAsync() + "/versions/1";
        await Office.PutAsync(version, "Fund two refuges");

        var content = await Office.GetJsonAsync($"{version}/content");
        var given = content["priorities"]![0]!["commitments"]![0]!.Text("id");
        content["priorities"]![0]!["commitments"]![0]!["text"] = "Fund three refuges";
        await Office.PutJsonAsync($"{version}/content", content, "\"2\"").ShouldBe(200);

        var again = await Office.GetJsonAsync($"{version}/content");
        Assert.That(again["priorities"]![0]!["commitments"]![0]!.Text("id"), Is.EqualTo(given));
        Assert.That(again["priorities"]![0]!["commitments"]![0]!.Text("text"), Is.EqualTo("Fund three refuges"));
    }

    [Test]
    public async Task Writes_nothing_when_nothing_changes()
    {
        var version = await Office.DraftPlanAsync() + "/versions/1";
        await Office.PutAsync(version, "Fund two refuges");
        var before = await Office.GetJsonAsync(version);

        var after = await Office
            .PutJsonAsync($"{version}/content", await Office.GetJsonAsync($"{version}/content"), await Office.ETagOfAsync(version))
            .ShouldBe(200);

        Assert.That(after.ToJsonString(), Is.EqualTo(before.ToJsonString()));
        Assert.That((await Office.GetJsonAsync($"{version}/history"))["items"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [TestCase(
        """
            {"sections":[],"statutoryContent":[],
             "priorities":[{"id":"0199a1f0-0000-7000-8000-000000000009","number":null,"title":"x","description":null,"themes":[],"order":1,
               "commitments":[]}]}
            """,
        "item-unknown",
        "/priorities/0/id"
    )]
    [TestCase(
        """
            {"sections":[{"heading":"a","order":1,"text":"t"},{"heading":"b","order":1,"text":"t"}],
             "statutoryContent":[],"priorities":[]}
            """,
        "order-repeated",
        "/sections"
    )]
    [TestCase(
        """{"sections":[],"statutoryContent":[{"requirement":"a","coverage":"covered","section":"nowhere"}],"priorities":[]}""",
        "section-unknown",
        "/statutoryContent"
    )]
    [TestCase(
        """
            {"sections":[],"statutoryContent":[{"requirement":"a","coverage":"covered","section":null},
               {"requirement":"a","coverage":"notCovered","section":null}],"priorities":[]}
            """,
        "requirement-repeated",
        "/statutoryContent"
    )]
    [TestCase(
        """{"sections":[],"statutoryContent":[{"requirement":"a","coverage":"notEvidenced","section":null}],"priorities":[]}""",
        "coverage-must-be-known",
        "/statutoryContent"
    )]
    [TestCase(
        """
            {"sections":[],"statutoryContent":[],
             "priorities":[{"id":null,"number":null,"title":"x","description":null,"themes":[],"order":1,
               "commitments":[{"id":null,"text":"t","holder":"partner","kind":"action","order":1}]}]}
            """,
        "partner-mismatch",
        "/priorities/0/commitments/0/partnerId"
    )]
    public async Task Refuses_content_that_breaks_a_rule(string content, string code, string pointer)
    {
        var version = await Office.DraftPlanAsync() + "/versions/1";

        await Office.PutJsonAsync($"{version}/content", content, "\"1\"").ShouldBeAProblem(400, code).ShouldName(pointer, code);
        Assert.That((await Office.GetJsonAsync(version))["revision"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test]
    public async Task Names_the_value_that_is_too_long_or_missing()
    {
        var version = await Office.DraftPlanAsync() + "/versions/1";
        var tooLong = PlanWork.Content(PlanWork.Priority(1, "x", PlanWork.Commitment(1, new string('t', 4_001))));

        await Office
            .PutJsonAsync($"{version}/content", tooLong, "\"1\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/priorities/0/commitments/0/text", "too-long");
        await Office
            .PutJsonAsync($"{version}/content", """{"sections":[],"priorities":[]}""", "\"1\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/statutoryContent", "required");
        await Office
            .PutJsonAsync($"{version}/content", """{"sections":[null],"statutoryContent":[],"priorities":[]}""", "\"1\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/sections", "required");
        await Office
            .PutJsonAsync($"{version}/content", """{"sections":[],"statutoryContent":[null],"priorities":[]}""", "\"1\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/statutoryContent", "required");
        await Office
            .PutJsonAsync(
                $"{version}/content",
                """{"sections":[],"statutoryContent":[],"priorities":[{"order":1,"commitments":[null]}]}""",
                "\"1\""
            )
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/priorities/0/commitments", "required");
        await Office.PutJsonAsync($"{version}/content", PlanWork.Content(), null).ShouldBeAProblem(428, "revision-required");
    }
}
