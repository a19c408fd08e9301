using System.Globalization;
using PlanAccountability.Api.Access;
using PlanAccountability.Api.Accountability;
using PlanAccountability.Api.AnnualReports;
using PlanAccountability.Api.Appointments;
using PlanAccountability.Api.Caching;
using PlanAccountability.Api.Commitments;
using PlanAccountability.Api.Decisions;
using PlanAccountability.Api.Engagements;
using PlanAccountability.Api.Evidence;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Api.Idempotency;
using PlanAccountability.Api.Imports;
using PlanAccountability.Api.Inspections;
using PlanAccountability.Api.Money;
using PlanAccountability.Api.OpenApi;
using PlanAccountability.Api.Organisations;
using PlanAccountability.Api.PanelReviews;
using PlanAccountability.Api.Panels;
using PlanAccountability.Api.Performance;
using PlanAccountability.Api.Plans;
using PlanAccountability.Api.Precepts;
using PlanAccountability.Api.Priorities;
using PlanAccountability.Api.Scrutiny;
using PlanAccountability.Api.Search;
using PlanAccountability.Api.Sources;
using PlanAccountability.Infrastructure.Foundation;

// Words and numbers are the same wherever the service runs.
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

var builder = WebApplication.CreateBuilder(args);
builder.AddTelemetry(Commands.IsCommand(args));
builder.Services.AddApplication();
builder.Services.AddInfrastructure(
    builder.Configuration.GetConnectionString(InfrastructureServices.ConnectionName) ?? "",
    DatabaseRules.ReadsStandby(builder.Configuration)
);
builder.Services.AddAccess(builder.Configuration);
builder.Services.AddHttpConventions();
builder.Services.AddLongAnswers();
builder.Services.AddAnswerCaching();
builder.Services.AddIdempotency();
builder.Services.AddImportWorker();
builder.Services.AddContract();
builder.WebHost.ConfigureKestrel(Limits.Apply);

await using var app = builder.Build();
if (await Commands.RunAsync(app, args) is { } exitCode)
    return exitCode;
if (await StartUp.StartupErrorAsync(app) is { } startupError)
    return await Commands.Refuse(startupError);

app.UseProxies();
app.UseRequestLog();
app.UseSecurityHeaders();
app.UseCrossOrigin();
app.UseHttpConventions();
app.UseLimits();
app.UseLongAnswers();
app.UseAnswerCaching();
app.UseRouting();
app.UseAccess();
app.Use(QueryParameters.RefuseOthersAsync);
app.Use(CompressedBodies.InflateAsync);
app.UseIdempotency();
app.UseStandby();
app.MapContract();
app.MapErrorPages();
app.MapGuides();
app.MapHealth();
app.MapMetrics();

var v1 = app.MapGroup("/v1").WithCaching().WithNames().WithIdempotencyKeys().WithKnownParameters();
v1.MapOrganisations();
v1.MapSources();
v1.MapPlans();
v1.MapPriorities();
v1.MapCommitments();
v1.MapPanelReviews();
v1.MapPanels();
v1.MapAppointments();
v1.MapAnnualReports();
v1.MapScrutiny();
v1.MapPerformance();
v1.MapDecisions();
v1.MapEngagements();
v1.MapFinancialPlans();
v1.MapPrecepts();
v1.MapMoney();
v1.MapInspections();
v1.MapEvidence();
v1.MapDiscrepancies();
v1.MapAccountability();
v1.MapSearch();
v1.MapImports();
v1.MapChanges();
v1.MapApiClients();
app.BuildEndpointsOnce();

return await StartUp.ServeAsync(app);
