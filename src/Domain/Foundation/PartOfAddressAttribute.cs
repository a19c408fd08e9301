namespace PlanAccountability.Domain.Foundation;

/// <summary>Marks a member that is part of the record's own address: a merge of the record that it names does not change it, for the old
/// address still has to lead on.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PartOfAddressAttribute : Attribute;
