package org.downbeat.core.render;

import java.io.IOException;
import org.downbeat.api.Block;
import org.jspecify.annotations.Nullable;

/** Runs a plan from frame 0 to its end and hands the frames out; one pass of a render. */
final class RenderPass {
    /** How a pass ended. */
    enum Ending {
        /** At the end of the song and its tail. */
        COMPLETE,
        /** The watcher cancelled. */
        CANCELLED,
        /** A node failed at a frame that only another pass can tell. */
        REPLAY
    }

    private static final long WATCH_NANOS = 100_000_000L;

    private final RenderPlan plan;
    private final Incidents incidents;
    private final Outlets outlets;
    private final RenderWatcher watcher;
    private final long songFrames;
    private final @Nullable TailGate tail;
    private long engineFrame;
    private long delivered;
    private long watched = System.nanoTime();

    /**
     * @param sinks one for each tap of the plan
     * @param delivered how many frames earlier passes already handed out
     */
    RenderPass(
            RenderPlan plan,
            Incidents incidents,
            BlockSink[] sinks,
            RenderWatcher watcher,
            long songFrames,
            @Nullable TailGate tail,
            long delivered) {
        this.plan = plan;
        this.incidents = incidents;
        this.outlets = plan.outlets(sinks);
        this.watcher = watcher;
        this.songFrames = songFrames;
        this.tail = tail;
        this.delivered = delivered;
        plan.follow(watcher.timer());
    }

    /** How many frames were handed out so far, by this pass and earlier ones. */
    long delivered() {
        return delivered;
    }

    Ending run() throws IOException {
        long last = plan.latency() + (tail == null ? songFrames : tail.last());
        boolean open = true;
        while (open && engineFrame < last) {
            long left = (last - engineFrame + Block.GRID - 1) & -Block.GRID;
            int n = (int) Math.min(plan.blockFrames(), left);
            int bad = plan.run(engineFrame, n);
            if (incidents.review(plan, engineFrame, n, bad)) {
                return Ending.REPLAY;
            }
            open = deliver(n, last);
            engineFrame += n;
            if (isCancelled(last)) {
                return Ending.CANCELLED;
            }
        }
        return Ending.COMPLETE;
    }

    /** Hands out what is new of a block; returns whether there is more to come. */
    private boolean deliver(int n, long last) throws IOException {
        long start = engineFrame - plan.latency();
        int from = start < 0 ? (int) Math.min(n, -start) : 0;
        int to = (int) Math.min(n, last - engineFrame);
        int end = to;
        if (tail != null && start + to > songFrames) {
            int first = (int) Math.max(from, songFrames - start);
            end = first + tail.admit(plan.taps()[0].channels(), first, to, start + first);
        }
        int fresh = (int) Math.max(from, Math.min(end, delivered - start));
        if (fresh < end) {
            outlets.write(fresh, end);
            delivered = start + end;
        }
        return end == to;
    }

    private boolean isCancelled(long last) {
        long now = System.nanoTime();
        if (now - watched < WATCH_NANOS) {
            return false;
        }
        watched = now;
        watcher.progress(delivered, last - plan.latency());
        return watcher.isCancelled();
    }
}
