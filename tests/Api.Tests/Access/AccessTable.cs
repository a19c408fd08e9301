using System.Text.RegularExpressions;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>The tables of <c>docs/access.md</c>: what each role may, by the name of a row.</summary>
internal static class AccessTable
{
    /// <summary>The columns, in their order.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["anyone", "reader", "importer", "panel", "office", "admin"];

    /// <summary>Each operation's row.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Operations { get; } = Rows("## Operations");

    /// <summary>The roles that each operation is for, if only in a case that a note tells of.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> MayCall { get; } =
        Cells("## Operations")
            .ToDictionary(
                cells => cells[0].Trim('`'),
                IReadOnlyList<string> (cells) =>
                    cells[1] is "yes"
                        ? [Roles[0]]
                        : [.. Roles.Zip(cells[1..]).Where(cell => cell.Second is not "no").Select(cell => cell.First)]
            );

    /// <summary>Who reads which versions.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Drafts { get; } = Rows("## Drafts");

    private static IEnumerable<string[]> Cells(string heading) =>
        File.ReadLines(Repository.PathOf("docs/access.md"))
            .SkipWhile(line => line != heading)
            .SkipWhile(line => line is not ['|', ..])
            .Skip(2)
            .TakeWhile(line => line is ['|', ..])
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]);

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Rows(string heading) =>
        Cells(heading)
            .ToDictionary(
                cells => cells[0].Trim('`'),
                IReadOnlyDictionary<string, string> (cells) =>
                    Roles
                        .Zip(
                            cells[1..],
                            (role, cell) => KeyValuePair.Create(role, cell.TrimEnd('¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'))
                        )
                        .ToDictionary()
            );
}

/// <summary>An operation as <c>openapi.yaml</c> has it.</summary>
/// <param name="Name">Its <c>operationId</c>.</param>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its address, with names in braces.</param>
/// <param name="Answers">The statuses that it declares.</param>
/// <param name="Roles">The roles that may call it.</param>
internal sealed partial record ContractOperation(
    string Name,
    string Method,
    string Path,
    IReadOnlySet<int> Answers,
    IReadOnlyList<string> Roles
)
{
    /// <summary>All of them, read from the file.</summary>
    public static IReadOnlyList<ContractOperation> All { get; } = Read();

    /// <summary>Whether it is based on a revision: a stale one is answered with 412 once the role is found right, and changes
    /// nothing.</summary>
    public bool TakesRevision => Answers.Contains(428);

    /// <summary>What it answers to those who may.</summary>
    public int Success => TakesRevision ? 412 : Answers.Where(status => status is 200 or 201).Max();

    private static List<ContractOperation> Read()
    {
        List<ContractOperation> found = [];
        string path = "",
            method = "";
        foreach (
            var line in File.ReadLines(Repository.PathOf("openapi.yaml"))
                .SkipWhile(line => line != "paths:")
                .TakeWhile(line => line != "components:")
        )
        {
            if (PathLine().Match(line) is { Success: true } atPath)
                path = atPath.Groups[1].Value;
            else if (MethodLine().Match(line) is { Success: true } atMethod)
                method = atMethod.Groups[1].Value.ToUpperInvariant();
            else if (NameLine().Match(line) is { Success: true } atName)
                found.Add(new(atName.Groups[1].Value, method, path, new HashSet<int>(), []));
            else if (RolesLine().Match(line) is { Success: true } atRoles)
                found[^1] = found[^1] with { Roles = atRoles.Groups[1].Value.Split(", ") };
            else if (AnswerLine().Match(line) is { Success: true } atAnswer)
                ((HashSet<int>)found[^1].Answers).Add(
                    int.Parse(atAnswer.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)
                );
        }

        return found;
    }

    [GeneratedRegex("^  '?(/[^':]+)'?:$")]
    private static partial Regex PathLine();

    [GeneratedRegex("^    (get|put|post|patch|delete|head|options|trace):$")]
    private static partial Regex MethodLine();

    [GeneratedRegex("^      operationId: (\\w+)$")]
    private static partial Regex NameLine();

    [GeneratedRegex(@"^      x-roles: \[(.+)\]$")]
    private static partial Regex RolesLine();

    [GeneratedRegex("^        '(\\d{3})':")]
    private static partial Regex AnswerLine();
}
