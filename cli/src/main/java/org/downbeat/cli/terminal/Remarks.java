package org.downbeat.cli.terminal;

import org.downbeat.core.render.RenderResult;
import picocli.CommandLine.ExitCode;

/** What a render has to say besides its sound. */
public final class Remarks {
    private Remarks() {}

    /**
     * Says on stderr what the user should know about the graph, and which modules failed.
     *
     * @return the exit status: a module that failed makes it 1, though the rest was played
     */
    public static int print(Console console, RenderResult result) {
        console.flush();
        result.notes().forEach(note -> console.err().println("downbeat: " + note));
        result.incidents().forEach(incident -> console.err().println("downbeat: " + incident));
        return result.incidents().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
