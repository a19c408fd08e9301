using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace PlanAccountability.Application.Foundation;

/// <summary>Registers the use cases.</summary>
public static class ApplicationServices
{
    /// <summary>Adds every handler and validator of the application, and the validation before each handler.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LockingBehaviour<,>));
        services.AddScoped<RecordMerger>();
        services.AddScoped<Imports.ImportRunner>();
        services.AddScoped<Evidence.DiscrepancySearch>();
        services.AddScoped<Performance.SuppressedFigures>();
        services.AddScoped<Commitments.ShownCommitments>();
        services.AddScoped<Plans.PlanOverviews>();
        services.AddScoped<Accountability.UnscrutinisedCommitments>();
        foreach (var type in RecordTypes.All.OfType<IAggregateType>())
            type.Register(services);

        foreach (
            var type in typeof(ApplicationServices)
                .Assembly.GetTypes()
                .Where(type => type is { IsClass: true, IsAbstract: false, IsNested: false } && Contracts(type).Any())
        )
        {
            foreach (var closed in type.IsGenericTypeDefinition ? RecordTypes.Over(type) : [type])
            {
                foreach (var contract in Contracts(closed))
                    services.Add(new(contract, closed, LifetimeOf(contract)));
            }
        }

        return services;
    }

    /// <summary>A validator knows nothing of the request, and making its rules costs more than holding to them.</summary>
    private static ServiceLifetime LifetimeOf(Type contract) =>
        contract.GetGenericTypeDefinition() == typeof(IValidator<>) ? ServiceLifetime.Singleton : ServiceLifetime.Scoped;

    /// <summary>What a class handles or validates.</summary>
    private static IEnumerable<Type> Contracts(Type type) =>
        type.GetInterfaces()
            .Where(contract =>
                contract.IsGenericType
                && (
                    contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
                    || contract.GetGenericTypeDefinition() == typeof(IValidator<>)
                )
            );
}
