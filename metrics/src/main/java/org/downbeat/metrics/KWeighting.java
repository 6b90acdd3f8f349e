package org.downbeat.metrics;

/**
 * The coefficients of the K filter at a sample rate: a high shelf for the head, then a high-pass (BS.1770-5, Annex 1).
 *
 * <p>The standard gives digits for 48 kHz only, and asks for "the same frequency response" elsewhere. Other rates get the
 * bilinear transform of the analogue filter behind those digits, with {@code K = tan(pi f0 / fs)}:
 *
 * <pre>
 *   a0 = 1 + K/Q + K²     a1 = 2 (K² - 1) / a0     a2 = (1 - K/Q + K²) / a0
 *   shelf:      b = (Vh + Vb K/Q + K², 2 (K² - Vh), Vh - Vb K/Q + K²) / a0
 *   high-pass:  b = (1, -2, 1) · g48 / gfs         with g = 4 / (1 - a1 + a2), its gain at fs/2
 * </pre>
 *
 * The last factor keeps the high frequencies where they are at 48 kHz; within 0.008 dB from 32 to 192 kHz. It is part of
 * the shelf's {@code b} here, so that the high-pass has the plain numerator 1, -2, 1 at every rate.
 */
final class KWeighting {
    private static final double SHELF_HERTZ = 1681.974450955533;
    private static final double SHELF_Q = 0.7071752369554196;
    private static final double SHELF_HIGH = StrictMath.pow(10, 3.999843853973347 / 20);
    private static final double SHELF_BAND = StrictMath.pow(SHELF_HIGH, 0.4996667741545416);
    private static final double HIGH_PASS_HERTZ = 38.13547087602444;
    private static final double HIGH_PASS_Q = 0.5003270373238773;
    private static final double HIGH_PASS_A1_AT_48K = -1.99004745483398;
    private static final double HIGH_PASS_A2_AT_48K = 0.99007225036621;

    final double shelfB0;
    final double shelfB1;
    final double shelfB2;
    final double shelfA1;
    final double shelfA2;
    final double highPassA1;
    final double highPassA2;

    KWeighting(int sampleRate) {
        if (sampleRate == 48_000) {
            shelfB0 = 1.53512485958697;
            shelfB1 = -2.69169618940638;
            shelfB2 = 1.19839281085285;
            shelfA1 = -1.69065929318241;
            shelfA2 = 0.73248077421585;
            highPassA1 = HIGH_PASS_A1_AT_48K;
            highPassA2 = HIGH_PASS_A2_AT_48K;
            return;
        }
        double k = StrictMath.tan(Math.PI * HIGH_PASS_HERTZ / sampleRate);
        double a0 = 1 + k / HIGH_PASS_Q + k * k;
        highPassA1 = 2 * (k * k - 1) / a0;
        highPassA2 = (1 - k / HIGH_PASS_Q + k * k) / a0;
        double rescale = gainAtTop(HIGH_PASS_A1_AT_48K, HIGH_PASS_A2_AT_48K) / gainAtTop(highPassA1, highPassA2);

        k = StrictMath.tan(Math.PI * SHELF_HERTZ / sampleRate);
        a0 = 1 + k / SHELF_Q + k * k;
        shelfB0 = (SHELF_HIGH + SHELF_BAND * k / SHELF_Q + k * k) / a0 * rescale;
        shelfB1 = 2 * (k * k - SHELF_HIGH) / a0 * rescale;
        shelfB2 = (SHELF_HIGH - SHELF_BAND * k / SHELF_Q + k * k) / a0 * rescale;
        shelfA1 = 2 * (k * k - 1) / a0;
        shelfA2 = (1 - k / SHELF_Q + k * k) / a0;
    }

    private static double gainAtTop(double a1, double a2) {
        return 4 / (1 - a1 + a2);
    }
}
