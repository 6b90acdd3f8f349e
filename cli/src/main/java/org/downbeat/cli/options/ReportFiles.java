package org.downbeat.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.downbeat.core.audio.PendingFile;
import org.downbeat.report.Report;

/** Pages and pictures that were begun, and appear when they are written. */
public final class ReportFiles implements AutoCloseable {
    /** What a report becomes. */
    @FunctionalInterface
    interface Form {
        /** The bytes of the file. */
        byte[] of(Report report) throws IOException;
    }

    private record Draft(PendingFile file, Form form) {}

    private final List<Draft> drafts = new ArrayList<>();

    /** Begins one more. */
    void begin(Path path, Form form) throws IOException {
        drafts.add(new Draft(PendingFile.create(path), form));
    }

    /** Writes those that are wanted; makes no report when none is. */
    public void write(Supplier<Report> report) throws IOException {
        if (drafts.isEmpty()) {
            return;
        }
        Report made = report.get();
        for (Draft draft : drafts) {
            draft.file.complete(draft.form.of(made));
        }
    }

    /** Leaves nothing behind of what was not written. */
    @Override
    public void close() throws IOException {
        for (Draft draft : drafts) {
            draft.file.close();
        }
    }
}
