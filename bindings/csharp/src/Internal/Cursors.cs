using System;
using System.Collections.Generic;

namespace SeamPhones.Internal
{
    /// <summary>Where a list goes on. A cursor that comes again would go round for ever.</summary>
    internal sealed class Cursors<T>
    {
        private readonly HashSet<string> seen = new HashSet<string>();

        internal Optional<string> Next { get; private set; }

        /// <summary>Whether another page follows this one.</summary>
        internal bool GoOn(Page<T> page)
        {
            var cursor = page.NextPageCursor;
            Next = new Optional<string>(cursor);
            return cursor != null && seen.Add(cursor);
        }

        /// <summary>The items of all pages, for a thread that waits for each page.</summary>
        internal static IEnumerable<T> All(Func<Optional<string>, Page<T>> fetch)
        {
            var cursors = new Cursors<T>();
            Page<T> page;
            do
            {
                page = fetch(cursors.Next);
                foreach (var item in page)
                {
                    yield return item;
                }
            }
            while (cursors.GoOn(page));
        }
    }
}
