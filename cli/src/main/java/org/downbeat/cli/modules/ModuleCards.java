package org.downbeat.cli.modules;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.MusicalContext;
import org.downbeat.api.ParameterSpec;
import org.downbeat.cli.terminal.Text;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.catalog.ModuleCatalog.Entry;

/** Prints modules for people to read. */
final class ModuleCards {
    private final PrintWriter out;

    ModuleCards(PrintWriter out) {
        this.out = out;
    }

    /** Every module with its sentence, under what it is for. */
    void list(ModuleCatalog catalog) {
        int widest = catalog.entries().stream()
                .mapToInt(entry -> entry.description().id().length())
                .max()
                .orElse(0);
        String indent = "  " + " ".repeat(widest) + "  ";
        Purpose heading = null;
        for (Entry entry : catalog.entries()) {
            Description module = entry.description();
            if (module.purpose() != heading) {
                out.println((heading == null ? "" : System.lineSeparator())
                        + module.purpose().label());
                heading = module.purpose();
            }
            String id = "  " + module.id() + " ".repeat(widest - module.id().length()) + "  ";
            String origin = entry.isBuiltIn() ? "" : " (" + entry.origin() + ")";
            out.print(Text.wrapped(id + module.about() + origin, indent));
        }
        out.println();
        out.println("downbeat modules NAME shows a module's controls.");
    }

    /** One module with every control. */
    void card(Entry entry) {
        Description module = entry.description();
        out.println(module.name() + " (" + module.id() + " " + module.version() + ", " + entry.origin() + ")");
        out.print(Text.wrapped(module.about(), ""));
        if (!module.aliases().isEmpty()) {
            out.print(Text.wrapped("Also known as " + String.join(", ", module.aliases()) + ".", ""));
        }
        out.println(ports(module));
        String group = "";
        for (ParameterSpec parameter : module.parameters()) {
            out.println();
            if (!parameter.group().equals(group)) {
                group = parameter.group();
                out.println(group);
                out.println();
            }
            control(parameter);
        }
    }

    private static String ports(Description module) {
        String in = module.inputs().isEmpty() ? "none" : names(module.inputs());
        return "Inputs: " + in + ". Outputs: " + names(module.outputs()) + ".";
    }

    private static String names(List<Description.Port> ports) {
        return ports.stream().map(Description.Port::name).collect(Collectors.joining(", "));
    }

    private void control(ParameterSpec parameter) {
        String contexts =
                parameter.contexts().stream().map(MusicalContext::label).collect(Collectors.joining(", "));
        out.println("  " + parameter.id() + ": " + parameter.displayName() + " (" + contexts + ")");
        out.print(Text.wrapped("    " + parameter.about(), "    "));
        out.print(Text.wrapped("    " + range(parameter), "    "));
    }

    private static String range(ParameterSpec parameter) {
        if (parameter.isMomentary()) {
            return "Any value above 0 fires it once.";
        }
        String initially = "; at first " + parameter.format(parameter.initial()) + ".";
        return (parameter.choices().isEmpty() ? "From " : "Choose ") + parameter.accepted() + initially;
    }
}
