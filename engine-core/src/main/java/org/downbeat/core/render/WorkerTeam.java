package org.downbeat.core.render;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A few threads that run the tasks of one level together and meet again at its end. No locks: every thread has a share of
 * the tasks, the same in every block, so that what they touch stays near its processor; who is done helps the others. They
 * wait by spinning, for as long as a block may take elsewhere, before they sleep.
 */
final class WorkerTeam implements AutoCloseable {
    private static final int SPINS = 20_000;
    private static final long NAP_NANOS = 20_000;

    private final Thread[] workers;
    private final AtomicInteger[] taken;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger round = new AtomicInteger();
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;
    private Runnable[] tasks = new Runnable[0];

    /** A team of {@code threads}, the caller of {@link #run} being one of them. */
    WorkerTeam(int threads) {
        taken = new AtomicInteger[threads];
        Arrays.setAll(taken, share -> new AtomicInteger());
        workers = new Thread[threads - 1];
        for (int i = 0; i < workers.length; i++) {
            int share = i + 1;
            workers[i] = new Thread(() -> work(share), "downbeat-render-" + share);
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
        for (AtomicInteger share : taken) {
            share.set(0);
        }
        running.set(workers.length);
        round.incrementAndGet();
        for (Thread worker : workers) {
            LockSupport.unpark(worker);
        }
        takeTasks(level, 0);
        for (int spins = 0; running.get() > 0; spins++) {
            pause(spins);
        }
        rethrow();
    }

    /** One's own share first. */
    private void takeTasks(Runnable[] level, int own) {
        for (int k = 0; k < taken.length; k++) {
            int share = (own + k) % taken.length;
            int from = from(share, level.length);
            int end = from(share + 1, level.length);
            AtomicInteger next = taken[share];
            for (int task = from + next.getAndIncrement(); task < end; task = from + next.getAndIncrement()) {
                level[task].run();
            }
        }
    }

    private int from(int share, int tasks) {
        return share * tasks / taken.length;
    }

    private void work(int share) {
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
                takeTasks(tasks, share);
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
