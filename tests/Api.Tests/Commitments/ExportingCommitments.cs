using System.Data;
using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Application.Commitments;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Commitments;

public sealed class ExportingCommitments : ImportTest
{
    private const string Header =
        "ref,url,areaId,planId,priorityId,order,holder,partnerId,kind,text,wording,isIncomplete,targetDate,measuredBy,"
        + "claimed.status,claimed.on,claimed.summary,accepted.status,accepted.on,accepted.by,accepted.reference.name,"
        + "droppedIn,gaps,unknown,updatedAt";

    private VariedPlan _plan = null!;

    /// <summary>What happens before each page of a file but the first.</summary>
    private static Func<ConnectionState, Task> _beforeNextPage = _ => Task.CompletedTask;

    protected override bool OnKestrel => true;

    /// <summary>Each file is read anew and sent page by page.</summary>
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Cache:Megabytes"] = "0" };

    protected override void Configure(IServiceCollection services) =>
        services.AddScoped<IPipelineBehavior<ListCommitments, Page<CommitmentDto>>, BetweenPages>();

    [OneTimeSetUp]
    public async Task SavePlans()
    {
        await using (var scope = Db())
            _plan = await VariedPlan.SaveAsync(scope, "northamptonshire");
        await Office.ReportAsync(_plan.Kept, "2023-04", "atRisk", "=HYPERLINK(\"x\"), \"quoted\"\r\nand more");
        await Office.AcceptAsync(_plan.Kept, "2023-05", "notDelivered").ShouldBe(201);
        await ImportAsync(Importer, Some.WholePlan("lancashire:many", 450));
    }

