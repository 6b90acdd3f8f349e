package org.downbeat.modules.filter;

import static org.downbeat.api.MusicalContext.TONE;

import com.google.auto.service.AutoService;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.ParameterSpec;

/** Makes the module {@code dc_block}. */
@AutoService(AudioModuleFactory.class)
public final class DcBlockFactory implements AudioModuleFactory {
    static final ParameterSpec CUTOFF = ParameterSpec.hertz("cutoff_hz", "Cutoff")
            .range(1, 100)
            .initial(10)
            .context(TONE)
            .about("Frequency below which the sound is taken away.");

    private static final Description DESCRIPTION = Description.effect("dc_block", "DC Block", Purpose.UTILITY)
            .parameters(CUTOFF)
            .about("Takes away what nobody hears but every meter and every limiter feels: a constant offset.");

    /** For the service loader. */
    public DcBlockFactory() {}

    @Override
    public Description describe() {
        return DESCRIPTION;
    }

    @Override
    public AudioModule create() {
        return new DcBlock();
    }
}
