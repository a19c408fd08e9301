using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class RestoringVersions : ImportTest
{
    [Test]
    public async Task Frees_the_day_of_a_plan_that_was_withdrawn()
    {
        var (one, other) = ("lancashire:withdrawn", "lancashire:instead");
        var withdrawn = Some.Version(one, issuedOn: "2013-04-01");
        withdrawn["steps"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["kind"] = "withdrawn",
                    ["on"] = "2013-05-01",
                    ["note"] = "Begun anew",
                    ["citations"] = Some.Citations("doc:plan"),
                }
            );

        Assert.That(Errors(await ImportAsync(Importer, [Some.Document("doc:plan"), Some.Plan(one), withdrawn])), Is.Empty);
        Assert.That(Errors(await ImportAsync(Importer, [Some.Plan(other), Some.Version(other, issuedOn: "2013-04-01")])), Is.Empty);
    }

    [Test]
    public async Task Frees_the_day_once_a_plan_is_withdrawn()
    {
        var plan = "lancashire:withdrawn-later";
        var version = Some.Version(plan, issuedOn: "2014-04-01");
        await ImportAsync(Importer, [Some.Document("doc:plan"), Some.Plan(plan), version]);
        version["steps"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["kind"] = "withdrawn",
                    ["on"] = "2014-05-01",
                    ["note"] = "Begun anew",
                    ["citations"] = Some.Citations("doc:plan"),
                }
            );

        Assert.That(Counts(await ImportAsync(Importer, [version])), Is.EqualTo("updated:1"));

        await using var scope = Db();
        Assert.That((await scope.Db.Plans.SingleAsync(row => row.Ref == plan)).StartsOn, Is.Null);
    }

    [Test]
    public async Task Takes_restored_content_for_what_the_panel_saw()
    {
        var plan = "lancashire:restored";
        var version = Draft(plan, "lancashire:restored:p", "sentToPanel");
        await ImportAsync(Admin, [Some.Plan(plan), version]);
        Assert.That(await IsChangedSinceSentAsync(plan), Is.False);

        await ImportAsync(Admin, [version.With("title", "Another title")]);
        Assert.That(await IsChangedSinceSentAsync(plan), Is.False);

        version["content"]!["priorities"]![0]!["title"] = "Other words";
        await ImportAsync(Admin, [version]);
        Assert.That(await IsChangedSinceSentAsync(plan), Is.True);
    }

    [Test]
    public async Task Keeps_the_identifiers_of_what_a_draft_words_anew()
    {
        var plan = "lancashire:anew";
        await ImportAsync(Importer, Some.WholePlan(plan));

        Assert.That(Errors(await ImportAsync(Admin, [Draft(plan, plan + ":asb", null, 2, plan + ":c1")])), Is.Empty);

        await using var scope = Db();
        var planned = (await scope.Db.PlanVersions.SingleAsync(row => row.Ref == plan + ":v2")).PlannedPriorities.Single();
        Assert.That(planned.Id, Is.EqualTo((await scope.Db.Priorities.SingleAsync(row => row.Ref == plan + ":asb")).Id));
        Assert.That(
            planned.Commitments.Single().Id,
            Is.EqualTo((await scope.Db.Commitments.SingleAsync(row => row.Ref == plan + ":c1")).Id)
        );
    }

    [Test]
    public async Task Refuses_a_draft_the_items_of_another_plan()
    {
        var (plan, other) = ("lancashire:borrower", "lancashire:lender");
        await ImportAsync(Importer, Some.WholePlan(other));

        var report = await ImportAsync(Admin, [Some.Plan(plan), Draft(plan, other + ":asb", null, 1, other + ":c1")]);

        Assert.That(
            Errors(report),
            Is.EqualTo(
                new[]
                {
                    "1 /content/priorities/0/ref reference-of-another-plan",
                    "1 /content/priorities/0/commitments/0/ref reference-of-another-plan",
                }
            )
        );
    }

    private static JsonObject Draft(string plan, string priority, string? step, int number = 1, string? commitment = null)
    {
        var draft = Some.Version(plan, number).With("recordedAs", "live");
        draft["steps"] = new JsonArray([
            .. step is null ? Array.Empty<JsonObject>() : [new JsonObject { ["kind"] = step, ["on"] = "2026-01-05" }],
        ]);
        var commitments = new JsonArray([
            .. commitment is null
                ? Array.Empty<JsonObject>()
                :
                [
                    new JsonObject
                    {
                        ["ref"] = commitment,
                        ["text"] = "Anew",
                        ["holder"] = "policingBody",
                        ["kind"] = "action",
                        ["order"] = 1,
                    },
                ],
        ]);
        draft["content"] = new JsonObject
        {
            ["priorities"] = new JsonArray(
                new JsonObject
                {
                    ["ref"] = priority,
                    ["title"] = "One",
                    ["order"] = 1,
                    ["commitments"] = commitments,
                }
            ),
        };
        return draft;
    }

    private async Task<bool> IsChangedSinceSentAsync(string plan)
    {
        await using var scope = Db();
        var version = await scope.Db.PlanVersions.SingleAsync(row => row.Ref == plan + ":v1");
        return version.ContentRevision > version.Steps.Single().Revision;
    }
}
