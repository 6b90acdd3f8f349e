package org.downbeat.core.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands out channel buffers while the plan is made, and takes them back when their last reader is done, so that a long
 * chain needs no more memory than a short one. Tasks of one level run at the same time: what one of them gives back may
 * serve only that task until the level is over.
 */
final class BufferPool {
    private final int frames;
    private final ArrayDeque<float[]> free = new ArrayDeque<>();
    private final ArrayDeque<float[]> freeInTask = new ArrayDeque<>();
    private final List<float[]> freeAfterLevel = new ArrayList<>();
    private int allocated;

    BufferPool(int frames) {
        this.frames = frames;
    }

    /** Buffers made so far. */
    int allocated() {
        return allocated;
    }

    float[][] take(int channels) {
        float[][] buffers = new float[channels][];
        for (int c = 0; c < channels; c++) {
            buffers[c] = take();
        }
        return buffers;
    }

    private float[] take() {
        if (!freeInTask.isEmpty()) {
            return freeInTask.pop();
        }
        if (!free.isEmpty()) {
            return free.pop();
        }
        allocated++;
        return new float[frames];
    }

    /** Takes back what only the current task has read. */
    void giveBackInTask(float[][] buffers) {
        for (float[] buffer : buffers) {
            freeInTask.push(buffer);
        }
    }

    /** Takes back what several tasks of this level read. */
    void giveBackAfterLevel(float[][] buffers) {
        freeAfterLevel.addAll(List.of(buffers));
    }

    void endTask() {
        freeAfterLevel.addAll(freeInTask);
        freeInTask.clear();
    }

    void endLevel() {
        free.addAll(freeAfterLevel);
        freeAfterLevel.clear();
    }
}
