package org.downbeat.tck;

import java.util.List;
import java.util.Map;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Sample;

/**
 * What is put to the test.
 *
 * @param factory makes the modules
 * @param settings what the module needs to hear that is not a number in time
 * @param samples the clips those settings name
 * @param input what its input ports get, as wide as the render
 */
public record Subject(AudioModuleFactory factory, Map<String, ?> settings, List<Sample> samples, Signal input) {
    /** A module that needs no settings, with bursts of noise at its inputs. */
    public static Subject of(AudioModuleFactory factory) {
        return new Subject(factory, Map.of(), List.of(), burstsOfNoise());
    }

    /** Noise and silence in turn, of lengths that fit no block. */
    public static Signal burstsOfNoise() {
        return Signal.noise(1, 0.5).gated(1_709, 1_201);
    }

    /** A rig with the settings and samples, and nothing at the inputs. */
    ModuleRig bareRig() {
        ModuleRig rig = ModuleRig.of(factory).settings(settings);
        samples.forEach(rig::sample);
        return rig;
    }

    /** A rig with the input at every port. */
    ModuleRig rig() {
        return rig(input);
    }

    ModuleRig rig(Signal signal) {
        ModuleRig rig = bareRig();
        for (int port = 0; port < rig.description.inputs().size(); port++) {
            rig.input(port, 0, signal);
        }
        return rig;
    }
}
