package org.downbeat.cli.validate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What the examiner tells the command while it works, through a pipe. */
record Event(Kind kind, String text) {
    /** {@link DataOutputStream#writeUTF} takes 65 535 bytes, of which a character needs three at most. */
    private static final int LONGEST = 20_000;

    enum Kind {
        /** The jar, or something in it, cannot be used; the text says why. */
        PROBLEM,
        /** The jar offers a module; the text is its id. */
        OFFER,
        /** The module that is examined from here on. */
        MODULE,
        /** The check that begins. */
        CHECK,
        /** It found nothing. */
        KEPT,
        /** It found what the text says. */
        BROKEN,
        /** All is done. */
        DONE,
        /** The machine is gone; the text says how it ended. Never sent. */
        GONE,
        /** The time is up. Never sent. */
        LATE
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(kind.name());
        out.writeUTF(text.substring(0, Math.min(LONGEST, text.length())));
        out.flush();
    }

    static Event read(DataInputStream in) throws IOException {
        String kind = in.readUTF();
        try {
            return new Event(Kind.valueOf(kind), in.readUTF());
        } catch (IllegalArgumentException e) {
            throw new IOException("the module wrote into the examiner's pipe", e);
        }
    }
}
