package co.seam.phones

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream

/** `examples/kotlin`, which is compiled with the tests. */
class ExampleTest {
    @TempDir lateinit var folder: File

    @Test
    fun `the phone's own part`() {
        val printed = printed { run(folder.resolve("phones.db").path) }
        val sections = printed.split("# ").drop(1).map { it.lines() }
        val headings = listOf("Jane signs in on her phone", "Jane signs in on a new phone", "Jane signs out on the old phone")
        assertEquals(headings, sections.map { it[0] })
        for (section in sections.take(2)) {
            assertEquals("  registered for Jane Doe", section[1])
            assertTrue(section.any { it.startsWith("  credential: mobile_key") }, printed)
        }
        assertTrue("  Jane has 2 phones" in sections[1] && "  Jane has 1 phone" in sections[2], printed)
    }

    // The example has no package: only reflection can call what has none.
    private fun run(vararg arguments: String) {
        Class.forName("PhonesOwnPartKt").getMethod("main", Array<String>::class.java).invoke(null, arguments)
    }

    private fun printed(work: () -> Unit): String {
        val before = System.out
        val bytes = ByteArrayOutputStream()
        System.setOut(PrintStream(bytes, true))
        try {
            work()
        } finally {
            System.setOut(before)
        }
        return bytes.toString()
    }
}
