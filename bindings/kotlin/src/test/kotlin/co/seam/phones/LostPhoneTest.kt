package co.seam.phones

import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream

/** `examples/kotlin/LostPhone.kt`, which is compiled with the tests. */
class LostPhoneTest {
    @TempDir lateinit var folder: File

    @Test
    fun `a leg of the relay lists Jane's phones before and after the loss`() {
        val file = folder.resolve("phones.db").path
        Seam.sandbox(file).use { seam -> runBlocking { prepare(seam) } }
        val told = printed { main(file) }.lines().map { it.substringAfterLast("  ") }
        val expected = listOf("before the loss: 2 phones", "Phone 1", "Phone 2", "after the loss: 1 phones", "Phone 2", "")
        assertEquals(expected, told)
    }

    private suspend fun prepare(seam: Seam) {
        val jane = seam.userIdentities.create { userIdentityKey = "jane" }
        for (number in 1..2) seam.phones.simulate.createSandboxPhone(jane.id) { phoneMetadata { deviceModel = "Phone $number" } }
    }

    // The example has no package: only reflection can call what has none.
    private fun main(vararg arguments: String) {
        Class.forName("LostPhoneKt").getMethod("main", Array<String>::class.java).invoke(null, arguments)
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
