using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Application.Panels;

/// <summary>The type of record <c>panelMember</c>: it belongs to a panel.</summary>
public sealed class PanelMemberType : AggregateType<PanelMember, PanelMemberInput, PanelMemberRow, PanelMemberDto>
{
    internal PanelMemberType()
        : base(
            "panelMember",
            new PanelMemberInputValidator(),
            Children.None,
            new References<PanelMember, PanelMemberInput, PanelMemberRow>().Under(row => row.PanelId)
        ) { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Panel, Role.Admin];

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("panelRef"),
        CsvColumn.Text("name"),
        CsvColumn.Text("role"),
        CsvColumn.Text("body"),
        CsvColumn.Text("from"),
        CsvColumn.Text("to"),
        .. CsvColumn.Citation,
    ];

    internal override IEnumerable<(PartialDate? Date, string Pointer)> PastDates(PanelMemberInput input) => [(input.From, "/from")];

    internal override PanelMember New(NewRecord<PanelMember> record, PanelMemberInput input) =>
        new(record.Id, record.Ref, record.Under<Panel>());

    internal override void Describe(PanelMember root, PanelMemberInput input, bool isReasonGiven) => root.Describe(input);

    /// <summary>A panel that takes in more than the law allows is refused; what documents show of one is reported.</summary>
    internal override async Task RequireAmongOthersAsync(IPlanAccountabilityDb db, PanelMember root, CancellationToken cancellationToken)
    {
        var others = await db
            .PanelMembers.AsNoTracking()
            .NotRetracted()
            .Where(member => member.PanelId == root.PanelId && member.Id != root.Id)
            .ToListAsync(cancellationToken);
        PanelMemberRules.AtMostTwenty.Require(
            LocalPolicingBody.LawOf(root.AreaId) is GoverningLaw.Section6
                || PanelMember.MostAtOnce([.. others.Where(other => other.OverlapsSurely(root)), root]) <= PanelVote.MostMembers
        );
    }

    internal override async Task<PanelMemberDto> CompleteAsync(
        PanelMemberDto dto,
        IPlanAccountabilityDb db,
        ICaller caller,
        CancellationToken cancellationToken
    ) => dto with { AllowedActions = await PanelMemberActs.All.OpenToAsync(caller, dto.AreaId, () => Task.FromResult(dto)) };

    /// <summary>An importer says only what a document shows.</summary>
    private protected override IEnumerable<InputError> Validate(PanelMemberRow row, ImportContext context) =>
        !context.IsAdmin && row.Citations is null or []
            ? base.Validate(row, context)
                .Append(new("/citations", "citation-needed", "An importer records a membership with the document that shows it."))
            : base.Validate(row, context);
}

internal sealed class PanelMemberInputValidator : AbstractValidator<PanelMemberInput>
{
    public PanelMemberInputValidator()
    {
        RuleFor(input => input.Name).Title();
        RuleFor(input => input.Body).OptionalTitle();
        this.Citations(input => input.Citations!);
    }
}
