using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using CsvHelper;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class RoundTripsOfCsv : CsvTest
{
    private static readonly CsvColumn[] Columns =
    [
        CsvColumn.Text("text"),
        CsvColumn.Texts("list"),
        CsvColumn.Boolean("isSo"),
        CsvColumn.Integer("number"),
        CsvColumn.Text("part.text"),
        CsvColumn.Integer("part.number"),
        .. CsvColumn.Citation,
    ];

    private static readonly Gen<string> Special = Gen.Int[0, 17]
        .Select(index =>
            new[] { "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "'", "\"", ",", ";", "\\", " ", "\ufeff", "\u2028", "é", "😀" }[index]
        );

    private static readonly Gen<string> Texts = Gen.Select(
            Gen.OneOf(Special, Gen.Char['a', 'z'].Select(letter => letter.ToString())).Array[0, 12],
            Gen.Char['a', 'z']
        )
        .SelectMany((parts, letter) => Gen.Bool.Select(isLast => string.Concat(parts) + (isLast ? letter : "")))
        .Where(text => text.Trim().Length > 0); // no record has another: RefusingTextsOfSpaces

    [Test]
    public void Give_the_same_record_for_any_text() =>
        Gen.Select(Texts, Texts.Array[1, 4], Gen.Bool, Gen.Int, Texts, Texts)
            .Sample(
                (text, list, isSo, number, part, quote) =>
                {
                    var record = new JsonObject
                    {
                        ["text"] = text,
                        ["list"] = new JsonArray([.. list.Select(item => JsonValue.Create(item))]),
                        ["isSo"] = isSo,
                        ["number"] = number,
                        ["part"] = new JsonObject { ["text"] = part, ["number"] = -number },
                        ["citations"] = new JsonArray(
                            new JsonObject
                            {
                                ["sourceRef"] = "doc:a",
                                ["locator"] = null,
                                ["quote"] = quote,
                            }
                        ),
                    };

                    var cells = OfFile(FileOf(Columns.Select(column => column.Of(JsonSerializer.SerializeToElement(record)))));
                    Assert.That(cells.Single().Where(cell => cell is ['=' or '+' or '@' or '\t' or '\r' or '\n', ..]), Is.Empty);
                    var read = new JsonObject();
                    Assert.That(Columns.Zip(cells.Single(), (column, cell) => column.Put(read, cell)), Is.All.Null);
                    Assert.That(JsonNode.DeepEquals(read, record), Is.True, $"{record.ToJsonString()} comes back as {read.ToJsonString()}");
                },
                iter: 20_000
            );

    /// <summary>The words of commitments, as one file gives them, come in by another as they were.</summary>
    [Test]
    public async Task Give_the_same_words_over_http()
    {
        var sample = 0;
        await Texts
            .Array[40]
            .SampleAsync(
                async texts =>
                {
                    var plan = $"lancashire:words-{++sample}";
                    IEnumerable<JsonObject> records =
                    [
                        .. Some.WholePlan(plan, 0),
                        .. texts.Select((text, index) => Some.Commitment(plan, $"c{index}", "asb", index + 1, text)),
                    ];
                    Assert.That(Errors(await ImportAsync(Importer, records)), Is.Empty);
                    var planId = (await Anonymous.GetJsonAsync($"/v1/plans?ref={plan}"))["items"]![0]!.Text("id");
                    var rows = OfFile(await Anonymous.GetByteArrayAsync($"/v1/commitments.csv?planId={planId}"));

                    var words = rows[0].IndexOf("text");
                    var file = FileOf([
                        ["ref", "name", "kind"],
                        .. rows.Skip(1).Select((row, index) => (IEnumerable<string>)[$"org:words-{sample}-{index}", row[words], "other"]),
                    ]);
                    Assert.That(Counts(await SendCsvAsync(file)), Is.EqualTo("created:40"));

                    await using var scope = Db();
                    var names = scope
                        .Db.Organisations.Where(organisation => organisation.Ref.StartsWith($"org:words-{sample}-"))
                        .ToDictionary(organisation => organisation.Ref, organisation => organisation.Name);
                    Assert.That(Enumerable.Range(0, 40).Select(index => names[$"org:words-{sample}-{index}"]), Is.EqualTo(texts));
                },
                iter: 10,
                threads: 1
            );
    }

    private static byte[] FileOf(params IEnumerable<IEnumerable<string>> rows)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true))
        {
            foreach (var row in rows)
                csv.WriteRecord([.. row]);
        }

        return file.ToArray();
    }

    private static List<List<string>> OfFile(byte[] file)
    {
        Assert.That(file.AsSpan().StartsWith(Encoding.UTF8.Preamble), Is.True);
        using var csv = CsvReader.Create(
            file,
            new CsvReaderOptions
            {
                Separator = ',',
                HasHeader = false,
                MalformedData = CsvMalformedDataHandling.Throw,
                FieldCountMismatch = CsvFieldCountHandling.Throw,
            }
        );
        List<List<string>> rows = [];
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return rows;
    }
}
