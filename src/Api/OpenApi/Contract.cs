using Microsoft.OpenApi;

namespace PlanAccountability.Api.OpenApi;

/// <summary>The contract, generated from the code and served at <c>/openapi.yaml</c>, and the page to try it on at <c>/docs</c>.</summary>
internal static class Contract
{
    private const string Document = "openapi";

    public static void AddContract(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(Document, ContractInfo.Info);
            options.AddServer(new OpenApiServer { Url = "/", Description = "The service that this document came from." });
            options.AddServer(
                new OpenApiServer
                {
                    Url = "https://api.example.org",
                    Description = "Where the service is deployed; the paths below are relative to it.",
                }
            );
            options.AddSecurityDefinition(ContractInfo.KeyScheme, ContractInfo.Key);
            options.AddSecurityDefinition(ContractInfo.TokenScheme, ContractInfo.Token);
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.OrderActionsBy(action => $"{action.RelativePath} {action.HttpMethod}");
            options.CustomSchemaIds(SchemaNames.Of);
            options.MapIdentifiers();
            options.SchemaFilter<RecordSchemas>();
            options.ParameterFilter<TypedParameters>();
            options.OperationFilter<CsvMedia>();
            options.DocumentFilter<DocumentFinish>();
            var comments = DocComments.Load();
            foreach (var project in comments)
                options.IncludeXmlComments(project.AsXPath);
            options.OperationFilter<Operations>(); // after the comments, to whose words it adds the roles
            options.SchemaFilter<EnumDescriptions>(comments);
        });
    }

    public static void MapContract(this WebApplication app)
    {
        app.MapSwagger(
                "/{documentName:regex(^openapi$)}.{extension:regex(^(json|ya?ml)$)}",
                options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1
            )
            .AllowAnonymous();
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "docs";
            options.DocumentTitle = "PlanAccountability API";
            options.SwaggerEndpoint($"/{Document}.yaml", "PlanAccountability");
        });
    }
}
