/*
 * What libebur128 costs on the input of MetersBenchmark: CPU time in ns for each stereo frame.
 *
 *   cc -O2 -o ebur128_cost ebur128_cost.c -lebur128 -lm && ./ebur128_cost
 */
#include <ebur128.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define RATE 48000
#define FRAMES (60 * RATE)
#define BLOCK 4096
#define RUNS 7

static float audio[2 * FRAMES];

/* The generator of java.util.SplittableRandom. */
static uint64_t state;
static double uniform(void) {
    uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return (double) ((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
}

static void pink_noise(int channel, uint64_t seed) {
    static const double levels[] = {0, -6, -3, -16, -9, -1, -12, -4};
    double low = 0, middle = 0, high = 0;
    state = seed;
    for (int i = 0; i < FRAMES; i++) {
        double white = uniform() + uniform() + uniform() + uniform() - 2;
        low = 0.99765 * low + 0.0990460 * white;
        middle = 0.96300 * middle + 0.2965164 * white;
        high = 0.57000 * high + 1.0526913 * white;
        double level = 0.085 * pow(10, levels[i / (RATE * 3 / 2) % 8] / 20);
        audio[2 * i + channel] = (float) (level * (low + middle + high + 0.1848 * white));
    }
}

static double cpu_seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

/* query: frames between two readings of momentary and short-term loudness, 0 for none */
static void run(const char *name, int mode, int query) {
    double best = 1e9, integrated = 0, range = 0, peak = 0, momentary = -HUGE_VAL;
    int block = query ? query : BLOCK;
    for (int r = 0; r < RUNS; r++) {
        ebur128_state *meter = ebur128_init(2, RATE, mode);
        double start = cpu_seconds();
        for (int from = 0; from < FRAMES; from += block) {
            int count = FRAMES - from < block ? FRAMES - from : block;
            ebur128_add_frames_float(meter, audio + 2 * from, count);
            if (query) {
                double m, s;
                ebur128_loudness_momentary(meter, &m);
                ebur128_loudness_shortterm(meter, &s);
                if (m > momentary) momentary = m;
            }
        }
        ebur128_loudness_global(meter, &integrated);
        if ((mode & EBUR128_MODE_LRA) == EBUR128_MODE_LRA) ebur128_loudness_range(meter, &range);
        if ((mode & EBUR128_MODE_TRUE_PEAK) == EBUR128_MODE_TRUE_PEAK) ebur128_true_peak(meter, 0, &peak);
        double ns = (cpu_seconds() - start) / FRAMES * 1e9;
        if (ns < best) best = ns;
        ebur128_destroy(&meter);
    }
    printf("%-34s %7.1f ns/frame   I %.3f  LRA %.2f  TP %.3f  max M %.2f\n", name, best, integrated, range,
           20 * log10(peak), momentary);
}

int main(void) {
    pink_noise(0, 1);
    pink_noise(1, 2);
    run("I", EBUR128_MODE_I, 0);
    run("I + LRA", EBUR128_MODE_I | EBUR128_MODE_LRA, 0);
    run("I + LRA + TP", EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_TRUE_PEAK, 0);
    run("I + LRA, M and S every 10 ms", EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_S, RATE / 100);
    return 0;
}
