using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace PlanAccountability.TestKit;

/// <summary>Tests over HTTP. Each fixture has a database of its own and for its time a service, which its tests share one after the other.
/// The service has served other fixtures before, unless this one wants it otherwise than usual.</summary>
public abstract class ApiTest
{
    private bool _isShared;

    /// <summary>The service.</summary>
    protected ApiHost Host { get; private set; } = null!;

    /// <summary>The service's clock; it stands still until a test moves it.</summary>
    protected FakeTimeProvider Clock => Host.Clock;

    /// <summary>The SQL commands that requests cause.</summary>
    protected SqlCounter Sql => Host.Sql;

    /// <summary>Nobody in particular.</summary>
    protected HttpClient Anonymous => Host.As(null);

    /// <summary>An admin.</summary>
    protected HttpClient Admin => Host.As(TestClients.Admin);

    /// <summary>The office of Lancashire and Northamptonshire.</summary>
    protected HttpClient Office => Host.As(TestClients.Office);

    /// <summary>The panel of Lancashire and Northamptonshire.</summary>
    protected HttpClient Panel => Host.As(TestClients.Panel);

    /// <summary>An importer for Lancashire and Northamptonshire.</summary>
    protected HttpClient Importer => Host.As(TestClients.Importer);

    /// <summary>A reader of the drafts of Lancashire and Northamptonshire.</summary>
    protected HttpClient Reader => Host.As(TestClients.Reader);

    /// <summary>The office of Kent.</summary>
    protected HttpClient OfficeElsewhere => Host.As(TestClients.OfficeElsewhere);

    /// <summary>Settings besides the usual, as in a command line.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    /// <summary>Puts what the outside world would be in its place.</summary>
    protected virtual void Configure(IServiceCollection services) { }

    /// <summary>Whether the service listens on a real port.</summary>
    protected virtual bool OnKestrel => false;

    /// <summary>Whether a service that served other fixtures will do; not where a fixture breaks it.</summary>
    protected virtual bool SharesItsHost => true;

    /// <summary>A unit of work on the record, to arrange what HTTP cannot yet.</summary>
    protected DbScope Db() => Host.Db();

    /// <summary>Prints the errors that the service logged, where a test failed.</summary>
    [TearDown]
    public void PrintErrors()
    {
        if (TestContext.CurrentContext.Result.Outcome.Status is NUnit.Framework.Interfaces.TestStatus.Failed)
            TestContext.Out.WriteLine(
                string.Join('\n', Host.Log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)).TakeLast(5))
            );
    }

    /// <summary>Starts the service.</summary>
    [OneTimeSetUp]
    public async Task StartTheService()
    {
        _isShared =
            SharesItsHost
            && !OnKestrel
            && Settings.Count == 0
            && ((Action<IServiceCollection>)Configure).Method.DeclaringType == typeof(ApiTest);
        Host = _isShared ? await SharedHosts.BeginAsync() : await ApiHost.StartAsync(Settings, OnKestrel, Configure);
    }

    /// <summary>Stops the service and drops its database.</summary>
    [OneTimeTearDown]
    public async Task StopTheService()
    {
        if (Host is null)
            return;
        if (_isShared)
            await SharedHosts.EndAsync(Host);
        else
            await Host.DisposeAsync();
    }
}
