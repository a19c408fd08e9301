using System.Security.Claims;
using PlanAccountability.Domain.Access;
using PlanAccountability.Infrastructure.Access;

namespace PlanAccountability.Api.Access;

/// <summary>Who makes the request: the client behind the key or the token, nobody, or the client whose import is carried out in the
/// background.</summary>
internal sealed class Caller(IHttpContextAccessor http) : ICaller
{
    /// <summary>The most characters of a reason.</summary>
    private const int LongestReason = Root.LongestText;

    private KnownClient? _assumed;

    private IReadOnlyList<Grant>? _ofRequest;

    private ClaimsPrincipal? User => http.HttpContext?.User;

    public Guid? ClientId => _assumed?.Id ?? (User?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? Guid.Parse(id) : null);

    public string? Name => _assumed?.Name ?? User?.FindFirstValue(ClaimTypes.Name);

    public string? Reason =>
        http.HttpContext?.Request.Headers["Change-Reason"].ToString() is { Length: > 0 } reason
            ? ChangeReason.Decode(reason) is { Length: <= LongestReason } text
                ? text
                : throw new BadValueException("Change-Reason", "too-long", $"must be {LongestReason} characters or fewer")
            : null;

    public bool IsAdmin => Grants.Any(grant => grant.Role is Role.Admin);

    public IReadOnlyCollection<AreaId> AreasAs(Role role) =>
        [.. Grants.Where(grant => grant.Role == role && grant.AreaId is not null).Select(grant => grant.AreaId!.Value)];

    /// <summary>Acts for a client outside a request.</summary>
    public void Assume(KnownClient client) => _assumed = client;

    /// <summary>What the caller may do.</summary>
    public IReadOnlyList<Grant> Grants => _assumed?.Grants ?? (_ofRequest ??= User?.Grants()) ?? [];
}
