/* What both C programs share: the numbers of the workloads, the envelope's segments, the clips, and the measuring end. */
#ifndef WORKLOAD_H
#define WORKLOAD_H
#define _GNU_SOURCE
#include <limits.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RATE = 48000, BLOCK = 128, BEAT = 24000, GATE = 12000, SWEEP = 96000, CLIP = 48000 };
enum { ATTACK = 480, DECAY = 2400, RELEASE = 4800, NEVER = INT_MAX };
#define SUSTAIN 0.7f

static inline double sine_hertz(int chain) { return 110.0 + 13.0 * chain; }
static inline double clip_rate(int voice, int voices) { return voices == 1 ? 1 : 0.5 + 1.5 * voice / (voices - 1); }
static inline double cutoff_hertz(long frame) { return 400.0 + 3600.0 * (double)frame / SWEEP; }
static inline double alpha(double hertz) { return 1 - exp(-2 * M_PI * hertz / RATE); }
static inline double angle(int chain, int chains) { return (chain + 0.5) / chains * M_PI / 2; }

/* An envelope: a straight segment after another. */
typedef struct { enum { RESTING, ATTACKING, DECAYING, SUSTAINING, RELEASING } stage; int left; float level, slope; } Envelope;

static inline void envelope_enter(Envelope *e, int stage) {
    e->stage = stage;
    switch (stage) {
    case ATTACKING: e->left = ATTACK; e->slope = (1 - e->level) / ATTACK; break;
    case DECAYING: e->left = DECAY; e->level = 1; e->slope = (SUSTAIN - 1) / DECAY; break;
    case SUSTAINING: e->left = NEVER; e->level = SUSTAIN; e->slope = 0; break;
    case RELEASING: e->left = RELEASE; e->slope = -e->level / RELEASE; break;
    default: e->left = NEVER; e->level = 0; e->slope = 0;
    }
}

/* What happens to an envelope at a frame: the gate's edges first, then the end of a segment. */
static inline void envelope_at(Envelope *e, long frame) {
    if (frame % BEAT == 0) envelope_enter(e, ATTACKING);
    else if (frame % BEAT == GATE) envelope_enter(e, RELEASING);
    else if (e->left == 0) envelope_enter(e, e->stage == RELEASING ? RESTING : e->stage + 1);
}

/* How many frames from this one on belong to the same segment. */
static inline int envelope_run(const Envelope *e, long frame) {
    int b = (int)(frame % BEAT), edge = b < GATE ? GATE - b : BEAT - b;
    return e->left < edge ? e->left : edge;
}

static inline void envelope_advance(Envelope *e, int frames) {
    e->level += e->slope * (float)frames;
    if (e->left != NEVER) e->left -= frames;
}

static inline float clip_sample(double hertz, double decay, int frame) {
    double t = (double)frame / RATE;
    return (float)(0.5 * sin(2 * M_PI * hertz * t) * exp(-decay * t));
}

/* sin(2 pi p) by a polynomial of degree 9; error below 1e-6 */
static inline float sine_of_turns(float p) {
    p -= floorf(p + 0.5f);
    float q = fabsf(p) > 0.25f ? copysignf(0.5f - fabsf(p), p) : p, z = q * q;
    return q * (6.28318516f + z * (-41.341655f + z * (81.6010041f + z * (-76.5497823f + z * 39.5367061f))));
}

/* Where the sum goes: into squares, so that no compiler can leave the work out, and into a file when there is one. */
typedef struct { double squares[2]; long frames; FILE *file; } Sink;

static void sink_write(Sink *s, const float *l, const float *r, int n) {
    float sl = 0, sr = 0;
    for (int i = 0; i < n; i++) { sl += l[i] * l[i]; sr += r[i] * r[i]; }
    s->squares[0] += sl; s->squares[1] += sr; s->frames += n;
    for (int i = 0; s->file && i < n; i++) { float lr[2] = {l[i], r[i]}; fwrite(lr, sizeof lr, 1, s->file); }
}

static void run_w1(int chains, long frames, Sink *sink);
static void run_w2(int voices, long frames, Sink *sink);

int main(int argc, char **argv) {
    if (argc < 4) { fprintf(stderr, "usage: %s 1|2 N SECONDS [OUT.f32]\n", argv[0]); return 2; }
    Sink sink = {.file = argc > 4 ? fopen(argv[4], "wb") : NULL};
    long frames = (long)(atof(argv[3]) * RATE);
    (atoi(argv[1]) == 1 ? run_w1 : run_w2)(atoi(argv[2]), frames, &sink);
    printf("rms %.3f %.3f dB\n", 10 * log10(sink.squares[0] / sink.frames), 10 * log10(sink.squares[1] / sink.frames));
    if (sink.file) fclose(sink.file);
    return 0;
}
#endif
