namespace PlanAccountability.Infrastructure.Migrations;

/// <summary>Decisions of agenda items were texts before they had more to say. What is stored of them, now and in the past, becomes objects:
/// so history shows them in one form, and a redaction finds their words.</summary>
internal static class DecisionsOfItems
{
    private const string AreTexts = """jsonb_path_exists({0}, '$[*].decisions[*] ? (@.type() == "string")')""";

    private static readonly string Objects = """
        (
            select jsonb_agg(
                item || jsonb_build_object('decisions', coalesce(
                    (
                        select jsonb_agg(
                            case jsonb_typeof(decision) when 'string' then jsonb_build_object(
                                'text', decision, 'decidedOn', null, 'amount', null, 'amountIs', 'exact', 'conditions', null,
                                'citations', '[]'::jsonb
                            ) else decision end
                            order by decision_order
                        )
                        from jsonb_array_elements(item -> 'decisions') with ordinality decisions (decision, decision_order)
                    ),
                    '[]'
                ))
                order by item_order
            )
            from jsonb_array_elements({0}) with ordinality items (item, item_order)
        )
        """;

    /// <summary>The statements; where they are done already they change nothing.</summary>
    public static readonly string BecomeObjects = $"""
        update scrutiny_meeting set agenda_items = {In(Objects, "agenda_items")} where {In(AreTexts, "agenda_items")};
        update change_record set record = jsonb_set(record, array['agendaItems'], {In(Objects, "record -> 'agendaItems'")})
        where type = 'scrutinyMeeting' and {In(AreTexts, "record -> 'agendaItems'")};
        """;

    private static string In(string sql, string items) => sql.Replace("{0}", items, StringComparison.Ordinal);
}
