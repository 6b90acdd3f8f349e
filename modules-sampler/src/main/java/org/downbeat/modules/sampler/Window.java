package org.downbeat.modules.sampler;

/** Which part of a clip a note plays, in frames of the clip. */
final class Window {
    private Window() {}

    /** How many frames of {@code frames} a fraction of the clip takes: at least one. */
    static int length(double fraction, int frames) {
        return (int) Math.max(1, Math.rint(fraction * frames));
    }

    /** Where a window begins: a fraction, held within 0 to 1, of the room that its length leaves. */
    static int start(double fraction, int length, int frames) {
        return (int) Math.rint(Math.min(1, Math.max(0, fraction)) * Math.max(0, frames - length));
    }
}
