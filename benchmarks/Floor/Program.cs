using PlanAccountability.Floor;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
await using var app = builder.Build();

await using var database = Database.Open(
    app.Configuration.GetConnectionString("PlanAccountability")
        ?? throw new InvalidOperationException("Say in ConnectionStrings__PlanAccountability which database to read.")
);
if (args is ["import", var file])
    return await CommitmentImport.RunAsync(database, file);

app.MapGet("/health/live", Answers.Of(static answer => answer.Json.WriteString("status", "live")));
app.MapGet("/v1/plans/{id}", context => PlanAnswer.GiveAsync(context, database));
app.MapGet("/v1/plans/{id}/versions/{number}", context => VersionAnswer.GiveAsync(context, database));
app.MapGet("/v1/plans/{id}/accountability", context => MatrixAnswer.GiveAsync(context, database));
app.MapGet("/v1/commitments", context => CommitmentList.GiveAsync(context, database));
app.MapGet("/v1/commitments/{id}", context => CommitmentAnswer.GiveAsync(context, database));
app.MapGet("/v1/registers/overdue-responses", context => RegisterAnswer.GiveAsync(context, database));
app.MapGet("/v1/changes", context => FeedAnswer.GiveAsync(context, database));
app.MapPost("/v1/commitments/{id}/progress-reports", context => ReportPost.GiveAsync(context, database));
app.UseStaticAnswers();
await app.RunAsync();
return 0;
