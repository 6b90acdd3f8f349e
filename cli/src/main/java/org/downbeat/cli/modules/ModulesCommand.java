package org.downbeat.cli.modules;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.options.PluginOptions;
import org.downbeat.cli.terminal.Console;
import org.downbeat.core.catalog.ModuleCatalog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the modules, or shows the card of one. */
@Command(
        name = "modules",
        header = "List the modules, or show a module's card.",
        description = "%nA module makes or shapes sound. Its card has every control that a pattern can move.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat modules [NAME] [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat modules                what is there",
            "  downbeat modules clip_sampler   every control of the sampler",
            "  downbeat modules --plugins .    with the module jars in this folder"
        })
public final class ModulesCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "A module's name or alias; its card is shown. Without it, all modules are listed.")
    private @Nullable String name;

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    private final Console console;

    public ModulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (ModuleCatalog catalog = plugins.catalog(console)) {
            ModuleCards cards = new ModuleCards(console.out());
            if (name == null) {
                cards.list(catalog);
            } else {
                cards.card(entry(catalog, name));
            }
        }
        return ExitCode.OK;
    }

    private static ModuleCatalog.Entry entry(ModuleCatalog catalog, String name) {
        try {
            return catalog.get(name);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }
}
