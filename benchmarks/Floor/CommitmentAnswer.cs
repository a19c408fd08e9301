using Npgsql;

namespace PlanAccountability.Floor;

/// <summary><c>GET /v1/commitments/{id}</c>.</summary>
internal static class CommitmentAnswer
{
    private static readonly string[] One = Statements.Of("Commitment");

    public static async Task GiveAsync(HttpContext context, NpgsqlDataSource database)
    {
        if (!Guid.TryParse((string?)context.Request.RouteValues["id"], out var id))
        {
            await context.RefuseAsync();
            return;
        }

        var today = Values.Today.Text();
        await using var reading = await database.ReadAsync(One, () => [Database.Of(today), Database.Of(id)], context.RequestAborted);
        var completeness = await Completeness.ReadAsync(reading);
        await reading.NextStatementAsync();
        if (await Commitment.AllAsync(reading) is not [var commitment])
        {
            await context.RefuseAsync();
            return;
        }

        var answer = Answer.Begin();
        commitment.Write(answer, completeness);
        await answer.SendAsync(context, answer.TagOf(commitment.Revision));
    }
}
