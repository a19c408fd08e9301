using Npgsql;

namespace PlanAccountability.Floor;

/// <summary><c>GET /v1/commitments</c> with <c>areaId</c>, <c>holder</c>, <c>limit</c> and <c>after</c>.</summary>
internal static class CommitmentList
{
    /// <summary>The statements for each choice of filters: a condition that is not asked for is not in the statement.</summary>
    private static readonly string[][] Lists =
    [
        .. Enumerable.Range(0, 4).Select(filters => Filtered((filters & 1) > 0, (filters & 2) > 0)),
    ];

    public static async Task GiveAsync(HttpContext context, NpgsqlDataSource database)
    {
        var query = context.Request.Query;
        var (area, holder) = ((string?)query["areaId"], (string?)query["holder"]);
        var limit = Paging.LimitOf(context.Request);
        var after = Paging.PlaceOf(context.Request) is [var text] ? Guid.Parse(text) : Guid.Empty;

        var today = Values.Today.Text();
        await using var reading = await database.ReadAsync(
            Lists[(area is null ? 0 : 1) + (holder is null ? 0 : 2)],
            () =>
                [
                    Database.Of(today),
                    Database.Of(after),
                    Database.Of(limit + 1),
                    Database.Of(area ?? ""),
                    Database.Of(holder is null ? "" : Values.Pascal(holder)),
                ],
            context.RequestAborted
        );
        var completeness = await Completeness.ReadAsync(reading);
        await reading.NextStatementAsync();
        var found = await Commitment.AllAsync(reading);

        var answer = Answer.Begin();
        answer.Json.WriteStartArray("items");
        foreach (var commitment in found.Take(limit))
        {
            answer.Json.WriteStartObject();
            commitment.Write(answer, completeness);
            answer.Json.WriteEndObject();
        }

        answer.Json.WriteEndArray();
        var next = found.Count > limit ? Paging.AddressAfter(context.Request, Paging.PlaceAt($"{found[limit - 1].Id}")) : null;
        answer.Json.WriteString("next", next);
        await answer.SendAsync(context, next: next);
    }

    private static string[] Filtered(bool byArea, bool byHolder) =>
        [
            .. Statements
                .Of("CommitmentList")
                .Select(statement =>
                    statement
                        .Replace("and s.area_id = $4\n", byArea ? "and s.area_id = $4\n" : "\n", StringComparison.Ordinal)
                        .Replace("and c.area_id = $4\n", byArea ? "and c.area_id = $4\n" : "\n", StringComparison.Ordinal)
                        .Replace("and c.holder = $5\n", byHolder ? "and c.holder = $5\n" : "\n", StringComparison.Ordinal)
                ),
        ];
}
