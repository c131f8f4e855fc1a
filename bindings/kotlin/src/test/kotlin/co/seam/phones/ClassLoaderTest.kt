package co.seam.phones

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.CleanupMode
import org.junit.jupiter.api.io.TempDir
import java.io.File
import java.lang.ref.WeakReference
import java.lang.reflect.InvocationTargetException
import java.net.URLClassLoader

/** What happens when the package goes with its class loader and comes again, as in an application server. */
class ClassLoaderTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    lateinit var folder: File

    @BeforeEach
    fun `the package of the other tests is loaded`() = Seam.sandbox().close()

    @Test
    fun `an old handle never means a client of the next class loader`() {
        // A virtual machine gives a file to one class loader at a time: the second one gets it only when the first has gone.
        val built = File("target/natives").walk().single { it.name == "libseam_phones_jni.so" }
        val library = built.copyTo(folder.resolve(built.name))
        System.setProperty("seam.phones.jni.library", library.path)
        try {
            val (old, gone) = used(null)
            while (gone.get() != null) {
                System.gc()
                Thread.sleep(20)
            }
            val (new, _) = used(old)
            assertFalse(new == old, "$new")
        } finally {
            System.clearProperty("seam.phones.jni.library")
        }
    }

    @Test
    fun `two class loaders have the package at once`() {
        val (first, _) = used(null)
        val (second, _) = used(null)
        assertTrue(first != 0L && second != 0L)
    }

    @Test
    fun `a library that is not there is named, each time`() {
        System.setProperty("seam.phones.jni.library", "/not/there.so")
        try {
            val sandbox = ownLoader().loadClass("co.seam.phones.Seam").getMethod("sandbox")
            repeat(2) {
                val error = assertThrows(InvocationTargetException::class.java) { sandbox.invoke(null) }.targetException
                assertTrue("SeamLibraryException" in error.toString() && "/not/there.so" in error.toString(), "$error")
            }
        } finally {
            System.clearProperty("seam.phones.jni.library")
        }
    }

    private fun ownLoader(): URLClassLoader {
        val classes = System.getProperty("java.class.path").split(File.pathSeparator).filter { "test-classes" !in it }
        return URLClassLoader(classes.map { File(it).toURI().toURL() }.toTypedArray(), ClassLoader.getPlatformClassLoader())
    }

    /** Uses the package in a class loader of its own; gives the handle of a client, and what tells when the class loader has gone. */
    private fun used(old: Long?): Pair<Long, WeakReference<ClassLoader>> {
        val loader = ownLoader()
        val native = loader.loadClass("co.seam.phones.internal.Native")
        val sandbox = loader.loadClass("co.seam.phones.Seam").getMethod("sandbox").invoke(null)
        val blocking = sandbox.javaClass.getMethod("blocking").invoke(sandbox)
        val phones = blocking.javaClass.getMethod("phones").invoke(blocking)
        assertEquals(emptyList<Any>(), phones.javaClass.getMethod("list").invoke(phones))
        val handle = LongArray(1)
        native
            .getMethod(
                "clientNew",
                ByteArray::class.java,
                LongArray::class.java,
            ).invoke(null, "{\"endpoint\":\"sandbox:\"}".toByteArray(), handle)
        if (old != null) checkUnknown(native, old)
        native.getMethod("clientFree", Long::class.javaPrimitiveType).invoke(null, handle[0])
        (sandbox as AutoCloseable).close()
        loader.close()
        return handle[0] to WeakReference(loader)
    }

    private fun checkUnknown(
        native: Class<*>,
        old: Long,
    ) {
        val long = Long::class.javaPrimitiveType
        val bytes = ByteArray::class.java
        val queue = LongArray(1)
        native.getMethod("queueNew", LongArray::class.java).invoke(null, queue)
        val start = native.getMethod("queueStart", long, long, bytes, bytes, bytes, long)
        start.invoke(null, queue[0], old, "phones.list".toByteArray(), "{}".toByteArray(), null, 1L)
        val outcome =
            native
                .getMethod(
                    "queueNext",
                    long,
                    long,
                    LongArray::class.java,
                ).invoke(null, queue[0], 10_000L, LongArray(1)) as ByteArray
        assertTrue("invalid_handle" in outcome.decodeToString(), outcome.decodeToString())
    }
}
