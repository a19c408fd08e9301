using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;
using PlanAccountability.Application.Foundation;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Architecture.Tests;

/// <summary>Each message has one handler, and its free text is measured before it gets there.</summary>
public sealed class UseCases
{
    private static readonly Type[] Messages =
    [
        .. typeof(IPlanAccountabilityDb)
            .Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsInterface: false } && AnswerOf(type) is not null)
            .SelectMany(type => type.IsGenericTypeDefinition ? RecordTypes.Over(type) : [type])
            .Concat(RecordTypes.All.OfType<IAggregateType>().SelectMany(type => type.Messages)),
    ];

    private readonly ServiceProvider _services = Build();

    [OneTimeTearDown]
    public void Dispose() => _services.Dispose();

    [Test]
    public void Each_has_exactly_one_handler_that_can_be_made()
    {
        using var scope = _services.CreateScope();
        Assert.That(Messages, Is.Not.Empty);
        using (Assert.EnterMultipleScope())
        {
            foreach (var message in Messages)
                Assert.That(scope.ServiceProvider.GetServices(HandlerOf(message)), Has.Exactly(1).Items, message.ToString());
        }
    }

    [Test]
    public void Each_command_with_free_text_has_a_validator()
    {
        using var scope = _services.CreateScope();
        var unmeasured = Messages
            .Where(IsCommand)
            .Where(HasText)
            .Where(message =>
                !scope.ServiceProvider.GetServices(typeof(IValidator<>).MakeGenericType(message)).Any()
                && !IsValidatedByItsHandler(message, scope.ServiceProvider)
            );

        Assert.That(unmeasured, Is.Empty);
    }

    [Test]
    public void Each_command_answers_something() => Assert.That(Messages.Where(message => AnswerOf(message) == typeof(Unit)), Is.Empty);

    private static Type? AnswerOf(Type message) =>
        message
            .GetInterfaces()
            .FirstOrDefault(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequest<>))
            ?.GetGenericArguments()[0];

    private static Type HandlerOf(Type message) => typeof(IRequestHandler<,>).MakeGenericType(message, AnswerOf(message)!);

    private static bool IsCommand(Type message) =>
        message.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(ICommand<>));

    /// <summary>A merge patch can be measured only once it is merged into the input.</summary>
    private static bool IsValidatedByItsHandler(Type message, IServiceProvider services) =>
        services
            .GetService(HandlerOf(message))
            ?.GetType()
            .GetConstructors()
            .Single()
            .GetParameters()
            .Any(parameter =>
                parameter.ParameterType.IsGenericType && parameter.ParameterType.GetGenericTypeDefinition() == typeof(IValidator<>)
            )
        ?? false;

    private static bool HasText(Type type) => HasText(type, []);

    private static bool HasText(Type type, HashSet<Type> seen)
    {
        if (type == typeof(string) || type == typeof(JsonElement))
            return true;
        if (!seen.Add(type) || type.IsEnum)
            return false;
        if (
            type.IsGenericType
            && type.GetGenericArguments().Any(argument => HasText(argument, seen))
            && typeof(System.Collections.IEnumerable).IsAssignableFrom(type)
        )
            return true;
        return type.IsClass
            && type.Namespace!.StartsWith("PlanAccountability.", StringComparison.Ordinal)
            && !type.IsAssignableTo(typeof(Domain.Foundation.Root))
            && type.GetProperties().Any(property => HasText(property.PropertyType, seen));
    }

    private static ServiceProvider Build() =>
        new ServiceCollection()
            .AddLogging()
            .AddApplication()
            .AddInfrastructure("Host=unused")
            .AddScoped<ICaller, SystemCaller>()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(TestClock.Start))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
}
