package org.downbeat.cli;

import org.downbeat.cli.terminal.Console;

/** Where the {@code downbeat} command begins. */
public final class Main {
    private Main() {}

    /**
     * Runs a command and ends the program: 0 done, 2 wrong usage or input, 1 anything else.
     *
     * @param arguments a command and its options
     */
    public static void main(String[] arguments) {
        Console console = Console.ofSystem();
        int exit = Downbeat.run(console, arguments);
        console.flush();
        System.exit(exit);
    }
}
