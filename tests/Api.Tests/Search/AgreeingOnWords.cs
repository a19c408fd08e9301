using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Domain.Search;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Search;

/// <summary>PostgreSQL finds in the words that it is given exactly these words: by their places extracts are made.</summary>
public sealed class AgreeingOnWords : ApiTest
{
    private static readonly string[] Bits =
    [
        "police",
        "Heddlu",
        "ŵyl",
        "tŷ",
        "2",
        "0",
        "e",
        "E5",
        "-",
        "+",
        ".",
        "/",
        "@",
        ":",
        "&",
        "<",
        ">",
        "'",
        "\u2019",
        " ",
        "\n",
        "_",
        "%",
        "#",
        "~",
        "\u00AD",
        "\u200B",
        "\u0301",
        "\u0345",
        "\u00BD",
        "\u00B2",
        "\u338F",
        "\uFB01",
        "\uFF21",
        "\u0130",
        "\u1E9E",
        "\u4E2D",
        "\u0660",
        "\u0915\u093F",
        "\uD835\uDD1E",
        "\uD83D\uDE93",
        "http://",
        "www.",
        ".uk",
        "&amp;",
        "<b>",
        "1.5e-3",
        "x@y.zz",
        "/etc/",
        "v1.2",
        "\uFDFA",
        "\u00A8",
        "\u2160",
    ];

    [Test]
    public async Task Of_texts_drawn_at_random()
    {
        var random = new Random(45);
        List<string> texts =
        [
            .. Enumerable
                .Range(0, 3_000)
                .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Bits[random.Next(Bits.Length)]))),
        ];
        string[] given = [.. texts.Select(SearchWords.Of)];
        await using var scope = Db();

        var read = await scope
            .Db.Database.SqlQuery<string>(
                $"""
                select coalesce((select string_agg(token, ' ') from ts_parse('default', text) where tokid <> 12), '') as "Value"
                from unnest({given}) with ordinality as given (text, place) order by place
                """
            )
            .ToListAsync();

        Assert.That(read, Is.EqualTo(given));
    }
}
