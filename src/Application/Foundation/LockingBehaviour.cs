using MediatR;

namespace PlanAccountability.Application.Foundation;

/// <summary>Carries out every command in one transaction and under the lock that it needs, taken before anything is read.</summary>
internal sealed class LockingBehaviour<TRequest, TAnswer>(Lazy<IPlanAccountabilityDb> db, IWriteLocks locks)
    : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : IRequest<TAnswer>
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        if (request is not ICommand<TAnswer> || request is ILocksForItself)
            return await next();

        await using var attempt = await UnitOfWork.JoinAsync(db.Value, cancellationToken);
        if (request is IReachesOthers { ReachesOthers: true })
            await locks.HoldAsync(db.Value, cancellationToken);
        else
            locks.ShareFromNextCommand();
        var answer = await next();
        await attempt.KeepAsync(cancellationToken);
        return answer;
    }
}
