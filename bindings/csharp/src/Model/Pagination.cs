// Generated from operations.json by tools/generate-bindings: do not edit.

namespace SeamPhones.Model
{
    /// <summary>Where a list goes on.</summary>
    public sealed class Pagination : Resource
    {
        /// <summary>Makes one of JSON, such as a test does.</summary>
        public Pagination(JsonValue json)
            : base(json)
        {
        }

        /// <summary>What to give as <c>page_cursor</c> to get the next page; null on the last page.</summary>
        public string NextPageCursor => Text("next_page_cursor");

        /// <summary>Whether there is a further page.</summary>
        public bool HasNextPage => Required("has_next_page", Boolean("has_next_page"));

        /// <summary>Where the next page is on Seam's API; null on the last page.</summary>
        public string NextPageUrl => Text("next_page_url");
    }
}
