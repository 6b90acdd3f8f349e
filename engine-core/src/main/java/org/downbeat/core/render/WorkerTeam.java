package org.downbeat.core.render;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A few threads that run the tasks of one level together and meet again at its end. No locks: every thread has a share of
 * the tasks, the same in every block, so that what they touch stays near its processor; who is done helps the others. They
 * wait by spinning, for as long as a block may take elsewhere, before they sleep. Nobody waits for a thread that has no
 * task, so one that the system keeps from running costs no time.
 */
final class WorkerTeam implements AutoCloseable {
    private static final int SPINS = 5_000;
    private static final long NAP_NANOS = 20_000;

    private final Thread[] workers;
    private final AtomicInteger round = new AtomicInteger();
    private volatile Level current = new Level(new Runnable[0], 1);
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;

    /** A team of {@code threads}, the caller of {@link #run} being one of them. */
    WorkerTeam(int threads) {
        workers = new Thread[threads - 1];
        for (int i = 0; i < workers.length; i++) {
            int share = i + 1;
            workers[i] = new Thread(() -> work(share), "downbeat-render-" + share);
            workers[i].setDaemon(true);
            workers[i].start();
        }
    }

    /**
     * Tasks that do not need each other, to be run together once in a block. Each can be taken once after a reset, by
     * whoever comes, even by a thread that was late for the same level of an earlier block.
     */
    static final class Level {
        private final Runnable[] tasks;
        private final AtomicInteger[] taken;
        private final AtomicInteger left = new AtomicInteger();

        private Level(Runnable[] tasks, int shares) {
            this.tasks = tasks;
            taken = new AtomicInteger[shares];
            Arrays.setAll(taken, share -> new AtomicInteger(tasks.length));
        }

        private void reset() {
            left.set(tasks.length);
            for (AtomicInteger share : taken) {
                share.set(0);
            }
        }

        private int from(int share) {
            return share * tasks.length / taken.length;
        }
    }

    /** A level for this team. */
    Level level(Runnable[] tasks) {
        return new Level(tasks, workers.length + 1);
    }

    /** Runs all tasks and returns when the last one is done. */
    void run(Level level) {
        if (level.tasks.length == 1) {
            level.tasks[0].run();
            return;
        }
        level.reset();
        current = level;
        round.incrementAndGet();
        takeTasks(level, 0);
        for (int spins = 0; level.left.get() > 0; spins++) {
            pause(spins);
        }
        rethrow();
    }

    /** One's own share first. */
    private void takeTasks(Level level, int own) {
        int shares = level.taken.length;
        for (int k = 0; k < shares; k++) {
            int share = (own + k) % shares;
            int from = level.from(share);
            int end = level.from(share + 1);
            AtomicInteger next = level.taken[share];
            for (int task = from + next.getAndIncrement(); task < end; task = from + next.getAndIncrement()) {
                runTask(level, task);
            }
        }
    }

    private void runTask(Level level, int task) {
        try {
            level.tasks[task].run();
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            level.left.decrementAndGet();
        }
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
            takeTasks(current, share);
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
