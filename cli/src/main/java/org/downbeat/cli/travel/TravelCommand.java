package org.downbeat.cli.travel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.options.PageFile;
import org.downbeat.cli.options.PluginOptions;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Progress;
import org.downbeat.core.Nearest;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.ModuleFailedException;
import org.downbeat.core.travel.Travel;
import org.downbeat.core.travel.TravelReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what the controls of a module do. */
@Command(
        name = "travel",
        header = "Turn every control of a module, and see what that does.",
        description =
                "%nEach control goes from end to end while the others stay where they begin: how the level and the"
                        + " brightness change, where nothing changes, whether it clicks when it moves, and what it costs. For"
                        + " people who design modules.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat travel NAME [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat travel ladder                               a table",
            "  downbeat travel ladder --html ladder.html            and every curve",
            "  downbeat travel svf --set response=peak              with a control elsewhere",
            "  downbeat travel my-wah --plugins target/my-wah.jar   a module of yours",
            "  downbeat travel clip_sampler --setting sample=clip   what it cannot be without"
        })
public final class TravelCommand implements Callable<Integer> {
    @Parameters(arity = "1", paramLabel = "NAME", description = "The module's name or alias.")
    private String name = "";

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a page with the curves of every control as well.")
    private @Nullable Path page;

    @Option(
            names = "--setting",
            paramLabel = "KEY=VALUE",
            description = "A setting of the module; may be given again. A clip named 'clip' is there.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--set",
            paramLabel = "CONTROL=VALUE",
            description = "Where a control stands while others are turned; may be given again.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    private final Console console;

    public TravelCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (ModuleCatalog catalog = plugins.catalog(console);
                PageFile html = PageFile.begin("--html", page)) {
            ModuleCatalog.Entry entry = entry(catalog);
            TravelReport report = measure(entry);
            new TravelTable(console.out()).print(report, entry.origin());
            html.write(() -> new TravelPage(report, entry.origin()).text().getBytes(StandardCharsets.UTF_8));
            return ExitCode.OK;
        } catch (ModuleFailedException failed) {
            console.err().println("downbeat: " + name + " " + failed.incident().what());
            return ExitCode.SOFTWARE;
        }
    }

    private ModuleCatalog.Entry entry(ModuleCatalog catalog) {
        try {
            return catalog.get(name);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    private TravelReport measure(ModuleCatalog.Entry entry) {
        try (Progress progress = console.progress("Turning the controls")) {
            return Travel.of(entry.factory(), typedSettings(), plainValues(entry.description()), progress::at);
        } catch (IllegalArgumentException refused) {
            throw new InputException(String.valueOf(refused.getMessage()), refused);
        }
    }

    private Map<String, Double> plainValues(Description module) {
        Map<String, Double> plain = new LinkedHashMap<>();
        values.forEach((id, text) -> {
            ParameterSpec control = module.parameter(id)
                    .orElseThrow(() -> new InputException("--set: there is no control '" + id + "'; "
                            + Nearest.hint(
                                    id,
                                    module.parameters().stream()
                                            .map(ParameterSpec::id)
                                            .toList())));
            plain.put(control.id(), control.parse(text));
        });
        return plain;
    }

    /** Numbers and switches are what they look like. */
    private Map<String, Object> typedSettings() {
        Map<String, Object> typed = new LinkedHashMap<>();
        settings.forEach((key, text) -> typed.put(key, typed(text)));
        return typed;
    }

    private static Object typed(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }
}
