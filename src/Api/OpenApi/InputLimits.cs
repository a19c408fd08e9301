using System.Linq.Expressions;
using System.Reflection;
using FluentValidation;
using FluentValidation.Validators;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Api.OpenApi;

/// <summary>What the application's validators hold the members of requests to.</summary>
internal sealed class InputLimits
{
    private readonly Dictionary<(Type Type, string Member), List<IPropertyValidator>> _ofMembers = [];

    private readonly Dictionary<(Type Type, string Member), List<IPropertyValidator>> _ofItems = [];

    private readonly HashSet<Type> _known = [];

    /// <summary>Reads the rules of validators, and of those to which they pass parts on.</summary>
    public static InputLimits Of(IEnumerable<IValidator> validators)
    {
        var limits = new InputLimits();
        foreach (var validator in validators)
            limits.Learn(validator);
        return limits;
    }

    /// <summary>The validators of a member of a body.</summary>
    public IEnumerable<IPropertyValidator> OfMember(Type body, string member) => Of(_ofMembers, body, member);

    /// <summary>The validators of each item of a member of a body.</summary>
    public IEnumerable<IPropertyValidator> OfItems(Type body, string member) => Of(_ofItems, body, member);

    private static IEnumerable<IPropertyValidator> Of(
        Dictionary<(Type, string), List<IPropertyValidator>> known,
        Type body,
        string member
    ) => Sources(body).SelectMany(type => known.GetValueOrDefault((type, member)) ?? []);

    /// <summary>The types whose limits a body has: its own, its bases', its interfaces', and those of the messages it is sent as.</summary>
    private static IEnumerable<Type> Sources(Type body)
    {
        for (var type = body; type is not null; type = type.BaseType)
            yield return Open(type);
        foreach (var shared in body.GetInterfaces())
            yield return Open(shared);
        foreach (var message in body.GetCustomAttribute<SentAsAttribute>()?.Messages ?? [])
            yield return Open(message);
        if (body.GetCustomAttribute<SaidAsAttribute>() is { } said)
            yield return said.Input;
        if (body.IsAssignableTo(typeof(RecordInput)))
            yield return typeof(RecordNew<,>);
    }

    private static Type Open(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private void Learn(IValidator validator)
    {
        foreach (var rule in validator.CreateDescriptor().Rules)
        {
            var known = IsForEach(rule) ? _ofItems : _ofMembers;
            foreach (var own in rule.Components.Select(component => component.Validator))
            {
                if (PassedOnTo(own) is { } next)
                    LearnOnce(next);
                else if (Member(rule.Expression) is { } member)
                    Add(known, (Open(member.ReflectedType!), NameIn(rule)), own);
            }
        }
    }

    private void LearnOnce(IValidator validator)
    {
        // Rules about the children of one member are no class of their own: they are met once.
        if (validator.GetType().IsGenericType || _known.Add(validator.GetType()))
            Learn(validator);
    }

    /// <summary>The name under which a rule tells of faults, which is that of the member of the body.</summary>
    private static string NameIn(IValidationRule rule) => rule.PropertyName.Split('.')[^1];

    private static void Add(Dictionary<(Type, string), List<IPropertyValidator>> known, (Type, string) member, IPropertyValidator validator)
    {
        if (!known.TryGetValue(member, out var validators))
            known[member] = validators = [];
        validators.Add(validator);
    }

    private static bool IsForEach(IValidationRule rule) =>
        rule.GetType().GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ICollectionRule<,>));

    private static MemberInfo? Member(LambdaExpression? value) =>
        value?.Body switch
        {
            MemberExpression member => member.Member,
            UnaryExpression { Operand: MemberExpression converted } => converted.Member,
            _ => null,
        };

    /// <summary>The validator to which another passes a part on.</summary>
    private static IValidator? PassedOnTo(IPropertyValidator validator)
    {
        if (validator is not IChildValidatorAdaptor)
            return null;
        var type = validator.GetType();
        while (!type!.IsGenericType || type.GetGenericTypeDefinition() != typeof(ChildValidatorAdaptor<,>))
            type = type.BaseType;
        var context = Activator.CreateInstance(typeof(ValidationContext<>).MakeGenericType(type.GetGenericArguments()[0]), [null]);
        return (IValidator?)type.GetMethod(nameof(ChildValidatorAdaptor<,>.GetValidator))!.Invoke(validator, [context, null]);
    }
}
