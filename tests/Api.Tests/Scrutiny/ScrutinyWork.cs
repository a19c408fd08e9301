using System.Text.Json.Nodes;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>What an office does about scrutiny meetings, as calls.</summary>
internal static class ScrutinyWork
{
    /// <summary>A live meeting that is scheduled.</summary>
    /// <returns>Its address.</returns>
    public static Task<string> ScheduleAsync(this HttpClient office, string heldOn = "2026-10-12", params object[] agendaItems) =>
        A.Meeting().HeldOn(heldOn).WithItems(agendaItems).RecordAsync(office).Text("url");

    /// <summary>A live meeting whose minutes are published.</summary>
    /// <returns>Its address.</returns>
    public static async Task<string> MinuteAsync(this HttpClient office, string heldOn = "2026-10-12", params object[] agendaItems)
    {
        var meeting = await office.ScheduleAsync(heldOn, agendaItems);
        await office.HoldAsync(meeting, heldOn);
        await office.PublishMinutesAsync(meeting);
        return meeting;
    }

    /// <summary>A meeting taken from documents.</summary>
    /// <returns>Its address.</returns>
    public static Task<string> RecordMeetingAsync(this HttpClient office, string heldOn = "2021-09-21", params object[] agendaItems) =>
        A.Meeting().HeldOn(heldOn).AfterTheFact().WithItems(agendaItems).RecordAsync(office).Text("url");

    /// <summary>Does something about a meeting as it stands.</summary>
    public static async Task<HttpResponseMessage> ActAsync(
        this HttpClient caller,
        string meeting,
        string act,
        object? body = null,
        string? reason = null
    ) => await caller.PostJsonAsync($"{meeting}/{act}", body ?? new { }, await caller.ETagOfAsync(meeting), reason);

    /// <summary>The agenda items of a meeting.</summary>
    public static async Task<JsonArray> AgendaAsync(this HttpClient caller, string meeting) =>
        (await caller.GetJsonAsync(meeting))["agendaItems"]!.AsArray();
}
