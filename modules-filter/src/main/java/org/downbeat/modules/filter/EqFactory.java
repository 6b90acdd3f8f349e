package org.downbeat.modules.filter;

import static org.downbeat.api.MusicalContext.TONE;

import com.google.auto.service.AutoService;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Scale;

/** Makes the module {@code eq}: the four bands of a mixing desk. */
@AutoService(AudioModuleFactory.class)
public final class EqFactory implements AudioModuleFactory {
    private static final double BUTTERWORTH = 0.7071;

    private static final Description DESCRIPTION = Description.effect("eq", "Equaliser", Purpose.TONE)
            .parameters(
                    lift("low_db", "Low", "Lows").about("How far the lows are lifted or lowered."),
                    corner("low_hz", "Low Corner", "Lows").initial(100).about("Frequency below which the lows begin."),
                    lift("low_mid_db", "Low Mid", "Low mids").about("How far the low mids are lifted or lowered."),
                    corner("low_mid_hz", "Low Mid Centre", "Low mids")
                            .initial(400)
                            .about("Middle of the low mids."),
                    narrowness("low_mid_q", "Low Mid Width", "Low mids")
                            .about("How narrow the low mids are (Q): higher is narrower."),
                    lift("high_mid_db", "High Mid", "High mids").about("How far the high mids are lifted or lowered."),
                    corner("high_mid_hz", "High Mid Centre", "High mids")
                            .initial(2_500)
                            .about("Middle of the high mids."),
                    narrowness("high_mid_q", "High Mid Width", "High mids")
                            .about("How narrow the high mids are (Q): higher is narrower."),
                    lift("high_db", "High", "Highs").about("How far the highs are lifted or lowered."),
                    corner("high_hz", "High Corner", "Highs")
                            .initial(8_000)
                            .about("Frequency above which the highs begin."))
            .about("Balances lows, mids and highs, like the four bands of a mixing desk.");

    private static ParameterSpec.Builder lift(String id, String name, String group) {
        return ParameterSpec.decibels(id, name).range(-24, 24).context(TONE).group(group);
    }

    private static ParameterSpec.Builder corner(String id, String name, String group) {
        return ParameterSpec.hertz(id, name).context(TONE).group(group);
    }

    private static ParameterSpec.Builder narrowness(String id, String name, String group) {
        return ParameterSpec.number(id, name)
                .range(0.1, 20)
                .initial(BUTTERWORTH)
                .scale(Scale.LOGARITHMIC)
                .context(TONE)
                .group(group);
    }

    /** For the service loader. */
    public EqFactory() {}

    @Override
    public Description describe() {
        return DESCRIPTION;
    }

    @Override
    public AudioModule create() {
        return new Eq();
    }
}
