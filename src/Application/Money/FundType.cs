using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Money;

/// <summary>The type of record <c>fund</c>: what is paid from it belongs to it, and is taken back with it.</summary>
public sealed class FundType : AggregateType<Fund, FundInput, FundRow, FundDto>
{
    internal FundType()
        : base("fund", new FundInputValidator(), Children.Are<Fund, GrantAward>((grant, fund) => grant.FundId == fund.Id)) { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office];

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("name"),
        CsvColumn.Text("source"),
        CsvColumn.Text("financialYear"),
        CsvColumn.Pounds("total"),
        CsvColumn.Text("totalIs"),
        .. CsvColumn.Citation,
    ];

    internal override Fund New(NewRecord<Fund> record, FundInput input) => new(record.Id, record.Ref, record.AreaId!.Value);

    internal override void Describe(Fund root, FundInput input, bool isReasonGiven) => root.Describe(input);

    internal override async Task<FundDto> CompleteAsync(
        FundDto dto,
        IPlanAccountabilityDb db,
        ICaller caller,
        CancellationToken cancellationToken
    ) =>
        (await db.WithSumsAsync([dto], cancellationToken))[0] with
        {
            AllowedActions = await FundActs.All.OpenToAsync(caller, dto.AreaId, () => Task.FromResult(dto)),
        };

    private protected override FundRow Complete(FundRow row, Fund? root, ImportContext context) =>
        row with
        {
            Total = row.Total is { } total ? Pounds.InPence(total) : null,
        };
}

internal sealed class FundInputValidator : AbstractValidator<FundInput>
{
    public FundInputValidator()
    {
        RuleFor(input => input.Name).Title();
        RuleFor(input => input.Source).OptionalTitle();
        RuleFor(input => input.FinancialYear).FinancialYear();
        RuleFor(input => input.Total).Pounds();
        this.Citations(input => input.Citations!);
    }
}
