using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Application.Foundation;

/// <summary>A reference with a rule, which is held against what is stored, over HTTP and in files alike.</summary>
/// <param name="member">The member of the input and the row.</param>
/// <param name="ofRoot">The member of the record.</param>
internal abstract class CheckedReference<TInput>(PropertyInfo member, PropertyInfo ofRoot) : IdReference(member, ofRoot)
    where TInput : RecordInput
{
    /// <summary>Refuses what is not there, was taken back or breaks the rule; what the stored record names already is not asked
    /// about.</summary>
    /// <exception cref="BadValueException">Something is so.</exception>
    public abstract Task RequireAsync(
        IPlanAccountabilityDb db,
        Subject<TInput> subject,
        TInput? stored,
        CancellationToken cancellationToken
    );

    /// <summary>What a row names against the rule.</summary>
    public abstract IEnumerable<InputError> Validate(Subject<TInput> subject, IRecordRow row, ImportContext context);
}

/// <summary>The same for what it names.</summary>
/// <param name="member">The member of the input and the row.</param>
/// <param name="ofRoot">The member of the record.</param>
/// <param name="rule">What must be so of a record that is named.</param>
/// <param name="code">The code of its error.</param>
/// <param name="sentence">Its error in a sentence.</param>
/// <param name="with">The members besides this that the rule compares.</param>
internal class CheckedReference<TInput, TTarget>(
    PropertyInfo member,
    PropertyInfo ofRoot,
    Expression<Func<TTarget, Subject<TInput>, bool>> rule,
    string code,
    string sentence,
    IReadOnlyList<string> with
) : CheckedReference<TInput>(member, ofRoot)
    where TInput : RecordInput
    where TTarget : Root<TTarget>
{
    private readonly Lazy<Func<TTarget, Subject<TInput>, bool>> _rule = new(rule.Compile);

    public override async Task RequireAsync(
        IPlanAccountabilityDb db,
        Subject<TInput> subject,
        TInput? stored,
        CancellationToken cancellationToken
    )
    {
        var known =
            stored is not null && with.All(other => Equals(Value(other, stored), Value(other, subject.Input))) ? NamedBy(stored) : [];
        var named = NamedBy(subject.Input).Except(known).Select(id => new Id<TTarget>(id)).ToList();
        if (named.Count == 0)
            return;
        var fitting = await db.Set<TTarget>()
            .NotRetracted()
            .Where(rule.With(subject))
            .Where(record => named.Contains(record.Id))
            .Select(record => record.Id)
            .ToListAsync(cancellationToken);
        foreach (var other in named.Except(fitting))
            throw new BadValueException(PointerTo(subject.Input, other.Value), code, sentence);
    }

    public override IEnumerable<InputError> Validate(Subject<TInput> subject, IRecordRow row, ImportContext context) =>
        In(row, context.Resolver)
            .Where(reference => context.Find<TTarget>(Type, reference.Ref) is { } named && !_rule.Value(named, subject))
            .Select(reference => new InputError(reference.Pointer, code, sentence));

    /// <summary>Where over HTTP an input names a record that does not fit.</summary>
    protected virtual string PointerTo(TInput input, Guid named) => $"/{Member}";

    private static object? Value(string member, TInput input) => typeof(TInput).GetProperty(member)!.GetValue(input);
}