    [Test]
    public async Task Gives_what_the_list_gives()
    {
        using var answer = await Anonymous.GetAsync($"/v1/commitments.csv?planId={_plan.Plan.Id}&holder=chiefConstable");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var lines = Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)answer.StatusCode, Is.EqualTo(200));
            Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/csv; charset=utf-8; header=present"));
            Assert.That(answer.Content.Headers.ContentDisposition!.ToString(), Is.EqualTo("attachment; filename=\"commitments.csv\""));
            Assert.That(answer.Headers.CacheControl!.ToString(), Is.EqualTo("public, max-age=60"));
            Assert.That(bytes[..3], Is.EqualTo(Encoding.UTF8.Preamble.ToArray()));
            Assert.That(lines, Has.Length.EqualTo(5), "the header, two commitments, one of them with a line break, and the end");
            Assert.That(lines[0], Is.EqualTo(Header));
            Assert.That(
                lines[1],
                Is.EqualTo(
                    $"{_plan.Kept.Ref},/v1/commitments/{_plan.Kept.Id},northamptonshire,{_plan.Plan.Id},{_plan.Policing.Id},3,"
                        + "chiefConstable,,action,Answer every  call.,verbatim,false,,,"
                        + "atRisk,2023-04,\"'=HYPERLINK(\"\"x\"\"), \"\"quoted\"\""
                )
            );
            Assert.That(
                lines[2],
                Does.StartWith(
                    "and more\",notDelivered,2023-05,policingBody,Strategic Scrutiny Meeting,,,neverScrutinised;noMeasure;noEvidence,20"
                )
            );
            Assert.That(lines[3], Does.StartWith($"{_plan.Split.Ref},"));
        }
    }

    [TestCase("areaId=lancashire", 450)]
    [TestCase("ref=lancashire:many:c449", 1)]
    [TestCase("claimed=atRisk", 1)]
    [TestCase("areaId=lancashire&theme=roadSafety", 0)]
    [TestCase("updatedSince=2999-01-01T00:00:00Z", 0)]
    public async Task Gives_the_whole_list_in_its_order(string query, int rows)
    {
        var lines = await LinesAsync($"/v1/commitments.csv?{query}");

        Assert.That(lines[0], Is.EqualTo("\ufeff" + Header));
        Assert.That(lines.Count(line => line.Contains("/v1/commitments/", StringComparison.Ordinal)), Is.EqualTo(rows));
        if (rows == 450)
            Assert.That(
                lines[1..^1].Select(line => line.Split(',')[0]),
                Is.EqualTo(Enumerable.Range(1, 450).Select(number => $"lancashire:many:c{number}"))
            );
    }

    [Test]
    public async Task Keeps_the_printed_order_under_a_priority()
    {
        var lines = await LinesAsync($"/v1/commitments.csv?priorityId={_plan.Policing.Id}");

        Assert.That(
            lines[1..^1].Where(line => line.Contains("/v1/", StringComparison.Ordinal)).Select(line => line.Split(',')[5]),
            Is.EqualTo(new[] { "1", "2", "3" })
        );
    }

    [Test]
    public async Task Shows_a_version_in_its_words()
    {
        var lines = await LinesAsync($"/v1/commitments.csv?planId={_plan.Plan.Id}&version=1");

        Assert.That(string.Join('\n', lines), Does.Contain("Hold three meetings.").And.Not.Contain("Hold four meetings."));
    }

    [TestCase("version=1", "?version", "plan-missing")]
    [TestCase("holder=me", "?holder", "bad-value")]
    public async Task Refuses_what_the_list_refuses(string query, string parameter, string code) =>
        await Anonymous.GetAsync($"/v1/commitments.csv?{query}").ShouldBeAProblem(400, "invalid-input").ShouldName(parameter, code);

    [Test]
    public async Task Breaks_off_where_a_page_cannot_be_read()
    {
        _beforeNextPage = _ => throw new InvalidOperationException("The disk is gone.");

        using var answer = await Anonymous.GetAsync("/v1/commitments.csv?areaId=lancashire", HttpCompletionOption.ResponseHeadersRead);

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(() => answer.Content.ReadAsStringAsync(), Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task Holds_no_connection_between_pages()
    {
        var states = new List<ConnectionState>();
        _beforeNextPage = state =>
        {
            states.Add(state);
            return Task.CompletedTask;
        };

        await LinesAsync("/v1/commitments.csv?areaId=lancashire");

        Assert.That(states, Is.EqualTo(new[] { ConnectionState.Closed, ConnectionState.Closed }));
    }

    /// <summary>Nothing is there twice; what is changed or retracted before its page is read is as it is then.</summary>
    [Test]
    public async Task Shows_each_commitment_as_it_is_when_its_page_is_read()
    {
        var plan = "northamptonshire:changing";
        await ImportAsync(Importer, Some.WholePlan(plan, 250));
        var acts = new Queue<Func<Task>>([
            async () =>
            {
                await Office.RetractAsync(await UrlOfAsync(plan + ":c1"));
                await Office.RetractAsync(await UrlOfAsync(plan + ":c249"));
                await ImportAsync(Importer, [Some.Commitment(plan, "c250", "asb", 250, "Changed")]);
            },
        ]);
        var planId = (await Anonymous.GetJsonAsync($"/v1/plans?ref={plan}"))["items"]![0]!.Text("id");
        _beforeNextPage = _ => acts.TryDequeue(out var act) ? act() : Task.CompletedTask;

        var lines = await LinesAsync($"/v1/commitments.csv?planId={planId}");

        Assert.That(acts, Is.Empty);
        Assert.That(
            lines[1..^1].Select(line => line.Split(',')[0]),
            Is.EqualTo(Enumerable.Range(1, 250).Where(number => number != 249).Select(number => $"{plan}:c{number}"))
        );
        Assert.That(lines[249], Does.Contain(",Changed,"));
    }

    [Test]
    public async Task Reads_one_page_for_its_headers_alone()
    {
        var pages = 1;
        _beforeNextPage = _ => Task.FromResult(++pages);
        using var whole = await Anonymous.GetAsync("/v1/commitments.csv?areaId=lancashire");
        Assert.That(pages, Is.EqualTo(3));
        using var head = await Anonymous.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/v1/commitments.csv?areaId=lancashire"));

        Assert.That(((int)head.StatusCode, (await head.Content.ReadAsByteArrayAsync()).Length, pages), Is.EqualTo((200, 0, 3)));
        Assert.That(head.Content.Headers.ContentType!.ToString(), Is.EqualTo(whole.Content.Headers.ContentType!.ToString()));
    }

    [TearDown]
    public void DoNothingBetweenPages() => _beforeNextPage = _ => Task.CompletedTask;

    private async Task<string> UrlOfAsync(string @ref) =>
        (await Anonymous.GetJsonAsync($"/v1/commitments?ref={@ref}"))["items"]![0]!.Text("url");

    private async Task<string[]> LinesAsync(string url) =>
        Encoding.UTF8.GetString(await (await Anonymous.GetAsync(url)).Content.ReadAsByteArrayAsync()).Split("\r\n");

    private sealed class BetweenPages(IPlanAccountabilityDb db) : IPipelineBehavior<ListCommitments, Page<CommitmentDto>>
    {
        public async Task<Page<CommitmentDto>> Handle(
            ListCommitments request,
            CancellationToken cancellationToken,
            RequestHandlerDelegate<Page<CommitmentDto>> next
        )
        {
            if (request.Page is { After: not null, Limit: PageRequest.Most })
                await _beforeNextPage(((DbContext)db).Database.GetDbConnection().State);
            return await next();
        }
    }
}
