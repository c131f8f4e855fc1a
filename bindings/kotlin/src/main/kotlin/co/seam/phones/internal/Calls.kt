package co.seam.phones.internal

import co.seam.phones.Progress
import co.seam.phones.ProgressListener
import co.seam.phones.SeamCancellation
import co.seam.phones.SeamFuture
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.withContext
import java.util.concurrent.Executor
import kotlin.coroutines.cancellation.CancellationException

/** The calls of one client, in the three forms in which they are made. */
internal class Calls(
    val client: NativeClient,
) {
    /** Suspends until the call has ended. A cancelled coroutine cancels its call, and is told what became of it. */
    suspend fun <T> await(operation: Operation<T>): T {
        currentCoroutineContext().ensureActive()
        val call = AwaitedCall()
        start(operation, call)
        try {
            val outcome = outcomeOf(operation, call)
            // A long list is not for the thread of a user interface.
            return if (outcome.size <
                LONG
            ) {
                resultOf(operation, outcome)
            } else {
                withContext(Dispatchers.Default) { resultOf(operation, outcome) }
            }
        } catch (cancellation: CancellationException) {
            throw SeamCancellation(whatBecameOf(operation, givenUp(call)), cancellation)
        } finally {
            call.log?.ended()
        }
    }

    /** Waits until the call has ended. An interrupt cancels the call at once. */
    fun <T> block(operation: Operation<T>): T {
        if (Thread.currentThread().isInterrupted) throw neverStarted(operation)
        val call = BlockedCall()
        start(operation, call)
        try {
            return resultOf(operation, outcomeOf(operation, call))
        } finally {
            call.log?.ended()
        }
    }

    /** A future of the call's result. [executor] runs what reads the answer and whatever depends on the future. */
    fun <T> future(
        operation: Operation<T>,
        executor: Executor,
    ): SeamFuture<T> {
        val call = FutureCall(operation, executor)
        start(operation, call)
        operation.progress?.let { listener -> listen(call) { call.progressed(listener, it) } }
        return call.future
    }

    private fun start(
        operation: Operation<*>,
        call: QueuedCall,
    ) {
        if (!client.isOpen) throw clientIsClosed(operation)
        call.log = client.log?.forCall()
        try {
            client.withHandle { CallQueue.start(it, operation, call) }
        } catch (error: Throwable) {
            call.log?.ended()
            throw error
        }
    }

    /** Has [tell], which must neither wait nor throw, told how far a call has come. */
    private fun listen(
        call: QueuedCall,
        tell: (Progress) -> Unit,
    ) = Watch.PROGRESS.begin(call) { call.progress()?.let(tell) }

    private suspend fun outcomeOf(
        operation: Operation<*>,
        call: AwaitedCall,
    ): ByteArray {
        val listener = operation.progress ?: return call.outcome.await()
        try {
            tell(call, listener)
            return call.outcome.await().also { outcome -> lastProgress(outcome)?.let(listener::onProgress) }
        } catch (cancellation: CancellationException) {
            throw cancellation
        } catch (error: Throwable) {
            // What the listener threw: whoever catches it finds there what became of the call.
            error.addSuppressed(whatBecameOf(operation, givenUp(call)))
            throw error
        }
    }

    private fun outcomeOf(
        operation: Operation<*>,
        call: BlockedCall,
    ): ByteArray {
        val listener = operation.progress ?: return call.await(null)
        listen(call, call::progressed)
        try {
            return call.await(listener).also { outcome -> lastProgress(outcome)?.let(listener::onProgress) }
        } catch (error: Throwable) {
            error.addSuppressed(whatBecameOf(operation, call.givenUp()))
            throw error
        } finally {
            Watch.PROGRESS.end(call)
        }
    }

    private suspend fun tell(
        call: AwaitedCall,
        listener: ProgressListener,
    ) {
        listen(call) { call.progress.trySend(it) }
        try {
            for (progress in call.progress) listener.onProgress(progress)
        } finally {
            Watch.PROGRESS.end(call)
        }
    }

    /** The outcome of a call that is cancelled: it comes at once. */
    private suspend fun givenUp(call: AwaitedCall): ByteArray {
        call.cancel()
        return withContext(NonCancellable) { call.outcome.await() }
    }

    private companion object {
        const val LONG = 64 * 1024
    }
}

/** A call that a coroutine waits for. */
private class AwaitedCall : QueuedCall() {
    val outcome = CompletableDeferred<ByteArray>()
    val progress = Channel<Progress>(Channel.CONFLATED)

    override fun ended(outcome: ByteArray) {
        this.outcome.complete(outcome)
        progress.close()
    }
}
