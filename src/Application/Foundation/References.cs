using System.Linq.Expressions;
using System.Reflection;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Application.Foundation;

/// <summary>What the records of a flat type name: each reference once, with its rule.</summary>
internal sealed class References<TRoot, TInput, TRow>
    where TRoot : Root<TRoot>
    where TInput : RecordInput
    where TRow : class, TInput, IRecordRow
{
    private readonly List<ReferenceDeclaration> _all = [];

    private readonly List<CheckedReference<TInput>> _checked = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<ReferenceDeclaration> All => _all;

    /// <summary>Those that are held against what is stored.</summary>
    public IReadOnlyList<CheckedReference<TInput>> Checked => _checked;

    /// <summary>The record that one belongs to; null where it belongs to none.</summary>
    public IParentReference? Parent { get; private set; }

    /// <summary>A record that it may name.</summary>
    /// <param name="member">The member.</param>
    /// <param name="rule">What must be so of the record that is named: comparisons of members only, for they run in PostgreSQL and in
    /// .NET.</param>
    /// <param name="code">The code of its error.</param>
    /// <param name="sentence">Its error in a sentence.</param>
    /// <param name="with">The members besides this that the rule compares: where one changes, it is asked again.</param>
    public References<TRoot, TInput, TRow> To<TTarget>(
        Expression<Func<TInput, Id<TTarget>?>> member,
        Expression<Func<TTarget, Subject<TInput>, bool>> rule,
        string code,
        string sentence,
        params string[] with
    )
        where TTarget : Root<TTarget> => Add(Member(member), rule, code, sentence, with);

    /// <summary>The record that it is a part of, where it is one: a row of a part is refused whose whole was taken back.</summary>
    /// <param name="member">The member.</param>
    /// <param name="rule">What must be so of the whole.</param>
    /// <param name="code">The code of its error.</param>
    /// <param name="sentence">Its error in a sentence.</param>
    public References<TRoot, TInput, TRow> ToWhole<TTarget>(
        Expression<Func<TInput, Id<TTarget>?>> member,
        Expression<Func<TTarget, Subject<TInput>, bool>> rule,
        string code,
        string sentence
    )
        where TTarget : Root<TTarget> => Add(Member(member), rule, code, sentence, [], isNeeded: true);

    /// <summary>Records that it may name, in a list.</summary>
    /// <param name="member">The member.</param>
    /// <param name="rule">What must be so of each.</param>
    /// <param name="code">The code of its error.</param>
    /// <param name="sentence">Its error in a sentence.</param>
    public References<TRoot, TInput, TRow> ToMany<TTarget>(
        Expression<Func<TInput, IReadOnlyList<Id<TTarget>>?>> member,
        Expression<Func<TTarget, Subject<TInput>, bool>> rule,
        string code,
        string sentence
    )
        where TTarget : Root<TTarget> => Add(Member(member), rule, code, sentence, []);

    /// <summary>Records that its parts may name, each part in a list.</summary>
    /// <param name="parts">The member that holds the parts.</param>
    /// <param name="member">The member of a part.</param>
    /// <param name="with">A part with other references.</param>
    /// <param name="rule">What must be so of each that is named.</param>
    /// <param name="code">The code of its error.</param>
    /// <param name="sentence">Its error in a sentence.</param>
    public References<TRoot, TInput, TRow> ToManyInParts<TPart, TTarget>(
        Expression<Func<TInput, IReadOnlyList<TPart>?>> parts,
        Expression<Func<TPart, IReadOnlyList<Id<TTarget>>>> member,
        Func<TPart, IReadOnlyList<Id<TTarget>>, TPart> with,
        Expression<Func<TTarget, Subject<TInput>, bool>> rule,
        string code,
        string sentence
    )
        where TPart : class
        where TTarget : Root<TTarget> => AddInParts(Member(parts), Member(member), with, rule, code, sentence);

    /// <summary>A record that each of its parts may name.</summary>
    /// <param name="parts">The member that holds the parts.</param>
    /// <param name="member">The member of a part.</param>
    /// <param name="with">A part with another reference, or none.</param>
    /// <param name="rule">What must be so of each that is named.</param>
    /// <param name="code">The code of its error.</param>
    /// <param name="sentence">Its error in a sentence.</param>
    public References<TRoot, TInput, TRow> ToOneInParts<TPart, TTarget>(
        Expression<Func<TInput, IReadOnlyList<TPart>?>> parts,
        Expression<Func<TPart, Id<TTarget>?>> member,
        Func<TPart, Id<TTarget>?, TPart> with,
        Expression<Func<TTarget, Subject<TInput>, bool>> rule,
        string code,
        string sentence
    )
        where TPart : class
        where TTarget : Root<TTarget> =>
        AddInParts(
            Member(parts),
            Member(member),
            (TPart part, IReadOnlyList<Id<TTarget>> left) => with(part, left is [var one] ? one : null),
            rule,
            code,
            sentence
        );

    /// <summary>The record that it belongs to, which its address names over HTTP and a member in files. It never changes.</summary>
    public References<TRoot, TInput, TRow> Under<TTarget>(Expression<Func<TRow, Id<TTarget>>> member)
        where TTarget : Root<TTarget>
    {
        var parent = new ParentReference<TTarget>(Member(member), IdReference.OfRoot<TRoot>(Member(member)));
        _all.Add(parent);
        Parent = parent;
        return this;
    }

    /// <summary>A record that a row may name, and nothing else: an import looks it up.</summary>
    public References<TRoot, TInput, TRow> InRows<TTarget>(Expression<Func<TRow, Id<TTarget>?>> member, bool isNeeded = false)
        where TTarget : Root<TTarget>
    {
        var named = Member(member);
        _all.Add(
            new IdReference(named, IdReference.OfRoot<TRoot>(named))
            {
                Target = typeof(TTarget),
                Member = IdReference.NameOf(named),
                FileMember = FileNames.Of(named, named.PropertyType),
                IsNeeded = isNeeded,
                IsWhole = isNeeded,
            }
        );
        return this;
    }

    private References<TRoot, TInput, TRow> AddInParts<TPart, TTarget>(
        PropertyInfo holder,
        PropertyInfo inPart,
        Func<TPart, IReadOnlyList<Id<TTarget>>, TPart> with,
        Expression<Func<TTarget, Subject<TInput>, bool>> rule,
        string code,
        string sentence
    )
        where TPart : class
        where TTarget : Root<TTarget>
    {
        var reference = new CheckedReferenceInParts<TInput, TPart, TTarget>(
            holder,
            IdReference.OfRoot<TRoot>(holder),
            inPart,
            with,
            rule,
            code,
            sentence
        )
        {
            Target = typeof(TTarget),
            Member = IdReference.NameOf(holder),
            FileMember = IdReference.NameOf(holder),
            IsWhole = true,
        };
        _all.Add(reference);
        _checked.Add(reference);
        return this;
    }

    private References<TRoot, TInput, TRow> Add<TTarget>(
        PropertyInfo member,
        Expression<Func<TTarget, Subject<TInput>, bool>> rule,
        string code,
        string sentence,
        string[] with,
        bool isNeeded = false
    )
        where TTarget : Root<TTarget>
    {
        var reference = new CheckedReference<TInput, TTarget>(member, IdReference.OfRoot<TRoot>(member), rule, code, sentence, with)
        {
            Target = typeof(TTarget),
            Member = IdReference.NameOf(member),
            FileMember = FileNames.Of(member, member.PropertyType),
            IsNeeded = isNeeded,
            IsWhole = true,
        };
        _all.Add(reference);
        _checked.Add(reference);
        return this;
    }

    private static PropertyInfo Member(LambdaExpression member) =>
        (PropertyInfo)((MemberExpression)(member.Body is UnaryExpression converted ? converted.Operand : member.Body)).Member;
}
