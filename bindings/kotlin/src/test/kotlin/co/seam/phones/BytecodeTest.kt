package co.seam.phones

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.DataInputStream
import java.io.File

/** What Android takes: Java 8 bytecode, and none of the classes that it lacks. */
class BytecodeTest {
    private val classes = File("target/classes").walk().filter { it.extension == "class" }.toList()

    @Test
    fun `every class is Java 8`() {
        assertTrue(classes.size > 200)
        for (file in classes) {
            DataInputStream(file.inputStream()).use {
                assertEquals(
                    JAVA_8,
                    it.readInt().let { _ -> it.readInt() } and 0xffff,
                    "$file",
                )
            }
        }
    }

    @Test
    fun `no class uses what Android lacks, or reflection`() {
        val found = classes.flatMap { file -> names(file).filter { name -> FORBIDDEN.any(name::contains) }.map { "${file.name}: $it" } }
        assertEquals(emptyList<String>(), found)
    }

    /** The texts of a class's constant pool: all names of classes, methods and types are among them. */
    private fun names(file: File): List<String> =
        DataInputStream(file.inputStream().buffered()).use { input ->
            input.skipBytes(8)
            val names = ArrayList<String>()
            var left = input.readUnsignedShort() - 1
            while (left > 0) {
                left--
                when (val tag = input.readUnsignedByte()) {
                    1 -> {
                        names.add(input.readUTF())
                    }

                    5, 6 -> {
                        input.skipBytes(8)
                        left--
                    }

                    7, 8, 16, 19, 20 -> {
                        input.skipBytes(2)
                    }

                    15 -> {
                        input.skipBytes(3)
                    }

                    3, 4, 9, 10, 11, 12, 17, 18 -> {
                        input.skipBytes(4)
                    }

                    else -> {
                        error("constant $tag in $file")
                    }
                }
            }
            names
        }

    private companion object {
        const val JAVA_8 = 52
        val FORBIDDEN =
            listOf(
                "java/net/",
                "java/nio/file",
                "java/time/",
                "java/lang/invoke/VarHandle",
                "java/lang/invoke/StringConcatFactory",
                "java/lang/ref/Cleaner",
                "java/lang/reflect/",
                "kotlin/reflect/full",
                "java/lang/Module",
                "java/lang/ProcessHandle",
                "java/util/concurrent/Flow",
                "sun/misc",
                "jdk/internal",
                "java/awt",
            )
    }
}
