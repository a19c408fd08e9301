using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>What a meeting has from its forum.</summary>
internal static class ForumQueries
{
    /// <summary>Refuses a forum that is not one of the area; one that the meeting named before it goes on naming.</summary>
    /// <exception cref="BadValueException">It is not recorded there.</exception>
    public static async Task RequireForumAsync(
        this IPlanAccountabilityDb db,
        AreaId area,
        ForumId? named,
        ForumId? known,
        CancellationToken cancellationToken
    )
    {
        if (
            named is { } id
            && named != known
            && !await db.Forums.NotRetracted().AnyAsync(forum => forum.Id == id && forum.AreaId == area, cancellationToken)
        )
            throw new BadValueException("/forumId", "unknown-forum", "The forum is not one of the area.");
    }

    /// <summary>Refuses items that grade otherwise than the scale of the forum has it. What an item said before it goes on
    /// saying.</summary>
    /// <param name="db">The record.</param>
    /// <param name="named">The forum, or null.</param>
    /// <param name="items">The items, each with where it is in what was sent.</param>
    /// <param name="known">The items that the meeting has already.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BrokenRuleException">One does.</exception>
    public static async Task RequireOnScaleAsync(
        this IPlanAccountabilityDb db,
        ForumId? named,
        IReadOnlyList<(AgendaItem Item, string Pointer)> items,
        IReadOnlyList<AgendaItem> known,
        CancellationToken cancellationToken
    )
    {
        var graded = items
            .SelectMany(item => item.Item.Grades().Select(grade => (item.Item.Id, Grade: grade, At: $"{item.Pointer}{grade.Pointer}")))
            .Where(given => !known.Any(other => other.Id == given.Id && other.Grades().Contains(given.Grade)))
            .ToList();
        if (named is not { } id || graded.Count == 0)
            return;
        var scale = await db
            .Forums.NotRetracted()
            .Where(forum => forum.Id == id)
            .Select(forum => forum.AssuranceScale)
            .SingleOrDefaultAsync(cancellationToken);
        foreach (var (_, grade, at) in graded)
            ForumRules.LabelOnScale.Require(ScaleGrade.IsOn(scale ?? [], grade.Level, grade.Label), pointer: at);
    }
}
