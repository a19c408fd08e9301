using FluentValidation;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>The contract, generated from the code and served at <c>/openapi.yaml</c>, and shown at <c>/docs</c>.</summary>
internal static class Contract
{
    public static void AddContract(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSingleton<ServedContract>();
        services.AddSingleton<ImportSchema>();
        services.AddSingleton<TableGuide>();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(ServedContract.Document, ContractInfo.Info);
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
            options.OperationFilter<FileMedia>();
            options.OperationFilter<SortParameters>();
            options.DocumentFilter<DocumentFinish>();
            var comments = DocComments.Load();
            foreach (var project in comments)
                options.IncludeXmlComments(project.AsXPath);
            options.OperationFilter<Operations>(); // after the comments, to whose words it adds the roles
            options.SchemaFilter<EnumDescriptions>(comments);
            options.SchemaFilter<NameSchemas>();
        });
        var validators = services.Select(service => service.ServiceType).Where(IsValidator).ToList();
        services
            .AddOptions<SwaggerGenOptions>()
            .Configure<IServiceProvider>(
                (options, provider) =>
                    options.SchemaFilter<LimitedSchemas>(
                        InputLimits.Of(validators.Select(type => (IValidator)provider.GetRequiredService(type)))
                    )
            );
    }

    private static bool IsValidator(Type service) => service.IsGenericType && service.GetGenericTypeDefinition() == typeof(IValidator<>);

    public static void MapContract(this WebApplication app)
    {
        app.MapGet(
                $"/{ServedContract.Document}.{{extension:regex(^(json|ya?ml)$)}}",
                (string extension, ServedContract contract, HttpContext context) => contract.Answer(extension, context)
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
        app.MapReferencePage();
    }
}
