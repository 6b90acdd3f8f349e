package org.downbeat.modules.filter;

import static org.downbeat.api.MusicalContext.ARTICULATION;
import static org.downbeat.api.MusicalContext.DYNAMICS;
import static org.downbeat.api.MusicalContext.SPACE;

import com.google.auto.service.AutoService;
import java.util.List;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Port;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.Description.Width;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Scale;

/** Makes the module {@code gain}: the channel strip that balances a part. */
@AutoService(AudioModuleFactory.class)
public final class GainFactory implements AudioModuleFactory {
    static final ParameterSpec LEVEL = ParameterSpec.decibels("level_db", "Level")
            .range(-80, 24)
            .context(DYNAMICS)
            .about("How loud the part is; at the bottom it is off.");

    static final ParameterSpec PAN = ParameterSpec.number("pan", "Pan")
            .range(-1, 1)
            .scale(Scale.CENTRED)
            .context(SPACE)
            .about("Where the part stands: -1 is left, 1 is right, as loud everywhere.");

    static final ParameterSpec WIDTH = ParameterSpec.percent("width", "Width")
            .range(0, 2)
            .initial(1)
            .context(SPACE)
            .about("How wide it is: 0 % is mono, 100 % as it came, 200 % twice as wide.");

    static final ParameterSpec MUTE = ParameterSpec.choice("mute", "Mute", "off", "on")
            .context(ARTICULATION)
            .about("Silences the part, without a click.");

    private static final Description DESCRIPTION = new Description(
            "gain",
            "Gain",
            "Balances a part: how loud, where, how wide.",
            Purpose.SPACE,
            "1.0",
            List.of(new Port("in", Width.FULL)),
            List.of(new Port("out", Width.FULL)),
            List.of(LEVEL, PAN, WIDTH, MUTE),
            List.of());

    /** For the service loader. */
    public GainFactory() {}

    @Override
    public Description describe() {
        return DESCRIPTION;
    }

    @Override
    public AudioModule create() {
        return new Gain();
    }
}
