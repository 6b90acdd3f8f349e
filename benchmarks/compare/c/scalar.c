/* The C of a good engineer: chain by chain and module by module over blocks of 128; the compiler may do side by side what
   it finds. Build: cc -O3 -march=native -ffast-math scalar.c -o scalar -lm */
#include "workload.h"

static void sine_block(double *phase, double step, float *y, int n) {
    float p = (float)*phase, d = (float)step;
    for (int i = 0; i < n; i++) y[i] = sine_of_turns(p + d * (float)i);
    *phase += step * n;
    *phase -= floor(*phase);
}

static void envelope_block(Envelope *e, long frame, float *y, int n) {
    for (int i = 0; i < n;) {
        envelope_at(e, frame + i);
        int run = envelope_run(e, frame + i), m = run < n - i ? run : n - i;
        float level = e->level, slope = e->slope;
        for (int j = 0; j < m; j++) y[i + j] = level + slope * (float)j;
        envelope_advance(e, m);
        i += m;
    }
}

static void run_w1(int chains, long frames, Sink *sink) {
    struct Chain { double phase, step; Envelope envelope; float state, left, right; } *all = calloc(chains, sizeof *all);
    for (int k = 0; k < chains; k++) {
        all[k].step = sine_hertz(k) / RATE;
        all[k].left = (float)(0.6 * cos(angle(k, chains)) / chains);
        all[k].right = (float)(0.6 * sin(angle(k, chains)) / chains);
        envelope_enter(&all[k].envelope, RESTING);
    }
    float l[BLOCK], r[BLOCK], x[BLOCK], g[BLOCK];
    for (long f = 0; f < frames; f += BLOCK) {
        int n = frames - f < BLOCK ? (int)(frames - f) : BLOCK;
        memset(l, 0, sizeof l);
        memset(r, 0, sizeof r);
        for (int k = 0; k < chains; k++) {
            struct Chain *c = &all[k];
            sine_block(&c->phase, c->step, x, n);
            envelope_block(&c->envelope, f, g, n);
            for (int i = 0; i < n; i++) x[i] *= g[i];
            float a = (float)alpha(cutoff_hertz(f % SWEEP)), b = (float)alpha(cutoff_hertz(f % SWEEP + BLOCK));
            float d = (b - a) / BLOCK, s = c->state;
            for (int i = 0; i < n; i++) {
                float w = a + d * (float)i;
                x[i] = s = s * (1 - w) + w * x[i];
            }
            c->state = s;
            float left = c->left, right = c->right;
            for (int i = 0; i < n; i++) { l[i] += left * x[i]; r[i] += right * x[i]; }
        }
        sink_write(sink, l, r, n);
    }
}

static float soft[2][CLIP + 2], bright[2][CLIP + 2];

static void clip_block(uint64_t *at, uint64_t step, float *l, float *r, int n) {
    uint64_t p = *at;
    for (int i = 0; i < n; i++, p += step) {
        uint32_t k = (uint32_t)(p >> 32);
        float t = (float)(int32_t)((uint32_t)p >> 8) * 0x1p-24f;
        l[i] = 0.35f * (soft[0][k] + t * (soft[0][k + 1] - soft[0][k]))
             + 0.65f * (bright[0][k] + t * (bright[0][k + 1] - bright[0][k]));
        r[i] = 0.35f * (soft[1][k] + t * (soft[1][k + 1] - soft[1][k]))
             + 0.65f * (bright[1][k] + t * (bright[1][k + 1] - bright[1][k]));
    }
    *at = p;
}

static void run_w2(int voices, long frames, Sink *sink) {
    for (int i = 0; i < CLIP; i++) {
        soft[0][i] = clip_sample(220, 2, i);
        soft[1][i] = clip_sample(221, 2, i);
        bright[0][i] = clip_sample(440, 3, i);
        bright[1][i] = clip_sample(442, 3, i);
    }
    struct Voice { uint64_t at, step; Envelope envelope; float state[2]; } *all = calloc(voices, sizeof *all);
    for (int v = 0; v < voices; v++) {
        all[v].step = (uint64_t)llrint(clip_rate(v, voices) * 0x1p32);
        envelope_enter(&all[v].envelope, RESTING);
    }
    float a = (float)alpha(3200), mix = 1.0f / (float)voices;
    float l[BLOCK], r[BLOCK], x[BLOCK], y[BLOCK], g[BLOCK];
    for (long f = 0; f < frames; f += BLOCK) {
        int n = frames - f < BLOCK ? (int)(frames - f) : BLOCK;
        memset(l, 0, sizeof l);
        memset(r, 0, sizeof r);
        for (int v = 0; v < voices; v++) {
            struct Voice *c = &all[v];
            int b = (int)(f % BEAT), first = b == 0 ? 0 : BEAT - b < n ? BEAT - b : n;
            clip_block(&c->at, c->step, x, y, first);
            if (first < n) {
                c->at = 0;
                clip_block(&c->at, c->step, x + first, y + first, n - first);
            }
            envelope_block(&c->envelope, f, g, n);
            for (int i = 0; i < n; i++) { x[i] *= g[i] * a; y[i] *= g[i] * a; }
            float s = c->state[0], t = c->state[1];
            for (int i = 0; i < n; i++) {
                x[i] = s = s * (1 - a) + x[i];
                y[i] = t = t * (1 - a) + y[i];
            }
            c->state[0] = s;
            c->state[1] = t;
            for (int i = 0; i < n; i++) { l[i] += mix * x[i]; r[i] += mix * y[i]; }
        }
        sink_write(sink, l, r, n);
    }
}
