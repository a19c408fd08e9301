using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace PlanAccountability.TestKit;

/// <summary>The SQL commands that requests cause; what runs in the background does not count.</summary>
/// <param name="forget">Empties what the service keeps in memory, so that an answer costs what it costs the first time.</param>
public sealed class SqlCounter(Action forget)
{
    private readonly ConcurrentQueue<string> _commands = new();

    /// <summary>Does something and answers the commands that requests caused meanwhile. No answer is kept from before.</summary>
    public Task<IReadOnlyList<string>> DuringAsync(Func<Task> act)
    {
        forget();
        return AgainDuringAsync(act);
    }

    /// <summary>Does something and answers the commands that requests caused meanwhile. Answers may be kept from before.</summary>
    public async Task<IReadOnlyList<string>> AgainDuringAsync(Func<Task> act)
    {
        _commands.Clear();
        await act();
        return [.. _commands];
    }

    internal IInterceptor For(IServiceProvider provider) => new Interceptor(_commands, provider.GetRequiredService<IHttpContextAccessor>());

    private sealed class Interceptor(ConcurrentQueue<string> commands, IHttpContextAccessor http) : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result
        )
        {
            Count(command);
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Count(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            Count(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<object> result,
            CancellationToken cancellationToken = default
        )
        {
            Count(command);
            return ValueTask.FromResult(result);
        }

        private void Count(DbCommand command)
        {
            if (http.HttpContext is not null)
                commands.Enqueue(command.CommandText);
        }
    }
}
