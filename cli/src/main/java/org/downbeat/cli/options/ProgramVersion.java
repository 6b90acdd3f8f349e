package org.downbeat.cli.options;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which Downbeat this is. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** The version that the build wrote down, such as {@code 0.1.0}. */
    public static String text() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("/org/downbeat/cli/version.properties")) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }
}
