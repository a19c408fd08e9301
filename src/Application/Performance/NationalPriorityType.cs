using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>The type of record <c>nationalPriority</c>: reference data of no area. What names one goes on naming it when it is taken
/// back.</summary>
public sealed class NationalPriorityType : AggregateType<NationalPriority, NationalPriorityInput, NationalPriorityRow, NationalPriorityDto>
{
    internal NationalPriorityType()
        : base("nationalPriority", new NationalPriorityInputValidator(), Children.None) { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Admin];

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("title"),
        CsvColumn.Text("number"),
        CsvColumn.Text("from"),
        CsvColumn.Text("to"),
        CsvColumn.Text("source"),
        .. CsvColumn.Citation,
    ];

    internal override NationalPriority New(NewRecord<NationalPriority> record, NationalPriorityInput input) => new(record.Id, record.Ref);

    internal override void Describe(NationalPriority root, NationalPriorityInput input, bool isReasonGiven) => root.Describe(input);

    internal override async Task<NationalPriorityDto> CompleteAsync(
        NationalPriorityDto dto,
        IPlanAccountabilityDb db,
        ICaller caller,
        CancellationToken cancellationToken
    ) => dto with { AllowedActions = await NationalPriorityActs.All.OpenToAsync(caller, null, () => Task.FromResult(dto)) };

    /// <summary>Those that the area's records name.</summary>
    private protected override IQueryable<NationalPriority> Exported(IQueryable<NationalPriority> roots, ExportScope scope)
    {
        var named = scope.NationalPriorities;
        return roots.NotRetracted().Where(priority => named.Contains(priority.Id));
    }

    /// <summary>An importer may send one as it is, as an export has it; only an admin makes or changes one.</summary>
    private protected override IEnumerable<InputError> Validate(NationalPriorityRow row, ImportContext context) =>
        context.IsAdmin ? [] : [new("/ref", "needs-admin", "Only an admin records or changes a national priority.")];
}

internal sealed class NationalPriorityInputValidator : AbstractValidator<NationalPriorityInput>
{
    public NationalPriorityInputValidator()
    {
        RuleFor(input => input.Title).Title();
        RuleFor(input => input.Number).Optional(NationalPriority.LongestNumber);
        RuleFor(input => input.Source).OptionalTitle();
        this.Citations(input => input.Citations!);
    }
}
