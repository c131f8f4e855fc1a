using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using SeamPhones.Internal;
using SeamPhones.Model;

namespace SeamPhones
{
    /// <summary>A page of a list: a read-only list, which also says where the list goes on.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    [DebuggerDisplay("Count = {Count}")]
    public sealed class Page<T> : IReadOnlyList<T>
    {
        private readonly IReadOnlyList<T> items;

        internal Page(IReadOnlyList<T> items, Pagination pagination)
        {
            this.items = items;
            Pagination = pagination;
        }

        /// <summary>Where the list goes on; null when Seam did not say.</summary>
        public Pagination Pagination { get; }

        /// <summary>What to give as <c>pageCursor</c> to get the next page; null on the last page.</summary>
        public string NextPageCursor => Pagination?.NextPageCursor;

        /// <summary>How many items the page has.</summary>
        public int Count => items.Count;

        /// <summary>The item at this place.</summary>
        public T this[int index] => items[index];

        /// <inheritdoc/>
        public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
    }

    /// <summary>
    /// The items of all pages of a list, for <c>await foreach</c>. Each page is fetched when it is reached. On .NET Standard 2.1 and
    /// later it is an <c>IAsyncEnumerable</c>.
    /// </summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    public sealed class AllItems<T>
#if NETSTANDARD2_1
        : IAsyncEnumerable<T>
#endif
    {
        private readonly Func<Optional<string>, CancellationToken, Task<Page<T>>> fetch;
        private readonly CancellationToken cancellationToken;

        internal AllItems(Func<Optional<string>, CancellationToken, Task<Page<T>>> fetch, CancellationToken cancellationToken)
        {
            this.fetch = fetch;
            this.cancellationToken = cancellationToken;
        }

        /// <summary>Goes through the items, from the first one.</summary>
        public Enumerator GetAsyncEnumerator() => new Enumerator(fetch, cancellationToken);

#if NETSTANDARD2_1
        IAsyncEnumerator<T> IAsyncEnumerable<T>.GetAsyncEnumerator(CancellationToken cancellationToken) =>
            new Enumerator(fetch, cancellationToken.CanBeCanceled ? cancellationToken : this.cancellationToken);
#endif

        /// <summary>Goes through the items.</summary>
        public sealed class Enumerator
#if NETSTANDARD2_1
            : IAsyncEnumerator<T>
#endif
        {
            private readonly Func<Optional<string>, CancellationToken, Task<Page<T>>> fetch;
            private readonly CancellationToken cancellationToken;
            private readonly Cursors<T> cursors = new Cursors<T>();
            private Page<T> page;
            private int at;

            internal Enumerator(Func<Optional<string>, CancellationToken, Task<Page<T>>> fetch, CancellationToken cancellationToken)
            {
                this.fetch = fetch;
                this.cancellationToken = cancellationToken;
            }

            /// <summary>The item.</summary>
            public T Current => page[at];

            /// <summary>Goes to the next item; false when there is none.</summary>
            public async Task<bool> MoveNextAsync()
            {
                at++;
                while (page == null || at >= page.Count)
                {
                    if (page != null && !cursors.GoOn(page))
                    {
                        return false;
                    }
                    page = await fetch(cursors.Next, cancellationToken).ConfigureAwait(false);
                    at = 0;
                }
                return true;
            }

#if NETSTANDARD2_1
            ValueTask<bool> IAsyncEnumerator<T>.MoveNextAsync() => new ValueTask<bool>(MoveNextAsync());

            ValueTask IAsyncDisposable.DisposeAsync() => default;
#endif
        }
    }
}
