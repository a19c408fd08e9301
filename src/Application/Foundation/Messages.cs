using MediatR;

namespace PlanAccountability.Application.Foundation;

/// <summary>A request to change the record; it answers what its caller needs, never nothing.</summary>
public interface ICommand<out TAnswer> : IRequest<TAnswer>;

/// <summary>A request to read the record.</summary>
public interface IQuery<out TAnswer> : IRequest<TAnswer>;
