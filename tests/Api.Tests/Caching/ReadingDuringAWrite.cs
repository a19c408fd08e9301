using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Caching;

public sealed class ReadingDuringAWrite : ApiTest
{
    private const string Url = "/v1/organisations?limit=200";

    private readonly SlowReader _slow = new();

    protected override void Configure(IServiceCollection services) =>
        services.ConfigureDbContext<PlanAccountabilityDb>((_, options) => options.AddInterceptors(_slow));

    /// <summary>A change, so that nothing is kept from the test before.</summary>
    [SetUp]
    public Task Change() => A.NewOrganisation("Pendle Council").RecordAsync(Office);

    [Test]
    public async Task Keeps_nothing_of_what_was_read_before()
    {
        _slow.Hold();
        var early = Anonymous.GetJsonAsync(Url);
        await _slow.HasRead.WaitAsync(TimeSpan.FromSeconds(20));
        await A.NewOrganisation("West Lancashire Council").RecordAsync(Office);
        _slow.Release();

        Assert.That((await early).ToJsonString(), Does.Not.Contain("West Lancashire"), "it was read before");
        Assert.That((await Anonymous.GetJsonAsync(Url)).ToJsonString(), Does.Contain("West Lancashire"));
        Assert.That((await Anonymous.GetJsonAsync(Url)).ToJsonString(), Does.Contain("West Lancashire"));
    }

    [Test]
    public async Task Does_not_wait_for_what_was_read_before()
    {
        _slow.Hold();
        var early = Anonymous.GetJsonAsync(Url);
        await _slow.HasRead.WaitAsync(TimeSpan.FromSeconds(20));
        await A.NewOrganisation("South Ribble Council").RecordAsync(Office);

        Assert.That((await Anonymous.GetJsonAsync(Url)).ToJsonString(), Does.Contain("South Ribble"));
        _slow.Release();
        await early;
        Assert.That((await Anonymous.GetJsonAsync(Url)).ToJsonString(), Does.Contain("South Ribble"), "what came late is not kept");
    }

    [Test]
    public async Task Is_done_once_for_all_who_ask_for_the_same()
    {
        var commands = await Sql.DuringAsync(async () =>
        {
            _slow.Hold();
            var first = Anonymous.GetJsonAsync(Url);
            await _slow.HasRead.WaitAsync(TimeSpan.FromSeconds(20));
            var others = Enumerable.Range(0, 8).Select(_ => Anonymous.GetJsonAsync(Url)).ToList();
            _slow.Release();
            foreach (var other in others)
                Assert.That((await other).ToJsonString(), Is.EqualTo((await first).ToJsonString()));
        });

        Assert.That(commands, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Is_done_for_the_others_where_the_first_goes_away()
    {
        using var leaving = new CancellationTokenSource();
        _slow.Hold();
        var first = Anonymous.GetAsync(Url, leaving.Token);
        await _slow.HasRead.WaitAsync(TimeSpan.FromSeconds(20));
        var other = Anonymous.GetJsonAsync(Url);
        await leaving.CancelAsync();
        _slow.Release();

        Assert.That((await other).ToJsonString(), Does.Contain("Pendle"));
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
    }

    /// <summary>Stops the next reading of organisations once the database has answered, until it may go on.</summary>
    private sealed class SlowReader : DbCommandInterceptor
    {
        private TaskCompletionSource? _read;

        private TaskCompletionSource _mayGoOn = new();

        public Task HasRead { get; private set; } = Task.CompletedTask;

        public void Hold()
        {
            _mayGoOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _read = new(TaskCreationOptions.RunContinuationsAsynchronously);
            HasRead = _read.Task;
        }

        public void Release() => _mayGoOn.SetResult();

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command,
            CommandExecutedEventData eventData,
            DbDataReader result,
            CancellationToken cancellationToken = default
        )
        {
            if (
                command.CommandText.Contains("FROM organisation", StringComparison.Ordinal)
                && Interlocked.Exchange(ref _read, null) is { } read
            )
            {
                read.SetResult();
                await _mayGoOn.Task;
            }

            return result;
        }
    }
}
