package org.downbeat.cli.manual;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command in the man macros of troff (groff_man(7)). */
final class ManPage {
    private static final int ASCII = 128;

    private final CommandSpec command;

    ManPage(CommandSpec command) {
        this.command = command;
    }

    /** What a page is called: {@code downbeat-render}. */
    static String name(CommandSpec command) {
        return command.qualifiedName("-");
    }

    void print(PrintWriter out) {
        String name = name(command);
        out.println(".TH \"" + name.toUpperCase(Locale.ROOT) + "\" \"1\" \"\" \"Downbeat\" \"Downbeat\"");
        section(out, "NAME");
        out.println(text(name) + " \\- " + text(header()));
        section(out, "SYNOPSIS");
        out.println(text(String.join(" ", command.usageMessage().customSynopsis())));
        section(out, "DESCRIPTION");
        for (String paragraph : command.usageMessage().description()) {
            out.println(text(plain(paragraph)));
            out.println(".PP");
        }
        commands(out);
        if (!command.positionalParameters().isEmpty() || !options().isEmpty()) {
            section(out, "OPTIONS");
            command.positionalParameters()
                    .forEach(parameter -> entry(out, "\\fI" + label(parameter) + "\\fR", parameter));
            options().forEach(option -> entry(out, names(option), option));
        }
        examples(out);
        section(out, "EXIT STATUS");
        out.println(text("0 when all went well, 2 when something that was asked for cannot be, 1 otherwise."));
        seeAlso(out);
    }

    private String header() {
        return plain(String.join(" ", command.usageMessage().header()));
    }

    private List<OptionSpec> options() {
        return command.options().stream().filter(option -> !option.hidden()).toList();
    }

    private void commands(PrintWriter out) {
        if (!command.subcommands().isEmpty()) {
            section(out, "COMMANDS");
            for (CommandLine sub : command.subcommands().values()) {
                out.println(".TP");
                out.println("\\fB" + text(sub.getCommandName()) + "\\fR");
                out.println(text(new ManPage(sub.getCommandSpec()).header()));
            }
        }
    }

    private static void entry(PrintWriter out, String heading, ArgSpec argument) {
        out.println(".TP");
        out.println(heading);
        out.println(text(plain(String.join(" ", argument.description()))));
    }

    private static String names(OptionSpec option) {
        String value = option.arity().max() > 0 ? "\\fR=\\fI" + label(option) : "";
        List<String> names = new ArrayList<>(List.of(option.names()));
        return names.stream().map(name -> "\\fB" + text(name) + "\\fR").collect(Collectors.joining(", ")) + value
                + "\\fR";
    }

    private static String label(ArgSpec argument) {
        String label = text(argument.paramLabel());
        boolean isMany =
                argument instanceof PositionalParamSpec && argument.arity().max() > 1;
        return isMany ? label + "..." : label;
    }

    private void examples(PrintWriter out) {
        section(out, "EXAMPLES");
        out.println(".nf");
        for (String line : command.usageMessage().footer()) {
            out.println(text(plain(line)));
        }
        out.println(".fi");
    }

    private void seeAlso(PrintWriter out) {
        CommandSpec root = command.root();
        List<String> pages = new ArrayList<>();
        if (command != root) {
            pages.add("downbeat");
        }
        root.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(other -> other != command)
                .forEach(other -> pages.add(name(other)));
        section(out, "SEE ALSO");
        out.println(pages.stream().map(page -> "\\fB" + text(page) + "\\fR(1)").collect(Collectors.joining(",\n")));
    }

    private static void section(PrintWriter out, String heading) {
        out.println(".SH \"" + heading + "\"");
    }

    /** A text of the help as picocli prints it: {@code %n} and {@code %%} mean what they mean in a format. */
    private static String plain(String help) {
        return String.format(help).strip().isEmpty() ? "" : String.format(help).replaceFirst("^\\R+", "");
    }

    /** A text as troff takes it. */
    private static String text(String plain) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean isCommand = (c == '.' || c == '\'') && (i == 0 || plain.charAt(i - 1) == '\n');
            if (c == '\\') {
                text.append("\\e");
            } else if (c == '-') {
                text.append("\\-");
            } else if (c >= ASCII) {
                text.append(String.format("\\[u%04X]", (int) c));
            } else {
                text.append(isCommand ? "\\&" : "").append(c);
            }
        }
        return text.toString();
    }
}
