using System.Text;
using CsCheck;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

/// <summary>Texts come back as they were sent, but that they are composed (NFC).</summary>
public sealed class KeepingTextAsSent : ApiTest
{
    private static readonly Gen<string> CleanText = Gen.Frequency(
            (6, Gen.Int[0x20, 0x7E]),
            (3, Gen.Int[0xA0, 0xD7FF]),
            (1, Gen.Int[0xE000, 0xFFFF]),
            (1, Gen.Int[0x10000, 0x10FFFF]),
            (1, Gen.Int[0, 2].Select(index => (int)"\t\n\r"[index]))
        )
        .Array[1, 60]
        .Select(runes => string.Concat(runes.Select(rune => new Rune(rune).ToString())))
        .Where(text => text.Trim().Length > 0); // one of spaces alone is refused: RefusingTextsOfSpaces

    [Test]
    public async Task Comes_back_the_same_from_every_kind_of_column()
    {
        var document = await A.NewSourceDocument().RecordAsync(Office).Text("id");

        await CleanText.SampleAsync(
            async text =>
            {
                var sent = new
                {
                    name = "x" + text,
                    kind = "other",
                    citations = new[]
                    {
                        new
                        {
                            sourceDocumentId = document,
                            locator = text,
                            quote = text,
                        },
                    },
                };
                var kept = Words.Composed(text);
                var made = await Office.PostJsonAsync("/v1/organisations", sent).ShouldBe(201);
                var read = await Anonymous.GetJsonAsync(made.Text("url"));

                Assert.That(
                    new[] { read.Text("name"), read["citations"]![0]!.Text("locator"), read["citations"]![0]!.Text("quote") },
                    Is.EqualTo(new[] { Words.Composed("x" + text), kept, kept })
                );
            },
            iter: 60,
            threads: 1
        );
    }

    [Test]
    public async Task Comes_back_the_same_from_the_history()
    {
        var name = "Heddlu Dyfed-Powys \"<script>&amp;\" \u2028 é \U0001F6A8 עברית";
        var made = await A.NewOrganisation(name, "other").RecordAsync(Office);
        var history = await Anonymous.GetJsonAsync(made.Text("url") + "/history");

        Assert.That(history["items"]![0]!["record"]!.Text("name"), Is.EqualTo(name));
    }
}
