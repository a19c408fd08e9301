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
        services.AddScoped<Imports.ImportRunner>();

        foreach (var root in RecordTypes.All.Select(type => type.RootType))
        {
            var retract = typeof(RetractRecord<>).MakeGenericType(root);
            services.AddScoped(typeof(IRequestHandler<,>).MakeGenericType(retract, typeof(string)), typeof(RetractRecordHandler<>).MakeGenericType(root));
            services.AddScoped(typeof(IValidator<>).MakeGenericType(retract), typeof(RetractRecordValidator<>).MakeGenericType(root));
        }

        Type[] served = [typeof(IRequestHandler<,>), typeof(IValidator<>)];
        foreach (var type in typeof(ApplicationServices).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false, IsNested: false }))
        {
            foreach (var contract in type.GetInterfaces().Where(contract => contract.IsGenericType && served.Contains(contract.GetGenericTypeDefinition())))
                services.AddScoped(contract, type);
        }

        return services;
    }
}
