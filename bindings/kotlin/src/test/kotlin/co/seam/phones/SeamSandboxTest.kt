package co.seam.phones

import co.seam.phones.testing.SeamSandbox
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.ByteArrayOutputStream
import java.io.PrintStream

/** The sandboxes for the tests of apps. */
class SeamSandboxTest {
    private val seed = """{"clock": "2026-01-31T12:00:00Z", "user_identities": [{"full_name": "Jane", "phones": [{}]}]}"""

    @Test
    fun `each is fresh and begins with its seed`() {
        SeamSandbox().use { plain ->
            SeamSandbox(seed).use { seeded ->
                assertEquals(
                    0,
                    plain.blocking.userIdentities
                        .list()
                        .size,
                )
                assertEquals("none", plain.events())
                assertEquals(
                    listOf("Jane"),
                    seeded.blocking.userIdentities
                        .list()
                        .map { it.fullName },
                )
            }
        }
        assertThrows(SeamException::class.java) { SeamSandbox("""{"user_identities": 1}""") }
        assertThrows(IllegalArgumentException::class.java) { SeamSandbox("[]") }
    }

    @Test
    fun `a test that fails shows the events`() {
        val told =
            printed {
                assertThrows(IllegalStateException::class.java) {
                    SeamSandbox(seed).play { sandbox ->
                        val phones = sandbox.blocking.phones
                        phones.deactivate(phones.list().single().deviceId)
                        error("not promised")
                    }
                }
            }
        assertTrue(told.startsWith("Events of the sandbox:\n2026-01-31T12:00:00.000Z  phone.deactivated  device_id="), told)
        assertEquals("", printed { SeamSandbox(seed).play { it.blocking.phones.list() } })
    }

    @Test
    fun `one that is closed says so`() {
        val sandbox = SeamSandbox()
        sandbox.close()
        assertTrue(sandbox.events().startsWith("cannot be had: "))
    }

    private fun printed(work: () -> Unit): String {
        val before = System.err
        val bytes = ByteArrayOutputStream()
        System.setErr(PrintStream(bytes, true))
        try {
            work()
        } finally {
            System.setErr(before)
        }
        return bytes.toString()
    }
}
