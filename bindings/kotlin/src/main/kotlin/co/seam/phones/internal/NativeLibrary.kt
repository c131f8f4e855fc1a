package co.seam.phones.internal

import co.seam.phones.SeamLibraryException
import java.io.File
import java.io.IOException

/**
 * Finds the native library and loads it: a file that the caller names, else the one that Android unpacked from the app, else the
 * one in the jar, else the one that `java.library.path` has.
 */
internal object NativeLibrary {
    /** The ABI of the core that this package was written for. */
    const val ABI_VERSION = 1

    private const val NAME = "seam_phones_jni"
    private const val PROPERTY = "seam.phones.jni.library"
    private const val VARIABLE = "SEAM_PHONES_JNI_LIBRARY"

    @Volatile private var loaded = false

    /** Loads the library at the first call, and again at the next one if that failed. */
    fun ensureLoaded() {
        if (loaded) return
        synchronized(this) {
            if (!loaded) {
                load()
                check()
                loaded = true
            }
        }
    }

    private fun load() {
        try {
            val named = System.getProperty(PROPERTY) ?: System.getenv(VARIABLE)
            when {
                !named.isNullOrEmpty() -> System.load(File(named).absolutePath)
                isAndroid() -> System.loadLibrary(NAME)
                else -> if (!loadFromJar()) System.loadLibrary(NAME)
            }
        } catch (error: UnsatisfiedLinkError) {
            throw SeamLibraryException(notLoaded(error))
        } catch (error: IOException) {
            throw SeamLibraryException("the native library cannot be unpacked: ${error.message}")
        }
    }

    /** Fails when the library that was loaded speaks another version. */
    private fun check() {
        val version = Native.abiVersion()
        if (version != ABI_VERSION) {
            throw SeamLibraryException("the native library speaks version $version of the interface, this package version $ABI_VERSION")
        }
    }

    private fun notLoaded(error: UnsatisfiedLinkError) =
        "the native library cannot be loaded: ${error.message}; the jar has none for ${platform()}, or it was not found at $PROPERTY, " +
            "$VARIABLE or java.library.path"

    private fun isAndroid() = System.getProperty("java.runtime.name").orEmpty().contains("Android")

    private fun platform(): String {
        val system = System.getProperty("os.name").orEmpty().lowercase()
        val name =
            when {
                system.startsWith("mac") -> "macos"
                system.startsWith("win") -> "windows"
                else -> "linux"
            }
        return "$name-" +
            when (val architecture = System.getProperty("os.arch").orEmpty()) {
                "amd64", "x86_64" -> "x86_64"
                "arm64", "aarch64" -> "aarch64"
                else -> architecture
            }
    }

    /** A file of its own for each class loader: a virtual machine gives a library to one class loader only. */
    private fun loadFromJar(): Boolean {
        val file = System.mapLibraryName(NAME)
        val packed = NativeLibrary::class.java.getResourceAsStream("/co/seam/phones/native/${platform()}/$file") ?: return false
        val unpacked = File.createTempFile("$NAME-", file.substring(file.lastIndexOf('.')))
        try {
            packed.use { from -> unpacked.outputStream().use { from.copyTo(it) } }
            System.load(unpacked.absolutePath)
        } finally {
            // Once it is loaded, nobody needs its name. Windows keeps the file until the end.
            if (!unpacked.delete()) unpacked.deleteOnExit()
        }
        return true
    }
}
