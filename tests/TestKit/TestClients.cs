using PlanAccountability.Domain.Access;
using PlanAccountability.Infrastructure.Access;

namespace PlanAccountability.TestKit;

/// <summary>The clients that every test database knows, with keys drawn anew for each run.</summary>
public static class TestClients
{
    private static readonly AreaId[] Here = [new("lancashire"), new("northamptonshire")];

    private static readonly AreaId[] Elsewhere = [new("kent")];

    /// <summary>An admin.</summary>
    public static ClientRegistration Admin { get; } = new("Test admin", NewKey(), [new(Role.Admin)]);

    /// <summary>The office of Lancashire and Northamptonshire.</summary>
    public static ClientRegistration Office { get; } = Register("Test office", Role.Office, Here);

    /// <summary>The panel of Lancashire and Northamptonshire.</summary>
    public static ClientRegistration Panel { get; } = Register("Test panel", Role.Panel, Here);

    /// <summary>An importer for Lancashire and Northamptonshire.</summary>
    public static ClientRegistration Importer { get; } = Register("Test importer", Role.Importer, Here);

    /// <summary>A reader of the drafts of Lancashire and Northamptonshire.</summary>
    public static ClientRegistration Reader { get; } = Register("Test reader", Role.Reader, Here);

    /// <summary>The office of Kent, which has no say in Lancashire.</summary>
    public static ClientRegistration OfficeElsewhere { get; } = Register("Test office elsewhere", Role.Office, Elsewhere);

    /// <summary>The panel of Kent; the City of London, for which it has the role too, has none.</summary>
    public static ClientRegistration PanelElsewhere { get; } =
        Register("Test panel elsewhere", Role.Panel, [.. Elsewhere, new("city-of-london")]);

    /// <summary>An importer for Kent.</summary>
    public static ClientRegistration ImporterElsewhere { get; } = Register("Test importer elsewhere", Role.Importer, Elsewhere);

    /// <summary>A reader of the drafts of Kent.</summary>
    public static ClientRegistration ReaderElsewhere { get; } = Register("Test reader elsewhere", Role.Reader, Elsewhere);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ClientRegistration> All { get; } =
    [Admin, Office, Panel, Importer, Reader, OfficeElsewhere, PanelElsewhere, ImporterElsewhere, ReaderElsewhere];

    /// <summary>A key of the right syntax that no client has yet.</summary>
    public static string NewKey() => KeyText.Draw().Reveal();

    private static ClientRegistration Register(string name, Role role, AreaId[] areas) =>
        new(name, NewKey(), [.. areas.Select(area => new Grant(role, area))]);
}
