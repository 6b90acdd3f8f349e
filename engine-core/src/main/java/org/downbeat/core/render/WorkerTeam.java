package org.downbeat.core.render;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A few threads that run the tasks of one level together and meet again at its end. No locks: threads take tasks from a
 * counter, and wait by spinning briefly before they sleep.
 */
final class WorkerTeam implements AutoCloseable {
    private static final int SPINS = 2_000;
    private static final long NAP_NANOS = 20_000;

    private final Thread[] workers;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger round = new AtomicInteger();
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;
    private Runnable[] tasks = new Runnable[0];

    /** A team of {@code threads}, the caller of {@link #run} being one of them. */
    WorkerTeam(int threads) {
        workers = new Thread[threads - 1];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Thread(this::work, "downbeat-render-" + (i + 1));
            workers[i].setDaemon(true);
            workers[i].start();
        }
    }

    /** Runs all tasks and returns when the last one is done. */
    void run(Runnable[] level) {
        if (level.length == 1) {
            level[0].run();
            return;
        }
        tasks = level;
        next.set(0);
        running.set(workers.length);
        round.incrementAndGet();
        for (Thread worker : workers) {
            LockSupport.unpark(worker);
        }
        takeTasks(level);
        for (int spins = 0; running.get() > 0; spins++) {
            pause(spins);
        }
        rethrow();
    }

    private void takeTasks(Runnable[] level) {
        for (int task = next.getAndIncrement(); task < level.length; task = next.getAndIncrement()) {
            level[task].run();
        }
    }

    private void work() {
        int seen = 0;
        while (true) {
            for (int spins = 0; round.get() == seen; spins++) {
                if (closed) {
                    return;
                }
                pause(spins);
            }
            seen = round.get();
            try {
                takeTasks(tasks);
            } catch (Throwable thrown) {
                failure = thrown;
            }
            running.decrementAndGet();
        }
    }

    private static void pause(int spins) {
        if (spins < SPINS) {
            Thread.onSpinWait();
        } else {
            LockSupport.parkNanos(NAP_NANOS);
        }
    }

    private void rethrow() {
        Throwable thrown = failure;
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
