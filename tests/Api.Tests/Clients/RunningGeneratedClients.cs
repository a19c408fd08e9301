using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Commitments;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Clients;

/// <summary>The clients of <c>docs/clients.md</c>, generated from the contract, compiled, and run against the service.</summary>
public sealed class RunningGeneratedClients : ApiTest
{
    private VariedPlan _plan = null!;

    protected override bool OnKestrel => true;

    [SetUp]
    public async Task SaveAPlan()
    {
        await using var scope = Db();
        _plan = await VariedPlan.SaveAsync(scope);
    }

    [Test]
    public async Task Reads_and_changes_in_TypeScript()
    {
        var start = new ProcessStartInfo(Repository.PathOf("eng/contract/check"), ["client", "run"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["SERVER"] = Anonymous.BaseAddress!.ToString().TrimEnd('/'),
                ["KEY"] = TestClients.Office.Key,
                ["PLAN"] = _plan.Plan.Id.ToString(),
            },
        };
        using var program = Process.Start(start)!;
        var complaints = program.StandardError.ReadToEndAsync();
        var output = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.That(program.ExitCode, Is.Zero, $"{output}\n{await complaints}");
        var said = JsonNode.Parse(output.Trim().Split('\n')[^1])!;
        ShouldTell(said, "Put an officer into every village.");
        Assert.That(said["corrected"]!.Text("replayed"), Is.EqualTo("true"));
    }

    [Test]
    public async Task Reads_and_changes_in_CSharp()
    {
        var program = Compile(await GeneratedCodeAsync(), await File.ReadAllTextAsync(Repository.PathOf("eng/contract/Client.cs")));
        var run = program.GetType("Accountability.Example")!.GetMethod("RunAsync")!;

        var said = await (Task<string>)run.Invoke(null, [Office, _plan.Plan.Id.Value])!;

        ShouldTell(JsonNode.Parse(said)!, "Put an officer into each village.");
        Assert.That((bool)JsonNode.Parse(said)!["knowsWhatWasAdded"]!, Is.False);
    }

    private void ShouldTell(JsonNode said, string text)
    {
        var current = new[] { _plan.Kept, _plan.Reworded, _plan.Taker, _plan.Split }.Ids().ToList();
        var revisions = said["corrected"]!["revisions"]!.AsArray().Select(revision => (int)revision!).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(said["commitments"]!.AsArray().Select(id => (string?)id), Is.EquivalentTo(current));
            Assert.That(said["unexamined"]!.AsArray().Select(id => (string?)id), Is.EquivalentTo(current));
            Assert.That(said.Text("refused"), Is.EqualTo("unknown"));
            Assert.That(said["corrected"]!.Text("text"), Is.EqualTo(text));
            Assert.That(revisions, Is.EqualTo(new[] { revisions[0], revisions[0] }), "the second was not carried out");
            Assert.That((int)said["events"]!["commitmentCreated"]!, Is.GreaterThanOrEqualTo(current.Count));
        }
    }

    /// <summary>What the command line of <c>docs/clients.md</c> generates.</summary>
    private async Task<string> GeneratedCodeAsync()
    {
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "AccountabilityClient",
            InjectHttpClient = true,
            UseBaseUrl = false,
            GenerateOptionalParameters = true,
            CSharpGeneratorSettings =
            {
                Namespace = "Accountability",
                JsonLibrary = CSharpJsonLibrary.SystemTextJson,
                GenerateNullableReferenceTypes = true,
                DateType = "System.DateOnly",
            },
        };
        var contract = await OpenApiDocument.FromJsonAsync(await Anonymous.GetStringAsync("/openapi.json"));
        return new CSharpClientGenerator(contract, settings).GenerateFile();
    }

    private static Assembly Compile(params string[] sources)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var unread = new CSharpParseOptions(documentationMode: DocumentationMode.None);
        var compilation = CSharpCompilation.Create(
            "GeneratedClient",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, unread)),
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
        using var bytes = new MemoryStream();
        var faults = compilation.Emit(bytes).Diagnostics.Where(fault => fault.Severity is DiagnosticSeverity.Error);
        Assert.That(faults, Is.Empty);
        return Assembly.Load(bytes.ToArray());
    }
}
