using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Panels;

/// <summary>Who the members of a panel are, and since when.</summary>
public sealed class KeepingMembers : PanelTest
{
    [Test]
    public async Task Are_kept_by_their_panel_and_found_by_the_day()
    {
        var panel = await PanelOfAsync();
        await A.NewPanelMember(panel).SendAsync(Office).ShouldBeAProblem(403, "forbidden");
        await A.NewPanelMember(panel).SendAsync(PanelElsewhere).ShouldBeAProblem(403, "forbidden");
        var member = await A.NewPanelMember(panel).Called("Councillor B. Example").Between("2014-05", "2018").RecordAsync(Panel);
        Assert.That((member.Text("areaId"), member.Text("role")), Is.EqualTo(("lancashire", "member")));
        foreach (var (day, isThere) in new[] { ("2014-05-01", true), ("2018-12-31", true), ("2014-04-30", false), ("2019-01-01", false) })
            Assert.That(
                (await Anonymous.GetStringAsync($"/v1/panel-members?panelId={panel}&on={day}")).Contains(member.Text("id")),
                Is.EqualTo(isThere),
                day
            );
    }

    [TestCase("to", "2020", "membership-ends-before-start", "/to")]
    [TestCase("role", "coOpted", "co-opted-with-council", "/body")]
    public async Task Are_refused_where_they_say_what_cannot_be(string member, string value, string code, string pointer) =>
        await A.NewPanelMember(await PanelOfAsync())
            .With("body", "Preston City Council")
            .With(member, value)
            .SendAsync(Panel)
            .ShouldBeAProblem(400, code)
            .ShouldName(pointer, code);

    [Test]
    public async Task Are_twenty_at_once_at_most()
    {
        var panel = await PanelOfAsync("kent");
        for (var number = 1; number <= 20; number++)
            await A.NewPanelMember(panel)
                .Called($"Councillor {number}")
                .Between("2021-05", number == 1 ? "2024" : null)
                .RecordAsync(PanelElsewhere);
        await A.NewPanelMember(panel)
            .Called("Councillor 21")
            .Between("2022-05")
            .SendAsync(PanelElsewhere)
            .ShouldBeAProblem(409, "panel-too-large");
        await A.NewPanelMember(panel).Called("Councillor 21").Between("2025-05").RecordAsync(PanelElsewhere);
        await A.NewPanelMember(panel).Called("Councillor 0").Between("2012", "2016").RecordAsync(PanelElsewhere);
    }
}
