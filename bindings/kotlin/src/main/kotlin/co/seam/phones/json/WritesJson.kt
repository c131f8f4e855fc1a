package co.seam.phones.json

/** What can be given where JSON is expected, and says itself what stands for it: see [JsonValue.of]. */
public interface WritesJson {
    /** A text, a number, a map, or whatever else is JSON. */
    public fun json(): Any?
}
