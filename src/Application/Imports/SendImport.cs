using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.Imports;

/// <summary>Imports a file: at once where it is small, else in the background.</summary>
/// <param name="File">The file as it was read.</param>
/// <param name="Keep">Gives the file and what its sender may do, as they are kept until its turn comes.</param>
public sealed record SendImport(ImportFile File, Func<(string Payload, string Grants)> Keep) : ICommand<ImportDto>, ILocksForItself;

/// <summary>The size of a file; the texts in it are measured row by row, each by its own type's validator.</summary>
internal sealed class SendImportValidator : AbstractValidator<SendImport>
{
    public SendImportValidator() =>
        RuleFor(command => command.File.Rows)
            .Must(rows => rows.Count <= ImportFile.Most)
            .OverridePropertyName("Records")
            .WithErrorCode("MaximumCountValidator")
            .WithMessage($"must be at most {ImportFile.Most} records");
}

internal sealed class SendImportHandler(IPlanAccountabilityDb db, ICaller caller, ImportRunner runner, TimeProvider clock)
    : IRequestHandler<SendImport, ImportDto>
{
    public async Task<ImportDto> Handle(SendImport command, CancellationToken cancellationToken)
    {
        var file = command.File;

        // The report of a file that may speak of what a panel has in preparation is for admins alone.
        var isOfPanels =
            caller.IsAdmin
            && file.Records.Any(record => record.Type == ExchangeTypes.PanelReview || record.Type == ExchangeTypes.PanelRecommendation);
        var areas = isOfPanels ? [] : file.Areas.Where(caller.MayImport);
        var batch = new ImportBatch
        {
            Id = Guid.CreateVersion7(),
            ClientId = caller.ClientId!.Value,
            ClientName = caller.Name!,
            AreaIds = [.. areas.Select(area => area.Value)],
            CreatedAt = clock.GetUtcNow(),
            Status = ImportStatus.Queued,
            Mode = file.Mode,
            Of = file.Rows.Count,
        };
        if (file.Rows.Count <= ImportFile.MostWhileWaiting)
        {
            await runner.RunAsync(batch, file, _ => Task.CompletedTask, cancellationToken);
            return ImportDto.Of(batch);
        }

        (batch.Payload, batch.Grants) = command.Keep();
        db.Imports.Add(batch);
        await db.SaveChangesAsync(cancellationToken);
        return ImportDto.Of(batch);
    }
}
