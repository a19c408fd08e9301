using System.Globalization;
using PlanAccountability.NationalRecord;

if (args is not [var folder, .. var rest] || TimesIn(rest) is not { } times)
{
    Console.Error.WriteLine(
        """
        Writes the interchange files of an invented national record, in the order in which they are to be imported:

          dotnet run --project benchmarks/NationalRecord -c Release -- DIR [--times N]

          --times N   N times as many plans of each area, and all that belongs to them (1 to 99, default 1)
        """
    );
    return 2;
}

Directory.CreateDirectory(folder);
foreach (var part in Record.Of(times))
{
    var path = Path.Combine(folder, part.Name + ".ndjson");
    var written = ExchangeFile.Write(path, part.Rows);
    Console.WriteLine($"{path}: {written.Rows} records, {written.Bytes / 1_000_000.0:0.0} MB");
}

return 0;

static int? TimesIn(string[] rest) =>
    rest switch
    {
        [] => 1,
        ["--times", var text] when int.TryParse(text, CultureInfo.InvariantCulture, out var times) && times is >= 1 and <= 99 => times,
        _ => null,
    };
