package co.seam.phones

/** How far a call has come that does one thing for many, such as `phones.deactivateMany`. */
public data class Progress(
    /** How many have ended, the failed ones among them. */
    public val done: Int,
    /** How many have failed, or ended with an unknown outcome. */
    public val failed: Int,
    /** How many there are; 0 as long as it is not known. */
    public val total: Int,
)

/** Is told how far a call has come, some ten times a second and at the end. */
public fun interface ProgressListener {
    public fun onProgress(progress: Progress)
}
