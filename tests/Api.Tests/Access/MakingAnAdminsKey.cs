using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>From the command line, over the same database.</summary>
public sealed class MakingAnAdminsKey : ApiClientTest
{
    [Test]
    public async Task Prints_the_key_and_nothing_else_and_replaces_it_the_next_time()
    {
        var first = await AdminKeyAsync("Administration");
        Assert.That(first.Output, Does.Match(@"^pa_[a-z0-9]{8}_[a-z0-9]{40}\r?\n\z"));
        Assert.That(
            (
                first.ExitCode,
                first.Error.Contains("Administration", StringComparison.Ordinal),
                first.Error.Contains(first.Output.Trim(), StringComparison.Ordinal)
            ),
            Is.EqualTo((0, true, false))
        );
        await With(first.Output.Trim()).GetAsync(Clients).ShouldBe(200);

        var second = await AdminKeyAsync("Administration");
        await CallAsync(first.Output.Trim()).ShouldBeAProblem(401, "unauthenticated");
        await With(second.Output.Trim()).GetAsync(Clients).ShouldBe(200);
    }

    [Test]
    public async Task Can_make_one_that_expires()
    {
        var made = await AdminKeyAsync("Administration for a while", "--expires-in-days", "30");
        var client = await FindAsync("Administration for a while");

        Assert.That(
            client["keys"]![0]!["expiresAt"]!.GetValue<DateTimeOffset>() - client["keys"]![0]!["createdAt"]!.GetValue<DateTimeOffset>(),
            Is.EqualTo(TimeSpan.FromDays(30)),
            made.Error
        );
    }

    [Test]
    public async Task Makes_no_admin_of_a_client_that_is_none()
    {
        var client = await RegisterAsync("No admin");
        await ShouldBeRefused(AdminKeyAsync("No admin"), "is no admin");

        Assert.That((int)(await Admin.GetJsonAsync(client.Text("url")))["revision"]!, Is.EqualTo(1));
        await CallAsync(client.Text("key")).ShouldBe(200);
    }

    [Test]
    public async Task Brings_no_revoked_client_back()
    {
        var client = await RegisterAsync("Gone", AsAdmin);
        await Admin.PostJsonAsync(client.Text("url") + "/revocation", new { reason = "Gone." }, "\"1\"").ShouldBe(200);

        await ShouldBeRefused(AdminKeyAsync("Gone"), "is revoked");
    }

    [TestCase("", "/name must")]
    [TestCase("two\nlines", "/name must be one line")]
    [TestCase("--expires-in-days", "Usage")]
    [TestCase("Somebody", "Usage", "--expires-in-days", "0")]
    [TestCase("Somebody", "Usage", "--expires-in-days", "3651")]
    [TestCase("Somebody", "Usage", "--expires-in-days", "soon")]
    [TestCase("Somebody", "Usage", "else")]
    public async Task Says_in_one_line_what_is_wrong(string name, string wrong, params string[] more) =>
        await ShouldBeRefused(AdminKeyAsync(name, more), wrong);

    [TestCase("adminkey")]
    [TestCase("migrat")]
    [TestCase("serve", "--port=80")]
    public async Task Serves_nobody_where_a_command_is_misspelt(params string[] arguments) =>
        await ShouldBeRefused(RunAsync(arguments), "Usage");

    [Test]
    public async Task Leaves_the_registering_of_known_keys_as_it_was()
    {
        var (first, second) = (TestClients.NewKey(), TestClients.NewKey());
        await RegisterFileAsync($$"""[{"name":"From a file","key":"{{first}}","grants":[{"role":"office","areaId":"kent"}]}]""");
        await CallAsync(first).ShouldBe(200);
        await RegisterFileAsync($$"""[{"name":"From a file","key":"{{second}}","grants":[{"role":"reader","areaId":"kent"}]}]""");

        await CallAsync(first).ShouldBeAProblem(401, "unauthenticated");
        await CallAsync(second).ShouldBe(200);
        Assert.That((await FindAsync("From a file"))["grants"]!.ToJsonString(), Does.Contain("reader").And.Not.Contain("office"));
    }

    [Test]
    public async Task Changes_nothing_where_a_known_key_is_registered_again()
    {
        var clients = $$"""[{"name":"Twice from a file","key":"{{TestClients.NewKey()}}","grants":[{"role":"office","areaId":"kent"}]}]""";
        await RegisterFileAsync(clients);
        await RegisterFileAsync(clients);

        Assert.That((int)(await FindAsync("Twice from a file"))["revision"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task Refuses_a_known_key_that_is_another_clients()
    {
        var taken = TestClients.Reader.Key[..12] + TestClients.NewKey()[12..];
        await ShouldBeRefused(
            RunFileAsync($$"""[{"name":"Same prefix","key":"{{taken}}","grants":[]}]"""),
            "begins with the same characters"
        );
    }

    [TestCase("null", "a list of clients")]
    [TestCase("[null]", "a list of clients")]
    [TestCase("""[{"name":"x","key":"KEY","grants":null}]""", "null")]
    [TestCase("""[{"name":" x","key":"KEY","grants":[]}]""", "' x': /name must be one line")]
    [TestCase(
        """[{"name":"Nowhere","key":"KEY","grants":[{"role":"office","areaId":"atlantis"}]}]""",
        "'Nowhere': /grants/0/areaId There is no such police area."
    )]
    [TestCase(
        """[{"name":"Twice","key":"KEY","grants":[{"role":"admin"},{"role":"admin"}]}]""",
        "'Twice': /grants/0 stands in the list twice"
    )]
    [TestCase("""[{"name":"Half","key":"KEY","grants":[{"role":"office"}]}]""", "'Half': /grants/0/areaId must be given for this role")]
    [TestCase("""[{"name":"Odd","key":"pa_short","grants":[]}]""", "is not of the form")]
    public async Task Says_in_one_line_what_is_wrong_with_a_file(string clients, string wrong) =>
        await ShouldBeRefused(RunFileAsync(clients.Replace("KEY", TestClients.NewKey(), StringComparison.Ordinal)), wrong);

    private async Task RegisterFileAsync(string clients)
    {
        var run = await RunFileAsync(clients);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    private async Task<CommandLine.Run> RunFileAsync(string clients)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, clients);
        try
        {
            return await RunAsync("clients", file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private Task<CommandLine.Run> AdminKeyAsync(string name, params string[] more) => RunAsync(["admin-key", name, .. more]);

    private Task<CommandLine.Run> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(
            arguments,
            new Dictionary<string, string>
            {
                ["ConnectionStrings__PlanAccountability"] = Host.ConnectionString,
                ["Logging__LogLevel__Default"] = "Debug",
            }
        );

    private async Task<System.Text.Json.Nodes.JsonNode> FindAsync(string name) =>
        (await Admin.GetJsonAsync(Clients + "?limit=200"))["items"]!.AsArray().Single(client => client!.Text("name") == name)!;

    private static async Task ShouldBeRefused(Task<CommandLine.Run> running, string wrong)
    {
        var run = await running;
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")), run.Error);
        Assert.That(
            run.Error.Trim().Split('\n').Where(line => !line.StartsWith('{')),
            Has.One.Contains(wrong).And.Exactly(1).Items,
            run.Error
        );
    }
}
