package org.downbeat.cli;

import java.io.IOException;
import org.downbeat.cli.options.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that the build wrote down, and the Java it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"downbeat " + ProgramVersion.text() + " on Java " + System.getProperty("java.version")};
    }
}
